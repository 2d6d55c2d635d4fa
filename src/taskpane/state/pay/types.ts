import type { Period, PeriodKind } from '../../../calendar';
import type { Text } from '../../../i18n';
import type { Adjustment, Plan } from '../../../payout';
import type { GivenPayout } from '../../../report';
import type { Runs } from '../runs/types';

/** The kinds of period that are offered for paying; `window` pays all of the scheme's time at once. */
export const PAY_KINDS = ['window', 'month', 'week', 'quarter', 'half-year', 'year'] as const satisfies readonly PeriodKind[];
export type PayKind = (typeof PAY_KINDS)[number];

/** A plan as its form has it: what is paid together with the chosen scheme, which is its first. */
export interface PlanForm {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly others: Plan['schemes'];
  /** As typed; blank for no cap. */
  readonly cap: string;
  readonly per: CapKind;
  readonly budget: string;
}

export const CAP_KINDS = ['month', 'quarter', 'half-year', 'year'] as const satisfies readonly PeriodKind[];
export type CapKind = (typeof CAP_KINDS)[number];

/** What the user has said of what is paid. */
export interface PayChoice {
  /** Null where nothing is said: then as it was paid before. */
  readonly kind: PayKind | null;
  /** Null where nothing is said: then the first one that is not paid yet. */
  readonly period: Period | null;
  /** What was paid before where the workbook knows nothing: nothing at all, or everything up to a period. */
  readonly before: 'none' | Period | null;
  readonly settleWindow: boolean;
  readonly acceptPeople: boolean;
  /** Payouts whose figures, as they stand, are what was paid although they were changed. */
  readonly confirmed: readonly string[];
  /** Null where the chosen scheme is paid by itself. */
  readonly plan: PlanForm | null;
}

export const NO_CHOICE: PayChoice = { kind: null, period: null, before: null, settleWindow: false, acceptPeople: false, confirmed: [], plan: null };

/** What is known of payouts and decisions besides the tables. */
export interface Ledger extends Runs {
  /** Payouts whose files were given: they count as paid. */
  readonly given: readonly GivenPayout[];
  /** What people decided, as the table of adjustments has it, and the sheet on which it stands. */
  readonly adjustments: readonly Adjustment[];
  readonly adjustmentsSheet: string | null;
}

export const NO_LEDGER: Ledger = { payouts: [], sheet: null, seals: new Map(), given: [], adjustments: [], adjustmentsSheet: null };
