import type { Exact } from '../../money';
import { ExactColumn } from '../../money';
import type { OwedDraft, OwedLines } from './owed';
import { payeeNamed } from './payees';
import type { SumKeys } from './sum-keys';
import type { Payee, SumOf } from './types';

/** A sum, and whose it is. */
export interface SumOfPayee {
  readonly sum: SumOf;
  /** The payee's own. */
  readonly identity: string;
}

/** All that is known of one sum: what is owed of it, what was settled without payouts, and what was paid before. */
export interface KnownSum extends SumOfPayee {
  /** What is owed of it, in the order of all that is owed. */
  readonly owed: readonly OwedDraft[];
  /** What of that belongs to closed time. */
  readonly owedBefore: Exact;
  /** What counts as settled up to a period before our payouts; undefined where nothing does. */
  readonly settled: Exact | undefined;
  readonly before: Exact;
  readonly isPaid: boolean;
  /** Whether it is seen at once that all that is owed of it was paid. */
  readonly isAsPaid: boolean;
  /** Where it comes among all sums; of what nothing is owed comes last. */
  readonly place: number;
}

/** Where there is no line. */
const NO_PLACE = -1;

/** What is known of all sums, each by its number. */
class Columns {
  /** The first line that is owed of a sum, and of each line the next one of the same sum. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  /** Whether it has lines that are not of closed time. */
  readonly isOpen: Uint8Array;
  readonly isSettled: Uint8Array;
  readonly isPaid: Uint8Array;
  readonly owedBefore: ExactColumn;
  readonly settled: ExactColumn;
  readonly before: ExactColumn;
  /** Whose it is where nothing is owed of it, in the order in which such sums were entered. */
  readonly unowed = new Map<number, Payee>();

  constructor(readonly lines: OwedLines, readonly keys: SumKeys, count: number) {
    [this.first, this.next] = [new Int32Array(count).fill(NO_PLACE), new Int32Array(lines.length)];
    [this.isOpen, this.isSettled, this.isPaid] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
    [this.owedBefore, this.settled, this.before] = [ExactColumn.of(count), ExactColumn.of(count), ExactColumn.of(count)];
  }

  isAsPaid(sumKey: number): boolean {
    return this.isPaid[sumKey] === 1 && this.isSettled[sumKey] === 0 && this.isOpen[sumKey] === 0 && this.owedBefore.isSameAt(sumKey, this.before);
  }
}

/** Which of what is owed counts, and which of it is compared with what was paid. */
export interface Closed {
  counts(place: number): boolean;
  isOfClosedTime(place: number): boolean;
}

/** All sums of a run. A year has a hundred thousand of which most are owed as they were paid, so that one of them is made only when it is asked for. */
export class KnownSums implements Iterable<KnownSum> {
  private readonly columns: Columns;

  /** Up to so many sums further than there are numbers may be entered. */
  constructor(lines: OwedLines, keys: SumKeys, further: number, { counts, isOfClosedTime }: Closed) {
    this.columns = new Columns(lines, keys, keys.count + further);
    const { first, next, owedBefore, isOpen } = this.columns;
    for (let place = lines.length - 1; place >= 0; place--) {
      if (!counts(place)) continue;
      const sumKey = lines.sumKeyAt(place);
      next[place] = first[sumKey] ?? NO_PLACE;
      first[sumKey] = place;
      if (isOfClosedTime(place)) owedBefore.add(sumKey, lines.amountAt(place));
      else isOpen[sumKey] = 1;
    }
  }

  has(sumKey: number): boolean {
    const { first, unowed } = this.columns;
    return first[sumKey] !== NO_PLACE || unowed.has(sumKey);
  }

  enterSettled({ sumKey, draft: { amount, recipient, worked: { scope: { data } } } }: OwedDraft): void {
    const { unowed, isSettled, settled } = this.columns;
    if (!this.has(sumKey)) unowed.set(sumKey, payeeNamed(recipient, data));
    isSettled[sumKey] = 1;
    settled.add(sumKey, amount);
  }

  enterPaid(sumKey: number, payee: Payee, amount: Exact): void {
    const { unowed, isPaid, before } = this.columns;
    if (!this.has(sumKey)) unowed.set(sumKey, payee);
    isPaid[sumKey] = 1;
    before.add(sumKey, amount);
  }

  /** Those of which nothing is owed. */
  get unowed(): readonly KnownSum[] {
    return [...this.columns.unowed.keys()].map((sumKey) => new SumInColumns(this.columns, sumKey));
  }

  [Symbol.iterator](): Iterator<KnownSum> {
    return this.made(() => true);
  }

  /** All but those of which it is seen at once that what is owed was paid: none of these is made. */
  get notAsPaid(): Iterable<KnownSum> {
    return { [Symbol.iterator]: () => this.made((sumKey) => !this.columns.isAsPaid(sumKey)) };
  }

  private *made(isAsked: (sumKey: number) => boolean): Iterator<KnownSum> {
    const { lines, first, unowed } = this.columns;
    for (let place = 0; place < lines.length; place++) {
      const sumKey = lines.sumKeyAt(place);
      if (first[sumKey] === place && isAsked(sumKey)) yield new SumInColumns(this.columns, sumKey);
    }
    for (const sumKey of unowed.keys()) if (isAsked(sumKey)) yield new SumInColumns(this.columns, sumKey);
  }
}

class SumInColumns implements KnownSum {
  private made: SumOf | undefined;

  constructor(private readonly columns: Columns, private readonly sumKey: number) {}

  get sum(): SumOf {
    return this.made ??= this.make();
  }

  get identity(): string {
    return this.columns.keys.identity(this.sumKey);
  }

  get owed(): readonly OwedDraft[] {
    const { next, lines } = this.columns;
    const found: OwedDraft[] = [];
    for (let place = this.first; place !== NO_PLACE; place = next[place] ?? NO_PLACE) found.push(lines.at(place));
    return found;
  }

  get owedBefore(): Exact {
    return this.columns.owedBefore.at(this.sumKey);
  }

  get settled(): Exact | undefined {
    return this.columns.isSettled[this.sumKey] === 1 ? this.columns.settled.at(this.sumKey) : undefined;
  }

  get before(): Exact {
    return this.columns.before.at(this.sumKey);
  }

  get isPaid(): boolean {
    return this.columns.isPaid[this.sumKey] === 1;
  }

  get isAsPaid(): boolean {
    return this.columns.isAsPaid(this.sumKey);
  }

  get place(): number {
    const { first } = this;
    return first === NO_PLACE ? Infinity : first;
  }

  private get first(): number {
    return this.columns.first[this.sumKey] ?? NO_PLACE;
  }

  private make(): SumOf {
    const { keys, lines, unowed } = this.columns;
    const { scheme, component, period, award } = keys.kind(this.sumKey);
    const payee = unowed.get(this.sumKey) ?? lines.payeeAt(this.first);
    return { scheme, component, recipient: payee.recipient, recipientKind: payee.recipientKind, personId: payee.personId, period, award };
  }
}
