import fc from 'fast-check';
import type { ScaleMethod } from '../../src/money';
import { add, compare, equals, floor, multiply, plain, scaled, sign, subtract, TierScale, ZERO } from '../../src/money';
import { exact } from './fractions';
import type { PlainTier } from './tiers';
import { scales, tiersOf } from './tiers';

const at = (bound: string, value: string, fixed?: string): PlainTier => ({ bound, side: 'atLeast', value, ...(fixed === undefined ? {} : { fixed }) });
const above = (bound: string, value: string, fixed?: string): PlainTier => ({ ...at(bound, value, fixed), side: 'above' });

const CENT = scaled(1, 2);

describe('the smallest amount that earns an award', () => {
  test.each<[string, readonly PlainTier[], ScaleMethod, string, string | null]>([
    ['within the first tier', [at('0', '0.05'), at('1000', '0.08')], 'graduated', '25', '500'],
    ['within a later tier', [at('0', '0.05'), at('1000', '0.08')], 'graduated', '90', '1500'],
    ['in whole cents, so that a little more may be earned', [at('0', '0.03')], 'graduated', '0.01', '0.34'],
    ['a slab that leaps at its bound', [at('0', '0.05'), at('1000', '0.08')], 'slab', '60', '1000'],
    ['a slab that leaps just above its bound', [at('0', '0.05'), above('1000', '0.08')], 'slab', '60', '1000.01'],
    ['with the last cent of a tier, before one that earns less', [at('0', '0.1'), at('1000', '0.05')], 'slab', '99.999', '999.99'],
    ['nothing is asked', [at('100', '0.05')], 'slab', '0', '0'],
    ['less than nothing is asked', [at('0', '0.05')], 'slab', '-5', '0'],
    ['less than nothing is asked, and the first tier takes away', [at('0', '-0.1', '-3')], 'graduated', '-2', null],
    ['below the first tier nothing is earned', [at('100', '0.05')], 'slab', '0.01', '100'],
    ['a fixed amount at the start of a tier', [at('0', '0'), at('500', '0', '80')], 'graduated', '80', '500'],
    ['fixed amounts that never suffice', [at('0', '0', '10'), at('500', '0', '80')], 'slab', '80.01', null],
    ['rates that fall again', [at('0', '0.1'), at('1000', '-0.1')], 'graduated', '100', '1000'],
    ['rates that fall again, too soon', [at('0', '0.1'), at('1000', '-0.1')], 'graduated', '100.01', null],
    ['a tier that falls before one that climbs', [at('0', '0.1'), at('1000', '-0.1'), at('1500', '0.2')], 'graduated', '101', '1755'],
    ['a bound finer than a cent', [at('10.005', '1')], 'slab', '5', '10.01'],
    ['a tier that holds no whole cent', [at('0', '0.1'), at('10.001', '9'), at('10.002', '0.1')], 'slab', '50', '500'],
    ['a bound below zero', [at('-100', '0', '7')], 'graduated', '7', '0'],
    ['no tiers', [], 'graduated', '1', null],
    ['an award beyond safe integers', [at('0', '0.01')], 'graduated', '1e20', '10000000000000000000000'],
  ])('%s', (_, tiers, method, award, amount) => {
    const found = new TierScale(tiersOf(tiers), method).leastAmount(exact(award));
    expect(found === null ? null : plain(found)).toBe(amount);
  });

  const awards = fc.integer({ min: -1_000_000, max: 100_000_000 }).map((units) => scaled(units, 3));

  test('earns the award, and is never less than zero nor finer than a cent', () => {
    fc.assert(fc.property(scales, awards, ({ tiers, method }, award) => {
      const scale = new TierScale(tiersOf(tiers), method);
      const amount = scale.leastAmount(award);
      if (amount === null) return;
      expect(sign(amount)).toBeGreaterThanOrEqual(0);
      const cents = multiply(amount, scaled(100, 0));
      expect(equals(floor(cents), cents)).toBe(true);
      expect(compare(scale.award(amount), award)).toBeGreaterThanOrEqual(0);
    }), { numRuns: 750 });
  });

  test('no smaller amount earns it: not a cent less, nor any at a bound or in a tier', () => {
    fc.assert(fc.property(scales, awards, fc.array(fc.nat(1_000_000_000), { maxLength: 30 }), ({ tiers, method }, award, others) => {
      const scale = new TierScale(tiersOf(tiers), method);
      const amount = scale.leastAmount(award);
      const beside = tiers.flatMap(({ bound }) => [-1, 0, 1, 2].map((cents) => add(floorToCent(exact(bound)), scaled(cents, 2))));
      const tried = [...(amount === null ? [] : [subtract(amount, CENT)]), ...beside, ...others.map((cents) => scaled(cents, 2))];
      for (const each of tried) {
        if (compare(each, ZERO) < 0 || (amount !== null && compare(each, amount) >= 0)) continue;
        expect(compare(scale.award(each), award)).toBe(-1);
      }
    }), { numRuns: 750 });
  });
});

function floorToCent(x: ReturnType<typeof exact>): ReturnType<typeof exact> {
  return multiply(floor(multiply(x, scaled(100, 0))), CENT);
}
