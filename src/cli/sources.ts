import path from 'node:path';
import { failure, sentence, success, type Problem, type Result, type Sentence } from '../i18n';
import { cliTexts } from '../i18n/texts/cli';
import { tableNames } from '../i18n/texts/payout';
import { findTable, fitness, hasSameHeaders, headersIn, joinTables, tableOfRecords, TABLES, type SheetTable, type Overrides, type RawTable, type FieldCatalogue, type TableName } from '../table';
import { kindOf, readCsv, readJsonRecords, readWorkbook, type Encoding, type SheetData, type TextTable } from '../xlsx';
import { fileExists } from './files';
import { digestOf, openInput, type Input } from './input';
import { choose, likeliest, placesNamed, placesOf, type SheetGrid } from './places';

export type Mapping = Partial<Record<TableName, Overrides>>;

/** The tables of a run, where each came from, and what should be told about the choice. */
export interface Sources {
  readonly tables: Partial<Record<TableName, RawTable>>;
  readonly names: Partial<Record<TableName, string>>;
  /** The file that each was read from, and the SHA-256 of its bytes. */
  readonly files: Partial<Record<TableName, SourceFile>>;
  readonly told: readonly Sentence[];
}

export interface Request {
  readonly paths: Partial<Record<TableName, string>>;
  readonly mapping: Mapping;
  readonly encoding: Encoding | null;
  /** Whether the scheme can do nothing without sales rows. */
  readonly needsSales: boolean;
  /** The fields that the tables may have. */
  readonly fields: FieldCatalogue;
}

interface SourceFile {
  readonly name: string;
  readonly fingerprint: string;
}

/** A table found, with what its owner calls it. */
interface Found {
  readonly table: RawTable;
  readonly name: string;
  readonly told: readonly Sentence[];
}

/** The file named in an argument: without `#SHEET`, unless a file has that very name. */
export function splitSheet(argument: string): { file: string; sheet: string | null } {
  const at = argument.lastIndexOf('#');
  if (at <= 0 || fileExists(argument)) return { file: argument, sheet: null };
  return { file: argument.slice(0, at), sheet: argument.slice(at + 1) };
}

/**
 * Reads the tables of a run. Where no sheet is named, the sheet whose headers fit best is taken; the sales workbook is searched for
 * the tables that were not given. Problems: those of reading files, no-sheet, no-table, not-a-table, headers-differ.
 */
export async function readSources(request: Request): Promise<Result<Sources>> {
  const found: Partial<Record<TableName, Found & { readonly file: SourceFile }>> = {};
  for (const kind of TABLES) {
    const argument = request.paths[kind];
    if (argument === undefined) continue;
    const { file } = splitSheet(argument);
    const input = openInput(file);
    if (!input.ok) return input;
    const read = await readSource(argument, input.value, kind, request);
    if (!read.ok) return read;
    const from: SourceFile = { name: path.basename(file), fingerprint: digestOf(input.value) };
    for (const other of TABLES) {
      const each = read.value[other];
      if (each !== undefined && (other === kind || request.paths[other] === undefined)) found[other] ??= { ...each, file: from };
    }
  }
  const entries = TABLES.flatMap((kind) => {
    const each = found[kind];
    return each === undefined ? [] : [[kind, each] as const];
  });
  return success({
    tables: Object.fromEntries(entries.map(([kind, { table }]) => [kind, table])),
    names: Object.fromEntries(entries.map(([kind, { name }]) => [kind, name])),
    files: Object.fromEntries(entries.map(([kind, { file }]) => [kind, file])),
    told: entries.flatMap(([, { told }]) => told),
  });
}

type Finding = Promise<Result<Partial<Record<TableName, Found>>>>;

