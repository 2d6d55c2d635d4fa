import type { Text } from '../../i18n';
import { ownYearsTexts as texts } from '../../i18n/texts/own-years';
import type { ComponentDraft } from '../grammar/component';
import type { SchemeDraft } from '../grammar/scheme';
import type { At } from '../shape/at';
import type { Expression, OwnYears, SubjectKind } from '../types';
import { isOwnYears } from '../walk/members';
import { walkComponent, walkExpression } from '../walk/walk';
import { never } from './never';
import { areSameYears, perOf } from './periods';

/** Whether years of one's own are those of the subjects that a component goes through, and all that it asks is known of such years. */
export function checkOwnYears(component: ComponentDraft, scheme: SchemeDraft, at: At): void {
  const per = perOf(component, scheme);
  const { limit } = component;
  if (isOwnYears(per)) checkYears(per, component, component.per === undefined ? at : at.key('per').key('yearsFrom'));
  if (limit === undefined) return;
  const place = at.key('limit').key('per');
  if (isOwnYears(limit.per)) checkDay(limit.per, component.each, place.key('yearsFrom'));
  const isOfYears = isOwnYears(per) || isOwnYears(limit.per);
  const isWithin = !isOfYears || areSameYears(per, limit.per) || limit.per === 'window' || (per === 'day' && isOwnYears(limit.per));
  if (!isOfOneDay(component.each) && !isWithin) never(texts.limit, place);
}

/** Subjects that lie in no two periods. */
function isOfOneDay(each: SubjectKind): boolean {
  return each === 'row' || each === 'newCustomer';
}

function checkYears(per: OwnYears, component: ComponentDraft, place: At): void {
  const { each, rule } = component;
  if (each === 'member') return;
  checkDay(per, each, place);
  const start = startOf(per.yearsFrom);
  if (start === 'all') return;
  // A person has one day on which all of its years begin; of single rows and new customers nothing goes on from year to year anyway.
  const hasOne = start === 'people';
  if (rule.kind === 'contest' || rule.kind === 'share') never(texts.others, place);
  else if (!hasOne && (rule.kind === 'streak' || rule.kind === 'draw')) never(texts.following, place);
  const asked = askedOf(component);
  if (asked.some(looksAtOthers)) never(texts.others, place);
  else if (!hasOne && asked.some(({ kind }) => kind === 'previous')) never(texts.following, place);
}

/** The day itself must be one of the row, of its people, or of the scheme, and of the subjects that have years. */
function checkDay({ yearsFrom }: OwnYears, each: SubjectKind, place: At): void {
  const why = wrongDay(yearsFrom, each);
  if (why !== undefined) never(why, place);
}

const OF_A_DAY: ReadonlySet<Expression['kind']> = new Set(['figure', 'field', 'people', 'date', 'addMonths', 'startOf', 'endOf', 'least', 'most', 'orElse']);

function wrongDay(yearsFrom: Expression, each: SubjectKind): Text | undefined {
  let known = true;
  walkExpression(yearsFrom, { expression: (part) => { known &&= OF_A_DAY.has(part.kind) && !(part.kind === 'date' && typeof part.day === 'string'); } });
  if (!known) return texts.day;
  const start = startOf(yearsFrom);
  if (start === 'rows') return each === 'everyone' || each === 'team' || each === 'all' ? texts.ofRows : undefined;
  if (start === 'people') return each === 'customer' || each === 'team' || each === 'all' || each === 'referrer' ? texts.ofPeople : undefined;
  return start === 'referrers' && (each === 'customer' || each === 'team' || each === 'all' || each === 'person' || each === 'everyone') ? texts.ofPeople : undefined;
}

/** Whose day it is on which years begin: of each row, of its person or referrer, or one for all. */
function startOf(yearsFrom: Expression): 'rows' | 'people' | 'referrers' | 'all' {
  let found: 'rows' | 'people' | 'referrers' | 'all' = 'all';
  walkExpression(yearsFrom, {
    expression: (part) => {
      if (part.kind === 'field') found = 'rows';
      else if (part.kind === 'people' && found !== 'rows') found = part.of === 'referrer' ? 'referrers' : 'people';
    },
  });
  return found;
}

function askedOf(component: ComponentDraft): readonly Expression[] {
  const found: Expression[] = [];
  walkComponent({ ...component, per: 'window' }, { expression: (expression) => { found.push(expression); } });
  return found;
}

/** What asks for others in the same period, whose years are not the same. */
function looksAtOthers(expression: Expression): boolean {
  if (expression.kind === 'rank' || expression.kind === 'highest') return true;
  if (expression.kind === 'result') return expression.of === 'team' || expression.of === 'all' || expression.of === 'reports';
  if (expression.kind === 'target') return expression.of !== 'person';
  return 'across' in expression && expression.across !== undefined;
}
