import Decimal from 'decimal.js';
import fc from 'fast-check';
import { compare, TierScale } from '../../src/money';
import { exact } from '../money/fractions';
import { awardByHand, scales, tiersOf, type PlainTier } from '../money/tiers';
import { call, codes } from './call';

/** A tier table as cells hold it, with the sides in the bounds. */
const cellsOf = (tiers: readonly PlainTier[]): unknown[][] => tiers.map(({ bound, side, value, fixed }) => [`${side === 'above' ? '>' : '≥'}${bound}`, Number(value), fixed === undefined ? null : Number(fixed)]);

const rates = scales.filter(({ method }) => method !== 'fixed');
const cents = fc.integer({ min: 0, max: 100_000_000 }).map((units) => units / 100);
const column = (values: readonly unknown[]) => values.map((value) => [value]);
const flat = (block: unknown): number[] => (Array.isArray(block) ? block.flat() : []);
const sumOf = (numbers: readonly (number | string)[]) => numbers.reduce((sum, n) => sum.plus(n === '' ? 0 : n), new Decimal(0)).toNumber();

/** An asynchronous law, for so many cases. */
const law = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => Promise<void>, numRuns = 120): Promise<void> => fc.assert(fc.asyncProperty(arbitrary, holds), { numRuns });

test('TIERED_COMMISSION is the definition worked out slice by slice, for single cells and for ranges alike', () => law(
  fc.tuple(rates, fc.array(cents, { minLength: 1, maxLength: 20 }), fc.integer({ min: 0, max: 8 })),
  async ([{ tiers, method }, amounts, places]) => {
    const expected = amounts.map((amount) => awardByHand(tiers, method, amount).toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toNumber() + 0);
    expect(await call('TIERED_COMMISSION', column(amounts), cellsOf(tiers), method, null, places)).toEqual(column(expected));
    for (const [index, amount] of amounts.entries()) expect(await call('TIERED_COMMISSION', amount, cellsOf(tiers), method, null, places)).toBe(expected[index]);
  },
));

test('TIERED_COMMISSION with what was sold before adds up to that on all of it', () => law(
  fc.tuple(rates, fc.array(cents.filter((amount) => amount > 0), { minLength: 1, maxLength: 10 })),
  async ([{ tiers, method }, amounts]) => {
    const priors = amounts.map((_, index) => sumOf(amounts.slice(0, index)));
    const parts = flat(await call('TIERED_COMMISSION', column(amounts), cellsOf(tiers), method, null, 8, column(priors)));
    expect(awardByHand(tiers, method, sumOf(amounts)).minus(sumOf(parts)).abs().toNumber()).toBeLessThan(1e-6);
  },
));

test('TIERED_BONUS is what stands in the tier', () => law(fc.tuple(scales.filter(({ method }) => method === 'fixed'), cents), async ([{ tiers }, value]) => {
  const table = cellsOf(tiers).map(([bound, amount]) => [bound, amount]);
  expect(await call('TIERED_BONUS', value, table)).toBe(awardByHand(tiers, 'fixed', value).toNumber() + 0);
}));

test('UNIT_REWARD is what the units earn one by one', () => law(
  fc.tuple(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 5 }), fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }), fc.integer({ min: 0, max: 40 })),
  async ([bounds, amounts, count]) => {
    const tiers = [...bounds].sort((a, b) => a - b).map((bound, index) => [bound, amounts[index] ?? 0]);
    const each = Array.from({ length: count }, (_, unit) => tiers.filter(([bound = 0]) => unit >= bound).at(-1)?.[1] ?? 0);
    expect(await call('UNIT_REWARD', count, tiers)).toBe(sumOf(each));
  },
));

test('REFERRAL_REWARD by amount is the slab commission, and nothing once it was taken back', () => law(fc.tuple(rates, cents), async ([{ tiers }, amount]) => {
  const terms = cellsOf(tiers);
  expect(await call('REFERRAL_REWARD', amount, terms)).toBe(await call('TIERED_COMMISSION', amount, terms, 'slab'));
  for (const status of ['退款', 'returned', '取消', 'fraud']) expect(await call('REFERRAL_REWARD', amount, terms, null, status)).toBe(0);
}));

