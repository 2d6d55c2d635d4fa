import { compare, ONE, round, toNumber } from '../../money';
import { streakCounter } from '../../rules';
import type { Cell, Reading } from '../../table';
import { readNumber, readYesNo } from '../../table';
import { countArgument, numberArgument, readTogether } from '../arguments';
import { blockOf, inShape } from '../block';
import type { FunctionDefinition } from '../definition';
import { cells, number } from './parameters';

/** Whether a result is a hit: TRUE, yes, or an attainment of at least 1. */
function readHit(cell: Cell): Reading<boolean> {
  if (typeof cell === 'boolean') return { state: 'read', value: cell };
  const attainment = readNumber(cell);
  if (attainment.state === 'read') return { state: 'read', value: compare(attainment.value, ONE) >= 0 };
  return attainment.state === 'blank' ? attainment : readYesNo(cell);
}

export const streakBonus: FunctionDefinition = {
  id: 'STREAK_BONUS',
  summary: {
    zh: '连续达标奖：每连续达标满指定期数发一次奖金，然后重新计数。',
    en: 'Streak bonus: paid each time so many results in a row are hits; then the count starts again.',
  },
  parameters: [
    cells('results', '各期结果：TRUE/FALSE，或完成率（不低于 1 为达标），一行、一列或多行（每行一人）；空白视为未达标。',
      'Results: TRUE/FALSE, or attainment (a hit from 1 on); a row, a column, or a block with one series in each row. A blank is a miss.'),
    number('length', '连续期数，大于 0 的整数。', 'How many in a row: a whole number above 0.'),
    number('bonus', '每次发放的奖金。', 'The bonus paid each time.'),
  ],
  result: { type: 'number', spills: true, says: { zh: '达成的那一期为奖金（四舍五入到分），其余为 0，形状与 results 相同；空白仍为空白。', en: 'The bonus, rounded to the cent, in each cell that completes a streak and 0 in the others, in the shape of results; blanks stay blank.' } },
  examples: [
    { says: { zh: '每连续三个月达标奖 500', en: '500 for each three months in a row' }, arguments: [[[true, true, true, true, true, true]], 3, 500], result: [[0, 0, 500, 0, 0, 500]] },
    { says: { zh: '按完成率，中断后重新计数', en: 'By attainment; a miss starts the count anew' }, arguments: [[[1.1], [0.9], [1], [1.05], ['100%']], 3, 500], result: [[0], [0], [0], [0], [500]] },
    { says: { zh: '每行一人', en: 'A person in each row' }, arguments: [[[true, true], [true, false]], 2, 200], result: [[0, 200], [0, 0]] },
  ],
  errors: [
    { code: '#VALUE!', when: { zh: '某个结果既不是 TRUE/FALSE 也不是数字，或 bonus 不是数字。', en: 'A result is neither TRUE/FALSE nor a number, or bonus is no number.' } },
    { code: '#NUM!', when: { zh: 'length 不是大于 0 的整数。', en: 'length is no whole number above 0.' } },
  ],
  ranges: 'together',
  run([results, lengthNumber, bonusAmount]) {
    const every = countArgument(lengthNumber, 'length');
    const bonus = toNumber(round(numberArgument(bonusAmount, 'bonus'), 2));
    const block = blockOf(results);
    let dueAfter = streakCounter({ every });
    const values = readTogether(block, 'results', readHit).map((result, index) => {
      // A single column is one series; otherwise each row is.
      if (block.width > 1 && index % block.width === 0) dueAfter = streakCounter({ every });
      const due = dueAfter(result?.value ?? false) > 0;
      return result === null ? '' : due ? bonus : 0;
    });
    return inShape(block, values);
  },
};
