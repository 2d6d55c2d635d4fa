import { isOfPayout, isRegister } from '../../report';
import type { Grid } from '../../table';
import type { Watch } from '../book';
import { askForDateSystem } from '../date-system';
import { askForMark } from '../marks';
import { readRows } from '../read';
import { cellsOf } from '../sources';
import { isUnfinished } from '../unfinished';

/** So far down are facts and header of a sheet looked for. */
const HEAD_ROWS = 100;
/** A record has three columns, and never more rows than this. */
const RECORD = { columns: 3, rows: 5000 } as const;

/** Sheets of which no more than the head is wanted: they say to which payout they belong. */
const HEADS_ONLY: ReadonlySet<string> = new Set(['summary', 'statements', 'problems']);

interface Looked {
  readonly sheet: Excel.Worksheet;
  readonly mark: string | undefined;
  readonly range: Excel.Range;
}

/** All sheets that are not being written, with their marks and what is used of them. */
async function looked(context: Excel.RequestContext): Promise<readonly Looked[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const asked = worksheets.items.map((sheet) => ({ sheet, mark: askForMark(sheet), range: sheet.getUsedRangeOrNullObject(true).load('rowCount,columnCount,rowIndex,columnIndex') }));
  await context.sync();
  return asked.map(({ sheet, mark, range }) => ({ sheet, range, mark: mark() })).filter(({ sheet, range, mark }) => !range.isNullObject && mark !== 'unfinished' && !isUnfinished(sheet.name));
}

/** The first rows of each, as many as tell what a sheet is. */
async function headsOf(context: Excel.RequestContext, all: readonly Looked[]): Promise<readonly Grid[]> {
  const heads = all.map(({ range }) => {
    const head = range.getCell(0, 0).getResizedRange(Math.min(range.rowCount, HEAD_ROWS) - 1, range.columnCount - 1);
    head.load('values');
    return head;
  });
  await context.sync();
  return all.map(({ sheet: { name }, range }, index) => ({ name, sheet: name, cells: cellsOf(heads[index]?.values ?? []), firstRow: range.rowIndex, firstColumn: range.columnIndex }));
}

/** Whether a sheet may be one of a payout or of the register: by its mark, or where a program dropped that, by what stands on it. */
function mayBeOurs({ mark, range }: Looked, head: Grid): boolean {
  if (mark !== undefined) return mark !== 'examples' && mark !== 'model';
  return isRegister(head) || isOfPayout(head) || (range.columnCount <= RECORD.columns && range.rowCount <= RECORD.rows);
}

/** A sheet of a payout or of the register, with its cells. */
export interface OurSheet {
  readonly sheet: Excel.Worksheet;
  readonly mark: string | undefined;
  readonly range: Excel.Range;
  readonly grid: Grid;
}

/** The sheets of payouts and registers that a workbook has; `whole` says which of them are read to their end. */
export async function ourSheets(context: Excel.RequestContext, whole: (looked: { readonly mark: string | undefined; readonly head: Grid }) => boolean, watch: Watch): Promise<readonly OurSheet[]> {
  const dateSystem = askForDateSystem(context);
  const all = await looked(context);
  const heads = await headsOf(context, all);
  const ours: OurSheet[] = [];
  for (const [index, each] of all.entries()) {
    const head = heads[index];
    if (head === undefined || !mayBeOurs(each, head)) continue;
    const isWhole = each.range.rowCount <= HEAD_ROWS || !whole({ mark: each.mark, head });
    const cells = isWhole ? head.cells : await readRows(context, each.range, each.sheet.name, watch);
    ours.push({ ...each, grid: { ...head, cells, dateSystem: dateSystem() } });
  }
  return ours;
}

/** All sheets of payouts and registers, as `payoutsOf` reads them. */
export async function payoutSheets(context: Excel.RequestContext, watch: Watch): Promise<readonly Grid[]> {
  const ours = await ourSheets(context, ({ mark }) => mark === undefined || !HEADS_ONLY.has(mark), watch);
  return ours.map(({ grid }) => grid);
}
