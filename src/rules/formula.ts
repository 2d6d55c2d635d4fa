import { firstDay, periodIndex, periodKey } from '../calendar';
import { termTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { subtract, ZERO } from '../money';
import type { Rule } from '../scheme';
import type { Figure, Scope, Test } from '../evaluate';
import type { Award, RuleRunner } from './award';
import { Subject } from '../data';
import type { Term } from '../explain';
import { minus, Explanation } from '../explain';

type Formula = Extract<Rule, { readonly kind: 'formula' }>;

/** Each subject by itself. */
export function formulaRule(rule: Formula, scope: Scope): RuleRunner {
  if (rule.toDate !== undefined) return toDateRule(rule, rule.toDate, scope);
  const ready = { figure: scope.figure(rule.amount), test: scope.test(rule.when) };
  return (subjects, give) => {
    for (const subject of subjects) {
      const row = subject.first;
      const amount = ready.test.holds(subject, row) ? ready.figure.of(subject, row) : null;
      if (amount !== null) give(new FormulaGrant(ready, subject, amount));
    }
  };
}

interface Ready {
  readonly figure: Figure;
  readonly test: Test;
}

class FormulaGrant implements Award {
  constructor(private readonly ready: Ready, readonly subject: Subject, readonly amount: Exact) {}

  explain(explanation: Explanation): Term {
    this.ready.test.explain(this.subject, this.subject.first, explanation);
    return this.ready.figure.explain(this.subject, this.subject.first, explanation);
  }
}

/** Period to date: what all rows since the reset earn, less what those before this period had earned. */
function toDateRule(rule: Formula, reset: NonNullable<Formula['toDate']>, scope: Scope): RuleRunner {
  const wide = scope.but({ per: reset });
  const ready = { figure: wide.figure(rule.amount), test: wide.test(rule.when) };
  const { monthStartsOn } = scope.parameters;
  const resetOf = (period: number): number => periodIndex(firstDay(period, scope.per, monthStartsOn), reset, monthStartsOn);
  const earned = (subject: Subject): Exact => {
    const row = subject.first;
    return (subject.size > 0 && ready.test.holds(subject, row) ? ready.figure.of(subject, row) : null) ?? ZERO;
  };
  return (subjects, give) => {
    for (const run of runs(subjects, resetOf)) {
      const list = Int32Array.from(run.flatMap((subject) => [...subject.rows()]));
      let from = 0;
      for (const subject of run) {
        const period = resetOf(subject.period);
        const before = new Subject(list, 0, from, subject.key, period);
        from += subject.size;
        const all = new Subject(list, 0, from, subject.key, period);
        give(new ToDateGrant(ready, subject, { all, before, since: periodKey(period, reset) }, subtract(earned(all), earned(before))));
      }
    }
  };
}

/** Subjects of one key and one reset period, in the order of their own periods. */
function runs(subjects: readonly Subject[], resetOf: (period: number) => number): Subject[][] {
  const found = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const name = `${subject.key} ${resetOf(subject.period)}`;
    const run = found.get(name);
    if (run === undefined) found.set(name, [subject]);
    else run.push(subject);
  }
  return [...found.values()];
}

interface ToDate {
  readonly all: Subject;
  readonly before: Subject;
  readonly since: string;
}

class ToDateGrant implements Award {
  constructor(private readonly ready: Ready, readonly subject: Subject, private readonly toDate: ToDate, readonly amount: Exact) {}

  explain(explanation: Explanation): Term {
    const { all, before, since } = this.toDate;
    explanation.fact(termTexts.toDate, { since });
    const now = this.explanation(all, explanation);
    if (before.size === 0 || now === null) return now ?? { text: '0', binds: 'whole' };
    const earlier = new Explanation(explanation.language);
    const then = this.explanation(before, earlier);
    if (then === null) return now;
    for (const fact of earlier.facts) explanation.fact(termTexts.before, { fact });
    return minus(now, then);
  }

  private explanation(subject: Subject, explanation: Explanation): Term | null {
    const row = subject.first;
    if (subject.size === 0 || !this.ready.test.holds(subject, row) || this.ready.figure.of(subject, row) === null) return null;
    return this.ready.figure.explain(subject, row, explanation);
  }
}
