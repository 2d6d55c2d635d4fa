import type { Sentence, Text } from '../i18n';
import { sentence } from '../i18n';

/** Excel's own kinds of error that our functions give. */
export type ErrorCode = '#VALUE!' | '#NUM!' | '#N/A' | '#DIV/0!';

/**
 * An error that a cell shows, with the sentence that Excel shows where it can. Thrown while a cell is worked out, as the custom-functions
 * interface wants it; in a range it is caught for that cell alone.
 */
export class CellError extends Error {
  constructor(readonly code: ErrorCode, readonly sentence: Sentence) {
    super(code);
  }
}

/** Ends the work on a cell with an error of Excel's. */
export function refuse(code: ErrorCode, text: Text, values: Sentence['values'] = {}): never {
  throw new CellError(code, sentence(text, values));
}

/** What a cell can show. */
export type ShownValue = number | string | boolean | CellError;

/** What a function gives: one value, or a block that spills. */
export type Output = ShownValue | ShownValue[][];

/** The value of a cell, or the error in which its work ended. */
export function attempt(work: () => ShownValue): ShownValue {
  try {
    return work();
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}
