import { call, callIn, codes, messageOf, ShownError } from './call';

const T = true;
const F = false;

describe('STREAK_BONUS', () => {
  test.each<[string, readonly unknown[], unknown]>([
    ['each third in a row', [[[T, T, T, T, T, T]], 3, 500], [[0, 0, 500, 0, 0, 500]]],
    ['a miss starts anew', [[[T], [T], [F], [T], [T], [T]], 3, 500], [[0], [0], [0], [0], [0], [500]]],
    ['a blank is a miss and stays blank', [[[T], [null], [T], ['']], 2, 500], [[0], [''], [0], ['']]],
    ['by attainment', [[[1], [0.9999], [1], [1.2]], 2, 5], [[0], [0], [0], [5]]],
    ['by attainment as text', [[['100%'], ['99%'], ['120%'], ['1']], 2, 5], [[0], [0], [0], [5]]],
    ['by words', [[['是'], ['yes'], ['否']], 2, 5], [[0], [5], [0]]],
    ['each one', [[[T], [F], [T]], 1, 5], [[5], [0], [5]]],
    ['a block has a series in each row', [[[F, T, T], [T, F, F], [T, T, F]], 2, 7], [[0, 0, 7], [0, 0, 0], [0, 7, 0]]],
    ['a single cell', [T, 1, 5], 5],
    ['a single blank cell', [null, 1, 5], ''],
    ['a bonus rounded to the cent', [[[T]], 1, 0.125], [[0.13]]],
    ['longer than the series', [[[T, T]], 5, 7], [[0, 0]]],
  ])('%s', async (_, given, expected) => expect(await call('STREAK_BONUS', ...given)).toEqual(expected));

  test.each<[string, readonly unknown[], string]>([
    ['a result that cannot be read', [[[T], ['也许'], [T]], 2, 5], '#VALUE!'],
    ['an error among the results', [[[T], [new ShownError('#N/A', '')]], 2, 5], '#VALUE!'],
    ['a length of 0', [[[T]], 0, 5], '#NUM!'],
    ['half a length', [[[T]], 1.5, 5], '#NUM!'],
    ['no length', [[[T]], null, 5], '#VALUE!'],
    ['a bonus that is a word', [[[T]], 1, 'x'], '#VALUE!'],
  ])('refuses %s', async (_, given, expected) => expect(codes(await call('STREAK_BONUS', ...given))).toBe(expected));

  test('names the cell', async () => {
    expect(messageOf(await call('STREAK_BONUS', [[T, T], [T, '也许']], 2, 5))).toMatch(/^参数 results 的第 2 行第 2 列无法识别：/);
    expect(messageOf(await callIn({ language: 'en' }, 'STREAK_BONUS', [[T], ['perhaps']], 2, 5))).toMatch(/^In results, cell 2 cannot be read: /);
  });
});

describe('RANK_PRIZE', () => {
  const PRIZES = [[50], [30], [20]];
  const column = (...values: unknown[]) => values.map((value) => [value]);

  test.each<[string, readonly unknown[], unknown]>([
    ['the higher wins', [column(3, 9, 5, 7), PRIZES], column(0, 50, 20, 30)],
    ['fewer than prizes', [column(3, 9), PRIZES], column(30, 50)],
    ['0 and below win nothing', [column(0, -1, 5), PRIZES], column(0, 0, 50)],
    ['blanks take no part', [column(null, 5, ''), PRIZES], column('', 50, '')],
    ['prizes in a row', [column(1, 2), [[50, 30]]], column(30, 50)],
    ['prizes with blanks at the end', [column(1, 2, 3), [[50], [30], [null], ['']]], column(0, 30, 50)],
    ['one prize as a single value', [column(1, 2), 50], column(0, 50)],
    ['those tied share', [column(5, 5, 1), PRIZES], column(40, 40, 20)],
    ['cents left over go to the earlier', [column(5, 5, 5), [[100]]], column(33.34, 33.33, 33.33)],
    ['a tie for the last place shares it', [column(9, 8, 5, 5), PRIZES], column(50, 30, 10, 10)],
    ['the same for those tied', [column(5, 5, 1, 1), PRIZES, 'same'], column(50, 50, 20, 20)],
    ['the first of those tied', [column(5, 5, 5, 5), PRIZES, 'first'], column(50, 30, 20, 0)],
    ['the first by tiebreak', [column(5, 5, 5), PRIZES, 'first', column(3, 1, 2)], column(20, 50, 30)],
    ['the first by date', [column(5, 5, 5), PRIZES, 'first', column('2024-03-03', '2024-03-01 09:30', '2024-03-01 09:29')], column(20, 30, 50)],
    ['who has no date comes last', [column(5, 5, 5), PRIZES, 'first', column(null, 45352, '2024-03-01')], column(20, 50, 30)],
    ['who has no tiebreak comes last', [column(5, 5, 5), PRIZES, 'first', column(null, 2, 2)], column(20, 50, 30)],
    ['a tiebreak does not part those who share', [column(5, 5), PRIZES, 'share', column(2, 1)], column(40, 40)],
    ['ties in Chinese', [column(5, 5), PRIZES, '均分'], column(40, 40)],
    ['0.3 and 0.1 + 0.2 are tied', [column(0.3, 0.1 + 0.2), PRIZES], column(40, 40)],
    ['a row', [[[1, 2, 3]], PRIZES], [[20, 30, 50]]],
    ['a block', [[[1, 4], [3, 2]], PRIZES], [[0, 50], [30, 20]]],
    ['a single value', [5, PRIZES], 50],
  ])('%s', async (_, given, expected) => expect(await call('RANK_PRIZE', ...given)).toEqual(expected));

  test.each<[string, readonly unknown[]]>([
    ['a value that cannot be read', [column(5, 'x'), PRIZES]],
    ['an error among the values', [column(5, new ShownError('#N/A', '')), PRIZES]],
    ['a prize that cannot be read', [column(5), [['x']]]],
    ['a blank between prizes', [column(5), [[50], [null], [20]]]],
    ['no prizes', [column(5), null]],
    ['an unknown word for ties', [column(5), PRIZES, 'table']],
    ['a tiebreak that cannot be read', [column(5, 5), PRIZES, 'first', column('soon', 1)]],
    ['a tiebreak of another shape', [column(5, 5), PRIZES, 'first', column(1)]],
  ])('refuses %s', async (_, given) => expect(codes(await call('RANK_PRIZE', ...given))).toBe('#VALUE!'));
});

