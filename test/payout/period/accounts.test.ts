import fc from 'fast-check';
import { plain, sum } from '../../../src/money';
import type { PeriodPayout } from '../../../src/payout';
import { parseScheme, schemeToJson } from '../../../src/scheme';
import { component, sample, valueOf } from '../../scheme/sample';
import { notesOf, pay } from '../house';
import { payEach } from './months';

/*
 * What is carried from period to period: accounts of awards with what they open with, recoverable draws, carried deductions.
 */

type Json = Readonly<Record<string, unknown>>;

const LEFT = { own: 'leaveLeft', in: 'people', type: 'number', signed: true, label: '上年余假', headers: ['上年余假'], optional: true };
const TAKEN = { own: 'taken', type: 'number', label: '已休', headers: ['已休'], optional: true };

function leave(account: Json = { opening: 'leaveLeft' }): Json {
  return sample({
    language: 2, parameters: [], fields: ['person', 'amount', LEFT, TAKEN],
    awards: [{ kind: 'leave', label: { zh: '假期', en: 'leave' }, unit: { zh: '天', en: 'days' }, places: 1, account }],
    components: [
      component({ formula: { over: [{ sum: 'amount' }, 1000] } }, { id: 'earned', label: '得', award: 'leave' }),
      component({ formula: { times: [-1, { sum: 'taken' }] } }, { id: 'taken', label: '休', award: 'leave' }),
    ],
  });
}

const MONTHS = ['2026-01', '2026-02', '2026-03'];
const sales = [
  { date: '2026-01-10', person: 'Ann', amount: 1500, 已休: null }, { date: '2026-02-10', person: 'Ann', amount: 0, 已休: 4 }, { date: '2026-03-10', person: 'Ann', amount: 2000, 已休: 1 },
  { date: '2026-03-11', person: 'Bob', amount: 500, 已休: null },
];
const people = [{ person: 'Ann', 上年余假: 2 }, { person: 'Bob', 上年余假: null }, { person: 'Cid', 上年余假: 3.25 }];
const told = ({ run }: PeriodPayout): string[] => run.balances.map(({ recipient, award, kind, opening, change, closing }) => `${recipient} ${award} ${kind} ${plain(opening)} ${plain(change)} ${plain(closing)}`);
const each = MONTHS.map((period) => ({ period }));

test('an account opens with what the people table says, and is told with that', () => {
  expect(notesOf(pay(valueOf(parseScheme(leave())), { sales, people }), 'award-account')).toEqual([
    'Ann began with 2 of leave, has earned 3.5, spent 5 and lost 0, which had expired: 0.5 days are left.',
    'Bob has earned 0.5 of leave, spent 0 and lost 0, which had expired: 0.5 days are left.',
    'Cid began with 3.3 of leave, has earned 0, spent 0 and lost 0, which had expired: 3.3 days are left.',
  ]);
});

test('what is owed at the beginning is made good first', () => {
  const owing = [{ person: 'Ann', 上年余假: -4 }];
  expect(notesOf(pay(valueOf(parseScheme(leave())), { sales: sales.slice(0, 1), people: owing }), 'award-account')).toEqual([
    'Ann began with -4 of leave, has earned 1.5, spent 0 and lost 0, which had expired: -2.5 days are left.',
  ]);
});

test('what it opens with expires as though it had been earned on the day before the first row', () => {
  const later = [...sales, { date: '2027-01-08', person: 'Bob', amount: 0, 已休: null }, { date: '2027-01-09', person: 'Bob', amount: 1000, 已休: null }];
  const first = [{ person: 'Cid', 上年余假: 3 }];
  const of = (rows: readonly Json[]): string[] => notesOf(pay(valueOf(parseScheme(leave({ opening: 'leaveLeft', expiresAfter: 12 }))), { sales: rows, people: first }), 'award-account').filter((note) => note.startsWith('Cid'));
  expect(of(later.slice(0, -1))).toEqual(['Cid began with 3 of leave, has earned 0, spent 0 and lost 0, which had expired: 3 days are left.']);
  expect(of(later)).toEqual(['Cid began with 3 of leave, has earned 0, spent 0 and lost 3, which had expired: 0 days are left.']);
});

test('the next period goes on with the account, and it comes to the same as all at once', () => {
  const paid = payEach({ scheme: leave(), sales, people }, each);
  expect(paid.map(told)).toEqual([
    ['Ann leave scheme 2 1.5 3.5', 'Cid leave scheme 3.3 0 3.3'], ['Ann leave scheme 3.5 -4 -0.5', 'Cid leave scheme 3.3 0 3.3'],
    ['Ann leave scheme -0.5 1 0.5', 'Bob leave scheme 0 0.5 0.5', 'Cid leave scheme 3.3 0 3.3'],
  ]);
  expect(paid.flatMap(({ run }) => [...run.owed, ...run.payable])).toEqual([]);
  const [once] = payEach({ scheme: leave(), sales, people }, [{ period: '2026-03' }]);
  expect(once === undefined ? [] : told(once)).toEqual(['Ann leave scheme 2 -1.5 0.5', 'Bob leave scheme 0 0.5 0.5', 'Cid leave scheme 3.3 0 3.3']);
});

