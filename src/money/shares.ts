import type { Exact } from './exact';
import { abs, add, compare, divide, equals, isZero, multiply, negate, scaled, sign, subtract, sum, ZERO } from './exact';
import { floor, round } from './rounding';

/**
 * Splits `total` in proportion to `weights` into shares of `places` decimal places that add up to it exactly. Each
 * exact share is rounded down; the units left over go one each to the largest exact remainders, the earlier first
 * among equal ones (largest remainder method). A negative total is split as its opposite is, with the signs turned. A
 * negative weight gets a share of the opposite sign.
 *
 * @throws RangeError if the weights add up to zero, or the total is finer than `places`.
 */
export function shares(total: Exact, weights: readonly Exact[], places: number): Exact[] {
  const all = sum(weights);
  if (isZero(all)) throw new RangeError('Weights that add up to zero cannot share anything.');
  if (!equals(total, round(total, places))) throw new RangeError('The total is finer than the shares may be.');
  const unit = scaled(1, places);
  const perWeight = divide(abs(total), multiply(all, unit));
  const exact = weights.map((weight) => multiply(perWeight, weight));
  const units = exact.map(floor);
  for (const index of largestRemainders(exact, units)) units[index] = add(units[index] ?? ZERO, scaled(1, 0));
  const amounts = units.map((count) => multiply(count, unit));
  return sign(total) < 0 ? amounts.map(negate) : amounts;
}

/** The places in the list of those who get one unit more. */
function largestRemainders(exact: readonly Exact[], units: readonly Exact[]): number[] {
  const remainders = exact.map((share, index) => ({ index, remainder: subtract(share, units[index] ?? ZERO) }));
  const over = subtract(sum(exact), sum(units));
  remainders.sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index);
  return remainders.filter((_, rank) => compare(scaled(rank, 0), over) < 0).map(({ index }) => index);
}
