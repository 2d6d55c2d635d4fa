import fc from 'fast-check';
import { callable } from '../../src/functions/call';
import { refuse, type Output } from '../../src/functions/cell-error';
import { FUNCTIONS } from '../../src/functions/library';
import { success } from '../../src/i18n';
import { call, callIn, codes, ShownError } from './call';

// What a cell may be given: nothing else comes through. Excel shows null as 0, and it has no NaN.

const [first] = FUNCTIONS;
if (first === undefined) throw new Error('There are functions.');

/** A function that comes to this, as a host calls it. */
const showing = (run: () => Output | Promise<Output>) => callable({ ...first, run }, {
  language: () => 'en', keptSchemes: async () => success([]), dateSystem: () => 1900, error: ({ code }, message) => new ShownError(code, message),
});

const isShown = (value: unknown): boolean => typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) || value instanceof ShownError;

describe('a number that no cell holds', () => {
  test.each([NaN, Infinity, -Infinity])('%p is an error: alone, later, and in its cell of a block', async (value) => {
    expect(() => showing(() => value)()).toThrow(expect.objectContaining({ code: '#NUM!' }));
    await expect(showing(async () => value)()).rejects.toMatchObject({ code: '#NUM!' });
    expect(codes(showing(() => [[1, value], ['x', 2]])())).toEqual([[1, '#NUM!'], ['x', 2]]);
  });
});

test('what is refused, or was not expected, is an error with a sentence', () => {
  const shown = (run: () => Output): unknown => {
    try {
      return showing(run)();
    } catch (error) {
      return error;
    }
  };
  expect(shown(() => refuse('#N/A', { zh: '没有', en: 'none' }))).toEqual(new ShownError('#N/A', 'none'));
  expect(shown(() => { throw new RangeError('odd'); })).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('odd') });
});

test.each(FUNCTIONS.map(({ id, parameters }) => [id, parameters] as const))('%s gives numbers, texts, truths and errors alone, whatever it is given', async (id, parameters) => {
  const value = fc.oneof(
    fc.constantFrom<unknown>(null, '', 0, 1, -1, 1e300, 1e-300, 0.05, 45352, true, false, '5%', '1,200', 'x', '甲', '2024-03-01', 'graduated', 'slab', 'customer-order-size', '日期', '业务员', '金额'), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ maxLength: 4 }),
  );
  const size = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }));
  const cells = size.chain(([height, width]) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }));
  const given = fc.tuple(...parameters.map(() => fc.oneof(value, cells)));
  await fc.assert(fc.asyncProperty(given, async (all) => {
    const result = await callIn({ kept: [], zeros: false }, id, ...all);
    const shown = Array.isArray(result) ? result.flat() : [result];
    expect(shown.filter((each) => !isShown(each))).toEqual([]);
    if (Array.isArray(result)) expect(new Set(result.map((row: unknown[]) => row.length)).size).toBe(1);
  }), { numRuns: 40 });
});

test('figures count as Excel shows them, with fifteen digits', async () => {
  const tiers = [[0, 0.05], [1000, 0.08]];
  expect([await call('TIERED_COMMISSION', 999.9999999999999, tiers, 'slab'), await call('TIERED_COMMISSION', 999.99, tiers, 'slab')]).toEqual([80, 50]);
  expect(await call('TIERED_COMMISSION', 100.49999999999999, [[0, 0.01]])).toBe(1.01);
});
