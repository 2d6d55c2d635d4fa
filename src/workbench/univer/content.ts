import { BooleanNumber, CellValueType, type ICellData, type IObjectMatrixPrimitiveType, type IRange, type IWorksheetData, type Nullable } from '@univerjs/core';
import { bottom, boundingArea, ErrorValue, errorValue, PLAIN_STYLE, right, WHOLE_SHEET, type Area, type CellValue, type Sheet } from '../model';
import { lookOf } from './look';

export type Cells = IObjectMatrixPrimitiveType<ICellData>;

const PIXELS_PER_POINT = 96 / 72;
const POINTS_PER_FONT_POINT = 1.4;
const SPARE_ROWS = 5000;
const SPARE_COLUMNS = 26;

const pixels = (points: number): number => Math.floor(points * PIXELS_PER_POINT + 0.5);
export const points = (pixel: number): number => pixel / PIXELS_PER_POINT;

/** What a cell holds, as Univer says it. Absent parts are null, so that what stood there before goes. */
export function cellData(sheet: Sheet, row: number, column: number): ICellData {
  const value = sheet.value(row, column);
  const formula = sheet.formula(row, column);
  const spilled = formula === undefined && value !== '' && sheet.spillParent(row, column) !== undefined;
  const content: ICellData = value === '' || spilled ? { v: null, t: null } : valueData(value);
  content.f = formula ?? null;
  content.si = null;
  content.p = null;
  return content;
}

function valueData(value: CellValue): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value instanceof ErrorValue ? value.code : value, t: CellValueType.STRING };
}

/** What a formula came to, or what a user typed, read from Univer. */
export function valueOf(cell: Nullable<ICellData>, isResult: boolean): CellValue {
  const value = cell?.v ?? '';
  if (cell?.t === CellValueType.BOOLEAN || typeof value === 'boolean') return value === true || value === 1 || value === 'TRUE';
  if (typeof value === 'number' || !isResult) return value;
  if (value === '#GETTING_DATA') return errorValue('#BUSY!');
  if (value === '#CYCLE!') return 0;
  if (value === '#ERROR!') return errorValue('#NAME?');
  return ErrorValue.of(value) ?? value;
}

/** The bounds of everything on a sheet that the grid shows. */
export function shownArea(sheet: Sheet): Area {
  return [sheet.used(true), sheet.used(false), ...sheet.tables.list.map((table) => table.area)]
    .reduce<Area>((all, area) => (area === null || isUnbounded(area) ? all : boundingArea(all, area)), { top: 0, left: 0, rows: 1, columns: 1 });
}

export const isUnbounded = (area: Area): boolean => area.rows === WHOLE_SHEET.rows || area.columns === WHOLE_SHEET.columns;

/** How many rows and columns the grid needs to show an area and leave room. */
export function gridSize({ top, left, rows, columns }: Area): { rowCount: number; columnCount: number } {
  return {
    rowCount: Math.min(Math.ceil((top + rows + SPARE_ROWS) / SPARE_ROWS) * SPARE_ROWS, WHOLE_SHEET.rows),
    columnCount: Math.min(Math.ceil((left + columns + SPARE_COLUMNS) / SPARE_COLUMNS) * SPARE_COLUMNS, WHOLE_SHEET.columns),
  };
}

/** A whole sheet, to start the grid with. */
export function sheetData(sheet: Sheet): Partial<IWorksheetData> {
  const cells: Cells = {};
  const put = (row: number, column: number): void => {
    const line = (cells[row] ??= {});
    line[column] ??= withoutNulls({ ...cellData(sheet, row, column), s: lookOf(sheet.style(row, column)) ?? null });
  };
  sheet.eachCell(put);
  const shown = shownArea(sheet);
  const fonts = new Map<number, number>();
  sheet.eachStyle((row, column, style) => {
    if (row >= shown.rows || column >= shown.columns) return;
    put(row, column);
    fonts.set(row, Math.max(fonts.get(row) ?? 0, style.fontSize));
  });
  const { layout } = sheet;
  return {
    name: sheet.name,
    ...gridSize(shown),
    cellData: cells,
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: layout.tabColor,
    showGridlines: layout.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: freezeData(sheet),
    mergeData: layout.merged.map(rangeOf),
    columnData: columnData(sheet),
    rowData: { ...tallRows(sheet, fonts), ...rowData(sheet) },
  };
}

/** Rows without a height of their own are as tall as their largest font needs, as in Excel. */
export function tallRows(sheet: Sheet, fonts: ReadonlyMap<number, number>): Record<number, { h: number; ia: BooleanNumber }> {
  const tall = [...fonts].filter(([row, size]) => size > PLAIN_STYLE.fontSize && !sheet.layout.rowHeights.has(row));
  return Object.fromEntries(tall.map(([row, size]) => [row, { h: pixels(size * POINTS_PER_FONT_POINT), ia: BooleanNumber.TRUE }]));
}

function withoutNulls(cell: ICellData): ICellData {
  return Object.fromEntries(Object.entries(cell).filter(([, part]) => part !== null));
}

export const rangeOf = (area: Area): IRange => ({ startRow: area.top, startColumn: area.left, endRow: bottom(area), endColumn: right(area) });

export function freezeData(sheet: Sheet): { startRow: number; startColumn: number; xSplit: number; ySplit: number } {
  const { frozenRows, frozenColumns } = sheet.layout;
  return { startRow: frozenRows || -1, startColumn: frozenColumns || -1, ySplit: frozenRows, xSplit: frozenColumns };
}

export function columnData(sheet: Sheet): Record<number, { w?: number; hd: BooleanNumber }> {
  const { columnWidths, hiddenColumns } = sheet.layout;
  const columns: Record<number, { w?: number; hd: BooleanNumber }> = {};
  for (const column of hiddenColumns) columns[column] = { hd: BooleanNumber.TRUE };
  for (const [column, width] of columnWidths) columns[column] = { w: pixels(width), hd: columns[column]?.hd ?? BooleanNumber.FALSE };
  return columns;
}

export function rowData(sheet: Sheet): Record<number, { h?: number; ia?: BooleanNumber; hd: BooleanNumber }> {
  const { rowHeights, hiddenRows } = sheet.layout;
  const rows: Record<number, { h?: number; ia?: BooleanNumber; hd: BooleanNumber }> = {};
  for (const row of hiddenRows) rows[row] = { hd: BooleanNumber.TRUE };
  for (const [row, height] of rowHeights) rows[row] = { h: pixels(height), ia: BooleanNumber.FALSE, hd: rows[row]?.hd ?? BooleanNumber.FALSE };
  return rows;
}
