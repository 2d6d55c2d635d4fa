import type { ExamplesSheet, SheetBlock } from '../functions/examples-sheet';
import { palette } from '../report';
import { numbered } from './names';
import { persistently, problemOf, Trouble } from './run';
import { isUnfinished, unfinishedName } from './unfinished';
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
      added.mark = unfinishedName(1 + names.filter(isUnfinished).length);
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

function draw(sheet: Excel.Worksheet, { blocks, columns }: ExamplesSheet): void {
  sheet.showGridlines = false;
  sheet.getRangeByIndexes(0, 0, 1, columns).format.columnWidth = COLUMN_WIDTH;
  for (const block of blocks) drawBlock(sheet, block);
}

function drawBlock(sheet: Excel.Worksheet, { role, row, column, cells }: SheetBlock): void {
  const range = sheet.getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 1);
  dress(range, role);
  if (role === 'formula') {
    range.formulas = cells.map((line) => [...line]);
    return;
  }
  // Text stays text: a formula that is only shown, a date that is written out.
  range.numberFormat = cells.map((line) => line.map((cell) => (typeof cell === 'string' && cell !== '' ? '@' : 'General')));
  range.values = cells.map((line) => line.map((cell) => cell ?? ''));
}

function dress(range: Excel.Range, role: SheetBlock['role']): void {
  const { font, fill } = range.format;
  switch (role) {
    case 'title':
      font.bold = true;
      font.size = 16;
      break;
    case 'heading':
      font.bold = true;
      font.size = 13;
      break;
    case 'intro':
    case 'caption':
    case 'expected':
      font.color = `#${palette.quiet}`;
      break;
    case 'syntax':
      font.name = 'Consolas';
      break;
    case 'input':
      fill.color = `#${palette.totals}`;
      break;
    case 'formula':
      font.bold = true;
      break;
    case 'says':
      break;
  }
}
