import { excelBook } from '../../src/excel';
import { examplesSheet } from '../../src/functions/examples-sheet';
import { FUNCTIONS } from '../../src/functions/library';
import type { Language } from '../../src/i18n';
import { calculated } from '../../src/workbench/node/calculated';
import { openExcel } from '../../src/workbench/node';
import { invokeThrough } from '../../src/workbench/page/functions';
import { day, salesWorkbook } from './sample';

// The sheet of examples in a workbook whose formulas are worked out, its functions called through the runtime of office.js.

/** What a sheet shows, from its first cell on. */
async function values(sheet: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange();
    range.load('values');
    await context.sync();
    return range.values;
  });
}

test.each<[Language, string]>([['zh', 'zh-CN'], ['en', 'en-US']])('the live results are those expected, in %s', async (language, tag) => {
  const excel = (await openExcel({ language: tag, workbook: salesWorkbook() })).asGlobals();
  jest.isolateModules(() => jest.requireActual('../../src/functions/runtime'));
  const { workbook, functions } = excel.standIn;
  const { calculator, end } = calculated(workbook, invokeThrough(functions));
  calculator.bring(FUNCTIONS.map(({ id }) => ({ name: `PAY.${id}`, description: '', parameters: [] })));
  const sheet = examplesSheet(language);
  await excelBook(() => day(2024, 4, 30)).insertExamples(sheet);
  await calculator.rest();
  const shown = await values(sheet.name);
  const expected = sheet.blocks.filter(({ role }) => role === 'expected');
  for (const [index, { row, column, cells: [[formula] = []] }] of sheet.blocks.filter(({ role }) => role === 'formula').entries()) {
    const { cells = [] } = expected[index] ?? {};
    const live = cells.map((line, down) => line.map((_, along) => shown[row + down]?.[column + along]));
    expect([formula, live]).toEqual([formula, cells]);
  }
  await end();
  excel.close();
}, 60_000);
