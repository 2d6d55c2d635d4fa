import fc from 'fast-check';
import { compare, plain, scaled, subtract, type Exact } from '../../src/money';
import { Costing, settingAt, solve, type Solved, written } from '../../src/model';
import { bearingOf } from '../../src/model/bearing';
import { say } from '../../src/i18n';
import { presetById } from '../../src/presets';
import type { GivenValues, Scheme } from '../../src/scheme';
import { rawTables } from '../payout/house';
import { valueOf } from '../scheme/sample';

const PEOPLE = ['陈晨', '方圆', '高远'];

const sales = fc.array(fc.record({
  date: fc.integer({ min: 1, max: 3 }).map((month) => `2024-0${month}-11`), person: fc.constantFrom(...PEOPLE), amount: fc.integer({ min: 0, max: 9_000_000 }).map((cents) => cents / 100),
}), { minLength: 1, maxLength: 8 });

function schemeNamed(id: string): Scheme {
  const scheme = presetById(id);
  if (scheme === undefined) throw new Error(`There is no preset ${id}.`);
  return scheme;
}

const scheme = schemeNamed('base-plus-tiers');

interface Grid {
  readonly least: Exact;
  readonly most: Exact;
  readonly step: Exact;
}

/** The costs of all values of a grid, each worked out by itself. */
function all(costing: Costing, given: GivenValues, parameter: string, { least, most, step }: Grid): { readonly value: Exact; readonly cost: Exact }[] {
  const setting = valueOf(settingAt(parameter, scheme, given));
  const found: { value: Exact; cost: Exact }[] = [];
  const count = Math.round(Number(plain(most)) / Number(plain(step)));
  const first = Math.round(Number(plain(least)) / Number(plain(step)));
  for (let index = first; index <= count; index++) {
    const value = scaled(index * step.units, step.scale);
    found.push({ value, cost: valueOf(costing.cost(setting.with(written(value, setting.kind)))) });
  }
  return found;
}

const CASES: readonly (readonly [string, string, GivenValues, Grid])[] = [
  ['a rate, which makes the cost rise', 'tiers[1].value', { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 30000, value: '3%' }] }, { least: scaled(0, 0), most: scaled(18, 2), step: scaled(3, 4) }],
  ['the bound of a graduated tier, which makes it fall', 'tiers[1].atLeast', { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 30000, value: '3%' }] }, { least: scaled(150, 0), most: scaled(90_000, 0), step: scaled(150, 0) }],
  ['the bound of a slab tier, by which it falls in steps', 'tiers[1].atLeast', { method: 'slab', tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 30000, value: '3%' }] }, { least: scaled(150, 0), most: scaled(90_000, 0), step: scaled(150, 0) }],
  ['the bound of a falling slab tier, which makes it rise in steps', 'tiers[1].atLeast', { method: 'slab', tiers: [{ atLeast: 0, value: '5%' }, { atLeast: 30000, value: '1%' }] }, { least: scaled(1000, 0), most: scaled(90_000, 0), step: scaled(1000, 0) }],
  ['a cap', 'capPerRecipient', { capPerRecipient: 500, tiers: [{ atLeast: 0, value: '2%' }] }, { least: scaled(0, 0), most: scaled(1200, 0), step: scaled(2, 0) }],
];

