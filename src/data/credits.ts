import type { Exact } from '../money';
import type { CreditCounts } from '../scheme';

/** To whom rows are credited: an entry for each row and person, in the order of the rows, a person once a row. Entries count from 0. */
export interface Credits {
  /** The sales row of each. */
  readonly rows: Int32Array;
  /** Its person; -1 where the row names nobody. */
  readonly people: Int32Array;
  /** The number of its share, and what that comes to. */
  readonly shares: Int32Array;
  readonly figures: readonly Exact[];
  /** Whether a shared row counts as one for each of its people, or as their parts. */
  readonly counts: CreditCounts;
}

/** A person and the part of a row that is credited to it. */
export interface Credit {
  readonly person: number;
  readonly share: Exact;
}

/** Gathers credits, row by row in their order. */
export class CreditBook {
  private readonly rows: number[] = [];
  private readonly people: number[] = [];
  private readonly shares: number[] = [];
  private readonly figures: Exact[] = [];
  private readonly known = new Map<Exact, number>();

  constructor(private readonly counts: CreditCounts) {}

  add(row: number, parts: readonly Credit[]): void {
    for (const { person, share } of parts) {
      this.rows.push(row);
      this.people.push(person);
      this.shares.push(this.numberOf(share));
    }
  }

  done(): Credits {
    return { rows: Int32Array.from(this.rows), people: Int32Array.from(this.people), shares: Int32Array.from(this.shares), figures: this.figures, counts: this.counts };
  }

  /** Equal shares that come as different objects cost an entry each and change nothing. */
  private numberOf(share: Exact): number {
    const known = this.known.get(share);
    if (known !== undefined) return known;
    const number = this.figures.push(share) - 1;
    this.known.set(share, number);
    return number;
  }
}
