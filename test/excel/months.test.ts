import fc from 'fast-check';
import { parsePeriod } from '../../src/calendar';
import { excelBook, type Book } from '../../src/excel';
import { say } from '../../src/i18n';
import { add, fixed, ZERO, type Exact } from '../../src/money';
import { payPeriod, prepare, type EarlierPayout, type PeriodPayout } from '../../src/payout';
import { presetById } from '../../src/presets';
import { advanced, cameBefore, payoutsOf, sealed, type Payouts, type Report } from '../../src/report';
import { tableOfRecords } from '../../src/table';
import { readBook, writeBook } from '../../src/workbench/files';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { ALL, company, type Company, type Filled } from '../payout/tables';
import { convertedBy } from '../xlsx/libreoffice';
import { day, draftOf, reportOf, sha256 } from '../report/register/book';
import { salesWorkbook } from './sample';

jest.setTimeout(240_000);

// The law of paying periods through the sheets of the open workbook: monthly or all at once, everybody's sums are the same to the cent.

const MONTHS = ['2024-01', '2024-02', '2024-03'];

interface Event {
  readonly month: number;
  readonly row: number;
  readonly what: 'late' | 'refunded' | 'mended';
}

const events = fc.array(fc.record({ month: fc.integer({ min: 1, max: 2 }), row: fc.nat(), what: fc.constantFrom('late', 'refunded', 'mended') }), { minLength: 2, maxLength: 4 }) as fc.Arbitrary<Event[]>;

/** The sales as they are when a month is paid: some rows come late, are refunded or mended. The first ones stay. */
function salesIn(month: number, { sales }: Company, happened: readonly Event[]): Company['sales'] {
  return sales.flatMap((row, index) => {
    const own = happened.filter((each) => 3 + (each.row % (sales.length - 3)) === index);
    if (own.some(({ what, month: when }) => what === 'late' && month < when)) return [];
    const changed = own.filter(({ what, month: when }) => what !== 'late' && month >= when).map(({ what }) => (what === 'refunded' ? { status: '退款' } : { amount: 1234.5 }));
    return [Object.assign({}, row, ...changed)];
  });
}

function pay({ scheme, params }: Filled, tables: Company, happened: readonly Event[], month: number, earlier: readonly EarlierPayout[]): PeriodPayout {
  const table = (name: 'sales' | 'people' | 'teams' | 'history', rows: readonly unknown[]) => {
    const read = tableOfRecords(name, rows);
    if (!read.ok) throw new Error(name);
    return read.value;
  };
  const period = parsePeriod(MONTHS[month] ?? '');
  if (period === null) throw new Error('no month');
  const given = { sales: table('sales', salesIn(month, tables, happened)), people: table('people', tables.people), teams: table('teams', tables.teams), history: table('history', tables.history) };
  const prepared = prepare({ scheme, parameters: params, tables: given, findScheme: presetById, payPeriod: period });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const settleWindow = month === MONTHS.length - 1;
  const paid = payPeriod({ schemes: [prepared.value], payPeriod: period, earlier, settledTo: null, settleWindow, acceptPeople: false, adjustments: [], plan: null, payOn: null });
  if (!paid.ok) throw new Error(paid.problems.map(({ sentence }) => say(sentence, 'en')).join());
  return paid.value;
}

function sumsOf(payouts: readonly Pick<PeriodPayout, 'lines'>[]): Record<string, string> {
  const sums = new Map<string, Exact>();
  for (const { lines } of payouts) {
    for (const { recipient, recipientKind, award, amount } of lines) {
      const name = `${recipientKind} ${recipient} ${award}`;
      sums.set(name, add(sums.get(name) ?? ZERO, amount));
    }
  }
  return Object.fromEntries([...sums].map(([name, amount]) => [name, fixed(amount, 4)]).filter(([, amount]) => Number(amount) !== 0).sort());
}

async function openedBook(workbook = salesWorkbook()): Promise<{ readonly excel: OpenExcel; readonly book: Book }> {
  const excel = (await openExcel({ language: 'zh-CN', workbook })).asGlobals();
  return { excel, book: excelBook(() => day('2024-04-30'), { pause: () => Promise.resolve() }) };
}

async function payoutsIn(book: Book): Promise<Payouts> {
  const grids = await book.payoutSheets();
  const found = grids.ok ? await payoutsOf(grids.value, sha256) : grids;
  if (!found.ok) throw new Error(found.problems.map(({ sentence }) => say(sentence, 'en')).join());
  return found.value;
}

const sealsOf = ({ register }: Payouts): Map<string, string> => new Map(register?.rows.map(({ entry, seal }) => [entry.id, seal]));

