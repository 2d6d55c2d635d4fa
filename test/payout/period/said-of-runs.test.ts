import { say } from '../../../src/i18n';
import { fixed, integer } from '../../../src/money';
import { asEarlier, type Adjustment, type EarlierPayout, type PeriodPayout } from '../../../src/payout';
import { noted, payEach, type Asked } from './months';

// What is said of a run besides its lines: decisions and what became of them, who is not touched, who owes.

type Row = Readonly<Record<string, unknown>>;
type Runs = readonly (Partial<Asked> & { readonly period: string })[];

const row = (date: string, person: string, amount: number, more: object = {}): Row => ({ date, person, customer: 'Acme', amount, ...more });
const scheme = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: ['person', 'amount', { people: 'role', optional: true }], parameters: [], examples: [],
  components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * 10%' } }],
};
const withPoints = { ...scheme, components: [...scheme.components, { id: 'points', label: 'Points', each: 'person', award: 'points', rule: { formula: 7 } }] };
const SALES = [row('2026-01-10', 'Ann', 1000), row('2026-01-12', 'Bob', 500), row('2026-02-10', 'Ann', 2000)];
const decision = (action: Adjustment['action'], id: string, more: Partial<Adjustment> = {}): Adjustment => ({ action, id, recipient: 'Ann', recipientKind: 'person', reason: 'agreed', decidedBy: 'Dee', ...more });
const correct = (id: string, amount: number, more: Partial<Adjustment> = {}): Adjustment => decision('correct', id, { component: 'share', period: '2026-01', amount: integer(amount), ...more });

const told = ({ notes }: PeriodPayout): string[] => notes.map(({ code, sentence, warning, recipient, recipientKind, personId }) => (
  `${code}${warning === true ? '!' : ''}${recipient === undefined ? '' : ` [${recipientKind ?? ''} ${recipient}${personId === undefined ? '' : ` ${personId}`}]`}: ${say(sentence, 'en')}`
));
const both = (common: Omit<Asked, 'period'>, runs: Runs): [string[], string[]][] => payEach(common, runs).map((payout) => [noted(payout), told(payout)]);

describe('what is held', () => {
  it('is told of each payee and hold, with its cash', () => {
    expect(both({ scheme: withPoints, sales: SALES }, [{ period: '2026-01', adjustments: [decision('hold', 'h1'), decision('hold', 'h2', { recipient: 'Bob', component: 'points', reason: 'unclear', decidedBy: 'Eve' })] }, { period: '2026-02' }])).toEqual([
      [['Bob 2026-01 50.00 regular'], ['held [person Ann]: 2 sums of "Ann", 100.00, are held: agreed (decided by Dee).', 'held [person Bob]: 1 sum of "Bob", 0.00, is held: unclear (decided by Eve).']],
      [[], ['held [person Ann]: 4 sums of "Ann", 300.00, are held: agreed (decided by Dee).', 'held [person Bob]: 1 sum of "Bob", 0.00, is held: unclear (decided by Eve).']],
    ]);
  });

  it('is told of each of two who have one name', () => {
    const sales = [row('2026-01-10', 'Ann', 1000, { personId: '01' }), row('2026-01-12', 'Ann', 500, { personId: '02' })];
    const adjustments = ['01', '02'].map((personId) => decision('hold', `h${personId}`, { personId }));
    expect(both({ scheme, sales }, [{ period: '2026-01', adjustments }])).toEqual([[[], ['held [person Ann 01]: 1 sum of "Ann", 100.00, is held: agreed (decided by Dee).', 'held [person Ann 02]: 1 sum of "Ann", 50.00, is held: agreed (decided by Dee).']]]);
  });

  it('a hold that holds nothing is named, and not one that does', () => {
    expect(both({ scheme, sales: SALES }, [{ period: '2026-01', adjustments: [decision('hold', 'h1'), decision('hold', 'h2', { recipient: 'Anne' })] }])[0]?.[1]).toEqual([
      'held [person Ann]: 1 sum of "Ann", 100.00, is held: agreed (decided by Dee).', 'holds-nothing!: The hold "h2" holds nothing back now.',
    ]);
  });

  it('is paid once it is released, each line as it would have been', () => {
    const runs = payEach({ scheme, sales: SALES }, [{ period: '2026-01', adjustments: [decision('hold', 'h1')] }, { period: '2026-02', adjustments: [decision('release', 'h1', { recipient: undefined })] }, { period: '2026-03' }]);
    expect(runs.map(noted)).toEqual([['Bob 2026-01 50.00 regular'], ['Ann 2026-01 100.00 released', 'Ann 2026-02 200.00 released'], []]);
  });

  it('of a sum that was paid, only what it differs by since; that is released too, up or down', () => {
    const [first, second, third] = SALES;
    const late = [...SALES, row('2026-01-20', 'Ann', 300)];
    const less = [{ ...first, amount: 400 }, second ?? {}, third ?? {}];
    const run = (sales: readonly Row[]): [string[], string[]][] => both({ scheme }, [{ period: '2026-01', sales: SALES }, { period: '2026-02', sales, adjustments: [decision('hold', 'h1')] }, { period: '2026-03', sales, adjustments: [decision('release', 'h1', { recipient: undefined })] }]).slice(1);
    expect(run(late)).toEqual([[[], ['held [person Ann]: 2 sums of "Ann", 230.00, are held: agreed (decided by Dee).']], [['Ann 2026-01 30.00 released', 'Ann 2026-02 200.00 released'], []]]);
    expect(run(less).map(([lines]) => lines)).toEqual([[], ['Ann 2026-01 -60.00 released', 'Ann 2026-02 200.00 released']]);
  });
});

