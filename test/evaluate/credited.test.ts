import { pay, rows, schemeOf } from '../payout/house';

/*
 * What shares of rows do to what expressions come to, and how it is told: 甲 has 70 % of a row of 1,000.00, half of one of 200.00 and all of one of 100.00; 乙 the rest, and a row of 40.00.
 */

const FIELDS = ['person', 'amount', ...['quantity', 'customer', 'team', 'visited'].map((sales) => ({ sales, optional: true }))];
const sales = rows(
  'date person amount quantity customer team visited',
  ['2026-01-05', '甲 70%, 乙 30%', 1000, 2, 'A', 'East', '是'], ['2026-01-06', '甲', 100, 3, 'B', 'East', '否'], ['2026-01-07', '甲 50%, 乙 50%', 200, null, 'C', 'East', null],
  ['2026-01-08', '乙', 40, 1, 'A', 'West', '是'],
);

type Json = Readonly<Record<string, unknown>>;

/** Each line as `recipient: working`. */
function workings(rule: Json, of: Json = {}, counts = 'whole', table = sales): string[] {
  const payout = pay(schemeOf(rule, of, { language: 2, fields: FIELDS, credit: { cell: 'person', counts } }), { sales: table }, { places: 4 });
  return payout.lines.map((line) => `${line.recipient}: ${line.why('en').replace(/ \(rows? [\d, ]+\)\.$/, '')}`);
}

const VISITED = [{ field: 'visited', is: true }];
const TEAM = { each: 'team', to: 'team' };

test.each<[unknown, Json, readonly string[]]>([
  [{ sum: 'amount' }, {}, ['甲: Row 1 counts by 70 %, row 3 counts by 50 %, total amount 900.00: 900.0000', '乙: Row 1 counts by 30 %, row 3 counts by 50 %, total amount 440.00: 440.0000']],
  [{ sum: 'amount', where: VISITED }, {}, ['甲: Row 1 counts by 70 %, total amount 700.00: 700.0000', '乙: Row 1 counts by 30 %, total amount 340.00: 340.0000']],
  [{ sum: 'amount', across: 'team' }, {}, ['甲: Team total amount 1,300.00: 1,300.0000', '乙: Team total amount 1,300.00: 1,300.0000']],
  [{ sum: 'quantity' }, {}, ['甲: Row 1 counts by 70 %, row 3 counts by 50 %, total quantity 4.4: 4.4000', '乙: Row 1 counts by 30 %, row 3 counts by 50 %, total quantity 1.6: 1.6000']],
  [{ sum: { times: ['amount', 2] } }, {}, ['甲: 1,000.00 × 2 × 70 % + 100.00 × 2 + 200.00 × 2 × 50 % = 1,800.0000', '乙: 1,000.00 × 2 × 30 % + 200.00 × 2 × 50 % + 40.00 × 2 = 880.0000']],
  [{ sum: { times: ['amount', 2] }, where: VISITED }, {}, ['甲: 1,000.00 × 2 × 70 % = 1,400.0000', '乙: 1,000.00 × 2 × 30 % + 40.00 × 2 = 680.0000']],
  // A row has one place among those of the team, whoever shares it.
  [{ sum: { ordinal: true } }, {}, ['甲: 1 × 70 % + 2 + 3 × 50 % = 4.2000', '乙: 1 × 30 % + 2 × 50 % + 3 = 4.3000']],
  [{ sum: { ordinal: true } }, TEAM, ['East: 1 × 70 % + 1 × 30 % + 2 + 2 × 3 × 50 % = 6.0000', 'West: 1.0000']],
  [{ sum: { ordinal: true } }, { each: 'all', to: 'team' }, ['East: 1 × 70 % + 1 × 30 % + 2 + 2 × 3 × 50 % + 4 = 10.0000']],
  [{ distinct: 'customer' }, {}, ['甲: Different values of customer 3: 3.0000', '乙: Different values of customer 2: 2.0000']],
  [{ distinct: 'person' }, TEAM, ['East: Different values of salesperson 2: 2.0000', 'West: Different values of salesperson 1: 1.0000']],
  [{ times: [100, { creditShare: true }] }, { each: 'row', where: VISITED }, ['甲: Visited before yes: 100 × 70 % = 70.0000', '乙: Visited before yes: 100 × 30 % = 30.0000', '乙: Visited before yes: 100 × 100 % = 100.0000']],
  [{ runningTotal: 'amount', since: 'year', upTo: 'period' }, {}, ['甲: Running total 900.00: 900.0000', '乙: Running total 440.00: 440.0000']],
])('%j for %j', (formula, of, said) => {
  expect(workings({ formula }, of)).toEqual(said);
});

test.each<[string, unknown, Json, readonly string[]]>([
  ['whole', { count: 'rows' }, {}, ['甲: Number of rows 3: 3.0000', '乙: Number of rows 3: 3.0000']],
  ['whole', { count: 'rows', where: VISITED }, {}, ['甲: Number of rows 1: 1.0000', '乙: Number of rows 2: 2.0000']],
  ['whole', { count: 'rows', across: 'all' }, {}, ['甲: Number of rows 4: 4.0000', '乙: Number of rows 4: 4.0000']],
  ['share', { count: 'rows' }, {}, ['甲: Number of rows 2.2: 2.2000', '乙: Number of rows 1.8: 1.8000']],
  ['share', { count: 'rows', where: VISITED }, {}, ['甲: Number of rows 0.7: 0.7000', '乙: Number of rows 1.3: 1.3000']],
  ['share', { count: 'rows', across: 'all' }, {}, ['甲: Number of rows 4: 4.0000', '乙: Number of rows 4: 4.0000']],
])('rows that count by the %s: %j', (counts, formula, of, said) => {
  expect(workings({ formula }, of, counts)).toEqual(said);
});

test.each<[string, unknown, readonly string[]]>([
  ['whole', { sum: 'amount' }, ['甲: Row 1 counts by 70 %, row 3 counts by 50 %, total amount 900.00: 134 × 900.00 ÷ 1,340.00 = 90.0000', '乙: Row 1 counts by 30 %, row 3 counts by 50 %, total amount 440.00: 134 × 440.00 ÷ 1,340.00 = 44.0000']],
  ['whole', { count: 'rows' }, ['甲: Number of rows 3: 134 × 3 ÷ 6 = 67.0000', '乙: Number of rows 3: 134 × 3 ÷ 6 = 67.0000']],
  ['share', { count: 'rows' }, ['甲: Number of rows 2.2: 134 × 2.2 ÷ 4 = 73.7000', '乙: Number of rows 1.8: 134 × 1.8 ÷ 4 = 60.3000']],
])('a pool shared by what counts by the %s: %j', (counts, weight, said) => {
  expect(workings({ share: 134, among: 'person', weight, leftover: 'largest-remainder' }, { each: 'all' }, counts)).toEqual(said);
});

test('up to six shared rows are told one by one', () => {
  const shared = (count: number): readonly string[] => workings({ formula: { sum: 'amount' } }, {}, 'whole', rows('date person amount', ...Array.from({ length: count }, (_, at) => [`2026-01-0${at + 1}`, '甲 50%, 乙 50%', 10])));
  expect(shared(6)[0]).toBe(`甲: Row 1 counts by 50 %, ${[2, 3, 4, 5, 6].map((row) => `row ${row} counts by 50 %`).join(', ')}, total amount 30.00: 30.0000`);
  expect(shared(7)[0]).toBe('甲: 7 of its rows count by shares, total amount 35.00: 35.0000');
});
