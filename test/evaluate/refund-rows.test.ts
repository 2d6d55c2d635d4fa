import fc from 'fast-check';
import { fixed, scaled } from '../../src/money';
import { parseScheme } from '../../src/scheme';
import { notesOf, pay, rows } from '../payout/house';
import { sample, valueOf } from '../scheme/sample';

type Json = Readonly<Record<string, unknown>>;

const FLAT = { times: [{ sum: 'amount' }, '5%'] };
const TIERS = { tiers: [{ atLeast: 0, value: '1%' }, { above: 10000, value: '3%' }], of: { sum: 'amount' }, method: 'graduated' };

function scheme(value: unknown, takenBack: Json, change: Json = {}): Json {
  return sample({
    language: 2, parameters: [], fields: ['person', 'amount', { sales: 'orderId', optional: true }, { sales: 'refundOf', optional: true }],
    components: [
      { id: 'paid', label: '提成', each: 'person', where: [{ field: 'refundOf', blank: true }], rule: { formula: value } },
      { id: 'back', label: '扣回', each: 'person', where: [{ field: 'refundOf', blank: false }], rule: { formula: { takenBack: value, of: 'amount', linked: true, ...takenBack } } },
    ],
    ...change,
  });
}

function lines(json: Json, sales: readonly Json[]): string[] {
  return pay(valueOf(parseScheme(json)), { sales }).lines.map(({ component, recipient, period, amount }) => `${component} ${recipient} ${period} ${fixed(amount, 2)}`).sort();
}

const SALES = rows('date person amount 订单号 原订单号', ['2026-01-05', 'Ann', 8000, 'A1', null], ['2026-01-20', 'Ann', 12000, 'A2', null], ['2026-03-10', 'Ann', 3000, 'R1', 'A1'], ['2026-04-02', 'Ann', 5000, 'R2', 'A1'], ['2026-04-09', 'Ann', 2000, null, 'A2']);

describe('refunds that are rows of their own and name their orders', () => {
  it.each<[string, unknown, Json, readonly string[]]>([
    ['at the rate paid, in parts', FLAT, { by: 'rate' }, ['back Ann 2026-03 -150.00', 'back Ann 2026-04 -350.00', 'paid Ann 2026-01 1000.00']],
    // 20,000 earned 400; with 17,000 it is 310, with 10,000 it is 100.
    ['worked out anew', TIERS, { by: 'recomputing' }, ['back Ann 2026-03 -90.00', 'back Ann 2026-04 -210.00', 'paid Ann 2026-01 400.00']],
    ['less what was earned by time, from the day of the sale', FLAT, { by: 'schedule', months: 4 }, ['back Ann 2026-03 -75.00', 'back Ann 2026-04 -175.00', 'paid Ann 2026-01 1000.00']],
  ])('%s', (_, value, takenBack, expected) => {
    expect(lines(scheme(value, takenBack), SALES)).toEqual(expected);
  });

  it('that name an order which is not there, or another person, are told', () => {
    const odd = [...SALES.slice(0, 2), ...rows('date person amount 订单号 原订单号', ['2026-03-10', 'Ann', 3000, null, 'A9'], ['2026-03-11', 'Bob', 100, null, 'A1'])];
    const payout = pay(valueOf(parseScheme(scheme(FLAT, { by: 'rate' }))), { sales: odd });
    expect(notesOf(payout, 'refund-of-nothing')).toEqual(['The orders that these refunds name are not in the table, so that nothing is taken back of them: row 3 (A9).']);
    expect(notesOf(payout, 'refund-of-another')).toEqual(['These refunds name another salesperson than the orders that they take back; it was taken back from whom the orders name: row 4 (A1). Check them.']);
    // Bob sold nothing of it: the 100 are Ann's.
    expect(payout.lines.map(({ component, recipient, period, amount }) => `${component} ${recipient} ${period} ${fixed(amount, 2)}`)).toEqual(['paid Ann 2026-01 1000.00', 'back Ann 2026-03 -5.00']);
  });

  const odd = (back: Json): readonly Json[] => [
    { date: '2026-01-05', person: '甲 70%, 乙 30%', amount: 1000, 订单号: 'A1', 原订单号: null, 团队: '一队', 客户: '老王', 推荐人: '介' },
    { date: '2026-01-06', person: '丙', amount: 100, 订单号: 'A2', 原订单号: null, 团队: '二队', 客户: '小李', 推荐人: '绍' },
    { date: '2026-03-10', amount: 500, 订单号: null, 原订单号: 'A1', 团队: '二队', 客户: '小李', 推荐人: '绍', ...back },
  ];
  const fields = ['person', 'amount', ...['orderId', 'refundOf', 'team', 'customer', 'referrer'].map((sales) => ({ sales, optional: true }))];
  const each = (subject: string, to: string, of: Json = {}): Json => scheme(FLAT, { by: 'rate' }, {
    fields, credit: { cell: 'person' },
    components: [
      { id: 'paid', label: '提成', each: subject, to, where: [{ field: 'refundOf', blank: true }], rule: { formula: FLAT }, ...of },
      { id: 'back', label: '扣回', each: subject, to, where: [{ field: 'refundOf', blank: false }], rule: { formula: { takenBack: FLAT, of: 'amount', linked: true, by: 'rate' } }, ...of },
    ],
  });

  it.each(['甲 70%, 乙 30%', '甲', '丙', '丙 50%, 丁 50%'])('are taken back from those to whom the order is credited, though they name %s', (person) => {
    expect(lines(each('person', 'person'), odd({ person })).filter((line) => line.startsWith('back'))).toEqual(['back 乙 2026-03 -7.50', 'back 甲 2026-03 -17.50']);
  });

  it.each([['team', '一队'], ['customer', '老王'], ['referrer', '介']])('are taken back from the %s of the order', (subject, name) => {
    for (const credit of [undefined, 'none']) {
      const rest = credit === undefined ? {} : { credit };
      expect(lines(each(subject, subject, rest), odd({ person: '丙' })).filter((line) => line.startsWith('back'))).toEqual([`back ${name} 2026-03 -25.00`]);
    }
  });

  it('are taken back from the managers of those who sold the order', () => {
    const people = [{ person: '甲', manager: '组长' }, { person: '乙', manager: '组长' }, { person: '丙', manager: '总监' }];
    const json = { ...each('person', 'person', { credit: { managers: ['10%'] } }), fields: [...fields, { people: 'manager', optional: true }] };
    const { lines: all } = pay(valueOf(parseScheme(json)), { sales: odd({ person: '丙' }), people });
    expect(all.map(({ component, recipient, amount }) => `${component} ${recipient} ${fixed(amount, 2)}`)).toEqual(['paid 组长 5.00', 'paid 总监 0.50', 'back 组长 -2.50']);
  });

  it('need the columns that link them', () => {
    const parsed = parseScheme(scheme(FLAT, { by: 'rate' }, { fields: ['person', 'amount', { sales: 'refundOf', optional: true }] }));
    expect(parsed.ok ? [] : parsed.problems.map(({ code }) => code)).toEqual(['unknown-field']);
  });
});

