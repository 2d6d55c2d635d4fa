import { schemeTexts } from '../../i18n/texts/scheme';
import type { Edition } from '../types';
import type { At } from './at';
import { inEdition } from './edition';
import type { Json } from './json';
import { isPlainObject } from './json';
import type { Fields } from './key';
import { nearest } from './nearest';
import { record } from './record';
import type { JsonSchema, Definitions } from './shape';
import type { Shape } from './shape';
import { shown } from './shown';

type JsonObject = Readonly<Record<string, unknown>>;

/** One way in which a thing may be written: an object that has all keys of `by`. */
export interface Form<T> {
  readonly by: readonly string[];
  /** The edition of the language from which on it may be written so. */
  readonly since: Edition;
  /** Whether this form is meant, of several with the same keys. */
  fits(json: JsonObject): boolean;
  read(json: unknown, at: At): T;
  /** Whether the value can be written so. */
  suits(value: T): boolean;
  write(value: T): Json;
  schema(definitions: Definitions): JsonSchema;
}

/** An object told from the others by `by`: by its first needed key where nothing is said. */
export function form<T extends object>(fields: Fields<T>, by?: readonly string[], fits: (json: JsonObject) => boolean = () => true): Form<T> {
  const shape = record<T>(fields);
  return { ...shape, by: by ?? shape.needed.slice(0, 1), since: 1, fits };
}

/** The same form, for a value that is put together in another way than it is written. */
export function turned<A, B>(written: Form<A>, turn: (value: A) => B, back: (value: B) => A): Form<B> {
  return {
    ...written,
    read: (json, at) => turn(written.read(json, at)),
    suits: (value) => written.suits(back(value)),
    write: (value) => written.write(back(value)),
  };
}

/** The same form, which there is only from the second edition of the language on. */
export function laterForm<T>(written: Form<T>): Form<T> {
  return { ...written, since: 2 };
}

type Kinded = { readonly kind: string };

/** What of a union is of one kind. */
export type OfKind<T extends Kinded, K> = T extends Kinded ? (K extends T['kind'] ? Omit<T, 'kind'> & { readonly kind: K } : never) : never;

/** How each kind of a union is written, in one or several ways; a kind that is forgotten is a type error. */
export type Forms<T extends Kinded> = { readonly [K in T['kind']]: Form<OfKind<T, K>> | readonly Form<OfKind<T, K>>[] };

/** A union, of which each kind is written in its own ways. They are made when first asked for, since expressions and conditions contain each other. */
export function kinds<T extends Kinded>(forms: () => Readonly<Record<string, Form<T> | readonly Form<T>[]>>, blank: () => T): Shape<T> {
  let made: ReadonlyMap<string, readonly Form<T>[]> | undefined;
  const ways = (): ReadonlyMap<string, readonly Form<T>[]> => (made ??= new Map(Object.entries(forms()).map(([kind, of]) => [kind, 'by' in of ? [of] : of])));
  const all = (): Shape<T> => variants([...ways().values()].flat(), blank);
  return {
    read: (json, at) => all().read(json, at),
    write: (value) => write(value, ways().get(value.kind) ?? []),
    schema: (definitions) => all().schema(definitions),
    blank,
  };
}

/**
 * An object that is written in one of several ways, told apart by their keys. Of the forms that fit, the one with the most
 * keys is meant; where none fits, the sentence says which there are. A value is written in the first form that suits.
 */
export function variants<T>(all: readonly Form<T>[], blank: () => T): Shape<T> {
  return {
    read: (json, at) => {
      const there = all.filter(({ since }) => since <= at.trail.language);
      if (!isPlainObject(json)) {
        at.wrong('wrong-type', schemeTexts.wantsConstruct, { shown: shown(json), constructs: constructs(there) });
        return blank();
      }
      const meant = formOf(json, all);
      if (meant === undefined) {
        refuse(json, there, at);
        return blank();
      }
      inEdition(meant.since, at);
      return meant.read(json, at);
    },
    write: (value) => write(value, all),
    schema: (definitions) => ({ anyOf: all.map((each) => each.schema(definitions)) }),
    blank,
  };
}

function write<T>(value: T, forms: readonly Form<T>[]): Json {
  const suiting = forms.find((each) => each.suits(value));
  if (suiting === undefined) throw new RangeError('A value that the language cannot say.');
  return suiting.write(value);
}

function formOf<T>(json: JsonObject, all: readonly Form<T>[]): Form<T> | undefined {
  const fitting = all.filter(({ by, fits }) => by.every((key) => Object.hasOwn(json, key)) && fits(json));
  return fitting.reduce<Form<T> | undefined>((best, each) => (best === undefined || each.by.length > best.by.length ? each : best), undefined);
}

function refuse<T>(json: JsonObject, all: readonly Form<T>[], at: At): void {
  const heads = all.map(({ by }) => by[0] ?? '');
  const keys = Object.keys(json);
  const begun = all.filter(({ by }) => by[0] !== undefined && Object.hasOwn(json, by[0]));
  if (begun.length > 0) {
    at.wrong('unknown-construct', schemeTexts.unfinishedConstruct, { keys: keys.join(', '), constructs: constructs(begun) });
    return;
  }
  const near = keys.map((key) => nearest(key, heads)).find((each) => each !== undefined);
  if (near === undefined) at.wrong('unknown-construct', schemeTexts.unknownConstruct, { keys: keys.join(', '), constructs: constructs(all) });
  else at.wrong('unknown-construct', schemeTexts.unknownConstructNear, { keys: keys.join(', '), near });
}

function constructs<T>(all: readonly Form<T>[]): string {
  return [...new Set(all.map(({ by }) => by.join(' + ')))].join(', ');
}
