import { sentence } from '../i18n';
import { excelTexts } from '../i18n/texts/excel';
import type { Cell } from '../table';
import { readRows, wholeOf } from './pieces';
import { ExcelTrouble } from './run';

/** So many cells are taken at most: what is selected is a small table that was meant. */
const MOST_SELECTED = 100_000;

/** The cells that the user has selected; whole columns and rows only as far as there is something in them. */
export async function selectedCells(context: Excel.RequestContext): Promise<readonly (readonly Cell[])[]> {
  const range = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true).load('rowCount,columnCount');
  await context.sync();
  if (range.isNullObject) return [];
  if (range.rowCount * range.columnCount > MOST_SELECTED) throw new ExcelTrouble({ code: 'excel-selected', sentence: sentence(excelTexts.selectedMuch, { most: MOST_SELECTED }) });
  return readRows(context, wholeOf(range), '', {});
}
