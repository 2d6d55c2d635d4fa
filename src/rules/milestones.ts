import { termTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { add, sum, ZERO } from '../money';
import type { Rule, Tier } from '../scheme';
import type { Figure, Scope } from '../evaluate';
import type { Award, RuleRunner } from './award';
import type { Subject } from '../data';
import { reaches } from '../evaluate';
import type { Term, Unit } from '../explain';
import { figureTerm, plus, Explanation, written } from '../explain';

/** Each bound of a running total is paid once, in the period in which the total first reaches it. Single rows run on by person. */
export function milestonesRule(rule: Extract<Rule, { readonly kind: 'milestones' }>, scope: Scope): RuleRunner {
  const steps = scope.parameters.tiers(rule.steps) ?? [];
  const figure = scope.figure(rule.of);
  const bound = 'parameter' in rule.steps && scope.declared.get(rule.steps.parameter)?.bound === 'count' ? 'number' : figure.unit;
  const people = scope.data.people.ofSales;
  const keyOf = ({ key, first }: Subject): number => (scope.each === 'row' ? people[first] ?? -1 : key);
  return (subjects, give) => {
    const totals = new Map<number, { total: Exact; paid: Set<Tier> }>();
    for (const subject of subjects) {
      const value = figure.of(subject, subject.first);
      if (value === null) continue;
      const state = totals.get(keyOf(subject)) ?? { total: ZERO, paid: new Set<Tier>() };
      totals.set(keyOf(subject), state);
      const before = state.total;
      state.total = add(before, value);
      const reached = steps.filter((step) => !state.paid.has(step) && reaches(state.total, step));
      reached.forEach((step) => state.paid.add(step));
      if (reached.length > 0) give(new MilestoneAward(figure, subject, { before, after: state.total, reached, unit: bound }));
    }
  };
}

interface Passed {
  readonly before: Exact;
  readonly after: Exact;
  readonly reached: readonly Tier[];
  readonly unit: Unit;
}

class MilestoneAward implements Award {
  readonly amount: Exact;

  constructor(private readonly figure: Figure, readonly subject: Subject, private readonly passed: Passed) {
    this.amount = sum(passed.reached.map(({ value }) => value));
  }

  explain(explanation: Explanation): Term {
    const { before, after, reached, unit } = this.passed;
    const now = this.figure.explain(this.subject, this.subject.first, new Explanation(explanation.language));
    const bounds = reached.map(({ bound }) => written(bound, unit)).join(explanation.say(termTexts.comma));
    explanation.fact(termTexts.milestones, { before: written(before, unit), added: now.text, after: written(after, unit), bounds });
    return plus(reached.map(({ value }) => figureTerm(value, 'money')));
  }
}
