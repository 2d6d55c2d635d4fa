import type { PeriodKind } from '../../../calendar';
import type { Result, Sentence, Text } from '../../../i18n';
import { enumeration, failure, sentence, success } from '../../../i18n';
import { periodCliTexts } from '../../../i18n/texts/cli-period';
import type { Exact } from '../../../money';
import { fromNumber, parseExact, sign } from '../../../money';
import { isPlainObject, PERIOD_KINDS } from '../../../scheme';
import type { Plan } from './types';

/** What may be said of a plan, of a scheme in it, and of its cap. */
const KEYS: readonly string[] = ['id', 'version', 'name', 'schemes', 'capPerRecipient', 'budget'];
const OF_SCHEME: readonly string[] = ['scheme', 'params'];
const OF_CAP: readonly string[] = ['amount', 'per'];

/** Reads a plan as people write it. Problem: plan, with the reason. */
export function readPlan(json: unknown, file: string): Result<Plan> {
  const wrong = (why: Text | Sentence): Result<never> => failure({ code: 'plan', sentence: sentence(periodCliTexts.notPlan, { file, why }) });
  if (!isPlainObject(json)) return wrong(periodCliTexts.planShape);
  const strange = unknownKey(json, KEYS);
  if (strange !== undefined) return wrong(strange);
  const { id, version, schemes: listed, capPerRecipient, budget } = json;
  const name = textIn(json['name'] ?? id);
  if (typeof id !== 'string' || id === '' || !(typeof version === 'string' || typeof version === 'number') || name === undefined || !Array.isArray(listed) || listed.length === 0) {
    return wrong(periodCliTexts.planShape);
  }
  const schemes: Plan['schemes'][number][] = [];
  for (const [index, each] of (listed as readonly unknown[]).entries()) {
    const scheme = isPlainObject(each) ? each['scheme'] : each;
    const params = isPlainObject(each) ? each['params'] ?? {} : {};
    if (typeof scheme !== 'string' || !isPlainObject(params)) return wrong(sentence(periodCliTexts.planScheme, { number: index + 1, example: '{"scheme": "milestones", "params": {}}' }));
    const strangeOf = unknownKey(each, OF_SCHEME);
    if (strangeOf !== undefined) return wrong(strangeOf);
    if (schemes.some((known) => known.scheme === scheme)) return wrong(sentence(periodCliTexts.planTwice, { scheme }));
    schemes.push({ scheme, params });
  }
  const strangeOfCap = unknownKey(capPerRecipient, OF_CAP);
  if (strangeOfCap !== undefined) return wrong(strangeOfCap);
  const cap = capPerRecipient === undefined || capPerRecipient === null ? null : capIn(capPerRecipient);
  if (cap === undefined) return wrong(sentence(periodCliTexts.planCap, { example: '{"amount": 5000, "per": "month"}' }));
  const most = budget === undefined || budget === null ? null : amountIn(budget);
  if (most === undefined) return wrong(periodCliTexts.planBudget);
  return success({ id, version: String(version), name, schemes, capPerRecipient: cap, budget: most });
}

/** What is said of a key that would be passed over: a cap or a budget under another name would hold for nothing. */
function unknownKey(value: unknown, keys: readonly string[]): Sentence | undefined {
  const key = isPlainObject(value) ? Object.keys(value).find((each) => !keys.includes(each)) : undefined;
  return key === undefined ? undefined : sentence(periodCliTexts.planKey, { key, keys: enumeration(keys) });
}

function textIn(value: unknown): Text | undefined {
  if (typeof value === 'string' && value !== '') return { zh: value, en: value };
  if (!isPlainObject(value)) return undefined;
  const { zh, en } = value;
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : undefined;
}

function amountIn(value: unknown): Exact | undefined {
  const amount = typeof value === 'number' ? fromNumber(value) : typeof value === 'string' ? parseExact(value) : null;
  return amount === null || sign(amount) < 0 ? undefined : amount;
}

function capIn(value: unknown): Plan['capPerRecipient'] | undefined {
  if (!isPlainObject(value)) return undefined;
  const amount = amountIn(value['amount']);
  const per = PERIOD_KINDS.find((kind: PeriodKind) => kind === value['per']);
  return amount === undefined || per === undefined ? undefined : { amount, per };
}
