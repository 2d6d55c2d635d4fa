import { pay, rows, schemeOf } from '../payout/house';

/*
 * What expressions come to and how their working is told, word for word: of Ann, who sold 400.00 in two rows in January 2026. Figures are told to 4 places.
 */

const SALES = ['quantity', 'customer', 'team', 'visited', 'collectedDate', 'referrer', 'region', 'priceStatus'];
const FIELDS = [
  'person', 'amount', ...SALES.map((sales) => ({ sales, optional: true })), { sales: 'customerGrade', optional: true, synonyms: [['普通', 'ordinary']] },
  ...['basePay', 'hireDate', 'leaveDate', 'target', 'role', 'trained'].map((people) => ({ people, optional: true })), { teams: 'target', optional: true },
];
const sales = rows(
  'date person amount quantity customer team visited collectedDate region referrer customerGrade priceStatus',
  ['2026-01-05', 'Ann', 300, 2, 'A', 'East', '是', '2026-01-06', 'North', null, 'ORDINARY', '符合'],
  ['2026-01-20', 'Ann', 100, 3, 'B', 'East', '否', '2026-01-25', 'South', 'Bob', 'VIP', '低于'],
  ['2026-01-08', 'Bob', 250, 1, 'A', 'East', '否', null, 'North', null, null, null],
  ['2026-01-09', 'Cid', 40, null, 'C', 'West', null, null, null, null, null, null],
);
const people = rows('person basePay hireDate leaveDate target role trained', ['Ann', 2000, '2024-02-29', null, 200, '经理', '是'], ['Bob', 1500, '2026-01-17', '2026-02-10', 500, '专员', null]);
const teams = rows('team target', ['East', 800], ['West', 300]);

type Json = Readonly<Record<string, unknown>>;

/** The working of Ann's line, without its rows; nothing where she has none. */
function working(rule: Json, of: Json = {}, change: Json = {}): string | undefined {
  const scheme = schemeOf(rule, of, { language: 2, fields: FIELDS, ...change });
  const line = pay(scheme, { sales, people, teams }, { places: 4, calendar: 'weekends' }).lines.find(({ recipient }) => recipient === 'Ann');
  return line?.why('en').replace(/ \(rows 1, 2\)\.$/, '');
}

const S = { sum: 'amount' };
const Q = { sum: 'quantity' };
const ROWS = { count: 'rows' };
const NOTHING = { over: [1, 0] };
const on = (date: string): Json => ({ date });
const HIRED = { people: 'hireDate' };
const LEFT = { people: 'leaveDate' };
const TIERS = [{ atLeast: 0, value: '1%' }, { above: 100, value: '2%' }, { atLeast: 500, value: '10%' }];

