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

/** The cells of a packed column at the rows named. */
export function gathered(column: PackedTexts | PackedFigures, rows: Int32Array): PackedTexts | PackedFigures {
  if (column instanceof PackedTexts) return new PackedTexts(rows.length, rows.map((row) => column.codes[row] ?? -1), column.pool);
  const { units, places, scale } = column.figures;
  const others = new Map<number, Cell>();
  if (column.others.size > 0) {
    rows.forEach((row, at) => {
      const cell = column.others.get(row);
      if (cell !== undefined) others.set(at, cell);
    });
  }
  return new PackedFigures(rows.length, { units: Float64Array.from(rows, (row) => units[row] ?? NaN), places: Uint8Array.from(rows, (row) => places[row] ?? 0), scale }, others);
}
