import { say } from '../../../src/i18n';
import { fixed, integer } from '../../../src/money';
import { asEarlier, payPeriod, type Adjustment, type PeriodPayout } from '../../../src/payout';
import { jobOf, noted, payEach, type Asked } from './months';

// Schemes that read the people table alone: the table is that of the pay period, and each period is paid whole.

type Row = Readonly<Record<string, unknown>>;

const scheme = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of the base pay.', period: 'window', refunds: 'as-if-never', negatives: 'keep', fields: ['person', { people: 'basePay' }], parameters: [], examples: [],
  components: [{ id: 'pay', label: 'Pay', each: 'member', rule: { formula: '=PEOPLE(basePay) * 10%' } }],
};
const [ann, bob]: readonly [Row, Row] = [{ person: 'Ann', basePay: 1000 }, { person: 'Bob', basePay: 2000 }];
const people = [ann, bob];
const told = ({ notes }: PeriodPayout): string[] => notes.map(({ code, sentence }) => `${code}: ${say(sentence, 'en')}`);
const both = (period: string): string[] => [`Ann ${period} 100.00 regular`, `Bob ${period} 200.00 regular`];

it('a period is paid whole, whatever earlier ones were paid, and nothing is taken back of those', () => {
  const paid = payEach({ scheme, people }, [{ period: '2026-01' }, { period: '2026-02' }, { period: '2026-03', people: [{ ...ann, basePay: 1500 }] }, { period: '2026-04', settleWindow: true }]);
  expect(paid.map(noted)).toEqual([both('2026-01'), both('2026-02'), ['Ann 2026-03 150.00 regular'], both('2026-04')]);
  expect(paid.map(({ totals }) => totals.map(({ recipient, amount }) => `${recipient} ${fixed(amount, 2)}`))[2]).toEqual(['Ann 150.00']);
  expect(paid.map(told)).toEqual([[], [], [], []]);
});

it.each(['2026-W10', '2026-Q1', '2026'])('the period is the one that is paid: %s', (period) => {
  expect(payEach({ scheme, people }, [{ period }]).map(noted)).toEqual([both(period)]);
});

it('the same period again pays the differences alone: of whom nobody knew before, and of others once it is accepted that people changed', () => {
  const changed = [{ ...ann, basePay: 1500 }, bob];
  const [, again, accepted] = payEach({ scheme }, [{ period: '2026-02', people }, { period: '2026-02', people: changed }, { period: '2026-02', people: changed, acceptPeople: true }]);
  expect(again && [noted(again), told(again)]).toEqual([[], [expect.stringMatching(/^paid-already/), 'people-changed: People or teams changed: 1 sum, 50.00; not booked until somebody accepts it.']]);
  expect(accepted && noted(accepted)).toEqual(['Ann 2026-02 50.00 late']);
});

