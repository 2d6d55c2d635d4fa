/**
 * Work in pieces, none of which takes much longer than a payout: between two of them whoever waits may be told how far it is, or give it up.
 */
export type Pieces<T> = Generator<null, T, void>;

/** All of it at once. */
export function wholeOf<T>(pieces: Generator<unknown, T, void>): T {
  for (;;) {
    const next = pieces.next();
    if (next.done === true) return next.value;
  }
}

/** The same work, at the end of each piece of which this is told. */
export function* telling<T, Step>(pieces: Pieces<T>, step: Step): Generator<Step, T, void> {
  for (;;) {
    const next = pieces.next();
    if (next.done === true) return next.value;
    yield step;
  }
}