test.each<[unknown, string | undefined]>([
  [{ plus: [S, Q] }, 'Total amount 400.00, total quantity 5: 400.00 + 5 = 405.0000'],
  [{ plus: [S, 0, Q] }, 'Total amount 400.00, total quantity 5: 400.00 + 5 = 405.0000'],
  [{ plus: [Q, ROWS] }, 'Total quantity 5, number of rows 2: 5 + 2 = 7.0000'],
  [{ plus: [S, NOTHING] }, undefined],
  [{ times: [S, 0.05] }, 'Total amount 400.00: 400.00 × 5 % = 20.0000'],
  [{ times: [S, 1.5] }, 'Total amount 400.00: 400.00 × 1.5 = 600.0000'],
  [{ times: [Q, 0.5] }, 'Total quantity 5: 5 × 0.5 = 2.5000'],
  [{ times: [Q, 0.5, S] }, 'Total quantity 5, total amount 400.00: 5 × 50 % × 400.00 = 1,000.0000'],
  [{ least: [S, 300, ROWS] }, 'Total amount 400.00, number of rows 2, the least of 400.00, 300, 2: 2.0000'],
  [{ least: [S, 400, 500] }, 'Total amount 400.00, the least of 400.00, 400, 500: 400.0000'],
  [{ most: [S, Q] }, 'Total amount 400.00, total quantity 5, the largest of 400.00, 5: 400.0000'],
  [{ most: [Q, ROWS] }, 'Total quantity 5, number of rows 2, the largest of 5, 2: 5.0000'],
  [{ times: [{ most: [Q, ROWS] }, 0.5] }, 'Total quantity 5, number of rows 2, the largest of 5, 2: 5 × 0.5 = 2.5000'],
  [{ times: [{ least: [Q, S] }, 0.5] }, 'Total quantity 5, total amount 400.00, the least of 5, 400.00: 5 × 50 % = 2.5000'],
  [{ minus: [S, Q] }, 'Total amount 400.00, total quantity 5: 400.00 − 5 = 395.0000'],
  [{ minus: [Q, 7] }, 'Total quantity 5: 5 − 7 = -2.0000'],
  [{ minus: [S, { plus: [Q, 1] }] }, 'Total amount 400.00, total quantity 5: 400.00 − (5 + 1) = 394.0000'],
  [{ over: [S, Q] }, 'Total amount 400.00, total quantity 5: 400.00 ÷ 5 = 80.0000'],
  [{ over: [Q, S] }, 'Total quantity 5, total amount 400.00: 5 ÷ 400.00 = 0.0125'],
  [{ over: [NOTHING, S], byZero: 3 }, undefined],
  [{ over: [S, NOTHING], byZero: 3 }, undefined],
  [{ times: [S, { over: [Q, ROWS] }] }, 'Total amount 400.00, total quantity 5, number of rows 2: 400.00 × 5 ÷ 2 = 1,000.0000'],
  [{ over: [S, { minus: [Q, 5] }], byZero: 0.5 }, '0.5000'],
  [{ growth: [S, 320] }, 'Total amount 400.00: 400.00 ÷ 320 − 1 = 0.2500'],
  [{ growth: [S, { minus: [Q, 5] }] }, undefined],
  [{ growth: [S, NOTHING] }, undefined],
  [{ growth: [NOTHING, S] }, undefined],
  [{ times: [S, { growth: [S, 320] }] }, 'Total amount 400.00: 400.00 × (400.00 ÷ 320 − 1) = 100.0000'],
  [{ floor: { over: [Q, 2] } }, 'Total quantity 5, 5 ÷ 2 rounded down to 2: 2.0000'],
  [{ floor: { over: [S, 3] } }, 'Total amount 400.00, 400.00 ÷ 3 rounded down to 133.00: 133.0000'],
  [{ floor: NOTHING }, undefined],
  [{ round: { over: [S, 3] }, places: 0, mode: 'up' }, 'Total amount 400.00, 400.00 ÷ 3 rounded to 134.00: 134.0000'],
  [{ round: { over: [S, 3] }, places: 1, mode: 'half-up' }, 'Total amount 400.00, 400.00 ÷ 3 rounded to 133.30: 133.3000'],
  [{ round: { over: [Q, 2] }, places: 0, mode: 'half-even' }, 'Total quantity 5, 5 ÷ 2 rounded to 2: 2.0000'],
  [{ round: { over: [Q, 2] }, places: 0, mode: 'half-up' }, 'Total quantity 5, 5 ÷ 2 rounded to 3: 3.0000'],
  [{ round: Q, places: 2, mode: 'half-up' }, 'Total quantity 5: 5.0000'],
  [{ orElse: [NOTHING, Q] }, 'Total quantity 5: 5.0000'],
  [{ orElse: [S, Q] }, 'Total amount 400.00: 400.0000'],
  [{ highest: S }, 'Highest of the period 400.00: 400.0000'],
  [{ highest: { minus: [0, S] } }, 'Highest of the period -40.00: -40.0000'],
  [{ highest: { over: [Q, 0] } }, undefined],
  [{ rank: S }, 'Total amount 400.00, of 3, by 400.00, place 1: 1.0000'],
  [{ rank: S, order: 'lowest' }, 'Total amount 400.00, of 3, by 400.00, place 3: 3.0000'],
  [{ rank: S, order: 'lowest', within: 'team' }, 'Total amount 400.00, of 2, by 400.00, place 2: 2.0000'],
  [{ rank: S, among: [{ value: Q, atLeast: 2 }] }, 'Total amount 400.00, of 1, by 400.00, place 1: 1.0000'],
  [{ rank: S, among: [{ value: Q, below: 2 }] }, undefined],
  [{ score: [{ label: 'Volume', of: Q, weight: '20%' }, { label: 'Deals', of: ROWS, weight: 2 }] }, 'Volume 5, deals 2: 5 × 20 % + 2 × 2 = 5.0000'],
  [{ score: [{ label: 'Volume', of: Q, weight: '20%' }, { label: 'Deals', of: NOTHING, weight: 2 }] }, undefined],
])('arithmetic: %j', (formula, said) => {
  expect(working({ formula })).toBe(said);
});

