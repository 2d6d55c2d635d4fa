import type { Wide } from './wide';
import { isFinite, wideCompare, wideNegative, wideOf, wideProduct, wideQuotient, wideSign, wideSum, wideText } from './wide';
import { SAFE_LIMIT } from './safe-limit';

/** The most places that the fast form holds: 10^15 is still an exact double, and so is every number of units that we allow. */
export const MAX_SCALE = 15;

export const POWERS: readonly number[] = Array.from({ length: MAX_SCALE + 1 }, (_, exponent) => 10 ** exponent);

/**
 * An exact rational number; immutable. As long as it fits, it is `units / 10^scale` in safe integers (the fast form); a
 * quotient whose decimals never end is `units / denominator`, in lowest terms, as long as that fits; otherwise `wide`
 * holds it, and the denominator is 0. Which of the three it is never shows in a result.
 */
class ExactNumber {
  /** Never there: it only keeps other objects from passing for a number. */
  protected declare readonly opaque: true;

  constructor(readonly units: number, readonly scale: number, readonly denominator: number, private held: Wide | null) {}

  /** The wide form; null for the fast form, which does not need it. */
  get wide(): Wide | null {
    if (this.denominator > 1) this.held ??= wideQuotient(wideOf(this.units, 0), wideOf(this.denominator, 0));
    return this.held;
  }
}

export type Exact = ExactNumber;

export function isSafe(units: number): boolean {
  return units <= SAFE_LIMIT && units >= -SAFE_LIMIT;
}

/** The fast form. The caller has checked that `units` is an integer, safe, and not -0. */
export function quick(units: number, scale: number): Exact {
  return new ExactNumber(units, scale, 1, null);
}

/**
 * `units / denominator`, both safe integers and the denominator above 0: as a decimal if it is one, else in lowest
 * terms; null where that needs more places than the fast form has.
 */
function quotient(units: number, denominator: number): Exact | null {
  const common = commonDivisor(units < 0 ? -units : units, denominator);
  const above = units / common;
  const below = denominator / common;
  if (below === 1) return quick(above + 0, 0);
  const scale = decimalPlaces(below);
  if (scale === 0) return new ExactNumber(above, 0, below, null);
  const scaledUp = above * ((POWERS[scale] ?? Infinity) / below);
  return isSafe(scaledUp) ? quick(scaledUp + 0, scale) : null;
}

