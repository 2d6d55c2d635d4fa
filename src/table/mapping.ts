import type { Problem, Result, Sentence } from '../i18n';
import { failure, sentence, success } from '../i18n';
import { tableTexts } from '../i18n/texts/table';
import type { RawTable, TableName } from './cell';
import { isBlank } from './cell';
import type { Field } from './fields';
import type { FieldCatalogue } from './catalogue';
import { STANDARD } from './catalogue';
import { isOtherUnit, matchHeader, unitOf } from './header';
import { nameKey } from './name';
import type { Overrides } from './overrides';

/** Which column of a table holds which field. */
export interface ColumnMap {
  readonly columns: ReadonlyMap<string, number>;
}

interface Candidate {
  readonly column: number;
  readonly unit?: string;
}

/**
 * Finds the column of each field, by the headers' aliases or as the user has chosen (`overrides`: field → header). A
 * column that the user gave to one field is no longer found for another by its header.
 *
 * Problems: `unknown-field` and `unknown-header` in the overrides, `column-twice` where two columns fit one field, and
 * `amount-unit` where the column is not in yuan. With `wanted`, only fields that matter raise the last two; others that
 * are unclear are left out.
 */
export function mapColumns(table: RawTable, kind: TableName, overrides: Overrides = new Map(), wanted?: ReadonlySet<string>, fields: FieldCatalogue = STANDARD): Result<ColumnMap> {
  const chosen = new Map<string, number>();
  const asked = new Set([...overrides.keys()].map((name) => fields.field(kind, name)?.name));
  const problems: Problem[] = [];
  for (const [name, header] of overrides) {
    const found = chooseColumn(table, fields, { kind, name, header });
    if (found.ok) chosen.set(found.value.field.name, found.value.column);
    else problems.push(...found.problems);
  }
  const columns = new Map(chosen);
  for (const [field, candidates] of candidatesOf(table, kind, new Set(chosen.values()), fields)) {
    if (asked.has(field.name)) continue;
    const [first, second] = candidates;
    const problem = first === undefined ? undefined : second !== undefined ? twice(table, field, first.column, second.column) : otherUnit(table, field, first);
    if (problem === undefined) columns.set(field.name, first?.column ?? -1);
    else if (wanted === undefined || wanted.has(field.name)) problems.push(problem);
  }
  return problems.length > 0 ? failure(...problems) : success({ columns });
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

function chooseColumn(
  table: RawTable,
  fields: FieldCatalogue,
  { kind, name, header }: { readonly kind: TableName; readonly name: string; readonly header: string },
): Result<{ field: Field; column: number }> {
  const field = fields.field(kind, name);
  if (field === undefined) return failure(unknownField(kind, name, fields));
  const key = nameKey(header);
  const [column, second] = table.headers.flatMap((each, index) => (nameKey(each) === key ? [index] : []));
  if (column === undefined) return failure(unknownHeader(table, field, header));
  if (second !== undefined) return failure(twice(table, field, column, second));
  const { unit } = unitOf(header) ?? {};
  const problem = field.kind === 'number' && unit !== undefined && isOtherUnit(unit) ? otherUnit(table, field, { column, unit }) : undefined;
  return problem === undefined ? success({ field, column }) : failure(problem);
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
