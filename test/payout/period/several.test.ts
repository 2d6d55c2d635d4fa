import { say } from '../../../src/i18n';
import { fixed, integer, sum } from '../../../src/money';
import { asEarlier, payPeriod, type Adjustment, type PeriodJob, type PeriodPayout, type Plan } from '../../../src/payout';
import { jobOf, noted, type Asked } from './months';

// Several schemes that are paid together, with a plan and without one.

type Row = Readonly<Record<string, unknown>>;

const row = (date: string, person: string, amount: number, more: object = {}): Row => ({ date, person, customer: 'Acme', amount, ...more });
const scheme = (id: string, rate: string, more: object = {}): object => ({
  language: 2, id, version: `${id}-1`, name: { zh: `方案${id}`, en: `Scheme ${id}` }, description: 'A share of each order.', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: ['person', 'amount', { people: 'role', optional: true }], parameters: [], examples: [],
  components: [{ id: 'order', label: 'Order', each: 'row', rule: { formula: `=amount * ${rate}` } }], ...more,
});
const [one, two] = [scheme('one', '10%'), scheme('two', '5%')];
const SALES = [row('2026-01-10', 'Ann', 1000), row('2026-01-05', 'Bob', 200)];

interface Several extends Omit<Asked, 'scheme'> {
  readonly schemes: readonly object[];
  /** Bounds of a plan; null: without one. */
  readonly plan?: Partial<Plan> | null;
}

function jobOfAll({ schemes, plan = {}, ...asked }: Several): PeriodJob {
  const jobs = schemes.map((each) => {
    const job = jobOf({ ...asked, scheme: each });
    if (!('schemes' in job)) throw new Error(JSON.stringify(job));
    return job;
  });
  const [first] = jobs;
  if (first === undefined) throw new Error('There is a scheme.');
  const ours: Plan = { id: 'ours', version: '7', name: { zh: '计划', en: 'Our plan' }, schemes: [], capPerRecipient: null, budget: null, ...plan };
  return { ...first, schemes: jobs.flatMap((job) => job.schemes), plan: plan === null ? null : ours };
}

function pay(asked: Several): PeriodPayout {
  const paid = payPeriod(jobOfAll(asked));
  if (!paid.ok) throw new Error(JSON.stringify(paid.problems));
  return paid.value;
}

const lines = ({ lines: all, places }: PeriodPayout): string[] => all.map(({ recipient, scheme: of, period, amount, kind }) => `${recipient} ${of} ${period} ${fixed(amount, places)} ${kind}`);
const totals = ({ totals: all, places }: Pick<PeriodPayout, 'totals' | 'places'>): string[] => all.map(({ recipient, award, amount }) => `${recipient} ${award} ${fixed(amount, places)}`);
const told = ({ notes }: PeriodPayout): string[] => notes.map(({ code, sentence }) => `${code}: ${say(sentence, 'en')}`);
const add = (more: Partial<Adjustment>): Adjustment => ({ action: 'add', id: 'x1', recipient: 'Ann', recipientKind: 'person', period: '2026-01', amount: integer(9), reason: 'agreed', decidedBy: 'Dee', ...more });

