import { integer, ZERO } from '../../../src/money';
import { asEarlier, payPeriod, type Adjustment, type EarlierPayout, type PeriodPayout, type Plan } from '../../../src/payout';
import { jobOf, noted, payEach, type Asked } from './months';

// What counts as paid where a payout is known by its lines alone, where an id is used again, and where earlier time is settled without payouts.

const row = (date: string, person: string, amount: number): Readonly<Record<string, unknown>> => ({ date, person, customer: 'Acme', amount });
const scheme = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of the sales.', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: ['person', 'amount'], parameters: [], examples: [],
  components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { times: [{ sum: 'amount' }, '10%'] } } }],
};
const ofWindow = { ...scheme, id: 'orders', components: [{ id: 'order', label: 'Order', each: 'row', per: 'window', rule: { formula: 50 } }] };
const SALES = [row('2026-01-10', 'Ann', 1000), row('2026-01-12', 'Bob', 500), row('2026-02-10', 'Ann', 2000), row('2026-03-10', 'Bob', 3000)];

/** A payout as a text table of its lines tells it. */
function byItsLines(payout: PeriodPayout): EarlierPayout {
  const { lines } = asEarlier(payout);
  const periods = lines.map(({ period }) => period).filter((period) => period !== 'window').sort();
  return { ...asEarlier(payout), payPeriod: periods.length === 0 ? null : payout.run.payPeriod, bases: new Map(), adjustments: [], balances: [], earlier: [], settledTo: null, windowSettled: false };
}

function pay(asked: Asked, plan: Plan | null = null): PeriodPayout {
  const job = jobOf(asked);
  const paid = 'schemes' in job ? payPeriod({ ...job, plan }) : undefined;
  if (paid?.ok !== true) throw new Error(JSON.stringify(paid?.problems ?? job));
  return paid.value;
}

describe('payouts known by their lines alone', () => {
  it.each([['sums of their months', scheme, ['Bob 2026-03 300.00 regular']], ['sums of all of the window', ofWindow, ['Bob window 50.00 late']]] as const)('%s are paid once', (_, of, march) => {
    const earlier: EarlierPayout[] = [];
    for (const period of ['2026-01', '2026-02']) earlier.push(byItsLines(pay({ scheme: of, sales: SALES, period, earlier })));
    expect(noted(pay({ scheme: of, sales: SALES, period: '2026-03', earlier }))).toEqual(march);
    expect(noted(pay({ scheme: of, sales: SALES.slice(0, 3), period: '2026-03', earlier }))).toEqual([]);
  });

  it('have differences in what comes later, which after a record falls due in its own right', () => {
    const [, february] = payEach({ scheme: ofWindow, sales: SALES }, [{ period: '2026-01' }, { period: '2026-03' }]);
    expect(february && noted(february)).toEqual(['Ann window 50.00 late', 'Bob window 50.00 regular']);
  });

  const added: Adjustment = { action: 'add', id: 'x1', recipient: 'Ann', recipientKind: 'person', period: '2026-01', amount: integer(80), reason: 'agreed', decidedBy: 'Dee' };

  it('what was added stays where nobody tells the decision any more, and is paid once where somebody does', () => {
    const january = byItsLines(pay({ scheme, sales: SALES, period: '2026-01', adjustments: [added] }));
    const next = { scheme, sales: SALES, period: '2026-02', earlier: [january] };
    expect([noted(pay(next)), noted(pay({ ...next, adjustments: [added] })), noted(pay({ ...next, adjustments: [{ ...added, amount: integer(100) }] }))]).toEqual([
      ['Ann 2026-02 200.00 regular'], ['Ann 2026-02 200.00 regular'], ['Ann 2026-02 200.00 regular', 'Ann 2026-01 20.00 added'],
    ]);
  });
});

