import { functionTexts } from '../../i18n/texts/functions';
import { add, compare, isZero, minOf, multiply, ONE, round, sign, subtract, toNumber, ZERO } from '../../money';
import { numberArgument, numberFrom } from '../arguments';
import { beside, blockOf, eachCell } from '../block';
import { refuse } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { cells, number, optional } from './parameters';

export const attainmentBonus: FunctionDefinition = {
  id: 'ATTAINMENT_BONUS',
  summary: {
    zh: '达标奖：完成率达到门槛得奖金，超出目标的部分另按比例计奖，可封顶。',
    en: 'Bonus once attainment reaches the threshold, plus a rate on what exceeds the target, never above the cap.',
  },
  parameters: [
    cells('actual', '实际完成，一个单元格或一个区域。', 'What was achieved: a cell or a range.'),
    cells('target', '目标，单个值或与 actual 同样大小的区域。', 'The target: one value, or a range as large as actual.'),
    cells('bonus', '达标奖金，单个值或与 actual 同样大小的区域。', 'The bonus: one value, or a range as large as actual.'),
    optional(number('excess_rate', '超额部分的比例，默认 0。', 'Rate on what exceeds the target; 0 by default.')),
    optional(number('threshold', '达标门槛（完成率），默认 1，即 100%。', 'Attainment from which the bonus is paid; 1 by default.')),
    optional(number('cap', '封顶金额，默认不封顶。', 'The most that is paid; no cap by default.')),
  ],
  result: { type: 'number', spills: true, says: { zh: '奖金，四舍五入到分，形状与 actual 相同。', en: 'The bonus, rounded to the cent, in the shape of actual.' } },
  examples: [
    { says: { zh: '恰好达标', en: 'Exactly on target' }, arguments: [10000, 10000, 500, 0.05], result: 500 },
    { says: { zh: '超额 2,000 的 5%', en: '5% of the 2,000 above the target' }, arguments: [12000, 10000, 500, 0.05], result: 600 },
    { says: { zh: '封顶 550', en: 'Capped at 550' }, arguments: [12000, 10000, 500, 0.05, 1, 550], result: 550 },
  ],
  errors: [
    { code: '#VALUE!', when: { zh: '参数不是数字，或区域大小不同。', en: 'An argument is no number, or a range has another size.' } },
    { code: '#DIV/0!', when: { zh: '目标为 0。', en: 'The target is 0.' } },
    { code: '#NUM!', when: { zh: '目标为负数。', en: 'The target is negative.' } },
  ],
  run([actual, target, bonus, excessRate, thresholdRate, capAmount]) {
    const block = blockOf(actual);
    const targetOf = beside(block, blockOf(target), 'target');
    const bonusOf = beside(block, blockOf(bonus), 'bonus');
    const excess = numberArgument(excessRate, 'excess_rate', ZERO);
    const threshold = numberArgument(thresholdRate, 'threshold', ONE);
    const cap = numberArgument(capAmount, 'cap', null);
    return eachCell(block, (cell, row, column) => {
      const achieved = numberFrom(cell, 'actual');
      const goal = numberFrom(targetOf(row, column), 'target');
      if (isZero(goal)) refuse('#DIV/0!', functionTexts.targetZero);
      if (sign(goal) < 0) refuse('#NUM!', functionTexts.targetNotAbove);
      const over = subtract(achieved, goal);
      const earned = compare(achieved, multiply(threshold, goal)) >= 0 ? numberFrom(bonusOf(row, column), 'bonus') : ZERO;
      const paid = add(earned, sign(over) > 0 ? multiply(excess, over) : ZERO);
      return toNumber(round(cap === null ? paid : minOf(paid, cap), 2));
    });
  },
};
