declare const civilDay: unique symbol;

/** A day of the proleptic Gregorian calendar, as the number of days since 1970-01-01; from 0001-01-01 to 9999-12-31. */
export type Day = number & { readonly [civilDay]: true };

export interface Civil {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const FIRST = -719162;
const LAST = 2932896;

/** Whether a number is the number of a day. */
export function isDay(n: number): n is Day {
  return Number.isInteger(n) && n >= FIRST && n <= LAST;
}

/** The day with this number. @throws RangeError outside 0001-01-01 to 9999-12-31. */
export function asDay(n: number): Day {
  if (!isDay(n)) throw new RangeError('The calendar runs from 0001-01-01 to 9999-12-31.');
  return n;
}

export const FIRST_DAY = asDay(FIRST);
export const LAST_DAY = asDay(LAST);

/** The day of a date, or null where there is no such date. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return asDay(dayNumber(year, month, day));
}

/** The date of a day. */
export function civil(day: Day): Civil {
  // Counted from 0000-03-01, so that the leap day is the last day of its year; 146,097 days are 400 years.
  const since = day + 719468;
  const era = Math.floor(since / 146097);
  const dayOfEra = since - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The day of the week, from 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return day - 7 * Math.floor((day + 3) / 7) + 4;
}

/** The day as `2024-02-29`. */
export function isoDay(day: Day): string {
  const date = civil(day);
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`;
}

/** Reads `2024-02-29`, exactly so; null for anything else and for dates that do not exist. */
export function parseIsoDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts === null ? null : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/**
 * The same day of the month `months` later, or the last day of that month where it has no such day, as EDATE does:
 * 2023-08-31 and 6 months is 2024-02-29. @throws RangeError for months that are no integer or lead out of the calendar.
 */
export function addMonths(day: Day, months: number): Day {
  if (!Number.isInteger(months)) throw new RangeError('Months are counted in whole numbers.');
  const date = civil(day);
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return asDay(dayNumber(year, month, Math.min(date.day, daysInMonth(year, month))));
}

/** The same, or null where the months lead out of the calendar. */
export function monthsAfter(day: Day, months: number): Day | null {
  const date = civil(day);
  const year = Math.floor((date.year * 12 + date.month - 1 + months) / 12);
  return Number.isInteger(months) && year >= 1 && year <= 9999 ? addMonths(day, months) : null;
}

/** The most months that can be added to a day without passing another; below 0 where that lies before it. */
export function monthsBetween(first: Day, last: Day): number {
  const [from, to] = [civil(first), civil(last)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return addMonths(first, months) > last ? months - 1 : months;
}

export function padded(n: number, width: number): string {
  return String(n).padStart(width, '0');
}

/** The number of the day, also of one out of the calendar; `month` is 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number {
  const fromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
