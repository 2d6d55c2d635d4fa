import { isoDay, type Day } from '../../calendar';
import { isBounded, mayOverlap, type PaidBefore, type PaidDates } from '../../excel';
import type { Prepared } from '../../payout';

/** From when to when a run pays, as the workbook notes it. */
export function paidDates({ parameters: { from, to } }: Prepared): PaidDates {
  const text = (day: Day | undefined): string | null => (day === undefined ? null : isoDay(day));
  return { from: text(from), to: text(to) };
}

/**
 * Whether an earlier run of the same scheme may have paid what is paid now: some of the same rows and dates. Of other rows only runs for
 * given dates are told: without dates each sheet of a workbook may well be paid by itself.
 */
export function isToBeTold({ sameRows, dates }: PaidBefore, now: PaidDates): boolean {
  return mayOverlap(dates, now) && (sameRows || (isBounded(dates) && isBounded(now)));
}
