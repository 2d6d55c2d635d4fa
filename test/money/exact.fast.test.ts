import { add, divide, fromNumber, integer, isFast, multiply, negate, parseExact, round, scaled, shares, subtract } from '../../src/money';
import { exact } from './fractions';

/** What ordinary payouts are made of must not fall to decimal.js, or the tests of the fast form would test nothing. */
describe('ordinary figures stay in the fast form', () => {
  test.each([
    ['an amount in cents', () => exact('1234567.89')],
    ['an amount read from a cell', () => fromNumber(328.4)],
    ['an amount with dirt from a formula', () => fromNumber(0.1 + 0.2)],
    ['a whole number', () => integer(5)],
    ['a sum of amounts of different places', () => add(exact('0.0125'), exact('99999999.99'))],
    ['a difference', () => subtract(exact('10'), exact('0.01'))],
    ['an amount times a rate', () => multiply(exact('12345678.90'), exact('0.0125'))],
    ['a rounded amount', () => round(exact('4.105'), 2)],
    ['an opposite', () => negate(exact('4.1'))],
    ['a quotient that ends', () => divide(exact('1'), exact('8'))],
    ['a product that is large on the way only', () => round(multiply(exact('90071992547409.91'), exact('0.01')), 2)],
    ['what comes back from a ratio', () => multiply(divide(integer(1), integer(3)), integer(3))],
  ])('%s', (_, made) => {
    const value = made();
    expect(value !== null && isFast(value)).toBe(true);
  });

  test('shares of a pool', () => {
    expect(shares(exact('10000'), [exact('1'), exact('2')], 2).every(isFast)).toBe(true);
  });
});

test('an attainment and what is worked out with it stay in safe integers, though their decimals never end', () => {
  const attainment = divide(exact('40000.00'), exact('30000'));
  expect([attainment.units, attainment.denominator]).toEqual([4, 3]);
  expect(multiply(exact('1000.50'), attainment).denominator).toBe(1);
  expect(multiply(exact('1000'), attainment).denominator).toBe(3);
  expect(subtract(attainment, integer(1)).denominator).toBe(3);
});

describe('what does not fit takes the other form', () => {
  test.each([
    ['a ratio that never ends', () => divide(integer(1), integer(3))],
    ['an integer beyond 2^53', () => parseExact('9007199254740993')],
    ['a sum beyond 2^53', () => add(scaled(2 ** 53 - 1, 2), scaled(2 ** 53 - 1, 2))],
  ])('%s', (_, made) => {
    const value = made();
    expect(value !== null && !isFast(value)).toBe(true);
  });
});
