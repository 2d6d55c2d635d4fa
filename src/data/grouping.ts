import { Subject } from './subject';

/** Rows sorted into groups of one key and one period, keys and periods ascending, the rows of a group earliest first. */
export interface Groups {
  readonly rows: Int32Array;
  /** Where each group starts in `rows`; one more at the end. */
  readonly starts: Int32Array;
  readonly keys: Int32Array;
  readonly periods: Int32Array;
}

/**
 * Groups rows that are sorted by date. `keyOf` and `periodOf` are by row; a row with a negative key is left out, and
 * without a `keyOf` all rows have one key.
 */
export function groupRows(rows: Int32Array, keyOf: Int32Array | undefined, periodOf: Int32Array): Groups {
  const keyed = keyOf === undefined ? rows : rowsWhere(rows, (row) => (keyOf[row] ?? -1) >= 0);
  const byPeriod = sortStably(keyed, periodOf);
  const sorted = keyOf === undefined ? byPeriod : sortStably(byPeriod, keyOf);
  const found = new Int32Array(sorted.length + 1);
  let count = 0;
  let key = -1;
  let period = 0;
  for (let at = 0; at < sorted.length; at++) {
    const row = sorted[at] ?? -1;
    const ownKey = keyOf === undefined ? -1 : keyOf[row] ?? -1;
    const ownPeriod = periodOf[row] ?? 0;
    if (at > 0 && ownKey === key && ownPeriod === period) continue;
    key = ownKey;
    period = ownPeriod;
    found[count++] = at;
  }
  found[count] = sorted.length;
  const starts = found.slice(0, count + 1);
  const keys = new Int32Array(count).fill(-1);
  const periods = new Int32Array(count);
  for (let group = 0; group < count; group++) {
    const row = sorted[starts[group] ?? -1] ?? -1;
    if (keyOf !== undefined) keys[group] = keyOf[row] ?? -1;
    periods[group] = periodOf[row] ?? 0;
  }
  return { rows: sorted, starts, keys, periods };
}

/** The rows sorted by a number that each has; rows with the same number keep their order. */
export function sortStably(rows: Int32Array, numberOf: Int32Array): Int32Array {
  // Rows lie far apart in what is known of them: each number is fetched once.
  const numbers = new Int32Array(rows.length);
  let least = Infinity;
  let most = -Infinity;
  let before = -Infinity;
  let sorted = true;
  for (let at = 0; at < rows.length; at++) {
    const number = numberOf[rows[at] ?? -1] ?? 0;
    numbers[at] = number;
    if (number < least) least = number;
    if (number > most) most = number;
    if (number < before) sorted = false;
    before = number;
  }
  if (sorted) return rows;
  const places = new Int32Array(most - least + 2);
  for (let at = 0; at < rows.length; at++) {
    const slot = (numbers[at] ?? 0) - least + 1;
    places[slot] = (places[slot] ?? 0) + 1;
  }
  for (let slot = 1; slot < places.length; slot++) places[slot] = (places[slot] ?? 0) + (places[slot - 1] ?? 0);
  const result = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const slot = (numbers[at] ?? 0) - least;
    const place = places[slot] ?? 0;
    result[place] = rows[at] ?? -1;
    places[slot] = place + 1;
  }
  return result;
}

/** The place of the group of a key and a period, -1 where there is none. */
export function findGroup(groups: Groups, key: number, period: number): number {
  let low = 0;
  let high = groups.keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = (groups.keys[middle] ?? 0) - key || (groups.periods[middle] ?? 0) - period;
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** A group as a subject. */
export function subjectOf(groups: Groups, group: number): Subject {
  return new Subject(groups.rows, groups.starts[group] ?? 0, groups.starts[group + 1] ?? 0, groups.keys[group] ?? -1, groups.periods[group] ?? 0);
}

/** How often each number from 0 to below `size` stands in a column; what is below 0 is none. */
export function timesEach(codes: Int32Array, size: number): Int32Array {
  const times = new Int32Array(size);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code >= 0) times[code] = (times[code] ?? 0) + 1;
  }
  return times;
}

/** The rows 0, 1, 2 … */
export function allRows(length: number): Int32Array {
  const rows = new Int32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  return rows;
}

/** The rows that pass, in the order in which they come. */
export function rowsWhere(rows: Int32Array, passes: (row: number) => boolean): Int32Array {
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? -1;
    if (passes(row)) kept[count++] = row;
  }
  return count === rows.length ? rows : kept.subarray(0, count);
}
