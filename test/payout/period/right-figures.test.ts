import { fixed, sum } from '../../../src/money';
import type { PeriodPayout } from '../../../src/payout';
import { noted, payEach } from './months';

const row = (date: string, amount: number, more: object = {}): Readonly<Record<string, unknown>> => ({ date, amount, person: 'Ann', customer: `${date} ${amount}`, ...more });
const months = ['2026-01', '2026-02', '2026-03', '2026-04'];
const cash = ({ lines }: PeriodPayout): string => fixed(sum(lines.map(({ amount }) => amount)), 2);

const perRow = (bounds: object): object => ({
  language: 2, id: 'ten-percent', version: '1', name: 'Ten percent', description: 'Ten percent of each row.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount'], parameters: [], defaults: bounds,
  components: [{ id: 'share', label: 'Share', each: 'row', rule: { formula: { times: ['10%', 'amount'] } } }], examples: [],
});

describe('what is paid month by month', () => {
  it('a milestone in the month in which it is reached, also from one month to the next', () => {
    const sales = [row('2026-01-10', 9000), row('2026-02-10', 2000), row('2026-03-10', 2000)];
    const paid = payEach({ scheme: 'milestones', params: { milestones: [{ atLeast: 10000, value: 500 }] }, sales }, months.slice(0, 3).map((period) => ({ period })));
    expect(paid.map(noted)).toEqual([[], ['Ann 2026-02 500.00 regular'], []]);
  });

  it('the first new customer of a salesman once, however many months are run', () => {
    const sales = ['01', '02', '03'].map((month) => row(`2026-${month}-10`, 60000));
    const paid = payEach({ scheme: 'first-customer-and-volume', sales }, months.slice(0, 3).map((period) => ({ period })));
    expect(paid.map(cash)).toEqual(['200.00', '0.00', '0.00']);
  });

  it('what a new customer of January buys in February, late', () => {
    const sales = [row('2026-01-10', 400000, { customer: 'Acme' }), row('2026-02-10', 200000, { customer: 'Acme' })];
    const paid = payEach({ scheme: 'first-customer-and-volume', sales }, months.slice(0, 3).map((period) => ({ period })));
    expect(paid.map(cash)).toEqual(['500.00', '500.00', '0.00']);
    expect(paid[1] && noted(paid[1])).toEqual(['Ann window 500.00 late']);
  });

  it('a penalty for the second month below target', () => {
    const sales = [row('2026-01-10', 1200), row('2026-02-10', 500), row('2026-03-10', 500)];
    const params = { bonus: 100, excessRate: 0, rankPrizes: [0], missShare: '20%', streakBonus: 0, negatives: 'keep' };
    const paid = payEach({ scheme: 'tele-reward-penalty', params, sales, people: [{ person: 'Ann', target: 1000 }] }, months.slice(0, 3).map((period) => ({ period })));
    expect(paid.map(cash)).toEqual(['100.00', '0.00', '-20.00']);
  });

  it('a subsidy for training once, while the answer stays yes', () => {
    const sales = [row('2026-01-10', 100), row('2026-02-10', 100), row('2026-03-10', 100)];
    const params = { rate: '1%', streakBonus: 10, trainingSubsidy: 300 };
    const people = [{ person: 'Ann', target: 1000, trained: 'yes' }];
    const paid = payEach({ scheme: 'rookie-targets', params, sales, people }, months.slice(0, 3).map((period) => ({ period })));
    expect(paid.map(cash)).toEqual(['300.00', '0.00', '0.00']);
  });

  it('the prizes of a quarter at its end, and what a refund changes of them afterwards', () => {
    const orders = (status: string | null) => [
      row('2026-01-10', 30000), row('2026-01-20', 30000, { status }), row('2026-02-10', 50000, { person: 'Bob' }), row('2026-03-10', 40000, { person: 'Cy' }),
    ];
    const params = { period: 'quarter', by: 'amount', prizes: [500, 300, 100] };
    const paid = payEach({ scheme: 'rank-prizes', params }, months.map((period) => ({ period, sales: orders(period === '2026-04' ? 'refunded' : null) })));
    expect(paid.map(noted)).toEqual([
      [], [], ['Ann 2026-Q1 500.00 regular', 'Bob 2026-Q1 300.00 regular', 'Cy 2026-Q1 100.00 regular'],
      ['Ann 2026-Q1 -400.00 take-back', 'Bob 2026-Q1 200.00 late', 'Cy 2026-Q1 200.00 late'],
    ]);
    expect(paid[3]?.run.owed.map(({ recipient, amount }) => `${recipient} ${fixed(amount, 2)}`)).toEqual(['Ann 400.00']);
    expect(paid[3]?.run.payable.map(({ recipient, amount }) => `${recipient} ${fixed(amount, 2)}`)).toEqual(['Bob 200.00', 'Cy 200.00']);
  });

  describe('ten percent of each row, with a row of January that turns up in March', () => {
    const early = [row('2026-01-05', 5000), row('2026-01-25', 3000), row('2026-02-10', 9000)];
    const runs = [
      { period: '2026-01', sales: early }, { period: '2026-02', sales: early },
      { period: '2026-03', sales: [...early, row('2026-01-10', 5000), row('2026-03-10', 12000)] },
    ];

    it('and a cap for each month', () => {
      const paid = payEach({ scheme: perRow({ capPerRecipient: 1000 }) }, runs);
      expect(paid.map(cash)).toEqual(['800.00', '900.00', '1200.00']);
      expect(paid[2] && noted(paid[2]).sort()).toEqual(['Ann 2026-01 200.00 late', 'Ann 2026-03 1000.00 regular']);
    });

    it('and a budget: nothing is taken back from closed months', () => {
      const paid = payEach({ scheme: perRow({ budget: 2000 }) }, [...runs, { period: '2026-04', sales: runs[2]?.sales ?? [] }]);
      expect(paid.map(cash)).toEqual(['800.00', '900.00', '300.00', '0.00']);
      expect(paid[3] && noted(paid[3])).toEqual([]);
    });
  });
});
