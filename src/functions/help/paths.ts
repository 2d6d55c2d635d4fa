import type { Language } from '../../i18n';

/** Where the help page of a function lies, below the address that the add-in is served from. */
export function helpPath(language: Language, id: string): string {
  return `help/${language}/${id}.html`;
}

/** The page that lists all functions and the guides, in both languages. */
export const HELP_INDEX = 'help/index.html';
