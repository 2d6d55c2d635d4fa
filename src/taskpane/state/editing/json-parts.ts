import { isPlainObject, type PlainObject } from '../../../scheme';

/*
 * The JSON of a scheme while it is being changed: anything may stand anywhere, so that each form takes what it knows and leaves the rest as it is.
 */

export function objectOf(json: unknown): PlainObject {
  return isPlainObject(json) ? json : {};
}

export function listOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}

export function textOf(json: unknown): string {
  return typeof json === 'string' ? json : typeof json === 'number' ? String(json) : '';
}

/** A text in the reader's language, whichever way it is written. */
export function labelOf(json: unknown, language: 'zh' | 'en'): string {
  return typeof json === 'string' ? json : textOf(objectOf(json)[language]);
}

/** The same object with one key changed, at its place; taken out where there is no value for it. */
export function withKey(json: PlainObject, key: string, value: unknown): PlainObject {
  if (value === undefined) return Object.fromEntries(Object.entries(json).filter(([each]) => each !== key));
  return Object.hasOwn(json, key) ? Object.fromEntries(Object.entries(json).map(([each, old]) => [each, each === key ? value : old])) : { ...json, [key]: value };
}

/** The same list with one item changed, or taken out where there is no value for it. */
export function withItem(list: readonly unknown[], at: number, value: unknown): readonly unknown[] {
  return value === undefined ? list.filter((_, index) => index !== at) : list.map((item, index) => (index === at ? value : item));
}

/** The JSON with something else at a path of keys and numbers. */
export function withPath(json: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') return withItem(listOf(json), step, withPath(listOf(json)[step], rest, value));
  return withKey(objectOf(json), step, withPath(objectOf(json)[step], rest, value));
}

export function atPath(json: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, step) => (typeof step === 'number' ? listOf(part)[step] : objectOf(part)[step]), json);
}

/** A name that none of a list has under a key: `stem` with the first number that is free. */
export function freeName(list: readonly unknown[], key: string, stem: string): string {
  const taken = new Set(list.map((each) => objectOf(each)[key]));
  return Array.from({ length: taken.size + 1 }, (_, index) => `${stem}${index + 1}`).find((name) => !taken.has(name)) ?? stem;
}

/** An empty list is not written. */
export function listOrNothing(list: readonly unknown[]): readonly unknown[] | undefined {
  return list.length === 0 ? undefined : list;
}
