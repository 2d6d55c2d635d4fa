import { add, compare, divide, equals, fixed, multiply, negate, plain, round, subtract, toNumber } from '../../src/money';
import { floorQuotient } from '../../src/money/rounding';
import { exact } from './fractions';

// Numbers far beyond the integers that a double holds.

const HUGE = exact('100000000000000000001');
const THREE = exact('3');
const third = divide(HUGE, THREE);

describe('a quotient is a finite decimal wherever it is one', () => {
  test.each([
    ['100000000000000000001', '8', '12500000000000000000.125'],
    ['100000000000000000001', '5', '20000000000000000000.2'],
    ['100000000000000000001', '40', '2500000000000000000.025'],
    ['100000000000000000002', '6', '16666666666666666667'],
    ['-100000000000000000001', '0.16', '-625000000000000000006.25'],
    ['1', '1267650600228229401496703205376', '0.0000000000000000000000000000007888609052210118054117285652827862296732064351090230047702789306640625'],
    ['1', '363797880709171295166015625', '0.000000000000000000000000002748779069440'],
  ])('%s ÷ %s', (above, below, expected) => {
    expect(plain(divide(exact(above), exact(below)))).toBe(expected.replace(/0+$/, ''));
  });

  test('also where a sum or a product of ratios comes to one', () => {
    expect(plain(add(add(third, third), third))).toBe('100000000000000000001');
    expect(plain(multiply(third, exact('0.3')))).toBe('10000000000000000000.1');
    expect(plain(subtract(third, divide(exact('2'), THREE)))).toBe('33333333333333333333');
  });
});

test.each([
  ['100000000000000000001', '2', '50000000000000000000', '1'],
  ['-100000000000000000001', '2', '-50000000000000000001', '1'],
  ['-100000000000000000000', '2', '-50000000000000000000', '0'],
  ['-1', '100000000000000000001', '-1', '100000000000000000000'],
  ['-100000000000000000000.5', '0.25', '-400000000000000000002', '0'],
])('the largest whole number not above %s ÷ %s, and what is left', (a, b, whole, rest) => {
  const found = floorQuotient(exact(a), exact(b));
  expect([plain(found.whole), plain(found.rest)]).toEqual([whole, rest]);
});

test.each([
  ['33333333333333333333.5', 'half-up', '33333333333333333334'], ['33333333333333333333.5', 'half-even', '33333333333333333334'], ['33333333333333333332.5', 'half-even', '33333333333333333332'],
  ['33333333333333333333.49', 'half-up', '33333333333333333333'], ['33333333333333333333.51', 'half-even', '33333333333333333334'], ['-33333333333333333333.5', 'half-up', '-33333333333333333334'],
  ['33333333333333333333.99', 'down', '33333333333333333333'], ['33333333333333333333.01', 'up', '33333333333333333334'], ['33333333333333333333', 'up', '33333333333333333333'],
] as const)('%s rounded %s', (text, mode, expected) => {
  expect(fixed(round(exact(text), 0, mode), 0)).toBe(expected);
});

describe('the double nearest to a ratio', () => {
  test.each([
    ['a large one', third, 100000000000000000001 / 3],
    ['a small one', divide(exact('0.0000000000000000000000000000000000000001'), THREE), 1e-40 / 3],
    ['one of large parts', divide(HUGE, exact('300000000000000000003')), 1 / 3],
    ['one below 0', negate(third), -100000000000000000001 / 3],
  ])('%s', (_, value, expected) => {
    expect(toNumber(value)).toBe(expected);
  });
});

test('ratios are compared exactly', () => {
  const more = divide(exact('100000000000000000002'), THREE);
  expect([compare(third, more), compare(more, third), compare(third, divide(negate(HUGE), exact('-3')))]).toEqual([-1, 1, 0]);
  expect(equals(third, exact('33333333333333333333.666666666666666667'))).toBe(false);
});

test('a number keeps within what is worked out exactly, or is refused', () => {
  let large = exact('12345678901234567');
  for (let times = 0; times < 11; times++) large = multiply(large, large);
  expect(() => multiply(large, large)).toThrow(/grown beyond the digits/);
});
