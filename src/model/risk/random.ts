import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers by chance that are the same whenever seed and draw are: whatever else was drawn, by however many workers. */
export interface Chance {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  /** A number from 0 to below 1. */
  fraction(): number;
}

/** The chance of one draw: a stream of its own for each number of a draw. */
export function chanceOf(seed: number, draw: number): Chance {
  const mix = splitMix((seed | 0) ^ Math.imul(draw + 1, 0x9e3779b1));
  const stream = xoroshiro128plusFromState([mix(), mix(), mix(), mix() | 1]);
  return { below: (count) => uniformInt(stream, 0, count - 1), fraction: () => uniformFloat64(stream) };
}

/** The generator by which others are seeded: each of its numbers depends on all bits of the seed. */
function splitMix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) | 0;
  };
}
