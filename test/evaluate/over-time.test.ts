import { pay, rows, schemeOf } from '../payout/house';

/*
 * What expressions come to over several periods, and how that is told: of Ann, who sold from December to March, Bob, whose years begin in February, and Cid, who is in no people table.
 */

const FIELDS = [
  'person', 'amount', ...['quantity', 'customer', 'team', 'visited', 'collectedDate', 'referrer'].map((sales) => ({ sales, optional: true })),
  ...['basePay', 'hireDate', 'team', 'target'].map((people) => ({ people, optional: true })),
];
const sales = rows(
  'date person amount quantity customer team collectedDate referrer visited',
  ['2025-12-30', 'Ann', 70, 1, 'A', 'East', '2026-01-06', null, '是'],
  ['2026-01-05', 'Ann', 300, 2, 'A', 'East', '2026-02-02', 'Bob', '是'],
  ['2026-01-20', 'Ann', 100, 3, 'B', 'East', '2026-02-25', null, '否'],
  ['2026-01-08', 'Bob', 250, 1, 'A', 'East', null, 'Ann', null],
  ['2026-01-09', 'Cid', 40, null, 'C', 'West', null, 'Bob', null],
  ['2026-02-10', 'Ann', 60, 1, 'A', 'East', '2026-02-12', null, null],
  ['2026-03-02', 'Bob', 90, 4, 'D', 'East', '2026-03-12', 'Ann', null],
  ['2026-03-31', 'Ann', 80, 5, 'D', 'West', null, null, '是'],
);
const people = rows('person basePay hireDate team target', ['Ann', 2000, '2025-01-15', 'East', 200], ['Bob', 1500, '2026-02-01', 'East', 500], ['Dan', 100, null, 'West', 10]);

type Json = Readonly<Record<string, unknown>>;

/** Each line as `recipient period: working`. */
function workings(formula: unknown, of: Json = {}, given: Json = {}): string[] {
  const payout = pay(schemeOf({ formula }, of, { language: 2, fields: FIELDS }), { sales, people }, { places: 4, ...given });
  return payout.lines.map((line) => `${line.recipient} ${line.period}: ${line.why('en').replace(/ \(rows? [\d, ]+\)\.$/, '')}`);
}

const S = { sum: 'amount' };
const Q = { sum: 'quantity' };
const REACHED = { countPeriods: 'month', when: [{ value: S, atLeast: 70 }] };
const MISSED = { countPeriods: 'month', when: [{ value: S, below: 70 }] };
const QUARTER = { per: 'quarter' };
const WINDOW = { per: 'window' };

test.each<[string, unknown, Json, readonly string[]]>([
  ['the month before', { previous: S }, {}, ['Ann 2026-01: 2025-12: amount 70.00: 70.0000', 'Ann 2026-02: 2026-01: total amount 400.00: 400.0000', 'Ann 2026-03: 2026-02: amount 60.00: 60.0000']],
  ['the month before, absent without anything in it', { minus: [S, { previous: { over: [S, Q] } }] }, {}, [
    'Ann 2026-01: Total amount 400.00, 2025-12: amount 70.00, 2025-12: quantity 1: 400.00 − 70.00 ÷ 1 = 330.0000',
    'Ann 2026-02: Amount 60.00, 2026-01: total amount 400.00, 2026-01: total quantity 5: 60.00 − 400.00 ÷ 5 = -20.0000',
    'Ann 2026-03: Amount 80.00, 2026-02: amount 60.00, 2026-02: quantity 1: 80.00 − 60.00 ÷ 1 = 20.0000',
  ]],
  ['of the team', { previous: S }, { each: 'team', to: 'team' }, ['East 2026-01: 2025-12: amount 70.00: 70.0000', 'East 2026-02: 2026-01: total amount 650.00: 650.0000', 'East 2026-03: 2026-02: amount 60.00: 60.0000']],
  ['of the customer', { previous: S }, { each: 'customer', to: 'customer' }, ['A 2026-01: 2025-12: amount 70.00: 70.0000', 'A 2026-02: 2026-01: total amount 550.00: 550.0000']],
  ['of the referrer', { previous: S }, { each: 'referrer', to: 'referrer', per: 'quarter' }, []],
  ['of all', { previous: S }, { each: 'all', to: 'team', per: 'quarter' }, ['East 2026-Q1: 2025-Q4: amount 70.00: 70.0000']],
  ['of the rows that the component looks at', { previous: S }, { where: [{ field: 'visited', is: true }], ...QUARTER }, ['Ann 2026-Q1: 2025-Q4: amount 70.00: 70.0000']],
])('a period before: %s', (_, formula, of, said) => {
  expect(workings(formula, of)).toEqual(said);
});

