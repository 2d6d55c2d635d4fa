import fc from 'fast-check';
import { divide, equals, ExactColumn, fromNumber, integer, isZero, multiply, plain, round, scaled, sum, ZERO } from '../../src/money';
import { decimals, exact, numbers } from './fractions';

describe('a column of exact numbers', () => {
  const third = divide(integer(1), integer(3));

  test('gives back what was put in, in whatever order and however fine or large', () => {
    fc.assert(fc.property(fc.array(numbers, { minLength: 1, maxLength: 30 }), fc.infiniteStream(fc.nat()), (values, picks) => {
      const column = ExactColumn.of(values.length);
      const expected = values.map(() => integer(0));
      for (const { value } of values) {
        const row = (picks.next().value ?? 0) % values.length;
        column.set(row, value);
        expected[row] = value;
      }
      expected.forEach((value, row) => expect(equals(column.at(row), value)).toBe(true));
    }), { numRuns: 500 });
  });

  test('rows picked from it are those of it, also values that did not fit, and rows that it does not have are zero', () => {
    const column = ExactColumn.of(3);
    column.set(0, scaled(12345, 3));
    column.set(1, divide(scaled(1, 0), scaled(3, 0)));
    const picked = column.gathered(Int32Array.of(1, 2, 0, 1, -1));
    Array.from([1, 2, 0, 1], (row) => column.at(row)).concat(ZERO).forEach((value, at) => expect(equals(picked.at(at), value)).toBe(true));
    picked.set(0, ZERO);
    expect(equals(column.at(1), divide(scaled(1, 0), scaled(3, 0)))).toBe(true);
  });

  test('multiplied as a whole it holds what each value times the factor rounds to, and tells whether one was lost', () => {
    fc.assert(fc.property(fc.array(numbers, { minLength: 1, maxLength: 30 }), fc.oneof(numbers, decimals), fc.integer({ min: 0, max: 4 }), (values, { value: factor }, places) => {
      const column = ExactColumn.of(values.length);
      values.forEach(({ value }, row) => column.set(row, value));
      const expected = values.map(({ value }) => round(multiply(value, factor), places));
      expect(column.multiply(factor, places)).toBe(values.some(({ value }, row) => !isZero(value) && isZero(expected[row] ?? ZERO)));
      expected.forEach((value, row) => expect(plain(column.at(row))).toBe(plain(value)));
      expect(plain(column.sumOf(values.map((_, row) => row)))).toBe(plain(sum(expected)));
    }), { numRuns: 500 });
  });

  test.each([
    ['0.05', '0.1', '0.01', false], ['-0.05', '0.1', '-0.01', false], ['0.04', '0.1', '0', true], ['90071992547409.91', '1.5', '135107988821114.87', false], ['0', '-1', '0', false],
    ['12.34', '1', '12.34', false], ['0.125', '1', '0.13', false], ['10', '1/3', '3.33', false], ['0.01', '1/3', '0', true], ['2', '12345678901234567890.5', '24691357802469135781', false],
    ['0.004', '1', '0', true], ['0.00000001', '1', '0', true],
  ])('%s times %s comes to %s in cents, which is nothing left of something: %s', (value, factor, product, isLost) => {
    const [above = '', below = '1'] = factor.split('/');
    const column = ExactColumn.of(2);
    column.set(0, exact(value));
    expect(column.multiply(divide(exact(above), exact(below)), 2)).toBe(isLost);
    expect([0, 1].map((row) => plain(column.at(row)))).toEqual([product, '0']);
  });

  test('nothing times an amount below 0 is 0, and not the other zero of doubles', () => {
    const column = ExactColumn.of(1);
    column.multiply(exact('-1.5'), 2);
    expect([...column.unitsAt(2), ...column.toNumbers()]).toEqual([0, 0]);
  });

  test('takes a number as the decimal that Excel shows for it, or leaves its row as it was', () => {
    const doubles = fc.oneof(fc.double(), fc.double({ min: -1e6, max: 1e6 }), fc.integer().map((cents) => cents / 100), fc.constantFrom(0.1 + 0.2, 999.9999999999999, 1e15, 1e15 / 100, -0));
    fc.assert(fc.property(doubles, (n) => {
      const column = ExactColumn.of(1);
      column.set(0, integer(7));
      const expected = column.setShort(0, n) ? fromNumber(n) : integer(7);
      expect(expected !== null && equals(column.at(0), expected)).toBe(true);
    }), { numRuns: 500 });
  });

  test('adds up any rows, some of them twice', () => {
    fc.assert(fc.property(fc.array(decimals, { minLength: 1, maxLength: 30 }), fc.array(fc.nat(), { maxLength: 60 }), (values, picks) => {
      const column = ExactColumn.of(values.length);
      values.forEach(({ value }, row) => column.set(row, value));
      const rows = picks.map((pick) => pick % values.length);
      const expected = sum(rows.map((row) => values[row]?.value ?? integer(0)));
      expect(equals(column.sumOf(rows), expected)).toBe(true);
      expect(equals(column.sumOf(Int32Array.from(rows)), expected)).toBe(true);
    }), { numRuns: 500 });
  });

  test('grows row by row as its numbers are added, however fine or large, and knows where another column came to the same', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat({ max: 2 }), numbers), { maxLength: 30 }), (entries) => {
      const [column, reversed] = [ExactColumn.of(3), ExactColumn.of(3)];
      for (const [row, { value }] of entries) column.add(row, value);
      for (const [row, { value }] of [...entries].reverse()) reversed.add(row, value);
      for (let row = 0; row < 3; row++) {
        const expected = sum(entries.filter(([at]) => at === row).map(([, { value }]) => value));
        expect(equals(column.at(row), expected)).toBe(true);
        expect(column.isSameAt(row, reversed)).toBe(true);
        reversed.add(row, scaled(1, 9));
        expect(column.isSameAt(row, reversed)).toBe(false);
      }
    }), { numRuns: 300 });
  });

  test('is the same as another in a row whatever its places, also where a value fits neither', () => {
    const [coarse, fine] = [ExactColumn.of(2), ExactColumn.of(2)];
    fine.set(0, exact('0.001'));
    for (const column of [coarse, fine]) {
      column.set(0, exact('1.5'));
      column.set(1, third);
    }
    expect([0, 1].map((row) => coarse.isSameAt(row, fine))).toEqual([true, true]);
    fine.add(1, exact('1'));
    expect(coarse.isSameAt(1, fine)).toBe(false);
    // The same units at other places are another amount.
    coarse.set(0, exact('15'));
    expect(coarse.isSameAt(0, fine)).toBe(false);
  });

  test('adds up beyond what a double can hold', () => {
    const column = ExactColumn.of(4);
    for (let row = 0; row < 4; row++) column.set(row, exact('90071992547409.91'));
    expect(plain(column.sumOf([0, 1, 2, 3]))).toBe('360287970189639.64');
  });

  test('holds zero in rows never set, and has as many rows as it was made for', () => {
    const column = ExactColumn.of(2);
    expect(plain(column.at(1))).toBe('0');
    expect(plain(column.sumOf([0, 1]))).toBe('0');
    expect(column.length).toBe(2);
  });

  test('forgets a value that did not fit once another takes its row', () => {
    const column = ExactColumn.of(1);
    column.set(0, divide(integer(1), integer(3)));
    column.set(0, exact('1.5'));
    expect(plain(column.sumOf([0]))).toBe('1.5');
  });

  test('gives the doubles nearest to its values, also to those kept beside and to rows picked from it', () => {
    const column = ExactColumn.of(3);
    [exact('90071992547409.91'), third, exact('-0.0001')].forEach((value, row) => column.set(row, value));
    expect([...column.toNumbers()]).toEqual([90071992547409.91, 1 / 3, -0.0001]);
    expect([...column.gathered(Int32Array.of(2, 1, 5)).toNumbers()]).toEqual([-0.0001, 1 / 3, 0]);
    column.set(0, exact('7'));
    column.set(1, exact('8'));
    expect([...column.toNumbers()]).toEqual([7, 8, -0.0001]);
  });

  test('of units is taken as it is; no scale is finer than 15 places', () => {
    const column = ExactColumn.ofUnits(Float64Array.of(15, NaN), 1);
    expect([plain(column.at(0)), plain(column.at(1)), column.scale, column.length]).toEqual(['1.5', '0', 1, 2]);
    expect(() => ExactColumn.ofUnits(Float64Array.of(1), 16)).toThrow(/from 0 to 15/);
  });

  test('becomes finer with its values, and keeps those that are then too large', () => {
    const column = ExactColumn.of(3);
    column.set(0, exact('90071992547409.91'));
    column.set(1, exact('0.000001'));
    column.set(2, exact('0.0000001'));
    expect([0, 1, 2].map((row) => plain(column.at(row)))).toEqual(['90071992547409.91', '0.000001', '0.0000001']);
    expect(plain(column.sumOf([0, 1, 2]))).toBe('90071992547409.9100011');
  });

  test.each([-1, 2, 0.5, NaN])('has no row %d', (row) => {
    const column = ExactColumn.of(2);
    expect(() => column.at(row)).toThrow(`The column has no row ${row}.`);
    expect(() => column.set(row, integer(1))).toThrow(RangeError);
    expect(() => column.add(row, integer(1))).toThrow(RangeError);
    expect(() => column.isSameAt(row, ExactColumn.of(2))).toThrow(RangeError);
    expect(() => column.sumOf([row])).toThrow(RangeError);
  });
});
