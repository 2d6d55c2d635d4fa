import type { Problem } from '../i18n';
import { sentence } from '../i18n';
import { excelTexts } from '../i18n/texts/excel';
import type { Report } from '../report';
import type { Paid, Watch, Written } from './book';
import { drawSheet } from './draw';
import { underFreeNames } from './names';
import { Requests } from './requests';
import { persistently, problemOf, Trouble } from './run';
import { markOf, UNFINISHED, unfinishedName } from './unfinished';
import { askForRuns, keepRuns, type Run } from './written';

interface State {
  readonly report: Report;
  readonly runs: readonly Run[];
  /** The first number free for a sheet being written; an interrupted run may have left some. */
  readonly firstMark: number;
  /** The sheet that the user looks at. */
  readonly activeId: string;
  /** The ids of our sheets, once Excel has told them. */
  readonly ids: Set<string>;
}

/** What the workbook has already, and whether it may be written to at all. */
async function look(context: Excel.RequestContext, report: Report): Promise<State> {
  const { workbook } = context;
  const runs = askForRuns(context);
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/name');
  workbook.tables.load('items/name');
  const active = workbook.worksheets.getActiveWorksheet();
  active.load('id');
  await context.sync();
  if (workbook.readOnly) throw new Trouble({ code: 'excel-readOnly', sentence: sentence(excelTexts.readOnly) });
  if (workbook.protection.protected) throw new Trouble({ code: 'excel-protected', sentence: sentence(excelTexts.protected) });
  const names = workbook.worksheets.items.map(({ name }) => name);
  return {
    report: underFreeNames(report, names, workbook.tables.items.map(({ name }) => name)),
    runs: runs(),
    firstMark: 1 + Math.max(0, ...names.map(markOf)),
    activeId: active.id,
    ids: new Set(),
  };
}

/** The rows that are told as progress; a block without rows has a blank one. */
const rowsOf = (report: Report) => report.sheets.reduce((sum, { blocks }) => sum + blocks.reduce((rows, block) => rows + Math.max(1, block.rows.length), 0), 0);

/** Writes every sheet under a mark and hidden, then makes all of them final in one last request. */
async function writeMarked(context: Excel.RequestContext, { report, runs, firstMark, ids }: State, paid: Paid, watch: Watch): Promise<Written> {
  const requests = new Requests(context, watch);
  const of = rowsOf(report);
  let done = 0;
  const onRows = (count: number) => {
    done += count;
    watch.onProgress?.({ done, of });
  };
  const sheets: Excel.Worksheet[] = [];
  for (const [index, described] of report.sheets.entries()) {
    const sheet = context.workbook.worksheets.add(unfinishedName(firstMark + index));
    sheet.visibility = 'Hidden';
    sheet.load('id');
    sheets.push(sheet);
    await drawSheet(sheet, described, report, requests, onRows);
  }
  await requests.send();
  for (const sheet of sheets) ids.add(sheet.id);
  sheets.forEach((sheet, index) => {
    sheet.name = report.sheets[index]?.name ?? '';
    sheet.visibility = 'Visible';
  });
  keepRuns(context, [...runs, { ...paid, sheets: [...ids] }]);
  sheets[0]?.activate();
  await requests.send();
  return { sheets: report.sheets.map(({ name }) => name), requests: requests.count };
}

/** Takes back what a failed run wrote. Returns whether the workbook is as it was. */
function takeBack({ report, runs, firstMark, activeId, ids }: State): Promise<boolean> {
  const marks = new Set(report.sheets.map((_, index) => unfinishedName(firstMark + index)));
  return persistently(async (context) => {
    const { worksheets } = context.workbook;
    const runsNow = askForRuns(context);
    worksheets.load('items/id,items/name');
    await context.sync();
    const ours = worksheets.items.filter(({ id, name }) => ids.has(id) || marks.has(name));
    if (ours.length > 0) worksheets.getItem(activeId).activate();
    for (const sheet of ours) sheet.delete();
    if (runsNow().length !== runs.length) keepRuns(context, runs);
    await context.sync();
  });
}

/** What is told where even that could not be done. */
export const leftMarked = (cause: Problem): Problem => ({
  ...cause,
  code: 'excel-unfinished',
  sentence: sentence(excelTexts.unfinishedLeft, { mark: UNFINISHED }),
});

/** Adds the report's sheets to the workbook, all of them or none. */
export async function writeReportSheets(report: Report, paid: Paid, watch: Watch): Promise<Written> {
  const state: { current?: State } = {};
  try {
    return await Excel.run(async (context) => {
      state.current = await look(context, report);
      return writeMarked(context, state.current, paid, watch);
    });
  } catch (error) {
    const problem = problemOf(error);
    if (state.current !== undefined && !(await takeBack(state.current)) && problem !== undefined) throw new Trouble(leftMarked(problem));
    throw error;
  }
}
