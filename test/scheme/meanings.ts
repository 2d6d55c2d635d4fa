import type { Text } from '../../src/i18n';
import { parseScheme } from '../../src/scheme';
import { component, oneProblem, sample } from './sample';

export type Json = Record<string, unknown>;
export type Case = readonly [name: string, scheme: Json, path?: string, why?: Text | RegExp, code?: string];

export const SUM = { sum: 'amount' };
export const FORMULA = { formula: SUM };
export const CONTEST = { contest: SUM, prizes: [5], ties: 'first' };
export const POOL = { share: 1000, among: 'person', weight: SUM, leftover: 'first' };
export const DRAW = { draw: 1000, against: SUM, recoverable: true };
export const STREAK = { streak: [{ value: SUM, above: 1 }], every: 2, amount: 5 };
const word = (name: string, ...words: readonly string[]): Json => ({ name, type: 'choice', label: name, choices: words.map((each) => ({ word: each, label: each })), default: words[0] });

const FIELDS = [
  'person', 'amount', { sales: 'customer', optional: true }, { sales: 'team', optional: true }, { sales: 'referrer', optional: true }, { sales: 'collectedDate', optional: true },
  { people: 'role', optional: true }, { people: 'hireDate', optional: true }, { people: 'basePay', optional: true }, { people: 'manager', optional: true },
];

export function scheme(components: readonly Json[], change: Json = {}): Json {
  return sample({ language: 2, fields: FIELDS, parameters: [word('often', 'month', 'quarter'), word('ties', 'same', 'share')], components, ...change });
}

export const one = (rule: unknown, change: Json = {}, more: Json = {}): Json => scheme([component(rule, change)], more);
export const TAKEN = { takenBack: SUM, of: 'amount', by: 'rate' };

/** What means something is taken; what does not is refused at its place, with why. */
export function meets([, json, path, why, code = 'no-meaning']: Case): void {
  const read = parseScheme(json);
  if (path === undefined) return expect(read).toMatchObject({ ok: true });
  const problem = oneProblem(read);
  expect(problem).toEqual({ code, path, said: why instanceof RegExp ? expect.stringMatching(why) : expect.stringContaining(why?.en ?? '?') });
}
