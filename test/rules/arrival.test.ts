import { linesOf, pay, rows, schemeOf } from '../payout/house';

/* Who of those with the same figure comes first. All have 10.00, or one new customer, unless it is said. */

type Json = Readonly<Record<string, unknown>>;
type Row = readonly unknown[];

const FIELDS = ['person', 'amount', ...['time', 'customer', 'visited'].map((sales) => ({ sales, optional: true })), { people: 'role', optional: true }];
const S = { sum: 'amount' };

/** Prizes of 3, 2 and 1, in the order of the prizes. */
function order(ties: string, sales: readonly Row[], by: unknown = S, change: Json = {}, people: readonly string[] = []): string {
  const { each = 'person', to = 'person', ...rule } = change;
  const scheme = schemeOf({ contest: by, prizes: [3, 2, 1], ties, ...rule }, { each, to }, { language: 2, fields: FIELDS });
  const payout = pay(scheme, { sales: rows('date person amount time customer visited', ...sales), people: rows('person', ...people.map((name) => [name])) });
  return linesOf(payout).map((line) => line.split(' ')).sort((a, b) => Number(b[2]) - Number(a[2])).map(([name]) => name).join(' ');
}

const VISITED = { sum: 'amount', where: [{ field: 'visited', is: true }] };
const NEW = { count: 'newCustomers' };

test.each<[string, readonly Row[], unknown, string]>([
  ['by the place of the last row, last by its date', [['2024-01-03', 'A', 4], ['2024-01-02', 'B', 10], ['2024-01-01', 'A', 6], ['2024-01-01', 'C', 10]], S, 'A B C'],
  ['by the time of the last row', [['2024-01-03', 'A', 4, '2024-01-03 09:00:00'], ['2024-01-02', 'B', 10, '2024-01-02 10:00:00'], ['2024-01-01', 'A', 6, '2024-01-01 23:00:00'], ['2024-01-03', 'C', 10, '2024-01-03 08:59:59']], S, 'B C A'],
  ['by the latest time of one day, wherever it stands', [['2024-01-03', 'A', 4, '2024-01-03 09:00:00'], ['2024-01-03', 'A', 6, '2024-01-03 08:00:00'], ['2024-01-03', 'B', 10, '2024-01-03 08:30:00']], S, 'B A'],
  ['by the place where both have one time', [['2024-01-03', 'B', 10, '2024-01-03 08:30:00'], ['2024-01-03', 'A', 10, '2024-01-03 08:30:00']], S, 'B A'],
  ['by the place where one has no time', [['2024-01-03', 'A', 10, '2024-01-03 09:00:00'], ['2024-01-03', 'B', 10, null], ['2024-01-02', 'C', 10, '2024-01-02 01:00:00']], S, 'A B C'],
  ['by the place of the last row of one day, of which one has no time', [['2024-01-03', 'A', 4, '2024-01-03 09:00:00'], ['2024-01-03', 'B', 10, null], ['2024-01-03', 'A', 6, null]], S, 'B A'],
  ['by the rows that make the figure', [['2024-01-02', 'B', 10, null, 'x', '是'], ['2024-01-03', 'A', 10, null, 'x', '是'], ['2024-01-09', 'B', 1, null, 'x', '否'], ['2024-01-01', 'C', 10, null, 'x', '是']], VISITED, 'B A C'],
  ['by the first orders that are counted', [['2024-01-02', 'B', 1, null, 'x'], ['2024-01-03', 'A', 1, null, 'y'], ['2024-01-09', 'B', 1, null, 'x'], ['2024-01-01', 'C', 1, null, 'z']], NEW, 'B A C'],
  ['by all rows where no rows make the figure', [['2024-01-02', 'B', 1], ['2024-01-03', 'A', 1], ['2024-01-09', 'B', 1], ['2024-01-01', 'C', 1]], { plus: [5, 5] }, 'A B C'],
])('who got there first: %s', (_, sales, by, said) => {
  expect(order('first', sales, by)).toBe(said);
});

test.each<[string, readonly Row[], unknown, Json, readonly string[], string]>([
  ['the day of the last row', [['2024-01-03', 'A', 4], ['2024-01-02', 'B', 10], ['2024-01-01', 'A', 6], ['2024-01-01', 'C', 10]], S, {}, [], 'C B A'],
  ['whatever its time', [['2024-01-03', 'A', 10, '2024-01-03 09:00:00'], ['2024-01-03', 'B', 10, '2024-01-03 08:00:00']], S, {}, [], 'A B'],
  ['the rows that make the figure', [['2024-01-04', 'A', 10, null, 'x', '是'], ['2024-01-03', 'B', 10, null, 'x', '是'], ['2024-01-09', 'B', 1, null, 'x', '否']], VISITED, {}, [], 'B A'],
  ['people without rows last, as they stand in the people table', [['2024-01-05', 'A', 0], ['2024-01-06', 'E', 0]], S, { each: 'everyone', zero: 'ranked' }, ['D', 'E', 'C'], 'A E D'],
  ['members as they stand in the people table', [['2024-01-05', 'A', 10]], { plus: [5, 5] }, { each: 'member' }, ['D', 'A', 'C'], 'D A C'],
])('who got there on the earlier date: %s', (_, sales, by, change, people, said) => {
  expect(order('date', sales, by, change, people)).toBe(said);
});

test.each<[string, readonly Row[], unknown, string[]]>([
  ['by its first row', [['2024-01-03', 'A', 4], ['2024-01-02', 'B', 10], ['2024-01-01', 'A', 6], ['2024-01-04', 'C', 10]], S, ['A 33.34', 'B 33.33', 'C 33.33']],
  ['by the first of the rows that make the figure', [['2024-01-01', 'C', 1, null, null, '否'], ['2024-01-02', 'B', 10, null, null, '是'], ['2024-01-03', 'C', 10, null, null, '是'], ['2024-01-04', 'A', 10, null, null, '是']], VISITED, ['B 33.34', 'C 33.33', 'A 33.33']],
  ['of one day by its place', [['2024-01-02', 'B', 10], ['2024-01-02', 'A', 10], ['2024-01-02', 'C', 10]], S, ['B 33.34', 'A 33.33', 'C 33.33']],
])('the cent left of prizes that are shared goes to who began earlier: %s', (_, sales, by, said) => {
  const scheme = schemeOf({ contest: by, prizes: [50, 30, 20], ties: 'share' }, {}, { fields: FIELDS });
  expect(linesOf(pay(scheme, { sales: rows('date person amount time customer visited', ...sales) })).map((line) => line.replace(' 2024-01', '')).sort()).toEqual([...said].sort());
});
