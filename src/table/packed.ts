import type { Cell } from './cell';
import type { ColumnCells } from './column-cells';

/** The different cells of a column, by numbers from 0 in the order in which they first come. */
export interface CellPool {
  readonly size: number;
  cell(code: number): Cell;
  /** Whether a cell is text with a letter in it that can be no word of sums, told without looking at it closely; false where that is not sure. */
  isOrdinary(code: number): boolean;
}

/** A column of which each different cell is held once: for each row the number of its cell, or -1 for a blank. Rows at the end may be missing. */
export class PackedTexts implements ColumnCells {
  constructor(readonly length: number, readonly codes: Int32Array, readonly pool: CellPool) {}

  at(row: number): Cell {
    const code = this.codes[row] ?? -1;
    return code < 0 ? null : this.pool.cell(code);
  }
}

/** Figures as text has them, with their places: `1.50` is no `1.5`. */
export interface Figures {
  /** Units of 10^-scale, safe integers; NaN where the row holds something else. */
  readonly units: Float64Array;
  readonly places: Uint8Array;
  readonly scale: number;
}

/** What a column holds in few of its rows. */
export interface RareCells {
  readonly size: number;
  get(row: number): Cell | undefined;
}

/** A column of plain decimals; what else it holds is kept beside it. Rows at the end may be missing. */
export class PackedFigures implements ColumnCells {
  constructor(readonly length: number, readonly figures: Figures, readonly others: RareCells) {}

  at(row: number): Cell {
    const units = this.figures.units[row] ?? NaN;
    return Number.isNaN(units) ? this.others.get(row) ?? null : figureText(units, this.figures.scale, this.figures.places[row] ?? 0);
  }
}

/** A figure as it was written. */
export function figureText(units: number, scale: number, places: number): string {
  const digits = String(Math.abs(units) / 10 ** (scale - places)).padStart(places + 1, '0');
  const sign = units < 0 ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** All cells of a large file, packed column by column. */
export interface PackedCells {
  readonly height: number;
  readonly columns: readonly (PackedTexts | PackedFigures)[];
}

/** The cells of a packed column at the rows named; what is one stretch of it is not copied. */
export function gathered(column: PackedTexts | PackedFigures, rows: Int32Array): PackedTexts | PackedFigures {
  const { length } = rows;
  const [first = 0] = rows;
  const isStretch = rows.every((row, at) => row === first + at);
  const pick = <T extends Int32Array | Float64Array | Uint8Array>(all: T, into: T, absent: number): T => {
    for (let at = 0; at < length; at++) into[at] = all[rows[at] ?? -1] ?? absent;
    return into;
  };
  if (column instanceof PackedTexts) {
    const { codes, pool } = column;
    return new PackedTexts(length, isStretch ? codes.subarray(first, first + length) : pick(codes, new Int32Array(length), -1), pool);
  }
  const { figures: { units, places, scale }, others } = column;
  const figures = isStretch
    ? { units: units.subarray(first, first + length), places: places.subarray(first, first + length), scale }
    : { units: pick(units, new Float64Array(length), NaN), places: pick(places, new Uint8Array(length), 0), scale };
  return new PackedFigures(length, figures, { size: others.size, get: (at) => others.get(rows[at] ?? -1) });
}
