import { functionFiles } from '../../src/functions';
import { call, callIn, codes, messageOf, ShownError } from './call';

const files = functionFiles('https://pay.example.com');

const RATES = [[0, 0.05], [1000, 0.08]];
const WITH_FIXED = [[0, 0.01, 5], [1000, 0.02, 50], ['>2000', 0.03, 100]];

describe('TIERED_COMMISSION', () => {
  test.each<[string, readonly unknown[], unknown]>([
    ['each slice at its own rate', [1500, RATES], 90],
    ['graduated by name', [1500, RATES, 'graduated'], 90],
    ['graduated in Chinese', [1500, RATES, '超额累进'], 90],
    ['the whole at one rate', [1500, RATES, 'slab'], 120],
    ['slab in Chinese', [1500, RATES, '全额'], 120],
    ['slab at its bound', [1000, RATES, 'slab'], 80],
    ['slab at its bound, not included', [1000, RATES, 'slab', 'above'], 50],
    ['not included in Chinese', [1000, RATES, 'slab', '不含'], 50],
    ['included in Chinese', [1000, RATES, 'slab', '含'], 80],
    ['graduated, fixed amounts of all tiers entered', [2500, WITH_FIXED], 200],
    ['slab, the fixed amount of its tier alone', [2500, WITH_FIXED, 'slab'], 175],
    ['graduated at an open bound, whose fixed amount is not yet entered', [2000, WITH_FIXED], 85],
    ['below the first tier', [5, [[10, 0.5]]], 0],
    ['zero is a number', [0, [[0, 0.05, 7]]], 7],
    ['halves away from zero', [0.1, [[0, 0.05]]], 0.01],
    ['1.005 to the cent, where doubles say 1.00', [20.1, [[0, 0.05]]], 1.01],
    ['a slip of doubles: 132,501.80', [132501.8, [[0, 0.01], [10000, 0.0125], [50000, 0.018], [100000, 0.025], [200000, 0.0375]]], 2312.55],
    ['0.1 + 0.2 is 0.3', [0.1 + 0.2, [[0, 1], [0.3, 2]], 'slab'], 0.6],
    ['999.9999999999999 is 1,000', [999.9999999999999, RATES, 'slab'], 80],
    ['no decimal places', [1010, RATES, null, null, 0], 51],
    ['four decimal places', [1000.01, RATES, null, null, 4], 50.0008],
    ['eight decimal places', [0.01, [[0, 0.000001]], null, null, 8], 0.00000001],
    ['an amount as text', ['1,500元', RATES], 90],
    ['an amount in ten thousands', ['0.15万', RATES], 90],
    ['what 300 add to 900', [300, RATES, null, null, null, 900], 21],
    ['what 300 add to 900, slab', [300, RATES, 'slab', null, null, 900], 51],
    ['what nothing adds', [0, RATES, null, null, null, 900], 0],
    ['blank prior is none', [1500, RATES, null, null, null, ''], 90],
    ['a huge amount', [1e15, [[0, 0.05]]], 5e13],
    ['a far huger one', [1e300, [[0, 0.05]]], 5e298],
    ['a tiny one', [1e-300, [[0, 0.05]]], 0],
    ['blank gives blank', [null, RATES], ''],
    ['empty text gives blank', ['', RATES], ''],
    ['one cell as a range', [[[1500]], RATES], [[90]]],
    ['one blank cell as a range', [[[null]], RATES], [['']]],
    ['a row', [[[800, null, 1500]], RATES], [[40, '', 90]]],
    ['a block', [[[800, 1500], ['', 1000]], RATES], [[40, 90], ['', 50]]],
    ['priors side by side', [[[100], [100]], RATES, null, null, null, [[0], [1000]]], [[5], [8]]],
    ['one prior for all', [[[100], [200]], RATES, null, null, null, 1000], [[8], [16]]],
    ['a blank among priors is none', [[[100], [100]], RATES, null, null, null, [[null], [1000]]], [[5], [8]]],
    ['blanks with priors', [[[null], [100]], RATES, null, null, null, [[0], [1000]]], [[''], [8]]],
  ])('%s', async (_, given, expected) => expect(await call('TIERED_COMMISSION', ...given)).toEqual(expected));

  test.each<[string, readonly unknown[], unknown]>([
    ['a negative amount', [-0.01, RATES], '#NUM!'],
    ['a negative prior', [1, RATES, null, null, null, -1], '#NUM!'],
    ['a word', ['abc', RATES], '#VALUE!'],
    ['a truth value', [true, RATES], '#VALUE!'],
    ['dollars', ['$5', RATES], '#VALUE!'],
    ['an unknown method', [1, RATES, 'sliding'], '#VALUE!'],
    ['an unknown bound', [1, RATES, null, 'maybe'], '#VALUE!'],
    ['a range for the method', [1, RATES, [['slab'], ['slab']]], '#VALUE!'],
    ['places out of range', [1, RATES, null, null, 9], '#NUM!'],
    ['places below 0', [1, RATES, null, null, -1], '#NUM!'],
    ['half a place', [1, RATES, null, null, 1.5], '#NUM!'],
    ['a word for places', [1, RATES, null, null, 'two'], '#VALUE!'],
    ['priors of another shape', [[[1], [2]], RATES, null, null, null, [[1], [2], [3]]], '#VALUE!'],
    ['an award beyond what Excel holds', [1e300, [[0, 1e300]]], '#NUM!'],
    ['such an award in a range', [[[1e300], [1]], [[0, 1e300]]], [['#NUM!'], [1e300]]],
    ['NaN', [NaN, RATES], '#VALUE!'],
    ['infinity', [Infinity, RATES], '#VALUE!'],
    ['an error in the cell', [new ShownError('#DIV/0!', ''), RATES], '#DIV/0!'],
    ['bad cells alone', [[[800], ['x'], [-1], [null], [new ShownError('#N/A', '')], [1500]], RATES], [[40], ['#VALUE!'], ['#NUM!'], [''], ['#N/A'], [90]]],
    ['a bad prior alone', [[[1], [1]], RATES, null, null, null, [['x'], [0]]], [['#VALUE!'], [0.05]]],
    ['a thing that is no cell', [[[{ entity: 1 }], [1]], RATES], [['#VALUE!'], [0.05]]],
  ])('refuses %s', async (_, given, expected) => expect(codes(await call('TIERED_COMMISSION', ...given))).toEqual(expected));

  test('says in a range what is wrong with a cell', async () => {
    const result = await callIn({ language: 'en' }, 'TIERED_COMMISSION', [[1], ['x']], RATES);
    expect(Array.isArray(result) ? messageOf(result[1][0]) : '').toBe('The argument amount cannot be read: "x" is not a number: write it like 1200 or 1,200.00.');
  });
});

