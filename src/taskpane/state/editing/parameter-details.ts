import type { ParameterType, PlainObject } from '../../../scheme';
import { listOf, listOrNothing, objectOf, textOf, withItem, withKey, withPath } from './json-parts';
import type { RulePart } from './rules';

/*
 * What a scheme says of a parameter besides its name, kind and value: its hint and bounds, the words that it must have, defaults that hang on
 * other parameters, and groups of which one is given.
 */

const FIGURES: readonly string[] = ['amount', 'rate', 'number', 'integer', 'amounts', 'tiers', 'mapping', 'table'] satisfies readonly ParameterType[];

export type ParameterPart = RulePart & { readonly key: 'hint' | 'atLeast' | 'above' | 'atMost' | 'keys' };

/** The parts that mean something for a parameter of its kind. */
export function parameterParts(said: PlainObject): readonly ParameterPart[] {
  const type = textOf(said['type']);
  const parts: readonly (readonly [means: boolean, part: ParameterPart])[] = [
    [true, { key: 'hint', holds: 'label' }],
    [FIGURES.includes(type), { key: 'atLeast', holds: 'count' }],
    [FIGURES.includes(type), { key: 'above', holds: 'count' }],
    [FIGURES.includes(type), { key: 'atMost', holds: 'count' }],
    [type === 'mapping', { key: 'keys', holds: 'words' }],
  ];
  return parts.flatMap(([means, part]) => (means || said[part.key] !== undefined ? [part] : []));
}

/** The parameter that a value is the one of; blank where the value is written. */
export function parameterMeant(value: unknown): string {
  return typeof value === 'string' && value.startsWith('$') ? value.slice(1) : '';
}

/** The parameters whose values a parameter could have by default: of its kind, and dated as it is. */
export function likeIt(json: unknown, at: number): readonly PlainObject[] {
  const all = listOf(objectOf(json)['parameters']).map(objectOf);
  const { type, dated } = all[at] ?? {};
  return all.filter((other, index) => index !== at && other['type'] === type && other['dated'] === dated);
}

/** Defaults with conditions, the first that holds first. */
export function conditionalDefaults(said: PlainObject): readonly PlainObject[] {
  return listOf(said['defaults']).map(objectOf);
}

/** The parameter with one of its defaults under another value, taken out, or moved up; one more where its number is none of them. */
export function withDefault(said: PlainObject, at: number, change: { readonly value: unknown } | 'remove' | 'up'): PlainObject {
  const all = listOf(said['defaults']);
  if (change === 'remove') return withKey(said, 'defaults', listOrNothing(withItem(all, at, undefined)));
  if (change === 'up') return withKey(said, 'defaults', all.map((each, index) => (index === at - 1 ? all[at] : index === at ? all[at - 1] : each)));
  return withKey(said, 'defaults', at < all.length ? withItem(all, at, withKey(objectOf(all[at]), 'value', change.value ?? '')) : [...all, { when: '=', value: change.value ?? '' }]);
}

/** Groups of parameters of which exactly one is given. */
export function groupsOf(json: unknown): readonly (readonly string[])[] {
  return listOf(objectOf(json)['exactlyOne']).map((group) => listOf(group).map(textOf));
}

/** The scheme with such a group changed, or taken out; one more where its number is none of them. */
export function withGroup(json: unknown, at: number, names: readonly string[] | null): unknown {
  const groups = groupsOf(json);
  const next = names === null ? withItem(groups, at, undefined) : at < groups.length ? withItem(groups, at, names) : [...groups, names];
  return withPath(json, ['exactlyOne'], listOrNothing(next));
}
