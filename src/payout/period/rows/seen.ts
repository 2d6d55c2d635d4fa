import type { Cell, Table } from '../../../table';
import { nameKey } from '../../../table';
import { wantedFields } from '../../prepare/needs';
import type { Prepared } from '../../prepare/prepare';
import { understoodCell } from '../basis';
import { lastOf } from '../earlier';
import { listsBy } from '../../lists-by';
import type { EarlierPayout } from '../types';

/**
 * What a payout saw of the sales rows, told as what had been otherwise for the one before it: so that the payouts of a year keep each row once. Nothing is
 * worked out with it: it gives differences their reasons.
 */
export interface SeenRows {
  /** The payout whose rows it starts from; null where it tells all rows. */
  readonly after: string | null;
  readonly fields: readonly string[];
  /** Rows that were not there, or not so: where each stands, and its values in the order of the fields. */
  readonly came: readonly (readonly Cell[])[];
  /** Rows that are not there any more, or not so, by their place among all that were. */
  readonly went: readonly number[];
  /** By scheme, the rows that it never could read, by their place among all that are now; not told where there are none. */
  readonly neverRead?: Readonly<Record<string, readonly number[]>> | undefined;
}

/** A row as it was seen: where it stood, and what it said, by field. */
export interface SeenRow {
  readonly place: string;
  readonly values: Readonly<Record<string, Cell>>;
}

/** The rows that the last payout of these schemes knew. */
export interface KnownRows {
  readonly id: string;
  /** The fields that are told of all of them. */
  readonly fields: ReadonlySet<string>;
  readonly rows: readonly SeenRow[];
  /** By scheme, those of them that it never could read, by their places. */
  readonly neverRead: ReadonlyMap<string, ReadonlySet<number>>;
}

/** The rows of today. */
export interface RowsNow {
  readonly table: Table;
  /** The fields that are kept of each row, and those of them whose change may change what is owed. */
  readonly fields: readonly string[];
  readonly compared: readonly string[];
  readonly rows: readonly SeenRow[];
}

/** What two tables of rows have of each other, by the fields that both of them tell: the rows that both have and those that only one of them has, by their places. */
export interface RowsApart {
  readonly compared: readonly string[];
  readonly same: readonly (readonly [before: number, after: number])[];
  readonly went: readonly number[];
  readonly came: readonly number[];
}

/** By these a row is found again, whatever a scheme looks at. */
const FOUND_BY: readonly string[] = ['orderId', 'date', 'person', 'customer', 'amount'];

/** So many rows are kept with one payout: more would make its file unwieldy, and a table of that size changes by the month. */
const MOST_KEPT = 100_000;

export function rowsNow(schemes: readonly Prepared[]): RowsNow {
  const [first] = schemes;
  if (first === undefined) throw new RangeError('A run has a scheme.');
  const table = first.data.whole.sales;
  const known = (field: string): boolean => table.fieldOf(field) !== undefined && table.has(field);
  const compared = [...new Set(schemes.flatMap(({ stages }) => [...wantedFields(stages, 'sales')]))].filter(known);
  const fields = [...new Set([...compared, ...FOUND_BY.filter(known)])];
  const rows = Array.from({ length: table.length }, (_, row): SeenRow => (
    { place: table.rowName(row), values: Object.fromEntries(fields.map((field) => [field, understoodCell(table, field, row)])) }
  ));
  return { table, fields, compared, rows };
}

/** The rows as the last of the payouts that count saw them, of those that paid one of the schemes; undefined where payouts do not tell of them. */
export function rowsKnown(counting: readonly EarlierPayout[], all: readonly EarlierPayout[], schemes: readonly string[]): KnownRows | undefined {
  const last = lastOf(counting, schemes);
  if (last === undefined) return undefined;
  const chain: SeenRows[] = [];
  const byId = new Map(all.map((payout) => [payout.id, payout]));
  for (let id: string | null = last.id; id !== null;) {
    const seen: SeenRows | undefined = byId.get(id)?.seen?.() ?? undefined;
    if (seen === undefined || chain.length > all.length) return undefined;
    chain.unshift(seen);
    id = seen.after;
  }
  const [first, ...others] = chain;
  const told = (first?.fields ?? []).filter((field) => others.every((seen) => seen.fields.includes(field)));
  // A table without statuses says of every row what a blank one says.
  const fields = new Set([...told, 'status']);
  const neverRead = new Map(Object.entries(chain.at(-1)?.neverRead ?? {}).map(([scheme, places]) => [scheme, new Set(places)]));
  return { id: last.id, fields, rows: chain.reduce<readonly SeenRow[]>(withChanges, []), neverRead };
}

function withChanges(rows: readonly SeenRow[], { fields, came, went }: SeenRows): readonly SeenRow[] {
  const gone = new Set(went);
  const told = came.map(([place = null, ...values]): SeenRow => ({ place: String(place ?? ''), values: Object.fromEntries(fields.map((field, index) => [field, values[index] ?? null])) }));
  return [...rows.filter((_, index) => !gone.has(index)), ...told];
}

/** Holds rows against each other, whatever their order. */
export function rowsApart(known: KnownRows, now: RowsNow): RowsApart {
  const compared = now.compared.filter((field) => known.fields.has(field));
  const same = pairsBy(known.rows, now.rows, (row) => nameOfRow(row, compared));
  const [left, found] = [new Set(same.map(([before]) => before)), new Set(same.map(([, after]) => after))];
  return { compared, same, went: indicesOf(known.rows).filter((index) => !left.has(index)), came: indicesOf(now.rows).filter((index) => !found.has(index)) };
}

/** Rows before and after that have the same name, one with one in their order, by their places; those without a name are with none. */
export function pairsBy(before: readonly SeenRow[], after: readonly SeenRow[], nameOf: (row: SeenRow) => string | undefined): readonly (readonly [before: number, after: number])[] {
  const waiting = listsBy(before.keys(), (index) => (before[index] === undefined ? undefined : nameOf(before[index])));
  for (const list of waiting.values()) list.reverse();
  return after.flatMap((row, index): (readonly [number, number])[] => {
    const partner = waiting.get(nameOf(row) ?? '')?.pop();
    return partner === undefined ? [] : [[partner, index]];
  });
}

function indicesOf(rows: readonly SeenRow[]): readonly number[] {
  return rows.map((_, index) => index);
}

/** What a row says in some fields, as text. */
export function nameOfRow({ values }: SeenRow, fields: readonly string[]): string {
  return JSON.stringify(fields.map((field) => cellName(values[field] ?? null)));
}

/** The same for cells that say the same. */
export function cellName(cell: Cell): string {
  return cell === null ? '' : nameKey(String(cell));
}

/** What is kept of the rows with a payout; null where they are too many. */
export function seenRows({ fields, rows }: RowsNow, since: { readonly known: KnownRows; readonly apart: RowsApart } | undefined, neverRead: () => SeenRows['neverRead']): SeenRows | null {
  const { came, went } = since?.apart ?? { came: indicesOf(rows), went: [] };
  if (came.length > MOST_KEPT) return null;
  const kept = (index: number): readonly Cell[] => [rows[index]?.place ?? '', ...fields.map((field) => rows[index]?.values[field] ?? null)];
  return { after: since?.known.id ?? null, fields, came: came.map(kept), went, neverRead: neverRead() };
}
