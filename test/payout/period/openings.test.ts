import { say } from '../../../src/i18n';
import { fixed, integer } from '../../../src/money';
import { asEarlier, payPeriod, type Adjustment, type PeriodPayout } from '../../../src/payout';
import { jobOf, noted, payEach, type Asked } from './months';

// What somebody owes from before the first payout: in March, with January and February settled elsewhere.

const row = (date: string, person: string, amount: number): Readonly<Record<string, unknown>> => ({ date, person, customer: 'Acme', amount });
const scheme = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount'], parameters: [], examples: [], components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { times: [{ sum: 'amount' }, '10%'] } } }],
};
const carrying = { ...scheme, negatives: 'carry' };
const sales = [row('2026-01-10', 'Ann', 9000), row('2026-03-10', 'Ann', 1000), row('2026-04-10', 'Ann', 5000), row('2026-04-11', 'Bob', 1000)];
const opening = (more: Partial<Adjustment> = {}): Adjustment => ({ action: 'opening', id: 'o1', recipient: 'Ann', recipientKind: 'person', amount: integer(-250), reason: 'from last year', decidedBy: 'Dee', ...more });

const balancesOf = ({ run: { balances } }: PeriodPayout): string[] => balances.map(({ recipient, kind, opening: at, closing }) => `${recipient} ${kind} ${fixed(at, 2)} ${fixed(closing, 2)}`);
const paidOut = ({ run: { payable } }: PeriodPayout): string[] => payable.map(({ recipient, amount }) => `${recipient} ${fixed(amount, 2)}`);
const months = (asked: Omit<Asked, 'period'>, openings: readonly Adjustment[]): readonly PeriodPayout[] => (
  payEach(asked, [{ period: '2026-03', settledTo: '2026-02', adjustments: openings }, { period: '2026-04' }])
);

