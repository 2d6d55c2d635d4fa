import { excelBook, type Book } from '../../src/excel';
import { FUNCTIONS } from '../../src/functions/library';
import { PRESETS } from '../../src/presets';
import { Workbook } from '../../src/workbench/model';
import { calculated } from '../../src/workbench/node/calculated';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { invokeThrough } from '../../src/workbench/page/functions';
import { day } from '../excel/sample';

// A workbook whose formulas are worked out, with the functions called through the runtime of office.js.

const at: { excel?: OpenExcel; end?: () => void; rest?: () => Promise<void> } = {};
let book: Book;

beforeAll(async () => {
  at.excel = (await openExcel({ language: 'zh-CN', workbook: new Workbook('工时') })).asGlobals();
  jest.isolateModules(() => jest.requireActual('../../src/functions/runtime'));
  const { workbook, functions } = at.excel.standIn;
  const { calculator, end } = calculated(workbook, invokeThrough(functions));
  calculator.bring(FUNCTIONS.map(({ id }) => ({ name: `PAY.${id}`, description: '', parameters: [] })));
  Object.assign(at, { end, rest: () => calculator.rest() });
  book = excelBook(() => day(2024, 4, 30));
});
afterAll(() => {
  at.end?.();
  at.excel?.close();
});

async function write(address: string, cells: (string | number)[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('工时').getRange(address).formulas = cells;
    await context.sync();
  });
}

/** What a cell shows once everything is worked out. */
async function shown(address: string): Promise<unknown> {
  await at.rest?.();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('工时').getRange(address).load('values');
    await context.sync();
    return range.values[0]?.[0];
  });
}

const scheme = (rate: number) => ({
  id: 'ours',
  json: {
    ...Object(PRESETS.find(({ id }) => id === 'assist-hours')?.json), id: 'ours', name: { zh: '我们的工时奖', en: 'Our hours' },
    parameters: [{ name: 'rate', type: 'amount', label: { zh: '每小时', en: 'Per hour' }, default: rate }],
  },
});

test('a payout in a cell is worked out anew when its table changes and when its scheme is kept or forgotten', async () => {
  await write('A1:C2', [['日期', '员工', '工时'], ['2024-03-01', '张三', 2]]);
  await write('E1', [['=PAY.SCHEME_COST("我们的工时奖",A1:C2)']]);
  expect(await shown('E1')).toBe('#VALUE!');
  await book.keepScheme(scheme(40));
  expect(await shown('E1')).toBe(80);
  await write('C2', [[3]]);
  expect(await shown('E1')).toBe(120);
  await book.keepScheme(scheme(50));
  expect(await shown('E1')).toBe(150);
  await book.forgetScheme('ours');
  expect(await shown('E1')).toBe('#VALUE!');
}, 60_000);