test.each<[string, unknown, Json, Json, readonly string[]]>([
  ['reached', REACHED, QUARTER, {}, ['Ann 2025-Q4: Periods reached 1: 1.0000', 'Ann 2026-Q1: Periods reached 2: 2.0000', 'Bob 2026-Q1: Periods reached 2: 2.0000']],
  ['reached since a day', { ...REACHED, since: { date: '2025-12-15' } }, QUARTER, {}, ['Ann 2025-Q4: Periods reached 1: 1.0000', 'Ann 2026-Q1: Periods reached 3: 3.0000', 'Bob 2026-Q1: Periods reached 2: 2.0000']],
  ['reached since no day', { ...REACHED, since: { over: [1, 0] } }, QUARTER, {}, ['Ann 2025-Q4: Periods reached 1: 1.0000', 'Ann 2026-Q1: Periods reached 2: 2.0000', 'Bob 2026-Q1: Periods reached 2: 2.0000']],
  ['missed in all of the time, from the first row to the last', MISSED, WINDOW, {}, ['Ann window: Periods reached 1: 1.0000', 'Bob window: Periods reached 2: 2.0000', 'Cid window: Periods reached 4: 4.0000']],
  ['missed in the days of the run', MISSED, WINDOW, { from: '2026-01-01', to: '2026-05-31' }, ['Ann window: Periods reached 3: 3.0000', 'Bob window: Periods reached 3: 3.0000', 'Cid window: Periods reached 5: 5.0000']],
])('months %s', (_, formula, of, given, said) => {
  expect(workings(formula, of, given)).toEqual(said);
});

test.each<[string, unknown, Json, readonly string[]]>([
  ['absent in some', { sumPeriods: { over: [S, Q] }, every: 'month' }, QUARTER, [
    'Ann 2025-Q4: 70.00 from 2025-12 to 2025-12: 70.0000', 'Ann 2026-Q1: 156.00 from 2026-01 to 2026-03: 156.0000', 'Bob 2026-Q1: 272.50 from 2026-01 to 2026-03: 272.5000',
  ]],
  ['since the day of hiring, after which January has nothing of Bob', { sumPeriods: S, every: 'month', since: { people: 'hireDate' } }, {}, [
    'Ann 2025-12: 70.00 from 2025-01 to 2025-12: 70.0000', 'Ann 2026-01: 470.00 from 2025-01 to 2026-01: 470.0000', 'Cid 2026-01: 40.00 from 2026-01 to 2026-01: 40.0000',
    'Ann 2026-02: 530.00 from 2025-01 to 2026-02: 530.0000', 'Bob 2026-03: 90.00 from 2026-02 to 2026-03: 90.0000', 'Ann 2026-03: 610.00 from 2025-01 to 2026-03: 610.0000',
  ]],
  ['of the rows that the component looks at', { sumPeriods: { times: [S, 2] }, every: 'month' }, { ...QUARTER, where: [{ field: 'visited', is: true }] }, [
    'Ann 2025-Q4: 140.00 from 2025-10 to 2025-12: 140.0000', 'Ann 2026-Q1: 760.00 from 2026-01 to 2026-03: 760.0000',
  ]],
])('sums of months: %s', (_, formula, of, said) => {
  expect(workings(formula, of)).toEqual(said);
});

test.each<[string, unknown, Json, readonly string[]]>([
  ['of the person', { sum: { times: ['amount', { inPeriodOf: 'collectedDate', per: 'month', value: { count: 'rows' } }] } }, {}, [
    'Ann 2025-12: 70.00 × 1 = 70.0000', 'Ann 2026-01: 300.00 × 3 + 100.00 × 3 = 1,200.0000', 'Ann 2026-02: 60.00 × 3 = 180.0000', 'Bob 2026-03: 90.00 × 1 = 90.0000',
  ]],
  ['told with its own period', { inPeriodOf: 'collectedDate', per: 'month', value: S }, { each: 'row', where: [{ field: 'customer', is: 'A' }] }, [
    'Ann 2025-12: Customer A, 2026-01: amount 70.00: 70.0000', 'Ann 2026-01: Customer A, 2026-02: total amount 460.00: 460.0000', 'Ann 2026-02: Customer A, 2026-02: total amount 460.00: 460.0000',
  ]],
  ['of all', { inPeriodOf: 'collectedDate', per: 'quarter', of: 'all', value: S }, { each: 'row', where: [{ field: 'customer', is: 'D' }] }, ['Bob 2026-03: Customer D, 2026-Q1: total amount 620.00: 620.0000']],
])('the period of another date: %s', (_, formula, of, said) => {
  expect(workings(formula, of)).toEqual(said);
});

const VISITED = [{ field: 'visited', is: true }];
const ROW = { each: 'row' };

