import { excelBook, type Book } from '../../../src/excel';
import { parsePeriod, type Day } from '../../../src/calendar';
import { say } from '../../../src/i18n';
import { fixed, sum } from '../../../src/money';
import { advanced, type Payouts, payoutsOf, type PayoutStep, sealed } from '../../../src/report';
import { EMPTY_FORM, type DecisionForm } from '../../../src/taskpane/state/pay/decisions';
import type { PayChoice } from '../../../src/taskpane/state/pay/types';
import type { Calculated } from '../../../src/taskpane/state/state';
import { fingerprint } from '../../../src/taskpane/workflow/fingerprint';
import { createSession, type Session } from '../../../src/taskpane/workflow/session';
import { areaOf, Workbook } from '../../../src/workbench/model';
import { openExcel, type OpenExcel } from '../../../src/workbench/node';
import { day } from '../../excel/sample';

const HEADERS = ['日期', '销售员', '客户', '金额', '状态'];

export type Order = readonly [date: string, person: string, customer: string, amount: number, status: string];

/** A clerk with a workbook of orders, who pays from the pane through Microsoft's own library, without a screen. */
export interface Clerk {
  readonly excel: OpenExcel;
  readonly session: Session;
  readonly book: Book;
  /** Works out what is due: of the period chosen, or of the next one. Gives the lines, or why there are none. */
  due(choice?: Partial<PayChoice> & { readonly of?: string }): Promise<readonly string[]>;
  calculated(): Calculated;
  /** Writes the payout and brings it as far as it is to come; tells what kept it from that. */
  pay(...steps: readonly PayoutStep[]): Promise<readonly string[]>;
  /** Types an order into the sheet, in place of one or below all others. */
  type(row: number, order: Order): Promise<void>;
  decide(action: DecisionForm['action'], recipient: string | null, amount?: string): Promise<void>;
  payouts(): Promise<Payouts>;
  settled(): Promise<void>;
  /** Waits until the pane says something of its own accord. */
  noticed(): Promise<string>;
}

const TODAY: Day = day(2026, 4, 2);

export async function clerkWith(orders: readonly Order[], scheme = 'customer-order-size'): Promise<Clerk> {
  const workbook = new Workbook('订单');
  workbook.active.write(areaOf(0, 0, orders.length + 1, HEADERS.length), [HEADERS, ...orders.map((order) => [...order])], 'file');
  const excel = (await openExcel({ language: 'zh-CN', workbook })).asGlobals();
  return clerkAt(excel, scheme);
}

/** Opens the pane on a workbook as it stands, as on another day. */
export async function clerkAt(excel: OpenExcel, scheme = 'customer-order-size'): Promise<Clerk> {
  const { book, nextChange } = hearing(excelBook(() => TODAY, { pause: () => Promise.resolve() }));
  const session = createSession({ book, language: 'zh', version: 'test', today: () => TODAY, pause: () => Promise.resolve(), save: () => undefined, downloads: true });
  await session.open();
  session.chooseScheme(scheme);
  const settled = () => settledOf(session);
  await settled();
  const calculated = (): Calculated => {
    const { calculation } = session.store.get();
    if (calculation.state !== 'done') throw new Error(told(session).join('\n'));
    return calculation.value;
  };
  const payouts = () => payoutsIn(book);
  return {
    excel, session, book, settled, calculated, payouts,
    noticed: () => new Promise((resolve) => {
      const look = (): boolean => {
        const { notice } = session.store.get();
        if (notice !== null) resolve(say(notice.sentence, 'zh'));
        return notice !== null;
      };
      const stop = look() ? undefined : session.store.subscribe(() => { if (look()) stop?.(); });
    }),
    due: async ({ of, ...choice } = {}) => {
      session.setPay({ ...(session.store.get().pay.kind === null ? { kind: 'month' } : {}), period: of === undefined ? null : parsePeriod(of), ...choice });
      session.go('result');
      await settled();
      return session.store.get().calculation.state === 'done' ? linesOf(calculated()) : told(session);
    },
    pay: async (...steps) => {
      await session.apply('here');
      const { applying } = session.store.get();
      if (applying.state !== 'done') return told(session);
      const { run } = calculated().payout;
      for (const step of steps) await advance(book, run?.id ?? '', step);
      session.restart();
      return applying.value.remarks.map((remark) => say(remark, 'zh'));
    },
    type: async (row, order) => {
      const told = nextChange();
      excel.standIn.workbook.sheets[0]?.write(areaOf(row, 0, 1, order.length), [[...order]], 'user');
      await told;
      await settled();
    },
    decide: async (action, recipient, amount = '') => {
      const line = calculated().payout.lines.find((each) => each.recipient === recipient && each.kind !== 'take-back') ?? null;
      await session.decide({ ...EMPTY_FORM, action, recipient: recipient ?? '', amount, reason: '会上决定', decidedBy: '王经理' }, action === 'add' ? null : line);
      await settled();
    },
  };
}

