import { call, callIn, codes, messageOf, ShownError } from './call';

const RATES = [[0, 0.05], [1000, 0.08]];

describe('a tier table', () => {
  // With 1,000 at 8 % the slab gives 80; with 1,000 still at 5 % it gives 50.
  test.each<[unknown, number]>([
    [1000, 80], ['1000', 80], ['1,000', 80], ['¥1,000.00', 80], ['0.1万', 80],
    ['>1000', 50], ['＞1000', 50], ['> 1,000元', 50], ['超过1000', 50], ['高于1000元', 50], ['大于 1000', 50], ['above 1000', 50], ['over 1000', 50],
    ['≥1000', 80], ['>=1000', 80], ['≧1000', 80], ['＞＝1000', 80], ['大于等于1000', 80], ['大于或等于1000', 80], ['不低于1000', 80], ['不少于1000', 80], ['达到1000', 80], ['满1000', 80], ['at least 1000', 80], ['from 1000', 80],
    ['1000以上', 80], ['1000元以上', 80], ['1000及以上', 80], ['1000起', 80], ['1000+', 80], ['1000 and above', 80],
    ['1000以上(不含)', 50], ['1000以上（不含）', 50], ['1000(不含)以上', 50], ['1000元（不含）以上', 50], ['1000以上(不含本数)', 50], ['1000（不含）', 50],
    ['1000以上(含)', 80], ['1000（含）以上', 80], ['1000(含)', 80], ['0.1万以上（不含）', 50],
  ])('with the bound %p gives 1,000 a commission of %d', async (bound, expected) => {
    expect(await call('TIERED_COMMISSION', 1000, [[0, 0.05], [bound, 0.08]], 'slab')).toBe(expected);
  });

  test('says in its own bound what the argument says for the others', async () => {
    expect(await call('TIERED_COMMISSION', [[1000], [2000]], [[0, 0.05], [1000, 0.08], ['2000以上', 0.1]], 'slab', 'above')).toEqual([[50], [200]]);
    expect(await call('TIERED_COMMISSION', [[1000], [2000]], [[0, 0.05], ['1000以上', 0.08], [2000, 0.1]], 'slab', '不含')).toEqual([[80], [160]]);
  });

  test.each<[string, unknown]>([
    ['a bound that is a range', [[0, 0.05], ['1-5000', 0.08]]],
    ['a bound that is a range in the first tier', [['1-5000', 0.05], [5000, 0.08]]],
    ['a bound with a wave', [[0, 0.05], ['1000~5000', 0.08]]],
    ['a bound from … to', [[0, 0.05], ['1000至5000', 0.08]]],
    ['an upper bound', [['5000以下', 0.05], [5000, 0.08]]],
    ['an upper bound by a sign', [['<5000', 0.05], [5000, 0.08]]],
    ['an upper bound by another sign', [['≤5000', 0.05], [5000, 0.08]]],
    ['a side said twice', [[0, 0.05], ['>1000以上', 0.08]]],
    ['a bound with as many blanks as a cell can hold', [[0, 0.05], [`1${' '.repeat(32_000)}x`, 0.08]]],
    ['a bound with blanks between its parts', [[0, 0.05], [`>${' '.repeat(150)}1${' '.repeat(150)}(含`, 0.08]]],
    ['a word for a bound', [[0, 0.05], ['一千', 0.08]]],
    ['a word for a rate', [[0, 0.05], [1000, '百分之八']]],
    ['a word for the rate of the first tier', [[0, '百分之五'], [1000, 0.08]]],
    ['a truth value', [[0, 0.05], [1000, true]]],
    ['a blank rate', [[0, 0.05], [1000, null]]],
    ['a blank bound', [[0, 0.05], [null, 0.08]]],
    ['a blank row between tiers', [[0, 0.05], [null, null], [1000, 0.08]]],
    ['bounds that fall', [[1000, 0.05], [0, 0.08]]],
    ['a bound twice', [[1000, 0.05], [1000, 0.08]]],
    ['one column', [[0], [1000]]],
    ['four columns', [[0, 0.05, 0, 0]]],
    ['a single number', 0.05],
    ['nothing', null],
    ['blank cells alone', [[null, null], ['', '']]],
    ['a header alone', [['下限', '比例']]],
  ])('is refused where it has %s', async (_, tiers) => {
    const result = await call('TIERED_COMMISSION', [[1], [2]], tiers);
    expect(codes(result)).toBe('#VALUE!');
    expect(messageOf(result)).toMatch(/档|tiers/);
  });

  test('may have a header, and empty rows at its end', async () => {
    const tiers = [['销售额下限', '提成比例'], ...RATES, [null, null], ['', '']];
    expect(await call('TIERED_COMMISSION', 1500, tiers)).toBe(90);
    expect(await call('TIERED_COMMISSION', 1500, [['From', 'Rate', 'Fixed'], [0, '5%', null], [1000, '8%', '']])).toBe(90);
    expect(await call('TIERED_COMMISSION', 1500, [[null, '比例'], ...RATES])).toBe(90);
  });

  test('may have a header with a blank that arrives as 0', async () => {
    expect(await call('TIERED_COMMISSION', 1500, [[0, '比例'], ...RATES])).toBe(90);
    expect(await call('TIERED_COMMISSION', 1500, [['下限', 0], ...RATES])).toBe(90);
  });

  test('with the same bound on both sides of it has two tiers there', async () => {
    expect(await call('TIERED_BONUS', [[99], [100], [100.01]], [['≥100', 10], ['>100', 15]])).toEqual([[0], [10], [15]]);
  });

  test('with an error in it gives that error', async () => {
    expect(codes(await call('TIERED_COMMISSION', 1, [[0, new ShownError('#N/A', '')]]))).toBe('#N/A');
    expect(codes(await call('TIERED_COMMISSION', 1, [[new ShownError('#REF!', ''), 0.05]]))).toBe('#VALUE!');
  });

  test('is read anew when it changes, also in place', async () => {
    const tiers = [[0, 0.05], [1000, 0.08]];
    expect(await call('TIERED_COMMISSION', 100, tiers)).toBe(5);
    tiers[0] = [0, 0.06];
    expect(await call('TIERED_COMMISSION', 100, tiers)).toBe(6);
    expect(await call('TIERED_COMMISSION', 100, [[0, 0.05], [1000, 0.08]])).toBe(5);
    for (let rate = 1; rate <= 40; rate++) expect(await call('TIERED_COMMISSION', 100, [[0, rate / 100]])).toBe(rate);
    expect(await call('TIERED_COMMISSION', 100, tiers)).toBe(6);
  });

  test('names what is wrong in the language of the reader', async () => {
    expect(messageOf(await callIn({ language: 'en' }, 'TIERED_COMMISSION', 1, [[0, 0.05], ['1-5000', 0.08]]))).toBe('The bound “1-5000” of tier 2 cannot be read. Write the lower bound alone, such as 1000, >1000 or ≥1000.');
    expect(messageOf(await callIn({ language: 'zh' }, 'TIERED_COMMISSION', 1, [[5, 0.05], [3, 0.08]]))).toBe('档位下限应逐行递增，请检查第 2 档。');
  });
});