describe('a correction', () => {
  it('says when what the scheme owes has changed since, and what it was then stays on record', () => {
    const late = [...SALES, row('2026-01-20', 'Ann', 300)];
    const runs = payEach({ scheme }, [{ period: '2026-01', sales: SALES, adjustments: [correct('c1', 80)] }, { period: '2026-02', sales: SALES }, { period: '2026-03', sales: late }]);
    expect(runs.map((each) => [noted(each), told(each)])).toEqual([
      [['Ann 2026-01 80.00 corrected', 'Bob 2026-01 50.00 regular'], []], [['Ann 2026-02 200.00 regular'], []],
      [[], ['correction-kept!: What the scheme owes has changed since the correction "c1" (100.00, now 130.00); the correction is kept.']],
    ]);
    expect(runs.map(({ run: { adjustments } }) => adjustments.map(({ id, owed }) => [id, owed && fixed(owed, 2)]))).toEqual([[['c1', '100.00']], [['c1', '100.00']], [['c1', '100.00']]]);
  });

  it('that is undone and given again word for word is not done again, which is said', () => {
    const again = correct('c1', 80);
    const withdraw = decision('withdraw', 'c1', { recipient: undefined });
    expect(both({ scheme, sales: SALES }, [{ period: '2026-01', adjustments: [again] }, { period: '2026-02', adjustments: [withdraw] }, { period: '2026-03', adjustments: [again] }]).slice(1)).toEqual([
      [['Ann 2026-01 20.00 late', 'Ann 2026-02 200.00 regular'], []],
      [[], ['decided-before!: The adjustment "c1" says word for word what was decided before and undone since; it is not done again. To decide it anew, give it another date or id.']],
    ]);
  });

  it.each<[string, Adjustment, readonly string[], readonly string[]]>([
    ['of what nobody owes is told with the payee', correct('c1', 80, { recipient: 'Cy' }), ['Cy 2026-01 80.00 corrected'], ['corrected-nothing! [person Cy]: Correction "c1": the scheme owes "Cy" nothing of this for 2026-01; what was decided is paid all the same.']],
    ['to nothing, of what nobody owes, changes nothing and is not told', correct('c1', 0, { recipient: 'Cy' }), [], []],
    ['to nothing pays nothing', correct('c1', 0), [], []],
  ])('%s', (_, adjustment, lines, notes) => {
    const [paid] = both({ scheme, sales: SALES }, [{ period: '2026-01', adjustments: [adjustment] }]);
    expect(paid).toEqual([[...(adjustment.recipient === 'Ann' ? [] : ['Ann 2026-01 100.00 regular']), 'Bob 2026-01 50.00 regular', ...lines], notes]);
  });

  it('of somebody by the number of the staff says whose it is', () => {
    const [paid] = both({ scheme, sales: SALES }, [{ period: '2026-01', adjustments: [correct('c1', 80, { recipient: 'Cy', personId: 'E9' })] }]);
    expect(paid?.[1]).toEqual([expect.stringMatching(/^corrected-nothing! \[person Cy E9\]: /)]);
  });
});

