import { say } from '../../src/i18n';
import type { Job } from '../../src/payout';
import { onData, payOut, prepare, rebind, rework, judge, work } from '../../src/payout';
import { presetById } from '../../src/presets';
import type { Scheme } from '../../src/scheme';
import { component, valueOf } from '../scheme/sample';
import { linesOf, rawTables, refused, rows, schemeOf } from './house';

/* What a job needs of its tables and schemes, and what it takes from them. */

type Json = Readonly<Record<string, unknown>>;
type Tables = Parameters<typeof rawTables>[0];

const day = '2024-01-05';
const SUM = { formula: { sum: 'amount' } };
const SHARE = schemeOf({ formula: { times: [{ sum: 'amount' }, '10%'] } }, {}, { fields: ['person', 'amount'] });
const sales = rows('date person amount', [day, 'Ann', 100]);
const payPeriod = { kind: 'month', index: 2024 * 12 } as const;
const problems = (job: Partial<Job> & Pick<Job, 'scheme'>): string[] => {
  const prepared = prepare({ parameters: {}, tables: {}, findScheme: presetById, ...job });
  return prepared.ok ? [] : prepared.problems.map(({ code, place }) => [code, place?.table, place?.field, place?.path].filter((part) => part !== undefined).join(' '));
};

/** A scheme that is built on the one of its parameter `base`. */
const above = (rule: unknown, of: Json = {}, change: Json = {}): Scheme => (
  schemeOf(rule, of, { language: 2, base: '$base', parameters: [{ name: 'base', type: 'scheme', label: '基础', default: { scheme: 'one', params: {} } }], ...change })
);

describe('a table that is looked at and says of no row whose it is', () => {
  const team = schemeOf({ formula: { target: 'team' } }, { each: 'team', to: 'team' }, { fields: ['team', { teams: 'target', optional: true }] });
  const teamColumn = schemeOf(SUM, {}, { language: 2, fields: ['person', 'amount', { teams: 'target', optional: true }] });
  const people = schemeOf(SUM, {}, { fields: ['person', 'amount', { people: 'basePay', optional: true }] });
  const asNew = schemeOf(SUM, { each: 'newCustomer' }, { fields: ['person', 'amount', 'customer'] });
  const members = schemeOf({ formula: 'basePay' }, { each: 'member' }, { fields: [{ people: 'basePay', optional: true }] });
  const ofNew = rows('date person amount customer', [day, 'Ann', 1, 'Acme']);

  test.each<[string, Scheme, Tables, string[]]>([
    ['people, of whom base pay is read', people, { sales, people: rows('basePay', [5]) }, ['missing-column people person']],
    ['people, who are paid', members, { sales, people: rows('basePay', [5]) }, ['missing-column people person']],
    ['people by their numbers', people, { sales, people: rows('personId basePay', ['007', 5]) }, []],
    ['people of whom nothing is read', SHARE, { sales, people: rows('basePay', [5]) }, []],
    ['people, where the table has no rows', people, { sales, people: [] }, []],
    ['teams, of which a target is asked', team, { sales: rows('date team', [day, 'North']), teams: rows('target', [5]) }, ['missing-column teams team']],
    ['teams, of which a column is read', teamColumn, { sales, teams: rows('target', [5]) }, ['missing-column teams team']],
    ['teams of which nothing is read', SHARE, { sales, teams: rows('target', [5]) }, []],
    ['customers of before, where it is asked who is new', asNew, { sales: ofNew, history: rows('date', [day]) }, ['missing-column history customer']],
    ['customers of before, where nobody asks', SHARE, { sales, history: rows('date', [day]) }, []],
    ['a needed name, which is told once', schemeOf(SUM, {}, { fields: ['person', 'amount', { people: 'person' }, { people: 'basePay', optional: true }] }), { sales, people: rows('basePay', [5]) }, ['missing-column people person']],
  ])('%s', (_, scheme, tables, expected) => {
    expect(problems({ scheme, tables: rawTables(tables) })).toEqual(expected);
  });

  test('is told with how to name its column on the command line', () => {
    const told = (scheme: Scheme, tables: Tables): (string | undefined)[] => refused({ scheme, tables: rawTables(tables) }).map(({ sentence }) => /has no column for (.*?): .*--map (.*?)=/.exec(say(sentence, 'en'))?.slice(1, 3).join(' '));
    expect([told(people, { sales, people: rows('basePay', [5]) }), told(asNew, { sales: ofNew, history: rows('date', [day]) }), told(SHARE, { sales: rows('date person', [day, 'Ann']) })]).toEqual([
      ['Salesperson people.person'], ['Customer history.customer'], ['Amount amount'],
    ]);
  });
});

