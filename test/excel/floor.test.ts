import { excelBook, type Book } from '../../src/excel';
import { examplesSheet } from '../../src/functions';
import { parseExact } from '../../src/money';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { draftOf, months, reportOf } from '../report/register/book';
import { chartReport } from './chart-report';
import { day, paid, salesWorkbook, smallReport } from './sample';

// An Excel that has only what the manifest asks for is enough for everything that the pane does in the workbook.

const sets = { ExcelApi: '1.9', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3' };

let excel: OpenExcel;
let book: Book;
beforeEach(async () => {
  excel = (await openExcel({ language: 'zh-CN', workbook: salesWorkbook(), sets })).asGlobals();
  book = excelBook(() => day(2024, 4, 30), { pause: () => Promise.resolve() });
});
afterEach(() => excel.close());

test('it lists, reads, writes, registers, keeps and makes a new workbook', async () => {
  const sources = await book.sources();
  const [first] = sources.ok ? sources.value : [];
  expect(first && await book.read(first)).toMatchObject({ ok: true });
  expect(await book.write(smallReport(), paid)).toMatchObject({ ok: true, value: { remarks: [] } });
  expect(await book.paidBefore(paid.fingerprint)).toMatchObject({ ok: true, value: [{ sameRows: true }] });
  expect(await book.keepScheme({ id: 'own', json: {} })).toMatchObject({ ok: true });
  const [january] = months('2026-01');
  if (january === undefined) throw new Error('no payout');
  expect(await book.keepPayout({ report: reportOf(january), change: { put: [await draftOf(january)], remove: [] }, seen: new Map(), drop: [], language: 'en' })).toMatchObject({ ok: true, value: { remarks: [] } });
  expect(await book.payoutSheets()).toMatchObject({ ok: true });
  expect(await book.writeToNewWorkbook(smallReport())).toMatchObject({ ok: true });
  expect(await book.onChanged(() => undefined)).toMatchObject({ ok: true });
  expect(await book.show('订单', 'D5')).toMatchObject({ ok: true });
});

test('it reads hidden rows, totals, formats and what stands above a table', async () => {
  const { workbook } = excel.standIn;
  workbook.active.layout.hiddenRows.add(3);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('人员表').showTotals = true;
    await context.sync();
  });
  const sources = await book.sources();
  for (const source of sources.ok ? sources.value : []) expect(await book.read(source)).toMatchObject({ ok: true });
});

test('it draws the charts of a model, colours its figures, and keeps its scenarios', async () => {
  expect(await book.write(chartReport, null)).toMatchObject({ ok: true, value: { remarks: [] } });
  expect(excel.standIn.workbook.sheet('个人套算')?.charts.map(({ type }) => type)).toEqual(['BarStacked', 'XYScatterLines']);
  expect(excel.standIn.workbook.sheet('图表数据')?.colourScales).toHaveLength(1);
  expect(await book.keepModel({ id: 'a', json: { scenarios: [] } })).toMatchObject({ ok: true });
  expect(await book.models()).toMatchObject({ ok: true, value: [{ id: 'a' }] });
  expect(await book.forgetModel('a')).toMatchObject({ ok: true });
});

test('it adds the sheet of examples', async () => {
  expect(await book.insertExamples(examplesSheet('zh'))).toEqual({ ok: true, value: '函数示例' });
});

test('it notes decisions, on a new sheet and below those that are there', async () => {
  const decision = { action: 'add', scheme: 's', recipient: '张三', recipientKind: 'person', period: '2024-03', amount: parseExact('80.5') ?? undefined, reason: '会上决定', decidedBy: '王经理', date: day(2024, 3, 31) } as const;
  for (const id of ['1', '2']) expect(await book.noteDecision({ ...decision, id }, 'zh')).toMatchObject({ ok: true });
  const noted = await book.decisions();
  expect(noted.ok && noted.value?.rows).toHaveLength(2);
});

test('it answers every call of the check that hangs on no newer Excel; where one does, the log says which set is missing', async () => {
  const log = await book.check();
  if (!log.ok) throw new Error(log.problems[0]?.code);
  const refused = log.value.entries.filter(({ outcome }) => outcome === 'refused');
  expect(refused.map(({ member, came }) => `${member}: ${JSON.stringify(came)}`)).toEqual([]);
  expect(excel.standIn.workbook.sheets.map(({ name }) => name)).toEqual(['订单', '人员', '备注']);
});
