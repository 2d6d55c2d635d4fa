import { excelBook, type Book, type PayoutWork } from '../../src/excel';
import type { PeriodPayout } from '../../src/payout';
import { advanced, type Payouts, type PayoutStep, type Report, sealed } from '../../src/report';
import { areaOf, snapshotOf } from '../../src/workbench/model';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { day as on, draftOf, months, payoutNamed, read, reportOf, sha256 } from '../report/register/book';
import { day, salesWorkbook } from './sample';

jest.setTimeout(180_000);

let excel: OpenExcel;
let book: Book;

async function open(): Promise<void> {
  excel = (await openExcel({ language: 'en-US', workbook: salesWorkbook() })).asGlobals();
  book = excelBook(() => day(2024, 4, 30), { pause: () => Promise.resolve() });
}

beforeEach(open);
afterEach(() => excel.close());

const [january, february] = months('2026-01', '2026-02');

function given(payout: PeriodPayout | undefined): PeriodPayout {
  if (payout === undefined) throw new Error('no payout');
  return payout;
}

/** Without statements, so that a run takes fewer requests. */
function shortReport(payout: PeriodPayout): Report {
  const report = reportOf(payout);
  return { ...report, sheets: report.sheets.filter(({ role }) => role !== 'statements' && role !== 'problems') };
}

async function payouts(): Promise<Payouts> {
  const grids = await book.payoutSheets();
  if (!grids.ok) throw new Error(JSON.stringify(grids.problems));
  return read(grids.value);
}

const sealsOf = ({ register }: Payouts): Map<string, string> => new Map(register?.rows.map(({ entry, seal }) => [entry.id, seal]));

/** Registers a new payout, in place of the draft of its period if there is one. */
async function making(payout: PeriodPayout): Promise<PayoutWork> {
  const now = await payouts();
  const old = now.payouts.find(({ entry }) => entry.id === payout.run.id);
  return { report: shortReport(payout), change: { put: [await draftOf(payout)], remove: [] }, seen: sealsOf(now), drop: old?.sheets ?? [], language: 'en' };
}

async function stepping(id: string, to: PayoutStep): Promise<PayoutWork> {
  const now = await payouts();
  const next = advanced(payoutNamed(now, id), to, 'Fay', on('2026-04-05'), now.payouts);
  if (!next.ok) throw new Error(JSON.stringify(next.problems));
  return { report: null, change: { put: [await sealed(next.value, sha256)], remove: [] }, seen: sealsOf(now), drop: [], language: 'en' };
}

async function dropping(id: string): Promise<PayoutWork> {
  const now = await payouts();
  return { report: null, change: { put: [], remove: [id] }, seen: sealsOf(now), drop: payoutNamed(now, id).sheets, language: 'en' };
}

async function done(work: PayoutWork): Promise<void> {
  expect(await book.keepPayout(work)).toMatchObject({ ok: true });
}

async function told(): Promise<string[]> {
  return (await payouts()).payouts.map(({ entry: { id, state }, isRegistered, faults, sheets }) => [id, state, isRegistered ? 'registered' : 'alone', sheets.length, ...faults.map(({ kind }) => kind)].join(' '));
}

const names = (): string[] => excel.standIn.workbook.sheets.map(({ name }) => name);

