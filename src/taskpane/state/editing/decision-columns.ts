import type { Text } from '../../../i18n';
import type { PlainObject, TableColumn } from '../../../scheme';
import type { FieldCatalogue, TableName } from '../../../table';
import type { TableChoice } from '../state';
import { freeWord, headerName } from './column-name';
import { listOf, objectOf, textOf, withKey, withPath } from './json-parts';
import { ownColumnsOf, withNewColumn } from './own-columns';
import { freeStandard, standardFieldsOf, withStandardField } from './read-fields';
import { freeHeaders, type FreeHeader } from './table-words';

/*
 * What the columns of a decision table look at: columns that the scheme reads, others of the tables, or something that is named by hand.
 */

/** Something that a column may look at: a column that is known by a name, or stands under a header of its own. */
export interface ColumnChoice {
  readonly table: 'sales' | 'people';
  readonly label: Text;
  readonly holds: TableColumn['holds'];
  readonly is: { readonly name: string } | { readonly header: FreeHeader };
}

const TABLES = ['sales', 'people'] as const;

/** What a column may look at: first what the scheme reads, then what else the tables have. */
export function columnChoices(json: unknown, tables: Readonly<Record<TableName, TableChoice>>, catalogue: FieldCatalogue): readonly ColumnChoice[] {
  const own = ownColumnsOf(json, 'zh');
  const read = [...standardFieldsOf(json).map(({ table, field: { name } }) => ({ table, name })), ...own];
  const others = freeStandard(json, tables, catalogue).filter(({ header }) => header !== undefined).map(({ table, field: { name } }) => ({ table, name }));
  const known = [...read, ...others].flatMap(({ table, name }): readonly ColumnChoice[] => {
    const of = TABLES.find((each) => each === table);
    const field = of === undefined ? undefined : catalogue.field(of, name);
    if (of === undefined || field === undefined || (of === 'people' && name === 'person') || !['text', 'word', 'number'].includes(field.kind)) return [];
    return [{ table: of, label: field.label, holds: field.kind === 'number' ? 'figures' : 'words', is: { name } }];
  });
  const declared = new Set(own.flatMap(({ headers }) => headers));
  const free = TABLES.flatMap((table) => freeHeaders(tables[table], table, catalogue).filter(({ header, type }) => !declared.has(header) && type !== 'date' && type !== 'yes-no').map((header): ColumnChoice => (
    { table, label: { zh: header.header, en: header.header }, holds: header.type === 'word' ? 'words' : 'figures', is: { header } }
  )));
  return [...known, ...free];
}

/** The scheme with a column of a decision table that looks at what was chosen, which is read of the tables too; one more where its number is none of them. */
export function withChosenColumn(json: unknown, at: number, column: number, { table, label, holds, is }: ColumnChoice): unknown {
  const scheme = 'name' in is ? withStandardField(json, table, is.name) : withNewColumn(json, table, is.header);
  const parameter = objectOf(listOf(scheme['parameters'])[at]);
  const name = 'name' in is ? is.name : textOf(objectOf(listOf(scheme['fields']).at(-1))['own']);
  return withPath(scheme, ['parameters', at], withColumn(parameter, column, name, { label, holds }));
}

/** The scheme with a column of a decision table called otherwise, one more where its number is none of them. Its name is made of what it is called, as long as no formula looks the table up. */
export function withNamedColumn(json: unknown, at: number, column: number, label: string): unknown {
  const scheme = objectOf(json);
  const parameter = objectOf(listOf(scheme['parameters'])[at]);
  const old = objectOf(listOf(parameter['columns'])[column]);
  const isUsed = new RegExp(`\\b${textOf(parameter['name'])}\\b`).test(JSON.stringify([scheme['components'], scheme['exclusions']]));
  const name = isUsed && old['name'] !== undefined ? textOf(old['name']) : headerName(label) ?? 'column';
  return withPath(scheme, ['parameters', at], withColumn(parameter, column, name, { label: { zh: label, en: label }, holds: textOf(old['holds']) || 'words' }));
}

/** The table with a column under a name that is free in it; the cells of its rows go with it. */
function withColumn(parameter: PlainObject, at: number, wanted: string, said: PlainObject): PlainObject {
  const columns = listOf(parameter['columns']).map(objectOf);
  const before = textOf(columns[at]?.['name']);
  const name = freeWord(wanted, new Set<unknown>(['value', ...columns.flatMap((each, index) => (index === at ? [] : [each['name']]))]));
  const next = { name, ...said };
  const changed = withKey(parameter, 'columns', at < columns.length ? columns.map((each, index) => (index === at ? next : each)) : [...columns, next]);
  const rows = parameter['default'];
  if (!Array.isArray(rows) || before === '' || before === name) return changed;
  return withKey(changed, 'default', rows.map((row: unknown) => Object.fromEntries(Object.entries(objectOf(row)).map(([key, cell]) => [key === before ? name : key, cell]))));
}
