import { isBlank, type Cell, type Grid } from '../../table';
import type { CellBlock } from './sheet';

/** Below this nothing but a title, a note or a figure stands beside the tables of a sheet. */
const FEWEST_ROWS = 2;

/** What stands on a sheet beside its Excel tables, in its place, the tables left blank; null where that can be no table of its own. */
export function besides(whole: Grid, tables: readonly CellBlock[]): Grid | null {
  const isTaken = (row: number, column: number): boolean => tables.some((table) => (
    row >= table.firstRow && row <= table.lastRow && column >= table.firstColumn && column <= table.lastColumn
  ));
  const hasSeveral = (cells: readonly Cell[], row: number): boolean => {
    let count = 0;
    for (let column = 0; column < cells.length && count < 2; column += 1) if (!isBlank(cells[column]) && !isTaken(row, column)) count += 1;
    return count === 2;
  };
  let filled = 0;
  for (let row = 0; row < whole.cells.length && filled < FEWEST_ROWS; row += 1) if (hasSeveral(whole.cells[row] ?? [], row)) filled += 1;
  if (filled < FEWEST_ROWS) return null;
  return { ...whole, cells: whole.cells.map((cells, row) => cells.map((cell, column) => (isTaken(row, column) ? null : cell))) };
}
