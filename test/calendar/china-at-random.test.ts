import fc from 'fast-check';
import { addWorkingDays, asDay, chinaCalendar, isWorkingDay, workingDaysBetween } from '../../src/calendar';
import { day } from './days';

/*
 * The notices once more, in their own form: the days off with the weekends in them, and the weekend days worked. Days are counted one by one, by the
 * calendar of JavaScript and nothing of the product's.
 */
const NOTICES: readonly (readonly [off: string, worked: string])[] = [
  ['2018-12-30/2019-01-01 2019-02-04/2019-02-10 2019-04-05/2019-04-07 2019-05-01/2019-05-04 2019-06-07/2019-06-09 2019-09-13/2019-09-15 2019-10-01/2019-10-07', '2019-02-02 2019-02-03 2019-04-28 2019-05-05 2019-09-29 2019-10-12'],
  ['2020-01-01/2020-01-01 2020-01-24/2020-02-02 2020-04-04/2020-04-06 2020-05-01/2020-05-05 2020-06-25/2020-06-27 2020-10-01/2020-10-08', '2020-01-19 2020-04-26 2020-05-09 2020-06-28 2020-09-27 2020-10-10'],
  ['2021-01-01/2021-01-03 2021-02-11/2021-02-17 2021-04-03/2021-04-05 2021-05-01/2021-05-05 2021-06-12/2021-06-14 2021-09-19/2021-09-21 2021-10-01/2021-10-07', '2021-02-07 2021-02-20 2021-04-25 2021-05-08 2021-09-18 2021-09-26 2021-10-09'],
  ['2022-01-01/2022-01-03 2022-01-31/2022-02-06 2022-04-03/2022-04-05 2022-04-30/2022-05-04 2022-06-03/2022-06-05 2022-09-10/2022-09-12 2022-10-01/2022-10-07', '2022-01-29 2022-01-30 2022-04-02 2022-04-24 2022-05-07 2022-10-08 2022-10-09'],
  ['2022-12-31/2023-01-02 2023-01-21/2023-01-27 2023-04-05/2023-04-05 2023-04-29/2023-05-03 2023-06-22/2023-06-24 2023-09-29/2023-10-06', '2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08'],
  ['2024-01-01/2024-01-01 2024-02-10/2024-02-17 2024-04-04/2024-04-06 2024-05-01/2024-05-05 2024-06-10/2024-06-10 2024-09-15/2024-09-17 2024-10-01/2024-10-07', '2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12'],
  ['2025-01-01/2025-01-01 2025-01-28/2025-02-04 2025-04-04/2025-04-06 2025-05-01/2025-05-05 2025-05-31/2025-06-02 2025-10-01/2025-10-08', '2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11'],
  ['2026-01-01/2026-01-03 2026-02-15/2026-02-23 2026-04-04/2026-04-06 2026-05-01/2026-05-05 2026-06-19/2026-06-21 2026-09-25/2026-09-27 2026-10-01/2026-10-07', '2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'],
];

const STEP = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const WORKED = new Set(NOTICES.flatMap(([, worked]) => worked.split(' ')));
const OFF = new Set(NOTICES.flatMap(([off]) => off.split(' ').flatMap((span) => {
  const [first = '', last = ''] = span.split('/').map((end) => Date.parse(end));
  return Array.from({ length: (Number(last) - Number(first)) / STEP + 1 }, (_, index) => iso(Number(first) + index * STEP));
})));

interface Own {
  readonly holidays: ReadonlySet<string>;
  readonly workdays: ReadonlySet<string>;
}

function works(date: string, { holidays, workdays }: Own): boolean {
  if (workdays.has(date)) return true;
  if (holidays.has(date)) return false;
  const weekend = [0, 6].includes(new Date(date).getUTCDay());
  return WORKED.has(date) || (!weekend && !OFF.has(date));
}

const from = Date.parse('2019-01-01');
const dates = fc.integer({ min: 0, max: (Date.parse('2026-12-31') - from) / STEP }).map((index) => iso(from + index * STEP));
const own = fc.record({ holidays: fc.array(dates, { maxLength: 3 }), workdays: fc.array(dates, { maxLength: 3 }) });
const calendarOf = ({ holidays, workdays }: { readonly holidays: readonly string[]; readonly workdays: readonly string[] }) => ({
  plain: { holidays: new Set(holidays), workdays: new Set(workdays) }, china: chinaCalendar(new Set(holidays.map(day)), new Set(workdays.map(day))),
});

test('every day of the notices is a working day or none, as they say', () => {
  const { plain, china } = calendarOf({ holidays: [], workdays: [] });
  for (let time = from; iso(time) <= '2026-12-31'; time += STEP) expect([iso(time), isWorkingDay(day(iso(time)), china)]).toEqual([iso(time), works(iso(time), plain)]);
});

test('working days between two days and so many after one, with a company\'s own days, are those that are counted one by one', () => {
  fc.assert(fc.property(dates, fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 25 }), own, (first, span, ahead, ofCompany) => {
    const { plain, china } = calendarOf(ofCompany);
    const start = Date.parse(first);
    const counted = Array.from({ length: span + 1 }, (_, index) => iso(start + index * STEP)).filter((date) => date <= '2026-12-31' && works(date, plain)).length;
    const last = Math.min(start + span * STEP, Date.parse('2026-12-31'));
    expect(workingDaysBetween(day(first), day(iso(last)), china)).toBe(counted);
    let [time, left] = [start, ahead];
    while (left > 0) {
      time += STEP;
      if (works(iso(time), plain)) left -= 1;
    }
    if (iso(time) <= '2026-12-31') expect(addWorkingDays(day(first), ahead, china)).toBe(day(iso(time)));
    expect(isWorkingDay(asDay(day(first)), china)).toBe(works(first, plain));
  }), { numRuns: 200 });
});
