import { say } from '../../src/i18n';
import { cashOf, Costing, readModel, scenariosOf, tablesOf, type Basis } from '../../src/model';
import { plain } from '../../src/money';
import { presetById } from '../../src/presets';
import { rowsOf } from '../../src/table';
import { rawTables } from '../payout/house';
import { valueOf } from '../scheme/sample';

const EAST = '华东';
const sales = [
  { date: '2026-01-05', person: '张三', team: EAST, customer: '甲', amount: 600 }, { date: '2026-01-09', person: '李四', team: EAST, customer: '乙', amount: 300 },
  { date: '2026-01-20', person: '王五', team: EAST, customer: '丙', amount: 100.01 }, { date: '2026-02-03', person: '张三', team: EAST, customer: '甲', amount: 800 },
  { date: '2026-02-11', person: '李四', team: EAST, customer: '丁', amount: 200 }, { date: '2026-02-12', person: '赵六', team: '华南', customer: '戊', amount: 500 },
];
const people = [{ person: '张三', target: 1000 }, { person: '李四', target: 333.33 }];

function basisOf(tables: Parameters<typeof rawTables>[0]): Basis {
  return { tables: rawTables(tables), findScheme: presetById };
}

/** The tables of a scenario with these changes of the data. */
function changed(data: unknown, tables: Parameters<typeof rawTables>[0] = { sales, people }): ReturnType<typeof tablesOf> {
  const file = valueOf(readModel({ id: 'm', name: { zh: 'm', en: 'm' }, scenarios: [{ id: 'a', scheme: 'base-plus-tiers', params: { tiers: [{ atLeast: 0, value: '1%' }] }, data }] }));
  const [scenario] = valueOf(scenariosOf(file, presetById));
  if (scenario === undefined) throw new Error('There is a scenario.');
  return tablesOf(basisOf(tables), scenario);
}

/** Some columns of a table, row by row. */
function columns(table: 'sales' | 'people', basis: Basis, ...headers: string[]): unknown[][] {
  const raw = basis.tables[table];
  return raw === undefined ? [] : rowsOf(raw).map((row) => headers.map((header) => row[raw.headers.indexOf(header)]));
}

const SOLD = ['date', 'person', 'customer', 'amount'] as const;

test('targets are multiplied and rounded to the cent', () => {
  expect(columns('people', valueOf(changed([{ targets: '1.1' }])), 'person', 'target')).toEqual([['张三', 1100], ['李四', 366.66]]);
});

test('new customers come in each month that has some, like its first orders in turn, each of the middle amount', () => {
  // In January first orders of 600, 300 and 100.01, whose middle one is 300; in February of 200 and 500, of which the lower one is taken.
  expect(columns('sales', valueOf(changed([{ newCustomers: 2, per: 'month' }])), ...SOLD).slice(sales.length)).toEqual([
    ['2026-01-05', '张三', '甲 +1', 300], ['2026-01-09', '李四', '乙 +2', 300], ['2026-02-11', '李四', '丁 +1', 200], ['2026-02-12', '赵六', '戊 +2', 200],
  ]);
});

test('somebody joins and sells what the middle person of the team does, month by month, after a ramp', () => {
  // January: 100.01, 300, 600, the middle one is Li Si's 300; February: 200 and 800, of two the lower one.
  expect(columns('sales', valueOf(changed([{ join: { person: '新人', like: `team:${EAST}`, from: '2026-01-01', ramp: ['30%', '60%'] } }])), ...SOLD).slice(sales.length)).toEqual([
    ['2026-01-09', '新人', '乙 (新人)', 90], ['2026-02-11', '新人', '丁 (新人)', 120],
  ]);
});

test('somebody leaves, and what they would have sold is lost', () => {
  expect(columns('sales', valueOf(changed([{ leave: { person: '张三', from: '2026-02-01' } }])), 'person', 'amount')).toEqual([
    ['张三', 600], ['李四', 300], ['王五', 100.01], ['李四', 200], ['赵六', 500],
  ]);
});

test('somebody leaves, and the others of the team sell it in proportion to what they sell in that month, to the cent', () => {
  const rows = columns('sales', valueOf(changed([{ leave: { person: '张三', from: '2026-01-01', sales: 'spread' } }])), ...SOLD);
  // 600 by 300 : 100.01 is 449.988… and 150.011…; the cent that is left goes to the larger remainder.
  expect(rows.slice(4)).toEqual([
    ['2026-01-05', '王五', '甲', 150.01], ['2026-01-05', '李四', '甲', 449.99], ['2026-02-03', '李四', '甲', 800],
  ]);
});

