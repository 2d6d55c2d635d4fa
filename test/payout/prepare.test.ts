import { say } from '../../src/i18n';
import type { Job } from '../../src/payout';
import { judge, prepare, rework, work } from '../../src/payout';
import { presetById } from '../../src/presets';
import type { Scheme } from '../../src/scheme';
import { valueOf } from '../scheme/sample';
import { rawTables, refused, rows, schemeOf } from './house';

type Json = Readonly<Record<string, unknown>>;

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

  test('who may receive is asked by a field that the people table does not have', () => {
    const fields = ['person', 'amount', { sales: 'region', optional: true }];
    const tables = rawTables({ sales: rows('date person amount region', ['2024-01-01', '甲', 1, '华东']), people: rows('person', ['甲']) });
    for (const takesPart of [[{ field: 'region', is: '华东' }], [{ not: { value: 'amount', above: 1 } }]]) {
      expect(explanation({ scheme: schemeOf({ formula: 1 }, {}, { language: 2, fields, takesPart }), tables })[0]).toMatch(/^unknown-field  (region|amount): Who may receive is asked by "(region|amount)" of the people table, which has no such field/);
    }
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

describe('what the components in force ask for', () => {
  const fields = ['person', 'amount', { sales: 'customer', optional: true }, { sales: 'region', optional: true }, { sales: 'referrer', optional: true }, { sales: 'team', optional: true }, { people: 'basePay', optional: true }];
  const tables = rawTables({
    sales: rows('date person amount customer region referrer team', ['2024-01-01', '甲', 1, 'x', 'y', '乙', 'z']), people: rows('person basePay', ['甲', 1]), teams: rows('team target', ['z', 1]),
  });
  const asked = (rule: Json, of: Json = {}, change: Json = {}): string[] => {
    const prepared = valueOf(prepare({ scheme: schemeOf(rule, of, { language: 2, fields, ...change }), parameters: {}, tables, findScheme: presetById }));
    return Object.entries(prepared.stages[0]?.needs ?? {}).flatMap(([name, isNeeded]) => (isNeeded ? [name] : [])).sort();
  };
  const SUM = { formula: { sum: 'amount' } };
  const where = (condition: Json): Json => ({ formula: { sum: 'amount', where: [condition] } });

  test.each<[string, Json, Json, string[]]>([
    ['sums', SUM, {}, ['sales']],
    ['a figure of each member', { formula: 'basePay' }, { each: 'member' }, ['members']],
    ['each new customer', SUM, { each: 'newCustomer' }, ['newCustomers', 'sales']],
    ['whom its first order names', SUM, { each: 'newCustomer', to: { firstOrder: 'referrer' } }, ['newCustomers', 'sales']],
    ['rows of new customers', where({ newCustomer: true }), {}, ['newCustomers', 'sales']],
    ['first orders', where({ firstOrder: true }), {}, ['newCustomers', 'sales']],
    ['what is as in the first order', where({ field: 'region', sameAs: 'firstOrder' }), {}, ['newCustomers', 'sales']],
    ['a word of the first order', where({ field: 'region', of: 'firstOrder', is: '华东' }), {}, ['newCustomers', 'sales']],
    ['a word of the row', where({ field: 'region', is: '华东' }), {}, ['sales']],
    ['a number of rows', { formula: { count: 'rows' } }, {}, ['sales']],
    ['a number of new customers', { formula: { count: 'newCustomers' } }, {}, ['newCustomers', 'sales']],
    ['days since the first order', { formula: { sum: { completed: 'months', from: { field: 'date', of: 'firstOrder' }, to: 'date' } } }, {}, ['newCustomers', 'sales']],
    ['the target of a team', { formula: { target: 'team' } }, { each: 'team', to: 'team' }, ['sales', 'teamTargets', 'teams']],
    ['the target of a person', { formula: { target: 'person' } }, {}, ['sales']],
  ])('%s', (_, rule, of, needs) => {
    expect(asked(rule, of, JSON.stringify(rule).includes('"target"') ? { fields: [...fields, { [of.each === 'team' ? 'teams' : 'people']: 'target', optional: true }] } : {})).toEqual(needs);
  });

  test('what is forfeited is found in rows', () => {
    expect(asked({ formula: 'basePay' }, { each: 'member' }, { forfeits: [{ source: 'fraud', same: 'person-period' }] })).toEqual(['members', 'sales']);
  });
});

describe('a field of which two columns may be meant is asked about where it matters', () => {
  const own = '岗位 职务';
  const plain = schemeOf({ formula: { sum: 'amount' } }, {}, { fields: ['person', 'amount'] });
  const asks = (table: 'sales' | 'people', headers: string, scheme: Scheme = plain, parameters: Job['parameters'] = {}): boolean => {
    const sales = [{ 日期: '2024-01-01', 销售员: '甲', 金额: 1 }];
    const people = [{ 姓名: '甲' }];
    const twice = Object.fromEntries(headers.split(' ').map((header) => [header, null]));
    const given = rawTables(table === 'sales' ? { sales: sales.map((row) => ({ ...row, ...twice })), people } : { sales, people: people.map((row) => ({ ...row, ...twice })) });
    const prepared = prepare({ scheme, parameters, tables: given, findScheme: presetById });
    return !prepared.ok && prepared.problems.some(({ code }) => code === 'column-twice');
  };
  const inherited = schemeOf({ formula: { sum: 'amount' } }, {}, { fields: ['person', 'amount', { sales: 'role', optional: true }] });
  const ofNew = schemeOf({ formula: { sum: 'amount' } }, { each: 'newCustomer' });
  const ofTargets = schemeOf({ formula: { target: 'person' } }, {}, { fields: ['person', { people: 'target', optional: true }] });

  test.each<[string, () => boolean, boolean]>([
    ['a role that nobody reads', () => asks('sales', own), false], ['of somebody left out by it', () => asks('sales', own, plain, { excludeRoles: ['x'] }), true], ['of somebody taking part by it', () => asks('sales', own, plain, { includeRoles: ['x'] }), true],
    ['the same in the people table', () => asks('people', own, plain, { excludeRoles: ['x'] }), true], ['the same of who takes part', () => asks('people', own, plain, { includeRoles: ['x'] }), true], ['one that departments are none of', () => asks('people', own, plain, { excludeDepartments: ['x'] }), false],
    ['a role that rows may have from their people', () => asks('people', own, inherited), true], ['one that the people table alone has', () => asks('people', own), false],
    ['a customer whom nobody asks about', () => asks('sales', '客户 客户名称', plain), false], ['a customer who may be new', () => asks('sales', '客户 客户名称', ofNew), true],
    ['the month of a target', () => asks('people', '目标月份 月份', ofTargets), true], ['a month without targets', () => asks('people', '目标月份 月份'), false],
    ['base pay that nobody takes from', () => asks('people', '底薪 绩效工资'), false], ['base pay that may be taken from', () => asks('people', '底薪 绩效工资', plain, { negatives: 'base-pay' }), true],
    ['staff numbers', () => asks('people', '工号 员工号'), true], ['staff numbers of rows', () => asks('sales', '工号 员工号'), true], ['the status', () => asks('sales', '状态 订单状态'), false],
  ])('%s', (_, isAsked, expected) => {
    expect(isAsked()).toBe(expected);
  });
});

describe('a column that must be there', () => {
  const of = (fields: readonly unknown[], tables: Parameters<typeof rawTables>[0], rule: Json = { formula: { count: 'rows' } }, more: Json = {}): string[] => (
    explanationOrNothing({ scheme: schemeOf(rule, more, { language: 2, fields }), tables: rawTables(tables) })
  );
  const explanationOrNothing = (job: Parameters<typeof refused>[0]): string[] => {
    const prepared = prepare({ parameters: {}, tables: {}, findScheme: presetById, ...job });
    return prepared.ok ? [] : prepared.problems.map(({ code, place, sentence }) => `${code} ${place?.table ?? ''} ${place?.field ?? ''}: ${say(sentence, 'en').replace(/ \(on the command.*/, '')}`);
  };
  const day = '2024-01-01';
  const sales = rows('date person', [day, '甲']);
  const [NEEDED, FILLED] = [{ sales: 'quantity', optional: true, column: 'needed' }, { sales: 'quantity', optional: true, column: 'filled' }];
  const missing = (table: string, name: string, label: string, field: string): string => `missing-column ${table} ${field}: The ${table} table "${name}" has no column for ${label}: add it, or name its header in the column matching`;

  test.each<[string, () => string[], string[]]>([
    ['though rows may lack it', () => of(['person', NEEDED], { sales }), [missing('sales', 'sales', 'Quantity', 'quantity')]],
    ['and is, without a value', () => of(['person', NEEDED], { sales: rows('date person quantity', [day, '甲', null]) }), []],
    ['with a value somewhere', () => of(['person', FILLED], { sales: rows('date person quantity', [day, '甲', null]) }), [missing('sales', 'sales', 'Quantity', 'quantity')]],
    ['and has a value somewhere', () => of(['person', FILLED], { sales: rows('date person quantity', [day, '甲', null], [day, '甲', 1]) }), []],
    ['in the people table', () => of(['person', { people: 'basePay' }], { sales, people: rows('person', ['甲']) }), [missing('people', 'people', 'Base pay', 'basePay')]],
    ['in the people table, with a value', () => of(['person', { people: 'basePay', optional: true, column: 'filled' }], { sales, people: rows('person basePay', ['甲', null]) }), [missing('people', 'people', 'Base pay', 'basePay')]],
    ['in the people table, which nobody gave', () => of(['person', { people: 'basePay' }], { sales }), []],
    ['in the teams table', () => of(['person', { teams: 'target', optional: true, column: 'needed' }], { sales, teams: rows('team', ['一队']) }), [missing('teams', 'teams', 'Target', 'target')]],
    ['in the teams table, filled or not', () => of(['person', { teams: 'target', optional: true, column: 'filled' }], { sales, teams: rows('team target', ['一队', null]) }), []],
    ['but for another that suffices', () => of(['person', { sales: 'quantity', or: ['amount'] }, { sales: 'amount', or: ['quantity'] }], { sales }), []],
    ['but for the people table, which has it', () => of(['person', 'role'], { sales, people: rows('person role', ['甲', '店长']) }), []],
    ['though the people table has it, which stands in for no such column', () => of(['person', 'quantity'], { sales, people: rows('person quantity', ['甲', 1]) }), [missing('sales', 'sales', 'Quantity', 'quantity')]],
    ['of days, where rows are looked at', () => of(['person'], { sales: rows('person', ['甲']) }), [missing('sales', 'sales', 'Date', 'date')]],
    ['of days, but where none are', () => of([{ people: 'basePay' }], { sales: rows('person', ['甲']), people: rows('person basePay', ['甲', 1]) }, { formula: 'basePay' }, { each: 'member' }), []],
  ])('%s', (_, told, expected) => {
    expect(told()).toEqual(expected);
  });

  test('is looked for among the headers, the first twenty of which are named as they can be read', () => {
    const headers = (count: number) => refused({ scheme: SHARE, tables: rawTables({ sales: [Object.fromEntries([['date', day], ['person', '甲'], ['销 售\n  额度', 1], [' ', null], ...Array.from({ length: count }, (__, at) => [`h${at}`, 1])])] }) })
      .map(({ sentence }) => /Its headers are (.*)\.$/.exec(say(sentence, 'en'))?.[1] ?? '');
    const named = Array.from({ length: 17 }, (__, at) => `h${at}`).join(', ');
    expect([headers(17), headers(18)]).toEqual([[`date, person, 销 售 额度, ${named}`], [`date, person, 销 售 额度, ${named}, …`]]);
  });
});

describe('the same job with other figures', () => {
  const scheme = schemeOf({ formula: { times: [{ sum: 'amount' }, '$rate'] } }, {}, { language: 2, fields: ['person', 'amount', { sales: 'role', optional: true }], parameters: [{ name: 'rate', type: 'rate', label: '比例', default: '10%' }] });
  const tables = rawTables({ sales: rows('date person amount role department', ['2024-01-10', '甲', 1, 'x', 'y'], ['2024-01-30', '甲', 2, 'x', 'y']) });
  const payPeriod = { kind: 'month', index: 2024 * 12 } as const;
  const again = (before: Job['parameters'], after: Job['parameters'], more: Partial<Job> = {}): boolean => {
    const prepared = valueOf(prepare({ scheme, parameters: before, tables, findScheme: presetById, ...more }));
    const worked = work(judge(prepared), prepared);
    return valueOf(rework(worked, after)).prepared.data === prepared.data;
  };

  test.each<[string, () => boolean, boolean]>([
    ['is on the same data', () => again({}, { rate: '20%' }), true], ['also where a column is asked for that is read anyway', () => again({}, { excludeRoles: ['z'] }), true],
    ['is on other data where another column is asked for', () => again({}, { excludeDepartments: ['z'] }), false], ['or none any more', () => again({ excludeDepartments: ['z'] }, {}), false],
    ['is on the same data of a period', () => again({}, { rate: '20%' }, { payPeriod }), true], ['is on other data where the period ends on another day', () => again({}, { monthStartsOn: 20 }, { payPeriod }), false],
    ['on the same where no period is paid', () => again({}, { monthStartsOn: 20 }), true], ['or the period is all of the time', () => again({}, { monthStartsOn: 20 }, { payPeriod: { kind: 'window', index: 0 } }), true],
  ])('%s', (_, isSame, expected) => {
    expect(isSame()).toBe(expected);
  });

  test('finds the schemes that it is built on once', () => {
    let asked = 0;
    const over = schemeOf({ formula: 1 }, {}, { language: 2, base: '$base', parameters: [{ name: 'base', type: 'scheme', label: '基础', default: { scheme: 'sample', params: {} } }] });
    const findScheme = (): Scheme => { asked += 1; return scheme; };
    const prepared = valueOf(prepare({ scheme: over, parameters: {}, tables, findScheme }));
    valueOf(rework(work(judge(prepared), prepared), { budget: 5 }));
    expect(asked).toBe(1);
  });
});

describe('what the pane shows of a job', () => {
  test('the header found for each field', () => {
    const sales = [{ 成交日期: '2024-01-01', 业务员: '甲', 合同金额: 1, 备注: 'x' }];
    const prepared = valueOf(prepare({ scheme: SHARE, parameters: {}, tables: rawTables({ sales }), findScheme: presetById }));
    expect([...prepared.tables.sales?.columns ?? []]).toEqual([['date', '成交日期'], ['person', '业务员'], ['amount', '合同金额']]);
    expect(prepared.tables.people).toBeUndefined();
  });

  test('all headers of a field that stands in several columns', () => {
    const sales = [{ 日期: '2024-01-01', 业务员: '甲', 金额: 1, 订单状态: '有效', 退款状态: null }];
    const prepared = valueOf(prepare({ scheme: SHARE, parameters: {}, tables: rawTables({ sales }), findScheme: presetById }));
    expect([prepared.tables.sales?.name, prepared.tables.sales?.columns.get('status')]).toEqual(['sales', '订单状态 + 退款状态']);
  });

  test('a scheme that reads no sales works without them', () => {
    const people = rows('person share', ['甲', 1], ['乙', 2]);
    expect(prepare({ scheme: preset('pool-split'), parameters: { pool: 100 }, tables: rawTables({ people }), findScheme: presetById }).ok).toBe(true);
    expect(refused({ scheme: preset('pool-split'), parameters: { pool: 100 }, tables: rawTables({ people: rows('person', ['甲']) }) })[0]?.code).toBe('empty-table');
  });
});
