import type { DateSystem } from '../calendar';
import { sentence } from '../i18n';
import { excelTexts } from '../i18n/texts/excel';
import type { Report } from '../report';
import type { Watch, Written } from './watch';
import { askForDateSystem } from './date-system';
import { drawCharts } from './charts';
import { drawSheet } from './draw';
import { frameSheet } from './frame';
import { freeSheetNames, underFreeTableNames } from './names';
import { addSheets, finishSheets, presentSheets, takeBack, type Arriving, type Pace } from './new-sheets';
import { evenWithoutPages } from './pages';
import type { Paid } from './paid';
import type { Pause } from './patience';
import { Requests } from './requests';
import { ExcelTrouble, problemOf } from './run';
import { askForRuns, keepRuns } from './runs';
import { markOf, unfinishedName } from './unfinished';

export interface State {
  readonly report: Report;
  readonly sheetNames: readonly string[];
  /** The names of tables and cells. */
  readonly takenNames: readonly string[];
  readonly runs: readonly Paid[];
  readonly dateSystem: DateSystem;
  readonly arriving: Arriving;
}

/** What the workbook has already, and whether it may be written to at all. */
export async function look(context: Excel.RequestContext, report: Report): Promise<State> {
  const { workbook } = context;
  const runs = askForRuns(context);
  const dateSystem = askForDateSystem(context);
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/name');
  workbook.tables.load('items/name');
  workbook.names.load('items/name');
  await context.sync();
  if (workbook.readOnly) throw new ExcelTrouble({ code: 'excel-readOnly', sentence: sentence(excelTexts.readOnly) });
  if (workbook.protection.protected) throw new ExcelTrouble({ code: 'excel-protected', sentence: sentence(excelTexts.protected) });
  const sheetNames = workbook.worksheets.items.map(({ name }) => name);
  const takenNames = [...workbook.tables.items, ...workbook.names.items].map(({ name }) => name);
  // An interrupted run may have left marks.
  const firstMark = 1 + Math.max(0, ...sheetNames.map(markOf));
  return {
    report: underFreeTableNames(report, takenNames),
    sheetNames,
    takenNames,
    runs: runs(),
    dateSystem: dateSystem(),
    arriving: { marks: report.sheets.map((_, index) => unfinishedName(firstMark + index)), ids: new Set() },
  };
}

/** The rows that are told as progress; a block without rows has a blank one. */
export const rowsIn = (report: Report): number => report.sheets.reduce((sum, { blocks }) => sum + blocks.reduce((rows, block) => rows + Math.max(1, block.rows.length), 0), 0);

/** Writes every sheet under a mark and hidden, makes all of them final in one request, and shows them. */
async function writeMarked(context: Excel.RequestContext, { report, sheetNames, runs, dateSystem, arriving }: State, paid: Paid | null, watch: Watch, { pause, pages }: Manner): Promise<Written> {
  const of = rowsIn(report);
  let done = 0;
  const tell = (waiting: boolean) => watch.onProgress?.({ done, of, ...(waiting && { waiting }) });
  const onRows = (count: number) => {
    done += count;
    tell(false);
  };
  const requests = new Requests(context, watch);
  const pace: Pace = { requests, patience: { pause, signal: watch.signal, onWaiting: tell } };
  const sheets = await addSheets(context, arriving, pace);
  for (const [index, sheet] of sheets.entries()) {
    const described = report.sheets[index];
    if (described !== undefined) await drawSheet(sheet, described, { report, dateSystem, pages }, requests, onRows);
  }
  await drawCharts(sheets, report, requests);
  await requests.send();
  const names = await finishSheets(context, sheets, {
    marks: report.sheets.map(({ role }) => role),
    names: (taken) => freeSheetNames(report, [...sheetNames, ...taken]),
    alongside: () => { if (paid !== null) keepRuns(context, [...runs, paid]); },
  }, pace);
  const presented = await presentSheets(sheets, () => report.sheets.forEach((described, index) => {
    const sheet = sheets[index];
    if (sheet !== undefined) frameSheet(sheet, described);
  }), pace);
  return { sheets: names, requests: requests.count, remarks: presented ? [] : [sentence(excelTexts.plain)] };
}

/** How sheets are written: waiting where Excel asks for it, and with their pages set up or not. */
interface Manner {
  readonly pause: Pause;
  readonly pages: boolean;
}

/** Adds the report's sheets to the workbook, all of them or none. */
export function writeReportSheets(report: Report, paid: Paid | null, watch: Watch, pause: Pause): Promise<Written> {
  return evenWithoutPages((pages) => writeAll(report, paid, watch, { pause, pages }));
}

async function writeAll(report: Report, paid: Paid | null, watch: Watch, manner: Manner): Promise<Written> {
  const state: { current?: State } = {};
  try {
    return await Excel.run(async (context) => {
      state.current = await look(context, report);
      return writeMarked(context, state.current, paid, watch, manner);
    });
  } catch (error) {
    if (state.current !== undefined) {
      const { arriving, runs } = state.current;
      await takeBack(arriving, async (context) => {
        const runsNow = askForRuns(context);
        await context.sync();
        if (runsNow().length !== runs.length) keepRuns(context, runs);
      }, problemOf(error), manner.pause);
    }
    throw error;
  }
}
