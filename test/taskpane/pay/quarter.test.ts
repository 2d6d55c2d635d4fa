import { areaOf } from '../../../src/workbench/model';
import { clerkAt, clerkWith, paidSoFar, told, type Clerk, type Order } from './clerk';

// Small sheets, but each payout is written, read back and registered as in Excel.
jest.setTimeout(240_000);

let clerk: Clerk;

afterEach(() => clerk.excel.close());

/** Orders of 1,000 pay 50, those of 20,000 pay 500. */
const QUARTER: readonly Order[] = [
  ['2026-01-10', '张三', '甲公司', 1000, '有效'], ['2026-01-20', '李四', '乙公司', 20000, '有效'],
  ['2026-02-10', '张三', '丙公司', 1000, '有效'], ['2026-03-10', '李四', '丁公司', 20000, '有效'],
];

test('a quarter: a refund after payment, a line held and released, a bonus added; whoever pays it month by month pays what is owed, to the cent', async () => {
  clerk = await clerkWith(QUARTER);
  expect(await clerk.due()).toEqual(['张三 50.00 regular', '李四 500.00 regular']);
  expect(await clerk.pay('submitted', 'approved')).toEqual([]);

  await clerk.type(2, ['2026-01-20', '李四', '乙公司', 20000, '退款']);
  expect(await clerk.due()).toEqual(['张三 50.00 regular', '李四 -500.00 take-back']);
  await clerk.decide('hold', '张三');
  await clerk.decide('add', '王五', '200');
  expect(clerk.calculated().payout.lines.map(({ recipient, kind }) => `${recipient} ${kind}`)).toEqual(['李四 take-back', '王五 added']);
  const { run } = clerk.calculated().payout;
  expect([run?.id, run?.owed.map(({ recipient }) => recipient)]).toEqual(['2026-02', ['李四']]);
  expect(await clerk.pay('submitted', 'approved', 'paid')).toEqual([]);

  expect(await clerk.due()).toEqual(['李四 500.00 regular']);
  const [hold] = clerk.calculated().payout.run?.adjustments.filter(({ action }) => action === 'hold') ?? [];
  if (hold === undefined) throw new Error('Nothing is held.');
  await clerk.session.endDecision(hold, { reason: '已核实', decidedBy: '王经理' });
  expect(clerk.calculated().payout.lines.map(({ recipient, kind }) => `${recipient} ${kind}`)).toEqual(['张三 released', '李四 regular']);
  expect(await clerk.pay('submitted', 'approved')).toEqual([]);
  expect(await paidSoFar(clerk)).toEqual(['张三 100.00', '李四 500.00', '王五 200.00']);
});

test('what is written anew takes the place of its own draft; nothing changed since the last payout pays nothing', async () => {
  clerk = await clerkWith(QUARTER.slice(0, 2));
  await clerk.due();
  await clerk.pay();
  await clerk.type(1, ['2026-01-10', '张三', '甲公司', 20000, '有效']);
  expect(await clerk.due()).toEqual(['张三 500.00 regular', '李四 500.00 regular']);
  expect(await clerk.pay('submitted', 'approved')).toEqual([]);
  const { payouts } = await clerk.payouts();
  expect(payouts.map(({ entry, faults }) => `${entry.id} ${entry.state} ${faults.length}`)).toEqual(['2026-01 approved 0']);
  expect(await clerk.due({ of: '2026-01' })).toEqual([]);
  expect(clerk.calculated().payout.run?.id).toBe('2026-01/2');
});

