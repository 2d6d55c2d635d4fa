import { asDay, isoDay } from '../../calendar';
import type { Result } from '../../i18n';
import { success } from '../../i18n';
import type { Exact } from '../../money';
import { divide, equals, fromNumber, plain, toNumber } from '../../money';
import { columnOf } from '../../data';
import type { Judged, Prepared } from '../../payout';
import { judge, prepare } from '../../payout';
import type { Scheme } from '../../scheme';
import type { Cell, RawTable, Table, TableName } from '../../table';
import { READ } from '../../table';
import type { Basis } from '../costing';

/** Tables as a scheme understands and judges them: by this a change of the data knows people, amounts, dates and which rows count. */
export interface Ground {
  readonly basis: Basis;
  readonly prepared: Prepared;
  readonly judged: Judged;
}

/** `scheme` and its parameters only say how rows are understood and which of them count. */
export function groundOf(basis: Basis, scheme: Scheme, parameters: Prepared['job']['parameters']): Result<Ground> {
  const prepared = prepare({ ...basis, scheme, parameters });
  return prepared.ok ? success({ basis, prepared: prepared.value, judged: judge(prepared.value) }) : prepared;
}

/** The column of a field in the table as it was given; -1 where there is none. */
export function columnIndex(raw: RawTable, table: Table, field: string): number {
  const header = table.has(field) ? table.header(field) : undefined;
  return header === undefined ? -1 : raw.headers.findIndex((each) => each.trim() === header);
}

/** A figure as a cell of its column: in the unit in which the column is written. */
export function figureCell(value: Exact, table: Table, field: string): Cell {
  const written = divide(value, table.unit(field));
  const number = toNumber(written);
  const held = fromNumber(number);
  return held !== null && equals(held, written) ? number : plain(written);
}

export function dayCell(day: number): Cell {
  return isoDay(asDay(day));
}

/** The fields of a kind that a table has. */
export function fieldsWith(prepared: Prepared, table: TableName, fits: (field: { readonly kind: string; readonly money?: boolean }) => boolean): readonly string[] {
  const columns = prepared.tables[table]?.columns ?? new Map<string, string>();
  return [...columns.keys()].filter((name) => {
    const field = prepared.catalogue.field(table, name);
    return field !== undefined && fits(field);
  });
}

/** The figure of each row, null where it has none that can be read. */
export function figuresOf(table: Table, field: string): (row: number) => Exact | null {
  if (!table.has(field)) return () => null;
  const { values } = table.numbers(field);
  const { state } = columnOf(table, field);
  return (row) => (state[row] === READ ? values.at(row) : null);
}
