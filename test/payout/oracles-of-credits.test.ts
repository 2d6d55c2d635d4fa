import fc from 'fast-check';
import { isoDay } from '../../src/calendar';
import { fixed } from '../../src/money';
import { parseScheme } from '../../src/scheme';
import { component, sample, valueOf } from '../scheme/sample';
import { pay } from './house';

/*
 * Parts with pay days, new customers that several share, and what fraud forfeits, against plain code in whole cents.
 */

const PEOPLE = ['Ann', 'Bob'] as const;
const two = (n: number): string => String(n).padStart(2, '0');
const monthKey = (month: number): string => `${2026 + Math.floor(month / 12)}-${two((month % 12) + 1)}`;
const yuan = (cents: number): string => `${Math.floor(cents / 100)}.${two(cents % 100)}`;
const halfUp = (numerator: number, divisor: number): number => Math.floor((2 * numerator + divisor) / (2 * divisor));

const sale = fc.record({ person: fc.constantFrom(...PEOPLE), month: fc.integer({ min: 0, max: 4 }), cents: fc.integer({ min: 1, max: 99_999 }), collected: fc.option(fc.integer({ min: 0, max: 6 })) });

test('single rows that are paid in two parts, each on the 10th after the end of its own month', () => {
  const scheme = valueOf(parseScheme(sample({
    language: 2, parameters: [], fields: ['person', 'amount', { sales: 'collectedDate', optional: true }],
    components: [component({ formula: 'amount' }, {
      each: 'row', due: { payDay: [10, 25], after: { date: 'periodEnd' } },
      parts: [{ id: 'now', label: '现', share: '80%' }, { id: 'then', label: '后', on: { addMonths: ['collectedDate', 1] } }],
    })],
  })));
  fc.assert(fc.property(fc.array(sale, { minLength: 1, maxLength: 6 }), (sales) => {
    const rows = sales.map(({ person, month, cents, collected }) => ({ date: `${monthKey(month)}-15`, person, amount: cents / 100, collectedDate: collected === null ? null : `${monthKey(collected)}-20` }));
    const expected = sales.flatMap(({ person, month, cents, collected }) => {
      const left = cents - Math.floor((8 * cents) / 10) - Math.floor((2 * cents) / 10);
      const now = Math.floor((8 * cents) / 10) + (left === 1 && (8 * cents) % 10 >= (2 * cents) % 10 ? 1 : 0);
      const line = (id: string, period: number, amount: number): string[] => (amount === 0 ? [] : [`${person} ${monthKey(period)} share/${id} ${yuan(amount)} ${monthKey(period + 1)}-10`]);
      return [...line('now', month, now), ...(collected === null ? [] : line('then', Math.max(month, collected + 1), cents - now))];
    });
    const lines = pay(scheme, { sales: rows }).lines.map(({ recipient, period, component: id, amount, due }) => `${recipient} ${period} ${id} ${fixed(amount, 2)} ${due === undefined ? '' : isoDay(due)}`);
    expect(lines.sort()).toEqual(expected.sort());
  }), { numRuns: 60 });
});

test('new customers of whom each has the own share of the first order', () => {
  const scheme = valueOf(parseScheme(sample({
    language: 2, parameters: [], period: 'window', fields: ['person', 'customer', 'amount'], credit: { cell: 'person' },
    components: [component({ formula: { times: [{ sum: 'amount' }, '10%'] } }, { each: 'newCustomer', rows: 'first' })],
  })));
  const order = fc.record({ customer: fc.constantFrom('A', 'B', 'C'), day: fc.integer({ min: 1, max: 28 }), cents: fc.integer({ min: 1, max: 99_999 }), share: fc.integer({ min: 1, max: 99 }) });
  fc.assert(fc.property(fc.array(order, { minLength: 1, maxLength: 8 }), (orders) => {
    const rows = orders.map(({ customer, day, cents, share }) => ({ date: `2026-03-${two(day)}`, customer, amount: cents / 100, person: `Ann ${share}%, Bob ${100 - share}%` }));
    const first = new Map<string, (typeof orders)[number]>();
    for (const each of orders) if (each.day < (first.get(each.customer)?.day ?? 99)) first.set(each.customer, each);
    const sums = new Map<string, number>();
    for (const { cents, share } of first.values()) {
      for (const [person, part] of [['Ann', share], ['Bob', 100 - share]] as const) sums.set(person, (sums.get(person) ?? 0) + halfUp(cents * part, 1000));
    }
    const expected = [...sums].filter(([, cents]) => cents > 0).map(([person, cents]) => `${person} ${yuan(cents)}`).sort();
    expect(pay(scheme, { sales: rows }).totals.map(({ recipient, amount }) => `${recipient} ${fixed(amount, 2)}`).sort()).toEqual(expected);
  }), { numRuns: 60 });
});

test('what a person earned in a month with a row of fraud is lost', () => {
  const scheme = valueOf(parseScheme(sample({
    language: 2, parameters: [], fields: ['person', 'amount'], forfeits: [{ source: 'fraud', same: 'person-period' }],
    components: [component({ formula: { times: [{ sum: 'amount' }, '5%'] } })],
  })));
  const row = fc.record({ person: fc.constantFrom(...PEOPLE), month: fc.integer({ min: 0, max: 2 }), cents: fc.integer({ min: 1, max: 99_999 }), fraud: fc.constantFrom(false, false, false, true) });
  fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 9 }), (all) => {
    const rows = all.map(({ person, month, cents, fraud }) => ({ date: `${monthKey(month)}-15`, person, amount: cents / 100, status: fraud ? '作假' : null }));
    const sums = new Map<string, number>();
    for (const person of PEOPLE) {
      for (const month of [0, 1, 2]) {
        const own = all.filter((each) => each.person === person && each.month === month);
        if (own.some(({ fraud }) => fraud)) continue;
        sums.set(person, (sums.get(person) ?? 0) + halfUp(5 * own.reduce((sum, { cents }) => sum + cents, 0), 100));
      }
    }
    const expected = [...sums].filter(([, cents]) => cents > 0).map(([person, cents]) => `${person} ${yuan(cents)}`).sort();
    expect(pay(scheme, { sales: rows }).totals.filter(({ amount }) => fixed(amount, 2) !== '0.00').map(({ recipient, amount }) => `${recipient} ${fixed(amount, 2)}`).sort()).toEqual(expected);
  }), { numRuns: 60 });
});
