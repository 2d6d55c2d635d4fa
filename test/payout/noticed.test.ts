import { say } from '../../src/i18n';
import { plain } from '../../src/money';
import { linesOf, pay, rows, schemeOf, schemeWith } from './house';

// Small things that matter to the cent or to the reader, each on its own: what no other test would notice.

const whys = (payout: ReturnType<typeof pay>): string[] => payout.lines.map((line) => line.why('en'));

test('a limit finer than a cent is rounded down, so that nobody gets more than it', () => {
  const scheme = schemeOf({ formula: 'amount' }, { each: 'row', limit: { per: 'month', atMost: 10.005 } });
  expect(linesOf(pay(scheme, { sales: rows('date person amount', ['2024-01-05', '甲', 8], ['2024-01-06', '甲', 8]) }))).toEqual(['甲 2024-01 8', '甲 2024-01 2']);
});

test('a limit of a month holds in that of the row, also of the first of the table and where the component pays by the quarter', () => {
  const scheme = schemeOf({ formula: 'amount' }, { each: 'row', per: 'quarter', limit: { per: 'month', atMost: 100 } });
  const sales = rows('date person amount', ['2024-02-10', '甲', 80], ['2024-01-05', '甲', 80], ['2024-02-11', '甲', 80]);
  expect(linesOf(pay(scheme, { sales }))).toEqual(['甲 2024-Q1 80', '甲 2024-Q1 80', '甲 2024-Q1 20']);
});

describe('a false sale in the first row of all', () => {
  const sales = rows('date person team amount status', ['2024-01-01', '甲', '一队', 5, '作假'], ['2024-01-02', '甲', '一队', 6, null], ['2024-02-02', '甲', '一队', 7, null], ['2024-01-02', '乙', '二队', 8, null]);
  const of = (same: string, more: Readonly<Record<string, unknown>> = {}): string[] => (
    linesOf(pay(schemeOf({ formula: { sum: 'amount' } }, more, { fields: ['person', 'team', 'amount'], forfeits: [{ source: 'fraud', same }] }), { sales }))
  );

  test('takes the awards of its team, those of people and its own', () => {
    expect(of('team').sort()).toEqual(['乙 2024-01 8', '甲 2024-01 0', '甲 2024-02 0']);
    expect(of('team', { each: 'team', to: 'team' }).sort()).toEqual(['一队 2024-01 0', '一队 2024-02 0', '二队 2024-01 8']);
  });

  test('or those of its person in its month', () => {
    expect(of('person-period').sort()).toEqual(['乙 2024-01 8', '甲 2024-01 0', '甲 2024-02 7']);
  });
});

describe('lines without rows', () => {
  const scheme = schemeOf({ formula: { people: 'basePay' } }, { each: 'member', to: 'person' }, { fields: [{ people: 'basePay' }, { sales: 'amount', optional: true }], period: 'month' });

  test('come as people stand in the people table, so that the budget and the cap find the same ones later', () => {
    const people = rows('person basePay', ['丙', 30], ['甲', 10], ['乙', 20]);
    expect(linesOf(pay(scheme, { people })).map((line) => line.split(' ')[0])).toEqual(['丙', '甲', '乙']);
  });

  test('of several components come person by person, period by period, so that the cent left of a budget goes to the first person of the first period', () => {
    const flat = (id: string): unknown => ({ id, label: { zh: id, en: id }, rule: { formula: 10 }, each: 'everyone' });
    const two = schemeWith({ fields: ['person'], period: 'month', components: [flat('a'), flat('b')] });
    // Sold by somebody outside the people table, who stands behind all of it.
    const sales = rows('date person status', ['2024-01-20', '甲', '退款'], ['2024-01-21', '丁', null], ['2024-02-21', '丁', null]);
    const payout = pay(two, { sales, people: rows('person', ['乙'], ['甲']) });
    expect(payout.lines.filter(({ rows: own }) => own.length === 0).map(({ component, recipient, period }) => `${period} ${recipient} ${component}`)).toEqual([
      '2024-01 乙 a', '2024-01 乙 b', '2024-01 甲 a', '2024-01 甲 b', '2024-02 乙 a', '2024-02 乙 b', '2024-02 甲 a', '2024-02 甲 b',
    ]);
  });

  test('of several components are scaled to a budget with the cents left going person by person', () => {
    const flat = (id: string): unknown => ({ id, label: { zh: id, en: id }, rule: { formula: { people: 'basePay' } }, each: 'member', to: 'person' });
    const two = schemeWith({ fields: [{ people: 'basePay' }], components: [flat('a'), flat('b')] });
    // 0.06 among four lines of the same: a cent each, and the two left for both lines of the first person.
    expect(linesOf(pay(two, { people: rows('person basePay', ['乙', 10], ['甲', 10]) }, { budget: 0.06 })).map((line) => line.replace('window ', ''))).toEqual(['乙 0.02', '乙 0.02', '甲 0.01', '甲 0.01']);
  });

  test('of one recipient come behind those with rows, as the components stand: the cap cuts the last of them', () => {
    const part = (id: string, formula: unknown, of: Readonly<Record<string, unknown>>): unknown => ({ id, label: { zh: id, en: id }, rule: { formula }, ...of });
    const three = schemeWith({
      fields: [{ people: 'basePay' }, 'person', 'amount'], period: 'month',
      components: [part('base', { people: 'basePay' }, { each: 'member', to: 'person' }), part('half', { times: [{ people: 'basePay' }, '50%'] }, { each: 'member', to: 'person' }), part('sales', 'amount', { each: 'row' })],
    });
    const payout = pay(three, { sales: rows('date person amount', ['2024-01-20', '甲', 3]), people: rows('person basePay', ['甲', 8]) }, { capPerRecipient: 10 });
    expect(payout.lines.map(({ component, amount }) => `${component} ${plain(amount)}`)).toEqual(['sales 3', 'base 8', 'half 2']);
  });

  test('of one recipient are cut from the later one backwards', () => {
    const two = schemeOf({ formula: 'amount' }, { each: 'row' });
    const sales = rows('date person amount', ['2024-01-20', '甲', 8], ['2024-01-05', '甲', 7]);
    expect(linesOf(pay(two, { sales }, { capPerRecipient: 10 }))).toEqual(['甲 2024-01 7', '甲 2024-01 3']);
  });
});

