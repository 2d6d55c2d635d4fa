import { sentence, type Language } from '../../i18n';
import { excelTexts } from '../../i18n/texts/excel';
import { registerTexts } from '../../i18n/texts/register';
import { isOfPayout, isRegister, namedIn, registerIn, registerSheet, type FoundRegister, type RegisterChange, type Report } from '../../report';
import { activeSheetId } from '../active';
import type { Grid } from '../../table';
import type { Watch, Written } from '../watch';
import { cellsOf } from '../cells';
import { drawSheet } from '../draw';
import { frameSheet } from '../frame';
import { marksToChange, type Mark } from '../marks';
import { freeNamesBeside, freeSheetNames } from '../names';
import { addSheets, finishSheets, presentSheets, takeBack, type Pace } from '../new-sheets';
import { evenWithoutPages } from '../pages';
import { patiently, persistently, type Pause } from '../patience';
import { piecesAsked, wholeOf, type Asking } from '../pieces';
import { Requests } from '../requests';
import { ExcelTrouble, problemOf, told } from '../run';
import { changeOf, changing } from '../steady';
import { look, rowsIn, type State } from '../write';
import { changedRows, type RowsToWrite, type StandingCell } from './rows';
import { nameAgain, tablesOn, tablesToRename, type LeavingTable } from './replaced-tables';
import { ourSheets, type OurSheet } from './sheets';

/*
 * Payout sheets and the register go together: new sheets are added and drawn under marks, hidden; then one request names, shows and marks them, writes the rows
 * of the register in one step, and hides the sheets of a draft whose names and place they take; last, those are removed. Whatever fails before is taken back.
 */

/** What is to be kept of a payout: its new sheets, if there are any, the rows of the register, and the sheets of a draft that go. */
export interface PayoutWork {
  readonly report: Report | null;
  readonly change: RegisterChange;
  /** The seals of the rows that the change was decided on, by payout; a payout that had no row has none. */
  readonly seen: ReadonlyMap<string, string>;
  /** The names of sheets that go. */
  readonly drop: readonly string[];
  readonly language: Language;
}

/** The register where it stands, what was read of it, and the block of rows that is written into it. */
interface Register {
  readonly header: number;
  readonly cells: Grid['cells'];
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly rows: RowsToWrite;
}

/** A sheet of a draft that goes, what it was, and what it is called while the new one takes its name. */
interface Leaving {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly aside: string;
  readonly role: Mark;
  readonly mark: (mark: Mark) => void;
  readonly visibility: Excel.Worksheet['visibility'];
}

interface Ready {
  readonly state: State;
  readonly register: Register | null;
  readonly leaving: readonly Leaving[];
  readonly tables: readonly LeavingTable[];
  /** The report as it is described, its tables not yet under free names; and where its sheets go, counted from 0: where those were that they replace. */
  readonly described: Report;
  readonly place: number | undefined;
  /** The sheet that the user looks at, where it may be one of those that go. */
  readonly active: string | undefined;
}

/** Adds the sheets of a payout and keeps the register in step: all of it, or nothing. */
export function keepPayout(work: PayoutWork, watch: Watch, pause: Pause): Promise<Written> {
  return evenWithoutPages((pages) => keep(work, watch, { pause, pages }));
}

/** How it is written: waiting where Excel asks for it, and with the pages of its sheets set up or not. */
interface Manner {
  readonly pause: Pause;
  readonly pages: boolean;
}

/** How far it has come: ready to write, and with the request that ends it sent, whatever came of that. */
interface Begun {
  ready?: Ready;
  isEnding?: boolean;
}

async function keep(work: PayoutWork, watch: Watch, manner: Manner): Promise<Written> {
  const begun: Begun = {};
  try {
    return await Excel.run(async (context) => {
      const ready = await getReady(context, work, watch);
      begun.ready = ready;
      return write(context, ready, watch, { ...manner, onEnding: () => { begun.isEnding = true; } });
    });
  } catch (error) {
    const { ready, isEnding = false } = begun;
    if (ready !== undefined) {
      await takeBack(ready.state.arriving, async (context) => { if (isEnding) await putBack(context, ready); }, problemOf(error), manner.pause);
      await showAgain(ready);
    }
    throw error;
  }
}

