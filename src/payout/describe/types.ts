import type { Day } from '../../calendar';
import type { Language, Sentence, Text } from '../../i18n';
import type { Exact } from '../../money';
import type { AwardKind, OwnAward, TaxCategory } from '../../scheme';
import type { Excluded, Rejected } from '../judge/types';
import type { LineKind, PeriodRun } from '../period/types';
import type { RecipientKind } from '../work/recipients';

/** A sales row by its number, for programs, and as people find it. */
export interface LineRow {
  readonly number: number;
  readonly place: string;
}

/** One payout line: who receives what for which period, from which rows, and why. */
export interface Line {
  readonly recipient: string;
  readonly recipientKind: RecipientKind;
  /** The recipient's staff number, where the table has one. */
  readonly personId?: string | undefined;
  /** The key of the period: `2024-03`, `2024-Q1`, `window`. */
  readonly period: string;
  /** The component's id, and its label for people. */
  readonly component: string;
  readonly label: Text;
  readonly award: AwardKind;
  /** Rounded once; what is paid. */
  readonly amount: Exact;
  /** Data rows of the sales table, counted from 1, for programs; and as people find them on the sheet or in the file. */
  readonly rows: readonly number[];
  readonly places: readonly string[];
  readonly due?: Day | undefined;
  readonly taxCategory: TaxCategory;
  /** In a run of a period: the scheme, the key of the sum to which the line belongs, what kind of line it is, and what was paid of the sum before. */
  readonly scheme?: string;
  readonly key?: string;
  readonly kind?: LineKind;
  readonly before?: Exact;
  /** Of what differs from what was paid: the rows that came or changed since, as far as that is known; found out when it is asked for. */
  readonly changed?: readonly LineRow[];
  /** The working in one sentence with its figures; made only when asked for. */
  why(language: Language): string;
}

/** The sum of a recipient's rounded lines of one kind of award. */
export interface Total {
  readonly recipient: string;
  readonly recipientKind: RecipientKind;
  readonly personId?: string | undefined;
  readonly award: AwardKind;
  readonly amount: Exact;
}

/** Something the reader should know: a person without a target, a redemption, hidden rows. */
export interface Note {
  readonly code: string;
  readonly sentence: Sentence;
  /** Whom it concerns; of what kind, and by which staff number, where that is known. */
  readonly recipient?: string;
  readonly recipientKind?: RecipientKind;
  readonly personId?: string | undefined;
  /** A row of the sales table, for programs and as people find it. */
  readonly row?: number;
  readonly place?: string;
  /** To be looked at before anything is paid, and so told at once wherever the payout is shown. */
  readonly warning?: true;
}

/** What a scheme pays on the tables it was given. */
export interface Payout {
  readonly scheme: { readonly id: string; readonly version: string; readonly name: Text };
  readonly lines: readonly Line[];
  readonly totals: readonly Total[];
  readonly rejected: readonly Rejected[];
  readonly excluded: readonly Excluded[];
  readonly notes: readonly Note[];
  /** `later`: where a period is paid, so many rows of the sales table lie after it and were not read. */
  readonly rows: { readonly read: number; readonly counted: number; readonly later?: number };
  /** The kinds of award that its schemes declare beside those that every scheme knows. */
  readonly ownAwards: readonly OwnAward[];
  /** Decimal places of cash. */
  readonly places: number;
  /** Where a period is paid: what holds for the run as a whole. */
  readonly run?: PeriodRun;
}
