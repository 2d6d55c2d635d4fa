import type { Result, Sentence } from '../i18n';
import { failure, sentence, success } from '../i18n';
import { modelTexts } from '../i18n/texts/model';
import type { Exact } from '../money';
import { add, compare, divide, floor, grouped, integer, multiply, nearestWhole, plain, subtract, toNumber, ZERO } from '../money';
import type { GivenValues, Scheme } from '../scheme';
import { bearingOf, type Bearing } from './bearing';
import type { Costing } from './costing';
import type { RoundValues } from './grid';
import { gridOf, usualRange, usualStep, valueAt } from './grid';
import type { Pieces, PieceDone } from './pieces';
import { wholeOf } from './pieces';
import type { Setting } from './setting';
import { settingAt, written } from './setting';
import type { Course, Question, Refined, Solution, Solved } from './solved';

/** So many values are tried to see how the cost goes. */
const COARSE = 64;

/** No more of the tried values are told. */
const SHOWN = 128;

/** So many where it is known how it goes, for the two ends and what lies between. */
const ENDS = 5;

/** Up to so many times the value that was found, the cost tells something about it. */
export const AROUND = 3;
/** So many values up to there are worked out for those who look at the cost. */
const NEAR = 12;

const TEN = integer(10);
/** A value is told with no more places. */
const MOST_PLACES = 11;
/** About so many values are tried on the way to the cent. */
const TO_THE_CENT = 30;

/** So few values are all tried in any case, and more where the cost goes up and down, if it takes no more than this (values × rows). */
const FEW = 512;
const AFFORDABLE = 3_000_000;

/**
 * The round value of a parameter that makes most of a budget. Values are tried on a grid of whole steps, never between.
 * Problems: those of the path and the parameters, `bad-grid`, `impossible` with the reason.
 */
export function solve(costing: Costing, scheme: Scheme, given: GivenValues, question: Question): Result<Solved> {
  return wholeOf(solving(costing, scheme, given, question));
}

/** A piece is one value worked out; about how many there will be is told. */
type Tries<T> = Pieces<Result<T>, PieceDone>;

/** The same in pieces. */
export function* solving(costing: Costing, scheme: Scheme, given: GivenValues, question: Question): Tries<Solved> {
  const setting = settingAt(question.parameter, scheme, given);
  if (!setting.ok) return setting;
  const step = question.step ?? usualStep(setting.value);
  const grid = gridOf(question.between ?? usualRange(setting.value, question.atMost, costing, step), step);
  if (grid === null) return failure({ code: 'bad-grid', place: { path: question.parameter }, sentence: sentence(modelTexts.badGrid, { figure: setting.value.called, step: plain(step) }) });
  const bearing = bearingOf(costing, setting.value);
  return yield* new Search(costing, setting.value, grid, question, bearing).answer();
}

/** Round values that were tried, by their numbers on the grid. */
interface Chosen {
  readonly tried: readonly number[];
  readonly complete: boolean;
}

class Search {
  private readonly known = new Map<number, Exact>();
  private readonly budget: Exact;
  private readonly besides: Exact;
  private runs = 0;
  /** About so many values will have been worked out. */
  private expected = 1;

  constructor(
    private readonly costing: Costing, private readonly setting: Setting, private readonly grid: RoundValues, private readonly question: Question, private readonly bearing: Bearing,
  ) {
    this.budget = question.atMost;
    this.besides = question.besides ?? ZERO;
  }

  *answer(): Tries<Solved> {
    const chosen = yield* this.chosen();
    if (!chosen.ok) return chosen;
    const { tried, complete } = chosen.value;
    const course = this.bearing.course ?? this.courseOf(tried);
    const solutions = yield* this.solutionsAmong(tried);
    if (!solutions.ok) return solutions;
    const [best, ...others] = solutions.value;
    if (best === undefined) return failure(this.impossible(tried));
    const refined = this.question.toTheCent === true ? yield* this.refined(best) : success(null);
    if (!refined.ok) return refined;
    const runs = this.known.size;
    const near = this.nearTo(best.value);
    for (const index of near) {
      const cost = yield* this.cost(index);
      if (!cost.ok) return cost;
    }
    const shown = this.shown([...new Set([...tried, ...near])].sort((a, b) => a - b));
    return success({ setting: this.setting, course, complete, runs, solutions: [best, ...others], tried: shown, refined: refined.value });
  }

