import { pay, rows, schemeWith } from '../payout/house';

/*
 * What refunds take back, and how it is told: of Ann, who sold 12,000.00 in January and 1,000.00 in February, and Bob, who sold 2,600.00 in February; some came back in March and April.
 */

type Json = Readonly<Record<string, unknown>>;

const FIELDS = [
  'person', 'amount', 'customer', 'team', { own: 'refundedOn', type: 'date', label: 'Refunded on', headers: ['refundedOn'], optional: true },
  { own: 'refunded', type: 'amount', label: 'Refunded', headers: ['refunded'], optional: true },
];
const sales = rows(
  'date person amount refundedOn refunded customer team',
  ['2026-01-05', 'Ann', 8000, '2026-03-10', 3000, 'x', 'A'], ['2026-01-20', 'Ann', 4000, '2026-04-02', null, 'y', 'A'], ['2026-02-20', 'Ann', 1000, '2026-03-02', 500, 'x', 'A'],
  ['2026-02-21', 'Bob', 2000, null, null, 'y', 'A'], ['2026-02-22', 'Bob', 600, '2026-04-22', 100, 'x', 'B'],
);
const FLAT = { times: [{ sum: 'amount' }, '5%'] };
const TIERS = { tiers: [{ atLeast: 0, value: '1%' }, { above: 10000, value: '3%' }], of: { sum: 'amount' }, method: 'graduated' };

/** Each line as `recipient period: working`. */
function workings(value: unknown, by: Json, of: Json = {}): string[] {
  const rule = { formula: { takenBack: value, of: 'amount', refunded: 'refunded', ...by } };
  const scheme = schemeWith({ language: 2, fields: FIELDS, parameters: [{ name: 'none', type: 'integer', label: '0', default: 0 }], components: [{ id: 'back', label: 'back', each: 'person', periodOf: 'refundedOn', rule, ...of }] });
  return pay(scheme, { sales }, { places: 4 }).lines.map((line) => `${line.recipient} ${line.period}: ${line.why('en').replace(/ \(rows? [\d, ]+\)\.$/, '')}`);
}

const RATE = { by: 'rate' };
const JANUARY = '2026-01: total amount 12,000.00';
const FEBRUARY = '2026-02: amount 1,000.00';
const BOBS = '2026-02: total amount 2,600.00';

