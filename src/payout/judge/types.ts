import type { Sentence } from '../../i18n';
import type { TableName } from '../../table';

/** A row that could not be read, and why. */
export interface Rejected {
  readonly table: TableName;
  /** The data row, from 1, for programs; and as people find it. */
  readonly row: number;
  readonly place: string;
  readonly field: string;
  readonly code: string;
  readonly cell?: string | undefined;
  readonly sentence: Sentence;
}

/** A row that does not count, and the reason: a sales row, or one of the people table where that alone is read. */
export interface Excluded {
  readonly table: TableName;
  readonly row: number;
  readonly place: string;
  readonly code: string;
  readonly cell?: string | undefined;
  readonly sentence: Sentence;
}
