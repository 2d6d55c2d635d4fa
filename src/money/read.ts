import type { Exact } from './exact';
import { isSafe, MAX_SCALE, ofWide, quick, ZERO } from './exact';
import { wideOfText } from './wide';

/** All integers below this have at most 15 digits. */
export const FIFTEEN_DIGITS = 1e15;

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/** No figure of money needs more characters; what is longer is refused. */
const LONGEST = 400;

/**
 * Reads a plain decimal such as `1234.5` or `-0.05`, also with an exponent (`1e-7`). Anything else (blanks, signs of
 * currency, grouping, a leading +, a bare point) is null.
 */
export function parseExact(text: string): Exact | null {
  const parts = text.length <= LONGEST ? PLAIN.exec(text) : null;
  if (parts === null) return null;
  const [, minus, whole = '', fraction = '', exponent] = parts;
  const digits = whole + fraction;
  const scale = fraction.length;
  // A digit stands before the point, so that there are fewer places than digits.
  if (exponent === undefined && digits.length <= MAX_SCALE) {
    const units = Number(digits);
    if (isSafe(units)) return quick(minus === '-' ? 0 - units : units, scale);
  }
  return ofWide(wideOfText(text));
}

/**
 * The decimal that Excel shows for a number: the one of at most 15 significant digits, so that 999.9999999999999 is
 * 1,000 and 0.1 + 0.2 is 0.3. Null for NaN and the infinities.
 */
export function fromNumber(n: number): Exact | null {
  return fromShort(n, 1, 0) ?? fromShort(n, 100, 2) ?? fromShort(n, 1e4, 4) ?? fromDigits(n);
}

function fromShort(n: number, power: number, scale: number): Exact | null {
  const units = shortUnits(n, power);
  return units === null ? null : quick(units, scale);
}

/**
 * Where `units / 10^scale` gives `n` back and has at most 15 digits, it is what the 15 digits say: two decimals of at
 * most 15 digits are never the same double. Null where it is not.
 */
export function shortUnits(n: number, power: number): number | null {
  const units = Math.round(n * power);
  return units / power !== n || units >= FIFTEEN_DIGITS || units <= -FIFTEEN_DIGITS || !isSafe(units) ? null : units + 0;
}

function fromDigits(n: number): Exact | null {
  if (!Number.isFinite(n)) return null;
  return n === 0 ? ZERO : ofWide(wideOfText(n.toPrecision(15)));
}
