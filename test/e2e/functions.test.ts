import { layOutExample, type LaidBlock } from '../../src/functions/example-layout';
import type { FunctionExample } from '../../src/functions/definition';
import { FUNCTIONS } from '../../src/functions/library';
import { columnLetters } from '../../src/table';
import { ERROR, HARD_INPUTS } from '../functions/hard-inputs';
import { openBrowser, pasteInto, readCells, type Opened, type Workbench } from './browser';

// Every function as a formula in the grid: its examples, and blanks, texts, errors and huge numbers. Typing is tried with the workbench; here they come by one paste.

jest.setTimeout(600_000);

let opened: Opened;

beforeAll(async () => {
  opened = await openBrowser();
});
afterAll(() => opened.close());

/** A formula, the cells that it reads, and what it is to show, on a sheet of its own rows. */
interface Laid {
  readonly row: number;
  readonly inputs: readonly LaidBlock[];
  readonly result: LaidBlock;
  readonly formula: string;
}

function laidBelowEachOther(language: 'zh' | 'en'): Laid[] {
  const examples = FUNCTIONS.flatMap((definition) => definition.examples.map((example) => ({ definition, example })));
  const hard = HARD_INPUTS.flatMap(({ id, given, expected }) => FUNCTIONS.filter((definition) => definition.id === id).map((definition) => (
    { definition, example: { says: definition.summary, arguments: given, result: resultOf(expected) } }
  )));
  let row = 1;
  return [...examples, ...hard].map(({ definition, example }) => {
    const laid = layOutExample(definition, example, language, '');
    const one = { row, inputs: laid.inputs, result: laid.result, formula: laid.formula(row) };
    row += laid.rows + 1;
    return one;
  });
}

/** What is expected, as an example has it. */
function resultOf(expected: unknown): FunctionExample['result'] {
  const cell = (value: unknown) => (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : '');
  return Array.isArray(expected) ? expected.map((row: unknown) => (Array.isArray(row) ? row.map(cell) : [])) : cell(expected);
}

/** Puts cells onto a new sheet, as the add-in does, so that only the formulas have to be brought. */
async function fill(workbench: Workbench, sheet: string, all: readonly Laid[]): Promise<void> {
  const blocks = all.flatMap(({ row, inputs }) => inputs.map(({ column, cells }) => ({
    row: row - 1, column, cells: cells.map((line) => line.map((cell) => (cell === ERROR ? '=NA()' : cell ?? ''))),
  })));
  await workbench.pane.evaluate(([name, filled]) => Excel.run(async (context) => {
    const added = context.workbook.worksheets.add(name);
    for (const { row, column, cells } of filled) added.getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 1).formulas = cells;
    added.activate();
    await context.sync();
  }), [sheet, blocks] as const);
}

/** All formulas, one below the other in one column, with empty cells where their results spill. */
function columnOf(all: readonly Laid[]): string[][] {
  const cells = Array.from({ length: all.at(-1)?.row ?? 0 }, () => ['']);
  for (const { row, formula } of all) cells[row - 1] = [formula];
  return cells;
}

test.each(['zh', 'en'] as const)('every function, pasted as a formula in %s', async (language) => {
  const workbench = await opened.workbench({ language });
  const sheet = 'pasted';
  const all = laidBelowEachOther(language);
  await fill(workbench, sheet, all);
  const beside = Math.max(...all.map(({ result }) => result.column));
  await pasteInto(workbench.page, `${columnLetters(beside)}1`, columnOf(all));
  await workbench.shown(sheet, 'A1');
  const shown = await readCells(workbench, sheet, `${columnLetters(beside)}1:${columnLetters(beside + 20)}${(all.at(-1)?.row ?? 0) + 20}`);
  for (const { row, result, formula } of all) {
    const live = result.cells.map((line, down) => line.map((_, along) => shown[row - 1 + down]?.[along]));
    expect([formula, live]).toEqual([formula, result.cells]);
  }
  expect(workbench.errors).toEqual([]);
  expect(workbench.outside).toEqual([]);
  workbench.leave();
});

test('the help pages are served beside the workbench', async () => {
  const answer = await fetch(`${opened.address}help/zh/TIERED_COMMISSION.html`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
});
