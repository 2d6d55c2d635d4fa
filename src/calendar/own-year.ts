import type { Day } from './day';
import { civil, dayNumber, daysInMonth } from './day';

/*
 * Years that begin on a day of one's own and on each of its anniversaries, as EDATE counts them: one of 29 February begins
 * on 28 February where there is no other. The number of such a year says its year and the day of the year on which all
 * of its kind begin, so that the year says by itself when it begins and ends, and later ones have higher numbers.
 */

/** So far are the numbers of two years apart that follow one another. */
export const NEXT_OWN_YEAR = 12 * 31;

/** The first day of such a year, which need not lie in the calendar. */
export function startOfOwnYear(index: number): number {
  const year = Math.floor(index / NEXT_OWN_YEAR);
  const inYear = index - year * NEXT_OWN_YEAR;
  const month = Math.floor(inYear / 31) + 1;
  return dayNumber(year, month, Math.min((inYear % 31) + 1, daysInMonth(year, month)));
}

/** The number of the year in which a day lies, of those that begin on another day. */
export function ownYearOf(start: Day, day: Day): number {
  const { month, day: dayOfMonth } = civil(start);
  return yearWith((month - 1) * 31 + dayOfMonth - 1, day);
}

/** The number of the year in which a day lies, of those of the same kind as another. */
export function ownYearLike(index: number, day: Day): number {
  return yearWith(index - Math.floor(index / NEXT_OWN_YEAR) * NEXT_OWN_YEAR, day);
}

function yearWith(inYear: number, day: Day): number {
  const index = civil(day).year * NEXT_OWN_YEAR + inYear;
  return startOfOwnYear(index) <= day ? index : index - NEXT_OWN_YEAR;
}

/** The year from one day to another; null where no year of one's own runs so. */
export function ownYearBetween(first: Day, last: Day): number | null {
  const like = ownYearOf(first, first);
  // Years of 29 February begin on 28 February where there is no other.
  const found = [like, like + 1].find((index) => startOfOwnYear(index) === first && startOfOwnYear(index + NEXT_OWN_YEAR) - 1 === last);
  return found ?? null;
}
