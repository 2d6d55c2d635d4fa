import { say, type Language } from '../../../src/i18n';
import { fixed, integer, parseExact, ZERO, type Exact } from '../../../src/money';
import { payPeriod, type Adjustment, type PeriodJob, type PeriodPayout, type Plan } from '../../../src/payout';
import { jobOf, payEach, type Asked } from './months';

// What people add, and what a decision has to say so that it can be obeyed.

const row = (date: string, person: string, amount: number, more: object = {}): Readonly<Record<string, unknown>> => ({ date, person, customer: 'Acme', amount, ...more });
const own = { kind: 'leave', label: { zh: '假期', en: 'Leave' }, unit: { zh: '天', en: 'days' }, places: 1 };
const scheme = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount', { sales: 'collectedDate', optional: true }], parameters: [], examples: [], awards: [own],
  components: [
    { id: 'share', label: 'Share', each: 'person', rule: { formula: { times: [{ sum: 'amount' }, '10%'] } } },
    { id: 'days', label: 'Days', each: 'person', award: 'leave', rule: { formula: { over: [{ sum: 'amount' }, 1000] } } },
    {
      id: 'halves', label: 'Halves', each: 'row', where: [{ field: 'collectedDate', blank: false }], rule: { formula: { times: ['amount', '2%'] } },
      parts: [{ id: 'now', label: 'Now', share: '50%' }, { id: 'later', label: 'Later', share: '50%', on: 'collectedDate' }],
    },
  ],
};
const other = { ...scheme, id: 'fifth', name: 'A fifth', components: [{ id: 'fifth', label: 'Fifth', each: 'person', rule: { formula: { times: [{ sum: 'amount' }, '20%'] } } }] };
const SALES = [row('2026-01-10', 'Ann', 1000, { collectedDate: '2026-02-05' }), row('2026-02-10', 'Ann', 3000)];
const exact = (text: string): Exact => parseExact(text) ?? ZERO;
const made = (action: Adjustment['action'], more: Partial<Adjustment> = {}): Adjustment => (
  { action, id: 'x', recipientKind: 'person', recipient: 'Ann', amount: integer(80), reason: 'agreed', decidedBy: 'Dee', ...more }
);
const added = (payouts: readonly PeriodPayout[]): readonly (readonly string[])[] => payouts.map(({ lines }) => (
  lines.filter(({ key }) => key.startsWith('adjust:')).map(({ component, period, award, amount, kind, before }) => `${component} ${period} ${award} ${fixed(amount, 2)} ${kind} ${fixed(before, 2)}`)
));
const run = (period: string, ...adjustments: readonly Adjustment[]): Pick<Asked, 'period' | 'adjustments'> => ({ period, adjustments });

