import path from 'node:path';
import { failure, sentence, success, type Problem, type Result, type Sentence } from '../i18n';
import { cliTexts } from '../i18n/texts/cli';
import { tableNames } from '../i18n/texts/payout';
import { chooseTables, findTable, fitness, nameKey, tableOfRecords, type Grid, type Overrides, type RawTable, type FieldCatalogue, type TableName } from '../table';
import { kindOf, readCsv, readJsonRecords, readWorkbook, type Encoding, type SheetData } from '../xlsx';
import { fileExists, readBytes } from './files';

export type Mapping = Partial<Record<TableName, Overrides>>;

/** The tables of a run, where each came from, and what should be told about the choice. */
export interface Sources {
  readonly tables: Partial<Record<TableName, RawTable>>;
  readonly names: Partial<Record<TableName, string>>;
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

/** A table found, with what its owner calls it. */
interface Found {
  readonly table: RawTable;
  readonly name: string;
  readonly told: readonly Sentence[];
}

const KINDS: readonly TableName[] = ['sales', 'people', 'teams', 'history'];

/** The file named in an argument: without `#SHEET`, unless a file has that very name. */
export function splitSheet(argument: string): { file: string; sheet: string | null } {
  const at = argument.lastIndexOf('#');
  if (at <= 0 || fileExists(argument)) return { file: argument, sheet: null };
  return { file: argument.slice(0, at), sheet: argument.slice(at + 1) };
}

/**
 * Reads the tables of a run. Where no sheet is named, the sheet whose headers fit best is taken; the sales workbook is searched for
 * the tables that were not given. Problems: those of reading files, no-sheet, no-table, not-a-table.
 */
export async function readSources(request: Request): Promise<Result<Sources>> {
  const found: Partial<Record<TableName, Found>> = {};
  for (const kind of KINDS) {
    const argument = request.paths[kind];
    if (argument === undefined) continue;
    const read = await readSource(argument, kind, request);
    if (!read.ok) return read;
    for (const other of KINDS) {
      const each = read.value[other];
      if (each !== undefined && (other === kind || request.paths[other] === undefined)) found[other] ??= each;
    }
  }
  const entries = KINDS.flatMap((kind) => {
    const each = found[kind];
    return each === undefined ? [] : [[kind, each] as const];
  });
  return success({
    tables: Object.fromEntries(entries.map(([kind, { table }]) => [kind, table])),
    names: Object.fromEntries(entries.map(([kind, { name }]) => [kind, name])),
    told: entries.flatMap(([, { told }]) => told),
  });
}

type Finding = Promise<Result<Partial<Record<TableName, Found>>>>;

async function readSource(argument: string, kind: TableName, request: Request): Finding {
  const { file, sheet } = splitSheet(argument);
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  const name = path.basename(file);
  const content = kindOf(bytes.value);
  if (content === 'text' && !/\.(xlsx|xlsm|xls)$/i.test(file)) {
    if (sheet !== null) return failure(problem('no-sheet', sentence(cliTexts.sheetOfOther, { file: name, sheet })));
    if (/\.json$/i.test(file)) return only(kind, name, recordsOf(bytes.value, name));
    return only(kind, name, csvTable(bytes.value, name, kind, request));
  }
  if (content === 'binary' && !/\.(xlsx|xlsm|xls|csv)$/i.test(file)) return failure(problem('not-a-table', sentence(cliTexts.notTable, { file: name })));
  const workbook = await readWorkbook(bytes.value, name);
  return workbook.ok ? fromWorkbook(workbook.value.sheets, name, sheet, kind, request) : workbook;
}

function only(kind: TableName, name: string, read: Result<Pick<Found, 'table' | 'told'>>): Result<Partial<Record<TableName, Found>>> {
  return read.ok ? success({ [kind]: { ...read.value, name } }) : read;
}

function recordsOf(bytes: Uint8Array, name: string): Result<Pick<Found, 'table' | 'told'>> {
  const records = readJsonRecords(bytes, name);
  if (!records.ok) return records;
  const table = tableOfRecords(name, records.value);
  return table.ok ? success({ table: table.value, told: [] }) : table;
}

/** A text table in the encoding asked for; but where only its own encoding gives headers that mean something, that one. */
function csvTable(bytes: Uint8Array, name: string, kind: TableName, { encoding, mapping, fields }: Request): Result<Pick<Found, 'table' | 'told'>> {
  const overrides = mapping[kind];
  const asked = readCsv(bytes, name, encoding ?? undefined);
  const recognised = encoding === null ? asked : readCsv(bytes, name);
  const useRecognised = recognised.ok && (!asked.ok || fitness(asked.value, kind, overrides) === 0) && fitness(recognised.value, kind, overrides) > 0;
  const grid = useRecognised ? recognised : asked;
  if (!grid.ok) return grid;
  const table = findTable(grid.value, kind, overrides, fields);
  if (!table.ok) return table;
  const told = grid !== asked && encoding !== null ? [sentence(cliTexts.otherEncoding, { file: name, encoding })] : [];
  return success({ table: table.value, told });
}

/** A grid in a workbook together with the sheet on which it lies. */
interface Place {
  readonly grid: Grid;
  readonly sheet: SheetData;
}

/** A sheet's tables where it has any, else all that is on it. A table alone on its sheet goes by the sheet's name. */
function placesOf(sheet: SheetData): Place[] {
  if (sheet.tables.length === 0) return sheet.grid.cells.length === 0 ? [] : [{ sheet, grid: sheet.grid }];
  return sheet.tables.map((grid) => ({ sheet, grid: { ...grid, name: sheet.tables.length === 1 ? sheet.name : `${sheet.name}!${grid.name}` } }));
}

function fromWorkbook(sheets: readonly SheetData[], file: string, wanted: string | null, kind: TableName, request: Request): Result<Partial<Record<TableName, Found>>> {
  const visible = sheets.filter((sheet) => !sheet.hidden).flatMap(placesOf);
  const named = wanted === null ? undefined : placeNamed(sheets, wanted);
  if (wanted !== null && named === undefined) {
    return failure(problem('no-sheet', sentence(cliTexts.noSheet, { file, sheet: wanted, sheets: namesOf(sheets) })));
  }
  const searched = named === undefined ? visible : visible.filter(({ sheet }) => sheet !== named.sheet);
  const chosen = kind === 'sales' || named === undefined ? choose(searched, request.mapping) : {};
  const taken: Partial<Record<TableName, Place>> = kind === 'sales' ? chosen : {};
  const place = named ?? chosen[kind] ?? likeliest(searched, chosen, kind, request);
  if (place !== undefined) taken[kind] = place;
  else if (kind !== 'sales' || request.needsSales) return failure(problem('no-table', sentence(cliTexts.noTable, { file, table: tableNames[kind] })));
  const found: Partial<Record<TableName, Found>> = {};
  for (const each of KINDS) {
    const here = taken[each];
    if (here === undefined) continue;
    const table = findTable(here.grid, each, request.mapping[each], request.fields);
    if (!table.ok) return table;
    found[each] = { table: table.value, name: `${file}#${here.grid.name}`, told: remarksOn(here, each, table.value, `${file}#${here.grid.name}`, wanted === null || each !== kind) };
  }
  return success(found);
}

function choose(places: readonly Place[], mapping: Mapping): Partial<Record<TableName, Place>> {
  const byGrid = new Map(places.map((place) => [place.grid, place]));
  const chosen = chooseTables(places.map(({ grid }) => grid), mapping);
  return Object.fromEntries(KINDS.flatMap((kind) => {
    const grid = chosen[kind];
    const place = grid === undefined ? undefined : byGrid.get(grid);
    return place === undefined ? [] : [[kind, place]];
  }));
}

/** Where no sheet fits, the best of those that are nothing else is taken, so that what it lacks can be said. */
function likeliest(places: readonly Place[], chosen: Partial<Record<TableName, Place>>, kind: TableName, request: Request): Place | undefined {
  if (kind === 'sales' && !request.needsSales) return undefined;
  const others = new Set(Object.values(chosen));
  const free = places.filter((place) => !others.has(place));
  const size = ({ grid: { cells } }: Place): number => cells.length * Math.max(0, ...cells.slice(0, 100).map((row) => row.length));
  const largest = free.reduce<Place | undefined>((most, place) => (most === undefined || size(place) > size(most) ? place : most), undefined);
  return largest ?? (kind === 'sales' ? places[0] : undefined);
}

function placeNamed(sheets: readonly SheetData[], wanted: string): Place | undefined {
  const same = (name: string): boolean => nameKey(name) === nameKey(wanted);
  const sheet = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => same(name));
  if (sheet !== undefined) return sheet.tables.length === 1 ? placesOf(sheet)[0] : { sheet, grid: sheet.grid };
  for (const each of sheets) {
    const grid = each.tables.find((table) => same(table.name) || same(`${each.name}!${table.name}`));
    if (grid !== undefined) return { sheet: each, grid };
  }
  return undefined;
}

function namesOf(sheets: readonly SheetData[]): string {
  return sheets.map(({ name }) => name).join(', ');
}

function remarksOn({ sheet }: Place, kind: TableName, table: RawTable, source: string, wasChosen: boolean): Sentence[] {
  const merged = mergedWithin(sheet, table);
  return [
    ...(wasChosen ? [sentence(cliTexts.taken, { table: tableNames[kind], source, rows: table.length })] : []),
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