test.each(CASES)('%s: the answer is that of trying every value', (_, parameter, given, grid) => fc.assert(fc.property(sales, fc.integer({ min: -100, max: 400_000 }), (rows, cents) => {
  const costing = valueOf(Costing.of({ scheme, parameters: given, tables: rawTables({ sales: rows }), findScheme: presetById }));
  const budget = scaled(cents, 2);
  const found = solve(costing, scheme, given, { parameter, atMost: budget, between: { least: grid.least, most: grid.most }, step: grid.step });
  const tried = all(costing, given, parameter, grid);
  const within = tried.filter(({ cost }) => compare(cost, budget) <= 0);
  if (within.length === 0) return expect(found).toMatchObject({ ok: false, problems: [{ code: 'impossible' }] });
  const { solutions: [{ value, cost, next }] }: Solved = valueOf(found);
  const most = within.reduce((best, each) => (compare(each.cost, best.cost) > 0 ? each : best));
  expect(plain(cost)).toBe(plain(most.cost));
  expect(tried.find((each) => compare(each.value, value) === 0)?.cost).toEqual(cost);
  if (next === null) return expect(within.length).toBe(tried.length);
  const places = [value, next.value].map((each) => tried.findIndex((one) => compare(one.value, each) === 0));
  expect(Math.abs((places[0] ?? NaN) - (places[1] ?? NaN))).toBe(1);
  expect(compare(next.cost, budget)).toBe(1);
}), { numRuns: 2, endOnFailure: true }));

describe('what the scheme says of a figure', () => {
  const RISING = { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 30000, value: '3%' }] };
  const FALLING = { tiers: [{ atLeast: 0, value: '5%' }, { atLeast: 30000, value: '1%' }] };
  const rows = [
    { date: '2024-01-11', person: '陈晨', quantity: 1, amount: 31000.55 }, { date: '2024-01-11', person: '方圆', quantity: 1, amount: 30000 },
    { date: '2024-02-11', person: '方圆', quantity: 1, amount: 62000 }, { date: '2024-02-11', person: '高远', quantity: 1, amount: 8000.01 },
  ];
  const bearing = (id: string, parameters: GivenValues, path: string, own: readonly Readonly<Record<string, unknown>>[] = rows): unknown => {
    const costing = valueOf(Costing.of({ scheme: schemeNamed(id), parameters, tables: rawTables({ sales: own }), findScheme: presetById }));
    const { course, steps } = bearingOf(costing, valueOf(settingAt(path, schemeNamed(id), parameters)));
    return [course, steps === null ? null : steps.map(plain)];
  };
  const SLAB = ['31000.55', '30000', '62000', '8000.01'];

  test.each<[string, string, GivenValues, string, unknown]>([
    ['a rate of a tier', 'base-plus-tiers', RISING, 'tiers[1].value', ['rising', null]],
    ['the bound of a graduated tier of a higher rate', 'base-plus-tiers', RISING, 'tiers[1].atLeast', ['falling', null]],
    ['the bound of a graduated tier of a lower rate', 'base-plus-tiers', FALLING, 'tiers[1].atLeast', ['rising', null]],
    ['the bound of a slab tier, passed by measures', 'base-plus-tiers', { ...RISING, method: 'slab' }, 'tiers[1].atLeast', ['falling', expect.arrayContaining(SLAB)]],
    ['a prize', 'rank-prizes', { prizes: [500, 300] }, 'prizes[0]', ['rising', null]],
    ['a cap, of which the components say nothing', 'base-plus-tiers', { ...RISING, capPerRecipient: 100 }, 'capPerRecipient', [null, null]],
  ])('%s', (_, id, parameters, path, expected) => expect(bearing(id, parameters, path)).toEqual(expected));

  test('saves tries, and every round value is the better for it', () => {
    const costing = valueOf(Costing.of({ scheme, parameters: RISING, tables: rawTables({ sales: rows }), findScheme: presetById }));
    const rate = valueOf(solve(costing, scheme, RISING, { parameter: 'tiers[1].value', atMost: scaled(1500, 0), between: { least: scaled(0, 0), most: scaled(6, 2) } }));
    expect([rate.complete, rate.course, rate.runs <= 20]).toEqual([true, 'rising', true]);
    // 310.0055 + 300 + 620 + 80.0001 at 1 %; above 30,000 there are 1,000.55 and 32,000.
    expect([plain(rate.solutions[0].value), plain(rate.solutions[0].cost), plain(rate.solutions[0].next?.cost ?? scaled(0, 0))]).toEqual(['0.0157', '1498.11', '1501.41']);
    const slab = { ...RISING, method: 'slab' };
    const stepped = valueOf(Costing.of({ scheme, parameters: slab, tables: rawTables({ sales: rows }), findScheme: presetById }));
    const bound = valueOf(solve(stepped, scheme, slab, { parameter: 'tiers[1].atLeast', atMost: scaled(2600, 0), between: { least: scaled(1, 0), most: scaled(90_000, 0) } }));
    expect([bound.complete, bound.course, bound.runs <= 10, plain(bound.solutions[0].value)]).toEqual([true, 'falling', true, '31001']);
  });
});

