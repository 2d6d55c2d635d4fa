import { divide, ExactColumn, integer, plain } from '../../src/money';
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
