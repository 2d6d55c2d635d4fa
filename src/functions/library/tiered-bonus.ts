import { toNumber } from '../../money';
import { numberFrom } from '../arguments';
import { blockOf, eachCell } from '../block';
import type { FunctionDefinition } from '../definition';
import { boundArgument, TierTables } from '../tier-table';
import { bound, cells, errors, valueTiers } from './parameters';

const tables = new TierTables();

export const tieredBonus: FunctionDefinition = {
  id: 'TIERED_BONUS',
  summary: {
    zh: '返回数值所在档位在表中的值（金额或比例），原样不舍入；低于第一档为 0。',
    en: 'The value (an amount or a rate) of the tier in which a value falls, as it stands in the table, not rounded; 0 below the first tier.',
  },
  parameters: [cells('value', '数值（销售额、完成率等），一个单元格或一个区域。', 'A value (sales, attainment …): a cell or a range.'), valueTiers, bound],
  result: { type: 'number', spills: true, says: { zh: '所在档位的金额或比例，不舍入，形状与 value 相同。', en: 'The amount or the rate of the tier, not rounded, in the shape of value.' } },
  examples: [
    { says: { zh: '完成率 105% 落在 100% 档', en: 'Attainment of 105% falls into the tier of 100%' }, arguments: [1.05, [[0.8, 500], [1, 1500], [1.2, 3000]]], result: 1500 },
    { says: { zh: '不含下限：恰好 1,000 仍在低一档', en: 'Bounds not included: exactly 1,000 stays in the lower tier' }, arguments: [1000, [[0, 50], [1000, 200]], 'above'], result: 50 },
    { says: { zh: '查比例：完成率 105% 对应 2.5%，原样给出', en: 'Looking up a rate: 2.5% at an attainment of 105%, as it stands' }, arguments: [1.05, [[0, 0.015], [1, 0.025]]], result: 0.025 },
  ],
  errors: [errors.unreadable],
  run([value, tierTable, boundWord]) {
    const { scale } = tables.tableOf(tierTable, 'fixed', boundArgument(boundWord));
    return eachCell(blockOf(value), (cell) => toNumber(scale.award(numberFrom(cell, 'value'))));
  },
};
