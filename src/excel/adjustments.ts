import { say, sentence, type Language } from '../i18n';
import { excelTexts } from '../i18n/texts/excel';
import { adjustmentCells, adjustmentHeader, adjustmentHeaders, adjustmentRows, ADJUSTMENT_COLUMNS, columnsNeeded, type AdjustmentRow, type Decision } from '../report';
import type { Cell } from '../table';
import { headsOf, sheetsInUse } from './heads';
import { freeSheetName } from './names';
import { Trouble } from './run';
import { cellsOf } from './sources';
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

/** The first sheet that has the header of such a table; null where there is none. */
export async function decisionsSheet(context: Excel.RequestContext): Promise<DecisionsSheet | null> {
  const found = await find(context);
  return found === null ? null : { sheet: found.sheet.name, rows: adjustmentRows(found.cells) ?? [] };
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
  const used = own.range.load('values');
  await context.sync();
  return { sheet: own.sheet, used, cells: cellsOf(used.values) };
}

/** Adds a decision below those that are there, on a sheet of its own where there is none yet. Returns the name of the sheet. */
export async function noteDecision(context: Excel.RequestContext, adjustment: Decision, language: Language): Promise<string> {
  const found = await find(context);
  if (found === null) return addSheet(context, adjustment, language);
  const header = adjustmentHeader(found.cells);
  const columns = header?.columns ?? [];
  const missing = columnsNeeded(adjustment).find((column) => !columns.includes(column));
  if (missing !== undefined) {
    throw new Trouble({ code: 'adjustment-column', sentence: sentence(excelTexts.decisionColumn, { sheet: found.sheet.name, column: ADJUSTMENT_COLUMNS[missing] }) });
  }
  const cells = adjustmentCells(adjustment, language, columns);
  const { tables } = found.sheet;
  tables.load('items/id');
  await context.sync();
  const ranges = tables.items.map((table) => ({ table, range: table.getHeaderRowRange().load('rowIndex') }));
  await context.sync();
  const own = ranges.find(({ range }) => range.rowIndex === found.used.rowIndex + (header?.row ?? 0));
  const target = own === undefined
    ? found.sheet.getRangeByIndexes(found.used.rowIndex + found.used.rowCount, found.used.columnIndex, 1, cells.length)
    : own.table.rows.add(undefined, [cells.map(() => '')]).getRange();
  write(target, [cells]);
  await context.sync();
  return found.sheet.name;
}

/** Text stays text, whatever it begins with. */
function write(range: Excel.Range, rows: readonly (readonly Cell[])[]): void {
  range.numberFormat = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? '#,##0.00' : '@')));
  range.values = rows.map((row) => row.map((cell) => cell ?? ''));
}

const WIDTH = 84;

async function addSheet(context: Excel.RequestContext, adjustment: Decision, language: Language): Promise<string> {
  const { worksheets } = context.workbook;
  const taken = worksheets.items.map(({ name }) => name);
  const name = freeSheetName(say(excelTexts.decisions, language), taken);
  const mark = unfinishedName(1 + Math.max(0, ...taken.map(markOf)));
  try {
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
  } catch (error) {
    const left = worksheets.getItemOrNullObject(mark);
    await context.sync();
    if (!left.isNullObject) {
      left.delete();
      await context.sync();
    }
    throw error;
  }
}
