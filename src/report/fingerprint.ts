import { isoDay } from '../calendar';
import { plain } from '../money';
import type { Payout } from '../payout';
import { schemeToJson, type Scheme } from '../scheme';
import { PackedTexts, type Cell, type ColumnCells, type RawTable } from '../table';

const PIECE = 1 << 16;

/**
 * A table as text that is the same whenever its headers and cells are: what a fingerprint (SHA-256 over its UTF-8 bytes) is
 * taken of. Given in pieces, so that a million rows need not be one string.
 */
export function* textOfTable(table: RawTable): Generator<string> {
  yield* gathered([table.headers], record);
  const columns = table.headers.map((_, index) => fieldsOf(table.column(index)));
  yield* gathered(rowsOf(table), (row) => {
    let text = '';
    for (const fieldOf of columns) text += fieldOf(row);
    return `${text}\n`;
  });
}

/** The field of a record that the cell of a row makes; of a packed column whose cells come again and again each different cell makes it once. */
function fieldsOf(cells: ColumnCells): (row: number) => string {
  if (!(cells instanceof PackedTexts) || cells.pool.size * 2 > cells.length) return (row) => field(cellText(cells.at(row)));
  const { codes, pool } = cells;
  const made: string[] = [];
  const blank = field('');
  return (row) => {
    const code = codes[row] ?? -1;
    return code < 0 ? blank : made[code] ??= field(cellText(pool.cell(code)));
  };
}

/** A scheme as text that is the same whenever it says the same, however its file was written. */
export function* textOfScheme(scheme: Scheme): Generator<string> {
  yield JSON.stringify(schemeToJson(scheme));
}

/** A payout's lines as text that is the same whenever what is paid is: to whom, for what, when and how much. */
export function* textOfLines(payout: Payout): Generator<string> {
  yield* gathered(payout.lines, (line) => record([
    line.recipientKind, line.recipient, line.personId ?? '', line.period, line.component, line.award, plain(line.amount),
    line.due === undefined ? '' : isoDay(line.due), line.taxCategory, line.rows.join(' '),
  ]));
}

export function* gathered<T>(items: Iterable<T>, text: (item: T) => string): Generator<string> {
  let pending = '';
  for (const item of items) {
    pending += text(item);
    if (pending.length < PIECE) continue;
    yield pending;
    pending = '';
  }
  if (pending !== '') yield pending;
}

function* rowsOf({ length }: RawTable): Generator<number> {
  for (let row = 0; row < length; row += 1) yield row;
}

export function record(fields: readonly string[]): string {
  let text = '';
  for (const each of fields) text += field(each);
  return `${text}\n`;
}

/** Length before text, so that no two different rows read the same. */
function field(text: string): string {
  return `${text.length}:${text}`;
}

function cellText(cell: Cell): string {
  if (cell === null || cell === '') return '';
  return `${(typeof cell).charAt(0)}${String(cell)}`;
}
