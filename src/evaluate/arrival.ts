import type { Expression } from '../scheme';
import { READ } from '../table';
import type { Scope } from './scope';
import { isFirstOrder } from './measure';
import { firstMeasure } from '../scheme';
import type { Subject } from '../data';

/**
 * Orders subjects that have the same figure by who reached it first: by the time of the last of the rows that make it,
 * or, unless all of those have a time, by the place of that row in the table.
 */
export function arrivalIn(by: Expression, scope: Scope): (tied: readonly Subject[]) => readonly Subject[] {
  const makes = rowsOf(by, scope);
  const { sales } = scope.data;
  const times = sales.moments('time');
  const moment = (row: number): number => (times.days[row] ?? 0) * 86_400 + (times.seconds[row] ?? 0);
  const timed = (row: number): boolean => times.state[row] === READ;
  const later = (a: number, b: number): number => {
    const byDay = (scope.data.days[a] ?? 0) - (scope.data.days[b] ?? 0);
    if (byDay !== 0) return byDay;
    return timed(a) && timed(b) && moment(a) !== moment(b) ? moment(a) - moment(b) : a - b;
  };
  return (tied) => {
    if (tied.length === 1) return tied;
    const arrivals = tied.map((subject) => ({ subject, last: lastOf(subject, makes, later) }));
    const byTime = arrivals.every(({ last }) => last >= 0 && timed(last));
    arrivals.sort((a, b) => (byTime && moment(a.last) !== moment(b.last) ? moment(a.last) - moment(b.last) : a.last - b.last));
    return arrivals.map(({ subject }) => subject);
  };
}

/** Orders subjects that have the same figure by the day of the last of the rows that make it, then by its place in the table; those without such rows come last, as people stand in the people table. */
export function dateReachedIn(by: Expression, scope: Scope): (tied: readonly Subject[]) => readonly Subject[] {
  const makes = rowsOf(by, scope);
  const { days, people, staff } = scope.data;
  const later = (a: number, b: number): number => (days[a] ?? 0) - (days[b] ?? 0) || a - b;
  const staffRow = ({ key }: Subject): number => {
    const row = scope.each === 'person' ? people.row(key) : scope.each === 'member' ? key : -1;
    return row < 0 ? staff.length : row;
  };
  return (tied) => {
    if (tied.length === 1) return tied;
    const arrivals = tied.map((subject) => ({ subject, last: lastOf(subject, makes, later), staff: staffRow(subject) }));
    arrivals.sort((a, b) => (a.last < 0 || b.last < 0 ? (a.last < 0 ? 1 : 0) - (b.last < 0 ? 1 : 0) || a.staff - b.staff : later(a.last, b.last)));
    return arrivals.map(({ subject }) => subject);
  };
}

/** Orders subjects by the earliest of the rows that make their figure, by date and then by the place in the table. */
export function startIn(by: Expression, scope: Scope): (tied: readonly Subject[]) => readonly Subject[] {
  const makes = rowsOf(by, scope);
  const { rank } = scope.data;
  return (tied) => {
    const starts = tied.map((subject) => ({ subject, start: subject.rows().reduce((least, row) => (makes(subject, row) ? Math.min(least, rank[row] ?? least) : least), Infinity) }));
    starts.sort((a, b) => (a.start === b.start ? a.subject.key - b.subject.key : a.start - b.start));
    return starts.map(({ subject }) => subject);
  };
}

function lastOf(subject: Subject, makes: (subject: Subject, row: number) => boolean, later: (a: number, b: number) => number): number {
  let last = -1;
  for (const row of subject.rows()) {
    if (makes(subject, row) && (last < 0 || later(row, last) > 0)) last = row;
  }
  return last;
}

/** The rows that make a figure: those that its first measure looks at. */
function rowsOf(by: Expression, scope: Scope): (subject: Subject, row: number) => boolean {
  const measure = firstMeasure(by);
  if (measure === undefined) return () => true;
  const test = scope.but({ each: 'row' }).test(measure.where);
  const opens = measure.kind === 'count' && measure.what === 'newCustomers' ? isFirstOrder(scope) : (): boolean => true;
  return (subject, row) => opens(row) && test.holds(subject, row);
}
