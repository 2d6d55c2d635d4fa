import type { Sentence, Text } from '../../i18n';
import { sentence } from '../../i18n';
import { schemeTexts } from '../../i18n/texts/scheme';

const LONGEST = 60;

/** A value as a sentence may quote it. */
export function shown(value: unknown): Sentence | Text {
  if (value === null || value === undefined) return schemeTexts.nothing;
  if (Array.isArray(value)) return schemeTexts.aList;
  if (typeof value === 'object') return schemeTexts.anObject;
  if (typeof value === 'string') return sentence(schemeTexts.quoted, { text: cut(value) });
  return sentence(schemeTexts.bare, { text: cut(String(value)) });
}

/** A text cut to a length at which a sentence stays readable. */
export function cut(text: string): string {
  const characters = Array.from(text.slice(0, 4 * LONGEST));
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
}
