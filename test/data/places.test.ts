import { CreditBook, JudgedRows, orderLinks, Subject, teamOf, type Dataset } from '../../src/data';
import { placeIn } from '../../src/data/place';
import { Synonyms } from '../../src/data/synonyms';
import { wordingOf } from '../../src/data/wording';
import { ONE } from '../../src/money';
import { judge, prepare } from '../../src/payout';
import type { SubjectKind } from '../../src/scheme';
import { rawTables, rows, schemeOf } from '../payout/house';
import { valueOf } from '../scheme/sample';

const FIELDS = ['person', 'amount', 'orderId', 'refundOf', 'team', 'status', 'customer'].map((sales) => (sales === 'person' ? sales : { sales, optional: true }));

function dataOf(columns: string, sales: readonly (readonly unknown[])[], people: readonly (readonly unknown[])[] = []): Dataset {
  const scheme = schemeOf({ formula: { count: 'rows' } }, {}, { language: 2, fields: [...FIELDS, { people: 'team', optional: true }] });
  const tables = { sales: rows(columns, ...sales), ...(people.length === 0 ? {} : { people: rows('person team', ...people) }) };
  return judge(valueOf(prepare({ scheme, parameters: {}, tables: rawTables(tables), findScheme: () => undefined }))).data;
}

const DAY = '2026-01-05';

describe('a row that takes back an order', () => {
  const data = dataOf('date person amount orderId refundOf', [
    [DAY, '甲', 1, 'O1', null], [DAY, '乙', 1, 'O2', null], [DAY, '甲', 1, 'O2', null], [DAY, '丙', 1, 'O1', 'O1'], [DAY, '乙', 1, null, 'O2'], [DAY, '甲', 1, 'O3', 'O9'],
  ]);

  test('is linked to the first row of it, which takes back nothing itself', () => {
    expect([...orderLinks(data)]).toEqual([-1, -1, -1, 0, 1, -2]);
    expect(orderLinks(data)).toBe(orderLinks(data));
  });

  test('is linked to what of the order is its own person\'s, where there is such a credit', () => {
    const credits = new CreditBook('whole');
    const add = (row: number, ...people: readonly number[]): void => { credits.add(row, people.map((person) => ({ person, share: ONE }))); };
    add(0, 0, 1);
    add(1, 1);
    add(2, 0);
    add(3, 0, 1, 2);
    add(4, 0, 1);
    add(5, 0);
    expect([...orderLinks(data.creditedBy(credits.done()))]).toEqual([-1, -1, -1, -1, 0, 1, 0, 2, 2, -2]);
  });
});

describe('the team of a subject', () => {
  const data = dataOf('date person amount team', [[DAY, '甲', 1, '二队'], [DAY, '乙', 1, null], [DAY, '丙', 1, null]], [['甲', '一队'], ['乙', '三队'], ['丁', '四队']]);
  const team = (each: SubjectKind, key: number, ...own: readonly number[]): string => {
    const code = teamOf({ data, each })(new Subject(Int32Array.from(own), 0, own.length, key, 0));
    return code < 0 ? '-' : data.salesNames('team').names.shown(code);
  };
  const person = (name: string): number => data.people.ofText(name);

  test('is that of its earliest row or, where that names none, of the row\'s person', () => {
    expect([team('person', person('甲'), 0), team('row', -1, 1), team('customer', 0, 1, 0), team('row', -1, 2)]).toEqual(['二队', '三队', '三队', '-']);
  });

  test('is itself, that of a member, or without rows that of a person', () => {
    expect([team('team', data.staff.names('team').codes[2] ?? -1, 0), team('member', 0, 1), team('member', 2)]).toEqual(['四队', '一队', '四队']);
    expect([team('person', person('甲')), team('person', person('丙')), team('customer', 0)]).toEqual(['一队', '-', '-']);
  });
});

describe('words of a field', () => {
  const data = dataOf('date person amount status customer', [[DAY, '甲', 1, '已退款', '老王 '], [DAY, '乙', 1, null, null], [DAY, '丙', 1, '有效', '老王']]);
  const standpoint = { data, judged: JudgedRows.empty(data, 1), each: 'row' as const, per: 'month' as const, periodOf: 'date', parameters: { monthStartsOn: 1 } };
  const wording = (field: string, given: readonly string[]) => wordingOf(standpoint, placeIn(standpoint), field, given);

  test('are accepted and shown as the field has them', () => {
    const status = wording('status', ['refunded', '退货']);
    expect([0, 1, 2, -1].map((row) => status.accepts(row))).toEqual([true, false, false, false]);
    expect([0, 1, -1].map((row) => status.shown(row)?.en)).toEqual(['refunded', undefined, undefined]);
  });

  test('of names are accepted whatever their spelling, and shown as written', () => {
    const customers = wording('customer', ['老王']);
    expect([0, 1, 2, -1].map((row) => [customers.accepts(row), customers.shown(row)?.zh])).toEqual([[true, '老王'], [false, undefined], [true, '老王'], [false, undefined]]);
    expect(customers.shown(2)).toEqual({ zh: '老王', en: '老王' });
  });
});

test('words that mean the same are those of their field alone, in whichever table', () => {
  const said = (table: 'sales' | 'people', field: string, ...synonyms: readonly (readonly string[])[]) => ({ [table]: field, optional: true, synonyms });
  const { fields } = schemeOf({ formula: { count: 'rows' } }, {}, { fields: ['person', said('sales', 'role', ['老王', 'Wang'], ['甲', 'A']), said('people', 'role', ['王', 'wang ']), said('sales', 'team', ['一队', 'one'])] });
  const synonyms = new Synonyms(fields);
  expect([synonyms.of('role', 'WANG'), synonyms.of('role', '乙'), synonyms.all('team'), synonyms.all('person')]).toEqual([['WANG', '老王', 'Wang', '王', 'wang '], ['乙'], ['一队', 'one'], []]);
});
