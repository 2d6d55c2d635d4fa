import type { Problem } from '../../../i18n';
import { isPlainObject, type PlainObject } from '../../../scheme';
import { matchHeader, STANDARD, type Field, type FieldCatalogue, type TableName } from '../../../table';
import type { TableChoice } from '../state';
import { listOf, objectOf, textOf, withItem, withKey } from './json-parts';

/*
 * Which of the columns that the product knows a scheme reads.
 */

const TABLES_READ = ['sales', 'people', 'teams'] as const;
export type ReadTable = (typeof TABLES_READ)[number];

/** The standard columns that a scheme reads, each with the number of its entry. */
export function standardFieldsOf(json: unknown): readonly { readonly at: number; readonly table: ReadTable; readonly field: Field; readonly optional: boolean }[] {
  return listOf(objectOf(json)['fields']).flatMap((use, at) => {
    const said: PlainObject = typeof use === 'string' ? { sales: use } : objectOf(use);
    const table = TABLES_READ.find((each) => typeof said[each] === 'string');
    const field = table === undefined ? undefined : STANDARD.field(table, textOf(said[table]));
    return table === undefined || field === undefined ? [] : [{ at, table, field, optional: said['optional'] === true }];
  });
}

/** The scheme that reads a standard column more, where it does not read it yet: rows may lack it. */
export function withStandardField(json: unknown, table: ReadTable, name: string): PlainObject {
  const scheme = objectOf(json);
  const fields = listOf(scheme['fields']);
  const isRead = fields.map((use) => (typeof use === 'string' ? { sales: use } : objectOf(use))).some((use) => use[table] === name || use['own'] === name || listOf(use['or']).includes(name));
  if (isRead || STANDARD.field(table, name) === undefined || (table === 'sales' && (name === 'date' || name === 'status'))) return scheme;
  return withKey(scheme, 'fields', [...fields, { [table]: name, optional: true }]);
}

/** The scheme that reads a column no longer, or of which rows may lack it or not. */
export function withReadField(json: unknown, at: number, change: { readonly optional: boolean } | null): PlainObject {
  const scheme = objectOf(json);
  const fields = listOf(scheme['fields']);
  const use = fields[at];
  const said = isPlainObject(use) ? use : { sales: use };
  const next = change === null ? undefined : withKey(said, 'optional', change.optional ? true : undefined);
  return withKey(scheme, 'fields', withItem(fields, at, next));
}

/** A standard column that a scheme does not read, and the header under which a table has it. */
export interface FreeField {
  readonly table: ReadTable;
  readonly field: Field;
  readonly header: string | undefined;
}

/** Standard columns that a scheme may read besides: those that the tables have stand first, with their header. */
export function freeStandard(json: unknown, tables: Readonly<Record<TableName, TableChoice>>, fields: FieldCatalogue): readonly FreeField[] {
  const read = new Set(standardFieldsOf(json).map(({ table, field }) => `${table} ${field.name}`));
  const all = TABLES_READ.flatMap((table) => STANDARD.of(table).map((field) => ({ table, field, header: headerOf(tables[table], table, field, fields) })));
  const free = all.filter(({ table, field }) => !read.has(`${table} ${field.name}`) && !(table === 'sales' && (field.name === 'date' || field.name === 'status')));
  return [...free.filter(({ header }) => header !== undefined), ...free.filter(({ header }) => header === undefined)];
}

function headerOf({ reading }: TableChoice, table: TableName, field: Field, fields: FieldCatalogue): string | undefined {
  if (reading.state !== 'done') return undefined;
  return reading.value.headers.find((header) => matchHeader(table, header, fields)?.field.name === field.name);
}

/** The column that a formula names and the scheme does not read: of the sales table, or else of the others. */
export function unreadField({ code, sentence: { values } }: Problem, json: unknown): { readonly table: ReadTable; readonly field: Field } | undefined {
  const { what } = values;
  const name = typeof what === 'object' && 'values' in what ? what.values['field'] : undefined;
  if (code !== 'unknown-field' || typeof name !== 'string') return undefined;
  const read = standardFieldsOf(json);
  return TABLES_READ.flatMap((table) => {
    const field = STANDARD.field(table, name);
    return field === undefined || read.some((each) => each.table === table && each.field.name === name) ? [] : [{ table, field }];
  })[0];
}
