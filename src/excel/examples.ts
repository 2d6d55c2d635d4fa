import type { ExamplesSheet, SheetBlock } from '../functions/examples-sheet';
import { palette } from '../report';
import { numbered } from './names';
import { persistently, problemOf, Trouble } from './run';
import { markOf, unfinishedName } from './unfinished';
import { leftMarked } from './write';

/** Points; wide enough for a date or an amount. */
const COLUMN_WIDTH = 84;

/** The sheet being added, as far as it has come, and the one that was shown before. */
interface Added {
  mark?: string;
  id?: string;
  before?: string;
}

/** Adds the sheet of examples, whole or not at all, shows it, and returns its name: one already taken gets a number. */
export async function insertExamples(sheet: ExamplesSheet): Promise<string> {
  const added: Added = {};
  try {
    return await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      const active = worksheets.getActiveWorksheet();
      active.load('id');
      await context.sync();
      added.before = active.id;
      const names = worksheets.items.map(({ name }) => name);
      added.mark = unfinishedName(1 + Math.max(0, ...names.map(markOf)));
      const worksheet = worksheets.add(added.mark);
      worksheet.visibility = 'Hidden';
      worksheet.load('id');
      draw(worksheet, sheet);
      await context.sync();
      added.id = worksheet.id;
      const name = freeName(sheet.name, names);
      worksheet.name = name;
      worksheet.visibility = 'Visible';
      worksheet.activate();
      await context.sync();
      return name;
    });
  } catch (error) {
    const problem = problemOf(error);
    if (added.mark !== undefined && !(await takeBack(added)) && problem !== undefined) throw new Trouble(leftMarked(problem));
    throw error;
  }
}

function takeBack({ mark, id, before }: Added): Promise<boolean> {
  return persistently(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    worksheets.items.find((sheet) => sheet.id === before)?.activate();
    for (const sheet of worksheets.items) if (sheet.id === id || sheet.name === mark) sheet.delete();
    await context.sync();
  });
}

function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((each) => each.toLowerCase()));
  let number = 1;
  while (used.has(numbered(name, number).toLowerCase())) number += 1;
  return numbered(name, number);
}

/** All cells at once, then the looks of some: each look is a step of its own for Excel. */
function draw(sheet: Excel.Worksheet, { blocks, rows, columns }: ExamplesSheet): void {
  sheet.showGridlines = false;
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
