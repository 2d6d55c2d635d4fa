import { parseScheme, schemeToJson } from '../../src/scheme';
import { linesOf, pay, rows, schemeOf } from '../payout/house';
import { component, oneProblem, sample, valueOf } from './sample';

const change = { language: 2, fields: ['person', 'amount', { sales: 'team', optional: true }, { sales: 'customer', optional: true }], parameters: [] };
const sales = rows('date person amount team', ['2026-01-05', 'Ann', 100, 'East'], ['2026-01-06', 'Bob', 300, 'East'], ['2026-01-07', 'Ann', 20, 'East'], ['2026-01-08', 'Cid', 50, 'West']);
const of = (formula: unknown, more: Readonly<Record<string, unknown>> = {}): string[] => linesOf(pay(schemeOf({ formula }, more, change), { sales }));

describe('a formula as one of the conditions of a list', () => {
  test('holds with the others', () => {
    expect(of(1, { where: ['=amount >= 50', { field: 'team', is: 'East' }] })).toEqual(['Ann 2026-01 1', 'Bob 2026-01 1']);
    expect(of(1, { where: [{ not: '=amount >= 50' }] })).toEqual(['Ann 2026-01 1']);
    expect(of(1, { where: [{ any: ['=AND(amount >= 50, amount < 100)', '=amount > 200'] }] })).toEqual(['Bob 2026-01 1', 'Cid 2026-01 1']);
  });

  test('is the JSON that says the same', () => {
    const json = (where: unknown): unknown => schemeToJson(valueOf(parseScheme(sample({ ...change, components: [component({ formula: 1 }, { where })] }))));
    expect(json(['=amount >= 50', '=team = "East"'])).toEqual(json('=AND(amount >= 50, team = "East")'));
  });

  test('is refused with its place and its character', () => {
    const { said } = oneProblem(parseScheme(sample({ ...change, components: [component({ formula: 1 }, { where: ['=amount >= 50', '=amuont > 2'] })] })));
    expect(said).toMatch(/condition 2, at character 2 of the formula: .*"amount"/);
    expect(oneProblem(parseScheme(sample({ components: [component({ formula: 1 }, { where: ['=amount >= 50'] })] }))).code).toBe('edition');
  });
});

test.each([
  ['=TIERS({>=0: 0, >=100: 10}, SUM(amount), linear-amount)', '=TIERS({>=0: 0, >=100: 10}, SUM(amount), "linear-amount")'],
  ['=ROUND(SUM(amount) / 7, 0, mode: half-even)', '=ROUND(SUM(amount) / 7, 0, mode: "half-even")'],
])('words of the language with hyphens need no quotes: %s', (plain, quoted) => {
  expect(of(plain)).toEqual(of(quoted));
});

describe('how many different values there are', () => {
  test('among all rows of the team, or of everybody', () => {
    expect(of('=SUM(amount, across: team) / DISTINCT(person, across: team)')).toEqual(['Ann 2026-01 210', 'Bob 2026-01 210', 'Cid 2026-01 50']);
    expect(of('=DISTINCT(person, across: all)')).toEqual(['Ann 2026-01 3', 'Bob 2026-01 3', 'Cid 2026-01 3']);
    expect(of('=DISTINCT(person, where: amount >= 50, across: team)')).toEqual(['Ann 2026-01 2', 'Bob 2026-01 2', 'Cid 2026-01 1']);
  });

  test('of the team of all together is refused', () => {
    expect(oneProblem(parseScheme(sample({ ...change, components: [component({ formula: '=DISTINCT(person, across: team)' }, { each: 'all', to: 'person' })] }))).said).toMatch(/no one team/);
  });
});
