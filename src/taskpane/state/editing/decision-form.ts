import { fromNumber, plain } from '../../../money';
import type { PlainObject, TableColumn } from '../../../scheme';
import { matchHeader, wordKey, type Cell, type FieldCatalogue } from '../../../table';
import { freeWord, headerName } from './column-name';
import { labelOf, listOf, objectOf, textOf, withKey, withPath } from './json-parts';
import { withNewColumn } from './own-columns';
import { withStandardField } from './read-fields';
import type { FreeHeader } from './table-words';

/*
 * A decision table of a scheme as a form: its columns, and whole tables taken from cells of a sheet.
 */

/** A column of a decision table, as the form shows it. */
export interface DecisionColumn {
  readonly name: string;
  readonly label: string;
  readonly holds: TableColumn['holds'];
}

export function decisionColumns(parameter: unknown, language: 'zh' | 'en'): readonly DecisionColumn[] {
  return listOf(objectOf(parameter)['columns']).map((column) => {
    const { name, label, holds } = objectOf(column);
    return { name: textOf(name), label: labelOf(label, language), holds: holds === 'figures' ? 'figures' : 'words' };
  });
}

/** The table with a column that holds something else, or taken out with its cells. */
export function withDecisionColumn(parameter: unknown, at: number, change: Pick<DecisionColumn, 'holds'> | null): PlainObject {
  const said = objectOf(parameter);
  const columns = listOf(said['columns']);
  if (change !== null) return withKey(said, 'columns', columns.map((column, index) => (index === at ? withKey(objectOf(column), 'holds', change.holds) : column)));
  const name = textOf(objectOf(columns[at])['name']);
  const rows = said['default'];
  const left = withKey(said, 'columns', columns.filter((_, index) => index !== at));
  return Array.isArray(rows) ? withKey(left, 'default', rows.map((row: unknown) => withKey(objectOf(row), name, undefined))) : left;
}

/** Cells as a text with tabs and line breaks, as a sheet copies them. */
export function cellsIn(text: string): readonly (readonly string[])[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => line.split('\t').map((cell) => cell.trim()));
}

/** Cells that were read of a sheet, as texts. */
export function cellTexts(cells: readonly (readonly Cell[])[]): readonly (readonly string[])[] {
  const text = (cell: Cell): string => {
    const figure = typeof cell === 'number' ? fromNumber(cell) : null;
    return figure === null ? String(cell ?? '').trim() : plain(figure);
  };
  return cells.map((row) => row.map(text)).filter((row) => row.some((cell) => cell !== ''));
}

/** What a column may be called like: the fields of a scheme, and headers of its tables that are none. */
export interface KnownColumns {
  readonly catalogue: FieldCatalogue;
  readonly free: readonly (FreeHeader & { readonly table: 'sales' | 'people' })[];
}

const VALUE_HEADER = /^(?:value|值|数值)$|比例|提成率|佣金率|系数|奖金|提成|rate$|multiplier|bonus|commission/i;
/** No figure, nor any range of two, is longer. */
const LONGEST_FIGURES = 100;
const FIGURES = /^(?:\*|[-+]?[\d.,]+[%％]?|(?:[<>]=?|≥|≤)\s*[-+]?[\d.,]+[%％]?(?:\s*[,，;；]?\s*(?:[<>]=?|≥|≤)\s*[-+]?[\d.,]+[%％]?)?)$/;

/**
 * The scheme with a decision table taken from cells, the first line of which names the columns: the value stands in the last column, or under a header
 * that says so. What a column is called like is what it is held against. Null where the cells are no table.
 */
