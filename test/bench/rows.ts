/** The five tiers of the contests: a graduated commission of 1 % to 3.75 %. */
export const BOUNDS = [0, 10_000, 50_000, 100_000, 200_000];
export const RATES = [0.01, 0.0125, 0.018, 0.025, 0.0375];

/** Sales in cents from 0 to 300,000 yuan; the same ones every time. */
export function sales(count: number): Float64Array {
  let state = 20240229;
  return Float64Array.from({ length: count }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * 30_000_000) / 100;
  });
}

/** What most would write: a loop over the tiers in doubles, rounded with Math.round. */
export function plainLoop(amounts: Float64Array): Float64Array {
  const awards = new Float64Array(amounts.length);
  for (let row = 0; row < amounts.length; row++) {
    const amount = amounts[row] ?? NaN;
    let award = 0;
    for (let tier = 0; tier < BOUNDS.length; tier++) {
      const bound = BOUNDS[tier] ?? Infinity;
      if (amount <= bound) break;
      const next = BOUNDS[tier + 1] ?? Infinity;
      award += ((amount < next ? amount : next) - bound) * (RATES[tier] ?? NaN);
    }
    awards[row] = Math.round(award * 100) / 100;
  }
  return awards;
}
