import type { Day } from '../calendar';
import type { Language } from '../i18n';

/** What the runner needs of the machine, so that it can be tried without one. */
export interface Host {
  readonly localeLanguage: Language;
  today(): Day;
  /** Standard output, whole when the promise is fulfilled; rejected with the system's error where it cannot be. */
  print(chunks: Iterable<Uint8Array>): Promise<void>;
  /** One line on standard error. */
  tell(line: string): void;
}