describe('the register of a workbook', () => {
  test('comes with the first payout, and has a row of each', async () => {
    await done(await making(given(january)));
    expect(names()).toEqual(['订单', '人员', '备注', 'Summary', 'Lines', 'Record', 'Register']);
    await done(await stepping('2026-01', 'submitted'));
    await done(await stepping('2026-01', 'approved'));
    await done(await making(given(february)));
    expect(await told()).toEqual(['2026-01 approved registered 3', '2026-02 draft registered 3']);
    await done(await stepping('2026-01', 'paid'));
    expect((await payouts()).payouts[0]?.entry.signed).toMatchObject({ draft: { who: 'Dee' }, submitted: { who: 'Fay' }, approved: { who: 'Fay' }, paid: { who: 'Fay', day: on('2026-04-05') } });
  });

  test('keeps periods and days as text, whatever Excel would take them for', async () => {
    await done(await making(given(january)));
    await done(await making(given(february)));
    const cells = snapshotOf(excel.standIn.workbook).sheets.find(({ name }) => name === 'Register')?.cells;
    expect(JSON.stringify(cells)).toContain('2026-02');
    expect((await payouts()).register?.rows.map(({ entry }) => entry.id)).toEqual(['2026-01', '2026-02']);
  });

  test.each(['Excel', 'another program'] as const)('is known again after %s has opened the file', async (program) => {
    await done(await making(given(january)));
    await done(await stepping('2026-01', 'submitted'));
    const [, , , ...ours] = excel.standIn.workbook.sheets;
    ours.forEach((sheet, at) => excel.standIn.workbook.renameSheet(sheet, `renamed ${at}`));
    if (program === 'another program') excel.standIn.workbook.names.length = 0;
    excel.standIn.workbook.reopen(program);
    expect(await told()).toEqual(['2026-01 submitted registered 3']);
    await done(await stepping('2026-01', 'approved'));
    expect(await told()).toEqual(['2026-01 approved registered 3']);
  });

  test('loses a draft that is dropped, and its sheets', async () => {
    await done(await making(given(january)));
    await done(await making(given(february)));
    await done(await dropping('2026-01'));
    expect(await told()).toEqual(['2026-02 draft registered 3']);
    expect(names()).toEqual(['订单', '人员', '备注', 'Register', 'Summary 2', 'Lines 2', 'Record 2']);
    await done(await dropping('2026-02'));
    expect([await told(), names()]).toEqual([[], ['订单', '人员', '备注', 'Register']]);
  });

  test('has the new draft of a period in place of the old one', async () => {
    await done(await making(given(january)));
    const tables = (): string[] => excel.standIn.workbook.tables.map(({ name }) => name);
    const before = [names(), tables()];
    await done(await making(given(january)));
    expect(await told()).toEqual(['2026-01 draft registered 3']);
    expect([names(), tables()]).toEqual(before);
  });

  test('has the new draft under the same names however often it is made anew, also beside another one', async () => {
    await done(await making(given(january)));
    await done(await making(given(february)));
    for (let times = 0; times < 2; times += 1) await done(await making(given(february)));
    expect(await told()).toEqual(['2026-01 draft registered 3', '2026-02 draft registered 3']);
    expect(names()).toEqual(['订单', '人员', '备注', 'Summary', 'Lines', 'Record', 'Register', 'Summary 2', 'Lines 2', 'Record 2']);
  });

  test('is not written to where somebody has changed it meanwhile', async () => {
    await done(await making(given(january)));
    const late = await stepping('2026-01', 'submitted');
    await done(await stepping('2026-01', 'submitted'));
    await done(await stepping('2026-01', 'approved'));
    const before = snapshotOf(excel.standIn.workbook);
    expect(await book.keepPayout(late)).toMatchObject({ ok: false, problems: [{ code: 'register-changed' }] });
    expect(snapshotOf(excel.standIn.workbook)).toEqual(before);
  });

  test('leaves what people wrote beside its rows', async () => {
    await done(await making(given(january)));
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('Register').getUsedRange();
      used.load('rowCount,columnCount');
      await context.sync();
      context.workbook.worksheets.getItem('Register').getRangeByIndexes(used.rowCount - 1, used.columnCount, 1, 2).formulas = [['mine', '=1+1']];
      await context.sync();
    });
    await done(await stepping('2026-01', 'submitted'));
    const formulas = await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('Register').getUsedRange();
      used.load('formulas');
      await context.sync();
      return used.formulas.flat();
    });
    expect(formulas).toEqual(expect.arrayContaining(['mine', '=1+1', 'submitted']));
  });
});

test('a register is kept however much people have written beside its rows', async () => {
  await done(await making(given(january)));
  const sheet = excel.standIn.workbook.sheet('Register');
  sheet?.write(areaOf(0, 40, 200, 1), Array.from({ length: 200 }, () => ['备注'.repeat(1000)]), 'file');
  excel.standIn.controls.payloadLimit = 60_000;
  for (const step of ['submitted', 'approved'] as const) await done(await stepping('2026-01', step));
  expect(await told()).toEqual(['2026-01 approved registered 3']);
});

/** What is done to a workbook in which a payout of January stands. */
const DEEDS: readonly (readonly [string, readonly PayoutStep[], () => Promise<PayoutWork>])[] = [
  ['making the next payout', ['submitted', 'approved'], () => making(given(february))],
  ['making the draft anew', [], () => making(given(january))],
  ['approving', ['submitted'], () => stepping('2026-01', 'approved')],
  ['marking as paid', ['submitted', 'approved'], () => stepping('2026-01', 'paid')],
  ['dropping', [], () => dropping('2026-01')],
];

