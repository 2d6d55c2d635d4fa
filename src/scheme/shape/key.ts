import type { Edition } from '../types';
import type { At } from './at';
import type { Json } from './json';
import type { Definitions, JsonSchema, Shape } from './shape';

/** One key of an object: how its value is written, and what holds where the key is not there. */
export interface Key<V> {
  /** As it is written; as the property is called where nothing is said. */
  readonly name?: string | undefined;
  /** never: the value is always the same and stands nowhere in JSON. */
  readonly presence: 'needed' | 'optional' | 'never';
  /** The edition of the language from which on there is this key. */
  readonly since: Edition;
  read(json: unknown, at: At): V;
  /** The value where the key is not there. */
  absent(): V;
  /** Undefined where it need not be said. */
  write(value: V): Json | undefined;
  /** Whether the value can be written with this key at all. */
  suits(value: V): boolean;
  schema(definitions: Definitions): JsonSchema;
}

/** The keys of an object that is read into T: one for each property, so that none can be forgotten. */
export type Fields<T> = { readonly [P in keyof T]-?: Key<T[P]> };

/** A key that must be there. */
export function needed<V>(shape: Shape<V>, name?: string): Key<V> {
  return {
    name, presence: 'needed', since: 1,
    read: (json, at) => shape.read(json, at),
    absent: () => shape.blank(),
    write: (value) => shape.write(value),
    suits: (value) => value !== undefined,
    schema: (definitions) => shape.schema(definitions),
  };
}

/** A key without which there is no value. */
export function optional<V>(shape: Shape<V>, name?: string): Key<V | undefined> {
  return {
    name, presence: 'optional', since: 1,
    read: (json, at) => shape.read(json, at),
    absent: () => undefined,
    write: (value) => (value === undefined ? undefined : shape.write(value)),
    suits: () => true,
    schema: (definitions) => shape.schema(definitions),
  };
}

/** A key without which the value is `usual`; it is written only where it is not. */
export function or<V>(shape: Shape<V>, usual: V, name?: string): Key<V> {
  return {
    ...needed(shape, name),
    presence: 'optional',
    absent: () => usual,
    write: (value) => {
      const json = shape.write(value);
      return JSON.stringify(json) === JSON.stringify(shape.write(usual)) ? undefined : json;
    },
  };
}

/** A key that may be there and says nothing to us. */
export function ignored<V>(shape: Shape<V>): Key<undefined> {
  return {
    ...always(undefined),
    presence: 'optional',
    read: (json, at) => {
      shape.read(json, at);
      return undefined;
    },
    schema: (definitions) => shape.schema(definitions),
  };
}

/** A property that is always the same here and is not written: the kind of a construct. */
export function always<V extends string | undefined>(value: V): Key<V> {
  return { presence: 'never', since: 1, read: () => value, absent: () => value, write: () => undefined, suits: (other) => other === value, schema: () => ({}) };
}

/** The same key, which there is only from the second edition of the language on. */
export function later<V>(key: Key<V>): Key<V> {
  return { ...key, since: 2 };
}
