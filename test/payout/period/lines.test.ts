import { parseIsoDay } from '../../../src/calendar';
import { fixed, integer } from '../../../src/money';
import { asEarlier, payPeriod, type Adjustment, type PeriodPayout, type Plan } from '../../../src/payout';
import { jobOf, payEach, type Asked } from './months';

// What a line of a run says of itself: of what sum it is, what was paid of that before, which rows it rests on, and why.

type Row = Readonly<Record<string, unknown>>;
type Line = PeriodPayout['lines'][number];

const row = (date: string, person: string, amount: number, more: object = {}): Row => ({ date, person, customer: 'Acme', amount, ...more });
const scheme = {
  language: 2, id: 'tenth', version: '1', name: 'A tenth', description: 'A tenth of each month.', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: ['person', 'amount'], parameters: [], examples: [],
  components: [{ id: 'share', label: { zh: '提成', en: 'Share' }, each: 'person', taxCategory: 'wages', rule: { formula: '=SUM(amount) * 10%' } }],
};
const orders = { ...scheme, components: [{ id: 'order', label: 'Order', each: 'row', per: 'quarter', taxCategory: 'labour', due: { workingDays: 1, after: 'date' }, rule: { formula: '=amount * 10%' } }] };
const limited = { ...orders, components: [{ ...orders.components[0], limit: { per: 'quarter', atMost: 120 } }] };
const deduction = { ...scheme, components: [{ ...scheme.components[0], rule: { formula: '=0 - SUM(amount) * 10%' } }] };
const JANUARY = [row('2026-01-10', 'Ann', 1000), row('2026-01-12', 'Bob', 500)];
const decision = (action: Adjustment['action'], more: Partial<Adjustment>): Adjustment => ({ action, id: 'a', recipient: 'Ann', recipientKind: 'person', component: 'share', period: '2026-01', reason: 'agreed', decidedBy: 'Dee', ...more });

function february(of: object, sales: readonly Row[], more: Partial<Asked> = {}, before = JANUARY): readonly Line[] {
  const [, paid] = payEach({ scheme: of }, [{ period: '2026-01', sales: before }, { period: '2026-02', sales, ...more }]);
  if (paid === undefined) throw new Error('February is paid.');
  return paid.lines;
}

const said = (line: Line): object => {
  const { recipient, recipientKind, personId, period, component, award, key, kind, label, taxCategory, rows, places, due } = line;
  const [before, amount, changed] = [fixed(line.before, 2), fixed(line.amount, 2), line.changed?.map(({ place }) => place)];
  return { recipient, recipientKind, personId, period, component, scheme: line.scheme, award, key, kind, label, taxCategory, rows, places, due, before, amount, changed };
};
const share = {
  recipient: 'Ann', recipientKind: 'person', personId: undefined, period: '2026-01', component: 'share', scheme: 'tenth', award: 'cash', key: 'tenth|share|Ann|2026-01|cash', label: { zh: '提成', en: 'Share' }, taxCategory: 'wages', due: undefined, changed: [] as readonly string[],
};
const order = { ...share, period: '2026-Q1', component: 'order', key: 'tenth|order|Ann|2026-Q1|cash', label: { zh: 'Order', en: 'Order' }, taxCategory: 'labour' };

