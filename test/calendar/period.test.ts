import fc from 'fast-check';
import type { PeriodKind } from '../../src/calendar';
import { asDay, firstDay, isoDay, lastDay, periodIndex, periodKey } from '../../src/calendar';
import { day, days } from './days';

const KINDS: readonly PeriodKind[] = ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'window'];

const keyOf = (date: string, kind: PeriodKind, start?: number) => periodKey(periodIndex(day(date), kind, start), kind);

describe('the period of a day', () => {
  test.each<[string, PeriodKind, string]>([
    ['2019-08-05', 'day', '2019-08-05'],
    ['2019-08-05', 'week', '2019-W32'],
    ['2019-08-05', 'month', '2019-08'],
    ['2019-08-05', 'quarter', '2019-Q3'],
    ['2019-08-05', 'half-year', '2019-H2'],
    ['2019-08-05', 'year', '2019'],
    ['2019-08-05', 'window', 'window'],
    ['2019-12-29', 'week', '2019-W52'],
    ['2019-12-30', 'week', '2020-W01'],
    ['2021-01-03', 'week', '2020-W53'],
    ['2021-01-04', 'week', '2021-W01'],
    ['2016-01-03', 'week', '2015-W53'],
    ['1969-12-31', 'week', '1970-W01'],
    ['2024-12-31', 'quarter', '2024-Q4'],
    ['2024-06-30', 'half-year', '2024-H1'],
    ['1968-02-29', 'month', '1968-02'],
  ])('%s, by the %s, is %s', (date, kind, key) => expect(keyOf(date, kind)).toBe(key));

  test.each<[string, number, PeriodKind, string]>([
    ['2024-02-25', 26, 'month', '2024-02'],
    ['2024-02-26', 26, 'month', '2024-03'],
    ['2024-03-25', 26, 'month', '2024-03'],
    ['2023-12-25', 26, 'year', '2023'],
    ['2023-12-26', 26, 'year', '2024'],
    ['2024-03-25', 26, 'quarter', '2024-Q1'],
    ['2024-03-26', 26, 'quarter', '2024-Q2'],
    ['2024-06-26', 26, 'half-year', '2024-H2'],
    ['2024-01-01', 2, 'month', '2024-01'],
    ['2024-01-02', 2, 'month', '2024-02'],
    ['2024-02-26', 26, 'week', '2024-W09'],
    ['2024-02-26', 26, 'day', '2024-02-26'],
  ])('%s, where months start on the %d, by the %s, is %s', (date, start, kind, key) => expect(keyOf(date, kind, start)).toBe(key));

  test.each<[string, PeriodKind, number, string, string]>([
    ['2024-03-01', 'month', 26, '2024-02-26', '2024-03-25'],
    ['2024-03-01', 'quarter', 26, '2023-12-26', '2024-03-25'],
    ['2024-03-01', 'half-year', 26, '2023-12-26', '2024-06-25'],
    ['2024-03-01', 'year', 26, '2023-12-26', '2024-12-25'],
    ['2024-03-01', 'month', 1, '2024-03-01', '2024-03-31'],
    ['2024-02-10', 'month', 1, '2024-02-01', '2024-02-29'],
    ['2024-02-10', 'quarter', 1, '2024-01-01', '2024-03-31'],
    ['2024-03-01', 'week', 26, '2024-02-26', '2024-03-03'],
    ['2024-03-01', 'day', 26, '2024-03-01', '2024-03-01'],
    ['2024-03-01', 'window', 1, '0001-01-01', '9999-12-31'],
    ['0001-01-01', 'week', 1, '0001-01-01', '0001-01-07'],
    ['9999-12-31', 'month', 26, '9999-12-26', '9999-12-31'],
  ])('the one of %s, by the %s, months from the %d, runs from %s to %s', (date, kind, start, first, last) => {
    const index = periodIndex(day(date), kind, start);
    expect([isoDay(firstDay(index, kind, start)), isoDay(lastDay(index, kind, start))]).toEqual([first, last]);
  });

  test('months are those of the calendar where nothing else is said', () => {
    const index = periodIndex(day('2024-02-10'), 'month');
    expect([isoDay(firstDay(index, 'month')), isoDay(lastDay(index, 'month'))]).toEqual(['2024-02-01', '2024-02-29']);
  });

  test.each([0, 29, 1.5, NaN])('months cannot start on day %d', (start) => {
    expect(() => periodIndex(day('2024-01-01'), 'month', start)).toThrow(RangeError);
    expect(() => firstDay(0, 'year', start)).toThrow(RangeError);
  });
});

describe('periods', () => {
  const kinds = fc.constantFrom(...KINDS.filter((kind) => kind !== 'window'));
  const starts = fc.integer({ min: 1, max: 28 });

  test('cover the calendar without gap or overlap', () => {
    fc.assert(fc.property(days, kinds, starts, (n, kind, start) => {
      const index = periodIndex(n, kind, start);
      const [first, last] = [firstDay(index, kind, start), lastDay(index, kind, start)];
      expect(first <= n && n <= last).toBe(true);
      expect([periodIndex(first, kind, start), periodIndex(last, kind, start)]).toEqual([index, index]);
      expect([periodIndex(asDay(first - 1), kind, start), periodIndex(asDay(last + 1), kind, start)]).toEqual([index - 1, index + 1]);
      expect(firstDay(index + 1, kind, start)).toBe(last + 1);
    }), { numRuns: 2000 });
  });

  test('have a name each', () => {
    fc.assert(fc.property(days, kinds, starts, (n, kind, start) => {
      const index = periodIndex(n, kind, start);
      expect(periodKey(index + 1, kind)).not.toBe(periodKey(index, kind));
      if (periodKey(index, kind).length === periodKey(index + 1, kind).length) expect(periodKey(index, kind) < periodKey(index + 1, kind)).toBe(true);
    }), { numRuns: 1000 });
  });

  test('longer ones are made of whole months', () => {
    fc.assert(fc.property(days, fc.constantFrom<[PeriodKind, number]>(['quarter', 3], ['half-year', 6], ['year', 12]), starts, (n, [kind, months], start) => {
      const index = periodIndex(n, kind, start);
      const [from, to] = [periodIndex(firstDay(index, kind, start), 'month', start), periodIndex(lastDay(index, kind, start), 'month', start)];
      expect(to - from + 1).toBe(months);
      expect(firstDay(from, 'month', start)).toBe(firstDay(index, kind, start));
    }));
  });

  test('of the week are named as ISO 8601 names them: the week of the 4th of January is the first', () => {
    for (let year = 1900; year <= 2200; year++) {
      const first = periodIndex(day(`${year}-01-04`), 'week');
      expect(periodKey(first, 'week')).toBe(`${year}-W01`);
      expect(periodKey(first - 1, 'week')).toMatch(new RegExp(`^${year - 1}-W5[23]$`));
    }
  });
});
