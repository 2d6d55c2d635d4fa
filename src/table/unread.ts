import type { Cell } from './cell';
import type { RawTable } from './grid';
import type { ColumnMap } from './mapping';
import { STATUS_WORDS } from './status';
import { cellText } from './reading';
import { wordKey } from './word-key';

/** A column that no field is taken from, though it seems to say what the dealings have come to. */
export interface UnreadStatus {
  readonly column: number;
  readonly header: string;
  /** Words by which rows would not count, as first written, with the number of rows. */
  readonly words: ReadonlyMap<string, number>;
}

const SAYS_STATUS = /状态|status/;

/** Of a column with this many different cells no more are looked at: a status has few words. */
const MOST_WORDS = 1000;

/** The columns of a sales table that are not read, but whose header says status or whose cells are nothing but status words. */
export function unreadStatuses(table: RawTable, { columns, further }: ColumnMap): UnreadStatus[] {
  const read = new Set([...columns.values(), ...[...further.values()].flat()]);
  return table.headers.flatMap((header, column): UnreadStatus[] => {
    if (read.has(column)) return [];
    const found = wordsOf(table, column, SAYS_STATUS.test(wordKey(header)));
    return found === undefined ? [] : [{ column, header, words: found }];
  });
}

/** The words of a column by which rows would not count; undefined where the column is blank or, unless it says status, has other cells. */
function wordsOf(table: RawTable, column: number, saysStatus: boolean): ReadonlyMap<string, number> | undefined {
  const cells = table.column(column);
  const counts = new Map<Cell, number>();
  let isAny = false;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells.at(row);
    if (cell === null || cell === '') continue;
    const known = counts.get(cell);
    if (known !== undefined) {
      counts.set(cell, known + 1);
      continue;
    }
    const reading = STATUS_WORDS.read(cell);
    if (reading.state === 'unreadable' && !saysStatus) return undefined;
    isAny ||= reading.state !== 'blank';
    if (counts.size < MOST_WORDS) counts.set(cell, 1);
  }
  return isAny ? takingOut(counts) : undefined;
}

function takingOut(counts: ReadonlyMap<Cell, number>): ReadonlyMap<string, number> {
  return new Map([...counts].flatMap(([cell, count]) => {
    const reading = STATUS_WORDS.read(cell);
    return reading.state === 'read' && reading.value !== 'valid' ? [[cellText(cell).trim(), count] as const] : [];
  }));
}
