import { sentence } from '../../i18n';
import { saidTexts } from '../../i18n/texts/said';
import { ownYearsTexts } from '../../i18n/texts/own-years';
import { saidRuleTexts as texts } from '../../i18n/texts/said-rules';
import type { Component, Per, RecipientRule } from '../types';
import { isOwnYears } from '../walk/members';
import { PERIOD_KINDS } from '../words';
import { conditions } from './condition';
import { creditSaid } from './credit';
import { expression } from './expression';
import { factor, figure, wordOf } from './figures';
import type { Said } from './join';
import { joined } from './join';
import { ruleSaid } from './rule';
import type { Sayer } from './sayer';

/** What a key of a component says beside the others; one that is said within another key's sentence says nothing of its own. */
type Key = (component: Component, sayer: Sayer) => readonly Said[];

const nothing: Key = () => [];

/** How each key of a component is said, in the order in which it is. A key that is forgotten is a type error. */
const KEYS: { readonly [K in keyof Component]-?: Key } = {
  id: nothing,
  label: nothing,
  each: (component, sayer) => [who(component, sayer)],
  per: nothing,
  award: nothing,
  rule: ruleSaid,
  atLeast: (component, sayer) => bounds(component, sayer),
  atMost: nothing,
  boundsOrder: nothing,
  credit: ({ credit }, sayer) => (credit === undefined ? [] : creditSaid(credit, sayer)),
  source: ({ source }) => (source === 'fraud' ? [texts.fraudRows] : []),
  where: ({ where, each }, sayer) => {
    const said = conditions(where, sayer);
    return said === null ? [] : [sentence(each === 'member' ? texts.whereMembers : texts.where, { where: said })];
  },
  rows: ({ rows }) => (rows === 'first' ? [texts.firstRows] : rows === 'period' ? [texts.periodRows] : []),
  onlyFirstOf: ({ onlyFirstOf }) => (onlyFirstOf === undefined ? [] : [onlyFirstOf === 'person' ? texts.onlyFirstOfPerson : texts.onlyFirstOfReferrer]),
  periodOf: ({ periodOf }, sayer) => (periodOf === 'date' ? [] : [sentence(texts.periodOf, { field: sayer.field(periodOf) })]),
  if: (component, sayer) => {
    const said = conditions(component.if, sayer);
    return said === null ? [] : [sentence(texts.ifHolds, { when: said })];
  },
  limit: ({ limit }, sayer) => (limit === undefined ? [] : [sentence(texts.limit, { per: each(limit.per, sayer), most: expression(limit.atMost, sayer) })]),
  to: (component, sayer) => (component.rule.kind === 'share' ? [] : [recipient(component.to, component, sayer)]),
  due: ({ due }, sayer) => (due === undefined ? [] : [sentence(texts.due, { day: expression(due, sayer) })]),
  parts: ({ parts }, sayer) => (parts.length === 0 ? [] : [partsSaid(parts, sayer)]),
  payable: ({ payable }) => (payable === undefined ? [] : [texts.payable[payable]]),
  taxCategory: ({ taxCategory }) => (taxCategory === 'none' ? [] : [texts.tax[taxCategory]]),
};

/** All that a component says, sentence by sentence. */
export function componentSaid(component: Component, sayer: Sayer): readonly Said[] {
  return Object.values(KEYS).flatMap((say) => say(component, sayer));
}

/** Single rows and new customers are one by one, and only named after a period. */
function who({ each: subjects, per }: Component, sayer: Sayer): Said {
  const subject = texts.subject[subjects];
  if (subjects !== 'row' && subjects !== 'newCustomer') return sentence(texts.who, { subject, period: each(per, sayer) });
  if (isOwnYears(per)) return sentence(texts.whoInPeriod, { subject, period: sentence(ownYearsTexts.period, { from: expression(per.yearsFrom, sayer) }) });
  const period = wordOf(per, PERIOD_KINDS, sayer) ?? 'window';
  return period === 'window' ? sentence(texts.whoInWindow, { subject }) : sentence(texts.whoInPeriod, { subject, period: texts.period[period] });
}

/** Each of the periods. */
function each(per: Per, sayer: Sayer): Said {
  if (isOwnYears(per)) return sentence(ownYearsTexts.each, { from: expression(per.yearsFrom, sayer) });
  return texts.each[wordOf(per, PERIOD_KINDS, sayer) ?? 'window'];
}

function bounds({ atLeast, atMost, boundsOrder }: Component, sayer: Sayer): readonly Said[] {
  const least = atLeast && expression(atLeast, sayer);
  const most = atMost && expression(atMost, sayer);
  if (least !== undefined && most !== undefined) return [sentence(boundsOrder === 'floor-first' ? texts.floorFirst : texts.capFirst, { least, most })];
  if (least !== undefined) return [sentence(texts.atLeast, { least })];
  return most === undefined ? [] : [sentence(texts.atMost, { most })];
}

function partsSaid(parts: Component['parts'], sayer: Sayer): Said {
  const each = parts.map(({ label, share, on }) => {
    const part = share === undefined ? sentence(texts.partRest, { label }) : sentence(texts.part, { label, share: figure(share, sayer, factor) });
    return on === undefined ? sentence(texts.partAtOnce, { part }) : sentence(texts.partOn, { part, day: expression(on, sayer) });
  });
  return sentence(texts.parts, { parts: joined(each, saidTexts.semicolon) });
}

/** Subjects that are persons themselves. */
const PERSONS: readonly Component['each'][] = ['person', 'everyone', 'member'];

/** Whether rows may be shared by several. */
function isCredited({ credit }: Component, { scheme }: Sayer): boolean {
  return (credit ?? scheme.credit) !== undefined && credit?.kind !== 'none';
}

function recipient(to: RecipientRule, component: Component, sayer: Sayer): Said {
  const { each } = component;
  switch (to.kind) {
    case 'person':
      return PERSONS.includes(each) || each === 'row' ? texts.to.person : isCredited(component, sayer) ? texts.to.creditedOfRows : texts.to.personOfRows;
    case 'firstOrder':
      return to.field === 'person' ? texts.to.firstOrderPerson : texts.to.firstOrderReferrer;
    case 'members': {
      const where = conditions(to.where, sayer);
      return where === null ? texts.to.allMembers : sentence(texts.to.members, { where });
    }
    default:
      return texts.to[to.kind];
  }
}
