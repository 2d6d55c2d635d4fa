import type { Sentence } from '../../../i18n';
import type { ChartView } from './chart-view';

/*
 * What the page shows of a model: texts and plain decimals only, so that it can come from a worker.
 */

/** Money as plain decimals in cents; null is what cannot be told. */
export type Money = string | null;

export interface ScenarioMoney {
  readonly cost: string;
  readonly per100: Money;
  readonly parts: readonly { readonly label: string; readonly amount: string }[];
}

export interface PersonView {
  readonly key: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

/** Something that a check has found: a fall is told in red and must be acknowledged before the scheme is paid. */
export interface Finding {
  readonly grade: 'falls' | 'minds' | 'told';
  readonly said: Sentence;
}

export interface ScenarioView extends ScenarioMoney {
  readonly id: string;
  readonly name: string;
  /** To the base; null for the base itself. */
  readonly toBase: Money;
  readonly headroom: { readonly left: string; readonly used: string | null } | null;
  readonly rejected: number;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** When the cost arises, and when it is payable. */
  readonly times: readonly { readonly label: string; readonly parts: readonly { readonly name: string; readonly amount: string }[] }[];
  readonly people: readonly PersonView[];
  readonly gainers: number;
  readonly losers: number;
  readonly gained: string;
  readonly lost: string;
  readonly stress: readonly { readonly level: string; readonly sales: Money; readonly cost: string; readonly per100: Money }[];
  readonly findings: readonly Finding[];
  readonly groups: readonly { readonly by: string; readonly name: string; readonly people: number; readonly per100: Money; readonly paid: string; readonly median: string }[];
  readonly charts: { readonly changes: ChartView | null; readonly tornado: ChartView | null; readonly tiers: readonly ChartView[]; readonly people: ChartView | null };
  /** The paths of its figures, that which matters most first. */
  readonly paths: readonly string[];
}

export interface ModelView {
  readonly base: string;
  readonly scenarios: readonly ScenarioView[];
  readonly costs: ChartView;
  /** All scenarios at other levels of sales. */
  readonly levels: ChartView;
}

export interface SolutionView {
  readonly value: string;
  readonly written: string;
  readonly cost: string;
  readonly left: string;
  readonly next: { readonly written: string; readonly cost: string } | null;
}

export interface SolveView {
  readonly parameter: string;
  readonly name: string;
  readonly budget: string;
  readonly solutions: readonly SolutionView[];
  /** Why there is none. */
  readonly why: Sentence | null;
  /** Whether values were tried one by one, because the cost does not only rise or only fall. */
  readonly scanned: boolean;
  readonly curve: ChartView | null;
}

export interface WholeView {
  readonly key: string;
  /** How much of their sales; null where three times would not do. */
  readonly times: string | null;
}

/** A scheme that ran, afterwards: everything as it is shown but what people get. */
export interface EvaluationView {
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Of before, of what the model had said, of what came, and of what would have come without the change. */
  readonly measures: readonly { readonly label: string; readonly values: readonly string[] }[];
  readonly people: readonly PersonView[];
}

export interface RiskView {
  readonly low: string;
  readonly likely: string;
  readonly high: string;
  readonly mean: string;
  readonly reserve: string;
  readonly broken: { readonly chance: number; readonly from: number; readonly to: number } | null;
  readonly fromLevel: number;
  readonly enough: boolean;
  readonly draws: number;
  readonly seed: number;
  readonly months: number;
  readonly converging: readonly { readonly draws: number; readonly likely: string; readonly high: string }[];
  readonly chart: ChartView | null;
}