describe.each<[string, () => readonly Line[], object, string, string]>([
  ['what falls due', () => february(scheme, [...JANUARY, row('2026-02-10', 'Ann', 2000)]), { ...share, period: '2026-02', key: 'tenth|share|Ann|2026-02|cash', kind: 'regular', before: '0.00', amount: '200.00', rows: [3], places: ['3'] },
    'Amount 2,000.00: 2,000.00 × 10 % = 200.00 (row 3).', '金额 2,000.00：2,000.00 × 10 % = 200.00（第 3 行）。'],
  ['what falls due of a sum that was paid in part, on the day that the scheme says', () => february(orders, [...JANUARY, row('2026-02-10', 'Ann', 2000)]), { ...order, kind: 'regular', before: '100.00', amount: '200.00', rows: [3], places: ['3'], due: parseIsoDay('2026-02-11') },
    'Amount 2,000.00: 2,000.00 × 10 % = 200.00 (row 3).', '金额 2,000.00：2,000.00 × 10 % = 200.00（第 3 行）。'],
  ['what comes late of a sum that was never paid', () => february(scheme, [JANUARY[1] ?? {}, row('2026-01-11', 'Ann', 70)], {}, JANUARY.slice(1)), { ...share, kind: 'late', before: '0.00', amount: '7.00', rows: [2], places: ['2'], changed: ['2'] },
    'Amount 70.00: 70.00 × 10 % = 7.00 (row 2). Because row 2 came late.', '金额 70.00：70.00 × 10 % = 7.00（第 2 行）。因为第 2 行是后来补录的。'],
  ['a difference', () => february(scheme, [...JANUARY, row('2026-01-05', 'Ann', 300)]), { ...share, kind: 'late', before: '100.00', amount: '30.00', rows: [1, 3], places: ['1', '3'], changed: ['3'] },
    'Owed 130.00, paid before 100.00, difference 30.00; because row 3 came late; as it is worked out now: total amount 1,300.00: 1,300.00 × 10 % = 130.00 (rows 1, 3).',
    '应发 130.00，以前已发 100.00，差 30.00；因为第 3 行是后来补录的；现在的算法：金额合计 1,300.00：1,300.00 × 10 % = 130.00（第 1、3 行）。'],
  ['a difference of several awards, with the rows of all in their order', () => february(orders, [row('2026-01-20', 'Ann', 300), ...JANUARY]), { ...order, kind: 'late', before: '100.00', amount: '30.00', rows: [1, 2], places: ['1', '2'], changed: ['1'] },
    'Owed 130.00, paid before 100.00, difference 30.00; because row 1 came late.', '应发 130.00，以前已发 100.00，差 30.00；因为第 1 行是后来补录的。'],
  ['a difference of which a cap has cut some', () => february({ ...orders, defaults: { capPerRecipient: 120 } }, [row('2026-01-20', 'Ann', 300), ...JANUARY]), { ...order, kind: 'late', before: '100.00', amount: '20.00', rows: [1, 2], places: ['1', '2'], changed: ['1'] },
    'Owed 120.00, paid before 100.00, difference 20.00; because row 1 came late; cut by the cap.', '应发 120.00，以前已发 100.00，差 20.00；因为第 1 行是后来补录的；受封顶限制。'],
  ['a difference of which something else has cut some', () => february(limited, [row('2026-01-20', 'Ann', 300), ...JANUARY]), { ...order, kind: 'late', before: '100.00', amount: '20.00', rows: [1, 2], places: ['1', '2'], changed: ['1'] },
    'Owed 120.00, paid before 100.00, difference 20.00; because row 1 came late.', '应发 120.00，以前已发 100.00，差 20.00；因为第 1 行是后来补录的。'],
  ['a difference for which no row is to blame, but another rule', () => february(scheme, JANUARY.slice(0, 1), { scheme: { ...scheme, components: [{ ...scheme.components[0], rule: { formula: '=SUM(amount) * 12%' } }] } }, JANUARY.slice(0, 1)), { ...share, kind: 'late', before: '100.00', amount: '20.00', rows: [1], places: ['1'] },
    'Owed 120.00, paid before 100.00, difference 20.00; as it is worked out now: amount 1,000.00: 1,000.00 × 12 % = 120.00 (row 1).', '应发 120.00，以前已发 100.00，差 20.00；现在的算法：金额 1,000.00：1,000.00 × 12 % = 120.00（第 1 行）。'],
  ['what is taken back of a sum of which nothing is owed any more', () => february(scheme, JANUARY.slice(1)), { ...share, kind: 'take-back', before: '100.00', amount: '-100.00', rows: [], places: [] },
    'Owed 0.00, paid before 100.00, difference -100.00; because row 1 of then (2026-01-10, Acme, 1,000) is gone; nothing of it is owed any more.', '应发 0.00，以前已发 100.00，差 -100.00；因为原第 1 行（2026-01-10、Acme、1,000）不在了；现在已不应发。'],
  ['what is given back of a deduction that is no longer owed', () => february(deduction, JANUARY.slice(1)), { ...share, kind: 'late', before: '-100.00', amount: '100.00', rows: [], places: [] },
    'Owed 0.00, paid before -100.00, difference 100.00; because row 1 of then (2026-01-10, Acme, 1,000) is gone; nothing of it is owed any more.', '应发 0.00，以前已发 -100.00，差 100.00；因为原第 1 行（2026-01-10、Acme、1,000）不在了；现在已不应发。'],
  ['what people corrected', () => february(scheme, JANUARY, { adjustments: [decision('correct', { amount: integer(80) })] }), { ...share, kind: 'corrected', before: '100.00', amount: '-20.00', rows: [1], places: ['1'] },
    'Corrected to 80.00: agreed (decided by Dee); owed 80.00, paid before 100.00, difference -20.00.', '更正为 80.00：agreed（Dee决定）；应发 80.00，以前已发 100.00，差 -20.00。'],
])('%s', (_, lines, expected, en, zh) => {
  it('says whose and what it is, and why', () => {
    const [line, ...others] = lines();
    expect([line && said(line), others]).toEqual([expected, []]);
    expect([line?.why('en'), line?.why('zh')]).toEqual([en, zh]);
  });
});

