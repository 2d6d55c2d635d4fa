import { say, sentence, type Language } from '../i18n';
import { excelTexts } from '../i18n/texts/excel';
import { adjustmentCells, adjustmentHeader, adjustmentHeaders, adjustmentRows, ADJUSTMENT_COLUMNS, columnsNeeded, type AdjustmentRow, type Decision } from '../report';
import type { Cell } from '../table';
import { cellsOf } from './cells';
import { headsOf, sheetsInUse } from './heads';
import { freeSheetName } from './names';
import { persistently, type Pause } from './patience';
import { readRows, wholeOf } from './pieces';
import { ExcelTrouble } from './run';
import { changeOf, changing, readSteadily, type Drift } from './steady';
import { markOf, unfinishedName } from './unfinished';

/*
 * What people decided about a payout stands on a sheet that they may keep themselves: it is known by its header, and is none of our sheets.
 */

/** The sheet with the decisions, and its rows. */
export interface DecisionsSheet {
  readonly sheet: string;
  readonly rows: readonly AdjustmentRow[];
}

interface Found {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly cells: readonly (readonly Cell[])[];
}

/** The first sheet that has the header of such a table; null where there is none. Half of what somebody is changing would hold, add or correct something else. */
export async function decisionsSheet(context: Excel.RequestContext): Promise<DecisionsSheet | null> {
  const found = await readSteadily(() => find(context), (was) => changeSince(context, was));
  return found === null ? null : { sheet: found.sheet.name, rows: adjustmentRows(found.cells) ?? [] };
}

async function changeSince(context: Excel.RequestContext, was: Found | null): Promise<Drift | null> {
  if (was === null) return null;
  const { sheet: { id, name }, used, cells } = was;
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  const range = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const isThere = !sheet.isNullObject && !range.isNullObject && isSamePlace(range, used);
  return isThere ? changeOf(context, { ...wholeOf(range), name }, cells, {}) : changing(name);
}

function isSamePlace(one: Excel.Range, other: Excel.Range): boolean {
  return one.rowIndex === other.rowIndex && one.columnIndex === other.columnIndex && one.rowCount === other.rowCount && one.columnCount === other.columnCount;
}

/** So many rows are looked at to find the header. */
const HEAD_ROWS = 30;
/** A sheet of orders is larger than what anybody decides by hand. */
const MOST_COLUMNS = 100;

async function find(context: Excel.RequestContext): Promise<Found | null> {
  const others = (await sheetsInUse(context)).filter(({ mark }) => mark === undefined);
  const heads = await headsOf(context, others, HEAD_ROWS, MOST_COLUMNS);
  const own = others[heads.findIndex(({ cells }) => adjustmentHeader(cells) !== undefined)];
  if (own === undefined) return null;
  return { sheet: own.sheet, used: own.range, cells: await readRows(context, wholeOf(own.range), own.sheet.name, {}) };
}

/** Looks what became of a request whose answer was lost: gives the name of the sheet where the decision stands, or takes back what there is of it. */
type Settle = (context: Excel.RequestContext) => Promise<string | undefined>;

/** Somebody who is told that a decision was not noted notes it once more: so it stands, or nothing of it does. */
interface Begun {
  settle?: Settle;
}

/** Adds a decision below those that are there, on a sheet of its own where there is none yet: whole, or not at all. Returns the name of the sheet. */
export async function noteDecision(adjustment: Decision, language: Language, pause: Pause): Promise<string> {
  const begun: Begun = {};
  try {
    return await Excel.run((context) => note(context, adjustment, language, begun));
  } catch (error) {
    const { settle } = begun;
    if (settle === undefined) throw error;
    const stands: { on?: string } = {};
    await persistently(async (context) => {
      const on = await settle(context);
      if (on !== undefined) stands.on = on;
    }, pause);
    if (stands.on === undefined) throw error;
    return stands.on;
  }
}

/** Where the next decision goes: below the others, or into their table. */
interface Place {
  readonly found: Found;
  readonly below: Excel.Range;
  readonly table: { readonly id: string; readonly count: number; readonly rows: Excel.TableRowCollection } | null;
}

async function findPlace(context: Excel.RequestContext): Promise<Place | null> {
  const found = await find(context);
  if (found === null) return null;
  const { sheet, used } = found;
  sheet.tables.load('items/id');
  await context.sync();
  const ranges = sheet.tables.items.map((table) => ({ id: table.id, range: table.getHeaderRowRange().load('rowIndex'), rows: table.rows.load('count') }));
  const below = sheet.getRangeByIndexes(used.rowIndex + used.rowCount, used.columnIndex, 1, used.columnCount).load('numberFormat,values');
  await context.sync();
  const own = ranges.find(({ range }) => range.rowIndex === used.rowIndex + (adjustmentHeader(found.cells)?.row ?? 0));
  return { found, below, table: own === undefined ? null : { id: own.id, count: own.rows.count, rows: own.rows } };
}

