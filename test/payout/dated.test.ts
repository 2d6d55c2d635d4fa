import fc from 'fast-check';
import { say } from '../../src/i18n';
import { describeParameters } from '../../src/report/parameters';
import { bindParameters, parseScheme } from '../../src/scheme';
import { component, oneProblem, sample, valueOf } from '../scheme/sample';
import { prepare } from '../../src/payout';
import { linesOf, pay, rawTables, refused, rows, schemeOf, schemeWith } from './house';

type Json = Readonly<Record<string, unknown>>;

const rate = (more: Json = {}): Json => ({ name: 'rate', type: 'rate', label: { zh: '比例', en: 'Rate' }, dated: 'row', ...more });
const change = (...parameters: Json[]): Json => ({ language: 2, parameters });
const BY_ROW = { sum: { times: ['amount', '$rate'] } };
const sales = rows('date person amount', ['2024-06-30', 'a', 100], ['2024-07-01', 'a', 100], ['2024-08-15', 'a', 1000]);
const HALF = [{ value: '5%' }, { from: '2024-07-01', value: '6%' }];

describe('a rate with values from days on', () => {
  test('by the date of the row', () => {
    const scheme = schemeOf({ formula: BY_ROW }, { per: 'quarter' }, change(rate()));
    expect(linesOf(pay(scheme, { sales }, { rate: HALF }))).toEqual(['a 2024-Q2 5', 'a 2024-Q3 66']);
  });

  test('by the first day of the period', () => {
    const scheme = schemeOf({ formula: { times: [{ sum: 'amount' }, '$rate'] } }, { per: 'year' }, change(rate({ dated: 'period' })));
    expect(linesOf(pay(scheme, { sales }, { rate: HALF }))).toEqual(['a 2024 60']);
    expect(linesOf(pay(scheme, { sales }, { rate: [{ value: '5%' }, { from: '2024-01-01', value: '1%' }] }))).toEqual(['a 2024 12']);
  });

  test.each<[string, unknown]>([
    ['a text', '5%; 2024-07-01: 6%'],
    ['a text in Chinese', '5%；2024年7月1日：6%'],
    ['JSON in a cell', JSON.stringify(HALF)],
    ['values in another order', [...HALF].reverse()],
  ])('given as %s', (_, value) => {
    const scheme = schemeOf({ formula: BY_ROW }, { per: 'quarter' }, change(rate()));
    expect(linesOf(pay(scheme, { sales }, { rate: value }))).toEqual(['a 2024-Q2 5', 'a 2024-Q3 66']);
  });

  test.each<[string, string]>([
    ['a day, blanks and a letter', `2024-${' '.repeat(500_000)}x`], ['a day without end', `5%; 2024-${'1-'.repeat(500_000)}: 6%`], ['signs without end', `2024-07-01${':'.repeat(500_000)}6%`],
  ])('a text that was made to take time is refused: %s', (_, given) => {
    expect(bindParameters(schemeOf({ formula: BY_ROW }, {}, change(rate())), { rate: given }).ok).toBe(false);
  });

  test('one value without a date is a plain one, also as a default', () => {
    const scheme = schemeOf({ formula: BY_ROW }, { per: 'year' }, change(rate({ default: [{ value: '6%' }] })));
    expect(linesOf(pay(scheme, { sales }))).toEqual(['a 2024 72']);
    expect(linesOf(pay(scheme, { sales }, { rate: '5%' }))).toEqual(['a 2024 60']);
  });

  test('law: one date that is not later than any row equals a plain rate; what each row earns is what a plain rate of its day gives', () => {
    const day = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
    const sale = fc.record({ on: fc.integer({ min: 0, max: 500 }), cents: fc.integer({ min: 0, max: 1_000_000 }) });
    const values = fc.uniqueArray(fc.record({ on: fc.integer({ min: 1, max: 500 }), percent: fc.integer({ min: 0, max: 90 }) }), { selector: ({ on }) => on, maxLength: 4 });
    fc.assert(fc.property(fc.array(sale, { minLength: 1, maxLength: 8 }), values, fc.integer({ min: 0, max: 90 }), (made, later, first) => {
      const scheme = schemeOf({ formula: BY_ROW }, { per: 'window' }, change(rate()));
      const table = { sales: made.map(({ on, cents }) => ({ date: day(on), person: 'a', amount: cents / 100 })) };
      const dated = [{ from: day(0), value: `${first}%` }, ...later.map(({ on, percent }) => ({ from: day(on), value: `${percent}%` }))];
      if (later.length === 0) expect(linesOf(pay(scheme, table, { rate: dated }))).toEqual(linesOf(pay(scheme, table, { rate: `${first}%` })));
      const inOrder = [{ on: 0, percent: first }, ...later].sort((x, y) => x.on - y.on);
      const exact = made.reduce((all, { on, cents }) => all + cents * (inOrder.filter((each) => each.on <= on).at(-1)?.percent ?? 0), 0);
      expect(linesOf(pay(scheme, table, { rate: dated, places: 4 }))).toEqual(exact === 0 ? [] : [`a window ${exact / 10_000}`]);
    }), { numRuns: 60 });
  });
});