  /** Values from nothing to three times the one that was found, by which it is seen how the cost goes where it matters. */
  private nearTo(found: Exact): readonly number[] {
    const { first, last, step } = this.grid;
    const index = toNumber(divide(found, step));
    const near = Array.from({ length: NEAR + 1 }, (_, at) => nearestWhole((AROUND * index * at) / NEAR));
    return [...new Set(near)].filter((each) => each >= first && each <= last);
  }

  /** The values to try: all at which the cost can change; few, where it is known which way it goes; else so many that its course is seen, or all. */
  private *chosen(): Tries<Chosen> {
    const { first, last } = this.grid;
    const values = last - first + 1;
    const rows = Math.max(1, this.costing.judged.data.sales.length);
    const steps = this.bearing.steps === null ? null : this.around(this.bearing.steps);
    if (steps !== null && steps.length < values && steps.length * rows <= AFFORDABLE) return yield* this.allOf(steps);
    if (this.bearing.course !== null) return yield* this.allOf(spread(first, last, ENDS));
    const isAffordable = values <= COARSE || values * rows <= AFFORDABLE;
    const coarse = yield* this.trying(spread(first, last, COARSE), isAffordable ? values : undefined);
    if (!coarse.ok) return coarse;
    const isPlain = ['rising', 'falling'].includes(this.courseOf(coarse.value));
    const complete = isAffordable && (values <= FEW || !isPlain);
    return complete ? yield* this.allOf(Array.from({ length: values }, (_, index) => first + index)) : success({ tried: coarse.value, complete });
  }

  private *allOf(indices: readonly number[]): Tries<Chosen> {
    const tried = yield* this.trying(indices);
    return tried.ok ? success({ tried: tried.value, complete: true }) : tried;
  }

  /** The round values on both sides of each measure, and both ends: between two of them the cost stays as it is. */
  private around(measures: readonly Exact[]): readonly number[] {
    const { first, last, step } = this.grid;
    const places = measures.flatMap((measure) => {
      const below = floor(divide(measure, step));
      return compare(below, integer(first)) < 0 || compare(below, integer(last)) > 0 ? [] : [toNumber(below), toNumber(below) + 1];
    });
    return [...new Set([first, ...places.filter((index) => index >= first && index <= last), last])].sort((a, b) => a - b);
  }

