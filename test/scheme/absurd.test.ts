import { say } from '../../src/i18n';
import { prepare } from '../../src/payout';
import { parseScheme } from '../../src/scheme';
import { rawTables } from '../payout/house';
import { component, problemsOf, sample, valueOf } from './sample';

/*
 * What nobody can mean is refused at once, with its place.
 */

type Json = Readonly<Record<string, unknown>>;

const of = (rule: unknown, part: Json = {}, change: Json = {}): unknown => sample({ language: 2, parameters: [], components: [component(rule, part)], ...change });
const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => ({ floor: inner }), 1);
const SUM = { formula: { sum: 'amount' } };
const FORMULA = 'components[0].rule.formula';

const ABSURD: readonly (readonly [string, unknown, string, string])[] = [
  ['a formula of 10,000 brackets', of({ formula: `=${'('.repeat(10_000)}1${')'.repeat(10_000)}` }), 'too-large', FORMULA],
  ['a formula of 20,000 terms', of({ formula: `=${'1+'.repeat(20_000)}1` }), 'too-large', FORMULA],
  ['brackets in brackets', of({ formula: `=${'('.repeat(1000)}1${')'.repeat(1000)}` }), 'too-deep', FORMULA],
  ['JSON 5,000 levels deep', of({ formula: nested(5000) }), 'too-deep', `${FORMULA}.floor`],
  ['two results that rest on each other', sample({ language: 2, parameters: [], components: [component({ formula: { result: 'b' } }, { id: 'a' }), component({ formula: { result: 'a' } }, { id: 'b' })] }), 'cycle', FORMULA],
  ['a result of itself', of({ formula: { result: 'share' } }), 'cycle', FORMULA],
  ['shares of 99.99 %', of(SUM, {}, { credit: { roles: [{ person: 'person', share: '99.99%' }] } }), 'out-of-bounds', 'credit.roles'],
  ['a share below 0', of(SUM, {}, { credit: { roles: [{ person: 'person', share: '-10%' }, { person: 'person', share: '110%' }] } }), 'out-of-bounds', 'credit.roles[0].share'],
  ['parts of 120 %', of(SUM, { parts: [{ id: 'a', label: 'a', share: '60%' }, { id: 'b', label: 'b', share: '60%' }] }), 'out-of-bounds', 'components[0].parts'],
  ['a part of nothing', of(SUM, { parts: [{ id: 'a', label: 'a', share: '0%' }, { id: 'b', label: 'b' }] }), 'out-of-bounds', 'components[0].parts[0].share'],
  ['a day of 1899', of({ formula: { completed: 'months', from: { date: '1899-12-31' }, to: 'date' } }), 'out-of-bounds', `${FORMULA}.from.date`],
  ['a date parameter of 1899', of({ formula: 1 }, {}, { parameters: [{ name: 'since', type: 'date', label: 's', default: '1899-12-31' }] }), 'wrong-type', 'parameters[0].default'],
  ['a 30 February', of({ formula: 1 }, {}, { parameters: [{ name: 'since', type: 'date', label: 's', default: '2026-02-30' }] }), 'wrong-type', 'parameters[0].default'],
  ['a million months', of({ formula: { addMonths: ['date', 1_000_000] } }), 'out-of-bounds', `${FORMULA}.addMonths[1]`],
  ['99,999,999 working days', of({ formula: { workday: ['date', 99_999_999] } }), 'out-of-bounds', `${FORMULA}.workday[1]`],
  ['the 32nd of a month', of(SUM, { due: { payDay: [32], after: { date: 'periodEnd' } } }), 'out-of-bounds', 'components[0].due.payDay[0]'],
  ['one bound twice', of({ formula: { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 0, value: '2%' }], of: { sum: 'amount' }, method: 'slab' } }), 'duplicate', `${FORMULA}.tiers`],
  ['no tier at all', of({ formula: { tiers: [], of: { sum: 'amount' }, method: 'slab' } }), 'missing', `${FORMULA}.tiers`],
  ['100,000,000,000,000,000,000', of({ formula: 1e20 }), 'out-of-bounds', FORMULA],
  ['a key of objects', of({ formula: { constructor: 1 } }), 'forbidden-key', FORMULA],
  ['an award that is called cash', of({ formula: 1 }, {}, { awards: [{ kind: 'cash', label: 'c' }] }), 'duplicate', 'awards[0].kind'],
  ['an account that expires at once', of({ formula: 1 }, { award: 'x' }, { awards: [{ kind: 'x', label: 'x', account: { expiresAfter: 0 } }] }), 'out-of-bounds', 'awards[0].account.expiresAfter'],
  ['an account that expires in a billion months', of({ formula: 1 }, { award: 'x' }, { awards: [{ kind: 'x', label: 'x', account: { expiresAfter: 1_000_000_000 } }] }), 'out-of-bounds', 'awards[0].account.expiresAfter'],
  ['a limit below 0', of({ formula: 1 }, { limit: { per: 'month', atMost: -1 } }), 'out-of-bounds', 'components[0].limit.atMost'],
  ['a contest for nothing', of({ contest: { sum: 'amount' }, prizes: [], ties: 'first' }), 'missing', 'components[0].rule.prizes'],
  ['each 0th month of a streak', of({ streak: [{ value: 1, above: 0 }], every: 0, amount: 1 }), 'out-of-bounds', 'components[0].rule.every'],
  ['1,001 terms', of({ formula: { plus: Array.from({ length: 1001 }, () => 1) } }), 'too-large', `${FORMULA}.plus`],
  ['51 awards', sample({ language: 2, parameters: [], components: Array.from({ length: 51 }, (_, index) => component({ formula: 1 }, { id: `c${index}` })) }), 'too-large', 'components'],
  ['one id twice', sample({ language: 2, parameters: [], components: [component({ formula: 1 }), component({ formula: 2 })] }), 'duplicate', 'components[1].id'],
  ['one column credited twice', of(SUM, {}, { credit: { columns: [{ person: 'person' }, { person: 'person' }] } }), 'duplicate', 'credit.columns[1].person'],
  ['one header of two columns', of(SUM, {}, { fields: ['person', 'amount', { own: 'a', type: 'number', label: 'a', headers: ['毛利', 'GP'] }, { own: 'b', type: 'number', label: 'b', headers: ['净利', ' gp'] }] }), 'duplicate', 'fields[3].headers[1]'],
  ['a third edition', sample({ language: 3 }), 'unknown-word', 'language'],
  ['two values from one day on', sample({ language: 2, parameters: [{ name: 'rate', type: 'rate', dated: 'row', label: 'r', default: [{ from: '2024-01-01', value: '1%' }, { from: '2024-01-01', value: '2%' }] }], components: [component({ formula: { sum: { times: ['amount', '$rate'] } } })] }), 'duplicate', 'parameters[0].default'],
];