describe('an addition', () => {
  it.each<[string, readonly Pick<Asked, 'period' | 'adjustments'>[], readonly (readonly string[])[]]>([
    ['of no period is of the window, and paid at once', [run('2026-01', made('add')), run('2026-02')], [['adjust:x window cash 80.00 added 0.00'], []]],
    ['of the window, said so', [run('2026-01', made('add', { period: 'window' }))], [['adjust:x window cash 80.00 added 0.00']]],
    ['of a month to come waits for it', [run('2026-01', made('add', { period: '2026-02' })), run('2026-02')], [[], ['adjust:x 2026-02 cash 80.00 added 0.00']]],
    ['of a quarter that has begun is paid', [run('2026-01', made('add', { period: '2026-Q1' }))], [['adjust:x 2026-Q1 cash 80.00 added 0.00']]],
    ['of the last day of the month is paid with it', [run('2026-01', made('add', { period: '2026-01-31' }))], [['adjust:x 2026-01-31 cash 80.00 added 0.00']]],
    ['of the next day is not', [run('2026-01', made('add', { period: '2026-02-01' }))], [[]]],
    ['that was put off once it was paid stays paid', [run('2026-01', made('add')), run('2026-02', made('add', { period: '2026-03' })), run('2026-03')], [['adjust:x window cash 80.00 added 0.00'], [], []]],
    ['under a component of its own name', [run('2026-01', made('add', { component: 'Wedding' }))], [['Wedding window cash 80.00 added 0.00']]],
    ['one of several that is changed', [run('2026-01', made('add'), made('add', { id: 'y', amount: integer(20) })), run('2026-02', made('add', { id: 'y', amount: integer(30) }))], [
      ['adjust:x window cash 80.00 added 0.00', 'adjust:y window cash 20.00 added 0.00'], ['adjust:y window cash 10.00 added 20.00'],
    ]],
    ['of nothing is no line', [run('2026-01', made('add', { amount: undefined }))], [[]]],
    ['changed to nothing gives back what was paid', [run('2026-01', made('add')), run('2026-02', made('add', { amount: ZERO })), run('2026-03')], [['adjust:x window cash 80.00 added 0.00'], ['adjust:x window cash -80.00 added 80.00'], []]],
    ['of an award of the scheme, by its key', [run('2026-01', made('add', { award: 'leave', amount: exact('1.5') }))], [['adjust:x window leave 1.50 added 0.00']]],
    ['by what it is called', [run('2026-01', made('add', { award: '假期', amount: exact('1.5') })), run('2026-02', made('add', { id: 'y', award: 'Leave', amount: exact('0.5') }))], [
      ['adjust:x window leave 1.50 added 0.00'], ['adjust:y window leave 0.50 added 0.00'],
    ]],
    ['paid as cash and then said of leave', [run('2026-01', made('add')), run('2026-02', made('add', { award: '假期', amount: integer(2) })), run('2026-03')], [
      ['adjust:x window cash 80.00 added 0.00'], ['adjust:x window leave 2.00 added 0.00', 'adjust:x window cash -80.00 take-back 80.00'], [],
    ]],
  ])('%s', (_, runs, expected) => {
    expect(added(payEach({ scheme, sales: SALES }, runs))).toEqual(expected);
  });

  it('says who decided it and why, what was paid before, and that it was withdrawn', () => {
    const paid = payEach({ scheme, sales: SALES }, [run('2026-01', made('add')), run('2026-02', made('add', { amount: integer(100) })), run('2026-03', made('withdraw', { amount: undefined }))]);
    const said = (language: Language): readonly string[] => paid.flatMap(({ lines }) => lines.filter(({ key }) => key === 'adjust:x').map((line) => `${say(line.label, language)} | ${line.why(language)}`));
    expect(said('en')).toEqual([
      'Added | Added: agreed (decided by Dee).', 'Added | Added: agreed (decided by Dee); owed 100.00, paid before 80.00, difference 20.00.',
      'Added | An addition that was withdrawn; owed 0.00, paid before 100.00, difference -100.00.',
    ]);
    expect(said('zh')).toEqual(['另加 | 增加：agreed（Dee决定）。', '另加 | 增加：agreed（Dee决定）；应发 100.00，以前已发 80.00，差 20.00。', '另加 | 撤回的增加；应发 0.00，以前已发 100.00，差 -100.00。']);
  });

  it('is of the payee of its number, kind and name', () => {
    const sales = [row('2026-01-10', '张伟', 1000, { personId: '01' }), row('2026-01-11', '张伟', 2000, { personId: '02' }), row('2026-01-12', 'Acme', 500, { personId: '03' })];
    const [paid] = payEach({ scheme, sales }, [run('2026-01', made('add', { recipient: '张伟', personId: '02' }), made('add', { id: 'y', recipient: 'Acme', recipientKind: 'customer' }), made('add', { id: 'z', recipient: 'Acme' }))]);
    expect(paid?.lines.filter(({ kind }) => kind === 'added').map(({ recipient, recipientKind, personId }) => [recipient, recipientKind, personId])).toEqual([
      ['张伟', 'person', '02'], ['Acme', 'customer', undefined], ['Acme', 'person', '03'],
    ]);
  });
});

const plan: Plan = { id: 'ours', version: '1', name: { zh: '计划', en: 'Plan' }, schemes: ['tenth', 'fifth'].map((each) => ({ scheme: each, params: {} })), capPerRecipient: null, budget: null };

/** A run of both schemes. */
function jobOfBoth(asked: Omit<Asked, 'scheme'>): PeriodJob {
  const [first, second] = [jobOf({ ...asked, scheme }), jobOf({ ...asked, scheme: other })];
  if (!('schemes' in first) || !('schemes' in second)) throw new Error('Both can be run.');
  return { ...first, schemes: [...first.schemes, ...second.schemes], plan };
}

function payBoth(...adjustments: readonly Adjustment[]): readonly string[] {
  const paid = payPeriod(jobOfBoth({ sales: SALES.slice(1), period: '2026-02', adjustments }));
  if (!paid.ok) return paid.problems.map(({ code, sentence }) => `${code}: ${say(sentence, 'en')}`);
  return paid.value.lines.filter(({ award }) => award === 'cash').map((line) => `${line.scheme} ${line.component} ${fixed(line.amount, 2)} ${line.kind}`);
}

describe('of a plan of two schemes', () => {
  it.each<[string, readonly Adjustment[], readonly string[]]>([
    ['an addition is of the first scheme', [made('add')], ['tenth share 300.00 regular', 'fifth fifth 600.00 regular', 'tenth adjust:x 80.00 added']],
    ['or of the one that it names', [made('add', { scheme: 'fifth' })], ['tenth share 300.00 regular', 'fifth fifth 600.00 regular', 'fifth adjust:x 80.00 added']],
    ['a hold that names one leaves the other', [made('hold', { scheme: 'fifth', amount: undefined })], ['tenth share 300.00 regular']],
    ['a hold that names none holds both', [made('hold', { amount: undefined })], []],
    ['a correction says of which', [made('correct', { component: 'fifth', period: '2026-02' })], ['which-scheme: Several schemes are paid here: adjustment "x" must say which one.']],
    ['of one that is paid', [made('add', { scheme: 'sixth' })], ['unknown-scheme: Adjustment "x" names the scheme "sixth", which is not paid here.']],
    ['and of its components', [made('correct', { scheme: 'tenth', component: 'fifth', period: '2026-02' })], [expect.stringMatching(/^unknown-component: .*"fifth", which the scheme does not have; it has share, days, halves, halves\/now, halves\/later\.$/)]],
    ['which is done', [made('correct', { scheme: 'fifth', component: 'fifth', period: '2026-02' })], ['tenth share 300.00 regular', 'fifth fifth 80.00 corrected']],
    ['a hold of a component of either', [made('hold', { component: 'fifth', amount: undefined })], ['tenth share 300.00 regular']],
    ['all that is wrong is told together', [made('add', { scheme: 'sixth' }), made('add', { id: 'y', award: 'medals' })], [expect.stringMatching(/^unknown-scheme: /)]],
  ])('%s', (_, adjustments, expected) => {
    expect(payBoth(...adjustments)).toEqual(expected);
  });
});

