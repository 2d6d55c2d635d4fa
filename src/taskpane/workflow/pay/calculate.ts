import type { Period } from '../../../calendar';
import { failure, success, type Result } from '../../../i18n';
import { payPeriodInSteps, prepare, type Adjustment, type Job, type PeriodPayout, type Plan, type Prepared, type StepsDone } from '../../../payout';
import type { Standing } from '../../state/pay/standing';
import type { Ledger, PayChoice } from '../../state/pay/types';
import type { SchemeEntry } from '../../state/state';

interface Asked {
  readonly jobs: readonly Job[];
  readonly plan: Plan | null;
  readonly standing: Standing & { readonly period: Period };
  readonly choice: PayChoice;
  readonly ledger: Ledger;
  readonly schemes: readonly SchemeEntry[];
}

/** A payout of a period, and the schemes as they were prepared for it. */
export interface PaidPeriod {
  readonly payout: PeriodPayout;
  readonly prepared: readonly [Prepared, ...Prepared[]];
}

/** Works out what is due now, a step at a time. Problems: those of preparing and of `payPeriod`. */
export function* calculatePeriod({ jobs, plan, standing: { period, settledTo, earlier }, choice, ledger, schemes }: Asked): Generator<StepsDone, Result<PaidPeriod>> {
  const all: Prepared[] = [];
  for (const job of jobs) {
    const prepared = prepare({ ...job, payPeriod: period });
    if (!prepared.ok) return prepared;
    all.push(prepared.value);
  }
  const [first, ...others] = all;
  if (first === undefined) return failure();
  const payout = yield* payPeriodInSteps({
    schemes: all, payPeriod: period, earlier, settledTo, settleWindow: choice.settleWindow, acceptPeople: choice.acceptPeople,
    adjustments: ofSchemes(ledger.adjustments, all.map(({ scheme }) => scheme.id), schemes), plan, payOn: null,
  });
  return payout.ok ? success({ payout: payout.value, prepared: [first, ...others] }) : payout;
}

/** The decisions about the schemes that are paid, and those that name none that anybody knows: a slip is told, not passed over. */
function ofSchemes(adjustments: readonly Adjustment[], paid: readonly string[], known: readonly SchemeEntry[]): readonly Adjustment[] {
  return adjustments.filter(({ scheme }) => scheme === undefined || paid.includes(scheme) || !known.some((entry) => entry.scheme.id === scheme));
}
