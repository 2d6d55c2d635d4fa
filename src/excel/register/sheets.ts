import { isOfPayout, isRegister } from '../../report';
import type { Grid } from '../../table';
import type { Watch } from '../watch';
import { askForDateSystem } from '../date-system';
import { headsOf, sheetsInUse, type SheetInUse } from '../heads';
import { readRows, wholeOf } from '../pieces';
import { changeOf, changing, readSteadily, type Drift } from '../steady';

/** So far down are facts and header of a sheet looked for. */
const HEAD_ROWS = 100;
/** A record has three columns, and never more rows than this. */
const RECORD = { columns: 3, rows: 5000 } as const;

/** Sheets of which no more than the head is wanted: they say to which payout they belong. */
const HEADS_ONLY: ReadonlySet<string> = new Set(['summary', 'statements', 'problems']);

/** Whether a sheet is one of a payout or of the register: by its mark, or where a program dropped that, by what stands on it. */
function isOurs({ mark, grid }: { readonly mark: string | undefined; readonly grid: Grid }): boolean {
  return mark === undefined ? isRegister(grid) || isOfPayout(grid) : mark !== 'examples' && mark !== 'model';
}

/** Whether it may be one, as far as its head tells: what a record keeps may stand below that. */
function mayBeOurs({ mark, range }: SheetInUse, grid: Grid): boolean {
  return isOurs({ mark, grid }) || (mark === undefined && range.columnCount <= RECORD.columns && range.rowCount <= RECORD.rows);
}

/** A sheet of a payout or of the register, with its cells. */
export interface OurSheet {
  readonly sheet: Excel.Worksheet;
  readonly mark: string | undefined;
  readonly range: Excel.Range;
  readonly grid: Grid;
}

/** Which sheets are read to their end; of the others no more than the head is wanted. */
type Whole = (looked: { readonly mark: string | undefined; readonly head: Grid }) => boolean;

/** The sheets of payouts and registers that a workbook has, as they stand at one moment: what others do to them meanwhile would be taken for what was paid. */
export function ourSheets(context: Excel.RequestContext, whole: Whole, watch: Watch): Promise<readonly OurSheet[]> {
  return readSteadily(() => readOurs(context, whole, watch), (ours) => changeSince(context, ours, watch));
}

async function headsOfOurs(context: Excel.RequestContext): Promise<readonly OurSheet[]> {
  const dateSystem = askForDateSystem(context);
  const all = await sheetsInUse(context);
  const heads = await headsOf(context, all, HEAD_ROWS);
  return all.flatMap((each, index): OurSheet[] => {
    const head = heads[index];
    return head === undefined || !mayBeOurs(each, head) ? [] : [{ ...each, grid: { ...head, dateSystem: dateSystem() } }];
  });
}

async function readOurs(context: Excel.RequestContext, whole: Whole, watch: Watch): Promise<readonly OurSheet[]> {
  const ours: OurSheet[] = [];
  for (const each of await headsOfOurs(context)) {
    const { sheet, mark, range, grid } = each;
    const isRead = range.rowCount <= HEAD_ROWS || !whole({ mark, head: grid });
    ours.push(isRead ? each : { ...each, grid: { ...grid, cells: await readRows(context, wholeOf(range), sheet.name, watch) } });
  }
  return ours;
}

/** Whether any of those that are ours is another since, or is new. */
async function changeSince(context: Excel.RequestContext, before: readonly OurSheet[], watch: Watch): Promise<Drift | null> {
  const now = await headsOfOurs(context);
  const isKnown = ({ sheet: { id } }: OurSheet): boolean => before.some((each) => each.sheet.id === id);
  const come = now.find((each) => isOurs(each) && !isKnown(each));
  if (come !== undefined) return changing(come.sheet.name);
  for (const was of before.filter(isOurs)) {
    const { sheet: { id, name }, grid: { cells } } = was;
    const is = now.find(({ sheet }) => sheet.id === id);
    if (is === undefined || !isSameSheet(was, is)) return changing(name);
    const isRead = cells.length <= HEAD_ROWS && isSameHead(cells, is.grid.cells);
    const change = isRead ? null : await changeOf(context, { range: is.range, name, rowCount: cells.length, columnCount: is.range.columnCount }, cells, watch);
    if (change !== null) return change;
  }
  return null;
}

function isSameSheet(was: OurSheet, is: OurSheet): boolean {
  const told = ({ sheet: { name }, mark, range: { rowIndex, columnIndex, rowCount, columnCount } }: OurSheet): string => JSON.stringify([name, mark, rowIndex, columnIndex, rowCount, columnCount]);
  return told(was) === told(is);
}

function isSameHead(was: Grid['cells'], is: Grid['cells']): boolean {
  return is.every((row, at) => row.every((cell, column) => cell === was[at]?.[column]));
}

/** All sheets of payouts and registers, as `payoutsOf` reads them. */
export async function payoutSheets(context: Excel.RequestContext, watch: Watch): Promise<readonly Grid[]> {
  const ours = await ourSheets(context, ({ mark }) => mark === undefined || !HEADS_ONLY.has(mark), watch);
  return ours.map(({ grid }) => grid);
}
