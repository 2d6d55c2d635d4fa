import { FluentProvider } from '@fluentui/react-components';
import { renderToString } from 'react-dom/server';
import { excelBook } from '../../src/excel';
import { say, type Language } from '../../src/i18n';
import { fixed } from '../../src/money';
import { comparePayouts, sealed, type PayoutState, STATES } from '../../src/report';
import { SessionContext } from '../../src/taskpane/parts/session';
import { LanguageContext } from '../../src/taskpane/parts/words';
import { RunsPage } from '../../src/taskpane/runs/RunsPage';
import { offersOf } from '../../src/taskpane/state/runs/offers';
import type { Runs } from '../../src/taskpane/state/runs/types';
import { createSession, type Session } from '../../src/taskpane/workflow/session';
import { areaOf } from '../../src/workbench/model';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { salesWorkbook } from '../excel/sample';
import { bookOf, day, draftOf, edited, months, payoutNamed, read, reportOf, sha256 } from '../report/register/book';
import { memoryBook, type MemoryBook } from './memory-book';

function sessionOf(book: Parameters<typeof createSession>[0]['book'], language: Language = 'en'): Session {
  return createSession({ book, language, version: '0', today: () => day('2026-04-05'), pause: () => Promise.resolve(), save: () => undefined, downloads: true });
}

/** Payouts of January to March in these states, as a workbook holds them. */
async function holding(...states: readonly PayoutState[]): Promise<MemoryBook> {
  const payouts = months(...['2026-01', '2026-02', '2026-03'].slice(0, states.length));
  const rows = await Promise.all(payouts.map(async (payout, index) => {
    const { entry } = await draftOf(payout);
    const state = states[index] ?? 'draft';
    const signed = Object.fromEntries(STATES.slice(0, STATES.indexOf(state) + 1).map((each) => [each, { who: 'Eve', day: day('2026-04-03') }]));
    return sealed({ ...entry, state, signed }, sha256);
  }));
  const book = memoryBook();
  book.payoutGrids = await bookOf(payouts, 'en', rows);
  return book;
}

function runsIn(session: Session): Runs {
  const list = session.store.get().runs?.list;
  if (list?.state !== 'done') throw new Error(JSON.stringify(list));
  return list.value;
}

const offered = (session: Session): string[] => runsIn(session).payouts.map((payout) => {
  const { step, drop, confirmRow, sheet } = offersOf(payout);
  return [payout.entry.id, ...(sheet === undefined ? [] : ['open']), ...(step === undefined ? [] : [step]), ...(drop ? ['drop'] : []), ...(confirmRow ? ['confirm'] : [])].join(' ');
});

describe('what the page of payouts offers', () => {
  test('goes by the state of each', async () => {
    const session = sessionOf(await holding('paid', 'approved', 'submitted'));
    await session.openRuns();
    expect(offered(session)).toEqual(['2026-01 open', '2026-02 open paid', '2026-03 open approved drop']);
  });

  test('is no next step for what was changed, with the cells that were', async () => {
    const book = await holding('paid', 'draft');
    book.payoutGrids = edited(book.payoutGrids, 'Lines 2', 700, 70);
    const session = sessionOf(book);
    await session.openRuns();
    expect(offered(session)).toEqual(['2026-01 open', '2026-02 open drop']);
    expect(payoutNamed({ register: null, payouts: runsIn(session).payouts }, '2026-02').changes.map(({ place }) => place?.sheet)).toEqual(['Lines 2']);
  });

  test('is to confirm a row that was changed by hand', async () => {
    const book = await holding('paid');
    book.payoutGrids = edited(book.payoutGrids, 'Register', 'paid', 'draft');
    const session = sessionOf(book);
    await session.openRuns();
    expect(offered(session)).toEqual(['2026-01 open confirm']);
  });
});

test.each<[string, 'submitted' | 'approved', string, string, string]>([
  ['no name', 'submitted', ' ', '2026-04-05', 'who'], ['no date', 'submitted', 'Fay', '5 April', 'day'], ['a day too early', 'submitted', 'Fay', '2026-04-01', 'day-before'],
  ['the wrong step', 'approved', 'Fay', '2026-04-05', 'wrong-state'],
])('a step with %s is refused, and nothing is written', async (_, to, who, on, code) => {
  const book = await holding('draft');
  const session = sessionOf(book);
  await session.openRuns();
  expect(await session.stepRun('2026-01', to, who, on)).toBe(false);
  expect(session.store.get().runs?.doing).toMatchObject({ state: 'failed', problems: [{ code }] });
  expect(book.works).toEqual([]);
});

describe('two payouts compared', () => {
  const [january, february] = months('2026-01', '2026-02');
  test('tell who gets more, less, something new or nothing any more', async () => {
    if (january === undefined || february === undefined) throw new Error('no payouts');
    const payouts = await read(await bookOf([january, february]));
    const [first, second] = payouts.payouts.map(({ paid }) => paid);
    const changes = first && second ? comparePayouts(first, second) : [];
    expect(changes.map(({ recipient, before, after, lines }) => `${recipient} ${fixed(before, 2)} ${fixed(after, 2)} ${lines.map(({ change, component }) => `${change} ${component}`).join()}`))
      .toEqual(['Ann 500.00 700.00 changed share', 'Bob 100.00 0.00 gone share']);
    expect(first && comparePayouts(first, first)).toEqual([]);
  });
});

