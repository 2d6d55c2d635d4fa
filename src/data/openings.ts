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
  /** The opening to which each sales row belongs, -1 where to none. */
  readonly of: Int32Array;
}

export function noOpenings(length: number): Openings {
  const none = new Int32Array(0);
  return { rows: none, from: none, to: none, customers: none, of: new Int32Array(length).fill(-1) };
}

/** The first order of the opening to which a row belongs; -1 where it belongs to none. */
export function firstOrderOf({ of, from, rows }: Openings, row: number): number {
  const opening = of[row] ?? -1;
  return opening < 0 ? -1 : rows[from[opening] ?? -1] ?? -1;
}