test.each(ABSURD)('%s is refused', (_, json, code, path) => {
  const [problem] = problemsOf(parseScheme(json));
  expect([problem?.code, problem?.place?.path?.startsWith(path)]).toEqual([code, true]);
  expect(problem === undefined ? '' : say(problem.sentence, 'zh')).toMatch(/[一-鿿]/);
});

test('a chain of managers in a circle is refused with its people', () => {
  const scheme = valueOf(parseScheme(sample({
    language: 2, parameters: [], fields: ['person', 'amount', { people: 'manager', optional: true }],
    components: [component({ formula: { sum: 'amount' } }, { credit: { managers: 'all' } })],
  })));
  const tables = rawTables({
    sales: [{ date: '2026-01-05', person: 'Ann', amount: 1 }],
    people: [{ person: 'Ann', manager: 'Bob' }, { person: 'Bob', manager: 'Cid' }, { person: 'Cid', manager: 'Ann' }],
  });
  const [problem] = problemsOf(prepare({ scheme, parameters: {}, tables, findScheme: () => undefined }));
  expect(problem === undefined ? '' : say(problem.sentence, 'en')).toMatch(/Ann.*Bob.*Cid|Bob.*Cid.*Ann|Cid.*Ann.*Bob/);
});

test.each<[string, unknown]>([
  ['one column for two roles', of(SUM, {}, { credit: { roles: [{ person: 'person', share: '40%' }, { person: 'person', share: '60%' }] } })],
  ['one header in two tables', of(SUM, {}, { fields: ['person', 'amount', { own: 'a', type: 'number', label: 'a', headers: ['毛利'] }, { own: 'b', in: 'people', type: 'number', label: 'b', headers: ['毛利'], optional: true }] })],
])('%s is not', (_, json) => {
  expect(parseScheme(json).ok).toBe(true);
});
