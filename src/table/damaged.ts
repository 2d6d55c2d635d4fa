import type { Cell } from './cell';
import type { ColumnCells } from './column-cells';

/** From here on a number has lost digits: Excel keeps fifteen. */
const TOO_LONG = 1e15;

/** How Excel shows a number of twelve digits or more in a cell without a format of its own, and so saves it as text: the digits that it does not show are gone. */
const SHORTENED = /^\s*\d(?:\.\d+)?E\+(\d{2,3})\s*$/i;
const SHORTENED_FROM = 11;

/** Whether a number that names something is held with more digits than a number keeps. */
export function isTooLong(cell: Cell): boolean {
  return typeof cell === 'number' && Math.abs(cell) >= TOO_LONG;
}

/** Whether a text is a long number as Excel shortens it. */
export function isShortened(cell: Cell): boolean {
  return typeof cell === 'string' && cell.includes('+') && Number(SHORTENED.exec(cell)?.[1] ?? 0) >= SHORTENED_FROM;
}

/** Long numbers that have lost digits. */
export interface DamagedNumbers {
  readonly count: number;
  /** The first of them, as it stands in its cell. */
  readonly first: Cell;
}

/** The numbers of a column of names that have lost digits; undefined where none has. */
export function damagedIn(cells: ColumnCells): DamagedNumbers | undefined {
  let count = 0;
  let first: Cell = null;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells.at(row);
    if (!isTooLong(cell) && !isShortened(cell)) continue;
    if (count === 0) first = cell;
    count += 1;
  }
  return count === 0 ? undefined : { count, first };
}