describe('in the people table', () => {
  const staff = [{ person: '张三', team: EAST, target: 900, basePay: 3000 }, { person: '李四', team: EAST, target: 400, basePay: 2500 }, { person: '赵六', team: '华南', target: 500, basePay: 4000 }];
  const costOf = (data: unknown, own: readonly Readonly<Record<string, unknown>>[]): string => {
    const basis = valueOf(changed(data, { sales, people: own }));
    const scheme = presetById('base-plus-tiers');
    if (scheme === undefined) throw new Error('There is such a preset.');
    return plain(cashOf(valueOf(Costing.of({ ...basis, scheme, parameters: { tiers: [{ atLeast: 0, value: '1%' }] } })).settled()));
  };

  test('whoever joins is like the one who sells in the middle of the team at first, from the day on which they join', () => {
    const join = { join: { person: '新人', like: `team:${EAST}`, from: '2026-02-01' } };
    // Of 800 and 200 the lower one is Li Si's; base pay in February alone.
    expect(columns('people', valueOf(changed([join], { sales, people: staff })), 'person', 'team', 'target', 'basePay', 'hireDate')).toEqual([
      ['张三', EAST, 900, 3000, null], ['李四', EAST, 400, 2500, null], ['赵六', '华南', 500, 4000, null], ['新人', EAST, 400, 2500, '2026-02-01'],
    ]);
    expect(Number(costOf([join], staff)) - Number(costOf([], staff))).toBeCloseTo(2500 + 2);
    const known = staff.map((each) => ({ ...each, hireDate: '2020-01-01', leaveDate: '2026-06-30', personId: `N${each.target}` }));
    expect(columns('people', valueOf(changed([join], { sales, people: known })), 'person', 'personId', 'hireDate', 'leaveDate').at(-1)).toEqual(['新人', '新人', '2026-02-01', null]);
  });

  test('whoever leaves has left the day before, unless they leave earlier', () => {
    const leave = (from: string): object => ({ leave: { person: '张三', from } });
    expect(columns('people', valueOf(changed([leave('2026-02-01')], { sales, people: staff })), 'person', 'leaveDate')).toEqual([['张三', '2026-01-31'], ['李四', null], ['赵六', null]]);
    // Their base pay of February and 1 % of 800.
    expect(Number(costOf([], staff)) - Number(costOf([leave('2026-02-01')], staff))).toBeCloseTo(3000 + 8);
    const known = staff.map((each) => ({ ...each, leaveDate: each.person === '张三' ? '2026-01-15' : null }));
    expect(columns('people', valueOf(changed([leave('2026-02-01')], { sales, people: known })), 'leaveDate')).toEqual([['2026-01-15'], [null], [null]]);
    expect(columns('people', valueOf(changed([leave('2026-01-01')], { sales, people: known })), 'leaveDate')).toEqual([['2025-12-31'], [null], [null]]);
  });

  test('whoever is in none comes and goes without one', () => {
    expect(columns('people', valueOf(changed([{ join: { person: '新人', like: 'team:华南', from: '2026-01-01' } }, { leave: { person: '王五', from: '2026-01-01' } }])), 'person', 'target')).toEqual([['张三', 1000], ['李四', 333.33]]);
  });
});

test.each<[string, unknown, Parameters<typeof rawTables>[0], string]>([
  ['nobody of the team is left to sell', [{ leave: { person: '赵六', from: '2026-01-01', sales: 'spread' } }], { sales }, 'nobody else of the team of “赵六” sold anything, so nobody can take over.'],
  ['somebody joins who is there', [{ join: { person: '李四', like: `team:${EAST}`, from: '2026-01-01' } }], { sales }, '“李四” is in the tables already; give the new person another name.'],
  ['nobody joins', [{ join: { person: ' ', like: `team:${EAST}`, from: '2026-01-01' } }], { sales }, 'Scenario 1, change 1, joining, person: must name somebody.'],
  ['nobody leaves', [{ leave: { person: ' ', from: '2026-01-01' } }], { sales }, 'Scenario 1, change 1, leaving, person: nobody in the tables is called “ ”.'],
  ['somebody joins when the team sells no more', [{ join: { person: '新人', like: `team:${EAST}`, from: '2026-03-01' } }], { sales }, `nobody of “${EAST}” sells anything from 2026-03-01 on`],
  ['somebody leaves when they sell no more', [{ leave: { person: '王五', from: '2026-02-01' } }], { sales }, '“王五” sells nothing from 2026-02-01 on, so that nothing would change.'],
  ['a word is in no row', [{ scale: 'amount', by: 2, where: [{ field: 'team', in: [EAST, '西北'] }] }], { sales }, `Scenario 1, change 1, condition 1, words of which it is one, entry 2: no row has “西北” as its team; there are: ${EAST}, 华南.`],
  ['no row meets all conditions', [{ orders: 2, where: [{ field: 'team', in: ['华南'] }, { field: 'customer', in: ['甲'] }] }], { sales }, 'Scenario 1, change 1, conditions: no sale that counts meets these conditions'],
  ['nobody has a target', [{ targets: 1.1 }], { sales }, 'the tables have no targets, so that nothing would change.'],
])('is refused where %s', (_, data, tables, sentence) => {
  const found = changed(data, tables);
  expect(found.ok ? '' : say(found.problems[0]?.sentence ?? { zh: '', en: '' }, 'en')).toContain(sentence);
});

test('changes are made one after another, each on what the ones before have left', () => {
  const basis = valueOf(changed([{ leave: { person: '张三', from: '2026-01-01' } }, { scale: 'amount', by: '1.5', where: [{ field: 'team', in: [EAST] }] }]));
  expect(columns('sales', basis, 'person', 'amount')).toEqual([['李四', 450], ['王五', 150.02], ['李四', 300], ['赵六', 500]]);
});

test('whoever is made more than once is somebody new each time: customers and orders', () => {
  const orders = [{ date: '2026-01-05', person: '张三', customer: '甲', orderId: 'D1', amount: 600 }, { date: '2026-01-05', person: '张三', customer: '乙', orderId: 'D1', amount: 300 }];
  const named = (data: unknown): unknown[][] => columns('sales', valueOf(changed(data, { sales: orders })), 'customer', 'orderId').slice(2);
  expect(named([{ newCustomers: 1 }, { newCustomers: 1 }])).toEqual([['甲 +1', '+1'], ['甲 +2', '+2']]);
  const copies = columns('sales', valueOf(changed([{ orders: 2 }, { orders: 2 }], { sales: orders })), 'customer', 'orderId');
  expect(copies).toHaveLength(8);
  // Nothing of this scheme asks who is new, so that copies are of the same customers; rows of one order are copied as one.
  expect(new Set(copies.map(([, order]) => order))).toEqual(new Set(['D1', 'D1 +2', 'D1 +3', 'D1 +2 +2']));
});
