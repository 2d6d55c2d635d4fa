import fc from 'fast-check';
import { call, callIn, codes, messageOf } from './call';

const SCHEME = 'base-plus-tiers';
const SALES = [['日期', '销售员', '金额'], ['2024-03-04', '张三', 60000], ['2024-03-20', '李四', 30000]];
const tiers = (...pairs: readonly (readonly [number, string])[]) => [['tiers', JSON.stringify(pairs.map(([atLeast, value]) => ({ atLeast, value })))]];
const PARAMS = tiers([0, '1%'], [50000, '3%']);

const costOf = (params: unknown, sales: unknown = SALES) => call('SCHEME_COST', SCHEME, sales, null, params, null, null);

describe('SCHEME_TABLE', () => {
  const table = (parameter: string, values: unknown, ...others: unknown[]) => call('SCHEME_TABLE', SCHEME, SALES, parameter, values, others[0] ?? null, others[1] ?? null, null, PARAMS);

  test('gives in each place what SCHEME_COST gives with these parameters', async () => {
    const rates = ['0%', '1.25%', '7%'];
    const bounds = [1, 29999.99, 60000, 70000];
    const expected = await Promise.all(rates.map((rate) => Promise.all(bounds.map((bound) => costOf(tiers([0, '1%'], [bound, rate]))))));
    expect(await table('tiers[1].value', rates.map((rate) => [rate]), 'tiers[1].atLeast', [bounds])).toEqual([['', ...bounds], ...rates.map((rate, index) => [rate, ...(expected[index] ?? [])])]);
  });

  test('a value that will not do is an error in its own cell', async () => {
    expect(codes(await table('tiers[1].value', [['2%'], ['200%'], ['x'], [0.02]]))).toEqual([['2%', 1000], ['200%', '#VALUE!'], ['x', '#VALUE!'], [0.02, 1000]]);
  });

  test('a whole parameter may be tried, in a row or in a column', async () => {
    expect(await table('places', [[0, 2]])).toEqual([[0, 1100], [2, 1100]]);
    expect(await table('method', [['graduated'], ['slab']])).toEqual([['graduated', 1100], ['slab', 2100]]);
  });

  test.each([
    ['tiers', '“tiers” is a table; name one figure in it, such as tiers[0], tiers[1].'],
    ['tiers[1]', '“tiers[1]” is a table; name one figure in it, such as tiers[1].atLeast, tiers[1].value.'],
    ['tiers[2].value', 'The path “tiers[2].value” leads nowhere: “tiers” has only tiers[0], tiers[1].'],
    ['tiers[1].rate', 'The path “tiers[1].rate” leads nowhere: “tiers[1]” has only tiers[1].atLeast, tiers[1].value.'],
    ['places.x', 'The path “places.x” leads nowhere: “places” is a single value.'],
    ['tirs', 'The scheme “Base pay and tiered commission” has no parameter “tirs”; did you mean “tiers”?'],
  ])('the path %s is refused: %s', async (path, sentence) => {
    expect(messageOf(await callIn({ language: 'en' }, 'SCHEME_TABLE', SCHEME, SALES, path, [[1]], null, null, null, PARAMS))).toBe(sentence);
  });
});

