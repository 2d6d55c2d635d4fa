import { functionTexts } from '../../i18n/texts/functions';
import { round, sign, toNumber } from '../../money';
import { numberFrom } from '../arguments';
import { blockOf, eachCell } from '../block';
import { refuse } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { boundArgument, TierTables } from '../tier-table';
import { bound, cells, errors } from './parameters';

const tables = new TierTables();

export const unitReward: FunctionDefinition = {
  id: 'UNIT_REWARD',
  summary: {
    zh: '按件（户、套）分段计奖：每一段的件数乘以该段的单价。',
    en: 'Reward per unit, graduated: the units of each tier at the tier’s own amount.',
  },
  parameters: [
    cells('count', '件数，一个单元格或一个区域。', 'Number of units: a cell or a range.'),
    cells('tiers', '档位表：两列，件数下限和每件金额。(0, 20)、(5, 40) 表示前 5 件每件 20，其余每件 40。', 'Tier table: units and amount per unit. (0, 20), (5, 40): the first 5 at 20, the rest at 40.'),
    bound,
  ],
  result: { type: 'number', spills: true, says: { zh: '奖励金额，四舍五入到分，形状与 count 相同。', en: 'The reward, rounded to the cent, in the shape of count.' } },
  examples: [
    { says: { zh: '前 5 户 20 元，其余 40 元：8 户', en: 'The first 5 at 20, the rest at 40: 8 units' }, arguments: [8, [[0, 20], [5, 40]]], result: 220 },
    { says: { zh: '一列件数', en: 'A column of counts' }, arguments: [[[3], [5], [6]], [[0, 20], [5, 40]]], result: [[60], [100], [140]] },
  ],
  errors: [errors.unreadable, { code: '#NUM!', when: { zh: '件数为负数。', en: 'The count is negative.' } }],
  run([count, tierTable, boundWord]) {
    const { scale } = tables.tableOf(tierTable, 'graduated', boundArgument(boundWord));
    return eachCell(blockOf(count), (cell) => {
      const units = numberFrom(cell, 'count');
      if (sign(units) < 0) refuse('#NUM!', functionTexts.negativeCount);
      return toNumber(round(scale.award(units), 2));
    });
  },
};
