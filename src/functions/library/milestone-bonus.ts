import { round, sum, toNumber, ZERO } from '../../money';
import { reaches } from '../../evaluate';
import { isBlank } from '../../table';
import { numberFrom } from '../arguments';
import { beside, blockOf, eachCell } from '../block';
import type { FunctionDefinition } from '../definition';
import { TierTables } from '../tier-table';
import { cells, errors } from './parameters';

const tables = new TierTables();

export const milestoneBonus: FunctionDefinition = {
  id: 'MILESTONE_BONUS',
  summary: {
    zh: '里程碑奖：累计数本次达到、此前未达到的各里程碑奖金之和，每个里程碑只发一次。',
    en: 'Milestone bonus: the sum of the milestones that the running total reaches now and had not reached before; each is paid once.',
  },
  parameters: [
    cells('previous_total', '此前的累计数，单个值或与 current_total 同样大小的区域；空白按 0 计。', 'The running total before: one value, or a range as large as current_total; a blank is 0.'),
    cells('current_total', '现在的累计数，一个单元格或一个区域。', 'The running total now: a cell or a range.'),
    cells('milestones', '里程碑表：两列，累计数和奖金；首行文字标题会跳过。', 'Milestones, two columns: total and bonus; a header row is skipped.'),
  ],
  result: { type: 'number', spills: true, says: { zh: '奖金，四舍五入到分，形状与 current_total 相同。', en: 'The bonus, rounded to the cent, in the shape of current_total.' } },
  examples: [
    { says: { zh: '本月越过 10 万和 20 万', en: 'This month passes 100,000 and 200,000' }, arguments: [80000, 230000, [[100000, 1000], [200000, 2500], [500000, 8000]]], result: 3500 },
    { says: { zh: '恰好达到也算达到', en: 'Exactly there is there' }, arguments: [80000, 100000, [[100000, 1000], [200000, 2500]]], result: 1000 },
    {
      says: { zh: '逐月累计，一列算完', en: 'Month by month, a column at once' },
      arguments: [[[null], [60000], [150000]], [[60000], [150000], [180000]], [[100000, 1000], [200000, 2500]]], result: [[0], [1000], [0]],
    },
  ],
  errors: [errors.unreadable],
  run([previousTotal, currentTotal, milestones]) {
    const { tiers } = tables.tableOf(milestones, 'fixed', 'atLeast');
    const block = blockOf(currentTotal);
    const before = beside(block, blockOf(previousTotal), 'previous_total');
    return eachCell(block, (cell, row, column) => {
      const now = numberFrom(cell, 'current_total');
      const earlier = before(row, column);
      const previous = isBlank(earlier) ? ZERO : numberFrom(earlier, 'previous_total');
      const reached = tiers.filter((step) => reaches(now, step) && !reaches(previous, step));
      return toNumber(round(sum(reached.map(({ value }) => value)), 2));
    });
  },
};
