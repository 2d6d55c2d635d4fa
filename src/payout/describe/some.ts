import type { Sentence } from '../../i18n';
import { sentence } from '../../i18n';
import { noteTexts } from '../../i18n/texts/payout';

/** The first of a list, and how many there are where they are more. */
export function someOf(list: readonly (string | number)[]): Sentence {
  const shown = list.slice(0, 6);
  const text = { zh: shown.join('、'), en: shown.join(', ') };
  return list.length > shown.length ? sentence(noteTexts.andMore, { list: text, count: list.length }) : sentence(text);
}
