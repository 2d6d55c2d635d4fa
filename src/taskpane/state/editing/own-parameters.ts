import type { ParameterType, PlainObject } from '../../../scheme';
import { STANDARD } from '../../../table';
import { freeWord } from './column-name';
import { labelOf, listOf, objectOf, textOf, withItem, withKey } from './json-parts';
import { parameterMeant } from './parameter-details';
import { standardFieldsOf, withStandardField } from './read-fields';

/** The kinds of parameters that the form can add; others are written in the text. */
export const NEW_TYPES = ['rate', 'amount', 'number', 'integer', 'date', 'choice', 'tiers', 'mapping', 'table', 'items', 'amounts', 'words', 'dates', 'scheme'] as const satisfies readonly ParameterType[];
export type NewType = (typeof NEW_TYPES)[number];

/** What may have values from days on. */
const DATED: readonly string[] = ['rate', 'amount', 'number', 'integer', 'tiers', 'mapping'];

/** Kinds whose values are rates, amounts or multipliers, as is said. */
const VALUED: readonly string[] = ['tiers', 'mapping', 'table'];

/** A parameter that a scheme declares, and its number among them. */
export interface OwnParameter {
  readonly at: number;
  readonly name: string;
  readonly label: string;
  readonly type: string;
  /** Whether what it is by default is written: not where it is another parameter's value, or a scheme, which is chosen for a payout. */
  readonly isWritten: boolean;
  readonly optional: boolean;
  readonly dated: boolean;
  readonly canBeDated: boolean;
  /** What the values of a table are; blank where it has none. */
  readonly of: string;
  /** What the bounds of tiers are measured in; blank for all else. */
  readonly bound: string;
}

export function ownParametersOf(json: unknown, language: 'zh' | 'en'): readonly OwnParameter[] {
  return listOf(objectOf(json)['parameters']).map((parameter, at) => {
    const said = objectOf(parameter);
    const type = textOf(said['type']);
    const isWritten = parameterMeant(said['default']) === '' && type !== 'scheme';
    return {
      at, type, name: textOf(said['name']), label: labelOf(said['label'], language), isWritten, optional: said['optional'] === true,
      dated: said['dated'] !== undefined, canBeDated: DATED.includes(type), of: VALUED.includes(type) ? textOf(said['value']) : '', bound: type === 'tiers' ? textOf(said['bound']) : '',
    };
  });
}

export type ParameterChange = Partial<Pick<OwnParameter, 'label' | 'optional' | 'dated' | 'of' | 'bound'>> & { readonly value?: { readonly default: unknown } };

/** The scheme with a parameter changed, or taken out. */
export function withOwnParameter(json: unknown, at: number, change: ParameterChange | null): PlainObject {
  const scheme = objectOf(json);
  const parameters = listOf(scheme['parameters']);
  if (change === null) return withKey(scheme, 'parameters', withItem(parameters, at, undefined));
  const { label, value, optional, dated, of, bound } = change;
  let parameter = objectOf(parameters[at]);
  if (label !== undefined) parameter = withKey(parameter, 'label', { zh: label, en: label });
  if (value !== undefined) parameter = withKey(parameter, 'default', value.default);
  if (optional !== undefined) parameter = withKey(parameter, 'optional', optional ? true : undefined);
  if (dated !== undefined) parameter = withKey(parameter, 'dated', dated ? 'row' : undefined);
  if (of !== undefined) parameter = withKey(parameter, 'value', of);
  if (bound !== undefined) parameter = withKey(parameter, 'bound', bound);
  return withKey(scheme, 'parameters', withItem(parameters, at, parameter));
}

/** What a parameter of a kind says besides its name and label, to begin with. */
function begun(type: NewType, json: unknown, labels: NewLabels): PlainObject {
  switch (type) {
    case 'tiers':
      return { bound: 'amount', value: 'rate' };
    case 'mapping':
      return { value: 'rate' };
    case 'table':
      return { value: 'rate', hit: 'unique', columns: [firstColumn(firstLookedAt(json))] };
    case 'items':
      return { figures: ['amount'] };
    case 'choice':
      return { choices: labels.choices.map((word) => ({ word, label: { zh: word, en: word } })) };
    default:
      return {};
  }
}

/** What goods, places and customers are told apart by, the usual one first. */
const TOLD_APART_BY = ['product', 'region', 'customerGrade'];

/** What a new decision table looks at until it is said: a column by which rows are told apart, one that the scheme reads if there is any. */
function firstLookedAt(json: unknown): string {
  const read = standardFieldsOf(json).flatMap(({ table, field: { name } }) => (table === 'sales' ? [name] : []));
  return TOLD_APART_BY.find((name) => read.includes(name)) ?? 'product';
}

function firstColumn(name: string): PlainObject {
  return { name, label: STANDARD.field('sales', name)?.label ?? { zh: name, en: name }, holds: 'words' };
}

/** What a new parameter and its first choices are called. */
export interface NewLabels {
  readonly label: string;
  readonly choices: readonly string[];
}

/** What a parameter of a kind is called in formulas, as a word that says what it is. */
const CALLED: Readonly<Record<NewType, string>> = {
  rate: 'rate', amount: 'bonus', number: 'factor', integer: 'wholeNumber', date: 'startDay', choice: 'option', tiers: 'tiers', mapping: 'rates', table: 'rateTable', items: 'itemList', amounts: 'prizes', words: 'wordList', dates: 'dayList', scheme: 'baseScheme',
};

/** The word of a kind, with a number where a figure or a column has that name already. */
function freeFigureName({ parameters, fields }: PlainObject, type: NewType): string {
  const taken = new Set([...listOf(parameters).map((each) => objectOf(each)['name']), ...listOf(fields).map((each) => objectOf(each)['own'])]);
  return freeWord(CALLED[type], taken);
}

/** The scheme with a parameter more, under a name that is free; it is asked for until it has a value. */
export function withNewParameter(json: unknown, type: NewType, labels: NewLabels): PlainObject {
  const scheme = type === 'table' ? withStandardField(json, 'sales', firstLookedAt(json)) : objectOf(json);
  const parameters = listOf(scheme['parameters']);
  return withKey(scheme, 'parameters', [...parameters, { name: freeFigureName(scheme, type), type, ...begun(type, scheme, labels), label: { zh: labels.label, en: labels.label } }]);
}
