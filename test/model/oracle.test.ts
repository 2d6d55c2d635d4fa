import fc from 'fast-check';
import { analyse, readModel, type ScenarioResult } from '../../src/model';
import type { Concentration } from '../../src/model/concentration';
import { integer, multiply, plain, round, type Exact } from '../../src/money';
import { presetById } from '../../src/presets';
import { rawTables } from '../payout/house';
import { valueOf } from '../scheme/sample';

/*
 * Measures worked out once more from what they are said to be, by whole numbers and loops alone: who stands near a bound and what it would cost if
 * they came to it, the chance that so few stand below it, percentiles, the part of the tenth with the most pay, and what the cost would be without
 * an order, a customer or a person. Amounts are whole hundreds and rates whole per cents, so that all pay is in whole yuan.
 */

interface Order {
  readonly id: string;
  readonly month: number;
  readonly person: string;
  readonly customer: string;
  readonly amount: number;
}

interface World {
  readonly orders: readonly Order[];
  readonly idle: number;
  readonly tiers: readonly { readonly bound: number; readonly rate: number }[];
  readonly isSlab: boolean;
}

const BOUND = 20_000;
const order = fc.record({
  month: fc.integer({ min: 1, max: 6 }), person: fc.integer({ min: 0, max: 14 }), customer: fc.integer({ min: 0, max: 6 }),
  hundreds: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 185, max: 215 })),
});
const world = fc.record({
  drawn: fc.array(order, { minLength: 12, maxLength: 90 }), idle: fc.integer({ min: 0, max: 4 }), isSlab: fc.boolean(), first: fc.integer({ min: 0, max: 3 }),
  more: fc.array(fc.record({ hundreds: fc.constantFrom(100, 200, 400), rate: fc.integer({ min: 0, max: 6 }) }), { minLength: 1, maxLength: 3 }),
}).map(({ drawn, idle, isSlab, first, more }): World => ({
  idle, isSlab,
  orders: drawn.map(({ month, person, customer, hundreds }, index) => ({ id: `A${index}`, month, person: `人${person}`, customer: `客${customer}`, amount: hundreds * 100 })),
  tiers: [{ bound: 0, rate: first }, ...[...new Map(more.map(({ hundreds, rate }) => [hundreds, rate]))].sort(([a], [b]) => a - b).map(([hundreds, rate]) => ({ bound: hundreds * 100, rate }))],
}));

function award(measure: number, { tiers, isSlab }: World): number {
  if (isSlab) return (measure * (tiers.filter(({ bound }) => bound <= measure).at(-1)?.rate ?? 0)) / 100;
  return tiers.reduce((total, { bound, rate }, at) => total + (Math.max(0, Math.min(measure, tiers[at + 1]?.bound ?? Infinity) - bound) * rate) / 100, 0);
}

/** What each person sells in each month. */
function measuresIn(orders: readonly Order[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { person, month, amount } of orders) sums.set(`${person} ${month}`, (sums.get(`${person} ${month}`) ?? 0) + amount);
  return sums;
}

function paysIn(orders: readonly Order[], own: World): Map<string, number> {
  const pays = new Map<string, number>();
  for (const [key, measure] of measuresIn(orders)) {
    const [person = ''] = key.split(' ');
    pays.set(person, (pays.get(person) ?? 0) + award(measure, own));
  }
  return pays;
}

const costOf = (orders: readonly Order[], own: World): number => [...paysIn(orders, own).values()].reduce((sum, pay) => sum + pay, 0);

/** Ways in which of so many throws at most so many are heads, among all of them. */
function chanceOfAtMost(heads: number, throws: number): number {
  let [ways, total] = [1n, 0n];
  for (let count = 0; count <= heads; count++) {
    total += ways;
    ways = (ways * BigInt(throws - count)) / BigInt(count + 1);
  }
  return Number((total * 10n ** 15n) / 2n ** BigInt(throws)) / 1e15;
}

/** A hundred times the value that Excel's PERCENTILE.INC gives. */
function percentile100(sorted: readonly number[], percent: number): number {
  const place = (sorted.length - 1) * percent;
  const [low, high] = [sorted[Math.floor(place / 100)] ?? NaN, sorted[Math.ceil(place / 100)] ?? NaN];
  return low * 100 + (high - low) * (place % 100);
}

function modelOf({ orders, idle, tiers, isSlab }: World): { readonly scenario: ScenarioResult; readonly weights: Concentration } {
  const sales = orders.map(({ id, month, person, customer, amount }) => ({ date: `2026-0${month}-15`, person, customer, amount, orderId: id }));
  const people = [...new Set(orders.map(({ person }) => person)), ...Array.from({ length: idle }, (_, at) => `闲${at}`)].map((person) => ({ person }));
  const given = tiers.map(({ bound, rate }) => ({ atLeast: bound, value: `${rate}%` }));
  const file = valueOf(readModel({ id: 'm', name: 'm', scenarios: [{ id: 'a', scheme: 'base-plus-tiers', params: { tiers: given, method: isSlab ? 'slab' : 'graduated' } }] }));
  const { scenarios: [scenario], concentration: [weights] } = valueOf(analyse(file, { tables: rawTables({ sales, people }), findScheme: presetById }));
  if (scenario === undefined || weights === undefined) throw new Error('There is a scenario.');
  return { scenario, weights };
}

