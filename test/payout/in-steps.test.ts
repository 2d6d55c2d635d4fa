import { say } from '../../src/i18n';
import { payOut, payOutInSteps, prepare, type Job, type Payout, type StepsDone } from '../../src/payout';
import { presetById } from '../../src/presets';
import { valueOf } from '../scheme/sample';
import { linesOf, rawTables, rows, schemeOf } from './house';

/** A run taken a step at a time, with what was told after each. */
function inSteps(job: Job): { readonly payout: Payout; readonly told: readonly StepsDone[] } {
  const steps = payOutInSteps(valueOf(prepare(job)));
  const told: StepsDone[] = [];
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) told.push(step.value);
  return { payout: step.value, told };
}

const seen = (payout: Payout): unknown => [
  linesOf(payout), payout.rejected.map(({ row, code }) => [row, code]), payout.excluded.map(({ row, code }) => [row, code]), payout.notes.map(({ sentence }) => say(sentence, 'zh')),
];

test.each(['customer-order-size', 'new-client-month-volume', 'first-year-contract'])('%s pays the same a step at a time, and tells how far it is', (id) => {
  const scheme = presetById(id);
  if (scheme === undefined) throw new Error('There is such a preset.');
  const sales = rows('日期 业务员 客户 金额 推荐人 状态', ['2024-03-02', '小李', '乙', 20000, '小赵', '有效'], ['2024-03-01', '小王', '甲', 800, null, '有效'], ['2024-03-03', '小李', '丙', '待定', '小赵', null], ['2024-03-04', '小王', '丁', 900, null, '退款']);
  const job: Job = { scheme, parameters: {}, tables: rawTables({ sales }), findScheme: presetById };
  const { payout, told } = inSteps(job);
  expect(seen(payout)).toEqual(seen(payOut(valueOf(prepare(job)))));
  expect(told.map(({ done }) => done)).toEqual(told.map((_, index) => index + 1));
  expect(new Set(told.map(({ of }) => of))).toEqual(new Set([told.length + 1]));
});

test('each column that is read is read in a step of its own, before rows are judged; names are not', () => {
  const fields = ['person', 'amount', ...['collectedDate', 'time', 'visited', 'status', 'region', 'closer', 'quantity'].map((sales) => ({ sales, optional: true })), { people: 'basePay', optional: true }];
  const sales = [{ 日期: '2024-03-01', 业务员: '甲', 金额: 1, 回款日期: '2024-03-02', 时间: '2024-03-01 10:00', 到店: '是', 状态: '有效', 地区: '东' }];
  const { sales: table } = rawTables({ sales });
  if (table === undefined) throw new Error('There are sales.');
  const read: string[] = [];
  const watched = { ...table, column: (index: number) => { read.push(table.headers[index] ?? ''); return table.column(index); } };
  const steps = payOutInSteps(valueOf(prepare({ scheme: schemeOf({ formula: 'amount' }, { each: 'row' }, { fields }), parameters: {}, tables: { sales: watched }, findScheme: presetById })));
  const inStep: string[][] = [];
  read.length = 0;
  for (let step = steps.next(); step.done !== true; step = steps.next()) inStep.push([...new Set(read.splice(0))]);
  expect(inStep.slice(0, 5)).toEqual([['金额'], ['回款日期'], ['时间'], ['到店'], ['状态']]);
  // The five columns, and judging, working, settling and describing, the last of which is told as done by the payout.
  expect(inStep).toHaveLength(8);
});
