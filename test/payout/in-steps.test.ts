import { say } from '../../src/i18n';
import { payOut, payOutInSteps, prepare, type Job, type Payout, type StepsDone } from '../../src/payout';
import { presetById } from '../../src/presets';
import { valueOf } from '../scheme/sample';
import { linesOf, rawTables, rows } from './house';

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
