import type { Text } from '../i18n';
import type { WordMatch } from '../scheme';
import type { Field } from '../table';
import type { RowPlace, Standpoint } from './place';
import { namesAt } from './place';

type Vocabulary = Extract<Field, { readonly kind: 'word' }>['vocabulary'];

/** The words of a field held against some that are given. */
export interface WordTest {
  accepts(row: number): boolean;
  /** The word as it stands there; undefined where there is none. */
  shown(row: number): Text | undefined;
}

/** The words of a field at a place, held against those given. */
export function wordingOf(standpoint: Standpoint, place: RowPlace, field: string, given: readonly string[], how: WordMatch = 'equals'): WordTest {
  const found = place.table.fieldOf(field);
  return found?.kind === 'word' ? ofVocabulary(place, field, found.vocabulary, given) : ofNames(standpoint, place, field, { given, how });
}

function ofVocabulary(place: RowPlace, field: string, vocabulary: Vocabulary, given: readonly string[]): WordTest {
  const column = place.table.words(field);
  const readings = given.map((word) => vocabulary.read(word));
  const accepted = new Set(readings.flatMap((reading) => (reading.state === 'read' ? [reading.value] : [])));
  const wordOf = (row: number): string | undefined => (row < 0 ? undefined : column.word(row));
  return {
    accepts: (row) => accepted.has(wordOf(row) ?? ''),
    shown(row) {
      const word = wordOf(row);
      return word === undefined ? undefined : vocabulary.label(word);
    },
  };
}

function ofNames(standpoint: Standpoint, place: RowPlace, field: string, { given, how }: { readonly given: readonly string[]; readonly how: WordMatch }): WordTest {
  const { codes, names } = namesAt(standpoint, place, field);
  const accepted = new Uint8Array(names.size);
  for (const word of given) for (const code of names.matching(word, how)) accepted[code] = 1;
  return {
    accepts: (row) => accepted[codes[row] ?? -1] === 1,
    shown(row) {
      const code = codes[row] ?? -1;
      return code < 0 ? undefined : { zh: names.shown(code), en: names.shown(code) };
    },
  };
}
