import type { Exact } from './exact';
import { add, equals, isSafe, isZero, multiply, POWERS, quick, ZERO } from './exact';
import { toNumber } from './format';
import { shortUnits } from './read';
import { round } from './rounding';

/** Values finer than this are kept one by one instead of making the whole column finer. */
const FINEST = 6;

const CENTS = 2;

/** Units by row: four bytes for each as long as none needs more. */
type Units = Int32Array | Float64Array;

/**
 * A column of exact numbers that costs four bytes a row, or eight: units at one common scale, in integers or in doubles
 * that are safe integers. The few values that do not fit are kept beside it. Rows never set are zero.
 */
export class ExactColumn {
  private constructor(private units: Units, private places: number, private others = new Map<number, Exact>()) {}

  static of(length: number): ExactColumn {
    return new ExactColumn(new Int32Array(length), CENTS);
  }

  /**
   * A column over units of 10^-scale; it keeps the array. A row that is NaN is still to be set.
   * @throws RangeError unless `scale` is an integer from 0 to 15. The units are trusted to be safe integers.
   */
  static ofUnits(units: Float64Array, scale: number): ExactColumn {
    if (POWERS[scale] === undefined) throw new RangeError('A scale is an integer from 0 to 15.');
    return new ExactColumn(units, scale);
  }

  /** The rows named, each as often as it is named; a row that the column does not have is zero. */
  gathered(rows: Int32Array): ExactColumn {
    const column = new ExactColumn(taken(this.units, rows), this.places);
    if (this.others.size > 0) rows.forEach((row, at) => {
      const other = this.others.get(row);
      if (other !== undefined) column.others.set(at, other);
    });
    return column;
  }

  /** Makes each value so many times what it was, rounded half away from zero; tells whether one that was not zero has become it. @throws RangeError as `round` does. */
  multiply(factor: Exact, places: number): boolean {
    const before = new ExactColumn(this.units, this.places, this.others);
    const divisor = factor.wide === null ? POWERS[this.places + factor.scale - places] : undefined;
    this.units = multiplied(this.units, divisor === undefined ? NaN : factor.units, divisor ?? 1);
    this.places = places;
    this.others = new Map();
    let isLost = false;
    for (let row = 0; row < this.length; row++) {
      if (Number.isNaN(this.units[row])) this.set(row, round(multiply(before.at(row), factor), places));
      if (this.units[row] === 0 && !isZero(before.at(row))) isLost = true;
    }
    return isLost;
  }

  get length(): number {
    return this.units.length;
  }

  /** The places that the values of the column have at most, but for those kept beside it. */
  get scale(): number {
    return this.places;
  }

  /** A copy of the values as units of 10^-scale, for arithmetic on whole columns; NaN for values that do not fit. */
  unitsAt(scale: number): Float64Array {
    return lifted(this.units, POWERS[scale - this.places] ?? NaN);
  }

  /** The doubles nearest to the values, for cells. */
  toNumbers(): Float64Array {
    const numbers = divided(this.units, power(this.places));
    for (const [row, value] of this.others) numbers[row] = toNumber(value);
    return numbers;
  }

  /** @throws RangeError for a row that the column does not have. */
  set(row: number, value: Exact): void {
    this.mustHave(row);
    // What is in no units has no places either.
    if (value.scale > this.places && value.scale <= FINEST) this.refine(value.scale);
    const units = value.wide === null ? value.units * power(this.places - value.scale) : Infinity;
    if (isSafe(units)) {
      this.put(row, units);
      this.others.delete(row);
    } else {
      this.put(row, NaN);
      this.others.set(row, value);
    }
  }

  /**
   * Takes the decimal that Excel shows for a number, where it has no more places than the column; whether it did.
   * @throws RangeError for a row that the column does not have.
   */
  setShort(row: number, n: number): boolean {
    this.mustHave(row);
    const units = shortUnits(n, power(this.places));
    if (units === null) return false;
    this.put(row, units);
    this.others.delete(row);
    return true;
  }

