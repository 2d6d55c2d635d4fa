import { round, toNumber } from '../../money';
import { numberFrom } from '../arguments';
import { blockOf, eachCell } from '../block';
import type { FunctionDefinition } from '../definition';
import { boundArgument, TierTables } from '../tier-table';
import { amountTiers, bound, cells, errors } from './parameters';

const tables = new TierTables();

export const tieredBonus: FunctionDefinition = {
  id: 'TIERED_BONUS',
  summary: {
    zh: '返回数值所在档位的固定金额，低于第一档为 0。',
    en: 'The fixed amount of the tier in which a value falls; 0 below the first tier.',
  },
  parameters: [cells('value', '数值（销售额、完成率等），一个单元格或一个区域。', 'A value (sales, attainment …): a cell or a range.'), amountTiers, bound],
  result: { type: 'number', spills: true, says: { zh: '奖金金额，形状与 value 相同。', en: 'The bonus, in the shape of value.' } },
  examples: [
    { says: { zh: '完成率 105% 落在 100% 档', en: 'Attainment of 105% falls into the tier of 100%' }, arguments: [1.05, [[0.8, 500], [1, 1500], [1.2, 3000]]], result: 1500 },
    { says: { zh: '不含下限：恰好 1,000 仍在低一档', en: 'Bounds not included: exactly 1,000 stays in the lower tier' }, arguments: [1000, [[0, 50], [1000, 200]], 'above'], result: 50 },
  ],
  errors: [errors.unreadable],
  run([value, tierTable, boundWord]) {
    const { scale } = tables.tableOf(tierTable, 'fixed', boundArgument(boundWord));
    return eachCell(blockOf(value), (cell) => toNumber(round(scale.award(numberFrom(cell, 'value')), 2)));
  },
};
