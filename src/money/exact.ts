import type { Wide } from './wide';
import { isFinite, wideCompare, wideNegative, wideOf, wideProduct, wideQuotient, wideSign, wideSum, wideText } from './wide';
import { SAFE_LIMIT } from './safe-limit';

/** The most places that the fast form holds: 10^15 is still an exact double, and so is every number of units that we allow. */
export const MAX_SCALE = 15;

export const POWERS: readonly number[] = Array.from({ length: MAX_SCALE + 1 }, (_, exponent) => 10 ** exponent);

/**
 * An exact rational number; immutable. As long as it fits, it is `units / 10^scale` in safe integers (the fast form);
 * otherwise `wide` holds it. Which of the two it is never shows in a result.
 */
class ExactNumber {
  /** Never there: it only keeps other objects from passing for a number. */
  protected declare readonly opaque: true;

  constructor(readonly units: number, readonly scale: number, readonly wide: Wide | null) {}
}

export type Exact = ExactNumber;

export function isSafe(units: number): boolean {
  return units <= SAFE_LIMIT && units >= -SAFE_LIMIT;
}

/** The fast form. The caller has checked that `units` is an integer, safe, and not -0. */
export function quick(units: number, scale: number): Exact {
  return new ExactNumber(units, scale, null);
}

/** A number from its wide form; back to the fast form if it fits. */
export function ofWide(wide: Wide): Exact {
  if (isFinite(wide)) {
    const scale = wide.numerator.decimalPlaces();
    if (scale <= MAX_SCALE && wide.numerator.e + scale <= MAX_SCALE) {
      const units = Number(wideText(wide).replace('.', ''));
      if (isSafe(units)) return quick(units + 0, scale);
    }
  }
  return new ExactNumber(0, 0, wide);
}

export function toWide(x: Exact): Wide {
  return x.wide ?? wideOf(x.units, x.scale);
}

/** Whether the number is in the fast form. For tests and benchmarks; no result depends on it. */
export function isFast(x: Exact): boolean {
  return x.wide === null;
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
  if (a.wide === null && b.wide === null) {
    const scale = a.scale > b.scale ? a.scale : b.scale;
    const left = unitsAt(a, scale);
    const right = unitsAt(b, scale);
    const units = left + right;
    if (isSafe(left) && isSafe(right) && isSafe(units)) return quick(units, scale);
  }
  return ofWide(wideSum(toWide(a), toWide(b)));
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  if (a.wide === null && b.wide === null) {
    const units = a.units * b.units;
    const scale = a.scale + b.scale;
    // A product beyond the limit is rounded to a double that is beyond it too, so this check is enough.
    if (isSafe(units) && scale <= MAX_SCALE) return quick(units + 0, scale);
  }
  return ofWide(wideProduct(toWide(a), toWide(b)));
}

/** The exact quotient, also where its decimals never end. @throws RangeError if `b` is zero. */
export function divide(a: Exact, b: Exact): Exact {
  if (isZero(b)) throw new RangeError('Nothing can be divided by zero.');
  if (a.wide === null && b.wide === null && a.scale >= b.scale && a.units % b.units === 0) {
    return quick(a.units / b.units + 0, a.scale - b.scale);
  }
  return ofWide(wideQuotient(toWide(a), toWide(b)));
}

export function negate(x: Exact): Exact {
  return x.wide === null ? quick(0 - x.units, x.scale) : ofWide(wideNegative(x.wide));
}

export function abs(x: Exact): Exact {
  return sign(x) < 0 ? negate(x) : x;
}

export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  if (a.wide === null && b.wide === null) {
    const scale = a.scale > b.scale ? a.scale : b.scale;
    const left = unitsAt(a, scale);
    const right = unitsAt(b, scale);
    if (isSafe(left) && isSafe(right)) return left < right ? -1 : left > right ? 1 : 0;
  }
  return wideCompare(toWide(a), toWide(b));
}

export function equals(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0;
}

export function sign(x: Exact): -1 | 0 | 1 {
  if (x.wide !== null) return wideSign(x.wide);
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
