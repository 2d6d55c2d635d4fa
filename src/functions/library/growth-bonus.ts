import { functionTexts } from '../../i18n/texts/functions';
import { divide, isZero, ONE, round, sign, subtract, toNumber } from '../../money';
import { numberFrom } from '../arguments';
import { beside, blockOf, eachCell } from '../block';
import { refuse } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { TierTables } from '../tier-table';
import { amountTiers, cells } from './parameters';

const tables = new TierTables();

export const growthBonus: FunctionDefinition = {
  id: 'GROWTH_BONUS',
  summary: { zh: '按增长率（本期 ÷ 上期 − 1）所在档位发固定金额。', en: 'Fixed amount by growth rate: current ÷ previous − 1.' },
  parameters: [
    cells('current', '本期金额，一个单元格或一个区域。', 'The current figure: a cell or a range.'),
    cells('previous', '上期金额，单个值或与 current 同样大小的区域。', 'The previous figure: one value, or a range as large as current.'),
    amountTiers,
  ],
  result: { type: 'number', spills: true, says: { zh: '奖金，四舍五入到分，形状与 current 相同；增长率本身不舍入。', en: 'The bonus, rounded to the cent, in the shape of current; the growth rate is not rounded.' } },
  examples: [
    { says: { zh: '增长恰好 10%', en: 'Growth of exactly 10%' }, arguments: [1100, 1000, [[0.1, 300], [0.2, 800]]], result: 300 },
    { says: { zh: '没有增长', en: 'No growth' }, arguments: [900, 1000, [[0.1, 300], [0.2, 800]]], result: 0 },
  ],
  errors: [
    { code: '#VALUE!', when: { zh: '参数不是数字，或档位表写法有误。', en: 'An argument is no number, or the tier table is wrong.' } },
    { code: '#DIV/0!', when: { zh: '上期为 0。', en: 'The previous figure is 0.' } },
    { code: '#NUM!', when: { zh: '上期为负数。', en: 'The previous figure is negative.' } },
  ],
  run([current, previous, tierTable]) {
    const { scale } = tables.tableOf(tierTable, 'fixed', 'atLeast');
    const block = blockOf(current);
    const previousOf = beside(block, blockOf(previous), 'previous');
    return eachCell(block, (cell, row, column) => {
      const now = numberFrom(cell, 'current');
      const before = numberFrom(previousOf(row, column), 'previous');
      if (isZero(before)) refuse('#DIV/0!', functionTexts.previousZero);
      if (sign(before) < 0) refuse('#NUM!', functionTexts.previousNegative);
      return toNumber(round(scale.award(subtract(divide(now, before), ONE)), 2));
    });
  },
};