test('where earlier periods are settled, what it opens with stands at their end', () => {
  const paid = payEach({ scheme: leave(), sales, people, settledTo: '2026-01' }, each.slice(1));
  expect(paid.map(told)[0]).toEqual(['Ann leave scheme 2 -4 -2', 'Cid leave scheme 3.3 0 3.3']);
  expect(paid.map(told)[1]).toContain('Ann leave scheme -2 1 -1');
});

test('the account comes back when it is printed', () => {
  const printed = schemeToJson(valueOf(parseScheme(leave())));
  expect(JSON.stringify(printed)).toContain('"account":{"opening":"leaveLeft"}');
  expect(schemeToJson(valueOf(parseScheme(printed)))).toEqual(printed);
});

/* Plain code in whole cents: a draw of 500.00 with what is owed of it, and deductions that are carried. */

const cents = fc.integer({ min: 0, max: 120_000 });
const yuan = (n: number): string => String(n / 100);

test('a recoverable draw over months, month by month and at once', () => {
  fc.assert(fc.property(fc.array(cents, { minLength: 3, maxLength: 3 }), fc.integer({ min: 0, max: 60_000 }), (earned, owedBefore) => {
    const scheme = sample({
      language: 2, parameters: [], fields: ['person', 'amount', { people: 'basePay', optional: true }],
      components: [component({ formula: { sum: 'amount' } }), component({ draw: 500, against: { sum: 'amount' }, recoverable: true, opening: { people: 'basePay' } }, { id: 'draw', each: 'everyone' })],
    });
    const rows = earned.map((amount, month) => ({ date: `${MONTHS[month] ?? ''}-05`, person: 'Ann', amount: amount / 100 }));
    let owed = owedBefore;
    const expected = earned.map((amount) => {
      const before = owed;
      owed = amount < 50_000 ? owed + 50_000 - amount : owed - Math.min(owed, amount - 50_000);
      return { paid: amount + owed - before, balance: [-before, before - owed, -owed] };
    });
    const common = { scheme, sales: rows, people: [{ person: 'Ann', basePay: owedBefore / 100 }] };
    const monthly = payEach(common, each);
    expect(monthly.map(({ run }) => run.payable.map(({ amount }) => plain(amount)))).toEqual(expected.map(({ paid }) => (paid === 0 ? [] : [yuan(paid)])));
    expect(monthly.map(told)).toEqual(expected.map(({ balance }) => (balance[0] === 0 && balance[2] === 0 ? [] : [`Ann cash scheme ${balance.map((n) => yuan(n === 0 ? 0 : n)).join(' ')}`])));
    const [once] = payEach(common, [{ period: '2026-03' }]);
    expect(plain(sum(once?.lines.map(({ amount }) => amount) ?? []))).toBe(yuan(expected.reduce((all, { paid }) => all + paid, 0)));
  }), { numRuns: 40 });
});

test('deductions that are carried over months, month by month and at once', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -80_000, max: 80_000 }), { minLength: 3, maxLength: 3 }), (nets) => {
    const margin = { own: 'margin', type: 'amount', signed: true, label: '毛利', headers: ['毛利'] };
    const scheme = sample({ language: 2, parameters: [], negatives: 'carry', fields: ['person', margin], components: [component({ formula: { sum: 'margin' } })] });
    const rows = nets.map((net, month) => ({ date: `${MONTHS[month] ?? ''}-05`, person: 'Ann', 毛利: net / 100 }));
    let owed = 0;
    const expected = nets.map((net) => {
      const due = net - owed;
      owed = due < 0 ? -due : 0;
      return { paid: due < 0 ? 0 : due, owed };
    });
    const monthly = payEach({ scheme, sales: rows }, each);
    expect(monthly.map(({ lines }) => plain(sum(lines.map(({ amount }) => amount))))).toEqual(expected.map(({ paid }) => yuan(paid)));
    expect(monthly.map(({ run }) => run.balances.map(({ kind, closing }) => `${kind} ${plain(closing)}`))).toEqual(expected.map((now, month) => {
      const before = expected[month - 1]?.owed ?? 0;
      return now.owed === 0 && before === 0 ? [] : [`scheme ${yuan(now.owed === 0 ? 0 : -now.owed)}`];
    }));
    const [once] = payEach({ scheme, sales: rows }, [{ period: '2026-03' }]);
    expect(plain(sum(once?.lines.map(({ amount }) => amount) ?? []))).toBe(yuan(expected.reduce((all, { paid }) => all + paid, 0)));
  }), { numRuns: 40 });
});
