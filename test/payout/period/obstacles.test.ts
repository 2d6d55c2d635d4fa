import { integer } from '../../../src/money';
import { asEarlier, type EarlierPayout } from '../../../src/payout';
import { noted, payEach, periodOf, type Asked } from './months';
import { refusals, told } from './together';

// When a period cannot be paid, and which payouts and times count for one that can.

type Row = Readonly<Record<string, unknown>>;
const row = (date: string, person: string, amount: number, more: Row = {}): Row => ({ date, person, customer: 'Acme', amount, ...more });
const scheme = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount'], parameters: [], examples: [], components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM(amount) * 10%' } }],
};
const goal = { ...scheme, id: 'goal', components: [{ id: 'goal', label: 'Goal', each: 'person', per: 'window', rule: { milestones: { sum: 'amount' }, steps: [{ atLeast: 1000, value: 500 }] } }] };
const sales = ['01', '02', '03', '04'].map((month) => row(`2026-${month}-10`, 'Ann', 1000));
const asked: Asked = { scheme, sales, period: '2026-04' };

/** January, February and March, each paid after the others. */
const quarter = payEach({ scheme, sales }, ['2026-01', '2026-02', '2026-03'].map((period) => ({ period })));
const [january, february, march] = quarter.map((payout) => asEarlier(payout, `${payout.run.id}.xlsx`));
const given = (...payouts: readonly (EarlierPayout | undefined)[]): EarlierPayout[] => payouts.flatMap((payout) => payout ?? []);
const of = (change: Partial<EarlierPayout>, payout = january): EarlierPayout[] => (payout === undefined ? [] : [{ ...payout, ...change }]);