test('rows of refunds and columns of refunds come to the same', () => {
  const sale = fc.record({ cents: fc.integer({ min: 100, max: 900_000 }), month: fc.integer({ min: 1, max: 3 }), part: fc.integer({ min: 1, max: 100 }), back: fc.option(fc.integer({ min: 4, max: 6 })) });
  fc.assert(fc.property(fc.array(sale, { minLength: 1, maxLength: 8 }), fc.constantFrom<Json>({ by: 'rate' }, { by: 'recomputing' }, { by: 'schedule', months: 6 }), fc.constantFrom<unknown>(FLAT, TIERS), (sales, takenBack, value) => {
    const amount = (cents: number): string => fixed(scaled(cents, 2), 2);
    const refund = ({ cents, part }: (typeof sales)[number]): string => amount(Math.max(1, Math.floor((cents * part) / 100)));
    const linked = sales.flatMap((each, index) => [
      { date: `2026-0${each.month}-10`, person: 'Ann', amount: amount(each.cents), 订单号: `N${index}`, 原订单号: null },
      ...(each.back === null ? [] : [{ date: `2026-0${each.back}-20`, person: 'Ann', amount: refund(each), 订单号: null, 原订单号: `N${index}` }]),
    ]);
    const columns = sales.map((each) => ({ date: `2026-0${each.month}-10`, person: 'Ann', amount: amount(each.cents), 退款日期: each.back === null ? null : `2026-0${each.back}-20`, 退款金额: each.back === null ? null : refund(each) }));
    const back = { takenBack: value, of: 'amount', refunded: 'refundAmount', ...takenBack };
    const byColumns = sample({
      language: 2, parameters: [], fields: ['person', 'amount', { sales: 'refundDate', optional: true }, { sales: 'refundAmount', optional: true }],
      components: [{ id: 'paid', label: '提成', each: 'person', rule: { formula: value } }, { id: 'back', label: '扣回', each: 'person', periodOf: 'refundDate', rule: { formula: back } }],
    });
    expect(lines(scheme(value, takenBack), linked)).toEqual(lines(byColumns, columns));
  }), { numRuns: 50 });
});
