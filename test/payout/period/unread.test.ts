import { say } from '../../../src/i18n';
import { asEarlier, type PeriodPayout } from '../../../src/payout';
import { noted, payEach } from './months';
import { payTogether } from './together';

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

  it('keeps nothing back of a sum that was never paid: what comes late of it is paid, though the row may be of it too', () => {
    const ed = row('2026-01-19', 'Ed', 500, { status: 'refunded' });
    const [, run] = payEach({ scheme }, [{ period: '2026-01', sales: [...SALES, ed] }, { period: '2026-02', sales: [...SALES, { ...ed, ...typo }, row('2026-01-20', 'Ed', 700)] }]);
    expect(run && [noted(run), told(run)]).toEqual([['Ed 2026-01 70.00 late'], []]);
  });

  it('of another time keeps nothing of it back', () => {
    const february = row('2026-02-10', 'Ann', 900);
    const refunded = SALES.map((each) => (each['person'] === 'Bob' ? { ...each, status: 'refunded' } : each));
    const [, , run] = payEach({ scheme: contest }, [[...SALES, february], [...SALES, february], [...refunded, { ...february, ...typo }]].map((sales, index) => ({ period: `2026-0${index + 1}`, sales })));
    expect(run && [noted(run), told(run)]).toEqual([
      ['Cy 2026-01 200.00 late', 'Di 2026-01 100.00 late', 'Bob 2026-01 -300.00 take-back'], ['1 difference of "Ann" in closed periods, -500.00 in cash, is not booked, because row 6 cannot be read: mend that first.'],
    ]);
  });

  it('of one who is known by the number is the payee\'s, however the name is written', () => {
    const numbered = [row('2026-01-10', '张伟', 5000, { personId: '01' }), row('2026-01-11', '李娜', 1000, { personId: '02' })];
    const late = row('2026-01-20', '张伟', 800, { personId: '01' });
    const [, run] = payEach({ scheme }, [{ period: '2026-01', sales: numbered }, { period: '2026-02', sales: numbered }, { period: '2026-03', sales: [{ ...numbered[0], person: '章伟', ...typo }, numbered[1] ?? {}, late] }].slice(1));
    expect(run && noted(run)).toEqual([]);
  });

  it('of the people table keeps no row of the sales table back that has its place', () => {
    const paid = { ...scheme, fields: ['person', 'amount', { people: 'basePay', optional: true }], components: [...scheme.components, { id: 'salary', label: 'Salary', each: 'member', rule: { formula: { people: 'basePay' } } }] };
    const people = [{ person: 'Ann', basePay: 100 }, { person: 'Bob', basePay: 100 }];
    const wrong = [{ person: 'Ann', basePay: 'much' }, ...people.slice(1)];
    const [, run] = payEach({ scheme: paid, sales: SALES }, [{ period: '2026-01', people }, { period: '2026-02', people: wrong, sales: [{ ...ann, amount: 4000 }, ...others] }]);
    expect(run && [noted(run), told(run)]).toEqual([['Ann 2026-01 -100.00 take-back'], []]);
  });

  it('keeps all of its sum as it was paid, until it is mended', () => {
    const late = row('2026-01-20', 'Ann', 800);
    const runs = after(scheme, [{ ...ann, ...typo }, ...others, late], [...SALES, late]);
    expect(runs.map(noted)).toEqual([[], ['Ann 2026-01 80.00 late']]);
  });

  it('keeps also a later sum that rests on it as it was paid, though something else came late of that one', () => {
    const tiers = [{ atLeast: 0, value: '1%' }, { atLeast: 5000, value: '2%' }];
    const toDate = { ...scheme, components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { tiers, of: { sum: 'amount' }, method: 'graduated' }, toDate: 'year' } }] };
    const [february, late] = [row('2026-02-10', 'Ann', 1000), row('2026-02-20', 'Ann', 100)];
    const slip = [{ ...ann, ...typo }, ...others, february, late];
    const runs = payEach({ scheme: toDate }, [[...SALES, february], [...SALES, february], slip, [...SALES, february, late]].map((sales, index) => ({ period: `2026-0${index + 1}`, sales })));
    expect(runs.map(noted)).toEqual([
      ['Ann 2026-01 70.00 regular', 'Bob 2026-01 40.00 regular', 'Cy 2026-01 30.00 regular', 'Di 2026-01 20.00 regular'], ['Ann 2026-02 20.00 regular'], [], ['Ann 2026-02 2.00 late'],
    ]);
  });

  it('keeps what a manager has of it as it was paid, though others of the team sold more', () => {
    const override = { ...scheme, fields: ['person', 'amount', { people: 'manager', optional: true }], components: [{ id: 'override', label: 'Override', each: 'person', credit: { managers: ['5%'] }, rule: { formula: '=SUM(amount)' } }] };
    const people = [{ person: 'Ann', manager: 'Max' }, { person: 'Bob', manager: 'Max' }, { person: 'Max', manager: null }];
    const late = row('2026-01-20', 'Bob', 800);
    const runs = payEach({ scheme: override, people }, [SALES, [{ ...ann, ...typo }, ...others, late], [...SALES, late]].map((sales, index) => ({ period: `2026-0${index + 1}`, sales })));
    expect(runs.map(noted)).toEqual([['Max 2026-01 500.00 regular'], [], ['Max 2026-01 40.00 late']]);
  });

  it('of which several have a share keeps each of them as it was paid, though something came late', () => {
    const shared = row('2026-01-16', 'Ann 70%, Bob 30%', 1000);
    const late = row('2026-01-20', 'Bob', 800);
    const runs = payEach({ scheme: { ...scheme, credit: { cell: 'person' } } }, [[...SALES, shared], [...SALES, { ...shared, person: 'Ann 60%, Bob 30%' }, late], [...SALES, shared, late]].map((sales, index) => ({ period: `2026-0${index + 1}`, sales })));
    expect(runs.slice(1).map(noted)).toEqual([[], ['Bob 2026-01 80.00 late']]);
  });

  it('of which several had a share and that names one of them no more keeps what that one was paid, though something else of it changed since', () => {
    const shared = row('2026-01-16', 'Ann 70%, Bob 30%', 1000);
    const slip = { ...shared, person: 'Bob 30%' };
    const late = row('2026-01-20', 'Ann', 800);
    const tables = [[...SALES, shared], [...SALES, slip], [...SALES, slip, late], [...SALES, shared, late]];
    const runs = payEach({ scheme: { ...scheme, credit: { cell: 'person' } } }, tables.map((sales, index) => ({ period: `2026-0${index + 1}`, sales })));
    expect(runs.slice(1).map(noted)).toEqual([[], [], ['Ann 2026-01 80.00 late']]);
    expect(runs.slice(1).map(told)).toEqual([
      ['1 difference of "Ann" in closed periods, -70.00 in cash, is not booked, because row 6 cannot be read: mend that first.', '1 difference of "Bob" in closed periods, -30.00 in cash, is not booked, because row 6 cannot be read: mend that first.'],
      ['1 difference of "Ann" in closed periods, 10.00 in cash, is not booked, because row 6 cannot be read: mend that first.', '1 difference of "Bob" in closed periods, -30.00 in cash, is not booked, because row 6 cannot be read: mend that first.'],
      none,
    ]);
  });

  it('changes no prize of a contest, of whomever', () => {
    const runs = after(contest, [{ ...ann, ...typo }, ...others], [{ ...ann, status: 'refunded' }, ...others]);
    expect(runs.map(noted)).toEqual([[], ['Bob 2026-01 200.00 late', 'Cy 2026-01 200.00 late', 'Di 2026-01 100.00 late', 'Ann 2026-01 -500.00 take-back']]);
    expect(runs.map(told)[0]).toHaveLength(4);
  });

  it('does not keep back what falls due now of the same sum', () => {
    const ofWindow = { ...scheme, components: [{ id: 'order', label: 'Order', each: 'row', per: 'window', rule: { formula: '=amount * 10%' } }] };
    const february = row('2026-02-10', 'Ann', 2000);
    const runs = after(ofWindow, [{ ...ann, ...typo }, ...others, february], [...SALES, february]);
    expect(runs.map(noted)).toEqual([['Ann window 200.00 regular'], []]);
    expect(runs.map(told)).toEqual([['1 difference of "Ann" in closed periods, -500.00 in cash, is not booked, because row 1 cannot be read: mend that first.'], none]);
  });

  it('in a month that is open is not paid yet, and is paid late once it is mended', () => {
    const march = row('2026-02-20', 'Ann', 900);
    const runs = after(scheme, [...SALES, { ...march, ...typo }], [...SALES, march]);
    expect(runs.map(noted)).toEqual([[], ['Ann 2026-02 90.00 late']]);
  });
});