export function withDecisionCells(json: unknown, at: number, cells: readonly (readonly string[])[], { catalogue, free }: KnownColumns): PlainObject | null {
  const [headers = [], ...rows] = cells;
  const width = headers.length;
  if (width < 2 || rows.length === 0 || headers.some((header) => header === '') || new Set(headers.map(wordKey)).size < width || rows.some((row) => row.length > width)) return null;
  const named = headers.flatMap((header, index) => (VALUE_HEADER.test(header) ? [index] : []));
  const value = named.at(-1) ?? width - 1;
  const cellsOf = (column: number): readonly string[] => rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
  const scheme = objectOf(json);
  const parameter = objectOf(listOf(scheme['parameters'])[at]);
  const known = [...decisionColumns(parameter, 'zh'), ...decisionColumns(parameter, 'en')].filter(({ label, name }) => headers.some((header) => wordKey(label) === wordKey(header) || name === header));
  const columns: PlainObject[] = [];
  for (const [index, header] of headers.entries()) {
    if (index === value) continue;
    const old = known.find(({ name, label }) => wordKey(label) === wordKey(header) || name === header);
    const name = old?.name ?? fieldNamed(header, catalogue)?.name ?? wordOf(header, catalogue);
    const taken = new Set<unknown>(['value', ...[...columns, ...known.filter(({ name: each }) => each !== old?.name)].map((column) => column.name)]);
    columns.push({ name: freeWord(/^[A-Za-z][A-Za-z0-9]*$/.test(name) ? name : 'column', taken), label: { zh: header, en: header }, holds: cellsOf(index).every((cell) => cell.length <= LONGEST_FIGURES && FIGURES.test(cell)) ? 'figures' : 'words' });
  }
  const names = headers.map((_, index) => (index === value ? 'value' : textOf(columns[index < value ? index : index - 1]?.['name'])));
  const kind = valueKind(headers[value] ?? '', cellsOf(value));
  const entries = rows.map((row) => Object.fromEntries(names.flatMap((name, index) => ((row[index] ?? '') === '' && name !== 'value' ? [] : [[name, row[index] ?? ''] as const]))));
  const table = { ...parameter, columns, value: kind, default: entries };
  return withReadColumns(objectOf(withPath(scheme, ['parameters', at], table)), columns, { catalogue, free });
}

function valueKind(header: string, cells: readonly string[]): 'rate' | 'multiplier' | 'amount' {
  if (/系数|倍|multiplier|factor/i.test(header)) return 'multiplier';
  if (/率|比例|rate|percent|%/i.test(header) || (cells.length > 0 && cells.every((cell) => /[%％]$/.test(cell)))) return 'rate';
  return 'amount';
}

interface NamedField {
  readonly table: 'sales' | 'people';
  readonly name: string;
}

/** The field that is called like a header: of the sales table, else of the people table. */
function fieldNamed(header: string, catalogue: FieldCatalogue): NamedField | undefined {
  return (['sales', 'people'] as const).flatMap((table) => {
    const field = matchHeader(table, header, catalogue)?.field;
    return field === undefined ? [] : [{ table, name: field.name }];
  })[0];
}

/** A header that no field is called like, as a word that no field is called like either. */
function wordOf(header: string, catalogue: FieldCatalogue): string {
  const word = headerName(header);
  return word === undefined || fieldNamed(word, catalogue) !== undefined ? 'column' : word;
}

/** What the columns are held against is read of the tables too. */
function withReadColumns(scheme: PlainObject, columns: readonly PlainObject[], { catalogue, free }: KnownColumns): PlainObject {
  return columns.reduce((json, { label }) => {
    const header = labelOf(label, 'zh');
    const field = fieldNamed(header, catalogue);
    const own = free.find((each) => wordKey(each.header) === wordKey(header));
    if (field !== undefined) return withStandardField(json, field.table, field.name);
    return own === undefined ? json : withNewColumn(json, own.table, own);
  }, scheme);
}

/** The formula that looks a decision table up: each column held against the field that is called like it; what no field is called stands in brackets, to be told. */
export function decideFormula(parameter: unknown, catalogue: FieldCatalogue): string {
  const by = decisionColumns(parameter, 'zh').map(({ name, label, holds }) => {
    const field = fieldNamed(label, catalogue) ?? fieldNamed(name, catalogue);
    const shown = field?.name ?? `[${label === '' ? name : label}]`;
    const isOfPeople = field?.table === 'people';
    return `${name}, ${holds === 'figures' ? (isOfPeople ? `PEOPLE(${shown})` : shown) : isOfPeople ? `WORDOF(${shown})` : `WORD(${shown})`}`;
  });
  return `DECIDE(${[textOf(objectOf(parameter)['name']), ...by].join(', ')})`;
}
