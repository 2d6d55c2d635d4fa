import type { Rule } from '../scheme';
import { contestRule } from './contest';
import type { Scope } from '../evaluate';
import { drawRule } from './draw';
import { formulaRule } from './formula';
import type { RuleRunner } from './award';
import { milestonesRule } from './milestones';
import { shareRule } from './share';
import { streakRule } from './streak';

/** A rule made ready for the subjects of a component. */
export function ruleRunner(rule: Rule, scope: Scope): RuleRunner {
  switch (rule.kind) {
    case 'formula':
      return formulaRule(rule, scope);
    case 'streak':
      return streakRule(rule, scope);
    case 'contest':
      return contestRule(rule, scope);
    case 'share':
      return shareRule(rule, scope);
    case 'draw':
      return drawRule(rule, scope);
    case 'milestones':
      return milestonesRule(rule, scope);
  }
}
