import type { Language } from './language';

/**
 * One text in both languages. A template: `{name}` stands for a value, and `{count|row|rows}` for the first word
 * when the value `count` is said as 1 and the second otherwise.
 */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** What may fill a template: text and counts as they are, or what is itself said in the reader's language. */
export type Value = string | number | Text | Sentence;

/** A text with its values: a sentence not yet said in one of the languages. */
export interface Sentence {
  readonly text: Text;
  readonly values: Readonly<Record<string, Value>>;
}

export function sentence(text: Text, values: Readonly<Record<string, Value>> = {}): Sentence {
  return { text, values };
}

/** Several things one after the other, as each language separates them. */
export function enumeration(parts: readonly Value[]): Text {
  const joined = (language: Language, between: string): string => parts.map((part) => (typeof part === 'object' ? say(part, language) : String(part))).join(between);
  return { zh: joined('zh', '、'), en: joined('en', ', ') };
}

/** Says a sentence or a plain text in one language. A name without a value stays visible, so that a test finds it. */
export function say(what: Sentence | Text, language: Language): string {
  const { text, values } = 'values' in what ? what : sentence(what);
  return text[language].replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    const said = typeof value === 'object' ? say(value, language) : String(value);
    if (one !== undefined && many !== undefined) return said === '1' ? one : many;
    return said;
  });
}
