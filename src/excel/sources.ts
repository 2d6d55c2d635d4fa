import type { Grid, TableName } from '../table';
import { fitness, headerRow, headersIn, TABLES } from '../table';
import { adjustmentHeader } from '../report';
import { activeSheetId } from './active';
import type { Source } from './book';
import { askForAreas, besideTables, mayBeTable } from './beside';
import { askForMark } from './marks';
import { readExtents } from './pieces';
import { isUnfinished } from './unfinished';

/** So many rows are looked at to find the header; titles and notes above it are rarely more. */
const HEAD_ROWS = 30;

interface Found {
  readonly id: string;
  readonly kind: Source['kind'];
  readonly name: string;
  readonly sheet: string;
  readonly headerFirst: boolean;
  readonly range: Excel.Range;
  /** Where Excel tables stand that are no part of it. */
  readonly areas: ReturnType<typeof askForAreas> | null;
  /** The mark of its sheet, if that is ours. */
  readonly mark: () => string | undefined;
}

/** `'订单'!A1:H9` without its sheet. */
function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

/** Every Excel table, and every sheet but for its Excel tables, with what tells those of our own. */
async function findAll(context: Excel.RequestContext): Promise<readonly Found[]> {
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/id,items/name');
  tables.load('items/id,items/name,items/showTotals,items/showHeaders,items/worksheet/id,items/worksheet/name');
  await context.sync();
  return worksheets.items.filter(({ name }) => !isUnfinished(name)).flatMap((sheet): Found[] => {
    const place = { sheet: sheet.name, mark: askForMark(sheet) };
    const here = tables.items.filter((table) => table.worksheet.id === sheet.id);
    const whole: Found = {
      ...place, id: sheet.id, kind: 'range', name: sheet.name, headerFirst: false, range: sheet.getUsedRangeOrNullObject(true), areas: here.length === 0 ? null : askForAreas(here),
    };
    return [...here.map((table): Found => ({ ...place, id: table.id, kind: 'table', name: table.name, headerFirst: table.showHeaders, range: rangeOf(table), areas: null })), whole];
  });
}

/** An Excel table without its totals row. Whatever else a table has or lacks, it has a range. */
function rangeOf(table: Excel.Table): Excel.Range {
  return table.showTotals ? table.getRange().getResizedRange(-1, 0) : table.getRange();
}

/** The sources of the workbook, those of the active sheet first. Takes four requests, however many there are, unless their heads are larger than one may carry. */
export async function findSources(context: Excel.RequestContext): Promise<readonly Source[]> {
  const activeId = await activeSheetId(context);
  const all = await findAll(context);
  for (const { range } of all) range.load('address,rowCount,columnCount,rowIndex,columnIndex,worksheet/id');
  await context.sync();
  const filled = all.filter(({ range, mark }) => mark() === undefined && !range.isNullObject);
  const heads = await readExtents(context, filled.map(({ range, name }) => ({ range, name, rowCount: Math.min(range.rowCount, HEAD_ROWS), columnCount: range.columnCount })));
  const sources = filled.flatMap(({ range, id, kind, name, sheet, headerFirst, areas }, index): Source[] => {
    const head = heads[index] ?? [];
    const cells = areas === null ? head : besideTables(head, range.rowIndex, range.columnIndex, areas());
    if ((areas !== null && !mayBeTable(cells)) || adjustmentHeader(cells) !== undefined) return [];
    const grid: Grid = { name, cells, headerFirst };
    const fits = { sales: fitness(grid, 'sales'), people: fitness(grid, 'people'), teams: fitness(grid, 'teams'), history: fitness(grid, 'history') };
    return [{
      id, kind, name, sheet, headers: headersIn(grid, 'sales'), besideTables: areas !== null,
      address: withoutSheet(range.address),
      rows: Math.max(0, range.rowCount - 1 - headerRow(grid, likeliest(fits))),
      fitness: fits,
      active: range.worksheet.id === activeId,
    }];
  });
  return [...sources.filter((source) => source.active), ...sources.filter((source) => !source.active)];
}

/** The kind of table that a source fits best. */
function likeliest(fits: Source['fitness']): TableName {
  return TABLES.reduce((best, table) => (fits[table] > fits[best] ? table : best), 'sales');
}

/** Where a source is now: the table or sheet may have grown since it was listed. Its facts are there after the next request. */
export interface SourcePlace {
  readonly isGone: () => boolean;
  readonly headerFirst: () => boolean;
  /** Whether it is an Excel table with a totals row, which its range leaves out. */
  readonly hasTotals: () => boolean;
  readonly range: () => Excel.Range;
  /** The Excel tables of the sheet, if they are no part of the source. */
  readonly tables: () => readonly Excel.Table[];
}

export function locate(context: Excel.RequestContext, source: Source): SourcePlace {
  if (source.kind === 'table') {
    const table = context.workbook.tables.getItemOrNullObject(source.id);
    table.load('showTotals,showHeaders');
    return { isGone: () => table.isNullObject, headerFirst: () => table.showHeaders, hasTotals: () => table.showTotals, range: () => rangeOf(table), tables: () => [] };
  }
  const sheet = context.workbook.worksheets.getItemOrNullObject(source.id);
  sheet.load('tables/items/id');
  return { isGone: () => sheet.isNullObject, headerFirst: () => false, hasTotals: () => false, range: () => sheet.getUsedRangeOrNullObject(true), tables: () => sheet.tables.items };
}