describe('each told in a sentence, nothing paid twice, nothing lost', () => {
  beforeEach(async () => {
    clerk = await clerkWith(QUARTER);
    await clerk.due({ before: 'none' });
    await clerk.pay('submitted', 'approved');
  });

  const standing = async (): Promise<readonly string[]> => (await clerk.payouts()).payouts.map(({ entry }) => `${entry.id} ${entry.state}`);

  test('out of order: an earlier period is closed once a later one is approved', async () => {
    expect(await clerk.due({ of: '2026-03' })).toEqual(['张三 50.00 late', '李四 500.00 regular']);
    await clerk.pay('submitted', 'approved');
    expect(await clerk.due({ of: '2026-02' })).toEqual([expect.stringMatching(/^2026-02 已经结清/)]);
    expect(await paidSoFar(clerk)).toEqual(['张三 100.00', '李四 1000.00']);
  });

  test('an earlier draft: it is approved or dropped first', async () => {
    await clerk.due();
    await clerk.pay();
    expect(await clerk.due({ of: '2026-03' })).toEqual([expect.stringMatching(/2026-02.*草稿.*先批准/)]);
    expect(await standing()).toEqual(['2026-01 approved', '2026-02 draft']);
  });

  test('the sheets of a payout deleted: its file is wanted', async () => {
    const { payouts } = await clerk.payouts();
    const { workbook } = clerk.excel.standIn;
    for (const name of payouts[0]?.sheets ?? []) workbook.sheets.filter((sheet) => sheet.name === name).forEach((sheet) => workbook.removeSheet(sheet));
    expect(await clerk.due()).toEqual([expect.stringMatching(/2026-01.*不见了.*文件/)]);
  });

  test('its figures edited: the file as it was is wanted, or that somebody says that this is what was paid', async () => {
    const [payout] = (await clerk.payouts()).payouts;
    const lines = payout?.paid?.places[0];
    const sheet = clerk.excel.standIn.workbook.sheets.find(({ name }) => name === lines?.sheet);
    const column = (lines?.columns.get('amount') ?? 'A').charCodeAt(0) - 65;
    sheet?.write(areaOf((lines?.row ?? 1) - 1, column, 1, 1), [[30]], 'user');
    expect(await clerk.due()).toEqual([expect.stringMatching(/2026-01.*被改过.*确认/)]);
    expect(await clerk.due({ confirmed: ['2026-01'] })).toEqual(['张三 20.00 late', '张三 50.00 regular']);
  });

  test('the pane opened on another day goes on where it was, by what stands in the workbook alone', async () => {
    clerk = await clerkAt(clerk.excel);
    clerk.session.go('result');
    await clerk.settled();
    expect(clerk.calculated().payout.run?.id).toBe('2026-02');
    expect(clerk.session.store.get().pay.kind).toBeNull();
  });

  test('somebody approves another payout between looking and writing: it is worked out again, and nothing is written', async () => {
    await clerk.due();
    const other = await clerkAt(clerk.excel);
    await other.due();
    await other.pay('submitted', 'approved');
    await clerk.session.apply('here');
    await clerk.settled();
    expect(told(clerk.session).join()).toMatch(/以前的发放或调整有变动/);
    expect(await standing()).toEqual(['2026-01 approved', '2026-02 approved']);
  });
});

test('started in March without payouts it asks once what was paid before; the first payout keeps the answer', async () => {
  clerk = await clerkWith(QUARTER);
  expect(await clerk.due({ of: '2026-03' })).toEqual([expect.stringMatching(/2026-03 之前的部分/)]);
  expect(await clerk.due({ of: '2026-03', before: { kind: 'month', index: 2026 * 12 + 1 } })).toEqual(['李四 500.00 regular']);
  await clerk.pay('submitted', 'approved');
  await clerk.type(5, ['2026-04-01', '张三', '戊公司', 1000, '有效']);
  expect(await clerk.due({ before: null })).toEqual(['张三 50.00 regular']);
});

test('a cell changed in the sheet changes what is shown, and the step stays', async () => {
  clerk = await clerkWith(QUARTER.slice(0, 2));
  await clerk.due();
  await clerk.type(1, ['2026-01-10', '张三', '甲公司', 20000, '有效']);
  expect(await clerk.noticed()).toBe('表里的数据有改动，已按新的数据重新计算。');
  expect(clerk.session.store.get().step).toBe('result');
  expect(clerk.calculated().payout.lines).toHaveLength(2);
});
