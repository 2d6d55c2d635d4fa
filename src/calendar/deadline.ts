import type { Day, WorkingCalendar } from '.';
import { addWorkingDays, isDay } from '.';

/** No deadline lies so many working days ahead. */
export const FARTHEST_WORKING_DAYS = 3660;

/** The last day of a deadline of so many working days; `day` itself where the calendar ends before. */
export function deadlineAfter(day: Day, workingDays: number, calendar: WorkingCalendar): Day {
  return isDay(day + 4 * FARTHEST_WORKING_DAYS) ? addWorkingDays(day, Math.min(workingDays, FARTHEST_WORKING_DAYS), calendar) : day;
}
