import type { Text } from '../i18n';
import type { Exact } from '../money';
import { compare, divide, integer, ONE } from '../money';
import type { Outcome, Settled } from '../payout';
import type { Expression, Scheme } from '../scheme';
import { decided, walkComponent } from '../scheme';
import { factsIn } from '../evaluate';

/** How far people come towards their targets, period by period: parts of those who have one. */
export interface Bands {
  readonly component: Text;
  /** People by period who have a target. */
  readonly subjects: number;
  /** The lowest and the highest bound of the tiers of attainment; null where there are none. */
  readonly bounds: { readonly first: Exact; readonly last: Exact } | null;
  readonly belowFirst: Exact | null;
  readonly belowTarget: Exact;
  readonly atTarget: Exact;
  readonly atLast: Exact | null;
}

const ATTAINED: Expression = { kind: 'over', of: [{ kind: 'sum', of: { kind: 'field', field: 'amount' }, where: [] }, { kind: 'target', of: 'person' }] };

/** Of each component that looks at targets of people. One in which nobody has a target is not there. */
export function bandsOf(plan: readonly Settled[]): readonly Bands[] {
  return plan.flatMap(({ worked }) => worked.stages.flatMap(({ stage, outcomes }) => outcomes.flatMap((outcome) => bandsIn(outcome, stage.scheme))));
}

function bandsIn({ worked: { component, scope }, subjects }: Outcome, { parameters }: Scheme): readonly Bands[] {
  if (component.each !== 'person' || !scope.data.sales.has('amount')) return [];
  const bounds: Exact[] = [];
  let hasTarget = false;
  const facts = factsIn(scope);
  walkComponent(component, {
    expression: (expression) => {
      hasTarget ||= expression.kind === 'target' && expression.of === 'person';
      if (expression.kind !== 'tiers' || !('parameter' in expression.tiers)) return;
      const { parameter: name } = expression.tiers;
      if (parameters.find((parameter) => parameter.name === name)?.bound === 'rate') bounds.push(...(scope.parameters.tiers(expression.tiers) ?? []).map(({ bound }) => bound));
    },
    decided: (when) => decided(when, facts),
  });
  if (!hasTarget) return [];
  const figure = scope.figure(ATTAINED);
  const attained = Array.from(subjects, (subject) => figure.of(subject, subject.first)).filter((each) => each !== null);
  const [lowest, highest] = [bounds.reduce<Exact | null>(least, null), bounds.reduce<Exact | null>(most, null)];
  const share = (fits: (each: Exact) => boolean): Exact => divide(integer(attained.filter(fits).length), integer(attained.length));
  return attained.length === 0 ? [] : [{
    component: component.label, subjects: attained.length, bounds: lowest === null || highest === null ? null : { first: lowest, last: highest },
    belowFirst: lowest === null ? null : share((each) => compare(each, lowest) < 0), belowTarget: share((each) => compare(each, ONE) < 0),
    atTarget: share((each) => compare(each, ONE) >= 0), atLast: highest === null ? null : share((each) => compare(each, highest) >= 0),
  }];
}

function least(found: Exact | null, bound: Exact): Exact {
  return found === null || compare(bound, found) < 0 ? bound : found;
}

function most(found: Exact | null, bound: Exact): Exact {
  return found === null || compare(bound, found) > 0 ? bound : found;
}
