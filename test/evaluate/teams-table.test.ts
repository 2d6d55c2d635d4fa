import fc from 'fast-check';
import { say } from '../../src/i18n';
import { parseScheme } from '../../src/scheme';
import { linesOf, pay, rows, schemeOf } from '../payout/house';
import { component, oneProblem, sample } from '../scheme/sample';

const FIELDS = [
  'person', 'amount', { sales: 'team', optional: true }, { sales: 'customer', optional: true }, { people: 'team', optional: true },
  { own: 'shrink', in: 'teams', type: 'rate', label: { zh: '货损率', en: 'Shrink' }, headers: ['shrink'], optional: true },
  { own: 'tier', in: 'teams', type: 'word', label: { zh: '城市级别', en: 'City tier' }, headers: ['tier'], optional: true },
  { own: 'opened', in: 'teams', type: 'date', label: { zh: '开业日期', en: 'Opened' }, headers: ['opened'], optional: true },
  { own: 'grade', in: 'people', type: 'word', label: { zh: '职级', en: 'Grade' }, headers: ['grade'], optional: true },
];
const RATES = {
  name: 'rates', type: 'table', value: 'rate', hit: 'first', label: 'Rates',
  columns: [{ name: 'tier', label: 'Tier', holds: 'words' }, { name: 'grade', label: 'Grade', holds: 'words' }],
  default: [{ tier: 'A', grade: 'P2', value: '3%' }, { tier: 'A', value: '2%' }, { value: '1%' }],
};
const FACTORS = { name: 'factors', type: 'mapping', value: 'multiplier', label: 'Factors', default: { A: 2, B: 1, P1: 3, P2: 4 } };
const change = { language: 2, fields: FIELDS, parameters: [RATES, FACTORS] };

const sales = rows('date person amount team customer',
  ['2026-01-05', 'Ann', 100, 'East', 'c1'], ['2026-02-05', 'Ann', 100, 'East', 'c1'], ['2026-01-06', 'Bob', 100, 'West', 'c2'], ['2026-01-07', 'Cid', 100, null, 'c3']);
const people = rows('person team grade', ['Ann', 'East', 'P2'], ['Bob', 'West', 'P1'], ['Dan', 'West', 'P1']);
const teams = rows('team month shrink tier opened',
  ['East', '2026-01', '0.5%', 'A', '2026-01-01'], ['East', '2026-02', '2%', 'A', '2026-01-01'], ['West', null, '1%', 'B', '2026-01-04']);

const of = (formula: unknown, more: Readonly<Record<string, unknown>> = {}, when?: unknown): string[] =>
  linesOf(pay(schemeOf({ formula, ...(when === undefined ? {} : { when }) }, more, change), { sales, people, teams }));

