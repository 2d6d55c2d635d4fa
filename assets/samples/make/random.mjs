/** Random numbers from a seed (mulberry32): the same seed gives the same samples on every machine. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (from, to) => from + Math.floor(next() * (to - from + 1));
  const pick = (list) => list[integer(0, list.length - 1)];
  /** One of `[weight, value]`. */
  const weighted = (choices) => {
    let place = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
    return (choices.find(([weight]) => (place -= weight) < 0) ?? choices[0])[1];
  };
  const chance = (probability) => next() < probability;
  return { next, integer, pick, weighted, chance };
}
