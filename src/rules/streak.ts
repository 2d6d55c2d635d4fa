import { isDay, periodKey, periodLike, periodsAfter } from '../calendar';
import { termTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { toNumber } from '../money';
import type { Rule } from '../scheme';
import type { Figure, Scope, Test } from '../evaluate';
import type { Award, RuleRunner } from './award';
import type { GroupKind, Subject, Subjects } from '../data';
import { withoutRows } from '../data';
import type { Term, Explanation } from '../explain';

type Streak = Extract<Rule, { readonly kind: 'streak' }>;

/**
 * Consecutive periods in which the conditions hold, from the first counted row of a person (or whatever the subject is)
 * to the last counted row of the whole table, or to the day that the table reaches; a period without rows has sums of 0.
 */
export function streakRule(rule: Streak, scope: Scope): RuleRunner {
  const ready = { test: scope.test(rule.holds), figure: scope.figure(rule.amount), scope };
  const every = wholeNumber(rule.every, scope);
  const from = wholeNumber(rule.from, scope);
  return (subjects, give) => {
    const lastOf = lastPeriod(scope);
    const byKey = subjectsByKey(subjects);
    for (const [key, first] of firstPeriods(scope)) {
      const own = byKey.get(key);
      const dueAfter = streakCounter({ every, from });
      const last = lastOf(first);
      for (let period = first; period <= last; period = periodsAfter(period, 1, scope.per)) {
        const subject = own?.get(period) ?? withoutRows(key, period);
        const length = dueAfter(ready.test.holds(subject, subject.first));
        const amount = length === 0 ? null : ready.figure.of(subject, subject.first);
        if (amount !== null) give(new StreakAward(ready, subject, amount, length));
      }
    }
  };
}

/**
 * Counts periods in a row in which something holds: tells after each how long the streak is where an award is due, else
 * 0. With `every` one is due in each so-many-th, after which the count restarts; otherwise in each from the `from`-th on.
 */
export function streakCounter({ every, from = 1 }: { readonly every?: number | undefined; readonly from?: number | undefined }): (holds: boolean) => number {
  let length = 0;
  return (holds) => {
    length = holds ? length + 1 : 0;
    const due = every === undefined ? length >= from : length === every;
    const reached = due ? length : 0;
    if (due && every !== undefined) length = 0;
    return reached;
  };
}

function wholeNumber(given: Streak['every'], { parameters }: Scope): number | undefined {
  const value = given === undefined ? undefined : parameters.figure(given);
  return value === undefined ? undefined : toNumber(value);
}

/** The period of the last counted row of the table, or of the day that it reaches, by the first of some. */
function lastPeriod({ data, judged, source, per, periodOf, parameters: { to, monthStartsOn } }: Scope): (first: number) => number {
  const { days } = data.sales.dates(periodOf);
  const reached = data.until === undefined ? undefined : to === undefined || data.until < to ? data.until : to;
  const last = reached ?? judged.dated(source, periodOf).reduce((latest, row) => Math.max(latest, days[row] ?? -Infinity), -Infinity);
  return (first) => (isDay(last) ? periodLike(first, last, per, monthStartsOn) : first - 1);
}

/** For each key the period of its first counted row. */
function firstPeriods({ judged, source, each, per, periodOf }: Scope): Map<number, number> {
  const { keys, periods } = judged.groups(source, groupKind(each), per, periodOf);
  const first = new Map<number, number>();
  keys.forEach((key, group) => {
    if (!first.has(key)) first.set(key, periods[group] ?? 0);
  });
  return first;
}

/** Rows, openings and members have no periods of their own: their streaks are those of everything together. */
function groupKind(each: Scope['each']): GroupKind {
  return each === 'person' || each === 'customer' || each === 'team' || each === 'referrer' ? each : 'all';
}

/** The subjects of each key by their period. */
function subjectsByKey(subjects: Subjects): Map<number, Map<number, Subject>> {
  const byKey = new Map<number, Map<number, Subject>>();
  for (const subject of subjects) {
    const own = byKey.get(subject.key) ?? new Map<number, Subject>();
    byKey.set(subject.key, own.set(subject.period, subject));
  }
  return byKey;
}

class StreakAward implements Award {
  constructor(
    private readonly ready: { readonly test: Test; readonly figure: Figure; readonly scope: Scope },
    readonly subject: Subject,
    readonly amount: Exact,
    private readonly length: number,
  ) {}

  explain(explanation: Explanation): Term {
    const { per } = this.ready.scope;
    const { period, first } = this.subject;
    const since = periodKey(periodsAfter(period, 1 - this.length, per), per);
    explanation.fact(termTexts.streak, { length: this.length, since, until: periodKey(period, per) });
    this.ready.test.explain(this.subject, first, explanation);
    return this.ready.figure.explain(this.subject, first, explanation);
  }
}
