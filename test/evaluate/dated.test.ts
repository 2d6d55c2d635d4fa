import { pay, rows, schemeOf } from '../payout/house';

/* A rate of 5 %, from July of 6 % and from 15 August of 7 %: which holds, and that its day is told. */

type Json = Readonly<Record<string, unknown>>;

const sales = rows('date person amount', ['2024-06-30', 'a', 100], ['2024-07-01', 'a', 200], ['2024-08-15', 'a', 1000]);
const RATES = { rate: [{ value: '5%' }, { from: '2024-07-01', value: '6%' }, { from: '2024-08-15', value: '7%' }], other: [{ value: '1%' }, { from: '2024-08-01', value: '2%' }] };

/** Each line as `period: working`. */
function workings(rule: Json, of: Json = {}, dated = 'period', given: Json = {}): string[] {
  const parameters = [{ name: 'rate', type: 'rate', label: { zh: '比例', en: 'Rate' }, dated }, { name: 'other', type: 'rate', label: { zh: '另一比例', en: 'Other rate' }, dated: 'period' }];
  return pay(schemeOf(rule, of, { language: 2, parameters }), { sales }, { places: 4, ...RATES, ...given }).lines.map((line) => `${line.period}: ${line.why('en').replace(/ \(rows? [\d, ]+\)\.$/, '')}`);
}

const SHARE = { times: [{ sum: 'amount' }, '$rate'] };
const JULY = 'rate as from 2024-07-01';

test.each<[string, Json, Json, Json, readonly string[]]>([
  ['months', { formula: SHARE }, {}, {}, ['2024-06: Amount 100.00: 100.00 × 5 % = 5.0000', `2024-07: Amount 200.00, ${JULY}: 200.00 × 6 % = 12.0000`, `2024-08: Amount 1,000.00, ${JULY}: 1,000.00 × 6 % = 60.0000`]],
  ['quarters', { formula: SHARE }, { per: 'quarter' }, {}, ['2024-Q2: Amount 100.00: 100.00 × 5 % = 5.0000', `2024-Q3: Total amount 1,200.00, ${JULY}: 1,200.00 × 6 % = 72.0000`]],
  ['all of the time, from its first row', { formula: SHARE }, { per: 'window' }, {}, ['window: Total amount 1,300.00: 1,300.00 × 5 % = 65.0000']],
  ['all of the time, from its first day', { formula: SHARE }, { per: 'window' }, { from: '2024-07-01' }, [`window: Total amount 1,200.00, ${JULY}: 1,200.00 × 6 % = 72.0000`]],
  ['what is added up to date', { formula: SHARE, toDate: 'year' }, {}, {}, [
    '2024-06: Cumulative over 2024, amount 100.00: 100.00 × 5 % = 5.0000',
    `2024-07: Cumulative over 2024, total amount 300.00, ${JULY}, before: amount 100.00, before: ${JULY}: 300.00 × 6 % − 100.00 × 6 % = 12.0000`,
    `2024-08: Cumulative over 2024, total amount 1,300.00, ${JULY}, before: total amount 300.00, before: ${JULY}: 1,300.00 × 6 % − 300.00 × 6 % = 60.0000`,
  ]],
  ['each of two rates by itself', { formula: { plus: ['$rate', '$other'] } }, {}, {}, ['2024-06: 5 % + 1 % = 0.0600', '2024-07: Rate as from 2024-07-01: 6 % + 1 % = 0.0700', '2024-08: Rate as from 2024-07-01, other rate as from 2024-08-01: 6 % + 2 % = 0.0800']],
  ['each month of a year by itself', { formula: { sumPeriods: SHARE, every: 'month' } }, { per: 'year' }, {}, ['2024: 77.00 from 2024-01 to 2024-12: 77.0000']],
  ['what is asked', { formula: 1, when: [{ value: { sum: 'amount' }, atLeast: { times: [2000, '$rate'] } }] }, {}, {}, [
    '2024-06: Amount 100.00, 100.00 ≥ 2,000 × 5 % = 100.00: 1.0000', `2024-07: Amount 200.00, ${JULY}, 200.00 ≥ 2,000 × 6 % = 120.00: 1.0000`, `2024-08: Amount 1,000.00, ${JULY}, 1,000.00 ≥ 2,000 × 6 % = 120.00: 1.0000`,
  ]],
])('by the first day of the period: %s', (_, rule, of, given, said) => {
  expect(workings(rule, of, 'period', given)).toEqual(said);
});

test('by the date of the row', () => {
  expect(workings({ formula: { sum: { times: ['amount', '$rate'] } } }, { per: 'year' }, 'row')).toEqual(['2024: 100.00 × 5 % + 200.00 × 6 % + 1,000.00 × 7 % = 87.0000']);
  expect(workings({ formula: { times: ['amount', '$rate'] } }, { each: 'row' }, 'row')).toEqual([
    '2024-06: Amount 100.00: 100.00 × 5 % = 5.0000', `2024-07: Amount 200.00, ${JULY}: 200.00 × 6 % = 12.0000`, '2024-08: Amount 1,000.00, rate as from 2024-08-15: 1,000.00 × 7 % = 70.0000',
  ]);
});
