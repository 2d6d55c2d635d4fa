import type { Cell } from '../table';
import { isBlank } from '../table';

/** A block of cells of a sheet, by rows and columns from 0. */
interface Area {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Asks with the next request where Excel tables stand, their totals rows included; the function returned tells it after that. */
export function askForAreas(tables: readonly Excel.Table[]): () => readonly Area[] {
  const ranges = tables.map((table) => table.getRange());
  for (const range of ranges) range.load('rowIndex,columnIndex,rowCount,columnCount');
  return () => ranges.map(({ rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns }) => ({ top, left, rows, columns }));
}

/** Cells that begin at a row and a column of their sheet, without those of its Excel tables. */
export function besideTables(cells: readonly (readonly Cell[])[], firstRow: number, firstColumn: number, areas: readonly Area[]): readonly (readonly Cell[])[] {
  if (areas.length === 0) return cells;
  return cells.map((row, at) => {
    const here = areas.filter(({ top, rows }) => firstRow + at >= top && firstRow + at < top + rows);
    return row.map((cell, column) => (here.some(({ left, columns }) => firstColumn + column >= left && firstColumn + column < left + columns) ? null : cell));
  });
}

/** Whether cells may be a table of their own: more than a title, a note or a figure. */
export function mayBeTable(cells: readonly (readonly Cell[])[]): boolean {
  return cells.filter((row) => row.filter((cell) => !isBlank(cell)).length > 1).length > 1;
}
