import { FUNCTIONS } from '../../src/functions/library';
import { callIn, codes, ShownError } from './call';
import { ERROR, HARD_INPUTS } from './hard-inputs';

const withErrors = (value: unknown): unknown => (Array.isArray(value) ? value.map(withErrors) : value === ERROR ? new ShownError(ERROR, '') : value);

test.each(HARD_INPUTS.map((input, index) => [index, input.id, input] as const))('%d: %s with blanks, texts, errors and huge numbers', async (_, id, { given, expected }) => {
  expect(codes(await callIn({ kept: [] }, id, ...given.map(withErrors)))).toEqual(expected);
});

test('no function is left out', () => expect(new Set(HARD_INPUTS.map(({ id }) => id))).toEqual(new Set(FUNCTIONS.map(({ id }) => id))));
