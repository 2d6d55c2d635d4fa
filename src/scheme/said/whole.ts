import { isoDay } from '../../calendar';
import { sentence } from '../../i18n';
import { saidTexts } from '../../i18n/texts/said';
import { saidSchemeTexts as texts } from '../../i18n/texts/said-rules';
import { grouped } from '../../money';
import type { Component, Condition, Scheme } from '../types';
import type { Walker } from '../walk/walk';
import { walkComponent, walkCondition } from '../walk/walk';
import { awardSaid, ownAwardSaid } from './award';
import { conditions } from './condition';
import { creditSaid } from './credit';
import { fieldsSaid } from './fields';
import { days } from './figures';
import type { Said } from './join';
import { asIs, joined } from './join';
import type { Sayer } from './sayer';

/** The parts in which a scheme is said back, besides its components, in their order. */
export const SECTIONS = ['takesPart', 'newCustomer', 'components', 'choices', 'money', 'workingDays', 'more', 'readings'] as const;

export type Section = (typeof SECTIONS)[number];

type Key = { readonly in: Section; say(scheme: Scheme, sayer: Sayer, live: readonly Component[]): readonly Said[] };

const nothing: Key = { in: 'more', say: () => [] };

/** How each key of a scheme is said, by the part in which it is. A key that is forgotten is a type error. */
const KEYS: { readonly [K in keyof Scheme]-?: Key } = {
  language: nothing,
  id: nothing,
  version: nothing,
  source: nothing,
  name: nothing,
  description: nothing,
  period: nothing,
  exactlyOne: nothing,
  examples: nothing,
  components: nothing,
  parameters: { in: 'takesPart', say: (_, sayer) => [window(sayer), ...selection(sayer)] },
  fields: { in: 'takesPart', say: fieldsSaid },
  takesPart: {
    in: 'takesPart',
    say: ({ takesPart }, sayer) => {
      const who = conditions(takesPart, sayer);
      return who === null ? [] : [sentence(texts.onlyThose, { who })];
    },
  },
  credit: { in: 'takesPart', say: ({ credit }, sayer) => (credit === undefined ? [] : creditSaid(credit, sayer)) },
  exclusions: {
    in: 'takesPart',
    say: ({ exclusions }, sayer) => exclusions.flatMap(({ label, when }) => (sayer.decided(when) === false ? [] : [sentence(texts.exclusion, { label, when: conditions(when, sayer) ?? saidTexts.always })])),
  },
  refunds: { in: 'money', say: ({ refunds }) => [texts.refunds[refunds], texts.fraud] },
  forfeits: { in: 'money', say: ({ forfeits }) => forfeits.map(({ same, source }) => sentence(same === 'team' ? texts.forfeitTeam : texts.forfeitPerson, { row: texts.forfeitBy[source] })) },
  negatives: { in: 'money', say: (_, sayer) => money(sayer) },
  awards: { in: 'money', say: ({ awards }, sayer) => awards.flatMap((award) => ownAwardSaid(award, sayer)) },
  base: {
    in: 'more',
    say: ({ base }, { parameters }) => {
      const other = base && parameters.schemeRef(base);
      return other === undefined ? [] : [sentence(texts.base, { scheme: other.scheme })];
    },
  },
  redemption: { in: 'more', say: ({ redemption }, sayer) => redemption.map(({ award, cost, offer }) => sentence(texts.redemption, { cost: grouped(cost), award: awardSaid(award, sayer.scheme), offer })) },
  costs: { in: 'more', say: costsSaid },
  readings: { in: 'readings', say: ({ readings }) => readings },
};

/** What is said of a scheme in one of its parts. */
export function wholeSaid(section: Section, sayer: Sayer, live: readonly Component[]): readonly Said[] {
  const said = Object.values(KEYS).filter((key) => key.in === section).flatMap((key) => key.say(sayer.scheme, sayer, live));
  switch (section) {
    case 'newCustomer':
      return asksForNewCustomers(sayer, live) ? [texts.newIs, dormant(sayer)] : [];
    case 'workingDays':
      return countsWorkingDays(sayer, live) ? workingDays(sayer) : [];
    case 'choices':
      return choicesSaid(sayer);
    case 'money':
      return live.some(({ due }) => due !== undefined) ? said : [...said, texts.noDue];
    default:
      return said;
  }
}

function window({ parameters: { from, to } }: Sayer): Said {
  if (from !== undefined && to !== undefined) return sentence(texts.between, { from: isoDay(from), to: isoDay(to) });
  if (from !== undefined) return sentence(texts.from, { from: isoDay(from) });
  return to === undefined ? texts.anyDay : sentence(texts.until, { to: isoDay(to) });
}

