import type { PeriodKind } from '../../../calendar';
import type { Result, Sentence, Text } from '../../../i18n';
import { failure, sentence, success } from '../../../i18n';
import { periodCliTexts } from '../../../i18n/texts/cli-period';
import type { Exact } from '../../../money';
import { fromNumber, parseExact, sign } from '../../../money';
import { isPlainObject, PERIOD_KINDS } from '../../../scheme';
import type { Plan } from './types';

/** Reads a plan as people write it. Problem: plan, with the reason. */
export function readPlan(json: unknown, file: string): Result<Plan> {
  const wrong = (why: Text | Sentence): Result<never> => failure({ code: 'plan', sentence: sentence(periodCliTexts.notPlan, { file, why }) });
  if (!isPlainObject(json)) return wrong(periodCliTexts.planShape);
  const { id, version, schemes: listed, capPerRecipient, budget } = json;
  const name = textIn(json['name']) ?? (typeof id === 'string' ? { zh: id, en: id } : undefined);
  if (typeof id !== 'string' || id === '' || !(typeof version === 'string' || typeof version === 'number') || name === undefined || !Array.isArray(listed) || listed.length === 0) {
    return wrong(periodCliTexts.planShape);
  }
  const schemes: Plan['schemes'][number][] = [];
  for (const [index, each] of (listed as readonly unknown[]).entries()) {
    const scheme = isPlainObject(each) ? each['scheme'] : each;
    const params = isPlainObject(each) ? each['params'] ?? {} : {};
    if (typeof scheme !== 'string' || !isPlainObject(params)) return wrong(sentence(periodCliTexts.planScheme, { number: index + 1, example: '{"scheme": "milestones", "params": {}}' }));
    if (schemes.some((known) => known.scheme === scheme)) return wrong(sentence(periodCliTexts.planTwice, { scheme }));
    schemes.push({ scheme, params });
  }
  const cap = capPerRecipient === undefined || capPerRecipient === null ? null : capIn(capPerRecipient);
  if (cap === undefined) return wrong(sentence(periodCliTexts.planCap, { example: '{"amount": 5000, "per": "month"}' }));
  const most = budget === undefined || budget === null ? null : amountIn(budget);
  if (most === undefined) return wrong(periodCliTexts.planBudget);
  return success({ id, version: String(version), name, schemes, capPerRecipient: cap, budget: most });
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
