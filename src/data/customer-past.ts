import type { Day } from '../calendar';
import { addMonths } from '../calendar';

/** What is known of a customer before its dealings are looked at. */
export interface CustomerPast {
  /** Whether it has dealt before. */
  readonly known: boolean;
  /** The day of its last dealing; undefined where it is not known. */
  readonly last: Day | undefined;
}

export const NO_PAST: CustomerPast = { known: false, last: undefined };

/**
 * Tells of each dealing of one customer, asked in the order of their days, whether it opens the customer: its first
 * ever, or the first after `dormantMonths` (counted as EDATE does) without one. A customer who dealt before on days
 * that are not known is old for good.
 */
export function openingTest(past: CustomerPast, dormantMonths: number | undefined): (day: Day) => boolean {
  let { last } = past;
  let isNew = !past.known;
  const mayReturn = dormantMonths !== undefined && (!past.known || last !== undefined);
  return (day) => {
    if (mayReturn && last !== undefined) isNew = addMonths(last, dormantMonths) <= day;
    const opens = isNew;
    isNew = false;
    if (last === undefined || day > last) last = day;
    return opens;
  };
}

/** What two pieces of a customer's past come to together: a day not known makes the last one unknown. */
export function withPast(past: CustomerPast | undefined, day: Day | undefined): CustomerPast {
  if (past === undefined || !past.known) return { known: true, last: day };
  return { known: true, last: day === undefined || past.last === undefined ? undefined : past.last > day ? past.last : day };
}
