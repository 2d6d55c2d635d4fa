import type { Day, WorkingCalendar } from '.';
import { isDay, isWorkingDay } from '.';

/** No deadline lies so many working days ahead. */
export const FARTHEST_WORKING_DAYS = 3660;

/** The last day of a deadline of so many working days; null where the calendar ends before. */
export function deadlineAfter(day: Day, workingDays: number, calendar: WorkingCalendar): Day | null {
  let reached = day;
  for (let left = Math.min(workingDays, FARTHEST_WORKING_DAYS); left > 0;) {
    const next = reached + 1;
    if (!isDay(next)) return null;
    reached = next;
    if (isWorkingDay(reached, calendar)) left--;
  }
  return reached;
}