async function getReady(context: Excel.RequestContext, { report, change, seen, drop, language }: PayoutWork, watch: Watch): Promise<Ready> {
  const ours = await ourSheets(context, ({ mark, head }) => mark === 'register' || isRegister(head), watch);
  const found = registerIn(ours.map(({ grid }) => grid));
  if (!found.ok) throw new ExcelTrouble(found.problems[0] ?? { code: 'two-registers', sentence: sentence(registerTexts.twoRegisters) });
  mustBeAsSeen(found.value, change, seen);
  const sheets = [...report?.sheets ?? [], ...(found.value === null && change.put.length > 0 ? [registerSheet(change.put, language)] : [])];
  const described: Report = { language, title: report?.title ?? '', sheets };
  const state = await look(context, described);
  const going = ours.filter(({ sheet, mark, grid }) => drop.includes(sheet.name) && (mark !== undefined || isOfPayout(grid)));
  // The record first: without it sheets are no payout any more.
  going.sort((a, b) => Number(b.mark === 'record') - Number(a.mark === 'record'));
  for (const { sheet } of going) sheet.load('position');
  const active = going.length === 0 ? undefined : await activeSheetId(context);
  const marks = await marksToChange(context, going.map(({ sheet }) => sheet));
  const asides = freeNamesBeside(going.map(({ sheet: { name } }) => name), state.sheetNames);
  const leaving = going.map(({ sheet, mark }, index): Leaving => (
    { sheet, name: sheet.name, aside: asides[index] ?? sheet.name, role: ROLES.find((each) => each === mark) ?? 'record', mark: marks[index] ?? (() => undefined), visibility: sheet.visibility }
  ));
  const tables = await tablesOn(context, going.map(({ sheet }) => sheet), state.takenNames);
  const place = going.length === 0 ? undefined : Math.min(...going.map(({ sheet: { position } }) => position));
  return { state, leaving, tables, described, place, active, register: found.value === null ? null : await registerOf(context, found.value, ours, change, language, watch) };
}

const ROLES: readonly Mark[] = ['summary', 'lines', 'statements', 'problems', 'record'];

/** Somebody else may have been at the register since. */
function mustBeAsSeen(found: FoundRegister | null, change: RegisterChange, seen: ReadonlyMap<string, string>): void {
  const other = namedIn(change).find((id) => found?.rows.find(({ entry }) => entry.id === id)?.seal !== seen.get(id));
  if (other !== undefined) throw new ExcelTrouble({ code: 'register-changed', sentence: sentence(registerTexts.changedMeanwhile, { id: other }) });
}

async function registerOf(context: Excel.RequestContext, found: FoundRegister, ours: readonly OurSheet[], change: RegisterChange, language: Language, watch: Watch): Promise<Register | null> {
  const own = ours.find(({ sheet }) => sheet.name === found.sheet);
  if (own === undefined) return null;
  const { sheet, range, grid } = own;
  const cells: StandingCell[][] = [];
  for await (const piece of piecesAsked(context, wholeOf(range), sheet.name, askForStanding, watch)) cells.push(...piece);
  const { cells: read } = grid;
  if (!cellsOf(cells.map((row) => row.map(({ value }) => value))).every((row, at) => row.every((cell, column) => cell === read[at]?.[column]))) throw new ExcelTrouble(await changing(sheet.name)());
  return { header: found.header, cells: read, sheet, range, rows: changedRows(found, cells, change, language) };
}

const askForStanding: Asking<StandingCell> = (block) => {
  block.load('formulas,values,numberFormat');
  return () => block.values.map((row: unknown[], at: number) => row.map((value, column): StandingCell => ({ value, formula: block.formulas[at]?.[column], format: block.numberFormat[at]?.[column] })));
};

/** Somebody else may have registered something while sheets were written: then nothing of ours may come over it. */
async function mustStand(context: Excel.RequestContext, { sheet, range, cells }: Register): Promise<void> {
  const change = await changeOf(context, { ...wholeOf(range), name: sheet.name }, cells, {});
  // Last, since new rows come below all others.
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const isSame = !used.isNullObject && (['rowIndex', 'columnIndex', 'rowCount', 'columnCount'] as const).every((side) => used[side] === range[side]);
  if (change !== null || !isSame) throw new ExcelTrouble(await (change ?? changing(sheet.name))());
}

/** Writes the block of rows, as part of the next request. */
function writeRows(sheet: Excel.Worksheet, { range: { rowIndex, columnIndex }, rows: { first } }: Register, block: RowsToWrite['after']): void {
  const width = block[0]?.length ?? 0;
  if (width > 0) sheet.getRangeByIndexes(rowIndex + first, columnIndex, block.length, width).formulas = block.map((row) => [...row]);
}

