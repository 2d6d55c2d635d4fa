import type { Rounding, ScaleMethod } from '../../src/money';
import { ExactColumn, plain, TierScale } from '../../src/money';
import { exact } from './fractions';
import type { PlainTier } from './tiers';
import { tiersOf } from './tiers';

const at = (bound: string, value: string, fixed?: string): PlainTier => ({ bound, side: 'atLeast', value, ...(fixed === undefined ? {} : { fixed }) });
const above = (bound: string, value: string, fixed?: string): PlainTier => ({ ...at(bound, value, fixed), side: 'above' });

const COMMISSION = [at('0', '0.05'), at('1000', '0.08'), at('5000', '0.1')];
const WITH_FIXED = [at('0', '0.01', '5'), at('1000', '0.02', '50'), above('2000', '0.03', '100')];
const BOTH_SIDES = [at('-1000', '0.05')];

const MODES: readonly Rounding[] = ['half-up', 'half-even', 'down', 'up'];

/** Awards of a column in whole units, and how many of its rows had to be worked out one by one. */
function column(tiers: readonly PlainTier[], method: ScaleMethod, amounts: readonly number[], { places = 2, mode = 'half-up' }: { readonly places?: number; readonly mode?: Rounding } = {}): (string | number)[] {
  const { awards, exactFallbacks } = new TierScale(tiersOf(tiers), method).awardColumn(Float64Array.from(amounts), places, mode);
  return [exactFallbacks, ...amounts.map((_, row) => plain(awards.at(row)))];
}

describe('columns are worked out in whole units', () => {
  test.each<[string, readonly PlainTier[], number, readonly string[]]>([
    ['a half cent', COMMISSION, 0.1, ['0.01', '0', '0', '0.01']],
    ['a cent and a half', COMMISSION, 0.3, ['0.02', '0.02', '0.01', '0.02']],
    ['two cents and a half', COMMISSION, 0.5, ['0.03', '0.02', '0.02', '0.03']],
    ['less than a half', COMMISSION, 1234.56, ['98.76', '98.76', '98.76', '98.77']],
    ['more than a half', COMMISSION, 999.99, ['50', '50', '49.99', '50']],
    ['none left', COMMISSION, 1000, ['80', '80', '80', '80']],
    ['a half cent below zero', BOTH_SIDES, -0.1, ['-0.01', '0', '0', '-0.01']],
    ['a cent and a half below zero', BOTH_SIDES, -0.3, ['-0.02', '-0.02', '-0.01', '-0.02']],
  ])('rounded each way: %s', (_, tiers, amount, results) => {
    MODES.forEach((mode, index) => expect([mode, ...column(tiers, 'slab', [amount], { mode })]).toEqual([mode, 0, results[index]]));
  });

  test.each<[string, readonly PlainTier[], ScaleMethod, readonly number[], readonly string[]]>([
    ['below the first bound, at it and between all', COMMISSION, 'slab', [-5, 0, 4999.99, 5000, 1e6], ['0', '0', '400', '500', '100000']],
    ['bounds that say above', [above('0', '20'), above('5', '40')], 'slab', [0, 0.01, 5, 5.01], ['0', '0.2', '100', '200.4']],
    ['bounds below zero', BOTH_SIDES, 'slab', [-1000, -1000.01, 1000], ['-50', '0', '50']],
    ['slices with fixed amounts', WITH_FIXED, 'graduated', [500, 1000, 2000, 2500], ['10', '65', '85', '200']],
    ['bounds finer than a cent', [at('0.0005', '1')], 'slab', [0.0004, 0.0005, 0.005], ['0', '0', '0.01']],
    ['dirt of earlier formulas', COMMISSION, 'slab', [0.1 + 0.2, 1.1 * 1.1], ['0.02', '0.06']],
    ['no tiers', [], 'slab', [5], ['0']],
  ])('%s', (_, tiers, method, amounts, awards) => expect(column(tiers, method, amounts)).toEqual([0, ...awards]));

  test('to the very places that the product has, nothing is rounded', () => {
    for (const mode of MODES) expect(column(COMMISSION, 'slab', [0.01, 0.02], { places: 4, mode })).toEqual([0, '0.0005', '0.001']);
    expect(column(COMMISSION, 'slab', [1234.56], { places: 6 })).toEqual([0, '98.7648']);
  });

  test('as long as all of it is safe, and one by one beyond', () => {
    // (2^53 - 1 - 100) / 10 cents: 100 units of the product are a cent, and the rate is 10 of its units.
    expect(column(COMMISSION, 'slab', [9007199254740.89])).toEqual([0, '900719925474.09']);
    expect(column(COMMISSION, 'slab', [9007199254740.90])).toEqual([1, '900719925474.09']);
    expect(column([at('-10000000000000', '0.1')], 'slab', [-9999999999999.99, -1e13])).toEqual([1, '-1000000000000', '-1000000000000']);
    // 2^53 - 1 - 1 - 9,000,000,000,000,000 cents.
    expect(column([at('0', '1', '90000000000000')], 'slab', [71992547409.90, 71992547409.91])).toEqual([1, '90071992547409.9', '90071992547409.91']);
    expect(column([at('0', '1', '90000000000000')], 'slab', [71992547409.90])).toEqual([0, '90071992547409.9']);
    expect(column(COMMISSION, 'slab', [0.001, 1])).toEqual([1, '0', '0.05']);
    expect(column([at('0', '0.05'), at('100000000000000000000', '1')], 'slab', [100, 1e20])).toEqual([2, '5', '100000000000000000000']);
    expect(column([at('0', '0.05', '90071992547409.91')], 'slab', [100])).toEqual([1, '90071992547414.91']);
  });

  test('of exact numbers at their own places', () => {
    const amounts = ExactColumn.of(2);
    amounts.set(0, exact('1.234'));
    amounts.set(1, exact('5000.5'));
    const { awards, exactFallbacks } = new TierScale(tiersOf(COMMISSION), 'slab').awardColumn(amounts, 2);
    expect([exactFallbacks, plain(awards.at(0)), plain(awards.at(1))]).toEqual([0, '0.06', '500.05']);
  });
});
