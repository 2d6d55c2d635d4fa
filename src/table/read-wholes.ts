import type { Cell } from './cell';
import type { ColumnCells } from './column-cells';
import { PackedTexts } from './packed';
import type { Column } from './read-cells';
import { BLANK, READ, troubleOf, UNREADABLE } from './read-cells';
import type { Reading } from './reading';

/** Where the whole numbers of a column go, row by row. */
export type Wholes = Int32Array | Uint8Array;

/** Reads a cell as a whole number; the row is the first that has it, as far as that is remembered. */
export type WholeReader = (cell: Cell, row: number) => Reading<number>;

/** So many different cells of a column are remembered with what they say, in less than 10 MB; most columns have far fewer. */
const REMEMBERED = 2 ** 18;

/**
 * Reads every cell of a column that stands for a whole number: a name for its number, a date for its day, a word for its place. Equal cells are read
 * once, and looked up in a loop that is the same for all columns.
 */
export function readWholes(cells: ColumnCells, wholes: Wholes, read: WholeReader): Column {
  const state = new Uint8Array(cells.length);
  if (cells instanceof PackedTexts) readPacked(cells, wholes, state, read);
  else readEach(cells, wholes, state, read);
  return { state, trouble: troubleOf(cells, state, read) };
}

function readEach(cells: ColumnCells, wholes: Wholes, state: Uint8Array, read: WholeReader): void {
  const known = new Map<Cell, number>();
  const others = new Map<Cell, number>();
  for (let row = 0; row < cells.length; row++) {
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
      wholes[row] = reading.value;
      state[row] = READ;
      if (remembers) known.set(cell, reading.value);
    } else {
      const own = reading.state === 'blank' ? BLANK : UNREADABLE;
      state[row] = own;
      if (others.size < REMEMBERED) others.set(cell, own);
    }
  }
}

/** Of a packed column each different cell has its number already; there may be millions. */
function readPacked({ codes, length, pool }: PackedTexts, wholes: Wholes, state: Uint8Array, read: WholeReader): void {
  const known = new Int32Array(pool.size);
  const states = new Uint8Array(pool.size).fill(UNKNOWN);
  for (let row = 0; row < Math.min(length, codes.length); row++) {
    const code = codes[row] ?? -1;
    if (code < 0) continue;
    if (states[code] === UNKNOWN) {
      const reading = read(pool.cell(code), row);
      states[code] = reading.state === 'read' ? READ : reading.state === 'blank' ? BLANK : UNREADABLE;
      if (reading.state === 'read') known[code] = reading.value;
    }
    state[row] = states[code] ?? BLANK;
    if (state[row] === READ) wholes[row] = known[code] ?? 0;
  }
}

/** A cell at which nobody has looked. */
const UNKNOWN = 255;