describe('an id that is used again', () => {
  const add = (recipient: string, more: Partial<Adjustment> = {}): Adjustment => ({ action: 'add', id: 'x1', recipient, recipientKind: 'person', period: '2026-01', amount: integer(80), reason: 'agreed', decidedBy: 'Dee', ...more });

  it('for somebody else takes the addition back from the one and gives it to the other', () => {
    const paid = payEach({ scheme, sales: SALES }, [{ period: '2026-01', adjustments: [add('Ann')] }, { period: '2026-02', adjustments: [add('Bob')] }, { period: '2026-03' }]);
    expect(paid.map(noted)).toEqual([
      ['Ann 2026-01 100.00 regular', 'Bob 2026-01 50.00 regular', 'Ann 2026-01 80.00 added'],
      ['Ann 2026-02 200.00 regular', 'Bob 2026-01 80.00 added', 'Ann 2026-01 -80.00 take-back'], ['Bob 2026-03 300.00 regular'],
    ]);
  });

  it('written otherwise is the same one', () => {
    const paid = payEach({ scheme, sales: SALES }, [{ period: '2026-01', adjustments: [add('Ann')] }, { period: '2026-02', adjustments: [add('Ann', { id: ' X1' })] }]);
    expect(paid.map(noted)[1]).toEqual(['Ann 2026-02 200.00 regular']);
  });

  it('a correction is over once its sum is corrected again: withdrawing the second does not bring back the first, withdrawing the first changes nothing', () => {
    const correct = (id: string, amount: number): Adjustment => add('Ann', { action: 'correct', id, component: 'share', amount: integer(amount) });
    const paid = payEach({ scheme, sales: SALES }, [
      { period: '2026-01', adjustments: [correct('a', 90)] }, { period: '2026-02', adjustments: [correct('b', 70)] }, { period: '2026-03', adjustments: [add('Ann', { action: 'withdraw', id: 'b', amount: undefined })] },
    ]);
    const [, , kept] = payEach({ scheme, sales: SALES }, [
      { period: '2026-01', adjustments: [correct('a', 90)] }, { period: '2026-02', adjustments: [correct('b', 70)] }, { period: '2026-03', adjustments: [add('Ann', { action: 'withdraw', id: 'a', amount: undefined })] },
    ]);
    expect(kept && noted(kept)).toEqual(['Bob 2026-03 300.00 regular']);
    expect(paid.map((payout) => noted(payout).filter((line) => line.startsWith('Ann 2026-01')))).toEqual([['Ann 2026-01 90.00 corrected'], ['Ann 2026-01 -20.00 corrected'], ['Ann 2026-01 30.00 late']]);
  });
});

describe('what counts as settled without payouts', () => {
  const plan = (more: Partial<Plan>): Plan => ({ id: 'ours', version: '1', name: { zh: '计划', en: 'Plan' }, schemes: [{ scheme: 'tenth', params: {} }], capPerRecipient: null, budget: null, ...more });
  const late = [...SALES, row('2026-01-20', 'Ann', 400)];

  it('makes no differences, whatever comes late', () => {
    expect(noted(pay({ scheme, sales: late, period: '2026-02', settledTo: '2026-01' }))).toEqual(['Ann 2026-02 200.00 regular']);
  });

  it('used up the budget of a plan', () => {
    expect(noted(pay({ scheme, sales: SALES, period: '2026-02', settledTo: '2026-01' }, plan({ budget: integer(280) })))).toEqual(['Ann 2026-02 130.00 regular']);
    expect(noted(pay({ scheme, sales: SALES, period: '2026-02', settledTo: '2026-01' }, plan({ budget: integer(100) })))).toEqual(['Ann 2026-02 0.00 regular']);
  });

  it('used up the cap of a plan in its own time, and no more than that', () => {
    const capped = plan({ capPerRecipient: { amount: integer(150), per: 'quarter' } });
    expect(noted(pay({ scheme, sales: SALES, period: '2026-02', settledTo: '2026-01' }, capped))).toEqual(['Ann 2026-02 50.00 regular']);
    const large = [row('2026-01-10', 'Ann', 9000), ...SALES.slice(2)];
    const [next] = [pay({ scheme, sales: large, period: '2026-02', settledTo: '2026-01' }, capped)];
    expect(next.lines.map(({ amount }) => amount)).toEqual([ZERO]);
  });
});
