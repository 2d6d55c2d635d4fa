/**
 * The openings of customers that are earned: each a stretch of rows of one customer, from its first order up to the
 * next opening, earned or not.
 */
export interface Openings {
  /** Counted rows, customer by customer, earliest first. */
  readonly rows: Int32Array;
  /** Where the rows of each opening start in `rows`, and where they end. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly customers: Int32Array;
  /** For each sales row the first order of the opening to which it belongs, -1 where it belongs to none. */
  readonly first: Int32Array;
  /** Where the rows are credits: the sales row of each. */
  readonly origins?: Int32Array;
}

const NONE = new Int32Array(0);

export const NO_OPENINGS: Openings = { rows: NONE, from: NONE, to: NONE, customers: NONE, first: NONE };

/** The first order of the opening to which a row belongs; -1 where it belongs to none. */
export function firstOrderOf({ first }: Openings, row: number): number {
  return first[row] ?? -1;
}

/** Whether a row, or a credit of one, is the first order of a new customer. */
export function isFirstOrder(openings: Openings, row: number): boolean {
  const first = firstOrderOf(openings, row);
  return first >= 0 && (openings.origins === undefined ? first === row : openings.origins[first] === openings.origins[row]);
}

/** The same openings where each row stands as the credits of it that count. */
export function creditedOpenings({ rows, from, to, customers }: Openings, origins: Int32Array, counts: (credit: number) => boolean): Openings {
  const starts = new Map<number, number>();
  origins.forEach((row, credit) => { if (!starts.has(row)) starts.set(row, credit); });
  const list: number[] = [];
  const [begins, ends] = [new Int32Array(from.length), new Int32Array(from.length)];
  const first = new Int32Array(origins.length).fill(-1);
  for (let opening = 0; opening < from.length; opening++) {
    begins[opening] = list.length;
    const all: number[] = [];
    for (let at = from[opening] ?? 0; at < (to[opening] ?? 0); at++) {
      const row = rows[at] ?? -1;
      for (let credit = starts.get(row) ?? origins.length; credit < origins.length && origins[credit] === row; credit++) all.push(credit);
    }
    for (const credit of all) if (counts(credit)) list.push(credit);
    ends[opening] = list.length;
    for (const credit of all) first[credit] = list[begins[opening] ?? -1] ?? -1;
  }
  return { rows: Int32Array.from(list), from: begins, to: ends, customers, first, origins };
}
