import { presetById } from '../../src/presets';
import { linesOf, notesOf, pay, rows, schemeOf, schemeWith } from './house';
import { component } from '../scheme/sample';

const MONTHS = rows(
  'date person amount',
  ['2024-01-10', '甲', 1000], ['2024-02-10', '甲', 300], ['2024-03-10', '甲', 2000],
);

/** 5 % of the month less 40. */
const NET = [
  component({ formula: { times: [{ sum: 'amount' }, '5%'] } }, { id: 'share' }),
  component({ formula: -40 }, { id: 'fee' }),
];

describe('what a month below zero comes to', () => {
  const people = rows('person basePay', ['甲', 10]);
  test.each([
    ['keep', ['甲 2024-01 50', '甲 2024-01 -40', '甲 2024-02 15', '甲 2024-02 -40', '甲 2024-03 100', '甲 2024-03 -40']],
    ['floor', ['甲 2024-01 50', '甲 2024-01 -40', '甲 2024-02 15', '甲 2024-02 -15', '甲 2024-03 100', '甲 2024-03 -40']],
    ['carry', ['甲 2024-01 50', '甲 2024-01 -40', '甲 2024-02 15', '甲 2024-02 -15', '甲 2024-03 75', '甲 2024-03 -40']],
    ['base-pay', ['甲 2024-01 50', '甲 2024-01 -40', '甲 2024-02 15', '甲 2024-02 -25', '甲 2024-03 100', '甲 2024-03 -40']],
  ])('%s', (negatives, lines) => {
    expect(linesOf(pay(schemeWith({ components: NET, negatives }), { sales: MONTHS, people }))).toEqual(lines);
  });

  test('what is still owed at the end is told', () => {
    const payout = pay(schemeWith({ components: NET, negatives: 'carry' }), { sales: MONTHS.slice(0, 2) });
    expect(linesOf(payout)).toEqual(['甲 2024-01 50', '甲 2024-01 -40', '甲 2024-02 15', '甲 2024-02 -15']);
    expect(notesOf(payout, 'carried-balance')).toEqual(['甲 still owes 25.00, to be carried into later periods.']);
  });

  test('says so in the working', () => {
    const { lines } = pay(schemeWith({ components: NET, negatives: 'carry' }), { sales: MONTHS });
    expect(lines.map((line) => line.why('zh')).filter((why) => /调整/.test(why))).toEqual([
      '-40.00，本期合计为负，差额转入以后各期，调整为 -15.00（第 2 行）。',
      '金额 2,000.00：2,000.00 × 5 % = 100.00，扣回以前各期结转的负数，调整为 75.00（第 3 行）。',
    ]);
  });
});

