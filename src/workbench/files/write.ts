import type { Cell, CellStyle, CellValue as FileValue, TableDefinition, WriteSheet } from 'hucre/xlsx';
import {
  areaName, bottom, columnNames, ErrorValue, headerOf, quotedSheet, right, totalsOf, type CellValue, type DefinedName, type Sheet, type Style, type ExcelTable, type Workbook,
} from '../model';
import { fileChart } from './chart';
import { fileFormula } from './formula-text';
import { filePage } from './page';
import { hideNames } from './names';
import { FilePackage } from './package';
import { addParts } from './parts';
import { addSettings } from './settings';
import { fileStyle } from './style';
import { widthInFile } from './width';

/**
 * The workbook as the bytes of an .xlsx file: inputs, formulas with their last results, looks, tables, names, print settings, charts, custom XML, the add-in's settings.
 * `unsaved` are the titles of charts of kinds that cannot be written.
 */
export async function writeBook(workbook: Workbook): Promise<{ bytes: Uint8Array<ArrayBuffer>; unsaved: string[] }> {
  const { writeXlsx } = await import('hucre/xlsx');
  const { author, comments, lastAuthor, ...told } = workbook.properties;
  const known = Object.fromEntries(Object.entries(told).filter(([, text]) => text !== ''));
  const file = await writeXlsx({
    sheets: workbook.sheets.map(fileSheet),
    activeSheet: workbook.sheets.indexOf(workbook.active),
    dateSystem: workbook.date1904 ? '1904' : '1900',
    defaultFont: { name: 'Calibri', size: 11 },
    namedRanges: workbook.names.map(fileName),
    properties: { ...known, creator: author, lastModifiedBy: lastAuthor, description: comments, custom: Object.fromEntries(workbook.customProperties) },
    ...(workbook.protection === null ? {} : { workbookProtection: { lockStructure: true } }),
  });
  const unsaved = workbook.sheets.flatMap((sheet) => sheet.charts.filter((chart) => fileChart(chart, sheet) === undefined).map((chart) => chart.title || chart.name));
  const pack = new FilePackage(file);
  addParts(pack, workbook.parts);
  addSettings(pack, workbook.settings);
  hideNames(pack, workbook);
  return { bytes: new Uint8Array(pack.bytes), unsaved };
}

function fileSheet(sheet: Sheet): WriteSheet {
  const { layout, protection } = sheet;
  const charts = sheet.charts.flatMap((chart) => fileChart(chart, sheet) ?? []);
  return {
    name: sheet.name,
    ...cellsOf(sheet),
    columns: columnsOf(sheet),
    rowDefs: rowsOf(sheet),
    merges: layout.merged.map((area) => ({ startRow: area.top, startCol: area.left, endRow: bottom(area), endCol: right(area) })),
    tables: sheet.tables.list.map(fileTable),
    view: { showGridLines: layout.showGridlines, showRowColHeaders: layout.showHeadings, ...(layout.tabColor === '' ? {} : { tabColor: { rgb: layout.tabColor.slice(1) } }) },
    ...(layout.frozenRows + layout.frozenColumns === 0 ? {} : { freezePane: { rows: layout.frozenRows, columns: layout.frozenColumns } }),
    ...(sheet.visibility === 'Visible' ? {} : sheet.visibility === 'Hidden' ? { hidden: true } : { veryHidden: true }),
    ...filePage(layout.page),
    ...(charts.length === 0 ? {} : { charts }),
    ...(sheet.colourScales.length === 0 ? {} : { conditionalRules: sheet.colourScales.map(fileScale) }),
    ...(protection === null ? {} : { protection: { sheet: true, ...Object.fromEntries(Object.entries(protection.options).map(([option, allowed]) => [option.replace(/^allow(.)/, (_, first: string) => first.toLowerCase()), allowed === true])) } }),
  };
}

/** Values in rows; a cell of its own only where a value alone does not tell. */
function fileScale({ area, least, most }: Sheet['colourScales'][number], index: number): NonNullable<WriteSheet['conditionalRules']>[number] {
  return { type: 'colorScale', priority: index + 1, range: areaName(area), colorScale: { cfvo: [{ type: 'min' }, { type: 'max' }], colors: [least, most].map((colour) => `FF${colour.slice(1)}`) } };
}

