import type { Sentence, Value } from '../../i18n';
import { enumeration, sentence } from '../../i18n';
import { noteTexts } from '../../i18n/texts/payout';

/** The first of a list, and how many there are where they are more. */
export function someOf(list: readonly Value[], most = 6): Sentence {
  return firstOf(list.slice(0, most), list.length);
}

/** The same where the first are made by themselves: these, of so many. */
export function firstOf(shown: readonly Value[], count: number): Sentence {
  const list = enumeration(shown);
  return count > shown.length ? sentence(noteTexts.andMore, { list, count }) : sentence(list);
}