describe('a row that no payout ever read', () => {
  const late = row('2026-01-20', 'Ann', 800);
  const never = row('2026-01-15', 'Ann', 700, typo);
  const runs = (first: readonly Row[], ...later: readonly (readonly Row[])[]): readonly PeriodPayout[] =>
    payEach({ scheme }, [first, ...later].map((sales, index) => ({ period: `2026-0${index + 1}`, sales }))).slice(1);

  it('keeps nothing back that comes late to its payee, whose sum was paid without it', () => {
    const paid = runs([...SALES, never], [...SALES, never, late], [...SALES, never, late]);
    expect(paid.map(noted)).toEqual([['Ann 2026-01 80.00 late'], []]);
    expect(paid.map(told)).toEqual([none, none]);
  });

  it('nor what is taken back of other rows, some months after, wherever it stands by then and though it was written otherwise', () => {
    const otherwise = { ...never, status: '已退宽宽' };
    const refunded = [SALES[0] ?? {}, { ...SALES[1], status: 'refunded' }, ...SALES.slice(2)];
    expect(runs([...SALES, never], [...SALES, never], [otherwise, ...SALES], [otherwise, ...refunded]).map(noted)).toEqual([[], [], ['Ann 2026-01 -100.00 take-back']]);
  });

  it('nor where it came after its period was paid', () => {
    expect(runs(SALES, [...SALES, never], [...SALES, never, late]).map(noted)).toEqual([[], ['Ann 2026-01 80.00 late']]);
  });

  it('is paid once it is mended; and what was paid of it is not taken back when it cannot be read again', () => {
    const mended = { ...never, status: null };
    const paid = runs([...SALES, never], [...SALES, mended], [...SALES, never], [...SALES, never, late], [...SALES, mended, late]);
    expect(paid.map(noted)).toEqual([['Ann 2026-01 70.00 late'], [], [], ['Ann 2026-01 80.00 late']]);
    expect(paid.map(told).map(({ length }) => length)).toEqual([0, 1, 1, 0]);
  });

  it('is not made out where a row went in the same month that it may have been', () => {
    const other = { ...ann, date: '2026-01-16', amount: 5100, ...typo };
    const [february] = runs(SALES, [other, ...others].map((each) => ({ ...each, customer: each === other ? 'Zeta' : 'Acme' })));
    expect(february && [noted(february), told(february)]).toEqual([[], [expect.stringMatching(/-500\.00 in cash, is not booked, because row 1 cannot be read/)]]);
  });

  it('by a scheme that is paid for the first time keeps nothing of it back, though another one paid by the rows', () => {
    const runs = payTogether({ schemes: [scheme], sales: [...SALES, never] }, [{ period: '2026-01' }, { period: '2026-02', schemes: [scheme, contest] }]);
    expect(runs[1] && noted(runs[1])).toEqual(['Ann 2026-01 500.00 late', 'Bob 2026-01 300.00 late', 'Cy 2026-01 100.00 late']);
  });

  it('keeps no prize of a contest back', () => {
    const paid = payEach({ scheme: contest }, [{ period: '2026-01', sales: [...SALES, never] }, { period: '2026-02', sales: [...SALES, never, row('2026-01-21', 'Ed', 9000)] }]);
    expect(paid[1] && noted(paid[1])).toEqual(['Ann 2026-01 -200.00 take-back', 'Bob 2026-01 -200.00 take-back', 'Ed 2026-01 500.00 late', 'Cy 2026-01 -100.00 take-back']);
  });
});

