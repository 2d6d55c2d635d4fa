import { noted, payEach, type Asked } from './months';

// When lines are due: run month by month, each comes in the first run in which it is, and never again.

type Row = Readonly<Record<string, unknown>>;
type Runs = readonly (Partial<Asked> & { readonly period: string })[];

const row = (date: string, person: string, amount: number, more: object = {}): Row => ({ date, person, customer: person, amount, ...more });
const SALES = [row('2026-01-10', 'Ann', 1000), row('2026-02-10', 'Ann', 2000), row('2026-04-10', 'Ann', 4000)];
const scheme = (component: object, more: object = {}): object => ({
  language: 2, id: 'when', version: '1', name: 'When', description: 'When it is due.', period: 'month', refunds: 'as-if-never', negatives: 'keep', parameters: [], examples: [],
  fields: ['person', 'amount', 'customer', { sales: 'collectedDate', optional: true }], components: [{ id: 'share', label: 'Share', ...component }], ...more,
});
const tenth = { formula: '=SUM(amount) * 10%' };
const ofRow = { formula: '=amount * 10%' };
const inParts = (on: string): object => ({ rule: ofRow, parts: [{ id: 'now', label: 'Now', share: '80%' }, { id: 'later', label: 'Later', on }] });

const MONTHS: Runs = ['2026-01', '2026-02', '2026-03', '2026-04'].map((period) => ({ period }));
/** The window counts as passed from May on. */
const YEAR: Runs = [...MONTHS, { period: '2026-05', settleWindow: true }, { period: '2026-06' }];
const paid = (of: object, runs: Runs, more: Partial<Asked> = {}): string[][] => payEach({ scheme: of, sales: SALES, ...more }, runs).map(noted);

describe.each<[string, object, readonly (readonly string[])[]]>([
  ['of a person and month, once the month has ended', { each: 'person', rule: tenth }, [['Ann 2026-01 100.00 regular'], ['Ann 2026-02 200.00 regular'], [], ['Ann 2026-04 400.00 regular'], [], []]],
  ['of a person and quarter, once the quarter has ended, though the window is settled before', { each: 'person', per: 'quarter', rule: tenth }, [[], [], ['Ann 2026-Q1 300.00 regular'], [], [], ['Ann 2026-Q2 400.00 regular']]],
  ['of all of the window, once it is settled', { each: 'person', per: 'window', rule: tenth }, [[], [], [], [], ['Ann window 700.00 regular'], []]],
  ['of all of the window at the end of their period, which is the same', { each: 'person', per: 'window', payable: 'period-end', rule: tenth }, [[], [], [], [], ['Ann window 700.00 regular'], []]],
  ['of quarters at the end of the window', { each: 'person', per: 'quarter', payable: 'window-end', rule: tenth }, [[], [], [], [], ['Ann 2026-Q1 300.00 regular', 'Ann 2026-Q2 400.00 regular'], []]],
  ['of an order, with its date', { each: 'row', per: 'quarter', rule: ofRow }, [['Ann 2026-Q1 100.00 regular'], ['Ann 2026-Q1 200.00 regular'], [], ['Ann 2026-Q2 400.00 regular'], [], []]],
  ['of an order of the window, with its date too', { each: 'row', per: 'window', rule: ofRow }, [['Ann window 100.00 regular'], ['Ann window 200.00 regular'], [], ['Ann window 400.00 regular'], [], []]],
  ['of orders that are ranked, once their quarter has ended', { each: 'row', per: 'quarter', rule: { contest: 'amount', prizes: [50], ties: 'first' } }, [[], [], ['Ann 2026-Q1 50.00 regular'], [], [], ['Ann 2026-Q2 50.00 regular']]],
  ['of a bound that a new customer reaches, as soon as it is reached', { each: 'newCustomer', per: 'window', rule: { milestones: { sum: 'amount' }, steps: [{ atLeast: 2500, value: 50 }] } }, [[], ['Ann window 50.00 late'], [], [], [], []]],
  ['to date, what is reached since the run before', { each: 'person', per: 'year', payable: 'to-date', rule: tenth }, [['Ann 2026 100.00 regular'], ['Ann 2026 200.00 regular'], [], ['Ann 2026 400.00 regular'], [], []]],
])('lines %s', (_, component, expected) => {
  it('are paid once', () => { expect(paid(scheme(component), YEAR)).toEqual(expected); });
});

it('a window that has a last day is due once that is past', () => {
  expect(paid(scheme({ each: 'person', per: 'window', rule: tenth }), MONTHS, { params: { to: '2026-03-31' } })).toEqual([[], [], ['Ann window 300.00 regular'], []]);
  expect(paid(scheme({ each: 'person', per: 'window', rule: tenth }), MONTHS, { params: { to: '2026-04-01' } })).toEqual([[], [], [], ['Ann window 300.00 regular']]);
});

