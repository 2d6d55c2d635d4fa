import type { Text } from '../../i18n';
import { noteTexts } from '../../i18n/texts/payout';

/** A period by its key, as people read it: all of the time has no name among dates. */
export function periodSaid(key: string): string | Text {
  return key === 'window' ? noteTexts.wholeWindow : key;
}
