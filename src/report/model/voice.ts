import type { Day } from '../../calendar';
import type { Language, Sentence, Text } from '../../i18n';
import type { TableName } from '../../table';

/** What a model was made with, beside the scenarios themselves. */
export interface ModelRecord {
  readonly version: string;
  readonly day: Day;
  readonly tables: readonly { readonly table: TableName; readonly name: string; readonly rows: number }[];
}

/** Says things in the language of the report, and names its sheets. */
export interface Voice {
  readonly language: Language;
  say(what: Text | Sentence): string;
  /** What each scenario is called; no two alike. */
  nameOf(id: string): string;
  title(sheet: Text): string;
}
