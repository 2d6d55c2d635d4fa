import { functionTexts } from '../../i18n/texts/functions';
import { drawOne, MOST_DRAWS, riskRun, summarise, USUAL, type Drawn, type Level, type Risk, type RiskQuestion, type RiskRun } from '../../model';
import { compare, isZero, nearestWhole, sign, toNumber } from '../../money';
import { countArgument, numberArgument } from '../arguments';
import { isMissing } from '../block';
import { refuse, type ShownValue } from '../cell-error';
import type { FunctionDefinition } from '../definition';
import { after, readyFor, valueOf, type Ready } from '../scheme-run';
import { modelExamples } from './model-examples';
import { basisOf, costingOf, modelErrors, money, sales } from './model-arguments';
import { number, optional } from './parameters';
import { history, params, people, schemeArgument, schemeArguments, teams } from './scheme-arguments';

/** So many drawn tables are worked out before the host may do something else. */
const AT_A_TIME = 10;

const toFourPlaces = (share: number): number => nearestWhole(share * 10_000) / 10_000;

function rowOf({ low, likely, high, broken }: Risk): ShownValue[][] {
  const kept = broken === null ? ['', '', ''] : [1 - broken.chance, 1 - broken.between[1], 1 - broken.between[0]].map(toFourPlaces);
  return [[money(low), money(likely), money(high), ...kept]];
}

function riskFor({ prepared }: Ready, question: RiskQuestion): ShownValue[][] | Promise<ShownValue[][]> {
  costingOf(prepared);
  const run = valueOf(riskRun(basisOf(prepared), prepared.job.scheme, prepared.job.parameters, question));
  return run.mix.way === 'cells' ? rowOf(summarise(run, drawnBy(run, 0, question.draws))) : inTurns(run);
}

function drawnBy(run: RiskRun, from: number, to: number): Drawn[] {
  return Array.from({ length: to - from }, (_, index) => valueOf(drawOne(run, from + index)));
}

async function inTurns(run: RiskRun): Promise<ShownValue[][]> {
  const { draws } = run.question;
  const drawn: Drawn[] = [];
  for (let from = 0; from < draws; from += AT_A_TIME) {
    drawn.push(...drawnBy(run, from, Math.min(draws, from + AT_A_TIME)));
    await new Promise((resolve) => { setTimeout(resolve, 0); });
  }
  return rowOf(summarise(run, drawn));
}

function levelOf(low: unknown, likely: unknown, high: unknown): Level {
  const level = { low: numberArgument(low, 'low'), likely: numberArgument(likely, 'likely'), high: numberArgument(high, 'high') };
  const isOrdered = sign(level.low) > 0 && compare(level.low, level.likely) <= 0 && compare(level.likely, level.high) <= 0;
  return isOrdered ? level : refuse('#NUM!', functionTexts.levelsAscend);
}

function drawsOf(argument: unknown): number {
  if (isMissing(argument) || isZeroCell(argument, 'draws')) return USUAL.draws;
  const draws = countArgument(argument, 'draws');
  return draws >= 2 && draws <= MOST_DRAWS ? draws : refuse('#NUM!', functionTexts.drawsBetween, { most: MOST_DRAWS });
}

/** Left blank, as some hosts send it. */
function isZeroCell(argument: unknown, name: string): boolean {
  return isZero(numberArgument(argument, name));
}

function seedOf(argument: unknown): number {
  if (isMissing(argument)) return USUAL.seed;
  const seed = toNumber(numberArgument(argument, 'seed'));
  return Number.isSafeInteger(seed) ? seed : refuse('#NUM!', functionTexts.wholeSeed);
}

export const schemeRisk: FunctionDefinition = {
  id: 'SCHEME_RISK',
  summary: {
    zh: '成本风险：来年销售不确定时，方案成本的 P10、P50、P90，以及不超预算的概率。',
    en: 'The risk of a cost: its P10, P50 and P90 with next year\'s sales uncertain, and the chance that a budget is kept.',
  },
  parameters: [
    schemeArgument, sales,
    number('low', '总销售相对于表中的低水平（十年有一年更低），如 0.92。', 'Total sales relative to the table\'s if it goes badly (one year of ten is lower), such as 0.92.'),
    number('likely', '可能的水平（一半年份更低），如 1.04。', 'The likely level (half of the years are lower), such as 1.04.'),
    number('high', '高水平（十年有一年更高），如 1.15。', 'The level if it goes well (one year of ten is higher), such as 1.15.'),
    optional(number('budget', '预算；省略则后三列为空白。', 'The budget; without one the last three columns are blank.')),
    optional(number('draws', '模拟次数，2–10000，默认 1000。', 'How many draws, 2 to 10,000; 1,000 where left out.')),
    optional(number('seed', '随机种子，默认 1；相同种子结果相同。', 'The seed, 1 where left out; the same seed gives the same result.')),
    people, params, teams, history,
  ],
  result: {
    type: 'any', spills: true,
    says: {
      zh: '一行六列：P10、P50、P90、不超预算的概率、该概率的 95% 区间（下、上）。',
      en: 'A row of six: P10, P50, P90, the chance that the budget is kept, and the interval in which that chance lies with 95 % certainty.',
    },
  },
  examples: modelExamples.risk,
  errors: [...modelErrors, { code: '#NUM!', when: { zh: '水平不满足 0 < 低 ≤ 可能 ≤ 高，或次数、种子超出范围。', en: 'The levels are not 0 < low ≤ likely ≤ high, or draws or seed are out of range.' } }],
  ranges: 'tables',
  run([scheme, salesRange, low, likely, high, budget, draws, seed, peopleRange, paramsRange, teamsRange, historyRange], context) {
    const most = isMissing(budget) ? undefined : numberArgument(budget, 'budget');
    const question: RiskQuestion = { level: levelOf(low, likely, high), budget: most, draws: drawsOf(draws), seed: seedOf(seed) };
    const given = schemeArguments([scheme, salesRange, peopleRange, paramsRange, teamsRange, historyRange]);
    return after(readyFor(given, context), (ready) => riskFor(ready, question));
  },
};
