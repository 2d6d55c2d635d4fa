import type { Sentence, Text } from '../../i18n';
import { sentence } from '../../i18n';

export type Said = Sentence | Text;

/** Several one after the other, with something between. */
export function joined(parts: readonly Said[], between: Text): Said {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const names = parts.map((_, index) => `{part${index}}`);
  return sentence({ zh: names.join(between.zh), en: names.join(between.en) }, Object.fromEntries(parts.map((part, index) => [`part${index}`, part])));
}

/** A text of the user's, the same in both languages; nothing in it is a template. */
export function asIs(text: string): Said {
  return sentence({ zh: '{text}', en: '{text}' }, { text });
}
