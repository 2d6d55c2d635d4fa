import fc from 'fast-check';
import type { Rounding } from '../../src/money';
import { divide, equals, integer, negate, plain, round } from '../../src/money';
import type { Fraction } from './fractions';
import { decimalPair, decimalText, exact, floorOf, fraction, numbers } from './fractions';

const MODES: readonly Rounding[] = ['half-up', 'half-even', 'down', 'up'];

/** Units of 10^-places, by the words of the definition. */
function roundedUnits({ above, below }: Fraction, places: number, mode: Rounding): bigint {
  const size = fraction((above < 0n ? -above : above) * 10n ** BigInt(places), below);
  const whole = floorOf(size);
  const twice = 2n * (size.above - whole * size.below);
  const nearest = twice > size.below || (twice === size.below && (mode === 'half-up' || whole % 2n === 1n)) ? whole + 1n : whole;
  const away = twice > 0n ? whole + 1n : whole;
  const units = mode === 'down' ? whole : mode === 'up' ? away : nearest;
  return above < 0n ? -units : units;
}

describe('rounding agrees with the oracle in every mode', () => {
  const places = fc.integer({ min: 0, max: 20 });
  const mode = fc.constantFrom(...MODES);

  test('for numbers of all kinds and sizes', () => {
    fc.assert(fc.property(numbers, places, mode, ({ value, oracle }, at, how) => {
      const rounded = exact(decimalText(roundedUnits(oracle, at, how), at));
      expect(equals(round(value, at, how), rounded)).toBe(true);
    }), { numRuns: 3000 });
  });

  test('for halves and their neighbours, on both sides of zero', () => {
    const halves = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.constantFrom(-1n, 0n, 1n), fc.integer({ min: 0, max: 8 }), mode);
    fc.assert(fc.property(halves, ([units, beside, at, how]) => {
      const { value, oracle } = decimalPair(units * 1000n + 500n + beside, at + 3);
      expect(equals(round(value, at, how), exact(decimalText(roundedUnits(oracle, at, how), at)))).toBe(true);
    }), { numRuns: 3000 });
  });

  test('and is the same mirrored at zero, and the same done twice', () => {
    fc.assert(fc.property(numbers, places, mode, ({ value }, at, how) => {
      const once = round(value, at, how);
      expect(equals(round(negate(value), at, how), negate(once))).toBe(true);
      expect(equals(round(once, at, how), once)).toBe(true);
    }));
  });
});

describe('rounding in figures', () => {
  const table: readonly [string, number, string, string, string, string][] = [
    ['0.005', 2, '0.01', '0', '0', '0.01'],
    ['-0.005', 2, '-0.01', '0', '0', '-0.01'],
    ['0.015', 2, '0.02', '0.02', '0.01', '0.02'],
    ['2.5', 0, '3', '2', '2', '3'],
    ['-2.5', 0, '-3', '-2', '-2', '-3'],
    ['-3.5', 0, '-4', '-4', '-3', '-4'],
    ['1.005', 2, '1.01', '1', '1', '1.01'],
    ['4.105', 2, '4.11', '4.1', '4.1', '4.11'],
    ['9007199254740990.5', 0, '9007199254740991', '9007199254740990', '9007199254740990', '9007199254740991'],
    ['0.4999999999999999999999', 0, '0', '0', '0', '1'],
    ['-0.0001', 2, '0', '0', '0', '-0.01'],
    ['12', 2, '12', '12', '12', '12'],
  ];
  for (const [value, places, ...results] of table) {
    MODES.forEach((mode, index) => {
      test(`${value} to ${places} places, ${mode}, is ${results[index]}`, () => {
        expect(plain(round(exact(value), places, mode))).toBe(results[index]);
      });
    });
  }

  test('a ratio just below a half stays below it', () => {
    const below = divide(exact('49999999999999999999'), exact('100000000000000000000.1'));
    expect(plain(round(below, 0))).toBe('0');
  });

  test('half away from zero is what is done where no mode is named', () => {
    expect(plain(round(exact('-0.125'), 2))).toBe('-0.13');
  });

  test.each([-1, 1.5, 21, NaN])('%s places are refused', (places) => {
    expect(() => round(integer(1), places)).toThrow(/from 0 to 20/);
  });

  test('20 places are kept', () => {
    expect(plain(round(divide(integer(1), integer(3)), 20))).toBe('0.33333333333333333333');
  });
});