async function readSource(argument: string, input: Input, kind: TableName, request: Request): Finding {
  const { file, sheet } = splitSheet(argument);
  const name = path.basename(file);
  const content = kindOf(input.head);
  if (content === 'text' && !/\.(xlsx|xlsm|xls)$/i.test(file)) {
    if (sheet !== null) return failure(problem('no-sheet', sentence(cliTexts.sheetOfOther, { file: name, sheet })));
    return only(kind, name, /\.json$/i.test(file) ? recordsOf(input, name) : csvTable(input, name, kind, request));
  }
  if (content === 'binary' && !/\.(xlsx|xlsm|xls|csv)$/i.test(file)) return failure(problem('not-a-table', sentence(cliTexts.notTable, { file: name })));
  const bytes = input.whole();
  if (!bytes.ok) return bytes;
  const workbook = await readWorkbook(bytes.value, name);
  return workbook.ok ? fromWorkbook(workbook.value.sheets, name, sheet, kind, request) : workbook;
}

function only(kind: TableName, name: string, read: Result<Pick<Found, 'table' | 'told'>>): Result<Partial<Record<TableName, Found>>> {
  return read.ok ? success({ [kind]: { ...read.value, name } }) : read;
}

function recordsOf(input: Input, name: string): Result<Pick<Found, 'table' | 'told'>> {
  const bytes = input.whole();
  if (!bytes.ok) return bytes;
  const records = readJsonRecords(bytes.value, name);
  if (!records.ok) return records;
  const table = tableOfRecords(name, records.value);
  return table.ok ? success({ table: table.value, told: [] }) : table;
}

/** A text table in the encoding asked for; but where only its own encoding gives headers that mean something, that one. */
function csvTable(input: Input, name: string, kind: TableName, { encoding, mapping, fields }: Request): Result<Pick<Found, 'table' | 'told'>> {
  const overrides = mapping[kind];
  const asked = readCsv(input, name, encoding ?? undefined);
  const fits = (read: Result<TextTable>): boolean => read.ok && fitness(read.value.grid, kind, overrides) > 0;
  const recognised = encoding === null || fits(asked) ? asked : readCsv(input, name);
  const read = fits(recognised) ? recognised : asked;
  if (!read.ok) return read;
  const table = findTable(read.value.grid, kind, overrides, fields);
  if (!table.ok) return table;
  const told = read !== asked && encoding !== null ? [sentence(cliTexts.otherEncoding, { file: name, encoding })] : [];
  const guessed = encoding === null && read.value.encoding === 'windows-1252' ? [sentence(cliTexts.guessedEncoding, { file: name, encoding: read.value.encoding })] : [];
  return success({ table: table.value, told: [...told, ...guessed] });
}

function fromWorkbook(sheets: readonly SheetData[], file: string, wanted: string | null, kind: TableName, request: Request): Result<Partial<Record<TableName, Found>>> {
  const visible = sheets.filter((sheet) => !sheet.hidden).flatMap(placesOf);
  const named = wanted === null ? { places: [] } : placesNamed(sheets, wanted, kind, request.mapping[kind]);
  if ('missing' in named) return failure(problem('no-sheet', sentence(cliTexts.noSheet, { file, sheet: named.missing, sheets: sheets.flatMap(({ name, tables }) => [name, ...tables.map((table) => `${name}!${table.name}`)]).join(', ') })));
  const taken = placesTaken(visible, named.places, kind, request);
  if (taken[kind] === undefined && (kind !== 'sales' || request.needsSales)) return failure(problem('no-table', sentence(cliTexts.noTable, { file, table: tableNames[kind] })));
  const others = visible.filter((place) => !Object.values(taken).flat().includes(place));
  const found: Partial<Record<TableName, Found>> = {};
  for (const each of TABLES) {
    const places = taken[each];
    if (places === undefined) continue;
    const tables = tablesAt(places, each, request);
    if (!tables.ok) return tables;
    const table = joinTables(tables.value, each, request.fields);
    if (!table.ok) return table;
    const name = `${file}#${namesOf(places, ',')}`;
    const isChosen = each !== kind || wanted === null;
    found[each] = {
      table: table.value, name,
      told: [
        ...(isChosen || leavesOpen(places) ? [sentence(cliTexts.taken, { table: tableNames[each], source: name, rows: table.value.length })] : []),
        ...(isChosen ? leftOut(table.value, places, others, each, file, request) : []),
        ...places.flatMap(({ sheet }, index) => remarksOn(sheet, tables.value[index]?.table)),
      ],
    };
  }
  return success(found);
}

