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