test.each<[unknown, string | undefined]>([
  ['amount', 'Amount 300.00: 300.0000'],
  [{ sum: 'amount', where: [{ field: 'visited', is: true }] }, 'Total amount 300.00: 300.0000'],
  [{ sum: 'amount', across: 'team' }, 'Team total amount 650.00: 650.0000'],
  [{ sum: 'amount', across: 'team', where: [{ value: 'amount', atLeast: 250 }] }, 'Team total amount 550.00: 550.0000'],
  [{ sum: 'amount', across: 'all' }, 'Overall total amount 690.00: 690.0000'],
  [{ sum: { times: ['amount', 'quantity'] } }, '300.00 × 2 + 100.00 × 3 = 900.0000'],
  [{ sum: { times: ['amount', '10%'] }, where: [{ value: 'amount', above: 100 }] }, '300.00 × 10 % = 30.0000'],
  [{ sum: { times: ['amount', 2] }, across: 'team' }, '1,300.0000'],
  [{ sum: 5 }, '2 × 5 = 10.0000'],
  [{ sum: { ordinal: true } }, '1 + 2 = 3.0000'],
  [{ sum: { days: { from: 'date', to: 'collectedDate' } } }, '1 + 5 = 6.0000'],
  [{ days: { from: 'date', to: 'collectedDate' } }, '1 day from date to date collected: 1.0000'],
  [{ days: { from: 'collectedDate', to: 'date' } }, '-1 days from date collected to date: -1.0000'],
  [{ count: 'rows', across: 'team' }, 'Number of rows 3: 3.0000'],
  [{ count: 'rows', across: 'all', where: [{ value: 'amount', atMost: 100 }] }, 'Number of rows 2: 2.0000'],
  [{ count: 'newCustomers' }, 'New customers 2: 2.0000'],
  [{ count: 'newCustomers', where: [{ value: 'amount', above: 100 }] }, 'New customers 1: 1.0000'],
  [{ count: 'newCustomers', across: 'team' }, 'New customers 2: 2.0000'],
  [{ count: 'newCustomers', across: 'all' }, 'New customers 3: 3.0000'],
  [{ distinct: 'customer' }, 'Different values of customer 2: 2.0000'],
  [{ distinct: 'priceStatus' }, 'Different values of price status 2: 2.0000'],
  [{ distinct: 'referrer' }, 'Different values of referrer 1: 1.0000'],
  [{ distinct: 'region', where: [{ value: 'amount', atLeast: 200 }] }, 'Different values of region 1: 1.0000'],
  [{ target: 'person' }, 'Target 200: 200.0000'],
  [{ target: 'team' }, 'Team target 800: 800.0000'],
  [{ target: 'company' }, 'Company target 1,100: 1,100.0000'],
  [{ over: [S, { target: 'person' }] }, 'Total amount 400.00, target 200: 400.00 ÷ 200 = 2.0000'],
  [{ people: 'basePay' }, 'Base pay 2,000.00: 2,000.0000'],
  [{ people: 'basePay', of: 'referrer' }, undefined],
])('measures: %j', (formula, said) => {
  expect(working({ formula })).toBe(said);
});

