import { costTable, settingAt } from '../../model';
import type { Cell } from '../../table';
import { isMissing } from '../block';
import { attempt, type ShownValue } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { after, readyFor, valueOf, type Ready } from '../scheme-run';
import { modelExamples } from './model-examples';
import { costingOf, modelErrors, money, pathArgument, pathParameter, sales, valuesArgument } from './model-arguments';
import { cells, optional } from './parameters';
import { history, params, people, schemeArgument, schemeArguments, teams } from './scheme-arguments';

const valueCell = (cell: Cell): ShownValue => cell ?? '';

function tableOf({ prepared }: Ready, first: readonly [string, readonly Cell[]], second: readonly [string, readonly Cell[]] | null): ShownValue[][] {
  const costing = costingOf(prepared);
  const { scheme, parameters: given } = prepared.job;
  for (const axis of [first, second]) if (axis !== null) valueOf(settingAt(axis[0], scheme, given));
  const cost = (down: Cell, across?: Cell): ShownValue => attempt(() => {
    const rows = valueOf(costTable(costing, scheme, given, { parameter: first[0], values: [down] }, second === null ? undefined : { parameter: second[0], values: [across] }));
    return money(rows[0]?.[0] ?? null);
  });
  if (second === null) return first[1].map((value) => [valueCell(value), cost(value)]);
  return [['', ...second[1].map(valueCell)], ...first[1].map((value) => [valueCell(value), ...second[1].map((across) => cost(value, across))])];
}

export const schemeTable: FunctionDefinition = {
  id: 'SCHEME_TABLE',
  summary: {
    zh: '模拟运算表：一个或两个参数取不同值时，方案的现金总成本各是多少。',
    en: 'A what-if table: the total cash that a scheme costs with one or two of its parameters at different values.',
  },
  parameters: [
    schemeArgument, sales,
    pathParameter,
    cells('values', '要试的值，一行、一列或一块。', 'The values to be tried: a row, a column or a block.'),
    { name: 'parameter2', takes: 'text', optional: true, says: { zh: '第二个参数，作为列。', en: 'A second parameter, for the columns.' } },
    optional(cells('values2', '第二个参数要试的值。', 'The values of the second parameter.')),
    people, params, teams, history,
  ],
  result: {
    type: 'any', spills: true,
    says: {
      zh: '一个参数：每个值一行，值和成本两列。两个参数：首行是第二个参数的值，首列是第一个的，其余是成本。不合要求的值只在自己的格里显示错误。',
      en: 'One parameter: a row a value, the value and the cost. Two: the second\'s values above, the first\'s at the left, costs between. A value that will not do is an error in its own cells only.',
    },
  },
  examples: modelExamples.table,
  errors: modelErrors,
  ranges: 'tables',
  run([scheme, salesRange, parameter, values, parameter2, values2, peopleRange, paramsRange, teamsRange, historyRange], context) {
    const first = [pathArgument(parameter, 'parameter'), valuesArgument(values, 'values')] as const;
    const second = isMissing(parameter2) ? null : [pathArgument(parameter2, 'parameter2'), valuesArgument(values2, 'values2')] as const;
    const given = schemeArguments([scheme, salesRange, peopleRange, paramsRange, teamsRange, historyRange]);
    return after(readyFor(given, context), (ready) => tableOf(ready, first, second));
  },
};