describe('lines', () => {
  const january = { schemes: [one, two], sales: SALES, period: '2026-01' };

  it('of a plan stand by date, then by scheme; of schemes without one each scheme’s together; of everybody once in the totals', () => {
    const [planned, alone] = [pay(january), pay({ ...january, plan: null })];
    expect(lines(planned)).toEqual(['Bob one 2026-01 20.00 regular', 'Bob two 2026-01 10.00 regular', 'Ann one 2026-01 100.00 regular', 'Ann two 2026-01 50.00 regular']);
    expect(lines(alone)).toEqual(['Bob one 2026-01 20.00 regular', 'Ann one 2026-01 100.00 regular', 'Bob two 2026-01 10.00 regular', 'Ann two 2026-01 50.00 regular']);
    expect([totals(planned), totals(alone)]).toEqual([['Bob cash 30.00', 'Ann cash 150.00'], ['Bob cash 30.00', 'Ann cash 150.00']]);
  });

  it('of each scheme are paid once, and what differs of each comes with the next run', () => {
    const first = pay(january);
    const late = [...SALES, row('2026-01-20', 'Ann', 300), row('2026-02-10', 'Bob', 400)];
    const second = pay({ ...january, sales: late, period: '2026-02', earlier: [asEarlier(first)] });
    expect(lines(second)).toEqual(['Ann one 2026-01 30.00 late', 'Ann two 2026-01 15.00 late', 'Bob one 2026-02 40.00 regular', 'Bob two 2026-02 20.00 regular']);
    expect(lines(pay({ ...january, sales: late, period: '2026-02', earlier: [first, second].map((each) => asEarlier(each)) }))).toEqual([]);
  });

  it('of time that counts as settled are paid of none of them', () => {
    expect(lines(pay({ ...january, sales: [...SALES, row('2026-02-10', 'Bob', 400)], period: '2026-02', settledTo: '2026-01' }))).toEqual(['Bob one 2026-02 40.00 regular', 'Bob two 2026-02 20.00 regular']);
  });

  it('that come to nothing together are no total, and those of another award are one of their own', () => {
    const [back, points] = [scheme('back', '-10%', { components: [{ id: 'order', label: 'Order', each: 'row', rule: { formula: '=0 - amount * 10%' } }] }), scheme('points', '1%', { components: [{ id: 'order', label: 'Order', each: 'row', award: 'points', rule: { formula: '=amount * 1%' } }] })];
    expect(totals(pay({ ...january, schemes: [one, back, points] }))).toEqual(['Bob points 2.00', 'Ann points 10.00']);
  });
});

it('each scheme stays within its own budget, and leaves the other alone', () => {
  expect(lines(pay({ schemes: [scheme('one', '10%', { defaults: { budget: 60 } }), two], sales: SALES, period: '2026-01' }))).toEqual([
    'Bob one 2026-01 10.00 regular', 'Bob two 2026-01 10.00 regular', 'Ann one 2026-01 50.00 regular', 'Ann two 2026-01 50.00 regular',
  ]);
  expect(lines(pay({ schemes: [one, scheme('two', '5%', { defaults: { budget: 30 } })], sales: SALES, period: '2026-01', plan: null }))).toEqual([
    'Bob one 2026-01 20.00 regular', 'Ann one 2026-01 100.00 regular', 'Bob two 2026-01 5.00 regular', 'Ann two 2026-01 25.00 regular',
  ]);
});

it('the run says which schemes it paid, and by which plan', () => {
  const asked = { schemes: [one, two], sales: SALES, period: '2026-01' };
  const [planned, alone] = [pay(asked), pay({ ...asked, plan: null })];
  const ofScheme = (id: string): object => ({ id, version: `${id}-1`, name: { zh: `方案${id}`, en: `Scheme ${id}` } });
  const plan = { id: 'ours', version: '7', name: { zh: '计划', en: 'Our plan' } };
  expect([planned.scheme, planned.run.plan, planned.run.schemes]).toEqual([plan, plan, [ofScheme('one'), ofScheme('two')]]);
  expect([alone.scheme, alone.run.plan, alone.run.schemes]).toEqual([ofScheme('one'), null, [ofScheme('one'), ofScheme('two')]]);
});

