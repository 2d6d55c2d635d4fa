import { sentence } from '../../i18n';
import { functionTexts } from '../../i18n/texts/functions';
import { add, multiply, round, sign, toNumber, ZERO, type Exact } from '../../money';
import { fieldOf, isBlank, wordKey, type Cell } from '../../table';
import { numberFrom, placesArgument } from '../arguments';
import { beside, blockOf, cellOf, eachCell, type Block } from '../block';
import { refuse } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { TierTables } from '../tier-table';
import { isVoid, isVoidCell } from '../zeros';
import { cells, errors, optional, places } from './parameters';

const tables = new TierTables();

interface Terms {
  readonly rate: Exact;
  readonly fixed: Exact;
}

/** The terms by grade: each row a grade, its rate and perhaps a fixed amount. A header has a word where the rate belongs. */
function termsByGrade(block: Block): ReadonlyMap<string, Terms> {
  if (block.width < 2 || block.width > 3) refuse('#VALUE!', functionTexts.tierColumns);
  const terms = new Map<string, Terms>();
  block.rows.forEach((row, index) => {
    const cells = row.map(cellOf);
    const [grade = null, rate = null, fixed = null] = cells;
    if (cells.every(isVoidCell) || (index === 0 && typeof rate === 'string' && !/[\d#]/.test(rate))) return;
    const name = sentence(functionTexts.tierNumber, { tier: index + 1 });
    if (isBlank(grade)) refuse('#VALUE!', functionTexts.missing, { name });
    const key = wordKey(String(grade));
    if (terms.has(key)) refuse('#VALUE!', functionTexts.gradeTwice, { grade: String(grade) });
    terms.set(key, { rate: numberFrom(rate, name), fixed: isBlank(fixed) ? ZERO : numberFrom(fixed, name) });
  });
  return terms;
}

function gradeReward(terms: ReadonlyMap<string, Terms>, amount: Exact, grade: Cell): Exact {
  const found = isBlank(grade) ? undefined : terms.get(wordKey(String(grade)));
  if (found === undefined && isVoidCell(grade)) refuse('#VALUE!', functionTexts.gradeNeeded);
  return found === undefined ? refuse('#N/A', functionTexts.unknownGrade, { grade: String(grade) }) : add(multiply(amount, found.rate), found.fixed);
}

/** Whether a dealing of this status earns anything: the words are those of the sales table. */
function counts(status: Cell): boolean {
  if (isVoidCell(status)) return true;
  const field = fieldOf('sales', 'status');
  if (field?.kind !== 'word') throw new RangeError('The status is one of some words.');
  const reading = field.vocabulary.read(status);
  if (reading.state !== 'read') return refuse('#VALUE!', functionTexts.unknownStatus, { status: String(status), words: field.vocabulary.offer });
  return reading.value === 'valid';
}

export const referralReward: FunctionDefinition = {
  id: 'REFERRAL_REWARD',
  summary: {
    zh: '推荐奖励：按金额档位（全额）或客户等级取比例，加固定金额；退款、退货、取消、作假为 0。',
    en: 'Referral reward: rate by amount (slab) or by grade, plus a fixed amount; nothing for what was refunded, returned, cancelled or a fraud.',
  },
  parameters: [
    cells('amount', '成交金额，一个单元格或一个区域。', 'Amount of the deal: a cell or a range.'),
    cells('terms', '条款表：下限或等级、比例，可加固定金额。', 'Terms: bound or grade, rate, and perhaps a fixed amount.'),
    optional(cells('grade', '客户等级；条款表按等级列出时填写。', 'The customer’s grade, where the terms are listed by grade.')),
    optional(cells('status', '订单状态；空白或“有效”计奖。', 'The deal’s status; blank or valid counts.')),
    places,
  ],
  result: { type: 'number', spills: true, says: { zh: '奖励金额，四舍五入到 places 位小数（默认 2），形状与 amount 相同。', en: 'The reward, rounded to places (2 by default), in the shape of amount.' } },
  examples: [
    { says: { zh: '按金额：满 5,000 为 8%', en: 'By amount: 8% from 5,000' }, arguments: [6000, [[1000, 0.05], [5000, 0.08], [10000, 0.1]]], result: 480 },
    {
      says: { zh: '按等级，另加固定 100', en: 'By grade, with 100 on top' },
      arguments: [10000, [['普通', 0.05, 0], ['重要合作伙伴', 0.08, 100]], '重要合作伙伴'], result: 900,
    },
    { says: { zh: '已退款不计奖', en: 'Nothing for a refund' }, arguments: [[[2000], [3000]], [[0, 0.05]], null, [['有效'], ['退款']]], result: [[100], [0]] },
  ],
  errors: [
    { code: '#VALUE!', when: { zh: '金额或条款无法识别，或状态不是已知的词。', en: 'The amount or the terms cannot be read, or the status is an unknown word.' } },
    { code: '#N/A', when: { zh: '等级不在条款表中。', en: 'The grade is not among the terms.' } },
    errors.negative,
  ],
  run([amount, termTable, grade, status, placesNumber]) {
    const block = blockOf(amount);
    const places = placesArgument(placesNumber);
    const gradeOf = beside(block, blockOf(grade ?? null), 'grade');
    const statusOf = beside(block, blockOf(status ?? null), 'status');
    const byGrade = isVoid(grade) ? null : termsByGrade(blockOf(termTable));
    const scale = byGrade === null ? tables.tableOf(termTable, 'slab', 'atLeast').scale : null;
    return eachCell(block, (cell, row, column) => {
      if (!counts(statusOf(row, column))) return 0;
      const value = numberFrom(cell, 'amount');
      if (sign(value) < 0) refuse('#NUM!', functionTexts.negativeAmount);
      const reward = byGrade === null ? scale?.award(value) ?? ZERO : gradeReward(byGrade, value, gradeOf(row, column));
      return toNumber(round(reward, places));
    });
  },
};