it('where payouts are known by their lines alone nothing is taken back for a row that cannot be read either', () => {
  const [january] = payEach({ scheme }, [{ period: '2026-01', sales: SALES }]);
  if (january === undefined) throw new Error('January is paid.');
  const byLines = { ...asEarlier(january), bases: new Map(), adjustments: [], balances: [], earlier: [], seen: () => null };
  const [run] = payEach({ scheme, earlier: [byLines] }, [{ period: '2026-02', sales: [{ ...ann, ...typo }, ...others] }]);
  expect(run && [noted(run), told(run)]).toEqual([[], [expect.stringMatching(/-500\.00 in cash, is not booked, because row 1 cannot be read/)]]);
});

it('what is not booked for such a row is not said to be paid now', () => {
  const [january] = payEach({ scheme: contest }, [{ period: '2026-01', sales: SALES }]);
  if (january === undefined) throw new Error('January is paid.');
  const byLines = { ...asEarlier(january), bases: new Map(), adjustments: [], balances: [], earlier: [], seen: () => null };
  const [run] = payEach({ scheme: contest, earlier: [byLines] }, [{ period: '2026-02', sales: [{ ...ann, ...typo }, ...others] }]);
  expect(run && [noted(run), run.notes.map(({ code }) => code)]).toEqual([[], ['unread-rows', 'unread-rows', 'unread-rows', 'unread-rows']]);
});
