import { integer, plain, subtract } from '../../src/money';
import { dueOf, linesOf, pay, rows, schemeOf } from '../payout/house';

const FIELDS = [
  'person', 'amount',
  { sales: 'quantity', optional: true }, { sales: 'previousAmount', optional: true }, { sales: 'customer', optional: true }, { sales: 'team', optional: true },
  { sales: 'customerGrade', optional: true, synonyms: [['普通', 'ordinary']] }, { sales: 'visited', optional: true }, { sales: 'priceStatus', optional: true },
  { sales: 'collectedDate', optional: true }, { sales: 'referrer', optional: true }, { people: 'basePay', optional: true }, { people: 'role', optional: true }, { people: 'trained', optional: true }, { people: 'satisfaction', optional: true },
];
const SALES = rows(
  'date person amount quantity previousAmount customer team customerGrade visited priceStatus collectedDate referrer',
  ['2024-01-05', '甲', 300, 2, 100, 'A', '一队', '普通', '是', '符合', '2024-01-20', '乙'],
  ['2024-01-03', '甲', 100.5, 3, 0, 'a ', '一队', 'VIP', '否', '低于', null, null],
  ['2024-01-09', '甲', 99.5, null, 0, 'B', '一队', 'Ordinary', null, '批准', '2024-01-08', null],
  ['2024-01-09', '乙', 1000, 1, 500, 'C', '二队', null, '否', null, null, '甲'],
  ['2024-01-10', '丙', 500, 1, 0, 'C', '一队', null, '否', null, null, null],
);
const PEOPLE = rows('person basePay role trained', ['甲', 2000, '经理', '是'], ['乙', null, 'Manager', '否']);
const TIERS = [{ atLeast: 0, value: '1%' }, { above: 100, value: '2%' }, { atLeast: 500, value: '10%' }];

/** What an expression comes to for the first person; null where it is absent. */
function valueOf(expression: unknown, change: Readonly<Record<string, unknown>> = {}): string | null {
  const scheme = schemeOf({ formula: { plus: [expression, 1_000_000] } }, {}, { fields: FIELDS, ...change });
  const line = pay(scheme, { sales: SALES, people: PEOPLE }, { places: 8 }).lines.find(({ recipient }) => recipient === '甲');
  return line === undefined ? null : plain(subtract(line.amount, integer(1_000_000)));
}

describe('what an expression comes to', () => {
  test.each<[string, unknown, string | null]>([
    ['a figure', 12.5, '12.5'],
    ['a percentage', '5%', '0.05'],
    ['a field of the earliest row', 'amount', '100.5'],
    ['a field that is blank there', { field: 'previousAmount' }, '0'],
    ['a field of the people table', { people: 'basePay' }, '2000'],
    ['a field of the referrer, who has none', { people: 'basePay', of: 'referrer' }, null],
    ['a sum', { sum: 'amount' }, '500'],
    ['a sum of some rows', { sum: 'amount', where: [{ field: 'visited', is: true }] }, '300'],
    ['a sum over blanks', { sum: 'quantity' }, '5'],
    ['a sum of the team', { sum: 'amount', across: 'team' }, '1000'],
    ['a sum of all', { sum: 'amount', across: 'all' }, '2000'],
    ['a sum of products', { sum: { times: ['amount', 'quantity'] } }, '901.5'],
    ['a sum by place', { sum: { times: ['amount', { ordinal: true }] } }, '999'],
    ['a number of rows', { count: 'rows', where: [{ value: 'amount', atLeast: 100.5 }] }, '2'],
    ['a number of rows of the team', { count: 'rows', across: 'team' }, '4'],
    ['different customers', { distinct: 'customer' }, '2'],
    ['a quotient that never ends', { over: [{ sum: 'amount' }, 3] }, '166.66666667'],
    ['a quotient by zero', { over: [1, 0] }, null],
    ['a quotient by zero with something instead', { over: [1, 0], byZero: 7 }, '7'],
    ['growth', { growth: [{ sum: 'amount' }, { sum: 'previousAmount' }] }, '4'],
    ['growth from nothing', { growth: [1, 0] }, null],
    ['the least', { least: [3, { sum: 'quantity' }, 4] }, '3'],
    ['the largest', { most: [3, { sum: 'quantity' }, 4] }, '5'],
    ['whole numbers below', { floor: '7.9' }, '7'],
    ['rounding', { round: { over: [2, 3] }, places: 2, mode: 'down' }, '0.66'],
    ['something instead of nothing', { orElse: [{ over: [1, 0] }, 9] }, '9'],
    ['what is there comes first', { orElse: [8, 9] }, '8'],
    ['the highest of the period', { highest: { sum: 'amount' } }, '1000'],
    ['graduated tiers', { tiers: TIERS, of: { sum: 'amount' }, method: 'graduated' }, '9'],
    ['slab tiers', { tiers: TIERS, of: { sum: 'amount' }, method: 'slab' }, '50'],
    ['a tier that starts above', { tiers: TIERS, of: 100, method: 'fixed' }, '0.01'],
    ['a rate found by count, applied to a sum', { tiers: [{ atLeast: 3, value: '3%' }], of: { count: 'rows' }, method: 'slab', on: { sum: 'amount' } }, '15'],
    ['below the first tier', { tiers: [{ atLeast: 600, value: 1 }], of: { sum: 'amount' }, method: 'fixed' }, '0'],
    ['tiers of nothing', { tiers: TIERS, of: { over: [1, 0] }, method: 'slab' }, null],
    ['an entry of a mapping by a synonym', { sum: { lookup: { ordinary: 1, VIP: 10 }, by: 'customerGrade' } }, '12'],
    ['an entry by a word of the field', { sum: { lookup: { 符合: 1, below: 10 }, by: 'priceStatus', otherwise: 100 } }, '111'],
    ['the first choice that holds', { choose: [{ when: [{ value: 1, above: 2 }], value: 1 }, { when: [], value: 2 }], otherwise: 3 }, '2'],
    ['no choice that holds', { choose: [{ when: [{ value: 1, above: 2 }], value: 1 }] }, null],
    ['a weighted score', { score: [{ label: 'a', of: 10, weight: '20%' }, { label: 'b', of: { sum: 'quantity' }, weight: 2 }] }, '12'],
    ['days between dates', { days: { from: 'date', to: 'collectedDate' } }, null],
    ['days between dates of each row', { sum: { days: { from: 'date', to: 'collectedDate' } } }, '14'],
  ])('%s', (_, expression, expected) => {
    expect(valueOf(expression)).toBe(expected);
  });

  test('a list of items, with figures from parameters where the scheme says so', () => {
    const parameters = [
      { name: 'items', type: 'items', label: '项目', figures: ['max', 'ratio'], default: [{ name: 'a', max: 10 }, { name: 'b', max: 4, ratio: 2 }] },
      { name: 'a', type: 'number', label: 'a', default: 3 },
    ];
    expect(valueOf({ sumOfItems: '$items', value: { times: [{ item: 'max' }, { item: 'ratio', orParameter: true }] } }, { parameters })).toBe('38');
    expect(valueOf({ sumOfItems: '$items', value: { item: 'ratio' } }, { parameters })).toBe(null);
  });
});

