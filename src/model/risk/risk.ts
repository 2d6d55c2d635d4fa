import type { Result } from '../../i18n';
import { failure, sentence, success } from '../../i18n';
import { modelTexts } from '../../i18n/texts/model';
import type { Exact } from '../../money';
import { compare, divide, integer, multiply, nearestWhole, sign, toNumber } from '../../money';
import type { GivenValues, Scheme } from '../../scheme';
import type { Basis } from '../costing';
import { groundOf } from '../data/ground';
import type { Pieces, PieceDone } from '../pieces';
import { part, wholeOf } from '../pieces';
import { normalQuantile, percentileOf, wilson, Z } from '../statistics';
import { costAt, levelsBetween, levelsOf, type CostAtLevels, type LevelsAsked } from './levels';
import { mixOf, type Mix } from './mix';
import { chanceOf } from './random';

/** What next year's sales may be, as parts of those in the table: in one year of ten less, in half of them less, in nine of ten less. */
export interface Level {
  readonly low: Exact;
  readonly likely: Exact;
  readonly high: Exact;
}

export interface RiskQuestion {
  readonly level: Level;
  readonly budget?: Exact | undefined;
  readonly draws: number;
  readonly seed: number;
}

export const USUAL = { draws: 1000, seed: 1 } as const;
export const MOST_DRAWS = 10_000;

/** What the cost may come to. Money is in whole units of the payout's last place; the rest are shares. */
export interface Risk {
  readonly low: Exact;
  readonly likely: Exact;
  readonly high: Exact;
  readonly mean: Exact;
  /** What to keep back beyond the likely cost. */
  readonly reserve: Exact;
  /** Null without a budget. */
  readonly broken: { readonly times: number; readonly chance: number; readonly between: readonly [number, number] } | null;
  /** How much of the spread comes from the level of sales; the rest comes from who sells what when. */
  readonly fromLevel: number;
  readonly converging: readonly { readonly draws: number; readonly likely: Exact; readonly high: Exact }[];
  /** Whether more draws would hardly change the upper figure. */
  readonly enough: boolean;
  readonly draws: number;
  readonly seed: number;
  readonly months: number;
  readonly way: Mix['way'];
  /** The cost of each draw, in whole units, sorted. */
  readonly costs: Float64Array;
  readonly places: number;
}

const CONVERGING = [100, 200, 400, 700, 1000, 2000, 4000, 7000, 10_000] as const;

/** What of the draws has been worked out, so that one can tell how far it is and stop. */
export type OnProgress = (done: number, of: number) => void;

/** A risk made ready: what takes long is done draw by draw, by however many workers. */
export interface RiskRun extends CostAtLevels {
  readonly question: RiskQuestion;
  readonly mix: Mix;
}

export function riskRun(basis: Basis, scheme: Scheme, parameters: GivenValues, question: RiskQuestion, plain = false): Result<RiskRun> {
  return wholeOf(readyRisk(basis, scheme, parameters, question, plain));
}

/** So many hundredths of making ready it takes to know the cost at each level of sales. */
const LEVELLED = 50;

/** The same in pieces. */
export function* readyRisk(basis: Basis, scheme: Scheme, parameters: GivenValues, question: RiskQuestion, plain = false): Pieces<Result<RiskRun>, PieceDone> {
  const { low, likely, high } = question.level;
  if (sign(low) <= 0 || compare(low, likely) > 0 || compare(likely, high) > 0) return failure({ code: 'bad-level', place: { path: 'risk.level' }, sentence: sentence(modelTexts.badLevel) });
  const ground = groundOf(basis, scheme, parameters);
  if (!ground.ok) return ground;
  const levels = yield* part(levelsOf(ground.value, levelsDrawn(question), plain), 0, LEVELLED);
  if (!levels.ok) return levels;
  const mix = yield* part(mixOf(ground.value, plain), LEVELLED, 100);
  return mix.ok ? success({ question, mix: mix.value, ...levels.value }) : mix;
}

/** One draw: what the level alone would make of the cost, and what the mix alone would. */
export interface Drawn {
  readonly level: number;
  readonly mix: number;
}

