import { layOutExample, type LaidBlock } from '../../src/functions/example-layout';
import type { Example } from '../../src/functions/definition';
import { FUNCTIONS } from '../../src/functions/library';
import { columnLetters } from '../../src/table';
import { ERROR, HARD_INPUTS } from '../functions/hard-inputs';
import { openBrowser, readCells, typeInto, type Opened, type Workbench } from './browser';

// Every function typed as a formula into the grid: its examples, and blanks, texts, errors and huge numbers.

jest.setTimeout(600_000);

let opened: Opened;

beforeAll(async () => {
  opened = await openBrowser();
});
afterAll(() => opened.close());

/** A formula, the cells that it reads, and what it is to show, on a sheet of its own rows. */
interface Typed {
  readonly row: number;
  readonly inputs: readonly LaidBlock[];
  readonly result: LaidBlock;
  readonly formula: string;
}

function laidBelowEachOther(language: 'zh' | 'en'): Typed[] {
  const examples = FUNCTIONS.flatMap((definition) => definition.examples.map((example) => ({ definition, example })));
  const hard = HARD_INPUTS.flatMap(({ id, given, expected }) => FUNCTIONS.filter((definition) => definition.id === id).map((definition) => (
    { definition, example: { says: definition.summary, arguments: given, result: resultOf(expected) } }
  )));
  let row = 1;
  return [...examples, ...hard].map(({ definition, example }) => {
    const laid = layOutExample(definition, example, language, '');
    const typed = { row, inputs: laid.inputs, result: laid.result, formula: laid.formula(row) };
    row += laid.rows + 1;
    return typed;
  });
}

/** What is expected, as an example has it. */
function resultOf(expected: unknown): Example['result'] {
  const cell = (value: unknown) => (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : '');
  return Array.isArray(expected) ? expected.map((row: unknown) => (Array.isArray(row) ? row.map(cell) : [])) : cell(expected);
}

/** Puts cells onto a new sheet, as the add-in does, so that only the formulas have to be typed. */
async function fill(workbench: Workbench, sheet: string, typed: readonly Typed[]): Promise<void> {
  const blocks = typed.flatMap(({ row, inputs }) => inputs.map(({ column, cells }) => ({
    row: row - 1, column, cells: cells.map((line) => line.map((cell) => (cell === ERROR ? '=NA()' : cell ?? ''))),
  })));
  await workbench.pane.evaluate(([name, all]) => Excel.run(async (context) => {
    const added = context.workbook.worksheets.add(name);
    for (const { row, column, cells } of all) added.getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 1).formulas = cells;
    added.activate();
    await context.sync();
  }), [sheet, blocks] as const);
}

/** Types a formula into a cell: its first character by the keyboard, which opens the cell, the others at once. */
async function enter({ page }: Workbench, address: string, formula: string): Promise<void> {
  await typeInto(page, address);
  await page.keyboard.type(formula.slice(0, 1));
  await page.keyboard.insertText(formula.slice(1));
  await page.keyboard.press('Enter');
}

test.each(['zh', 'en'] as const)('every function, typed as a formula in %s', async (language) => {
  const workbench = await opened.workbench({ language });
  const sheet = 'typed';
  const typed = laidBelowEachOther(language);
  await fill(workbench, sheet, typed);
  for (const { row, result, formula } of typed) await enter(workbench, `${columnLetters(result.column)}${row}`, formula);
  await workbench.shown(sheet, 'A1');
  const last = typed.at(-1);
  const shown = await readCells(workbench, sheet, `A1:Z${(last?.row ?? 0) + 20}`);
  for (const { row, result, formula } of typed) {
    const live = result.cells.map((line, down) => line.map((_, along) => shown[row - 1 + down]?.[result.column + along]));
    expect([formula, live]).toEqual([formula, result.cells]);
  }
  expect(workbench.errors).toEqual([]);
  expect(workbench.outside).toEqual([]);
  await workbench.page.close();
});

test('the help pages are served beside the workbench', async () => {
  const answer = await fetch(`${opened.address}help/zh/TIERED_COMMISSION.html`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
});
