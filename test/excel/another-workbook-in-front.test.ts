import { excelBook, type Book } from '../../src/excel';
import { say } from '../../src/i18n';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { snapshotOf } from '../../src/workbench/model';
import { day, paid, salesWorkbook, smallReport } from './sample';

let excel: OpenExcel;
let book: Book;

/** What is done while the add-in waits; nothing, unless a test says so. */
let clock = { waited: 0, pause: (_milliseconds: number) => Promise.resolve() };

async function open(): Promise<void> {
  clock = { waited: 0, pause: async (milliseconds) => { clock.waited += milliseconds; } };
  excel = (await openExcel({ language: 'zh-CN', workbook: salesWorkbook() })).asGlobals();
  book = excelBook(() => day(2024, 4, 30), { pause: (milliseconds) => clock.pause(milliseconds) });
}

beforeEach(open);
afterEach(() => excel.close());

const state = () => snapshotOf(excel.standIn.workbook);
const sourceNames = async () => {
  const sources = await book.sources();
  return sources.ok && sources.value.map(({ name }) => name);
};

describe('while another workbook is in front', () => {
  const cameToFrontAfter = (milliseconds: number) => {
    clock.pause = async (wait) => {
      clock.waited += wait;
      if (clock.waited >= milliseconds) excel.standIn.controls.otherWorkbookInFront(false);
    };
  };

  test.each([true, 'InactiveWorkbook'] as const)('writing waits for this one, tells so, and then writes all (%p)', async (how) => {
    excel.standIn.controls.otherWorkbookInFront(how);
    cameToFrontAfter(5000);
    const waiting: boolean[] = [];
    const written = await book.write(smallReport(), paid, { onProgress: (progress) => waiting.push(progress.waiting === true) });
    expect(written).toMatchObject({ ok: true, value: { sheets: ['奖励汇总', '奖励明细', '记录'], remarks: [] } });
    expect([waiting[0], waiting.at(-1)]).toEqual([true, false]);
    expect(excel.standIn.workbook.sheet('奖励明细')?.layout).toMatchObject({ showGridlines: false, frozenRows: 5 });
    expect(excel.standIn.workbook.active.name).toBe('奖励汇总');
  });

  test('for good: nothing is written, and it is told in a sentence of its own, after half a minute', async () => {
    const before = state();
    excel.standIn.controls.otherWorkbookInFront(true);
    const written = await book.write(smallReport(), paid);
    expect(written).toMatchObject({ ok: false, problems: [{ code: 'excel-behind' }] });
    expect(state()).toEqual(before);
    expect(Math.round(clock.waited / 10_000)).toBe(3);
  });

  test('coming to the front while the rows are written: the sheets stay, and what was left out is told', async () => {
    let done = false;
    const written = await book.write(smallReport(), paid, { onProgress: () => { done = true; } });
    expect([done, written.ok]).toEqual([true, true]);
    excel.close();
    await open();
    // In front from the moment at which the sheets are shown.
    excel.standIn.workbook.listen(({ kind }) => { if (kind === 'settings') excel.standIn.controls.otherWorkbookInFront(true); });
    const later = await book.write(smallReport(), paid);
    expect(later).toMatchObject({ ok: true, value: { remarks: [expect.anything()] } });
  });

  test('sheets that cannot be taken back are told of with what to do, and are removed once this one is in front', async () => {
    const before = state();
    const stop = new AbortController();
    const written = await book.write(smallReport(), paid, {
      signal: stop.signal,
      onProgress: () => {
        excel.standIn.controls.otherWorkbookInFront(true);
        stop.abort();
      },
    });
    expect(written).toMatchObject({ ok: false, problems: [{ code: 'excel-unfinished' }] });
    if (!written.ok && written.problems[0]) expect(say(written.problems[0].sentence, 'zh')).toMatch(/前台/);
    cameToFrontAfter(clock.waited + 1000);
    expect(await book.removeUnfinished()).toMatchObject({ ok: true });
    expect(state()).toEqual(before);
  });

  test('the list of tables waits too', async () => {
    excel.standIn.controls.otherWorkbookInFront(true);
    cameToFrontAfter(1000);
    expect(await sourceNames()).toEqual(['订单', '人员表']);
    excel.standIn.controls.otherWorkbookInFront(true);
    clock.pause = () => Promise.resolve();
    expect(await book.sources()).toMatchObject({ ok: false, problems: [{ code: 'excel-behind' }] });
  });

  test('cancelled meanwhile, nothing is written', async () => {
    const before = state();
    const stop = new AbortController();
    excel.standIn.controls.otherWorkbookInFront(true);
    clock.pause = async () => stop.abort();
    expect(await book.write(smallReport(), paid, { signal: stop.signal })).toMatchObject({ ok: false, problems: [{ code: 'cancelled' }] });
    expect(state()).toEqual(before);
  });
});
