import { functionTexts } from '../../i18n/texts/functions';
import { equals, isZero, round, shares, sign, toNumber, ZERO } from '../../money';
import { cellsTogether, numberArgument, placesArgument } from '../arguments';
import { blockOf, inShape, placeIn } from '../block';
import { refuse } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { cells, number, places } from './parameters';

export const splitPool: FunctionDefinition = {
  id: 'SPLIT_POOL',
  summary: {
    zh: '按权重分配奖金池，各份之和恰好等于奖金池；余分给小数部分最大者，相同时给靠前者。',
    en: 'Shares a pool by weight so that the shares add up exactly; left-over cents go by largest remainder, of equals to the earlier.',
  },
  parameters: [
    number('pool', '奖金池金额。', 'The pool.'),
    cells('weights', '权重（占比、销售额等），一个区域；空白不参与。', 'Weights (shares, sales …): a range; a blank takes no part.'),
    places,
  ],
  result: { type: 'number', spills: true, says: { zh: '每人份额，形状与 weights 相同。', en: 'The shares, in the shape of weights.' } },
  examples: [
    { says: { zh: '100 元三人平分', en: '100 among three alike' }, arguments: [100, [[1], [1], [1]]], result: [[33.34], [33.33], [33.33]] },
    { says: { zh: '5:3:2 分 1,000.10', en: '1,000.10 by 5 : 3 : 2' }, arguments: [1000.1, [[5], [3], [2]]], result: [[500.05], [300.03], [200.02]] },
  ],
  errors: [
    { code: '#VALUE!', when: { zh: '奖金池或某个权重不是数字。', en: 'The pool or a weight is no number.' } },
    { code: '#NUM!', when: { zh: '权重为负数，或奖金池的小数位比 places 更细。', en: 'A weight is negative, or the pool is finer than places.' } },
    { code: '#DIV/0!', when: { zh: '权重全部为 0。', en: 'All weights are 0.' } },
  ],
  ranges: 'together',
  run([poolAmount, weightCells, placesNumber]) {
    const pool = numberArgument(poolAmount, 'pool');
    const places = placesArgument(placesNumber);
    const block = blockOf(weightCells);
    const cells = cellsTogether(block, 'weights');
    const weights = cells.filter((cell) => cell !== null);
    for (const { value, row, column } of weights) {
      if (sign(value) < 0) refuse('#NUM!', functionTexts.negativeWeight, { place: placeIn(block, row, column) });
    }
    if (weights.every(({ value }) => isZero(value))) refuse('#DIV/0!', functionTexts.noWeight);
    if (!equals(pool, round(pool, places))) refuse('#NUM!', functionTexts.poolTooFine, { places });
    const parts = shares(pool, weights.map(({ value }) => value), places).values();
    return inShape(block, cells.map((cell) => (cell === null ? '' : toNumber(parts.next().value ?? ZERO))));
  },
};