describe('SPLIT_POOL', () => {
  test.each<[string, readonly unknown[], unknown]>([
    ['alike', [100, [[1], [1], [1]]], [[33.34], [33.33], [33.33]]],
    ['largest remainder', [100, [[1], [2], [3.5]]], [[15.38], [30.77], [53.85]]],
    ['blanks take no part', [100, [[1], [null], [1], ['']]], [[50], [''], [50], ['']]],
    ['a weight of 0 gets nothing', [100, [[0], [1]]], [[0], [100]]],
    ['a row', [1, [[1, 1, 1]]], [[0.34, 0.33, 0.33]]],
    ['a single weight', [100, 7], 100],
    ['whole yuan', [100, [[1], [1], [1]], 0], [[34], [33], [33]]],
    ['eight places', [0.00000002, [[1], [1], [1]], 8], [[0.00000001], [0.00000001], [0]]],
    ['a negative pool', [-100, [[1], [1], [1]]], [[-33.34], [-33.33], [-33.33]]],
    ['nothing', [0, [[1], [1]]], [[0], [0]]],
    ['percentages', [1000, [['50%'], ['30%'], ['20%']]], [[500], [300], [200]]],
    ['a pool as text', ['1.2万', [[1], [2]]], [[4000], [8000]]],
  ])('%s', async (_, given, expected) => expect(await call('SPLIT_POOL', ...given)).toEqual(expected));

  test.each<[string, readonly unknown[], string]>([
    ['a negative weight', [100, [[1], [-1]]], '#NUM!'],
    ['weights of 0', [100, [[0], [0]]], '#DIV/0!'],
    ['blank weights', [100, [[null], ['']]], '#DIV/0!'],
    ['a pool finer than a cent', [100.001, [[1], [1]]], '#NUM!'],
    ['a weight that cannot be read', [100, [[1], ['x']]], '#VALUE!'],
    ['an error among the weights', [100, [[1], [new ShownError('#N/A', '')]]], '#VALUE!'],
    ['no pool', [null, [[1]]], '#VALUE!'],
    ['a range as pool', [[[1], [2]], [[1]]], '#VALUE!'],
  ])('refuses %s', async (_, given, expected) => expect(codes(await call('SPLIT_POOL', ...given))).toBe(expected));

  test('names the cell', async () => {
    expect(messageOf(await call('SPLIT_POOL', 100, [[1], [-1]]))).toBe('权重不能为负数，请检查第 2 个单元格。');
    expect(messageOf(await callIn({ language: 'en' }, 'SPLIT_POOL', 100, [[1], ['x']]))).toMatch(/^In weights, cell 2 cannot be read: "x" is not a number/);
  });
});

