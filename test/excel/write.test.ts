import { excelBook, type Book } from '../../src/excel';
import { snapshotOf, type RefusalCode } from '../../src/workbench/model';
import { say } from '../../src/i18n';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
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
});

const removeSheets = (...wanted: readonly string[]) => {
  for (const sheet of [...excel.standIn.workbook.sheets]) if (wanted.includes(sheet.name)) excel.standIn.workbook.removeSheet(sheet);
};
const sourceNames = async () => {
  const sources = await book.sources();
  return sources.ok && sources.value.map(({ name }) => name);
};

describe('sheets of ours and the rows that they paid are known again', () => {
  const standing = { ok: true, value: [{ ...paid, sameRows: true, standing: true }] };
  const gone = { ok: true, value: [{ ...paid, sameRows: true, standing: false }] };

  test('nothing is known of rows that were never paid', async () => {
    expect(await book.paidBefore(paid.fingerprint)).toEqual({ ok: true, value: [] });
    await book.write(smallReport(), paid);
  });

  test('of other rows the runs are known as such, by their record or by a note', async () => {
    const april = { ...paid, fingerprint: 'c'.repeat(64), dates: { from: '2024-04-01', to: '2024-04-30' } };
    await book.write(smallReport(), paid);
    await book.notePaid(april);
    expect(await book.paidBefore('b'.repeat(64))).toEqual({ ok: true, value: [{ ...paid, sameRows: false, standing: true }, { ...april, sameRows: false, standing: false }] });
  });

  test.each<[string, () => void]>([
    ['at once', () => undefined],
    ['after the file was opened again', () => excel.standIn.workbook.reopen('Excel')],
    ['after another program saved the file, with other ids and without the settings', () => excel.standIn.workbook.reopen('another program')],
    ['after the sheets were renamed', () => excel.standIn.workbook.sheets.slice(3).forEach((sheet, at) => excel.standIn.workbook.renameSheet(sheet, `renamed ${at}`))],
  ])('%s', async (_when, happens) => {
    await book.write(smallReport(), paid);
    happens();
    expect(await sourceNames()).toEqual(['订单', '人员表']);
    expect(await book.paidBefore(paid.fingerprint)).toEqual(standing);
  });

  test('by the record alone, where a program drops hidden names', async () => {
    await book.write(smallReport(), paid);
    excel.standIn.workbook.names.length = 0;
    excel.standIn.workbook.reopen('another program');
    expect(await book.paidBefore(paid.fingerprint)).toEqual(standing);
  });

  test('by a note in the workbook, once the sheets are removed', async () => {
    await book.write(smallReport(), paid);
    removeSheets('奖励汇总', '奖励明细', '记录');
    expect(await book.paidBefore(paid.fingerprint)).toEqual(gone);
    await book.write(smallReport(), { ...paid, day: '2024-05-31' });
    expect(await book.paidBefore(paid.fingerprint)).toEqual({ ok: true, value: [{ ...paid, sameRows: true, standing: true }, { ...paid, day: '2024-05-31', sameRows: true, standing: false }] });
  });

  test('by their dates, of which a note made before dates were noted says nothing', async () => {
    const undated = { fingerprint: paid.fingerprint, scheme: paid.scheme, day: paid.day };
    const march = { ...paid, dates: { from: '2024-03-01', to: '2024-03-31' } };
    await book.notePaid(undated);
    await book.notePaid(march);
    expect(await book.paidBefore(paid.fingerprint)).toEqual({ ok: true, value: [{ ...undated, sameRows: true, standing: false }, { ...march, sameRows: true, standing: false }] });
    await book.write(smallReport(), paid);
    expect(await book.paidBefore(paid.fingerprint)).toEqual({ ok: true, value: [{ ...paid, sameRows: true, standing: true }, { ...march, sameRows: true, standing: false }] });
  });

  test('each sheet by a name that is known on it alone and that no list shows; the rest of the workbook has none', async () => {
    await book.write(smallReport(), paid);
    expect(excel.standIn.workbook.names.map(({ name, scope, visible, refersTo }) => [name, scope?.name, visible, refersTo])).toEqual([
      ['_Payladder', '奖励汇总', false, '="payladder:summary"'], ['_Payladder', '奖励明细', false, '="payladder:lines"'], ['_Payladder', '记录', false, '="payladder:record"'],
    ]);
  });
});

