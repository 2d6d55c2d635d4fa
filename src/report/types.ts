import type { Day } from '../calendar';
import type { Language } from '../i18n';
import type { Exact } from '../money';

/**
 * What the payout sheets contain, described once for every host: the workbook that is open, or a file. A host turns it into
 * cells with `layOut`, which says what stands in which row.
 */
export interface Report {
  readonly language: Language;
  /** The workbook's title in its properties. */
  readonly title: string;
  readonly sheets: readonly ReportSheet[];
}

/** How much is told of each line: all, all but its working, or nothing, so that only totals are there. */
export type LineDetail = 'full' | 'short' | 'none';

export type SheetRole = 'summary' | 'lines' | 'statements' | 'problems' | 'record' | 'scheme' | 'register' | 'model';

export interface ReportSheet {
  readonly role: SheetRole;
  /** At most 31 characters, none of them special in a reference, so that it never needs quotes. */
  readonly name: string;
  readonly title: string;
  /** Label and value under the title, one a row; a long value goes on in the next rows. */
  readonly facts: readonly Fact[];
  readonly columns: readonly ReportColumn[];
  readonly blocks: readonly ReportBlock[];
  /** Rows under the last block: the total in words, who signs. Texts of one row stand side by side where they fit. */
  readonly closing: readonly (readonly string[])[];
  readonly landscape: boolean;
  /** Charts, below everything else. */
  readonly charts?: readonly ReportChart[];
  /** So many columns are printed; those behind them are for the screen. All of them unless told. */
  readonly printed?: number;
}

/** A chart of the kinds that every spreadsheet has. Its figures are a block of a sheet of the same report, whose rows and columns are counted from 0. */
export interface ReportChart {
  readonly kind: 'column' | 'bar' | 'line' | 'scatter';
  readonly isStacked: boolean;
  /** Whether its values begin at zero: bars that stand, none of which goes below it, would else seem further apart than they are. */
  readonly fromZero: boolean;
  readonly title: string;
  /** What stands at its axes; none where the points have names. */
  readonly along: string | null;
  readonly value: string;
  /** The sheet with its figures, by its name in the report, and which block of it they are. */
  readonly sheet: string;
  readonly block: number;
  /** The column that its points are named or placed by. */
  readonly categories: number;
  readonly lines: readonly ChartLine[];
}

export interface ChartLine {
  readonly name: string;
  /** `dots`: each for itself; otherwise bars or a line, as the kind of chart is. */
  readonly look: 'dots' | 'joined';
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** `money` is shown with the payout's places and grouping; `figure` with the places it has; `wrapped` is text that may run over several lines. */
export type ColumnKind = 'text' | 'wrapped' | 'money' | 'figure' | 'integer' | 'date';

export interface ReportColumn {
  /** Unique on its sheet, never blank. */
  readonly header: string;
  readonly kind: ColumnKind;
  /** In characters of the default font. */
  readonly width: number;
  /** Decimal places of a money column. */
  readonly places?: number;
}

/** Rows under a header row of their own. */
export interface ReportBlock {
  /** A line above the header, such as the name of the person whose statement it is. */
  readonly heading?: string;
  /** Starts on a page of its own; on each further page heading and header stand again, with what `pageOf` says of the page. */
  readonly pageOf?: (page: number, pages: number) => string;
  /** The headers of this block where they are not those of the sheet, from the first column on. Such rows are no Excel table. */
  readonly headers?: readonly string[];
  /** Columns, from one to another, whose figures are coloured by their size. */
  readonly heat?: { readonly first: number; readonly last: number };
  /** The name of the Excel table that these rows are; unique in the workbook, ASCII. Without one they are plain rows. */
  readonly table?: string;
  readonly rows: LazyRows;
  /** One cell a column. */
  readonly totals?: readonly TotalCell[];
  /** Lines under the rows, such as a place to sign. */
  readonly closing?: readonly string[];
}

/** Rows made when they are asked for, so that a million lines need not be held as cells. */
export interface LazyRows {
  readonly length: number;
  at(index: number): readonly ReportCell[];
}

/** A host must never let text run as a formula: it sets the text format where `isRisky` says so. Null is a blank cell. */
export type ReportCell =
  | { readonly kind: 'text'; readonly text: string }
  /** `whole`: shown without decimal places, whatever else its column holds. */
  | { readonly kind: 'exact'; readonly value: Exact; readonly whole?: true }
  | { readonly kind: 'day'; readonly day: Day }
  /** A formula of our own, without its =, that comes to `value`. */
  | { readonly kind: 'formula'; readonly formula: string; readonly value: Exact }
  | null;

/**
 * `sum`: the sum of the block's column, as a plain formula that shows `value`. `fixed`: the value alone, since some figure of the
 * column has more digits than a cell holds, so that a formula would come to something else.
 */
export type TotalCell =
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'sum' | 'fixed'; readonly value: Exact }
  | null;