test('what a budget allows is seen in the cost around it, however far the search went', () => {
  const given = { tiers: [{ atLeast: 0, value: 50 }, { atLeast: 10000, value: 500 }] };
  const rows = Array.from({ length: 9 }, (_, at) => ({ date: `2024-01-1${at}`, person: '陈晨', customer: `客户${at}`, amount: 9000 + 500 * at }));
  const orders = schemeNamed('customer-order-size');
  const costing = valueOf(Costing.of({ scheme: orders, parameters: given, tables: rawTables({ sales: rows }), findScheme: presetById }));
  const { solutions: [{ value }], tried, runs } = valueOf(solve(costing, orders, given, { parameter: 'tiers[1].value', atMost: scaled(3300, 0) }));
  // Two orders below 10,000 at 50, seven from there on.
  expect(plain(value)).toBe('457');
  const near = tried.filter((each) => compare(each.value, scaled(3 * 457, 0)) <= 0);
  expect(near.map((each) => plain(each.value)).slice(0, 4)).toEqual(['0', '114', '229', '343']);
  near.forEach((each) => expect(plain(each.cost)).toBe(String(100 + 7 * Number(plain(each.value)))));
  expect([near.length >= 12, runs <= 25]).toEqual([true, true]);
});

describe('to the cent', () => {
  const given = { tiers: [{ atLeast: 0, value: '1%' }] };
  const of = (rows: readonly Readonly<Record<string, unknown>>[], atMost: Exact): Solved => {
    const costing = valueOf(Costing.of({ scheme, parameters: given, tables: rawTables({ sales: rows }), findScheme: presetById }));
    return valueOf(solve(costing, scheme, given, { parameter: 'tiers[0].value', atMost, between: { least: scaled(0, 0), most: scaled(6, 2) }, toTheCent: true }));
  };
  const said = ({ refined }: Solved): unknown => (refined === null ? null : [plain(refined.value), plain(refined.cost), refined.isExact]);

  test('the round value is gone on from digit by digit', () => {
    const [first, second] = [{ date: '2024-01-11', person: '陈晨', amount: 123456.78 }, { date: '2024-01-11', person: '方圆', amount: 3000 }];
    expect(said(of([first], scaled(100, 0)))).toEqual(['0.00081', '100', true]);
    // 0.0329 of 126,456.78 is 4,160.43 and 0.033 of it 4,173.07.
    expect(said(of([first, second], scaled(4170, 0)))).toEqual([expect.stringMatching(/^0\.03297/), '4170', true]);
  });

  test('where no value meets it, the nearest below is told', () => {
    const alike = [1, 2, 3, 4].map((n) => ({ date: '2024-01-11', person: `人${n}`, amount: 1000 }));
    // All four are paid the same, so that the cost goes in steps of 4 cents.
    expect(said(of(alike, scaled(10002, 2)))).toEqual([expect.stringMatching(/^0\.025/), '100', false]);
  });
});

test('what else a plan pays is part of the cost', () => {
  const given = { tiers: [{ atLeast: 0, value: '1%' }] };
  const costing = valueOf(Costing.of({ scheme, parameters: given, tables: rawTables({ sales: [{ date: '2024-01-11', person: '陈晨', amount: 10000 }] }), findScheme: presetById }));
  const { solutions: [{ value, cost, left }] } = valueOf(solve(costing, scheme, given, { parameter: 'tiers[0].value', atMost: scaled(500, 0), besides: scaled(200, 0), step: scaled(1, 2) }));
  expect([plain(value), plain(cost), plain(left)]).toEqual(['0.03', '500', '0']);
  const refused = solve(costing, scheme, given, { parameter: 'tiers[0].value', atMost: scaled(150, 0), besides: scaled(200, 0), between: { least: scaled(0, 0), most: scaled(5, 2) } });
  expect(refused.ok ? '' : say(refused.problems[0]?.sentence ?? { zh: '', en: '' }, 'en')).toBe(
    'No value keeps the budget of 150.00: even with “Commission tiers, tier 1, rate” at 0%, where it costs least, it costs 200.00; most it costs at 5%: 700.00.',
  );
});

