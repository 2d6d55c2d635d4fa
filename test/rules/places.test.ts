import fc from 'fast-check';
import { plain } from '../../src/money';
import type { Scheme } from '../../src/scheme';
import { parseScheme } from '../../src/scheme';
import { notesOf, pay, rows } from '../payout/house';
import { component, oneProblem, sample, valueOf } from '../scheme/sample';

type Json = Record<string, unknown>;

const FIELDS = ['person', 'amount', { sales: 'customer', optional: true }, { sales: 'team', optional: true }, { people: 'team', optional: true }, { people: 'role', optional: true }, { teams: 'target', optional: true }];
const json = (rule: unknown, more: Json = {}): Json => sample({ language: 2, parameters: [], fields: FIELDS, components: [component(rule, { id: 'top', label: { zh: '名次奖', en: 'Top' }, ...more })] });
const read = (rule: unknown, more: Json = {}): Scheme => valueOf(parseScheme(json(rule, more)));
const told = (of: Scheme, tables: Parameters<typeof pay>[1]): string[] => pay(of, tables).lines.map(({ recipient, amount }) => `${recipient} ${plain(amount)}`).sort();

const contest = (more: Json): Json => ({ contest: { sum: 'amount' }, prizes: [200, 100], ties: 'date', ...more });
const sales = rows(
  'date person team customer amount',
  ['2026-01-31', 'Ann', 'A', 'x', 40], ['2026-01-09', 'Bob', 'A', 'y', 30], ['2026-01-20', 'Bob', 'A', 'x', 10], ['2026-01-02', 'Cid', 'B', 'x', 5], ['2026-01-03', 'Dan', 'B', 'z', 50],
);
const people = rows('person team role', ['Eve', 'B', 'agent'], ['Ann', 'A', 'agent'], ['Bob', 'A', 'agent'], ['Cid', 'B', 'agent'], ['Dan', 'B', 'agent'], ['Fay', 'A', 'agent']);

