import fc from 'fast-check';
import { say } from '../../src/i18n';
import type { Exact } from '../../src/money';
import { add, compare, divide, fixed, HUNDRED, integer, isZero, multiply, round, scaled, subtract, sum, ZERO } from '../../src/money';
import { payOut, prepare } from '../../src/payout';
import { parseScheme } from '../../src/scheme';
import { tableOfRecords } from '../../src/table';

type Row = Readonly<Record<string, unknown>>;

const FLAT = { times: [{ sum: 'amount' }, '5%'] };
const TIERS = { tiers: [{ atLeast: 0, value: '1%' }, { above: 10000, value: '3%' }], of: { sum: 'amount' }, method: 'graduated' };

function scheme(takenBack: Row, value: unknown, change: Row = {}): unknown {
  return {
    language: 2, id: 'refunds', version: '1', name: '退款', description: '退款', period: 'month', refunds: 'as-if-never', negatives: 'keep',
    fields: [
      'person', 'amount', { own: 'refundedOn', type: 'date', label: '退款日期', headers: ['退款日期'], optional: true },
      { own: 'refunded', type: 'amount', label: '退款金额', headers: ['退款金额'], optional: true },
    ],
    credit: { cell: 'person' },
    components: [
      { id: 'paid', label: '提成', each: 'person', rule: { formula: value } },
      { id: 'back', label: '扣回', each: 'person', periodOf: 'refundedOn', rule: { formula: { takenBack: value, of: 'amount', refunded: 'refunded', ...takenBack } }, ...change },
    ],
  };
}

function lines(json: unknown, rows: readonly Row[]): Record<string, string> {
  const parsed = parseScheme(json);
  const table = tableOfRecords('sales', [{ 退款日期: null, 退款金额: null }, ...rows].slice(1).map((row) => ({ 退款日期: null, 退款金额: null, ...row })));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ sentence }) => say(sentence, 'en')).join('\n'));
  if (!table.ok) throw new Error('Rows are objects.');
  const prepared = prepare({ scheme: parsed.value, parameters: {}, tables: { sales: table.value }, findScheme: () => undefined });
  if (!prepared.ok) throw new Error(prepared.problems.map(({ sentence }) => say(sentence, 'en')).join('\n'));
  return Object.fromEntries(payOut(prepared.value).lines.map((line) => [`${line.component} ${line.recipient} ${line.period}`, fixed(line.amount, 2)]));
}

const SOLD = [
  { date: '2026-01-05', person: '甲', amount: 8000, 退款日期: '2026-03-10', 退款金额: 3000 },
  { date: '2026-01-20', person: '甲 50%, 乙 50%', amount: 12000, 退款日期: '2026-04-02', 退款金额: null },
];

describe('a refund falls into the period of its date', () => {
  test('at the average rate that its sale earned, from the same people in the same shares', () => {
    expect(lines(scheme({ by: 'rate' }, TIERS), SOLD)).toEqual({
      'paid 甲 2026-01': '220.00', 'paid 乙 2026-01': '60.00', 'back 甲 2026-03': '-47.14', 'back 甲 2026-04': '-94.29', 'back 乙 2026-04': '-60.00',
    });
  });

  test('by working the period anew, with earlier refunds taken into account', () => {
    expect(lines(scheme({ by: 'recomputing' }, TIERS), SOLD)).toEqual({
      'paid 甲 2026-01': '220.00', 'paid 乙 2026-01': '60.00', 'back 甲 2026-03': '-90.00', 'back 甲 2026-04': '-80.00', 'back 乙 2026-04': '-60.00',
    });
  });

  test('less what has been earned by time', () => {
    const rows = [{ date: '2026-01-31', person: '甲', amount: 1200, 退款日期: '2026-02-28' }, { date: '2026-01-31', person: '乙', amount: 1200, 退款日期: '2026-08-01' }, { date: '2026-01-31', person: '丙', amount: 1200, 退款日期: '2027-01-31' }];
    const { 'back 甲 2026-02': early, 'back 乙 2026-08': half, 'back 丙 2027-01': late } = lines(scheme({ by: 'schedule', months: 12 }, FLAT), rows);
    expect([early, half, late]).toEqual(['-55.00', '-30.00', undefined]);
  });

  test('less what has been earned day by day, as a guarantee of 90 days says', () => {
    const rows = [{ date: '2026-01-31', person: '甲', amount: 1800, 退款日期: '2026-03-02' }, { date: '2026-01-31', person: '乙', amount: 1800, 退款日期: '2026-05-01' }];
    const { 'back 甲 2026-03': early, 'back 乙 2026-05': late } = lines(scheme({ by: 'schedule', withinDays: 90 }, FLAT), rows);
    expect([early, late]).toEqual(['-60.00', undefined]);
  });

  test.each([
    ['months and days', { by: 'schedule', months: 3, withinDays: 90 }, {}, /in place of "months"/],
    ['a period that is the sale\'s', {}, { periodOf: 'date' }, /a refund falls into the period of its own date/],
    ['single rows', {}, { each: 'row' }, /only people, customers/],
    ['a schedule without months', { by: 'schedule' }, {}, /"months" is said where/],
    ['months without a schedule', { months: 12 }, {}, /"months" is said where/],
  ])('%s: refused', (_, takenBack, change, said) => {
    expect(() => lines(scheme({ by: 'rate', ...takenBack }, FLAT, change), SOLD)).toThrow(said);
  });
});

