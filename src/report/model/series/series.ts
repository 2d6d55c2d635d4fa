import type { Sentence, Text } from '../../../i18n';
import type { Exact } from '../../../money';

/** What a chart shows. */
export type Topic = 'parts' | 'levels' | 'tried' | 'solved' | 'changes' | 'curve' | 'tiers' | 'follows' | 'risk' | 'tornado';

/**
 * One chart as data. From this one record come the drawing in the pane, the table behind it and the native chart of a workbook with its cells, so
 * that all three say the same. Only kinds that every spreadsheet has.
 */
export interface Series {
  readonly topic: Topic;
  /** The scenario that it is of; null where it is of all. */
  readonly scenario: string | null;
  /** `column`: bars that stand; `bar`: bars that lie, the first on top. */
  readonly kind: 'column' | 'bar' | 'line' | 'scatter';
  /** Whether the bars of a point stand on one another; else side by side. */
  readonly isStacked: boolean;
  readonly title: Text | Sentence;
  /** What its points are called by, such as “Scenario”. */
  readonly names: Text | Sentence;
  /** What their places are measured in; null where they only have names. */
  readonly along: Text | Sentence | null;
  /** Where these are hundredths of a whole. */
  readonly isPercent?: boolean;
  /** What the values are measured in. */
  readonly value: Text | Sentence;
  readonly points: readonly Point[];
  readonly lines: readonly SeriesLine[];
  readonly marks: readonly SeriesLimit[];
}

export interface Point {
  readonly name: Text | Sentence;
  /** Its place, in a chart that has `along`. */
  readonly at: Exact | null;
}

/** One value for each point; null where it has none. The values that there are stand together. */
export interface SeriesLine {
  readonly name: Text | Sentence;
  /** `dots`: each for itself; otherwise bars or a line, as the kind of chart is. */
  readonly look: 'dots' | 'joined';
  readonly values: readonly (Exact | null)[];
}

/** A limit, drawn across the chart: a value that nothing should pass, such as the budget, or a place along it. */
export interface SeriesLimit {
  readonly name: Text | Sentence;
  readonly on: 'value' | 'along';
  readonly at: Exact;
}
