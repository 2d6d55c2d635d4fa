import type { Day } from './day';
import { asDay, dayOf } from './day';
import type { WorkingCalendar } from './working-days';

/*
 * China's public holidays and make-up days as the General Office of the State Council announces them each year in its notice
 * 关于…年部分节假日安排的通知, and for 2020 with the notice that prolonged the Spring Festival to 2 February. Weekend days of a
 * holiday need not be listed: they are no working days anyway. A span is `first-last`, month and day as MMDD.
 */
const NOTICES: Readonly<Record<number, { readonly off: string; readonly worked: string }>> = {
  2019: { off: '0101 0204-0208 0405 0501-0503 0607 0913 1001-1007', worked: '0202 0203 0428 0505 0929 1012' },
  2020: { off: '0101 0124-0131 0406 0501-0505 0625-0626 1001-1008', worked: '0119 0426 0509 0628 0927 1010' },
  2021: { off: '0101 0211-0217 0405 0503-0505 0614 0920-0921 1001-1007', worked: '0207 0220 0425 0508 0918 0926 1009' },
  2022: { off: '0103 0131-0204 0404-0405 0502-0504 0603 0912 1003-1007', worked: '0129 0130 0402 0424 0507 1008 1009' },
  2023: { off: '0102 0123-0127 0405 0501-0503 0622-0623 0929 1002-1006', worked: '0128 0129 0423 0506 0625 1007 1008' },
  2024: { off: '0101 0212-0216 0404-0405 0501-0503 0610 0916-0917 1001-1007', worked: '0204 0218 0407 0428 0511 0914 0929 1012' },
  2025: { off: '0101 0128-0204 0404 0501-0505 0602 1001-1008', worked: '0126 0208 0427 0928 1011' },
  2026: { off: '0101-0102 0216-0223 0406 0501-0505 0619 0925 1001-1007', worked: '0104 0214 0228 0509 0920 1010' },
};

/** Whether the notice of a year is known. */
export function hasChinaHolidays(year: number): boolean {
  return Object.hasOwn(NOTICES, year);
}

/** The working days of China as published, with days of one's own added. A day in `workdays` is a working day, whatever else it is. */
export function chinaCalendar(holidays: ReadonlySet<Day>, workdays: ReadonlySet<Day>): WorkingCalendar {
  return { holidays: new Set([...holidays, ...OFF]), workdays: new Set([...workdays, ...WORKED.filter((day) => !holidays.has(day))]) };
}

/** The days of all notices, of the holidays or of those worked. */
function noticed(kind: 'off' | 'worked'): readonly Day[] {
  return Object.entries(NOTICES).flatMap(([year, notice]) => daysOf(Number(year), notice[kind]));
}

function daysOf(year: number, spans: string): Day[] {
  return spans.split(' ').flatMap((span) => {
    const [first = '', last = first] = span.split('-');
    const start = dayIn(year, first);
    return Array.from({ length: dayIn(year, last) - start + 1 }, (_, index) => asDay(start + index));
  });
}

function dayIn(year: number, monthAndDay: string): Day {
  const day = dayOf(year, Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(2)));
  if (day === null) throw new RangeError(`The year ${year} has no day ${monthAndDay}.`);
  return day;
}

/** Read once: a scheme's parameters are bound anew for every run. */
const [OFF, WORKED] = [noticed('off'), noticed('worked')];
