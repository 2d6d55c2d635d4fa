/**
 * The rows of one subject in one period, earliest first: the stretch from `from` up to but not including `to` of a list
 * that many subjects share. `key` is the number of the person, customer, team …; for a member, its row of the people
 * table; -1 where everything is one subject.
 */
export class Subject {
  constructor(
    readonly list: Int32Array,
    readonly from: number,
    readonly to: number,
    readonly key: number,
    readonly period: number,
    /** Its place among the subjects of its component; -1 where it is none of them. */
    readonly index = -1,
  ) {}

  /** The earliest row, -1 where there is none. */
  get first(): number {
    return this.from < this.to ? this.list[this.from] ?? -1 : -1;
  }

  get size(): number {
    return this.to - this.from;
  }

  rows(): Int32Array {
    return this.list.subarray(this.from, this.to);
  }
}

export const NO_ROWS = new Int32Array(0);

/** A subject that has no rows in a period. */
export function withoutRows(key: number, period: number): Subject {
  return new Subject(NO_ROWS, 0, 0, key, period);
}
