import type { Exact } from './exact';
import { add, isSafe, POWERS, quick, ZERO } from './exact';

/** Values finer than this are kept one by one instead of making the whole column finer. */
const FINEST = 6;

/**
 * A column of exact numbers that costs eight bytes a row: units at one common scale, in doubles that are safe
 * integers. The few values that do not fit are kept beside it. Rows never set are zero.
 */
export class ExactColumn {
  private readonly others = new Map<number, Exact>();
  private scale = 2;

  private constructor(private units: Float64Array) {}

  static of(length: number): ExactColumn {
    return new ExactColumn(new Float64Array(length));
  }

  get length(): number {
    return this.units.length;
  }

  /** @throws RangeError for a row that the column does not have. */
  set(row: number, value: Exact): void {
    this.mustHave(row);
    if (value.wide === null && value.scale > this.scale && value.scale <= FINEST) this.refine(value.scale);
    const units = value.wide === null && value.scale <= this.scale ? value.units * power(this.scale - value.scale) : Infinity;
    if (isSafe(units)) {
      this.units[row] = units;
      if (this.others.size > 0) this.others.delete(row);
    } else {
      this.units[row] = NaN;
      this.others.set(row, value);
    }
  }

  /** @throws RangeError for a row that the column does not have. */
  at(row: number): Exact {
    this.mustHave(row);
    const units = this.units[row] ?? NaN;
    return Number.isNaN(units) ? this.others.get(row) ?? ZERO : quick(units, this.scale);
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
        total = add(add(total, quick(units, this.scale)), this.at(row));
        units = 0;
      }
    }
    return add(total, quick(units, this.scale));
  }

  private mustHave(row: number): void {
    if (!Number.isInteger(row) || row < 0 || row >= this.units.length) throw new RangeError(`The column has no row ${row}.`);
  }

  private refine(scale: number): void {
    const before = this.scale;
    const units = this.units;
    this.scale = scale;
    for (let row = 0; row < units.length; row++) {
      const old = units[row] ?? NaN;
      if (Number.isNaN(old)) continue;
      const finer = old * power(scale - before);
      units[row] = isSafe(finer) ? finer : NaN;
      if (!isSafe(finer)) this.others.set(row, quick(old, before));
    }
  }
}

function power(exponent: number): number {
  return POWERS[exponent] ?? Infinity;
}
