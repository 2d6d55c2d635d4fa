import fc from 'fast-check';
import { equals, fromNumber, parseExact, plain, toNumber } from '../../src/money';
import { decimals, distance, exact, fractionOfDouble, isSmaller, neighbour, numbers } from './fractions';

describe('reading plain decimals', () => {
  test.each([
    ['0', '0'], ['-12.50', '-12.5'], ['007', '7'], ['1e-7', '0.0000001'], ['-2.5E3', '-2500'], ['1e+2', '100'], ['0.10', '0.1'],
    ['900719925474099', '900719925474099'], ['9007199254740993', '9007199254740993'], ['0.00000000000001', '0.00000000000001'], ['1'.repeat(400), '1'.repeat(400)],
    ['123456789012345678901234567890.5', '123456789012345678901234567890.5'], ['0.00000000000000000001', '0.00000000000000000001'],
  ])('%s', (text, result) => expect(plain(exact(text))).toBe(result));

  test.each([
    '', ' ', '1 ', ' 1', '+1', '--1', '.5', '5.', '1,000', '1.2.3', '1e', 'e5', '0x10', 'Infinity', 'NaN', '１２', '¥1', '5%', '1_000', '1e5.0', '1e9999', '1'.repeat(401),
  ])('%j is not one', (text) => expect(parseExact(text)).toBeNull());

  test('what is shown plainly reads back as the same number', () => {
    fc.assert(fc.property(decimals, ({ value }) => expect(equals(exact(plain(value)), value)).toBe(true)), { numRuns: 500 });
  });
});

describe('reading the number of a cell as Excel shows it', () => {
  test.each([
    [999.9999999999999, '1000'],
    [0.1 + 0.2, '0.3'],
    [1.1 * 1.1, '1.21'],
    [1e21, '1000000000000000000000'],
    [1e15, '1000000000000000'],
    [123456789012345678, '123456789012346000'],
    [999999999999999, '999999999999999'],
    [4.35, '4.35'],
    [-1234.005, '-1234.005'],
    [0.00001, '0.00001'],
    [2.5e-10, '0.00000000025'],
    [1 / 3, '0.333333333333333'],
    [-0, '0'],
  ])('%d is %s', (n, result) => expect(plain(fromNumber(n) ?? exact('-1'))).toBe(result));

  test.each([NaN, Infinity, -Infinity])('%d is no number', (n) => expect(fromNumber(n)).toBeNull());

  const oracle = (n: number) => exact(String(n.toPrecision(15)));
  const sameAsFifteenDigits = (n: number) => {
    const value = fromNumber(n);
    expect(value !== null && equals(value, oracle(n))).toBe(true);
  };

  test('is the fifteen digits, for every double', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), sameAsFifteenDigits), { numRuns: 10000 });
  });

  test('is the fifteen digits, for amounts and the doubles just beside them', () => {
    const amounts = fc.tuple(fc.integer({ min: -1e15, max: 1e15 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: -4, max: 4 }));
    fc.assert(fc.property(amounts, ([units, scale, steps]) => {
      const amount = units / 10 ** scale;
      sameAsFifteenDigits(amount + steps * Number.EPSILON * Math.abs(amount) / 2);
    }), { numRuns: 10000 });
  });

  test('gives back the decimal of at most fifteen digits that it was made from', () => {
    fc.assert(fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.integer({ min: 0, max: 15 }), (units, scale) => {
      const text = `${units}e-${scale}`;
      const value = fromNumber(Number(text));
      expect(value !== null && equals(value, exact(text))).toBe(true);
    }), { numRuns: 2500 });
  });
});

describe('writing into a cell', () => {
  test('gives the double nearest to a decimal', () => {
    fc.assert(fc.property(decimals, ({ value }) => expect(toNumber(value)).toBe(Number(plain(value)))), { numRuns: 500 });
  });

  test('gives the double nearest to a ratio: neither neighbour is nearer', () => {
    fc.assert(fc.property(numbers, ({ value, oracle }) => {
      const n = toNumber(value);
      if (n === 0) return;
      const off = distance(fractionOfDouble(n), oracle);
      for (const step of [-1n, 1n]) expect(isSmaller(distance(fractionOfDouble(neighbour(n, step)), oracle), off)).toBe(false);
    }), { numRuns: 500 });
  });

  test('gives back the number that was read, if it had at most fifteen digits', () => {
    fc.assert(fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (n) => {
      const shown = Number(n.toPrecision(15));
      const value = fromNumber(shown);
      expect(value !== null && toNumber(value) === shown + 0).toBe(true);
    }), { numRuns: 1000 });
  });
});
