import path from 'node:path';
import { failure, sentence, success, type Result } from '../../i18n';
import { periodCliTexts } from '../../i18n/texts/cli-period';
import type { Adjustment } from '../../payout';
import { adjustmentRows, readAdjustments, type AdjustmentRow } from '../../report';
import type { Cell } from '../../table';
import { kindOf, readCsv, readJsonRecords, readWorkbook, type Encoding } from '../../xlsx';
import { openInput } from '../input';
import { splitSheet } from '../sources';

/** Reads a table of adjustments. Problems: those of reading files, not-adjustments, adjustment. */
export async function readAdjustmentFile(argument: string, encoding: Encoding | null): Promise<Result<readonly Adjustment[]>> {
  const { file, sheet } = splitSheet(argument);
  const name = path.basename(file);
  const rows = await rowsOf(file, name, sheet, encoding);
  return rows.ok ? readAdjustments(rows.value, name) : rows;
}

async function rowsOf(file: string, name: string, sheet: string | null, encoding: Encoding | null): Promise<Result<readonly AdjustmentRow[]>> {
  const input = openInput(file);
  if (!input.ok) return input;
  const isText = kindOf(input.value.head) === 'text' && !/\.(xlsx|xlsm)$/i.test(file);
  if (isText && !/\.json$/i.test(file)) {
    const table = readCsv(input.value, name, encoding ?? undefined);
    return table.ok ? found([table.value.grid.cells], name) : table;
  }
  const bytes = input.value.whole();
  if (!bytes.ok) return bytes;
  if (isText) {
    const records = readJsonRecords(bytes.value, name);
    return records.ok ? success(records.value.map((record) => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, cellOf(value)])))) : records;
  }
  const workbook = await readWorkbook(bytes.value, name);
  if (!workbook.ok) return workbook;
  return found(workbook.value.sheets.filter((each) => sheet === null || each.name === sheet).map(({ grid }) => grid.cells), name);
}

function cellOf(value: unknown): Cell {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The first block of cells that has the header of such a table. */
function found(blocks: readonly (readonly (readonly Cell[])[])[], file: string): Result<readonly AdjustmentRow[]> {
  for (const cells of blocks) {
    const rows = adjustmentRows(cells);
    if (rows !== undefined) return success(rows);
  }
  return failure({ code: 'not-adjustments', sentence: sentence(periodCliTexts.notAdjustments, { file }) });
}