test('rows are judged once for all values of a rate', () => {
  const given = { tiers: [{ atLeast: 0, value: '1%' }] };
  const rows = [{ date: '2024-01-11', person: '陈晨', amount: 1000 }, { date: '2024-02-11', person: '方圆', amount: 3000 }];
  const costing = valueOf(Costing.of({ scheme, parameters: given, tables: rawTables({ sales: rows }), findScheme: presetById }));
  const { judged } = costing;
  const { runs } = valueOf(solve(costing, scheme, given, { parameter: 'tiers[0].value', atMost: scaled(100, 0) }));
  expect(runs).toBeGreaterThan(1);
  expect([costing.kept >= runs, costing.judged === judged]).toEqual([true, true]);
});

/** Tiers at whole thousands whose rates go up and down as they please, and one of their figures to be found. */
const asked = fc.record({
  bounds: fc.uniqueArray(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 3 }).map((all) => [0, ...all.sort((a, b) => a - b)]),
  rates: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), method: fc.constantFrom('graduated', 'slab'),
  at: fc.nat(), ofBound: fc.boolean(), rows: sales, cents: fc.integer({ min: -100, max: 600_000 }),
});

test('of random tiers, rising and falling, the answer is that of trying every value', () => fc.assert(fc.property(asked, ({ bounds, rates, method, at, ofBound, rows, cents }) => {
  const given = { method, tiers: bounds.map((bound, index) => ({ atLeast: 1000 * bound, value: `${rates[index] ?? 0}%` })) };
  const index = ofBound ? 1 + (at % (bounds.length - 1)) : at % bounds.length;
  const parameter = `tiers[${index}].${ofBound ? 'atLeast' : 'value'}`;
  const [least, most] = [1000 * (bounds[index - 1] ?? 0) + 250, 1000 * (bounds[index + 1] ?? 91) - 250];
  const grid = ofBound ? { least: scaled(least, 0), most: scaled(most, 0), step: scaled(250, 0) } : { least: scaled(0, 0), most: scaled(6, 2), step: scaled(2, 4) };
  const costing = valueOf(Costing.of({ scheme, parameters: given, tables: rawTables({ sales: rows }), findScheme: presetById }));
  const budget = scaled(cents, 2);
  const found = solve(costing, scheme, given, { parameter, atMost: budget, between: { least: grid.least, most: grid.most }, step: grid.step });
  const tried = all(costing, given, parameter, grid);
  const within = tried.filter(({ cost }) => compare(cost, budget) <= 0);
  if (within.length === 0) return expect(found).toMatchObject({ ok: false, problems: [{ code: 'impossible' }] });
  const { complete, solutions: [{ value, cost, left, next }] }: Solved = valueOf(found);
  const best = within.reduce((most, each) => (compare(each.cost, most.cost) > 0 ? each : most));
  expect([complete, plain(cost), plain(left)]).toEqual([true, plain(best.cost), plain(subtract(budget, best.cost))]);
  expect(tried.find((each) => compare(each.value, value) === 0)?.cost).toEqual(cost);
  if (next === null) return expect(within.length).toBe(tried.length);
  expect(plain(subtract(next.value, value)).replace('-', '')).toBe(plain(grid.step));
  expect([tried.find((each) => compare(each.value, next.value) === 0)?.cost, compare(next.cost, budget)]).toEqual([next.cost, 1]);
}), { numRuns: 12, endOnFailure: true }));
