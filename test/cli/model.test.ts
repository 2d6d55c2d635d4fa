import ExcelJS from 'exceljs';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Outcome } from './program';
import { payladder } from './run-here';

let folder = '';
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-model-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const at = (name: string): string => path.join(folder, name);

const CSV = ['日期,销售员,团队,客户,金额', '2026-01-05,张三,华东,甲,60000', '2026-01-09,李四,华东,乙,30000', '2026-02-03,张三,华东,丙,80000', '2026-02-11,李四,华东,丁,20000', '2026-02-12,王五,华南,甲,50000'].join('\n');

const PLAN = {
  id: 'plan', version: '1', name: { zh: '测算', en: 'Model' }, budget: '3000', base: 'now',
  scenarios: [
    { id: 'now', scheme: 'base-plus-tiers', params: { tiers: [{ atLeast: 0, value: '1%' }] } },
    { id: 'b', like: 'now', params: { tiers: [{ atLeast: 0, value: '0.5%' }, { atLeast: 50000, value: '3%' }] } },
    { id: 'more', like: 'b', data: [{ scale: 'amount', by: 1.1, where: [{ field: 'team', in: ['华东'] }] }, { leave: { person: '王五', from: '2026-02-01' } }] },
  ],
  sensitivity: [{ scenario: 'b', parameter: 'tiers[1].value', from: '2%', to: '4%', step: '1%' }],
  solve: [{ scenario: 'b', parameter: 'tiers[1].value', atMost: 'budget', step: '0.01%' }, { scenario: 'b', parameter: 'tiers[1].value', atMost: 500 }],
  risk: { level: { low: '92%', likely: '104%', high: '115%' }, draws: 200 },
};

function model(plan: unknown, ...args: string[]): Promise<Outcome> {
  writeFileSync(at('sales.csv'), CSV);
  writeFileSync(at('plan.json'), JSON.stringify(plan));
  return payladder(folder, ['model', '--sales', 'sales.csv', '--scenarios', 'plan.json', ...args]);
}

interface Result {
  readonly base: string;
  readonly scenarios: readonly {
    readonly id: string; readonly cost: string; readonly sales: string; readonly risk: { readonly p50: string; readonly draws: number; readonly seed: number } | null;
    readonly comparison: Readonly<Record<string, unknown>> | null; readonly stress: readonly { readonly level: string; readonly cost: string }[];
  }[];
  readonly sensitivity: readonly Readonly<Record<string, unknown>>[];
  readonly solve: readonly Readonly<Record<string, unknown>>[];
}

function resultOf({ status, out, err }: Outcome): Result {
  expect([status, err]).toEqual([0, '']);
  const result: Result = JSON.parse(out);
  return result;
}

it('costs each scenario, compares it with the base, and answers what is asked', async () => {
  const { base, scenarios, sensitivity, solve } = resultOf(await model(PLAN, '--out', '-'));
  expect(base).toBe('now');
  expect(scenarios.map(({ id, cost, sales }) => [id, cost, sales])).toEqual([
    ['now', '2400.00', '240000.00'],
    // 250 + 300, 150, 250 + 900, 100, 250.
    ['b', '2200.00', '240000.00'],
    // 66,000 and 33,000, 88,000 and 22,000; nothing of Wang Wu.
    ['more', '2395.00', '209000.00'],
  ]);
  expect(scenarios[1]?.comparison).toMatchObject({ gainers: 1, losers: 2, gained: '300.00', lost: '-500.00', byScheme: '-200.00', byData: '0.00' });
  expect(scenarios[2]?.comparison).toMatchObject({ byScheme: '-200.00', byData: '195.00' });
  expect(scenarios[0]?.stress.map(({ level, cost }) => [level, cost])).toEqual([['0.8', '1920.00'], ['0.9', '2160.00'], ['1', '2400.00'], ['1.1', '2640.00'], ['1.2', '2880.00']]);
  expect(sensitivity).toEqual([{ scenario: 'b', parameter: 'tiers[1].value', values: ['2%', '3%', '4%'], costs: ['1800.00', '2200.00', '2600.00'] }]);
  expect(solve).toMatchObject([
    { solutions: [{ value: '5%', cost: '3000.00', left: '0.00', next: { value: '5.01%', cost: '3004.00' } }] },
    { solutions: [], reason: 'No value keeps the budget of 500.00: even with “Commission tiers, tier 2, rate” at 0%, where it costs least, it costs 1,000.00; most it costs at 100%: 41,000.00.' },
  ]);
});