describe('a run that fails leaves the workbook as it was', () => {
  /** What a reader of the workbook sees of it. */
  const seen = () => excel.standIn.workbook.sheets.map(({ name, visibility }) => [name, visibility, state().sheets.find((sheet) => sheet.name === name)?.cells]);

  async function runAlone() {
    const start = excel.standIn.log.filter(({ kind }) => kind === 'workbook').length;
    await book.write(smallReport(), paid);
    return { requests: excel.standIn.log.filter(({ kind }) => kind === 'workbook').length - start, whole: seen() };
  }

  /** What a run takes and comes to where nothing fails: the same for all of these, and worked out for the first of them. */
  let undisturbed: ReturnType<typeof runAlone> | undefined;

  async function ready() {
    const found = await (undisturbed ??= runAlone());
    await again();
    return found;
  }

  async function again(): Promise<void> {
    if (excel.standIn.log.length === 0) return;
    excel.close();
    await open();
  }

  // What failed and left everything as it was is simply tried again, failing one request later.
  test.each((['before', 'midway', 'after'] as const).flatMap((when) => (['ServiceNotAvailable', 'GeneralException', 'InvalidSelection'] as const).map((code): [string, RefusalCode] => [when, code])))('whichever request fails once, %s its work is done, with %s: all of it or nothing', async (when, code) => {
    const { requests, whole } = await ready();
    expect(requests).toBeGreaterThanOrEqual(3);
    let all = 0;
    const before = state();
    for (let n = 1; n <= requests; n++) {
      excel.standIn.controls.failAt(n, { when: when === 'before' || when === 'midway' ? when : 'after', code });
      const written = await book.write(smallReport(), paid);
      if (written.ok) {
        all += 1;
        expect({ n, seen: seen() }).toEqual({ n, seen: whole });
        expect(await book.unfinished()).toEqual({ ok: true, value: [] });
        await again();
      } else expect({ n, ...state() }).toEqual({ n, ...before });
    }
    // What hangs on this workbook being in front is tried again: the sheets being added, named and shown.
    // Without the last one the sheets are whole in any case.
    expect(all).toBe(code === 'ServiceNotAvailable' ? 1 : 3);
  });

  test.each(['before', 'midway'] as const)('a connection that stays dead, %s a request, leaves nothing, or all, or sheets that are known as unfinished and can be removed later', async (when) => {
    const { requests, whole } = await ready();
    const before = state();
    for (let n = 1; n <= requests; n++) {
      excel.standIn.controls.failFrom(n, { when });
      const written = await book.write(smallReport(), paid);
      excel.standIn.controls.heal();
      const added = excel.standIn.workbook.sheets.slice(3).map(({ name }) => name);
      if (written.ok) {
        // Only the request that hangs on a window failed.
        expect(n).toBe(requests);
        expect(written.value.remarks).toHaveLength(1);
        expect(seen()).toEqual(whole);
        continue;
      }
      if (added.length > 0) expect(written).toMatchObject({ problems: [{ code: 'excel-unfinished' }] });
      expect(await book.unfinished()).toEqual({ ok: true, value: added });
      await book.removeUnfinished();
      expect(state()).toEqual(before);
    }
  });

  test('cancelled between two requests, it leaves nothing behind', async () => {
    const before = state();
    const stop = new AbortController();
    let [came, sheets] = [0, 0];
    // Texts so long that a sheet takes several requests.
    const written = await book.write(smallReport(3000, '长'.repeat(600)), paid, {
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done <= 3000) return;
        [came, sheets] = [done, names().length];
        stop.abort();
      },
    });
    expect(written).toMatchObject({ ok: false, problems: [{ code: 'cancelled' }] });
    expect([came < 6000, sheets]).toEqual([true, 6]);
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

test('40,000 lines need only as many requests as their size makes necessary, none per row', async () => {
  const progress: number[] = [];
  const written = await book.write(smallReport(20_000), paid, { onProgress: ({ done }) => progress.push(done) });
  const bytes = excel.standIn.log.map((entry) => entry.bytes);
  expect(written.ok).toBe(true);
  expect(Math.max(...bytes)).toBeLessThan(5 * 1024 * 1024);
  const needed = Math.ceil(bytes.reduce((sum, size) => sum + size, 0) / (4 * 1024 * 1024));
  expect(written.ok && written.value.requests).toBeLessThanOrEqual(needed + 3);
  expect(progress.at(-1)).toBe(40_005);
});

test('sheets are drawn while hidden, and get what needs a window once they are shown', async () => {
  excel.standIn.controls.hiddenSheetsHaveNoWindow(true);
  expect(await book.write(smallReport(), paid)).toMatchObject({ ok: true, value: { remarks: [] } });
  expect(excel.standIn.workbook.sheets.slice(3).map(({ layout }) => layout.frozenRows > 0 && !layout.showGridlines)).toEqual([true, true, true]);
  expect(await book.insertExamples({ name: '示例', blocks: [], rows: 1, columns: 1 })).toEqual({ ok: true, value: '示例' });
  expect(excel.standIn.workbook.sheet('示例')?.layout.showGridlines).toBe(false);
});

test('where Excel refuses to set up pages, as it may without a printer, the sheets are written without, and it is told', async () => {
  excel.standIn.controls.noPrinter(true);
  const written = await book.write(smallReport(), paid);
  expect(written).toMatchObject({ ok: true, value: { sheets: ['奖励汇总', '奖励明细', '记录'] } });
  expect(written.ok && written.value.remarks.map((remark) => say(remark, 'en'))).toEqual([expect.stringMatching(/^The sheets are whole\. Only their page set-up .* printer/)]);
  expect(await values('奖励明细', 'A6:C6')).toEqual([['张三', '2024-03', 250]]);
  expect([names(), await book.unfinished()]).toEqual([['订单', '人员', '备注', '奖励汇总', '奖励明细', '记录'], { ok: true, value: [] }]);
  expect(excel.standIn.workbook.sheet('奖励明细')?.layout.page.orientation).toBe('Portrait');
  expect(await book.paidBefore(paid.fingerprint)).toMatchObject({ ok: true, value: [{ sameRows: true, standing: true }] });
});

test('dates are right in a workbook that counts from 1904', async () => {
  excel.standIn.workbook.date1904 = true;
  await book.write(smallReport(), paid);
  expect(await values('奖励明细', 'D6:D6')).toEqual([[45412 - 1462]]);
});

test('names taken by sheets and cells that no list of sheets and tables shows are passed by', async () => {
  excel.standIn.workbook.chartSheets.push('奖励明细', '记录 2');
  excel.standIn.workbook.addName('payoutlines', '=1');
  expect(await book.write(smallReport(), paid)).toMatchObject({ ok: true, value: { sheets: ['奖励汇总 3', '奖励明细 3', '记录 3'] } });
  expect(excel.standIn.workbook.tables.map(({ name }) => name)).toEqual(['人员表', 'PayoutSummary', 'PayoutLines2', 'PayoutRecord']);
  expect(clock.waited).toBe(0);
});

test('writing clears what the user could undo: Excel can neither undo hiding, naming nor showing sheets', async () => {
  excel.standIn.workbook.active.write({ top: 8, left: 0, rows: 1, columns: 1 }, [[1]], 'user');
  expect(excel.standIn.host.circumstances.undoable).toHaveLength(1);
  await book.write(smallReport(), paid);
  expect(excel.standIn.host.circumstances.undoable).toEqual([]);
});
