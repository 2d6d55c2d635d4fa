import type { Subject } from '../../src/data';
import { Subjects } from '../../src/data';
import { withPast } from '../../src/data/customer-past';
import { findGroup, groupRows, sortStably, subjectOf } from '../../src/data/grouping';
import { asDay } from '../../src/calendar';

const columns = (...numbers: readonly number[]): Int32Array => Int32Array.from(numbers);
const told = (subjects: Iterable<Subject>): string[] => [...subjects].map((subject) => `${subject.key}@${subject.period} ${[...subject.rows()].join()} first ${subject.first} of ${subject.size} at ${subject.index}`);

/** Rows of two keys and of none, in two periods. */
const GROUPS = groupRows(columns(0, 1, 2, 3, 4, 5), columns(1, 0, 1, -1, 1, 0), columns(3, 3, 2, 9, 3, 3));

describe('subjects', () => {
  test('of groups are those of keys and periods, each with its rows', () => {
    expect(told(Subjects.ofGroups(GROUPS))).toEqual(['0@3 1,5 first 1 of 2 at 0', '1@2 2 first 2 of 1 at 1', '1@3 0,4 first 0 of 2 at 2']);
    const all = Subjects.ofGroups(GROUPS);
    expect([all.length, all.first(2), all.key(2), all.period(1), all.first(3), all.key(9), all.period(9)]).toEqual([3, 0, 1, 2, -1, -1, 0]);
  });

  test('without keys, periods and ends are one row each, all of one', () => {
    expect(told(new Subjects({ list: columns(8, 9), from: columns(0, 1) }))).toEqual(['-1@0 8 first 8 of 1 at 0', '-1@0 9 first 9 of 1 at 1']);
  });

  test('without rows have none', () => {
    const none = Subjects.withoutRows(columns(4, 6));
    expect(told(none)).toEqual(['4@0  first -1 of 0 at 0', '6@0  first -1 of 0 at 1']);
    expect([none.first(0), none.key(1), none.period(1)]).toEqual([-1, 6, 0]);
  });

  test('that pass keep their order, and are the same where all do', () => {
    const all = Subjects.ofGroups(GROUPS);
    expect(told(all.where(({ key }) => key === 1))).toEqual(['1@2 2 first 2 of 1 at 0', '1@3 0,4 first 0 of 2 at 1']);
    expect(all.where(() => true)).toBe(all);
    expect(told(all.where(() => false))).toEqual([]);
    expect(told(new Subjects({ list: columns(8, 9), from: columns(0, 1) }).where(({ first }) => first === 9))).toEqual(['-1@0 9 first 9 of 1 at 0']);
  });

  test('in every period are there with rows or without, for each of the keys', () => {
    const every = Subjects.ofGroups(GROUPS).inEveryPeriod(columns(0, 1, 5), (key) => (key === 5 ? [3, 3] : [2, 4]));
    expect(told(every)).toEqual([
      '0@2  first -1 of 0 at 0', '0@3 1,5 first 1 of 2 at 1', '0@4  first -1 of 0 at 2',
      '1@2 2 first 2 of 1 at 3', '1@3 0,4 first 0 of 2 at 4', '1@4  first -1 of 0 at 5', '5@3  first -1 of 0 at 6',
    ]);
  });

  test('leave out keys and periods that are not asked for, and go by the periods that follow', () => {
    const of = (all: Int32Array, first: number, last: number): string[] => told(Subjects.ofGroups(GROUPS).inEveryPeriod(all, () => [first, last], (period) => period + 2));
    expect(of(columns(1), 1, 4)).toEqual(['1@1  first -1 of 0 at 0', '1@3 0,4 first 0 of 2 at 1']);
    expect(of(columns(1), 4, 3)).toEqual([]);
    expect(of(columns(), 1, 4)).toEqual([]);
    const one = Subjects.ofGroups(groupRows(columns(0, 1), columns(0, 1), columns(1, 2)));
    expect(told(one.inEveryPeriod(columns(0, 1), () => [1, 2]))).toEqual(['0@1 0 first 0 of 1 at 0', '0@2  first -1 of 0 at 1', '1@1  first -1 of 0 at 2', '1@2 1 first 1 of 1 at 3']);
    const all = Subjects.ofGroups(groupRows(columns(0, 1), undefined, columns(1, 2)));
    expect(told(all.inEveryPeriod(columns(-1), () => [2, 3]))).toEqual(['-1@2 1 first 1 of 1 at 0', '-1@3  first -1 of 0 at 1']);
  });
});

describe('groups', () => {
  test('are found by key and period', () => {
    const at = (key: number, period: number): number => findGroup(GROUPS, key, period);
    expect([at(0, 3), at(1, 2), at(1, 3), at(0, 2), at(1, 4), at(2, 3), at(-1, 9)]).toEqual([0, 1, 2, -1, -1, -1, -1]);
  });

  test('are subjects by themselves', () => {
    expect(told([subjectOf(GROUPS, 1), subjectOf(GROUPS, 2), subjectOf(GROUPS, 9)])).toEqual(['1@2 2 first 2 of 1 at -1', '1@3 0,4 first 0 of 2 at -1', '-1@0  first -1 of 0 at -1']);
  });

  test('of no rows are none', () => {
    const none = groupRows(columns(), undefined, columns());
    expect([none.keys.length, [...none.starts], findGroup(none, -1, 0)]).toEqual([0, [0], -1]);
    expect([...subjectOf(none, 0).rows()]).toEqual([]);
    expect([...groupRows(columns(0, 1), columns(-1, -1), columns(0, 0)).keys]).toEqual([]);
  });

  test('without keys go by periods alone', () => {
    const { keys, periods, starts, rows } = groupRows(columns(2, 0, 1), undefined, columns(1, 0, 1));
    expect([[...keys], [...periods], [...starts], [...rows]]).toEqual([[-1, -1], [0, 1], [0, 1, 3], [1, 2, 0]]);
  });

  test('rows that are sorted already are the same list', () => {
    const rows = columns(2, 0, 1);
    expect(sortStably(rows, columns(5, 7, -3))).toBe(rows);
    expect([...sortStably(rows, columns(5, -3, 7))]).toEqual([1, 0, 2]);
  });
});

test('two pieces of a customer\'s past come to the later day; a day that is not known makes the last one unknown', () => {
  const [early, late] = [asDay(10), asDay(20)];
  expect(withPast(undefined, early)).toEqual({ known: true, last: early });
  expect(withPast({ known: false, last: undefined }, early)).toEqual({ known: true, last: early });
  expect(withPast(withPast(undefined, late), early).last).toBe(late);
  expect(withPast(withPast(undefined, early), late).last).toBe(late);
  expect(withPast(withPast(undefined, early), undefined)).toEqual({ known: true, last: undefined });
  expect(withPast(withPast(undefined, undefined), late)).toEqual({ known: true, last: undefined });
});
