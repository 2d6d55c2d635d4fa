import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { say } from '../../../src/i18n';
import { fixed } from '../../../src/money';
import { SessionContext } from '../../../src/taskpane/parts/session';
import { LanguageContext } from '../../../src/taskpane/parts/words';
import { dueOf } from '../../../src/taskpane/state/pay/due';
import { planIn, planJson } from '../../../src/taskpane/state/pay/plan';
import { currentScheme } from '../../../src/taskpane/state/select';
import { DueParts } from '../../../src/taskpane/steps/pay/DueParts';
import { clerkWith, told, type Clerk, type Order } from './clerk';

jest.setTimeout(240_000);

let clerk: Clerk;

afterEach(() => clerk.excel.close());

/** Orders of 1,000 pay 50, those of 20,000 pay 500; whoever comes to 10,000 gets 500 once. */
const ORDERS: readonly Order[] = [
  ['2026-01-10', '张三', '甲公司', 1000, '有效'], ['2026-01-20', '李四', '乙公司', 20000, '有效'],
  ['2026-02-10', '张三', '丙公司', 20000, '有效'],
];

const MILESTONES = { scheme: 'milestones', params: { milestones: [{ atLeast: 10000, value: 500 }] } };
const planFile = (more: object = {}, name = 'plan.json'): { readonly name: string; arrayBuffer(): Promise<ArrayBuffer> } => {
  const json = { id: 'sales-plan', version: '3', name: { zh: '销售计划', en: 'Sales plan' }, schemes: [{ scheme: 'customer-order-size', params: {} }, MILESTONES], ...more };
  return { name, arrayBuffer: () => Promise.resolve(new TextEncoder().encode(JSON.stringify(json)).buffer) };
};

const lines = (): string[] => clerk.calculated().payout.lines.map(({ recipient, scheme = '', amount, kind }) => `${recipient} ${scheme} ${fixed(amount, 2)} ${kind ?? ''}`);

test('several schemes are paid together by a plan of a file, each line with its scheme, on top of what the plan paid before', async () => {
  clerk = await clerkWith(ORDERS);
  await clerk.session.openPlan(planFile());
  expect(told(clerk.session)).toEqual([]);
  await clerk.due();
  expect(lines()).toEqual(['张三 customer-order-size 50.00 regular', '李四 customer-order-size 500.00 regular', '李四 milestones 500.00 regular']);
  expect(await clerk.pay('submitted', 'approved')).toEqual([]);
  const { payouts } = await clerk.payouts();
  expect(payouts.map(({ entry: { id, schemes }, faults }) => [id, schemes.map((each) => each.id), faults.length])).toEqual([['2026-01', ['customer-order-size', 'milestones'], 0]]);
  expect(payouts[0]?.entry.plan).toContain('销售计划');
  await clerk.due();
  expect(lines()).toEqual(['张三 customer-order-size 500.00 regular', '张三 milestones 500.00 regular']);
});

test.each([
  ['a cap for each person and month', { capPerRecipient: { amount: 800, per: 'month' } }, ['50.00', '500.00', '300.00']],
  ['a budget', { budget: 525 }, ['25.00', '250.00', '250.00']],
])('%s holds for all schemes of the plan together', async (_, more, amounts) => {
  clerk = await clerkWith(ORDERS);
  await clerk.session.openPlan(planFile(more));
  await clerk.due();
  expect(clerk.calculated().payout.lines.map(({ amount }) => fixed(amount, 2))).toEqual(amounts);
});

