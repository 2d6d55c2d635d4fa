import { isoDay, type Day } from '../../calendar';
import type { PaidDates } from '../../excel';
import type { Prepared } from '../../payout';

/** From when to when a run pays, as the workbook notes it. */
export function paidDates({ parameters: { from, to } }: Prepared): PaidDates {
  const text = (day: Day | undefined): string | null => (day === undefined ? null : isoDay(day));
  return { from: text(from), to: text(to) };
}
