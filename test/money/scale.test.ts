import Decimal from 'decimal.js';
import fc from 'fast-check';
import type { Rounding, ScaleMethod } from '../../src/money';
import { equals, ExactColumn, plain, round, TierScale } from '../../src/money';
import { decimals, exact, numbers } from './fractions';
import type { PlainTier } from './tiers';
import { amountsAround, awardByHand, randomness, scales, shown, tiersOf } from './tiers';

const at = (bound: string, value: string, fixed?: string): PlainTier => ({ bound, side: 'atLeast', value, ...(fixed === undefined ? {} : { fixed }) });
const above = (bound: string, value: string, fixed?: string): PlainTier => ({ ...at(bound, value, fixed), side: 'above' });

const COMMISSION = [at('0', '0.05'), at('1000', '0.08'), at('5000', '0.1')];
const PROGRESSIVE = [above('0', '20'), above('5', '40')];
const BONUSES = [at('100', '10'), above('100', '15'), above('200', '40')];
const WITH_FIXED = [at('0', '0.01', '5'), at('1000', '0.02', '50'), above('2000', '0.03', '100')];
const CLAWBACK = [at('-1000', '-0.05'), at('0', '0.1')];

describe('a scale of tiers in figures', () => {
  test.each<[string, readonly PlainTier[], ScaleMethod, string, string]>([
    ['graduated, each slice at its own rate', COMMISSION, 'graduated', '1500', '90'],
    ['graduated, at a bound', COMMISSION, 'graduated', '1000', '50'],
    ['graduated, in the highest tier', COMMISSION, 'graduated', '6000', '470'],
    ['graduated, unrounded', COMMISSION, 'graduated', '1000.01', '50.0008'],
    ['slab, the whole at the rate of its tier', COMMISSION, 'slab', '1500', '120'],
    ['slab, just below a bound', COMMISSION, 'slab', '999.99', '49.9995'],
    ['slab, at a bound', COMMISSION, 'slab', '1000', '80'],
    ['a reward per unit that grows', PROGRESSIVE, 'graduated', '8', '220'],
    ['an amount equal to a bound that says above is still in the tier below', PROGRESSIVE, 'graduated', '5', '100'],
    ['both sides at one bound', BONUSES, 'fixed', '100', '10'],
    ['both sides at one bound, just above it', BONUSES, 'fixed', '100.01', '15'],
    ['a bonus below the first tier', BONUSES, 'fixed', '99.99', '0'],
    ['graduated, the fixed amounts of all tiers entered add up', WITH_FIXED, 'graduated', '2500', '200'],
    ['graduated, no fixed amount of a tier not yet entered', WITH_FIXED, 'graduated', '2000', '85'],
    ['slab, the fixed amount of its own tier alone', WITH_FIXED, 'slab', '2500', '175'],
    ['below the first tier', WITH_FIXED, 'graduated', '-0.01', '0'],
    ['rates and bounds below zero', CLAWBACK, 'graduated', '100', '-40'],
    ['an amount below zero', CLAWBACK, 'slab', '-500', '25'],
    ['no tiers', [], 'graduated', '100', '0'],
  ])('%s', (_, tiers, method, amount, award) => {
    const scale = new TierScale(tiersOf(tiers), method);
    expect(plain(scale.award(exact(amount)))).toBe(award);
    const column = ExactColumn.of(1);
    column.set(0, exact(amount));
    expect(plain(scale.awardColumn(column, 6).awards.at(0))).toBe(award);
  });

  test.each([['-1', -1], ['0', 0], ['999.99', 0], ['1000', 1], ['4999.99', 1], ['5000', 2], ['1e12', 2]])('%s falls in tier %d', (amount, tier) => {
    expect(new TierScale(tiersOf(COMMISSION), 'slab').tierOf(exact(amount))).toBe(tier);
  });

  test.each<[string, readonly PlainTier[]]>([
    ['bounds that fall', [at('1000', '1'), at('0', '2')]],
    ['a bound twice', [at('0', '1'), at('0', '2')]],
    ['the open side of a bound before the closed one', [above('0', '1'), at('0', '2')]],
    ['the open side of a bound twice', [above('0', '1'), above('0', '2')]],
    ['an open bound below a closed one', [at('1000', '1'), above('0', '2')]],
  ])('%s are refused', (_, tiers) => expect(() => new TierScale(tiersOf(tiers), 'slab')).toThrow(/Tiers ascend/));

  test.each([NaN, Infinity])('%d among the amounts is refused', (n) => {
    expect(() => new TierScale(tiersOf(COMMISSION), 'slab').awardColumn(Float64Array.of(1, n), 2)).toThrow(`${n} is no number.`);
  });

  test.each([-1, 0.5, 16])('%d places are refused', (places) => {
    expect(() => new TierScale(tiersOf(COMMISSION), 'slab').awardColumn(Float64Array.of(1), places)).toThrow(RangeError);
  });
});

const MODES: readonly [Rounding, Decimal.Rounding][] = [
  ['half-up', Decimal.ROUND_HALF_UP], ['half-even', Decimal.ROUND_HALF_EVEN], ['down', Decimal.ROUND_DOWN], ['up', Decimal.ROUND_UP],
];

describe('a scale agrees with the definition worked out slice by slice', () => {
  test('for any amount', () => {
    fc.assert(fc.property(scales, decimals, ({ tiers, method }, { value }) => {
      const award = new TierScale(tiersOf(tiers), method).award(value);
      expect(plain(award)).toBe(awardByHand(tiers, method, plain(value)).toFixed());
    }), { numRuns: 250 });
  });

  test('for columns of doubles, in every mode of rounding and to any places', () => {
    const rounding = fc.tuple(fc.constantFrom(...MODES), fc.integer({ min: 0, max: 8 }));
    fc.assert(fc.property(scales, rounding, fc.integer(), ({ tiers, method }, [[mode, known], places], seed) => {
      const amounts = amountsAround(tiers, 60, randomness(seed));
      const { awards } = new TierScale(tiersOf(tiers), method).awardColumn(amounts, places, mode);
      amounts.forEach((n, row) => {
        const byHand = awardByHand(tiers, method, shown(n)).toDecimalPlaces(places, known);
        if (!equals(awards.at(row), exact(byHand.toFixed()))) throw new Error(`${n} earned ${plain(awards.at(row))}, not ${byHand.toFixed()}`);
      });
    }), { numRuns: 150 });
  });

  test('for numbers that come one at a time', () => {
    fc.assert(fc.property(scales, fc.integer({ min: 0, max: 8 }), fc.integer(), ({ tiers, method }, places, seed) => {
      const scale = new TierScale(tiersOf(tiers), method);
      const amounts = amountsAround(tiers, 60, randomness(seed));
      const one = scale.forNumbers(places);
      expect(Array.from(amounts, one)).toEqual(Array.from(scale.awardColumn(amounts, places).awards.toNumbers()));
    }), { numRuns: 150 });
    expect(() => new TierScale(tiersOf(COMMISSION), 'slab').forNumbers(2)(NaN)).toThrow(RangeError);
  });

  test('for columns of exact numbers of all sizes', () => {
    fc.assert(fc.property(scales, fc.array(numbers, { maxLength: 20 }), ({ tiers, method }, values) => {
      const scale = new TierScale(tiersOf(tiers), method);
      const column = ExactColumn.of(values.length);
      values.forEach(({ value }, row) => column.set(row, value));
      const { awards } = scale.awardColumn(column, 2);
      values.forEach(({ value }, row) => expect(equals(awards.at(row), round(scale.award(value), 2))).toBe(true));
    }), { numRuns: 150 });
  });
});
