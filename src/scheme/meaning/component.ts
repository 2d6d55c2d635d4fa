import type { PeriodKind } from '../../calendar';
import type { Text } from '../../i18n';
import { laterTexts } from '../../i18n/texts/later-meaning';
import { meaningTexts as texts } from '../../i18n/texts/meaning';
import type { ComponentDraft } from '../grammar/component';
import type { SchemeDraft } from '../grammar/scheme';
import type { Expression, Rule, SubjectKind } from '../types';
import { walkExpression } from '../walk/walk';
import { isOwnYears } from '../walk/members';
import { SUBJECTS } from '../words';
import { isLonger, perOf } from './periods';

/** A word of a component, and with which subjects and rules it means something; with all where nothing is said. */
export interface ComponentWord {
  /** The key at which it stands. */
  readonly key: string;
  /** Whether it is said: in another way than what holds anyway. */
  said(component: ComponentDraft, scheme: SchemeDraft): boolean;
  readonly each?: readonly SubjectKind[];
  readonly rules?: readonly Rule['kind'][];
  readonly why: Text;
}

/** All subjects but some. */
function not(...subjects: readonly SubjectKind[]): readonly SubjectKind[] {
  return SUBJECTS.filter((each) => !subjects.includes(each));
}

function shares(component: Pick<ComponentDraft, 'rule'>, among: 'person' | 'member'): boolean {
  return component.rule.kind === 'share' && component.rule.among === among;
}

/** Everybody of the people table shares one pool: no sales row is looked at. */
function isOfEverybody(component: ComponentDraft): boolean {
  return component.each === 'all' && shares(component, 'member');
}

/** Whether an expression looks at a row itself. */
function asksTheRow(expression: Expression): boolean {
  let found = false;
  walkExpression(expression, { expression: ({ kind }) => { found ||= kind === 'field' || kind === 'days' || kind === 'lookup' || kind === 'ordinal' || kind === 'decide'; } });
  return found;
}

/** Subjects that one day belongs to. */
function isOfRows(each: SubjectKind): boolean {
  return each === 'row' || each === 'newCustomer';
}

function period(component: ComponentDraft, scheme: SchemeDraft): PeriodKind | undefined {
  const said = perOf(component, scheme);
  return typeof said === 'string' ? said : undefined;
}

const saysPeriod = ({ per }: ComponentDraft): boolean => per !== undefined && per !== 'window';

/** Subjects that are several rows in a period, so that their lines lie in no shorter one. */
const GROUPS: readonly SubjectKind[] = ['person', 'everyone', 'customer', 'team', 'referrer', 'all'];

/** All rules but pools, and all that bounds can be put to. */
const NO_POOLS: readonly Rule['kind'][] = ['formula', 'streak', 'contest', 'milestones', 'draw'];
const BOUND: readonly Rule['kind'][] = ['formula', 'streak', 'contest', 'share', 'milestones'];

/** The one table of which word of a component means something with which subject and rule. What is not in it always does. */
export const COMPONENT_WORDS: readonly ComponentWord[] = [
  { key: 'rows', said: ({ rows }) => rows !== 'all', each: ['newCustomer'], why: texts.rows },
  { key: 'onlyFirstOf', said: ({ onlyFirstOf }) => onlyFirstOf !== undefined, each: ['newCustomer'], why: texts.onlyFirstOf },
  { key: 'per', said: saysPeriod, each: not('member'), why: texts.perOfMembers },
  { key: 'per', said: (component, { language }) => language === 1 && saysPeriod(component) && isOfEverybody(component), each: not('all', 'member'), why: texts.perOfMembers },
  { key: 'periodOf', said: ({ periodOf }) => periodOf !== 'date', each: not('member'), why: texts.dateOfMembers },
  { key: 'periodOf', said: (component) => component.periodOf !== 'date' && isOfEverybody(component) && !saysPeriod(component), each: not('all', 'member'), why: texts.dateOfMembers },
  { key: 'source', said: ({ source }) => source === 'fraud', each: not('member', 'newCustomer'), why: texts.fraudOfMembers },
  { key: 'due', said: ({ due }) => due !== undefined && asksTheRow(due), each: not('member'), why: texts.dateOfMembers },
  { key: 'due', said: ({ due, ...component }) => due !== undefined && asksTheRow(due) && shares(component, 'member'), rules: NO_POOLS, why: texts.dateOfMembers },
  { key: 'parts', said: ({ parts }) => parts.length > 0, each: not('member'), why: laterTexts.partsOfMembers },
  { key: 'parts', said: ({ parts }) => parts.length > 0, rules: BOUND, why: laterTexts.partsOfDraw },
  { key: 'parts', said: ({ parts, each }) => !isOfRows(each) && parts.some(({ on }) => on !== undefined && asksTheRow(on)), rules: ['formula'], why: laterTexts.partsByRow },
  { key: 'payable', said: ({ payable }) => payable === 'row', each: ['row', 'newCustomer'], why: texts.payableRow },
  { key: 'to', said: ({ to: { kind } }) => kind === 'referrer' || kind === 'customer' || kind === 'closer' || kind === 'sellers' || kind === 'firstOrder', each: not('member', 'everyone'), why: texts.toOfMembers },
  { key: 'to', said: ({ to: { kind } }) => kind !== 'person', rules: NO_POOLS, why: texts.toOfShare },
  {
    key: 'limit.per', why: texts.limit, each: not(...GROUPS, 'member'),
    said: (component, scheme) => component.limit !== undefined && !isOwnYears(component.limit.per) && isLonger(period(component, scheme), component.limit.per),
  },
  { key: 'rule.share', said: (component) => shares(component, 'person'), each: not('person', 'everyone', 'row', 'member'), why: texts.shareAmongPeople },
  { key: 'rule.share', said: (component) => shares(component, 'member'), each: not('person', 'everyone', 'member'), why: texts.shareAmongMembers },
  { key: 'source', said: ({ source }) => source === 'fraud', each: not('everyone'), why: texts.fraudOfMembers },
  { key: 'credit', said: ({ credit }) => credit !== undefined && credit.kind !== 'none', each: not('member'), why: texts.creditOfMembers },
  { key: 'rule.streak', said: ({ rule }) => rule.kind === 'streak', each: GROUPS, why: texts.streak },
  { key: 'rule.draw', said: ({ rule }) => rule.kind === 'draw', each: ['person', 'everyone', 'team', 'referrer'], why: laterTexts.drawOf },
  { key: 'bounds', said: ({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, rules: BOUND, why: laterTexts.boundsOfDraw },
  { key: 'limit', said: ({ limit }) => limit !== undefined, rules: BOUND, why: laterTexts.boundsOfDraw },
  { key: 'rule.within', said: ({ rule }) => rule.kind === 'contest' && rule.within !== undefined, each: not('team', 'all'), why: laterTexts.withinTeam },
  { key: 'rule.toDate', said: ({ rule }) => rule.kind === 'formula' && rule.toDate !== undefined, each: not('member'), why: texts.toDateOfMembers },
  {
    key: 'rule', rules: ['formula'], why: texts.reversed,
    said: (component, { refunds }) => refunds === 'reversed' && component.source === 'counted' && component.each !== 'member' && !isOfEverybody(component),
  },
];
