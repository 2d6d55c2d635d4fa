import fc from 'fast-check';
import type { DateSystem } from '../../src/calendar';
import { civil, dayOf, isoDay, toSerial } from '../../src/calendar';
import { say } from '../../src/i18n';
import type { Cell } from '../../src/table';
import { readClock, readDate, readMoment, readMonth } from '../../src/table';

function said(cell: Cell, system: DateSystem = 1900): string {
  const reading = readDate(cell, system);
  return reading.state === 'read' ? isoDay(reading.value) : reading.state === 'blank' ? 'blank' : reading.code;
}

function momentSaid(cell: Cell): string {
  const reading = readMoment(cell);
  if (reading.state !== 'read') return reading.state;
  const { day, seconds } = reading.value;
  return `${isoDay(day)} ${Math.floor(seconds / 3600)}:${Math.floor(seconds / 60) % 60}:${seconds % 60}`;
}

describe('dates as people write them', () => {
  test.each<Cell>([
    '2024-03-01', '2024/3/1', '2024.3.1', '2024年3月1日', '2024年03月01号', '2024 年 3 月 1 日', '20240301', 20240301, '２０２４－０３－０１', '２０２４年３月１日', '2024／3／1',
    ' 2024-03-01 ', '\u00a02024-3-1', '2024-03-01\u200b',
    45352, 45352.75, '45352', '45352.5',
    '2024-03-01 09:30', '2024/3/1 9:30:15', '2024.3.1 9:30', '2024年3月1日 9时30分', '2024年3月1日9时30分15秒', '2024年3月1日 9点', '2024-03-01T09:30:00', '2024-03-01T09:30:00.123',
    '2024-03-01 下午 2:30', '2024-03-01 2:30 PM', '20240301 09:30', '20240301093015', '202403010930', 20240301093015,
  ])('%p is the first of March 2024', (cell) => {
    expect(said(cell)).toBe('2024-03-01');
  });

  test.each<[Cell, DateSystem, string]>([
    [43890, 1904, '2024-03-01'], [45352, 1904, '2028-03-02'], [367, 1900, '1901-01-01'], ['2024-02-29', 1900, '2024-02-29'], ['1901-01-01', 1900, '1901-01-01'], ['2199-12-31', 1900, '2199-12-31'],
    [109574, 1900, '2199-12-31'],
  ])('%p in the %d system is %s', (cell, system, day) => {
    expect(said(cell, system)).toBe(day);
  });

  test.each<Cell>([
    '3/1/2024', '01/03/2024', '24-3-1', '24/03/01', '24年3月1日', '2024-3', '2024年3月', '3月1日', '2024', 2024, 'March 1, 2024', '2024-Mar-01', '昨天', '待定', '2024-3/1', '2024/3.1',
    '2024-02-30', '2023-02-29', '2024-13-01', '2024-00-10', '20240230', 20241301, '2024-3-32',
    '1900-12-31', '2200-01-01', 366, 109575, 0, 0.5, -1, 1, 60, 999999, NaN, 1e20, 20240301.5, '450000', '4535',
    '2024-03-01 25:00', '2024-03-01 9:60', '2024-03-01 上班后', '2024-03-01T00:00:00Z', '2024-03-01T16:00:00+08:00', '2024-03-01 9:30-10:30',
    '2024-03-0①', '2024-03-01²', '#N/A', '#VALUE!', true, false,
  ])('%p is no date', (cell) => {
    expect(said(cell)).toBe('not-a-date');
  });

  test.each<Cell>([null, '', '  ', '\u3000'])('%p is blank', (cell) => {
    expect(said(cell)).toBe('blank');
  });

  test.each<[Cell, string, string]>([
    ['3/1/2024', '四位年份', 'year first'], ['24-3-1', '四位年份', 'year first'], ['2024-02-30', '日历上不存在', 'no day of the calendar'], ['1899-01-01', '1901', '1901'],
    ['2024-03-01T00:00:00Z', '时区', 'time zone'], ['待定', '2024年3月1日', '2024-03-01'], ['2024-03-01 25:00', '09:30', '09:30'],
  ])('%p is refused in words of its own', (cell, zh, en) => {
    const reading = readDate(cell);
    if (reading.state !== 'unreadable') throw new Error('The date was read.');
    expect(say(reading.sentence, 'zh')).toContain(zh);
    expect(say(reading.sentence, 'en')).toContain(en);
  });
});

