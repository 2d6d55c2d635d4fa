import { say } from '../../../src/i18n';
import { integer, parseExact, ZERO } from '../../../src/money';
import { asEarlier, payPeriod, type Adjustment, type EarlierPayout, type PeriodPayout } from '../../../src/payout';
import { jobOf, noted, payEach } from './months';

// What people decided in one month and what of it holds in the next ones: told again, withdrawn, released, decided anew.

const row = (date: string, person: string, amount: number, more: object = {}): Readonly<Record<string, unknown>> => ({ date, person, customer: 'Acme', amount, ...more });
const scheme = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: ['person', 'amount'], parameters: [], examples: [],
  components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: { times: [{ sum: 'amount' }, '10%'] } } }, { id: 'gift', label: 'Gift', each: 'row', where: [{ value: 'amount', above: 900 }], rule: { formula: 5 } }],
};
const SALES = [row('2026-01-10', 'Ann', 500), row('2026-01-11', 'Bob', 300), row('2026-02-10', 'Ann', 700), row('2026-03-10', 'Bob', 100)];
const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04'];
type Decided = Partial<Adjustment> & Pick<Adjustment, 'action'>;

const made = (of: Decided): Adjustment => ({ id: 'x', recipientKind: 'person', reason: 'agreed', decidedBy: 'Dee', ...of });
const exact = (text: string): Adjustment['amount'] => parseExact(text) ?? ZERO;
const add = made({ action: 'add', recipient: 'Ann', period: '2026-01', amount: integer(80) });
const correct = made({ action: 'correct', component: 'share', recipient: 'Ann', period: '2026-01', amount: integer(45) });
const hold = made({ action: 'hold', recipient: 'Bob' });
const withdraw = made({ action: 'withdraw' });
const release = made({ action: 'release' });
const KEY = 'tenth|share|Ann|2026-01|cash';

/** All lines but those that come without a word of anybody. */
const decidedLines = (payouts: readonly PeriodPayout[]): readonly (readonly string[])[] => payouts.map((payout) => noted(payout).filter((line) => !line.endsWith(' regular')));
const monthly = (months: readonly (readonly Adjustment[])[]): readonly PeriodPayout[] => payEach({ scheme, sales: SALES }, months.map((adjustments, at) => ({ period: MONTHS[at] ?? '', adjustments })));
const codes = ({ notes }: PeriodPayout): string[] => notes.map(({ code }) => code);

const ADDED = 'Ann 2026-01 80.00 added';
const BACK = 'Ann 2026-01 -80.00 take-back';
const CORRECTED = 'Ann 2026-01 45.00 corrected';