describe('SCHEME_SOLVE', () => {
  const solve = (parameter: string, budget: number, step: number | null = null, params: unknown = PARAMS) => call('SCHEME_SOLVE', SCHEME, SALES, parameter, budget, step, null, params);

  test.each<[string, string, number, number | null, unknown]>([
    ['a rate', 'tiers[1].value', 1250, null, [[0.045, 1250, 0, 1251]]],
    ['a rate in coarse steps leaves something', 'tiers[1].value', 1299.99, 0.01, [[0.04, 1200, 99.99, 1300]]],
    ['the bound of a rising tier: the least that will do', 'tiers[1].atLeast', 1070, 100, [[51500, 1070, 0, 1072]]],
    ['a budget that nothing breaks', 'tiers[1].value', 1e6, null, [[1, 10800, 989200, '']]],
    ['a cap', 'capPerRecipient', 1000, 1, [[700, 1000, 0, 1001]]],
  ])('%s', async (_, parameter, budget, step, expected) => expect(await solve(parameter, budget, step)).toEqual(expected));

  test('says what it costs at least where nothing keeps the budget', async () => {
    const refused = await callIn({ language: 'en' }, 'SCHEME_SOLVE', SCHEME, SALES, 'tiers[1].value', 500, null, null, PARAMS);
    expect([codes(refused), messageOf(refused)]).toEqual(['#N/A', 'No value keeps the budget of 500.00: even with “Commission tiers, tier 2, rate” at 0%, where it costs least, it costs 800.00; most it costs at 100%: 10,800.00.']);
  });

  test('a step of nothing is refused', async () => expect(codes(await solve('tiers[1].value', 1000, 0))).toBe('#NUM!'));
});

describe('SCHEME_COMPARE', () => {
  test('is the difference of two payouts for everybody, also for who gets nothing', () => fc.assert(fc.asyncProperty(
    fc.array(fc.tuple(fc.constantFrom('张三', '李四', '王五'), fc.integer({ min: 0, max: 9_000_000 })), { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 500 }),
    async (rows, rate) => {
      const sales = [['日期', '销售员', '金额'], ...rows.map(([person, cents]) => ['2024-03-04', person, cents / 100])];
      const [before, after] = [PARAMS, tiers([0, `${rate / 100}%`])];
      const people = [['姓名'], ['赵六']];
      const compared = await call('SCHEME_COMPARE', SCHEME, before, SCHEME, after, sales, people);
      const found = Array.isArray(compared) ? compared.slice(1) : [];
      expect(found.map(([name]) => name).sort()).toEqual([...new Set(['赵六', ...rows.map(([person]) => person)])].sort());
      const sum = (column: number) => found.reduce((all: number, row) => all + Math.round(Number(row[column]) * 100), 0) / 100;
      expect([sum(1), sum(2)]).toEqual([await call('SCHEME_COST', SCHEME, sales, people, before), await call('SCHEME_COST', SCHEME, sales, people, after)]);
      for (const [, was, is, difference] of found) expect(Math.round(Number(is) * 100) - Math.round(Number(was) * 100)).toBe(Math.round(Number(difference) * 100));
    },
  ), { numRuns: 40 }));

  test('two different schemes', async () => {
    expect(await call('SCHEME_COMPARE', SCHEME, PARAMS, 'purchase-tier-referral', null, [['日期', '销售员', '推荐人', '金额'], ['2024-03-04', '张三', '李四', 6000]])).toEqual([
      ['收款人', '改前', '改后', '差额', '差额比例'], ['张三', 60, 0, -60, -1], ['李四', 0, 480, 480, ''],
    ]);
  });
});

describe('SCHEME_STRESS', () => {
  const stress = (levels: unknown, by: unknown = null) => call('SCHEME_STRESS', SCHEME, SALES, levels, by, null, PARAMS);

  test('each level is a payout of the table with its amounts rounded to the cent', async () => {
    const level = 0.8765;
    const sales = [SALES[0], ...SALES.slice(1).map(([day, person, amount]) => [day, person, Math.round(Number(amount) * level * 100) / 100])];
    expect(await stress([[level, '100%']])).toEqual([[level, 78885, await costOf(PARAMS, sales), 1.07], [1, 90000, 1100, 1.22]]);
  });

  test('more orders are more rows, not larger amounts: schemes that count see only those', async () => {
    const sales = [['日期', '销售员', '产品', '数量'], ...Array.from({ length: 10 }, () => ['2024-03-04', '张三', 'A', 1])];
    const units = (by: string | null, table: unknown) => call('SCHEME_STRESS', 'unit-progressive', table, [[1], [1.5]], by, null, [['products', '["A"]'], ['tiers', '[{"above": 0, "value": 20}, {"above": 5, "value": 40}]']]);
    const withOrders = codes(await units('orders', sales));
    expect(withOrders).toEqual(codes(await units(null, sales)));
  });

  test('nothing sold costs nothing', async () => expect(await stress([[0]])).toEqual([[0, 0, 0, '']]));
  test('a level below 0 is refused', async () => expect(codes(await stress([[-1]]))).toBe('#NUM!'));
  test('an unknown column is named', async () => expect(messageOf(await stress([[1]], 'hours'))).toContain('hours'));
});

