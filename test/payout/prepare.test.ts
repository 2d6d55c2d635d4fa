import { say } from '../../src/i18n';
import { prepare } from '../../src/payout';
import { presetById } from '../../src/presets';
import type { Scheme } from '../../src/scheme';
import { valueOf } from '../scheme/sample';
import { rawTables, refused, rows, schemeOf } from './house';

const SHARE = schemeOf({ formula: { times: [{ sum: 'amount' }, '5%'] } });

function preset(id: string): Scheme {
  const scheme = presetById(id);
  if (scheme === undefined) throw new Error(`There is no ${id}.`);
  return scheme;
}

const explanation = (job: Parameters<typeof refused>[0]): string[] => refused(job).map(({ code, place, sentence }) => `${code} ${place?.table ?? ''} ${place?.field ?? ''}: ${say(sentence, 'en')}`);

describe('a job that cannot be worked out', () => {
  test('a table that is read has no rows, or is not there', () => {
    const empty = ['empty-table sales : The sales table has no data rows: choose a table with a header row and at least one row of data.'];
    expect(explanation({ scheme: SHARE })).toEqual(empty);
    expect(explanation({ scheme: SHARE, tables: rawTables({ sales: [] }) })).toEqual(empty);
    expect(explanation({ scheme: preset('floating-bonus'), parameters: { utilisation: 1, workOrders: 1, otherScore: 0 } })[0]).toMatch(/^empty-table people/);
  });

  test('a column that every row needs is nowhere', () => {
    const sales = rows('date person', ['2024-01-01', '甲']);
    expect(explanation({ scheme: SHARE, tables: rawTables({ sales }) })).toEqual([
      'missing-column sales amount: The sales table "sales" has no column for Amount: add it, or name its header in the column matching (on the command line with --map amount=Header). Its headers are date, person.',
    ]);
    expect(explanation({ scheme: SHARE, tables: rawTables({ sales: rows('person amount', ['甲', 1]) }) })[0]).toMatch(/^missing-column sales date/);
  });

  test('a column that only some rows need is no reason', () => {
    const sales = rows('date person event', ['2024-01-01', '甲', '新开']);
    const parameters = { small: 1, mid: 1, large: 1, renewalRate: 0, upgradeRate: 0, lossSmall: 0, lossMid: 0, lossLarge: 0 };
    expect(prepare({ scheme: preset('small-mid-large'), parameters, tables: rawTables({ sales }), findScheme: presetById }).ok).toBe(true);
  });

  test('a column of the people table stands in for one of the sales table', () => {
    const scheme = schemeOf({ formula: 1 }, { each: 'team', to: 'team' }, { fields: ['team'] });
    const tables = { sales: rows('date person', ['2024-01-01', '甲']), people: rows('person team', ['甲', '一队']) };
    expect(prepare({ scheme, parameters: {}, tables: rawTables(tables), findScheme: presetById }).ok).toBe(true);
    expect(explanation({ scheme, tables: rawTables({ sales: tables.sales }) })[0]).toMatch(/^missing-column sales team/);
  });

  test('a parameter is missing or unknown', () => {
    const sales = rows('date person amount', ['2024-01-01', '甲', 1]);
    expect(refused({ scheme: preset('target-and-excess'), tables: rawTables({ sales }) }).map(({ code }) => code)).toEqual(['missing', 'missing']);
    expect(refused({ scheme: SHARE, parameters: { bonus: 1 }, tables: rawTables({ sales }) })[0]?.code).toBe('unknown-parameter');
  });

  test('two columns fit a field that matters, but only then', () => {
    const twice = { sales: [{ 金额: 1, 销售额: 2, 日期: '2024-01-01', 姓名: '甲' }] };
    expect(refused({ scheme: SHARE, tables: rawTables(twice) })[0]?.code).toBe('column-twice');
    expect(prepare({ scheme: SHARE, parameters: {}, tables: rawTables(twice), mapping: { sales: new Map([['amount', '金额']]) }, findScheme: presetById }).ok).toBe(true);
    const elsewhere = { sales: [{ 金额: 1, 日期: '2024-01-01', 姓名: '甲', 数量: 1, 件数: 2 }] };
    expect(prepare({ scheme: SHARE, parameters: {}, tables: rawTables(elsewhere), findScheme: presetById }).ok).toBe(true);
  });

  test('a table without a header row', () => {
    const sales = [{ '2024-03-01': '2024-03-02', 'Ann': 'Bob', 'Acme': 'Birch', '500.00': '700.00' }];
    expect(explanation({ scheme: SHARE, tables: rawTables({ sales }) })).toEqual([
      'no-header sales : The sales table "sales" has no header row: its first row is data (2024-03-01, Ann, Acme, 500.00). Put a row of headers above it, such as date, salesperson, customer, amount.',
    ]);
    const years = [{ 部门: '一部', 2024: 1 }];
    expect(explanation({ scheme: SHARE, tables: rawTables({ sales: years }) })[0]).toMatch(/^missing-column sales date: .* Its headers are 2024, 部门\.$/);
  });

  test('a component reads a field of rows that do not have it', () => {
    const fields = ['person', 'amount', { people: 'basePay', optional: true }];
    const tables = rawTables({ sales: rows('date person amount', ['2024-01-01', '甲', 1]), people: rows('person basePay', ['甲', 1]) });
    expect(explanation({ scheme: schemeOf({ formula: 'amount' }, { each: 'member' }, { fields }), tables })[0]).toMatch(/^unknown-field  amount: The component .* reads "amount" of rows of the people table/);
    expect(explanation({ scheme: schemeOf({ formula: 'basePay' }, {}, { fields }), tables })[0]).toMatch(/^unknown-field  basePay/);
    expect(explanation({ scheme: schemeOf({ formula: 1, when: [{ any: [{ not: { value: { sum: 'basePay' }, atLeast: 1 } }] }] }, {}, { fields }), tables })[0]).toMatch(/basePay/);
    const nested = { choose: [{ when: [{ field: 'person', blank: false }], value: { sum: 'amount', across: 'all' } }], otherwise: { lookup: { a: 1 }, by: 'person' } };
    expect(prepare({ scheme: schemeOf({ share: 1, among: 'member', weight: 'basePay', leftover: 'first', when: [] }, { each: 'all' }, { fields }), parameters: {}, tables, findScheme: presetById }).ok).toBe(true);
    expect(prepare({ scheme: schemeOf({ formula: nested }, { each: 'member' }, { fields }), parameters: {}, tables, findScheme: presetById }).ok).toBe(true);
  });

  test('a base scheme that is not there, or is built on itself without end', () => {
    const forfeit = preset('fraud-forfeit');
    const sales = rows('date person hours', ['2024-01-01', '甲', 1]);
    expect(refused({ scheme: forfeit, parameters: { base: { scheme: 'none', params: {} } }, tables: rawTables({ sales }) })[0]?.code).toBe('unknown-scheme');
    const nested = (depth: number): object => ({ scheme: 'fraud-forfeit', params: { base: depth === 0 ? { scheme: 'assist-hours', params: {} } : nested(depth - 1) } });
    expect(prepare({ scheme: forfeit, parameters: { base: nested(2) }, tables: rawTables({ sales }), findScheme: presetById }).ok).toBe(true);
    expect(refused({ scheme: forfeit, parameters: { base: nested(9) }, tables: rawTables({ sales }) })[0]?.code).toBe('unknown-scheme');
    expect(refused({ scheme: forfeit, parameters: { base: nested(50) }, tables: rawTables({ sales }) })[0]?.code).toBe('too-deep');
  });
});

describe('what the pane shows of a job', () => {
  test('the header found for each field', () => {
    const sales = [{ 成交日期: '2024-01-01', 业务员: '甲', 合同金额: 1, 备注: 'x' }];
    const prepared = valueOf(prepare({ scheme: SHARE, parameters: {}, tables: rawTables({ sales }), findScheme: presetById }));
    expect([...prepared.tables.sales?.columns ?? []]).toEqual([['date', '成交日期'], ['person', '业务员'], ['amount', '合同金额']]);
    expect(prepared.tables.people).toBeUndefined();
  });

  test('a scheme that reads no sales works without them', () => {
    const people = rows('person share', ['甲', 1], ['乙', 2]);
    expect(prepare({ scheme: preset('pool-split'), parameters: { pool: 100 }, tables: rawTables({ people }), findScheme: presetById }).ok).toBe(true);
    expect(refused({ scheme: preset('pool-split'), parameters: { pool: 100 }, tables: rawTables({ people: rows('person', ['甲']) }) })[0]?.code).toBe('empty-table');
  });
});
