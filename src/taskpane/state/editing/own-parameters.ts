import type { ParameterType, PlainObject } from '../../../scheme';
import { labelOf, listOf, objectOf, textOf, withItem, withKey } from './json-parts';

/** The kinds of parameters that the form can add; others are written in the text. */
export const NEW_TYPES = ['rate', 'amount', 'number', 'integer', 'date', 'tiers', 'mapping', 'amounts', 'words', 'dates'] as const satisfies readonly ParameterType[];
export type NewType = (typeof NEW_TYPES)[number];

/** What may have values from days on. */
const DATED: readonly string[] = ['rate', 'amount', 'number', 'integer', 'tiers', 'mapping'];

/** Kinds whose value stands in one field; that of the others is filled in with the figures. */
const PLAIN: readonly string[] = ['rate', 'amount', 'number', 'integer', 'date'];

/** A parameter that a scheme declares, and its number among them. */
export interface OwnParameter {
  readonly at: number;
  readonly name: string;
  readonly label: string;
  readonly type: string;
  /** What it is by default, where that is one figure; undefined where it is not, or a reference. */
  readonly value: string | undefined;
  readonly optional: boolean;
  readonly dated: boolean;
  readonly canBeDated: boolean;
  /** What the values of a table are. */
  readonly of: string;
}

export function ownParametersOf(json: unknown, language: 'zh' | 'en'): readonly OwnParameter[] {
  return listOf(objectOf(json)['parameters']).map((parameter, at) => {
    const said = objectOf(parameter);
    const type = textOf(said['type']);
    const isOne = PLAIN.includes(type) && (said['default'] === undefined || ['string', 'number'].includes(typeof said['default']));
    return {
      at, type, name: textOf(said['name']), label: labelOf(said['label'], language), value: isOne ? textOf(said['default']) : undefined, optional: said['optional'] === true,
      dated: said['dated'] !== undefined, canBeDated: DATED.includes(type), of: textOf(said['value']),
    };
  });
}

export type ParameterChange = Partial<Pick<OwnParameter, 'label' | 'value' | 'optional' | 'dated' | 'of'>>;

/** The scheme with a parameter changed, or taken out. */
export function withOwnParameter(json: unknown, at: number, change: ParameterChange | null): PlainObject {
  const scheme = objectOf(json);
  const parameters = listOf(scheme['parameters']);
  if (change === null) return withKey(scheme, 'parameters', withItem(parameters, at, undefined));
  const { label, value, optional, dated, of } = change;
  let parameter = objectOf(parameters[at]);
  if (label !== undefined) parameter = withKey(parameter, 'label', { zh: label, en: label });
  if (value !== undefined) parameter = withKey(parameter, 'default', value.trim() === '' ? undefined : figureOf(value.trim()));
  if (optional !== undefined) parameter = withKey(parameter, 'optional', optional ? true : undefined);
  if (dated !== undefined) parameter = withKey(parameter, 'dated', dated ? 'row' : undefined);
  if (of !== undefined) parameter = withKey(parameter, 'value', of);
  return withKey(scheme, 'parameters', withItem(parameters, at, parameter));
}

/** The scheme with a parameter more, under a name that is free; it is asked for until it has a value. */
export function withNewParameter(json: unknown, type: NewType, label: string): PlainObject {
  const scheme = objectOf(json);
  const parameters = listOf(scheme['parameters']);
  const taken = new Set(parameters.map((each) => objectOf(each)['name']));
  const name = Array.from({ length: taken.size + 1 }, (_, index) => `figure${index + 1}`).find((each) => !taken.has(each)) ?? 'figure';
  const table = type === 'tiers' ? { bound: 'amount', value: 'rate' } : type === 'mapping' ? { value: 'rate' } : {};
  return withKey(scheme, 'parameters', [...parameters, { name, type, ...table, label: { zh: label, en: label } }]);
}

/** A number as such, and what else was typed as a text. */
function figureOf(value: string): string | number {
  return /^-?\d{1,12}(\.\d{1,4})?$/.test(value) ? Number(value) : value;
}
