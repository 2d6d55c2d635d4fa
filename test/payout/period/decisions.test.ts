import { parseExact, ZERO } from '../../../src/money';
import { say } from '../../../src/i18n';
import { payPeriod, type Adjustment, type PeriodPayout } from '../../../src/payout';
import { jobOf, noted, payEach, type Asked } from './months';

const row = (date: string, person: string, amount: number, more: object = {}): Readonly<Record<string, unknown>> => ({ date, person, customer: 'Acme', amount, ...more });
const scheme = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount', { sales: 'collectedDate', optional: true }], parameters: [], examples: [],
  components: [
    { id: 'share', label: 'Share', each: 'person', rule: { formula: { times: [{ sum: 'amount' }, '10%'] } } },
    {
      id: 'halves', label: 'Halves', each: 'row', where: [{ field: 'collectedDate', blank: false }], rule: { formula: { times: ['amount', '2%'] } },
      parts: [{ id: 'now', label: 'Now', share: '50%' }, { id: 'later', label: 'Later', share: '50%', on: 'collectedDate' }],
    },
  ],
};
const SALES = [row('2026-01-10', 'Ann', 5000), row('2026-02-10', 'Ann', 7000)];
const made = (action: Adjustment['action'], more: Partial<Adjustment> = {}): Adjustment => (
  { action, id: 'a', recipientKind: 'person', component: 'share', recipient: 'Ann', period: '2026-01', amount: parseExact('450') ?? ZERO, reason: 'agreed', decidedBy: 'Dee', ...more }
);
const codes = ({ notes }: PeriodPayout): string[] => notes.map(({ code }) => code);

describe('a correction', () => {
  it('of a sum of which nothing is owed is paid in its time, once, and told', () => {
    const adjustments = [made('correct', { recipient: 'Bob' })];
    const paid = payEach({ scheme, sales: SALES }, [{ period: '2026-01', adjustments }, { period: '2026-02', adjustments }, { period: '2026-03' }]);
    expect(paid.map(noted)).toEqual([['Ann 2026-01 500.00 regular', 'Bob 2026-01 450.00 corrected'], ['Ann 2026-02 700.00 regular'], []]);
    expect(paid.map(codes)).toEqual([['corrected-nothing'], [], []]);
  });

  it('of a sum that was paid as it is owed pays the difference, once', () => {
    const paid = payEach({ scheme, sales: SALES }, [{ period: '2026-01' }, { period: '2026-02', adjustments: [made('correct')] }, { period: '2026-03' }]);
    expect(paid.map(noted)).toEqual([['Ann 2026-01 500.00 regular'], ['Ann 2026-01 -50.00 corrected', 'Ann 2026-02 700.00 regular'], []]);
  });

  it('of a period that has not ended waits for it', () => {
    const adjustments = [made('correct', { period: '2026-02' })];
    const paid = payEach({ scheme, sales: SALES }, [{ period: '2026-01', adjustments }, { period: '2026-02', adjustments }]);
    expect(paid.map(noted)).toEqual([['Ann 2026-01 500.00 regular'], ['Ann 2026-02 450.00 corrected']]);
  });

  it('stands when the row that it is of is refunded, whether it was decided before or after', () => {
    const refunded = [{ ...SALES[0], status: 'refunded' }];
    const [, later] = payEach({ scheme }, [{ period: '2026-01', sales: SALES, adjustments: [made('correct')] }, { period: '2026-02', sales: refunded }]);
    const [once] = payEach({ scheme, sales: refunded }, [{ period: '2026-02', adjustments: [made('correct')] }]);
    expect([later && noted(later), once && noted(once)]).toEqual([[], ['Ann 2026-01 450.00 corrected']]);
  });

  it('of a year of which the table tells nothing any more is paid once, not again', () => {
    const next = [row('2027-01-10', 'Ann', 1000)];
    const paid = payEach({ scheme }, [
      { period: '2026-01', sales: SALES, adjustments: [made('correct')] }, { period: '2027-01', sales: next }, { period: '2027-02', sales: next, adjustments: [made('correct', { id: 'b', amount: parseExact('400') ?? ZERO })] },
    ]);
    expect(paid.map(noted)).toEqual([['Ann 2026-01 450.00 corrected'], ['Ann 2027-01 100.00 regular'], ['Ann 2026-01 -50.00 corrected']]);
  });
});

