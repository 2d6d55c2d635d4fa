import type { Day, Period } from '../../calendar';
import type { Text } from '../../i18n';
import type { Exact } from '../../money';
import type { AwardKind } from '../../scheme';
import type { Line, Payout } from '../describe/types';
import type { RecipientKind } from '../work/recipients';
import type { Adjustment } from './adjustments/types';
import type { PayoutBasis } from './basis';
import type { SeenRows } from './rows/seen';

/** What a line of a run of a period is: due now; paid later than its time (补发); taken back (扣回); or what people decided. */
export type LineKind = 'regular' | 'late' | 'take-back' | 'added' | 'corrected' | 'released';

/** By what a payee is known. */
export interface Payee {
  readonly recipient: string;
  readonly recipientKind: RecipientKind;
  readonly personId?: string | undefined;
}

/** What is settled together: the sum of all lines that have these in common. */
export interface SumOf extends Payee {
  readonly scheme: string;
  readonly component: string;
  /** The period of the lines themselves, never the pay period. */
  readonly period: string;
  readonly award: AwardKind;
}

/** A line of an earlier payout. */
export interface PaidLine extends SumOf {
  readonly amount: Exact;
  /** What it says was paid of its sum before it; undefined where it does not say. */
  readonly before?: Exact | undefined;
  /** The addition that it paid, where people decided it. */
  readonly adjustment?: string | undefined;
}

/** A payout that counts as paid. */
export interface EarlierPayout {
  /** `2026-03`, or `2026-03/2` for the second one of a period; where a file does not tell, its own name. */
  readonly id: string;
  /** As people know it, such as the name of its file. */
  readonly name: string;
  /** Null where a file does not tell for which period it paid. */
  readonly payPeriod: Period | null;
  readonly lines: readonly PaidLine[];
  /** The payouts that counted as paid when it was made, by their ids. */
  readonly earlier: readonly string[];
  readonly settledTo: Period | null;
  readonly windowSettled: boolean;
  /** Whether differences that come from people and teams alone were booked. */
  readonly peopleAccepted: boolean;
  /** What its figures rest on besides the rows, by scheme; nothing where a file does not tell. */
  readonly bases: ReadonlyMap<string, PayoutBasis>;
  readonly adjustments: readonly Adjustment[];
  readonly balances: readonly PeriodBalance[];
  /** The sales rows as it saw them; null or nothing where a file does not tell. */
  readonly seen?: (() => SeenRows | null) | undefined;
}

/** What a payee has to get or, below 0, owes: before a run, by it, and after it. */
export interface PeriodBalance extends Payee {
  readonly award: AwardKind;
  /** `scheme`: what the scheme itself carries on; `pay`: lines so far less cash paid out. */
  readonly kind: 'scheme' | 'pay';
  readonly opening: Exact;
  readonly change: Exact;
  readonly closing: Exact;
}

/** An amount of somebody: what has to be paid out, or what is owed. */
export interface Sum extends Payee {
  readonly award: AwardKind;
  readonly amount: Exact;
}

/** A line of a run of a period: what is paid now of a sum. */
export interface PeriodLine extends Line {
  readonly scheme: string;
  readonly key: string;
  readonly kind: LineKind;
  /** What was paid before of the sum to which it belongs. */
  readonly before: Exact;
}

/** A payout of a period: what is due now after all that was paid before. */
export interface PeriodPayout extends Payout {
  readonly lines: readonly PeriodLine[];
  readonly run: PeriodRun;
}

/** What is said of a run of a period as a whole. */
export interface PeriodRun {
  /** `2026-03`, or `2026-03/2` where the period has been paid once already. */
  readonly id: string;
  readonly payPeriod: Period;
  readonly until: Day;
  readonly payOn: Day | null;
  readonly settledTo: Period | null;
  readonly windowSettled: boolean;
  readonly peopleAccepted: boolean;
  readonly plan: { readonly id: string; readonly version: string; readonly name: Text } | null;
  readonly schemes: readonly { readonly id: string; readonly version: string; readonly name: Text }[];
  readonly earlier: readonly string[];
  readonly bases: ReadonlyMap<string, PayoutBasis>;
  readonly adjustments: readonly Adjustment[];
  readonly balances: readonly PeriodBalance[];
  /** Cash to be paid out, never below 0. */
  readonly payable: readonly Sum[];
  /** What payees owe after the run, as figures above 0. */
  readonly owed: readonly Sum[];
  /** The sales rows as it sees them, found out when it is asked for; null where they are too many to be kept. */
  readonly seen: () => SeenRows | null;
}