test.each<[unknown, string | undefined]>([
  [{ tiers: TIERS, of: S, method: 'graduated' }, 'Total amount 400.00: 100.00 × 1 % + 300.00 × 2 % = 7.0000'],
  [{ tiers: TIERS, of: S, method: 'slab' }, 'Total amount 400.00, in the tier above 100: 400.00 × 2 % = 8.0000'],
  [{ tiers: TIERS, of: S, method: 'fixed' }, 'Total amount 400.00, in the tier above 100: 0.0200'],
  [{ times: [S, { tiers: TIERS, of: Q, method: 'fixed' }] }, 'Total amount 400.00, total quantity 5, in the tier from 0: 400.00 × 1 % = 4.0000'],
  [{ times: [Q, { tiers: TIERS, of: ROWS, method: 'fixed' }] }, 'Total quantity 5, number of rows 2, in the tier from 0: 5 × 0.01 = 0.0500'],
  [{ tiers: [{ atLeast: 2, value: '3%' }], of: ROWS, method: 'slab', on: S }, 'Number of rows 2, in the tier from 2, total amount 400.00: 400.00 × 3 % = 12.0000'],
  [{ tiers: [{ atLeast: 2, value: 3 }], of: ROWS, method: 'slab', on: Q }, 'Number of rows 2, in the tier from 2, total quantity 5: 5 × 3 = 15.0000'],
  [{ tiers: [{ atLeast: 3, value: '3%' }], of: ROWS, method: 'slab', on: S }, undefined],
  [{ tiers: [{ atLeast: 2, value: '3%' }], of: ROWS, method: 'slab', on: NOTHING }, undefined],
  [{ tiers: [{ atLeast: 0, value: 100 }, { atLeast: 500, value: 200 }], of: S, method: 'linear-amount' }, 'Total amount 400.00, 400.00 lies on the line through 0.00 (100.00) and 500.00 (200.00): 100.00 + 400.00 × 100.00 ÷ 500.00 = 180.0000'],
  [{ tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 500, value: '2%' }], of: S, method: 'linear-rate' }, 'Total amount 400.00, 400.00 lies on the line through 0.00 (1 %) and 500.00 (2 %): 400.00 × (1 % + 400.00 × 1 % ÷ 500.00) = 7.2000'],
  [{ tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 10, value: '2%' }], of: Q, method: 'linear-rate', on: S }, 'Total quantity 5, 5 lies on the line through 0 (1 %) and 10 (2 %), total amount 400.00: 400.00 × (1 % + 5 × 1 % ÷ 10) = 6.0000'],
  [{ tiers: [{ atLeast: 0, value: 1 }, { atLeast: 10, value: 2 }], of: Q, method: 'linear-rate' }, 'Total quantity 5, 5 lies on the line through 0 (1) and 10 (2): 5 × (1 + 5 × 1 ÷ 10) = 7.5000'],
  [{ tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 10, value: '2%' }], of: Q, method: 'linear-rate', on: NOTHING }, undefined],
  [{ tiers: [{ atLeast: 0, value: '1%' }], of: NOTHING, method: 'linear-rate' }, undefined],
  [{ tiers: [{ atLeast: 500, value: '2%' }], of: S, method: 'linear-amount' }, undefined],
  [{ plus: [1, { tiers: [{ atLeast: 500, value: '2%' }], of: S, method: 'linear-rate' }] }, 'Total amount 400.00, 400.00 is below the lowest tier: 1.0000'],
  [{ times: [S, { tiers: [{ atLeast: 0, value: '10%' }, { atLeast: 10, value: '20%' }], of: Q, method: 'linear-amount' }] }, 'Total amount 400.00, total quantity 5, 5 lies on the line through 0 (10 %) and 10 (20 %): 400.00 × (10 % + 5 × 10 % ÷ 10) = 60.0000'],
])('tiers: %j', (formula, said) => {
  expect(working({ formula })).toBe(said);
});

/** Days are told as dates; what is asked is how many lie between them and the first of the year. */
const day = (of: unknown): Json => ({ minus: [of, on('2026-01-01')] });

