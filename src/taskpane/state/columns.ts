import { isoDay } from '../../calendar';
import type { Problem, Text } from '../../i18n';
import type { FieldUse } from '../../scheme';
import { columnLetters, isBlank, mapColumns, matchHeader, NO_COLUMNS, readDate, readMonth, takesSeveral, unreadStatuses, type ColumnMap, type Field, type FieldCatalogue, type RawTable, type TableName } from '../../table';
import type { TableChoice } from './state';

export type Need = FieldUse['need'];

/** A field that the scheme reads of a table. */
export interface FieldNeed {
  readonly table: TableName;
  readonly field: string;
  readonly need: Need;
}

const ORDER: readonly Need[] = ['required', 'conditional', 'optional'];

/** How one field is understood. */
export interface FieldRow extends FieldNeed {
  readonly label: Text;
  readonly aliases: { readonly zh: readonly string[]; readonly en: readonly string[] };
  /** The column's index and header; null where there is none. */
  readonly column: number | null;
  /** The columns besides the first, where several may hold it. */
  readonly further: readonly number[];
  readonly several: boolean;
  readonly problem?: Problem;
  /** The first values below the header. */
  readonly sample?: string;
}

/** A column that can be chosen. */
export interface ColumnOption {
  readonly column: number;
  readonly header: string;
  readonly letters: string;
}

/** A table, the columns that the user chose or left out, and the fields that it may have. */
export interface Understanding {
  readonly table: TableName;
  readonly raw: RawTable;
  readonly overrides: TableChoice['overrides'];
  readonly fields: FieldCatalogue;
  /** How figures are meant, as the user has said it. */
  readonly figures?: TableChoice['figures'];
}

/** How the fields of a table are understood, those that must be there first. */
export function fieldRows(needs: readonly FieldNeed[], understanding: Understanding): readonly FieldRow[] {
  const { table, raw, fields } = understanding;
  const own = needs.filter((need) => need.table === table);
  const { columns, further, problems } = understood(own, understanding);
  const rows = own.flatMap((need): FieldRow[] => {
    const field = fields.field(table, need.field);
    if (field === undefined) return [];
    const column = columns.get(need.field) ?? null;
    const problem = problems.get(need.field);
    const sample = column === null ? undefined : sampleOf(raw, column, field);
    const seen = { column, further: further.get(need.field) ?? [], several: takesSeveral(field) };
    return [{ ...need, label: field.label, aliases: field.aliases, ...seen, ...(problem && { problem }), ...(sample !== undefined && { sample }) }];
  });
  return [...rows].sort((one, other) => ORDER.indexOf(one.need) - ORDER.indexOf(other.need));
}

/** The columns that a field can be given. A header that stands twice cannot tell which one is meant. */
export function columnOptions(raw: RawTable): readonly ColumnOption[] {
  return raw.headers.flatMap((header, column) => (isBlank(header) ? [] : [{ column, header, letters: lettersOf(raw, column) }]));
}

/** The columns that seem to say what the dealings have come to, and that no field is taken from; none where the user has said that no column does. */
export function unreadStatusColumns(understanding: Understanding): readonly ColumnOption[] {
  const { table, raw, overrides } = understanding;
  if (table !== 'sales' || overrides['status']?.length === 0) return [];
  const { columns, further } = understood([], understanding);
  const unread = new Set(unreadStatuses(raw, { ...NO_COLUMNS, columns, further }).map(({ column }) => column));
  return columnOptions(raw).filter(({ column }) => unread.has(column));
}

/** The headers of a field's columns once one of them is another, or is taken out or added: `at` counts from the first, `header` is null for none. */
export function changedHeaders({ column, further }: Pick<FieldRow, 'column' | 'further'>, raw: RawTable, at: number, header: string | null): readonly string[] {
  const headers = (column === null ? [] : [column, ...further]).map((each) => raw.headers[each] ?? '');
  return [...new Set([...headers.slice(0, at), ...(header === null ? [] : [header]), ...headers.slice(at + 1)])];
}

/** A table in which the columns that the user left out have no header, so that nothing is found in them. */
export function withoutLeftOut(table: TableName, raw: RawTable, overrides: TableChoice['overrides'], fields: FieldCatalogue): RawTable {
  const out = new Set(Object.keys(overrides).filter((field) => overrides[field]?.length === 0));
  if (out.size === 0) return raw;
  return { ...raw, headers: raw.headers.map((header) => (out.has(matchHeader(table, header, fields)?.field.name ?? '') ? '' : header)) };
}

/** The overrides as the engine takes them. */
export function mappingOf(overrides: TableChoice['overrides']): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(overrides).filter(([, headers]) => headers.length > 0));
}

function understood(needs: readonly FieldNeed[], { table, raw, overrides, fields, figures = {} }: Understanding): {
  columns: ReadonlyMap<string, number>; further: ColumnMap['further']; problems: ReadonlyMap<string, Problem>;
} {
  const taught = { words: new Map<string, ReadonlyMap<string, string>>(), figures: new Map(Object.entries(figures).map(([field, meaning]) => [field, [meaning]])) };
  const kept = withoutLeftOut(table, raw, overrides, fields);
  const problems = new Map<string, Problem>();
  const good = new Map<string, readonly string[]>();
  for (const [field, headers] of mappingOf(overrides)) {
    const alone = mapColumns(kept, table, new Map([[field, headers]]), new Set(), fields);
    if (alone.ok) good.set(field, headers);
    else for (const problem of alone.problems) problems.set(field, problem);
  }
  const mapped = mapColumns(kept, table, good, new Set(), fields);
  const { columns, further } = mapped.ok ? mapped.value : NO_COLUMNS;
  for (const { field } of needs) {
    if (problems.has(field) || (columns.has(field) && fields.field(table, field)?.kind !== 'number')) continue;
    const alone = mapColumns(kept, table, good, new Set([field]), fields, taught);
    if (!alone.ok) for (const problem of alone.problems) problems.set(field, problem);
  }
  return { columns, further, problems };
}

function lettersOf(raw: RawTable, column: number): string {
  return raw.address(-1, column)?.replace(/\d+$/, '') ?? columnLetters(column);
}

/** Rows in which a sample is looked for, and characters of it that are shown. */
const SAMPLED = 50;
const SHOWN = 24;

function sampleOf(raw: RawTable, column: number, field: Field): string | undefined {
  const cells = raw.column(column);
  const cell = Array.from({ length: Math.min(raw.length, SAMPLED) }, (_, row) => cells.at(row)).find((each) => !isBlank(each)) ?? null;
  if (cell === null) return undefined;
  const day = field.kind === 'date' ? (field.months === true ? readMonth : readDate)(cell, raw.dateSystem) : undefined;
  return day?.state === 'read' ? isoDay(day.value) : String(cell).slice(0, SHOWN);
}
