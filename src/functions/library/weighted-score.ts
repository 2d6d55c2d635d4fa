import { functionTexts } from '../../i18n/texts/functions';
import { divide, isZero, multiply, sum, toNumber } from '../../money';
import { cellsTogether, refuseBlank } from '../arguments';
import { blockOf, mustMatch } from '../block';
import { refuse } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { cells } from './parameters';

export const weightedScore: FunctionDefinition = {
  id: 'WEIGHTED_SCORE',
  summary: { zh: '加权得分：Σ 得分 × 权重 ÷ Σ 权重，不舍入。', en: 'Weighted score: Σ score × weight ÷ Σ weight, not rounded.' },
  parameters: [
    cells('scores', '得分，一个区域；得分和权重都为空白的项不计。', 'Scores: a range. Where both score and weight are blank, there is no item.'),
    cells('weights', '权重，与 scores 同样大小的区域。', 'Weights: a range as large as scores.'),
  ],
  result: { type: 'number', spills: false, says: { zh: '加权得分，不舍入。', en: 'The weighted score, not rounded.' } },
  examples: [
    { says: { zh: '四项 20%、40%、30%、10%', en: 'Four items at 20%, 40%, 30% and 10%' }, arguments: [[[10, 10, 8, 7]], [[0.2, 0.4, 0.3, 0.1]]], result: 9.1 },
    { says: { zh: '权重合计不必为 1', en: 'Weights need not add up to 1' }, arguments: [[[80], [90]], [[1], [3]]], result: 87.5 },
  ],
  errors: [
    { code: '#VALUE!', when: { zh: '某个得分或权重为空或不是数字，或两个区域大小不同。', en: 'A score or weight is blank or no number, or the ranges differ in size.' } },
    { code: '#DIV/0!', when: { zh: '权重合计为 0。', en: 'The weights add up to 0.' } },
  ],
  ranges: 'together',
  run([scoreCells, weightCells]) {
    const block = blockOf(scoreCells);
    const weightBlock = blockOf(weightCells);
    mustMatch(block, weightBlock, 'weights');
    const scores = cellsTogether(block, 'scores');
    const weights = cellsTogether(weightBlock, 'weights');
    const items = scores.flatMap((score, index) => {
      const weight = weights[index] ?? null;
      if (score === null && weight === null) return [];
      return [{ score: score?.value ?? refuseBlank(block, 'scores', index), weight: weight?.value ?? refuseBlank(block, 'weights', index) }];
    });
    const total = sum(items.map(({ weight }) => weight));
    if (isZero(total)) refuse('#DIV/0!', functionTexts.noWeightInAll);
    return toNumber(divide(sum(items.map(({ score, weight }) => multiply(score, weight))), total));
  },
};
