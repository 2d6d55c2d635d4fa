import type { Day } from './day';
import { asDay, weekday } from './day';

/**
 * Days that differ from the plain week from Monday to Friday: public holidays, and days worked although they are a
 * Saturday or Sunday (调休). A day in both is worked.
 */
export interface WorkingCalendar {
  readonly holidays: ReadonlySet<Day>;
  readonly workdays: ReadonlySet<Day>;
}

export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  if (calendar.workdays.has(day)) return true;
  return weekday(day) <= 5 && !calendar.holidays.has(day);
}

/**
 * The n-th working day after `day`, or before it where n is negative; `day` itself where n is 0.
 * @throws RangeError where n is no integer or leads out of the calendar.
 */
export function addWorkingDays(day: Day, n: number, calendar: WorkingCalendar): Day {
  if (!Number.isInteger(n)) throw new RangeError('Working days are counted in whole numbers.');
  const step = n < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(n); left > 0; ) {
    reached = asDay(reached + step);
    if (isWorkingDay(reached, calendar)) left--;
  }
  return reached;
}