describe('whoever does not take part any more', () => {
  const params = { excludeRoles: ['manager'] };
  const seller = (person: string): Row => ({ person, role: 'seller' });
  const people = [seller('Ann'), seller('Bob'), { person: 'Max', role: 'manager' }];
  const promoted = { people: [{ person: 'Ann', role: 'manager' }, ...people.slice(1)], acceptPeople: true };
  const refunded = SALES.map((each) => (each['person'] === 'Bob' ? { ...each, status: 'refunded' } : each));

  it('keeps what was paid, which is told, while of others what they owe is taken back', () => {
    const [, paid] = both({ scheme, params, people }, [{ period: '2026-01', sales: SALES }, { period: '2026-02', sales: [...refunded, row('2026-02-20', 'Cy', 100)], ...promoted }]);
    expect(paid?.[0]).toEqual(['Cy 2026-02 10.00 regular', 'Bob 2026-01 -50.00 take-back']);
    expect(paid?.[1].filter((note) => !note.startsWith('excluded'))).toEqual([
      'not-taking-part! [person Ann]: "Ann" does not take part any more; the 100.00 paid before is not taken back by itself.', 'owed [person Bob]: "Bob" owes 50.00 after this payout; it comes off the next ones.',
    ]);
  });

  it('but not where people say what it is to be', () => {
    const [, paid] = both({ scheme, params, people, sales: SALES }, [{ period: '2026-01' }, { period: '2026-02', adjustments: [correct('c1', 80)], ...promoted }]);
    expect(paid?.[0]).toEqual(['Ann 2026-01 -20.00 corrected']);
  });

  it('what it comes to is told before it is accepted, and nothing where it comes to nothing', () => {
    const [, paid] = both({ scheme: withPoints, params, people, sales: SALES }, [{ period: '2026-01' }, { period: '2026-02', people: promoted.people }]);
    expect(paid?.[1]).toContain('people-changed!: People or teams changed: 2 sums, -100.00; not booked until somebody accepts it.');
    const [, same] = both({ scheme, params, people, sales: SALES }, [{ period: '2026-01' }, { period: '2026-02', people: [...people.slice(0, 2), { person: 'Max', role: 'seller' }] }]);
    expect(same?.[1].filter((note) => note.startsWith('people-changed'))).toEqual([]);
  });
});

it('who owes after a run is told with the number of the staff', () => {
  const sales = [row('2026-01-10', 'Ann', 1000, { personId: '01' }), row('2026-01-12', 'Bob', 500)];
  const [, paid] = both({ scheme }, [{ period: '2026-01', sales }, { period: '2026-02', sales: [{ ...sales[0], status: 'refunded' }, sales[1] ?? {}] }]);
  expect(paid).toEqual([['Ann 2026-01 -100.00 take-back'], ['owed [person Ann 01]: "Ann" owes 100.00 after this payout; it comes off the next ones.']]);
});

it('of payouts that are lines alone: what comes late and was never paid may have been held, and not what differs of a sum that was paid', () => {
  const [january] = payEach({ scheme, sales: SALES }, [{ period: '2026-01' }]);
  if (january === undefined) throw new Error('January is paid.');
  const earlier: EarlierPayout = { ...asEarlier(january, 'january.csv'), bases: new Map(), adjustments: [], balances: [] };
  const sales = [...SALES, row('2026-01-20', 'Ann', 300), row('2026-01-21', 'Cy', 70), row('2026-02-11', 'Di', 90)];
  expect(both({ scheme, sales, earlier: [earlier] }, [{ period: '2026-02' }])).toEqual([[
    ['Ann 2026-01 30.00 late', 'Cy 2026-01 7.00 late', 'Ann 2026-02 200.00 regular', 'Di 2026-02 9.00 regular'],
    ['maybe-held!: 1 sum of closed periods, 7.00 in cash, was never paid (Cy); january.csv has no record, so whether it was held back cannot be told. Hold first what is not to be paid.'],
  ]]);
});

it('somebody who has another name since is asked about', () => {
  const renamed = SALES.map((each) => (each['person'] === 'Bob' ? { ...each, person: 'Robert' } : each));
  const [, paid] = both({ scheme }, [{ period: '2026-01', sales: SALES }, { period: '2026-02', sales: renamed }]);
  expect(paid?.[0]).toEqual(['Robert 2026-01 50.00 late', 'Ann 2026-02 200.00 regular', 'Bob 2026-01 -50.00 take-back']);
  expect(paid?.[1]).toContainEqual(expect.stringMatching(/^renamed!: What "Bob" was paid \(50\.00 in cash\) is no longer owed, and "Robert"/));
});