describe('what a decision says', () => {
  const sales = [row('2026-02-10', 'Ann', 3000, { collectedDate: '2026-02-20' })];
  const lines = (asked: Partial<Asked> = {}): string[] => {
    const job = jobOf({ scheme, sales, period: '2026-02', ...asked });
    const paid = 'schemes' in job ? payPeriod(job) : { ok: false as const, problems: job };
    return paid.ok ? paid.value.lines.map(({ component, amount, kind }) => `${component} ${fixed(amount, 2)} ${kind}`) : paid.problems.map(({ code, sentence }) => `${code}: ${say(sentence, 'en')}`);
  };
  const usual = ['share 300.00 regular', 'days 3.00 regular', 'halves/now 30.00 regular', 'halves/later 30.00 regular'];

  it.each<[string, Adjustment, Partial<Asked>, readonly string[], readonly unknown[]]>([
    ['a hold of one award, by what it is called, holds nothing else', made('hold', { award: '假期', amount: undefined }), {}, ['days 3.00 regular'], []],
    ['the award of its component, by what it is called', made('correct', { component: 'days', award: '假期', period: '2026-02', amount: exact('1.5') }), {}, ['days 3.00 regular'], ['days 1.50 corrected']],
    ['cash of two decimals with a component of its own name', made('add', { component: 'Wedding', amount: exact('1.25') }), {}, [], ['Wedding 1.25 added']],
    ['one part of a component', made('correct', { component: 'halves/now', period: '2026-02', amount: integer(7) }), {}, ['halves/now 30.00 regular'], ['halves/now 7.00 corrected']],
    ['a hold of all parts of a component', made('hold', { component: 'halves', amount: undefined }), {}, ['halves/now 30.00 regular', 'halves/later 30.00 regular'], []],
    ['a hold of one of them', made('hold', { component: 'halves/later', amount: undefined }), {}, ['halves/later 30.00 regular'], []],
    ['a hold of a time that counts as settled', made('hold', { component: 'share', period: '2026-01', amount: undefined }), { settledTo: '2026-01' }, [], []],
    ['a correction of the month after it', made('correct', { component: 'share', period: '2026-02' }), { settledTo: '2026-01' }, ['share 300.00 regular'], ['share 80.00 corrected']],
  ])('%s', (_, adjustment, more, without, instead) => {
    const paid = lines({ adjustments: [adjustment], ...more });
    expect([usual.filter((each) => !paid.includes(each)), paid.filter((each) => !usual.includes(each))]).toEqual([without, instead]);
  });

  it.each<[string, Adjustment, unknown]>([
    ['an award that is none', made('add', { award: 'medals' }), 'unknown-award: Adjustment "x": there is no award "medals".'],
    ['nor of a hold', made('hold', { award: 'medals', amount: undefined }), 'unknown-award: Adjustment "x": there is no award "medals".'],
    ['of a time to come', made('add', { award: 'medals', period: '2026-09' }), 'unknown-award: Adjustment "x": there is no award "medals".'],
    ['an award that is not that of its component', made('correct', { component: 'days', award: 'cash', period: '2026-02' }), 'other-award: Adjustment "x": the component "days" does not pay "cash".'],
    ['more decimals than the award of its component has', made('correct', { component: 'days', period: '2026-02', amount: exact('1.25') }), expect.stringMatching(/^too-fine: .*1\.25 has more than 1 decimal place,/)],
    ['than the award has that it names', made('add', { award: 'Leave', amount: exact('1.25') }), expect.stringMatching(/^too-fine: .*1\.25 has more than 1 decimal place,/)],
    ['a part that there is not', made('correct', { component: 'halves/never', period: '2026-01' }), expect.stringMatching(/^unknown-component: .*"halves\/never"/)],
  ])('%s is refused', (_, adjustment, expected) => {
    expect(lines({ adjustments: [adjustment] })).toEqual([expected]);
  });

  it('a hold of leave leaves the cash, and the other way round', () => {
    const awards = (award: string): string[] => payEach({ scheme, sales: SALES.slice(1) }, [run('2026-02', made('hold', { award, amount: undefined }))]).flatMap((paid) => paid.lines.map((line) => line.award));
    expect([awards('Leave'), awards('cash')]).toEqual([['cash'], ['leave']]);
  });
});
