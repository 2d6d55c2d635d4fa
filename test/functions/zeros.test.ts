import type { CallContext } from '../../src/functions/definition';
import { schemeCost } from '../../src/functions/library/scheme-cost';
import { newCustomer } from '../../src/functions/library/new-customer';
import { referralReward } from '../../src/functions/library/referral-reward';
import { tieredBonus } from '../../src/functions/library/tiered-bonus';
import { tieredCommission } from '../../src/functions/library/tiered-commission';
import { success } from '../../src/i18n';

// Excel on some desktops hands blank cells over as 0.

const context: CallContext = { language: 'en', keptSchemes: () => Promise.resolve(success([])), dateSystem: () => 1900 };

test('a blank status, customer or row that arrives as 0 is blank', async () => {
  const sales = [['日期', '销售员', '客户', '金额', '状态'], [45352, '张三', '甲', 1000, 0], [45353, '李四', '乙', 20000, '退款'], [0, 0, 0, 0, 0]];
  expect(await schemeCost.run(['customer-order-size', sales, null, null, null, null], context)).toBe(50);
});

test('an amount of 0 stays an amount', async () => {
  const sales = [['日期', '销售员', '客户', '金额'], [45352, '张三', '甲', 0]];
  expect(await schemeCost.run(['customer-order-size', sales, null, null, null, null], context)).toBe(0);
});

test('a status that arrives as 0 is none', () => {
  expect(referralReward.run([1000, [[0, 0.05]], null, 0, null], context)).toBe(50);
});

test('rows of zeros below the tiers are no tiers, but one that stands alone is', () => {
  expect(tieredCommission.run([1500, [[0, 0.05], [1000, 0.08], [0, 0]], null, null, null, null], context)).toBe(90);
  expect(tieredCommission.run([1500, [[0, 0]], null, null, null, null], context)).toBe(0);
});

test('a customer and a date that arrive as 0 are blank', () => {
  expect(newCustomer.run([[['甲'], [0]], [[45352], [0]], [['乙'], [0]], [[45000], [0]], 12], context)).toEqual([[true], ['']]);
});

test('a tier at 0 that gives nothing stays one where bounds start below 0, or where it is the only one', () => {
  expect(tieredBonus.run([0.1, [[-0.2, -100], [0, 0]], null], context)).toBe(0);
  expect(tieredBonus.run([0.1, [['下限', '金额'], [0, 0], [0, 0]], null], context)).toBe(0);
});

test('a header may have a word in either column', () => {
  for (const header of [['下限', ''], ['', '比例'], ['下限', '比例'], ['From', null]]) {
    expect(tieredCommission.run([1500, [header, [0, 0.05], [1000, 0.08]], null, null, null, null], context)).toBe(90);
  }
});

test('what was refunded earns nothing, whatever stands in the amount', () => {
  expect(referralReward.run([[['x']], [[0, 0.05]], null, [['退款']], null], context)).toEqual([[0]]);
});