test.each([['zh', /几个方案都发的行（1） 第 2 行 · 张三 \S+ · \S+ 50\.00 每单奖 · 单 5\.00/], ['en', /Rows that several schemes pay \(1\) Row 2 · 张三 .* 50\.00 For each order · Order 5\.00/]] as const)('what two schemes pay one recipient for one row stands side by side before it is paid (%s)', async (language, shown) => {
  clerk = await clerkWith(ORDERS);
  const each = { language: 2, id: 'each-order', version: '1', name: { zh: '每单奖', en: 'For each order' }, description: 'Five for each order.', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: ['person', 'amount'], parameters: [], examples: [],
    components: [{ id: 'piece', label: { zh: '单', en: 'Order' }, each: 'row', where: [{ value: 'amount', below: 5000 }], rule: { formula: 5 } }] };
  await clerk.session.importScheme(JSON.stringify(each));
  await clerk.session.openPlan(planFile({ schemes: [{ scheme: 'customer-order-size', params: {} }, { scheme: 'each-order', params: {} }] }));
  await clerk.due();
  const { payout } = clerk.calculated();
  expect(payout.notes.filter(({ code }) => code === 'rows-of-several').map((note) => [say(note.sentence, 'zh'), say(note.sentence, 'en')])).toEqual([
    [expect.stringMatching(/^1 行由计划的几个方案同时发给同一收款人：第 2 行 张三（\S+ 50\.00、每单奖·单 5\.00）/), expect.stringMatching(/^1 row is paid .*: row 2, 张三 \(.* 50\.00, For each order · Order 5\.00\)/)],
  ]);
  const due = dueOf(payout);
  if (due === undefined) throw new Error('A period is paid.');
  const html = renderToString(createElement(LanguageContext, { value: language }, createElement(SessionContext, { value: clerk.session }, createElement(DueParts, { due, payout }))));
  expect(html.replace(/<!--.*?-->|<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toMatch(shown);
  expect(due.rowsOfSeveral.map(({ place, lines: own }) => [place, own.map(({ scheme, amount }) => `${scheme ?? ''} ${fixed(amount, 2)}`)])).toEqual([['2', ['customer-order-size 50.00', 'each-order 5.00']]]);
});

test('a scheme that is dropped from the plan is told, and nothing of it is taken back', async () => {
  clerk = await clerkWith(ORDERS);
  await clerk.session.openPlan(planFile());
  await clerk.due();
  await clerk.pay('submitted', 'approved');
  clerk.session.setPlan(null);
  await clerk.due();
  expect(lines()).toEqual(['张三 customer-order-size 500.00 regular']);
  expect(clerk.calculated().payout.notes.map(({ code }) => code)).toContain('other-scheme');
});

test('a plan put together in the form is handed out as a file that comes to the same', async () => {
  clerk = await clerkWith(ORDERS);
  const { session } = clerk;
  session.setPlan({ id: 'ours', version: '1', name: { zh: '我们的计划', en: 'Ours' }, others: [MILESTONES], cap: '800', per: 'month', budget: '' });
  await clerk.due();
  const amounts = clerk.calculated().payout.lines.map(({ amount }) => fixed(amount, 2));
  expect(amounts).toEqual(['50.00', '500.00', '300.00']);
  const state = session.store.get();
  const scheme = currentScheme(state.schemes, state.schemeId);
  const plan = scheme === undefined ? null : planIn(state, scheme);
  if (plan === null) throw new Error('There is a plan.');
  const file = JSON.stringify(planJson(plan));
  session.setPlan(null);
  await session.openPlan({ name: 'ours.json', arrayBuffer: () => Promise.resolve(new TextEncoder().encode(file).buffer) });
  await clerk.due();
  expect(clerk.calculated().payout.lines.map(({ amount }) => fixed(amount, 2))).toEqual(amounts);
});

test.each([
  ['a scheme that nobody knows', { schemes: [{ scheme: 'no-such', params: {} }] }, /“no-such”不在这个工作簿里/],
  ['a figure that a scheme refuses', { schemes: [{ scheme: 'milestones', params: { milestones: 'many' } }] }, /^“.*”：/],
  ['a cap that is none', { capPerRecipient: 5 }, /capPerRecipient/],
  ['no schemes', { schemes: [] }, /plan\.json/],
])('%s is told, and nothing is changed', async (_, more, sentence) => {
  clerk = await clerkWith(ORDERS);
  await clerk.session.openPlan(planFile(more));
  const { problems, pay, schemeId } = clerk.session.store.get();
  expect(problems.map((problem) => say(problem.sentence, 'zh')).join()).toMatch(sentence);
  expect([pay.plan, schemeId]).toEqual([null, 'customer-order-size']);
});

test('all of the window at once, and figures that are none, are refused with what to do', async () => {
  clerk = await clerkWith(ORDERS);
  await clerk.session.openPlan(planFile());
  expect(await clerk.due({ kind: 'window' })).toEqual([expect.stringContaining('要选一个发放期')]);
  const { plan } = clerk.session.store.get().pay;
  if (plan === null) throw new Error('There is a plan.');
  clerk.session.setPlan({ ...plan, cap: '很多' });
  expect(await clerk.due({ kind: 'month' })).toEqual([expect.stringContaining('“很多”不是金额')]);
  clerk.session.setPlan({ ...plan, cap: '1,5' });
  expect(await clerk.due({ kind: 'month' })).toEqual([expect.stringContaining('“1,5”不是金额')]);
});