/** What the workbook says was paid before a month, if nothing stands in the way. */
async function earlierIn(book: Book, scheme: string, month: number): Promise<readonly EarlierPayout[]> {
  const period = parsePeriod(MONTHS[month] ?? '');
  const { payouts } = await payoutsIn(book);
  const { earlier, obstacles } = cameBefore({ payPeriod: period ?? { kind: 'window', index: 0 }, schemes: [scheme], monthStartsOn: 1, payouts, given: [], confirmed: new Set() });
  expect(obstacles.map(({ problem }) => say(problem.sentence, 'en'))).toEqual([]);
  return earlier;
}

/** Nothing is read back from statements, and they take their time. */
function withoutStatements(report: Report): Report {
  return { ...report, sheets: report.sheets.filter(({ role }) => role !== 'statements') };
}

/** Writes a payout into the workbook and has it approved. */
async function approve(book: Book, payout: PeriodPayout): Promise<void> {
  const before = await payoutsIn(book);
  expect(await book.keepPayout({ report: withoutStatements(reportOf(payout, 'zh')), change: { put: [await draftOf(payout, 'zh')], remove: [] }, seen: sealsOf(before), drop: [], language: 'zh' })).toMatchObject({ ok: true });
  for (const step of ['submitted', 'approved'] as const) {
    const now = await payoutsIn(book);
    const own = now.payouts.find(({ entry }) => entry.id === payout.run.id);
    const next = own && advanced(own, step, '财务', day('2026-04-30'), now.payouts);
    if (next?.ok !== true) throw new Error(JSON.stringify(next));
    expect(await book.keepPayout({ report: null, change: { put: [await sealed(next.value, sha256)], remove: [] }, seen: sealsOf(now), drop: [], language: 'zh' })).toMatchObject({ ok: true });
  }
}

const chosen = ['target-and-excess', 'milestones', 'customer-grade-rate', 'first-customer-and-volume'];

test.each(ALL.filter(({ id }) => chosen.includes(id)).map((filled) => [filled.id, filled] as const))('%s pays the same month by month, through the sheets of the workbook, as all at once', async (id, filled) => {
  await fc.assert(fc.asyncProperty(company, events, async (tables, happened) => {
    const { excel, book } = await openedBook();
    try {
      const payouts: PeriodPayout[] = [];
      for (const month of MONTHS.keys()) {
        const payout = pay(filled, tables, happened, month, await earlierIn(book, id, month));
        payouts.push(payout);
        await approve(book, payout);
      }
      const last = MONTHS.length - 1;
      expect(sumsOf(payouts)).toEqual(sumsOf([pay(filled, tables, happened, last, [])]));
      expect(pay(filled, tables, happened, last, await earlierIn(book, id, last)).lines).toEqual([]);
    } finally {
      excel.close();
    }
  }), { numRuns: 1 });
});

test('a workbook that LibreOffice saved between says the same', async () => {
  const filled = ALL.find(({ id }) => id === 'customer-grade-rate');
  const tables = fc.sample(company, { numRuns: 1, seed: 7 })[0];
  if (filled === undefined || tables === undefined) throw new Error('nothing to pay');
  const first = await openedBook();
  await approve(first.book, pay(filled, tables, [], 0, []));
  await approve(first.book, pay(filled, tables, [], 1, await earlierIn(first.book, filled.id, 1)));
  const expected = await earlierIn(first.book, filled.id, 2);
  const { bytes } = await writeBook(first.excel.standIn.workbook);
  first.excel.close();
  const saved = await readBook(convertedBy(bytes), 'book.xlsx');
  if (!saved.ok) throw new Error(say(saved.problems[0]?.sentence ?? { zh: '', en: '' }, 'en'));
  const second = await openedBook(saved.value);
  const found = await payoutsIn(second.book);
  expect(found.payouts.map(({ entry: { id, state }, faults }) => [id, state, ...faults.map(({ kind }) => kind)].join(' '))).toEqual(['2024-01 approved', '2024-02 approved']);
  expect((await earlierIn(second.book, filled.id, 2)).map(({ id, lines }) => [id, lines.map(({ recipient, amount }) => `${recipient} ${fixed(amount, 2)}`)]))
    .toEqual(expected.map(({ id, lines }) => [id, lines.map(({ recipient, amount }) => `${recipient} ${fixed(amount, 2)}`)]));
  const march = pay(filled, tables, [], 2, await earlierIn(second.book, filled.id, 2));
  await approve(second.book, march);
  expect((await payoutsIn(second.book)).payouts.map(({ entry: { id, state } }) => `${id} ${state}`)).toEqual(['2024-01 approved', '2024-02 approved', '2024-03 approved']);
  second.excel.close();
});
