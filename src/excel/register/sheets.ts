import { isOfPayout, isRegister } from '../../report';
import type { Grid } from '../../table';
import type { Watch } from '../book';
import { askForDateSystem } from '../date-system';
import { headsOf, sheetsInUse, type SheetInUse } from '../heads';
import { readRows, wholeOf } from '../pieces';

/** So far down are facts and header of a sheet looked for. */
const HEAD_ROWS = 100;
/** A record has three columns, and never more rows than this. */
const RECORD = { columns: 3, rows: 5000 } as const;

/** Sheets of which no more than the head is wanted: they say to which payout they belong. */
const HEADS_ONLY: ReadonlySet<string> = new Set(['summary', 'statements', 'problems']);

/** Whether a sheet may be one of a payout or of the register: by its mark, or where a program dropped that, by what stands on it. */
function mayBeOurs({ mark, range }: SheetInUse, head: Grid): boolean {
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
  const all = await sheetsInUse(context);
  const heads = await headsOf(context, all, HEAD_ROWS);
  const ours: OurSheet[] = [];
  for (const [index, each] of all.entries()) {
    const head = heads[index];
    if (head === undefined || !mayBeOurs(each, head)) continue;
    const isWhole = each.range.rowCount <= HEAD_ROWS || !whole({ mark: each.mark, head });
    const cells = isWhole ? head.cells : await readRows(context, wholeOf(each.range), each.sheet.name, watch);
    ours.push({ ...each, grid: { ...head, cells, dateSystem: dateSystem() } });
  }
  return ours;
}

/** All sheets of payouts and registers, as `payoutsOf` reads them. */
export async function payoutSheets(context: Excel.RequestContext, watch: Watch): Promise<readonly Grid[]> {
  const ours = await ourSheets(context, ({ mark }) => mark === undefined || !HEADS_ONLY.has(mark), watch);
  return ours.map(({ grid }) => grid);
}
