import type { Language } from '../../src/i18n';
import { pay, rows, schemeOf } from './house';

const SALES = rows('date person amount quantity hours', ['2024-01-05', '甲', 1000, 3, 12]);
const PARAMETERS = [
  { name: 'each', type: 'amount', label: '单价', default: 0.5 },
  { name: 'share', type: 'rate', label: '比例', default: '5%' },
  { name: 'weight', type: 'number', label: '系数', default: 0.5 },
  { name: 'weights', type: 'mapping', value: 'multiplier', keys: ['销量'], label: '权重', default: { 销量: 0.5 } },
  { name: 'amounts', type: 'mapping', value: 'amount', label: '奖金', default: { 东部: 0.5 } },
];

function why(formula: unknown, change: Readonly<Record<string, unknown>> = {}, language: Language = 'en'): string {
  const scheme = schemeOf({ formula }, { award: 'points' }, { parameters: PARAMETERS, fields: ['person', 'amount', { sales: 'quantity', optional: true }, { sales: 'hours', optional: true }], ...change });
  const [line] = pay(scheme, { sales: SALES }).lines;
  if (line === undefined) throw new Error('A line was expected.');
  return line.why(language);
}

describe('a working writes each figure in its own unit', () => {
  test.each<[string, unknown, string]>([
    ['half a yuan a piece is an amount', { times: [{ sum: 'quantity' }, 0.5] }, 'Quantity 3: 3 × 0.5 = 1.5 (row 1).'],
    ['so it is as a parameter', { times: [{ sum: 'quantity' }, '$each'] }, 'Quantity 3: 3 × 0.50 = 1.5 (row 1).'],
    ['by itself too', 0.5, '0.5 (row 1).'],
    ['a share of money is a percentage', { times: [{ sum: 'amount' }, 0.05] }, 'Amount 1,000.00: 1,000.00 × 5 % = 50 (row 1).'],
    ['also behind further arithmetic', { times: [{ sum: 'amount' }, { plus: ['1%', '0.5%'] }] }, 'Amount 1,000.00: 1,000.00 × (1 % + 0.5 %) = 15 (row 1).'],
    ['a declared rate is one whatever it multiplies', { times: [{ sum: 'quantity' }, '$share'] }, 'Quantity 3: 3 × 5 % = 0.15 (row 1).'],
    ['a declared number is none', { times: [{ sum: 'amount' }, '$weight'] }, 'Amount 1,000.00: 1,000.00 × 0.5 = 500 (row 1).'],
    [
      'a rate found by a tier is a percentage', { times: [{ sum: 'amount' }, { tiers: [{ atLeast: 2, value: '2.5%' }], of: { sum: 'quantity' }, method: 'fixed' }] },
      'Amount 1,000.00, quantity 3, in the tier from 2: 1,000.00 × 2.5 % = 25 (row 1).',
    ],
    ['an amount found by a tier is none', { tiers: [{ atLeast: 2, value: 0.5 }], of: { sum: 'quantity' }, method: 'fixed' }, 'Quantity 3, in the tier from 2: 0.5 (row 1).'],
    ['nor is one paid a piece by tiers', { tiers: [{ atLeast: 0, value: 0.5 }], of: { sum: 'quantity' }, method: 'graduated' }, 'Quantity 3: 3 × 0.5 = 1.5 (row 1).'],
    ['a weight declared as a multiplier is none', { score: [{ label: '销量', of: { sum: 'quantity' }, weight: '$weights.销量' }] }, '销量 3: 3 × 0.5 = 1.5 (row 1).'],
    ['a weight that the scheme writes is a share', { score: [{ label: '销量', of: { sum: 'quantity' }, weight: '50%' }] }, '销量 3: 3 × 50 % = 1.5 (row 1).'],
  ])('%s', (_, formula, said) => {
    expect(why(formula)).toBe(said);
  });

  test.each<[string, unknown, string]>([
    ['half a yuan a piece is an amount', { times: [{ sum: 'quantity' }, '$each'] }, '数量 3：3 × 0.50 = 1.5（第 1 行）。'],
    ['a rate found by a tier is a percentage', { times: [{ sum: 'amount' }, { tiers: [{ atLeast: 2, value: '2.5%' }], of: { sum: 'quantity' }, method: 'fixed' }] }, '金额 1,000.00，数量 3，适用 2（含）以上一档：1,000.00 × 2.5 % = 25（第 1 行）。'],
  ])('in Chinese too: %s', (_, formula, said) => {
    expect(why(formula, {}, 'zh')).toBe(said);
  });

  test('what is held against a ratio is a share of it, what is held against hours is not', () => {
    const when = (left: unknown, right: unknown): string => why({ choose: [{ when: [{ value: left, atLeast: right }], value: 7 }] });
    expect(when({ over: [{ sum: 'amount' }, { times: [2, { sum: 'amount' }] }] }, '40%')).toContain(' = 50 % ≥ 40 %');
    expect(when({ minus: [{ sum: 'hours' }, 11.5] }, 0.5)).toContain('12 − 11.5 = 0.5 ≥ 0.5');
  });
});

describe('the working of a share names whose pool it is', () => {
  const people = rows('person team', ['甲', '东队'], ['乙', '西队'], ['丙', '西队']);
  const sales = rows('date person amount team customer', ['2024-01-05', '乙', 100, '西队', '客户甲'], ['2024-01-06', '甲', 50, '东队', '客户乙'], ['2024-01-07', '丙', 60, '东队', '客户乙']);

  test.each<[string, Record<string, unknown>, string[]]>([
    ['a team’s, among its members', { each: 'team', rule: { share: { sum: 'amount' }, among: 'member', weight: 1, leftover: 'largest-remainder' } }, ['甲: team 东队', '乙: team 西队', '丙: team 西队']],
    ['a team’s, among those who sold', { each: 'team', rule: { share: { sum: 'amount' }, among: 'person', weight: { sum: 'amount' }, leftover: 'largest-remainder' } }, ['甲: team 东队', '丙: team 东队', '乙: team 西队']],
    ['a customer’s, among those who served it', { each: 'customer', rule: { share: { sum: 'amount' }, among: 'person', weight: { sum: 'amount' }, leftover: 'largest-remainder' } }, ['乙: customer 客户甲', '甲: customer 客户乙', '丙: customer 客户乙']],
  ])('%s', (_, { each, rule }, said) => {
    const scheme = schemeOf(rule, { each, to: 'person' }, { parameters: [], fields: ['person', 'amount', { sales: 'team', optional: true }, { sales: 'customer', optional: true }] });
    const told = pay(scheme, { sales, people }).lines.map((line) => `${line.recipient}: ${/^(?:Team|Customer) [^,:]+/.exec(line.why('en'))?.[0].toLowerCase()}`);
    expect(told.sort()).toEqual([...said].sort());
  });
});