test.each<[unknown, string | undefined]>([
  [day(HIRED), 'Hire date 2024-02-29: 2024-02-29 − 2026-01-01 = -672.0000'],
  [day(on('periodStart')), undefined],
  [day(on('periodEnd')), '2026-01-31 − 2026-01-01 = 30.0000'],
  [day(on('today')), '2026-01-20 − 2026-01-01 = 19.0000'],
  [day({ addMonths: [HIRED, 24] }), '2026-02-28 − 2026-01-01 = 58.0000'],
  [day({ addMonths: [LEFT, 1] }), undefined],
  [day({ addMonths: [HIRED, NOTHING] }), undefined],
  [day({ startOf: 'quarter', of: on('2026-05-05') }), '2026-04-01 − 2026-01-01 = 90.0000'],
  [day({ endOf: 'week', of: on('2026-01-01') }), '2026-01-04 − 2026-01-01 = 3.0000'],
  [{ orElse: [{ endOf: 'month', of: LEFT }, 8] }, '8.0000'],
  [{ part: 'day', of: HIRED }, '29.0000'],
  [{ part: 'month', of: HIRED }, '2.0000'],
  [{ part: 'year', of: HIRED }, '2,024.0000'],
  [{ part: 'weekday', of: HIRED }, '4.0000'],
  [{ times: [{ part: 'day', of: HIRED }, 2] }, '29 × 2 = 58.0000'],
  [{ orElse: [{ part: 'weekday', of: LEFT }, 9] }, '9.0000'],
  [{ workingDays: { from: on('2026-01-16'), to: on('2026-01-26') } }, '7 working days from 2026-01-16 to 2026-01-26: 7.0000'],
  [{ workingDays: { from: on('2026-01-16'), to: on('2026-01-16') } }, '1 working day from 2026-01-16 to 2026-01-16: 1.0000'],
  [{ orElse: [{ workingDays: { from: on('2026-01-16'), to: LEFT } }, 9] }, '9.0000'],
  [{ orElse: [{ workingDays: { from: LEFT, to: on('2026-01-16') } }, 9] }, '9.0000'],
  [{ completed: 'months', from: HIRED, to: on('2026-02-27') }, '23 months completed from 2024-02-29 to 2026-02-27: 23.0000'],
  [{ completed: 'months', from: HIRED, to: on('2024-03-29') }, '1 month completed from 2024-02-29 to 2024-03-29: 1.0000'],
  [{ completed: 'years', from: HIRED, to: on('2026-02-27') }, '1 year completed from 2024-02-29 to 2026-02-27: 1.0000'],
  [{ completed: 'years', from: HIRED, to: on('2026-02-28') }, '2 years completed from 2024-02-29 to 2026-02-28: 2.0000'],
  [{ completed: 'years', from: on('2026-02-27'), to: HIRED }, '-2 years completed from 2026-02-27 to 2024-02-29: -2.0000'],
  [{ orElse: [{ completed: 'months', from: HIRED, to: LEFT }, 9] }, '9.0000'],
  [{ orElse: [{ completed: 'months', from: LEFT, to: HIRED }, 9] }, '9.0000'],
  [day({ workday: [on('2026-01-16'), 1] }), '2026-01-19 − 2026-01-01 = 18.0000'],
  [day({ workday: [on('2026-01-17'), 0] }), '2026-01-17 − 2026-01-01 = 16.0000'],
  [{ orElse: [day({ workday: [on('2026-01-16'), { minus: [Q, 6] }] }), 9] }, '9.0000'],
  [{ orElse: [day({ workday: [on('2026-01-16'), { over: [Q, 2] }] }), 9] }, '9.0000'],
  [day({ workday: [on('2026-01-16'), Q] }), '2026-01-23 − 2026-01-01 = 22.0000'],
  [{ orElse: [day({ workday: [on('2026-01-16'), { times: [Q, 1000] }] }), 9] }, '9.0000'],
  [{ orElse: [{ workday: [on('2026-01-16'), NOTHING] }, 9] }, '9.0000'],
  [{ orElse: [{ workday: [LEFT, 1] }, 9] }, '9.0000'],
  [day({ lastWorkingDay: 'month', of: on('2026-01-10') }), '2026-01-30 − 2026-01-01 = 29.0000'],
  [day({ lastWorkingDay: 'week', of: on('2026-01-10') }), '2026-01-09 − 2026-01-01 = 8.0000'],
  [day({ lastWorkingDay: 'quarter', of: on('2026-05-10') }), '2026-06-30 − 2026-01-01 = 180.0000'],
  [{ orElse: [{ lastWorkingDay: 'week', of: LEFT }, 9] }, '9.0000'],
  [day({ payDay: [25, 10], after: on('2026-01-09') }), '2026-01-10 − 2026-01-01 = 9.0000'],
  [day({ payDay: [25, 10], after: on('2026-01-10') }), '2026-01-25 − 2026-01-01 = 24.0000'],
  [day({ payDay: [25, 10], after: on('2026-01-25') }), '2026-02-10 − 2026-01-01 = 40.0000'],
  [day({ payDay: [31], after: on('2026-02-10') }), '2026-02-28 − 2026-01-01 = 58.0000'],
  [day({ payDay: [31], after: on('2026-02-28') }), '2026-03-31 − 2026-01-01 = 89.0000'],
  [{ orElse: [{ payDay: [31], after: LEFT }, 9] }, '9.0000'],
  [{ proration: {} }, '31 days from 2026-01-01 to 2026-01-31, of the 31 of the period: 31 ÷ 31 = 1.0000'],
  [{ times: [31, { proration: { from: on('2026-01-17') } }] }, '15 days from 2026-01-17 to 2026-01-31, of the 31 of the period: 31 × 15 ÷ 31 = 15.0000'],
  [{ times: [31, { proration: { to: on('2026-01-16') } }] }, '16 days from 2026-01-01 to 2026-01-16, of the 31 of the period: 31 × 16 ÷ 31 = 16.0000'],
  [{ times: [31, { proration: { from: on('2026-01-31'), to: on('2026-01-31') } }] }, '1 day from 2026-01-31 to 2026-01-31, of the 31 of the period: 31 × 1 ÷ 31 = 1.0000'],
  [{ plus: [Q, { proration: { from: on('2026-02-01') } }] }, 'Total quantity 5: 5.0000'],
])('days: %j', (formula, said) => {
  expect(working({ formula })).toBe(said);
});

