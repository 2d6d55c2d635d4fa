import { say } from '../../src/i18n';
import { fixed } from '../../src/money';
import type { Payout } from '../../src/payout';
import { payOut, prepare } from '../../src/payout';
import { parseScheme, schemeToJson } from '../../src/scheme';
import type { RawTable } from '../../src/table';
import { tableOfRecords } from '../../src/table';

type Row = Readonly<Record<string, unknown>>;

function table(name: string, rows: readonly Row[]): RawTable {
  const made = tableOfRecords(name, rows);
  if (!made.ok) throw new Error('Rows are objects.');
  return made.value;
}

const PEOPLE = [
  { person: '甲', role: '销售', team: '一队', hireDate: '2020-01-01' }, { person: '乙', role: '高级销售', team: '一队', hireDate: '2026-01-10' }, { person: '经理', role: '经理', team: '一队', hireDate: '2020-01-01' },
];
const SALES = [
  { date: '2026-01-31', person: '甲', referrer: '经理', amount: 100 }, { date: '2026-01-31', person: '乙', referrer: '甲', amount: 200 }, { date: '2026-01-31', person: '经理', amount: 300 }, { date: '2026-02-28', person: '乙', amount: 400 },
];

function paid(takesPart: readonly unknown[], components: readonly unknown[]): Payout {
  const parsed = parseScheme({
    language: 2, id: 'part', version: '1', name: '参与', description: '参与', period: 'month', refunds: 'as-if-never', negatives: 'keep', takesPart,
    fields: ['person', 'amount', { sales: 'referrer', optional: true }, { sales: 'team', optional: true }, { people: 'role', optional: true }, { people: 'team', optional: true }, { people: 'hireDate', optional: true }], components,
  });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ sentence }) => say(sentence, 'en')).join('\n'));
  const again = parseScheme(schemeToJson(parsed.value));
  expect(again.ok && schemeToJson(again.value)).toEqual(schemeToJson(parsed.value));
  const prepared = prepare({ scheme: parsed.value, parameters: {}, tables: { sales: table('sales', SALES), people: table('people', PEOPLE) }, findScheme: () => undefined });
  if (!prepared.ok) throw new Error(prepared.problems.map(({ sentence }) => say(sentence, 'en')).join('\n'));
  return payOut(prepared.value);
}

const said = ({ lines }: Payout): string[] => lines.map(({ recipient, period, amount }) => `${recipient} ${period} ${fixed(amount, 2)}`).sort();
const notes = ({ notes: all }: Payout): string[] => all.filter(({ code }) => code === 'takes-no-part').map(({ sentence }) => say(sentence, 'en'));

const SALESPEOPLE = [{ field: 'role', contains: ['销售'] }];
const OWN = { id: 'own', label: '提成', each: 'person', rule: { formula: { times: [{ sum: 'amount' }, '10%'] } } };

test('who takes no part gets nothing, and is told', () => {
  const payout = paid(SALESPEOPLE, [OWN]);
  expect(said(payout)).toEqual(['乙 2026-01 20.00', '乙 2026-02 40.00', '甲 2026-01 10.00']);
  expect(notes(payout)).toEqual(['By the scheme these take no part: 经理. They get nothing; their rows still count for teams, targets and new customers.']);
  expect(payout.excluded).toEqual([]);
});

test('referrers are asked too', () => {
  expect(said(paid(SALESPEOPLE, [{ ...OWN, id: 'refer', each: 'referrer', to: 'referrer' }]))).toEqual(['甲 2026-01 20.00']);
});

test('their rows count for the team and in what is paid by it', () => {
  const team = { id: 'team', label: '团队', each: 'team', to: 'team', rule: { formula: { sum: 'amount' } } };
  expect(said(paid(SALESPEOPLE, [team]))).toEqual(said(paid([], [team])));
});

test('they have no place in a contest, and no share of a pool', () => {
  const contest = { id: 'first', label: '排名', each: 'person', rule: { contest: { sum: 'amount' }, prizes: [50, 20], ties: 'first' } };
  expect(said(paid(SALESPEOPLE, [contest]))).toEqual(['乙 2026-01 50.00', '乙 2026-02 50.00', '甲 2026-01 20.00']);
  const pool = { id: 'pool', label: '奖金池', each: 'all', rule: { share: 90, among: 'person', weight: { sum: 'amount' }, leftover: 'first' } };
  expect(said(paid(SALESPEOPLE, [pool]))).toEqual(['乙 2026-01 60.00', '乙 2026-02 90.00', '甲 2026-01 30.00']);
});

test('by tenure, on the days of the line', () => {
  const month = [{ value: { completed: 'months', from: 'hireDate', to: { date: 'periodEnd' } }, atLeast: 1 }];
  expect(said(paid(month, [OWN]))).toEqual(['乙 2026-02 40.00', '甲 2026-01 10.00', '经理 2026-01 30.00']);
});

test.each([
  ['being', { field: 'role', is: '经理' }, ['经理 2026-01 30.00']], ['being one of', { field: 'person', in: ['甲', '丙'] }, ['甲 2026-01 10.00']],
  ['starting with', { field: 'role', startsWith: ['高级'] }, ['乙 2026-01 20.00', '乙 2026-02 40.00']], ['not being', { not: { field: 'role', is: '经理' } }, ['乙 2026-01 20.00', '乙 2026-02 40.00', '甲 2026-01 10.00']],
])('by %s', (_, condition, expected) => {
  expect(said(paid([condition], [OWN]))).toEqual(expected);
});
