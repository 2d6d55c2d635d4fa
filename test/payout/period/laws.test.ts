import fc from 'fast-check';
import { add, fixed, scaled, ZERO, type Exact } from '../../../src/money';
import { asEarlier, payPeriod, prepare, type Adjustment, type EarlierPayout, type PeriodPayout } from '../../../src/payout';
import { presetById } from '../../../src/presets';
import { tableOfRecords } from '../../../src/table';
import { ALL, company, type Company, type Filled } from '../tables';
import { periodOf } from './months';

const RUNS = { numRuns: 4 };
const MONTHS = ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06', '2024-12'];

/** What happens to the table between two runs: a row that turns up late, one that is refunded, one whose amount is mended. */
interface Event {
  readonly month: number;
  readonly row: number;
  readonly what: 'late' | 'refunded' | 'mended';
}

const events = fc.array(fc.record({ month: fc.integer({ min: 1, max: MONTHS.length - 1 }), row: fc.nat(), what: fc.constantFrom('late', 'refunded', 'mended') }), { maxLength: 5 }) as fc.Arbitrary<Event[]>;

/** The first rows stay as they are: presets for referrals need a referrer somewhere. */
const FIXED = 3;

/** The sales table as it is when a month is run. */
function salesIn(month: number, { sales }: Company, happened: readonly Event[]): Company['sales'] {
  const rows = new Map(sales.map((row, index) => [index, row]));
  for (const { month: when, row, what } of happened) {
    const index = FIXED + row % (sales.length - FIXED);
    const own = rows.get(index);
    if (what === 'late' && month < when) rows.delete(index);
    if (what === 'refunded' && month >= when && own !== undefined) rows.set(index, { ...own, status: '退款' });
    if (what === 'mended' && month >= when && own !== undefined) rows.set(index, { ...own, amount: 1234.5 });
  }
  return [...rows.values()];
}

interface Run {
  readonly month: number;
  readonly earlier: readonly EarlierPayout[];
  readonly settleWindow: boolean;
  readonly adjustments?: readonly Adjustment[];
}

function pay({ scheme, params }: Filled, tables: Company, happened: readonly Event[], { month, earlier, settleWindow, adjustments = [] }: Run): PeriodPayout {
  const table = (name: 'sales' | 'people' | 'teams' | 'history', rows: readonly unknown[]) => {
    const read = tableOfRecords(name, rows);
    if (!read.ok) throw new Error(name);
    return read.value;
  };
  const sales = salesIn(month, tables, happened);
  const given = { sales: table('sales', sales), people: table('people', tables.people), teams: table('teams', tables.teams), history: table('history', tables.history) };
  const payPeriodOf = periodOf(MONTHS[month] ?? '');
  const prepared = prepare({ scheme, parameters: params, tables: given, findScheme: presetById, payPeriod: payPeriodOf });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const paid = payPeriod({ schemes: [prepared.value], payPeriod: payPeriodOf, earlier, settledTo: null, settleWindow, acceptPeople: false, adjustments, plan: null, payOn: null });
  if (!paid.ok) throw new Error(JSON.stringify(paid.problems));
  return paid.value;
}

/** What each person gets of each award, in all of some payouts. */
function sumsOf(payouts: readonly PeriodPayout[]): Record<string, string> {
  const sums = new Map<string, Exact>();
  for (const { lines } of payouts) {
    for (const { recipient, recipientKind, award, amount } of lines) {
      const name = `${recipientKind} ${recipient} ${award}`;
      sums.set(name, add(sums.get(name) ?? ZERO, amount));
    }
  }
  return Object.fromEntries([...sums].map(([name, amount]) => [name, fixed(amount, 4)]).filter(([, amount]) => Number(amount) !== 0).sort());
}

/** Schemes that read the people table alone are paid whole each time. */
const PAID_WHOLE = ['weighted-rating', 'floating-bonus', 'satisfaction-award', 'grade-split-pay'];

describe.each(ALL.filter(({ id }) => !PAID_WHOLE.includes(id)).map((filled) => [filled.id, filled] as const))('%s', (_, filled) => {
  test('pays the same month by month as all at once, and nothing where nothing changed', () => {
    fc.assert(fc.property(company, events, (tables, happened) => {
      const payouts: PeriodPayout[] = [];
      const last = MONTHS.length - 1;
      for (let month = 0; month <= last; month += 1) payouts.push(pay(filled, tables, happened, { month, earlier: payouts.map((each) => asEarlier(each)), settleWindow: month === last }));
      const once = pay(filled, tables, happened, { month: last, earlier: [], settleWindow: true });
      expect(sumsOf(payouts)).toEqual(sumsOf([once]));
      const again = pay(filled, tables, happened, { month: last, earlier: payouts.map((each) => asEarlier(each)), settleWindow: true });
      expect(again.lines.map(({ recipient, period, component, amount }) => `${recipient} ${period} ${component} ${fixed(amount, 2)}`)).toEqual([]);
    }), RUNS);
  });
});

describe.each(PAID_WHOLE.map((id) => [id, ALL.find((each) => each.id === id)] as const))('%s', (_, filled) => {
  test('is paid whole each time', () => {
    if (filled === undefined) throw new Error('no preset');
    fc.assert(fc.property(company, (tables) => {
      const first = pay(filled, tables, [], { month: 0, earlier: [], settleWindow: false });
      const second = pay(filled, tables, [], { month: 1, earlier: [asEarlier(first)], settleWindow: false });
      expect(sumsOf([second])).toEqual(sumsOf([first]));
      expect(second.lines.every(({ period }) => period === '2024-02')).toBe(true);
    }), RUNS);
  });
});

describe('with decisions between the runs', () => {
  const decision = (action: Adjustment['action'], id: string, more: Partial<Adjustment>): Adjustment => ({ action, id, recipientKind: 'person', reason: 'agreed', decidedBy: 'Dee', ...more });
  test.each(['target-and-excess', 'milestones', 'customer-grade-rate'])('%s pays in all what one run with all of them pays', (id) => {
    const filled = ALL.find((each) => each.id === id);
    if (filled === undefined) throw new Error(id);
    const amount = fc.integer({ min: 0, max: 90_000 }).map((n) => scaled(n, 2));
    fc.assert(fc.property(company, events, fc.array(fc.tuple(fc.integer({ min: 0, max: MONTHS.length - 1 }), fc.constantFrom('陈晨', '方圆'), amount), { maxLength: 4 }), (tables, happened, added) => {
      const additions = added.map(([month, recipient, value], index) => ({ month, adjustment: decision('add', `a${index}`, { recipient, period: '2024-01', amount: value }) }));
      const payouts: PeriodPayout[] = [];
      const last = MONTHS.length - 1;
      for (let month = 0; month <= last; month += 1) {
        const adjustments = additions.filter((each) => each.month === month).map(({ adjustment }) => adjustment);
        payouts.push(pay(filled, tables, happened, { month, earlier: payouts.map((each) => asEarlier(each)), settleWindow: month === last, adjustments }));
      }
      const once = pay(filled, tables, happened, { month: last, earlier: [], settleWindow: true, adjustments: additions.map(({ adjustment }) => adjustment) });
      expect(sumsOf(payouts)).toEqual(sumsOf([once]));
    }), RUNS);
  });
});
