/** The whole numbers of a column, row by row, in as few bytes as the largest of them needs. They are only read: a larger number would have no room among them. */
export interface Wholes extends Iterable<number> {
  readonly length: number;
  readonly [row: number]: number;
  forEach(each: (whole: number, row: number) => void): void;
}

/** Where they go while a column is read. */
export type WholesRoom = Int8Array | Int16Array | Int32Array;

/** The largest number that has room there. */
export function mostIn(wholes: WholesRoom): number {
  return 2 ** (wholes.BYTES_PER_ELEMENT * 8 - 1) - 1;
}

/** The same numbers with room for one more; themselves where it has some among them. */
export function withRoomFor(whole: number, wholes: WholesRoom): WholesRoom {
  if (whole <= mostIn(wholes)) return wholes;
  return whole < 2 ** 15 ? new Int16Array(wholes) : new Int32Array(wholes);
}

/** What is made of each of them. */
export function madeOf(wholes: Wholes, made: (whole: number, row: number) => number): Int32Array {
  const result = new Int32Array(wholes.length);
  for (let row = 0; row < result.length; row++) result[row] = made(wholes[row] ?? 0, row);
  return result;
}