describe('rows that there must be', () => {
  const members = component({ formula: 'basePay' }, { id: 'm', each: 'member' });
  const fields = ['person', 'amount', { people: 'basePay', optional: true }];
  const both = schemeOf(SUM, {}, { fields, components: [component(SUM), members] });
  const alone = schemeOf(SUM, {}, { fields, components: [members] });
  const people = rows('person basePay', ['Ann', 5]);

  test.each<[string, Scheme, Tables, string[]]>([
    ['sales or people, where both are paid', both, { people }, []], ['neither', both, {}, ['empty-table sales']], ['sales alone', both, { sales }, []],
    ['people, where they alone are paid', alone, { sales }, ['empty-table people']], ['and are', alone, { people }, []],
    ['sales, where nothing is paid to people', SHARE, { people }, ['empty-table sales']],
    ['columns that a table that nobody gave would have', schemeOf(SUM, {}, { language: 2, fields: ['person', 'amount', { people: 'basePay', optional: true, column: 'needed' }] }), { sales }, []],
  ])('%s', (_, scheme, tables, expected) => {
    expect(problems({ scheme, tables: rawTables(tables) })).toEqual(expected);
  });
});

describe('schemes that are built on one another', () => {
  const one = schemeOf(SUM, {}, { id: 'one' });
  const forfeit = presetById('fraud-forfeit');
  if (forfeit === undefined) throw new Error('There is such a preset.');

  test('are eight at most', () => {
    const nested = (depth: number): object => ({ scheme: 'fraud-forfeit', params: { base: depth === 0 ? { scheme: 'assist-hours', params: {} } : nested(depth - 1) } });
    const hours = rows('date person hours', [day, 'Ann', 1]);
    // The scheme itself, as many more of its kind, and the one without a base.
    expect([5, 6].map((depth) => problems({ scheme: forfeit, parameters: { base: nested(depth) }, tables: rawTables({ sales: hours }) }))).toEqual([[], ['unknown-scheme base']]);
  });

  test('round cash as the first says that is given its decimals, else as the outermost', () => {
    const places = (parameters: Json): number => payOut(valueOf(prepare({ scheme: above({ formula: 0 }), parameters, tables: rawTables({ sales }), findScheme: () => one }))).places;
    expect([places({}), places({ base: { scheme: 'one', params: { places: 0 } } }), places({ places: 1 }), places({ places: 1, base: { scheme: 'one', params: { places: 0 } } })]).toEqual([2, 0, 1, 1]);
  });

  test('read base pay where one of them takes what is below 0 off it alone', () => {
    const people = [{ person: 'Ann', 底薪: 5, 绩效工资: 7 }];
    const of = (negatives: string): string[] => problems({ scheme: above(SUM), parameters: { base: { scheme: 'one', params: { negatives } } }, tables: rawTables({ sales, people }), findScheme: () => one });
    expect([of('keep'), of('base-pay').map((told) => told.split(' ')[0])]).toEqual([[], ['column-twice']]);
  });
});

