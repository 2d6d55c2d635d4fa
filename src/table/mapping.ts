import type { Problem, Result, Sentence } from '../i18n';
import { failure, sentence, success } from '../i18n';
import { tableTexts } from '../i18n/texts/table';
import type { TableName } from './cell';
import type { RawTable } from './grid';
import { isBlank } from './cell';
import type { Field } from './fields';
import { takesSeveral } from './fields';
import type { FieldCatalogue } from './catalogue';
import { STANDARD } from './catalogue';
import type { FigureReading } from './figures';
import { figuresIn } from './figures';
import { isOtherUnit, matchHeader, unitOf } from './header';
import { nameKey } from './name';
import type { Overrides } from './overrides';
import { chosenHeaders } from './overrides';
import type { Taught } from './taught';
import { NOTHING_TAUGHT } from './taught';
import { vocabulariesOf } from './vocabularies';
import type { Vocabulary } from './word';

/** Which columns of a table hold which field, and what its words mean. */
export interface ColumnMap {
  readonly columns: ReadonlyMap<string, number>;
  /** The columns besides the first of a field that several may hold. */
  readonly further: ReadonlyMap<string, readonly number[]>;
  /** The words of the fields to which the user has taught some. */
  readonly vocabularies: ReadonlyMap<string, Vocabulary>;
  /** How the figures of a field are read, where that is not as everywhere. */
  readonly figures: ReadonlyMap<string, FigureReading>;
}

export const NO_COLUMNS: ColumnMap = { columns: new Map(), further: new Map(), vocabularies: new Map(), figures: new Map() };

interface Candidate {
  readonly column: number;
  readonly unit?: string;
}

/**
 * Finds the columns of each field, by the headers' aliases or as the user has chosen (`overrides`: field → header). A
 * column that the user gave to one field is no longer found for another by its header.
 *
 * Problems: those of `figuresIn` for fields that matter, `unknown-field` and `unknown-header` in the overrides, those of `vocabulariesOf`, `column-twice` where two columns fit one
 * field, and `amount-unit` where the column is not in yuan. With `wanted`, only fields that matter raise the last two;
 * others that are unclear are left out.
 */
export function mapColumns(
  table: RawTable, kind: TableName, overrides: Overrides = new Map(), wanted?: ReadonlySet<string>,
  fields: FieldCatalogue = STANDARD, taught: Taught = NOTHING_TAUGHT,
): Result<ColumnMap> {
  const chosen = new Map<Field, readonly number[]>();
  const asked = new Set([...overrides.keys()].map((name) => fields.field(kind, name)?.name));
  const problems: Problem[] = [];
  for (const [name, headers] of overrides) {
    const found = chooseColumns(table, fields, { kind, name, headers: chosenHeaders(headers) });
    if (found.ok) chosen.set(found.value.field, found.value.columns);
    else problems.push(...found.problems);
  }
  const vocabularies = vocabulariesOf(kind, taught, fields);
  if (!vocabularies.ok) problems.push(...vocabularies.problems);
  const places = new Map(chosen);
  for (const [field, candidates] of candidatesOf(table, kind, new Set([...chosen.values()].flat()), fields)) {
    if (asked.has(field.name)) continue;
    const problem = unclear(table, field, candidates);
    if (problem === undefined) places.set(field, candidates.map(({ column }) => column));
    else if (wanted === undefined || wanted.has(field.name)) problems.push(problem);
  }
  const figures = figuresOf(table, places, taught, wanted);
  if (!figures.ok) problems.push(...figures.problems);
  if (problems.length > 0 || !figures.ok || !vocabularies.ok) return failure(...problems);
  const entries = [...places].map(([field, [first = -1, ...further]]) => ({ name: field.name, first, further }));
  return success({
    columns: new Map(entries.map(({ name, first }) => [name, first])),
    further: new Map(entries.flatMap(({ name, further }) => (further.length === 0 ? [] : [[name, further] as const]))),
    vocabularies: vocabularies.value,
    figures: figures.value,
  });
}

/** How the figures of each field are read. */
function figuresOf(table: RawTable, places: ReadonlyMap<Field, readonly number[]>, { figures }: Taught, wanted: ReadonlySet<string> | undefined): Result<ColumnMap['figures']> {
  const problems: Problem[] = [];
  const found = new Map<string, FigureReading>();
  for (const [field, [column]] of places) {
    const given = figures.get(field.name) ?? [];
    const matters = wanted === undefined || wanted.has(field.name);
    if (column === undefined || (given.length === 0 && (field.kind !== 'number' || !matters))) continue;
    const reading = figuresIn(table, field, column, given);
    if (reading.ok) found.set(field.name, reading.value);
    else problems.push(...reading.problems);
  }
  return problems.length > 0 ? failure(...problems) : success(found);
}

/** Why it is unclear which of the columns found for a field holds it. */
function unclear(table: RawTable, field: Field, [first, second]: readonly Candidate[]): Problem | undefined {
  if (first === undefined) return undefined;
  return second === undefined || takesSeveral(field) ? otherUnit(table, field, first) : twice(table, field, first.column, second.column);
}

