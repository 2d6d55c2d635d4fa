import type { Cell } from './cell';
import type { ColumnCells } from './column-cells';
import type { ColumnReader } from './column-reader';
import type { Compared } from './name-hash';
import { hashOf, keyMaker, NOT_PLAIN, NUMBER_SIGN, plainCharacters, plainHash } from './name-hash';
import { readName } from './name';

/** So far from where its hash would have it a name lies only among very many of one hash. */
const FARTHEST = 64;

/**
 * Whether some name of a column may stand in two rows; where it is false, none does. For long columns of which nothing else is asked:
 * a number is kept of each row, where a book would keep each name.
 */
export function mayRepeat(cells: ColumnCells, compared: Compared): boolean {
  const keyOf = keyMaker(compared);
  const last = 2 ** Math.ceil(Math.log2(cells.length * 2 + 1)) - 1;
  /** The rows, from 1, at the places that the hashes of their names give. */
  const slots = new Int32Array(last + 1);
  const hashes = new Int32Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells.at(row);
    const hash = cell === null || cell === '' ? NOT_PLAIN : nameHash(cell, compared, keyOf);
    if (hash === NOT_PLAIN) continue;
    let place = hash & last;
    for (let steps = 0; slots[place] !== 0; steps++) {
      const other = (slots[place] ?? 0) - 1;
      if (steps === FARTHEST || (hashes[other] === hash && keyIn(cells.at(other), keyOf) === keyIn(cell, keyOf))) return true;
      place = (place + 1) & last;
    }
    slots[place] = row + 1;
    hashes[row] = hash;
  }
  return false;
}

/**
 * Whether each name is a plain text that is longer than the one before it, or as long and later, as the numbers of orders mostly are: then none stands in two
 * rows, and none has lost digits. False where it is not sure.
 */
export function risesReader(cells: ColumnCells, compared: Compared): ColumnReader<boolean> {
  let last = '';
  let isRising = true;
  return {
    readRows(from, to) {
      let before = last;
      for (let row = from; isRising && row < to; row++) {
        const cell = cells.at(row);
        if (cell === null || cell === '') continue;
        isRising = typeof cell === 'string' && isAbove(cell, before, compared);
        if (typeof cell === 'string') before = cell;
      }
      last = before;
    },
    column: () => isRising,
  };
}

function isAbove(text: string, before: string, compared: Compared): boolean {
  if (text.length < before.length || text.charCodeAt(0) === NUMBER_SIGN) return false;
  const characters = plainCharacters(compared);
  let order = text.length - before.length;
  for (let at = 0; at < text.length; at++) {
    const character = characters[text.charCodeAt(at)] ?? 0;
    if (character === 0) return false;
    if (order === 0) order = character - (characters[before.charCodeAt(at)] ?? 0);
  }
  return order > 0;
}

/** The hash of the name in a cell; NOT_PLAIN where there is none. */
function nameHash(cell: Cell, compared: Compared, keyOf: (text: string) => string): number {
  const quickly = typeof cell === 'string' && cell.charCodeAt(0) !== NUMBER_SIGN ? plainHash(cell, compared) : NOT_PLAIN;
  if (quickly !== NOT_PLAIN) return quickly;
  const key = keyIn(cell, keyOf);
  return key === undefined ? NOT_PLAIN : hashOf(key);
}

function keyIn(cell: Cell, keyOf: (text: string) => string): string | undefined {
  const name = readName(cell);
  return name.state === 'read' ? keyOf(name.value) : undefined;
}
