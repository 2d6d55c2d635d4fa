import type { Cell, Table } from '../../../table';
import { isBlank } from '../../../table';
import { cellName, nameOfRow, pairsBy, type KnownRows, type RowsApart, type RowsNow, type SeenRow } from './seen';

/** A row of today, with its number for programs. */
export interface NumberedRow extends SeenRow {
  readonly number: number;
}

/** A row that came, went or changed since the last payout. */
export interface RowChange {
  readonly before: SeenRow | undefined;
  readonly now: NumberedRow | undefined;
  /** Where it is in both: the fields that changed. */
  readonly fields: readonly string[];
}

/** By what a row is known again that is not quite as it was: its order number, else what most rows have alone. */
const NAMES: readonly (readonly string[])[] = [
  ['orderId'], ['date', 'person', 'customer', 'amount'], ['date', 'customer', 'amount'], ['date', 'person', 'customer'], ['date', 'person', 'amount'], ['person', 'customer', 'amount'],
];

/**
 * What became of the rows since: a row that went and one that came are one that changed where they have the same name, counted through. One in which only
 * the words changed, not what they stand for, has not: a status left blank says what `有效` does.
 */
export function rowChanges(known: KnownRows, { table, rows }: RowsNow, apart: RowsApart): readonly RowChange[] {
  let went = apart.went.flatMap((index) => known.rows[index] ?? []);
  let came = apart.came.flatMap((index): NumberedRow[] => (rows[index] === undefined ? [] : [{ ...rows[index], number: table.rowNumber(index) }]));
  const changes: RowChange[] = [];
  for (const name of NAMES) {
    const pairs = paired(went, came, name);
    changes.push(...pairs.flatMap(([before, now]): readonly RowChange[] => {
      const fields = apart.compared.filter((field) => meaningOf(table, field, before.values[field] ?? null) !== meaningOf(table, field, now.values[field] ?? null));
      return fields.length === 0 ? [] : [{ before, now, fields }];
    }));
    const [left, found] = [new Set(pairs.map(([before]) => before)), new Set(pairs.map(([, now]) => now))];
    went = went.filter((row) => !left.has(row));
    came = came.filter((row) => !found.has(row));
  }
  return [...changes, ...came.map((now): RowChange => ({ before: undefined, now, fields: [] })), ...went.map((before): RowChange => ({ before, now: undefined, fields: [] }))];
}

/** The same for cells that come to the same. */
function meaningOf(table: Table, field: string, cell: Cell): string {
  const word = table.wordIn(field, cell);
  return field === 'status' && word === COUNTS ? '' : word ?? cellName(cell);
}

/** The word that says of a row no more than a blank status does. */
const COUNTS = 'valid';

function paired(went: readonly SeenRow[], came: readonly NumberedRow[], name: readonly string[]): readonly (readonly [SeenRow, NumberedRow])[] {
  const nameOf = (row: SeenRow): string | undefined => (name.every((field) => !isBlank(row.values[field] ?? null)) ? nameOfRow(row, name) : undefined);
  return pairsBy(went, came, nameOf).flatMap(([before, after]): (readonly [SeenRow, NumberedRow])[] => {
    const [then, now] = [went[before], came[after]];
    return then === undefined || now === undefined ? [] : [[then, now]];
  });
}
