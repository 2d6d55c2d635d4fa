import type { Workbook } from 'hucre/xlsx';
import { failure, sentence, success, type Problem, type Result, type Text } from '../i18n';
import { fileTexts } from '../i18n/texts/xlsx';
import { columnLetters, type Cell, type Grid } from '../table';
import { openArchive, textOf, UNPACKED_LIMIT, type Archive, type ArchiveFault } from './archive';
import { kindOf } from './kind';

/** One sheet of a workbook, and each Excel table on it as a source of its own. */
export interface SheetData {
  readonly name: string;
  readonly hidden: boolean;
  /** Everything from A1 to the last cell used. */
  readonly grid: Grid;
  /** The sheet's Excel tables, without their totals rows. */
  readonly tables: readonly Grid[];
  /** Blocks of merged cells by their rows, from 0; only the first cell of each has its value. */
  readonly merged: readonly { readonly firstRow: number; readonly lastRow: number }[];
  /** The first formula cell whose result was never saved, such as `D5`; such cells read as the error value #CALC!. */
  readonly uncalculated?: string;
}

export interface WorkbookFile {
  readonly sheets: readonly SheetData[];
  readonly dateSystem: 1900 | 1904;
}

type SheetFile = Workbook['sheets'][number];
type TableFile = NonNullable<SheetFile['tables']>[number];

