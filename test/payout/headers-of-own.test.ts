import { say } from '../../src/i18n';
import type { TableName } from '../../src/table';
import { linesOf, pay, rawTables, refused, rows, schemeOf } from './house';

/*
 * A header of the company's own, said of a field of one table, under which the others have the same; and tables that say of no row whose it is.
 */

const QUOTA = { own: 'quota', in: 'people', type: 'amount', label: 'Quota', headers: ['Quota'], optional: true };
const scheme = (fields: readonly unknown[], formula = '=SUM(amount) / PEOPLE(quota) * 100', of: Readonly<Record<string, unknown>> = {}) =>
  schemeOf({ formula }, of, { language: 2, fields: [...fields, 'amount'] });
const AE = { sales: 'person', headers: ['AE'] };
const sales = [{ date: '2026-01-05', AE: 'Ann', amount: 50, Region: 'North' }];

test('people stand under the same header in the people table, teams in the teams table', () => {
  expect(linesOf(pay(scheme([AE, QUOTA]), { sales, people: [{ AE: 'Ann', Quota: 200 }] }))).toEqual(['Ann 2026-01 25']);
  const team = { sales: 'team', headers: ['Region'] };
  expect(linesOf(pay(scheme([AE, team], '=SUM(amount) / TARGET(team) * 100'), { sales, teams: [{ Region: 'North', target: 200 }] }))).toEqual(['Ann 2026-01 25']);
});

test.each<[string, unknown, Readonly<Record<string, unknown>>]>([
  ['a standard field of that table', { sales: 'person', headers: ['Manager'] }, { Manager: 'Bob', Name: 'Ann', Quota: 200 }],
  ['a column of one\'s own of that table', { sales: 'person', headers: ['Quota'] }, { Quota: 200, Name: 'Ann' }],
  ['the same field with a header of its own there', AE, { AE: 'x', Name: 'Ann', Quota: 200 }],
])('not where the header is that of %s', (_, person, row) => {
  const further = person === AE ? [{ people: 'person', headers: ['Name'] }] : [];
  const [header = ''] = Object.keys(row);
  expect(linesOf(pay(scheme([person, QUOTA, ...further]), { sales: [{ date: '2026-01-05', [header]: 'Ann', amount: 50 }], people: [row] }))).toEqual(['Ann 2026-01 25']);
});

test.each<[TableName, string, Readonly<Record<string, unknown>>, string]>([
  ['people', 'people.person', { Who: 'Ann', Quota: 200 }, '=SUM(amount) / PEOPLE(quota)'],
  ['teams', 'teams.team', { Who: 'North', target: 200 }, '=SUM(amount) / TARGET(team)'],
  ['history', 'history.customer', { Who: 'c', date: '2020-01-01' }, '=COUNT(newCustomers)'],
])('the %s table that is looked at without a column of names is an error of the run, not one of each row', (table, field, row, formula) => {
  const tables = rawTables({ sales: rows('date person amount customer', ['2026-01-05', 'Ann', 50, 'c']), [table]: [row] });
  const problems = refused({ scheme: scheme(['person', QUOTA, { sales: 'customer', optional: true }], formula), tables });
  expect(problems.map(({ code }) => code)).toEqual(['missing-column']);
  expect(problems.map(({ sentence }) => say(sentence, 'en')).join()).toContain(field);
  expect(problems.map(({ sentence }) => say(sentence, 'en')).join()).toContain('Who');
});

test('a table that nothing looks at may lack it', () => {
  expect(linesOf(pay(scheme(['person'], '=SUM(amount)'), { sales: rows('date person amount', ['2026-01-05', 'Ann', 50]), people: [{ Who: 'Ann', Quota: 200 }] }))).toEqual(['Ann 2026-01 50']);
});