describe('a column of the teams table', () => {
  test.each<[string, unknown, Readonly<Record<string, unknown>>, unknown, string[]]>([
    ['is that of the month, where the table has months', '=TEAMS(shrink) * 1000', {}, undefined, ['Ann 2026-01 5', 'Bob 2026-01 10', 'Ann 2026-02 20']],
    ['of each team', '=TEAMS(shrink) * 1000', { each: 'team', to: 'team' }, undefined, ['East 2026-01 5', 'West 2026-01 10', 'East 2026-02 20']],
    ['is that of each row within a sum, whatever the period', '=SUM(amount * TEAMS(shrink)) * 100', { per: 'quarter' }, undefined, ['Ann 2026-Q1 250', 'Bob 2026-Q1 100']],
    ['of several months is none', '=TEAMS(shrink) * 1000', { per: 'quarter' }, undefined, ['Bob 2026-Q1 10']],
    ['of several months is added up month by month', '=SUMPERIODS(TEAMS(shrink) * 1000, month)', { per: 'quarter' }, undefined, ['Ann 2026-Q1 25', 'Bob 2026-Q1 30']],
    ['bounds what is paid', 7, {}, '=TEAMS(shrink) <= 1%', ['Ann 2026-01 7', 'Bob 2026-01 7']],
    ['takes rows out', '=SUM(amount)', { where: '=TEAMS(tier) = "A"' }, undefined, ['Ann 2026-01 100', 'Ann 2026-02 100']],
    ['holds days', '=PERIODEND() - TEAMS(opened)', { each: 'team', to: 'team' }, undefined, ['West 2026-01 27', 'East 2026-01 30', 'East 2026-02 58']],
    ['is found by a person of the people table', 5, { each: 'member', to: 'person' }, '=ONEOF(TEAMS(tier), "B")', ['Bob window 5', 'Dan window 5']],
    ['is found by somebody without rows', '=TEAMS(shrink) * 1000', { each: 'everyone' }, '=PEOPLE(grade) = "P1"', ['Bob 2026-01 10', 'Dan 2026-01 10', 'Bob 2026-02 10', 'Dan 2026-02 10']],
    ['decides with words of people', '=SUM(amount) * DECIDE(rates, tier, WORDOF(tier, team), grade, WORDOF(grade))', {}, undefined, ['Ann 2026-01 3', 'Bob 2026-01 1', 'Cid 2026-01 1', 'Ann 2026-02 3']],
    ['is looked up by its word', '=SUM(amount) * LOOKUP(factors, TEAMS(tier), 0)', {}, undefined, ['Ann 2026-01 200', 'Bob 2026-01 100', 'Ann 2026-02 200']],
    ['as a word of the people table is', '=SUM(amount) * LOOKUP(factors, PEOPLE(grade), 0)', {}, undefined, ['Ann 2026-01 400', 'Bob 2026-01 300', 'Ann 2026-02 400']],
    ['is asked whether it is blank', 1, { each: 'customer', to: 'person' }, '=ISBLANK(TEAMS(tier))', ['Cid 2026-01 1']],
  ])('%s', (_, formula, more, when, expected) => {
    const inOrder = (lines: readonly string[]): readonly string[] => [...lines].sort();
    expect(inOrder(of(formula, more, when))).toEqual(inOrder(expected));
  });

  test('a bad cell of it is told, and a blank one where the scheme needs it', () => {
    const needed = FIELDS.map((field) => (typeof field === 'object' && 'own' in field && field.own === 'shrink' ? { ...field, optional: false } : field));
    const payout = pay(schemeOf({ formula: '=TEAMS(shrink)' }, {}, { ...change, fields: needed }), { sales, people, teams: rows('team month shrink', ['East', '2026-01', 'much'], ['West', null, null]) });
    expect(payout.rejected.map(({ table, row, field, sentence }) => `${table} ${String(row)} ${field} ${say(sentence, 'en')}`)).toEqual([
      expect.stringMatching(/^teams 1 shrink "much"/), 'teams 2 shrink Shrink is blank: fill it in.',
    ]);
  });

  test('law: what each row is worth by it is what a look-up by hand gives', () => {
    const cell = fc.record({ team: fc.constantFrom('East', 'West', 'North'), month: fc.constantFrom(0, 1, 2, 3), share: fc.integer({ min: 0, max: 100 }) });
    const sale = fc.record({ team: fc.constantFrom('East', 'West', 'North'), month: fc.constantFrom(1, 2, 3), amount: fc.integer({ min: 1, max: 1000 }) });
    fc.assert(fc.property(fc.uniqueArray(cell, { selector: ({ team, month }) => `${team}${month}`, minLength: 1 }), fc.array(sale, { minLength: 1, maxLength: 12 }), (table, sold) => {
      const shown = (month: number): string | null => (month === 0 ? null : `2026-0${month}`);
      const paid = pay(schemeOf({ formula: '=SUM(amount * TEAMS(shrink))' }, { per: 'window' }, change), {
        sales: rows('date person amount team', ...sold.map(({ team, month, amount }) => [`2026-0${month}-11`, 'Ann', amount, team])),
        teams: rows('team month shrink', ...table.map(({ team, month, share }) => [team, shown(month), `${share}%`])),
      });
      const shareOf = (team: string, month: number): number =>
        (table.find((each) => each.team === team && each.month === month) ?? table.find((each) => each.team === team && each.month === 0))?.share ?? 0;
      const cents = sold.reduce((total, { team, month, amount }) => total + amount * shareOf(team, month), 0);
      expect(linesOf(paid)).toEqual(cents === 0 ? [] : [`Ann window ${cents / 100}`]);
    }), { numRuns: 60 });
  });

  test.each<[string, Readonly<Record<string, unknown>>, unknown, RegExp]>([
    ['of all together', { each: 'all', to: 'person' }, '=TEAMS(shrink)', /all rows together are of no one team/],
    ['of all together, as a target', { each: 'all', to: 'person' }, '=TARGET(team)', /all rows together are of no one team/],
    ['of a customer of several people', { each: 'customer', credit: { cell: 'person' } }, '=TEAMS(shrink)', /no one team to look at/],
    ['of a customer of several people, by its word', { each: 'customer', credit: { cell: 'person' } }, '=LOOKUP(factors, TEAMS(tier))', /no one team to look at/],
    ['the grade of the people of a customer', { each: 'customer', credit: { cell: 'person' } }, '=LOOKUP(factors, PEOPLE(grade))', /no one person to look at/],
    ['the grade of the people of a customer, by a table', { each: 'customer', credit: { cell: 'person' } }, '=DECIDE(rates, tier, WORDOF(grade), grade, WORDOF(grade))', /no one person to look at/],
    ['the referrer of somebody of the people table', { each: 'member' }, '=LOOKUP(factors, PEOPLE(grade, referrer))', /have no referrer/],
  ])('is refused %s', (_, more, formula, why) => {
    expect(oneProblem(parseScheme(sample({ ...change, components: [component({ formula }, more)] }))).said).toMatch(why);
  });

  test('that the scheme does not read is refused', () => {
    expect(oneProblem(parseScheme(sample({ ...change, components: [component({ formula: '=TEAMS(shrnk)' })] }))).said).toMatch(/"shrink"/);
    expect(oneProblem(parseScheme(sample({ ...change, components: [component({ formula: '=TEAMS(tier)' })] }))).code).toBe('wrong-type');
  });
});
