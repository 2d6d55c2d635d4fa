import { sentence } from '../i18n';
import { excelTexts } from '../i18n/texts/excel';
import type { Cell, Grid } from '../table';
import { FormatRuns } from '../table';
import { askForAreas, besideTables } from './beside';
import type { Source, Watch } from './book';
import { askForDateSystem } from './date-system';
import { ExcelTrouble, isTooLarge, stopIfAsked } from './run';
import { cellsOf, locate } from './sources';

/** Excel on the web answers with at most 5 MB; a part of it is left for what stands around the values. */
const ANSWER_BYTES = 4_500_000;
/** Desktop Excel hands over at most 5 million cells at once. */
const ANSWER_CELLS = 4_000_000;
/** The first part read, which tells how large a row is. */
const FIRST_CELLS = 40_000;

const encoder = new TextEncoder();

/** How many of the next rows fit into one answer, by the rows just read. */
function rowsThatFit(values: readonly unknown[], columns: number): number {
  const bytesPerRow = encoder.encode(JSON.stringify(values)).length / Math.max(values.length, 1);
  return Math.max(1, Math.floor(Math.min(ANSWER_BYTES / bytesPerRow, ANSWER_CELLS / columns)));
}

/** Rows hidden by hand or by a filter, as indices of the range. */
async function hiddenRows(context: Excel.RequestContext, range: Excel.Range): Promise<ReadonlySet<number>> {
  // null where some rows are hidden and some are not.
  if (range.rowHidden === false) return new Set();
  const all = Array.from({ length: range.rowCount }, (_, row) => row);
  if (range.rowHidden === true) return new Set(all);
  const visible = range.getSpecialCellsOrNullObject('Visible');
  visible.areas.load('items/rowIndex,items/rowCount');
  await context.sync();
  const hidden = new Set(all);
  if (visible.isNullObject) return hidden;
  for (const area of visible.areas.items) {
    for (let row = 0; row < area.rowCount; row++) hidden.delete(area.rowIndex - range.rowIndex + row);
  }
  return hidden;
}

/** All rows of a range, in as many requests as the size of the answers makes necessary. */
export async function readRows(context: Excel.RequestContext, range: Excel.Range, name: string, { onProgress, signal }: Watch): Promise<Cell[][]> {
  const { rowCount, columnCount } = range;
  const cells: Cell[][] = [];
  let next = Math.max(1, Math.floor(FIRST_CELLS / columnCount));
  while (cells.length < rowCount) {
    stopIfAsked(signal);
    const count = Math.min(next, rowCount - cells.length);
    const part = range.getCell(cells.length, 0).getResizedRange(count - 1, columnCount - 1);
    part.load('values');
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      if (count === 1) throw new ExcelTrouble({ code: 'excel-too-wide', sentence: sentence(excelTexts.tooWide, { name }) });
      next = Math.max(1, Math.floor(count / 2));
      continue;
    }
    for (const row of cellsOf(part.values)) cells.push(row);
    next = rowsThatFit(part.values, columnCount);
    onProgress?.({ done: cells.length, of: rowCount });
  }
  return cells;
}

/** So many formats are asked for at once, before their length is known. */
const FORMATS = 200_000;
/** So many rows above an Excel table may hold notes about it. */
const ROWS_ABOVE = 10;

/** The columns of cells in which there are numbers: of all else the format says nothing. */
function numericColumns(cells: readonly (readonly Cell[])[], columnCount: number): number[] {
  return Array.from({ length: columnCount }, (_, column) => column).filter((column) => cells.some((row) => typeof row[column] === 'number'));
}

/** The number formats of a range where it has numbers. */
async function readFormats(context: Excel.RequestContext, range: Excel.Range, cells: readonly (readonly Cell[])[], { signal }: Watch): Promise<FormatRuns> {
  const formats = new FormatRuns();
  const columns = numericColumns(cells, range.columnCount);
  let next = Math.max(1, Math.floor(FORMATS / Math.max(1, columns.length)));
  for (let row = 0; columns.length > 0 && row < cells.length;) {
    stopIfAsked(signal);
    const count = Math.min(next, cells.length - row);
    const parts = columns.map((column) => {
      const part = range.getCell(row, column).getResizedRange(count - 1, 0);
      part.load('numberFormat');
      return { column, part };
    });
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || count === 1) throw error;
      next = Math.max(1, Math.floor(count / 2));
      continue;
    }
    for (const { column, part } of parts) part.numberFormat.forEach(([format]: readonly unknown[], at) => formats.tell(row + at, column, String(format)));
    row += count;
  }
  return formats;
}

/** What stands above an Excel table. */
async function readAbove(context: Excel.RequestContext, range: Excel.Range): Promise<Cell[][]> {
  const count = Math.min(ROWS_ABOVE, range.rowIndex);
  if (count === 0) return [];
  const above = range.getOffsetRange(-count, 0).getResizedRange(count - range.rowCount, 0);
  above.load('values');
  await context.sync();
  return cellsOf(above.values);
}

/** Reads a source as it is now. */
export async function readSource(context: Excel.RequestContext, source: Source, watch: Watch): Promise<Grid> {
  const there = locate(context, source);
  const dateSystem = askForDateSystem(context);
  await context.sync();
  if (there.isGone()) throw new ExcelTrouble({ code: 'excel-gone', sentence: sentence(excelTexts.gone, { name: source.name }) });
  const range = there.range();
  range.load('rowCount,columnCount,rowIndex,columnIndex,rowHidden');
  const areas = askForAreas(there.tables());
  await context.sync();
  const headerFirst = there.headerFirst();
  const place: Grid = { name: source.name, sheet: source.sheet, dateSystem: dateSystem(), headerFirst, cells: [] };
  if (range.isNullObject) return place;
  const all = await readRows(context, range, source.name, watch);
  const cells = besideTables(all, range.rowIndex, range.columnIndex, areas());
  const formats = await readFormats(context, range, cells, watch);
  return {
    ...place, cells, firstRow: range.rowIndex, firstColumn: range.columnIndex,
    hiddenRows: await hiddenRows(context, range),
    format: (row, column) => formats.at(row, column),
    ...(there.hasTotals() ? { totalsRow: cells.length } : {}),
    ...(headerFirst ? { above: await readAbove(context, range) } : {}),
  };
}
