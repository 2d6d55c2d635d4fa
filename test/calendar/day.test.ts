import fc from 'fast-check';
import { addMonths, asDay, civil, dayOf, isDay, isoDay, monthsAfter, monthsBetween, parseIsoDay, weekday } from '../../src/calendar';
import { day, days, FROM, TO } from './days';

describe('days and dates', () => {
  test('every day from 1900 to 2200 is the one that the clock of the machine knows too', () => {
    for (let number: number = FROM; number <= TO; number++) {
      const known = new Date(number * 86_400_000);
      const date = civil(asDay(number));
      const same = date.year === known.getUTCFullYear() && date.month === known.getUTCMonth() + 1 && date.day === known.getUTCDate();
      if (!same || dayOf(date.year, date.month, date.day) !== number || weekday(asDay(number)) % 7 !== known.getUTCDay()) {
        throw new Error(`Day ${number} came out as ${isoDay(asDay(number))}`);
      }
    }
  });

  test('text and day are the same thing', () => {
    fc.assert(fc.property(fc.integer({ min: day('0001-01-01'), max: day('9999-12-31') }).map(asDay), (n) => {
      expect(parseIsoDay(isoDay(n))).toBe(n);
    }), { numRuns: 1000 });
  });

  test.each([
    ['1970-01-01', 0], ['1969-12-31', -1], ['2000-02-29', 11016], ['2024-03-01', 19783], ['0001-01-01', -719162], ['9999-12-31', 2932896],
  ])('%s is day %d', (text, number) => expect(day(text)).toBe(number));

  test.each([
    [2023, 2, 29], [1900, 2, 29], [2100, 2, 29], [2024, 4, 31], [2024, 13, 1], [2024, 0, 1], [2024, 1, 0], [0, 1, 1], [10000, 1, 1], [2024.5, 1, 1], [2024, 1, 1.5], [NaN, 1, 1],
  ])('there is no %d-%d-%d', (year, month, date) => expect(dayOf(year, month, date)).toBeNull());

  test.each([[2000, 2, 29], [2024, 2, 29], [2024, 12, 31]])('there is %d-%d-%d', (year, month, date) => {
    expect(civil(asDay(dayOf(year, month, date) ?? NaN))).toEqual({ year, month, day: date });
  });

  test.each(['2024-2-29', '2024/02/29', ' 2024-02-29', '2024-02-30', '20240229', '24-02-29', '2024-02-29T00:00', ''])('%j is not read', (text) => {
    expect(parseIsoDay(text)).toBeNull();
  });

  test.each([0.5, NaN, Infinity, 2932897, -719163])('%d is the number of no day', (number) => {
    expect(isDay(number)).toBe(false);
    expect(() => asDay(number)).toThrow(RangeError);
  });
});

describe('months later, as EDATE counts', () => {
  test.each([
    ['2018-08-15', 12, '2019-08-15'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2022-08-31', 6, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-01-15', -13, '2022-12-15'],
    ['2024-05-31', 0, '2024-05-31'],
  ])('%s and %d months is %s', (from, months, to) => expect(isoDay(addMonths(day(from), months))).toBe(to));

  test('stay on the same day of the month, or its last', () => {
    fc.assert(fc.property(days, fc.integer({ min: -500, max: 500 }), (from, months) => {
      const [before, after] = [civil(from), civil(addMonths(from, months))];
      expect((after.year - before.year) * 12 + after.month - before.month).toBe(months);
      const lastOfMonth = new Date(Date.UTC(after.year, after.month, 0)).getUTCDate();
      expect(after.day).toBe(Math.min(before.day, lastOfMonth));
    }), { numRuns: 1000 });
  });

  test.each([0.5, NaN, 12 * 9999])('%d months lead nowhere', (months) => expect(() => addMonths(day('2024-01-01'), months)).toThrow(RangeError));

  test('reach the first and the last month of the calendar, and nothing beyond', () => {
    expect([monthsAfter(day('9998-12-31'), 12), monthsAfter(day('9998-12-31'), 13)]).toEqual([day('9999-12-31'), null]);
    expect([monthsAfter(day('0002-01-31'), -12), monthsAfter(day('0002-01-31'), -13)]).toEqual([day('0001-01-31'), null]);
  });

  test('are counted whole between two days, the very day included', () => {
    expect([monthsBetween(day('2024-01-31'), day('2024-02-29')), monthsBetween(day('2024-01-31'), day('2024-02-28')), monthsBetween(day('2024-01-15'), day('2025-01-15'))]).toEqual([1, 0, 12]);
  });
});
