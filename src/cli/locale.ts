import { languageOf, type Language } from '../i18n';

/** The language of whoever runs the program: by the variables that name a locale, first of all LC_ALL, else by the system's settings. */
export function localeLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const named = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find((value) => value !== undefined && value !== '');
  return languageOf((named ?? Intl.DateTimeFormat().resolvedOptions().locale).replaceAll('_', '-'));
}
