import { firstDay, lastDay, periodIndex } from '../calendar';
import { labelTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { add, ZERO } from '../money';
import type { Expression } from '../scheme';
import { Subject } from '../data';
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
  const { judged, data, source, periodOf } = scope;
  const keys = judged.keys(by);
  const resets = judged.periods(since, periodOf);
  const test = rowwise.test(where);
  const { days } = data.sales.dates(periodOf);
  const of = new Map<string, Run>();
  const before: (Exact | null)[] = new Array<Exact | null>(data.sales.length).fill(null);
  const after = [...before];
  const rows = judged.dated(source, periodOf);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? -1;
    const key = keys === undefined ? -1 : keys[row] ?? -1;
    if (keys !== undefined && key < 0) continue;
    const name = nameOf(key, resets[row] ?? 0);
    const run = of.get(name) ?? { days: [], totals: [] };
    of.set(name, run);
    const total = run.totals.at(-1) ?? ZERO;
    const single = new Subject(rows, at, at + 1, -1, resets[row] ?? 0);
    const value = test.holds(single, row) ? part.of(single, row) : null;
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

/** The total at the end of the subject's period; 0 where its run has no rows until then. */
function throughPeriod({ by, since }: RunningTotal, scope: Scope, runs: () => Runs): (subject: Subject) => Exact {
  const { per, parameters: { monthStartsOn }, judged } = scope;
  const keys = judged.keys(by);
  const keyOf = (subject: Subject): number => (by === 'all' ? -1 : scope.each === by ? subject.key : keys?.[subject.first] ?? -1);
  return (subject) => {
    const end = lastDay(subject.period, per, monthStartsOn);
    const reset = since === 'window' ? 0 : periodIndex(firstDay(subject.period, per, monthStartsOn), since, monthStartsOn);
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