const LISTS = ['excludeRoles', 'excludeDepartments', 'includeRoles', 'includeDepartments'] as const;

function selection({ parameters }: Sayer): readonly Said[] {
  const said = LISTS.flatMap((list) => (parameters[list].length === 0 ? [] : [sentence(texts[list], { words: joined(parameters[list].map((word) => asIs(word)), saidTexts.comma) })]));
  return said.length === 0 ? [texts.everybody] : said;
}

function money({ parameters }: Sayer): readonly Said[] {
  const { negatives, places, rounding, capPerRecipient, budget, monthStartsOn } = parameters;
  return [
    texts.negatives[negatives],
    sentence(texts.rounding, { places, mode: texts.modes[rounding] }),
    ...(capPerRecipient === undefined ? [] : [sentence(texts.cap, { cap: grouped(capPerRecipient) })]),
    ...(budget === undefined ? [] : [sentence(texts.budget, { budget: grouped(budget) })]),
    ...(monthStartsOn === 1 ? [] : [sentence(texts.monthStartsOn, { day: monthStartsOn })]),
  ];
}

function dormant({ parameters: { dormantMonths } }: Sayer): Said {
  return dormantMonths === undefined ? texts.neverAgain : sentence(texts.dormant, { months: dormantMonths });
}

/** Whether what parameters leave of the components asks something. */
function asks(sayer: Sayer, live: readonly Component[], condition: (what: Condition) => boolean, expression: (kind: string) => boolean): boolean {
  let found = false;
  for (const component of live) {
    walkComponent(component, {
      condition: (what) => { found ||= condition(what); },
      expression: (what) => { found ||= expression(what.kind === 'count' ? what.what : what.kind === 'field' ? what.of ?? what.kind : what.kind); },
      decided: (when) => sayer.decided(when),
    });
  }
  return found;
}

function asksForNewCustomers(sayer: Sayer, live: readonly Component[]): boolean {
  const ofNew = ({ kind }: Condition): boolean => kind === 'newCustomer' || kind === 'firstOrder' || kind === 'sameAs';
  return live.some(({ each, to }) => each === 'newCustomer' || to.kind === 'firstOrder') || asks(sayer, live, ofNew, (kind) => kind === 'newCustomers' || kind === 'firstOrder');
}

const BY_WORKING_DAYS: readonly string[] = ['workingDays', 'workday', 'lastWorkingDay'];

function countsWorkingDays(sayer: Sayer, live: readonly Component[]): boolean {
  let found = false;
  const look: Walker = {
    condition: ({ kind }) => { found ||= kind === 'laterThan'; },
    expression: ({ kind }) => { found ||= BY_WORKING_DAYS.includes(kind); },
    decided: (when) => sayer.decided(when),
  };
  const { exclusions, takesPart } = sayer.scheme;
  for (const condition of [...exclusions.flatMap(({ when }) => (sayer.decided(when) === false ? [] : when)), ...takesPart]) walkCondition(condition, look);
  for (const component of live) walkComponent(component, look);
  return found;
}

function workingDays({ parameters }: Sayer): readonly Said[] {
  const listed = (name: 'holidays' | 'workdays'): readonly Said[] => {
    const value = parameters.value(name);
    return value?.kind === 'dates' && value.days.length > 0 ? [sentence(texts[name], { days: days(value.days) })] : [];
  };
  return [parameters.publishedHolidays ? texts.china : texts.weekends, ...listed('holidays'), ...listed('workdays')];
}

/** The choices that were made where the rest took them: each by what it is called, and what was chosen. */
function choicesSaid(sayer: Sayer): readonly Said[] {
  return [...sayer.chosen].flatMap((name) => {
    const parameter = sayer.parameter(name);
    if (parameter === undefined) return [];
    const word = sayer.parameters.word(name);
    const words = sayer.parameters.words({ parameter: name });
    const value = words === undefined ? parameter.choices.find((each) => each.word === word)?.label : words.length === 0 ? saidTexts.nothing : joined(words.map((each) => asIs(each)), saidTexts.comma);
    return [sentence(texts.choice, { label: parameter.label, value: value ?? saidTexts.notSet })];
  });
}

function costsSaid({ costs }: Scheme, { parameters }: Sayer): readonly Said[] {
  const items = costs && parameters.items(costs);
  if (items === undefined || items.length === 0) return [];
  const said = items.map(({ label, figures }) => sentence(saidTexts.pair, { name: label, value: joined([...figures.values()].map((value) => asIs(grouped(value))), saidTexts.times) }));
  return [sentence(texts.costs, { items: joined(said, saidTexts.comma) })];
}
