import { sentence } from '../i18n';
import { excelTexts } from '../i18n/texts/excel';
import type { Cell, Grid } from '../table';
import { FormatRuns } from '../table';
import { askForAreas, besideTables } from './beside';
import type { Source, Watch } from './book';
import { askForDateSystem } from './date-system';
import { MOST_COLUMNS, piecesOf, readRows, wholeOf } from './pieces';
import { ExcelTrouble, isTooLarge, stopIfAsked } from './run';
import { locate } from './sources';

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

/** So many formats are asked for at once, before their length is known. */
const FORMATS = 200_000;
/** So many separate ranges are asked about at once: what asks for them must not grow too large either. */
const SPANS = 500;
/** So many rows above an Excel table may hold notes about it. */
const ROWS_ABOVE = 10;

/** Columns side by side. */
interface Span {
  readonly first: number;
  readonly count: number;
}

/** The columns of cells in which there are numbers, neighbours together: of all else the format says nothing. */
function numericSpans(cells: readonly (readonly Cell[])[], columnCount: number): Span[] {
  const spans: Span[] = [];
  for (let column = 0; column < columnCount; column += 1) {
    if (!cells.some((row) => typeof row[column] === 'number')) continue;
    const last = spans.at(-1);
    if (last !== undefined && last.first + last.count === column && last.count < MOST_COLUMNS) spans[spans.length - 1] = { ...last, count: last.count + 1 };
    else spans.push({ first: column, count: 1 });
  }
  return spans;
}

/** The number formats of a range where it has numbers. */
async function readFormats(context: Excel.RequestContext, range: Excel.Range, cells: readonly (readonly Cell[])[], watch: Watch): Promise<FormatRuns> {
  const formats = new FormatRuns();
  const spans = numericSpans(cells, range.columnCount);
  for (let from = 0; from < spans.length; from += SPANS) await readFormatsOf(context, range, cells.length, spans.slice(from, from + SPANS), formats, watch);
  return formats;
}

async function readFormatsOf(context: Excel.RequestContext, range: Excel.Range, rows: number, spans: readonly Span[], formats: FormatRuns, { signal }: Watch): Promise<void> {
  let next = Math.max(1, Math.floor(FORMATS / spans.reduce((sum, { count }) => sum + count, 0)));
  for (let row = 0; row < rows;) {
    stopIfAsked(signal);
    const count = Math.min(next, rows - row);
    const parts = spans.map((span) => ({ first: span.first, part: range.getCell(row, span.first).getResizedRange(count - 1, span.count - 1).load('numberFormat') }));
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || count === 1) throw error;
      next = Math.max(1, Math.floor(count / 2));
      continue;
    }
    for (const { first, part } of parts) {
      part.numberFormat.forEach((line: readonly unknown[], at) => line.forEach((format, column) => formats.tell(row + at, first + column, String(format))));
    }
    row += count;
  }
}

/** What stands above an Excel table. */
async function readAbove(context: Excel.RequestContext, range: Excel.Range, name: string): Promise<Cell[][]> {
  const count = Math.min(ROWS_ABOVE, range.rowIndex);
  if (count === 0) return [];
  return readRows(context, { range: range.getOffsetRange(-count, 0), rowCount: count, columnCount: range.columnCount }, name, {});
}

/** Where a source lies, and what of its sheet is no part of it. */
interface Laid {
  readonly place: Grid;
  /** Null where there is nothing. */
  readonly range: Excel.Range | null;
  readonly areas: ReturnType<ReturnType<typeof askForAreas>>;
  readonly hasTotals: boolean;
}

async function lay(context: Excel.RequestContext, source: Source): Promise<Laid> {
  const there = locate(context, source);
  const dateSystem = askForDateSystem(context);
  await context.sync();
  if (there.isGone()) throw new ExcelTrouble({ code: 'excel-gone', sentence: sentence(excelTexts.gone, { name: source.name }) });
  const range = there.range();
  range.load('rowCount,columnCount,rowIndex,columnIndex,rowHidden');
  const areas = askForAreas(there.tables());
  await context.sync();
  const place: Grid = { name: source.name, sheet: source.sheet, dateSystem: dateSystem(), headerFirst: there.headerFirst(), cells: [] };
  return { place, range: range.isNullObject ? null : range, areas: areas(), hasTotals: there.hasTotals() };
}

/** What must be the same before and after a reading, but for the cells. */
function outline({ place, range, areas, hasTotals }: Laid): string {
  return JSON.stringify([place, range && [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount], areas, hasTotals]);
}

async function readOnce(context: Excel.RequestContext, { place, range, areas, hasTotals }: Laid, watch: Watch): Promise<Grid> {
  if (range === null) return place;
  const all = await readRows(context, wholeOf(range), place.name, watch);
  const cells = besideTables(all, range.rowIndex, range.columnIndex, areas);
  const formats = await readFormats(context, range, cells, watch);
  return {
    ...place, cells, firstRow: range.rowIndex, firstColumn: range.columnIndex,
    hiddenRows: await hiddenRows(context, range),
    format: (row, column) => formats.at(row, column),
    ...(hasTotals ? { totalsRow: cells.length } : {}),
    ...(place.headerFirst === true ? { above: await readAbove(context, range, place.name) } : {}),
  };
}

/** Whether a source lies where it lay when it was read, and every cell says what it said: then all was so at one moment, the end of that reading. */
async function isStill(context: Excel.RequestContext, source: Source, before: Laid, { cells }: Grid, watch: Watch): Promise<boolean> {
  const now = await lay(context, source);
  if (outline(now) !== outline(before)) return false;
  const { range, areas } = now;
  if (range === null) return true;
  let done = 0;
  for await (const piece of piecesOf(context, wholeOf(range), source.name, watch)) {
    const same = besideTables(piece, range.rowIndex + done, range.columnIndex, areas).every((row, at) => row.every((cell, column) => cell === cells[done + at]?.[column]));
    if (!same) return false;
    done += piece.length;
  }
  return true;
}

/** So often is a source read before it is given up. */
const READINGS = 4;

/**
 * Reads a source as it is now. Others may insert, delete, sort or change rows between two requests: what was read then would hold a row twice, or lack one. So
 * all is read a second time and compared; if anything is another, it is read anew.
 */
export async function readSource(context: Excel.RequestContext, source: Source, watch: Watch): Promise<Grid> {
  for (let reading = 0; reading < READINGS; reading += 1) {
    const laid = await lay(context, source);
    const grid = await readOnce(context, laid, watch);
    if (await isStill(context, source, laid, grid, watch)) return grid;
  }
  throw new ExcelTrouble({ code: 'excel-changing', sentence: sentence(excelTexts.changing, { name: source.name }) });
}
