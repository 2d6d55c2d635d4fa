import { commonTexts as texts } from '../i18n/texts/scheme';
import type { Text } from '../i18n';
import { integer, ONE, ZERO } from '../money';
import type { Edition, Parameter, ParameterType } from './types';

/** What a scheme does that brings further common parameters with it. */
export interface SchemeTraits {
  readonly newCustomers: boolean;
  readonly language: Edition;
}

type More = Partial<Omit<Parameter, 'name' | 'type' | 'label' | 'required'>>;

function optional(name: string, type: ParameterType, label: Text, more: More = {}): Parameter {
  return { name, type, label, required: false, defaults: [], choices: [], ...more };
}

const EVERY: readonly Parameter[] = [
  optional('from', 'date', texts.from, { hint: texts.fromHint }),
  optional('to', 'date', texts.to, { hint: texts.toHint }),
  optional('excludeRoles', 'words', texts.excludeRoles, { hint: texts.excludeHint, default: [] }),
  optional('excludeDepartments', 'words', texts.excludeDepartments, { hint: texts.excludeHint, default: [] }),
  optional('includeRoles', 'words', texts.includeRoles, { hint: texts.includeHint, default: [] }),
  optional('includeDepartments', 'words', texts.includeDepartments, { hint: texts.includeHint, default: [] }),
  optional('places', 'integer', texts.places, { default: 2, atLeast: ZERO, atMost: integer(8) }),
  optional('rounding', 'choice', texts.rounding, {
    default: 'half-up',
    choices: [{ word: 'half-up', label: texts.halfUp }, { word: 'half-even', label: texts.halfEven }, { word: 'down', label: texts.down }],
  }),
  optional('negatives', 'choice', texts.negatives, {
    hint: texts.negativesHint,
    default: 'keep',
    choices: [{ word: 'keep', label: texts.keep }, { word: 'floor', label: texts.floor }, { word: 'carry', label: texts.carry }, { word: 'base-pay', label: texts.basePay }],
  }),
  optional('capPerRecipient', 'amount', texts.capPerRecipient, { hint: texts.capHint, atLeast: ZERO }),
  optional('budget', 'amount', texts.budget, { hint: texts.budgetHint, atLeast: ZERO }),
  optional('monthStartsOn', 'integer', texts.monthStartsOn, { hint: texts.monthStartsOnHint, default: 1, atLeast: ONE, atMost: integer(28) }),
];

const NEW_CUSTOMERS: readonly Parameter[] = [
  optional('dormantMonths', 'integer', texts.dormantMonths, { hint: texts.dormantHint, atLeast: ONE, atMost: integer(1200) }),
];

const WORKING_DAYS: readonly Parameter[] = [
  optional('calendar', 'choice', texts.calendar, {
    hint: texts.calendarHint,
    default: 'china',
    choices: [{ word: 'china', label: texts.china }, { word: 'weekends', label: texts.weekends }],
  }),
  optional('holidays', 'dates', texts.holidays, { hint: texts.holidaysHint, default: [] }),
  optional('workdays', 'dates', texts.workdays, { hint: texts.workdaysHint, default: [] }),
];

const ALL_NAMES: ReadonlySet<string> = new Set([...EVERY, ...NEW_CUSTOMERS, ...WORKING_DAYS].map(({ name }) => name));

/** The parameters that every scheme has, and that schemes about new customers have. A file of the first edition knows weekends alone. */
export function commonParameters(traits: SchemeTraits): readonly Parameter[] {
  const days = WORKING_DAYS.map((parameter) => (parameter.name === 'calendar' && traits.language === 1 ? { ...parameter, default: 'weekends' } : parameter));
  return [...(traits.newCustomers ? NEW_CUSTOMERS : []), ...EVERY, ...days];
}

export function isCommon(name: string): boolean {
  return ALL_NAMES.has(name);
}
