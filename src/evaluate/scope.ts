import type { LinePeriodKind } from '../calendar';
import type { Text } from '../i18n';
import type { Exact } from '../money';
import type { AwardKind, Condition, Expression, Item, OwnAward, Parameter, Parameters, SubjectKind } from '../scheme';
import type { Dataset, JudgedRows, RowSelection, Subject, Synonyms } from '../data';
import type { Term, Explanation, Unit } from '../explain';
import type { KeptOfSubjects } from './kept';

/** A line of a component as others see it: rounded and within its own bounds and limit, before anything else is taken off it. */
export interface ResultLine {
  /** The component's own subject. */
  readonly subject: Subject;
  readonly recipient: { readonly kind: 'person' | 'customer' | 'team'; readonly code: number };
  readonly amount: Exact;
}

/** What a component came to. */
export interface ResultsOf {
  readonly label: Text;
  readonly award: AwardKind;
  /** What it was worked out for, and in which period each. */
  readonly each: SubjectKind;
  readonly per: LinePeriodKind;
  readonly lines: readonly ResultLine[];
}

/** What rules may ask of a run. */
export interface Context {
  readonly data: Dataset;
  readonly judged: JudgedRows;
  readonly parameters: Parameters;
  /** The scheme's own words for its parameters, for what is told. */
  readonly declared: ReadonlyMap<string, Parameter>;
  readonly synonyms: Synonyms;
  /** Whether refunded rows count first and are taken back at the rate at which they were paid. */
  readonly reverses: boolean;
  /** Who may receive, as the scheme says; and whether a person may in a period. */
  readonly takesPart: readonly Condition[];
  mayReceive(person: number, period: number): boolean;
  /** What another component came to; undefined where it is not in force. */
  results(component: string): ResultsOf | undefined;
  /** The kinds of award that the scheme declares. */
  readonly ownAwards: readonly OwnAward[];
  /** What the scheme calls a component. */
  labelOf(component: string): Text;
  /** Whether the scheme looks at a field of the sales rows. */
  looksAt(field: string): boolean;
}

/** For what an expression or a condition is made ready: the subjects of a component, or single rows. */
export interface ScopeSetting extends Context {
  /** A field of the sales rows from which something is taken off. */
  readonly lessened?: { readonly field: string; readonly by: (row: number) => Exact } | undefined;
  readonly each: SubjectKind;
  readonly per: LinePeriodKind;
  readonly periodOf: string;
  readonly source: RowSelection;
  /** The conditions of the component on its rows. */
  readonly where: readonly Condition[];
  /** The day whose values hold where parameters have values by period: the first of the line's own, where what is worked out reaches over several. */
  readonly periodDay?: number | undefined;
  /** Decimal places of the award, for what is shared out to the last of them. */
  readonly places: number;
  /** The entry of a list for which an expression is made ready. */
  readonly item?: Item;
  /** Whether a figure without a unit of its own is told as a share, since it multiplies money or is held against a ratio. */
  readonly asShare?: boolean;
  /** What is kept of the component's own subjects from one working to the next; only where expressions are made ready for them. */
  readonly kept?: KeptOfSubjects | undefined;
  /** All subjects of the component in a period. */
  peers(period: number): readonly Subject[];
}

/**
 * An expression made ready: a number for each subject, and for each of its rows. `row` is the row in question, for the
 * subject as a whole its earliest one, -1 where it has none.
 */
export interface Figure {
  readonly unit: Unit;
  /** Nobody has named a unit for it: it is taken for an amount, and beside one for a share of it. */
  readonly open?: boolean;
  /** One thing divided by another of its kind. */
  readonly ratio?: boolean;
  /** For figures whose nearest double is found with less work than they are: that double, for ranking. */
  near?(subject: Subject, row: number): number | null;
  /** For figures that are days: whether each is a day that the calendar has. */
  readonly inCalendar?: boolean;
  /** Null where the figure is absent. */
  of(subject: Subject, row: number): Exact | null;
  /** The working of a figure that is not absent. */
  explain(subject: Subject, row: number, explanation: Explanation): Term;
}

/** Conditions made ready. */
export interface Test {
  /** What they come to whatever the row; null where it depends on the row. */
  readonly always: boolean | null;
  /** Whether nothing but the row matters, whatever the subject. */
  readonly ofRow: boolean;
  holds(subject: Subject, row: number): boolean;
  /** Says the figures on which they rest. */
  explain(subject: Subject, row: number, explanation: Explanation): void;
}

/** A setting that makes expressions and conditions ready for itself. */
export interface Scope extends ScopeSetting {
  figure(expression: Expression): Figure;
  test(conditions: readonly Condition[]): Test;
  /** The same with something changed. */
  but(changes: Partial<ScopeSetting>): Scope;
}