const sale = fc.record({ person: fc.constantFrom('甲', '乙'), cents: fc.integer({ min: 1, max: 2_000_000 }), part: fc.integer({ min: 0, max: 100 }), month: fc.integer({ min: 1, max: 3 }), back: fc.option(fc.integer({ min: 4, max: 6 })) });

test('working anew agrees with an oracle, and all refunds together take back what sales without them do not earn', () => {
  fc.assert(fc.property(fc.array(sale, { minLength: 1, maxLength: 10 }), (sales) => {
    const refundOf = (each: (typeof sales)[number]): Exact => round(divide(multiply(scaled(each.cents, 2), integer(each.part)), HUNDRED), 2);
    const found = lines(scheme({ by: 'recomputing' }, TIERS), sales.map((each) => ({
      date: `2026-0${each.month}-10`, person: each.person, amount: fixed(scaled(each.cents, 2), 2), 退款日期: each.back === null ? null : `2026-0${each.back}-20`, 退款金额: each.back === null ? null : fixed(refundOf(each), 2),
    })));
    const earned = (all: Exact): Exact => add(divide(all, HUNDRED), compare(all, integer(10_000)) > 0 ? divide(multiply(subtract(all, integer(10_000)), integer(2)), HUNDRED) : ZERO);
    const expected: Record<string, string> = {};
    const put = (name: string, amount: Exact): void => { if (!isZero(amount)) expected[name] = fixed(round(amount, 2), 2); };
    for (const person of ['甲', '乙']) {
      const after = (month: number, until: number): Exact => {
        const own = sales.filter((each) => each.person === person && each.month === month);
        return earned(subtract(sum(own.map(({ cents }) => scaled(cents, 2))), sum(own.filter(({ back }) => back !== null && back <= until).map(refundOf))));
      };
      for (const month of [1, 2, 3]) put(`paid ${person} 2026-0${month}`, after(month, 0));
      for (const until of [4, 5, 6]) put(`back ${person} 2026-0${until}`, sum([1, 2, 3].map((month) => subtract(after(month, until), after(month, until - 1)))));
    }
    const named = (all: Record<string, string>): string[] => Object.entries(all).filter(([, amount]) => !/^-?0\.00$/.test(amount)).map(([name, amount]) => `${name} ${amount}`).sort();
    expect(named(found)).toEqual(named(expected));
  }), { numRuns: 60 });
});

test('with one rate for everything the three ways agree where nothing is earned by time', () => {
  fc.assert(fc.property(fc.array(sale, { minLength: 1, maxLength: 8 }), (sales) => {
    const rows = sales.map((each) => ({ date: `2026-0${each.month}-10`, person: each.person, amount: each.cents / 100, 退款日期: each.back === null ? null : `2026-0${each.back}-20` }));
    const one = lines(scheme({ by: 'rate' }, FLAT), rows);
    expect(lines(scheme({ by: 'recomputing' }, FLAT), rows)).toEqual(one);
  }), { numRuns: 30 });
});
