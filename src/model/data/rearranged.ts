import type { Cell, ColumnCells, RawTable } from '../../table';

/** How a table is made from another: which of its rows, in which order and how often, and which cells say something else. */
export interface Rearrangement {
  /** For each new row the row that it is taken from. */
  readonly rows: Int32Array;
  /** By column, then by new row. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
}

class RearrangedCells implements ColumnCells {
  readonly format?: (row: number) => string;

  constructor(private readonly from: ColumnCells, private readonly rows: Int32Array, private readonly changed: ReadonlyMap<number, Cell>) {
    if (from.format !== undefined) this.format = (row) => from.format?.(rows[row] ?? -1) ?? '';
  }

  get length(): number {
    return this.rows.length;
  }

  at(row: number): Cell {
    const changed = this.changed.get(row);
    return changed === undefined ? this.from.at(this.rows[row] ?? -1) : changed;
  }
}

const NOTHING: ReadonlyMap<number, Cell> = new Map();

/** A table that could be written out: what is worked out on it is what would be worked out on the file. A row goes by the name of that which it is taken from. */
export function rearranged(table: RawTable, { rows, cells }: Rearrangement): RawTable {
  return {
    ...table,
    length: rows.length,
    column: (index) => new RearrangedCells(table.column(index), rows, cells.get(index) ?? NOTHING),
    address: (row, column) => table.address(row < 0 ? row : rows[row] ?? -1, column),
    rowName: (row) => table.rowName(rows[row] ?? -1),
    hiddenRows: 0,
    totals: [],
  };
}

/** All rows of a table as they stand. */
export function allRowsOf(table: RawTable): Int32Array {
  return Int32Array.from({ length: table.length }, (_, row) => row);
}
