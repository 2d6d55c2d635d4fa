import type { Sentence, Text } from '../../i18n';
import { meaningTexts as texts } from '../../i18n/texts/meaning';
import type { At } from '../shape/at';

/** Refuses what means nothing where it stands, whatever stands beside it. */
export function never(why: Sentence | Text, at: At): void {
  at.wrong('no-meaning', texts.never, { why });
}