test('a year by weights of its quarters', () => {
  // Of the first quarter 45 of 90 days: 20 × ½ + 80 of 100.
  expect(working({ formula: { proration: { from: on('2026-02-15') }, weights: [20, 20, 20, 40] } }, { per: 'year' })).toBe(
    '320 days from 2026-02-15 to 2026-12-31, of the 365 of the period, weights of its parts 20 / 20 / 20 / 40: 0.9000',
  );
});

test.each<[unknown, string | undefined]>([
  [{ lookup: { ordinary: 1, VIP: 10 }, by: 'customerGrade' }, 'Customer grade ORDINARY: 1.0000'],
  [{ lookup: { 普通: 1, VIP: 10 }, by: 'customerGrade' }, 'Customer grade ORDINARY: 1.0000'],
  [{ lookup: { VIP: 10 }, by: 'customerGrade', otherwise: Q }, 'Total quantity 5: 5.0000'],
  [{ lookup: { VIP: 10 }, by: 'customerGrade' }, undefined],
  [{ lookup: { 符合: 1.5, below: 10 }, by: 'priceStatus' }, 'Price status compliant: 1.5000'],
  [{ lookup: { below: 10 }, by: 'priceStatus', otherwise: 3 }, '3.0000'],
  [{ times: ['amount', { lookup: { 普通: '5%' }, by: 'customerGrade' }] }, 'Amount 300.00, customer grade ORDINARY: 300.00 × 5 % = 15.0000'],
  [{ times: ['amount', { lookup: { 普通: 2 }, by: 'customerGrade' }] }, 'Amount 300.00, customer grade ORDINARY: 300.00 × 2 = 600.0000'],
  [{ times: ['quantity', { lookup: { 普通: 0.5 }, by: 'customerGrade' }] }, 'Quantity 2, customer grade ORDINARY: 2 × 0.5 = 1.0000'],
  [{ sum: { times: ['amount', { lookup: { 普通: '5%', VIP: '10%' }, by: 'customerGrade' }] } }, '300.00 × 5 % + 100.00 × 10 % = 25.0000'],
  [{ lookup: { Oslo: 7 }, by: 'region', otherwise: { lookup: { Bergen: 1 }, by: 'region', otherwise: 4 } }, '4.0000'],
])('words: %j', (formula, said) => {
  expect(working({ formula })).toBe(said);
});