describe('a contest from the second edition on', () => {
  test.each<[string, Json, Json, readonly string[]]>([
    ['with last places', { last: [-30, -10] }, {}, ['Ann -10', 'Bob 100', 'Cid -30', 'Dan 200']],
    ['with those who sold nothing', { zero: 'ranked', last: [-30, -10] }, { each: 'everyone' }, ['Bob 100', 'Dan 200', 'Eve -10', 'Fay -30']],
    ['within teams', { within: 'team' }, {}, ['Ann 100', 'Bob 200', 'Cid 100', 'Dan 200']],
    ['within teams, with those who sold nothing', { within: 'team', zero: 'ranked', last: [-30] }, { each: 'everyone' }, ['Ann 100', 'Bob 200', 'Cid 100', 'Dan 200', 'Eve -30', 'Fay -30']],
    ['where so many take part', { leastEntrants: 4 }, {}, ['Bob 100', 'Dan 200']],
    ['where too few take part', { leastEntrants: 5 }, {}, []],
    ['the lowest first', { order: 'lowest' }, {}, ['Bob 100', 'Cid 200']],
    ['with shares of one\'s own figure', { prizes: ['10%', '5%'], sharesOf: { sum: 'amount' } }, {}, ['Bob 2', 'Dan 5']],
    ['with the same prize for those tied', { ties: 'same', last: [-30] }, {}, ['Ann 100', 'Bob 100', 'Cid -30', 'Dan 200']],
    ['with the same deduction for those tied for the last places', { ties: 'same', prizes: [200], last: [-30, -20, -10] }, {}, ['Ann -20', 'Bob -20', 'Cid -30', 'Dan 200']],
    ['with shared prizes of both ends', { ties: 'share', last: [-30, -20] }, {}, ['Ann 40', 'Bob 40', 'Cid -30', 'Dan 200']],
    ['of teams', { prizes: [100], last: [-40] }, { each: 'team', to: 'team' }, ['A 100', 'B -40']],
    ['of customers', { prizes: [100], last: [-40] }, { each: 'customer', to: 'customer' }, ['x 100', 'y -40']],
    ['where whoever has a prize is not last', { prizes: [4, 3, 2], last: [-1, -1] }, {}, ['Ann 2', 'Bob 3', 'Cid -1', 'Dan 4']],
  ])('%s', (_, rule, more, lines) => {
    expect(told(read(contest(rule), more), { sales, people })).toEqual([...lines]);
  });

  test('tells those without a prize their places', () => {
    const payout = pay(read(contest({ prizes: [200], last: [-30], standings: true, zero: 'ranked' }), { each: 'everyone' }), { sales, people });
    expect(notesOf(payout, 'standings')).toEqual(['Top, 2026-01: without a prize are place 2 Bob (40), place 3 Ann (40), place 4 Cid (5), place 5 Eve (0).']);
    expect(payout.lines.map((line) => line.why('en'))).toEqual(['Amount 50.00, place 1: 200.00 (row 5).', 'Total amount 0.00, place 1 from the last of 6: -30.00.']);
  });

  test.each<[string, Json, readonly string[]]>([
    ['one by one', { ties: 'date' }, ['place 2 Bob (40), place 3 Ann (40), place 4 Cid (5)']],
    ['by the table', { ties: 'table' }, ['place 2 Ann (40), place 3 Bob (40), place 4 Cid (5)']],
    ['together, where all would have the same', { ties: 'same' }, ['place 2 Bob (40), place 2 Ann (40), place 4 Cid (5)']],
    ['together, where they would share', { ties: 'share' }, ['place 2 Bob (40), place 2 Ann (40), place 4 Cid (5)']],
    ['not at all, unless asked', { standings: false, last: [0] }, []],
  ])('tells the places of those tied %s', (_, rule, places) => {
    const notes = notesOf(pay(read(contest({ prizes: [200], standings: true, ...rule })), { sales }), 'standings');
    expect(notes.map((note) => note.replace(/^.*are /, '').replace(/\.$/, ''))).toEqual([...places]);
  });

  test('says which prizes are shared from the last, and what a single one of them won', () => {
    const why = (rule: Json): string[] => pay(read(contest(rule)), { sales }).lines.map((line) => line.why('en'));
    expect(why({ ties: 'share', last: [-30] })).toEqual([
      'Amount 5.00, place 1 from the last of 4: -30.00 (row 4).',
      'Amount 50.00, place 1: 200.00 (row 5).',
      'Total amount 40.00, 2 tied for place 2, the prize of 100.00 shared equally: 50.00 (rows 2, 3).',
      'Amount 40.00, 2 tied for place 2, the prize of 100.00 shared equally: 50.00 (row 1).',
    ]);
  });

  test('pays as one where only the highest figures matter, however the ties go', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1, max: 6 }), { minLength: 1, maxLength: 9 }), fc.constantFrom('share', 'same', 'date', 'table', 'first'), fc.integer({ min: 1, max: 4 }), (amounts, ties, prizes) => {
      const table = { sales: rows('date person amount', ...amounts.map((amount, index) => [`2026-0${index % 2 + 1}-${String(28 - index)}`, `P${index}`, amount])) };
      const rule = contest({ ties, prizes: [31, 20, 10, 5].slice(0, prizes) });
      const [plainly, placed] = [rule, { ...rule, leastEntrants: 1 }].map((each) => pay(read(each), table).lines.map((line) => `${line.recipient} ${line.period} ${plain(line.amount)} ${line.why('en')}`).sort());
      expect(placed).toEqual(plainly);
    }), { numRuns: 60 });
  });

  test('by place without a prize for itself agrees with a ranking made by hand', () => {
    const table = fc.array(fc.record({ person: fc.constantFrom('Ann', 'Bob', 'Cid', 'Dan', 'Eve'), amount: fc.integer({ min: 0, max: 5 }) }), { minLength: 1, maxLength: 9 });
    fc.assert(fc.property(table, fc.constantFrom('highest', 'lowest'), fc.boolean(), (random, order, zero) => {
      const records = rows('date person amount', ...random.map(({ person, amount }, index) => [`2026-01-${String(30 - index)}`, person, amount]));
      const sums = new Map<string, { sum: number; index: number }>();
      random.forEach(({ person, amount }, index) => sums.set(person, { sum: (sums.get(person)?.sum ?? 0) + amount, index: Math.min(index, sums.get(person)?.index ?? index) }));
      const side = order === 'highest' ? -1 : 1;
      // The earlier row of the table has the later date.
      const ranked = [...sums].filter(([, { sum }]) => zero || sum > 0).sort(([, a], [, b]) => side * (a.sum - b.sum) || b.index - a.index).map(([name]) => name);
      const prizes = ranked.map((name, place) => [name, [7, 5][place] ?? [-3, -2][ranked.length - 1 - place]]).filter(([, prize]) => prize !== undefined).map((line) => line.join(' '));
      expect(told(read(contest({ prizes: [7, 5], last: [-3, -2], order, zero: zero ? 'ranked' : 'nothing' })), { sales: records })).toEqual(prizes.sort());
    }), { numRuns: 100 });
  });
});

