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

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** A count for a sentence: as shown, with thousands separated, and as a number, by which the words bend. */
export function counted(count: number): { readonly count: number; readonly shown: string } {
  return { count, shown: count.toLocaleString('en-US') };
}