/**
 * Reads an `.xlsx` (or `.xlsm`) workbook: values as saved, dates as serials, error values as their text, formulas by their
 * saved results. Checked before anything is unpacked. `file` is the name said in problems.
 * Problems: old-workbook, html, encrypted, other-workbook, not-a-spreadsheet, empty-file, damaged, too-large, suspicious.
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<Result<WorkbookFile>> {
  const refusal = refusalOf(bytes);
  if (refusal !== null) return failure(problem(...refusal, file));
  const archive = openArchive(bytes);
  if (typeof archive === 'string') return failure(archiveProblem(archive, file));
  if (!archive.entries.some((entry) => entry.name === '[Content_Types].xml')) return failure(problem('other-workbook', fileTexts.otherWorkbook, file));
  const main = await mainPart(bytes, archive);
  if (main === null) return failure(problem('damaged', fileTexts.damagedWorkbook, file));
  if (!main.includes('workbook') || main.includes('.bin')) return failure(problem('other-workbook', fileTexts.otherWorkbook, file));
  const dateSystem = /<(\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](1|true)["']/.test((await textOf(bytes, archive, main)) ?? '') ? 1904 : 1900;
  return parse(bytes, file, dateSystem);
}

function refusalOf(bytes: Uint8Array): [string, Text] | null {
  switch (kindOf(bytes)) {
    case 'archive': return null;
    case 'old-workbook': return ['old-workbook', fileTexts.oldWorkbook];
    case 'encrypted-workbook': return ['encrypted', fileTexts.encryptedWorkbook];
    case 'html': return ['html', fileTexts.htmlWorkbook];
    case 'empty': return ['empty-file', fileTexts.emptyFile];
    default: return ['not-a-spreadsheet', fileTexts.notWorkbook];
  }
}

/** The path of the workbook part, from the package's relationships. */
async function mainPart(bytes: Uint8Array, archive: Archive): Promise<string | null> {
  const relationships = await textOf(bytes, archive, '_rels/.rels');
  const relationship = relationships?.match(/<(\w+:)?Relationship\b[^>]*\/officeDocument["'][^>]*>/)?.[0];
  return relationship?.match(/\bTarget\s*=\s*["']\/?([^"']+)["']/)?.[1] ?? null;
}

async function parse(bytes: Uint8Array, file: string, dateSystem: 1900 | 1904): Promise<Result<WorkbookFile>> {
  const { readXlsx } = await import('hucre/xlsx');
  try {
    // Dates are asked for in the 1904 system whatever the file's own is: only there is every serial told apart, so that
    // a figure formatted as a date comes back as the figure it was.
    const workbook = await readXlsx(bytes, { dateSystem: '1904' });
    return success({ dateSystem, sheets: workbook.sheets.map((sheet) => sheetOf(sheet, dateSystem)) });
  } catch (error) {
    const tooMany = error instanceof Error && /cells/.test(error.message) && /limit/.test(error.message);
    return failure(tooMany ? problem('too-large', fileTexts.tooManyCells, file) : problem('damaged', fileTexts.damagedWorkbook, file));
  }
}

const EPOCH = Date.UTC(1904, 0, 1);
const DAY = 86_400_000;

function sheetOf(sheet: SheetFile, dateSystem: 1900 | 1904): SheetData {
  const cells = sheet.rows.map((row) => row.map(cellOf));
  const hiddenRows = new Set([...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden === true).map(([index]) => index));
  const grid: Grid = { name: sheet.name, sheet: sheet.name, cells, firstRow: 0, firstColumn: 0, dateSystem, hiddenRows };
  const uncalculated = markUncalculated(sheet, cells);
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    grid,
    tables: (sheet.tables ?? []).flatMap((table) => tableGrid(grid, table) ?? []),
    merged: (sheet.merges ?? []).map(({ startRow: firstRow, endRow: lastRow }) => ({ firstRow, lastRow })),
    ...(uncalculated === null ? {} : { uncalculated }),
  };
}

function cellOf(value: string | number | boolean | Date | null | undefined): Cell {
  if (value instanceof Date) return (value.getTime() - EPOCH) / DAY;
  return value ?? null;
}

function tableGrid(whole: Grid, table: TableFile): Grid | null {
  const area = areaOf(table.range ?? '');
  if (area === null) return null;
  const lastRow = table.showTotalRow === true ? area.lastRow - 1 : area.lastRow;
  const hidden = [...(whole.hiddenRows ?? [])].filter((row) => row >= area.firstRow && row <= lastRow);
  return {
    ...whole,
    name: table.displayName ?? table.name,
    cells: whole.cells.slice(area.firstRow, lastRow + 1).map((row) => row.slice(area.firstColumn, area.lastColumn + 1)),
    firstRow: area.firstRow,
    firstColumn: area.firstColumn,
    hiddenRows: new Set(hidden.map((row) => row - area.firstRow)),
    headerFirst: true,
  };
}

function areaOf(range: string): { firstRow: number; firstColumn: number; lastRow: number; lastColumn: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(range);
  if (match === null) return null;
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return { firstRow: Number(top) - 1, firstColumn: columnOf(left), lastRow: Number(bottom) - 1, lastColumn: columnOf(right) };
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * A formula without a saved result comes from programs that write workbooks without calculating them. It is no blank: it
 * reads as an error value, so that nothing is worked out without it unnoticed. Gives the first such cell.
 */
function markUncalculated(sheet: SheetFile, cells: Cell[][]): string | null {
  let first: string | null = null;
  for (const [place, cell] of sheet.cells ?? []) {
    if (cell.formula === undefined || cell.value !== null) continue;
    const [row = 0, column = 0] = place.split(',').map(Number);
    const values = cells[row];
    if (values !== undefined) values[column] = '#CALC!';
    first ??= `${columnLetters(column)}${row + 1}`;
  }
  return first;
}

function archiveProblem(fault: ArchiveFault, file: string): Problem {
  switch (fault) {
    case 'damaged': return problem('damaged', fileTexts.damagedWorkbook, file);
    case 'too-large': return problem('too-large', fileTexts.tooLarge, file, { limit: UNPACKED_LIMIT / 1024 / 1024 });
    case 'suspicious': return problem('suspicious', fileTexts.suspicious, file);
  }
}

function problem(code: string, text: Text, file: string, values: Readonly<Record<string, string | number>> = {}): Problem {
  return { code, sentence: sentence(text, { file, ...values }) };
}