describe('a period is not paid', () => {
  it.each<[string, Partial<Asked>, string]>([
    ['before one that was', { period: '2026-02', earlier: given(january, february, march) }, 'closed: 2026-03 is closed: differences of 2026-02 are booked in the next period. Use --compare to see them.'],
    ['where the latest of several is named', { period: '2026-01', earlier: given(february, march, january).map((each) => ({ ...each, earlier: [] })) }, 'closed: 2026-03 is closed'],
    ['a month of a quarter that was', { period: '2026-02', earlier: of({ id: '2026-Q1', payPeriod: periodOf('2026-Q1') }) }, 'closed: 2026-Q1 is closed: differences of 2026-02'],
    ['that counts as settled', { period: '2026-02', settledTo: '2026-02' }, 'settled-ahead: Settled to (2026-02) must end before the pay period 2026-02 does.'],
    ['that ends with what counts as settled', { period: '2026-03', settledTo: '2026-Q1' }, 'settled-ahead: Settled to (2026-Q1) must end before the pay period 2026-03 does.'],
    ['that a payout has told to be settled', { period: '2026-03', settledTo: '2026-01', earlier: of({ settledTo: periodOf('2026-04') }) }, 'settled-ahead: Settled to (2026-04)'],
    ['after the same payout given twice', { earlier: given(january, february, ...of({ name: 'copy.xlsx' })) }, 'payout-twice: "2026-01.xlsx" and "copy.xlsx" are the same payout (2026-01): give one of them only.'],
    ['after it, though its time is settled', { settledTo: '2026-03', earlier: given(january, ...of({ name: 'copy.xlsx' })) }, 'payout-twice: "2026-01.xlsx" and "copy.xlsx"'],
    ['without a payout of which another one knew', { earlier: given(january, march) }, 'payout-missing: "2026-03.xlsx" was made knowing the payout 2026-02, which is not given: give its file too, else what it paid would be paid again.'],
    ['without the second one of a period', { earlier: given(january, ...of({ earlier: ['2026-01', '2026-01/2'] }, february)) }, 'payout-missing: "2026-02.xlsx" was made knowing the payout 2026-01/2'],
    ['without one that is known by the name of its file', { settledTo: '2026-03', earlier: of({ earlier: ['january.csv'] }, february) }, 'payout-missing: "2026-02.xlsx" was made knowing the payout january.csv'],
    ['without one of which only a part is settled', { settledTo: '2026-02', earlier: of({ earlier: ['2026-Q1'] }, march) }, 'payout-missing: "2026-03.xlsx" was made knowing the payout 2026-Q1'],
  ])('%s', (_, more, expected) => {
    expect(refusals({ ...asked, ...more }).map((problem) => problem.slice(0, expected.length))).toEqual([expected]);
  });

  it.each<[string, Partial<Asked>, string[]]>([
    ['the one after', { earlier: given(january, february, march) }, ['Ann 2026-04 100.00 regular']],
    ['in whatever order payouts are given', { earlier: given(march, january, february) }, ['Ann 2026-04 100.00 regular']],
    ['a payout that is not given, of a time that counts as settled', { settledTo: '2026-02', earlier: given(march) }, ['Ann 2026-04 100.00 regular']],
    ['the second one of a period that is settled', { settledTo: '2026-02', earlier: of({ earlier: ['2026-01/2', '2026-02'] }, march) }, ['Ann 2026-04 100.00 regular']],
    ['the last month of a quarter of which a part is settled', { period: '2026-03', settledTo: '2026-02' }, ['Ann 2026-03 100.00 regular']],
    ['the quarter, after its months', { period: '2026-Q1', earlier: given(january, february, march) }, []],
  ])('but is: %s', (_, more, expected) => {
    expect(refusals({ ...asked, ...more })).toEqual([]);
    const [last] = payEach({ ...asked, ...more }, [{ period: more.period ?? '2026-04' }]);
    expect(last && noted(last)).toEqual(expected);
  });

  it('where a name has become two numbers since it was paid', () => {
    const two = [row('2026-01-10', '张伟', 1000, { personId: '01' }), row('2026-01-11', '张伟', 500, { personId: '02' })];
    const [paid] = payEach({ scheme, sales: two.map((each) => ({ ...each, personId: null })) }, [{ period: '2026-01' }]);
    const next: Asked = { scheme, sales: two, period: '2026-02', earlier: paid === undefined ? [] : [asEarlier(paid, 'january.xlsx')] };
    expect(refusals(next)).toEqual(['two-numbers: "张伟" was paid without a staff number in "january.xlsx", and there are several people of that name now (01, 02): put the number of the one who was paid there.']);
    expect(refusals(next, 'zh')).toEqual([expect.stringMatching(/^two-numbers: 以前发给“张伟”时没有工号，现在这个名字有几个工号（01, 02）：请在“january\.xlsx”里补上工号/)]);
    // Of what counts as settled nobody is asked.
    expect(refusals({ ...next, settledTo: '2026-01' })).toEqual([]);
  });

  it('but a release or a withdrawal may name whomever: it ends what was decided', () => {
    const two = [row('2026-01-10', '张伟', 1000, { personId: '01' }), row('2026-01-11', '张伟', 500, { personId: '02' })];
    const hold = { action: 'hold', id: 'h', recipient: '张伟', recipientKind: 'person', personId: '01', reason: 'agreed', decidedBy: 'Dee' } as const;
    const paid = payEach({ scheme, sales: two }, [{ period: '2026-01', adjustments: [hold] }, { period: '2026-02', adjustments: [{ ...hold, action: 'release', personId: undefined }] }]);
    expect(paid.map(noted)).toEqual([['张伟 2026-01 50.00 regular'], ['张伟 2026-01 100.00 released']]);
  });
});

