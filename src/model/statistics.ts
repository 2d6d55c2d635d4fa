import type { Exact } from '../money';
import { add, floor, integer, multiply, subtract, toNumber } from '../money';

/** The value below which so much of a sorted list lies, between two neighbours in proportion, as Excel's PERCENTILE.INC has it. */
export function percentile(sorted: readonly Exact[], share: Exact): Exact | null {
  if (sorted.length === 0) return null;
  const place = multiply(integer(sorted.length - 1), share);
  const whole = floor(place);
  const [low, high] = [sorted[toNumber(whole)], sorted[Math.min(toNumber(whole) + 1, sorted.length - 1)]];
  return low === undefined || high === undefined ? null : add(low, multiply(subtract(high, low), subtract(place, whole)));
}

/** The same of doubles that stand for whole numbers. `sorted` is not empty. */
export function percentileOf(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const whole = Math.floor(place);
  const low = sorted[whole] ?? NaN;
  const high = sorted[Math.min(whole + 1, sorted.length - 1)] ?? NaN;
  return low + (high - low) * (place - whole);
}

/** Quantiles of the standard normal distribution. */
export const Z = { p90: 1.2815515655446004, twoSided95: 1.959963984540054 } as const;

/** Within what the chance lies with 95 % certainty if so many of so many hit (Wilson). */
export function wilson(hits: number, of: number): readonly [number, number] {
  const z = Z.twoSided95;
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const below = 1 + (z * z) / of;
  return [hits === 0 ? 0 : Math.max(0, (middle - reach) / below), hits === of ? 1 : Math.min(1, (middle + reach) / below)];
}

/** The quantile of the standard normal distribution (Acklam's approximation, off by less than 10^-8). `share` lies between 0 and 1. */
export function normalQuantile(share: number): number {
  const a = [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239];
  const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1];
  const c = [-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783];
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];
  const low = 0.02425;
  if (share < low) return tail(share, c, d);
  if (share > 1 - low) return -tail(1 - share, c, d);
  const q = share - 0.5;
  return (polynomial(a, q * q) * q) / polynomial(b, q * q);
}

function tail(share: number, c: readonly number[], d: readonly number[]): number {
  const q = Math.sqrt(-2 * Math.log(share));
  return polynomial(c, q) / polynomial(d, q);
}

/** The coefficient of the highest power comes first. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

/** Kendall's τ-b of two lists, and in how many pairs they run against each other; null where one of them never differs. */
export function kendall(first: readonly Exact[], second: readonly Exact[], compare: (a: Exact, b: Exact) => number): { readonly tau: number; readonly discordant: number; readonly pairs: number } | null {
  let [concordant, discordant, tiedFirst, tiedSecond] = [0, 0, 0, 0];
  for (let i = 0; i < first.length; i++) {
    for (let j = i + 1; j < first.length; j++) {
      const [a, b, c, d] = [first[i], first[j], second[i], second[j]];
      if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
      const [x, y] = [compare(a, b), compare(c, d)];
      if (x === 0) tiedFirst += 1;
      if (y === 0) tiedSecond += 1;
      if (x * y > 0) concordant += 1;
      else if (x * y < 0) discordant += 1;
    }
  }
  const pairs = (first.length * (first.length - 1)) / 2;
  const below = Math.sqrt((pairs - tiedFirst) * (pairs - tiedSecond));
  return below === 0 ? null : { tau: (concordant - discordant) / below, discordant, pairs };
}
