/**
 * Work in pieces, none of which takes much longer than a payout: between two of them whoever waits may be told how far it is, or give it up.
 */
export type Pieces<T, Step = null> = Generator<Step, T, void>;

/** How far work is. */
export interface PieceDone {
  readonly done: number;
  readonly of: number;
}

/** All of it at once. */
export function wholeOf<T>(pieces: Pieces<T, unknown>): T {
  for (;;) {
    const next = pieces.next();
    if (next.done === true) return next.value;
  }
}

/** Work that is a part of some other: from so many hundredths of it to so many. */
export function* part<T>(pieces: Pieces<T, PieceDone>, from: number, to: number): Pieces<T, PieceDone> {
  for (;;) {
    const next = pieces.next();
    if (next.done === true) return next.value;
    const { done, of } = next.value;
    yield { done: from + ((to - from) * done) / of, of: 100 };
  }
}

/** The same work, at the end of each piece of which this is told. */
export function* telling<T, Step>(pieces: Pieces<T, unknown>, step: Step): Pieces<T, Step> {
  for (;;) {
    const next = pieces.next();
    if (next.done === true) return next.value;
    yield step;
  }
}
