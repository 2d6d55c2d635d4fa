import fc from 'fast-check';
import type { WorkingCalendar } from '../../src/calendar';
import { addWorkingDays, asDay, isWorkingDay, weekday, workingDaysBetween } from '../../src/calendar';
import { day, days, reached } from './days';

const PLAIN: WorkingCalendar = { holidays: new Set(), workdays: new Set() };

/** The National Day of 2024: off from Tuesday 1 to Monday 7 October, worked on Sunday 29 September and Saturday 12 October. */
const NATIONAL_DAY: WorkingCalendar = {
  holidays: new Set([1, 2, 3, 4, 5, 6, 7].map((date) => day(`2024-10-0${date}`))),
  workdays: new Set([day('2024-09-29'), day('2024-10-12')]),
};

describe('working days', () => {
  test.each([
    ['2024-03-01', 1, '2024-03-04'],
    ['2024-03-01', 5, '2024-03-08'],
    ['2024-03-02', 1, '2024-03-04'],
    ['2024-03-04', -1, '2024-03-01'],
    ['2024-03-02', 0, '2024-03-02'],
    ['2024-03-01', 10, '2024-03-15'],
  ])('in a plain week, %s and %d is %s', (from, n, to) => expect(reached(from, n, PLAIN)).toBe(to));

  test.each([
    ['2024-09-27', 1, '2024-09-29'],
    ['2024-09-30', 1, '2024-10-08'],
    ['2024-10-11', 1, '2024-10-12'],
    ['2024-10-08', -1, '2024-09-30'],
    ['2024-09-27', 3, '2024-10-08'],
  ])('around the National Day of 2024, %s and %d is %s', (from, n, to) => expect(reached(from, n, NATIONAL_DAY)).toBe(to));

  test('a day that is both a holiday and a workday is worked', () => {
    const both = new Set([day('2024-03-02')]);
    expect(isWorkingDay(day('2024-03-02'), { holidays: both, workdays: both })).toBe(true);
  });

  test.each<[string, number, WorkingCalendar, string | null]>([
    ['2024-03-01', 5, PLAIN, '2024-03-08'],
    ['2024-09-27', 3, NATIONAL_DAY, '2024-10-08'],
    ['9960-01-01', 5, PLAIN, '9960-01-08'],
    ['9999-12-24', 5, PLAIN, '9999-12-31'],
    ['9999-12-24', 6, PLAIN, null],
    ['9999-12-31', 0, PLAIN, '9999-12-31'],
    ['9999-12-30', 1, { ...PLAIN, holidays: new Set([day('9999-12-31')]) }, null],
    ['0001-01-08', -5, PLAIN, '0001-01-01'],
    ['0001-01-08', -6, PLAIN, null],
  ])('after %s, %d of them lead to that day also near the ends of the calendar, and nowhere beyond', (from, n, calendar, to) => {
    expect(reached(from, n, calendar)).toBe(to);
  });

  test.each([0.5, NaN])('%d of them cannot be counted', (n) => expect(() => addWorkingDays(day('2024-03-01'), n, PLAIN)).toThrow(/whole numbers/));

  test('a plain week has those from Monday to Friday', () => {
    fc.assert(fc.property(days, (n) => expect(isWorkingDay(n, PLAIN)).toBe(weekday(n) < 6)));
  });

  test('going on n of them reaches a working day with n - 1 in between', () => {
    const near = fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 20 });
    fc.assert(fc.property(days, fc.integer({ min: -20, max: 20 }).filter((n) => n !== 0), near, near, (from, n, off, on) => {
      const calendar = { holidays: new Set(off.map((by) => asDay(from + by))), workdays: new Set(on.map((by) => asDay(from + by))) };
      const to = addWorkingDays(from, n, calendar) ?? asDay(0);
      expect(isWorkingDay(to, calendar)).toBe(true);
      let between = 0;
      for (let at = Math.min(from, to) + 1; at < Math.max(from, to); at++) if (isWorkingDay(asDay(at), calendar)) between++;
      expect(between).toBe(Math.abs(n) - 1);
      expect(Math.sign(to - from)).toBe(Math.sign(n));
    }));
  });
});

describe('working days from one day to another', () => {
  const both = { holidays: new Set([day('2024-03-04')]), workdays: new Set([day('2024-03-04'), day('2024-03-01')]) };

  test.each<[string, string, string, WorkingCalendar, number]>([
    ['a holiday on both ends is none', '2024-10-01', '2024-10-07', NATIONAL_DAY, 0],
    ['a Saturday or Sunday that is worked counts on both ends', '2024-09-29', '2024-10-12', NATIONAL_DAY, 7],
    ['and not outside them', '2024-09-30', '2024-10-11', NATIONAL_DAY, 5],
    ['counted back they are as many below 0', '2024-10-12', '2024-09-29', NATIONAL_DAY, -7],
    ['a Friday and a Monday that are worked anyway count once, though the Monday is a holiday too', '2024-03-01', '2024-03-04', both, 2],
    ['from Sunday to Saturday there are five', '2024-03-03', '2024-03-09', PLAIN, 5],
    ['from Saturday to Sunday there are none', '2024-03-02', '2024-03-03', PLAIN, 0],
  ])('%s', (_, from, to, calendar, count) => expect(workingDaysBetween(day(from), day(to), calendar)).toBe(count));

  test('are those that looking at each day finds', () => {
    const near = fc.array(fc.integer({ min: -5, max: 35 }), { maxLength: 12 });
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 30 }), near, near, (from, length, off, on) => {
      const calendar = { holidays: new Set(off.map((by) => asDay(from + by))), workdays: new Set(on.map((by) => asDay(from + by))) };
      const count = Array.from({ length: length + 1 }, (_, by) => asDay(from + by)).filter((each) => isWorkingDay(each, calendar)).length;
      expect(workingDaysBetween(from, asDay(from + length), calendar)).toBe(count);
    }));
  });
});

test('one day alone is a working day or none, also as the end of a count back', () => {
  const between = (from: string, to: string): number => workingDaysBetween(day(from), day(to), PLAIN);
  expect([between('2024-03-01', '2024-03-01'), between('2024-03-02', '2024-03-02'), between('2024-03-04', '2024-03-01')]).toEqual([1, 0, -2]);
});
