import { sentence } from '../i18n';
import { excelTexts } from '../i18n/texts/excel';
import type { Cell, Grid } from '../table';
import { FormatRuns } from '../table';
import { askForAreas, besideTables } from './beside';
import type { Source } from './book';
import { askForDateSystem } from './date-system';
import { MOST_COLUMNS, readRows, wholeOf } from './pieces';
import { ExcelTrouble, isTooLarge, stopIfAsked } from './run';
import { locate } from './sources';
import { changeOf, changing, readSteadily, type Drift } from './steady';
import type { Watch } from './watch';

/** A filter may hide every other row: of so many rows at once Excel is asked which are shown, of so many such blocks in one request. */
const HIDDEN_ROWS = 10_000;
const HIDDEN_BLOCKS = 8;

/** Rows hidden by hand or by a filter, as indices of the range. */
async function hiddenRows(context: Excel.RequestContext, range: Excel.Range): Promise<ReadonlySet<number>> {
  if (range.rowHidden === false) return new Set();
  const blocks = Array.from({ length: Math.ceil(range.rowCount / HIDDEN_ROWS) }, (_, block) => {
    const [first, count] = [block * HIDDEN_ROWS, Math.min(HIDDEN_ROWS, range.rowCount - block * HIDDEN_ROWS)];
    return { first, count, rows: range.getCell(first, 0).getResizedRange(count - 1, range.columnCount - 1).load('rowHidden') };
  });
  await context.sync();
  const hidden = new Set(blocks.flatMap(({ first, count, rows }) => (rows.rowHidden === false ? [] : Array.from({ length: count }, (_, row) => first + row))));
  // null where some rows are hidden and some are not.
  const mixed = blocks.filter(({ rows }) => typeof rows.rowHidden !== 'boolean');
  for (let from = 0; from < mixed.length; from += HIDDEN_BLOCKS) {
    const shown = mixed.slice(from, from + HIDDEN_BLOCKS).map(({ rows }) => {
      const visible = rows.getSpecialCellsOrNullObject('Visible');
      visible.areas.load('items/rowIndex,items/rowCount');
      return visible;
    });
    await context.sync();
    for (const visible of shown) {
      if (visible.isNullObject) continue;
      for (const area of visible.areas.items) {
        for (let row = 0; row < area.rowCount; row += 1) hidden.delete(area.rowIndex - range.rowIndex + row);
      }
    }
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

/** Whether a source lies elsewhere than when it was read, or a cell says another thing. */
async function changeSince(context: Excel.RequestContext, source: Source, before: Laid, { cells }: Grid, watch: Watch): Promise<Drift | null> {
  const now = await lay(context, source);
  if (outline(now) !== outline(before)) return changing(source.name);
  const { range, areas } = now;
  if (range === null) return null;
  const beside = (rows: readonly (readonly Cell[])[], from: number) => besideTables(rows, range.rowIndex + from, range.columnIndex, areas);
  return changeOf(context, { ...wholeOf(range), name: source.name }, cells, watch, beside);
}

/** Reads a source as it is now. */
export async function readSource(context: Excel.RequestContext, source: Source, watch: Watch): Promise<Grid> {
  const read = async () => {
    const laid = await lay(context, source);
    return { laid, grid: await readOnce(context, laid, watch) };
  };
  const { grid } = await readSteadily(read, ({ laid, grid: before }) => changeSince(context, source, laid, before, watch));
  return grid;
}
