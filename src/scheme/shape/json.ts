/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An object such as JSON gives, whatever stands in it. */
export type PlainObject = Readonly<Record<string, unknown>>;

/** Not an instance of some class. */
export function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}

/** What came from JSON, as JSON again; what JSON cannot say is left out. */
export function jsonOf(value: unknown): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item: unknown) => jsonOf(item) ?? null);
  return isPlainObject(value) ? present(Object.entries(value).map(([key, entry]) => [key, jsonOf(entry)])) : undefined;
}

/** An object without the keys that have no value. */
export function present(entries: readonly (readonly [string, Json | undefined])[]): Readonly<Record<string, Json>> {
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, Json] => entry[1] !== undefined));
}
