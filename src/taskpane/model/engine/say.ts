import type { Sentence, Text } from '../../../i18n';

/** Says things in the language of the pane. */
export type Say = (what: Text | Sentence) => string;