const HALF = { over: [S, 2] };

describe('a figure held against a bound', () => {
  test.each<[string, string, string, string]>([
    ['atLeast', '>= 199 is ≥', '>= 200 is ≥', '>= 201 is not <'],
    ['above', '> 199 is >', '> 200 is not =', '> 201 is not <'],
    ['atMost', '<= 199 is not >', '<= 200 is ≤', '<= 201 is ≤'],
    ['below', '< 199 is not >', '< 200 is not =', '< 201 is <'],
    ['equals', '= 199 is not >', '= 200 is =', '= 201 is not <'],
  ])('%s', (by, ...said) => {
    expect([199, 200, 201].map((bound) => working({ formula: { choose: [{ when: [{ value: HALF, [by]: bound }], value: 1 }], otherwise: 2 } }))).toEqual(said.map((each) => {
      const [, bound = '', not, sign = ''] = /(\d+) is( not)? (.)$/.exec(each) ?? [];
      return `Total amount 400.00, 400.00 ÷ 2 = 200.00 ${sign} ${bound}.00: ${not === undefined ? 1 : 2}.0000`;
    }));
  });
});

test.each<[readonly unknown[], string | undefined]>([
  [[{ value: S, atLeast: 100 }], 'Total amount 400.00: 1.0000'],
  [[{ value: S, above: 400 }], undefined],
  [[{ value: HALF, atLeast: { target: 'person' } }], 'Total amount 400.00, target 200, 400.00 ÷ 2 = 200.00 ≥ 200.00: 1.0000'],
  [[{ value: { over: [S, S] }, atLeast: 0.5 }], 'Total amount 400.00, 400.00 ÷ 400.00 = 100 % ≥ 50 %: 1.0000'],
  [[{ value: { over: [Q, ROWS] }, atLeast: 0.5 }], 'Total quantity 5, number of rows 2, 5 ÷ 2 = 250 % ≥ 50 %: 1.0000'],
  [[{ value: 0.5, below: { over: [S, Q] } }], 'Total amount 400.00, total quantity 5, 0.50 < 400.00 ÷ 5 = 80.00: 1.0000'],
  [[{ value: Q, atLeast: { plus: [ROWS, 2] } }], 'Total quantity 5, number of rows 2, 5 ≥ 2 + 2 = 4: 1.0000'],
  [[{ value: { growth: [S, 320] }, above: '10%' }], 'Total amount 400.00, 400.00 ÷ 320 − 1 = 25 % > 10 %: 1.0000'],
  [[{ value: { over: [Q, 0] }, above: 1 }], undefined],
  [[{ value: 1, above: { over: [Q, 0] } }], undefined],
  [[{ not: { value: HALF, above: 500 } }], 'Total amount 400.00, 400.00 ÷ 2 = 200.00 < 500.00: 1.0000'],
  [[{ any: [{ value: HALF, above: 500 }, { value: { over: [Q, 2] }, above: 2 }] }], 'Total amount 400.00, 400.00 ÷ 2 = 200.00 < 500.00, total quantity 5, 5 ÷ 2 = 2.5 > 2: 1.0000'],
  [[{ all: [{ value: HALF, above: 100 }, { value: { over: [Q, 2] }, above: 2 }] }], 'Total amount 400.00, 400.00 ÷ 2 = 200.00 > 100.00, total quantity 5, 5 ÷ 2 = 2.5 > 2: 1.0000'],
  [[{ value: HALF, above: 100 }, { value: { over: [Q, 2] }, above: 3 }], undefined],
  [[{ any: [] }], undefined],
  [[{ any: [{ column: 'people.role' }, { value: HALF, above: 500 }] }], '1.0000'],
  [[{ any: [{ not: { column: 'people.role' } }, { value: HALF, above: 100 }] }], 'Total amount 400.00, 400.00 ÷ 2 = 200.00 > 100.00: 1.0000'],
  [[{ column: 'people.role' }, { value: HALF, above: 100 }], 'Total amount 400.00, 400.00 ÷ 2 = 200.00 > 100.00: 1.0000'],
  [[{ field: 'visited', is: true }], 'Visited before yes: 1.0000'],
  [[{ not: { field: 'visited', is: false } }], 'Visited before yes: 1.0000'],
  [[{ people: 'trained', is: true }], 'Trained yes: 1.0000'],
  [[{ not: { people: 'trained', of: 'referrer', is: true } }], '1.0000'],
  [[{ field: 'region', in: ['South', 'north'] }], 'Region North: 1.0000'],
  [[{ field: 'region', contains: ['ort'] }], 'Region North: 1.0000'],
  [[{ field: 'region', startsWith: ['ort'] }], undefined],
  [[{ field: 'customerGrade', in: ['普通'] }], 'Customer grade ORDINARY: 1.0000'],
  [[{ field: 'priceStatus', in: ['符合'] }], 'Price status compliant: 1.0000'],
  [[{ not: { field: 'referrer', is: 'Bob' } }], '1.0000'],
  [[{ people: 'role', is: '经理' }], 'Role 经理: 1.0000'],
  [[{ people: 'role', of: 'referrer', is: '专员' }], undefined],
  [[{ field: 'collectedDate', blank: false }], '1.0000'],
  [[{ field: 'referrer', blank: false }], undefined],
  [[{ newCustomer: true }], '1.0000'],
  [[{ firstOrder: true }], '1.0000'],
  [[{ firstOrder: false }], undefined],
])('conditions: %j', (when, said) => {
  expect(working({ formula: 1, when })).toBe(said);
});