test.each<[string, unknown, Json, Json, readonly string[]]>([
  ['at one rate', FLAT, RATE, {}, [
    `Ann 2026-03: ${JANUARY}, ${FEBRUARY}: (-3,000.00) × 600.00 ÷ 12,000.00 + (-500.00) × 50.00 ÷ 1,000.00 = -175.0000`,
    `Ann 2026-04: ${JANUARY}: (-4,000.00) × 600.00 ÷ 12,000.00 = -200.0000`, `Bob 2026-04: ${BOBS}: (-100.00) × 130.00 ÷ 2,600.00 = -5.0000`,
  ]],
  ['at the average rate of tiers', TIERS, RATE, {}, [
    `Ann 2026-03: ${JANUARY}, ${FEBRUARY}: (-3,000.00) × 160.00 ÷ 12,000.00 + (-500.00) × 10.00 ÷ 1,000.00 = -45.0000`,
    `Ann 2026-04: ${JANUARY}: (-4,000.00) × 160.00 ÷ 12,000.00 ≈ -53.3333333333, rounded to -53.3333`, `Bob 2026-04: ${BOBS}: (-100.00) × 26.00 ÷ 2,600.00 = -1.0000`,
  ]],
  ['at the rate of the quarter of the sale', FLAT, { ...RATE, per: 'quarter' }, {}, [
    'Ann 2026-03: 2026-Q1: total amount 13,000.00: (-3,500.00) × 650.00 ÷ 13,000.00 = -175.0000', 'Ann 2026-04: 2026-Q1: total amount 13,000.00: (-4,000.00) × 650.00 ÷ 13,000.00 = -200.0000',
    'Bob 2026-04: 2026-Q1: total amount 2,600.00: (-100.00) × 130.00 ÷ 2,600.00 = -5.0000',
  ]],
  // Of January 12,000.00 earned 160.00, 9,000.00 earn 90.00 and 5,000.00 earn 50.00.
  ['by working the period anew', TIERS, { by: 'recomputing' }, {}, [
    'Ann 2026-03: 2026-01: worked out anew without what was refunded, 2026-01: total amount 9,000.00, 2026-01: as it was: total amount 12,000.00, 2026-02: worked out anew without what was refunded, 2026-02: amount 500.00, 2026-02: as it was: amount 1,000.00: 9,000.00 × 1 % − (10,000.00 × 1 % + 2,000.00 × 3 %) + 500.00 × 1 % − 1,000.00 × 1 % = -75.0000',
    'Ann 2026-04: 2026-01: worked out anew without what was refunded, 2026-01: total amount 5,000.00, 2026-01: as it was: total amount 9,000.00: 5,000.00 × 1 % − 9,000.00 × 1 % = -40.0000',
    'Bob 2026-04: 2026-02: worked out anew without what was refunded, 2026-02: total amount 2,500.00, 2026-02: as it was: total amount 2,600.00: 2,500.00 × 1 % − 2,600.00 × 1 % = -1.0000',
  ]],
  // Two of four months are earned of what was sold on 5 and on 20 January, and of 22 February; none of 20 February.
  ['less what months have earned', FLAT, { by: 'schedule', months: 4 }, {}, [
    `Ann 2026-03: 2026-01: earned month by month over 4 months, ${JANUARY}, 2026-02: earned month by month over 4 months, ${FEBRUARY}: (-1,500.00) × 600.00 ÷ 12,000.00 + (-500.00) × 50.00 ÷ 1,000.00 = -100.0000`,
    `Ann 2026-04: 2026-01: earned month by month over 4 months, ${JANUARY}: (-2,000.00) × 600.00 ÷ 12,000.00 = -100.0000`,
    `Bob 2026-04: 2026-02: earned month by month over 4 months, ${BOBS}: (-50.00) × 130.00 ÷ 2,600.00 = -2.5000`,
  ]],
  // 64, 10, 72 and 59 of 100 days.
  ['less what days have earned', FLAT, { by: 'schedule', withinDays: 100 }, {}, [
    `Ann 2026-03: 2026-01: earned day by day over 100 days, ${JANUARY}, 2026-02: earned day by day over 100 days, ${FEBRUARY}: (-1,080.00) × 600.00 ÷ 12,000.00 + (-450.00) × 50.00 ÷ 1,000.00 = -76.5000`,
    `Ann 2026-04: 2026-01: earned day by day over 100 days, ${JANUARY}: (-1,120.00) × 600.00 ÷ 12,000.00 = -56.0000`,
    `Bob 2026-04: 2026-02: earned day by day over 100 days, ${BOBS}: (-41.00) × 130.00 ÷ 2,600.00 = -2.0500`,
  ]],
  ['in no months, where nothing is earned by time', FLAT, { by: 'schedule', months: '$none' }, { where: [{ field: 'person', is: 'Bob' }] }, [
    `Bob 2026-04: 2026-02: earned month by month over 0 months, ${BOBS}: (-100.00) × 130.00 ÷ 2,600.00 = -5.0000`,
  ]],
  ['from a team', FLAT, RATE, { each: 'team', to: 'team' }, [
    `A 2026-03: ${JANUARY}, 2026-02: total amount 3,000.00: (-3,000.00) × 600.00 ÷ 12,000.00 + (-500.00) × 150.00 ÷ 3,000.00 = -175.0000`,
    `A 2026-04: ${JANUARY}: (-4,000.00) × 600.00 ÷ 12,000.00 = -200.0000`, 'B 2026-04: 2026-02: amount 600.00: (-100.00) × 30.00 ÷ 600.00 = -5.0000',
  ]],
  ['from all', FLAT, RATE, { each: 'all', to: 'team' }, [
    `A 2026-03: ${JANUARY}, 2026-02: total amount 3,600.00: (-3,000.00) × 600.00 ÷ 12,000.00 + (-500.00) × 180.00 ÷ 3,600.00 = -175.0000`,
    `A 2026-04: ${JANUARY}, 2026-02: total amount 3,600.00: (-4,000.00) × 600.00 ÷ 12,000.00 + (-100.00) × 180.00 ÷ 3,600.00 = -205.0000`,
  ]],
  ['of what earned nothing', { over: [{ sum: 'amount' }, 0] }, RATE, {}, []],
])('%s', (_, value, by, of, said) => {
  expect(workings(value, by, of)).toEqual(said);
});

test('a period that earns nothing without what was refunded, or earned nothing with it, is told as 0', () => {
  const unless = (amount: number): Json => ({ choose: [{ when: [{ value: { sum: 'amount' }, above: amount }], value: FLAT }] });
  expect(workings(unless(9000), { by: 'recomputing' })).toEqual([
    'Ann 2026-03: 2026-01: worked out anew without what was refunded, 2026-01: as it was: total amount 12,000.00, 2026-02: worked out anew without what was refunded: 0 − 12,000.00 × 5 % + 0 − 0 = -600.0000',
  ]);
});