test('within one day the time decides which row of a person was the last, and so who reached a figure first', () => {
  const scheme = schemeOf({ contest: { sum: 'amount' }, prizes: [50, 30], ties: 'first' }, {}, { fields: ['person', 'amount', { sales: 'time', optional: true }] });
  const sales = rows(
    'date time person amount',
    ['2024-01-05', '2024-01-05 10:00', '甲', 5], ['2024-01-05', '2024-01-05 09:30', '乙', 5], ['2024-01-05', '2024-01-05 09:00', '甲', 5], ['2024-01-05', '2024-01-05 09:45', '乙', 5],
  );
  expect(linesOf(pay(scheme, { sales })).map((line) => line.replace('2024-01 ', '')).sort()).toEqual(['乙 50', '甲 30']);
});

test('what was collected is told as money', () => {
  const scheme = schemeOf({ formula: { times: ['collected', '1%'] } }, { each: 'row' }, { fields: ['person', 'collected'] });
  expect(whys(pay(scheme, { sales: rows('date person collected', ['2024-01-05', '甲', 1200]) }))[0]).toContain('1,200.00 × 1 % = 12.00');
});

test('a row is told to lie before the first day or after the last, each as it is', () => {
  const scheme = schemeOf({ formula: 'amount' }, { each: 'row' });
  const { excluded } = pay(scheme, { sales: rows('date person amount', ['2024-01-05', '甲', 8], ['2024-03-05', '甲', 8]) }, { from: '2024-02-01', to: '2024-02-29' });
  expect(excluded.map(({ row, sentence }) => `${row} ${say(sentence, 'en')}`)).toEqual([
    '1 2024-01-05 lies before the first day, 2024-02-01: it does not count.',
    '2 2024-03-05 lies after the last day, 2024-02-29: it does not count.',
  ]);
});

test('a figure that was rounded is not said to equal what it was worked out from', () => {
  const scheme = schemeOf({ formula: { times: ['amount', '5%'] } }, { each: 'row' });
  const [why] = whys(pay(scheme, { sales: rows('date person amount', ['2024-01-05', '甲', 1.3]) }));
  expect(why).toContain('1.30 × 5 % = 0.065');
  expect(why).toContain('rounded to 0.07');
});

test('those tied stand as in the table by their rows of that period, whoever stood first in the table before', () => {
  const scheme = schemeOf({ contest: { sum: 'amount' }, prizes: [50, 30], ties: 'table' }, {}, { language: 2, fields: ['person', 'amount'], period: 'month' });
  const sales = rows('date person amount', ['2024-01-05', '甲', 1], ['2024-02-20', '乙', 5], ['2024-02-10', '甲', 5]);
  expect(linesOf(pay(scheme, { sales })).filter((line) => line.includes('2024-02')).sort()).toEqual(['乙 2024-02 50', '甲 2024-02 30']);
});