describe('a period that was paid already', () => {
  const late = [...sales, row('2026-03-20', 'Ann', 300)];

  it('has its differences alone, as the next number, and that is told', () => {
    const again = payEach({ scheme, sales: late, earlier: given(january, february, march) }, [{ period: '2026-03' }, { period: '2026-03', sales: [...late, row('2026-03-21', 'Ann', 50)] }]);
    expect(again.map(noted)).toEqual([['Ann 2026-03 30.00 late'], ['Ann 2026-03 5.00 late']]);
    expect(again.map(({ run }) => run.id)).toEqual(['2026-03/2', '2026-03/3']);
    expect(again.map((each) => told(each, 'paid-already'))).toEqual([
      ['2026-03 was paid already (2026-03): this payout has the differences alone.'], ['2026-03 was paid already (2026-03, 2026-03/2): this payout has the differences alone.'],
    ]);
    expect(again.map(({ notes }) => notes.find(({ code }) => code === 'paid-already')?.warning)).toEqual([true, true]);
  });

  it('is told of no other one', () => {
    const [april] = payEach({ scheme, sales, earlier: given(january, february, march) }, [{ period: '2026-04' }]);
    expect(april && [told(april, 'paid-already'), april.run.id]).toEqual([[], '2026-04']);
  });
});

describe('the time of a run', () => {
  it('goes by months that begin on another day', () => {
    const from26 = { ...scheme, defaults: { monthStartsOn: 26 } };
    const rows = [row('2026-01-25', 'Ann', 100), row('2026-01-26', 'Ann', 200), row('2026-02-25', 'Ann', 400), row('2026-02-26', 'Ann', 800)];
    const paid = payEach({ scheme: from26, sales: rows }, ['2026-01', '2026-02', '2026-03'].map((period) => ({ period })));
    expect(paid.map(noted)).toEqual([['Ann 2026-01 10.00 regular'], ['Ann 2026-02 60.00 regular'], ['Ann 2026-03 80.00 regular']]);
    expect(paid.map(({ run }) => run.until)).toEqual(['2026-01-25', '2026-02-25', '2026-03-25'].map((day) => Date.parse(day) / 86_400_000));
    expect(payEach({ scheme: from26, sales: rows, settledTo: '2026-01' }, [{ period: '2026-02' }]).map(noted)).toEqual([['Ann 2026-02 60.00 regular']]);
  });

  it('is what a payout before told to be settled, where that is later than what is said now', () => {
    const [first] = payEach({ scheme, sales, settledTo: '2026-02' }, [{ period: '2026-03' }]);
    const earlier = first === undefined ? [] : [asEarlier(first)];
    const late = [...sales, row('2026-02-20', 'Ann', 300)];
    const [later] = payEach({ scheme, sales: late, earlier, settledTo: '2026-03' }, [{ period: '2026-04' }]);
    expect([later && noted(later), later?.run.settledTo]).toEqual([['Ann 2026-04 100.00 regular'], periodOf('2026-03')]);
    for (const settledTo of [undefined, '2026-01']) {
      const [next] = payEach({ scheme, sales: late, earlier, ...(settledTo === undefined ? {} : { settledTo }) }, [{ period: '2026-04' }]);
      expect([next && noted(next), next?.run.settledTo]).toEqual([['Ann 2026-04 100.00 regular'], periodOf('2026-02')]);
    }
  });

  it('of what a later payout paid of it, it is settled too', () => {
    const late = [...sales.slice(0, 2), row('2026-01-20', 'Ann', 300)];
    const [, paid] = payEach({ scheme, sales: sales.slice(0, 2) }, [{ period: '2026-01' }, { period: '2026-02', sales: late }]);
    expect(paid && noted(paid)).toEqual(['Ann 2026-01 30.00 late', 'Ann 2026-02 100.00 regular']);
    const [next] = payEach({ scheme, sales: late, settledTo: '2026-01', earlier: paid === undefined ? [] : [asEarlier(paid)] }, [{ period: '2026-03' }]);
    expect(next && noted(next)).toEqual([]);
  });

  it('settles no window that is still to be paid, with or without a correction of it', () => {
    const correct = { action: 'correct', id: 'c', component: 'goal', recipient: 'Ann', recipientKind: 'person', period: 'window', amount: integer(400), reason: 'agreed', decidedBy: 'Dee' } as const;
    const run = { period: '2026-02', settledTo: '2026-01', settleWindow: true };
    expect(payEach({ scheme: goal, sales }, [run]).map(noted)).toEqual([['Ann window 500.00 regular']]);
    expect(payEach({ scheme: goal, sales }, [{ ...run, adjustments: [correct] }]).map(noted)).toEqual([['Ann window 400.00 corrected']]);
  });

  it('of payouts that lie within what is settled nothing is asked', () => {
    const [next] = payEach({ scheme, sales: sales.slice(2), settledTo: '2026-02', earlier: given(january, february, march) }, [{ period: '2026-04' }]);
    expect(next && [noted(next), next.run.earlier, next.notes.map(({ code }) => code)]).toEqual([['Ann 2026-04 100.00 regular'], ['2026-03'], []]);
  });
});