function commonDivisor(a: number, b: number): number {
  let [larger, smaller] = [a, b];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** How many places one over this integer has; 0 where they never end or are too many. */
function decimalPlaces(n: number): number {
  let rest = n;
  let [twos, fives] = [0, 0];
  for (; rest % 2 === 0; twos++) rest /= 2;
  for (; rest % 5 === 0; fives++) rest /= 5;
  return rest === 1 && twos <= MAX_SCALE && fives <= MAX_SCALE ? Math.max(twos, fives) : 0;
}

/** A number from its wide form; back to one in safe integers if it fits. */
export function ofWide(wide: Wide): Exact {
  const scale = wide.numerator.decimalPlaces();
  if (scale <= MAX_SCALE && wide.numerator.e + scale <= MAX_SCALE) {
    const units = Number(wideText(wide).replace('.', ''));
    if (isFinite(wide)) {
      if (isSafe(units)) return quick(units + 0, scale);
    } else {
      const ratio = quotientIfSafe(units, wide.denominator.toNumber() * (POWERS[scale] ?? Infinity));
      if (ratio !== null) return ratio;
    }
  }
  return new ExactNumber(0, 0, 0, wide);
}

export function toWide(x: Exact): Wide {
  return x.wide ?? wideOf(x.units, x.scale);
}

/** Whether the number is in the fast form. For tests and benchmarks; no result depends on it. */
export function isFast(x: Exact): boolean {
  return x.denominator === 1;
}

/** `units / 10^scale`. @throws RangeError unless both are integers, `units` safe and `scale` from 0 to 15. */
export function scaled(units: number, scale: number): Exact {
  if (!Number.isSafeInteger(units)) throw new RangeError('Units are safe integers.');
  if (!Number.isInteger(scale) || scale < 0 || scale > MAX_SCALE) throw new RangeError('A scale is an integer from 0 to 15.');
  return isSafe(units) ? quick(units + 0, scale) : ofWide(wideOf(units, scale));
}

/** An integer. @throws RangeError unless `n` is a safe integer. */
export function integer(n: number): Exact {
  return scaled(n, 0);
}

export const ZERO = integer(0);
export const ONE = integer(1);
export const HUNDRED = integer(100);

export function add(a: Exact, b: Exact): Exact {
  if (a.denominator === 1 && b.denominator === 1) {
    const scale = a.scale > b.scale ? a.scale : b.scale;
    const left = unitsAt(a, scale);
    const right = unitsAt(b, scale);
    const units = left + right;
    // One of the two is as it was, so safe. The other is exact up to 2^54, since multiplying by 10 adds a factor of 2; from there on the sum is beyond the limit.
    if (isSafe(units)) return quick(units, scale);
  } else if (a.denominator > 0 && b.denominator > 0) {
    const left = a.units * divisorOf(b);
    const right = b.units * divisorOf(a);
    const sum = isSafe(left) && isSafe(right) ? quotientIfSafe(left + right, divisorOf(a) * divisorOf(b)) : null;
    if (sum !== null) return sum;
  }
  return ofWide(wideSum(toWide(a), toWide(b)));
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  if (a.denominator === 1 && b.denominator === 1) {
    const units = a.units * b.units;
    const scale = a.scale + b.scale;
    // A product beyond the limit is rounded to a double that is beyond it too, so this check is enough.
    if (isSafe(units) && scale <= MAX_SCALE) return quick(units + 0, scale);
  } else if (a.denominator > 0 && b.denominator > 0) {
    const product = quotientIfSafe(a.units * b.units, divisorOf(a) * divisorOf(b));
    if (product !== null) return product;
  }
  return ofWide(wideProduct(toWide(a), toWide(b)));
}

/** The exact quotient, also where its decimals never end. @throws RangeError if `b` is zero. */
export function divide(a: Exact, b: Exact): Exact {
  if (isZero(b)) throw new RangeError('Nothing can be divided by zero.');
  if (a.denominator > 0 && b.denominator > 0) {
    const above = a.denominator === 1 && b.denominator === 1 && a.scale === b.scale ? a.units : a.units * divisorOf(b);
    const below = a.denominator === 1 && b.denominator === 1 && a.scale === b.scale ? b.units : b.units * divisorOf(a);
    const result = below < 0 ? quotientIfSafe(0 - above, -below) : quotientIfSafe(above, below);
    if (result !== null) return result;
  }
  return ofWide(wideQuotient(toWide(a), toWide(b)));
}

export function negate(x: Exact): Exact {
  if (x.denominator === 1) return quick(0 - x.units, x.scale);
  return x.denominator > 0 ? new ExactNumber(0 - x.units, 0, x.denominator, null) : ofWide(wideNegative(toWide(x)));
}

export function abs(x: Exact): Exact {
  return sign(x) < 0 ? negate(x) : x;
}

export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  if (a.denominator === 1 && b.denominator === 1) {
    const scale = a.scale > b.scale ? a.scale : b.scale;
    const left = unitsAt(a, scale);
    const right = unitsAt(b, scale);
    // One of the two is as it was, so safe; where the other is rounded, it is beyond all that is safe.
    return left < right ? -1 : left > right ? 1 : 0;
  }
  if (a.denominator > 0 && b.denominator > 0) {
    const left = a.units * divisorOf(b);
    const right = b.units * divisorOf(a);
    if (isSafe(left) && isSafe(right)) return left < right ? -1 : left > right ? 1 : 0;
  }
  return wideCompare(toWide(a), toWide(b));
}

export function equals(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0;
}

export function sign(x: Exact): -1 | 0 | 1 {
  if (x.denominator === 0) return wideSign(toWide(x));
  return x.units < 0 ? -1 : x.units > 0 ? 1 : 0;
}

export function isZero(x: Exact): boolean {
  return sign(x) === 0;
}

/** The smaller of the two; the first where they are equal. */
export function minOf(a: Exact, b: Exact): Exact {
  return compare(b, a) < 0 ? b : a;
}

/** The larger of the two; the first where they are equal. */
export function maxOf(a: Exact, b: Exact): Exact {
  return compare(b, a) > 0 ? b : a;
}

export function sum(list: Iterable<Exact>): Exact {
  let total = ZERO;
  for (const x of list) total = add(total, x);
  return total;
}

function unitsAt(x: Exact, scale: number): number {
  return x.scale === scale ? x.units : x.units * (POWERS[scale - x.scale] ?? Infinity);
}

/** By what `units` are divided. */
function divisorOf(x: Exact): number {
  return x.denominator === 1 ? POWERS[x.scale] ?? Infinity : x.denominator;
}

function quotientIfSafe(units: number, denominator: number): Exact | null {
  return isSafe(units) && isSafe(denominator) ? quotient(units, denominator) : null;
}
