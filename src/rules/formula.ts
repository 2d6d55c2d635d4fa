import type { PeriodKind } from '../calendar';
import { firstDay, periodIndex, periodKey } from '../calendar';
import { termTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { equals, round, subtract, ZERO } from '../money';
import type { Rule } from '../scheme';
import { parametersIn } from '../scheme';
import type { Figure, Scope, Test } from '../evaluate';
import { dayOfPeriod, daysOfChange, lastUpTo } from '../evaluate';
import type { Award, RuleRunner } from './award';
import type { Subjects } from '../data';
import { Subject } from '../data';
import type { Term } from '../explain';
import { Explanation, figureTerm, minus, whole } from '../explain';

type Formula = Extract<Rule, { readonly kind: 'formula' }>;

/** Each subject by itself. */
export function formulaRule(rule: Formula, scope: Scope): RuleRunner {
  if (rule.toDate !== undefined) return toDateRule(rule, rule.toDate, scope);
  const ready = { figure: scope.figure(rule.amount), test: scope.test(rule.when) };
  return (subjects, give) => {
    for (let index = 0; index < subjects.length; index++) {
      const subject = subjects.at(index);
      const row = subject.first;
      const amount = ready.test.holds(subject, row) ? ready.figure.of(subject, row) : null;
      if (amount !== null) give(new FormulaAward(ready, subjects, index), amount);
    }
  };
}

interface Ready {
  readonly figure: Figure;
  readonly test: Test;
}

/** What a subject gets. There may be as many as there are rows, so that each knows only which subject it is of. */
class FormulaAward implements Award {
  constructor(private readonly ready: Ready, private readonly subjects: Subjects, private readonly index: number) {}

  get subject(): Subject {
    return this.subjects.at(this.index);
  }

  get amount(): Exact {
    const { subject } = this;
    return this.ready.figure.of(subject, subject.first) ?? ZERO;
  }

  explain(explanation: Explanation): Term {
    const { subject } = this;
    this.ready.test.explain(subject, subject.first, explanation);
    return this.ready.figure.explain(subject, subject.first, explanation);
  }
}

/**
 * Period to date: what all rows since the reset earn, rounded, less what those before this period had earned, rounded. So
 * the lines of a year add up to what the year earns. Single rows run on by person.
 */
function toDateRule(rule: Formula, reset: NonNullable<Formula['toDate']>, scope: Scope): RuleRunner {
  const readyOn = readyByPeriod(rule, reset, scope);
  const runOf = runsOf(reset, scope);
  return (subjects, give) => {
    for (const run of grouped(subjects, (subject) => `${runOf.key(subject)} ${runOf.period(subject)}`)) {
      const list = Int32Array.from(run.flatMap((subject) => [...subject.rows()]));
      let from = 0;
      let last: { readonly ready: ReadyToDate; readonly due: Exact } | undefined;
      for (const subject of run) {
        const period = runOf.period(subject);
        const before = new Subject(list, 0, from, subject.key, period);
        from += subject.size;
        const all = new Subject(list, 0, from, subject.key, period);
        const ready = readyOn(subject);
        const earned = (rows: Subject): Exact => ready.rounded(exactOf(ready, rows) ?? ZERO);
        const due = earned(all);
        // By the values that hold for this line: what was due before is worked out anew where others held then.
        const paid = last === undefined ? ZERO : last.ready === ready ? last.due : earned(before);
        give(new ToDateAward(ready, subject, { all, before, since: periodKey(period, reset) }, subtract(due, paid)));
        last = { ready, due };
      }
    }
  };
}

/** The rule made ready to date; for each line by the values of dated parameters that hold on the first day of its own period. */
function readyByPeriod(rule: Formula, reset: PeriodKind, scope: Scope): (line: Subject) => ReadyToDate {
  const { parameters } = scope;
  const dayOf = dayOfPeriod(scope);
  const days = daysOfChange(parametersIn(rule, scope.declared.values()), scope);
  const made = new Map<number | undefined, ReadyToDate>();
  const make = (periodDay: number | undefined): ReadyToDate => {
    const wide = scope.but({ per: reset, periodDay });
    return { figure: wide.figure(rule.amount), test: wide.test(rule.when), rounded: (exact) => round(exact, scope.places, parameters.rounding) };
  };
  return (line) => {
    const day = days.length === 0 ? undefined : lastUpTo(days, dayOf(line)) ?? -Infinity;
    const ready = made.get(day) ?? make(day);
    made.set(day, ready);
    return ready;
  };
}

/** Whose running total a subject adds to, and in which period the total starts. */
function runsOf(reset: PeriodKind, { each, per, periodOf, judged, data, parameters: { monthStartsOn } }: Scope): Record<'key' | 'period', (subject: Subject) => number> {
  if (each === 'row') {
    const [people, periods] = [data.people.ofSales, judged.periods(reset, periodOf)];
    return { key: ({ first }) => people[first] ?? -1, period: ({ first }) => periods[first] ?? 0 };
  }
  return { key: ({ key }) => key, period: ({ period }) => periodIndex(firstDay(period, per, monthStartsOn), reset, monthStartsOn) };
}

/** Subjects of one name together, in the order in which they come. */
function grouped(subjects: Subjects, nameOf: (subject: Subject) => string): Subject[][] {
  const found = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const name = nameOf(subject);
    const run = found.get(name);
    if (run === undefined) found.set(name, [subject]);
    else run.push(subject);
  }
  return [...found.values()];
}

interface ReadyToDate extends Ready {
  rounded(exact: Exact): Exact;
}

/** What a subject earns; null where there is nothing. */
function exactOf({ figure, test }: Ready, subject: Subject): Exact | null {
  return subject.size > 0 && test.holds(subject, subject.first) ? figure.of(subject, subject.first) : null;
}

interface ToDate {
  readonly all: Subject;
  readonly before: Subject;
  readonly since: string;
}

class ToDateAward implements Award {
  constructor(private readonly ready: ReadyToDate, readonly subject: Subject, private readonly toDate: ToDate, readonly amount: Exact) {}

  explain(explanation: Explanation): Term {
    const { all, before, since } = this.toDate;
    explanation.fact(termTexts.toDate, { since });
    const now = this.earned(all, explanation);
    const earlier = new Explanation(explanation.language);
    const then = this.earned(before, earlier);
    for (const fact of earlier.facts) explanation.fact(termTexts.before, { fact });
    if (then === null) return now ?? whole('0');
    return minus(now ?? whole('0'), then);
  }

  /** What is earned to date; rounded, where it has more places. */
  private earned(subject: Subject, explanation: Explanation): Term | null {
    const { figure, test, rounded } = this.ready;
    const exact = exactOf(this.ready, subject);
    if (exact === null) return null;
    test.explain(subject, subject.first, explanation);
    const term = figure.explain(subject, subject.first, explanation);
    const result = rounded(exact);
    if (equals(result, exact)) return term;
    const paid = figureTerm(result, figure.unit);
    explanation.fact(termTexts.roundedTo, { term: term.text, result: paid.text });
    return paid;
  }
}
