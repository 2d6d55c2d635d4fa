import { say } from '../../src/i18n';
import { analyse, readModel, type ModelResult } from '../../src/model';
import { plain, toNumber } from '../../src/money';
import { presetById } from '../../src/presets';
import { figuresOf, seriesOf, type ReportCell, type Series, type Topic } from '../../src/report';
import { rawTables } from '../payout/house';
import { valueOf } from '../scheme/sample';

const sales = [
  { date: '2026-01-05', person: '张三', team: '华东', customer: '甲', amount: 60000 }, { date: '2026-01-09', person: '李四', team: '华东', customer: '乙', amount: 30000 },
  { date: '2026-02-03', person: '张三', team: '华东', customer: '丙', amount: 80000 }, { date: '2026-02-11', person: '李四', team: '华东', customer: '丁', amount: 20000 },
];

const TIERS = [{ atLeast: 0, value: '0.5%' }, { atLeast: 50000, value: '3%' }];

const result: ModelResult = valueOf(analyse(valueOf(readModel({
  id: 'plan', name: { zh: '测算', en: 'Model' }, budget: '1800',
  scenarios: [{ id: 'now', scheme: 'base-plus-tiers', params: { tiers: [{ atLeast: 0, value: '1%' }] } }, { id: 'b', like: 'now', params: { tiers: TIERS } }],
  sensitivity: [{ scenario: 'b', parameter: 'tiers[1].value', values: ['2%', '3%'], across: { parameter: 'tiers[1].atLeast', values: [40000, 50000] } }],
  solve: [{ scenario: 'b', parameter: 'tiers[1].value', atMost: 'budget', between: ['0%', '6%'], step: '1%' }],
  risk: { level: { low: '92%', likely: '104%', high: '115%' }, draws: 100 },
})), { tables: rawTables({ sales }), findScheme: presetById }));

const all = seriesOf(result);
const zh = (what: Parameters<typeof say>[0]): string => say(what, 'zh');

function only(topic: Topic, scenario: string | null = null): Series {
  const found = all.find((each) => each.topic === topic && (scenario === null || each.scenario === scenario));
  if (found === undefined) throw new Error(`There is no chart of ${topic}.`);
  return found;
}

const shown = (cell: ReportCell | undefined): string | null => (cell?.kind === 'text' ? cell.text : cell?.kind === 'exact' ? plain(cell.value) : null);
const grid = (series: Series): (string | null)[][] => figuresOf(series, zh).rows.map((row) => row.map(shown));

test('every chart has a value or a blank for each point, and a native chart finds its lines in the table behind it', () => {
  expect(new Set(all.map(({ topic }) => topic))).toEqual(new Set(['parts', 'levels', 'tried', 'solved', 'changes', 'curve', 'tiers', 'follows', 'risk', 'tornado']));
  for (const series of all) {
    for (const { values } of series.lines) expect(values).toHaveLength(series.points.length);
    const { headers, rows, lines } = figuresOf(series, zh);
    expect(new Set(headers).size).toBe(headers.length);
    expect(rows.every((row) => row.length <= headers.length)).toBe(true);
    for (const { column, first, last } of lines) expect([column < headers.length, first >= 0, first <= last, last < rows.length]).toEqual([true, true, true, true]);
  }
});

test('the cost by component has the budget as one more column', () => {
  expect(figuresOf(only('parts'), zh).headers).toEqual(['情景', '成本', '预算']);
  // 1 % of 190,000; 250 + 300, 150, 250 + 900, 100.
  expect(grid(only('parts'))).toEqual([['now', '1900', null], ['b', '1950', null], ['预算', null, '1800']]);
});

test('the cost by the value of a figure shows what was found, and the budget from end to end', () => {
  const series = only('solved');
  expect(zh(series.along ?? { zh: '', en: '' })).toBe('提成分档：≥ 50,000 档（%）');
  expect(grid(series)).toEqual([
    ['0%', '0', '750', null, null], ['1%', '1', '1150', null, null], ['2%', '2', '1550', null, null], ['3%', '3', '1950', null, null], ['4%', '4', '2350', null, null], ['5%', '5', '2750', null, null], ['6%', '6', '3150', null, null], ['求得', '2', null, '1550', null], ['再走一步', '3', null, '1950', null],
    ['预算', '0', null, null, '1800'], ['预算', '6', null, null, '1800'],
  ]);
  expect(figuresOf(series, zh).lines.map(({ column, first, last }) => [column, first, last])).toEqual([[2, 0, 6], [3, 7, 8], [4, 9, 10]]);
});

test('two figures at once have a line for each value of the second', () => expect(grid(only('tried')).map((row) => row.slice(0, 3))).toEqual([['2%', '1850', '1550'], ['3%', '2450', '1950']]));

test('who loses most comes first', () => expect(grid(only('changes'))).toEqual([['李四', '-250', null], ['张三', null, '300']]));

test('a pay curve has a dot for each subject', () => {
  const series = only('curve', 'b');
  expect(grid(series)).toEqual([
    ['档位表', '0', '0', null], ['档位表', '50000', '250', null], ['档位表', '50000', '250', null], ['档位表', '80000', '1150', null],
    ['对象', '60000', null, '550'], ['对象', '80000', null, '1150'], ['对象', '30000', null, '150'], ['对象', '20000', null, '100'],
  ]);
  expect(grid(only('tiers', 'b'))).toEqual([['≥ 0', '2'], ['≥ 50,000', '2']]);
});

test('the draws of a risk are all counted, and P10, P50, P90 and the budget are told', () => {
  const series = only('risk', 'b');
  expect(series.lines.flatMap(({ values }) => values).reduce((sum, value) => sum + (value === null ? 0 : toNumber(value)), 0)).toBe(100);
  expect(series.marks.map(({ name }) => zh(name))).toEqual(['P10', 'P50', 'P90', '预算']);
});
