import type { Exact } from '../../money';
import type { EarlierPayout, LineKind, RecipientKind } from '../../payout';
import type { StoredRun } from './json-reading';
import type { PaidFacts } from './stored';

/** A payout that was read back, not yet trusted: its lines are the same as when it was made only if their fingerprint is. */
export interface PaidFile {
  readonly payout: EarlierPayout;
  readonly facts: readonly PaidFacts[];
  /** SHA-256 of `textOfPaid` over the facts as they were written; null where a file has none. */
  readonly fingerprint: string | null;
  /** Where each of the facts stands, where it stands on a sheet. */
  readonly places: readonly (LinePlace | undefined)[];
  /** What the record keeps for later runs, as it stands; null where a file has none. */
  readonly stored: string | null;
  /** The lines as they were when it was made, as far as the record keeps them. */
  readonly sealed: readonly PaidFacts[] | null;
  readonly schemes: StoredRun['schemes'];
  /** The payouts that counted as paid when it was made. */
  readonly earlier: readonly string[];
}

/** Where a line stands: its sheet, its row (from 1) and the letters of its columns. */
export interface LinePlace {
  readonly sheet: string;
  readonly row: number;
  readonly columns: ReadonlyMap<string, string>;
}

/** What a record keeps, as text and as it is understood. */
export interface KeptRecord {
  readonly run: StoredRun;
  readonly text: string;
  readonly sealed: readonly PaidFacts[] | null;
}

/** A line as a file tells it. */
export interface FoundLine {
  readonly recipient: string;
  readonly recipientKind: RecipientKind | undefined;
  readonly personId: string | undefined;
  readonly key: string;
  readonly amount: Exact;
  readonly place?: LinePlace;
  readonly kind?: LineKind | undefined;
  readonly before?: Exact | undefined;
  readonly why?: string;
}
