import fc from 'fast-check';
import { Ratio } from '../../src/model/risk/ratio';
import { divide, equals, multiply, round, scaled, type Exact } from '../../src/money';

const amounts = fc.tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 })).map(([units, scale]) => scaled(units, scale));
const terms = fc.tuple(fc.integer({ min: 1, max: 2_000_000_000 }), fc.integer({ min: 0, max: 4 }), fc.boolean()).map(([units, scale, isBelow]) => scaled(isBelow ? -units : units, scale));

test('amounts times a quotient, in whole cents, are those of exact arithmetic, and whole numbers are seen to give them', () => fc.assert(fc.property(amounts, terms, terms, (amount, by, through) => {
  const ratio = new Ratio(by, through);
  const plain: Exact = round(divide(multiply(amount, by), through), 2);
  const quick = ratio.quickly(amount);
  const near = ratio.nearly(amount);
  if (near !== null) expect(equals(near, plain)).toBe(true);
  if (quick !== null) expect(equals(quick, plain)).toBe(true);
  expect(equals(ratio.cents(amount), plain)).toBe(true);
  if (Math.abs(amount.units) < 1_000_000) expect(quick).not.toBeNull();
})));

test('half a cent goes away from zero', () => {
  const half = new Ratio(scaled(1, 0), scaled(2, 0));
  expect(half.nearly(scaled(1, 2))).toBeNull();
  expect(half.nearly(scaled(2, 2))).toEqual(scaled(1, 2));
  expect([half.cents(scaled(1, 2)), half.cents(scaled(-1, 2)), half.cents(scaled(3, 2))].map(({ units }) => units)).toEqual([1, -1, 2]);
});