/** Which places are which table: those named, and of the sales workbook the others by their headers. */
function placesTaken(visible: readonly SheetGrid[], named: readonly SheetGrid[], kind: TableName, request: Request): Partial<Record<TableName, readonly SheetGrid[]>> {
  const searched = visible.filter(({ sheet }) => !named.some((place) => place.sheet === sheet));
  const chosen = kind === 'sales' || named.length === 0 ? choose(searched, request.mapping) : {};
  const own = chosen[kind] ?? likeliest(searched, chosen, kind, request.needsSales);
  const places = named.length > 0 ? named : own === undefined ? undefined : [own];
  const others = kind === 'sales' ? TABLES.flatMap((each) => (each === kind || chosen[each] === undefined ? [] : [[each, [chosen[each]]] as const])) : [];
  return { ...Object.fromEntries(others), ...(places === undefined ? {} : { [kind]: places }) };
}

/** Whether a name left open which table was meant. */
function leavesOpen(places: readonly SheetGrid[]): boolean {
  return places.length > 1 || places.some(({ sheet }) => placesOf(sheet).length > 1);
}

function tablesAt(places: readonly SheetGrid[], kind: TableName, { mapping, fields }: Request): Result<readonly SheetTable[]> {
  const tables: SheetTable[] = [];
  for (const { grid, sheet } of places) {
    const table = findTable(grid, kind, mapping[kind], fields);
    if (!table.ok) return table;
    tables.push({ sheet: sheet.name, table: table.value });
  }
  return success(tables);
}

/** Sheets with the very headers of the one that was taken are likely meant too, as where each month has its own. */
function leftOut({ headers }: RawTable, places: readonly SheetGrid[], others: readonly SheetGrid[], kind: TableName, file: string, { mapping }: Request): Sentence[] {
  const alike = others.filter(({ grid }) => fitness(grid, kind, mapping[kind]) > 0 && hasSameHeaders(headersIn(grid, kind, mapping[kind]), headers));
  if (alike.length === 0) return [];
  return [sentence(cliTexts.alike, { count: alike.length, sheets: namesOf(alike, ', '), taken: namesOf(places, ', '), file, all: namesOf([...places, ...alike], ',') })];
}

function namesOf(places: readonly SheetGrid[], between: string): string {
  return places.map(({ grid }) => grid.name).join(between);
}

function remarksOn(sheet: SheetData, table: RawTable | undefined): Sentence[] {
  const merged = table === undefined ? 0 : mergedWithin(sheet, table);
  return [
    ...(sheet.uncalculated === undefined ? [] : [sentence(cliTexts.uncalculated, { sheet: sheet.name, cell: sheet.uncalculated })]),
    ...(merged === 0 ? [] : [sentence(cliTexts.merged, { sheet: sheet.name, count: merged })]),
  ];
}

/** Blocks of merged cells among the data rows; those in titles above a table are of no account. */
function mergedWithin(sheet: SheetData, table: RawTable): number {
  const rowOf = (index: number): number => Number(/\d+$/.exec(table.address(index, 0) ?? '')?.[0] ?? 0) - 1;
  const [first, last] = [rowOf(0), rowOf(table.length - 1)];
  return sheet.merged.filter(({ firstRow }) => firstRow >= first && firstRow <= last).length;
}

function problem(code: string, what: Sentence): Problem {
  return { code, sentence: what };
}
