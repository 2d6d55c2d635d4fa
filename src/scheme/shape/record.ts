import { schemeTexts } from '../../i18n/texts/scheme';
import type { At } from './at';
import { inEdition } from './edition';
import type { Json } from './json';
import { isPlainObject, present } from './json';
import type { Fields, Key } from './key';
import type { Definitions, JsonSchema, Shape } from './shape';
import { shown } from './shown';

/** An object with known keys and no others. */
export interface RecordShape<T> extends Shape<T> {
  /** The keys that must be there. */
  readonly needed: readonly string[];
  /** Whether the value can be written with these keys. */
  suits(value: T): boolean;
}

/** An object that is read into T: its keys in the order in which they are read, told and written. */
export function record<T extends object>(fields: Fields<T>): RecordShape<T> {
  const made = (valueOf: <V>(key: Key<V>, property: string) => V): T => {
    const made: Partial<T> = {};
    for (const property in fields) made[property] = valueOf(fields[property], property);
    if (!isWhole(made, fields)) throw new RangeError('An object without one of its keys.');
    return made;
  };
  const named = Object.entries<Key<unknown>>(fields).filter(([, { presence }]) => presence !== 'never').map(([property, key]) => ({ name: key.name ?? property, key }));
  return {
    needed: named.filter(({ key }) => key.presence === 'needed').map(({ name }) => name),
    read: (json, at) => {
      if (!isPlainObject(json)) {
        at.wrong('wrong-type', schemeTexts.wantsObject, { shown: shown(json) });
        return made((key) => key.absent());
      }
      const reading = new ObjectReading(json, at);
      const value = made((key, property) => reading.key(key, property));
      reading.refuseOthers();
      return value;
    },
    write: (value) => {
      const entries: (readonly [string, Json | undefined])[] = [];
      for (const property in fields) entries.push([fields[property].name ?? property, fields[property].write(value[property])]);
      return present(entries);
    },
    suits: (value) => {
      for (const property in fields) if (!fields[property].suits(value[property])) return false;
      return true;
    },
    schema: (definitions) => schemaOf(named, definitions),
    blank: () => made((key) => key.absent()),
  };
}

function isWhole<T extends object>(made: Partial<T>, fields: Fields<T>): made is T {
  return Object.keys(fields).every((property) => property in made);
}

function schemaOf(named: readonly { readonly name: string; readonly key: Key<unknown> }[], definitions: Definitions): JsonSchema {
  const required = named.filter(({ key }) => key.presence === 'needed').map(({ name }) => name);
  const properties = Object.fromEntries(named.map(({ name, key }) => [name, key.schema(definitions)]));
  return { type: 'object', properties, ...(required.length === 0 ? {} : { required }), additionalProperties: false };
}

/** The keys of one object, taken one after the other; those that nobody asked for are refused at the end. */
export class ObjectReading {
  private readonly known: string[] = [];

  constructor(private readonly json: Readonly<Record<string, unknown>>, private readonly at: At) {}

  key<V>(key: Key<V>, property: string): V {
    if (key.presence === 'never') return key.absent();
    const name = key.name ?? property;
    const place = this.at.key(name);
    const isThere = Object.hasOwn(this.json, name) && this.json[name] !== undefined;
    if (isThere || key.since <= this.at.trail.language) this.known.push(name);
    if (isThere) {
      inEdition(key.since, place);
      return key.read(this.json[name], place);
    }
    if (key.presence === 'needed') this.at.wrong('missing', schemeTexts.missingKey, { key: name });
    return key.absent();
  }

  refuseOthers(): void {
    for (const key of Object.keys(this.json)) if (!this.known.includes(key)) this.at.refuseKey(key, this.known);
  }
}
