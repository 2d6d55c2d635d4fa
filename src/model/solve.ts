import type { Result, Sentence } from '../i18n';
import { failure, sentence, success } from '../i18n';
import { modelTexts } from '../i18n/texts/model';
import type { Exact } from '../money';
import { add, compare, grouped, nearestWhole, plain, subtract, ZERO } from '../money';
import type { GivenValues, Scheme } from '../scheme';
import type { Costing } from './costing';
import type { Between, Grid } from './grid';
import { gridOf, usualRange, usualStep, valueAt } from './grid';
import type { Setting } from './setting';
import { settingAt, written } from './setting';

export interface Question {
  readonly parameter: string;
  readonly atMost: Exact;
  readonly between?: Between;
  readonly step?: Exact;
  /** What else the budget has to pay, whatever the value: the other schemes of a plan. */
  readonly besides?: Exact;
}

/** A round value within the budget beside which, one step on, the budget would be broken. */
export interface Solution {
  readonly value: Exact;
  readonly cost: Exact;
  readonly left: Exact;
  /** The value one step on, and what it would cost; null where there is none between the bounds. */
  readonly next: { readonly value: Exact; readonly cost: Exact } | null;
}

/** How the cost goes with the value, as far as it was tried. `scanned`: neither only up nor only down. */
export type Course = 'rising' | 'falling' | 'level' | 'scanned';

export interface Answer {
  readonly setting: Setting;
  readonly course: Course;
  /** Whether every round value was tried; otherwise some were, and between two that differ the place was narrowed down. */
  readonly complete: boolean;
  readonly runs: number;
  /** Values that were tried on the way with what they cost, the least first: every one, or so many that the course is seen. */
  readonly tried: readonly { readonly value: Exact; readonly cost: Exact }[];
  /** That which makes most of the budget comes first. */
  readonly solutions: readonly [Solution, ...Solution[]];
}

/** So many values are tried to see how the cost goes. */
const COARSE = 64;

/** No more of the tried values are told. */
const SHOWN = 128;

/** So few values are all tried in any case, and more where the cost goes up and down, if it takes no more than this (values × rows). */
const FEW = 512;
const AFFORDABLE = 3_000_000;

/**
 * The round value of a parameter that makes most of a budget. Values are tried on a grid of whole steps, never between.
 * Problems: those of the path and the parameters, `bad-grid`, `impossible` with the reason.
 */
export function solve(costing: Costing, scheme: Scheme, given: GivenValues, question: Question): Result<Answer> {
  const setting = settingAt(question.parameter, scheme, given);
  if (!setting.ok) return setting;
  const step = question.step ?? usualStep(setting.value);
  const grid = gridOf(question.between ?? usualRange(setting.value, question.atMost, costing, step), step);
  if (grid === null) return failure({ code: 'bad-grid', place: { path: question.parameter }, sentence: sentence(modelTexts.badGrid, { path: question.parameter, step: plain(step) }) });
  return new Search(costing, setting.value, grid, question).answer();
}

class Search {
  private readonly known = new Map<number, Exact>();
  private readonly budget: Exact;
  private readonly besides: Exact;

  constructor(private readonly costing: Costing, private readonly setting: Setting, private readonly grid: Grid, { atMost, besides = ZERO }: Question) {
    this.budget = atMost;
    this.besides = besides;
  }

  answer(): Result<Answer> {
    const { first, last } = this.grid;
    const coarse = this.trying(spread(first, last, COARSE));
    if (!coarse.ok) return coarse;
    const values = last - first + 1;
    const size = values * Math.max(1, this.costing.judged.data.sales.length);
    const isPlain = ['rising', 'falling'].includes(this.courseOf(coarse.value));
    const complete = values <= COARSE || (size <= AFFORDABLE && (values <= FEW || !isPlain));
    const all = complete ? this.trying(Array.from({ length: values }, (_, index) => first + index)) : coarse;
    if (!all.ok) return all;
    const tried = all.value;
    const course = this.courseOf(tried);
    const solutions = this.solutionsAmong(tried);
    if (!solutions.ok) return solutions;
    const [best, ...others] = solutions.value;
    if (best === undefined) return failure(this.impossible(tried));
    return success({ setting: this.setting, course, complete, runs: this.known.size, solutions: [best, ...others], tried: this.shown(tried) });
  }

  private shown(tried: readonly number[]): Answer['tried'] {
    const shown = tried.length <= SHOWN ? tried : spread(0, tried.length - 1, SHOWN).map((at) => tried[at] ?? NaN);
    return shown.map((index) => ({ value: valueAt(this.grid, index), cost: this.costKnown(index) }));
  }

  private trying(indices: readonly number[]): Result<readonly number[]> {
    for (const index of indices) {
      const cost = this.cost(index);
      if (!cost.ok) return cost;
    }
    return success(indices);
  }

  private cost(index: number): Result<Exact> {
    const known = this.known.get(index);
    if (known !== undefined) return success(known);
    const cost = this.costing.cost(this.setting.with(written(valueAt(this.grid, index), this.setting.kind)));
    if (!cost.ok) return cost;
    const whole = add(cost.value, this.besides);
    this.known.set(index, whole);
    return success(whole);
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

  private fits(index: number): Result<boolean> {
    const cost = this.cost(index);
    return cost.ok ? success(compare(cost.value, this.budget) <= 0) : cost;
  }

  /** Each place where the budget is passed, narrowed down to two neighbours; where it never is, the value that costs most. */
  private solutionsAmong(tried: readonly number[]): Result<readonly Solution[]> {
    const found: [number, number | null][] = [];
    for (let at = 1; at < tried.length; at++) {
      let [left, right] = [tried[at - 1] ?? NaN, tried[at] ?? NaN];
      const [leftFits, rightFits] = [this.fits(left), this.fits(right)];
      if (!leftFits.ok) return leftFits;
      if (!rightFits.ok) return rightFits;
      if (leftFits.value === rightFits.value) continue;
      while (right - left > 1) {
        const middle = Math.floor((left + right) / 2);
        const fits = this.fits(middle);
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
    let [least, where] = [this.costKnown(tried[0] ?? NaN), tried[0] ?? NaN];
    for (const index of tried) if (compare(this.costKnown(index), least) < 0) [least, where] = [this.costKnown(index), index];
    const values = { path: this.setting.path, value: written(valueAt(this.grid, where), this.setting.kind), cost: grouped(least, 2), budget: grouped(this.budget, 2) };
    return { code: 'impossible', place: { path: this.setting.path }, sentence: sentence(modelTexts.impossible, values) };
  }
}

/** So many whole numbers from first to last, both among them. */
function spread(first: number, last: number, count: number): number[] {
  return [...new Set(Array.from({ length: count }, (_, index) => first + nearestWhole((index * (last - first)) / (count - 1))))];
}