/** Somebody else may have noted a decision there meanwhile. */
function isFree(place: Place | null): Drift | null {
  return place === null || place.table !== null || place.below.values.flat().every((value) => value === '') ? null : changing(place.found.sheet.name);
}

async function note(context: Excel.RequestContext, adjustment: Decision, language: Language, begun: Begun): Promise<string> {
  const place = await readSteadily(() => findPlace(context), (found) => Promise.resolve(isFree(found)));
  if (place === null) return addSheet(context, adjustment, language, begun);
  const { found: { sheet, used, cells: standing }, below, table } = place;
  const columns = adjustmentHeader(standing)?.columns ?? [];
  const missing = columnsNeeded(adjustment).find((column) => !columns.includes(column));
  if (missing !== undefined) {
    throw new ExcelTrouble({ code: 'adjustment-column', sentence: sentence(excelTexts.decisionColumn, { sheet: sheet.name, column: ADJUSTMENT_COLUMNS[missing] }) });
  }
  const cells = adjustmentCells(adjustment, language, columns);
  begun.settle = table === null ? settleBelow(sheet, used, cells, below.numberFormat) : settleInTable(sheet, table.id, table.count, cells);
  write(table === null ? below : table.rows.add(undefined, [cells.map(() => '')]).getRange(), [cells]);
  await context.sync();
  return sheet.name;
}

function settleBelow({ id, name }: Excel.Worksheet, { rowIndex, rowCount, columnIndex }: Excel.Range, cells: readonly Cell[], formats: unknown[][]): Settle {
  return async (context) => {
    const row = context.workbook.worksheets.getItem(id).getRangeByIndexes(rowIndex + rowCount, columnIndex, 1, cells.length).load('values');
    await context.sync();
    if (isThere(row, cells)) return name;
    row.values = [cells.map(() => '')];
    row.numberFormat = formats;
    await context.sync();
    return undefined;
  };
}

function settleInTable({ id, name }: Excel.Worksheet, table: string, count: number, cells: readonly Cell[]): Settle {
  return async (context) => {
    const { rows } = context.workbook.worksheets.getItem(id).tables.getItem(table);
    rows.load('count');
    await context.sync();
    if (rows.count <= count) return undefined;
    const row = rows.getItemAt(count);
    const range = row.getRange().load('values');
    await context.sync();
    if (isThere(range, cells)) return name;
    row.delete();
    await context.sync();
    return undefined;
  };
}

function isThere({ values }: Excel.Range, cells: readonly Cell[]): boolean {
  return cells.every((cell, index) => (cellsOf(values)[0]?.[index] ?? '') === (cell ?? ''));
}

/** Text stays text, whatever it begins with. */
function write(range: Excel.Range, rows: readonly (readonly Cell[])[]): void {
  range.numberFormat = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? '#,##0.00' : '@')));
  range.values = rows.map((row) => row.map((cell) => cell ?? ''));
}

const WIDTH = 84;

/** The sheet has its name last: until then it bears the mark of what is unfinished. */
async function addSheet(context: Excel.RequestContext, adjustment: Decision, language: Language, begun: Begun): Promise<string> {
  const { worksheets } = context.workbook;
  const taken = worksheets.items.map(({ name }) => name);
  const name = freeSheetName(say(excelTexts.decisions, language), taken);
  const mark = unfinishedName(1 + Math.max(0, ...taken.map(markOf)));
  begun.settle = async (again) => {
    const [named, left] = [name, mark].map((each) => again.workbook.worksheets.getItemOrNullObject(each));
    await again.sync();
    if (named?.isNullObject === false) return name;
    if (left?.isNullObject === false) left.delete();
    await again.sync();
    return undefined;
  };
  const sheet = worksheets.add(mark);
  const headers = adjustmentHeaders(language);
  const range = sheet.getRangeByIndexes(0, 0, 2, headers.length);
  write(range, [headers, adjustmentCells(adjustment, language)]);
  range.format.columnWidth = WIDTH;
  sheet.getRangeByIndexes(0, 0, 1, headers.length).format.font.bold = true;
  sheet.freezePanes.freezeRows(1);
  sheet.name = name;
  await context.sync();
  return name;
}
