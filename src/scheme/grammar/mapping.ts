import { schemeTexts } from '../../i18n/texts/scheme';
import type { Exact } from '../../money';
import { isPlainObject } from '../shape/json';
import type { Shape } from '../shape/shape';
import { shown } from '../shape/shown';
import { LONGEST_LIST } from '../shape/simple';
import type { Given } from '../types';
import { figure, givenByDate } from './given';

/** An object from words to figures. */
export function mapping(value: Shape<Exact>): Shape<ReadonlyMap<string, Exact>> {
  return {
    read: (json, at) => {
      if (!isPlainObject(json)) {
        at.wrong('wrong-type', schemeTexts.wantsObject, { shown: shown(json) });
        return new Map();
      }
      const pairs = Object.entries(json);
      if (pairs.length > LONGEST_LIST) {
        at.wrong('too-large', schemeTexts.longList, { count: pairs.length, most: LONGEST_LIST });
        return new Map();
      }
      return new Map(pairs.map(([key, entry]) => [key, value.read(entry, at.key(key))]));
    },
    write: (entries) => Object.fromEntries([...entries].map(([key, entry]) => [key, value.write(entry)])),
    schema: (definitions) => ({ type: 'object', additionalProperties: value.schema(definitions), maxProperties: LONGEST_LIST }),
    blank: () => new Map(),
  };
}

/** A mapping, or the parameter that gives it. */
export const entries: Shape<Given<ReadonlyMap<string, Exact>>> = givenByDate(mapping(figure), ['mapping']);
