import type { AskedOf, At, Trail } from './at';
import type { Json } from './json';

/** A JSON Schema (2020-12), or a part of one. */
export type JsonSchema = Readonly<Record<string, Json>>;

/** The named parts of a JSON Schema, gathered while it is made. */
export type Definitions = Map<string, JsonSchema>;

/**
 * One place that says how a part of the language is written: it reads JSON into the part's type, writes it as JSON again,
 * and gives the JSON Schema of what it reads. Reading never fails: what is wrong is told to `at`, and a blank value stands
 * in, so that one pass tells all.
 */
export interface Shape<T> {
  read(json: unknown, at: At): T;
  /** As short as it can be said; reading it gives the same value. */
  write(value: T): Json;
  schema(definitions: Definitions): JsonSchema;
  /** Stands in for what could not be read. Made when asked for, so that shapes may contain each other. */
  blank(): T;
}

/** The same shape for something else: what is read is turned into it, or told to be wrong, and turned back to be written. */
export function mapped<A, B>(shape: Shape<A>, turn: (value: A, at: At) => B, back: (value: B) => A, blank: () => B): Shape<B> {
  return {
    read: (json, at) => turn(shape.read(json, at), at),
    write: (value) => shape.write(back(value)),
    schema: (definitions) => shape.schema(definitions),
    blank,
  };
}

/** The same shape, where what is read is also looked at: remembered for later, or judged. */
export function noted<T>(shape: Shape<T>, note: (value: T, at: At) => void): Shape<T> {
  const look = (value: T, at: At): T => {
    note(value, at);
    return value;
  };
  return { ...shape, read: (json, at) => look(shape.read(json, at), at) };
}

/** The same shape, where what could be read is also judged: what stands in for something wrong is not told a second time. */
export function judged<T>(shape: Shape<T>, judge: (value: T, at: At) => void): Shape<T> {
  return {
    ...shape,
    read: (json, at) => {
      const { problems } = at.trail;
      const told = problems.length;
      const value = shape.read(json, at);
      if (problems.length === told) judge(value, at);
      return value;
    },
  };
}

/** A shape with a name in the JSON Schema, so that it may contain itself. */
export function named<T>(name: string, shape: () => Shape<T>, blank: () => T): Shape<T> {
  return {
    read: (json, at) => shape().read(json, at),
    write: (value) => shape().write(value),
    schema: (definitions) => {
      if (!definitions.has(name)) {
        definitions.set(name, {});
        definitions.set(name, shape().schema(definitions));
      }
      return { $ref: `#/$defs/${name}` };
    },
    blank,
  };
}

/** The same shape, within which something else is asked. */
export function asking<T>(shape: Shape<T>, of: (outer: AskedOf, trail: Trail) => AskedOf): Shape<T> {
  return {
    ...shape,
    read: (json, at) => {
      const outer = at.trail.askedOf;
      at.trail.askedOf = of(outer, at.trail);
      const value = shape.read(json, at);
      at.trail.askedOf = outer;
      return value;
    },
  };
}