test('ATTAINMENT_BONUS grows with what was achieved, and never passes its cap', () => law(
  fc.tuple(cents, cents, cents.filter((target) => target > 0), cents, fc.integer({ min: 0, max: 100 }), cents),
  async ([one, other, target, bonus, rate, cap]) => {
    const of = async (actual: number, ...more: unknown[]) => Number(await call('ATTAINMENT_BONUS', actual, target, bonus, rate / 100, null, ...more));
    expect(await of(Math.min(one, other))).toBeLessThanOrEqual(await of(Math.max(one, other)));
    expect(await of(one, cap)).toBe(Math.min(await of(one), cap));
  },
));

test('GROWTH_BONUS is the same whatever the unit', () => law(
  fc.tuple(cents, cents.filter((before) => before > 0), fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 }), fc.constantFrom(10, 100, 10_000)),
  async ([now, before, steps, unit]) => {
    const tiers = steps.map((_, index) => [sumOf(steps.slice(0, index + 1)) / 100, index + 1]);
    expect(await call('GROWTH_BONUS', now, before, tiers)).toBe(await call('GROWTH_BONUS', sumOf([now]) * unit, before * unit, tiers));
  },
));

test('MILESTONE_BONUS on the way and at once is the same', () => law(
  fc.tuple(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 }), fc.tuple(fc.nat(1500), fc.nat(1500), fc.nat(1500))),
  async ([steps, totals]) => {
    const [a = 0, b = 0, c = 0] = [...totals].sort((x, y) => x - y);
    const table = steps.map((_, index) => [sumOf(steps.slice(0, index + 1)), 10 ** index]);
    const of = async (from: number, to: number) => Number(await call('MILESTONE_BONUS', from, to, table));
    expect(await of(a, b) + await of(b, c)).toBe(await of(a, c));
  },
));

test('STREAK_BONUS pays for each whole length of each run', () => law(fc.tuple(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 5 })), async ([results, length]) => {
  const runs = results.map((hit) => (hit ? '1' : ' ')).join('').split(' ');
  const paid = flat(await call('STREAK_BONUS', column(results), length, 1));
  expect(sumOf(paid)).toBe(sumOf(runs.map((run) => Math.floor(run.length / length))));
  paid.forEach((bonus, index) => {
    if (bonus > 0) expect(results.slice(index - length + 1, index + 1)).toEqual(Array(length).fill(true));
  });
}));

test('RANK_PRIZE pays out the prizes of the places taken, and more for more', () => law(
  // A single 0 may be a blank cell, which is no list of prizes.
  fc.tuple(fc.array(fc.integer({ min: -2, max: 8 }), { minLength: 1, maxLength: 12 }), fc.array(cents, { minLength: 1, maxLength: 6 }).filter((prizes) => sumOf(prizes) > 0), fc.constantFrom('share', 'first')),
  async ([values, amounts, ties]) => {
    const prizes = [...amounts].sort((a, b) => b - a);
    const paid = flat(await call('RANK_PRIZE', column(values), column(prizes), ties));
    const winners = values.filter((value) => value > 0).length;
    expect(sumOf(paid)).toBe(sumOf(prizes.slice(0, winners)));
    values.forEach((value, index) => values.forEach((other, at) => {
      if (value > other) expect(paid[index] ?? NaN).toBeGreaterThanOrEqual((paid[at] ?? NaN) - 0.01);
    }));
  },
));

test('SPLIT_POOL adds up to the pool, and nobody is a unit away from the exact share', () => law(
  fc.tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.array(fc.option(cents), { minLength: 1, maxLength: 30 }), fc.integer({ min: 2, max: 4 })),
  async ([units, weights, places]) => {
    const all = sumOf(weights.map((weight) => weight ?? 0));
    const result = await call('SPLIT_POOL', units / 100, column(weights), places);
    if (all === 0) return expect(codes(result)).toBe('#DIV/0!');
    const shares = flat(result);
    expect(sumOf(shares)).toBe(units / 100);
    weights.forEach((weight, index) => {
      if (weight === null) return expect(shares[index]).toBe('');
      const fair = new Decimal(units).div(100).times(weight).div(all);
      expect(fair.minus(shares[index] ?? NaN).abs().lt(new Decimal(10).pow(-places))).toBe(true);
    });
  },
));