  /** Goes on from a round value in tenths of the step before, as far as the budget allows, digit by digit. */
  private *refined({ value: from, cost: found, next }: Solution): Tries<Refined | null> {
    if (next === null || this.setting.kind === 'count') return success(null);
    let [value, cost] = [from, found];
    const isForward = compare(next.value, from) > 0;
    for (let step = divide(this.grid.step, TEN); compare(cost, this.budget) !== 0 && step.scale <= MOST_PLACES; step = divide(step, TEN)) {
      let [low, high] = [0, 10];
      const at = (count: number): Exact => (isForward ? add : subtract)(value, multiply(step, integer(count)));
      let reached: Exact | null = null;
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        const tried = yield* this.costAt(at(middle));
        // A value that the scheme does not take, for its many places, is where it ends.
        if (!tried.ok) return success({ value, cost, isExact: false });
        if (compare(tried.value, this.budget) > 0) high = middle;
        else [low, reached] = [middle, tried.value];
      }
      value = at(low);
      cost = reached ?? cost;
    }
    return success({ value, cost, isExact: compare(cost, this.budget) === 0 });
  }

  private shown(tried: readonly number[]): Solved['tried'] {
    const shown = tried.length <= SHOWN ? tried : spread(0, tried.length - 1, SHOWN).map((at) => tried[at] ?? NaN);
    return shown.map((index) => ({ value: valueAt(this.grid, index), cost: this.costKnown(index) }));
  }

  /** `perhaps`: so many may have to be tried in the end. */
  private *trying(indices: readonly number[], perhaps = indices.length): Tries<readonly number[]> {
    const widest = indices.reduce((most, index, at) => Math.max(most, index - (indices[at - 1] ?? index)), 1);
    this.expected = perhaps + Math.ceil(Math.log2(widest)) + NEAR + (this.question.toTheCent === true ? TO_THE_CENT : 0);
    for (const index of indices) {
      const cost = yield* this.cost(index);
      if (!cost.ok) return cost;
    }
    return success(indices);
  }

  private *cost(index: number): Tries<Exact> {
    const known = this.known.get(index);
    if (known !== undefined) return success(known);
    const cost = yield* this.costAt(valueAt(this.grid, index));
    if (cost.ok) this.known.set(index, cost.value);
    return cost;
  }

  private *costAt(value: Exact): Tries<Exact> {
    yield { done: Math.min(this.runs, this.expected), of: this.expected };
    this.runs += 1;
    const cost = this.costing.cost(this.setting.with(written(value, this.setting.kind)));
    return cost.ok ? success(add(cost.value, this.besides)) : cost;
  }

  private courseOf(tried: readonly number[]): Course {
    let [up, down] = [false, false];
    tried.forEach((index, at) => {
      const [before, now] = [this.known.get(tried[at - 1] ?? NaN), this.known.get(index)];
      if (before === undefined || now === undefined) return;
      const order = compare(now, before);
      up ||= order > 0;
      down ||= order < 0;
    });
    return up && down ? 'scanned' : up ? 'rising' : down ? 'falling' : 'level';
  }

  private *fits(index: number): Tries<boolean> {
    const cost = yield* this.cost(index);
    return cost.ok ? success(compare(cost.value, this.budget) <= 0) : cost;
  }

  /** Each place where the budget is passed, narrowed down to two neighbours; where it never is, the value that costs most. */
  private *solutionsAmong(tried: readonly number[]): Tries<readonly Solution[]> {
    const found: [number, number | null][] = [];
    for (let at = 1; at < tried.length; at++) {
      let [left, right] = [tried[at - 1] ?? NaN, tried[at] ?? NaN];
      const [leftFits, rightFits] = [yield* this.fits(left), yield* this.fits(right)];
      if (!leftFits.ok) return leftFits;
      if (!rightFits.ok) return rightFits;
      if (leftFits.value === rightFits.value) continue;
      while (right - left > 1) {
        const middle = Math.floor((left + right) / 2);
        const fits = yield* this.fits(middle);
        if (!fits.ok) return fits;
        if (fits.value === leftFits.value) left = middle;
        else right = middle;
      }
      found.push(leftFits.value ? [left, right] : [right, left]);
    }
    if (found.length === 0) found.push(...this.dearest(tried));
    const solutions = found.map(([value, next]) => this.solution(value, next));
    return success(solutions.sort((a, b) => compare(b.cost, a.cost) || compare(b.value, a.value)));
  }

  /** Where all are within the budget: the one that costs most; of several the largest where cost rises, else the least. */
  private dearest(tried: readonly number[]): [number, null][] {
    const falls = this.courseOf(tried) === 'falling';
    let best: number | null = null;
    for (const index of tried) {
      const [cost, most] = [this.known.get(index), this.known.get(best ?? NaN)];
      if (cost === undefined || compare(cost, this.budget) > 0) return [];
      if (best === null || most === undefined || compare(cost, most) > (falls ? 0 : -1)) best = index;
    }
    return best === null ? [] : [[best, null]];
  }

  private solution(index: number, next: number | null): Solution {
    const cost = this.costKnown(index);
    return {
      value: valueAt(this.grid, index), cost, left: subtract(this.budget, cost),
      next: next === null ? null : { value: valueAt(this.grid, next), cost: this.costKnown(next) },
    };
  }

  private costKnown(index: number): Exact {
    const cost = this.known.get(index);
    if (cost === undefined) throw new RangeError('A solution is among the values that were tried.');
    return cost;
  }

  private impossible(tried: readonly number[]): { readonly code: string; readonly place: { readonly path: string }; readonly sentence: Sentence } {
    const byCost = [...tried].sort((a, b) => compare(this.costKnown(a), this.costKnown(b)) || a - b);
    const [least, most] = [byCost[0] ?? NaN, byCost.at(-1) ?? NaN];
    const told = (index: number): readonly [string, string] => [written(valueAt(this.grid, index), this.setting.kind), grouped(this.costKnown(index), 2)];
    const [[value, cost], [mostValue, mostCost]] = [told(least), told(most)];
    const values = { figure: this.setting.called, value, cost, mostValue, mostCost, budget: grouped(this.budget, 2) };
    return { code: 'impossible', place: { path: this.setting.path }, sentence: sentence(modelTexts.impossible, values) };
  }
}

/** So many whole numbers from first to last, both among them. */
function spread(first: number, last: number, count: number): number[] {
  return [...new Set(Array.from({ length: count }, (_, index) => first + nearestWhole((index * (last - first)) / (count - 1))))];
}
