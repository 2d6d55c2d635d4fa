import { excelBook } from '../../src/excel';
import { snapshotOf } from '../../src/workbench/model';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { day, paid, salesWorkbook, smallReport } from './sample';

// Whoever opens the sales file may look at what an add-in keeps in it: no figure of pay may stand there.

let excel: OpenExcel;

beforeEach(async () => { excel = (await openExcel({ language: 'zh-CN', workbook: salesWorkbook() })).asGlobals(); });
afterEach(() => excel.close());

test('what the workbook keeps of a run, besides its sheets, tells the rows, the scheme and the dates, and no amount', async () => {
  const book = excelBook(() => day(2024, 4, 30), { pause: () => Promise.resolve() });
  await book.keepScheme({ id: 'own', json: { id: 'own', version: '1' } });
  await book.write(smallReport(), paid);
  await book.notePaid({ ...paid, day: '2024-05-31' });
  const { workbook } = excel.standIn;
  expect([...workbook.settings.values()]).toEqual([[paid, { ...paid, day: '2024-05-31' }]]);
  const hidden = JSON.stringify([[...workbook.settings], workbook.parts, [...workbook.customProperties], workbook.properties, workbook.names.map(({ name, refersTo, comment }) => [name, typeof refersTo === 'string' ? refersTo : '', comment])]);
  expect(hidden).toContain('_Payladder');
  for (const amount of ['250', '200.1', '450.1', '张三']) expect(hidden).not.toContain(amount);
  expect(JSON.stringify(snapshotOf(workbook))).toContain('200.1');
});
