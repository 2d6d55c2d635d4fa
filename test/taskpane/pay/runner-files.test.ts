import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { say } from '../../../src/i18n';
import { fixed, sum } from '../../../src/money';
import { readPaidFiles } from '../../../src/cli/period/paid-files';
import { parsePeriod } from '../../../src/calendar';
import { inForce } from '../../../src/taskpane/state/pay/decisions';
import { writeBook } from '../../../src/workbench/files';
import { payladder } from '../../cli/run-here';
import { clerkWith, told, type Clerk, type Order } from './clerk';

// The runner pays a month, the pane the next one on top of its file, and the runner goes on from the workbook of the pane.

jest.setTimeout(60_000);

let folder = '';
let clerk: Clerk;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'payladder-both-'));
  writeFileSync(at('twentieth.json'), JSON.stringify(TWENTIETH));
  writeFileSync(at('decided.json'), JSON.stringify(DECIDED));
  clerk = await clerkWith(QUARTER);
  await clerk.session.importScheme(JSON.stringify(TWENTIETH));
  await clerk.settled();
});
afterEach(() => {
  clerk.excel.close();
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string): string => path.join(folder, name);

const TWENTIETH = {
  language: 2, id: 'twentieth', version: '1', name: 'A twentieth', description: 'A twentieth of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: ['person', 'amount'], parameters: [], examples: [],
  components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * 5%' } }],
};

const QUARTER: readonly Order[] = [
  ['2026-01-10', '张三', '甲公司', 1000, '有效'], ['2026-01-20', '李四', '乙公司', 20000, '有效'], ['2026-01-25', '赵六', '己公司', 1000, '有效'],
  ['2026-02-10', '张三', '丙公司', 1000, '有效'], ['2026-03-10', '李四', '丁公司', 20000, '有效'],
];
const said = { reason: '会上决定', decidedBy: '王经理' };
const DECIDED = [
  { action: 'hold', id: 'h1', recipient: '张三', period: '2026-01', ...said },
  { action: 'correct', id: 'c1', component: 'share', recipient: '李四', period: '2026-01', amount: '950.55', ...said },
];

/** The runner pays a month of the clerk's workbook as it stands. */
async function run(month: string, paid: readonly string[], out: string, more: readonly string[] = []): Promise<readonly string[]> {
  writeFileSync(at('orders.xlsx'), (await writeBook(clerk.excel.standIn.workbook)).bytes);
  const asked = ['payout', '--scheme', 'twentieth.json', '--sales', 'orders.xlsx#订单', '--date', '2026-04-02', '--lang', 'zh', '--period', month, '--paid', ...paid, ...more];
  const { status, err, out: json } = await payladder(folder, [...asked, '--out', '-']);
  if (status !== 0) return [err.trim()];
  await payladder(folder, [...asked, '--out', out, '--force']);
  const answer: { readonly lines: readonly { readonly recipient: string; readonly period: string; readonly amount: string; readonly kind: string }[] } = JSON.parse(json);
  return answer.lines.map(({ recipient, period, amount, kind }) => `${recipient} ${period} ${amount} ${kind}`);
}

async function give(name: string): Promise<readonly string[]> {
  const bytes = readFileSync(at(name));
  await clerk.session.givePaid([{ name, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) }]);
  return told(clerk.session);
}

/** What everybody was paid by several files, by name. */
async function paidBy(...files: readonly string[]): Promise<readonly string[]> {
  const payPeriod = parsePeriod('2026-12');
  if (payPeriod === null) throw new Error('There is such a month.');
  const read = await readPaidFiles(files.map(at), null, false, { payPeriod, schemes: ['twentieth'], monthStartsOn: 1 });
  if (!read.ok) throw new Error(read.problems.map(({ sentence }) => say(sentence, 'zh')).join());
  const lines = read.value.payouts.flatMap((payout) => payout.lines);
  return [...new Set(lines.map(({ recipient }) => recipient))].sort().map((name) => `${name} ${fixed(sum(lines.filter(({ recipient }) => recipient === name).map(({ amount }) => amount)), 2)}`);
}

const decided = (): readonly string[] => inForce(clerk.calculated().payout.run?.adjustments ?? []).map(({ action, id }) => `${action} ${id}`);

test('a workbook of the runner, with a line held and one corrected, is paid on in the pane, and the pane\'s in the runner, to the cent', async () => {
  expect(await run('2026-01', ['none'], 'january.xlsx', ['--adjust', 'decided.json'])).toEqual(['李四 2026-01 950.55 corrected', '赵六 2026-01 50.00 regular']);

  expect(await give('january.xlsx')).toEqual([]);
  expect(await clerk.due({ kind: 'month' })).toEqual(['张三 50.00 regular']);
  expect([clerk.calculated().payout.run?.id, decided()]).toEqual(['2026-02', ['hold h1', 'correct c1']]);
  const [hold] = clerk.calculated().payout.run?.adjustments.filter(({ action }) => action === 'hold') ?? [];
  if (hold === undefined) throw new Error('Nothing is held.');
  await clerk.session.endDecision(hold, { reason: '已核实', decidedBy: '王经理' });
  expect(clerk.calculated().payout.lines.map(({ recipient, period, kind }) => `${recipient} ${period} ${kind}`)).toEqual(['张三 2026-01 released', '张三 2026-02 regular']);
  expect(await clerk.pay('submitted', 'approved')).toEqual([]);

  expect(await run('2026-03', ['january.xlsx', 'orders.xlsx'], 'march.xlsx')).toEqual(['李四 2026-03 1000.00 regular']);
  expect(await run('2026-04', ['january.xlsx', 'orders.xlsx', 'march.xlsx'], 'april.xlsx')).toEqual([]);
  expect(await paidBy('january.xlsx', 'orders.xlsx', 'march.xlsx')).toEqual(['张三 100.00', '李四 1950.55', '赵六 50.00'].sort());
});

test('a text table of the runner says what it cannot tell; its correction stays', async () => {
  await run('2026-01', ['none'], 'january.csv', ['--adjust', 'decided.json']);
  expect(await give('january.csv')).toEqual([
    expect.stringMatching(/“january\.csv”没有发放记录：.*看不出当时暂缓了什么/), expect.stringMatching(/1 笔更正，仍然有效.*twentieth\|share\|李四\|2026-01\|cash/),
  ]);
  expect(await clerk.due({ kind: 'month' })).toEqual(['张三 50.00 late', '张三 50.00 regular']);
  expect(clerk.calculated().payout.notes.map(({ code }) => code)).toContain('maybe-held');
  expect(decided()).toEqual(['correct twentieth|share|李四|2026-01|cash']);
});
