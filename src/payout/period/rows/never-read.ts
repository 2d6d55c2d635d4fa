import type { EarlierPayout } from '../types';
import type { RowChange } from './changes';
import type { KnownRows, RowsApart, RowsNow, SeenRows } from './seen';

/** The rows of before, and what became of them; `changes` is found out when it is asked for. */
export interface RowsSince {
  readonly known: KnownRows;
  readonly apart: RowsApart;
  readonly changes: () => readonly RowChange[];
}

/** What is known of the rows of today and of before; nothing of before where payouts do not tell it. */
export interface RowsBetween {
  readonly now: RowsNow;
  readonly since: RowsSince | undefined;
}

/**
 * Of the rows that a scheme cannot read today, by their numbers, those of which it is sure that no payout ever read them: what was paid does not rest on them,
 * so that no difference is theirs. A row is followed from payout to payout; where one went that it may have been, nobody can tell.
 */
export function neverRead(scheme: string, unread: ReadonlySet<number>, { now, since }: RowsBetween, earlier: readonly EarlierPayout[]): ReadonlySet<number> {
  if (unread.size === 0 || earlier.every(({ bases }) => bases.size > 0 && !bases.has(scheme))) return unread;
  if (since === undefined) return new Set();
  const { known, apart } = since;
  const changes = since.changes();
  const before = known.neverRead.get(scheme) ?? new Set();
  const unreadBefore = new Set(known.rows.filter((_, place) => before.has(place)));
  const found = new Set(apart.same.flatMap(([place, index]) => (before.has(place) ? [now.table.rowNumber(index)] : [])));
  const noneWent = changes.every((change) => change.now !== undefined);
  for (const { before: row, now: today } of changes) if (today !== undefined && (row === undefined ? noneWent : unreadBefore.has(row))) found.add(today.number);
  return new Set([...unread].filter((number) => found.has(number)));
}

/** The same for the next run, of several schemes: by their places among all rows that it will know. Undefined where there are none. */
export function neverReadToKeep(found: readonly (readonly [scheme: string, numbers: ReadonlySet<number>])[], between: RowsBetween): SeenRows['neverRead'] {
  const some = found.filter(([, numbers]) => numbers.size > 0);
  if (some.length === 0) return undefined;
  const { now: { rows, table } } = between;
  const places = placesToKeep(between);
  return Object.fromEntries(some.map(([scheme, numbers]) => [scheme, rows.flatMap((_, index) => (numbers.has(table.rowNumber(index)) ? places.get(index) ?? [] : []))]));
}

/** Where the rows of today stand among all that the next run will know: what was there before, then what came. */
function placesToKeep({ now, since }: RowsBetween): ReadonlyMap<number, number> {
  if (since === undefined) return new Map(now.rows.map((_, index) => [index, index]));
  const { known, apart } = since;
  const gone = new Set(apart.went);
  const stayed = new Map(known.rows.flatMap((_, place) => (gone.has(place) ? [] : [place])).map((place, kept) => [place, kept]));
  return new Map([...apart.same.map(([place, index]): [number, number] => [index, stayed.get(place) ?? NaN]), ...apart.came.map((index, at): [number, number] => [index, stayed.size + at])]);
}
