import type { Groups } from './grouping';
import { NO_ROWS, Subject } from './subject';

/** Subjects in columns. Without keys each has -1, without periods each has 0, and without ends each has one row. */
export interface SubjectColumns {
  /** The rows of all of them. */
  readonly list: Int32Array;
  /** Where the rows of each start in the list, and where they end. */
  readonly from: Int32Array;
  readonly to?: Int32Array | undefined;
  readonly keys?: Int32Array | undefined;
  readonly periods?: Int32Array | undefined;
}

/** The subjects of a component, sorted by key and period. They are kept in columns: one of them is made when it is asked for. */
export class Subjects implements Iterable<Subject> {
  constructor(private readonly columns: SubjectColumns) {}

  static ofGroups({ rows, starts, keys, periods }: Groups): Subjects {
    return new Subjects({ list: rows, from: starts.subarray(0, keys.length), to: starts.subarray(1), keys, periods });
  }

  /** Subjects that have no rows. */
  static withoutRows(keys: Int32Array): Subjects {
    const nowhere = new Int32Array(keys.length);
    return new Subjects({ list: NO_ROWS, from: nowhere, to: nowhere, keys });
  }

  get length(): number {
    return this.columns.from.length;
  }

  at(index: number): Subject {
    const { list, from, keys, periods } = this.columns;
    return new Subject(list, from[index] ?? 0, this.end(index), keys === undefined ? -1 : keys[index] ?? -1, periods === undefined ? 0 : periods[index] ?? 0, index);
  }

  /** The earliest row of a subject, -1 where it has none. */
  first(index: number): number {
    const start = this.columns.from[index] ?? 0;
    return start < this.end(index) ? this.columns.list[start] ?? -1 : -1;
  }

  key(index: number): number {
    return this.columns.keys?.[index] ?? -1;
  }

  period(index: number): number {
    return this.columns.periods?.[index] ?? 0;
  }

  /** Those that pass, in the same order. */
  where(passes: (subject: Subject) => boolean): Subjects {
    const kept: number[] = [];
    for (let index = 0; index < this.length; index++) if (passes(this.at(index))) kept.push(index);
    if (kept.length === this.length) return this;
    const { list, from, to, keys, periods } = this.columns;
    const only = (column: Int32Array | undefined): Int32Array | undefined => column && Int32Array.from(kept, (index) => column[index] ?? 0);
    return new Subjects({ list, from: Int32Array.from(kept, (index) => from[index] ?? 0), to: only(to), keys: only(keys), periods: only(periods) });
  }

  /** For each of the keys, which are sorted as the subjects are, one in every period from its first to its last: the one that is here, or one without rows. */
  inEveryPeriod(all: Int32Array, spanOf: (key: number) => readonly [first: number, last: number], next: (period: number) => number = (period) => period + 1): Subjects {
    let length = 0;
    for (const key of all) {
      const [first, last] = spanOf(key);
      for (let period = first; period <= last; period = next(period)) length += 1;
    }
    const [from, to, keys, periods] = [new Int32Array(length), new Int32Array(length), new Int32Array(length), new Int32Array(length)];
    let [at, own] = [0, 0];
    for (const key of all) {
      while (own < this.length && this.key(own) < key) own += 1;
      const [first, last] = spanOf(key);
      for (let period = first; period <= last; period = next(period), at++) {
        while (own < this.length && this.key(own) === key && this.period(own) < period) own += 1;
        const isHere = own < this.length && this.key(own) === key && this.period(own) === period;
        from[at] = isHere ? this.columns.from[own] ?? 0 : 0;
        to[at] = isHere ? this.end(own) : 0;
        keys[at] = key;
        periods[at] = period;
      }
    }
    return new Subjects({ list: this.columns.list, from, to, keys, periods });
  }

  *[Symbol.iterator](): Iterator<Subject> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }

  private end(index: number): number {
    const { from, to } = this.columns;
    return to === undefined ? (from[index] ?? 0) + 1 : to[index] ?? 0;
  }
}