it('a number of the staff is said where there is one, and is the payee in the key', () => {
  const [line] = february(scheme, [{ ...JANUARY[0], personId: 'E01', amount: 3000 }], {}, [{ ...JANUARY[0], personId: 'E01' }]);
  expect(line && [line.recipient, line.personId, line.key]).toEqual(['Ann', 'E01', 'tenth|share|E01|2026-01|cash']);
});

it('parts of an award are sums of their own, though they are of one period', () => {
  const inParts = { ...orders, components: [{ ...orders.components[0], parts: [{ id: 'now', label: 'Now', share: '80%' }, { id: 'later', label: 'Later', on: 'date' }] }] };
  const lines = february(inParts, JANUARY.slice(1));
  expect(lines.map(({ key, amount, label }) => `${key} ${fixed(amount, 2)} ${label.en}`)).toEqual(['tenth|order/now|Ann|2026-Q1|cash -80.00 Order', 'tenth|order/later|Ann|2026-Q1|cash -20.00 Order']);
});

describe('what a plan leaves of a line is said behind its reason, each bound by itself', () => {
  const plan: Plan = { id: 'ours', version: '1', name: { zh: '计划', en: 'Plan' }, schemes: [{ scheme: 'tenth', params: {} }], capPerRecipient: { amount: integer(150), per: 'month' }, budget: integer(200) };
  const run = (asked: Asked): PeriodPayout => {
    const job = jobOf(asked);
    const paid = 'schemes' in job ? payPeriod({ ...job, plan }) : undefined;
    if (paid?.ok !== true) throw new Error(JSON.stringify(paid?.problems ?? job));
    return paid.value;
  };
  const whys = ({ lines }: PeriodPayout): readonly [string, string, string][] => lines.map((line) => [fixed(line.amount, 2), line.why('en'), line.why('zh')]);
  const small = [row('2026-01-10', 'Ann', 100), row('2026-01-11', 'Bob', 100)];
  const large = [row('2026-01-10', 'Ann', 2000), row('2026-01-11', 'Bob', 2000)];

  it('of what falls due', () => {
    expect(whys(run({ scheme, sales: large, period: '2026-01' }))[0]).toEqual([
      '100.00', 'Amount 2,000.00: 2,000.00 × 10 % = 200.00 (row 1). The plan pays at most 150.00, cut to 150.00. Of the budget 200.00 is left, scaled to 100.00.',
      '金额 2,000.00：2,000.00 × 10 % = 200.00（第 1 行）。计划封顶 150.00，减为 150.00。预算只剩 200.00，按比例减为 100.00。',
    ]);
  });

  it('of a difference', () => {
    const january = run({ scheme, sales: small, period: '2026-01' });
    const [ann] = whys(run({ scheme, sales: large, period: '2026-02', earlier: [asEarlier(january)] }));
    expect(ann).toEqual(['90.00', expect.stringMatching(/^Owed 200\.00, paid before 10\.00, difference 190\.00; .*\. The plan pays at most 150\.00, cut to 140\.00\. Of the budget 180\.00 is left, scaled to 90\.00\.$/),
      expect.stringMatching(/^应发 200\.00，以前已发 10\.00，差 190\.00；.*。计划封顶 150\.00，减为 140\.00。预算只剩 180\.00，按比例减为 90\.00。$/)]);
  });
});
