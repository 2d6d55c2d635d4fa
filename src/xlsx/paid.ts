import type { Result } from '../i18n';
import { paidFromGrids, paidFromJson, type PaidFile } from '../report';
import { readCsv } from './csv/read';
import { sourceOf } from './csv/source';
import { readJson } from './json';
import { kindOf } from './kind';
import { readWorkbook } from './workbook/read';

/** Reads a payout back from the bytes of its file, whatever kind it is of. Problems: those of reading files, not-a-payout, bad-line. */
export async function readPaid(bytes: Uint8Array, name: string): Promise<Result<PaidFile>> {
  const source = sourceOf(bytes);
  if (kindOf(source.head) !== 'text' || /\.(xlsx|xlsm)$/i.test(name)) {
    const workbook = await readWorkbook(bytes, name);
    return workbook.ok ? paidFromGrids(workbook.value.sheets.map(({ grid }) => grid), name, true) : workbook;
  }
  if (/\.json$/i.test(name)) {
    const json = readJson(bytes, name);
    return json.ok ? paidFromJson(json.value, name) : json;
  }
  const table = readCsv(source, name);
  if (!table.ok) return table;
  return paidFromGrids([table.value.grid], name, false);
}