describe('what was decided holds until it is undone, and is undone once', () => {
  it.each<[string, readonly (readonly Adjustment[])[], readonly (readonly string[])[]]>([
    ['an addition that is told each month is paid once', [[add], [add], []], [[ADDED], [], []]],
    ['withdrawn, with both in the table that is kept', [[add], [add, withdraw], [add, withdraw]], [[ADDED], [BACK], []]],
    ['withdrawn and given again further down', [[add], [add, withdraw], [add, withdraw, add], [add, withdraw, add]], [[ADDED], [BACK], [ADDED], []]],
    ['withdrawn, given and withdrawn again', [[add], [withdraw], [withdraw, add, withdraw], []], [[ADDED], [BACK], [], []]],
    ['withdrawn, and the table still has it as it was', [[add], [withdraw], [add]], [[ADDED], [BACK], []]],
    ['withdrawn, and the table has its amount with other decimals', [[add], [withdraw], [{ ...add, amount: exact('80.00') }]], [[ADDED], [BACK], []]],
    ['withdrawn, and given anew with a date', [[add], [withdraw], [{ ...add, date: 46000 as Adjustment['date'] }]], [[ADDED], [BACK], [ADDED]]],
    ['withdrawn, and given anew with another reason', [[add], [withdraw], [{ ...add, reason: 'agreed anew' }]], [[ADDED], [BACK], [ADDED]]],
    ['withdrawn and given in the first place in one table', [[withdraw, add].reverse()], [[]]],
    ['another one given under its id', [[add], [{ ...add, amount: exact('90.5') }]], [[ADDED], ['Ann 2026-01 10.50 added']]],
    ['a correction under the id of an addition, written otherwise, takes its place', [[add], [{ ...correct, id: ' X' }], []], [[ADDED], ['Ann 2026-01 -5.00 corrected', BACK], []]],
    ['a correction withdrawn by its id', [[correct], [withdraw], []], [[CORRECTED], ['Ann 2026-01 5.00 late'], []]],
    ['a correction withdrawn by the key of its sum', [[correct], [{ ...withdraw, id: KEY }], []], [[CORRECTED], ['Ann 2026-01 5.00 late'], []]],
    ['by the key of its sum, and the table still has it as it was', [[correct], [{ ...withdraw, id: KEY }], [correct]], [[CORRECTED], ['Ann 2026-01 5.00 late'], []]],
    ['by the key of its sum, and both are in the table', [[correct], [correct, { ...withdraw, id: KEY }], [correct, { ...withdraw, id: KEY }]], [[CORRECTED], ['Ann 2026-01 5.00 late'], []]],
    ['by the key of its sum, and given again further down', [[correct], [{ ...withdraw, id: KEY }], [{ ...withdraw, id: KEY }, correct]], [[CORRECTED], ['Ann 2026-01 5.00 late'], ['Ann 2026-01 -5.00 corrected']]],
    ['a correction of another month leaves the one of January', [[correct], [{ ...correct, id: 'y', period: '2026-02', amount: integer(60) }]], [[CORRECTED], ['Ann 2026-02 60.00 corrected']]],
    ['a correction of somebody else leaves the one of Ann', [[correct], [{ ...correct, id: 'y', recipient: 'Bob', amount: integer(33) }]], [[CORRECTED], ['Bob 2026-01 3.00 corrected']]],
    ['a hold of a sum that was corrected keeps it back as it is corrected', [[correct, made({ action: 'hold', id: 'h', component: 'share', recipient: 'Ann', period: '2026-01' })], [{ ...release, id: 'h' }]], [[], [CORRECTED]]],
    ['a correction of a sum that is held leaves it held', [[made({ action: 'hold', id: 'h', component: 'share', recipient: 'Ann', period: '2026-01' }), correct], [{ ...release, id: 'h' }]], [[], [CORRECTED]]],
    ['the key of a sum withdraws its correction and not its hold', [
      [made({ action: 'hold', id: 'h', component: 'share', recipient: 'Ann', period: '2026-01' }), correct], [{ ...withdraw, id: KEY }], [{ ...release, id: 'h' }],
    ], [[], [], ['Ann 2026-01 50.00 released']]],
    ['a hold released by its id', [[hold], [], [release]], [[], [], ['Bob 2026-01 30.00 released', 'Bob 2026-03 10.00 released']]],
    ['a hold released by what it says of the sum, however the name is written', [[hold], [made({ action: 'release', id: 'r', recipient: ' BOB' })]], [[], ['Bob 2026-01 30.00 released']]],
    ['a hold withdrawn', [[hold], [withdraw]], [[], ['Bob 2026-01 30.00 late']]],
    ['released, and the table still has the hold', [[hold], [release], [hold]], [[], ['Bob 2026-01 30.00 released'], []]],
    ['a hold of everybody', [[made({ action: 'hold', component: 'share' })], [release]], [[], ['Ann 2026-01 50.00 released', 'Bob 2026-01 30.00 released', 'Ann 2026-02 70.00 released']]],
  ])('%s', (_, months, expected) => {
    expect(decidedLines(monthly(months))).toEqual(expected);
  });

  it('what is told again though it is over is said, as is nothing else of it', () => {
    const payouts = monthly([[add], [withdraw], [add], []]);
    expect(payouts.map((each) => codes(each).filter((code) => code === 'decided-before'))).toEqual([[], [], ['decided-before'], []]);
    expect(payouts.flatMap(({ notes }) => notes.filter(({ code }) => code === 'decided-before').map(({ sentence }) => say(sentence, 'en')))).toEqual([expect.stringMatching(/^The adjustment "x" says word for word what was decided before/)]);
  });

  it('one id used twice in one table for two people is told, as the second alone holds; in two tables it is a decision anew', () => {
    const bob = { ...add, recipient: 'Bob', amount: integer(20) };
    const twice = (payouts: readonly PeriodPayout[]): readonly string[] => payouts.flatMap(({ notes }) => notes.filter(({ code }) => code === 'id-twice').map(({ sentence }) => say(sentence, 'en')));
    const both = monthly([[add, bob]]);
    expect(decidedLines(both)).toEqual([['Bob 2026-01 20.00 added']]);
    expect(twice(both)).toEqual(['The id "x" is used twice, for "Ann" and then for "Bob": the second one alone holds. If both are meant, give them ids of their own.']);
    expect(twice(monthly([[{ ...add, id: 'X ' }, { ...hold, id: 'x' }, withdraw], [{ ...add, amount: integer(90) }, add, withdraw, { ...withdraw, recipient: 'Bob' }], [bob]]))).toEqual([]);
  });

  it('a hold of one component holds nothing of another, and a release of one month nothing of the next', () => {
    const sales = [row('2026-01-10', 'Ann', 1000), row('2026-02-10', 'Ann', 2000)];
    const [january] = payEach({ scheme, sales }, [{ period: '2026-01', adjustments: [made({ action: 'hold', component: 'share', recipient: 'Ann' })] }]);
    expect(january && noted(january)).toEqual(['Ann 2026-01 5.00 regular']);
    const [, february] = payEach({ scheme, sales }, [{ period: '2026-01', adjustments: [hold, made({ action: 'hold', id: 'a', recipient: 'Ann' })] }, { period: '2026-02', adjustments: [{ ...release, id: 'a' }] }]);
    expect(february && noted(february)).toEqual(['Ann 2026-01 100.00 released', 'Ann 2026-01 5.00 released', 'Ann 2026-02 200.00 released', 'Ann 2026-02 5.00 released']);
  });

  it('what comes late of a sum after it was released is late', () => {
    const [, , march] = payEach({ scheme }, [
      { period: '2026-01', sales: SALES, adjustments: [hold] }, { period: '2026-02', sales: SALES, adjustments: [release] }, { period: '2026-03', sales: [...SALES, row('2026-01-20', 'Bob', 50)] },
    ]);
    expect(march && noted(march)).toEqual(['Bob 2026-01 5.00 late', 'Bob 2026-03 10.00 regular']);
  });

  it('a hold that holds nothing is told when it is decided, not again', () => {
    const nobody = made({ action: 'hold', id: 'h', recipient: 'Anne' });
    expect(monthly([[nobody], [nobody, add], [{ ...hold, id: 'i', recipient: 'Bobby' }]]).map(codes)).toEqual([['holds-nothing'], [], ['holds-nothing']]);
  });
});