describe('TIERED_BONUS', () => {
  const BONUSES = [[0.8, 500], [1, 1500], [1.2, 3000]];

  test.each<[string, readonly unknown[], unknown]>([
    ['below the first tier', [0.79, BONUSES], 0],
    ['at a bound', [1, BONUSES], 1500],
    ['at a bound not included', [1, BONUSES, 'above'], 500],
    ['a percentage as text', ['105%', BONUSES], 1500],
    ['percentages as bounds', [1.05, [['80%', 500], ['100%以上', 1500]]], 1500],
    ['a negative value', [-5, [[-10, 1], [0, 2]]], 1],
    ['a column with blanks', [[[0.5], [null], [2]], BONUSES], [[0], [''], [3000]]],
    ['a rate as it stands', [1.05, [[0, '1.5%'], [1, 0.025]]], 0.025],
    ['an amount finer than a cent', [1, [[0, 0.125]]], 0.125],
    ['a third column of blanks', [1, [[0, 5, null], [1, 7, '']]], 7],
  ])('%s', async (_, given, expected) => expect(await call('TIERED_BONUS', ...given)).toEqual(expected));

  test('refuses fixed amounts beside the values, which it would not obey', async () => {
    expect(messageOf(await call('TIERED_BONUS', 1, [[0, 5], [1, 7, 3]].map(([from, value, fixed = null]) => [from, value, fixed])))).toBe('此函数的档位表只有两列，第 2 档的第三列不能有数。');
  });

  test('refuses a word in its cell alone', async () => {
    expect(codes(await call('TIERED_BONUS', [['x'], [1]], BONUSES))).toEqual([['#VALUE!'], [1500]]);
  });
});

describe('a rate that is looked up', () => {
  test('is rounded as a commission is, and stands as it is as a bonus', async () => {
    const rates = [[0, 0.015], [1, 0.025]];
    expect([await call('TIERED_BONUS', 1.05, rates), await call('TIERED_COMMISSION', 1, [[0, 0.025]], 'slab')]).toEqual([0.025, 0.03]);
  });

  test.each([['zh', '四舍五入到 places 位小数', '不舍入'], ['en', 'rounded to places', 'not rounded']] as const)('is told of in the help of both functions (%s)', (language, rounded, asItStands) => {
    const help = (id: string): string => files[`help/${language}/${id}.html`] ?? '';
    expect(help('TIERED_COMMISSION')).toContain(rounded);
    expect(help('TIERED_COMMISSION')).toMatch(/(?:请用|use) TIERED_BONUS/);
    expect(help('TIERED_BONUS')).toContain(asItStands);
  });
});

