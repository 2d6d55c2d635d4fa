import type { Text } from '../i18n';
import type { Exact } from '../money';

/*
 * Decision tables, as they are after reading.
 */

/** A column of a decision table: what people call it, and whether its cells hold words or ranges of figures. */
export interface TableColumn {
  readonly name: string;
  readonly label: Text;
  readonly holds: 'words' | 'figures';
}

/** From where to where figures may lie; what is not said bounds nothing. */
export interface FigureRange {
  readonly atLeast?: Exact | undefined;
  readonly above?: Exact | undefined;
  readonly atMost?: Exact | undefined;
  readonly below?: Exact | undefined;
}

/** A condition of a decision table: one of some words, a range, or nothing, which always holds. */
export type TableCell = { readonly words: readonly string[] } | { readonly range: FigureRange } | null;

/** A row of a decision table: the value that holds where all its conditions do. */
export interface DecisionRow {
  readonly cells: readonly TableCell[];
  readonly value: Exact;
}

export interface DecisionTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly DecisionRow[];
}