describe('of the same tables is said once', () => {
  const wrong = [...SALES, row('2026-01-12', 'Cy', 100, { status: 'refunded' }), { ...row('2026-01-13', 'Di', 0), amount: 'many' }, row('2026-02-01', 'Ed', 5)];
  const params = { excludeRoles: ['chief'] };
  const people = [{ person: 'Ann', role: 'seller' }];

  it.each([['by one scheme', [one]], ['by two', [one, two]]])('which rows are wrong or left out, and what a list names that is nowhere: %s', (_, schemes) => {
    const { rejected, excluded, rows, notes } = pay({ schemes, sales: wrong, people, params, period: '2026-01' });
    expect([rejected.map((each) => each.row), excluded.map((each) => each.row), rows]).toEqual([[4], [3], { read: 4, counted: 2, later: 1 }]);
    expect(notes.filter(({ sentence }) => say(sentence, 'en').includes('chief'))).toHaveLength(1);
  });

  it('but what each of two leaves out is said of each', () => {
    const few = scheme('few', '1%', { exclusions: [{ code: 'small', label: 'Too small', when: [{ value: 'amount', below: 500 }] }] });
    const { excluded } = pay({ schemes: [one, few], sales: SALES, period: '2026-01' });
    expect(excluded.map((each) => each.row)).toEqual([2]);
  });

  it('and which rows several schemes pay, within a plan alone', () => {
    const asked = { schemes: [one, two], sales: SALES.slice(0, 1), period: '2026-01' };
    expect(told(pay(asked))).toEqual([
      'rows-of-several: 1 row is paid to one recipient by several schemes of the plan: row 1, Ann (Scheme one · Order 100.00, Scheme two · Order 50.00). See whether all of it is meant.',
    ]);
    expect(told(pay({ ...asked, plan: null }))).toEqual([]);
  });
});

it('what awards that are no money cost is said of each scheme, beside its own cash', () => {
  const giving = (id: string, rate: string, cost: number): object => scheme(id, rate, {
    awards: [{ kind: `wine-${id}`, label: `Wine ${id}`, cost }],
    components: [{ id: 'order', label: 'Order', each: 'row', rule: { formula: `=amount * ${rate}` } }, { id: 'wine', label: 'Wine', each: 'row', award: `wine-${id}`, rule: { formula: 2 } }],
  });
  const costs = (schemes: readonly object[]): string[] => told(pay({ schemes, sales: SALES, period: '2026-01', plan: null })).filter((note) => note.startsWith('award-cost'));
  const [first, second] = [
    ['award-cost: Wine one: 4 at 45.00 each cost 180.00.', 'award-cost: Cash of 120.00 and these costs come to 300.00 in all.'], ['award-cost: Wine two: 4 at 5.00 each cost 20.00.', 'award-cost: Cash of 60.00 and these costs come to 80.00 in all.'],
  ];
  expect(costs([giving('one', '10%', 45)])).toEqual(first);
  expect(costs([giving('one', '10%', 45), giving('two', '5%', 5)])).toEqual([...first, ...second]);
});

describe('what people add', () => {
  const line = (paid: PeriodPayout): object | undefined => {
    const found = paid.lines.find(({ kind }) => kind === 'added');
    if (found === undefined) return undefined;
    const { scheme: of, component, key, label, taxCategory, rows, places, amount, period } = found;
    return { scheme: of, component, key, label: label.en, taxCategory, rows, places, amount: fixed(amount, 2), period };
  };
  const expected = { component: 'adjust:x1', key: 'adjust:x1', label: 'Added', taxCategory: 'none', rows: [], places: [], amount: '9.00', period: '2026-01' };

  it('is of the scheme that it names, else of the only one', () => {
    expect(line(pay({ schemes: [one], sales: SALES, period: '2026-01', plan: null, adjustments: [add({})] }))).toEqual({ ...expected, scheme: 'one' });
    expect(line(pay({ schemes: [one, two], sales: SALES, period: '2026-01', adjustments: [add({ scheme: 'two' })] }))).toEqual({ ...expected, scheme: 'two' });
  });

  it('above the cap of a plan is told of additions alone', () => {
    const capPerRecipient = { amount: integer(100), per: 'month' } as const;
    const first = pay({ schemes: [one], sales: SALES, period: '2026-01', plan: { capPerRecipient }, adjustments: [add({})] });
    expect(told(first)).toEqual(['added-above: "Ann" gets 9.00 that was added, all of it: the cap of the plan (100.00) does not hold for what is added.']);
    const withdrawn = pay({ schemes: [one], sales: SALES, period: '2026-02', plan: { capPerRecipient }, earlier: [asEarlier(first)], adjustments: [{ ...add({}), action: 'withdraw', recipient: undefined, amount: undefined }] });
    expect([lines(withdrawn), told(withdrawn)]).toEqual([['Ann one 2026-01 -9.00 take-back'], ['owed: "Ann" owes 9.00 after this payout; it comes off the next ones.']]);
  });

  it('of an award that there is not is refused', () => {
    const paid = payPeriod(jobOfAll({ schemes: [one], sales: SALES, period: '2026-01', plan: null, adjustments: [add({ award: 'medals' })] }));
    expect(paid.ok ? [] : paid.problems.map(({ code, sentence }) => `${code}: ${say(sentence, 'en')}`)).toEqual(['unknown-award: Adjustment "x1": there is no award "medals".']);
  });
});

