import { termTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { add, sum, ZERO } from '../money';
import type { Rule, Tier } from '../scheme';
import type { Figure, Scope } from './context';
import type { Grant, Play } from './grant';
import type { Subject } from './subject';
import { reaches } from './tiered';
import type { Term, Unit } from './told';
import { figureTerm, plus, Told, written } from './told';

/** Each bound of a running total is paid once, in the period in which the total first reaches it. */
export function milestonesRule(rule: Extract<Rule, { readonly kind: 'milestones' }>, scope: Scope): Play {
  const steps = scope.parameters.tiers(rule.steps) ?? [];
  const figure = scope.figure(rule.of);
  const bound = 'parameter' in rule.steps && scope.declared.get(rule.steps.parameter)?.bound === 'count' ? 'number' : figure.unit;
  return (subjects, give) => {
    const totals = new Map<number, { total: Exact; paid: Set<Tier> }>();
    for (const subject of subjects) {
      const value = figure.of(subject, subject.first);
      if (value === null) continue;
      const state = totals.get(subject.key) ?? { total: ZERO, paid: new Set<Tier>() };
      totals.set(subject.key, state);
      const before = state.total;
      state.total = add(before, value);
      const reached = steps.filter((step) => !state.paid.has(step) && reaches(state.total, step));
      reached.forEach((step) => state.paid.add(step));
      if (reached.length > 0) give(new MilestoneGrant(figure, subject, { before, after: state.total, reached, unit: bound }));
    }
  };
}

interface Passed {
  readonly before: Exact;
  readonly after: Exact;
  readonly reached: readonly Tier[];
  readonly unit: Unit;
}

class MilestoneGrant implements Grant {
  readonly amount: Exact;

  constructor(private readonly figure: Figure, readonly subject: Subject, private readonly passed: Passed) {
    this.amount = sum(passed.reached.map(({ value }) => value));
  }

  tell(told: Told): Term {
    const { before, after, reached, unit } = this.passed;
    const now = this.figure.tell(this.subject, this.subject.first, new Told(told.language));
    const bounds = reached.map(({ bound }) => written(bound, unit)).join(told.say(termTexts.comma));
    told.fact(termTexts.milestones, { before: written(before, unit), added: now.text, after: written(after, unit), bounds });
    return plus(reached.map(({ value }) => figureTerm(value, 'money')));
  }
}