describe('what counts as settled by now', () => {
  const perRow = { ...scheme, components: [{ id: 'share', label: 'Share', each: 'row', rule: { formula: { times: ['amount', '10%'] } } }] };

  it.each<[string, Adjustment]>([['of what was owed', correct], ['of what nobody owed', { ...correct, recipient: 'Bob', period: '2026-02' }]])('a correction %s is over with its time: nothing is taken back or paid twice for it', (_, decided) => {
    const payouts = payEach({ scheme: perRow, sales: SALES }, [{ period: '2026-01', adjustments: [decided] }, { period: '2026-02' }, { period: '2026-03' }, { period: '2026-04', settledTo: '2026-02' }]);
    expect(decidedLines(payouts.slice(3))).toEqual([[]]);
  });
});

describe('an addition of another award', () => {
  it('is given, and what was paid of the one before is taken back', () => {
    const points = { ...add, award: 'points' };
    const payouts = monthly([[add], [points], [points]]);
    expect(payouts.map(({ lines }) => lines.flatMap(({ key, award, amount, kind }) => (key === 'adjust:x' ? [`${award} ${String(amount.units / 10 ** amount.scale)} ${kind}`] : [])))).toEqual([
      ['cash 80 added'], ['points 80 added', 'cash -80 take-back'], [],
    ]);
  });
});