describe('the place of a subject as a figure', () => {
  const place = (more: Json = {}): Json => ({ rank: { sum: 'amount' }, ...more });
  test.each<[string, Json, Json, readonly string[]]>([
    ['from the highest', place(), {}, ['Ann 2', 'Bob 2', 'Cid 4', 'Dan 1']],
    ['from the lowest', place({ order: 'lowest' }), {}, ['Ann 2', 'Bob 2', 'Cid 1', 'Dan 4']],
    ['within the team, with those who sold nothing', place({ within: 'team' }), { each: 'everyone' }, ['Ann 1', 'Bob 1', 'Cid 2', 'Dan 1', 'Eve 3', 'Fay 3']],
    ['among some', place({ among: [{ value: { sum: 'amount' }, below: 50 }] }), {}, ['Ann 1', 'Bob 1', 'Cid 3']],
    ['where too few take part', place({ leastEntrants: 5 }), {}, []],
  ])('%s', (_, formula, more, lines) => {
    expect(told(read({ formula }, more), { sales, people })).toEqual([...lines]);
  });

  test('is told with how many it is among', () => {
    expect(pay(read({ formula: 5, when: [{ value: place(), equals: 1 }] }), { sales }).lines.map((line) => line.why('en'))).toEqual(['Amount 50.00, of 4, by 50.00, place 1: 5.00 (row 5).']);
  });
});

test.each<[string, unknown, Json, string, RegExp]>([
  ['of single rows', { formula: { sum: { rank: 'amount' } } }, {}, 'components[0].rule.formula.sum', /single rows have none/],
  ['to date', { formula: { rank: { sum: 'amount' } }, toDate: 'year' }, {}, 'components[0].rule.formula', /would hold later periods/],
  ['among those who share a pool', { share: 5, among: 'person', weight: { rank: { sum: 'amount' } }, leftover: 'first' }, { each: 'all' }, 'components[0].rule.weight', /whose pools these are/],
  ['of teams within teams', contest({ within: 'team' }), { each: 'team' }, 'components[0].rule.within', /are in no team/],
  ['shared, of prizes that are shares', contest({ ties: 'share', sharesOf: { sum: 'amount' } }), {}, 'components[0].rule.sharesOf', /shared equally/],
])('a place %s is refused', (_, rule, more, path, said) => {
  const problem = oneProblem(parseScheme(json(rule, more)));
  expect({ path: problem.path, said: problem.said }).toEqual({ path, said: expect.stringMatching(said) });
});
