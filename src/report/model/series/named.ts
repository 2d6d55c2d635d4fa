import type { Text } from '../../../i18n';

/** A name that is the same in every language. Braces are no places for values here. */
export function named(name: string): Text {
  return { zh: name, en: name };
}