const number = (value: Exact | null | undefined): number | null => (value === null || value === undefined ? null : Number(plain(value)));
const times = (value: Exact | null | undefined, by: number): number | null => (value === null || value === undefined ? null : Number(plain(round(multiply(value, integer(by)), 6))));

let spread = 0;

test('bounds, percentiles, the top tenth and what weighs most are what they are said to be', () => {
  fc.assert(fc.property(world, (own) => {
    const { scenario: { measures, checks }, weights } = modelOf(own);
    const all = [...measuresIn(own.orders).values()];
    const pays = [...paysIn(own.orders, own).values()].sort((a, b) => a - b);
    const everybody = [...Array.from({ length: own.idle }, () => 0), ...pays].sort((a, b) => a - b);
    const paid = pays.filter((pay) => pay > 0);
    const cost = costOf(own.orders, own);

    expect([number(measures.cost), measures.people, measures.paid]).toEqual([cost, everybody.length, paid.length]);
    for (const [found, sorted] of [[measures.amongPaid, paid], [measures.amongAll, everybody]] as const) {
      const expected = sorted.length < 10 ? [null, null, null, null, null, null] : [...[10, 25, 50, 75, 90].map((percent) => percentile100(sorted, percent)), (sorted.at(-1) ?? 0) * 100];
      expect([found?.p10, found?.p25, found?.median, found?.p75, found?.p90, found?.most].map((value) => times(value, 100))).toEqual(expected);
      expect(times(found?.mean, sorted.length)).toBe(sorted.length < 10 ? null : sorted.reduce((sum, pay) => sum + pay, 0));
      if (sorted.length >= 10) spread += 1;
    }
    const most = [...paid].reverse().slice(0, Math.ceil(everybody.length / 10)).reduce((sum, pay) => sum + pay, 0);
    expect(times(measures.topTenth, cost)).toBe(paid.length === 0 ? null : most);

    // The first bound is 0, of which nobody stands short.
    expect(checks.bounds.map(({ bound }) => number(bound))).toEqual(own.tiers.map(({ bound }) => bound));
    for (const { bound, below, above, reached, reachCost, bunching } of checks.bounds) {
      const at = number(bound) ?? 0;
      const short = all.filter((measure) => measure * 100 >= at * 95 && measure < at);
      const just = all.filter((measure) => measure >= at && measure * 100 < at * 105);
      expect([below, above, reached]).toEqual([short.length, just.length, all.some((measure) => measure >= at)]);
      expect(number(reachCost)).toBe(short.reduce((sum, measure) => sum + award(at, own) - award(measure, own), 0));
      if (short.length + just.length < 20) expect(bunching).toBeNull();
      else expect(bunching).toBeCloseTo(chanceOfAtMost(short.length, short.length + just.length), 9);
    }
    weighedAs(own, weights, cost);
  }), { numRuns: 12 });
});

function weighedAs(own: World, { orders, customers, people, among }: Concentration, cost: number): void {
  expect(among).toEqual({ orders: null, customers: null, people: null });
  const without = (goes: (each: Order) => boolean): number => costOf(own.orders.filter((each) => !goes(each)), own);
  for (const [found, nameOf] of [[orders, ({ id }: Order) => id], [customers, ({ customer }: Order) => customer], [people, ({ person }: Order) => person]] as const) {
    const names = new Set(own.orders.map(nameOf));
    expect(found).toHaveLength(Math.min(10, names.size));
    for (const weight of found) {
      const rest = without((each) => nameOf(each) === weight.name);
      expect([number(weight.without), number(weight.cost)]).toEqual([rest, cost - rest]);
    }
    const costs = found.map((weight) => number(weight.cost) ?? 0);
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
    expect(costs).toEqual([...names].map((name) => cost - without((each) => nameOf(each) === name)).sort((a, b) => b - a).slice(0, 10));
  }
}

test('chances of bunching, and spreads, were told and not left out', () => {
  const crowd: World = { idle: 0, isSlab: true, tiers: [{ bound: 0, rate: 1 }, { bound: BOUND, rate: 3 }], orders: Array.from({ length: 30 }, (_, at) => ({ id: `A${at}`, month: 1 + (at % 6), person: `人${Math.floor(at / 6)}`, customer: '甲', amount: at % 3 === 0 ? 19_500 : 20_300 })) };
  const [, bound] = modelOf(crowd).scenario.checks.bounds;
  expect([bound?.below, bound?.above, number(bound?.reachCost)]).toEqual([10, 20, 10 * (600 - 195)]);
  expect(bound?.bunching).toBeCloseTo(chanceOfAtMost(10, 30), 12);
  expect(spread).toBeGreaterThan(4);
});