async function write(context: Excel.RequestContext, ready: Ready, watch: Watch, { pause, pages, onEnding }: Manner & { readonly onEnding: () => void }): Promise<Written> {
  const { state: { report, dateSystem, arriving, sheetNames, takenNames }, register, leaving, tables, described, place } = ready;
  const of = rowsIn(report);
  let done = 0;
  const requests = new Requests(context, watch);
  const tell = (waiting: boolean): void => watch.onProgress?.({ done, of, ...(waiting && { waiting }) });
  const pace: Pace = { requests, patience: { pause, signal: watch.signal, onWaiting: tell } };
  const sheets = report.sheets.length === 0 ? [] : await addSheets(context, arriving, pace);
  for (const [index, sheet] of sheets.entries()) {
    const drawn = report.sheets[index];
    if (drawn !== undefined) await drawSheet(sheet, drawn, { report, dateSystem, pages }, requests, (count) => { done += count; tell(false); });
  }
  if (sheets.length > 0) await requests.send();
  const gone = new Set(tables.map(({ name }) => name));
  const renamed = tables.length === 0 ? [] : await tablesToRename(context, sheets, { described, drawn: report }, takenNames.filter((name) => !gone.has(name)));
  if (register !== null) await mustStand(context, register);
  const alongside = (): void => {
    onEnding();
    if (register !== null) writeRows(register.sheet, register, register.rows.after);
    for (const { sheet, mark } of leaving) {
      mark('unfinished');
      sheet.visibility = 'Hidden';
    }
  };
  const staying = sheetNames.filter((name) => !leaving.some((each) => each.name === name)).concat(leaving.map(({ aside }) => aside));
  const names = sheets.length > 0
    ? await finishSheets(context, sheets, {
      marks: report.sheets.map(({ role }) => role), names: (taken) => freeSheetNames(report, [...staying, ...taken]), alongside,
      beforehand: () => {
        for (const { sheet, aside } of leaving) sheet.name = aside;
        for (const { table, aside } of renamed.length === 0 ? [] : tables) table.name = aside;
        for (const { table, name } of renamed) table.name = name;
      },
      afterwards: () => { if (place !== undefined) sheets.forEach((sheet, index) => { sheet.position = place + index; }); },
    }, pace)
    : await inOneRequest(alongside, pace);
  // From here on it is done, whatever is asked.
  const removed = await remove(leaving, pause);
  const last: Pace = { requests: new Requests(context, {}), patience: { pause, onWaiting: tell } };
  const presented = await presentSheets(sheets, () => present(sheets, ready), last);
  const remarks = [...(removed ? [] : [sentence(registerTexts.draftLeft)]), ...(presented || sheets.length === 0 ? [] : [sentence(excelTexts.plain)])];
  return { sheets: names, requests: requests.count + last.requests.count, remarks };
}

async function inOneRequest(work: () => void, { requests, patience }: Pace): Promise<readonly string[]> {
  await patiently(async () => {
    work();
    await requests.send();
  }, patience);
  return [];
}

/** What needs a window, and the looks of new rows. */
function present(sheets: readonly Excel.Worksheet[], { state: { report }, register }: Ready): void {
  report.sheets.forEach((described, index) => {
    const sheet = sheets[index];
    if (sheet !== undefined) frameSheet(sheet, described);
  });
  if (register !== null) dressRows(register);
}

/** New rows of the register look like the one above them. */
function dressRows({ header, sheet, range: { rowIndex, columnIndex, rowCount }, rows: { first, after } }: Register): void {
  const width = after[0]?.length ?? 0;
  const added = first + after.length - rowCount;
  if (added <= 0 || width === 0 || rowCount <= header + 1) return;
  const model = sheet.getRangeByIndexes(rowIndex + rowCount - 1, columnIndex, 1, width);
  sheet.getRangeByIndexes(rowIndex + rowCount, columnIndex, added, width).copyFrom(model, 'Formats');
}

/** Removes what was put away. Returns whether Excel took it: else the next start finds the sheets unfinished, and offers to remove them. */
async function remove(leaving: readonly Leaving[], pause: Pause): Promise<boolean> {
  if (leaving.length === 0) return true;
  const ids = new Set(leaving.map(({ sheet }) => sheet.id));
  const refused = await persistently(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id');
    await context.sync();
    for (const sheet of worksheets.items) if (ids.has(sheet.id)) sheet.delete();
    await context.sync();
  }, pause);
  return refused === undefined;
}

/** Puts the register and the sheets of a draft back as they were, as part of the next request. */
async function putBack(context: Excel.RequestContext, { register, leaving, tables }: Ready): Promise<void> {
  const { worksheets } = context.workbook;
  if (register !== null) writeRows(worksheets.getItem(register.sheet.id), register, register.rows.before);
  if (leaving.length === 0) return;
  const sheets = leaving.map(({ sheet: { id } }) => worksheets.getItem(id));
  const marks = await marksToChange(context, sheets);
  leaving.forEach(({ name, role, visibility }, index) => {
    const sheet = sheets[index];
    if (sheet !== undefined) Object.assign(sheet, { name, visibility });
    marks[index]?.(role);
  });
  await nameAgain(context, tables);
}

/** Shows the sheet again that the user looked at, where it was hidden meanwhile; Excel may refuse that while another workbook is in front, and then does without. */
async function showAgain({ leaving, active }: Ready): Promise<void> {
  if (active === undefined || !leaving.some(({ sheet: { id } }) => id === active)) return;
  await told(() => Excel.run(async (context) => {
    context.workbook.worksheets.getItem(active).activate();
    await context.sync();
  }));
}
