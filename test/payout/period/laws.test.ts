import fc from 'fast-check';
import { fixed } from '../../../src/money';
import { asEarlier, payOut, payPeriod, prepare, type EarlierPayout, type Job, type Payout, type PeriodPayout } from '../../../src/payout';
import { presetById } from '../../../src/presets';
import { readAdjustments } from '../../../src/report';
import { tableOfRecords } from '../../../src/table';
import { some, company } from '../tables';
import { periodOf } from './months';
import { ownYearCases } from './own-year-worlds';
import { decisionsIn, exampleCases, happenings, PAID_WHOLE, presetCases, sumsOf, tablesIn, type Happenings, type Rows, type Target, type World } from './worlds';

// The law of paying periods on the engine: monthly or all at once, everybody's sums are the same to the cent; and what has not changed pays nothing.

interface Run {
  readonly month: number;
  readonly earlier: readonly EarlierPayout[];
  readonly settleWindow: boolean;
  readonly targets: readonly Target[];
}

function readTables(tables: Rows): Job['tables'] {
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => {
    const read = tableOfRecords(name, rows);
    if (!read.ok) throw new Error(name);
    return [name, read.value];
  }));
}

/** What a world pays without periods. */
function atOnce({ scheme, params, tables }: World): Payout {
  const prepared = prepare({ scheme, parameters: params, tables: readTables(tables), findScheme: presetById });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  return payOut(prepared.value);
}

function pay(world: World, happened: Happenings, { month, earlier, settleWindow, targets }: Run): PeriodPayout {
  const { scheme, params, months } = world;
  const tables = readTables(tablesIn(month, world, happened));
  const period = periodOf(months[month] ?? '');
  const prepared = prepare({ scheme, parameters: params, tables, findScheme: presetById, payPeriod: period });
  const adjustments = readAdjustments(decisionsIn(month, world, happened, targets) as Parameters<typeof readAdjustments>[0], 'decisions');
  if (!prepared.ok || !adjustments.ok) throw new Error(JSON.stringify([prepared, adjustments]));
  const paid = payPeriod({ schemes: [prepared.value], payPeriod: period, earlier, settledTo: null, settleWindow, acceptPeople: false, adjustments: adjustments.value, plan: null, payOn: null });
  if (!paid.ok) throw new Error(JSON.stringify(paid.problems));
  return paid.value;
}

const noted = ({ lines }: PeriodPayout): string[] => lines.map(({ recipient, period, component, amount }) => `${recipient} ${period} ${component} ${fixed(amount, 2)}`);

/** Pays a world month by month and all at once. */
function hold(world: World, happened: Happenings): void {
  const last = world.months.length - 1;
  // What is corrected or held is one of these lines.
  const targets = happened.decided.length === 0 ? [] : [1, last].flatMap((month) => pay(world, { ...happened, decided: [] }, { month, earlier: [], settleWindow: month === last, targets: [] }).lines);
  const payouts: PeriodPayout[] = [];
  const earlier = (): readonly EarlierPayout[] => payouts.map((each) => asEarlier(each));
  for (let month = 0; month <= last; month += 1) payouts.push(pay(world, happened, { month, earlier: earlier(), settleWindow: month === last, targets }));
  const run = { month: last, settleWindow: true, targets };
  expect(sumsOf(payouts)).toEqual(sumsOf([pay(world, happened, { ...run, earlier: [] })]));
  expect(noted(pay(world, happened, { ...run, earlier: earlier() }))).toEqual([]);
}

const MONTHS = ['2024-01', '2024-02', '2024-05', '2024-12'];

describe.each([
  ['presets on random tables', presetCases(MONTHS), 2], ['examples on their own tables', exampleCases(4), 2], ['years of one’s own', ownYearCases, 12],
] as const)('%s', (_, cases, numRuns) => {
  test.each(cases.map((each) => [each.id, each.world] as const))('%s pays the same month by month as all at once, and nothing where nothing changed', (__, world) => {
    fc.assert(fc.property(world, happenings, hold), { numRuns });
  });
});

test.each(ownYearCases.map((each) => [each.id, each.world] as const))('%s, whose years are of one’s own, pays something', (_, world) => {
  const paid = fc.sample(world, { numRuns: 20, seed: 3 }).flatMap((each) => {
    const month = each.months.length - 1;
    return pay(each, { events: [], decided: [] }, { month, earlier: [], settleWindow: true, targets: [] }).lines;
  });
  expect(paid.length).toBeGreaterThanOrEqual(10);
});

test.each(some(...PAID_WHOLE).map((filled) => [filled.id, filled] as const))('%s is paid whole each time', (_, { scheme, params }) => {
  fc.assert(fc.property(company, (tables) => {
    const world: World = { scheme, params, tables, months: MONTHS, fixed: 3 };
    const nothing: Happenings = { events: [], decided: [] };
    const first = pay(world, nothing, { month: 0, earlier: [], settleWindow: false, targets: [] });
    const second = pay(world, nothing, { month: 1, earlier: [asEarlier(first)], settleWindow: false, targets: [] });
    expect(sumsOf([second])).toEqual(sumsOf([first]));
    expect(sumsOf([first])).toEqual(sumsOf([atOnce(world)]));
    expect(second.lines.every(({ period }) => period === '2024-02')).toBe(true);
  }), { numRuns: 4 });
});