describe('a refund', () => {
  const TIERS = { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 1000, value: '2%' }], of: { sum: 'amount' }, method: 'slab' };
  const sales = rows('date person amount status', ['2024-01-10', '甲', 600, null], ['2024-01-20', '甲', 400, '退款']);

  test('is as though the row never was', () => {
    expect(linesOf(pay(schemeOf({ formula: TIERS }), { sales }))).toEqual(['甲 2024-01 6']);
  });

  test('takes back its share at the rate at which it was paid', () => {
    const payout = pay(schemeOf({ formula: TIERS }, {}, { refunds: 'reversed' }), { sales });
    expect(linesOf(payout)).toEqual(['甲 2024-01 20', '甲 2024-01 -8']);
    expect(payout.lines[1]?.rows).toEqual([2]);
    expect(payout.lines[1]?.why('zh')).toBe('已退款部分 400（共 1,000），按原来的比例收回：(-20.00) × 400 ÷ 1,000 = -8.00（第 2 行）。');
    expect(payout.lines[1]?.label.en).toMatch(/taken back/);
    expect(payout.excluded.map(({ row, code }) => [row, code])).toEqual([[2, 'refunded']]);
  });

  test('leaves the lines in the order of their rows', () => {
    const two = rows('date person amount status', ['2024-01-20', '乙', 100, null], ['2024-01-10', '甲', 200, '退款'], ['2024-01-12', '丙', 300, null]);
    expect(linesOf(pay(schemeOf({ formula: { sum: 'amount' } }, {}, { refunds: 'reversed' }), { sales: two }))).toEqual([
      '甲 2024-01 200', '甲 2024-01 -200', '丙 2024-01 300', '乙 2024-01 100',
    ]);
  });

  test('of everything leaves nothing', () => {
    const all = sales.map((row) => ({ ...row, status: '退货' }));
    expect(pay(schemeOf({ formula: TIERS }, {}, { refunds: 'reversed' }), { sales: all }).totals).toEqual([]);
  });

  test('of a row that counts as one of several takes back one part', () => {
    const each = schemeOf({ formula: { times: [{ count: 'rows' }, 30] } }, {}, { refunds: 'reversed' });
    expect(linesOf(pay(each, { sales }))).toEqual(['甲 2024-01 60', '甲 2024-01 -30']);
  });

  test('that would not have counted anyway takes nothing back', () => {
    const outside = pay(schemeOf({ formula: TIERS }, {}, { refunds: 'reversed' }), { sales }, { to: '2024-01-15' });
    expect(linesOf(outside)).toEqual(['甲 2024-01 6']);
    const unreadable = rows('date person amount status', ['2024-01-10', '甲', 600, null], ['2024-01-20', '甲', '?', '退款']);
    expect(linesOf(pay(schemeOf({ formula: TIERS }, {}, { refunds: 'reversed' }), { sales: unreadable }))).toEqual(['甲 2024-01 6']);
  });
});

describe('period to date', () => {
  const TIERS = [{ atLeast: 0, value: '1%' }, { atLeast: 1000, value: '2%' }];

  test.each([
    ['graduated', ['甲 2024-01 10', '甲 2024-02 6', '甲 2024-03 40']],
    ['slab', ['甲 2024-01 20', '甲 2024-02 6', '甲 2024-03 40']],
  ])('pays what all of the year earns less what was earned before, %s', (method, lines) => {
    const scheme = schemeOf({ formula: { tiers: TIERS, of: { sum: 'amount' }, method }, toDate: 'year' });
    expect(linesOf(pay(scheme, { sales: MONTHS }))).toEqual(lines);
  });

  test('starts anew where the reset period does', () => {
    const scheme = schemeOf({ formula: { tiers: TIERS, of: { sum: 'amount' }, method: 'graduated' }, toDate: 'quarter' });
    const sales = rows('date person amount', ['2024-03-10', '甲', 1000], ['2024-04-10', '甲', 500], ['2024-05-10', '甲', 1000]);
    const payout = pay(scheme, { sales });
    expect(linesOf(payout)).toEqual(['甲 2024-03 10', '甲 2024-04 5', '甲 2024-05 15']);
    expect(payout.lines[2]?.why('en')).toBe(
      'Cumulative over 2024-Q2, total amount 1,500.00, before: amount 500.00: 1,000.00 × 1 % + 500.00 × 2 % − 500.00 × 1 % = 15.00 (row 3).',
    );
  });

  test('holds the target of the reset period against all of it', () => {
    const rule = { formula: 100, when: [{ value: { sum: 'amount' }, atLeast: { target: 'person' } }], toDate: 'year' };
    const scheme = schemeOf(rule, {}, { fields: ['person', 'amount', { people: 'target', optional: true }] });
    expect(linesOf(pay(scheme, { sales: MONTHS, people: rows('person target', ['甲', 1300]) }))).toEqual(['甲 2024-02 100']);
  });
});

