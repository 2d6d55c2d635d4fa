import { schemeTexts } from '../../i18n/texts/scheme';
import { At } from './at';
import { isPlainObject } from './json';
import { nearest } from './nearest';
import type { Definitions, JsonSchema, Shape } from './shape';
import { shown } from './shown';

/** The keys of an object, as a record asks for them. */
export interface Entry {
  required<T>(key: string, shape: Shape<T>): T;
  optional<T>(key: string, shape: Shape<T>): T | undefined;
  /** `fallback` where the key is not there. */
  or<T>(key: string, shape: Shape<T>, fallback: T): T;
}

/**
 * An object with known keys and no others. `build` asks for every key, always in the same way, and puts the value
 * together; so it also serves to learn which keys there are.
 */
export function record<T>(build: (entry: Entry, at: At) => T): Shape<T> {
  const blank = (): T => build(new Asking(), new At(''));
  return {
    read: (json, at) => {
      if (!isPlainObject(json)) {
        at.wrong('wrong-type', schemeTexts.wantsObject, { shown: shown(json) });
        return blank();
      }
      const reading = new Reading(json, at);
      const value = build(reading, at);
      reading.refuseOthers();
      return value;
    },
    schema: (definitions) => {
      const asking = new Asking(definitions);
      build(asking, new At(''));
      return asking.schema();
    },
    blank,
  };
}

class Reading implements Entry {
  private readonly known: string[] = [];

  constructor(private readonly json: Readonly<Record<string, unknown>>, private readonly at: At) {}

  required<T>(key: string, shape: Shape<T>): T {
    const value = this.optional(key, shape);
    if (value !== undefined) return value;
    this.at.wrong('missing', schemeTexts.missingKey, { key });
    return shape.blank();
  }

  optional<T>(key: string, shape: Shape<T>): T | undefined {
    this.known.push(key);
    if (!Object.hasOwn(this.json, key) || this.json[key] === undefined) return undefined;
    return shape.read(this.json[key], this.at.key(key));
  }

  or<T>(key: string, shape: Shape<T>, fallback: T): T {
    return this.optional(key, shape) ?? fallback;
  }

  refuseOthers(): void {
    for (const key of Object.keys(this.json)) {
      if (this.known.includes(key)) continue;
      const near = nearest(key, this.known);
      if (near === undefined) this.at.key(key).wrong('unknown-key', schemeTexts.unknownKey, { keys: this.known.join(', ') });
      else this.at.key(key).wrong('unknown-key', schemeTexts.unknownKeyNear, { near });
    }
  }
}

/** Learns which keys a record asks for, answering with blanks. */
class Asking implements Entry {
  private readonly properties: Record<string, JsonSchema> = {};
  private readonly needed: string[] = [];

  constructor(private readonly definitions?: Definitions) {}

  required<T>(key: string, shape: Shape<T>): T {
    this.optional(key, shape);
    this.needed.push(key);
    return shape.blank();
  }

  optional<T>(key: string, shape: Shape<T>): T | undefined {
    if (this.definitions !== undefined) this.properties[key] = shape.schema(this.definitions);
    return undefined;
  }

  or<T>(key: string, shape: Shape<T>, fallback: T): T {
    this.optional(key, shape);
    return fallback;
  }

  schema(): JsonSchema {
    const required = this.needed.length === 0 ? {} : { required: this.needed };
    return { type: 'object', properties: this.properties, ...required, additionalProperties: false };
  }
}
