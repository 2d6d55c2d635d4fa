import { excelBook, type Book } from '../../src/excel';
import { UNFINISHED } from '../../src/excel/unfinished';
import { say } from '../../src/i18n';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { snapshotOf } from '../../src/workbench/model';
import { day, paid, salesWorkbook, smallReport } from './sample';

let excel: OpenExcel;
let book: Book;

async function open(): Promise<void> {
  excel = (await openExcel({ language: 'zh-CN', workbook: salesWorkbook() })).asGlobals();
  book = excelBook(() => day(2024, 4, 30));
}

beforeEach(open);
afterEach(() => excel.close());

const names = () => excel.standIn.workbook.sheets.map(({ name }) => name);
const state = () => snapshotOf(excel.standIn.workbook);

async function values(sheet: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values');
    await context.sync();
    return range.values;
  });
}

describe('writing payout sheets', () => {
  test('adds the sheets beside the user’s own, shows the first, and says what it wrote', async () => {
    const before = state();
    const written = await book.write(smallReport(), paid);
    expect(written).toMatchObject({ ok: true, value: { sheets: ['奖励汇总', '奖励明细', '记录'] } });
    expect(names()).toEqual(['订单', '人员', '备注', '奖励汇总', '奖励明细', '记录']);
    expect(excel.standIn.workbook.active.name).toBe('奖励汇总');
    expect(state().sheets.slice(0, 3)).toEqual(before.sheets);
    expect(excel.standIn.workbook.sheets.every((sheet) => sheet.visibility === 'Visible')).toBe(true);
  });

  test('writes amounts as numbers, periods and names as text, dates as dates', async () => {
    await book.write(smallReport(), paid);
    expect(await values('奖励明细', 'A5:E7')).toEqual([
      ['领取人', '期间', '金额', '付款日', '计算过程'],
      ['张三', '2024-03', 250, 45412, '1,000.00 → 50.00；1,000.01 → 200.00'],
      ['=HYPERLINK("http://x")', '2024-03', 200.1, 45412, '@SUM(1+1)'],
    ]);
  });

  test('lets nothing from the data run as a formula; totals alone are formulas', async () => {
    await book.write(smallReport(), paid);
    const formulas = await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('奖励明细').getUsedRange();
      used.load('formulas,values');
      await context.sync();
      return used.formulas.flatMap((row: unknown[], at: number) => row.filter((formula, column) => typeof formula === 'string' && formula.startsWith('=') && formula !== used.values[at]?.[column]));
    });
    expect(formulas).toEqual(['=SUBTOTAL(109,PayoutLines[金额])']);
  });

  test('makes Excel tables with totals, and gives each a name of its own when applied again', async () => {
    await book.write(smallReport(), paid);
    const second = await book.write(smallReport(), paid);
    expect(second).toMatchObject({ ok: true, value: { sheets: ['奖励汇总 2', '奖励明细 2', '记录 2'] } });
    const tables = excel.standIn.workbook.tables.map(({ name }) => name);
    expect(tables).toEqual(['人员表', 'PayoutSummary', 'PayoutLines', 'PayoutRecord', 'PayoutSummary2', 'PayoutLines2', 'PayoutRecord2']);
    expect((await values('奖励明细 2', 'A8:C8'))[0]?.[0]).toBe('合计');
  });

  test('knows its own sheets again: they are no sources, and the same rows are known as paid', async () => {
    expect(await book.paidBefore(paid.fingerprint)).toEqual({ ok: true, value: [] });
    await book.write(smallReport(), paid);
    expect(await book.paidBefore(paid.fingerprint)).toEqual({ ok: true, value: [paid] });
    const sources = await book.sources();
    expect(sources.ok && sources.value.map(({ name }) => name)).toEqual(['订单', '人员表']);
    for (const name of ['奖励汇总', '奖励明细', '记录']) {
      const sheet = excel.standIn.workbook.sheet(name);
      if (sheet !== undefined) excel.standIn.workbook.removeSheet(sheet);
    }
    expect(await book.paidBefore(paid.fingerprint)).toEqual({ ok: true, value: [] });
  });
});

