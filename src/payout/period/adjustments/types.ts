import type { Day } from '../../../calendar';
import type { Exact } from '../../../money';

export const ACTIONS = ['add', 'correct', 'hold', 'release', 'withdraw', 'opening'] as const;
export type AdjustmentAction = (typeof ACTIONS)[number];

/**
 * What people decided about a sum: to add one, to put another amount in its place, to hold it back, to release it, or to take back what they
 * decided before. Or what somebody owes from before, where payouts begin without earlier ones: `opening`, below 0; of a scheme that carries on what is below 0, or
 * of pay as such. Where a hold says nothing of scheme, component, period or award, it holds all of them.
 */
export interface Adjustment {
  readonly action: AdjustmentAction;
  readonly id: string;
  readonly scheme?: string | undefined;
  readonly component?: string | undefined;
  readonly recipient?: string | undefined;
  readonly recipientKind: 'person' | 'customer' | 'team';
  readonly personId?: string | undefined;
  readonly period?: string | undefined;
  readonly award?: string | undefined;
  readonly amount?: Exact | undefined;
  readonly reason: string;
  readonly decidedBy: string;
  readonly date?: Day | undefined;
  /** Of a correction: what the scheme owed when it was made. */
  readonly owed?: Exact | undefined;
}
