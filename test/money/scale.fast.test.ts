import fc from 'fast-check';
import { equals, ExactColumn, fromNumber, integer, TierScale, ZERO } from '../../src/money';
import { exact } from './fractions';
import { amountsAround, awardByHand, randomness, scales, shown, tiersOf } from './tiers';

const FIVE = tiersOf([
  { bound: '0', side: 'atLeast', value: '0.01' },
  { bound: '10000', side: 'atLeast', value: '0.0125' },
  { bound: '50000', side: 'above', value: '0.018' },
  { bound: '100000', side: 'atLeast', value: '0.025' },
  { bound: '200000', side: 'atLeast', value: '0.0375' },
]);

describe('the awards of whole columns', () => {
  test('equal decimal.js on a quarter of a million amounts and 250 scales, nearly all of them in whole units', () => {
    let [rows, fallbacks] = [0, 0];
    fc.assert(fc.property(scales, fc.integer(), ({ tiers, method }, seed) => {
      const amounts = amountsAround(tiers, 1000, randomness(seed));
      const { awards, exactFallbacks } = new TierScale(tiersOf(tiers), method).awardColumn(amounts, 2);
      const paid = awards.toNumbers();
      rows += amounts.length;
      fallbacks += exactFallbacks;
      for (let row = 0; row < amounts.length; row++) {
        const n = amounts[row] ?? NaN;
        const byHand = awardByHand(tiers, method, shown(n)).toDecimalPlaces(2).toFixed(2);
        if (paid[row] !== Number(byHand) || !equals(awards.at(row), exact(byHand))) throw new Error(`${n} earned ${paid[row]}, not ${byHand}`);
      }
    }), { numRuns: 250, endOnFailure: true });
    expect(rows).toBe(250_000);
    expect(fallbacks / rows).toBeLessThan(0.15);
  });

  test('are worked out without a single exception on ordinary amounts', () => {
    const random = randomness(7);
    const amounts = Float64Array.from({ length: 100_000 }, () => (Math.floor(random() * 1e11) - 1e10) / 100);
    for (const method of ['graduated', 'slab', 'fixed'] as const) {
      expect(new TierScale(FIVE, method).awardColumn(amounts, 2).exactFallbacks).toBe(0);
    }
  });

  test('are worked out without exception where formulas left dirt behind the cents', () => {
    expect(new TierScale(FIVE, 'graduated').awardColumn(Float64Array.of(0.1 + 0.2, 1.1 * 3, 999.9999999999999, 4.35 * 100), 2).exactFallbacks).toBe(0);
  });

  test('are worked out without exception from a column of exact numbers', () => {
    const column = ExactColumn.of(1000);
    for (let row = 0; row < 1000; row++) column.set(row, fromNumber(row * 1234.56) ?? ZERO);
    expect(new TierScale(FIVE, 'graduated').awardColumn(column, 2).exactFallbacks).toBe(0);
  });

  test('go one by one where whole units cannot hold them: amounts too large or finer than cents', () => {
    expect(new TierScale(FIVE, 'graduated').awardColumn(Float64Array.of(1, 9e13, -9e13, 1.234, 0.1), 2).exactFallbacks).toBe(3);
  });

  test('go one by one where the tiers themselves are too large or too fine', () => {
    const tiers = [[{ bound: integer(0), side: 'atLeast', value: exact('0.00000000000001') }], [{ bound: integer(0), side: 'atLeast', value: exact('1e14') }]] as const;
    for (const scale of tiers) expect(new TierScale(scale, 'slab').awardColumn(Float64Array.of(1, 2), 2).exactFallbacks).toBe(2);
  });
});
