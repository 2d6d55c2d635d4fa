import { nearest } from '../../src/scheme';

const words = ['excessRate', 'bonus', 'budget', 'from', 'to'];

test.each([
  ['exessRate', 'excessRate'], ['ExcessRate', 'excessRate'], ['bouns', 'bonus'], ['budgets', 'budget'], ['form', 'from'], ['fro', 'from'],
])('%s most likely means %s', (word, meant) => {
  expect(nearest(word, words)).toBe(meant);
});

test.each(['colour', 'x', '', 'a'.repeat(100_000)])('a word like no other means none of them', (word) => {
  expect(nearest(word, ['excessRate', 'bonus'])).toBeUndefined();
});

test.each<[string, string, string | undefined]>([
  ['ab', 'ba', 'ba'], ['abc', 'abd', 'abd'], ['abc', 'adx', undefined], ['abcd', 'badc', undefined], ['abcdef', 'badcef', 'badcef'], ['abcdef', 'acbdfe', 'acbdfe'], ['abcdef', 'abxyef', 'abxyef'], ['abcdef', 'abxyzf', undefined], ['abcdef', 'xyabcdef', 'xyabcdef'], ['abcdef', 'bcdefa', 'bcdefa'],
  ['abcdef', 'cdefab', undefined], ['a'.repeat(60), `${'a'.repeat(59)}b`, `${'a'.repeat(59)}b`], ['a'.repeat(61), 'a'.repeat(61), undefined],
])('%s is at most a third of its letters from %s: %s', (word, candidate, meant) => {
  expect(nearest(word, [candidate])).toBe(meant);
});

test('of two that are as near, the first is meant', () => {
  expect([nearest('abc', ['abd', 'abe']), nearest('abc', ['abde', 'abd', 'abc'])]).toEqual(['abd', 'abc']);
});
