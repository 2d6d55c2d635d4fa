import fc from 'fast-check';
import { compare, plain, scaled, type Exact } from '../../src/money';
import { Costing, settingAt, solve, written, type Answer } from '../../src/model';
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
  const { solutions: [{ value, cost, next }] }: Answer = valueOf(found);
  const most = within.reduce((best, each) => (compare(each.cost, best.cost) > 0 ? each : best));
  expect(plain(cost)).toBe(plain(most.cost));
  expect(tried.find((each) => compare(each.value, value) === 0)?.cost).toEqual(cost);
  if (next === null) return expect(within.length).toBe(tried.length);
  const places = [value, next.value].map((each) => tried.findIndex((one) => compare(one.value, each) === 0));
  expect(Math.abs((places[0] ?? NaN) - (places[1] ?? NaN))).toBe(1);
  expect(compare(next.cost, budget)).toBe(1);
}), { numRuns: 2, endOnFailure: true }));

test('rows are judged once for all values of a rate', () => {
  const given = { tiers: [{ atLeast: 0, value: '1%' }] };
  const rows = [{ date: '2024-01-11', person: '陈晨', amount: 1000 }, { date: '2024-02-11', person: '方圆', amount: 3000 }];
  const costing = valueOf(Costing.of({ scheme, parameters: given, tables: rawTables({ sales: rows }), findScheme: presetById }));
  const { runs } = valueOf(solve(costing, scheme, given, { parameter: 'tiers[0].value', atMost: scaled(100, 0) }));
  expect(runs).toBeGreaterThan(1);
  expect(costing.kept).toBe(runs);
});
