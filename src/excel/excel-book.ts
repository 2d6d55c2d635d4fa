import type { Day } from '../calendar';
import { sentence } from '../i18n';
import { excelTexts } from '../i18n/texts/excel';
import { decisionsSheet, noteDecision } from './adjustments';
import type { Book } from './book';
import { onChanged } from './changes';
import { insertExamples } from './examples';
import { fileAddress } from './file-address';
import { forgetModel, keepModel, keptModels } from './models';
import { openNewWorkbook } from './new-workbook';
import { isBehind, patiently, pauseFor, type Pause } from './patience';
import { readSource } from './read';
import { keepPayout } from './register/keep';
import { payoutSheets } from './register/sheets';
import { ExcelTrouble, inExcel, told } from './run';
import { noteRun, runsBefore } from './runs';
import { forgetScheme, keepScheme, keptSchemes } from './schemes';
import { selectedCells } from './selected';
import { findSources } from './sources';
import { unfinishedSheets } from './unfinished';
import { writeReportSheets } from './write';

/** What differs between Excels, and what a test stands in for. */
export interface Around {
  readonly pause: Pause;
  /** Milliseconds, from whenever. */
  readonly now: () => number;
  /** So many characters of a file Excel takes for a new workbook. */
  readonly largestFile: number;
}

/** Excel on the web takes at most 5 MB a request; a part of it is left for what stands around a file. */
export const LARGEST_FILE_ONLINE = 5_000_000;

/** The workbook open in Excel. `today` dates the file of a new workbook. */
export function excelBook(today: () => Day, { pause = pauseFor, now = () => performance.now(), largestFile = Infinity }: Partial<Around> = {}): Book {
  const reading = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => inExcel((context) => patiently(() => batch(context), { pause }, isBehind));
  return {
    sources: () => reading(findSources),
    read: (source, watch = {}) => inExcel((context) => readSource(context, source, watch)),
    selected: () => inExcel(selectedCells),
    write: (report, paid, watch = {}) => told(() => writeReportSheets(report, paid, watch, pause)),
    writeToNewWorkbook: (report, watch = {}) => told(() => openNewWorkbook(report, today(), watch, largestFile)),
    unfinished: () => reading(async (context) => (await unfinishedSheets(context)).map(({ name }) => name)),
    removeUnfinished: () => inExcel((context) => patiently(() => removeUnfinished(context), { pause })),
    isShared: async () => /^https?:/i.test(await fileAddress()),
    schemes: () => inExcel(keptSchemes),
    keepScheme: (scheme) => inExcel((context) => keepScheme(context, scheme)),
    forgetScheme: (id) => inExcel((context) => forgetScheme(context, id)),
    models: () => inExcel(keptModels),
    keepModel: (model) => inExcel((context) => keepModel(context, model)),
    forgetModel: (id) => inExcel((context) => forgetModel(context, id)),
    insertExamples: (sheet) => told(() => insertExamples(sheet, pause)),
    notePaid: (paid) => inExcel((context) => noteRun(context, paid)),
    paidBefore: (fingerprint) => reading((context) => runsBefore(context, fingerprint)),
    payoutSheets: (watch = {}) => reading((context) => payoutSheets(context, watch)),
    keepPayout: (work, watch = {}) => told(() => keepPayout(work, watch, pause)),
    decisions: () => reading(decisionsSheet),
    noteDecision: (decision, language) => told(() => noteDecision(decision, language, pause)),
    onChanged: (tell) => inExcel((context) => onChanged(context, tell)),
    check: (watch = {}) => told(async () => (await import('./check')).checkExcel({ pause, now }, watch)),
    show: (sheet, cell) => inExcel((context) => show(context, sheet, cell)),
  };
}

async function removeUnfinished(context: Excel.RequestContext): Promise<readonly string[]> {
  const sheets = await unfinishedSheets(context);
  for (const sheet of sheets) sheet.delete();
  await context.sync();
  return sheets.map(({ name }) => name);
}

async function show(context: Excel.RequestContext, name: string, cell: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (sheet.isNullObject) throw new ExcelTrouble({ code: 'excel-gone', sentence: sentence(excelTexts.gone, { name }) });
  sheet.activate();
  sheet.getRange(cell).select();
  await context.sync();
}
