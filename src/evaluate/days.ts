import type { Day } from '../calendar';
import { civil, firstDay, isDay, isoDay, lastDay, monthsAfter, monthsBetween, periodIndex, weekday, workingDaysBetween } from '../calendar';
import type { Text } from '../i18n';
import { labelTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { integer, toNumber, ZERO } from '../money';
import type { Expression } from '../scheme';
import type { Subject } from '../data';
import type { Term } from '../explain';
import { whole } from '../explain';
import type { Figure, Scope } from './scope';

type Of<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;

/** Days are figures like others: the number of the day since 1970-01-01. In a working they are written as dates. */
function dayTerm(day: Exact): Term {
  const number = toNumber(day);
  return whole(isDay(number) ? isoDay(number) : String(number));
}

/** The number of a day for each subject and row; null where there is none. */
export type DayOf = NonNullable<Figure['near']>;

/** A figure that is a day. */
export function dayFigure(dayOf: DayOf): Figure {
  return {
    unit: 'number',
    near: dayOf,
    of: exactly(dayOf),
    explain: (subject, row) => {
      const day = dayOf(subject, row);
      return day === null ? whole('') : dayTerm(integer(day));
    },
  };
}

function exactly(dayOf: DayOf): Figure['of'] {
  return (subject, row) => {
    const day = dayOf(subject, row);
    return day === null ? null : integer(day);
  };
}

/** The first and the last day of a period of the scope; of all of the time, those of the run. */
export function periodDays({ per, parameters: { monthStartsOn, from, to } }: Scope): Record<'first' | 'last', (period: number) => Day> {
  if (per !== 'window') return { first: (period) => firstDay(period, per, monthStartsOn), last: (period) => lastDay(period, per, monthStartsOn) };
  return { first: (period) => from ?? firstDay(period, per), last: (period) => to ?? lastDay(period, per) };
}

/** The first or the last day of the subject's period, the day of the run, or a day that the scheme or a parameter says. */
export function dateFigure({ day }: Of<'date'>, scope: Scope): Figure {
  const days = periodDays(scope);
  const { today } = scope.data;
  if (day === 'periodStart') return dayFigure(({ period }) => days.first(period));
  if (day === 'today') return dayFigure(() => today ?? null);
  if (day === 'periodEnd') return dayFigure(({ period }) => days.last(period));
  const fixed = scope.parameters.figure(day);
  const number = fixed === undefined ? null : toNumber(fixed);
  return dayFigure(() => number);
}

/** The day so many months later, as EDATE counts; absent where that lies outside the calendar. */
export function addMonthsFigure({ of: [start, months] }: Of<'addMonths'>, scope: Scope): Figure {
  const [from, count] = [scope.figure(start), scope.figure(months)];
  return dayFigure((subject, row) => {
    const [day, number] = [from.of(subject, row), count.of(subject, row)];
    return day === null || number === null ? null : later(toNumber(day), toNumber(number));
  });
}

function later(day: number, months: number): number | null {
  return isDay(day) ? monthsAfter(day, months) : null;
}

/** The first or the last day of the calendar period in which a day lies. */
export function edgeFigure({ kind, period, of: part }: Of<'startOf' | 'endOf'>, scope: Scope): Figure {
  const { monthStartsOn } = scope.parameters;
  const edgeOf = kind === 'startOf' ? firstDay : lastDay;
  return dayFigure(ofDay(scope.figure(part), (day) => edgeOf(periodIndex(day, period, monthStartsOn), period, monthStartsOn)));
}

/** The day of its month, the month, the year or the weekday of a day. */
export function datePartFigure({ part, of: inner }: Of<'datePart'>, scope: Scope): Figure {
  const of = exactly(ofDay(scope.figure(inner), (day) => (part === 'weekday' ? weekday(day) : civil(day)[part])));
  return { unit: 'number', of, explain: (subject, row) => whole(String(toNumber(of(subject, row) ?? ZERO))) };
}

/**
 * The number of the day that a figure says, whether a calendar has it or not; NaN where there is none. It is asked of many rows, so that no exact
 * number is made where the figure knows its day without one.
 */
export function dayIn(figure: Figure, subject: Subject, row: number): number {
  if (figure.near !== undefined) return Math.floor(figure.near(subject, row) ?? NaN);
  const found = figure.of(subject, row);
  return found === null ? NaN : Math.floor(toNumber(found));
}

/** What is worked out of a day; absent where there is none. */
export function ofDay(figure: Figure, turn: (day: Day) => number | null): DayOf {
  return (subject, row) => {
    const day = dayIn(figure, subject, row);
    return isDay(day) ? turn(day) : null;
  };
}

/** Working days from one day to another, both included; below 0 where the second lies before the first. */
export function workingDaysFigure({ from, to }: Of<'workingDays'>, scope: Scope): Figure {
  return betweenFigure(scope.figure(from), scope.figure(to), labelTexts.workingDays, (start, end) => workingDaysBetween(start, end, scope.parameters.calendar));
}

/** Whole months or years from one day to another, an anniversary included; below 0 where the second day lies before the first. */
export function completedFigure({ unit, from, to }: Of<'completed'>, scope: Scope): Figure {
  const ends = [scope.figure(from), scope.figure(to)] as const;
  if (unit === 'months') return betweenFigure(...ends, labelTexts.months, monthsBetween);
  return betweenFigure(...ends, labelTexts.years, (start, end) => Math.floor(monthsBetween(start, end) / 12));
}

/** How much lies between two days; absent where one of them is no day. It is told with both. */
function betweenFigure(from: Figure, to: Figure, text: Text, count: (start: Day, end: Day) => number): Figure {
  const between = (subject: Subject, row: number): readonly [start: Day, end: Day, count: number] | null => {
    const [first, last] = [from.of(subject, row), to.of(subject, row)];
    const [start, end] = [first === null ? NaN : toNumber(first), last === null ? NaN : toNumber(last)];
    return isDay(start) && isDay(end) ? [start, end, count(start, end)] : null;
  };
  return {
    unit: 'number',
    of: (subject, row) => {
      const found = between(subject, row);
      return found === null ? null : integer(found[2]);
    },
    explain(subject, row, explanation) {
      const found = between(subject, row);
      if (found === null) return whole('');
      const [start, end, passed] = found;
      explanation.fact(text, { from: isoDay(start), to: isoDay(end), count: passed });
      return whole(String(passed));
    },
  };
}
