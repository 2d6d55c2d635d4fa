import type { Exact } from '../../money';
import { ZERO } from '../../money';
import type { Due } from './due';
import type { OwedDraft } from './owed';
import { OwedLines } from './owed';
import type { SumOf } from './types';

/** All that is owed, and of each line the place of the next one of the same sum. */
export interface OwedBySums {
  readonly lines: OwedLines;
  readonly next: Int32Array;
}

/** Where there is no further line. */
export const NO_PLACE = -1;

const NOTHING: OwedBySums = { lines: OwedLines.of([]), next: new Int32Array() };

/** All that is known of one sum: what is owed of it, what was settled without payouts, and what was paid before. */
export class KnownSum {
  /** What counts as settled up to a period before our payouts; undefined where nothing does. */
  settled: Exact | undefined = undefined;
  before: Exact = ZERO;
  isPaid = false;

  /** What is owed of it stands among all that is owed, from a first place on. */
  constructor(readonly sum: SumOf, readonly identity: string, private readonly all = NOTHING, readonly first = NO_PLACE) {}

  /** Where its next line stands among all that is owed. */
  after(place: number): number {
    return this.all.next[place] ?? NO_PLACE;
  }

  at(place: number): OwedDraft {
    return this.all.lines.at(place);
  }

  amountAt(place: number): Exact {
    return this.all.lines.amountAt(place);
  }

  dueAt(place: number): Due {
    return this.all.lines.dueAt(place);
  }

  /** What is owed of it, in the order of all that is owed. */
  get owed(): readonly OwedDraft[] {
    const found: OwedDraft[] = [];
    for (let place = this.first; place !== NO_PLACE; place = this.after(place)) found.push(this.at(place));
    return found;
  }

  /** Where it comes among all sums; of what nothing is owed comes last. */
  get place(): number {
    return this.first === NO_PLACE ? Infinity : this.first;
  }
}

/** Sums in the order in which they were entered, each found by its number. */
export class KnownSums {
  readonly all: KnownSum[] = [];
  private readonly byKey: (KnownSum | undefined)[] = [];

  at(sumKey: number): KnownSum | undefined {
    return this.byKey[sumKey];
  }

  enter(sumKey: number, known: KnownSum): KnownSum {
    this.byKey[sumKey] = known;
    this.all.push(known);
    return known;
  }
}