describe('the day by which lines of a plan stand', () => {
  const guarantee = (amount: number): object => scheme('least', '0%', { components: [{ id: 'least', label: 'Guarantee', each: 'everyone', rule: { formula: amount } }] });
  const people = [{ person: 'Zed' }];

  it('is that of the earliest order, and without orders they come last', () => {
    expect(lines(pay({ schemes: [guarantee(50), one], sales: SALES, people, period: '2026-01' }))).toEqual([
      'Bob least 2026-01 50.00 regular', 'Bob one 2026-01 20.00 regular', 'Ann least 2026-01 50.00 regular', 'Ann one 2026-01 100.00 regular', 'Zed least 2026-01 50.00 regular',
    ]);
  });

  it('is that of the earliest order of all that a difference is of, and last comes what nothing is owed of', () => {
    const january = pay({ schemes: [guarantee(50), one], sales: SALES, people, period: '2026-01' });
    const later = [SALES[0] ?? {}, row('2026-01-20', 'Ann', 300), row('2026-01-15', 'Cy', 70)];
    expect(lines(pay({ schemes: [guarantee(60), one], sales: later, people, period: '2026-02', earlier: [asEarlier(january)] })).filter((line) => line.includes('2026-01'))).toEqual([
      'Ann least 2026-01 10.00 late', 'Ann one 2026-01 30.00 late', 'Cy least 2026-01 60.00 late', 'Cy one 2026-01 7.00 late', 'Zed least 2026-01 10.00 late', 'Bob least 2026-01 -50.00 take-back', 'Bob one 2026-01 -20.00 take-back',
    ]);
  });
});

describe('the budget of a scheme over several months', () => {
  const budgeted = scheme('one', '10%', { defaults: { budget: 200 } });
  const early = [row('2026-01-05', 'Ann', 500), row('2026-01-25', 'Ann', 300)];
  const all = [...early, row('2026-01-10', 'Ann', 500), row('2026-03-10', 'Ann', 1200)];

  it('is used up in their order: what is left is shared by what the open one pays, late or not', () => {
    const january = pay({ schemes: [budgeted], sales: early, period: '2026-01', plan: null });
    // 120 are left of 200, for 50 late and 120 of March: 50/170 and 120/170 of them.
    const march = pay({ schemes: [budgeted], sales: all, period: '2026-03', plan: null, earlier: [asEarlier(january)] });
    expect([noted(january), noted(march)]).toEqual([['Ann 2026-01 50.00 regular', 'Ann 2026-01 30.00 regular'], ['Ann 2026-01 35.29 late', 'Ann 2026-03 84.71 regular']]);
    expect(fixed(sum(march.lines.map(({ amount }) => amount)), 2)).toBe('120.00');
    expect(noted(pay({ schemes: [budgeted], sales: all, period: '2026-04', plan: null, earlier: [january, march].map((each) => asEarlier(each)) }))).toEqual([]);
  });
});