function drawn(session: Session, language: Language): string {
  const { runs } = session.store.get();
  if (runs === null) throw new Error('The page is not open.');
  return renderToString(<FluentProvider><LanguageContext value={language}><SessionContext value={session}><RunsPage runs={runs} /></SessionContext></LanguageContext></FluentProvider>);
}

test.each<[Language, RegExp]>([['zh', /已付款.*草稿|草稿.*已付款/s], ['en', /draft.*paid/s]])('the page says all in %s', async (language, states) => {
  const session = sessionOf(await holding('paid', 'draft'), language);
  await session.openRuns();
  const page = drawn(session, language);
  expect(page).toMatch(states);
  expect(page).toContain('700.00');
  expect(page).toContain('2026-04-03');
  expect(page).not.toMatch(/\{\w+\}|undefined|\[object/);
  const empty = sessionOf(memoryBook(), language);
  await empty.openRuns();
  expect(drawn(empty, language)).not.toMatch(/\{\w+\}|undefined|\[object/);
});

describe('through office.js', () => {
  let excel: OpenExcel;
  afterEach(() => excel.close());

  test('the open page follows what another pane does, a figure that is edited and a sheet that is deleted, and keeps what is told there', async () => {
    excel = (await openExcel({ language: 'en-US', workbook: salesWorkbook() })).asGlobals();
    const book = excelBook(() => day('2026-04-05'), { pause: () => Promise.resolve() });
    const [payout] = months('2026-01');
    if (payout === undefined) throw new Error('no payout');
    expect(await book.keepPayout({ report: reportOf(payout), change: { put: [await draftOf(payout)], remove: [] }, seen: new Map(), drop: [], language: 'en' })).toMatchObject({ ok: true });
    const session = sessionOf(book);
    await session.open();
    await session.openRuns();
    expect(await session.stepRun('2026-01', 'submitted', ' ', '2026-04-05')).toBe(false);
    const seen = (): string => runsIn(session).payouts.map(({ entry: { id, state }, faults }) => [id, state, ...faults.map(({ kind }) => kind)].join(' ')).join();
    const shows = (wanted: string): Promise<void> => new Promise((resolve) => {
      const look = (): boolean => session.store.get().runs?.list.state === 'done' && seen() === wanted;
      if (look()) return resolve();
      const stop = session.store.subscribe(() => {
        if (!look()) return;
        stop();
        resolve();
      });
    });
    const other = sessionOf(book);
    await other.openRuns();
    expect(await other.stepRun('2026-01', 'submitted', 'Gus', '2026-04-05')).toBe(true);
    await shows('2026-01 submitted');
    expect(session.store.get().runs?.doing).toMatchObject({ state: 'failed', problems: [{ code: 'who' }] });
    const { workbook } = excel.standIn;
    const [place] = runsIn(session).payouts[0]?.paid?.places ?? [];
    const lines = workbook.sheets.find(({ name }) => name === place?.sheet);
    lines?.write(areaOf((place?.row ?? 1) - 1, (place?.columns.get('amount') ?? 'A').charCodeAt(0) - 65, 1, 1), [[30]], 'user');
    await shows('2026-01 submitted lines-edited');
    for (const name of runsIn(session).payouts[0]?.sheets ?? []) workbook.sheets.filter((sheet) => sheet.name === name).forEach((sheet) => workbook.removeSheet(sheet));
    await shows('2026-01 submitted gone');
  });

  test('a draft is submitted, approved and marked as paid, and another one is dropped with its sheets', async () => {
    excel = (await openExcel({ language: 'en-US', workbook: salesWorkbook() })).asGlobals();
    const book = excelBook(() => day('2026-04-05'), { pause: () => Promise.resolve() });
    const session = sessionOf(book);
    for (const payout of months('2026-01', '2026-02')) {
      await session.openRuns();
      expect(await book.keepPayout({ report: reportOf(payout), change: { put: [await draftOf(payout)], remove: [] }, seen: runsIn(session).seals, drop: [], language: 'en' })).toMatchObject({ ok: true });
    }
    await session.openRuns();
    for (const step of ['submitted', 'approved', 'paid'] as const) expect(await session.stepRun('2026-01', step, 'Fay', '2026-04-05')).toBe(true);
    expect(session.store.get().notice?.sentence && say(session.store.get().notice?.sentence ?? { zh: '', en: '' }, 'en')).toBe('2026-01 is paid.');
    expect(await session.dropRun('2026-01')).toBe(false);
    expect(await session.dropRun('2026-02')).toBe(true);
    expect(runsIn(session).payouts.map(({ entry: { id, state } }) => `${id} ${state}`)).toEqual(['2026-01 paid']);
    expect(excel.standIn.workbook.sheets.map(({ name }) => name)).toEqual(['订单', '人员', '备注', 'Summary', 'Lines', 'Statements', 'Problems', 'Record', 'Register']);
    session.closeRuns();
    expect(session.store.get().runs).toBeNull();
  });
});