test.each<[unknown, string | undefined]>([
  [{ choose: [{ when: [{ value: HALF, above: 500 }], value: 1 }, { when: [{ value: { over: [Q, 2] }, above: 2 }], value: S }, { when: [{ value: { over: [Q, 3] }, above: 1 }], value: 7 }] }, 'Total amount 400.00, 400.00 ÷ 2 = 200.00 < 500.00, total quantity 5, 5 ÷ 2 = 2.5 > 2: 400.0000'],
  [{ choose: [{ when: [{ value: HALF, above: 500 }], value: 1 }, { when: [], value: Q }], otherwise: { people: 'basePay' } }, 'Total amount 400.00, 400.00 ÷ 2 = 200.00 < 500.00, total quantity 5: 5.0000'],
  [{ choose: [{ when: [{ value: HALF, above: 500 }], value: 1 }], otherwise: { people: 'basePay' } }, 'Total amount 400.00, 400.00 ÷ 2 = 200.00 < 500.00, base pay 2,000.00: 2,000.0000'],
  [{ choose: [{ when: [{ not: { column: 'people.role' } }], value: S }, { when: [{ value: HALF, above: 100 }], value: Q }], otherwise: 3 }, 'Total amount 400.00, 400.00 ÷ 2 = 200.00 > 100.00, total quantity 5: 5.0000'],
  [{ choose: [{ when: [{ value: HALF, above: 100 }], value: NOTHING }], otherwise: 3 }, undefined],
  [{ times: [S, { choose: [{ when: [{ value: Q, above: 1 }], value: '5%' }], otherwise: '1%' }] }, 'Total amount 400.00, total quantity 5: 400.00 × 5 % = 20.0000'],
])('choices: %j', (formula, said) => {
  expect(working({ formula })).toBe(said);
});
