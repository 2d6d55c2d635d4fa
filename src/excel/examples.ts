import { palette, type ExamplesSheet, type SheetBlock } from '../report';
import { freeSheetName } from './names';
import { addSheets, finishSheets, presentSheets, takeBack, type Arriving, type Pace } from './new-sheets';
import type { Pause } from './patience';
import { Requests } from './requests';
import { problemOf } from './run';
import { markOf, unfinishedName } from './unfinished';

/** Points; wide enough for a date or an amount. */
const COLUMN_WIDTH = 84;

/** Adds the sheet of examples, whole or not at all, shows it, and returns its name: one already taken gets a number. */
export async function insertExamples(sheet: ExamplesSheet, pause: Pause): Promise<string> {
  const state: { arriving?: Arriving } = {};
  try {
    return await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const taken = worksheets.items.map(({ name }) => name);
      const arriving: Arriving = { marks: [unfinishedName(1 + Math.max(0, ...taken.map(markOf)))], ids: new Set() };
      state.arriving = arriving;
      return draw(context, sheet, taken, arriving, pause);
    });
  } catch (error) {
    if (state.arriving !== undefined) await takeBack(state.arriving, () => Promise.resolve(), problemOf(error), pause);
    throw error;
  }
}

async function draw(context: Excel.RequestContext, sheet: ExamplesSheet, taken: readonly string[], arriving: Arriving, pause: Pause): Promise<string> {
  const pace: Pace = { requests: new Requests(context, {}), patience: { pause } };
  const sheets = await addSheets(context, arriving, pace);
  for (const worksheet of sheets) drawCells(worksheet, sheet);
  await pace.requests.send();
  const [name = ''] = await finishSheets(context, sheets, {
    marks: ['examples'], names: (alsoTaken) => [freeSheetName(sheet.name, [...taken, ...alsoTaken])], alongside: () => undefined,
  }, pace);
  await presentSheets(sheets, () => {
    for (const worksheet of sheets) worksheet.showGridlines = false;
  }, pace);
  return name;
}

/** All cells at once, then the looks of some: each look is a step of its own for Excel. */
function drawCells(sheet: Excel.Worksheet, { blocks, rows, columns }: ExamplesSheet): void {
  const all = sheet.getRangeByIndexes(0, 0, rows, columns);
  all.format.columnWidth = COLUMN_WIDTH;
  const formats = matrix<string>(rows, columns, 'General');
  const cells = matrix<string | number | boolean>(rows, columns, '');
  for (const { role, row, column, cells: values } of blocks) {
    values.forEach((line, down) => line.forEach((value, along) => {
      // Text stays text: a formula that is only shown, a date that is written out.
      if (role !== 'formula' && typeof value === 'string' && value !== '') set(formats, row + down, column + along, '@');
      set(cells, row + down, column + along, value ?? '');
    }));
  }
  all.numberFormat = formats;
  all.formulas = cells;
  for (const block of blocks) dress(sheet, block);
}

function matrix<T>(rows: number, columns: number, value: T): T[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
}

function set<T>(cells: T[][], row: number, column: number, value: T): void {
  const line = cells[row];
  if (line !== undefined) line[column] = value;
}

function dress(sheet: Excel.Worksheet, { role, row, column, cells }: SheetBlock): void {
  if (role !== 'title' && role !== 'heading' && role !== 'input') return;
  const { format } = sheet.getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 1);
  if (role === 'input') {
    format.fill.color = `#${palette.totals}`;
  } else {
    format.font.bold = true;
    format.font.size = role === 'title' ? 16 : 13;
  }
}