describe('a correction of what nobody owed is paid in its time, once', () => {
  const of = (component: object, change: object = {}): object => ({ ...scheme, components: [{ id: 'goal', label: 'Goal', rule: { formula: { times: [{ sum: 'amount' }, '10%'] } }, ...component }], ...change });
  const row1 = { each: 'row', rule: { formula: { times: ['amount', '10%'] } } };
  const correction = (period: string): Adjustment => made('correct', { component: 'goal', recipient: 'Bob', period });

  it.each<[string, object, string, readonly (Partial<Asked> & { readonly period: string })[], readonly number[]]>([
    ['of a row: when its month has begun', of(row1), '2026-02', [{ period: '2026-01' }, { period: '2026-02' }, { period: '2026-03' }], [0, 1, 0]],
    ['of a row of a quarter: in its first month', of({ ...row1, per: 'quarter' }), '2026-Q1', [{ period: '2026-01' }, { period: '2026-02' }], [1, 0]],
    ['of a row by days: on the last day of the month', of({ ...row1, per: 'day' }), '2026-01-31', [{ period: '2026-01' }], [1]],
    ['of a row of the next day: not yet', of({ ...row1, per: 'day' }), '2026-02-01', [{ period: '2026-01' }, { period: '2026-02' }], [0, 1]],
    ['of a row of the window: at once', of({ ...row1, per: 'window' }), 'window', [{ period: '2026-01' }, { period: '2026-02' }], [1, 0]],
    ['of a month that has ended', of({ each: 'person' }), '2026-01', [{ period: '2026-01' }], [1]],
    ['of a quarter: when it has ended', of({ each: 'person', per: 'quarter' }), '2026-Q1', [{ period: '2026-01' }, { period: '2026-02' }, { period: '2026-03' }], [0, 0, 1]],
    ['of a quarter that is paid as far as it has come: at once', of({ each: 'person', per: 'quarter', payable: 'to-date' }), '2026-Q1', [{ period: '2026-01' }, { period: '2026-02' }], [1, 0]],
    ['of the window: when it has passed', of({ each: 'person', per: 'window' }), 'window', [{ period: '2026-01', params: { to: '2026-02-28' } }, { period: '2026-02', params: { to: '2026-02-28' } }], [0, 1]],
    ['of a window that goes on: not', of({ each: 'person', per: 'window' }), 'window', [{ period: '2026-01', params: { to: '2026-03-01' } }, { period: '2026-02', params: { to: '2026-03-01' } }], [0, 0]],
    ['of a window without an end: when it is settled', of({ each: 'person', per: 'window' }), 'window', [{ period: '2026-01' }, { period: '2026-02', settleWindow: true }, { period: '2026-03' }], [0, 1, 0]],
    ['of a month that is paid at the end of the window', of({ each: 'person', payable: 'window-end' }), '2026-01', [{ period: '2026-01' }, { period: '2026-02', settleWindow: true }], [0, 1]],
  ])('%s', (_, goal, period, runs, expected) => {
    const paid = payEach({ scheme: goal, sales: SALES }, runs.map((run) => ({ adjustments: [correction(period)], ...run })));
    expect(paid.map((payout) => noted(payout).filter((line) => line === `Bob ${period} 450.00 corrected`).length)).toEqual(expected);
  });

  it('one that waits for a component that is gone by then keeps nothing from being paid', () => {
    const paid = payEach({ sales: SALES, scheme }, [
      { period: '2026-01', adjustments: [made('correct', { period: '2026-02', recipient: 'Bob' })] }, { period: '2026-02', scheme: { ...scheme, components: [{ ...scheme.components[0], id: 'part' }] } },
    ]);
    expect(paid[1] && noted(paid[1])).toContain('Ann 2026-02 700.00 regular');
  });
});

it('a hold of a sum that was paid as it is owed meets that sum, and is not said to hold nothing', () => {
  const paid = payEach({ scheme, sales: SALES }, [{ period: '2026-01' }, { period: '2026-02', adjustments: [made('hold', { amount: undefined })] }]);
  expect(paid.map(noted)).toEqual([['Ann 2026-01 500.00 regular'], ['Ann 2026-02 700.00 regular']]);
  expect(paid.map(codes)).toEqual([[], []]);
});

