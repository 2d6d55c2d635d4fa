import type { Day, Period } from '../../calendar';
import type { Sentence } from '../../i18n';
import type { Exact } from '../../money';
import type { AwardKind } from '../../scheme';
import type { PaidFile } from '../paid/types';

/** The states of a payout, in the order in which it goes through them. What is approved or paid counts as paid. */
export const STATES = ['draft', 'submitted', 'approved', 'paid'] as const;
export type PayoutState = (typeof STATES)[number];

/** Who did something, and on which day. */
export interface Signed {
  /** Blank where nobody was asked, as for a draft. */
  readonly who: string;
  readonly day: Day;
}

/** A payout as the register tells it: one row. */
export interface RegisterEntry {
  /** `2026-03`, or `2026-03/2` for the second payout of a period. */
  readonly id: string;
  readonly payPeriod: Period;
  /** What was paid, as people call it: the scheme or the plan. */
  readonly plan: string;
  readonly schemes: readonly SchemeVersion[];
  readonly state: PayoutState;
  /** Who made, submitted, approved and paid it, as far as it has come. */
  readonly signed: Readonly<Partial<Record<PayoutState, Signed>>>;
  /** Sums by kind of award; none where pay goes to a workbook of its own. */
  readonly totals: readonly { readonly award: AwardKind; readonly amount: Exact }[];
  readonly settledTo: Period | null;
  readonly windowSettled: boolean;
  /** The file in which its sheets stand; null where they stand in this workbook. */
  readonly file: string | null;
  /** SHA-256 of `textOfPaid` over its lines. */
  readonly linesFingerprint: string;
  /** SHA-256 of what the record keeps for later runs. */
  readonly recordFingerprint: string;
}

export interface SchemeVersion {
  readonly id: string;
  readonly version: string;
}

/** What is not as it was: `gone` and `elsewhere` where there are no sheets to look at. */
export type FaultKind = 'gone' | 'elsewhere' | 'unreadable' | 'twice' | 'lines-edited' | 'record-edited' | 'other-payout' | 'row-edited';

export interface RegisterFault {
  readonly kind: FaultKind;
  readonly sentence: Sentence;
}

/** A cell that is no longer what it was, a line that came, or one that went. */
export interface CellChange {
  /** `'Lines'!H17`; nothing for a line that went. */
  readonly place?: { readonly sheet: string; readonly cell: string } | undefined;
  readonly sentence: Sentence;
}

/** A payout of the register, put together with what stands of it in the workbook. */
export interface RegisteredPayout {
  readonly entry: RegisterEntry;
  /** Whether the register has a row of it: sheets without one are a draft. */
  readonly isRegistered: boolean;
  /** What its sheets say; null where they are not there or cannot be read. */
  readonly paid: PaidFile | null;
  /** The names of all its sheets, the first of which is shown. */
  readonly sheets: readonly string[];
  readonly faults: readonly RegisterFault[];
  readonly changes: readonly CellChange[];
}

/** Works out SHA-256 over the UTF-8 of a text given in pieces, in hexadecimal: a host has it. */
export type Fingerprinter = (pieces: Iterable<string | Uint8Array<ArrayBuffer>>) => string | Promise<string>;