describe('SCHEME_RISK', () => {
  const MONTHS = [
    ['日期', '销售员', '金额'],
    ...['01', '02', '03', '04', '05', '06'].flatMap((month, index) => [['2024-' + month + '-10', '张三', 30000 + 7000 * ((index * 5) % 6)], ['2024-' + month + '-15', '李四', 20000 + 9000 * ((index * 3) % 4)]]),
  ];
  const risk = (low: number, likely: number, high: number, budget: number | null = null, draws: number | null = null, seed: number | null = null) =>
    call('SCHEME_RISK', SCHEME, MONTHS, low, likely, high, budget, draws, seed, null, PARAMS);
  const numbers = (result: unknown): number[] => (Array.isArray(result) && Array.isArray(result[0]) ? result[0].map(Number) : []);

  test('the same seed gives the same, another one something else', async () => {
    const [first, again, other] = await Promise.all([risk(0.9, 1, 1.1, 5000, 300, 7), risk(0.9, 1, 1.1, 5000, 300, 7), risk(0.9, 1, 1.1, 5000, 300, 8)]);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test('P10 to P90 ascend, and the chance lies in its interval', async () => {
    const [low = 0, likely = 0, high = 0, chance = 0, from = 0, to = 0] = numbers(await risk(0.9, 1, 1.1, 6000));
    expect([low < likely, likely < high, from < chance, chance < to, from >= 0, to <= 1]).toEqual(Array(6).fill(true));
  });

  test('an uncertain level makes the cost more uncertain', async () => {
    const width = (result: unknown): number => (numbers(result)[2] ?? 0) - (numbers(result)[0] ?? 0);
    expect(width(await risk(0.6, 1, 1.4))).toBeGreaterThan(width(await risk(1, 1, 1)));
  });

  test('without a budget nothing is said of one', async () => expect(await risk(1, 1, 1)).toEqual([[expect.any(Number), expect.any(Number), expect.any(Number), '', '', '']]));

  test.each([[0, 1, 1.1], [1.1, 1, 1.2], [0.9, 1.2, 1.1]])('levels of %s, %s, %s are refused', async (low, likely, high) => expect(codes(await risk(low, likely, high))).toBe('#NUM!'));
  test.each([1, 10001, 1.5])('%s draws are refused', async (draws) => expect(codes(await risk(1, 1, 1, null, draws))).toBe('#NUM!'));
});

test.each(['SCHEME_TABLE', 'SCHEME_SOLVE', 'SCHEME_STRESS', 'SCHEME_RISK'])('%s is refused where rows could not be read, as SCHEME_COST is', async (id) => {
  const sales = [['日期', '销售员', '金额'], ['2024-03-04', '张三', 'x'], ['2024-03-05', '张三', 5]];
  const given: Readonly<Record<string, unknown[]>> = {
    SCHEME_TABLE: ['tiers[0].value', [[0.1]], null, null, null, PARAMS], SCHEME_SOLVE: ['tiers[0].value', 100, null, null, PARAMS],
    SCHEME_STRESS: [[[1]], null, null, PARAMS], SCHEME_RISK: [1, 1, 1, null, null, null, null, PARAMS],
  };
  expect(messageOf(await callIn({ language: 'en' }, id, SCHEME, sales, ...(given[id] ?? [])))).toBe('1 row could not be read, so the cost is not whole. See them in the pane and correct them first.');
});