describe('bounds of a component', () => {
  const bounded = (bounds: unknown) => schemeOf({ formula: { times: [{ sum: 'amount' }, '5%'] } }, { bounds });

  test.each([
    [{ atLeast: 60 }, ['甲 2024-01 60', '甲 2024-02 60', '甲 2024-03 100']],
    [{ atMost: 60 }, ['甲 2024-01 50', '甲 2024-02 15', '甲 2024-03 60']],
    [{ atLeast: 60, atMost: 40, apply: 'floor-first' }, ['甲 2024-01 40', '甲 2024-02 40', '甲 2024-03 40']],
    [{ atLeast: 60, atMost: 40, apply: 'cap-first' }, ['甲 2024-01 60', '甲 2024-02 60', '甲 2024-03 60']],
  ])('%j', (bounds, lines) => {
    expect(linesOf(pay(bounded(bounds), { sales: MONTHS }))).toEqual(lines);
  });

  test('are told', () => {
    const [line] = pay(bounded({ atLeast: 60 }), { sales: MONTHS }).lines;
    expect(line?.why('en')).toBe('Amount 1,000.00: 1,000.00 × 5 % = 50.00, raised to the least amount, 60.00 (row 1).');
  });
});

describe('a limit on what the lines of one recipient come to', () => {
  const limited = (formula: unknown, atMost: unknown = 100) => schemeOf({ formula }, { each: 'row', limit: { per: 'month', atMost } });

  test('cuts the later ones, month by month', () => {
    const sales = rows('date person amount', ['2024-01-20', '甲', 800], ['2024-01-10', '甲', 1500], ['2024-01-30', '甲', 900], ['2024-02-01', '甲', 900], ['2024-01-31', '乙', 900]);
    expect(linesOf(pay(limited({ times: ['amount', '5%'] }), { sales }))).toEqual([
      '甲 2024-01 75', '甲 2024-01 25', '甲 2024-01 0', '乙 2024-01 45', '甲 2024-02 45',
    ]);
  });

  test('goes down to the cent, and holds nobody whose figure there is none of', () => {
    const sales = rows('date person amount', ['2024-01-10', '甲', 8], ['2024-01-11', '甲', 5], ['2024-01-10', '乙', 8], ['2024-01-11', '乙', 5]);
    expect(linesOf(pay(limited('amount', 10.009), { sales }))).toEqual(['甲 2024-01 8', '乙 2024-01 8', '甲 2024-01 2', '乙 2024-01 2']);
    const own = schemeOf({ formula: 'amount' }, { each: 'row', limit: { per: 'month', atMost: { people: 'basePay' } } }, { fields: ['person', 'amount', { people: 'basePay', optional: true }] });
    expect(linesOf(pay(own, { sales, people: rows('person basePay', ['甲', 9], ['乙', null]) }))).toEqual(['甲 2024-01 8', '乙 2024-01 8', '甲 2024-01 1', '乙 2024-01 5']);
  });

  test('counts what has no rows by its own period, and false rows by their day', () => {
    const everyone = schemeWith({ language: 2, components: [component({ formula: 8 }, { each: 'everyone', limit: { per: 'quarter', atMost: 20 } })] });
    expect(linesOf(pay(everyone, { sales: rows('date person amount', ['2024-01-10', '甲', 8], ['2024-04-10', '甲', 8]), people: rows('person', ['甲'], ['乙']) }))).toEqual([
      '甲 2024-01 8', '甲 2024-04 8', '乙 2024-01 8', '甲 2024-02 8', '乙 2024-02 8', '甲 2024-03 4', '乙 2024-03 4', '乙 2024-04 8',
    ]);
  });

  test('holds for deductions too', () => {
    expect(linesOf(pay(limited({ times: ['amount', '-5%'] }, 60), { sales: MONTHS.slice(0, 2).map((row) => ({ ...row, date: '2024-01-01' })) }))).toEqual(['甲 2024-01 -50', '甲 2024-01 -10']);
  });
});

