import type { LinePeriodKind, PeriodKind } from '../../calendar';
import type { ComponentDraft } from '../grammar/component';
import { isReference } from '../grammar/given';
import { per as shape } from '../grammar/period';
import type { SchemeDraft } from '../grammar/scheme';
import type { Per } from '../types';
import { isOwnYears, usualPeriod } from '../walk/members';
import { PERIOD_KINDS } from '../words';

const lengthOf = (kind: PeriodKind): number => PERIOD_KINDS.indexOf(kind);

/** Whether a period is longer than another; not where it is not known. */
export function isLonger(kind: PeriodKind | undefined, other: PeriodKind): boolean {
  return kind !== undefined && lengthOf(kind) > lengthOf(other);
}

/** Whether each period of one kind lies within one of the other: a week may lie in two months, a month never does in two quarters. Years of one's own lie in all of the time alone. */
export function nestsIn(kind: LinePeriodKind, other: LinePeriodKind): boolean {
  if (kind === other || other === 'window') return true;
  if (kind === 'own-year' || other === 'own-year') return false;
  return kind !== 'week' && lengthOf(kind) < lengthOf(other);
}

/** The period of a component: its own, or that of the scheme, but for those who have the whole window. */
export function perOf(component: ComponentDraft, scheme: Pick<SchemeDraft, 'period'>): Per {
  return component.per ?? usualPeriod(component, scheme.period);
}

/** The periods by which a component may be worked out. */
export function periodsOf(component: ComponentDraft, scheme: SchemeDraft): readonly LinePeriodKind[] {
  const said = perOf(component, scheme);
  if (isOwnYears(said)) return ['own-year'];
  const words = isReference(said) ? scheme.parameters.find(({ name }) => name === said.parameter)?.choices.map(({ word }) => word) ?? [] : [said];
  return PERIOD_KINDS.filter((kind) => words.includes(kind));
}

/** Whether two are years that begin alike. */
export function areSameYears(one: Per, other: Per): boolean {
  return isOwnYears(one) && isOwnYears(other) && JSON.stringify(shape.write(one)) === JSON.stringify(shape.write(other));
}
