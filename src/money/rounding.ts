import type { Exact } from './exact';
import { equals, isSafe, negate, ofWide, ONE, POWERS, quick, sign, subtract, toWide } from './exact';
import type { WideCut } from './wide';
import { wideCut, wideFloorQuotient, wideOfCut } from './wide';

/**
 * What happens to what is finer than the last place. `half-up`: to the nearest, halves away from zero (四舍五入);
 * `half-even`: to the nearest, halves to the even neighbour; `down`: toward zero; `up`: away from zero.
 */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up';

/** The most decimal places that anything is rounded to. */
const MAX_PLACES = 20;

/** `x` to `places` decimal places, decided on the exact value. @throws RangeError unless `places` is an integer from 0 to 20. */
export function round(x: Exact, places: number, mode: Rounding = 'half-up'): Exact {
  if (!Number.isInteger(places) || places < 0 || places > MAX_PLACES) throw new RangeError('Places are an integer from 0 to 20.');
  if (x.denominator > 1) {
    const units = x.units * (POWERS[places] ?? Infinity);
    if (isSafe(units)) return roundQuotient(units, x.denominator, places, mode);
  }
  if (x.wide !== null) {
    const { whole, rest } = wideCut(x.wide, places);
    const grown = goesUp(mode, rest, !whole.mod(2).isZero()) ? whole.plus(1) : whole;
    return ofWide(wideOfCut(grown, places, sign(x) < 0));
  }
  if (x.scale <= places) return x;
  return roundQuotient(x.units, POWERS[x.scale - places] ?? Infinity, places, mode);
}

/** `units / divisor` as whole units of 10^-places; both are safe integers. */
function roundQuotient(units: number, divisor: number, places: number, mode: Rounding): Exact {
  const size = units < 0 ? -units : units;
  // Exact: with both below 2^53, a quotient that is no integer never rounds up to one.
  const whole = Math.floor(size / divisor);
  const rest = restOf(size - whole * divisor, divisor);
  const rounded = goesUp(mode, rest, whole % 2 === 1) ? whole + 1 : whole;
  return quick(units < 0 ? 0 - rounded : rounded, places);
}

/** The integer nearest to a double: for estimates and places in a list, which are no money. */
export function nearestWhole(x: number): number {
  return Math.round(x);
}

/** The largest integer not above `x`. */
export function floor(x: Exact): Exact {
  const whole = round(x, 0, 'down');
  return sign(x) < 0 && !equals(whole, x) ? subtract(whole, ONE) : whole;
}

/** The smallest integer not below `x`. */
export function ceiling(x: Exact): Exact {
  return negate(floor(negate(x)));
}

/**
 * The largest integer not above `a / b`, and the rest of `a` that it leaves: `a = whole × b + rest`, the rest from 0
 * to below `b`. `b` is positive.
 */
export function floorQuotient(a: Exact, b: Exact): { readonly whole: Exact; readonly rest: Exact } {
  if (a.wide === null && b.wide === null && a.units >= 0 && a.scale === b.scale) {
    // As in `round`: a quotient of safe integers never rounds up to the next integer.
    const whole = Math.floor(a.units / b.units);
    return { whole: quick(whole, 0), rest: quick(a.units - whole * b.units, a.scale) };
  }
  const { whole, rest } = wideFloorQuotient(toWide(a), toWide(b));
  return { whole: ofWide(whole), rest: ofWide(rest) };
}

function restOf(remainder: number, unit: number): WideCut['rest'] {
  if (remainder === 0) return 'none';
  return remainder * 2 < unit ? 'below half' : remainder * 2 > unit ? 'above half' : 'half';
}

function goesUp(mode: Rounding, rest: WideCut['rest'], odd: boolean): boolean {
  if (rest === 'none' || mode === 'down') return false;
  if (mode === 'up' || rest === 'above half') return true;
  return rest === 'half' && (mode === 'half-up' || odd);
}
