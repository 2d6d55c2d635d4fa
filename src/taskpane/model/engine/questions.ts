import type { Result } from '../../../i18n';
import type { Day } from '../../../calendar';
import type { Language } from '../../../i18n';
import type { Basis, PieceDone } from '../../../model';
import type { ModelRecord } from '../../../report';
import type { GivenValues } from '../../../scheme';
import type { TableName } from '../../../table';
import type { ChartView } from './chart-view';
import type { SentReport } from './sent-report';
import type { SentTable } from './sent-table';
import type { EvaluationView, ModelView, ScenarioMoney, SolveView, RiskView, WholeView } from './view';

/** What everything is worked out on. */
export interface SentGround {
  readonly tables: Readonly<Partial<Record<TableName, SentTable>>>;
  readonly mapping: NonNullable<Basis['mapping']>;
  readonly taught: NonNullable<Basis['taught']>;
  /** The JSON of schemes that are no presets. */
  readonly schemes: readonly unknown[];
  readonly language: Language;
}

/** A file of scenarios as JSON, and the scenario that is meant. */
export interface OfScenario {
  readonly file: unknown;
  readonly scenario: string;
}

/** A file that says what ran, and the sales that came. */
export interface CameSales {
  readonly file: unknown;
  readonly sales: SentTable;
}

export interface Draws {
  readonly level: Float64Array;
  readonly mix: Float64Array;
}

/** What can be asked, and what is answered. Everything can be sent between a page and a worker. */
export interface Questions {
  load: { readonly asked: SentGround; readonly answer: null };
  /** Everything about all scenarios but what takes long. */
  analyse: { readonly asked: { readonly file: unknown }; readonly answer: ModelView };
  /** What a scenario of the file analysed last costs with other figures: while a slider moves. */
  cost: { readonly asked: { readonly scenario: string; readonly parameters: GivenValues }; readonly answer: ScenarioMoney };
  /** Which value meets a budget. */
  solve: { readonly asked: OfScenario & { readonly parameter: string; readonly atMost: string }; readonly answer: SolveView };
  /** What pairs of values cost. */
  pairs: { readonly asked: OfScenario & { readonly down: string; readonly across: string }; readonly answer: ChartView };
  /** What those who lose would have to sell. */
  whole: { readonly asked: OfScenario; readonly answer: readonly WholeView[] };
  /** Some of the draws of a risk, by their numbers. */
  draws: { readonly asked: OfScenario & { readonly from: number; readonly to: number }; readonly answer: Draws };
  risk: { readonly asked: OfScenario & { readonly draws: Draws }; readonly answer: RiskView };
  /** The scenario that ran, by its file, held against the sales that came. */
  evaluate: { readonly asked: CameSales; readonly answer: EvaluationView };
  /** The sheets of the model. */
  sheets: { readonly asked: { readonly file: unknown; readonly came: CameSales | null; readonly record: Omit<ModelRecord, 'day'> & { readonly day: Day } }; readonly answer: SentReport };
}

export type QuestionKind = keyof Questions;
export type Asked<K extends QuestionKind> = Questions[K]['asked'];
export type Answer<K extends QuestionKind> = Questions[K]['answer'];

/** How far something is. */
export interface StepDone extends PieceDone {
  /** Whether it is still being made ready: no part of what was asked for is done. */
  readonly isBefore?: boolean;
}

/** Work in pieces, between which the screen may catch up and the work may be stopped. */
export type Steps<T> = Generator<StepDone, Result<T>, void>;

export interface Message<K extends QuestionKind> {
  readonly id: number;
  readonly kind: K;
  readonly asked: Asked<K>;
}

/** Asks to give up what was asked under a number. */
export interface GiveUp {
  readonly giveUp: number;
}

export interface Reply<K extends QuestionKind> {
  readonly id: number;
  readonly step?: StepDone;
  readonly answer?: Result<Answer<K>>;
}