it('the date may be that of another column', () => {
  const sales = [row('2026-01-10', 'Ann', 1000, { collectedDate: '2026-03-02' }), row('2026-01-11', 'Ann', 500, { collectedDate: '2026-01-31' })];
  expect(paid(scheme({ each: 'row', periodOf: 'collectedDate', rule: ofRow }), MONTHS, { sales })).toEqual([['Ann 2026-01 50.00 regular'], [], ['Ann 2026-03 100.00 regular'], []]);
});

describe('a part with a day of its own', () => {
  const after = '=EDATE(date, 2)';
  const one = SALES.slice(0, 1);

  it.each<[string, object, readonly (readonly string[])[]]>([
    ['is paid on its day', { each: 'row', ...inParts(after) }, [['Ann 2026-01 80.00 regular'], [], ['Ann 2026-03 20.00 regular'], [], [], []]],
    ['not before the period has ended, where that is later', { each: 'row', per: 'quarter', payable: 'period-end', ...inParts('date') }, [[], [], ['Ann 2026-Q1 80.00 regular', 'Ann 2026-Q1 20.00 regular'], [], [], []]],
    ['not before its day, where the period has ended before', { each: 'row', payable: 'period-end', ...inParts(after) }, [['Ann 2026-01 80.00 regular'], [], ['Ann 2026-03 20.00 regular'], [], [], []]],
    ['not before its day, where the others are paid to date', { each: 'row', payable: 'to-date', ...inParts(after) }, [['Ann 2026-01 80.00 regular'], [], ['Ann 2026-03 20.00 regular'], [], [], []]],
    ['not before the window is settled, where that is later', { each: 'row', payable: 'window-end', ...inParts(after) }, [[], [], [], [], ['Ann 2026-01 80.00 regular', 'Ann 2026-03 20.00 regular'], []]],
  ])('%s', (_, component, expected) => {
    expect(paid(scheme(component), YEAR, { sales: one })).toEqual(expected);
  });

  it('is not paid before its day though the window was settled before', () => {
    const of = scheme({ each: 'row', payable: 'window-end', ...inParts('=EDATE(date, 5)') });
    expect(paid(of, YEAR, { sales: one })).toEqual([[], [], [], [], ['Ann 2026-01 80.00 regular'], ['Ann 2026-06 20.00 regular']]);
  });
});

describe('in its own time or late', () => {
  const orders = scheme({ each: 'row', rule: ofRow });
  const cy = (date: string): Row => row(date, 'Cy', 700);

  it.each([
    ['an order of the first day of the month that is paid', '2026-02-01', 'regular'], ['of the last one', '2026-02-28', 'regular'], ['of the day before', '2026-01-31', 'late'],
  ] as const)('%s', (_, date, kind) => {
    const [, february] = paid(orders, [{ period: '2026-01', sales: SALES.slice(0, 1) }, { period: '2026-02', sales: [SALES[0] ?? {}, cy(date)] }]);
    expect(february).toEqual([`Cy ${date.slice(0, 7)} 70.00 ${kind}`]);
  });

  it.each([['an order', orders, '2026-02-12'], ['an order of its last day', orders, '2026-02-28'], ['a sum of the month', scheme({ each: 'person', rule: tenth }), '2026-02-12']] as const)('%s that turns up once its month was paid is late, though that month is run again', (_, of, date) => {
    const sales = SALES.slice(0, 2);
    expect(paid(of, [{ period: '2026-01', sales }, { period: '2026-02', sales }, { period: '2026-02', sales: [...sales, cy(date)] }])).toEqual([
      ['Ann 2026-01 100.00 regular'], ['Ann 2026-02 200.00 regular'], ['Cy 2026-02 70.00 late'],
    ]);
  });

  it('what a cap leaves nothing of has a line in its own month, and none where it comes late', () => {
    const small = { id: 'small', label: 'Small order', each: 'row', where: [{ value: 'amount', below: 100 }], rule: { formula: 5 } };
    const capped = scheme({}, { components: [{ id: 'share', label: 'Share', each: 'person', rule: tenth }, small], defaults: { capPerRecipient: 100 } });
    const [sales, all] = [SALES.slice(0, 1), [...SALES.slice(0, 1), row('2026-01-20', 'Ann', 50)]];
    expect(paid(capped, [{ period: '2026-01', sales: all }])).toEqual([['Ann 2026-01 100.00 regular', 'Ann 2026-01 0.00 regular']]);
    expect(paid(capped, [{ period: '2026-01', sales }, { period: '2026-02', sales: all }])).toEqual([['Ann 2026-01 100.00 regular'], []]);
  });
});