/** A book that says when the pane has been told of a change. */
function hearing(book: Book): { readonly book: Book; nextChange(): Promise<void> } {
  const waiting: (() => void)[] = [];
  return {
    book: {
      ...book,
      onChanged: (tell) => book.onChanged((sheet) => {
        tell(sheet);
        for (const heard of waiting.splice(0)) heard();
      }),
    },
    nextChange: () => new Promise((resolve) => { waiting.push(resolve); }),
  };
}

async function payoutsIn(book: Book): Promise<Payouts> {
  const grids = await book.payoutSheets();
  if (!grids.ok) throw new Error(JSON.stringify(grids.problems));
  const found = await payoutsOf(grids.value, fingerprint);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

async function advance(book: Book, id: string, step: PayoutStep): Promise<void> {
  const { payouts, register } = await payoutsIn(book);
  const own = payouts.find(({ entry }) => entry.id === id);
  if (own === undefined) throw new Error(`There is no ${id}.`);
  const next = advanced(own, step, '李会计', TODAY, payouts);
  if (!next.ok) throw new Error(next.problems.map(({ sentence }) => say(sentence, 'zh')).join('\n'));
  const seen = new Map(register?.rows.map(({ entry, seal }) => [entry.id, seal]));
  const kept = await book.keepPayout({ report: null, change: { put: [await sealed(next.value, fingerprint)], remove: [] }, seen, drop: [], language: 'zh' });
  if (!kept.ok) throw new Error(kept.problems.map(({ sentence }) => say(sentence, 'zh')).join('\n'));
}

async function settledOf(session: Session): Promise<void> {
  for (let turn = 0; turn < 3_000; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const { sources, tables, calculation, applying, ledger } = session.store.get();
    const works = [sources, calculation, applying, ledger, ...Object.values(tables).map(({ reading }) => reading)];
    if (!works.some(({ state }) => state === 'working')) return;
  }
  throw new Error('It does not come to an end.');
}

/** `张三 50.00 regular`: the lines as a clerk would note them. */
function linesOf({ payout: { lines, places } }: Calculated): readonly string[] {
  return lines.map(({ recipient, amount, kind }) => `${recipient} ${fixed(amount, places)} ${kind}`);
}

export function told(session: Session): readonly string[] {
  const { calculation, problems, applying } = session.store.get();
  return [...problems, ...(calculation.state === 'failed' ? calculation.problems : []), ...(applying.state === 'failed' ? applying.problems : [])].map(({ sentence }) => say(sentence, 'zh'));
}

/** What everybody got in all payouts that count, by name. */
export async function paidSoFar(clerk: Clerk): Promise<readonly string[]> {
  const { payouts } = await clerk.payouts();
  const lines = payouts.filter(({ entry }) => entry.state === 'approved' || entry.state === 'paid').flatMap(({ paid }) => paid?.payout.lines ?? []);
  const names = [...new Set(lines.map(({ recipient }) => recipient))].sort();
  return names.map((name) => `${name} ${fixed(sum(lines.filter(({ recipient }) => recipient === name).map(({ amount }) => amount)), 2)}`);
}