describe('WEIGHTED_SCORE', () => {
  test.each<[string, readonly unknown[], unknown]>([
    ['weights that add up to 1', [[[10, 10, 8, 7]], [[0.2, 0.4, 0.3, 0.1]]], 9.1],
    ['weights that do not', [[[80], [90]], [[1], [3]]], 87.5],
    ['not rounded', [[[1], [0]], [[1], [2]]], 1 / 3],
    ['a single item', [5, 2], 5],
    ['items that are blank in both', [[[80], [null]], [[2], ['']]], 80],
    ['percentages', [[['80'], [90]], [['50%'], ['50%']]], 85],
  ])('%s', async (_, given, expected) => expect(await call('WEIGHTED_SCORE', ...given)).toEqual(expected));

  test.each<[string, readonly unknown[], string]>([
    ['a blank score', [[[80], [null]], [[1], [1]]], '#VALUE!'],
    ['a blank weight', [[[80], [90]], [[1], [null]]], '#VALUE!'],
    ['a word', [[[80], ['x']], [[1], [1]]], '#VALUE!'],
    ['an error', [[[80], [new ShownError('#DIV/0!', '')]], [[1], [1]]], '#VALUE!'],
    ['weights of another shape', [[[80], [90]], [[1, 1]]], '#VALUE!'],
    ['weights that add up to 0', [[[80], [90]], [[1], [-1]]], '#DIV/0!'],
    ['no weights at all', [[[null]], [[null]]], '#DIV/0!'],
  ])('refuses %s', async (_, given, expected) => expect(codes(await call('WEIGHTED_SCORE', ...given))).toBe(expected));

  test('names the cell', async () => {
    expect(messageOf(await call('WEIGHTED_SCORE', [[80, 90, null]], [[1, 1, 1]]))).toBe('参数 scores 的第 3 个单元格为空，请填写。');
  });
});

describe('NEW_CUSTOMER', () => {
  const column = (...values: unknown[]) => values.map((value) => [value]);

  test.each<[string, readonly unknown[], unknown]>([
    ['the first dealing of each', [column('甲', '乙', '甲'), column(45352, 45353, 45354)], column(T, T, F)],
    ['by date, not by place', [column('甲', '甲'), column('2024-03-02', '2024-03-01')], column(F, T)],
    ['on one day the earlier', [column('甲', '甲'), column('2024-03-01', '2024-03-01 08:00')], column(T, F)],
    ['names as people write them', [column('甲公司', ' 甲公司 ', 'ABC', 'ａｂｃ'), column(45352, 45353, 45352, 45353)], column(T, F, T, F)],
    ['blanks stay blank', [column('甲', null, ''), column(45352, 45353, null)], column(T, '', '')],
    ['who is in the history is old', [column('甲', '乙'), column(45352, 45352), column('乙')], column(T, F)],
    ['who is in the history is old whatever the date there', [column('甲'), column('2024-03-01'), column('甲'), column('2001-01-01')], column(F)],
    ['after a year without a dealing new again', [column('甲', '甲'), column('2023-03-01', '2024-03-01'), null, null, 12], column(T, T)],
    ['a day too early', [column('甲', '甲'), column('2023-03-02', '2024-03-01'), null, null, 12], column(T, F)],
    ['months as EDATE counts them', [column('甲', '甲'), column('2023-08-31', '2024-02-29'), null, null, 6], column(T, T)],
    ['after the last dealing in the history', [column('甲', '甲'), column('2024-03-01', '2024-03-05'), column('甲', '甲'), column('2022-01-01', '2023-03-01'), 12], column(T, F)],
    ['without a date in the history old for good', [column('甲'), column('2024-03-01'), column('甲', '甲'), column('2001-01-01', null), 12], column(F)],
    ['without any dates in the history old for good', [column('甲'), column('2024-03-01'), column('甲'), null, 12], column(F)],
    ['numbers as names', [column(7, '7'), column(45352, 45353)], column(T, F)],
    ['a single row', ['甲', 45352], T],
  ])('%s', async (_, given, expected) => expect(await call('NEW_CUSTOMER', ...given)).toEqual(expected));

  test.each<[string, readonly unknown[], string]>([
    ['a date that cannot be read', [column('甲', '乙'), column(45352, '3/1/2024')], '#VALUE!'],
    ['a missing date', [column('甲', '乙'), column(45352, null)], '#VALUE!'],
    ['an error for a customer', [column('甲', new ShownError('#N/A', '')), column(45352, 45353)], '#VALUE!'],
    ['dates of another shape', [column('甲', '乙'), column(45352)], '#VALUE!'],
    ['dates of a history without customers', [column('甲'), column(45352), null, column(45000)], '#VALUE!'],
    ['a date in the history that cannot be read', [column('甲'), column(45352), column('乙'), column('soon'), 12], '#VALUE!'],
    ['half a month', [column('甲'), column(45352), null, null, 1.5], '#NUM!'],
    ['no months', [column('甲'), column(45352), null, null, 0], '#NUM!'],
  ])('refuses %s', async (_, given, expected) => expect(codes(await call('NEW_CUSTOMER', ...given))).toBe(expected));

  test('names the cell', async () => {
    expect(messageOf(await callIn({ language: 'en' }, 'NEW_CUSTOMER', column('A', 'B'), column(45352, null)))).toBe('In dates, cell 2 is blank; give a value.');
  });
});
