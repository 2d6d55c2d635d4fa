import { excelBook } from '../../src/excel';
import { say } from '../../src/i18n';
import { createSession, type Session } from '../../src/taskpane/workflow/session';
import { areaOf, snapshotOf, Workbook } from '../../src/workbench/model';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { day } from '../excel/sample';

// Large tables on a busy machine take their time; nothing here is about speed.
jest.setTimeout(180_000);

// The pane's whole path, from the table on the sheet to payout sheets, through Microsoft's own library and without a screen.

let excel: OpenExcel;
let session: Session;

const HEADERS = ['日期', '销售员', '客户', '金额', '推荐人', '客户等级'];

function workbookOf(rows: readonly (readonly (string | number)[])[], headers: readonly string[] = HEADERS): Workbook {
  const workbook = new Workbook('订单');
  workbook.active.write(areaOf(0, 0, 1, headers.length), [headers], 'file');
  if (rows.length > 0) workbook.active.write(areaOf(1, 0, rows.length, headers.length), rows, 'file');
  return workbook;
}

async function open(workbook: Workbook): Promise<void> {
  excel = (await openExcel({ language: 'zh-CN', workbook })).asGlobals();
  session = createSession({
    book: excelBook(() => day(2024, 4, 30)), language: 'zh', version: 'test', today: () => day(2024, 4, 30), pause: () => Promise.resolve(), save: () => undefined, downloads: true,
  });
  await session.open();
}

afterEach(() => excel.close());

const until = async (done: () => boolean) => {
  for (let waited = 0; !done(); waited++) {
    if (waited > 12_000) throw new Error(`still waiting: ${JSON.stringify(session.store.get()).slice(0, 300)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

async function preview(scheme: string): Promise<void> {
  session.chooseScheme(scheme);
  await until(() => !['idle', 'working'].includes(session.store.get().tables.sales.reading.state) || session.store.get().tables.sales.source === null);
  session.go('result');
  await until(() => ['done', 'failed'].includes(session.store.get().calculation.state));
}

/** The sentences that the user is told, in Chinese. */
function told(): string[] {
  const { calculation, tables, problems } = session.store.get();
  const reading = tables.sales.reading;
  return [...problems, ...(calculation.state === 'failed' ? calculation.problems : []), ...(reading.state === 'failed' ? reading.problems : [])].map((problem) => say(problem.sentence, 'zh'));
}

const large = (count: number) => workbookOf(Array.from({ length: count }, (_, row) => [
  45292 + (row % 90), `员工${row % 200}`, `客户${row % 30000}`, (row % 997) * 10.25, row % 3 === 0 ? `推荐人${row % 500}` : '', '普通',
]));

test('8,000 rows: previewed and applied in as many requests as their size makes necessary, with progress told', async () => {
  await open(large(8_000));
  const progress: number[] = [];
  session.store.subscribe(() => {
    const { applying, tables } = session.store.get();
    for (const work of [applying, tables.sales.reading]) if (work.state === 'working' && work.progress) progress.push(work.progress.done);
  });
  await preview('first-year-contract');
  const { calculation } = session.store.get();
  expect(calculation.state === 'done' && calculation.value.payout.rows.read).toBe(8_000);
  await session.apply('here');
  const { applying } = session.store.get();
  expect(applying.state === 'failed' ? applying.problems.map((problem) => say(problem.sentence, 'zh')) : applying.state).toBe('done');
  expect(progress.length).toBeGreaterThan(2);
  const requests = excel.standIn.log.filter(({ kind }) => kind === 'workbook');
  const bytes = requests.reduce((sum, entry) => sum + entry.bytes + entry.answerBytes, 0);
  expect(requests.length).toBeLessThan(Math.ceil(bytes / 3_500_000) + 40);
});

test('cancelled while it writes, the workbook is as it was', async () => {
  await open(large(5_000));
  await preview('purchase-tier-referral');
  const before = snapshotOf(excel.standIn.workbook);
  session.store.subscribe(() => {
    const { applying } = session.store.get();
    if (applying.state === 'working' && (applying.progress?.done ?? 0) > 2000) session.cancelApply();
  });
  await session.apply('here');
  expect(session.store.get().applying.state).not.toBe('done');
  expect(snapshotOf(excel.standIn.workbook)).toEqual(before);
});

describe('what cannot be worked out is told in one sentence that says what to do, and nothing is written', () => {
  const orders = [[45352, '张三', '甲公司', 1000, '', ''], [45353, '李四', '乙公司', 2000, '', '']];

  test.each<[string, Workbook, string, RegExp]>([
    ['a table without a needed column', workbookOf(orders.map((row) => row.slice(0, 3)), HEADERS.slice(0, 3)), 'customer-order-size', /金额/],
    ['an empty table', workbookOf([]), 'customer-order-size', /没有|空/],
    ['a missing parameter', workbookOf(orders), 'signed-order-share', /比例|填/],
    ['a column found twice', workbookOf(orders.map((row) => [...row.slice(0, 4), 5]), ['日期', '销售员', '客户', '金额', '销售额']), 'customer-order-size', /金额.*销售额/],
    ['amounts headed 万元', workbookOf(orders.map((row) => row.slice(0, 4)), ['日期', '销售员', '客户', '金额（万元）']), 'customer-order-size', /万元/],
  ])('%s', async (_what, workbook, scheme, sentence) => {
    await open(workbook);
    const before = snapshotOf(excel.standIn.workbook);
    await preview(scheme);
    expect(told().filter((text) => sentence.test(text))).toHaveLength(1);
    await session.apply('here');
    expect(snapshotOf(excel.standIn.workbook)).toEqual(before);
  });

  test.each<[string, (workbook: Workbook) => void, RegExp]>([
    ['a read-only workbook', (workbook) => { workbook.readOnly = true; }, /只读.*另存|写入新工作簿/],
    ['a workbook whose structure is protected', (workbook) => { workbook.protection = { password: '' }; }, /受保护.*取消保护/],
  ])('%s', async (_what, close, sentence) => {
    const workbook = workbookOf(orders);
    close(workbook);
    await open(workbook);
    await preview('customer-order-size');
    const before = snapshotOf(excel.standIn.workbook);
    await session.apply('here');
    const { applying } = session.store.get();
    expect(applying.state === 'failed' ? applying.problems.map((problem) => say(problem.sentence, 'zh')) : applying.state).toEqual([expect.stringMatching(sentence)]);
    expect(snapshotOf(excel.standIn.workbook)).toEqual(before);
  });

  test('a workbook without any table', async () => {
    await open(new Workbook());
    const before = snapshotOf(excel.standIn.workbook);
    await preview('customer-order-size');
    expect(told().join('\n')).toMatch(/没有|找不到/);
    expect(snapshotOf(excel.standIn.workbook)).toEqual(before);
  });
});