function cellsOf(sheet: Sheet): { rows: FileValue[][]; cells: Map<string, Partial<Cell>> } {
  const rows: FileValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const styles = new Map<Style, CellStyle>();
  const used = sheet.used(true);
  // Heights are written only for rows that are there.
  const last = largest([used === null ? -1 : bottom(used)], sheet.layout.rowHeights.keys(), sheet.layout.hiddenRows);
  for (let row = 0; row <= last; row += 1) rows.push([]);
  const put = (row: number, column: number, more: Partial<Cell>): void => {
    cells.set(`${row},${column}`, { ...cells.get(`${row},${column}`), ...more });
  };
  sheet.eachCell((row, column, value, formula) => {
    const line = rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = fileValue(value);
    if (formula !== undefined) put(row, column, { value: null, ...formulaCell(sheet, row, column, value, formula) });
    else if (value instanceof ErrorValue) put(row, column, { value: value.code, type: 'error' });
    else if (typeof value === 'string' && value.startsWith('#')) put(row, column, { value, richText: [{ text: value }] });
  });
  sheet.eachStyle((row, column, style) => {
    if (row > last + 1000) return;
    const known = styles.get(style) ?? fileStyle(style);
    styles.set(style, known);
    put(row, column, { ...(cells.has(`${row},${column}`) ? {} : { value: rows[row]?.[column] ?? null }), style: known });
  });
  return { rows, cells };
}

function formulaCell(sheet: Sheet, row: number, column: number, value: CellValue, formula: string): Partial<Cell> {
  const spill = sheet.spill(row, column);
  const result = { formula: fileFormula(formula), formulaResult: fileValue(value) };
  return spill === undefined ? result : { ...result, formulaType: 'array', formulaRef: areaName(spill), formulaDynamic: true };
}

function fileValue(value: CellValue): FileValue {
  if (value instanceof ErrorValue) return value.code;
  return value === '' ? null : value;
}

function largest(...lists: Iterable<number>[]): number {
  let found = -1;
  for (const list of lists) for (const number of list) found = Math.max(found, number);
  return found;
}

function columnsOf({ layout }: Sheet): NonNullable<WriteSheet['columns']> {
  const last = largest(layout.columnWidths.keys(), layout.hiddenColumns);
  return Array.from({ length: last + 1 }, (_, column) => {
    const width = layout.columnWidths.get(column);
    return { ...(width === undefined ? {} : { width: widthInFile(width) }), ...(layout.hiddenColumns.has(column) ? { hidden: true } : {}) };
  });
}

function rowsOf({ layout }: Sheet): Map<number, { height?: number; hidden?: boolean }> {
  const rows = new Map<number, { height?: number; hidden?: boolean }>();
  for (const [row, height] of layout.rowHeights) rows.set(row, { height });
  for (const row of layout.hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

function fileTable(table: ExcelTable): TableDefinition {
  const totals = totalsOf(table);
  return {
    name: table.name, range: areaName(table.area), style: table.style, showRowStripes: table.showBandedRows, showColumnStripes: table.showBandedColumns,
    showAutoFilter: table.showFilterButton && headerOf(table) !== null, showTotalRow: table.showTotals,
    columns: columnNames(table).map((name, at) => ({ name, ...(totals === null ? {} : totalOf(table, totals.top, table.area.left + at)) })),
  };
}

/** What a table says of a total: a text, or a sum. */
function totalOf({ sheet }: ExcelTable, row: number, column: number): { totalLabel?: string; totalFunction?: string } {
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return /^=SUBTOTAL\(\s*109\s*,/i.test(formula) ? { totalFunction: 'sum' } : {};
  const value = sheet.value(row, column);
  return typeof value === 'string' && value !== '' ? { totalLabel: value } : {};
}

function fileName({ name, scope, refersTo, comment }: DefinedName): { name: string; range: string; scope?: string; comment?: string } {
  const range = typeof refersTo === 'string' ? refersTo.slice(1) : `${quotedSheet(refersTo.sheet.name)}!${areaName(refersTo.area).replace(/[A-Z]+|\d+/g, '$$$&')}`;
  return { name, range, ...(scope === null ? {} : { scope: scope.name }), ...(comment === '' ? {} : { comment }) };
}
