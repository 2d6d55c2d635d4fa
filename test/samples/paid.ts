import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isoDay } from '../../src/calendar';
import { say, type Language } from '../../src/i18n';
import { payOut, prepare, type Payout } from '../../src/payout';
import { presetById } from '../../src/presets';
import { describeReport, recordOf, type Report } from '../../src/report';
import { chooseTables, findTable, TABLES, type RawTable, type TableName } from '../../src/table';
import { readWorkbook, writeReport } from '../../src/xlsx';
import { ALL } from '../payout/tables';
import { day } from '../report/sample';

const file = path.resolve(__dirname, '../../assets/samples/sales-zh.xlsx');

/** The tables of the sample workbook, as a run finds them. */
async function sampleTables(): Promise<Partial<Record<TableName, RawTable>>> {
  const workbook = await readWorkbook(new Uint8Array(readFileSync(file)), file);
  if (!workbook.ok) throw new Error('The sample cannot be read.');
  const chosen = chooseTables(workbook.value.sheets.map(({ grid }) => grid));
  return Object.fromEntries(TABLES.flatMap((kind) => {
    const grid = chosen[kind];
    const table = grid === undefined ? undefined : findTable(grid, kind);
    return table?.ok === true ? [[kind, table.value]] : [];
  }));
}

export interface PaidSample {
  readonly payout: Payout;
  report(language: Language): Report;
  workbook(language: Language): Promise<Uint8Array>;
}

/** What a preset pays on the sample, with the figures of its first case and perhaps others. */
export async function paidSample(id: string, more: Readonly<Record<string, unknown>> = {}): Promise<PaidSample> {
  const filled = ALL.find((each) => each.id === id);
  if (filled === undefined) throw new Error(`There is no ${id}.`);
  const prepared = prepare({ scheme: filled.scheme, parameters: { ...filled.params, ...more }, tables: await sampleTables(), findScheme: presetById });
  if (!prepared.ok) throw new Error(`${id}: ${prepared.problems.map(({ sentence }) => say(sentence, 'en')).join(' ')}`);
  const payout = payOut(prepared.value);
  const on = day('2024-12-31');
  const record = recordOf(prepared.value, { day: on, origin: () => ({ zh: isoDay(on), en: isoDay(on) }), fingerprintOf: () => 'a'.repeat(64), sources: {}, linesFingerprint: 'b'.repeat(64) });
  const report = (language: Language): Report => describeReport(payout, record, language);
  return { payout, report, workbook: (language) => writeReport(report(language), { created: on }) };
}