describe('UNIT_REWARD', () => {
  const UNITS = [[0, 20], [5, 40]];

  test.each<[string, readonly unknown[], unknown]>([
    ['eight units', [8, UNITS], 220], ['none', [0, UNITS], 0], ['five', [5, UNITS], 100], ['half a unit', [5.5, UNITS], 120],
    ['five with open bounds', [5, UNITS, 'above'], 100], ['a column', [[[3], [''], [6]], UNITS], [[60], [''], [140]]],
    ['a million', [1_000_000, UNITS], 39_999_900],
  ])('%s', async (_, given, expected) => expect(await call('UNIT_REWARD', ...given)).toEqual(expected));

  test('refuses less than none', async () => expect(codes(await call('UNIT_REWARD', [[-1], [1]], UNITS))).toEqual([['#NUM!'], [20]]));
});

describe('CLAWBACK', () => {
  test.each<[string, readonly unknown[], unknown]>([
    ['a part', [90, 1500, 500, RATES], 40],
    ['everything', [90, 1500, 1500, RATES], 90],
    ['everything, where a first tier pays something for nothing', [57, 1000, 1000, [[0, 0.05, 7]]], 57],
    ['nothing refunded, as it was paid', [90, 1500, 0, RATES], 0],
    ['nothing refunded, too much paid', [100, 1500, 0, RATES], 10],
    ['never below 0', [10, 1500, 500, RATES], 0],
    ['slab', [120, 1500, 501, RATES, 'slab'], 70.05],
    ['slab with the bound not included', [120, 1500, 500, RATES, 'slab', 'above'], 70],
    ['a column with blanks', [[[90], [null]], [[1500], [1500]], [[500], [500]], RATES], [[40], ['']]],
    ['one original amount for all', [[[90], [90]], 1500, [[500], [1500]], RATES], [[40], [90]]],
  ])('%s', async (_, given, expected) => expect(await call('CLAWBACK', ...given)).toEqual(expected));

  test.each<[string, readonly unknown[], unknown]>([
    ['a refund above the original', [90, 1500, 1500.01, RATES], '#NUM!'],
    ['a negative refund', [90, 1500, -1, RATES], '#NUM!'],
    ['a negative payment', [-90, 1500, 1, RATES], '#NUM!'],
    ['a word', [90, 'x', 1, RATES], '#VALUE!'],
    ['a missing refund', [90, 1500, null, RATES], '#VALUE!'],
    ['a refund above the original in its cell alone', [[[90], [90]], 1500, [[1600], [1500]], RATES], [['#NUM!'], [90]]],
    ['another shape', [[[90], [90]], [[1500]], [[1], [2], [3]], RATES], '#VALUE!'],
  ])('refuses %s', async (_, given, expected) => expect(codes(await call('CLAWBACK', ...given))).toEqual(expected));
});

describe('EXPLAIN_TIERS', () => {
  test.each<[string, readonly unknown[], string]>([
    ['slices', [1500, RATES], '1,000.00 × 5 % + 500.00 × 8 % = 90.00'],
    ['one slice', [800, RATES], '800.00 × 5 % = 40.00'],
    ['at a bound', [1000, RATES], '1,000.00 × 5 % = 50.00'],
    ['fixed amounts', [2500, WITH_FIXED], '1,000.00 × 1 % + 5.00 + 1,000.00 × 2 % + 50.00 + 500.00 × 3 % + 100.00 = 200.00'],
    ['slab', [1500, RATES, 'slab'], '1,500.00，适用 1,000（含）以上一档：1,500.00 × 8 % = 120.00'],
    ['slab with a fixed amount and an open bound', [2500, WITH_FIXED, 'slab'], '2,500.00，适用 2,000 以上（不含）一档：2,500.00 × 3 % + 100.00 = 175.00'],
    ['below the first tier', [5, [[10, 0.5]]], '5.00，未达到最低一档：0.00'],
    ['nothing sold', [0, RATES], '0.00'],
    ['rounding', [1000.55, RATES], '1,000.00 × 5 % + 0.55 × 8 % = 50.044，四舍五入为 50.04'],
    ['a rate of 0', [100, [[0, 0]]], '100.00 × 0 % = 0.00'],
    ['a negative rate', [100, [[0, -0.05]]], '100.00 × (-5 %) = -5.00'],
    ['amounts per unit', [8, [[0, 20], [5, 40]]], '5.00 × 20 + 3.00 × 40 = 220.00'],
    ['a negative amount', [-5, RATES], '金额不能为负数；退款请用 CLAWBACK 或状态列处理。'],
  ])('%s', async (_, given, expected) => expect(await call('EXPLAIN_TIERS', ...given)).toBe(expected));

  test('a column, with blanks and a word', async () => {
    expect(codes(await call('EXPLAIN_TIERS', [[800], [null], ['x']], RATES))).toEqual([['800.00 × 5 % = 40.00'], [''], ['#VALUE!']]);
  });

  test('in English', async () => {
    expect(await callIn({ language: 'en' }, 'EXPLAIN_TIERS', 2500, WITH_FIXED, 'slab')).toBe('2,500.00 falls in the tier above 2,000: 2,500.00 × 3 % + 100.00 = 175.00');
  });
});

