import { laterTexts as texts } from '../../i18n/texts/later-meaning';
import { meaningTexts } from '../../i18n/texts/meaning';
import { isZero } from '../../money';
import type { ComponentDraft } from '../grammar/component';
import { isReference } from '../grammar/given';
import type { SchemeDraft } from '../grammar/scheme';
import type { AskedOf, At, Occurrence } from '../shape/at';
import { nearest } from '../shape/nearest';
import type { Expression } from '../types';
import { walkComponent, walkExpression } from '../walk/walk';
import { areSameYears, nestsIn, perOf, periodsOf } from './periods';

type Result = Extract<Expression, { readonly kind: 'result' }>;

/** Whether each result that is asked for is there, belongs to somebody here, lies in periods of its own, and rests on nothing that rests on it. */
export function checkResults(scheme: SchemeDraft, at: At): void {
  const mentions = new Map<Expression, Occurrence<Expression>>(at.trail.expressions.map((mention) => [mention.what, mention]));
  const asked = new Map(scheme.components.map((component) => [component.id, resultsIn(component)]));
  for (const component of scheme.components) {
    const odd = withinOtherRows(component);
    for (const result of asked.get(component.id) ?? []) {
      const { at: place, of } = mentions.get(result) ?? { at, of: component.each };
      const other = scheme.components.find(({ id }) => id === result.component);
      if (other === undefined) refuseName(result.component, scheme, place);
      else if (leadsTo(component.id, result.component, asked)) place.wrong('cycle', texts.resultCycle, { id: component.id, other: result.component });
      else if (odd.has(result) && of !== 'oneOfItsRows') place.wrong('no-meaning', meaningTexts.never, { why: texts.resultOfOtherRows });
      else if (result.of !== 'reports' && (result.level ?? result.share ?? result.less) !== undefined) place.wrong('no-meaning', meaningTexts.never, { why: texts.levelOfReports });
      else if (result.less !== undefined && result.share === undefined) place.wrong('no-meaning', meaningTexts.never, { why: texts.lessOfReports });
      else if (result.level !== undefined && !isReference(result.level) && isZero(result.level)) place.wrong('no-meaning', meaningTexts.never, { why: texts.levelOfOneself });
      else checkOwner(result, of, component, other, scheme, place);
    }
  }
}

function resultsIn(component: ComponentDraft): readonly Result[] {
  const found: Result[] = [];
  walkComponent({ ...component, per: component.per ?? 'window' }, { expression: (expression) => { if (expression.kind === 'result') found.push(expression); } });
  return found;
}

/** What asks of other periods than the subject's own, or of single rows. */
const OTHER_PERIODS: ReadonlySet<Expression['kind']> = new Set(['runningTotal', 'countPeriods', 'sumPeriods', 'inPeriodOf', 'takenBack']);

/** Results asked for within a running total or of smaller periods. */
function withinOtherRows(component: ComponentDraft): ReadonlySet<Expression> {
  const found = new Set<Expression>();
  const inside = { expression: (expression: Expression): void => { found.add(expression); } };
  walkComponent({ ...component, per: component.per ?? 'window' }, {
    expression: (expression) => { if (OTHER_PERIODS.has(expression.kind)) walkExpression(expression, inside); },
  });
  return found;
}

function refuseName(id: string, { components }: SchemeDraft, place: At): void {
  const ids = components.map((component) => component.id);
  const near = nearest(id, ids);
  if (near === undefined) place.wrong('unknown-component', texts.unknownComponent, { id, ids: ids.join(', ') });
  else place.wrong('unknown-component', texts.unknownComponentNear, { id, near });
}

/** Whether what one asks for asks, over others, for that one again. */
function leadsTo(goal: string, from: string, asked: ReadonlyMap<string, readonly Result[]>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === goal) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(asked.get(id) ?? []).map(({ component }) => component));
  }
  return false;
}

/** Subjects that are no single person, and those of no team. */
const NOBODY: readonly AskedOf[] = ['team', 'referrer', 'all'];

/** `askedOf`: the component's subject, or those among whom it shares a pool. */
function checkOwner({ of }: Result, askedOf: AskedOf, component: ComponentDraft, other: ComponentDraft, scheme: SchemeDraft, place: At): void {
  const each = sameKind(askedOf);
  if (each === 'oneOfItsRows') return;
  if (of === 'subject' && each !== sameKind(other.each)) {
    place.wrong('no-meaning', meaningTexts.never, { why: { text: texts.resultOfSubject, values: { each, id: other.id, other: other.each } } });
  } else if (((of === 'person' || of === 'reports') && NOBODY.includes(each)) || (of === 'team' && each === 'all')) {
    place.wrong('no-meaning', meaningTexts.never, { why: { text: texts.resultOfNobody, values: { each, of } } });
  } else if (!(of === 'subject' && (each === 'row' || each === 'newCustomer'))) {
    checkPeriods(component, other, scheme, place);
  }
}

/** Everyone is each person. */
function sameKind(each: AskedOf): AskedOf {
  return each === 'everyone' ? 'person' : each;
}

/** Each period of the other component must lie in one of this one's. */
function checkPeriods(component: ComponentDraft, other: ComponentDraft, scheme: SchemeDraft, place: At): void {
  for (const own of periodsOf(component, scheme)) {
    const odd = periodsOf(other, scheme).find((kind) => !nestsIn(kind, own) || (own === 'own-year' && isOfOtherYears(component, other, scheme)));
    if (odd === undefined) continue;
    place.wrong('no-meaning', texts.resultNests, { id: other.id, own: own === 'own-year' ? 'yearsFrom' : own, odd: odd === 'own-year' ? 'yearsFrom' : odd });
    return;
  }
}

/** Whether two components are worked out in years of their own that do not begin alike. */
function isOfOtherYears(component: ComponentDraft, other: ComponentDraft, scheme: SchemeDraft): boolean {
  return !areSameYears(perOf(component, scheme), perOf(other, scheme));
}
