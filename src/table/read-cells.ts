import type { Cell } from './cell';
import type { ColumnCells } from './column-cells';
import { PackedTexts } from './packed';
import type { Reading, Trouble } from './reading';

/** The state of a row's value in a column. */
export const BLANK = 0;
export const READ = 1;
export const UNREADABLE = 2;

/** A column as read: the state of each row, and for the unreadable ones why. Rows count from 0 here. */
export interface Column {
  readonly state: Uint8Array;
  /** Why the row's value cannot be read; undefined where it can, or is blank. */
  trouble(row: number): Trouble | undefined;
}

/** How the cells of a column are read. */
export interface CellReader<T> {
  read(cell: Cell): Reading<T>;
  /** What nearly all cells are, read without much ado; undefined for all others. */
  quick?(cell: Cell): T | undefined;
  /** Keeps what a row holds. */
  keep(row: number, value: T, cell: Cell): void;
  /** What only the row tells of a cell that cannot be read by itself. Whether it could. */
  byRow?(row: number, cell: Cell): boolean;
}

/** So many different cells of a column are remembered with their reading; most columns have far fewer. */
const REMEMBERED = 50_000;

/** Reads every cell of a column once; equal cells are read once. */
export function readCells<T>(cells: ColumnCells, reader: CellReader<T>): Column {
  const state = new Uint8Array(cells.length);
  if (cells instanceof PackedTexts && cells.pool.size <= REMEMBERED) readPacked(cells, reader, state);
  else readEach(cells, reader, state);
  const trouble = (row: number): Trouble | undefined => {
    const reading = state[row] === UNREADABLE ? reader.read(cells.at(row)) : undefined;
    return reading?.state === 'unreadable' ? reading : undefined;
  };
  return { state, trouble };
}

function readEach<T>(cells: ColumnCells, reader: CellReader<T>, state: Uint8Array): void {
  const known = new Map<Cell, Reading<T>>();
  for (let row = 0; row < cells.length; row++) {
    const cell = cells.at(row);
    if (cell === null || cell === '') continue;
    // Where very many cells differ, what is read without much ado is read again faster than it is found.
    const quickly = known.size < REMEMBERED ? undefined : reader.quick?.(cell);
    if (quickly !== undefined) {
      reader.keep(row, quickly, cell);
      state[row] = READ;
      continue;
    }
    const remembered = known.get(cell);
    const reading = remembered ?? readOnce(cell, reader);
    if (remembered === undefined && known.size < REMEMBERED) known.set(cell, reading);
    state[row] = taken(row, reading, cell, reader);
  }
}

function readPacked<T>({ codes, length, pool }: PackedTexts, reader: CellReader<T>, state: Uint8Array): void {
  const known: (Reading<T> | undefined)[] = Array.from({ length: pool.size }, () => undefined);
  const cells: Cell[] = known.map(() => null);
  for (let row = 0; row < Math.min(length, codes.length); row++) {
    const code = codes[row] ?? -1;
    if (code < 0) continue;
    const reading = known[code] ?? readOnce(cells[code] = pool.cell(code), reader);
    known[code] = reading;
    state[row] = taken(row, reading, cells[code] ?? null, reader);
  }
}

function readOnce<T>(cell: Cell, reader: CellReader<T>): Reading<T> {
  const quickly = reader.quick?.(cell);
  return quickly === undefined ? reader.read(cell) : { state: 'read', value: quickly };
}

function taken<T>(row: number, reading: Reading<T>, cell: Cell, reader: CellReader<T>): number {
  if (reading.state === 'blank') return BLANK;
  if (reading.state === 'unreadable') return reader.byRow?.(row, cell) === true ? READ : UNREADABLE;
  reader.keep(row, reading.value, cell);
  return READ;
}
