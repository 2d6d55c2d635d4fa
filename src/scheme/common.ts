import { commonTexts as texts } from '../i18n/texts/scheme';
import type { Text } from '../i18n';
import { integer, ONE, ZERO } from '../money';
import type { Parameter, ParameterType } from './types';

/** What a scheme does that brings further common parameters with it. */
export interface SchemeTraits {
  readonly newCustomers: boolean;
  readonly workingDays: boolean;
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
  optional('places', 'integer', texts.places, { default: 2, atLeast: ZERO, atMost: integer(8) }),
  optional('rounding', 'choice', texts.rounding, {
    default: 'half-up',
    choices: [{ word: 'half-up', label: texts.halfUp }, { word: 'half-even', label: texts.halfEven }, { word: 'down', label: texts.down }],
  }),
  optional('capPerRecipient', 'amount', texts.capPerRecipient, { hint: texts.capHint, atLeast: ZERO }),
  optional('budget', 'amount', texts.budget, { hint: texts.budgetHint, atLeast: ZERO }),
  optional('monthStartsOn', 'integer', texts.monthStartsOn, { hint: texts.monthStartsOnHint, default: 1, atLeast: ONE, atMost: integer(28) }),
];

const NEW_CUSTOMERS: readonly Parameter[] = [
  optional('dormantMonths', 'integer', texts.dormantMonths, { hint: texts.dormantHint, atLeast: ONE, atMost: integer(1200) }),
];

const WORKING_DAYS: readonly Parameter[] = [
  optional('holidays', 'dates', texts.holidays, { hint: texts.holidaysHint, default: [] }),
  optional('workdays', 'dates', texts.workdays, { hint: texts.workdaysHint, default: [] }),
];

const ALL_NAMES: ReadonlySet<string> = new Set([...EVERY, ...NEW_CUSTOMERS, ...WORKING_DAYS].map(({ name }) => name));

/** The parameters that every scheme has, that schemes about new customers have, and that those which count working days have. */
export function commonParameters(traits: SchemeTraits): readonly Parameter[] {
  return [...(traits.newCustomers ? NEW_CUSTOMERS : []), ...(traits.workingDays ? WORKING_DAYS : []), ...EVERY];
}

export function isCommon(name: string): boolean {
  return ALL_NAMES.has(name);
}
