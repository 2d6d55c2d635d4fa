import type { Text } from '../../i18n';
import { laterTexts } from '../../i18n/texts/later-meaning';
import { meaningTexts as texts } from '../../i18n/texts/meaning';
import type { AskedOf } from '../shape/at';
import type { Condition, Expression } from '../types';
import { isOfTheTeam, ownerOfCondition, ownersOf } from '../walk/owners';
import { LINEAR, SUBJECTS } from '../words';

/** An expression or a condition that means nothing when it is asked of some things. */
export interface AskedWord<T> {
  said(what: T): boolean;
  /** Of what it must not be asked. */
  readonly not: readonly AskedOf[];
  readonly why: Text;
}

function isMeasure(expression: Expression): boolean {
  return expression.kind === 'sum' || expression.kind === 'count' || expression.kind === 'distinct';
}

function isAcross(expression: Expression): boolean {
  return 'across' in expression && expression.across !== undefined;
}

/** Whether a condition asks who is a new customer, or what its first order says. */
function asksForFirstOrder(condition: Condition): boolean {
  return condition.kind === 'newCustomer' || condition.kind === 'firstOrder' || condition.kind === 'sameAs' || ('from' in condition && condition.from === 'firstOrder');
}

/** What looks at other periods of a subject. */
const OTHER_PERIODS: readonly Expression['kind'][] = ['previous', 'countPeriods', 'sumPeriods'];

const EVERYTHING: readonly AskedOf[] = [...SUBJECTS, 'oneOfItsRows', 'unjudgedRow'];

/** A line that goes on beyond the last point, of a table whose values go in steps. */
function goesOnInSteps(expression: Expression): boolean {
  return expression.kind === 'tiers' && expression.beyond !== 'flat' && LINEAR.every((method) => method !== expression.method) && typeof expression.method === 'string';
}

/** The one table of which expression means nothing where. What is not in it means something everywhere. */
export const EXPRESSION_WORDS: readonly AskedWord<Expression>[] = [
  { said: (expression) => isMeasure(expression) && !isAcross(expression), not: ['member'], why: texts.sumOfMembers },
  { said: isMeasure, not: ['unjudgedRow'], why: texts.sumOfUnjudged },
  { said: ({ kind }) => kind === 'highest', not: ['unjudgedRow'], why: texts.sumOfUnjudged },
  { said: (expression) => expression.kind === 'target' && expression.of !== 'company', not: ['unjudgedRow'], why: texts.targetOfUnjudged },
  { said: goesOnInSteps, not: EVERYTHING, why: texts.beyondOfSteps },
  { said: ({ kind }) => kind === 'ordinal', not: [...SUBJECTS, 'unjudgedRow'], why: texts.ordinal },
  { said: ({ kind }) => kind === 'rank', not: ['oneOfItsRows', 'unjudgedRow'], why: laterTexts.rankOfRows },
  { said: (expression) => expression.kind === 'rank' && expression.within !== undefined, not: ['team'], why: laterTexts.withinTeam },
  { said: ({ kind }) => kind === 'takenBack', not: ['row', 'newCustomer', 'member', 'oneOfItsRows', 'unjudgedRow'], why: texts.takenBackOf },
  { said: ({ kind }) => kind === 'creditShare', not: ['member', 'unjudgedRow'], why: texts.shareOfMembers },
  { said: ({ kind }) => kind === 'result', not: ['oneOfItsRows', 'unjudgedRow'], why: laterTexts.resultOfRows },
  { said: ({ kind }) => kind === 'runningTotal' || kind === 'inPeriodOf' || OTHER_PERIODS.includes(kind), not: ['member', 'unjudgedRow'], why: texts.sumOfMembers },
  { said: ({ kind }) => OTHER_PERIODS.includes(kind), not: ['row', 'newCustomer', 'oneOfItsRows'], why: texts.otherPeriods },
  { said: (expression) => expression.kind === 'field' && expression.of === 'firstOrder', not: ['member', 'unjudgedRow'], why: texts.newCustomer },
  { said: ({ kind }) => kind === 'days', not: ['member'], why: texts.daysOfMembers },
  { said: (expression) => ownersOf(expression).includes('referrer'), not: ['member'], why: texts.referrerOfMembers },
  { said: (expression) => expression.kind !== 'result' && isOfTheTeam(expression), not: ['all'], why: texts.teamOfAll },
];

/** The same of conditions. */
export const CONDITION_WORDS: readonly AskedWord<Condition>[] = [
  { said: (condition) => ownerOfCondition(condition) === 'referrer', not: ['member'], why: texts.referrerOfMembers },
  { said: (condition) => ownerOfCondition(condition) === 'team', not: ['all'], why: texts.teamOfAll },
  { said: asksForFirstOrder, not: ['member', 'unjudgedRow'], why: texts.newCustomer },
  { said: ({ kind }) => kind === 'laterThan', not: ['member'], why: texts.laterThanOfMembers },
];

/** What each row has for itself. */
const OF_ONE_ROW: readonly Expression['kind'][] = ['field', 'days', 'creditShare', 'runningTotal', 'inPeriodOf'];

function isOfTheRow(expression: Expression): boolean {
  if (expression.kind === 'lookup') return expression.from !== 'person';
  return OF_ONE_ROW.includes(expression.kind) || ownersOf(expression).includes('referrer') || (expression.kind === 'decide' && expression.by.some((by) => 'field' in by));
}

function looksAtTheRow(condition: Condition): boolean {
  if (asksForFirstOrder(condition) || condition.kind === 'laterThan') return true;
  return 'from' in condition && (condition.from === undefined || condition.from === 'referrer');
}

/** What a formula to date cannot be about: others' rows, which are not those until now, and a single one of many rows. */
export const EXPRESSIONS_TO_DATE: readonly AskedWord<Expression>[] = [
  { said: (expression) => isAcross(expression) || expression.kind === 'highest' || expression.kind === 'result' || expression.kind === 'rank', not: SUBJECTS, why: texts.othersToDate },
  { said: isOfTheRow, not: ['row'], why: texts.rowToDate },
];

export const CONDITIONS_TO_DATE: readonly AskedWord<Condition>[] = [{ said: looksAtTheRow, not: ['row'], why: texts.rowToDate }];
