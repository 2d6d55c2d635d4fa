import { periodKey } from '../../calendar';
import type { Expression } from '../../scheme';
import type { Scope } from '../../evaluate';
import type { Subject } from '../../data';
import { teamOf } from '../../data';
import { factsIn } from '../../evaluate';
import { decided, walkComponent } from '../../scheme';
import type { Outcome } from '../work/component';
import type { Untargeted } from './notes';

type Owner = Extract<Expression, { readonly kind: 'target' }>['of'];

/** Who had rows in a component that rests on a target, and has none. */
export function untargetedIn(outcomes: readonly Outcome[]): Untargeted[] {
  const found = new Map<string, { owner: Owner; name: string; periods: Set<string> }>();
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
        const name = ownerName(owner, subject, scope);
        const entry = found.get(`${owner} ${name}`) ?? { owner, name, periods: new Set() };
        entry.periods.add(periodKey(subject.period, scope.per));
        found.set(`${owner} ${name}`, entry);
      }
    }
  }
  return [...found.values()].map(({ owner, name, periods }) => ({ owner, name, periods: [...periods] }));
}

function ownerName(owner: Owner, subject: Subject, scope: Scope): string {
  const { data, each } = scope;
  if (owner === 'company') return '';
  if (owner === 'team') return data.salesNames('team').names.shown(teamOf(scope)(subject));
  return data.people.name(each === 'person' ? subject.key : data.people.ofSales[subject.first] ?? -1);
}
