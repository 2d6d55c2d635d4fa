import fc from 'fast-check';
import type { Exact } from '../../src/money';
import { abs, compare, divide, equals, integer, isZero, multiply, negate, plain, scaled, shares, subtract, sum, ZERO } from '../../src/money';
import type { Fraction } from './fractions';
import { decimalPair, exact, floorOf, fraction } from './fractions';

const split = (total: string, weights: readonly string[], places = 2) => shares(exact(total), weights.map(exact), places).map(plain);

describe('sharing out in figures', () => {
  test.each<[string, string, string[], number, string[]]>([
    ['a hundred among three: the first gets the cent', '100', ['1', '1', '1'], 2, ['33.34', '33.33', '33.33']],
    ['the largest remainder gets it, not the largest weight', '99.99', ['75', '25'], 2, ['74.99', '25']],
    ['two cents left among equals go to the earlier two', '0.05', ['1', '1', '1'], 2, ['0.02', '0.02', '0.01']],
    ['a debt is shared as the money would be', '-100', ['1', '1', '1'], 2, ['-33.34', '-33.33', '-33.33']],
    ['a weight of nothing gets nothing', '10', ['0', '3', '0', '0'], 2, ['0', '10', '0', '0']],
    ['nothing to share', '0', ['2', '3'], 2, ['0', '0']],
    ['whole yuan', '10', ['1', '2', '3.5'], 0, ['2', '3', '5']],
    ['weights may be finer than money', '1', ['0.3333333333', '0.3333333334', '0.3333333333'], 2, ['0.33', '0.34', '0.33']],
    ['a large total', '900719925474099.91', ['1', '2'], 2, ['300239975158033.3', '600479950316066.61']],
    ['one takes all', '12.34', ['0.001'], 2, ['12.34']],
    ['a deduction among awards grows and shrinks with them', '50', ['100', '-25', '50'], 2, ['40', '-10', '20']],
    ['a deduction is rounded down before the cents are given', '10', ['2', '-1', '2'], 2, ['6.67', '-3.33', '6.66']],
    ['weights all below zero share as their opposites do', '10', ['-1', '-3'], 2, ['2.5', '7.5']],
    ['a debt by weights below zero', '-0.05', ['-1', '-1', '-1'], 2, ['-0.02', '-0.02', '-0.01']],
    ['weights that add up to less than zero give those above it the opposite sign', '10', ['-3', '1'], 2, ['15', '-5']],
  ])('%s', (_, total, weights, places, result) => expect(split(total, weights, places)).toEqual(result));

  test.each<[string, string, string[], RegExp]>([
    ['no weights', '1', [], /add up to zero/],
    ['weights of zero', '1', ['0', '0'], /add up to zero/],
    ['weights that cancel out', '1', ['1', '-1'], /add up to zero/],
    ['a total finer than the shares', '1.005', ['1', '1'], /finer than the shares/],
  ])('%s: refused', (_, total, weights, said) => expect(() => split(total, weights)).toThrow(said));
});

describe('shares', () => {
  const places = fc.constantFrom(0, 2, 4);
  const weight = fc.oneof(
    { weight: 3, arbitrary: fc.bigInt({ min: 0n, max: 20n }) },
    { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 10n ** 13n }) },
  ).chain((units) => fc.constantFrom(0, 1, 4).map((scale) => decimalPair(units, scale)));
  const cases = fc.record({
    total: fc.oneof(fc.bigInt({ min: -200n, max: 200n }), fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n })),
    weights: fc.array(weight, { minLength: 1, maxLength: 12 }).filter((list) => list.some(({ value }) => !isZero(value))),
    places,
  }).map((made) => ({ ...made, amount: decimalPair(made.total, made.places).value, all: made.weights.map(({ value }) => value) }));

  test('add up to the total exactly', () => {
    fc.assert(fc.property(cases, ({ amount, all, places: at }) => {
      expect(equals(sum(shares(amount, all, at)), amount)).toBe(true);
    }), { numRuns: 250 });
  });

  test('lie less than one unit from the exact share', () => {
    fc.assert(fc.property(cases, ({ amount, all, places: at }) => {
      shares(amount, all, at).forEach((share, index) => {
        const due = divide(multiply(amount, all[index] ?? ZERO), sum(all));
        expect(compare(abs(subtract(share, due)), scaled(1, at))).toBe(-1);
      });
    }), { numRuns: 150 });
  });

  test('are those that the method gives by hand, remainders and ties included', () => {
    fc.assert(fc.property(cases, ({ total, weights, amount, all, places: at }) => {
      const result = shares(amount, all, at).map((share) => plain(multiply(share, integer(10 ** at))));
      expect(result).toEqual(byHand(total, weights.map(({ oracle }) => oracle)).map(String));
    }), { numRuns: 250 });
  });

  test('of the opposite are the opposite', () => {
    fc.assert(fc.property(cases, ({ amount, all, places: at }) => {
      const same = (a: readonly Exact[], b: readonly Exact[]) => a.every((share, index) => equals(share, b[index] ?? integer(1)));
      expect(same(shares(negate(amount), all, at), shares(amount, all, at).map(negate))).toBe(true);
    }));
  });

  /** The largest remainder method on BigInts: units and weights over one denominator. */
  function byHand(total: bigint, weights: readonly Fraction[]): bigint[] {
    const common = weights.reduce((product, { below }) => product * below, 1n);
    const whole = weights.map(({ above, below }) => above * (common / below));
    const all = whole.reduce((a, b) => a + b, 0n);
    const size = total < 0n ? -total : total;
    const result = whole.map((w) => floorOf(fraction(size * w, all)));
    const left = size - result.reduce((a, b) => a + b, 0n);
    const order = whole.map((w, index) => ({ index, remainder: (size * w) % all }));
    order.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1));
    for (const { index } of order.slice(0, Number(left))) result[index] = (result[index] ?? 0n) + 1n;
    return result.map((units) => (total < 0n ? -units : units));
  }
});
