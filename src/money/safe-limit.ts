/**
 * The largest integer up to which arithmetic on scaled units stays in doubles: every integer up to here is one double.
 * With 0 in its place every sum and product is worked out by decimal.js, and all results are the same.
 */
export const SAFE_LIMIT = Number.MAX_SAFE_INTEGER;
