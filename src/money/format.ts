import type { Exact } from './exact';
import { compare, divide, HUNDRED, integer, isSafe, multiply, toWide } from './exact';
import { round } from './rounding';
import { isFinite, wideText, wideToNumber } from './wide';

/** Where decimals never end, this many are shown. */
const ENDLESS_PLACES = 10;

/** The plain digits: `12.5`, `-1234`; no grouping and no zeros at the end. Decimals that never end are rounded to 10 places. */
export function plain(x: Exact): string {
  const text = digits(x);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Rounded half away from zero to exactly `places` places: `12.50`. @throws RangeError as `round` does. */
export function fixed(x: Exact, places: number): string {
  const text = plain(round(x, places));
  if (places === 0) return text;
  const [whole = '', fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(places, '0')}`;
}

/** As `fixed`, or as `plain` where no places are given, with thousands separators: `1,234.50`. */
export function grouped(x: Exact, places?: number): string {
  const [whole = '', fraction] = (places === undefined ? plain(x) : fixed(x, places)).split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

/** As `grouped` with so many places, but with all that it has where it has more: nothing is rounded. */
export function groupedInFull(x: Exact, places: number): string {
  const [, fraction = ''] = plain(x).split('.');
  return fraction.length > places ? grouped(x) : grouped(x, places);
}

/** As a percentage: 0.05 is `5 %`. */
export function percent(x: Exact): string {
  return `${plain(multiply(x, HUNDRED))} %`;
}

const TENFOLD = integer(10);

/** What is reached of a whole, as a percentage: 0.95 is `95 %`. What is above ten times the whole is counted otherwise, as 95 points of 100 are, and stands as it is. */
export function proportion(x: Exact): string {
  return compare(x, TENFOLD) > 0 ? grouped(x) : percent(x);
}

/** The double nearest to `x`, for a cell. */
export function toNumber(x: Exact): number {
  // Both sides of a stroke are exact doubles, so that the quotient is the nearest one.
  if (x.denominator > 0) return x.units / (x.denominator > 1 ? x.denominator : 10 ** x.scale);
  return wideToNumber(toWide(x));
}

/** The double nearest to `a / b`. @throws RangeError if `b` is zero. */
export function ratio(a: Exact, b: Exact): number {
  if (a.denominator === 1 && b.denominator === 1) {
    const above = a.units * 10 ** b.scale;
    const below = b.units * 10 ** a.scale;
    // As in toNumber: of two exact doubles the quotient is the nearest one.
    if (isSafe(above) && isSafe(below) && below !== 0) return above / below + 0;
  }
  return toNumber(divide(a, b));
}

function digits(x: Exact): string {
  if (x.wide !== null && !isFinite(x.wide)) return digits(round(x, ENDLESS_PLACES));
  if (x.wide !== null) return wideText(toWide(x));
  if (x.scale === 0) return String(x.units);
  const text = String(Math.abs(x.units)).padStart(x.scale + 1, '0');
  const point = text.length - x.scale;
  return `${x.units < 0 ? '-' : ''}${text.slice(0, point)}.${text.slice(point)}`;
}
