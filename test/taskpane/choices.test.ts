import type { Source } from '../../src/excel';
import { PRESETS } from '../../src/presets';
import { parseScheme } from '../../src/scheme';
import type { TableName } from '../../src/table';
import { groupsOf, searched } from '../../src/taskpane/state/groups';
import { sortedTiers } from '../../src/taskpane/state/sorting';
import { chooseSources, offered } from '../../src/taskpane/state/sources';
import type { SchemeEntry } from '../../src/taskpane/state/state';

const source = (id: string, fitness: Partial<Record<TableName, number>>, active = false): Source => ({
  id, kind: 'range', name: id, sheet: id, address: 'A1', rows: 1, active, headers: [id], besideTables: false, fitness: { sales: 0, people: 0, teams: 0, history: 0, ...fitness },
});
const ALL: readonly TableName[] = ['sales', 'people', 'teams', 'history'];
const chosen = (...sources: readonly Source[]): unknown =>
  Object.fromEntries(Object.entries(chooseSources(sources, ALL)).map(([table, { id }]) => [table, id]));

describe('which source is which table', () => {
  test.each([
    ['the best fitting is taken', [source('a', { sales: 3 }), source('b', { sales: 5 })], { sales: 'b' }],
    ['the active one before one that fits better', [source('a', { sales: 3 }, true), source('b', { sales: 5 })], { sales: 'a' }],
    ['but not where it is another table', [source('a', { sales: 3, people: 4 }, true), source('b', { sales: 5 })], { sales: 'b', people: 'a' }],
    ['of equals the first', [source('a', { sales: 3 }), source('b', { sales: 3 })], { sales: 'a' }],
    ['none where nothing fits', [source('a', {})], {}],
  ])('%s', (_, sources, expected) => {
    expect(chosen(...sources)).toEqual(expected);
  });

  test('the active one is offered first, then by fitness', () => {
    expect(offered([source('a', { sales: 1 }), source('b', { sales: 5 }), source('c', {}, true)], 'sales').map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });
});

describe('the list of schemes', () => {
  const entries = PRESETS.flatMap(({ json }): SchemeEntry[] => {
    const read = parseScheme(json);
    return read.ok ? [{ scheme: read.value, json, own: false }] : [];
  });

  test('every scheme stands in one group', () => {
    const grouped = groupsOf(entries).flatMap((group) => group.entries);
    expect(grouped).toHaveLength(entries.length);
    expect(new Set(grouped)).toEqual(new Set(entries));
  });

  test('schemes of one\'s own come first', () => {
    const [first] = entries;
    const own = first === undefined ? [] : [{ ...first, own: true }];
    expect(groupsOf([...entries, ...own])[0]?.entries).toEqual(own);
  });

  test.each(['推荐', 'referr', '  新客户 ', '排名'])('a search for %j finds something, in either language', (query) => {
    const found = searched(entries, query);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(entries.length);
  });

  test('a search finds what has all of its words', () => {
    expect(searched(entries, '新客户 没有这个词')).toEqual([]);
  });
});

describe('the order of tiers', () => {
  const tier = (bound: string, side: 'atLeast' | 'above' = 'atLeast') => ({ side, bound, value: '1' });

  test('by bound, whatever way it is written; at the same bound "at least" first', () => {
    const rows = [tier('1万'), tier('5,000', 'above'), tier('5000'), tier('0')];
    expect(sortedTiers(rows).map(({ bound, side }) => `${side} ${bound}`)).toEqual(['atLeast 0', 'atLeast 5000', 'above 5,000', 'atLeast 1万']);
  });

  test('stays while a bound cannot be read, and is the same list where nothing changes', () => {
    const open = [tier('5'), tier('')];
    const sorted = [tier('0'), tier('5')];
    expect(sortedTiers(open)).toBe(open);
    expect(sortedTiers(sorted)).toBe(sorted);
  });
});
