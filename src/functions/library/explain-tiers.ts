import { say, sentence, type Language } from '../../i18n';
import { functionTexts } from '../../i18n/texts/functions';
import { whyTexts } from '../../i18n/texts/payout';
import { abs, compare, equals, grouped, ONE, round, sign, type Exact } from '../../money';
import { tierWorking, Explanation, whole, written } from '../../explain';
import { numberFrom } from '../arguments';
import { blockOf, eachCell } from '../block';
import type { FunctionDefinition } from '../definition';
import { boundArgument, methodArgument, TierTables, type TierTable } from '../tier-table';
import { bound, cells, errors, method, tiers } from './parameters';

const tables = new TierTables();

/** How the commission on an amount comes about, in one sentence. */
function explained({ scale, tiers: rows }: TierTable, amount: Exact, methodWord: 'graduated' | 'slab', language: Language): string {
  const told = new Explanation(language);
  const amountTerm = whole(written(amount, 'money'));
  const term = tierWorking(
    { tiers: rows, index: scale.tierOf(amount), method: methodWord },
    { value: amount, term: amountTerm, unit: 'money' },
    { bound: 'money', value: (rate) => (compare(abs(rate), ONE) < 0 ? 'rate' : 'number') },
    told,
    () => amountTerm,
  );
  const award = scale.award(amount);
  const rounded = round(award, 2);
  const result = written(award, 'money');
  const arithmetic = term.text === '0' ? result : told.say(whyTexts.result, { term: term.text, result });
  const working = told.facts.length === 0 ? arithmetic : told.say(whyTexts.working, { facts: told.facts.join(told.say(whyTexts.comma)), arithmetic });
  return equals(award, rounded) ? working : [working, told.say(whyTexts.halfUp, { after: grouped(rounded, 2) })].join(told.say(whyTexts.comma));
}

export const explainTiers: FunctionDefinition = {
  id: 'EXPLAIN_TIERS',
  summary: { zh: '用一句话写出按档位计算提成的过程，可放在结果旁边供核对。', en: 'The working of a commission by tiers in words, to stand beside the result.' },
  parameters: [cells('amount', '销售额，一个单元格或一个区域。', 'Amount of sales: a cell or a range.'), tiers, method, bound],
  result: { type: 'text', spills: true, says: { zh: '计算过程，形状与 amount 相同；金额为负数时说明原因。', en: 'The working, in the shape of amount; of a negative amount it says what is wrong.' } },
  examples: [
    {
      says: { zh: '超额累进', en: 'Graduated' }, arguments: [1500, [[0, 0.05], [1000, 0.08]]],
      result: '1,000.00 × 5 % + 500.00 × 8 % = 90.00',
    },
    {
      says: { zh: '全额累进', en: 'Slab' }, arguments: [1500, [[0, 0.05], [1000, 0.08]], 'slab'],
      result: { zh: '1,500.00，适用 1,000（含）以上一档：1,500.00 × 8 % = 120.00', en: '1,500.00 falls in the tier from 1,000: 1,500.00 × 8 % = 120.00' },
    },
    {
      says: { zh: '舍入也写明', en: 'Rounding is told too' }, arguments: [1000.55, [[0, 0.05], [1000, 0.08]]],
      result: { zh: '1,000.00 × 5 % + 0.55 × 8 % = 50.044，四舍五入为 50.04', en: '1,000.00 × 5 % + 0.55 × 8 % = 50.044, rounded to 50.04' },
    },
  ],
  errors: [errors.unreadable],
  run([amount, tierTable, methodWord, boundWord], { language }) {
    const chosen = methodArgument(methodWord);
    const table = tables.tableOf(tierTable, chosen, boundArgument(boundWord));
    return eachCell(blockOf(amount), (cell) => {
      const value = numberFrom(cell, 'amount');
      return sign(value) < 0 ? say(sentence(functionTexts.negativeAmount), language) : explained(table, value, chosen, language);
    });
  },
};