describe('what is wrong is told with its place', () => {
  const tables = rawTables({ sales: rows('date person amount region', [day, 'Ann', 1, 'East']), people: rows('person basePay', ['Ann', 1]) });
  const fields = ['person', 'amount', { sales: 'region', optional: true }, { people: 'basePay', optional: true }];

  test.each<[string, Scheme, string[]]>([
    ['a component', schemeOf({ formula: 'amount' }, { id: 'rare', each: 'member' }, { fields }), ['unknown-field amount components.rare']],
    ['who may receive', schemeOf({ formula: 1 }, {}, { language: 2, fields, takesPart: [{ field: 'region', is: 'East' }] }), ['unknown-field region takesPart']],
    ['a scheme that is not there', above({ formula: 1 }, {}, { fields }), ['unknown-scheme base']],
  ])('%s', (_, scheme, expected) => {
    expect(problems({ scheme, tables, findScheme: () => undefined })).toEqual(expected);
  });

  test('who stands above himself, where credits go up the managers or what reports earned is asked', () => {
    const around = { sales, people: rows('person manager', ['Ann', 'Bob'], ['Bob', 'Ann']) };
    const withManagers = ['person', 'amount', { people: 'manager', optional: true }];
    const reports = schemeOf(SUM, {}, { language: 2, fields: withManagers, components: [component(SUM, { id: 'own' }), component({ formula: { result: 'own', of: 'reports' } }, { id: 'lead' })] });
    const own = schemeOf(SUM, {}, { language: 2, fields: withManagers, components: [component(SUM, { id: 'own' }), component({ formula: { result: 'own' } }, { id: 'again' })] });
    expect([problems({ scheme: reports, tables: rawTables(around) }), problems({ scheme: own, tables: rawTables(around) })]).toEqual([['manager-circle people manager'], []]);
    expect(refused({ scheme: reports, tables: rawTables(around) }).map(({ sentence }) => say(sentence, 'en'))[0]).toMatch(/Ann → Bob → Ann|Bob → Ann → Bob/);
  });
});

describe('a period', () => {
  const dated = rows('date person amount quantity', ['2024-02-05', 'Ann', 50, 3], [day, 'Ann', 100, null]);
  const filled = schemeOf(SUM, {}, { language: 2, fields: ['person', 'amount', { sales: 'quantity', optional: true, column: 'filled' }] });

  test('has the rows up to its end; the whole of the time has all', () => {
    const of = (period: Job['payPeriod']): string[] => linesOf(payOut(valueOf(prepare({ scheme: SHARE, parameters: {}, tables: rawTables({ sales: dated }), findScheme: presetById, ...(period === undefined ? {} : { payPeriod: period }) }))));
    expect([of(payPeriod), of(undefined), of({ kind: 'window', index: 0 })]).toEqual([['Ann 2024-01 10'], ['Ann 2024-01 10', 'Ann 2024-02 5'], ['Ann 2024-01 10', 'Ann 2024-02 5']]);
    expect(valueOf(prepare({ scheme: SHARE, parameters: {}, tables: rawTables({ sales: dated }), payPeriod: { kind: 'window', index: 0 }, findScheme: presetById })).data.until).toBeUndefined();
  });

  test('has a column that only later rows fill, and rows left out of the table fill it as well', () => {
    const [all, some] = [rawTables({ sales: dated }), rawTables({ sales: dated.slice(1) })];
    const jobs: Partial<Job>[] = [{ payPeriod, tables: all }, { tables: some }, { tables: some, whole: all.sales }];
    expect(jobs.map((job) => problems({ scheme: filled, ...job }))).toEqual([[], ['missing-column sales quantity'], []]);
  });
});

