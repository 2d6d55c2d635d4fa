import { fixed, integer } from '../../../src/money';
import { asEarlier, payPeriod, type EarlierPayout, type PeriodPayout } from '../../../src/payout';
import { jobOf, payEach, type Asked } from './months';

// What is left of the budget of a scheme, month by month, with figures worked out by hand.

const row = (date: string, person: string, amount: number, more: object = {}): Readonly<Record<string, unknown>> => ({ date, person, customer: 'Acme', amount, ...more });
const scheme = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of each month, and points.', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: ['person', 'amount'], parameters: [], examples: [],
  components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { times: [{ sum: 'amount' }, '10%'] } } }, { id: 'points', label: 'Points', each: 'person', award: 'points', rule: { formula: { sum: 'amount' } } }],
};
const SALES = [row('2026-01-10', 'Ann', 1000), row('2026-02-10', 'Ann', 2000), row('2026-02-11', 'Bob', 1000)];
const shown = ({ lines }: PeriodPayout): string[] => lines.map(({ recipient, period, award, amount, kind }) => `${recipient} ${period} ${award} ${fixed(amount, 2)} ${kind}`);
const cash = (paid: PeriodPayout): string[] => shown(paid).filter((line) => line.includes(' cash '));

it.each<[string, Omit<Asked, 'scheme'>, readonly string[]]>([
  ['what was settled without payouts has used its part', { period: '2026-02', settledTo: '2026-01', params: { budget: 150 }, sales: SALES }, ['Ann 2026-02 cash 33.33 regular', 'Bob 2026-02 cash 16.67 regular']],
  ['where it used all, each line stands with nothing', { period: '2026-02', settledTo: '2026-01', params: { budget: 100 }, sales: SALES }, ['Ann 2026-02 cash 0.00 regular', 'Bob 2026-02 cash 0.00 regular']],
  ['a budget that is met to the cent cuts nothing', { period: '2026-02', settledTo: '2026-01', params: { budget: 400 }, sales: SALES }, ['Ann 2026-02 cash 200.00 regular', 'Bob 2026-02 cash 100.00 regular']],
  ['a budget finer than a cent is one of whole cents, never more', { period: '2026-02', settledTo: '2026-01', params: { budget: 399.999 }, sales: SALES }, ['Ann 2026-02 cash 199.99 regular', 'Bob 2026-02 cash 100.00 regular']],
])('%s', (_, asked, expected) => {
  const [paid] = payEach({ scheme }, [asked]);
  expect(paid && cash(paid)).toEqual(expected);
  expect(paid && shown(paid).filter((line) => line.startsWith('Ann') && line.includes('points'))).toEqual(['Ann 2026-02 points 2000.00 regular']);
});

it('what a line says of it', () => {
  const [paid, whole] = ['150', '400'].map((budget) => payEach({ scheme, params: { budget }, sales: SALES }, [{ period: '2026-02', settledTo: '2026-01' }])[0]);
  expect(paid?.lines[0]?.why('en')).toMatch(/ Of the budget 50\.00 is left, scaled to 33\.33\.$/);
  expect(paid?.lines[0]?.why('zh')).toMatch(/预算只剩 50\.00，按比例减为 33\.33。$/);
  expect(whole?.lines[0]?.why('en')).not.toMatch(/budget/);
});

it('what is taken back frees its part, and is taken back whole', () => {
  const refunded = [{ ...SALES[0], status: 'refunded' }, ...SALES.slice(1)];
  const paid = (budget: number): readonly (readonly string[])[] => payEach({ scheme, params: { budget } }, [{ period: '2026-01', sales: SALES }, { period: '2026-02', sales: refunded }]).map(cash);
  expect(paid(300)).toEqual([['Ann 2026-01 cash 100.00 regular'], ['Ann 2026-02 cash 200.00 regular', 'Bob 2026-02 cash 100.00 regular', 'Ann 2026-01 cash -100.00 take-back']]);
  expect(paid(150)[1]).toEqual(['Ann 2026-02 cash 100.00 regular', 'Bob 2026-02 cash 50.00 regular', 'Ann 2026-01 cash -100.00 take-back']);
});

it('what comes late of a closed month beyond it is no line, and leaves the others alone', () => {
  const late = [...SALES, row('2026-01-20', 'Cy', 400)];
  const paid = payEach({ scheme, params: { budget: 100 } }, [{ period: '2026-01', sales: SALES }, { period: '2026-02', sales: late }]);
  expect(paid.map(cash)).toEqual([['Ann 2026-01 cash 100.00 regular'], ['Cy 2026-01 cash 0.00 late', 'Ann 2026-02 cash 0.00 regular', 'Bob 2026-02 cash 0.00 regular']]);
});

describe('the budget of one scheme of a plan', () => {
  const fifth = { ...scheme, id: 'fifth', name: 'A fifth', components: [{ id: 'fifth', label: 'Fifth', each: 'person', rule: { formula: { times: [{ sum: 'amount' }, '20%'] } } }] };
  const pay = (asked: Omit<Asked, 'scheme'>): PeriodPayout => {
    const [first, second] = [jobOf({ ...asked, scheme, params: { budget: 250 } }), jobOf({ ...asked, scheme: fifth })];
    if (!('schemes' in first) || !('schemes' in second)) throw new Error('Both can be run.');
    const schemes = [...first.schemes, ...second.schemes];
    const paid = payPeriod({ ...first, schemes, plan: { id: 'ours', version: '1', name: { zh: '计划', en: 'Plan' }, schemes: schemes.map((each) => ({ scheme: each.scheme.id, params: {} })), capPerRecipient: null, budget: null } });
    if (!paid.ok) throw new Error(JSON.stringify(paid.problems));
    return paid.value;
  };
  const february = ['Ann 2026-02 cash 100.00 regular', 'Ann 2026-02 cash 400.00 regular', 'Bob 2026-02 cash 50.00 regular', 'Bob 2026-02 cash 200.00 regular'];

  it('is used by what that scheme paid alone', () => {
    const earlier: EarlierPayout[] = [];
    const paid = ['2026-01', '2026-02'].map((period) => {
      const payout = pay({ sales: SALES, period, earlier });
      earlier.push(asEarlier(payout));
      return cash(payout).sort();
    });
    expect(paid).toEqual([['Ann 2026-01 cash 100.00 regular', 'Ann 2026-01 cash 200.00 regular'], [...february].sort()]);
  });

  it('and by what counts as settled of it alone', () => {
    expect(cash(pay({ sales: SALES, period: '2026-02', settledTo: '2026-01' })).sort()).toEqual([...february].sort());
  });

  it('and not by what people add', () => {
    const adjustments = [{ action: 'add', id: 'x', scheme: 'tenth', recipient: 'Ann', recipientKind: 'person', amount: integer(500), reason: 'agreed', decidedBy: 'Dee' } as const];
    expect(cash(pay({ sales: SALES, period: '2026-02', settledTo: '2026-01', adjustments })).sort()).toEqual([...february, 'Ann window cash 500.00 added'].sort());
  });
});