describe('TIER_CLIFFS', () => {
  test.each<[string, readonly unknown[], unknown]>([
    ['graduated tiers have none', [RATES], [[0, 0, 0, 0, ''], [1000, 50, 50, 0, '']]],
    ['a slab leaps', [RATES, 'slab'], [[0, 0, 0, 0, ''], [1000, 50, 80, 30, '']]],
    ['a slab leaps above an open bound', [RATES, 'slab', 'above'], [[0, 0, 0, 0, ''], [1000, 50, 80, 30, '']]],
    ['5 % from 1,000 and 8 % from 5,000: a cent less costs 150', [[[1000, 0.05], [5000, 0.08], [10000, 0.1]], 'slab'], [[1000, 0, 50, 50, ''], [5000, 250, 400, 150, ''], [10000, 800, 1000, 200, '']]],
    ['fixed amounts of graduated tiers leap', [WITH_FIXED], [[0, 0, 5, 5, ''], [1000, 15, 65, 50, ''], [2000, 85, 185, 100, '']]],
    ['a falling rate on the whole amount, made up for later', [[[0, 0.05], [1000, 0.03]], 'slab'], [[0, 0, 0, 0, ''], [1000, 50, 30, -20, 1666.65]]],
    ['made up for by the next tier', [[[0, 0.05], [1000, 0.03], [1200, 0.08]], 'slab'], [[0, 0, 0, 0, ''], [1000, 50, 30, -20, 1200], [1200, 36, 96, 60, '']]],
    ['a falling fixed amount, never made up for', [[[0, 0, 100], [1000, 0, 60]], 'slab'], [[0, 0, 100, 100, ''], [1000, 100, 60, -40, '#N/A']]],
    ['a fall above an open bound', [[[0, 0.05], ['>1000', 0.04]], 'slab'], [[0, 0, 0, 0, ''], [1000, 50, 40, -10, 1250]]],
    ['both sides of one bound', [[[0, 0.01], ['≥100', 0.02], ['>100', 0.03]], 'slab'], [[0, 0, 0, 0, ''], [100, 1, 2, 1, ''], [100, 2, 3, 1, '']]],
    ['a header and blank rows', [[['下限', '比例'], [0, 0.05], [null, null]]], [[0, 0, 0, 0, '']]],
  ])('%s', async (_, given, expected) => expect(codes(await call('TIER_CLIFFS', ...given))).toEqual(expected));

  test.each<[string, readonly unknown[]]>([
    ['tiers that are none', [[['x', 'y']]]], ['falling bounds', [[[5, 1], [3, 1]]]], ['an unknown method', [RATES, 'fixed']],
  ])('refuses %s', async (_, given) => expect(codes(await call('TIER_CLIFFS', ...given))).toBe('#VALUE!'));

  test('says that a fall is never made up for', async () => {
    const result = await callIn({ language: 'en' }, 'TIER_CLIFFS', [[0, 0, 100], [1000, 0, 60]], 'slab');
    expect(Array.isArray(result) ? messageOf(result[1][4]) : '').toBe('No amount above earns 100 again.');
  });
});

describe('SALES_FOR_REWARD', () => {
  test.each<[string, readonly unknown[], unknown]>([
    ['within a tier', [90, RATES], 1500],
    ['nothing', [0, RATES], 0],
    ['a cent', [0.01, RATES], 0.2],
    ['a fraction of a cent', [0.001, RATES], 0.02],
    ['slab leaps', [79, RATES, 'slab'], 1000],
    ['slab leaps above an open bound', [79, RATES, 'slab', 'above'], 1000.01],
    ['a column', [[[90], [null], [50]], RATES], [[1500], [''], [1000]]],
    ['rewards are not rounded', [90.004, RATES], 1500.05],
  ])('%s', async (_, given, expected) => expect(await call('SALES_FOR_REWARD', ...given)).toEqual(expected));

  test.each<[string, readonly unknown[], unknown]>([
    ['what no sales reach', [1, [[0, 0]]], '#N/A'],
    ['what no sales reach, in its cell alone', [[[5], [50]], [[0, 0, 10]]], [[0], ['#N/A']]],
    ['a word', ['x', RATES], '#VALUE!'],
  ])('refuses %s', async (_, given, expected) => expect(codes(await call('SALES_FOR_REWARD', ...given))).toEqual(expected));

  test('says that nothing reaches it', async () => {
    expect(messageOf(await callIn({ language: 'en' }, 'SALES_FOR_REWARD', 1234.5, [[0, 0]]))).toBe('No amount of sales reaches 1,234.5 with these tiers.');
  });
});
