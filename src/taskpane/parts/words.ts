import { createContext, useContext } from 'react';
import { say, sentence, type Language, type Sentence, type Text, type Value } from '../../i18n';

/** The language in which the pane speaks. */
export const LanguageContext = createContext<Language>('en');

/** Says a text with its values, a sentence, or a plain text in the pane's language. */
export type Words = (what: Sentence | Text, values?: Readonly<Record<string, Value>>) => string;

export function useWords(): Words {
  const language = useContext(LanguageContext);
  return (what, values) => say('values' in what || values === undefined ? what : sentence(what, values), language);
}
