import type { Wholes } from '../table';
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
 * Groups rows that are sorted by date. `keyOf` and `periodOf` are by row; a row with a negative key is left out. Without a `keyOf` all rows have one key, and
 * without a `periodOf` one period.
 */
export function groupRows(rows: Int32Array, keyOf: Wholes | undefined, periodOf: Int32Array | undefined): Groups {
  const sorted = periodOf === undefined ? rows : sortStably(rows, periodOf);
  return keyOf === undefined ? groupsIn(asOne(sorted, periodOf)) : groupsIn(byKey(sorted, keyOf, periodOf));
}

/** Rows in stretches of one key each, and the period of each of them. */
interface Stretches {
  readonly rows: Int32Array;
  readonly periods: Int32Array | undefined;
  /** Where the stretch of each key ends: of none, or of 0, 1, 2 … */
  readonly ends: Int32Array;
  readonly keyed: boolean;
}

function asOne(rows: Int32Array, periodOf: Int32Array | undefined): Stretches {
  return { rows, periods: periodOf && rows.map((row) => periodOf[row] ?? 0), ends: Int32Array.of(rows.length), keyed: false };
}

/** Rows and periods go to their places together: once rows are in the order of their keys, they lie far apart in what is known of them. */
function byKey(rows: Int32Array, keyOf: Wholes, periodOf: Int32Array | undefined): Stretches {
  let most = -1;
  for (let row = 0; row < keyOf.length; row++) {
    const key = keyOf[row] ?? -1;
    if (key > most) most = key;
  }
  // Where they are all the rows, they are counted as they lie in the table, which is quicker than from date to date.
  const isAll = rows.length === keyOf.length;
  const ends = isAll ? timesEach(keyOf, most + 1) : new Int32Array(most + 1);
  for (let at = 0; !isAll && at < rows.length; at++) {
    const key = keyOf[rows[at] ?? -1] ?? -1;
    if (key >= 0) ends[key] = (ends[key] ?? 0) + 1;
  }
  let before = 0;
  for (let key = 0; key <= most; key++) {
    const count = ends[key] ?? 0;
    ends[key] = before;
    before += count;
  }
  const sorted = new Int32Array(before);
  const periods = periodOf && new Int32Array(before);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? -1;
    const key = keyOf[row] ?? -1;
    if (key < 0) continue;
    const place = ends[key] ?? 0;
    sorted[place] = row;
    if (periods !== undefined) periods[place] = periodOf?.[row] ?? 0;
    ends[key] = place + 1;
  }
  return { rows: sorted, periods, ends, keyed: true };
}

/** Within a key, a group starts wherever another period does. */
function groupsIn({ rows, periods, ends, keyed }: Stretches): Groups {
  let count = 0;
  eachStart(periods, ends, () => { count += 1; });
  const [starts, keys, own] = [new Int32Array(count + 1), new Int32Array(count).fill(-1), new Int32Array(count)];
  let group = 0;
  eachStart(periods, ends, (at, key) => {
    starts[group] = at;
    if (keyed) keys[group] = key;
    own[group++] = periods?.[at] ?? 0;
  });
  starts[count] = rows.length;
  return { rows, starts, keys, periods: own };
}

function eachStart(periods: Int32Array | undefined, ends: Int32Array, start: (at: number, key: number) => void): void {
  let at = 0;
  for (let key = 0; key < ends.length; key++) {
    const from = at;
    const end = ends[key] ?? 0;
    for (; at < end; at++) if (at === from || (periods !== undefined && periods[at] !== periods[at - 1])) start(at, key);
  }
}

/** The rows sorted by a number that each has; rows with the same number keep their order. */
export function sortStably(rows: Int32Array, numberOf: Int32Array): Int32Array {
  let least = Infinity;
  let most = -Infinity;
  let before = -Infinity;
  let sorted = true;
  for (let at = 0; at < rows.length; at++) {
    const number = numberOf[rows[at] ?? -1] ?? 0;
    if (number < least) least = number;
    if (number > most) most = number;
    if (number < before) sorted = false;
    before = number;
  }
  if (sorted) return rows;
  const places = new Int32Array(most - least + 2);
  for (let at = 0; at < rows.length; at++) {
    const slot = (numberOf[rows[at] ?? -1] ?? 0) - least + 1;
    places[slot] = (places[slot] ?? 0) + 1;
  }
  addUp(places);
  const result = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? -1;
    const slot = (numberOf[row] ?? 0) - least;
    const place = places[slot] ?? 0;
    result[place] = row;
    places[slot] = place + 1;
  }
  return result;
}

/** Those of the rows 0, 1, 2 … that pass, sorted so. No list of them is made before: tables are long. */
export function allRowsBy(numberOf: Int32Array, passes: (row: number) => boolean): Int32Array {
  let least = Infinity;
  let most = -Infinity;
  let count = 0;
  for (let row = 0; row < numberOf.length; row++) {
    if (!passes(row)) continue;
    const number = numberOf[row] ?? 0;
    if (number < least) least = number;
    if (number > most) most = number;
    count += 1;
  }
  const places = new Int32Array(count === 0 ? 0 : most - least + 2);
  for (let row = 0; row < numberOf.length; row++) {
    const slot = (numberOf[row] ?? 0) - least + 1;
    if (passes(row)) places[slot] = (places[slot] ?? 0) + 1;
  }
  addUp(places);
  const result = new Int32Array(count);
  for (let row = 0; row < numberOf.length; row++) {
    if (!passes(row)) continue;
    const slot = (numberOf[row] ?? 0) - least;
    const place = places[slot] ?? 0;
    result[place] = row;
    places[slot] = place + 1;
  }
  return result;
}

/** Makes each count the sum of all up to it. */
function addUp(counts: Int32Array): void {
  for (let slot = 1; slot < counts.length; slot++) counts[slot] = (counts[slot] ?? 0) + (counts[slot - 1] ?? 0);
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
export function timesEach(codes: Wholes, size: number): Int32Array {
  const times = new Int32Array(size);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code >= 0) times[code] = (times[code] ?? 0) + 1;
  }
  return times;
}

/** The rows that pass, in the order in which they come; the list itself where all do. */
export function rowsWhere(rows: Int32Array, passes: (row: number) => boolean): Int32Array {
  let count = 0;
  while (count < rows.length && passes(rows[count] ?? -1)) count += 1;
  if (count === rows.length) return rows;
  const kept = rows.slice();
  for (let at = count + 1; at < rows.length; at++) {
    const row = rows[at] ?? -1;
    if (passes(row)) kept[count++] = row;
  }
  return kept.subarray(0, count);
}