  /** Adds to what a row has, without a number being made as long as it stays in units. @throws RangeError for a row that the column does not have. */
  add(row: number, value: Exact): void {
    const units = (this.units[row] ?? NaN) + (value.denominator === 1 ? value.units * power(this.places - value.scale) : NaN);
    if (isSafe(units)) this.put(row, units);
    else this.set(row, add(this.at(row), value));
  }

  /** Whether another column has the same in a row. @throws RangeError for a row that one of them does not have. */
  isSameAt(row: number, other: ExactColumn): boolean {
    return (this.places === other.places && this.units[row] === other.units[row] && row in this.units) || equals(this.at(row), other.at(row));
  }

  /** @throws RangeError for a row that the column does not have. */
  at(row: number): Exact {
    this.mustHave(row);
    const units = this.units[row] ?? NaN;
    return Number.isNaN(units) ? this.others.get(row) ?? ZERO : quick(units, this.places);
  }

  /** The exact sum of the rows named. @throws RangeError for a row that the column does not have. */
  sumOf(rows: Int32Array | readonly number[]): Exact {
    let total = ZERO;
    let units = 0;
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] ?? -1;
      const next = units + (this.units[row] ?? NaN);
      if (isSafe(next)) {
        units = next;
      } else {
        // Either a value kept beside the column, or so large a sum that it is put away before going on.
        total = add(add(total, quick(units, this.places)), this.at(row));
        units = 0;
      }
    }
    return add(total, quick(units, this.places));
  }

  /** In doubles from the first units on that are no short integers. */
  private put(row: number, units: number): void {
    if ((units | 0) !== units && this.units instanceof Int32Array) this.units = new Float64Array(this.units);
    this.units[row] = units;
  }

  private mustHave(row: number): void {
    if (!Number.isInteger(row) || row < 0 || row >= this.units.length) throw new RangeError(`The column has no row ${row}.`);
  }

  private refine(scale: number): void {
    const before = this.places;
    const units = new Float64Array(this.units);
    this.units = units;
    this.places = scale;
    for (let row = 0; row < units.length; row++) {
      const old = units[row] ?? NaN;
      if (Number.isNaN(old)) continue;
      const finer = old * power(scale - before);
      if (isSafe(finer)) {
        units[row] = finer;
      } else {
        units[row] = NaN;
        this.others.set(row, quick(old, before));
      }
    }
  }
}

// The loops over whole columns stand alone, so that they are compiled once for all columns.

function taken(units: Units, rows: Int32Array): Units {
  const result = units instanceof Int32Array ? new Int32Array(rows.length) : new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) result[at] = units[rows[at] ?? -1] ?? 0;
  return result;
}

function lifted(units: Units, factor: number): Float64Array {
  const result = new Float64Array(units.length);
  for (let row = 0; row < units.length; row++) {
    const finer = (units[row] ?? NaN) * factor;
    result[row] = isSafe(finer) ? finer : NaN;
  }
  return result;
}

/** Whole units times a factor, through a divisor, to the nearest ones; NaN where that is not told by safe integers. */
function multiplied(units: Units, factor: number, divisor: number): Float64Array {
  const result = new Float64Array(units.length);
  for (let row = 0; row < units.length; row++) {
    const product = (units[row] ?? NaN) * factor;
    const size = product < 0 ? 0 - product : product;
    const whole = Math.floor(size / divisor);
    const nearest = (size - whole * divisor) * 2 >= divisor ? whole + 1 : whole;
    result[row] = !isSafe(product) ? NaN : product < 0 ? 0 - nearest : nearest + 0;
  }
  return result;
}

function divided(units: Units, unit: number): Float64Array {
  const result = new Float64Array(units.length);
  for (let row = 0; row < units.length; row++) result[row] = (units[row] ?? NaN) / unit;
  return result;
}

function power(exponent: number): number {
  return POWERS[exponent] ?? Infinity;
}
