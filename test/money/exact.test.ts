import fc from 'fast-check';
import { abs, add, ceiling, compare, divide, equals, floor, integer, isZero, maxOf, minOf, multiply, negate, plain, scaled, sign, subtract, sum, toNumber, ZERO } from '../../src/money';
import { agrees, exact, floorOf, fraction, numbers } from './fractions';

describe('exact numbers agree with fractions of whole numbers of any size', () => {
  test('in sums and differences', () => {
    fc.assert(fc.property(numbers, numbers, (a, b) => {
      const [p, q] = [a.oracle, b.oracle];
      expect(agrees(add(a.value, b.value), fraction(p.above * q.below + q.above * p.below, p.below * q.below))).toBe(true);
      expect(agrees(subtract(a.value, b.value), fraction(p.above * q.below - q.above * p.below, p.below * q.below))).toBe(true);
    }), { numRuns: 1000 });
  });

  test('in products and quotients', () => {
    fc.assert(fc.property(numbers, numbers, (a, b) => {
      const [p, q] = [a.oracle, b.oracle];
      expect(agrees(multiply(a.value, b.value), fraction(p.above * q.above, p.below * q.below))).toBe(true);
      if (q.above === 0n) return;
      expect(agrees(divide(a.value, b.value), fraction(p.above * q.below, p.below * q.above))).toBe(true);
    }), { numRuns: 1000 });
  });

  test('in comparisons', () => {
    fc.assert(fc.property(numbers, numbers, (a, b) => {
      const [left, right] = [a.oracle.above * b.oracle.below, b.oracle.above * a.oracle.below];
      expect(compare(a.value, b.value)).toBe(left < right ? -1 : left > right ? 1 : 0);
      expect(equals(a.value, b.value)).toBe(left === right);
      expect(equals(minOf(a.value, b.value), left <= right ? a.value : b.value)).toBe(true);
      expect(equals(maxOf(a.value, b.value), left >= right ? a.value : b.value)).toBe(true);
    }), { numRuns: 1000 });
  });

  test('in sign, opposite, size and whole part', () => {
    fc.assert(fc.property(numbers, ({ value, oracle }) => {
      expect(sign(value)).toBe(oracle.above < 0n ? -1 : oracle.above > 0n ? 1 : 0);
      expect(isZero(value)).toBe(oracle.above === 0n);
      expect(agrees(negate(value), fraction(-oracle.above, oracle.below))).toBe(true);
      expect(agrees(abs(value), fraction(oracle.above < 0n ? -oracle.above : oracle.above, oracle.below))).toBe(true);
      expect(plain(floor(value))).toBe(String(floorOf(oracle)));
      expect(plain(ceiling(value))).toBe(String(-floorOf(fraction(-oracle.above, oracle.below))));
    }), { numRuns: 1000 });
  });
});

describe('the laws of arithmetic hold', () => {
  test('order and grouping make no difference, and products spread over sums', () => {
    fc.assert(fc.property(numbers, numbers, numbers, ({ value: a }, { value: b }, { value: c }) => {
      expect(equals(add(a, b), add(b, a))).toBe(true);
      expect(equals(add(add(a, b), c), add(a, add(b, c)))).toBe(true);
      expect(equals(multiply(a, b), multiply(b, a))).toBe(true);
      expect(equals(multiply(multiply(a, b), c), multiply(a, multiply(b, c)))).toBe(true);
      expect(equals(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true);
    }));
  });

  test('what is taken away or divided off can be put back', () => {
    fc.assert(fc.property(numbers, numbers, ({ value: a }, { value: b }) => {
      expect(equals(add(subtract(a, b), b), a)).toBe(true);
      if (!isZero(b)) expect(equals(multiply(divide(a, b), b), a)).toBe(true);
    }));
  });

  test('a value is never changed by what is worked out from it', () => {
    fc.assert(fc.property(numbers, numbers, ({ value: a }, { value: b }) => {
      const before = [plain(a), plain(b)];
      for (const operation of [add, subtract, multiply, compare, minOf, maxOf]) operation(a, b);
      expect([plain(a), plain(b)]).toEqual(before);
    }));
  });
});

describe('exact numbers in figures', () => {
  test.each([
    ['0.1', '0.2', '0.3'],
    ['9007199254740991', '1', '9007199254740992'],
    ['90071992547409.91', '-90071992547409.92', '-0.01'],
    ['900719925474100', '-900719925474099.1', '0.9'],
    ['-90071992547410', '90071992547409.91', '-0.09'],
    ['900719925474100', '0.1', '900719925474100.1'],
    ['9007199254740991', '0.000000000000001', '9007199254740991.000000000000001'],
    ['12345678901234567.89', '0.000000000000000001', '12345678901234567.890000000000000001'],
  ])('%s + %s = %s', (a, b, result) => expect(plain(add(exact(a), exact(b)))).toBe(result));

  test.each([
    ['328.40', '0.0125', '4.105'],
    ['12345678901234567.89', '1.2345', '15240740603574074.060205'],
    ['-0.07', '0', '0'],
  ])('%s × %s = %s', (a, b, result) => expect(plain(multiply(exact(a), exact(b)))).toBe(result));

  test.each([
    ['1', '8', '0.125'],
    ['-6', '4', '-1.5'],
    ['1', '3', '0.3333333333'],
    ['0', '-7', '0'],
    ['100', '0.25', '400'],
  ])('%s ÷ %s = %s', (a, b, result) => expect(plain(divide(exact(a), exact(b)))).toBe(result));

  test.each<[string, string, number]>([
    ['9007199254740991', '900719925474099.1', 1], ['900719925474099.1', '900719925474099.2', -1], ['9007199254740991', '0.000000000000001', 1], ['-9007199254740991', '0.1', -1],
    ['900719925474100', '900719925474099.1', 1], ['1.50', '1.5', 0],
  ])('%s compared with %s', (a, b, result) => expect([compare(exact(a), exact(b)), compare(exact(b), exact(a))]).toEqual([result, 0 - result]));

  test('a third, three times, is one', () => {
    const third = divide(integer(1), integer(3));
    expect(equals(sum([third, third, third]), integer(1))).toBe(true);
  });

  test('the sum of nothing is zero', () => expect(equals(sum([]), ZERO)).toBe(true));

  test('of two equal values the first is the smaller and the larger one', () => {
    const [a, b] = [scaled(10, 1), scaled(100, 2)];
    expect(minOf(a, b)).toBe(a);
    expect(maxOf(a, b)).toBe(a);
  });

  test('zero has no sign', () => {
    const zeros = [negate(ZERO), multiply(ZERO, integer(-5)), divide(ZERO, integer(-5)), integer(-0), exact('-0.00'), subtract(integer(5), integer(5))];
    for (const zero of zeros) expect([plain(zero), Object.is(toNumber(zero), 0)]).toEqual(['0', true]);
  });
});

describe('what cannot be worked out is refused', () => {
  test.each([
    ['division by zero', () => divide(integer(1), ZERO)],
    ['an integer with a fraction', () => integer(1.5)],
    ['an integer beyond the safe ones', () => integer(2 ** 53)],
    ['units that are not whole', () => scaled(0.5, 2)],
    ['a negative scale', () => scaled(1, -1)],
    ['a scale above 15', () => scaled(1, 16)],
  ])('%s', (_, operation) => expect(operation).toThrow(RangeError));

  test('a number of thousands of digits, rather than being cut', () => {
    let power = exact('1.0000000001');
    expect(() => {
      for (let step = 0; step < 20; step++) power = multiply(power, power);
    }).toThrow(RangeError);
  });
});
