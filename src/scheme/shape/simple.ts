import type { Text } from '../../i18n';
import { schemeTexts } from '../../i18n/texts/scheme';
import { inEdition } from './edition';
import { isPlainObject, jsonOf } from './json';
import { nearest } from './nearest';
import { needed } from './key';
import { record } from './record';
import type { Shape } from './shape';
import { shown } from './shown';

/** Longer texts are no names, labels or descriptions. */
const LONGEST_TEXT = 2000;

/** No list in a scheme is longer. */
export const LONGEST_LIST = 1000;

export const string: Shape<string> = {
  read: (json, at) => {
    if (typeof json === 'string' && json !== '' && json.length <= LONGEST_TEXT) return json;
    at.wrong('wrong-type', schemeTexts.wantsText, { shown: shown(json), most: LONGEST_TEXT });
    return '';
  },
  write: (value) => value,
  schema: () => ({ type: 'string', minLength: 1, maxLength: LONGEST_TEXT }),
  blank: () => '',
};

/** A text that follows a pattern; `wants` says which. */
export function patterned(pattern: RegExp, wants: Text): Shape<string> {
  return {
    read: (json, at) => {
      if (typeof json === 'string' && pattern.test(json)) return json;
      at.wrong('wrong-type', wants, { shown: shown(json) });
      return '';
    },
    write: (value) => value,
    schema: () => ({ type: 'string', pattern: pattern.source }),
    blank: () => '',
  };
}

/** true or false; `wants` says so where something else may stand beside them. */
export function trueOrFalse(wants: Text): Shape<boolean> {
  return {
    read: (json, at) => {
      if (typeof json === 'boolean') return json;
      at.wrong('wrong-type', wants, { shown: shown(json) });
      return false;
    },
    write: (value) => value,
    schema: () => ({ type: 'boolean' }),
    blank: () => false,
  };
}

export const yesNo = trueOrFalse(schemeTexts.wantsTrueOrFalse);

/** A key that may only say `true`. */
export const yes: Shape<true> = {
  read: (json, at) => {
    if (json !== true) at.wrong('wrong-type', schemeTexts.wantsTrue, { shown: shown(json) });
    return true;
  },
  write: () => true,
  schema: () => ({ const: true }),
  blank: () => true,
};

/** One of a list of words, the first of which stands in for a wrong one. Those of `later` belong to the second edition. */
export function oneWord<W extends string>(words: readonly [W, ...W[]] | readonly W[], first: W, later: readonly W[] = []): Shape<W> {
  return {
    read: (json, at) => {
      const word = words.find((each) => each === json);
      if (word !== undefined) {
        if (later.includes(word)) inEdition(2, at);
        return word;
      }
      const here = at.trail.language === 1 ? words.filter((each) => !later.includes(each)) : words;
      const near = typeof json === 'string' ? nearest(json, here) : undefined;
      if (near === undefined) at.wrong('unknown-word', schemeTexts.unknownWord, { shown: shown(json), words: here.join(', ') });
      else at.wrong('unknown-word', schemeTexts.unknownWordNear, { shown: shown(json), near });
      return first;
    },
    write: (value) => value,
    schema: () => ({ enum: [...words] }),
    blank: () => first,
  };
}

export function list<T>(shape: Shape<T>, least = 0, most = LONGEST_LIST): Shape<readonly T[]> {
  return {
    read: (json, at) => {
      if (!Array.isArray(json)) {
        at.wrong('wrong-type', schemeTexts.wantsList, { shown: shown(json) });
        return [];
      }
      if (json.length > most) {
        at.wrong('too-large', schemeTexts.longList, { count: json.length, most });
        return [];
      }
      if (json.length < least) at.wrong('missing', schemeTexts.shortList, { count: json.length, least });
      return json.map((item: unknown, index) => shape.read(item, at.item(index)));
    },
    write: (items) => items.map((item) => shape.write(item)),
    schema: (definitions) => ({ type: 'array', items: shape.schema(definitions), minItems: least, maxItems: most }),
    blank: () => [],
  };
}

/** Anything that JSON can say; it is judged elsewhere. */
export const anything: Shape<unknown> = { read: (json) => json, write: (value) => jsonOf(value) ?? null, schema: () => ({}), blank: () => null };

/** An object whose keys are free. */
export const freeObject: Shape<Readonly<Record<string, unknown>>> = {
  read: (json, at) => {
    if (isPlainObject(json)) return json;
    at.wrong('wrong-type', schemeTexts.wantsObject, { shown: shown(json) });
    return {};
  },
  write: (value) => jsonOf(value) ?? {},
  schema: () => ({ type: 'object' }),
  blank: () => ({}),
};

const bilingual: Shape<Text> = record({ zh: needed(string), en: needed(string) });

/** A text for people: in both languages, or one text for both. */
export const text: Shape<Text> = {
  read: (json, at) => {
    if (typeof json !== 'string') return bilingual.read(json, at);
    const both = string.read(json, at);
    return { zh: both, en: both };
  },
  write: (value) => (value.zh === value.en ? value.zh : bilingual.write(value)),
  schema: (definitions) => ({ anyOf: [string.schema(definitions), bilingual.schema(definitions)] }),
  blank: () => ({ zh: '', en: '' }),
};
