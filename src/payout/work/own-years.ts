import { asDay, isDay, ownYearOf } from '../../calendar';
import type { Component, Expression } from '../../scheme';
import { isOwnYears, walkExpression } from '../../scheme';
import type { Context, Scope } from '../../evaluate';
import { dayIn, scopeOf } from '../../evaluate';
import type { JudgedRows, Subjects } from '../../data';
import { NO_START, Subject, withoutRows } from '../../data';

/** The rows of a component; where it is worked out in years that begin on a day of one's own, with that day for each of them. */
export function rowsInYears({ per }: Component, context: Context): JudgedRows {
  const { judged, data, parameters: { places } } = context;
  if (!isOwnYears(per)) return judged;
  const scope = scopeOf({ ...context, each: 'row', per: 'window', periodOf: 'date', source: 'counted', where: [], places, peers: () => [] });
  const start = scope.figure(per.yearsFrom);
  const yearsFrom = new Int32Array(data.sales.length).fill(NO_START);
  for (const source of ['paid', 'fraud'] as const) {
    const rows = judged.rows(source);
    rows.forEach((row, at) => {
      const day = dayIn(start, new Subject(rows, at, at + 1, -1, 0), row);
      if (isDay(day)) yearsFrom[row] = day;
    });
  }
  return judged.inYearsFrom(yearsFrom);
}

/** From which to which of their own years people have a figure: those in which the table has rows of anybody, not before their own first day. */
export function ownYearsOf({ per }: Component, withRows: Subjects, scope: Scope): (person: number) => readonly [first: number, last: number] {
  const [start, ends] = [isOwnYears(per) ? scope.but({ each: 'person', per: 'window' }).figure(per.yearsFrom) : undefined, daysOf(scope)];
  const everybodys = isOwnYears(per) && isForAll(per.yearsFrom);
  const withRowsFrom = new Map<number, number>();
  for (let index = 0; index < withRows.length; index++) withRowsFrom.set(withRows.key(index), Math.min(withRowsFrom.get(withRows.key(index)) ?? Infinity, withRows.period(index)));
  return (person) => {
    const day = start === undefined ? NaN : dayIn(start, withoutRows(person, 0), -1);
    if (!isDay(day) || ends === undefined) return [0, -1];
    const [first, last] = [ownYearOf(day, asDay(ends[0])), ownYearOf(day, asDay(ends[1]))];
    const own = everybodys ? first : Math.max(first, ownYearOf(day, day));
    return [Math.min(own, withRowsFrom.get(person) ?? own), last];
  };
}

/** The people of the people table whose own years begin on no day. */
export function peopleWithoutYears({ per }: Component, scope: Scope): readonly number[] {
  const start = isOwnYears(per) ? scope.but({ each: 'person', per: 'window' }).figure(per.yearsFrom) : undefined;
  const people = new Set(Array.from(scope.judged.members.rows, (row) => scope.data.people.ofPeople[row] ?? -1));
  return [...people].filter((person) => person >= 0 && !isDay(start === undefined ? NaN : dayIn(start, withoutRows(person, 0), -1)));
}

/** The first and the last day of counted rows, or that which the table reaches; undefined where there are none. */
function daysOf({ judged, data, periodOf, parameters: { to } }: Scope): readonly [number, number] | undefined {
  const { days } = data.sales.dates(periodOf);
  const rows = Array.from(judged.dated('counted', periodOf), (row) => days[row] ?? 0);
  if (rows.length === 0) return undefined;
  const until = data.until === undefined || to === undefined || data.until < to ? data.until : to;
  return rows.reduce<readonly [number, number]>(([first, last], day) => [Math.min(first, day), until ?? Math.max(last, day)], [Infinity, until ?? -Infinity]);
}

/** Whether years begin on the same day for all, whatever their rows and their people say. */
function isForAll(expression: Expression): boolean {
  let all = true;
  walkExpression(expression, { expression: ({ kind }) => { all &&= kind !== 'field' && kind !== 'people'; } });
  return all;
}
