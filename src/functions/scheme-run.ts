import type { KeptScheme } from '../excel/book';
import type { Problem, Result } from '../i18n';
import { functionTexts } from '../i18n/texts/functions';
import { payOut, prepare, type Job, type Payout } from '../payout';
import { presetById } from '../presets';
import { parseScheme, type Scheme } from '../scheme';
import { findTable, isBlank, matchHeader, nameKey, rowsOf, withRows, type Cell, type RawTable, type TableName } from '../table';
import { singleCell } from './arguments';
import { blockOf, cellOf, isMissing } from './block';
import { CellError, refuse } from './cell-error';
import type { CallContext } from './definition';

/** A scheme and what it is to be worked out on, as cells have them. */
export interface SchemeArguments {
  readonly scheme: unknown;
  readonly tables: Readonly<Record<TableName, unknown>>;
  readonly params: unknown;
}

const TABLES: readonly TableName[] = ['sales', 'people', 'teams', 'history'];

const presets = new Map<string, Scheme>();

/** A preset, read once. */
function preset(id: string): Scheme | undefined {
  const scheme = presets.get(id) ?? presetById(id);
  if (scheme !== undefined) presets.set(id, scheme);
  return scheme;
}

/** Works out a scheme on ranges. The workbook is asked for kept schemes only where no preset will do. */
export function payoutFor({ scheme: schemeCell, tables, params }: SchemeArguments, { keptSchemes }: Pick<CallContext, 'keptSchemes'>): Payout | Promise<Payout> {
  const name = nameOf(schemeCell);
  const given = { tables: tablesFrom(tables), parameters: parametersFrom(params) };
  const known = preset(name);
  const wanted: string[] = [];
  const first = known === undefined ? undefined : prepare({
    scheme: known, ...given,
    findScheme: (id) => {
      const found = preset(id);
      if (found === undefined) wanted.push(id);
      return found;
    },
  });
  if (first !== undefined && wanted.length === 0) return payOut(valueOf(first));
  return keptSchemes().then((answer) => {
    const kept = valueOf(answer);
    const scheme = known ?? keptByName(kept, name) ?? refuse('#VALUE!', functionTexts.unknownScheme, { scheme: name });
    const job: Job = { scheme, ...given, findScheme: (id) => preset(id) ?? keptByName(kept, id) };
    return payOut(valueOf(prepare(job)));
  });
}

/** The value of a result; of several problems the first is told. */
function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const [problem] = result.problems;
  throw problem === undefined ? new RangeError('A failure has a problem.') : errorOf(problem);
}

function errorOf({ sentence }: Problem): CellError {
  return new CellError('#VALUE!', sentence);
}

function nameOf(argument: unknown): string {
  const cell = singleCell(argument, 'scheme');
  return isBlank(cell) ? refuse('#VALUE!', functionTexts.missing, { name: 'scheme' }) : String(cell).trim();
}

/** A kept scheme by its id or by its name in either language. */
function keptByName(kept: readonly KeptScheme[], name: string): Scheme | undefined {
  const key = nameKey(name);
  const byId = kept.find(({ id }) => nameKey(id) === key);
  if (byId !== undefined) return valueOf(parseScheme(byId.json));
  for (const { json } of kept) {
    const scheme = parseScheme(json);
    if (scheme.ok && [scheme.value.name.zh, scheme.value.name.en].some((each) => nameKey(each) === key)) return scheme.value;
  }
  return undefined;
}

function tablesFrom(given: SchemeArguments['tables']): Partial<Record<TableName, RawTable>> {
  const tables: Partial<Record<TableName, RawTable>> = {};
  for (const kind of TABLES) {
    if (isMissing(given[kind])) continue;
    const cells = blockOf(given[kind]).rows.map((row) => row.map(cellOf));
    tables[kind] = withoutZerosForBlanks(valueOf(findTable({ name: kind, cells }, kind)), kind);
  }
  return tables;
}

/** Some hosts send blank cells as 0. Where a name, a word or a date belongs there can be none, and a row of nothing else is blank. */
function withoutZerosForBlanks(table: RawTable, kind: TableName): RawTable {
  const given = rowsOf(table);
  if (!given.some((row) => row.includes(0))) return table;
  const counted = table.headers.map((header) => ['number', 'yes-no'].includes(matchHeader(kind, header)?.field.kind ?? ''));
  const cells = (row: readonly Cell[]) => row.map((cell, column) => (cell === 0 && counted[column] !== true ? null : cell));
  const rows = given.map((row) => (row.every((cell) => cell === 0 || isBlank(cell)) ? row.map(() => null) : cells(row)));
  while (rows.at(-1)?.every(isBlank) === true) rows.pop();
  return withRows(table, rows);
}

const HEADER_WORDS: ReadonlySet<string> = new Set(['value', '值', '数值', '取值', '参数值']);

/** Two columns, name and value; a header above them and blank rows are skipped. */
function parametersFrom(argument: unknown): Readonly<Record<string, Cell>> {
  if (isMissing(argument)) return {};
  const block = blockOf(argument);
  if (block.width !== 2) refuse('#VALUE!', functionTexts.parameterColumns);
  const parameters = new Map<string, Cell>();
  block.rows.forEach((row, index) => {
    const [nameCell = null, value = null] = row.map(cellOf);
    if (isBlank(nameCell) && isBlank(value)) return;
    if (index === 0 && HEADER_WORDS.has(nameKey(String(value)))) return;
    const name = String(nameCell ?? '').trim();
    if (name === '') refuse('#VALUE!', functionTexts.parameterColumns);
    if (parameters.has(name)) refuse('#VALUE!', functionTexts.parameterTwice, { name });
    parameters.set(name, value);
  });
  return Object.fromEntries(parameters);
}
