import type { Rule } from '../scheme';
import { contestRule } from './contest';
import type { Scope } from './context';
import { formulaRule } from './formula';
import type { Play } from './grant';
import { milestonesRule } from './milestones';
import { shareRule } from './share';
import { streakRule } from './streak';

/** A rule made ready for the subjects of a component. */
export function playOf(rule: Rule, scope: Scope): Play {
  switch (rule.kind) {
    case 'formula':
      return formulaRule(rule, scope);
    case 'streak':
      return streakRule(rule, scope);
    case 'contest':
      return contestRule(rule, scope);
    case 'share':
      return shareRule(rule, scope);
    case 'milestones':
      return milestonesRule(rule, scope);
  }
}
