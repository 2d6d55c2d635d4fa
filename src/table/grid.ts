import type { DateSystem } from '../calendar';
import type { Sentence } from '../i18n';
import type { Cell } from './cell';
import type { ColumnCells } from './column-cells';
import type { PackedCells } from './packed';

/** A block of cells as a host hands it over: a used range, an Excel table, a CSV file. */
export interface Grid {
  /** What people call it: the table's or the sheet's name. */
  readonly name: string;
  /** Row by row; of a large file that is packed the first rows only, among which the header is. */
  readonly cells: readonly (readonly Cell[])[];
  /** All cells of a large file. */
  readonly packed?: PackedCells;
  /** The sheet on which it lies; without one, places have no cell address. */
  readonly sheet?: string;
  /** Position of the first cell on its sheet, from 0. */
  readonly firstRow?: number;
  readonly firstColumn?: number;
  readonly dateSystem?: DateSystem;
  /** Row indices of the grid that are hidden or filtered out. */
  readonly hiddenRows?: ReadonlySet<number>;
  /** The number format of a cell of the grid that holds something, `General` where it has none of its own; not every host tells it. */
  format?(row: number, column: number): string;
  /** An Excel table: its first row is the header, whatever it says. */
  readonly headerFirst?: boolean;
  /** The totals row that Excel itself keeps for an Excel table, by its row of the grid, which ends above it. */
  readonly totalsRow?: number;
  /** What stands on the sheet above an Excel table, the nearest row last. */
  readonly above?: readonly (readonly Cell[])[];
  /** A text whose cells are separated by semicolons, as programs write where a comma separates the decimals. */
  readonly semicolons?: boolean;
}

/** A table with its header found: only headers and data rows, nothing yet understood. */
export interface RawTable {
  readonly name: string;
  readonly headers: readonly string[];
  /** How many data rows it has. */
  readonly length: number;
  readonly dateSystem: DateSystem;
  /** The sheet address (`D5`) of a data row's cell, rows and columns from 0; row -1 is the header. */
  address(row: number, column: number): string | undefined;
  /** A data row, from 0, as people find it: by its number on the sheet or in the file; of several sheets, behind the sheet's name (`1月!5`). */
  rowName(row: number): string;
  /** The number of a data row among all that there are, from 1; where it is not said, that of its place here. */
  rowNumber?(row: number): number;
  /** The cells of a column, counted from 0; blanks for one that the table does not have. */
  column(index: number): ColumnCells;
  /** How many of the data rows are hidden or filtered out. They count all the same. */
  readonly hiddenRows: number;
  /** Where rows stand that total others; they are no data rows. */
  readonly totals: readonly (string | Sentence)[];
  /** A note beside the table, by which its amounts are in another unit than the yuan. */
  readonly unitNote?: UnitNote;
  /** From a text whose cells are separated by semicolons, as programs write where a comma separates the decimals. */
  readonly semicolons?: boolean;
}

/** A note beside a table that says in which unit its amounts are. */
export interface UnitNote {
  readonly text: string;
  readonly unit: string;
}

/** The data rows of a table, each as wide as its header. For tables that are small enough to be looked at row by row. */
export function rowsOf(table: RawTable): Cell[][] {
  const columns = table.headers.map((_, index) => table.column(index));
  return Array.from({ length: table.length }, (_, row) => columns.map((cells) => cells.at(row)));
}