describe('a tier table with values from days on', () => {
  const tiers = { name: 'tiers', type: 'tiers', bound: 'amount', value: 'rate', label: '分档', dated: 'period' };
  const OLD = [{ atLeast: 0, value: '1%' }, { atLeast: 1000, value: '2%' }];
  const NEW = [{ atLeast: 0, value: '10%' }];
  const given = { tiers: [{ from: '2024-01-01', value: OLD }, { from: '2024-03-01', value: NEW }] };
  const formula = { tiers: '$tiers', of: { sum: 'amount' }, method: 'graduated' };
  const year = rows('date person amount', ['2024-01-10', 'a', 600], ['2024-02-10', 'a', 600], ['2024-03-10', 'a', 100]);

  test('that of the period', () => {
    expect(linesOf(pay(schemeOf({ formula }, {}, change(tiers)), { sales: year }, given))).toEqual(['a 2024-01 6', 'a 2024-02 6', 'a 2024-03 10']);
  });

  test('a cumulative rule takes both its terms by the table of the line\'s period', () => {
    const scheme = schemeOf({ formula, toDate: 'year' }, {}, change(tiers));
    // February by the old table: 14 − 6. March by the new one: 130 − 120, not 130 − 14.
    expect(linesOf(pay(scheme, { sales: year }, given))).toEqual(['a 2024-01 6', 'a 2024-02 8', 'a 2024-03 10']);
    const [, , line] = pay(scheme, { sales: year }, given).lines;
    expect(line?.why('en')).toContain('as from 2024-03-01');
  });

  test('a mapping, by the row', () => {
    const mapping = { name: 'rates', type: 'mapping', value: 'rate', label: '各等级比例', dated: 'row' };
    const scheme = schemeOf({ formula: { sum: { times: ['amount', { lookup: '$rates', by: 'customerGrade' }] } } }, {}, { ...change(mapping), fields: ['person', 'amount', 'customerGrade'] });
    const graded = rows('date person amount customerGrade', ['2024-01-10', 'a', 100, 'VIP'], ['2024-01-20', 'a', 100, 'VIP']);
    expect(linesOf(pay(scheme, { sales: graded }, { rates: [{ value: { VIP: '1%' } }, { from: '2024-01-15', value: { VIP: '2%' } }] }))).toEqual(['a 2024-01 3']);
  });
});

