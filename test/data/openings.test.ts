import fc from 'fast-check';
import type { Day } from '../../src/calendar';
import { addMonths, parseIsoDay } from '../../src/calendar';
import { plain, scaled, sum } from '../../src/money';
import { linesOf, pay, rows, schemeOf } from '../payout/house';
import { NO_PAST, OpeningTest, withPast } from '../../src/data';

function day(text: string): Day {
  const found = parseIsoDay(text);
  if (found === null) throw new Error(`${text} is no day.`);
  return found;
}

describe('whether a dealing opens its customer', () => {
  test.each([
    ['never dealt before', NO_PAST, undefined, ['2024-01-01', '2024-01-01', '2024-09-01'], [true, false, false]],
    ['dealt before', withPast(undefined, day('2020-01-01')), undefined, ['2024-01-01'], [false]],
    ['six months and a day short of them', NO_PAST, 6, ['2023-08-31', '2024-02-28', '2024-08-28', '2025-02-27'], [true, false, true, false]],
    ['the end of a shorter month', NO_PAST, 6, ['2023-08-31', '2024-02-29'], [true, true]],
    ['twelve months to the day', withPast(undefined, day('2018-08-15')), 12, ['2019-08-14', '2020-08-14'], [false, true]],
    ['a past day that nobody knows', withPast(withPast(undefined, day('2010-01-01')), undefined), 1, ['2024-01-01', '2025-01-01'], [false, false]],
    ['the later of two days', withPast(withPast(undefined, day('2023-12-01')), day('2020-01-01')), 6, ['2024-05-31', '2024-06-30', '2024-12-30'], [false, false, true]],
  ])('%s', (_, past, dormantMonths, dealings, expected) => {
    const customer = new OpeningTest(past, dormantMonths);
    expect(dealings.map((dealing) => customer.opens(day(dealing)))).toEqual(expected);
  });
});

const FIELDS = { fields: ['person', 'customer', 'amount', { sales: 'referrer', optional: true }, { sales: 'formerName', optional: true }] };
const SUM = { formula: { sum: 'amount' } };
const each = (of: object = {}) => schemeOf(SUM, { each: 'newCustomer', ...of }, FIELDS);

describe('new customers', () => {
  test('belong to whoever made the first order, by date, then by place in the table', () => {
    const sales = rows('date person customer amount', ['2024-02-01', '甲', 'A', 1], ['2024-01-05', '乙', 'A', 2], ['2024-01-05', '丙', 'A', 4], ['2024-03-01', '甲', 'B', 8]);
    expect(linesOf(pay(each({ rows: 'all' }), { sales }))).toEqual(['乙 2024-01 7', '甲 2024-03 8']);
    expect(linesOf(pay(each({ rows: 'period' }), { sales }))).toEqual(['乙 2024-01 6', '甲 2024-03 8']);
    expect(linesOf(pay(each({ rows: 'first' }), { sales }))).toEqual(['乙 2024-01 2', '甲 2024-03 8']);
  });

  test('are nobody\'s where their first dealing does not count, unless it was taken back', () => {
    const sales = rows(
      'date person customer amount status formerName',
      ['2023-12-31', '甲', 'A', 1, null, null], ['2024-01-02', '甲', 'A', 1, null, null], ['2024-01-01', '甲', 'B', '?', null, null], ['2024-01-02', '甲', 'B', 1, null, null],
      ['2024-01-01', '甲', 'C', 1, '退款', null], ['2024-01-02', '乙', 'C', 3, null, null], ['2024-01-01', '甲', 'D', 1, null, '旧名'], ['2024-01-02', '甲', 'D', 1, null, null],
      ['2024-01-01', '甲', 'E', 1, '作假', null], ['2024-01-03', '乙', 'E', 5, null, null], [null, '甲', 'F', 1, null, null], ['2024-01-04', '乙', 'F', 7, null, null],
    );
    expect(linesOf(pay(each({ rows: 'all' }), { sales }, { from: '2024-01-01' }))).toEqual(['乙 2024-01 3', '乙 2024-01 5', '乙 2024-01 7']);
  });

  test('are new again after a rest, and their rows run to the next opening', () => {
    const sales = rows('date person customer amount', ['2024-01-01', '甲', 'A', 1], ['2024-02-01', '乙', 'A', 2], ['2024-08-01', '丙', 'A', 4], ['2024-08-02', '甲', 'A', 8]);
    expect(linesOf(pay(each({ rows: 'all' }), { sales }, { dormantMonths: 6 }))).toEqual(['甲 2024-01 3', '丙 2024-08 12']);
    const share = schemeOf({ formula: { sum: 'amount', where: [{ newCustomer: true }] } }, {}, FIELDS);
    const old = rows('customer date', ['A', '2023-06-30']);
    expect(linesOf(pay(share, { sales, history: old }, { dormantMonths: 8 }))).toEqual([]);
    expect(linesOf(pay(share, { sales, history: old }, { dormantMonths: 6 }))).toEqual(['甲 2024-01 1', '乙 2024-02 2', '丙 2024-08 4', '甲 2024-08 8']);
  });

  test('count once for each person who opened one, and can be taken only the first time', () => {
    const sales = rows('date person customer amount', ['2024-01-02', '甲', 'A', 1], ['2024-01-01', '甲', 'B', 2], ['2024-01-03', '乙', 'C', 4], ['2024-01-04', '乙', 'A', 8]);
    expect(linesOf(pay(each({ rows: 'first', onlyFirstOf: 'person' }), { sales }))).toEqual(['甲 2024-01 2', '乙 2024-01 4']);
    expect(linesOf(pay(schemeOf({ formula: { count: 'newCustomers' } }, {}, FIELDS), { sales }))).toEqual(['甲 2024-01 2', '乙 2024-01 1']);
  });

  test('meet conditions by their first order', () => {
    const sales = rows('date person customer amount referrer', ['2024-01-01', '甲', 'A', 1, '老王'], ['2024-01-02', '甲', 'A', 2, null], ['2024-01-01', '甲', 'B', 4, null], ['2024-01-02', '甲', 'B', 8, '老王']);
    expect(linesOf(pay(each({ rows: 'all', where: [{ field: 'referrer', blank: false }], to: 'referrer' }), { sales }))).toEqual(['老王 2024-01 3']);
  });
});