it('a correction that was paid before the table has rows of its time is not paid again once it has', () => {
  const goal = { ...scheme, id: 'goal', components: [{ id: 'goal', label: 'Goal', each: 'person', per: 'window', payable: 'to-date', rule: { milestones: { sum: 'amount' }, steps: [{ atLeast: 100, value: 50 }] } }] };
  const adjustments = [made('correct', { component: 'goal', period: 'window' })];
  const paid = payEach({ scheme: goal, sales: SALES.slice(1) }, [{ period: '2026-01', adjustments }, { period: '2026-02' }]);
  expect(paid.map(noted)).toEqual([['Ann window 450.00 corrected'], []]);
});

describe('what changes nothing is refused or told', () => {
  const problems = (adjustment: Adjustment, more: Partial<Asked> = {}): string[] => {
    const job = jobOf({ scheme, sales: SALES, period: '2026-02', adjustments: [adjustment], ...more });
    const paid = 'schemes' in job ? payPeriod(job) : { ok: false as const, problems: job };
    return paid.ok ? [] : paid.problems.map(({ code, sentence }) => `${code}: ${say(sentence, 'en')}`);
  };
  it.each<[string, Adjustment, Partial<Asked>, string]>([
    ['a component that is none, of a correction', made('correct', { component: 'shares' }), {}, 'unknown-component: .*share, halves, halves/now, halves/later'],
    ['of a hold', made('hold', { component: 'shares' }), {}, 'unknown-component: '],
    ['a correction of a component that is paid in parts', made('correct', { component: 'halves' }), {}, 'which-part: .*halves/now, halves/later'],
    ['another award', made('correct', { award: 'points' }), {}, 'other-award: .*"points"'],
    ['an added amount of more decimals than cash has', made('add', { component: undefined, amount: parseExact('1.005') ?? ZERO }), {}, 'too-fine: Adjustment "a": 1\\.005 has more than 2 decimal places'],
    ['of a correction', made('correct', { amount: parseExact('450.001') ?? ZERO }), {}, 'too-fine: .*450\\.001'],
    ['of a correction of one part', made('correct', { component: 'halves/now', amount: parseExact('0.125') ?? ZERO }), {}, 'too-fine: .*0\\.125'],
    ['of what somebody owes from before', made('opening', { component: undefined, period: undefined, amount: parseExact('-100.005') ?? ZERO }), { settledTo: '2026-01' }, 'too-fine: .*-100\\.005'],
    ['of a scheme that pays whole yuan', made('add', { component: undefined, amount: parseExact('1.5') ?? ZERO }), { params: { places: 0 } }, 'too-fine: .*1\\.5 has more than 0 decimal places'],
    ['a period that counts as settled', made('correct'), { settledTo: '2026-01' }, 'settled-period: .*2026-01.*up to 2026-01'],
  ])('%s', (_, adjustment, more, expected) => {
    expect(problems(adjustment, more)).toEqual([expect.stringMatching(new RegExp(`^${expected}`))]);
  });

  it('an amount of as many decimals as there are is paid as it stands', () => {
    const [paid] = payEach({ scheme, sales: SALES, params: { places: 3 } }, [{ period: '2026-01', adjustments: [made('add', { component: undefined, amount: parseExact('1.005') ?? ZERO })] }]);
    expect(paid && noted(paid)).toEqual(['Ann 2026-01 500.000 regular', 'Ann 2026-01 1.005 added']);
  });

  it('a hold that holds nothing is told', () => {
    const [paid] = payEach({ scheme, sales: SALES }, [{ period: '2026-02', adjustments: [made('hold', { recipient: 'Anne', component: undefined, period: undefined })] }]);
    expect(paid && codes(paid)).toEqual(['holds-nothing']);
  });
});

it('whoever has never been in the people table is not taken for one who was deleted from it', () => {
  const guarantee = { ...scheme, id: 'guarantee', components: [{ id: 'least', label: 'Guarantee', each: 'everyone', rule: { formula: 500 } }] };
  const common = { scheme: guarantee, people: [{ person: 'Cy' }] };
  const bob = row('2026-01-12', 'Bob', 10);
  const [, next] = payEach(common, [{ period: '2026-01', sales: [...SALES, bob] }, { period: '2026-02', sales: [...SALES, { ...bob, status: 'refunded' }] }]);
  expect(next && noted(next)).toContain('Bob 2026-01 -500.00 take-back');
});