test.each<[string, unknown, Json, readonly string[]]>([
  ['through the period', { runningTotal: 'amount', since: 'year', upTo: 'period' }, {}, [
    'Ann 2025-12: Running total 70.00: 70.0000', 'Ann 2026-01: Running total 400.00: 400.0000', 'Bob 2026-01: Running total 250.00: 250.0000', 'Cid 2026-01: Running total 40.00: 40.0000',
    'Ann 2026-02: Running total 460.00: 460.0000', 'Bob 2026-03: Running total 340.00: 340.0000', 'Ann 2026-03: Running total 540.00: 540.0000',
  ]],
  ['through the period, of some rows', { runningTotal: 'amount', since: 'year', upTo: 'period', where: VISITED }, {}, [
    'Ann 2025-12: Running total 70.00: 70.0000', 'Ann 2026-01: Running total 300.00: 300.0000', 'Ann 2026-02: Running total 300.00: 300.0000', 'Ann 2026-03: Running total 380.00: 380.0000',
  ]],
  ['of the team, through the quarter', { runningTotal: 'amount', since: 'quarter', of: 'team', upTo: 'period' }, { per: 'quarter', each: 'team', to: 'team' }, [
    'East 2025-Q4: Running total 70.00: 70.0000', 'East 2026-Q1: Running total 800.00: 800.0000', 'West 2026-Q1: Running total 120.00: 120.0000',
  ]],
  ['of the team of somebody\'s first row', { runningTotal: 'amount', since: 'quarter', of: 'team', upTo: 'period' }, {}, [
    'Ann 2025-12: Running total 70.00: 70.0000', 'Ann 2026-01: Running total 650.00: 650.0000', 'Bob 2026-01: Running total 650.00: 650.0000', 'Cid 2026-01: Running total 40.00: 40.0000',
    'Ann 2026-02: Running total 710.00: 710.0000', 'Bob 2026-03: Running total 800.00: 800.0000', 'Ann 2026-03: Running total 120.00: 120.0000',
  ]],
  ['of all, in all of the time', { runningTotal: 'amount', since: 'window', of: 'all', upTo: 'period' }, {}, [
    'Ann 2025-12: Running total 70.00: 70.0000', ...['Ann', 'Bob', 'Cid'].map((name) => `${name} 2026-01: Running total 760.00: 760.0000`),
    'Ann 2026-02: Running total 820.00: 820.0000', ...['Bob', 'Ann'].map((name) => `${name} 2026-03: Running total 990.00: 990.0000`),
  ]],
  ['of the customer, up to each row', { runningTotal: 'amount', since: 'year', of: 'customer', upTo: 'row' }, ROW, [
    'Ann 2025-12: Running total 70.00: 70.0000', 'Ann 2026-01: Running total 300.00: 300.0000', 'Bob 2026-01: Running total 550.00: 550.0000', 'Cid 2026-01: Running total 40.00: 40.0000',
    'Ann 2026-01: Running total 100.00: 100.0000', 'Ann 2026-02: Running total 610.00: 610.0000', 'Bob 2026-03: Running total 90.00: 90.0000', 'Ann 2026-03: Running total 170.00: 170.0000',
  ]],
  ['of the customer, before each row', { runningTotal: 'amount', since: 'year', of: 'customer', upTo: 'before' }, ROW, [
    'Bob 2026-01: Running total before 300.00: 300.0000', 'Ann 2026-02: Running total before 550.00: 550.0000', 'Ann 2026-03: Running total before 90.00: 90.0000',
  ]],
  ['of the referrer, which some rows have none of', { runningTotal: 'amount', since: 'year', of: 'referrer', upTo: 'row' }, ROW, [
    'Ann 2026-01: Running total 300.00: 300.0000', 'Bob 2026-01: Running total 250.00: 250.0000', 'Cid 2026-01: Running total 340.00: 340.0000', 'Bob 2026-03: Running total 340.00: 340.0000',
  ]],
  ['in years of one\'s own', { runningTotal: 'amount', since: { yearsFrom: { people: 'hireDate' } }, upTo: 'period' }, {}, [
    'Ann 2025-12: Running total 70.00: 70.0000', 'Ann 2026-01: Running total 100.00: 100.0000', 'Bob 2026-01: Running total 250.00: 250.0000', 'Ann 2026-02: Running total 160.00: 160.0000',
    'Bob 2026-03: Running total 90.00: 90.0000', 'Ann 2026-03: Running total 240.00: 240.0000',
  ]],
  ['in years of one\'s own, row by row', { sum: { runningTotal: 'amount', since: { yearsFrom: { people: 'hireDate' } } } }, { where: VISITED }, [
    'Ann 2025-12: 70.0000', 'Ann 2026-01: 370.0000', 'Ann 2026-03: 240.0000',
  ]],
])('a running total %s', (_, formula, of, said) => {
  expect(workings(formula, of)).toEqual(said);
});