/** A dealing as the oracle sees it: whether its row counts, and its cents. */
interface Dealing {
  readonly day: number;
  readonly person: string;
  readonly customer: string;
  readonly status: string | null;
  readonly cents: number | null;
  readonly renamed: boolean;
}

const DAY_ONE = day('2024-01-01');

/** What each opening earns, found the long way: by looking through all earlier dealings of the customer each time. */
function oracle(table: readonly Dealing[], past: ReadonlyMap<string, number>, dormantMonths: number | undefined): string[] {
  const counts = ({ status, cents }: Dealing): boolean => status === null && cents !== null;
  const dealings = [...table].filter(({ status }) => status === null).sort((a, b) => a.day - b.day);
  const opens = (dealing: Dealing): boolean => {
    const before = dealings.slice(0, dealings.indexOf(dealing)).filter(({ customer }) => customer === dealing.customer);
    const history = past.get(dealing.customer);
    const days = [...before.map((each) => each.day), ...(history === undefined ? [] : [history])];
    if (days.length === 0) return true;
    return dormantMonths !== undefined && addMonths(asDay(Math.max(...days)), dormantMonths) <= asDay(dealing.day);
  };
  return dealings.filter((dealing) => opens(dealing) && counts(dealing) && !dealing.renamed).map((first) => {
    const own = dealings.slice(dealings.indexOf(first)).filter(({ customer }) => customer === first.customer);
    const next = own.slice(1).findIndex(opens);
    const rowsOf = (next < 0 ? own : own.slice(0, next + 1)).filter(counts);
    return `${first.person} ${plain(sum(rowsOf.map(({ cents }) => scaled(cents ?? 0, 2))))}`;
  });
}

function asDay(n: number): Day {
  return day(new Date((DAY_ONE + n) * 86_400_000).toISOString().slice(0, 10));
}

test('openings are those found by looking through all earlier dealings each time', () => {
  const dealing: fc.Arbitrary<Dealing> = fc.record({
    day: fc.integer({ min: 0, max: 600 }), person: fc.constantFrom('甲', '乙'), customer: fc.constantFrom('A', 'B', 'C'), status: fc.constantFrom(null, null, null, '退款'),
    cents: fc.option(fc.integer({ min: 1, max: 10_000 }), { freq: 8 }), renamed: fc.constantFrom(false, false, false, true),
  });
  const history = fc.dictionary(fc.constantFrom('A', 'B'), fc.integer({ min: -900, max: 0 }), { noNullPrototype: true });
  fc.assert(fc.property(fc.array(dealing, { minLength: 1, maxLength: 25 }), history, fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined }), (table, past, dormantMonths) => {
    const iso = (n: number): string => new Date((DAY_ONE + n) * 86_400_000).toISOString().slice(0, 10);
    const sales = table.map(({ cents, renamed, day: n, ...row }) => ({ ...row, date: iso(n), amount: cents === null ? '?' : cents / 100, formerName: renamed ? '旧名' : null }));
    const earlier = Object.entries(past).map(([customer, n]) => ({ customer, date: iso(n) }));
    const paid = pay(each({ rows: 'all', per: 'window' }), { sales, history: earlier }, dormantMonths === undefined ? {} : { dormantMonths });
    expect(paid.lines.map(({ recipient, amount }) => `${recipient} ${plain(amount)}`)).toEqual(oracle(table, new Map(Object.entries(past)), dormantMonths));
  }), { numRuns: 500 });
});

describe('a scheme about new customers that is built on one that is not', () => {
  const base = { name: 'base', type: 'scheme', label: { zh: '基础', en: 'Base' } };
  const outer = schemeOf(SUM, { each: 'newCustomer', rows: 'first' }, { ...FIELDS, parameters: [base], base: '$base' });
  const given = { base: { scheme: 'assist-hours', params: {} } };
  const sales = rows('date person customer amount hours', ['2024-01-05', '甲', 'A', 5, 1], ['2024-02-01', '乙', 'A', 7, 1], ['2024-03-01', '乙', 'B', 9, 1], ['2025-06-01', '甲', 'A', 3, 1]);
  const opened = (payout: ReturnType<typeof pay>) => payout.lines.filter(({ component }) => component === outer.components[0]?.id).map(({ recipient, period, amount }) => `${recipient} ${period} ${plain(amount)}`);

  test('finds the openings all the same', () => {
    expect(opened(pay(outer, { sales }, given))).toEqual(['甲 2024-01 5', '乙 2024-03 9']);
  });

  test('and says itself after how many silent months a customer is new again', () => {
    expect(opened(pay(outer, { sales }, { ...given, dormantMonths: 12 }))).toEqual(['甲 2024-01 5', '乙 2024-03 9', '甲 2025-06 3']);
  });

  test('with customers of the history table', () => {
    expect(opened(pay(outer, { sales, history: rows('customer', ['A']) }, given))).toEqual(['乙 2024-03 9']);
  });
});