test('WEIGHTED_SCORE lies between the scores, and only the proportions of the weights matter', () => law(
  fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 100 })), { minLength: 1, maxLength: 8 }),
  async (items) => {
    const [scores, weights] = [items.map(([score]) => score), items.map(([, weight]) => weight)];
    const score = Number(await call('WEIGHTED_SCORE', column(scores), column(weights)));
    expect(score).toBeGreaterThanOrEqual(Math.min(...scores));
    expect(score).toBeLessThanOrEqual(Math.max(...scores));
    expect(await call('WEIGHTED_SCORE', [scores], [weights.map((weight) => weight * 7)])).toBe(score);
  },
));

test('CLAWBACK leaves the commission on what remains, and of a full refund takes everything', () => law(
  fc.tuple(rates.filter(({ tiers }) => tiers.every(({ value, fixed = '0' }) => Number(value) >= 0 && Number(fixed) >= 0)), cents, cents),
  async ([{ tiers, method }, one, other]) => {
    const [original, refund] = [Math.max(one, other), Math.min(one, other)];
    const table = cellsOf(tiers);
    const paid = Number(await call('TIERED_COMMISSION', original, table, method));
    expect(await call('CLAWBACK', paid, original, original, table, method)).toBe(paid);
    const remaining = sumOf([original, -refund]);
    const kept = remaining === 0 ? 0 : Number(await call('TIERED_COMMISSION', remaining, table, method));
    expect(await call('CLAWBACK', paid, original, refund, table, method)).toBe(Math.max(0, sumOf([paid, -kept])));
  },
));

test('NEW_CUSTOMER is true once for each customer, on its earliest day', () => law(
  fc.array(fc.tuple(fc.constantFrom('甲', '乙', '丙', ' 甲 '), fc.integer({ min: 45000, max: 45010 })), { minLength: 1, maxLength: 20 }),
  async (rows) => {
    const opens = flat(await call('NEW_CUSTOMER', column(rows.map(([name]) => name)), column(rows.map(([, day]) => day))));
    for (const name of new Set(rows.map(([each]) => each.trim()))) {
      const own = rows.map(([each, day], index) => ({ index, day, is: each.trim() === name })).filter(({ is }) => is).sort((a, b) => a.day - b.day || a.index - b.index);
      expect(own.map(({ index }) => opens[index])).toEqual(own.map((_, place) => place === 0));
    }
  },
));

/** Works out what EXPLAIN_TIERS writes: products, sums, percentages and grouped numbers. */
function workedOut(arithmetic: string): Decimal {
  return arithmetic.replaceAll(',', '').replaceAll(' − ', ' + -').split(' + ').reduce((sum, term) => (
    sum.plus(term.split(' × ').reduce((product, factor) => {
      const plain = factor.replace(/[()]/g, '');
      return product.times(plain.endsWith('%') ? new Decimal(plain.slice(0, -1).trim()).div(100) : plain);
    }, new Decimal(1)))
  ), new Decimal(0));
}

test('EXPLAIN_TIERS adds up to the commission', () => law(fc.tuple(rates, cents), async ([{ tiers, method }, amount]) => {
  const sentence = String(await call('EXPLAIN_TIERS', amount, cellsOf(tiers), method));
  const commission = Number(await call('TIERED_COMMISSION', amount, cellsOf(tiers), method));
  const [working = '', rounding] = sentence.replace(/^.*：/, '').split('，四舍五入为 ');
  const [arithmetic = '', result = arithmetic] = working.split(' = ');
  expect(workedOut(arithmetic).toNumber()).toBe(workedOut(result).toNumber());
  expect(workedOut(rounding ?? result).toNumber()).toBe(commission);
}, 1000));

test('SALES_FOR_REWARD reaches the reward before rounding, and a cent less does not', () => law(fc.tuple(rates, fc.integer({ min: 1, max: 50_000_000 })), async ([{ tiers, method }, units]) => {
  const scale = new TierScale(tiersOf(tiers), method);
  const sales = await call('SALES_FOR_REWARD', units / 1000, cellsOf(tiers), method);
  if (typeof sales !== 'number') return expect(codes(sales)).toBe('#N/A');
  const reward = exact(new Decimal(units).div(1000).toFixed());
  expect(compare(scale.award(exact(new Decimal(sales).toFixed())), reward)).toBeGreaterThanOrEqual(0);
  const less = new Decimal(sales).minus('0.01');
  if (less.gte(0)) expect(compare(scale.award(exact(less.toFixed())), reward)).toBe(-1);
}, 1000));

