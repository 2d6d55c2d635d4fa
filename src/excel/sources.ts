import type { Cell, Grid, TableName } from '../table';
import { fitness } from '../table';
import type { Source } from './book';
import { isUnfinished } from './unfinished';
import { askForRuns } from './written';

/** So many rows are looked at to find the header; titles and notes above it are rarely more. */
const HEAD_ROWS = 30;

interface Found {
  readonly id: string;
  readonly kind: Source['kind'];
  readonly name: string;
  readonly sheet: string;
  readonly range: Excel.Range;
}

/** Excel's values as cells: blank text is a blank cell. */
export function cellsOf(values: readonly (readonly unknown[])[]): Cell[][] {
  return values.map((row) => row.map((value) => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? (value === '' ? null : value) : null)));
}

/** `'订单'!A1:H9` without its sheet. */
export function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

async function findAll(context: Excel.RequestContext): Promise<{ found: readonly Found[]; active: string }> {
  const { worksheets, tables } = context.workbook;
  const runs = askForRuns(context);
  worksheets.load('items/id,items/name');
  tables.load('items/id,items/name,items/showTotals,items/worksheet/id,items/worksheet/name');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  await context.sync();
  const ours = new Set(runs().flatMap((run) => run.sheets));
  const sheets = worksheets.items.filter((sheet) => !ours.has(sheet.id) && !isUnfinished(sheet.name));
  const found: Found[] = [];
  for (const sheet of sheets) {
    const here = tables.items.filter((table) => table.worksheet.id === sheet.id);
    for (const table of here) found.push({ id: table.id, kind: 'table', name: table.name, sheet: sheet.name, range: rangeOf(table) });
    if (here.length === 0) found.push({ id: sheet.id, kind: 'range', name: sheet.name, sheet: sheet.name, range: sheet.getUsedRangeOrNullObject(true) });
  }
  return { found, active: sheets.find((sheet) => sheet.id === active.id)?.name ?? '' };
}

/** Header and rows of an Excel table, without its totals row. */
function rangeOf(table: Excel.Table): Excel.Range {
  return table.showTotals ? table.getHeaderRowRange().getBoundingRect(table.getDataBodyRange()) : table.getRange();
}

/** Every Excel table and every sheet without one, those of the active sheet first. Takes three requests, however many there are. */
export async function findSources(context: Excel.RequestContext): Promise<readonly Source[]> {
  const { found, active } = await findAll(context);
  for (const { range } of found) range.load('address,rowCount,columnCount');
  await context.sync();
  const filled = found.filter(({ range }) => !range.isNullObject);
  const heads = filled.map(({ range }) => {
    const head = range.getCell(0, 0).getResizedRange(Math.min(range.rowCount, HEAD_ROWS) - 1, range.columnCount - 1);
    head.load('values');
    return head;
  });
  await context.sync();
  const sources = filled.map(({ range, ...place }, index): Source => {
    const grid: Grid = { name: place.name, cells: cellsOf(heads[index]?.values ?? []), headerFirst: place.kind === 'table' };
    const fit = (kind: TableName) => fitness(grid, kind);
    return {
      ...place,
      address: withoutSheet(range.address),
      rows: range.rowCount,
      fitness: { sales: fit('sales'), people: fit('people'), teams: fit('teams'), history: fit('history') },
      active: place.sheet === active,
    };
  });
  return [...sources.filter((source) => source.active), ...sources.filter((source) => !source.active)];
}

/** The range of a source as it is now; the table or sheet may have grown since it was listed. */
export function locate(context: Excel.RequestContext, source: Source): { readonly holder: Excel.Table | Excel.Worksheet; range(): Excel.Range } {
  if (source.kind === 'table') {
    const table = context.workbook.tables.getItemOrNullObject(source.id);
    table.load('showTotals');
    return { holder: table, range: () => rangeOf(table) };
  }
  const sheet = context.workbook.worksheets.getItemOrNullObject(source.id);
  return { holder: sheet, range: () => sheet.getUsedRangeOrNullObject(true) };
}
