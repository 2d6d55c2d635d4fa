import type { Exact } from './exact';
import { abs, add, compare, divide, equals, integer, multiply, negate, ONE, scaled, sign, subtract, sum } from './exact';
import { floorQuotient, round } from './rounding';

/** A share before the last units are given: its whole units, and what it lacks to its exact size. */
interface Part {
  readonly index: number;
  readonly whole: Exact;
  readonly rest: Exact;
}

/**
 * Splits `total` in proportion to `weights` into shares of `places` decimal places that add up to it exactly. Each
 * exact share is rounded down; the units left over go one each to the largest exact remainders, the earlier first
 * among equal ones (largest remainder method). A negative total is split as its opposite is, with the signs turned. A
 * negative weight among positive ones gets a share of the opposite sign.
 *
 * @throws RangeError if the weights add up to zero, if the total is finer than `places`, or unless `places` is an
 * integer from 0 to 15.
 */
export function shares(total: Exact, weights: readonly Exact[], places: number): Exact[] {
  const unit = scaled(1, places);
  const all = sum(weights);
  if (sign(all) === 0) throw new RangeError('Weights that add up to zero cannot share anything.');
  if (!equals(total, round(total, places))) throw new RangeError('The total is finer than the shares may be.');
  const units = divide(abs(total), unit);
  const parts = weights.map((weight, index) => ({ index, ...floorQuotient(multiply(units, sign(all) < 0 ? negate(weight) : weight), abs(all)) }));
  const favoured = oneUnitMore(parts, units);
  return parts.map(({ index, whole }) => {
    const share = multiply(favoured.has(index) ? add(whole, ONE) : whole, unit);
    return sign(total) < 0 ? negate(share) : share;
  });
}

/** Who gets one of the units left over. The rests are all of one divisor, so that they compare as the remainders do. */
function oneUnitMore(parts: readonly Part[], units: Exact): ReadonlySet<number> {
  const left = subtract(units, sum(parts.map(({ whole }) => whole)));
  // Sorting keeps equal ones in their order.
  const ranked = [...parts].sort((a, b) => compare(b.rest, a.rest));
  return new Set(ranked.filter((_, rank) => compare(integer(rank), left) < 0).map(({ index }) => index));
}