describe('an opening balance', () => {
  it('of pay comes off what is paid out, and changes no line', () => {
    const payouts = months({ scheme, sales }, [opening()]);
    expect(payouts.map(noted)).toEqual([['Ann 2026-03 100.00 regular'], ['Ann 2026-04 500.00 regular', 'Bob 2026-04 100.00 regular']]);
    expect(payouts.map(balancesOf)).toEqual([['Ann pay -250.00 -150.00'], ['Ann pay -150.00 0.00']]);
    expect(payouts.map(paidOut)).toEqual([[], ['Ann 350.00', 'Bob 100.00']]);
  });

  it('of a scheme that carries on what is below 0 comes off its lines, whatever the rows before say', () => {
    const payouts = months({ scheme: carrying, sales }, [opening({ scheme: 'tenth' })]);
    expect(payouts.map((each) => noted(each).filter((line) => !line.includes(' 0.00 ')))).toEqual([[], ['Ann 2026-04 350.00 regular', 'Bob 2026-04 100.00 regular']]);
    expect(payouts.map(balancesOf)).toEqual([['Ann scheme -250.00 -150.00'], ['Ann scheme -150.00 0.00']]);
  });

  it('of somebody who has no line yet stays owed', () => {
    const payouts = months({ scheme: carrying, sales }, [opening({ scheme: 'tenth', recipient: 'Bob', amount: integer(-30) })]);
    expect(payouts.map(balancesOf)).toEqual([['Bob scheme -30.00 -30.00'], ['Bob scheme -30.00 0.00']]);
    expect(payouts.map(paidOut)).toEqual([['Ann 100.00'], ['Ann 500.00', 'Bob 70.00']]);
  });

  it('that is told again with a later run says nothing new', () => {
    const [march, again] = payEach({ scheme, sales, adjustments: [opening()] }, [{ period: '2026-03', settledTo: '2026-02' }, { period: '2026-04' }]);
    expect([march, again].map((each) => each && balancesOf(each))).toEqual([['Ann pay -250.00 -150.00'], ['Ann pay -150.00 0.00']]);
  });

  it('of whoever owes several amounts is their sum', () => {
    const second = opening({ id: 'o2', amount: integer(-20) });
    expect(months({ scheme, sales }, [opening(), second]).map(balancesOf)).toEqual([['Ann pay -270.00 -170.00'], ['Ann pay -170.00 0.00']]);
    const ofScheme = [opening({ scheme: 'tenth' }), { ...second, scheme: 'tenth' }];
    expect(months({ scheme: carrying, sales }, ofScheme).map(balancesOf)).toEqual([['Ann scheme -270.00 -170.00'], ['Ann scheme -170.00 0.00']]);
    expect(months({ scheme: carrying, sales }, ofScheme.map((each) => ({ ...each, recipient: 'Bob' }))).map(balancesOf)).toEqual([['Bob scheme -270.00 -270.00'], ['Bob scheme -270.00 -170.00']]);
  });

  it('of pay and of a scheme of the same payee are two', () => {
    expect(months({ scheme: carrying, sales }, [opening(), opening({ id: 'o2', scheme: 'tenth', amount: integer(-60) })]).map(balancesOf)).toEqual([
      ['Ann scheme -60.00 0.00', 'Ann pay -250.00 -210.00'], ['Ann pay -210.00 0.00'],
    ]);
  });

  it('is of the one who has the name in the tables, with the number', () => {
    const numbered = sales.map((each) => (each['person'] === 'Ann' ? { ...each, personId: 'E7' } : each));
    const [march] = months({ scheme, sales: numbered }, [opening()]);
    expect(march?.run.owed.map(({ recipient, personId, amount }) => [recipient, personId, fixed(amount, 2)])).toEqual([['Ann', 'E7', '150.00']]);
  });

  it('is over once later payouts count as settled: what they have left is in what they tell', () => {
    const few = [row('2026-03-10', 'Ann', 1000), row('2026-04-11', 'Bob', 1000), row('2026-05-10', 'Ann', 300)];
    const payouts = payEach({ scheme, sales: few }, [{ period: '2026-03', settledTo: '2026-02', adjustments: [opening({ amount: integer(-100) })] }, { period: '2026-04' }]);
    const later = payEach({ scheme, sales: few, earlier: payouts.slice(1).map((each) => asEarlier(each)) }, [{ period: '2026-05', settledTo: '2026-03' }]);
    expect([...payouts, ...later].map(paidOut)).toEqual([[], ['Bob 100.00'], ['Ann 30.00']]);
    expect(later.map(balancesOf)).toEqual([[]]);
  });

  it('of nothing changes nothing', () => {
    expect(months({ scheme, sales }, [opening({ amount: integer(0) }), opening({ id: 'o2', amount: undefined })]).map(balancesOf)).toEqual([[], []]);
  });

  it.each<[string, readonly Adjustment[]]>([
    ['of another amount', [opening({ amount: integer(-50) })]], ['of somebody else', [opening({ recipient: 'Bob' })]], ['withdrawn', [opening({ action: 'withdraw', amount: undefined })]],
    ['one more', [opening(), opening({ id: 'o2' })]],
  ])('of pay is not another one once it was paid with: %s', (_, given) => {
    const earlier = months({ scheme, sales }, [opening()]).slice(0, 1).map((each) => asEarlier(each));
    const job = jobOf({ scheme, sales, period: '2026-04', earlier, adjustments: given });
    const paid = 'schemes' in job ? payPeriod(job) : undefined;
    expect(paid?.ok === false && paid.problems.map(({ code, sentence }) => [code, say(sentence, 'en')])).toEqual([['opening-late', expect.stringMatching(/^Opening balance "o[12]": payouts count already and bring the balance of "(Ann|Bob)"/)]]);
  });

  it('of a scheme that was given too high is worked out anew, and the difference paid', () => {
    const [, april] = payEach({ scheme: carrying, sales }, [
      { period: '2026-03', settledTo: '2026-02', adjustments: [opening({ scheme: 'tenth' })] }, { period: '2026-04', adjustments: [opening({ scheme: 'tenth', amount: integer(-40) })] },
    ]);
    expect(april && [noted(april), balancesOf(april)]).toEqual([['Ann 2026-03 60.00 late', 'Ann 2026-04 500.00 regular', 'Bob 2026-04 100.00 regular'], ['Ann scheme -150.00 0.00']]);
  });

  it.each<[string, Adjustment, Partial<Asked>, string, RegExp, RegExp]>([
    ['without what is settled', opening(), {}, 'opening-unsettled', /^期初“o1”.*请同时给出结清到哪一期（--settled-to）/, /^Opening balance "o1" stands at the end of what is settled/],
    ['above 0', opening({ amount: integer(250) }), { settledTo: '2026-02' }, 'opening-above', /大于 0/, /^Opening balance "o1" is above 0/],
    ['of points', opening({ award: 'points' }), { settledTo: '2026-02' }, 'opening-award', /只有现金有期初余额/, /^Opening balance "o1": it is of cash alone/],
    ['of a scheme that carries nothing on', opening({ scheme: 'tenth' }), { settledTo: '2026-02' }, 'opening-no-carry', /不把负数结转到以后/, /^Opening balance "o1": the scheme "A tenth" does not carry on what is below 0/],
    ['when payouts count already', opening(), { period: '2026-04', earlier: months({ scheme, sales }, []).slice(0, 1).map((each) => asEarlier(each)) }, 'opening-late', /已经有计入的发放/, /^Opening balance "o1": payouts count already and bring the balance of "Ann"/],
  ])('%s is refused', (_, given, asked, code, zh, en) => {
    const job = jobOf({ scheme, sales, period: '2026-03', ...asked, adjustments: [given] });
    const paid = 'schemes' in job ? payPeriod(job) : undefined;
    const problems = paid?.ok === false ? paid.problems : [];
    expect(problems.map((problem) => [problem.code, say(problem.sentence, 'zh'), say(problem.sentence, 'en')])).toEqual([[code, expect.stringMatching(zh), expect.stringMatching(en)]]);
  });
});
