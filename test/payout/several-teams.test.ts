import { parseScheme } from '../../src/scheme';
import { component, oneProblem, sample, valueOf } from '../scheme/sample';
import { linesOf, notesOf, pay } from './house';

/*
 * A customer, a referrer or a person whose rows are several teams': the team is that of the earliest row, which is told; where rows are credited in
 * shares there is no such row of one team, so that what looks at one is refused.
 */

const FIELDS = ['person', 'amount', { sales: 'customer', optional: true }, { sales: 'team', optional: true }, { people: 'role', optional: true }, { teams: 'target', optional: true }];
const TO_MEMBERS = { members: [{ field: 'role', is: 'head' }] };

function scheme(part: Readonly<Record<string, unknown>>, change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return sample({ language: 2, parameters: [], fields: FIELDS, period: 'month', components: [part], ...change });
}

const sales = [
  { date: '2026-01-05', person: 'Ann', customer: 'A', amount: 100, team: 'East' }, { date: '2026-01-06', person: 'Bob', customer: 'A', amount: 10, team: 'West' },
  { date: '2026-01-07', person: 'Bob', customer: 'B', amount: 1, team: 'West' },
];
const people = [{ person: 'Eve', team: 'East', role: 'head' }, { person: 'Wim', team: 'West', role: 'head' }];
const told = (part: Readonly<Record<string, unknown>>): { lines: string[]; notes: string[] } => {
  const payout = pay(valueOf(parseScheme(scheme(part))), { sales, people });
  return { lines: linesOf(payout), notes: notesOf(payout, 'several-teams') };
};

test('members of the team of the earliest row are paid, and it is told', () => {
  expect(told(component({ formula: { sum: 'amount' } }, { each: 'customer', to: TO_MEMBERS }))).toEqual({
    lines: ['Eve 2026-01 110', 'Wim 2026-01 1'],
    notes: ['"提成" looks at the team, and the rows of A are of several teams: it went by the team of the earliest row.'],
  });
});

test('so is what its team sold', () => {
  expect(told(component({ formula: { sum: 'amount', across: 'team' } }, { each: 'customer' }))).toEqual({
    lines: ['Ann 2026-01 100', 'Bob 2026-01 11'],
    notes: ['"提成" looks at the team, and the rows of A are of several teams: it went by the team of the earliest row.'],
  });
});

test('nothing is told where no team is looked at, or each subject has one', () => {
  expect(told(component({ formula: { sum: 'amount' } }, { each: 'customer' })).notes).toEqual([]);
  expect(told(component({ formula: { sum: 'amount', across: 'team' } })).notes).toEqual([]);
  expect(told(component({ formula: { sum: 'amount' } }, { each: 'team', to: TO_MEMBERS })).notes).toEqual([]);
});

describe('of rows that are credited in shares', () => {
  const credited = (part: Readonly<Record<string, unknown>>): unknown => scheme(part, { credit: { cell: 'person' } });
  const REFUSED: [string, Record<string, unknown>, string][] = [
    ['the members of the team', component({ formula: { sum: 'amount' } }, { each: 'customer', to: TO_MEMBERS }), 'components[0].to'],
    ['what the team sold', component({ formula: { sum: 'amount', across: 'team' } }, { each: 'referrer', to: 'referrer' }), 'components[0].rule.formula'],
    ['the target of the team', component({ formula: { target: 'team' } }, { each: 'customer' }), 'components[0].rule.formula'],
    ['the place within the team', component({ formula: { rank: { sum: 'amount' }, within: 'team' } }, { each: 'customer' }), 'components[0].rule.formula'],
    ['a contest within the team', component({ contest: { sum: 'amount' }, prizes: [5], ties: 'first', within: 'team' }, { each: 'customer' }), 'components[0].rule.within'],
  ];

  it.each(REFUSED)('%s is refused', (_, part, path) => {
    const problem = oneProblem(parseScheme(credited(part)));
    expect(problem).toMatchObject({ code: 'no-meaning', path });
    expect(problem.said).toMatch(/may be several teams', so that there is no one team/);
    expect(parseScheme(credited({ ...part, credit: 'none' })).ok).toBe(true);
  });

  it.each([['each team', component({ formula: { sum: 'amount', across: 'team' } }, { each: 'team', to: TO_MEMBERS })], ['each person', component({ formula: { sum: 'amount', across: 'team' } })]])('%s has one', (_, part) => {
    expect(parseScheme(credited(part)).ok).toBe(true);
  });
});
