import { excelBook } from '../../src/excel';
import type { Session } from '../../src/taskpane/workflow/session';
import { areaOf, Workbook } from '../../src/workbench/model';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { day } from '../excel/sample';
import { calculated, previewed } from './previewed';

let excel: OpenExcel;
let session: Session;

/** A workbook whose staff numbers are text, but for one that is a figure, and shown with its zeros by the format of its cell alone. */
async function open(): Promise<void> {
  const workbook = new Workbook('订单');
  workbook.active.write(areaOf(0, 0, 5, 5), [
    ['日期', '销售员', '工号', '客户', '金额'],
    [45352, '张伟', "'000123", '甲公司', 1000], [45353, '张伟', "'0123", '乙公司', 1000.01], [45354, '李四', "'000000", '丙公司', 1000], [45355, '王五', 45, '丁公司', 1000],
  ], 'file');
  workbook.active.restyle(areaOf(4, 2, 1, 1), (style) => ({ ...style, numberFormat: '000000' }), 'file');
  excel = (await openExcel({ language: 'zh-CN', workbook })).asGlobals();
  ({ session } = await previewed(excelBook(() => day(2024, 4, 30))));
}

beforeEach(open);
afterEach(() => excel.close());

/** What each cell of a sheet holds, as Excel keeps it. */
async function cellsOf(sheet: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load('values');
    await context.sync();
    return used.values;
  });
}

/** The cells below a header, as many as there are people. */
async function numbersOn(sheet: string): Promise<unknown[]> {
  const cells = await cellsOf(sheet);
  const header = cells.findIndex((row) => row.includes('工号'));
  return cells.slice(header + 1, header + 5).map((row) => row[cells[header]?.indexOf('工号') ?? -1]);
}

test('staff numbers keep the zeros before them in the pane, and in the sheets that it writes', async () => {
  const NUMBERS = ['000123', '0123', '000000', '000045'];
  const { payout } = calculated(session);
  expect(payout.lines.map(({ personId }) => personId)).toEqual(NUMBERS);
  await session.apply('here');
  expect(session.store.get().applying.state).toBe('done');
  expect((await numbersOn('发放汇总')).sort()).toEqual([...NUMBERS].sort());
  expect(await numbersOn('发放明细')).toEqual(NUMBERS);
  const heads = (await cellsOf('个人对账单')).map(([first]) => String(first));
  expect(NUMBERS.filter((number) => !heads.some((head) => head.includes(number)))).toEqual([]);
});
