import type { Day } from './day';
import { asDay, civil, dayNumber, FIRST_DAY, isoDay, LAST_DAY, padded, parseIsoDay } from './day';
import { NEXT_OWN_YEAR, ownYearBetween, ownYearLike, startOfOwnYear } from './own-year';

/** Lengths of time over which sales are added up; `window` is all of the time that a scheme looks at. Weeks are ISO weeks. */
export type PeriodKind = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year' | 'window';

/** What the period of a line may be: one of the calendar, or a year that begins on a day of one's own. */
export type LinePeriodKind = PeriodKind | 'own-year';

/** One period of the calendar: the so-many-th of its kind. */
export interface Period {
  readonly kind: PeriodKind;
  readonly index: number;
}

/** One period of a line. */
export interface LinePeriod {
  readonly kind: LinePeriodKind;
  readonly index: number;
}

/** How many months the periods that are made of months have. */
const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/**
 * The number of the period in which a day lies; the next period has the next number.
 *
 * `monthStartsOn` (1 to 28) is the day on which the accounting month starts; it is named after the calendar month in
 * which it ends, so that with 26 the month 2024-03 runs from 2024-02-26 to 2024-03-25. Quarters, half-years and years
 * are made of accounting months. Days and weeks do not depend on it.
 *
 * @throws RangeError for another `monthStartsOn`.
 */
export function periodIndex(day: Day, kind: PeriodKind, monthStartsOn = 1): number {
  if (kind === 'window') return 0;
  if (kind === 'day') return day;
  if (kind === 'week') return Math.floor((day + 3) / 7);
  mustBeStart(monthStartsOn);
  const date = civil(day);
  const month = date.year * 12 + date.month - 1 + (monthStartsOn > 1 && date.day >= monthStartsOn ? 1 : 0);
  return Math.floor(month / MONTHS[kind]);
}

/** The number of the period in which a day lies, of those of which another is one. */
export function periodLike(index: number, day: Day, kind: LinePeriodKind, monthStartsOn = 1): number {
  return kind === 'own-year' ? ownYearLike(index, day) : periodIndex(day, kind, monthStartsOn);
}

/** The number of the period that comes so many after another. */
export function periodsAfter(index: number, count: number, kind: LinePeriodKind): number {
  return index + count * (kind === 'own-year' ? NEXT_OWN_YEAR : 1);
}

/** The name of a period: `2019-08-05`, `2019-W32`, `2019-08`, `2019-Q3`, `2019-H2`, `2019`, `window`; of a year of one's own its days, `2019-06-15/2020-06-14`. */
export function periodKey(index: number, kind: LinePeriodKind): string {
  switch (kind) {
    case 'own-year':
      return `${isoDay(firstDay(index, kind))}/${isoDay(lastDay(index, kind))}`;
    case 'window':
      return 'window';
    case 'day':
      return dayKey(index);
    case 'week':
      return weekKey(index);
    case 'month':
      return `${padded(Math.floor(index / 12), 4)}-${padded((index % 12) + 1, 2)}`;
    case 'quarter':
      return `${padded(Math.floor(index / 4), 4)}-Q${(index % 4) + 1}`;
    case 'half-year':
      return `${padded(Math.floor(index / 2), 4)}-H${(index % 2) + 1}`;
    case 'year':
      return padded(index, 4);
  }
}

/** The same of a period. */
export function keyOfPeriod({ index, kind }: LinePeriod): string {
  return periodKey(index, kind);
}

/** A period of the calendar as people write its name, in capitals or not; null for anything else, the window too, whose name is in small letters. */
export function periodNamed(text: string): Period | null {
  return parsePeriod(text.trim().toUpperCase());
}

/** Reads the name of the period of a line as `periodKey` writes it; null for anything else and for periods that do not exist. */
export function parseLinePeriod(key: string): LinePeriod | null {
  if (!key.includes('/')) return parsePeriod(key);
  const [first = null, last = null, ...more] = key.split('/').map(parseIsoDay);
  const index = first === null || last === null || more.length > 0 ? null : ownYearBetween(first, last);
  return index === null ? null : { kind: 'own-year', index };
}

/** The same of a period of the calendar. */
export function parsePeriod(key: string): Period | null {
  if (key === 'window') return { kind: 'window', index: 0 };
  const day = parseIsoDay(key);
  if (day !== null) return { kind: 'day', index: day };
  const [, years, letter = '', part] = /^(\d{4})(?:-([WQH]?)(\d{1,2}))?$/.exec(key) ?? [];
  if (years === undefined) return null;
  const [year, number] = [Number(years), Number(part ?? 1)];
  const kind = part === undefined ? 'year' : KIND_OF_LETTER[letter];
  if (kind === undefined) return null;
  const index = kind === 'week' ? weekIndex(year, number) : year * (12 / MONTHS[kind]) + number - 1;
  return periodKey(index, kind) === key ? { kind, index } : null;
}

const KIND_OF_LETTER: Readonly<Record<string, 'month' | 'week' | 'quarter' | 'half-year'>> = { '': 'month', W: 'week', Q: 'quarter', H: 'half-year' };

/** The first week of a year is the one in which its 4 January lies. */
function weekIndex(year: number, number: number): number {
  return Math.floor((dayNumber(year, 1, 4) + 3) / 7) + number - 1;
}

/** The first day of a period. */
export function firstDay(index: number, kind: LinePeriodKind, monthStartsOn = 1): Day {
  return kind === 'window' ? FIRST_DAY : clipped(start(index, kind, monthStartsOn));
}

/** The last day of a period. */
export function lastDay(index: number, kind: LinePeriodKind, monthStartsOn = 1): Day {
  return kind === 'window' ? LAST_DAY : clipped(start(periodsAfter(index, 1, kind), kind, monthStartsOn) - 1);
}

function start(index: number, kind: Exclude<LinePeriodKind, 'window'>, monthStartsOn: number): number {
  if (kind === 'own-year') return startOfOwnYear(index);
  if (kind === 'day') return index;
  if (kind === 'week') return index * 7 - 3;
  mustBeStart(monthStartsOn);
  // An accounting month starts in the calendar month before the one it is named after.
  const month = index * MONTHS[kind] - (monthStartsOn > 1 ? 1 : 0);
  const year = Math.floor(month / 12);
  return dayNumber(year, month - year * 12 + 1, monthStartsOn);
}

function dayKey(index: number): string {
  const date = civil(asDay(index));
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`;
}

/** An ISO week belongs to the year in which its Thursday lies. */
function weekKey(index: number): string {
  const thursday = index * 7;
  const { year } = civil(asDay(thursday));
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${padded(year, 4)}-W${padded(week, 2)}`;
}

/** The calendar ends within a period at either end of it. */
function clipped(day: number): Day {
  return asDay(Math.min(Math.max(day, FIRST_DAY), LAST_DAY));
}

function mustBeStart(monthStartsOn: number): void {
  if (!Number.isInteger(monthStartsOn) || monthStartsOn < 1 || monthStartsOn > 28) {
    throw new RangeError('An accounting month starts on a day from 1 to 28.');
  }
}

/** How many months a kind of period has; NaN where it is not made of months. */
export function monthsIn(kind: LinePeriodKind): number {
  if (kind === 'own-year') return MONTHS.year;
  return kind === 'day' || kind === 'week' || kind === 'window' ? NaN : MONTHS[kind];
}
