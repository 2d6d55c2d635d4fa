import { ORDERS, per100, stress } from '../../model';
import { functionTexts } from '../../i18n/texts/functions';
import { sign, toNumber, type Exact } from '../../money';
import { isBlank } from '../../table';
import { numberFrom, singleCell } from '../arguments';
import { refuse, type ShownValue } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { after, readyFor, valueOf, type Ready } from '../scheme-run';
import { modelExamples } from './model-examples';
import { basisOf, costingOf, modelErrors, money, sales, valuesArgument } from './model-arguments';
import { cells } from './parameters';
import { history, params, people, schemeArgument, schemeArguments, teams } from './scheme-arguments';

function tableOf({ prepared }: Ready, levels: readonly Exact[], by: string | undefined): ShownValue[][] {
  costingOf(prepared);
  const { scheme, parameters } = prepared.job;
  const found = valueOf(stress(basisOf(prepared), scheme, parameters, levels, by));
  return found.map(({ level, sales: sold, cost }) => [toNumber(level), money(sold), money(cost), money(per100(cost, sold))]);
}

export const schemeStress: FunctionDefinition = {
  id: 'SCHEME_STRESS',
  summary: {
    zh: '压力测试：销售达到现在的 80%、100%、120% 等水平时，方案各要花多少。',
    en: 'A stress test: what a scheme costs if sales come to 80 %, 100 %, 120 % of what they are.',
  },
  parameters: [
    schemeArgument, sales,
    cells('levels', '水平，如 0.8、1、1.2 或 "80%"。', 'The levels, such as 0.8, 1, 1.2 or "80%".'),
    {
      name: 'by', takes: 'text', optional: true,
      says: {
        zh: '什么增减："amount" 每行金额（默认），"orders" 订单数，或其他数字列的字段名。按件数的方案要用 "orders"。',
        en: 'What grows: "amount" the amount of each row (default), "orders" the number of orders, or the field of another column of figures. Use "orders" for schemes that count.',
      },
    },
    people, params, teams, history,
  ],
  result: {
    type: 'number', spills: true,
    says: { zh: '每个水平一行，四列：水平、销售额、现金总成本、每 100 元销售的成本。金额逐行四舍五入到分。', en: 'A row a level, four columns: level, sales, total cash, cost per 100 yuan of sales. Amounts are rounded to the cent row by row.' },
  },
  examples: modelExamples.stress,
  errors: [...modelErrors, { code: '#NUM!', when: { zh: '水平为负数。', en: 'A level is below 0.' } }],
  ranges: 'tables',
  run([scheme, salesRange, levels, by, peopleRange, paramsRange, teamsRange, historyRange], context) {
    const wanted = valuesArgument(levels, 'levels').map((cell) => numberFrom(cell, 'levels'));
    if (wanted.some((level) => sign(level) < 0)) refuse('#NUM!', functionTexts.belowZero, { name: 'levels' });
    const word = singleCell(by, 'by');
    const field = isBlank(word) ? undefined : String(word).trim();
    const given = schemeArguments([scheme, salesRange, peopleRange, paramsRange, teamsRange, historyRange]);
    return after(readyFor(given, context), (ready) => tableOf(ready, wanted, field?.toLowerCase() === ORDERS ? ORDERS : field));
  },
};