function candidatesOf(table: RawTable, kind: TableName, taken: ReadonlySet<number>, fields: FieldCatalogue): Iterable<[Field, Candidate[]]> {
  const found = new Map<string, [Field, Candidate[]]>();
  table.headers.forEach((header, column) => {
    const match = taken.has(column) ? undefined : matchHeader(kind, header, fields);
    if (match === undefined) return;
    const { field, ...unit } = match;
    const entry = found.get(field.name) ?? [field, []];
    entry[1].push({ column, ...unit });
    found.set(field.name, entry);
  });
  return found.values();
}

function chooseColumns(
  table: RawTable,
  fields: FieldCatalogue,
  { kind, name, headers }: { readonly kind: TableName; readonly name: string; readonly headers: readonly string[] },
): Result<{ field: Field; columns: readonly number[] }> {
  const field = fields.field(kind, name);
  if (field === undefined) return failure(unknownField(kind, name, fields));
  const [header = '', other] = headers;
  if (other !== undefined && !takesSeveral(field)) return failure(takesOne(table, field, header, other));
  const columns = new Set<number>();
  for (const each of headers) {
    const found = chooseColumn(table, field, each);
    if (!found.ok) return found;
    for (const column of found.value) columns.add(column);
  }
  return success({ field, columns: [...columns] });
}

/** The column under a header; for a field that several may hold, all that have it. */
function chooseColumn(table: RawTable, field: Field, header: string): Result<readonly number[]> {
  const key = nameKey(header);
  const [column, ...others] = table.headers.flatMap((each, index) => (nameKey(each) === key ? [index] : []));
  if (column === undefined) return failure(unknownHeader(table, field, header));
  if (others[0] !== undefined && !takesSeveral(field)) return failure(twice(table, field, column, others[0]));
  const { unit } = unitOf(header) ?? {};
  const problem = field.kind === 'number' && unit !== undefined && isOtherUnit(unit) ? otherUnit(table, field, { column, unit }) : undefined;
  return problem === undefined ? success([column, ...others]) : failure(problem);
}

function takesOne(table: RawTable, field: Field, first: string, second: string): Problem {
  return {
    code: 'column-twice',
    place: { table: field.table, field: field.name },
    sentence: sentence(tableTexts.takesOne, { table: table.name, label: field.label, first: shown(first), second: shown(second) }),
  };
}

function twice(table: RawTable, field: Field, first: number, second: number): Problem {
  const [header = '', other = ''] = [table.headers[first], table.headers[second]];
  const same = nameKey(header) === nameKey(other);
  return {
    code: 'column-twice',
    place: placeOf(table, field, second),
    sentence: sentence(same ? tableTexts.headerTwice : tableTexts.columnTwice, {
      table: table.name, label: field.label, header: shown(header), first: shown(header), second: shown(other),
      firstPlace: columnPlace(table, first), secondPlace: columnPlace(table, second),
      option: optionOf(field, header),
    }),
  };
}

/** What the command line takes to choose a column. */
function optionOf(field: Field, header: string): string {
  const option = `${field.table === 'sales' ? '' : `${field.table}.`}${field.name}=${shown(header)}`;
  return /\s/.test(option) ? `"${option}"` : option;
}

function otherUnit(table: RawTable, field: Field, { column, unit }: Candidate): Problem | undefined {
  if (unit === undefined) return undefined;
  const header = shown(table.headers[column] ?? '');
  return {
    code: 'amount-unit',
    place: placeOf(table, field, column),
    sentence: sentence(tableTexts.amountUnit, { table: table.name, header, unit, label: field.label }),
  };
}

function unknownField(kind: TableName, name: string, fields: FieldCatalogue): Problem {
  const names = fields.of(kind).map((field) => field.name).join(', ');
  return { code: 'unknown-field', place: { table: kind, field: name }, sentence: sentence(tableTexts.unknownField, { field: name, fields: names }) };
}

function unknownHeader(table: RawTable, field: Field, header: string): Problem {
  const headers = table.headers.filter((each) => !isBlank(each)).map(shown).join(', ');
  return {
    code: 'unknown-header',
    place: { table: field.table, field: field.name },
    sentence: sentence(tableTexts.unknownHeader, { table: table.name, header, label: field.label, headers }),
  };
}

function placeOf(table: RawTable, field: Field, column: number): Problem['place'] & object {
  const cell = table.address(-1, column);
  return { table: field.table, field: field.name, ...(cell === undefined ? {} : { cell }) };
}

function columnPlace(table: RawTable, column: number): Sentence {
  const letters = table.address(-1, column)?.replace(/\d+$/, '');
  return letters === undefined ? sentence(tableTexts.columnNumber, { number: column + 1 }) : sentence(tableTexts.columnPlace, { letters });
}

function shown(header: string): string {
  return header.trim().replace(/\s+/g, ' ');
}