describe('a run that fails leaves the workbook as it was', () => {
  async function requestsOfARun(): Promise<number> {
    const start = excel.standIn.log.filter(({ kind }) => kind === 'workbook').length;
    await book.write(smallReport(), paid);
    return excel.standIn.log.filter(({ kind }) => kind === 'workbook').length - start;
  }

  test.each(['before', 'midway', 'after'] as const)('whichever request fails once, %s its work is done', async (when) => {
    const requests = await requestsOfARun();
    expect(requests).toBeGreaterThanOrEqual(3);
    for (let n = 1; n <= requests; n++) {
      excel.close();
      await open();
      const before = state();
      excel.standIn.controls.failAt(n, { when });
      const written = await book.write(smallReport(), paid);
      expect({ n, ok: written.ok }).toEqual({ n, ok: false });
      expect({ n, ...state() }).toEqual({ n, ...before });
    }
  });

  test('a connection that stays dead leaves sheets under a mark at most, which can be removed later', async () => {
    const requests = await requestsOfARun();
    for (let n = 1; n <= requests; n++) {
      excel.close();
      await open();
      const before = state();
      excel.standIn.controls.failFrom(n, { when: n === 2 ? 'midway' : 'before' });
      const written = await book.write(smallReport(), paid);
      expect(written.ok).toBe(false);
      const added = excel.standIn.workbook.sheets.slice(3);
      expect(added.filter(({ name }) => !name.startsWith(UNFINISHED))).toEqual([]);
      expect(added.filter(({ visibility }) => visibility === 'Visible')).toEqual([]);
      if (added.length > 0) expect(written).toMatchObject({ problems: [{ code: 'excel-unfinished' }] });
      excel.standIn.controls.heal();
      expect(await book.unfinished()).toEqual({ ok: true, value: added.map(({ name }) => name) });
      await book.removeUnfinished();
      expect(state()).toEqual(before);
    }
  });

  test('cancelled between two requests, it leaves nothing behind', async () => {
    const before = state();
    const stop = new AbortController();
    const written = await book.write(smallReport(60_000), paid, { signal: stop.signal, onProgress: ({ done }) => { if (done > 40_000) stop.abort(); } });
    expect(written).toMatchObject({ ok: false, problems: [{ code: 'cancelled' }] });
    expect(state()).toEqual(before);
  });

  test.each([
    ['a protected workbook', 'excel-protected', () => { excel.standIn.workbook.protection = { password: '' }; }],
    ['a read-only workbook', 'excel-readOnly', () => { excel.standIn.workbook.readOnly = true; }],
    ['a cell being edited', 'excel-cellEdit', () => excel.standIn.controls.cellEditMode(true)],
  ])('%s is told in one sentence that says what to do', async (_what, code, make) => {
    make();
    const before = state();
    const written = await book.write(smallReport(), paid);
    expect(written).toMatchObject({ ok: false, problems: [{ code }] });
    if (!written.ok && written.problems[0]) {
      expect(say(written.problems[0].sentence, 'zh')).toMatch(/请/);
      expect(say(written.problems[0].sentence, 'en')).not.toMatch(/\{/);
    }
    expect(state()).toEqual(before);
  });
});

test('100,000 lines need only as many requests as their size makes necessary, none per row', async () => {
  const progress: number[] = [];
  const written = await book.write(smallReport(50_000), paid, { onProgress: ({ done }) => progress.push(done) });
  const bytes = excel.standIn.log.map((entry) => entry.bytes);
  expect(written.ok).toBe(true);
  expect(Math.max(...bytes)).toBeLessThan(5 * 1024 * 1024);
  const needed = Math.ceil(bytes.reduce((sum, size) => sum + size, 0) / (4 * 1024 * 1024));
  expect(written.ok && written.value.requests).toBeLessThanOrEqual(needed + 3);
  expect(progress.at(-1)).toBe(100_001);
});

test('a new workbook gets the sheets, and the sales file stays as it was', async () => {
  const before = state();
  expect(await book.writeToNewWorkbook(smallReport())).toMatchObject({ ok: true });
  expect(excel.standIn.host.opened).toHaveLength(1);
  expect(state()).toEqual(before);
});
