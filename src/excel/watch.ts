import type { Sentence } from '../i18n';

/** How far a long reading or writing has come, in rows. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  /** Excel refuses for the moment, most likely because another workbook is in front; it is tried again. */
  readonly waiting?: boolean;
}

export interface Watch {
  readonly onProgress?: (progress: Progress) => void;
  /** Stops between two requests and undoes what was done. */
  readonly signal?: AbortSignal;
}

/** What was written: the new sheets, the first of which is shown. */
export interface Written {
  readonly sheets: readonly string[];
  readonly requests: number;
  /** What could not be done to sheets that are whole all the same. */
  readonly remarks: readonly Sentence[];
}
