import fc from 'fast-check';
import { say } from '../../src/i18n';
import { bindAsFar, paragraphText, parseScheme, sayScheme } from '../../src/scheme';
import { component, oneProblem, sample, valueOf } from '../scheme/sample';
import { notesOf, pay, rows } from './house';

type Json = Readonly<Record<string, unknown>>;

function scheme(account: Json = { expiresAfter: 12 }, more: Json = {}): Json {
  return sample({
    language: 2, parameters: [], fields: ['person', 'amount', { own: 'used', type: 'number', label: '兑换积分', headers: ['兑换积分'], optional: true }],
    awards: [{ kind: 'stars', label: { zh: '星', en: 'stars' }, unit: { zh: '颗', en: 'stars' }, account }],
    redemption: [{ award: 'stars', cost: 10, offer: { zh: '电影票', en: 'a cinema ticket' } }],
    components: [
      component({ formula: { floor: { over: ['amount', 10] } } }, { id: 'earned', label: '得', each: 'row', award: 'stars' }),
      component({ formula: { times: [-1, 'used'] } }, { id: 'spent', label: '用', each: 'row', award: 'stars', where: [{ value: 'used', above: 0 }] }),
    ],
    ...more,
  });
}

const SALES = rows('date person amount 兑换积分', ['2025-01-10', 'Ann', 300, null], ['2025-06-01', 'Ann', 200, 12], ['2026-01-20', 'Bob', 50, null]);
const accounts = (json: Json, sales: readonly Json[]): string[] => notesOf(pay(valueOf(parseScheme(json)), { sales }), 'award-account');

describe('awards that are kept in an account', () => {
  test('are earned, spent, the earliest first, and gone when they are too old', () => {
    // Of the 30 of January 2025 12 are spent; the other 18 expire on 10 January 2026; the 20 of June stay.
    expect(accounts(scheme(), SALES)).toEqual([
      'Ann has earned 50 of stars, spent 12 and lost 18, which had expired: 20 stars are left.', 'Bob has earned 5 of stars, spent 0 and lost 0, which had expired: 5 stars are left.',
    ]);
  });

  test('never expire where nothing is said of it, and offers go by what is left', () => {
    expect(accounts(scheme({}), SALES)[0]).toContain('lost 0, which had expired: 38');
    expect(notesOf(pay(valueOf(parseScheme(scheme())), { sales: SALES }), 'redemption')).toEqual([expect.stringContaining('20')]);
  });

  test('are overdrawn where more is spent than there is, and what comes later makes that good first', () => {
    const overdrawn = rows('date person amount 兑换积分', ['2026-01-10', 'Ann', 100, 25], ['2026-02-10', 'Ann', 40, null]);
    expect(accounts(scheme(), overdrawn)).toEqual(['Ann has earned 14 of stars, spent 25 and lost 0, which had expired: -11 stars are left.']);
  });

  test('are said back', () => {
    const read = valueOf(parseScheme(scheme()));
    const text = sayScheme(read, bindAsFar(read, {}).parameters).map((paragraph) => say(paragraphText(paragraph), 'en')).join('\n');
    expect(text).toContain('stars is kept in an account, the earliest spent first; what is not spent 12 months after it was earned is gone.');
  });

  test('that expire at once are refused', () => {
    expect(oneProblem(parseScheme(scheme({ expiresAfter: 0 }))).said).toMatch(/one month at least/);
  });
});

const event = fc.record({ month: fc.integer({ min: 0, max: 23 }), amount: fc.integer({ min: 0, max: 40 }), used: fc.integer({ min: 0, max: 30 }) });

test('each star by itself: spent when it is the oldest that is still there, or gone after its months', () => {
  fc.assert(fc.property(fc.array(event, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 15 }), (events, months) => {
    const sorted = [...events].sort((a, b) => a.month - b.month);
    const last = sorted.at(-1)?.month ?? 0;
    /** One entry for each star: its month, until it is used up. */
    let stars: number[] = [];
    let [earned, spent, expired, owed] = [0, 0, 0, 0];
    const expire = (month: number): void => {
      expired += stars.filter((own) => own + months <= month).length;
      stars = stars.filter((own) => own + months > month);
    };
    for (const month of [...new Set(sorted.map((each) => each.month))]) {
      expire(month);
      const own = sorted.filter((each) => each.month === month);
      for (const { amount } of own) {
        earned += amount;
        const back = Math.min(owed, amount);
        owed -= back;
        stars.push(...Array.from({ length: amount - back }, () => month));
      }
      for (const { used } of own) {
        spent += used;
        const there = Math.min(used, stars.length);
        stars = stars.slice(there);
        owed += used - there;
      }
    }
    expire(last);
    const table = sorted.map(({ month, amount, used }) => ({ date: `${2024 + Math.floor(month / 12)}-${String(1 + month % 12).padStart(2, '0')}-10`, person: 'Ann', amount: amount * 10, 兑换积分: used }));
    const expected = earned === 0 && spent === 0 ? [] : [`Ann has earned ${earned} of stars, spent ${spent} and lost ${expired}, which had expired: ${stars.length - owed} stars are left.`];
    expect(accounts(scheme({ expiresAfter: months }), table)).toEqual(expected);
  }), { numRuns: 150 });
});
