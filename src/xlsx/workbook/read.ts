import { failure, sentence, success, type Problem, type Result, type Text } from '../../i18n';
import { fileTexts } from '../../i18n/texts/xlsx';
import { columnLetters, type Grid } from '../../table';
import { kindOf } from '../kind';
import { UNPACKED_LIMIT } from '../package/directory';
import { Unreadable, type Fault } from '../package/fault';
import { Parts } from '../package/parts';
import { besides } from './besides';
import { type BookContents, bookOf, type SheetPart, type TablePart, tablePartsOf } from './book';
import { styleFormats } from './formats';
import { areaOf, Room, sheetContent, type Rows, type SheetContent, type SheetContext } from './sheet';
import { sharedStrings } from './strings';

/** One sheet of a workbook, and each Excel table on it as a source of its own. */
export interface SheetData {
  readonly name: string;
  readonly hidden: boolean;
  /** Everything from A1 to the last cell used. */
  readonly grid: Grid;
  /** The sheet's Excel tables, without their totals rows. */
  readonly tables: readonly Grid[];
  /** What stands beside the sheet's Excel tables, where that may be a table too. */
  readonly besides?: Grid;
  /** The rows, from 0, of blocks of merged cells; only the first cell of each has its value. */
  readonly merged: readonly Rows[];
  /** The first formula cell whose result was never saved, such as `D5`; such cells read as the error value #CALC!. */
  readonly uncalculated?: string;
}

export interface WorkbookFile {
  readonly sheets: readonly SheetData[];
  readonly dateSystem: 1900 | 1904;
}

/**
 * Reads an `.xlsx` (or `.xlsm`) workbook: values as saved, dates as serials, error values as their text, formulas by their
 * saved results. Nothing is unpacked or kept beyond what such a file may hold, whatever it claims. `file` is the name said in problems.
 * Problems: old-workbook, html, encrypted, other-workbook, not-a-spreadsheet, empty-file, damaged, too-large, suspicious.
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<Result<WorkbookFile>> {
  const parts = openWorkbook(bytes, file);
  if (!parts.ok) return parts;
  try {
    return success(await workbookIn(parts.value));
  } catch (error) {
    return failure(problemOf(error, file));
  }
}

/** The parts of a workbook file, not yet unpacked. Problems as those of `readWorkbook`. */
export function openWorkbook(bytes: Uint8Array, file: string): Result<Parts> {
  const refusal = refusalOf(bytes);
  if (refusal !== null) return failure(problem(...refusal, file));
  try {
    return success(new Parts(bytes));
  } catch (error) {
    return failure(problemOf(error, file));
  }
}

/** Why the reading of a file ended. What is no fault of the file is thrown on. */
export function problemOf(error: unknown, file: string): Problem {
  if (!(error instanceof Unreadable)) throw error;
  return problem(...FAULTS[error.fault], file, { limit: UNPACKED_LIMIT / 1024 / 1024 });
}

const FAULTS: Readonly<Record<Fault, [code: string, text: Text]>> = {
  damaged: ['damaged', fileTexts.damagedWorkbook],
  'too-large': ['too-large', fileTexts.tooLarge],
  'too-many-cells': ['too-large', fileTexts.tooManyCells],
  suspicious: ['suspicious', fileTexts.suspicious],
  'other-workbook': ['other-workbook', fileTexts.otherWorkbook],
};

function refusalOf(bytes: Uint8Array): [code: string, text: Text] | null {
  switch (kindOf(bytes)) {
    case 'archive': return null;
    case 'old-workbook': return ['old-workbook', fileTexts.oldWorkbook];
    case 'encrypted-workbook': return ['encrypted', fileTexts.encryptedWorkbook];
    case 'html': return ['html', fileTexts.htmlWorkbook];
    case 'empty': return ['empty-file', fileTexts.emptyFile];
    default: return ['not-a-spreadsheet', fileTexts.notWorkbook];
  }
}

function problem(code: string, text: Text, file: string, values: Readonly<Record<string, string | number>> = {}): Problem {
  return { code, sentence: sentence(text, { file, ...values }) };
}

async function workbookIn(parts: Parts): Promise<WorkbookFile> {
  const book = await bookOf(parts);
  const context = {
    strings: book.strings === null ? [] : await sharedStrings(parts, book.strings),
    styleFormats: book.styles === null ? [] : await styleFormats(parts, book.styles),
    room: new Room(),
  };
  const sheets: SheetData[] = [];
  for (const sheet of book.sheets) sheets.push(await sheetIn(parts, sheet, book, context));
  return { dateSystem: book.dateSystem, sheets };
}

async function sheetIn(parts: Parts, sheet: SheetPart, { dateSystem }: BookContents, context: SheetContext): Promise<SheetData> {
  const content = await sheetContent(parts, sheet.part, context);
  const tables = await tablePartsOf(parts, sheet);
  const { cells, hiddenRows, formats, merged, uncalculated } = content;
  const grid: Grid = {
    name: sheet.name, sheet: sheet.name, cells, firstRow: 0, firstColumn: 0, dateSystem, hiddenRows, format: (row, column) => formats.at(row, column),
  };
  const beside = tables.length === 0 ? null : besides(grid, tables.flatMap(({ area }) => areaOf(area) ?? []));
  return {
    name: sheet.name, hidden: sheet.hidden, grid, merged,
    tables: tables.flatMap((table) => tableGrid(grid, table, content) ?? []),
    ...(beside === null ? {} : { besides: beside }),
    ...(uncalculated === null ? {} : { uncalculated: `${columnLetters(uncalculated[1])}${uncalculated[0] + 1}` }),
  };
}

/** So many rows above an Excel table may hold notes about it. */
const ROWS_ABOVE = 10;

function tableGrid(whole: Grid, { name, area: text, columns, hasHeader, hasTotals }: TablePart, { cells, formats, hiddenRows }: SheetContent): Grid | null {
  const area = areaOf(text);
  if (area === null) return null;
  const lastRow = hasTotals ? area.lastRow - 1 : area.lastRow;
  const { firstColumn } = area;
  // A table that shows no header has names for its columns all the same.
  const firstRow = hasHeader ? area.firstRow : area.firstRow - 1;
  const body = cells.slice(area.firstRow, lastRow + 1).map((row) => row.slice(firstColumn, area.lastColumn + 1));
  const hidden = [...hiddenRows].filter((row) => row >= area.firstRow && row <= lastRow);
  return {
    ...whole, name, firstRow, firstColumn, headerFirst: true,
    cells: hasHeader ? body : [columns, ...body],
    above: cells.slice(Math.max(0, area.firstRow - ROWS_ABOVE), area.firstRow),
    ...(hasTotals ? { totalsRow: lastRow + 1 - firstRow } : {}),
    hiddenRows: new Set(hidden.map((row) => row - firstRow)),
    format: (row, column) => formats.at(firstRow + row, firstColumn + column),
  };
}
