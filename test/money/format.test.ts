import fc from 'fast-check';
import { divide, equals, fixed, grouped, integer, percent, plain, proportion, ratio, round, scaled, toNumber } from '../../src/money';
import { decimals, exact, numbers } from './fractions';

describe('showing numbers', () => {
  test.each([
    ['12.50', '12.5'], ['-0.10', '-0.1'], ['100', '100'], ['0', '0'], ['1200.00', '1200'], ['-0.05', '-0.05'],
    ['123456789012345678901234567890.10', '123456789012345678901234567890.1'],
  ])('%s plainly is %s', (value, text) => expect(plain(exact(value))).toBe(text));

  test.each([
    ['12.5', 2, '12.50'], ['12.345', 2, '12.35'], ['-12.345', 2, '-12.35'], ['-0.001', 2, '0.00'], ['7', 0, '7'], ['0.5', 0, '1'],
    ['99999999999999999.995', 2, '100000000000000000.00'], ['1', 12, '1.000000000000'],
  ])('%s to %d places is %s', (value, places, text) => expect(fixed(exact(value), places)).toBe(text));

  test.each<[string, number | undefined, string]>([
    ['1234.5', 2, '1,234.50'], ['-1234567.5', 2, '-1,234,567.50'], ['123', 2, '123.00'], ['-123', undefined, '-123'],
    ['123456', undefined, '123,456'], ['1234.5678', undefined, '1,234.5678'], ['999999.995', 2, '1,000,000.00'], ['0', 0, '0'],
  ])('%s to %p places in groups is %s', (value, places, text) => expect(grouped(exact(value), places)).toBe(text));

  test.each([['0.95', '95 %'], ['1.2', '120 %'], ['10', '1000 %'], ['10.01', '10.01'], ['90', '90'], ['-20', '-2000 %']])('what is reached, %s, is %s', (value, text) => {
    expect(proportion(exact(value))).toBe(text);
  });

  test.each([['0.05', '5 %'], ['0.0125', '1.25 %'], ['-1', '-100 %'], ['0', '0 %'], ['1.2', '120 %']])('%s as a percentage is %s', (value, text) => {
    expect(percent(exact(value))).toBe(text);
  });

  test('decimals that never end are shown to 10 places, half away from zero', () => {
    expect(plain(divide(integer(2), integer(3)))).toBe('0.6666666667');
    expect(plain(divide(integer(-1000), integer(3)))).toBe('-333.3333333333');
    expect(percent(divide(integer(1), integer(3)))).toBe('33.3333333333 %');
    expect(fixed(divide(integer(1), integer(7)), 15)).toBe('0.142857142857143');
    expect(plain(divide(integer(1), exact('300000000000')))).toBe('0');
  });
});

describe('the double nearest to a quotient', () => {
  test.each([
    ['1.5', '0.25', 6], ['1', '3', 1 / 3], ['-0.7', '0.1', -7], ['0', '-2.5', 0], ['1234.56', '100', 12.3456],
    // At one scale the dividend is no double any more: rounded twice it would end in .48.
    ['9007197501653183', '99.3601', 90652057532683.47],
    ['9007199254740991', '0.000000000000001', 9.007199254740991e30], ['0.000000000000001', '9007199254740991', 1.1102230246251566e-31],
  ])('%s by %s', (a, b, result) => expect(ratio(exact(a), exact(b))).toBe(result));

  test('of numbers whose decimals never end', () => {
    const third = divide(integer(1), integer(3));
    expect([ratio(third, integer(2)), ratio(integer(2), third), ratio(third, third)]).toEqual([1 / 6, 6, 1]);
  });

  test('is that of the exact quotient', () => {
    fc.assert(fc.property(decimals, decimals.filter(({ value }) => toNumber(value) !== 0), ({ value: a }, { value: b }) => expect(ratio(a, b)).toBe(toNumber(divide(a, b)))), { numRuns: 500 });
  });

  test('nothing is divided by zero', () => expect(() => ratio(scaled(15, 1), integer(0))).toThrow(RangeError));
});

describe('what is shown is what was rounded', () => {
  const places = fc.integer({ min: 0, max: 12 });

  test('with the places asked for, no more and no fewer', () => {
    fc.assert(fc.property(numbers, places, ({ value }, at) => {
      const text = fixed(value, at);
      expect(text).toMatch(at === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${at}}$`));
      expect(equals(exact(text), round(value, at))).toBe(true);
    }), { numRuns: 1000 });
  });

  test('and the same without its separators', () => {
    fc.assert(fc.property(decimals, ({ value }) => {
      const text = grouped(value);
      expect(text).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/);
      expect(text.replaceAll(',', '')).toBe(plain(value));
    }), { numRuns: 1000 });
  });
});