it('gives the same bytes for the same seed, and others for another', async () => {
  const first = (await model(PLAN, '--out', '-')).out;
  expect((await model(PLAN, '--out', '-')).out).toBe(first);
  const other = resultOf(await model(PLAN, '--seed', '7', '--draws', '300', '--out', '-'));
  expect(other.scenarios[0]?.risk).toMatchObject({ draws: 300, seed: 7 });
  expect(other.scenarios[0]?.risk?.p50).not.toBe(JSON.parse(first).scenarios[0].risk.p50);
});

it('writes the sheets of a model, whose totals are formulas over the sheet of people', async () => {
  expect(await model(PLAN, '--lang', 'en', '--date', '2026-11-26', '--out', 'model.xlsx')).toEqual({ status: 0, out: '', err: 'Written to "model.xlsx": 3 scenarios; the base "now" costs 2,400.00.\n' });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(at('model.xlsx'));
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Compare', 'Components', 'Measures', 'People', 'Tiers', 'Stress', 'Sensitivity', 'Risk', 'Checks', 'Assumptions', 'ChartData']);
  const compare = workbook.getWorksheet('Compare');
  expect(compare?.getCell('B5').value).toEqual({ formula: 'SUM(ModelPeople[b])', result: 2200 });
  const bytes = readFileSync(at('model.xlsx'));
  await model(PLAN, '--lang', 'en', '--date', '2026-11-26', '--out', 'model.xlsx');
  expect(readFileSync(at('model.xlsx')).equals(bytes)).toBe(true);
});

const CAME = ['日期,销售员,团队,客户,金额', '2027-01-05,张三,华东,甲,90000', '2027-02-11,李四,华东,丁,20000'].join('\n');

it('looks at a scenario that ran afterwards: before, what the model had said, and what came', async () => {
  writeFileSync(at('came.csv'), CAME);
  const plan = { ...PLAN, risk: undefined, ran: { scenario: 'b' } };
  const found: unknown = JSON.parse((await model(plan, '--came', 'came.csv', '--out', '-')).out);
  // Came: 250 + 1,200, 100; by the scheme of before 900 + 200.
  expect(found).toMatchObject({ evaluation: {
    ran: 'b', base: 'now', before: { cost: '2400.00' }, said: { cost: '2200.00' }, came: { cost: '1550.00', sales: '110000.00' }, unchanged: { cost: '1100.00' },
    byScheme: '450.00', bySales: '-1300.00', missed: '-650.00', withinRange: null,
  } });
  expect((await model(plan, '--came', 'came.csv', '--lang', 'en', '--date', '2027-11-26', '--out', 'model.xlsx')).status).toBe(0);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(at('model.xlsx'));
  expect(workbook.getWorksheet('Evaluation')?.getRow(7).values).toEqual([undefined, 'Cost', 2400, 2200, 1550, 1100]);
  const orders = workbook.getWorksheet('Evaluation')?.getRow(10);
  expect([orders?.values, orders?.getCell(2).numFmt]).toEqual([[undefined, 'Orders', 5, 5, 2, 2], '#,##0']);
  expect((await model({ ...plan, ran: undefined }, '--came', 'came.csv', '--out', '-')).err).toContain('the file does not say which scenario ran');
});

it('says of a scenario in which no sale counts', async () => {
  const { status, err } = await model({ ...PLAN, window: { from: '2020-01-01', to: '2020-12-31' }, scenarios: PLAN.scenarios.slice(0, 1), sensitivity: [], solve: [], risk: undefined }, '--out', '-');
  expect([status, err]).toEqual([0, 'Note: no sale counts in scenario “now”: check its dates and conditions.\n']);
});

it('says of a file that is no text, and not that it ends too early', async () => {
  writeFileSync(at('sales.csv'), CSV);
  writeFileSync(at('plan.json'), Buffer.from([0xb0, 0xa1, 0xff, 0xfe]));
  expect(await payladder(folder, ['model', '--sales', 'sales.csv', '--scenarios', 'plan.json', '--out', '-'])).toEqual({ status: 2, out: '', err: '"plan.json" is no text in UTF-8: save it as UTF-8 and try again.\n' });
});