export function drawOne({ question: { seed, level }, mix, levels }: RiskRun, draw: number): Result<Drawn> {
  const chance = chanceOf(seed, draw);
  const growth = growthAt(level, chance.fraction());
  const cost = mix.costOf(draw, chance);
  return cost.ok ? success({ level: costAt(levels, growth), mix: cost.value }) : cost;
}

function growthAt({ low, likely, high }: Level, share: number): number {
  const z = normalQuantile(Math.min(Math.max(share, 1e-12), 1 - 1e-12));
  const spread = z < 0 ? Math.log(toNumber(divide(likely, low))) : Math.log(toNumber(divide(high, likely)));
  return toNumber(likely) * Math.exp((z * spread) / Z.p90);
}

/** The levels between which the draws lie: no others have to be worked out. */
function levelsDrawn({ level, seed, draws }: RiskQuestion): LevelsAsked {
  let [least, most] = [Infinity, -Infinity];
  for (let draw = 0; draw < draws; draw++) {
    const growth = growthAt(level, chanceOf(seed, draw).fraction());
    least = Math.min(least, growth);
    most = Math.max(most, growth);
  }
  return levelsBetween(least, most);
}

/** Draws one after another. Problems: those of preparing a drawn table. */
export function riskOf(run: RiskRun, onProgress?: OnProgress): Result<Risk> {
  const { draws } = run.question;
  const drawn: Drawn[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const one = drawOne(run, draw);
    if (!one.ok) return one;
    drawn.push(one.value);
    if (draw % 50 === 49) onProgress?.(draw + 1, draws);
  }
  return success(summarise(run, drawn));
}

/**
 * Puts the draws together. The deviation by the mix counts twice, since the year in the table was itself one draw; and so much more as months are few.
 */
export function summarise(run: RiskRun, drawn: readonly Drawn[]): Risk {
  const { question: { budget, seed }, mix, places } = run;
  const count = drawn.length;
  const mean = drawn.reduce((sum, each) => sum + each.mix, 0) / count;
  const stretch = mix.months > 1 ? Math.sqrt(mix.months / (mix.months - 1)) : 0;
  const half = Math.floor(count / 2);
  const deviations = drawn.map((each, index) => stretch * (each.mix - mean + ((drawn[(index + half) % count]?.mix ?? mean) - mean)));
  const costs = Float64Array.from(drawn, (each, index) => nearestWhole(each.level + (deviations[index] ?? 0)));
  const sorted = costs.slice().sort();
  const money = (units: number): Exact => divide(integer(nearestWhole(units)), integer(10 ** places));
  const at = (share: number): Exact => money(percentileOf(sorted, share));
  const most = budget === undefined ? null : toNumber(multiply(budget, integer(10 ** places)));
  const times = most === null ? 0 : costs.filter((cost) => cost > most).length;
  const [byLevel, byMix] = [varianceOf(drawn.map(({ level }) => level)), varianceOf(deviations)];
  const [likely, high] = [percentileOf(sorted, 0.5), percentileOf(sorted, 0.9)];
  return {
    low: at(0.1), likely: at(0.5), high: at(0.9), mean: money(costs.reduce((sum, cost) => sum + cost, 0) / count),
    reserve: money(nearestWhole(high) - nearestWhole(likely)),
    broken: most === null ? null : { times, chance: times / count, between: wilson(times, count) },
    fromLevel: byLevel + byMix === 0 ? 0 : byLevel / (byLevel + byMix),
    converging: CONVERGING.filter((size) => size <= count).map((size) => {
      const part = costs.slice(0, size).sort();
      return { draws: size, likely: money(percentileOf(part, 0.5)), high: money(percentileOf(part, 0.9)) };
    }),
    enough: halfWidth(sorted) < 0.005 * Math.abs(likely) || halfWidth(sorted) === 0,
    draws: count, seed, months: mix.months, way: mix.way, costs: sorted, places,
  };
}

/** Half of the stretch in which the true P90 lies with 95 % certainty, by the order of the draws. */
function halfWidth(sorted: Float64Array): number {
  const reach = Z.twoSided95 * Math.sqrt(sorted.length * 0.9 * 0.1);
  const place = (at: number): number => sorted[Math.min(Math.max(nearestWhole(at), 0), sorted.length - 1)] ?? 0;
  return (place(sorted.length * 0.9 + reach) - place(sorted.length * 0.9 - reach)) / 2;
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
