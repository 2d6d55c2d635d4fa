import { zipSync } from 'fflate';
import type { Cell, CellValue as FileValue, Sheet as FileSheet, Workbook as FileBook } from 'hucre/xlsx';
import { failure, sentence, success, type Result } from '../../i18n';
import { workbenchTexts as texts } from '../../i18n/texts/workbench';
import { readWorkbook, unpackWorkbook } from '../../xlsx';
import {
  areaOf, contains, ErrorValue, parseArea, Refusal, splitAddress, Workbook, type Area, type CellValue, type DefinedName, type Sheet, type Style,
} from '../model';
import { takeChart } from './chart';
import { typedFormula } from './formula-text';
import { takeHidden } from './names';
import { textsIn } from './package';
import { takePage } from './page';
import { partsOf } from './parts';
import { settingsOf } from './settings';
import { styleFrom } from './style';
import { tidied } from './tidy';
import { widthFromFile } from './width';

const EPOCH_1904 = Date.UTC(1904, 0, 1);
const DAY = 86_400_000;

/** Opens an .xlsx file as a workbook. Problems are those of `readWorkbook`, and `not-shown` where the stand-in cannot hold what is in it. */
export async function readBook(bytes: Uint8Array, fileName: string): Promise<Result<Workbook>> {
  const checked = await readWorkbook(bytes, fileName);
  if (!checked.ok) return checked;
  const unpacked = await unpackWorkbook(bytes, fileName);
  if (!unpacked.ok) return unpacked;
  const { parts, withoutCells } = tidied(unpacked.value);
  const read = await libraryRead(zipSync(parts, { level: 0 }));
  if (!read.ok) return read;
  try {
    const charts = textsIn(parts, (name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    const workbook = bookFrom(withoutSheets(read.value, withoutCells), fileName, [...charts.values()]);
    workbook.date1904 = checked.value.dateSystem === 1904;
    for (const { id, xml } of partsOf(parts)) workbook.addPart(xml, id);
    for (const [name, value] of settingsOf(parts)) workbook.settings.set(name, value);
    takeHidden(workbook, parts, read.value.sheets.map(({ name }) => name));
    return success(workbook);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return notShown(error);
  }
}

/** What the library makes of a file that is sound, but may have something beyond it. */
async function libraryRead(bytes: Uint8Array): Promise<Result<FileBook>> {
  const { readXlsx } = await import('hucre/xlsx');
  try {
    // Asked for in the 1904 system, whatever the file's own is, every date comes back as the very serial that it was.
    return success(await readXlsx(bytes, { readStyles: true, dateSystem: '1904' }));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return notShown(error);
  }
}

function notShown({ message }: Error): Result<never> {
  return failure({ code: 'not-shown', sentence: sentence(texts.notShown, { reason: message }) });
}

function withoutSheets(file: FileBook, others: readonly number[]): FileBook {
  const kept = file.sheets.map((_, index) => index).filter((index) => !others.includes(index));
  return { ...file, sheets: kept.flatMap((index) => file.sheets[index] ?? []), activeSheet: Math.max(0, kept.indexOf(file.activeSheet ?? 0)) };
}

function bookFrom(file: FileBook, fileName: string, charts: readonly string[]): Workbook {
  const [first] = file.sheets;
  const workbook = new Workbook(first?.name);
  workbook.fileName = fileName;
  for (const { name } of file.sheets.slice(1)) workbook.addSheet(name);
  const pairs = file.sheets.map((sheet) => [sheet, required(workbook, sheet.name)] as const);
  for (const [given, sheet] of pairs) takeSheet(workbook, sheet, given, file);
  for (const name of file.namedRanges ?? []) takeName(workbook, name);
  for (const [given, sheet] of pairs) for (const chart of given.charts ?? []) takeChart(workbook, sheet, chart, charts);
  const active = workbook.sheets[file.activeSheet ?? 0];
  if (active?.visibility === 'Visible') workbook.activate(active);
  for (const [given, sheet] of pairs) takeProtection(sheet, given);
  if (file.workbookProtection?.lockStructure === true) workbook.protection = { password: '' };
  takeProperties(workbook, file);
  return workbook;
}

function takeSheet(workbook: Workbook, sheet: Sheet, given: FileSheet, file: FileBook): void {
  takeCells(sheet, given);
  takeLooks(sheet, given, file);
  const { layout } = sheet;
  given.columns?.forEach(({ width, hidden }, column) => {
    if (width !== undefined) layout.columnWidths.set(column, widthFromFile(width));
    if (hidden === true) layout.hiddenColumns.add(column);
  });
  for (const [row, { height, hidden }] of given.rowDefs ?? []) {
    if (height !== undefined) layout.rowHeights.set(row, height);
    if (hidden === true) layout.hiddenRows.add(row);
  }
  layout.merged = (given.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => areaOf(startRow, startCol, endRow - startRow + 1, endCol - startCol + 1));
  layout.frozenRows = given.freezePane?.rows ?? 0;
  layout.frozenColumns = given.freezePane?.columns ?? 0;
  layout.showGridlines = given.view?.showGridLines !== false;
  layout.showHeadings = given.view?.showRowColHeaders !== false;
  layout.tabColor = given.view?.tabColor?.rgb === undefined ? '' : `#${given.view.tabColor.rgb.slice(-6)}`;
  takePage(layout.page, given);
  takeTables(workbook, sheet, given);
  if (given.veryHidden === true) workbook.showSheet(sheet, 'VeryHidden');
  else if (given.hidden === true) workbook.showSheet(sheet, 'Hidden');
}

function takeCells(sheet: Sheet, given: FileSheet): void {
  const formulas = [...given.cells ?? []].filter(([, cell]) => cell.formula !== undefined);
  const spills = formulas.flatMap(([place, cell]) => {
    const area = cell.formulaType === 'array' ? parseArea(cell.formulaRef ?? '') : null;
    return area === null || area.rows * area.columns === 1 ? [] : [{ place, area }];
  });
  const isSpilled = (row: number, column: number): boolean => spills.some(({ place, area }) => place !== `${row},${column}` && contains(area, cellArea(row, column)));
  given.rows.forEach((line, row) => line.forEach((value, column) => {
    if (value !== null && value !== undefined && !isSpilled(row, column)) sheet.load(row, column, valueFrom(value, given.cells?.get(`${row},${column}`)));
  }));
  for (const [place, cell] of formulas) {
    const [row, column] = rowAndColumn(place);
    sheet.load(row, column, valueFrom(cell.formulaResult ?? cell.value, cell), typedFormula(cell.formula ?? ''));
  }
}

function valueFrom(value: FileValue | undefined, cell: Cell | undefined): CellValue {
  if (value instanceof Date) return (value.getTime() - EPOCH_1904) / DAY;
  if (typeof value !== 'string') return value ?? '';
  const isError = cell === undefined || cell.type === 'error' || cell.type === 'formula';
  return (isError && cell?.richText === undefined ? ErrorValue.of(value) : undefined) ?? value;
}

function takeLooks(sheet: Sheet, given: FileSheet, file: FileBook): void {
  const known = new Map<string, Style>();
  const theme = file.themeColors ?? [];
  for (const [place, { style }] of given.cells ?? []) {
    if (style === undefined) continue;
    const key = JSON.stringify(style);
    const read = known.get(key) ?? styleFrom(style, theme);
    known.set(key, read);
    const [row, column] = rowAndColumn(place);
    sheet.restyle(cellArea(row, column), () => read, 'file');
  }
}

function takeTables(workbook: Workbook, sheet: Sheet, given: FileSheet): void {
  for (const file of given.tables ?? []) {
    const area = parseArea(file.range ?? '');
    if (area === null) continue;
    const table = workbook.addTable(sheet, area, file.displayName ?? file.name);
    table.style = file.style ?? '';
    table.showTotals = file.showTotalRow === true;
    table.showBandedRows = file.showRowStripes !== false;
    table.showBandedColumns = file.showColumnStripes === true;
    table.showFilterButton = file.showAutoFilter !== false;
  }
}

function takeName(workbook: Workbook, { name, range, scope, comment }: NonNullable<FileBook['namedRanges']>[number]): void {
  if (name.startsWith('_xlnm.')) return;
  const { sheet: sheetName, local } = splitAddress(range);
  const sheet = sheetName === null ? undefined : workbook.sheet(sheetName);
  const area = parseArea(local);
  const refersTo: DefinedName['refersTo'] = sheet === undefined || area === null ? `=${range}` : { sheet, area };
  workbook.addName(name, refersTo, scope === undefined ? null : required(workbook, scope), comment ?? '');
}

function takeProtection(sheet: Sheet, { protection }: FileSheet): void {
  if (protection === undefined || protection.sheet === false) return;
  const { password } = protection;
  const options = Object.fromEntries(Object.entries(protection).filter(([name, on]) => on === true && name !== 'sheet').map(([name]) => [`allow${name.charAt(0).toUpperCase()}${name.slice(1)}`, true]));
  sheet.protection = { options, password: password ?? null };
}

function takeProperties(workbook: Workbook, { properties = {} }: FileBook): void {
  const { creator = '', lastModifiedBy = '', description = '', title = '', subject = '', keywords = '', company = '', manager = '', category = '' } = properties;
  Object.assign(workbook.properties, { author: creator, lastAuthor: lastModifiedBy, comments: description, title, subject, keywords, company, manager, category });
  for (const [name, value] of Object.entries(properties.custom ?? {})) workbook.customProperties.set(name, value instanceof Date ? value.toISOString() : value);
}

function required(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheet(name);
  if (sheet === undefined) throw new Refusal('ItemNotFound', name);
  return sheet;
}

const cellArea = (row: number, column: number): Area => areaOf(row, column, 1, 1);

function rowAndColumn(place: string): [row: number, column: number] {
  const [row = 0, column = 0] = place.split(',').map(Number);
  return [row, column];
}
