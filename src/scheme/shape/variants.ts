import { schemeTexts } from '../../i18n/texts/scheme';
import type { At } from './at';
import { isPlainObject } from './json';
import { nearest } from './nearest';
import type { Shape } from './shape';
import { shown } from './shown';

/** One way in which a thing may be written: an object that has all keys of `by`. */
export interface Variant<T> {
  readonly by: readonly string[];
  readonly shape: Shape<T>;
}

/**
 * An object that is written in one of several ways, told apart by their keys. Of the variants that fit, the one with the
 * most keys is meant; where none fits, the sentence says which there are.
 */
export function variants<T>(all: readonly Variant<T>[], blank: () => T): Shape<T> {
  return {
    read: (json, at) => {
      if (!isPlainObject(json)) {
        at.wrong('wrong-type', schemeTexts.wantsConstruct, { shown: shown(json), constructs: constructs(all) });
        return blank();
      }
      const meant = variantOf(json, all);
      if (meant !== undefined) return meant.shape.read(json, at);
      refuse(json, all, at);
      return blank();
    },
    schema: (definitions) => ({ anyOf: all.map(({ shape }) => shape.schema(definitions)) }),
    blank,
  };
}

function variantOf<T>(json: Readonly<Record<string, unknown>>, all: readonly Variant<T>[]): Variant<T> | undefined {
  const fitting = all.filter(({ by }) => by.every((key) => Object.hasOwn(json, key)));
  return fitting.reduce<Variant<T> | undefined>((best, each) => (best === undefined || each.by.length > best.by.length ? each : best), undefined);
}

function refuse<T>(json: Readonly<Record<string, unknown>>, all: readonly Variant<T>[], at: At): void {
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

function constructs<T>(all: readonly Variant<T>[]): string {
  return all.map(({ by }) => by.join(' + ')).join(', ');
}
