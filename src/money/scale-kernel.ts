import type { Exact } from './exact';
import { isSafe, POWERS } from './exact';
import { FIFTEEN_DIGITS, fromNumber } from './read';
import type { Rounding } from './rounding';
import { SAFE_LIMIT } from './safe-limit';

/** A tier on which the award is `offset + amount × slope`. */
export interface Piece {
  readonly bound: Exact;
  readonly side: 'atLeast' | 'above';
  readonly offset: Exact;
  readonly slope: Exact;
}

/** Amounts are counted in cents, or finer where the bounds are. */
const AMOUNT_SCALE = 2;

/**
 * Tier awards for whole columns, in whole units. Amounts, slopes and offsets become integers at scales of their own, so
 * that `offset + amount × slope` is an integer too. Only amounts up to `limit` are admitted, for which every step
 * stays a safe integer, where doubles multiply and add exactly. The division that rounds is exact as well: for
 * integers below 2^53, a quotient that is no integer never rounds up to the next one.
 */
export interface Kernel {
  readonly starts: Float64Array;
  readonly slopes: Float64Array;
  readonly offsets: Float64Array;
  /** Amounts are in units of 10^-amountScale. */
  readonly amountScale: number;
  /** So many units of `offset + amount × slope` are one unit of the award. */
  readonly divisor: number;
  /** The largest amount admitted, in units. */
  readonly limit: number;
}

/** The kernel of a scale for awards of `places`; null where the tiers themselves do not fit. `columnScale`: that of the amounts, if they are units already. */
export function kernelOf(pieces: readonly Piece[], columnScale: number | null, places: number): Kernel | null {
  const amountScale = Math.max(columnScale ?? AMOUNT_SCALE, ...pieces.map(({ bound }) => bound.scale));
  const awardScale = Math.max(places, ...pieces.map(({ offset, slope }) => Math.max(offset.scale, slope.scale + amountScale)));
  const divisor = POWERS[awardScale - places] ?? NaN;
  const starts = pieces.map(({ bound, side }) => unitsOf(bound, amountScale) + (side === 'above' ? 1 : 0));
  const slopes = pieces.map(({ slope }) => unitsOf(slope, Math.max(0, awardScale - amountScale)));
  const offsets = pieces.map(({ offset }) => unitsOf(offset, awardScale));
  const limits = slopes.map((slope, index) => Math.floor((SAFE_LIMIT - divisor - Math.abs(offsets[index] ?? NaN)) / Math.abs(slope)));
  const limit = Math.min(FIFTEEN_DIGITS - 1, ...limits);
  if (![...starts, ...slopes, ...offsets].every(isSafe) || !(limit > 0)) return null;
  return { starts: Float64Array.from(starts), slopes: Float64Array.from(slopes), offsets: Float64Array.from(offsets), amountScale, divisor, limit };
}

/** Doubles as units, as `fromNumber` reads them; NaN for what is finer or no number. */
export function unitsOfNumbers(numbers: Float64Array, scale: number): Float64Array {
  const power = POWERS[scale] ?? NaN;
  const units = new Float64Array(numbers.length);
  for (let row = 0; row < numbers.length; row++) units[row] = unitsOfNumber(numbers[row] ?? NaN, power, scale);
  return units;
}

/** The same for one double; `power` is that of the scale. */
export function unitsOfNumber(n: number, power: number, scale: number): number {
  const whole = Math.round(n * power);
  // A quotient that gives the number back says that the number is this decimal; `limit` keeps it to 15 digits.
  return whole / power === n ? whole : unitsOfDirty(n, scale);
}

/** The awards of amounts in units, in their place; NaN where the guard admits nothing. */
export function awardUnits({ starts, slopes, offsets, divisor, limit }: Kernel, units: Float64Array, mode: Rounding): void {
  const most = starts.length - 1;
  const first = starts[0] ?? Infinity;
  const addend = mode === 'down' ? 0 : mode === 'up' ? divisor - 1 : Math.floor(divisor / 2);
  const evens = mode === 'half-even' && divisor > 1;
  for (let row = 0; row < units.length; row++) {
    const amount = units[row] ?? NaN;
    if (!(amount <= limit && amount >= -limit)) {
      units[row] = NaN;
    } else if (amount < first) {
      units[row] = 0;
    } else {
      let tier = 0;
      while (tier < most && amount >= (starts[tier + 1] ?? Infinity)) tier++;
      const product = (offsets[tier] ?? NaN) + amount * (slopes[tier] ?? NaN);
      const size = (product < 0 ? -product : product) + addend;
      let award = Math.floor(size / divisor);
      if (evens && award % 2 === 1 && award * divisor === size) award--;
      units[row] = product < 0 ? 0 - award : award;
    }
  }
}

/** The rows that the guard did not admit. */
export function rowsWithoutAward(awards: Float64Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < awards.length; row++) if (Number.isNaN(awards[row])) rows.push(row);
  return rows;
}

function unitsOfDirty(n: number, scale: number): number {
  const value = fromNumber(n);
  return value === null ? NaN : unitsOf(value, scale);
}

/** NaN where the number is finer than the units, or not in the fast form. */
function unitsOf(x: Exact, scale: number): number {
  return x.wide === null ? x.units * (POWERS[scale - x.scale] ?? NaN) : NaN;
}
