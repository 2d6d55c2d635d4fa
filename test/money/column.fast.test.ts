import { divide, ExactColumn, integer, plain, scaled } from '../../src/money';
import { exact } from './fractions';

/** Columns are quick because they are whole units: what ordinary payouts are made of must not be kept beside them. */
test('counts in cents, finer as soon as a value is, to six places; what does not fit is kept beside and makes nothing finer', () => {
  const column = ExactColumn.of(3);
  const units = (scale: number): number[] => [column.scale, ...column.unitsAt(scale)];
  column.set(0, exact('1.5'));
  expect(units(2)).toEqual([2, 150, 0, 0]);
  expect(units(1)).toEqual([2, NaN, NaN, NaN]);
  column.set(1, divide(integer(1), integer(3)));
  expect(units(3)).toEqual([2, 1500, NaN, 0]);
  column.set(2, exact('0.0000001'));
  expect(units(2)).toEqual([2, 150, NaN, NaN]);
  column.set(2, exact('0.000001'));
  expect(units(6)).toEqual([6, 1_500_000, NaN, 1]);
  expect([0, 1, 2].map((row) => plain(column.at(row)))).toEqual(['1.5', '0.3333333333', '0.000001']);
  column.set(0, exact('-2'));
  expect(units(6)).toEqual([6, -2_000_000, NaN, 1]);
});

test('takes ordinary numbers of cells as they are', () => {
  const column = ExactColumn.of(1);
  expect(column.setShort(0, 1234.56)).toBe(true);
  expect([...column.unitsAt(2)]).toEqual([123_456]);
});

test.each(['21474836.47', '21474836.48', '-21474836.48', '-21474836.49', '9007199254740.99', '-0.01'])('has room for %s beside what stands in it already', (shown) => {
  const [column, sums] = [ExactColumn.of(3), ExactColumn.of(1)];
  column.set(0, scaled(1205, 2));
  expect(column.setShort(1, Number(shown))).toBe(true);
  column.set(2, exact(shown));
  for (const value of ['0.01', shown, '-0.01']) sums.add(0, exact(value));
  expect([0, 1, 2].map((row) => plain(column.at(row)))).toEqual(['12.05', shown, shown]);
  expect(plain(column.gathered(Int32Array.of(2)).at(0))).toBe(shown);
  expect(plain(sums.at(0))).toBe(shown);
});