describe('the window, once it was settled', () => {
  it('stays settled for the runs after, which have what changes', () => {
    const refunded = sales.map((each, index) => (index === 0 ? { ...each, amount: 0 } : each));
    const runs = payEach({ scheme: goal, sales: sales.slice(0, 1) }, [{ period: '2026-01' }, { period: '2026-02', settleWindow: true }, { period: '2026-03' }, { period: '2026-04', sales: refunded.slice(0, 1) }]);
    expect(runs.map(noted)).toEqual([[], ['Ann window 500.00 regular'], [], ['Ann window -500.00 take-back']]);
    expect(runs.map(({ run }) => run.windowSettled)).toEqual([false, true, true, true]);
  });
});

describe('payouts of which nobody knows what they paid', () => {
  it('may pay a time that goes on after the one that is paid now, of another kind, of which they paid what had come', () => {
    const quarterly = (more: Partial<EarlierPayout> = {}): EarlierPayout[] => of({ id: 'a.csv', name: 'a.csv', payPeriod: periodOf('2026-Q1'), bases: new Map(), ...more });
    const codes = (period: string, ...earlier: readonly EarlierPayout[]): string[] => refusals({ scheme, sales, period, earlier }).map((each) => each.slice(0, each.indexOf(':')));
    expect(codes('2026-02', ...quarterly())).toEqual([]);
    expect(codes('2026-01-01', ...quarterly())).toEqual([]);
    expect(codes('2025-12', ...quarterly())).toEqual(['closed']);
    expect(codes('2026-02', ...quarterly({ payPeriod: periodOf('2026-03') }))).toEqual(['closed']);
    const unknown = (period: string): string[] => payEach({ scheme, sales, earlier: [...given(january), ...quarterly()] }, [{ period }]).flatMap((each) => told(each, 'period-unknown'));
    expect([unknown('2026-02').length, unknown('2026-03').length]).toEqual([1, 0]);
  });

  const unknown = (name: string): EarlierPayout[] => of({ id: name, name, payPeriod: null, lines: [] });
  it('are told with the one after which they count', () => {
    const orders = (...earlier: readonly EarlierPayout[]): string[] => payEach({ scheme, sales, earlier }, [{ period: '2026-04' }]).flatMap((each) => told(each, 'period-unknown'));
    expect(orders(...unknown('a.csv'), ...given(january))).toEqual(['"a.csv" does not tell which period it paid: it counts before the others.']);
    expect(orders(...given(january), ...unknown('a.csv'))).toEqual(['"a.csv" does not tell which period it paid: it counts after "2026-01.xlsx".']);
    expect(orders(...given(january), ...unknown('a.csv'), ...unknown('b.csv'))).toEqual([
      '"a.csv" does not tell which period it paid: it counts after "2026-01.xlsx".', '"b.csv" does not tell which period it paid: it counts after "a.csv".',
    ]);
    expect(orders(...unknown('a.csv'))).toEqual([]);
    const [settled] = payEach({ scheme, sales, settledTo: '2026-02', earlier: [...unknown('a.csv'), ...given(march)].map((each) => ({ ...each, earlier: [] })) }, [{ period: '2026-04' }]);
    expect(settled && [told(settled, 'period-unknown').length, settled.notes.find(({ code }) => code === 'period-unknown')?.warning]).toEqual([1, true]);
  });
});
