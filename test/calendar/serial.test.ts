import fc from 'fast-check';
import type { DateSystem } from '../../src/calendar';
import { fromSerial, isoDay, toSerial } from '../../src/calendar';
import { day, days } from './days';

describe('serial numbers of a workbook', () => {
  test.each<[number, DateSystem, string, number]>([
    [61, 1900, '1900-03-01', 0],
    [25569, 1900, '1970-01-01', 0],
    [45352, 1900, '2024-03-01', 0],
    [45352.75, 1900, '2024-03-01', 64800],
    [45351.999999999, 1900, '2024-03-01', 0],
    [45352.00001157407, 1900, '2024-03-01', 1],
    [45382.99999996528, 1900, '2024-03-31', 86399],
    [45382.99999305556, 1900, '2024-03-31', 86399],
    [45382.9999, 1900, '2024-03-31', 86391],
    [45352.416660879628, 1900, '2024-03-01', 35999],
    [2958465.9999999, 1900, '9999-12-31', 86399],
    [2958465, 1900, '9999-12-31', 0],
    [0, 1904, '1904-01-01', 0],
    [0.5, 1904, '1904-01-01', 43200],
    [43890, 1904, '2024-03-01', 0],
  ])('%d in the %d system is %s', (serial, system, date, seconds) => {
    const moment = fromSerial(serial, system);
    expect(moment && [isoDay(moment.day), moment.seconds]).toEqual([date, seconds]);
  });

  test.each<[number, DateSystem]>([
    [60, 1900], [60.999, 1900], [1, 1900], [0, 1900], [-1, 1900], [-0.5, 1904], [-1, 1904], [NaN, 1900], [Infinity, 1900], [2958466, 1900], [2958465.999999999, 1900], [2957004, 1904], [1e300, 1904],
  ])('%d in the %d system is no date', (serial, system) => expect(fromSerial(serial, system)).toBeNull());

  test('lead back to the same day in both systems', () => {
    fc.assert(fc.property(days.filter((n) => n >= day('1904-01-01')), fc.constantFrom<DateSystem>(1900, 1904), (n, system) => {
      expect(fromSerial(toSerial(n, system), system)).toEqual({ day: n, seconds: 0 });
    }), { numRuns: 1000 });
  });

  test('say every second of a day', () => {
    fc.assert(fc.property(days.filter((n) => n >= day('1904-01-01')), fc.integer({ min: 0, max: 86399 }), (n, seconds) => {
      expect(fromSerial(toSerial(n, 1900) + seconds / 86400, 1900)).toEqual({ day: n, seconds });
    }), { numRuns: 1000 });
  });

  test.each([['1900-01-01', 1], ['1900-02-28', 59], ['1900-03-01', 61]])('%s is written as %d, around the day that Excel has too many', (date, serial) => {
    expect(toSerial(day(date), 1900)).toBe(serial);
  });
});
