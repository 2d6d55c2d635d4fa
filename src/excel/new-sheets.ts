import type { Problem } from '../i18n';
import { sentence } from '../i18n';
import { excelTexts } from '../i18n/texts/excel';
import { addMark, changeMark, markUnfinished, type Mark } from './marks';
import { patiently, persistently, type Patience, type Pause } from './patience';
import type { Requests } from './requests';
import { cancelled, ExcelTrouble, problemOf } from './run';
import { UNFINISHED } from './unfinished';

/*
 * New sheets come in steps, so that they are all there or none is: hidden and under marks; drawn; then named, shown and marked as ours in one request;
 * and last what needs a window. Steps that Excel refuses while another workbook is in front are tried again, and come to the same however often they are begun.
 */

/** How sheets are sent to Excel: counted in requests, and with patience. */
export interface Pace {
  readonly requests: Requests;
  readonly patience: Patience;
}

/** Sheets on their way, by which they are found again: the names they have until they are done, and the ids that Excel has told. */
export interface Arriving {
  readonly marks: readonly string[];
  readonly ids: Set<string>;
}

/** Adds hidden sheets under their marks. */
export async function addSheets(context: Excel.RequestContext, { marks, ids }: Arriving, { requests, patience }: Pace): Promise<readonly Excel.Worksheet[]> {
  const { worksheets } = context.workbook;
  let begun = false;
  const sheets = await patiently(async () => {
    const standing = begun ? await sheetNames(context) : [];
    begun = true;
    const added = marks.map((mark) => (standing.includes(mark) ? worksheets.getItem(mark) : worksheets.add(mark)));
    for (const sheet of added) {
      sheet.visibility = 'Hidden';
      sheet.load('id');
    }
    await requests.send();
    return added;
  }, patience);
  for (const sheet of sheets) ids.add(sheet.id);
  return sheets;
}

async function sheetNames(context: Excel.RequestContext): Promise<readonly string[]> {
  context.workbook.worksheets.load('items/name');
  await context.sync();
  return context.workbook.worksheets.items.map(({ name }) => name);
}

/** How sheets end: what each is, and under which names, given those that turned out to be taken. */
export interface Ending {
  readonly marks: readonly Mark[];
  names(taken: readonly string[]): readonly string[];
  /** Part of the same request, before the sheets get their names. */
  beforehand?(): void;
  /** Part of the same request, once they have their names and are shown. */
  afterwards?(): void;
  /** Part of the same request. */
  alongside(): void;
}

/** So many names are tried; a workbook has no more sheets that no add-in sees. */
const NAME_TRIES = 50;

/** Names, shows and marks the sheets, all in one request. A name may be taken by a sheet that Excel does not tell of: then others are tried. */
export async function finishSheets(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], ending: Ending, { requests, patience }: Pace): Promise<readonly string[]> {
  const taken: string[] = [];
  let begun = false;
  const attempt = async (): Promise<readonly string[]> => {
    const names = ending.names(taken);
    // Marked before they are shown: should the connection break in between, the next start finds them unfinished.
    const marks = begun ? await markUnfinished(context, sheets) : sheets.map((sheet) => addMark(sheet, 'unfinished'));
    begun = true;
    ending.beforehand?.();
    sheets.forEach((sheet, index) => { sheet.name = names[index] ?? ''; });
    for (const sheet of sheets) sheet.visibility = 'Visible';
    ending.afterwards?.();
    marks.forEach((mark, index) => changeMark(mark, ending.marks[index] ?? 'unfinished'));
    ending.alongside();
    try {
      await requests.send();
      return names;
    } catch (error) {
      if (!isNameTaken(error) || taken.length >= NAME_TRIES * names.length) throw error;
      taken.push(...names);
      return attempt();
    }
  };
  return patiently(attempt, patience);
}

function isNameTaken(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && ['ItemAlreadyExists', 'InvalidArgument'].includes(error.code) && error.debugInfo.errorLocation === 'Worksheet.name';
}

/** Does what needs a window, and shows the first sheet. Returns whether Excel took it: without, the sheets are whole all the same, and stay. */
export async function presentSheets(sheets: readonly Excel.Worksheet[], frame: () => void, { requests, patience }: Pace): Promise<boolean> {
  try {
    await patiently(async () => {
      frame();
      sheets[0]?.activate();
      await requests.send();
    }, patience);
    return true;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined || problem.code === cancelled.code) throw error;
    return false;
  }
}

/** Takes back sheets that did not arrive. What is thrown instead of `cause` tells where that failed too. */
export async function takeBack({ marks, ids }: Arriving, alongside: (context: Excel.RequestContext) => Promise<void>, cause: Problem | undefined, pause: Pause): Promise<void> {
  const refused = await persistently(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    for (const sheet of worksheets.items) if (ids.has(sheet.id) || marks.includes(sheet.name)) sheet.delete();
    await alongside(context);
    await context.sync();
  }, pause);
  if (refused === undefined || cause === undefined) return;
  const text = refused.code === 'excel-behind' ? excelTexts.unfinishedBehind : excelTexts.unfinishedLeft;
  throw new ExcelTrouble({ ...cause, code: 'excel-unfinished', sentence: sentence(text, { mark: UNFINISHED }) });
}
