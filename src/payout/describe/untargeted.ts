import { periodKey } from '../../calendar';
import type { Expression } from '../../scheme';
import type { Scope } from '../../evaluate';
import type { Subject } from '../../data';
import { teamOf } from '../../data';
import { factsIn } from '../../evaluate';
import { decided, walkComponent } from '../../scheme';
import type { Outcome } from '../work/component';
import type { Untargeted } from './notes';
import { payeeNamed } from './payee';

type Owner = Extract<Expression, { readonly kind: 'target' }>['of'];

/** Who had rows in a component that rests on a target, and has none. */
export function untargetedIn(outcomes: readonly Outcome[]): Untargeted[] {
  const found = new Map<string, Untargeted & { readonly periods: Set<string> }>();
  for (const { worked: { component, scope }, subjects } of outcomes) {
    const owners = new Set<Owner>();
    walkComponent(component, {
      expression: (expression) => { if (expression.kind === 'target') owners.add(expression.of); },
      decided: (when) => decided(when, factsIn(scope)),
    });
    for (const owner of owners) {
      const target = scope.but({}).figure({ kind: 'target', of: owner });
      for (const subject of subjects) {
        if (subject.size === 0 || target.of(subject, subject.first) !== null) continue;
        const code = ownerCode(owner, subject, scope);
        const entry = found.get(`${owner} ${code}`) ?? { whom: owner === 'company' ? undefined : payeeNamed({ kind: owner, code }, scope.data), periods: new Set() };
        entry.periods.add(periodKey(subject.period, scope.per));
        found.set(`${owner} ${code}`, entry);
      }
    }
  }
  return [...found.values()];
}

/** The number of the person or team whose target it would be. */
function ownerCode(owner: Owner, subject: Subject, scope: Scope): number {
  if (owner === 'company') return -1;
  if (owner === 'team') return teamOf(scope)(subject);
  return scope.data.people.ofSales[subject.first] ?? -1;
}
