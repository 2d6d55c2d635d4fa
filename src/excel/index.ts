import type { Day } from '../calendar';
import { sentence } from '../i18n';
import { excelTexts } from '../i18n/texts/excel';
import type { Report } from '../report';
import type { Book, Paid, Watch, Written } from './book';
import { insertExamples } from './examples';
import { readSource } from './read';
import { inExcel, stopIfAsked, told, Trouble } from './run';
import { forgetScheme, keepScheme, keptSchemes } from './schemes';
import { findSources } from './sources';
import { unfinishedSheets } from './unfinished';
import { writeReportSheets } from './write';
import { askForRuns } from './written';

export type { Book, KeptScheme, Paid, Progress, Source, Watch, Written } from './book';

/** The workbook open in Excel. `today` dates the file of a new workbook. */
export function excelBook(today: () => Day): Book {
  return {
    sources: () => inExcel(findSources),
    read: (source, watch = {}) => inExcel((context) => readSource(context, source, watch)),
    write: (report, paid, watch = {}) => told(() => writeReportSheets(report, paid, watch)),
    writeToNewWorkbook: (report, watch = {}) => told(() => openNewWorkbook(report, today(), watch)),
    unfinished: () => inExcel(async (context) => (await unfinishedSheets(context)).map(({ name }) => name)),
    removeUnfinished: () => inExcel(removeUnfinished),
    isShared: async () => /^https?:/i.test(Office.context.document.url ?? ''),
    schemes: () => inExcel(keptSchemes),
    keepScheme: (scheme) => inExcel((context) => keepScheme(context, scheme)),
    forgetScheme: (id) => inExcel((context) => forgetScheme(context, id)),
    insertExamples: (sheet) => told(() => insertExamples(sheet)),
    paidBefore: (fingerprint) => inExcel((context) => paidBefore(context, fingerprint)),
    show: (sheet, cell) => inExcel((context) => show(context, sheet, cell)),
  };
}

/** The file writer is large and wanted here alone, so it is loaded here. */
async function openNewWorkbook(report: Report, created: Day, { signal, onProgress }: Watch): Promise<Written> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.8')) {
    throw new Trouble({ code: 'excel-notSupported', sentence: sentence(excelTexts.notSupported, { set: 'ExcelApi 1.8' }) });
  }
  const { writeReport } = await import('../xlsx');
  const bytes = await writeReport(report, { created });
  stopIfAsked(signal);
  await Excel.createWorkbook(base64(bytes));
  onProgress?.({ done: 1, of: 1 });
  return { sheets: report.sheets.map(({ name }) => name), requests: 1 };
}

function base64(bytes: Uint8Array): string {
  let text = '';
  // In slices, since a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 0x8000) text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text);
}

async function removeUnfinished(context: Excel.RequestContext): Promise<readonly string[]> {
  const sheets = await unfinishedSheets(context);
  for (const sheet of sheets) sheet.delete();
  await context.sync();
  return sheets.map(({ name }) => name);
}

async function paidBefore(context: Excel.RequestContext, fingerprint: string): Promise<readonly Paid[]> {
  const runs = askForRuns(context);
  context.workbook.worksheets.load('items/id');
  await context.sync();
  const standing = new Set(context.workbook.worksheets.items.map(({ id }) => id));
  return runs()
    .filter((run) => run.fingerprint === fingerprint && run.sheets.some((id) => standing.has(id)))
    .map(({ fingerprint: same, scheme, day }) => ({ fingerprint: same, scheme, day }));
}

async function show(context: Excel.RequestContext, name: string, cell: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (sheet.isNullObject) throw new Trouble({ code: 'excel-gone', sentence: sentence(excelTexts.gone, { name }) });
  sheet.activate();
  sheet.getRange(cell).select();
  await context.sync();
}
