import { solve } from '../../model';
import type { Exact } from '../../money';
import { sign, toNumber } from '../../money';
import { numberArgument } from '../arguments';
import { CellError, refuse, type ShownValue } from '../cell-error';
import { functionTexts } from '../../i18n/texts/functions';
import type { FunctionDefinition } from '../definition';
import { after, readyFor, valueOf, type Ready } from '../scheme-run';
import { modelExamples } from './model-examples';
import { costingOf, modelErrors, money, pathArgument, pathParameter, sales } from './model-arguments';
import { number, optional } from './parameters';
import { history, params, people, schemeArgument, schemeArguments, teams } from './scheme-arguments';

function answerOf({ prepared }: Ready, parameter: string, atMost: Exact, step: Exact | null): ShownValue[][] {
  const { scheme, parameters: given } = prepared.job;
  const answer = solve(costingOf(prepared), scheme, given, { parameter, atMost, ...(step === null ? {} : { step }) });
  const [problem] = answer.ok ? [] : answer.problems;
  if (problem?.code === 'impossible') throw new CellError('#N/A', problem.sentence);
  const [{ value, cost, left, next }] = valueOf(answer).solutions;
  return [[toNumber(value), money(cost), money(left), money(next?.cost ?? null)]];
}

export const schemeSolve: FunctionDefinition = {
  id: 'SCHEME_SOLVE',
  summary: {
    zh: '单变量求解：在预算以内，一个参数最宽能定到多少（按整步长），还剩多少，再走一步要花多少。',
    en: 'Goal seek: how far a parameter can go within a budget, in whole steps; what that leaves, and what one step on would cost.',
  },
  parameters: [
    schemeArgument, sales,
    pathParameter,
    number('budget', '现金总成本不超过多少。', 'The most that the total cash may come to.'),
    optional(number('step', '步长；省略时比例为 0.01%，金额为 1 元，数量为 1。', 'The step; 0.01 % for a rate, 1 yuan for an amount and 1 for a count where it is left out.')),
    people, params, teams, history,
  ],
  result: {
    type: 'number', spills: true,
    says: { zh: '一行四列：取值、成本、预算余额、再走一步的成本（没有下一步则为空白）。', en: 'A row of four: the value, its cost, what is left, and the cost one step on (blank where there is none).' },
  },
  examples: modelExamples.solve,
  errors: [
    ...modelErrors,
    { code: '#NUM!', when: { zh: '步长不大于 0。', en: 'The step is not above 0.' } },
    { code: '#N/A', when: { zh: '没有取值能控制在预算以内；说明中有最低成本。', en: 'No value keeps the budget; the sentence says what it costs at least.' } },
  ],
  ranges: 'tables',
  run([scheme, salesRange, parameter, budget, step, peopleRange, paramsRange, teamsRange, historyRange], context) {
    const path = pathArgument(parameter, 'parameter');
    const most = numberArgument(budget, 'budget');
    const by = numberArgument(step, 'step', null);
    if (by !== null && sign(by) <= 0) refuse('#NUM!', functionTexts.notAboveZero, { name: 'step' });
    const given = schemeArguments([scheme, salesRange, peopleRange, paramsRange, teamsRange, historyRange]);
    return after(readyFor(given, context), (ready) => answerOf(ready, path, most, by));
  },
};
