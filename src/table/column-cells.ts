import type { Cell } from './cell';
import type { Wholes } from './wholes';

/** The cells of one column of a table, row by row from 0, as a host handed them over. */
export interface ColumnCells {
  readonly length: number;
  /** The cell of a row; blank where the row is shorter. */
  at(row: number): Cell;
  /** The number format of a cell that holds something; not every host tells it. */
  format?(row: number): string;
}

/** A column of a table that is held row by row. */
export class CellsInRows implements ColumnCells {
  constructor(readonly rows: readonly (readonly Cell[])[], readonly column: number) {}

  get length(): number {
    return this.rows.length;
  }

  at(row: number): Cell {
    return this.rows[row]?.[this.column] ?? null;
  }
}

/** The same cells with their number formats. */
export class FormattedCells implements ColumnCells {
  constructor(private readonly cells: ColumnCells, readonly format: (row: number) => string) {}

  get length(): number {
    return this.cells.length;
  }

  at(row: number): Cell {
    return this.cells.at(row);
  }
}

/** A column that a table does not have: nothing but blanks. */
export class NoCells implements ColumnCells {
  private made: { readonly state: Uint8Array; readonly codes: Wholes } | undefined;

  constructor(readonly length: number) {}

  at(): Cell {
    return null;
  }

  /** The column as it is read: all rows blank, and of no name. A table has one for all the columns that it lacks. */
  get asNames(): { readonly state: Uint8Array; readonly codes: Wholes } {
    return this.made ??= { state: new Uint8Array(this.length), codes: new Int8Array(this.length).fill(-1) };
  }
}
