import { linesOf, notesOf, pay, rows, schemeOf } from './house';

/*
 * People who sold and of whom the people table does not tell what their award rests on.
 */

const QUOTA = { own: 'quota', in: 'people', type: 'amount', label: 'Quota', headers: ['Quota'] };
const sales = rows('date person amount', ['2026-01-10', 'Ann', 50], ['2026-01-11', 'Zoe', 50], ['2026-02-12', 'Bob', 10], ['2026-02-12', 'Zoe', 10]);
const people = [{ person: 'Ann', Quota: 100 }, { person: 'Bob', Quota: null }, { person: 'Dan', Quota: null }];
const of = (quota: unknown, each = 'person') => pay(schemeOf({ formula: '=SUM(amount) / PEOPLE(quota) * 100' }, { each }, { language: 2, fields: ['person', 'amount', quota] }), { sales, people });

test.each(['person', 'everyone', 'row'])('are told, each once, for each %s', (each) => {
  const payout = of(QUOTA, each);
  expect(linesOf(payout).map((line) => line.replace(/ \S+ /, ' '))).toEqual(['Ann 50']);
  expect(notesOf(payout, 'people-lacking')).toEqual([
    '"提成" needs Quota from the people table, which has none for Zoe, Bob (not in the table, or blank): what rests on it is not worked out.',
  ]);
});

test('are not where it is asked of whoever referred, nor where rows alone must have it', () => {
  const told = (formula: unknown, fields: readonly unknown[]) => notesOf(pay(schemeOf({ formula }, { each: 'row' }, { language: 2, fields: ['person', 'amount', ...fields] }), {
    sales: [{ date: '2026-01-10', person: 'Zoe', amount: 50, referrer: 'Ann', target: 5 }], people: [{ person: 'Ann', Quota: 100 }],
  }), 'people-lacking').length;
  expect(told({ people: 'quota', of: 'referrer' }, [QUOTA, 'referrer'])).toBe(0);
  expect(told({ people: 'quota' }, [QUOTA])).toBe(1);
  expect(told({ people: 'target' }, ['target', { people: 'target', optional: true }])).toBe(0);
});

test('are not where the scheme can do without', () => {
  expect(notesOf(of({ ...QUOTA, optional: true }), 'people-lacking')).toEqual([]);
});
