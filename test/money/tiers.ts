import Decimal from 'decimal.js';
import fc from 'fast-check';
import type { ScaleMethod, ScaleTier } from '../../src/money';
import { exact } from './fractions';

/** A tier in plain text, for tables of figures and for the oracle. */
export interface PlainTier {
  readonly bound: string;
  readonly side: 'atLeast' | 'above';
  readonly value: string;
  readonly fixed?: string;
}

export function tiersOf(tiers: readonly PlainTier[]): ScaleTier[] {
  return tiers.map(({ bound, side, value, fixed }) => ({
    bound: exact(bound), side, value: exact(value), ...(fixed === undefined ? {} : { fixed: exact(fixed) }),
  }));
}

const Wide = Decimal.clone({ precision: 200, defaults: true });

/** The award by the words of the definition, slice by slice. */
export function awardByHand(tiers: readonly PlainTier[], method: ScaleMethod, amount: Decimal.Value): Decimal {
  const x = new Wide(amount);
  const entered = tiers.filter(({ bound, side }) => (side === 'above' ? x.gt(bound) : x.gte(bound)));
  const last = entered.at(-1);
  if (last === undefined) return new Wide(0);
  if (method === 'fixed') return new Wide(last.value);
  if (method === 'slab') return x.times(last.value).plus(last.fixed ?? 0);
  return entered.reduce((award, { bound, value, fixed }, index) => {
    const top = entered[index + 1]?.bound ?? x;
    return award.plus(new Wide(top).minus(bound).times(value)).plus(fixed ?? 0);
  }, new Wide(0));
}

/** What Excel shows of a double. */
export function shown(n: number): Decimal {
  return new Wide(n.toPrecision(15));
}

const digits = (units: number, scale: number) => new Wide(units).times(`1e-${scale}`).toFixed();

/** What the values of a tier table may be: rates of four places, of six, or whole amounts; and from what to what. */
const VALUES = [{ places: 4, min: -500, max: 3000 }, { places: 4, min: 0, max: 1500 }, { places: 6, min: 0, max: 300_000 }, { places: 0, min: -100, max: 5000 }];

/** Scales of one to eight tiers, with bounds in yuan, in cents or finer, some of them negative, as are some values. */
export const scales: fc.Arbitrary<{ tiers: PlainTier[]; method: ScaleMethod }> = fc.constantFrom(...VALUES).chain(({ places, min, max }) => fc.record({
  steps: fc.array(
    fc.record({
      step: fc.integer({ min: 1, max: 9_999_999 }),
      side: fc.constantFrom<PlainTier['side']>('atLeast', 'above'),
      value: fc.integer({ min, max }).map((units) => digits(units, places)),
      fixed: fc.option(fc.integer({ min: -10_000, max: 1_000_000 }).map((units) => digits(units, 2)), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  first: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -1_000_000, max: 1_000_000 }) }),
  scale: fc.constantFrom(0, 0, 2, 3),
  method: fc.constantFrom<ScaleMethod>('graduated', 'slab', 'fixed'),
})).map(({ steps, first, scale, method }) => {
  let bound = first;
  const tiers = steps.map(({ step, side, value, fixed }, index) => {
    if (index > 0) bound += step;
    return { bound: digits(bound, scale), side, value, ...(fixed === undefined ? {} : { fixed }) };
  });
  return { tiers, method };
});

/** A small generator of repeatable randomness: from 0 to below 1. */
export function randomness(seed: number): () => number {
  let state = (seed | 1) >>> 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Amounts as a sales table has them: most in cents around the tiers, many at a bound or a cent beside it, some negative, dirty, fine or huge. */
export function amountsAround(tiers: readonly PlainTier[], count: number, random: () => number): Float64Array {
  const bounds = tiers.map(({ bound }) => Number(bound));
  const top = Math.max(1000, ...bounds) * 1.5;
  return Float64Array.from({ length: count }, () => {
    const kind = random();
    const cents = Math.floor(random() * top * 100);
    const bound = bounds[Math.floor(random() * bounds.length)] ?? 0;
    if (kind < 0.6) return cents / 100;
    if (kind < 0.8) return Number(shown(bound + Math.floor(random() * 3 - 1) / 100));
    if (kind < 0.88) return -cents / 100;
    if (kind < 0.92) return cents / 100 + 1e-13 * cents * random();
    if (kind < 0.96) return cents / 1000;
    return Math.floor(random() * 2 ** 53) / 100;
  });
}