describe('the same job again', () => {
  const tables = rawTables({ sales: rows('date person amount role department', [day, 'Ann', 100, 'x', 'y']) });
  const prepared = (parameters: Job['parameters'] = {}, scheme: Scheme = SHARE, findScheme: Job['findScheme'] = presetById) => valueOf(prepare({ scheme, parameters, tables, findScheme }));

  test('is on other data where it asks for another column in the place of one', () => {
    const first = prepared({ excludeRoles: ['z'] });
    expect(valueOf(rebind(first, { excludeRoles: ['w'] })).data).toBe(first.data);
    expect(valueOf(rebind(first, { excludeDepartments: ['y'] })).data).not.toBe(first.data);
  });

  test('is refused with what is wrong in its figures, worked out already or not', () => {
    const first = prepared();
    const again = [rebind(first, { budget: 'x' }), rework(work(judge(first), first), { budget: 'x' })];
    expect(again.map((result) => (result.ok ? [] : result.problems.map(({ place }) => place?.path)))).toEqual([['budget'], ['budget']]);
  });

  test('is built anew where it is built on other schemes, more or fewer', () => {
    const [one, two] = [schemeOf(SUM, {}, { id: 'one' }), above({ formula: 1 }, {}, { id: 'two' })];
    const findScheme = (id: string): Scheme | undefined => ({ one, two })[id];
    const scheme = above({ formula: 2 });
    const [short, long] = [{ base: { scheme: 'one', params: {} } }, { base: { scheme: 'two', params: {} } }];
    const paid = (before: Json, after: Json): string[] => linesOf(payOut(valueOf(rebind(prepared(before, scheme, findScheme), after))));
    expect([paid(short, long), paid(long, short)]).toEqual([['Ann 2024-01 100', 'Ann 2024-01 1', 'Ann 2024-01 2'], ['Ann 2024-01 100', 'Ann 2024-01 2']]);
  });

  test('on other data has the same columns and other rows', () => {
    const [first, other] = [prepared(), valueOf(prepare({ scheme: SHARE, parameters: {}, tables: rawTables({ sales: rows('date person amount', [day, 'Bob', 50]) }), findScheme: presetById }))];
    expect(linesOf(payOut(valueOf(onData(first, other.data))))).toEqual(['Bob 2024-01 5']);
  });
});

describe('a field of which two columns may be meant', () => {
  const twice = (headers: string): Json => Object.fromEntries(headers.split(' ').map((header) => [header, null]));
  const asks = (scheme: Scheme, given: { sales?: string; people?: string }, parameters: Json = {}): boolean => problems({
    scheme, parameters, tables: rawTables({ sales: [{ 日期: day, 销售员: 'Ann', 金额: 1, ...(given.sales === undefined ? {} : twice(given.sales)) }], people: [{ 姓名: 'Ann', ...(given.people === undefined ? {} : twice(given.people)) }] }),
  }).some((told) => told.startsWith('column-twice'));
  const plain = schemeOf(SUM, {}, { fields: ['person', 'amount'] });
  const ofNew = schemeOf(SUM, { each: 'newCustomer' }, { fields: ['person', 'amount'] });
  const basePay = schemeOf(SUM, {}, { fields: ['person', 'amount', { people: 'basePay', optional: true }] });
  const target = schemeOf(SUM, {}, { fields: ['person', 'amount', { sales: 'target', optional: true }] });

  test.each<[string, () => boolean, boolean]>([
    ['a customer who may be new, whom nothing else reads', () => asks(ofNew, { sales: '客户 客户名称' }), true], ['the same in the people table', () => asks(ofNew, { people: '客户 客户名称' }), false],
    ['what a customer was called', () => asks(ofNew, { sales: '曾用名 原名' }), true],
    ['base pay, in the rows', () => asks(basePay, { sales: '底薪 绩效工资' }), false], ['base pay that may be taken from, in the rows', () => asks(plain, { sales: '底薪 绩效工资' }, { negatives: 'base-pay' }), false],
    ['a department that somebody is left out by', () => asks(plain, { sales: '部门 department' }, { excludeDepartments: ['x'] }), true], ['that takes part', () => asks(plain, { sales: '部门 department' }, { includeDepartments: ['x'] }), true],
    ['that nobody asks about', () => asks(plain, { sales: '部门 department' }), false], ['targets of people, where those of rows are read', () => asks(target, { people: '目标 任务' }), false],
  ])('%s', (_, isAsked, expected) => {
    expect(isAsked()).toBe(expected);
  });
});