const state = () => snapshotOf(excel.standIn.workbook);
const requestsSoFar = (): number => excel.standIn.log.filter(({ kind }) => kind === 'workbook').length;

/** What a reader of the workbook sees of it. */
const seen = () => excel.standIn.workbook.sheets.map(({ name, visibility }) => [name, visibility, state().sheets.find((sheet) => sheet.name === name)?.cells]);

async function ready(steps: readonly PayoutStep[], deed: () => Promise<PayoutWork>): Promise<PayoutWork> {
  excel.close();
  await open();
  await done(await making(given(january)));
  for (const step of steps) await done(await stepping('2026-01', step));
  return deed();
}

describe.each(DEEDS)('%s that fails', (_, steps, deed) => {
  async function alone() {
    const work = await ready(steps, deed);
    const start = requestsSoFar();
    await done(work);
    const requests = requestsSoFar() - start;
    return { requests, after: seen(), told: await told() };
  }

  /** What it takes and comes to where nothing fails: the same for all of these, and worked out for the first of them. */
  let undisturbed: ReturnType<typeof alone> | undefined;
  const whole = (): ReturnType<typeof alone> => undisturbed ??= alone();

  // What failed and left everything as it was is simply tried again, failing one request later.
  test.each(['midway', 'after'] as const)('once, %s the work of any request, is done whole or not at all', async (when) => {
    const { requests, after } = await whole();
    let work = await ready(steps, deed);
    let before = state();
    for (let n = 1; n <= requests; n += 1) {
      excel.standIn.controls.failAt(n, { when, code: 'ServiceNotAvailable' });
      const kept = await book.keepPayout(work);
      expect(await book.unfinished()).toEqual({ ok: true, value: [] });
      if (kept.ok) {
        expect({ n, seen: seen() }).toEqual({ n, seen: after });
        work = await ready(steps, deed);
        before = state();
      } else expect({ n, ...state() }).toEqual({ n, ...before });
    }
  });

  test('for good, midway a request, leaves register and sheets in agreement', async () => {
    const { requests, told: afterwards } = await whole();
    let work = await ready(steps, deed);
    let [before, snapshot] = [await told(), JSON.stringify(state())];
    for (let n = 1; n <= requests; n += 1) {
      excel.standIn.controls.failFrom(n, { when: 'midway' });
      await book.keepPayout(work);
      excel.standIn.controls.heal();
      await book.removeUnfinished();
      if (JSON.stringify(state()) === snapshot) continue;
      expect([before, afterwards]).toContainEqual(await told());
      work = await ready(steps, deed);
      [before, snapshot] = [await told(), JSON.stringify(state())];
    }
  });
});

describe.each(DEEDS.slice(0, 2))('%s while somebody else registers a payout', (_, steps, deed) => {
  test('leaves their row, or is refused and leaves all as they have it, but where both come in the same moment', async () => {
    const work = await ready(steps, deed);
    const start = requestsSoFar();
    await done(work);
    const requests = requestsSoFar() - start;
    const lost: number[] = [];
    for (let n = 1; n <= requests; n += 1) {
      const again = await ready(steps, deed);
      const sheet = excel.standIn.workbook.sheet('Register');
      const used = sheet?.used(true);
      if (sheet === undefined || used === undefined || used === null) throw new Error('no register');
      const theirs = Array.from({ length: used.columns }, (__, column) => (column === 0 ? '2025-12' : `${String(sheet.value(used.top + used.rows - 1, used.left + column) ?? '')}`));
      excel.standIn.controls.meanwhile(n, () => sheet.write(areaOf(used.top + used.rows, used.left, 1, used.columns), [theirs], 'co-author'));
      const kept = await book.keepPayout(again);
      if (!kept.ok) expect(kept.problems).toMatchObject([{ code: 'excel-changing' }]);
      expect(await book.unfinished()).toEqual({ ok: true, value: [] });
      const column = Array.from({ length: 6 }, (__, row) => sheet.value(used.top + used.rows - 1 + row, used.left));
      if (!column.includes('2025-12')) lost.push(n);
    }
    // Excel has no way to write where nothing stands, and only there.
    expect(lost.length).toBeLessThanOrEqual(1);
  });
});
