import type { Grid } from '../table';
import { askForMark } from './marks';
import { readExtents } from './pieces';
import { isUnfinished } from './unfinished';

/** A sheet with something on it, what it is marked as, and the range that is used. */
export interface SheetInUse {
  readonly sheet: Excel.Worksheet;
  readonly mark: string | undefined;
  readonly range: Excel.Range;
}

/** All sheets with something on them, but those that are being written. */
export async function sheetsInUse(context: Excel.RequestContext): Promise<readonly SheetInUse[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const asked = worksheets.items.map((sheet) => ({ sheet, mark: askForMark(sheet), range: sheet.getUsedRangeOrNullObject(true).load('rowCount,columnCount,rowIndex,columnIndex') }));
  await context.sync();
  return asked.map(({ sheet, mark, range }) => ({ sheet, range, mark: mark() })).filter(({ sheet, range, mark }) => !range.isNullObject && mark !== 'unfinished' && !isUnfinished(sheet.name));
}

/** The first rows and columns of each, as many as tell what a sheet is. */
export async function headsOf(context: Excel.RequestContext, all: readonly SheetInUse[], rows: number, columns = Infinity): Promise<readonly Grid[]> {
  const heads = await readExtents(context, all.map(({ range, sheet: { name } }) => (
    { range, name, rowCount: Math.min(range.rowCount, rows), columnCount: Math.min(range.columnCount, columns) }
  )));
  return all.map(({ sheet: { name }, range }, index) => ({ name, sheet: name, cells: heads[index] ?? [], firstRow: range.rowIndex, firstColumn: range.columnIndex }));
}
