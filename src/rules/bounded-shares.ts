import type { Exact } from '../money';
import { add, compare, divide, floor, isZero, multiply, scaled, shares, subtract, sum, toNumber, ZERO } from '../money';
import type { Leftover } from '../scheme';

/** Parts of `places` decimal places that add up to the whole; `leftover` says who gets what rounding down leaves over. */
export function split(total: Exact, weights: readonly Exact[], places: number, leftover: Leftover): Exact[] {
  if (leftover === 'largest-remainder') return shares(total, weights, places);
  const unit = scaled(1, places);
  const all = sum(weights);
  const parts = weights.map((weight) => multiply(floor(divide(multiply(total, weight), multiply(all, unit))), unit));
  const units = toNumber(divide(subtract(total, sum(parts)), unit));
  // Sorting keeps equal ones in their order.
  const order = weights.map((_, index) => index);
  if (leftover === 'largest-weight') order.sort((a, b) => compare(weights[b] ?? ZERO, weights[a] ?? ZERO));
  for (const index of order.slice(0, units)) parts[index] = add(parts[index] ?? ZERO, unit);
  return parts;
}

/** A weight, and what it may get at most; null: nothing bounds it. */
interface Bounded {
  readonly weight: Exact;
  readonly most: Exact | null;
}

/**
 * The same parts with nobody above his bound: who would be gets his bound, and what is cut is shared among the others by
 * their weights, until nobody is. Where all are at their bounds, the rest is nobody's.
 */
export function withinBounds(parts: readonly Exact[], sharers: readonly Bounded[], { whole, places, leftover }: { readonly whole: Exact; readonly places: number; readonly leftover: Leftover }): Exact[] {
  const result = [...parts];
  const full = new Set<number>();
  for (;;) {
    const left = subtract(whole, sum([...full].map((index) => result[index] ?? ZERO)));
    const open = sharers.flatMap((sharer, index) => (full.has(index) || isZero(sharer.weight) ? [] : [{ ...sharer, index }]));
    const all = sum(open.map(({ weight }) => weight));
    if (isZero(all)) return result;
    // By exact shares: whoever is below his bound by them is not above it however cents are dealt.
    const reached = open.filter(({ weight, most }) => most !== null && compare(multiply(left, weight), multiply(most, all)) >= 0);
    if (reached.length === 0) {
      const dealt = split(left, open.map(({ weight }) => weight), places, leftover);
      open.forEach(({ index }, at) => { result[index] = dealt[at] ?? ZERO; });
      return result;
    }
    for (const { index, most } of reached) {
      full.add(index);
      result[index] = most ?? ZERO;
    }
  }
}