describe('times', () => {
  test.each<[Cell, string]>([
    ['2019-12-30 09:30', '2019-12-30 9:30:0'], ['2019-12-30 9:30:15', '2019-12-30 9:30:15'], ['2019-12-30T23:59:59', '2019-12-30 23:59:59'], ['2019年12月30日 9时30分', '2019-12-30 9:30:0'],
    ['2019-12-30 下午2:30', '2019-12-30 14:30:0'], ['2019-12-30 上午12:05', '2019-12-30 0:5:0'], ['2019-12-30 12:05 am', '2019-12-30 0:5:0'], ['2019-12-30 12:05 PM', '2019-12-30 12:5:0'],
    ['20191230093015', '2019-12-30 9:30:15'], ['2019-12-30', '2019-12-30 0:0:0'], [43829.5, '2019-12-30 12:0:0'], [43829, '2019-12-30 0:0:0'],
    ['09:30', 'unreadable'], [0.5, 'unreadable'],
  ])('%p is %s', (cell, expected) => {
    expect(momentSaid(cell)).toBe(expected);
  });

  test.each<[Cell, number | null]>([['09:30', 34200], ['9:30:15', 34215], ['9时30分', 34200], ['下午2:30', 52200], [0.5, 43200], [0, 0], [1, null], ['25:00', null], ['9', null], ['半天', null], [null, null]])(
    'the time of day %p is %p seconds', (cell, seconds) => {
      expect(readClock(cell)).toBe(seconds);
    },
  );
});

describe('laws', () => {
  const day = fc.record({ year: fc.integer({ min: 1901, max: 2199 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) });

  test('every spelling of a day reads as that day, and none of a day that never was', () => {
    fc.assert(fc.property(day, ({ year, month, day: dayOfMonth }) => {
      const expected = dayOf(year, month, dayOfMonth);
      const two = (n: number): string => String(n).padStart(2, '0');
      const spellings = [
        `${year}-${two(month)}-${two(dayOfMonth)}`, `${year}/${month}/${dayOfMonth}`, `${year}.${month}.${dayOfMonth}`,
        `${year}年${month}月${dayOfMonth}日`, `${year}${two(month)}${two(dayOfMonth)}`, `${year}-${month}-${dayOfMonth} 8:05`,
      ];
      for (const spelling of spellings) expect(said(spelling)).toBe(expected === null ? 'not-a-date' : isoDay(expected));
    }));
  });

  test('a serial number reads as the day that it was made from, in both systems', () => {
    fc.assert(fc.property(day, fc.constantFrom<DateSystem>(1900, 1904), (date, system) => {
      const of = dayOf(date.year, date.month, Math.min(date.day, 28));
      if (of === null) throw new Error('Every month has 28 days.');
      const serial = toSerial(of, system);
      // Small serial numbers that look like a year are refused.
      fc.pre(serial > 2199);
      expect(said(serial, system)).toBe(isoDay(of));
      expect(civil(of).year).toBe(date.year);
    }));
  });
});

describe('a month', () => {
  test.each<[unknown, string]>([
    ['2026-01', '2026-01-01'], ['2026/1', '2026-01-01'], ['2026年12月', '2026-12-01'], ['2026年3月份', '2026-03-01'], ['202602', '2026-02-01'], [202602, '2026-02-01'], ['2026-02-17', '2026-02-01'],
  ])('%j is read as its first day', (cell, expected) => {
    const reading = readMonth(cell === null ? null : typeof cell === 'number' ? cell : String(cell));
    expect(reading.state === 'read' ? isoDay(reading.value) : reading.state).toBe(expected);
  });

  test.each(['2026-13', '1月', '2026', 'soon', '202613'])('%j is none', (cell) => {
    expect(readMonth(cell).state).toBe('unreadable');
  });
});
