import fc from 'fast-check';
import { findGroup, groupRows, rowsWhere, sortStably, subjectOf } from '../../src/data';

const table = fc.array(fc.record({ key: fc.integer({ min: -1, max: 5 }), period: fc.integer({ min: -3, max: 3 }) }), { maxLength: 60 });

const all = (length: number): Int32Array => Int32Array.from({ length }, (_, row) => row);

test('sorting keeps the order of rows with the same number', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -1000, max: 1000 })), (numbers) => {
    const expected = numbers.map((number, row) => ({ number, row })).sort((a, b) => a.number - b.number || a.row - b.row).map(({ row }) => row);
    expect([...sortStably(all(numbers.length), Int32Array.from(numbers))]).toEqual(expected);
  }));
});

test('groups are all rows of one key and one period, in their order, keys and periods ascending', () => {
  fc.assert(fc.property(table, (rows) => {
    const groups = groupRows(all(rows.length), Int32Array.from(rows, ({ key }) => key), Int32Array.from(rows, ({ period }) => period));
    const seen = [...groups.keys].map((key, group) => ({ key, period: groups.periods[group] ?? NaN, rows: [...subjectOf(groups, group).rows()] }));
    expect(seen.flatMap((group) => group.rows).sort((a, b) => a - b)).toEqual(rows.flatMap(({ key }, row) => (key < 0 ? [] : [row])));
    for (const { key, period, rows: own } of seen) {
      expect(own).toEqual(rows.flatMap((each, row) => (each.key === key && each.period === period ? [row] : [])));
    }
    const order = seen.map(({ key, period }) => key * 100 + period);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  }));
});

test('a group is found by its key and period', () => {
  fc.assert(fc.property(table, fc.integer({ min: -1, max: 6 }), fc.integer({ min: -4, max: 4 }), (rows, key, period) => {
    const groups = groupRows(all(rows.length), Int32Array.from(rows, (each) => each.key), Int32Array.from(rows, (each) => each.period));
    const found = findGroup(groups, key, period);
    const expected = key >= 0 && rows.some((each) => each.key === key && each.period === period);
    expect(found >= 0).toBe(expected);
    if (found >= 0) expect([groups.keys[found], groups.periods[found]]).toEqual([key, period]);
  }));
});

test('without keys everything is one, period by period', () => {
  const groups = groupRows(all(4), undefined, Int32Array.from([2, 1, 2, 1]));
  expect([...groups.keys]).toEqual([-1, -1]);
  expect([...subjectOf(groups, 0).rows()]).toEqual([1, 3]);
});

test('rows that pass keep their order', () => {
  expect([...rowsWhere(Int32Array.from([5, 3, 8]), (row) => row !== 3)]).toEqual([5, 8]);
});
