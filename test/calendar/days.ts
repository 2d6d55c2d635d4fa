import fc from 'fast-check';
import type { Day, WorkingCalendar } from '../../src/calendar';
import { addWorkingDays, asDay, isoDay, parseIsoDay } from '../../src/calendar';

export function day(text: string): Day {
  const value = parseIsoDay(text);
  if (value === null) throw new Error(`${text} is no day`);
  return value;
}

export const FROM = day('1900-01-01');
export const TO = day('2200-12-31');

/** Days of 1900 to 2200. */
export const days: fc.Arbitrary<Day> = fc.integer({ min: FROM, max: TO }).map(asDay);

/** To which day so many working days lead; null where the calendar ends before. */
export function reached(from: string, n: number, calendar: WorkingCalendar): string | null {
  const to = addWorkingDays(day(from), n, calendar);
  return to === null ? null : isoDay(to);
}