/** Which of the rows, from 1, meet a condition. */
function rowsThat(condition: unknown): number[] {
  const scheme = schemeOf({ formula: 1 }, { each: 'row', where: [condition] }, { fields: FIELDS });
  return pay(scheme, { sales: SALES, people: PEOPLE }).lines.flatMap(({ rows: own }) => own).sort((a, b) => a - b);
}

describe('which rows meet a condition', () => {
  test.each<[unknown, number[]]>([
    [{ field: 'customerGrade', in: ['普通'] }, [1, 3]],
    [{ field: 'customerGrade', is: 'ＶＩＰ' }, [2]],
    [{ field: 'customerGrade', in: [] }, []],
    [{ field: 'priceStatus', in: ['符合', 'approved'] }, [1, 3]],
    [{ field: 'visited', is: false }, [2, 4, 5]],
    [{ not: { field: 'visited', is: true } }, [2, 3, 4, 5]],
    [{ field: 'collectedDate', blank: true }, [2, 4, 5]],
    [{ field: 'referrer', blank: false }, [1, 4]],
    [{ people: 'role', in: ['manager'] }, [4]],
    [{ people: 'role', of: 'referrer', is: '经理' }, [4]],
    [{ people: 'trained', is: true }, [1, 2, 3]],
    [{ people: 'basePay', blank: true }, [4, 5]],
    [{ value: 'amount', above: 100.5 }, [1, 4, 5]],
    [{ value: 'quantity', atMost: 1 }, [4, 5]],
    [{ value: 'quantity', below: 2 }, [4, 5]],
    [{ value: 'amount', equals: 99.5 }, [3]],
    [{ any: [{ value: 'amount', equals: 99.5 }, { field: 'visited', is: true }] }, [1, 3]],
    [{ all: [{ value: 'amount', above: 99 }, { field: 'visited', is: true }] }, [1]],
    [{ newCustomer: true }, [1, 2, 3, 4, 5]],
    [{ newCustomer: false }, []],
    [{ column: 'people.satisfaction' }, []],
    [{ column: 'people.basePay' }, [1, 2, 3, 4, 5]],
    [{ field: 'collectedDate', laterThan: { workingDays: 3, afterEndOf: 'week' } }, [1]],
  ])('%j', (condition, expected) => {
    expect(rowsThat(condition)).toEqual(expected);
  });
});

test('working days leave out holidays and weekends, and count those worked', () => {
  const condition = { field: 'collectedDate', laterThan: { workingDays: 1, afterEndOf: 'month' } };
  const scheme = schemeOf({ formula: 1 }, { each: 'row', where: [condition] }, { fields: FIELDS });
  const sales = rows('date person amount collectedDate', ['2024-03-15', '甲', 1, '2024-04-01'], ['2024-03-15', '甲', 1, '2024-04-02']);
  expect(linesOf(pay(scheme, { sales }))).toHaveLength(1);
  expect(linesOf(pay(scheme, { sales }, { holidays: ['2024-04-01'] }))).toHaveLength(0);
  const due = schemeOf({ formula: 1 }, { due: { workingDays: 5, after: 'date' } });
  expect(dueOf(pay(due, { sales }, { holidays: '2024-03-18', workdays: ['2024-03-16'] }))).toEqual(['2024-03-22']);
});

test('the accounting month may start on another day', () => {
  const sales = rows('date person amount', ['2024-02-26', '甲', 1], ['2024-03-25', '甲', 2], ['2024-03-26', '甲', 4]);
  expect(linesOf(pay(schemeOf({ formula: { sum: 'amount' } }), { sales }, { monthStartsOn: 26 }))).toEqual(['甲 2024-03 3', '甲 2024-04 4']);
});