test('TIER_CLIFFS compares the cents on both sides of each bound, and what is dead earns less than before', () => law(rates, async ({ tiers, method }) => {
  const rows = await call('TIER_CLIFFS', cellsOf(tiers), method);
  const award = (amount: Decimal) => awardByHand(tiers, method, amount.toFixed());
  const money = (amount: Decimal) => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber() + 0;
  tiers.forEach(({ bound, side }, index) => {
    const first = new Decimal(bound).plus(side === 'above' ? '0.01' : 0);
    const [before, at] = [award(first.minus('0.01')), award(first)];
    const row: unknown[] = Array.isArray(rows) ? rows[index] : [];
    expect(row.slice(0, 4)).toEqual([Number(bound), money(before), money(at), money(at.minus(before))]);
    const until = codes(row[4]);
    expect(until !== '').toBe(at.lt(before));
    if (typeof until !== 'number') return;
    expect(award(new Decimal(until)).gte(before)).toBe(true);
    // A cent less than where it ends may lie before a bound that is finer than a cent.
    for (const dead of [first, new Decimal(until).minus('0.01'), first.plus(until).div(2).toDecimalPlaces(2)]) if (dead.gte(first) && dead.lt(until)) expect(award(dead).lt(before)).toBe(true);
  });
}));

test('SCHEME_COST is what SCHEME_PAYOUT adds up to, and here what REFERRAL_REWARD gives row by row', () => law(
  fc.array(fc.tuple(fc.constantFrom('张三', '李四', '王五'), cents), { minLength: 1, maxLength: 20 }),
  async (rows) => {
    const sales = [['日期', '推荐人', '金额'], ...rows.map(([referrer, amount]) => ['2024-03-01', referrer, amount])];
    const lines = await call('SCHEME_PAYOUT', 'purchase-tier-referral', sales);
    const amounts = Array.isArray(lines) ? lines.slice(1).map((line) => line[4]) : [];
    const single = flat(await call('REFERRAL_REWARD', column(rows.map(([, amount]) => amount)), [[1000, 0.05], [5000, 0.08], [10000, 0.1]]));
    expect(await call('SCHEME_COST', 'purchase-tier-referral', sales)).toBe(sumOf(amounts));
    expect(sumOf(amounts)).toBe(sumOf(single));
  },
  100,
));

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

/** Reads an amount in characters back, as an accountant does. */
function readBack(text: string): Decimal {
  const [, sign = '', yuan = '', jiao = '', fen = ''] = /^(负?)(?:(.+)元)?(?:零)?(?:(.)角)?(?:(.)分)?整?$/.exec(text) ?? [];
  const digit = (character: string) => (character === '' ? 0 : DIGITS.indexOf(character));
  const amount = new Decimal(wholeOf(yuan)).plus(digit(jiao) / 10).plus(digit(fen) / 100);
  return sign === '' ? amount : amount.neg();
}

function wholeOf(text: string): number {
  for (const [character, size] of [['亿', 1e8], ['万', 1e4]] as const) {
    const at = text.lastIndexOf(character);
    if (at >= 0) return wholeOf(text.slice(0, at)) * size + wholeOf(text.slice(at + 1));
  }
  let [whole, digit] = [0, 0];
  for (const character of text) {
    const unit = UNITS[character];
    if (unit === undefined) digit = DIGITS.indexOf(character);
    else [whole, digit] = [whole + digit * unit, 0];
  }
  return whole + digit;
}

describe('RMB_UPPER read back is the amount', () => {
  test('for cents from 0 to a million, at random', () => law(fc.integer({ min: 0, max: 100_000_000 }), async (units) => {
    expect(readBack(String(await call('RMB_UPPER', units / 100))).toNumber()).toBe(units / 100);
  }, 5000));

  test('for all sizes', () => law(fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }), async (units) => {
    expect(readBack(String(await call('RMB_UPPER', units / 100))).toNumber()).toBe(units / 100);
  }, 2000));

  test.each([0, 0.05, 0.5, 10.5, 1000.05, 10_000, 100_000, 100_000.01, 100_100_000, 100_000_001.01, 1_000_000_000_000, 999_999_999_999.99])('for %d', async (amount) => {
    expect(readBack(String(await call('RMB_UPPER', amount))).toNumber()).toBe(amount);
  });
});
