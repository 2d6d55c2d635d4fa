import type { Day } from '../calendar';
import { addWorkingDays, FARTHEST_WORKING_DAYS, firstDay, isDay, lastDay, monthsAfter, periodIndex } from '../calendar';
import { toNumber } from '../money';
import type { Expression } from '../scheme';
import { dayFigure, dayIn, ofDay } from './days';
import type { Figure, Scope } from './scope';

type Of<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;

/** The working day so many after a day; absent where that is no whole number, below 0 or farther than a calendar reaches. */
export function workdayFigure({ of: [start, days] }: Of<'workday'>, scope: Scope): Figure {
  const [from, count] = [scope.figure(start), scope.figure(days)];
  // Very many rows are of one day.
  const known = new Map<number, Day | null>();
  const later = (day: Day, ahead: number): Day | null => {
    const name = day * (FARTHEST_WORKING_DAYS + 1) + ahead;
    const found = known.get(name) ?? addWorkingDays(day, ahead, scope.parameters.calendar);
    known.set(name, found);
    return found;
  };
  const figure = dayFigure((subject, row) => {
    const number = count.of(subject, row);
    const ahead = number === null ? NaN : toNumber(number);
    if (!Number.isInteger(ahead) || ahead < 0 || ahead > FARTHEST_WORKING_DAYS) return null;
    const day = dayIn(from, subject, row);
    return isDay(day) ? later(day, ahead) : null;
  });
  return { ...figure, inCalendar: true };
}

/** The last working day up to the end of the calendar period in which a day lies. */
export function lastWorkingDayFigure({ period, of: part }: Of<'lastWorkingDay'>, scope: Scope): Figure {
  const { monthStartsOn, calendar } = scope.parameters;
  return dayFigure(ofDay(scope.figure(part), (day) => {
    const next = lastDay(periodIndex(day, period, monthStartsOn), period, monthStartsOn) + 1;
    return isDay(next) ? addWorkingDays(next, -1, calendar) : null;
  }));
}

/** The first of some days of a month after a day; where a month is too short for one, its last day. */
export function payDayFigure({ days, after }: Of<'payDay'>, scope: Scope): Figure {
  const wanted = days.map((day) => scope.parameters.figure(day)).flatMap((day) => (day === undefined ? [] : [toNumber(day)])).sort((a, b) => a - b);
  return dayFigure(ofDay(scope.figure(after), (day) => {
    const months = [day, monthsAfter(day, 1)].flatMap((month) => month ?? []);
    return months.flatMap((month) => wanted.map((each) => ofMonth(month, each))).find((each) => each > day) ?? null;
  }));
}

/** A day of the month in which another lies. */
function ofMonth(month: Day, day: number): number {
  const index = periodIndex(month, 'month');
  return Math.min(firstDay(index, 'month') + day - 1, lastDay(index, 'month'));
}
