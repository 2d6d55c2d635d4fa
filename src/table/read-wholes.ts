import type { Cell } from './cell';
import type { ColumnCells } from './column-cells';
import type { ColumnReader } from './column-reader';
import { madeAtOnce } from './column-reader';
import { PackedTexts } from './packed';
import type { Column } from './read-cells';
import { BLANK, READ, troubleOf, UNREADABLE } from './read-cells';
import type { Reading } from './reading';
import type { WholesRoom, Wholes } from './wholes';
import { mostIn, withRoomFor } from './wholes';

/** A column of whole numbers. */
export interface WholesRead extends Column {
  readonly wholes: Wholes;
}

/** Reads a cell as a whole number; the row is the first that has it, as far as that is remembered. */
export type WholeReader = (cell: Cell, row: number) => Reading<number>;

/** Reads a few cells together, from a row on, into numbers; -1 where a cell must be read by itself. */
export type FewReader = (cells: readonly Cell[], from: number, numbers: Int32Array) => void;

/** So many different cells of a column are remembered with what they say, in less than 10 MB; and so many before they are read a few together, where there is a way to. */
const REMEMBERED = 2 ** 18;
const MANY = 2 ** 14;

/** So many cells are read together. */
const FEW = 64;

/**
 * Reads every cell of a column that stands for a whole number: a name for its number, a date for its day, a word for its place. Equal cells are read
 * once, and looked up in a loop that is the same for all columns. `room` is as long as the column and holds what rows without a number have; where a
 * number has no room in it, the result has more.
 */
export function wholesReader(cells: ColumnCells, room: WholesRoom, read: WholeReader, readFew?: FewReader): ColumnReader<WholesRead> {
  return cells instanceof PackedTexts ? madeAtOnce(() => readPacked(cells, room, read)) : new WholesReader(cells, room, read, readFew);
}

class WholesReader implements ColumnReader<WholesRead> {
  private readonly state: Uint8Array;
  private readonly known = new Map<Cell, number>();
  private readonly others = new Map<Cell, number>();
  private readonly few: Cell[] = [];
  private readonly numbers = new Int32Array(FEW);

  constructor(private readonly cells: ColumnCells, private wholes: WholesRoom, private readonly read: WholeReader, private readonly readFew: FewReader | undefined) {
    this.state = new Uint8Array(cells.length);
  }

  readRows(from: number, to: number): void {
    const { readFew } = this;
    if (readFew === undefined || this.known.size < MANY) this.readEach(from, to);
    else for (let row = from; row < to; row += FEW) this.readTogether(row, Math.min(row + FEW, to), readFew);
  }

  column(): WholesRead {
    const { cells, state, read, wholes } = this;
    return { state, trouble: troubleOf(cells, state, read), wholes };
  }

  private readEach(from: number, to: number): void {
    const { cells, known, others, state, read } = this;
    let { wholes } = this;
    for (let row = from; row < to; row++) {
      const cell = cells.at(row);
      if (cell === null || cell === '') continue;
      // Where very many cells differ, they are read again faster than they are found.
      const remembers = known.size < REMEMBERED;
      const whole = remembers ? known.get(cell) : undefined;
      if (whole !== undefined) {
        wholes[row] = whole;
        state[row] = READ;
        continue;
      }
      const other = others.get(cell);
      if (other !== undefined) {
        state[row] = other;
        continue;
      }
      const reading = read(cell, row);
      if (reading.state === 'read') {
        wholes = withRoomFor(reading.value, wholes);
        wholes[row] = reading.value;
        state[row] = READ;
        if (remembers) known.set(cell, reading.value);
      } else {
        const own = reading.state === 'blank' ? BLANK : UNREADABLE;
        state[row] = own;
        if (others.size < REMEMBERED) others.set(cell, own);
      }
    }
    this.wholes = wholes;
  }

  /** A few rows at once, and by itself each for which that is not enough. */
  private readTogether(from: number, to: number, readFew: FewReader): void {
    const { cells, few, numbers, state } = this;
    let { wholes } = this;
    let most = mostIn(wholes);
    few.length = to - from;
    for (let at = 0; at < few.length; at++) few[at] = cells.at(from + at);
    readFew(few, from, numbers);
    for (let at = 0; at < few.length; at++) {
      const row = from + at;
      const number = numbers[at] ?? -1;
      if (number < 0) {
        this.wholes = wholes;
        this.readEach(row, row + 1);
        wholes = this.wholes;
        most = mostIn(wholes);
        continue;
      }
      if (number > most) {
        wholes = withRoomFor(number, wholes);
        most = mostIn(wholes);
      }
      wholes[row] = number;
      state[row] = READ;
    }
    this.wholes = wholes;
  }
}

/** Of a packed column each different cell has its number already; there may be millions. */
function readPacked(cells: PackedTexts, room: WholesRoom, read: WholeReader): WholesRead {
  const { codes, length, pool } = cells;
  const state = new Uint8Array(length);
  let wholes = room;
  const known = new Int32Array(pool.size);
  const states = new Uint8Array(pool.size).fill(UNKNOWN);
  for (let row = 0; row < Math.min(length, codes.length); row++) {
    const code = codes[row] ?? -1;
    if (code < 0) continue;
    if (states[code] === UNKNOWN) {
      const reading = read(pool.cell(code), row);
      states[code] = reading.state === 'read' ? READ : reading.state === 'blank' ? BLANK : UNREADABLE;
      if (reading.state === 'read') {
        wholes = withRoomFor(reading.value, wholes);
        known[code] = reading.value;
      }
    }
    state[row] = states[code] ?? BLANK;
    if (state[row] === READ) wholes[row] = known[code] ?? 0;
  }
  return { state, trouble: troubleOf(cells, state, read), wholes };
}

/** A cell at which nobody has looked. */
const UNKNOWN = 255;