it('lines stand in the order of what they stem from, and last what nothing is owed of', () => {
  const sales = [row('2026-01-10', 'Ann', 1000), row('2026-01-12', 'Bob', 500), row('2026-01-14', 'Cy', 300), row('2026-01-16', 'Di', 200)];
  const later = [...sales.slice(1, 3), { ...sales[3], amount: 700 }, row('2026-01-11', 'Bob', 100), row('2026-02-01', 'Ed', 40), row('2026-01-13', 'Flo', 60)];
  const [, paid] = both({ scheme }, [{ period: '2026-01', sales }, { period: '2026-02', sales: later }]);
  expect(paid?.[0]).toEqual(['Bob 2026-01 10.00 late', 'Flo 2026-01 6.00 late', 'Di 2026-01 50.00 late', 'Ed 2026-02 4.00 regular', 'Ann 2026-01 -100.00 take-back']);
});

it('of a sum with a difference and lines that fall due each stands in its place', () => {
  const orders = { ...scheme, components: [{ id: 'order', label: 'Order', each: 'row', per: 'window', rule: { formula: '=amount * 10%' } }] };
  const sales = [row('2026-01-10', 'Ann', 1000), row('2026-01-12', 'Bob', 500)];
  const later = [...sales, row('2026-02-10', 'Ann', 2000), row('2026-02-05', 'Bob', 300), row('2026-01-11', 'Ann', 70), row('2026-01-13', 'Bob', 90)];
  const [, paid] = both({ scheme: orders }, [{ period: '2026-01', sales }, { period: '2026-02', sales: later }]);
  expect(paid?.[0]).toEqual(['Ann window 7.00 late', 'Bob window 9.00 late', 'Bob window 30.00 regular', 'Ann window 200.00 regular']);
});

it('a person and a team of one name are two payees, and two people of one name as well', () => {
  const teams = { ...scheme, fields: ['person', 'team', 'amount'], components: [...scheme.components, { id: 'team', label: 'Team', each: 'team', to: 'team', rule: { formula: '=SUM(amount) * 1%' } }] };
  const sales = [row('2026-01-10', 'Ann', 1000, { personId: '01', team: 'Ann' }), row('2026-01-11', 'Ann', 500, { personId: '02', team: 'Ann' }), row('2026-01-12', 'Bo', 300, { team: 'Bo' })];
  const runs = payEach({ scheme: teams, sales }, [{ period: '2026-01' }, { period: '2026-02' }]);
  expect(runs.map(({ totals }) => totals.map(({ recipientKind, recipient, personId, award, amount }) => [recipientKind, recipient, personId, award, fixed(amount, 2)]))).toEqual([
    [['person', 'Ann', '01', 'cash', '100.00'], ['team', 'Ann', undefined, 'cash', '15.00'], ['person', 'Ann', '02', 'cash', '50.00'], ['person', 'Bo', undefined, 'cash', '30.00'], ['team', 'Bo', undefined, 'cash', '3.00']], [],
  ]);
  const [less] = payEach({ scheme: teams, sales: sales.slice(0, 1), earlier: runs.slice(0, 1).map((each) => asEarlier(each)) }, [{ period: '2026-02' }]);
  expect([...less?.lines ?? []].map(({ recipientKind, personId = '', amount }) => `${recipientKind} ${personId} ${fixed(amount, 2)}`).sort()).toEqual(['person  -30.00', 'person 02 -50.00', 'team  -3.00', 'team  -5.00']);
});

it('what a scheme itself carries on is told as that, and not as owed by the payee', () => {
  const carrying = { ...scheme, negatives: 'carry', components: [{ ...scheme.components[0], rule: { formula: '=SUM(amount) * 10% - 80' } }] };
  const runs = payEach({ scheme: carrying, sales: SALES }, [{ period: '2026-01' }]);
  expect(runs.map((each) => [noted(each), told(each), each.run.balances.map(({ kind, closing }) => `${kind} ${fixed(closing, 2)}`)])).toEqual([[['Ann 2026-01 20.00 regular', 'Bob 2026-01 0.00 regular'], ['carried-balance [person Bob]: Bob still owes 30.00, to be carried into later periods.'], ['scheme -30.00']]]);
});

it('rows after the period are not there, and counted', () => {
  const runs = payEach({ scheme, sales: SALES }, [{ period: '2026-01' }, { period: '2026-02' }]);
  expect(runs.map(({ rows }) => rows)).toEqual([{ read: 2, counted: 2, later: 1 }, { read: 3, counted: 3 }]);
});
