import { asDay, chinaCalendar, hasChinaHolidays, isWorkingDay, weekday } from '../../src/calendar';
import { day, reached } from './days';

const CHINA = chinaCalendar(new Set(), new Set());

/** Of each year of the notices: how many days from Monday to Friday are off, and how many days of weekends are worked. */
const COUNTS = [[2019, 17, 6], [2020, 19, 6], [2021, 18, 7], [2022, 18, 7], [2023, 18, 7], [2024, 19, 8], [2025, 18, 5], [2026, 19, 6]] as const;

describe('China’s public holidays and make-up days', () => {
  test.each(COUNTS)('of %d: %d weekdays off, %d weekend days worked', (year, off, worked) => {
    const days = Array.from({ length: day(`${year}-12-31`) - day(`${year}-01-01`) + 1 }, (_, index) => asDay(day(`${year}-01-01`) + index));
    expect(days.filter((each) => weekday(each) <= 5 && !isWorkingDay(each, CHINA))).toHaveLength(off);
    expect(days.filter((each) => weekday(each) > 5 && isWorkingDay(each, CHINA))).toHaveLength(worked);
  });

  test.each([
    ['2020-01-23', 1, '2020-02-03', 'the Spring Festival of 2020 was prolonged'],
    ['2024-09-30', 7, '2024-10-15', 'the National Day of 2024, with 12 October worked'],
    ['2026-02-13', 1, '2026-02-14', 'a worked Saturday'],
    ['2026-02-14', 1, '2026-02-24', 'the Spring Festival of 2026'],
    ['2025-09-30', 1, '2025-10-09', 'National Day and Mid-Autumn together'],
  ])('from %s %d working days on is %s: %s', (from, n, to) => expect(reached(from, n, CHINA)).toBe(to));

  test('take days of the company’s own, which go before the published ones', () => {
    const own = chinaCalendar(new Set([day('2024-10-12'), day('2024-10-08')]), new Set([day('2024-10-01')]));
    expect(isWorkingDay(day('2024-10-12'), own)).toBe(false);
    expect(isWorkingDay(day('2024-10-08'), own)).toBe(false);
    expect(isWorkingDay(day('2024-10-01'), own)).toBe(true);
  });

  test('are known for the years that have been announced', () => {
    expect([2018, 2019, 2026, 2027].map(hasChinaHolidays)).toEqual([false, true, true, false]);
  });
});