describe('the cap and the budget', () => {
  test('the cap takes from the later lines, the budget from all', () => {
    const scheme = schemeWith({ components: [component({ formula: 100 }, { id: 'a' }), component({ formula: 30 }, { id: 'b' }), component({ formula: 7 }, { id: 'points', award: 'points' })] });
    const sales = MONTHS.slice(0, 1);
    expect(linesOf(pay(scheme, { sales }, { capPerRecipient: 110 }))).toEqual(['甲 2024-01 100', '甲 2024-01 10', '甲 2024-01 7']);
    expect(linesOf(pay(scheme, { sales }, { capPerRecipient: 40 }))).toEqual(['甲 2024-01 40', '甲 2024-01 0', '甲 2024-01 7']);
    expect(linesOf(pay(scheme, { sales }, { capPerRecipient: 130 }))).toEqual(['甲 2024-01 100', '甲 2024-01 30', '甲 2024-01 7']);
    expect(linesOf(pay(scheme, { sales }, { budget: 13 }))).toEqual(['甲 2024-01 10', '甲 2024-01 3', '甲 2024-01 7']);
    expect(linesOf(pay(scheme, { sales }, { capPerRecipient: 110, budget: 11 }))).toEqual(['甲 2024-01 10', '甲 2024-01 1', '甲 2024-01 7']);
  });

  test('go down to the cent, never up, and leave what is just within them', () => {
    const scheme = schemeWith({ components: [component({ formula: 10 }, { id: 'a' }), component({ formula: 0.02 }, { id: 'b' })] });
    const paid = (parameters: Readonly<Record<string, unknown>>): string[] => linesOf(pay(scheme, { sales: MONTHS.slice(0, 1) }, parameters)).map((line) => line.replace('甲 2024-01 ', ''));
    expect([paid({ budget: 10.009 }), paid({ budget: 10.02 }), paid({ capPerRecipient: 10.009 }), paid({ capPerRecipient: 10.02 })]).toEqual([['9.98', '0.02'], ['10', '0.02'], ['10', '0'], ['10', '0.02']]);
  });

  test('negative lines are scaled with the others, shares floored before the cents are given', () => {
    const scheme = schemeWith({ components: [component({ formula: 10 }, { id: 'a' }), component({ formula: -3 }, { id: 'b' }), component({ formula: 0.01 }, { id: 'c' })] });
    expect(linesOf(pay(scheme, { sales: MONTHS.slice(0, 1) }, { budget: 1 }))).toEqual(['甲 2024-01 1.43', '甲 2024-01 -0.43', '甲 2024-01 0']);
  });
});

describe('a scheme built on another', () => {
  const forfeit = presetById('fraud-forfeit');
  const sales = rows('date person team hours status', ['2024-03-01', '甲', '一队', 1.255, null], ['2024-03-02', '乙', '二队', 1.255, null], ['2024-03-03', '乙', '二队', 9, '作假'], ['2024-04-01', '甲', '一队', 1, null]);
  const paid = (base: object, more: object = {}): string[] => (
    forfeit === undefined ? [] : linesOf(pay(forfeit, { sales }, { base: { scheme: 'assist-hours', params: base }, ...more }))
  );

  test('hands on window and places, unless the other says otherwise, and caps what remains', () => {
    expect(paid({ rate: 10 })).toEqual(['甲 window 12.55', '乙 window 0', '甲 window 10']);
    expect(paid({ rate: 10 }, { to: '2024-03-31' })).toEqual(['甲 window 12.55', '乙 window 0']);
    expect(paid({ rate: 10, to: '2024-12-31' }, { to: '2024-03-31' })).toEqual(['甲 window 12.55', '乙 window 0', '甲 window 10']);
    expect(paid({ rate: 10, places: 1 })).toEqual(['甲 window 12.6', '乙 window 0', '甲 window 10']);
    expect(paid({ rate: 10 }, { capPerRecipient: 15 })).toEqual(['甲 window 12.55', '乙 window 0', '甲 window 2.45']);
    expect(paid({ rate: 10 }, { budget: 11.3 })).toEqual(['甲 window 6.29', '乙 window 0', '甲 window 5.01']);
  });
});
