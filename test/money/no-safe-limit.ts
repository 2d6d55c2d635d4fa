/** Stands in for `src/money/safe-limit` in the "decimal only" pass: no integer but 0 is safe, so decimal.js does all the work. */
export const SAFE_LIMIT = 0;
