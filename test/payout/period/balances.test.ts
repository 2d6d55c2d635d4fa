import { fixed, integer } from '../../../src/money';
import { asEarlier, payPeriod, type Adjustment, type EarlierPayout, type PeriodPayout } from '../../../src/payout';
import { jobOf, noted, payEach } from './months';

const row = (month: string, amount: number): object => ({ date: `2026-${month}-10`, person: 'Ann', customer: month, amount });
const balances = ({ run }: PeriodPayout): string[] => run.balances.map(({ kind, opening, change, closing }) => `${kind} ${fixed(opening, 2)} ${fixed(change, 2)} ${fixed(closing, 2)}`);
const payable = ({ run }: PeriodPayout): string[] => run.payable.map(({ recipient, amount }) => `${recipient} ${fixed(amount, 2)}`);

describe('balances', () => {
  it('of a recoverable draw: it is advanced, owed and repaid from what is above it', () => {
    const scheme = {
      language: 2, id: 'draw', version: '1', name: 'Draw', description: 'A draw of 2,000.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
      fields: ['person', 'amount'], parameters: [], examples: [],
      components: [
        { id: 'commission', label: 'Commission', each: 'person', rule: { formula: { sum: 'amount' } } },
        { id: 'draw', label: 'Draw', each: 'everyone', rule: { draw: 2000, against: { sum: 'amount' }, recoverable: true } },
      ],
    };
    const sales = [row('01', 1200), row('02', 2500), row('03', 3000)] as Readonly<Record<string, unknown>>[];
    const paid = payEach({ scheme, sales }, ['2026-01', '2026-02', '2026-03'].map((period) => ({ period })));
    expect(paid.map(payable)).toEqual([['Ann 2000.00'], ['Ann 2000.00'], ['Ann 2700.00']]);
    expect(paid.map(balances)).toEqual([['scheme 0.00 -800.00 -800.00'], ['scheme -800.00 500.00 -300.00'], ['scheme -300.00 300.00 0.00']]);
  });

  it('of a draw that was paid elsewhere before: what is owed stands at the end of what is settled, whatever the rows before it say', () => {
    const scheme = {
      language: 2, id: 'draw', version: '1', name: 'Draw', description: 'A draw of 2,000.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
      fields: ['person', 'amount'], parameters: [], examples: [],
      components: [
        { id: 'commission', label: 'Commission', each: 'person', rule: { formula: { sum: 'amount' } } },
        { id: 'draw', label: 'Draw', each: 'everyone', rule: { draw: 2000, against: { sum: 'amount' }, recoverable: true, opening: 500 } },
      ],
    };
    const sales = [row('01', 1200), row('02', 1000), row('03', 2300), row('04', 2900)] as Readonly<Record<string, unknown>>[];
    const common = { scheme, settledTo: '2026-02' };
    const paid = payEach({ ...common, sales }, [{ period: '2026-03' }, { period: '2026-04' }]);
    expect(paid.map(payable)).toEqual([['Ann 2000.00'], ['Ann 2700.00']]);
    expect(paid.map(balances)).toEqual([['scheme -500.00 300.00 -200.00'], ['scheme -200.00 200.00 0.00']]);
    expect(payEach({ ...common, sales: sales.slice(2) }, [{ period: '2026-03' }, { period: '2026-04' }]).map(payable)).toEqual(paid.map(payable));
  });

  it('of what is taken back: nobody is paid less than nothing, and the rest comes off the next runs', () => {
    const scheme = {
      language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
      fields: ['person', 'amount'], parameters: [], examples: [],
      components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { times: [{ sum: 'amount' }, '10%'] } } }],
    };
    const january = row('01', 5000) as Readonly<Record<string, unknown>>;
    const taken = { ...january, status: 'refunded' };
    const later = [row('02', 2000), row('03', 1000), row('04', 4000)] as Readonly<Record<string, unknown>>[];
    const paid = payEach({ scheme }, [
      { period: '2026-01', sales: [january] }, { period: '2026-02', sales: [taken, ...later] }, { period: '2026-03', sales: [taken, ...later] }, { period: '2026-04', sales: [taken, ...later] },
    ]);
    expect(paid.map(noted)).toEqual([
      ['Ann 2026-01 500.00 regular'], ['Ann 2026-02 200.00 regular', 'Ann 2026-01 -500.00 take-back'], ['Ann 2026-03 100.00 regular'], ['Ann 2026-04 400.00 regular'],
    ]);
    expect(paid.map(payable)).toEqual([['Ann 500.00'], [], [], ['Ann 200.00']]);
    expect(paid.map(balances)).toEqual([[], ['pay 0.00 -300.00 -300.00'], ['pay -300.00 100.00 -200.00'], ['pay -200.00 200.00 0.00']]);
  });

  const tenth = {
    language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: ['person', 'amount'], parameters: [], examples: [],
    components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { times: [{ sum: 'amount' }, '10%'] } } }],
  };
  const sale = (date: string, person: string, amount: number, more: object = {}): Readonly<Record<string, unknown>> => ({ date, person, customer: 'Acme', amount, ...more });

  it('of whoever owes, by name; whoever owes nothing any more is not among them', () => {
    const sales = ['Cy', 'Ann', 'Bob', 'Dan'].map((person) => sale('2026-01-10', person, 1000));
    const refunded = [...sales.map((each) => ({ ...each, status: 'refunded' })), sale('2026-02-10', 'Cy', 400), sale('2026-03-10', 'Bob', 1000)];
    const paid = payEach({ scheme: tenth }, [{ period: '2026-01', sales }, { period: '2026-02', sales: refunded }, { period: '2026-03', sales: refunded }]);
    expect(paid.map(({ run }) => run.owed.map(({ recipient, award, amount }) => `${recipient} ${award} ${fixed(amount, 2)}`))).toEqual([
      [], ['Ann cash 100.00', 'Bob cash 100.00', 'Cy cash 60.00', 'Dan cash 100.00'], ['Ann cash 100.00', 'Cy cash 60.00', 'Dan cash 100.00'],
    ]);
    expect(paid.map(({ run }) => run.payable.map(({ recipient, award }) => `${recipient} ${award}`))).toEqual([['Cy cash', 'Ann cash', 'Bob cash', 'Dan cash'], [], []]);
  });

  it('of a customer and of a person of one name are two', () => {
    const refunded = [sale('2026-01-10', 'Acme', 1000, { status: 'refunded' })];
    const gift: Adjustment = { action: 'add', id: 'x', recipient: 'Acme', recipientKind: 'customer', amount: integer(80), reason: 'agreed', decidedBy: 'Dee' };
    const paid = payEach({ scheme: tenth }, [{ period: '2026-01', sales: [sale('2026-01-10', 'Acme', 1000)] }, { period: '2026-02', sales: refunded, adjustments: [gift] }, { period: '2026-03', sales: refunded }]);
    expect(paid.map(payable)).toEqual([['Acme 100.00'], ['Acme 80.00'], []]);
    expect(paid.map(balances)).toEqual([[], ['pay 0.00 -100.00 -100.00'], ['pay -100.00 0.00 -100.00']]);
  });

  it('of schemes of a plan that carry on what is below 0 are one for each payee, of pay and of other awards two', () => {
    const margin = { own: 'margin', type: 'amount', signed: true, label: '毛利', headers: ['毛利'] };
    const carrying = (id: string, rate: string): object => ({
      ...tenth, id, name: id, negatives: 'carry', fields: ['person', margin], components: [{ id, label: id, each: 'person', rule: { formula: { times: [{ sum: 'margin' }, rate] } } }],
    });
    const sales = [{ date: '2026-01-10', person: 'Ann', 毛利: -1000 }, { date: '2026-02-10', person: 'Ann', 毛利: 400 }];
    const earlier: EarlierPayout[] = [];
    const paid = ['2026-01', '2026-02'].map((period) => {
      const [first, second] = [jobOf({ scheme: carrying('tenth', '10%'), sales, period, earlier }), jobOf({ scheme: carrying('fifth', '20%'), sales, period, earlier })];
      if (!('schemes' in first) || !('schemes' in second)) throw new Error('Both can be run.');
      const payout = payPeriod({ ...first, schemes: [...first.schemes, ...second.schemes], plan: { id: 'ours', version: '1', name: { zh: '计划', en: 'Plan' }, schemes: [], capPerRecipient: null, budget: null } });
      if (!payout.ok) throw new Error(JSON.stringify(payout.problems));
      earlier.push(asEarlier(payout.value));
      return balances(payout.value);
    });
    expect(paid).toEqual([['scheme 0.00 -300.00 -300.00'], ['scheme -300.00 120.00 -180.00']]);
  });
});
