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

  it.each<[string, Adjustment, Partial<Asked>, string, RegExp, RegExp]>([
    ['without what is settled', opening(), {}, 'opening-unsettled', /请同时给出结清到哪一期/, /stands at the end of what is settled/],
    ['above 0', opening({ amount: integer(250) }), { settledTo: '2026-02' }, 'opening-above', /大于 0/, /is above 0/],
    ['of points', opening({ award: 'points' }), { settledTo: '2026-02' }, 'opening-award', /只有现金有期初余额/, /is of cash alone/],
    ['of a scheme that carries nothing on', opening({ scheme: 'tenth' }), { settledTo: '2026-02' }, 'opening-no-carry', /不把负数结转到以后/, /does not carry on what is below 0/],
    ['when payouts count already', opening(), { period: '2026-04', earlier: months({ scheme, sales }, []).slice(0, 1).map((each) => asEarlier(each)) }, 'opening-late', /已经有计入的发放/, /payouts count already/],
  ])('%s is refused', (_, given, asked, code, zh, en) => {
    const job = jobOf({ scheme, sales, period: '2026-03', ...asked, adjustments: [given] });
    const paid = 'schemes' in job ? payPeriod(job) : undefined;
    const problems = paid?.ok === false ? paid.problems : [];
    expect(problems.map((problem) => [problem.code, say(problem.sentence, 'zh'), say(problem.sentence, 'en')])).toEqual([[code, expect.stringMatching(zh), expect.stringMatching(en)]]);
  });
});
