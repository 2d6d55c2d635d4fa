import type { Language } from '../i18n';

/** The pages of the pane that have a help page. */
export const GUIDES = ['pay', 'runs', 'model'] as const;
export type Guide = (typeof GUIDES)[number];

/** Where the help page of one of the pane's pages lies, below the address that the add-in is served from. */
export function guidePath(language: Language, guide: Guide): string {
  return `help/${language}/${guide}.html`;
}