describe('refuses, naming the place, and writes nothing', () => {
  const tried = (change: object) => ({ ...PLAN, sensitivity: [{ scenario: 'b', parameter: 'tiers[1].value', ...change }] });
  const scenario = (change: object) => ({ ...PLAN, scenarios: [PLAN.scenarios[0], { id: 'b', ...change }], sensitivity: [], solve: [] });

  it.each<[string, unknown, string]>([
    ['a key that there is not', { ...PLAN, scenario: [] }, 'The file of scenarios: "scenario" is not a key of the language here: do you mean "scenarios"?'],
    ['scenarios that are like each other', scenario({ like: 'b' }), 'Scenario “b”, what it is like: the scenario “b” is like itself, by way of others.'],
    ['a scheme that there is not', scenario({ scheme: 'nothing' }), 'Scenario 2, scheme: there is no scheme “nothing”: give the id of a preset, or the scheme itself.'],
    ['a base that there is not', { ...PLAN, base: 'before' }, 'The scenarios, what it starts from: there is no scenario “before”, only: now, b, more.'],
    ['a parameter that there is not', scenario({ like: 'now', params: { tierz: [] } }), 'Scenario “b”: Parameter tierz: is no parameter of this scheme: do you mean "tiers"?'],
    ['a parameter that there is not, where the data are changed', scenario({ like: 'now', params: { tierz: [] }, data: [{ orders: 2 }] }), 'Scenario “b”: Parameter tierz: is no parameter of this scheme'],
    ['somebody unknown', scenario({ like: 'now', data: [{ leave: { person: '赵六', from: '2026-02-01' } }] }), 'Scenario 2, change 1, leaving, person: nobody in the tables is called “赵六”.'],
    ['a column that there is not', scenario({ like: 'now', data: [{ scale: 'hours', by: 2 }] }), 'Scenario 2, change 1, column that is scaled: the sales table has no column “hours” that could be used here; it has: amount.'],
    ['a team that there is not', scenario({ like: 'now', data: [{ join: { person: '新人', like: 'team:西北', from: '2026-02-01' } }] }), 'Scenario 2, change 1, joining, what it is like: there is no team “team:西北”; it is written team:NAME.'],
    ['a budget that is not there', { ...PLAN, budget: undefined }, 'Search 1, upper limit: the file gives no budget.'],
    ['a budget below nothing', { ...PLAN, budget: -5 }, 'The scenarios, budget: a budget is not below 0, as -5 is.'],
    ['a window from its end', { ...PLAN, window: { from: '2026-03-01', to: '2026-01-01' } }, 'The scenarios, time: starts on 2026-03-01, after its end on 2026-01-01.'],
    ['a window from its end in which a scenario ran', { ...PLAN, ran: { scenario: 'b', window: { from: '2026-03-01', to: '2026-01-01' } } }, 'The scenarios, what ran, time: starts on 2026-03-01'],
    ['values and a range of values', tried({ values: ['1%'], from: '1%', to: '2%', step: '1%' }), 'Trial 1: says values and also from, to or step'],
    ['a step of nothing', tried({ from: '1%', to: '2%', step: 0 }), 'Trial 1, step: the step must be above 0, not 0.'],
    ['a range from its end', tried({ from: '3%', to: '2%', step: '1%' }), 'Trial 1, from: from (0.03) lies above to (0.02)'],
    ['more values than are tried', tried({ from: '0%', to: '100%', step: '0.01%' }), 'there are 10001 values, more than 1000: take a larger step.'],
    ['a figure across itself', tried({ values: ['1%'], across: { parameter: 'tiers[1].value', values: ['2%'] } }), 'Trial 1, across which, parameter: the two directions cannot be the same parameter'],
  ])('%s', async (_, plan, sentence) => {
    const { status, out, err } = await model(plan, '--out', 'r.json');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(readdirSync(folder).sort()).toEqual(['plan.json', 'sales.csv']);
  });

  it.each([[['--draws', '1'], '--draws is a whole number from 2 to 10000, not "1".'], [['--seed', 'x'], '--seed is a whole number, not "x".'], [['--param', 'a=1'], 'There is no option "--param"']])('%s', async (args, sentence) => {
    const { status, err } = await model(PLAN, ...args, '--out', 'r.json');
    expect(status).toBe(2);
    expect(err).toContain(sentence);
  });
});
