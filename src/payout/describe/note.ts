import type { Sentence } from '../../i18n';
import type { Note } from './types';

export function note(code: string, said: Sentence, more: Omit<Note, 'code' | 'sentence'> = {}): Note {
  return { code, sentence: said, ...more };
}

/** What should be looked at before anything is paid. */
export function warning(code: string, said: Sentence): Note {
  return note(code, said, { warning: true });
}
