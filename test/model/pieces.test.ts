import { analyse, analysing, Costing, readModel, resultJson, riskRun, solve, solving, type PieceDone } from '../../src/model';
import type { Pieces } from '../../src/model/pieces';
import { readyRisk } from '../../src/model/risk/risk';
import { plain, scaled } from '../../src/money';
import { presetById } from '../../src/presets';
import { rawTables } from '../payout/house';
import { valueOf } from '../scheme/sample';

/** Twelve people, who sell something in each of four months. */
const sales = Array.from({ length: 48 }, (_, at) => ({ date: `2026-0${1 + Math.floor(at / 12)}-1${at % 9}`, person: `人${at % 12}`, customer: `客${at % 15}`, quantity: 1 + (at % 5), amount: 1000 + ((at * 7919) % 40_000) }));
const basis = { tables: rawTables({ sales }), findScheme: presetById };
const file = valueOf(readModel({
  id: 'm', name: 'm', scenarios: [{ id: 'now', scheme: 'base-plus-tiers', params: { tiers: [{ atLeast: 0, value: '2%' }] } }, { id: 'b', like: 'now', params: { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 30000, value: '3%' }] } }],
  risk: { level: { low: '90%', likely: '100%', high: '110%' }, draws: 200, seed: 1 },
}));

test('a model is worked out in pieces that are short beside the whole, so that it can be given up at once', () => {
  const told: { readonly done: number; readonly of: number }[] = [];
  const steps = analysing(file, basis);
  let next = steps.next();
  for (; next.done !== true; next = steps.next()) told.push(next.value);
  const whole = valueOf(next.value);

  // Each scenario: five levels of sales and those for the next 1 %, ten draws at a time, thirty tables without an order, a customer or a person.
  const [now, b] = whole.scenarios.map((_, index) => told.filter(({ done }) => done === index).length);
  expect(now).toBeGreaterThanOrEqual(7 + 20 + 30);
  // Each of those who lose is a piece too.
  expect(b).toBeGreaterThanOrEqual(7 + 20 + 30 + (whole.scenarios[1]?.comparison?.losers.length ?? 0));
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((first, second) => first - second));
  expect(new Set(told.map(({ of }) => of))).toEqual(new Set([3]));
  expect(JSON.stringify(resultJson(whole, 'en'))).toBe(JSON.stringify(resultJson(valueOf(analyse(file, basis)), 'en')));
});

test('who stops asking for the next piece has nothing more worked out', () => {
  const steps = analysing(file, basis);
  steps.next();
  expect(steps.return({ ok: false, problems: [] }).done).toBe(true);
  expect(steps.next()).toEqual({ done: true, value: undefined });
});

/** What is told on the way, and what it comes to. */
function followed<T>(steps: Pieces<T, PieceDone>): { readonly told: readonly PieceDone[]; readonly result: T } {
  const told: PieceDone[] = [];
  let next = steps.next();
  for (; next.done !== true; next = steps.next()) told.push(next.value);
  return { told, result: next.value };
}

function neverGoesBack(told: readonly PieceDone[]): void {
  const parts = told.map(({ done, of }) => done / of);
  expect(parts).toEqual([...parts].sort((a, b) => a - b));
  expect(Math.max(...parts)).toBeLessThanOrEqual(1);
}

const scheme = presetById('base-plus-tiers') ?? raise();
const given = { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 30000, value: '3%' }] };

function raise(): never {
  throw new Error('There is such a preset.');
}

test.each([
  ['where it is known how the cost goes', { parameter: 'tiers[1].value', atMost: scaled(12_000, 0) }],
  ['where every value has to be tried', { parameter: 'capPerRecipient', atMost: scaled(9000, 0), between: { least: scaled(0, 0), most: scaled(400, 0) }, step: scaled(5, 0) }],
])('a value is looked for in pieces of one payout each, %s, and it is told how far that is', (_, asked) => {
  const costing = (): Costing => valueOf(Costing.of({ ...basis, scheme, parameters: given }));
  const question = { ...asked, toTheCent: true };
  const { told, result } = followed(solving(costing(), scheme, given, question));
  const { runs, solutions: [{ value }] } = valueOf(result);
  expect(runs).toBeGreaterThan(5);
  expect(told.length).toBeGreaterThanOrEqual(runs);
  neverGoesBack(told);
  expect(plain(value)).toBe(plain(valueOf(solve(costing(), scheme, given, question)).solutions[0].value));
});

test.each([['base-plus-tiers', given, 4], ['rank-prizes', { prizes: [500, 300] }, 0]] as const)('the risk of %s is made ready in pieces: each level of sales, each person’s months, each table of cells', (id, parameters, turns) => {
  const question = { level: { low: scaled(9, 1), likely: scaled(1, 0), high: scaled(11, 1) }, draws: 10, seed: 1 };
  const own = presetById(id) ?? raise();
  const { told, result } = followed(readyRisk(basis, own, parameters, question));
  const levels = valueOf(result).levels.filter((cost) => !Number.isNaN(cost));
  expect(levels.length).toBeGreaterThan(5);
  expect(told).toHaveLength(levels.length + 12 + turns);
  neverGoesBack(told);
  expect([...valueOf(result).levels]).toEqual([...valueOf(riskRun(basis, own, parameters, question)).levels]);
});