describe('what is refused', () => {
  test('rows before the first value, with the day', () => {
    const scheme = schemeOf({ formula: BY_ROW }, {}, change(rate()));
    const given = { rate: [{ from: '2024-07-01', value: '6%' }] };
    const [problem] = refused({ scheme, parameters: given, tables: rawTables({ sales }) });
    expect(problem?.place).toEqual({ path: 'rate' });
    expect(problem && say(problem.sentence, 'en')).toMatch(/^The parameter "Rate" has no value before 2024-07-01, and the table has rows of 2024-06-30:/);
    expect(linesOf(pay(scheme, { sales }, { ...given, from: '2024-07-01' }))).toEqual(['a 2024-07 6', 'a 2024-08 60']);
  });

  describe('rows before the first value', () => {
    const since = [{ from: '2024-06-15', value: '6%' }];
    const asked = (dated: 'row' | 'period', rule: unknown, of: Json, days: readonly (readonly unknown[])[], given: Json = {}): string | undefined => {
      const scheme = schemeWith({ language: 2, fields: ['person', 'amount', { sales: 'collectedDate', optional: true }], parameters: [rate({ dated })], components: [component({ formula: { sum: 'amount' } }, { id: 'all', per: 'year' }), component(rule, of)] });
      const prepared = prepare({ scheme, parameters: { rate: since, ...given }, tables: rawTables({ sales: rows('date person amount collectedDate', ...days.map(([on, collected]) => [on, 'a', 100, collected])) }), findScheme: () => undefined });
      return prepared.ok ? undefined : prepared.problems.map(({ code, sentence }) => `${code} ${/rows of (.*?):/.exec(say(sentence, 'en'))?.[1]}`).join();
    };
    const TOTAL = { formula: { times: [{ sum: 'amount' }, '$rate'] } };
    const byPeriod = (per: unknown, days: readonly (readonly unknown[])[], given: Json = {}, more: Json = {}): string | undefined => asked('period', TOTAL, { per, ...more }, days, given);

    test.each<[string, () => string | undefined, string | undefined]>([
      ['by the row, on its own day', () => asked('row', { formula: BY_ROW }, {}, [['2024-06-15'], ['2024-06-14'], ['2024-06-13']]), 'before-values 2024-06-13'],
      ['by the row, from the first day on', () => asked('row', { formula: BY_ROW }, {}, [['2024-06-15']]), undefined],
      ['by the row, those of the time of the scheme alone', () => asked('row', { formula: BY_ROW }, {}, [['2024-06-13'], ['2024-06-14'], ['2024-06-20']], { from: '2024-06-14' }), 'before-values 2024-06-14'],
      ['by the row, of which none is in that time', () => asked('row', { formula: BY_ROW }, {}, [['2024-06-13'], ['2024-06-20']], { from: '2024-06-14', to: '2024-06-20' }), undefined],
      ['by the row, after that time', () => asked('row', { formula: BY_ROW }, {}, [['2024-06-13']], { to: '2024-06-12' }), undefined],
      ['by the row, none of which has a day', () => asked('row', { formula: BY_ROW }, {}, [['x']]), undefined],
      ['by the month', () => byPeriod('month', [['2024-06-20']]), 'before-values 2024-06-01'],
      ['by the month that starts on the day', () => byPeriod('month', [['2024-06-20']], { monthStartsOn: 15 }), undefined],
      ['by the quarter', () => byPeriod('quarter', [['2024-07-20'], ['2024-06-20']]), 'before-values 2024-04-01'],
      ['by a later quarter', () => byPeriod('quarter', [['2024-07-20']]), undefined],
      ['by the month of another day', () => byPeriod('month', [['2024-06-20', '2024-07-02']], {}, { periodOf: 'collectedDate' }), undefined],
      ['by the month of another day that lies before', () => byPeriod('month', [['2024-06-20', '2024-05-02'], ['2024-06-21', null]], {}, { periodOf: 'collectedDate' }), 'before-values 2024-05-01'],
      ['by all of the time, from its first row', () => byPeriod('window', [['2024-06-20'], ['2024-06-10']]), 'before-values 2024-06-10'],
      ['by all of the time, which begins later', () => byPeriod('window', [['2024-06-20'], ['2024-06-10']], { from: '2024-06-15' }), undefined],
      ['by all of the time, which begins before', () => byPeriod('window', [['2024-06-20']], { from: '2024-06-02' }), 'before-values 2024-06-02'],
      ['by years of one\'s own', () => byPeriod({ yearsFrom: { date: '2020-06-10' } }, [['2024-06-20']]), 'before-values 2024-06-10'],
      ['by years of one\'s own from the day on', () => byPeriod({ yearsFrom: { date: '2020-06-15' } }, [['2024-06-20']]), undefined],
      ['by years of one\'s own that a row has none of', () => byPeriod({ yearsFrom: 'collectedDate' }, [['2024-06-20', null]], {}, { each: 'row' }), undefined],
    ])('%s', (_, told, expected) => {
      expect(told()).toBe(expected);
    });
  });

  test.each<[string, Json, RegExp]>([
    ['a value by the row for several rows', sample({ language: 2, parameters: [rate()], components: [component({ formula: { times: [{ sum: 'amount' }, '$rate'] } })] }), /by the date of the row \(dated: "row"\), and here stand several rows/],
    ['a value by the period of a member', sample({ language: 2, parameters: [rate({ dated: 'period' })], components: [component({ formula: '$rate' }, { each: 'member', per: 'window' })] }), /here there is none/],
    ['bounds of milestones', sample({ language: 2, parameters: [{ name: 't', type: 'tiers', bound: 'amount', value: 'amount', label: 't', dated: 'period' }], components: [component({ milestones: { sum: 'amount' }, steps: '$t' })] }), /"t" has values from days on/],
    ['a default of one that is not dated', sample({ language: 2, parameters: [rate({ dated: 'period' }), { name: 'other', type: 'rate', label: 'o', default: '$rate' }], components: [component({ formula: { times: [{ sum: 'amount' }, '$other'] } })] }), /"rate" has values from days on/],
    ['words', sample({ language: 2, parameters: [{ name: 'w', type: 'words', label: 'w', dated: 'row' }] }), /means something only with/],
    ['the first edition', sample({ parameters: [rate({ dated: 'period' })] }), /belongs to edition 2/],
  ])('%s', (_, json, why) => {
    const read = parseScheme(json);
    expect(read.ok ? '' : read.problems.map(({ sentence }) => say(sentence, 'en')).join('\n')).toMatch(why);
  });

  test.each<[unknown, RegExp]>([
    [[{ from: '2024-01-01', value: '5%' }, { from: '2024/1/1', value: '6%' }], /two values from 2024-01-01 on/],
    [[{ value: '5%' }, { value: '6%' }, { from: '2024-01-01', value: '6%' }], /Only one value, the earliest, may be without "from"/],
    [[{ from: '1899-12-31', value: '5%' }], /1899-12-31/],
    [[{ from: '2024-13-01', value: '5%' }], /2024-13-01/],
    [[{ from: '2024-01-01', value: '500%' }], /500|between|at most/],
    [[{ from: '2024-01-01', value: '5%', until: '2024-02-01' }], /until|unknown|There are/],
  ])('%j', (value, why) => {
    const scheme = schemeOf({ formula: BY_ROW }, {}, change(rate()));
    expect(oneProblem(bindParameters(scheme, { rate: value })).said).toMatch(why);
  });
});

test('the record tells each value with its day', () => {
  const scheme = schemeOf({ formula: BY_ROW }, {}, change(rate()));
  const told = describeParameters(scheme, valueOf(bindParameters(scheme, { rate: HALF })));
  expect(told[0]?.value).toEqual({ zh: '5 %；自 2024-07-01 起 6 %', en: '5 %; from 2024-07-01: 6 %' });
});
