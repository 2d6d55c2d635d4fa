import { firstDay, isDay, lastDay, monthsBetween, periodIndex } from '../calendar';
import { labelTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { add, toNumber, ZERO } from '../money';
import { shared, shareOf } from './credited';
import type { Expression } from '../scheme';
import { sortStably, Subject } from '../data';
import { figureTerm } from '../explain';
import type { Figure, Scope } from './scope';

type RunningTotal = Extract<Expression, { readonly kind: 'runningTotal' }>;

/** What one person (team, customer …) has come to since a reset: after each of its rows, in the order of their dates. */
interface Run {
  readonly days: number[];
  readonly totals: Exact[];
}

/** The totals of all runs, and for each row what its run came to before and after it; null for rows that are in none. */
interface Runs {
  readonly of: ReadonlyMap<string, Run>;
  readonly before: readonly (Exact | null)[];
  readonly after: readonly (Exact | null)[];
}

/**
 * What an expression has come to over the rows of the same person (team, customer …) since the start of a longer period.
 * Worked out once for all rows.
 */
export function runningTotalFigure(expression: RunningTotal, scope: Scope): Figure {
  const rowwise = scope.but({ each: 'row' });
  const part = rowwise.figure(expression.total);
  let made: Runs | undefined;
  const runs = (): Runs => (made ??= runsOf(expression, scope, { part, rowwise }));
  const of = expression.upTo === 'period' ? throughPeriod(expression, scope, runs) : (_: Subject, row: number): Exact | null => (expression.upTo === 'before' ? runs().before : runs().after)[row] ?? null;
  const label = expression.upTo === 'before' ? labelTexts.runningBefore : labelTexts.running;
  return {
    unit: part.unit,
    of,
    explain(subject, row, explanation) {
      const term = figureTerm(of(subject, row) ?? ZERO, part.unit);
      explanation.named(label, term.text);
      return term;
    },
  };
}

function runsOf({ by, since, where }: RunningTotal, scope: Scope, { part, rowwise }: { readonly part: Figure; readonly rowwise: Scope }): Runs {
  const { judged, data, source, per, periodOf } = scope;
  const keys = judged.keys(by);
  const periods = judged.periods(per, periodOf);
  const test = rowwise.test(where);
  const { days } = data.sales.dates(periodOf);
  const resetOf = resetsOf(since, rowwise);
  const of = new Map<string, Run>();
  const before: (Exact | null)[] = new Array<Exact | null>(data.sales.length).fill(null);
  const after = [...before];
  const dated = judged.dated(source, periodOf);
  const rows = periodOf === 'date' ? dated : sortStably(dated, days);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? -1;
    const single = new Subject(rows, at, at + 1, -1, periods[row] ?? 0);
    const key = keys === undefined ? -1 : keys[row] ?? -1;
    const reset = keys !== undefined && key < 0 ? null : resetOf(single, row);
    if (reset === null) continue;
    const name = nameOf(key, reset);
    const run = of.get(name) ?? { days: [], totals: [] };
    of.set(name, run);
    const total = run.totals.at(-1) ?? ZERO;
    const value = test.holds(single, row) ? shared(part.of(single, row), shareOf(data, row)) : null;
    before[row] = total;
    after[row] = value === null ? total : add(total, value);
    run.days.push(days[row] ?? 0);
    run.totals.push(after[row] ?? total);
  }
  return { of, before, after };
}

function nameOf(key: number, reset: number): string {
  return `${key} ${reset}`;
}

/** Where a row's running total started: the number of its period, or of its year of its own; null where that has no first day. */
function resetsOf(since: RunningTotal['since'], rowwise: Scope): (single: Subject, row: number) => number | null {
  const { judged, data, periodOf } = rowwise;
  if (typeof since === 'string') {
    const resets = judged.periods(since, periodOf);
    return (_, row) => resets[row] ?? 0;
  }
  const start = rowwise.figure(since.yearsFrom);
  const { days } = data.sales.dates(periodOf);
  return (single, row) => yearOf(start.of(single, row), days[row] ?? 0);
}

/** The number of the year since a day in which another lies: 0 up to the day before the first anniversary. */
function yearOf(start: Exact | null, day: number): number | null {
  const first = start === null ? NaN : toNumber(start);
  return isDay(first) && isDay(day) ? Math.floor(monthsBetween(first, day) / 12) : null;
}

/** The total at the end of the subject's period; 0 where its run has no rows until then. */
function throughPeriod({ by, since }: RunningTotal, scope: Scope, runs: () => Runs): (subject: Subject, row: number) => Exact | null {
  const { per, parameters: { monthStartsOn }, judged } = scope;
  const keys = judged.keys(by);
  const keyOf = (subject: Subject): number => (by === 'all' ? -1 : scope.each === by ? subject.key : keys?.[subject.first] ?? -1);
  const start = typeof since === 'string' ? undefined : scope.figure(since.yearsFrom);
  const resetOf = (subject: Subject, row: number, end: number): number | null => {
    if (start !== undefined) return yearOf(start.of(subject, row), end);
    return since === 'window' || typeof since !== 'string' ? 0 : periodIndex(firstDay(subject.period, per, monthStartsOn), since, monthStartsOn);
  };
  return (subject, row) => {
    const end = lastDay(subject.period, per, monthStartsOn);
    const reset = resetOf(subject, row, end);
    if (reset === null) return null;
    const run = runs().of.get(nameOf(keyOf(subject), reset));
    const last = run === undefined ? -1 : lastUpTo(run.days, end);
    return run?.totals[last] ?? ZERO;
  };
}

/** The place of the last day that is not later than another, -1 where all are. */
function lastUpTo(days: readonly number[], end: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= end) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