describe('where payouts are known by their lines alone', () => {
  const [january] = monthly([[add]]);
  const byLines = (payout: PeriodPayout | undefined, adjustments: readonly Adjustment[], name: string): EarlierPayout => {
    if (payout === undefined) throw new Error('It is paid.');
    return { ...asEarlier(payout, name), adjustments, bases: new Map(), balances: [], seen: undefined };
  };
  const february = (earlier: readonly EarlierPayout[], adjustments: readonly Adjustment[] = []): PeriodPayout => {
    const job = jobOf({ scheme, sales: SALES, period: '2026-02', earlier, adjustments });
    const paid = 'schemes' in job ? payPeriod(job) : undefined;
    if (paid?.ok !== true) throw new Error(JSON.stringify(paid));
    return paid.value;
  };

  it('a difference that they tell of a sum that nobody corrected is no decision, and is not kept', () => {
    const paid = february([byLines(january, [{ ...withdraw, id: KEY }], 'january.csv')]);
    expect([noted(paid), paid.run.adjustments]).toEqual([['Ann 2026-02 70.00 regular'], []]);
  });

  it('a correction that a later one tells again, word for word, after its end is in force again', () => {
    const told = { ...correct, id: KEY };
    const files = monthly([[correct], [{ ...withdraw, id: KEY }], [{ ...withdraw, id: KEY }, correct]]);
    const earlier = [[told], [{ ...withdraw, id: KEY }], [told]].map((adjustments, at) => byLines(files[at], adjustments, `${MONTHS[at] ?? ''}.csv`));
    const [april] = payEach({ scheme, sales: SALES, earlier }, [{ period: '2026-04' }]);
    expect(april && [noted(april), codes(april).includes('decided-before')]).toEqual([[], false]);
  });

  it('it ends a correction that they told before', () => {
    const paid = february([byLines(january, [{ ...correct, id: KEY }, { ...withdraw, id: KEY }], 'january.csv')]);
    expect([noted(paid), paid.run.adjustments.map(({ action }) => action)]).toEqual([['Ann 2026-02 70.00 regular'], ['correct', 'withdraw']]);
  });
});

describe('what there is nothing of is refused', () => {
  const problems = (earlier: readonly Adjustment[], now: readonly Adjustment[]): string[] => {
    const job = jobOf({ scheme, sales: SALES, period: '2026-02', earlier: monthly([earlier]).map((each) => asEarlier(each)), adjustments: now });
    const paid = 'schemes' in job ? payPeriod(job) : undefined;
    return paid?.ok === false ? paid.problems.map(({ code, sentence }) => `${code}: ${say(sentence, 'en')}`) : [];
  };
  const nothing = (action: string, id: string): string => `unknown-adjustment: There is no adjustment "${id}" to ${action}.`;

  it.each<[string, readonly Adjustment[], readonly Adjustment[], readonly string[]]>([
    ['to withdraw', [add], [{ ...withdraw, id: 'z' }], [nothing('withdraw', 'z')]],
    ['to release', [hold], [{ ...release, id: 'z' }], [nothing('release', 'z')]],
    ['nor is an addition released', [add], [release], [nothing('release', 'x')]],
    ['a release of another month than that of the hold', [{ ...hold, period: '2026-01' }], [made({ action: 'release', id: 'r', recipient: 'Bob', period: '2026-02' })], [nothing('release', 'r')]],
    ['a release of nobody, though everybody is held', [made({ action: 'hold', id: 'h', component: 'share' })], [made({ action: 'release', id: 'r', component: 'share' })], [nothing('release', 'r')]],
    ['but not what was withdrawn before and is told again', [add, withdraw], [withdraw], []],
  ])('%s', (_, earlier, now, expected) => {
    expect(problems(earlier, now)).toEqual(expected);
  });
});
