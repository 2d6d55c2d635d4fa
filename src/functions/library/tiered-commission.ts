import { functionTexts } from '../../i18n/texts/functions';
import { add, isZero, round, sign, subtract, toNumber, ZERO, type Exact } from '../../money';
import { isBlank } from '../../table';
import { numberFrom, placesArgument } from '../arguments';
import { beside, blockOf, eachCell } from '../block';
import { refuse } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { boundArgument, methodArgument, TierTables, type TierTable } from '../tier-table';
import { isVoid } from '../zeros';
import { bound, cells, errors, method, optional, places, tiers } from './parameters';

const tables = new TierTables();

const LARGEST = Number.MAX_VALUE;

/** What an amount earns beyond what was earned on the amounts before it. */
function commission({ scale }: TierTable, amount: Exact, prior: Exact, places: number): number {
  if (sign(amount) < 0 || sign(prior) < 0) refuse('#NUM!', functionTexts.negativeAmount);
  const earned = isZero(prior) ? scale.award(amount) : subtract(scale.award(add(prior, amount)), scale.award(prior));
  return toNumber(round(earned, places));
}

export const tieredCommission: FunctionDefinition = {
  id: 'TIERED_COMMISSION',
  summary: {
    zh: '按档位计算提成，精确到分。可对整列计算；给出 prior（此前累计销售额）时，只算本笔新增的部分。',
    en: 'Works out commission by tiers, exact to the cent. Takes a whole column; with prior (sold before, this year say) it gives the part that this amount adds.',
  },
  parameters: [
    cells('amount', '销售额，一个单元格或一个区域。', 'Amount of sales: a cell or a range.'),
    tiers, method, bound, places,
    optional(cells('prior', '此前的累计销售额，单个值或与 amount 同样大小的区域；0 或空白表示此前没有销售。', 'What was sold before: one value, or a range as large as amount; 0 or a blank: nothing.')),
  ],
  result: { type: 'number', spills: true, says: { zh: '提成金额，四舍五入到 places 位小数（默认 2），形状与 amount 相同；要查表中的比例请用 TIERED_BONUS，它不舍入。', en: 'The commission, rounded to places (2 by default), in the shape of amount. To look up a rate use TIERED_BONUS, which does not round.' } },
  examples: [
    {
      says: { zh: '超额累进：1,000 以内 5%，以上部分 8%', en: 'Graduated: 5% up to 1,000, 8% on what lies above' },
      arguments: [1500, [[0, 0.05], [1000, 0.08]]], result: 90,
    },
    {
      says: { zh: '全额累进：全部按所在档位', en: 'Slab: all of it at the rate of its tier' },
      arguments: [1500, [[0, 0.05], [1000, 0.08]], 'slab'], result: 120,
    },
    {
      says: { zh: '整列一次算完，空白仍为空白', en: 'A whole column at once; blanks stay blank' },
      arguments: [[[800], [null], [1000.5]], [[0, 0.05], [1000, 0.08]]], result: [[40], [''], [50.04]],
    },
    {
      says: { zh: '今年已卖 900，本笔 300 新增的提成', en: 'After 900 sold this year, what 300 more add' },
      arguments: [300, [[0, 0.05], [1000, 0.08]], null, null, null, 900], result: 21,
    },
  ],
  errors: [errors.unreadable, errors.negative],
  run([amount, tierTable, methodWord, boundWord, placesNumber, prior]) {
    const table = tables.tableOf(tierTable, methodArgument(methodWord), boundArgument(boundWord));
    const places = placesArgument(placesNumber);
    if (isVoid(prior)) {
      const award = table.forNumbers(places);
      return eachCell(blockOf(amount), (cell) => (
        typeof cell === 'number' && cell >= 0 && cell <= LARGEST ? award(cell) : commission(table, numberFrom(cell, 'amount'), ZERO, places)
      ));
    }
    const block = blockOf(amount);
    const before = beside(block, blockOf(prior), 'prior');
    return eachCell(block, (cell, row, column) => {
      const sold = before(row, column);
      return commission(table, numberFrom(cell, 'amount'), isBlank(sold) ? ZERO : numberFrom(sold, 'prior'), places);
    });
  },
};
