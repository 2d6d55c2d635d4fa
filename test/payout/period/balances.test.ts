import { fixed } from '../../../src/money';
import type { PeriodPayout } from '../../../src/payout';
import { noted, payEach } from './months';

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
});
