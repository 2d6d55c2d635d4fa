import type { Cell } from './cell';
import type { ColumnCells } from './column-cells';
import type { ColumnReader } from './column-reader';
import { madeAtOnce, wholeColumn } from './column-reader';
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
  /** Takes what nearly all cells are into its row at once. Whether it could. */
  take?(row: number, cell: Cell): boolean;
  /** Keeps what a row holds. */
  keep(row: number, value: T, cell: Cell): void;
  /** What only the row tells of a cell that cannot be read by itself. Whether it could. */
  byRow?(row: number, cell: Cell): boolean;
}

/** So many different cells of a column are remembered with their reading; most columns have far fewer. */
const REMEMBERED = 50_000;

/** Reads every cell of a column once; equal cells are read once. */
export function readCells<T>(cells: ColumnCells, reader: CellReader<T>): Column {
  return wholeColumn(cellsReader(cells, reader), cells.length);
}

/** The same, stretch by stretch. */
export function cellsReader<T>(cells: ColumnCells, reader: CellReader<T>): ColumnReader<Column> {
  const state = new Uint8Array(cells.length);
  const column = { state, trouble: troubleOf(cells, state, (cell) => reader.read(cell)) };
  if (cells instanceof PackedTexts && cells.pool.size <= REMEMBERED) {
    return madeAtOnce(() => {
      readPacked(cells, reader, state);
      return column;
    });
  }
  const known = new Map<Cell, Reading<T>>();
  return { readRows: (from, to) => { readEach(cells, from, to, { reader, known, state }); }, column: () => column };
}

/** Why a row cannot be read, found out when it is asked for. */
export function troubleOf<T>(cells: ColumnCells, state: Uint8Array, read: (cell: Cell, row: number) => Reading<T>): Column['trouble'] {
  return (row) => {
    const reading = state[row] === UNREADABLE ? read(cells.at(row), row) : undefined;
    return reading?.state === 'unreadable' ? reading : undefined;
  };
}

interface Taking<T> {
  readonly reader: CellReader<T>;
  readonly known: Map<Cell, Reading<T>>;
  readonly state: Uint8Array;
}

function readEach<T>(cells: ColumnCells, from: number, to: number, { reader, known, state }: Taking<T>): void {
  for (let row = from; row < to; row++) {
    const cell = cells.at(row);
    if (cell === null || cell === '') continue;
    if (reader.take?.(row, cell) === true) {
      state[row] = READ;
      continue;
    }
    const remembered = known.get(cell);
    const reading = remembered ?? reader.read(cell);
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
    const reading = known[code] ?? reader.read(cells[code] = pool.cell(code));
    known[code] = reading;
    state[row] = taken(row, reading, cells[code] ?? null, reader);
  }
}

function taken<T>(row: number, reading: Reading<T>, cell: Cell, reader: CellReader<T>): number {
  if (reading.state === 'blank') return BLANK;
  if (reading.state === 'unreadable') return reader.byRow?.(row, cell) === true ? READ : UNREADABLE;
  reader.keep(row, reading.value, cell);
  return READ;
}
