import { functionTexts } from '../../i18n/texts/functions';
import { grouped, toNumber } from '../../money';
import { numberFrom } from '../arguments';
import { blockOf, eachCell } from '../block';
import { refuse } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { boundArgument, methodArgument, TierTables } from '../tier-table';
import { bound, cells, errors, method, tiers } from './parameters';

const tables = new TierTables();

export const salesForReward: FunctionDefinition = {
  id: 'SALES_FOR_REWARD',
  summary: {
    zh: '倒推销售额：要拿到这么多提成，至少要卖多少（精确到分）。',
    en: 'The smallest sales, in whole cents, whose commission before rounding reaches a reward.',
  },
  parameters: [cells('reward', '想要达到的提成，一个单元格或一个区域。', 'The reward to be reached: a cell or a range.'), tiers, method, bound],
  result: { type: 'number', spills: true, says: { zh: '所需销售额，向上取到分，形状与 reward 相同；比较时提成不舍入。', en: 'The sales it takes, in whole cents, in the shape of reward; the commission compared with it is not rounded.' } },
  examples: [
    { says: { zh: '要拿 90 元提成', en: 'For a commission of 90' }, arguments: [90, [[0, 0.05], [1000, 0.08]]], result: 1500 },
    { says: { zh: '全额累进在 1,000 处跳升到 80', en: 'Slab: at 1,000 it leaps to 80' }, arguments: [[[60], [80]], [[0, 0.05], [1000, 0.08]], 'slab'], result: [[1000], [1000]] },
    { says: { zh: '向上取到分', en: 'Up to the next cent' }, arguments: [0.01, [[0, 0.03]]], result: 0.34 },
  ],
  errors: [errors.unreadable, { code: '#N/A', when: { zh: '按此档位表，任何销售额都达不到。', en: 'No sales reach it with these tiers.' } }],
  run([reward, tierTable, methodWord, boundWord]) {
    const { scale } = tables.tableOf(tierTable, methodArgument(methodWord), boundArgument(boundWord));
    return eachCell(blockOf(reward), (cell) => {
      const wanted = numberFrom(cell, 'reward');
      const amount = scale.leastAmount(wanted);
      return amount === null ? refuse('#N/A', functionTexts.neverReached, { reward: grouped(wanted) }) : toNumber(amount);
    });
  },
};
