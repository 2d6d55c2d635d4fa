import { functionTexts } from '../../i18n/texts/functions';
import { compare, isZero, maxOf, round, sign, subtract, toNumber, ZERO } from '../../money';
import { numberFrom } from '../arguments';
import { beside, blockOf, eachCell } from '../block';
import { refuse } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { boundArgument, methodArgument, TierTables } from '../tier-table';
import { bound, cells, errors, method, tiers } from './parameters';

const tables = new TierTables();

export const clawback: FunctionDefinition = {
  id: 'CLAWBACK',
  summary: {
    zh: '退款追回：已发提成减去剩余金额应得的提成，不低于 0；全额退款追回全部。',
    en: 'What must come back after a refund: what was paid less the commission on what remains, never below 0; all of it after a full refund.',
  },
  parameters: [
    cells('paid', '已发提成，一个单元格或一个区域。', 'Commission already paid: a cell or a range.'),
    cells('original_amount', '原成交金额，单个值或同样大小的区域。', 'The original amount: one value, or a range of the same size.'),
    cells('refunded_amount', '退款金额，单个值或同样大小的区域。', 'What was refunded: one value, or a range of the same size.'),
    tiers, method, bound,
  ],
  result: { type: 'number', spills: true, says: { zh: '应追回金额，四舍五入到分，形状与 paid 相同。', en: 'What must come back, rounded to the cent, in the shape of paid.' } },
  examples: [
    { says: { zh: '1,500 退 500，剩余 1,000 应得 50', en: '500 of 1,500 refunded; 1,000 earns 50' }, arguments: [90, 1500, 500, [[0, 0.05], [1000, 0.08]]], result: 40 },
    { says: { zh: '全额退款', en: 'A full refund' }, arguments: [90, 1500, 1500, [[0, 0.05], [1000, 0.08]]], result: 90 },
  ],
  errors: [errors.unreadable, { code: '#NUM!', when: { zh: '退款大于原金额，或金额为负数。', en: 'The refund is larger than the original amount, or an amount is negative.' } }],
  run([paid, original, refunded, tierTable, methodWord, boundWord]) {
    const { scale } = tables.tableOf(tierTable, methodArgument(methodWord), boundArgument(boundWord));
    const block = blockOf(paid);
    const originalOf = beside(block, blockOf(original), 'original_amount');
    const refundedOf = beside(block, blockOf(refunded), 'refunded_amount');
    return eachCell(block, (cell, row, column) => {
      const received = numberFrom(cell, 'paid');
      const amount = numberFrom(originalOf(row, column), 'original_amount');
      const refund = numberFrom(refundedOf(row, column), 'refunded_amount');
      if (sign(received) < 0 || sign(amount) < 0 || sign(refund) < 0) refuse('#NUM!', functionTexts.negativeAmount);
      if (compare(refund, amount) > 0) refuse('#NUM!', functionTexts.refundTooLarge);
      const remaining = subtract(amount, refund);
      // After a full refund there is no sale left that could earn even a fixed amount.
      const earned = isZero(remaining) ? ZERO : round(scale.award(remaining), 2);
      return toNumber(round(maxOf(subtract(received, earned), ZERO), 2));
    });
  },
};