it('only periods of which some day lies within the window of the scheme', () => {
  const params = { from: '2026-02-28', to: '2026-04-01' };
  expect(payEach({ scheme, people, params }, ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'].map((period) => ({ period }))).map(noted)).toEqual([[], both('2026-02'), both('2026-03'), both('2026-04'), []]);
});

it('what counts as settled is not paid, and later periods are', () => {
  expect(payEach({ scheme, people }, [{ period: '2026-02', settledTo: '2026-01' }, { period: '2026-03' }]).map(noted)).toEqual([both('2026-02'), both('2026-03')]);
});

it('a correction of an earlier period is paid against what was paid of it, once', () => {
  const correct: Adjustment = { action: 'correct', id: 'c1', component: 'pay', recipient: 'Ann', recipientKind: 'person', period: '2026-01', amount: integer(80), reason: 'agreed', decidedBy: 'Dee' };
  const paid = payEach({ scheme, people }, [{ period: '2026-01' }, { period: '2026-02', adjustments: [correct] }, { period: '2026-03' }]);
  expect(paid.map((each) => [...noted(each)].sort())).toEqual([both('2026-01'), ['Ann 2026-01 -20.00 corrected', ...both('2026-02')], both('2026-03')]);
});

describe('what was decided of an earlier period holds by the people table of that time', () => {
  const held: Adjustment = { action: 'hold', id: 'h1', component: 'pay', recipient: 'Ann', recipientKind: 'person', period: '2026-01', reason: 'unclear', decidedBy: 'Dee' };
  const release: Adjustment = { ...held, action: 'release', recipient: undefined, component: undefined, period: undefined };
  const raised = [{ ...ann, basePay: 1500 }, bob];

  it('what was held is paid once it is released, whoever is in the table by then', () => {
    const paid = payEach({ scheme, people }, [{ period: '2026-01', adjustments: [held] }, { period: '2026-02', people: [bob] }, { period: '2026-03', people: [bob], adjustments: [release] }, { period: '2026-04', people: [bob] }]);
    expect(paid.map(noted)).toEqual([['Bob 2026-01 200.00 regular'], ['Bob 2026-02 200.00 regular'], ['Bob 2026-03 200.00 regular', 'Ann 2026-01 100.00 released'], ['Bob 2026-04 200.00 regular']]);
    expect(paid.map(told)[1]).toEqual(['held: 1 sum of "Ann", 100.00, is held: unclear (decided by Dee).']);
  });

  it('a correction that is withdrawn gives back what was owed then', () => {
    const correct: Adjustment = { ...held, action: 'correct', id: 'c1', amount: integer(80) };
    const paid = payEach({ scheme, people }, [{ period: '2026-01', adjustments: [correct] }, { period: '2026-02', people: raised, adjustments: [{ ...release, action: 'withdraw', id: 'c1' }] }]);
    expect(paid.map(noted)).toEqual([['Ann 2026-01 80.00 corrected', 'Bob 2026-01 200.00 regular'], ['Ann 2026-02 150.00 regular', 'Bob 2026-02 200.00 regular', 'Ann 2026-01 20.00 late']]);
  });

  it('a scheme that calculates otherwise since is worked out anew for them too, and accepting that people changed does not change what they were', () => {
    const twice = { ...scheme, components: [{ id: 'pay', label: 'Pay', each: 'member', rule: { formula: '=PEOPLE(basePay) * 20%' } }] };
    const runs = [{ scheme: twice }, { acceptPeople: true }].map((more) => payEach({ scheme, people }, [{ period: '2026-01' }, { period: '2026-02', people: raised, ...more }])[1]);
    expect(runs.map((paid) => paid && noted(paid))).toEqual([
      ['Ann 2026-02 300.00 regular', 'Bob 2026-02 400.00 regular', 'Ann 2026-01 100.00 late', 'Bob 2026-01 200.00 late'], ['Ann 2026-02 150.00 regular', 'Bob 2026-02 200.00 regular'],
    ]);
  });

  it('somebody who has a number since is the same one', () => {
    const paid = payEach({ scheme, people }, [{ period: '2026-01' }, { period: '2026-02', people: people.map((each, index) => ({ ...each, personId: `E${index}` })) }]);
    expect(paid.map(noted)).toEqual([both('2026-01'), both('2026-02')]);
  });

  it('of a payout that is known by its lines alone nobody knows the table: it stays as it was paid', () => {
    const [january] = payEach({ scheme, people }, [{ period: '2026-01' }]);
    if (january === undefined) throw new Error('January is paid.');
    const byLines = { ...asEarlier(january), bases: new Map(), adjustments: [], balances: [] };
    expect(payEach({ scheme, people: raised, earlier: [byLines] }, [{ period: '2026-02' }]).map(noted)).toEqual([['Ann 2026-02 150.00 regular', 'Bob 2026-02 200.00 regular']]);
  });
});

it('each period has the budget of the scheme for itself', () => {
  const budgeted = { ...scheme, defaults: { budget: 150 } };
  expect(payEach({ scheme: budgeted, people }, [{ period: '2026-01' }, { period: '2026-02' }]).map(noted)).toEqual(['2026-01', '2026-02'].map((period) => [`Ann ${period} 50.00 regular`, `Bob ${period} 100.00 regular`]));
});

describe('within a plan', () => {
  const run = (asked: Asked, cap: number | null, budget: number | null): PeriodPayout => {
    const job = jobOf(asked);
    const limits = { capPerRecipient: cap === null ? null : { amount: integer(cap), per: 'quarter' as const }, budget: budget === null ? null : integer(budget) };
    const paid = 'schemes' in job ? payPeriod({ ...job, plan: { id: 'ours', version: '1', name: { zh: '计划', en: 'Plan' }, schemes: [{ scheme: 'tenth', params: {} }], ...limits } }) : undefined;
    if (paid?.ok !== true) throw new Error(JSON.stringify(paid?.problems ?? job));
    return paid.value;
  };

  it.each<[string, number | null, number | null, readonly string[]]>([
    ['its cap for each quarter', 250, null, ['Ann 2026-02 100.00 regular', 'Bob 2026-02 50.00 regular']],
    ['its budget', null, 450, ['Ann 2026-02 50.00 regular', 'Bob 2026-02 100.00 regular']],
  ])('earlier periods have used %s', (_, cap, budget, expected) => {
    const january = run({ scheme, people, period: '2026-01' }, cap, budget);
    expect(noted(january)).toEqual(both('2026-01'));
    expect(noted(run({ scheme, people, period: '2026-02', earlier: [asEarlier(january)] }, cap, budget))).toEqual(expected);
  });
});

it('a scheme that reads sales too is paid as others are: what each has of the people table for all of the window, once that is settled', () => {
  const mixed = { ...scheme, fields: ['person', 'amount', { people: 'basePay' }], components: [...scheme.components, { id: 'share', label: 'Share', each: 'person', per: 'month', rule: { formula: '=SUM(amount) * 1%' } }] };
  const sales = [{ date: '2026-01-10', person: 'Ann', customer: 'Acme', amount: 1000 }];
  expect(payEach({ scheme: mixed, people, sales }, [{ period: '2026-01' }, { period: '2026-02' }, { period: '2026-03', settleWindow: true }]).map((each) => [...noted(each)].sort())).toEqual([
    ['Ann 2026-01 10.00 regular'], [], ['Ann window 100.00 regular', 'Bob window 200.00 regular'],
  ]);
});
