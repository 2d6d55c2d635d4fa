import { say } from '../../src/i18n';
import type { Job } from '../../src/payout';
import { payOut, prepare } from '../../src/payout';
import type { Scheme } from '../../src/scheme';
import { valueOf } from '../scheme/sample';
import { rawTables, refused, rows, schemeOf } from './house';

/* Of a scheme that is built on another it is told what either of them gives reason to, and what both do once. */

type Json = Readonly<Record<string, unknown>>;

const day = '2026-01-05';
const TENTH = { formula: { times: ['amount', '10%'] } };
const inner = schemeOf(TENTH, { each: 'row' });
const over = (rule: Json, of: Json, change: Json): Scheme => (
  schemeOf(rule, of, { language: 2, base: '$base', ...change, parameters: [{ name: 'base', type: 'scheme', label: '基础', default: { scheme: 'sample', params: {} } }, ...(Array.isArray(change.parameters) ? change.parameters : [])] })
);
const told = (scheme: Scheme, sales: Parameters<typeof rawTables>[0]['sales'], parameters: Job['parameters'] = {}, on: Scheme = inner): string[] => (
  payOut(valueOf(prepare({ scheme, parameters, tables: rawTables({ sales: sales ?? [] }), findScheme: () => on }))).notes.map(({ code, sentence }) => `${code} ${say(sentence, 'en')}`)
);

describe('what keeps both schemes from being worked out is told once', () => {
  const problems = (tables: Parameters<typeof rawTables>[0]): string[] => (
    refused({ scheme: over(TENTH, { each: 'row' }, { fields: ['person', 'amount', 'quantity'] }), tables: rawTables(tables), findScheme: () => inner }).map(({ code, place }) => `${code} ${place?.table ?? ''} ${place?.field ?? ''}`)
  );

  test.each<[string, Parameters<typeof rawTables>[0], string[]]>([
    ['no rows', {}, ['empty-table sales ']],
    ['columns that both need, and one that one of them needs', { sales: rows('person', ['Ann']) }, ['missing-column sales date', 'missing-column sales amount', 'missing-column sales quantity']],
    ['no header row', { sales: [{ '2024-03-01': '2024-03-02', 'Ann': 'Bob', 'Acme': 'Birch', '500.00': '700.00' }] }, ['no-header sales ']],
  ])('%s', (_, tables, expected) => {
    expect(problems(tables)).toEqual(expected);
  });
});

describe('what is doubtful is told of the scheme above too', () => {
  const fields = ['person', 'amount', 'quantity', { sales: 'region', optional: true }];

  test('figures that it alone reads', () => {
    const sales = rows('date person amount quantity region', [day, 'Ann', 10, '1.200,50', 'West'], [day, 'Ann', 10, 0.1 + 0.2, 'We\u200bst']);
    expect(told(over({ formula: { times: ['quantity', '1%'] } }, { each: 'row' }, { fields }), sales)).toEqual([
      'comma-figures In the sales table quantity was read as written like 1.234,56 (points between thousands, a decimal comma).',
      expect.stringMatching(/^look-alike In region of the sales table, "We\[U\+200B]st" \(row 2\)/),
      'values-snapped 1 number has more than 15 significant digits and was read as Excel shows it.',
    ]);
  });

  test('words by which it alone selects', () => {
    const selecting = over(TENTH, { each: 'row', where: [{ field: 'region', is: 'East' }] }, { fields });
    expect(told(selecting, rows('date person amount quantity region', [day, 'Ann', 10, 1, 'West']))).toEqual([
      'words-missed The scheme selects by "region" (East), and that column holds none of these words. There are: West (1 row). Check how they are written, or name the synonyms in the scheme.',
    ]);
  });

  test('a list that is handed on to the other, once', () => {
    const withRole = ['person', 'amount', { sales: 'role', optional: true }];
    expect(told(over(TENTH, { each: 'row' }, { fields: withRole }), rows('date person amount role', [day, 'Ann', 10, 'clerk']), { excludeRoles: 'chief' }, schemeOf(TENTH, { each: 'row' }, { fields: withRole }))).toEqual([
      'words-missed "Roles left out" names chief, which "role" never holds. There are: clerk (1 row). Check how it is written.',
    ]);
  });

  test('what no row of its table covers', () => {
    const columns = ['region', 'grade'].map((name) => ({ name, label: { zh: name, en: name }, holds: 'words' }));
    const table = { name: 'rates', type: 'table', value: 'rate', hit: 'unique', label: { zh: '比例表', en: 'Rates' }, columns, default: [{ region: 'West', grade: 'A', value: '1%' }, { region: 'East', grade: 'B', value: '2%' }] };
    const deciding = over({ formula: { times: ['amount', { decide: '$rates', by: [{ column: 'region', field: 'region' }, { column: 'grade', field: 'customerGrade' }] }] } }, { each: 'row' }, { fields: ['person', 'amount', 'region', 'customerGrade'], parameters: [table] });
    expect(told(deciding, rows('date person amount region customerGrade', [day, 'Ann', 10, 'West', 'A']))).toEqual([
      expect.stringMatching(/^table-gaps No row of the table "Rates" holds for these, which earn nothing: .*West.*B/),
    ]);
  });

  test('years without known holidays, once though both count working days', () => {
    const later = { sum: 'amount', where: [{ field: 'collectedDate', laterThan: { workingDays: 7, afterEndOf: 'month' } }] };
    const counting = { formula: later };
    const dated = ['person', 'amount', { sales: 'collectedDate', optional: true }];
    const sales = rows('date person amount collectedDate', ['2035-01-05', 'Ann', 1, '2035-01-05']);
    const said = 'no-holiday-data No public holidays are known for 2035: working days leave out Saturdays and Sundays alone. Give the "holidays" and "workdays" of that time.';
    expect(told(over(counting, {}, { fields: dated }), sales)).toEqual([said]);
    expect(told(over(counting, {}, { fields: dated }), sales, {}, schemeOf(counting, {}, { language: 2, fields: dated }))).toEqual([said]);
  });

  test('pieces that neither reads, where one of them counts rows', () => {
    const sales = rows('date person amount quantity', [day, 'Ann', 10, 2]);
    const counting = over({ formula: { count: 'rows' } }, {}, {});
    const reading = schemeOf({ formula: { sum: 'quantity' } }, {}, { fields: ['person', 'quantity'] });
    expect([told(counting, sales).length, told(counting, sales, {}, reading).length]).toEqual([1, 0]);
  });

  test('several people in a cell that only the other takes apart', () => {
    const sales = rows('date person amount closer', [day, 'Ann', 10, '张三、李四']);
    const closing = over(TENTH, { each: 'row', to: 'closer' }, { fields: ['person', 'amount', 'closer'] });
    expect(told(closing, sales).map((said) => said.split(' ')[0])).toEqual(['several-people']);
  });
});
