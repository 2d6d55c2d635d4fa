import { plain, scaled } from '../../src/money';
import { drawOne, groundOf, riskRun, summarise, type Basis, type Drawn, type Risk, type RiskRun } from '../../src/model';
import { atMost } from '../../src/model/cliffs';
import { wholeOf } from '../../src/model/pieces';
import { mixOf } from '../../src/model/risk/mix';
import { chanceOf } from '../../src/model/risk/random';
import { normalQuantile, percentile, percentileOf, wilson } from '../../src/model/statistics';
import { presetById } from '../../src/presets';
import { rawTables } from '../payout/house';
import { valueOf } from '../scheme/sample';

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08'];
const PEOPLE = ['陈晨', '方圆', '高远', '韩雪'];

const rows = MONTHS.flatMap((month, m) => PEOPLE.map((person, p) => ({ date: `2024-${month}-1${p}`, person, customer: `客户${(m * 3 + p) % 5}`, quantity: 1 + ((m + p) % 3), amount: 20000 + ((m * 7919 + p * 104729) % 40000) })));
const basis: Basis = { tables: rawTables({ sales: rows }), findScheme: presetById };

function runOf(id: string, parameters: Readonly<Record<string, unknown>>, draws: number): RiskRun {
  const scheme = presetById(id);
  if (scheme === undefined) throw new Error(`There is no preset ${id}.`);
  return valueOf(riskRun(basis, scheme, parameters, { level: { low: scaled(9, 1), likely: scaled(1, 0), high: scaled(12, 1) }, budget: scaled(9000, 0), draws, seed: 5 }));
}

/** What a risk says, with figures as text. */
function said(risk: Risk): unknown {
  return { ...risk, ...Object.fromEntries((['low', 'likely', 'high', 'mean', 'reserve'] as const).map((name) => [name, plain(risk[name])])), costs: [...risk.costs] };
}

describe.each([
  ['base-plus-tiers', { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 40000, value: '4%' }] }, 'cells', 200],
  ['rank-prizes', { prizes: [500, 300] }, 'tables', 12],
] as const)('the risk of %s', (id, parameters, way, draws) => {
  const drawnBy = (run: RiskRun, worker: number, of: number): [number, Drawn][] => (
    Array.from({ length: draws }, (_, draw) => draw).filter((draw) => draw % of === worker).map((draw) => [draw, valueOf(drawOne(run, draw))])
  );
  const together = (of: number): unknown => {
    const parts = Array.from({ length: of }, (_, worker) => drawnBy(runOf(id, parameters, draws), worker, of)).flat();
    return said(summarise(runOf(id, parameters, draws), parts.sort(([a], [b]) => a - b).map(([, drawn]) => drawn)));
  };

  test('is worked out in the way that it can be', () => expect(runOf(id, parameters, draws).mix.way).toBe(way));
  test('is the same with one worker and with four', () => expect(together(4)).toEqual(together(1)));
});

test.each([[0.5, 0], [0.9, 1.2815515655], [0.975, 1.9599639845], [0.001, -3.0902323062]])('the normal quantile of %s', (share, z) => expect(normalQuantile(share)).toBeCloseTo(z, 7));

test('percentiles are those of PERCENTILE.INC', () => {
  expect(plain(percentile([1, 2, 4, 8].map((n) => scaled(n, 0)), scaled(9, 1)) ?? scaled(0, 0))).toBe('6.8');
  expect(percentileOf([1, 2, 4, 8], 0.25)).toBeCloseTo(1.75, 12);
});

// Wilson's interval of 8 of 10 is from 0.4902 to 0.9433 (Agresti and Coull, 1998).
test('the interval of a chance', () => {
  const [low, high] = wilson(8, 10);
  expect([low, high].map((x) => Math.round(x * 1e4) / 1e4)).toEqual([0.4902, 0.9433]);
  expect([wilson(0, 10)[0], wilson(10, 10)[1]]).toEqual([0, 1]);
});

test('a chance of bunching', () => expect([atMost(0, 3), atMost(1, 3), atMost(3, 3)]).toEqual([0.125, 0.5, 1]));

test('a year is drawn also where nobody in it has what the scheme looks at: that costs nothing, and is no lack of a column', () => {
  const scheme = presetById('signed-order-share');
  if (scheme === undefined) throw new Error('There is such a preset.');
  const referred = [['2024-01-05', '甲公司', '赵六'], ['2024-02-05', '乙公司', null]].map(([date, customer, referrer]) => ({ date, person: '张三', customer, referrer, amount: 10000 }));
  const ground = valueOf(groundOf({ tables: rawTables({ sales: referred }), findScheme: presetById }, scheme, { rate: 0.03 }));
  const costsOf = (isPlain: boolean): number[] => {
    const mix = valueOf(wholeOf(mixOf(ground, isPlain)));
    return Array.from({ length: 12 }, (_, draw) => valueOf(mix.costOf(draw, chanceOf(1, draw))));
  };
  expect(costsOf(false)).toEqual(costsOf(true));
  expect(new Set(costsOf(true))).toEqual(new Set([0, 30000, 60000]));
});
