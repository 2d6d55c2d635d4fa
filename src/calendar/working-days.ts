import type { Day } from './day';
import { asDay, isDay, weekday } from './day';

/** So many working days ahead of a day may be asked for, no more. */
export const FARTHEST_WORKING_DAYS = 3660;

/** Nothing lies so many months before or after a day. */
export const FARTHEST_MONTHS = 1200;

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
 * The n-th working day after `day`, or before it where n is negative; `day` itself where n is 0, null where the calendar ends before.
 * @throws RangeError where n is no integer.
 */
export function addWorkingDays(day: Day, n: number, calendar: WorkingCalendar): Day | null {
  if (!Number.isInteger(n)) throw new RangeError('Working days are counted in whole numbers.');
  const step = n < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(n); left > 0; ) {
    const next = reached + step;
    if (!isDay(next)) return null;
    reached = next;
    if (isWorkingDay(reached, calendar)) left--;
  }
  return reached;
}

/** How many working days there are from one day to another, both included; below 0 where the second lies before the first, as NETWORKDAYS counts. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  const weekdays = weekdaysUpTo(to) - weekdaysUpTo(asDay(from - 1));
  const within = (days: ReadonlySet<Day>): Day[] => [...days].filter((day) => day >= from && day <= to);
  const off = within(calendar.holidays).filter((day) => weekday(day) <= 5 && !calendar.workdays.has(day)).length;
  const made = within(calendar.workdays).filter((day) => weekday(day) > 5).length;
  return weekdays - off + made;
}

/** Days from Monday to Friday up to a day, counted from a Monday. */
function weekdaysUpTo(day: Day): number {
  const weeks = Math.floor((day + 3) / 7);
  return weeks * 5 + Math.min(day + 4 - weeks * 7, 5);
}
