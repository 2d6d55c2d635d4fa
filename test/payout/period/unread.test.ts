import { say } from '../../../src/i18n';
import { asEarlier, type PeriodPayout } from '../../../src/payout';
import { noted, payEach } from './months';

// A row that cannot be read any more, for a slip of the pen, is nobody's decision: what was paid of it is not taken back, nobody gets more for it, and that is told.

type Row = Readonly<Record<string, unknown>>;

const row = (date: string, person: string, amount: unknown, more: object = {}): Row => ({ date, person, customer: 'Acme', amount, ...more });
const scheme = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: ['person', 'amount'], parameters: [], examples: [],
  components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * 10%' } }],
};
const contest = {
  ...scheme, id: 'contest',
  components: [{ id: 'best', label: 'Best', each: 'person', rule: { contest: { sum: 'amount' }, prizes: [500, 300, 100], ties: 'share' } }],
};
const SALES: readonly Row[] = [row('2026-01-10', 'Ann', 5000), row('2026-01-11', 'Ann', 1000), row('2026-01-12', 'Bob', 4000), row('2026-01-13', 'Cy', 3000), row('2026-01-14', 'Di', 2000)];
const typo = { status: '已退宽' };
const [ann, ...others] = SALES;
const told = ({ notes }: PeriodPayout): string[] => notes.filter(({ code }) => code === 'unread-rows').map(({ sentence }) => say(sentence, 'en'));
const none: readonly string[] = [];

/** January is paid, then months on tables that may have become others. */
function after(of: object, ...tables: readonly (readonly Row[])[]): readonly PeriodPayout[] {
  const months = ['2026-02', '2026-03', '2026-04'];
  return payEach({ scheme: of }, [{ period: '2026-01', sales: SALES }, ...tables.map((sales, index) => ({ period: months[index] ?? '', sales }))]).slice(1);
}

describe('a row that was paid and cannot be read since', () => {
  it.each([['its status', { ...ann, ...typo }], ['its amount', { ...ann, amount: '5千' }], ['its date', { ...ann, date: '1/10/26' }]])('for %s takes nothing back, also in the months after; mended, it changes nothing', (_, wrong) => {
    const runs = after(scheme, [wrong, ...others], [wrong, ...others], SALES);
    expect(runs.map(noted)).toEqual([[], [], []]);
    const said = '1 difference of "Ann" in closed periods, -500.00 in cash, is not booked, because row 1 cannot be read: mend that first.';
    expect(runs.map(told)).toEqual([[said], [said], none]);
  });

  it('is taken back once its status says that it was refunded', () => {
    expect(after(scheme, [{ ...ann, ...typo }, ...others], [{ ...ann, status: 'refunded' }, ...others]).map(noted)).toEqual([[], ['Ann 2026-01 -500.00 take-back']]);
  });

  it('does not keep what others sold from being taken back, nor what comes late of a sum that was never paid', () => {
    const sales = [{ ...ann, ...typo }, ...others.map((each) => (each.person === 'Bob' ? { ...each, status: 'refunded' } : each)), row('2026-01-20', 'Ed', 700)];
    const [run] = after(scheme, sales);
    expect(run && noted(run)).toEqual(['Ed 2026-01 70.00 late', 'Bob 2026-01 -400.00 take-back']);
  });

  it('keeps all of its sum as it was paid, until it is mended', () => {
    const late = row('2026-01-20', 'Ann', 800);
    const runs = after(scheme, [{ ...ann, ...typo }, ...others, late], [...SALES, late]);
    expect(runs.map(noted)).toEqual([[], ['Ann 2026-01 80.00 late']]);
  });

  it('changes no prize of a contest, of whomever', () => {
    const runs = after(contest, [{ ...ann, ...typo }, ...others], [{ ...ann, status: 'refunded' }, ...others]);
    expect(runs.map(noted)).toEqual([[], ['Bob 2026-01 200.00 late', 'Cy 2026-01 200.00 late', 'Di 2026-01 100.00 late', 'Ann 2026-01 -500.00 take-back']]);
    expect(runs.map(told)[0]).toHaveLength(4);
  });

  it('in a month that is open is not paid yet, and is paid late once it is mended', () => {
    const march = row('2026-02-20', 'Ann', 900);
    const runs = after(scheme, [...SALES, { ...march, ...typo }], [...SALES, march]);
    expect(runs.map(noted)).toEqual([[], ['Ann 2026-02 90.00 late']]);
  });
});

it('where payouts are known by their lines alone nothing is taken back for a row that cannot be read either', () => {
  const [january] = payEach({ scheme }, [{ period: '2026-01', sales: SALES }]);
  if (january === undefined) throw new Error('January is paid.');
  const byLines = { ...asEarlier(january), bases: new Map(), adjustments: [], balances: [], earlier: [], seen: () => null };
  const [run] = payEach({ scheme, earlier: [byLines] }, [{ period: '2026-02', sales: [{ ...ann, ...typo }, ...others] }]);
  expect(run && [noted(run), told(run)]).toEqual([[], [expect.stringMatching(/-500\.00 in cash, is not booked, because row 1 cannot be read/)]]);
});
