import fc from 'fast-check';
import { plain } from '../../src/money';
import type { Scheme } from '../../src/scheme';
import { parseScheme } from '../../src/scheme';
import { pay, rows } from '../payout/house';
import { component, sample, valueOf } from '../scheme/sample';

type Json = Record<string, unknown>;

const FIELDS = ['person', 'amount', { people: 'role', optional: true }, { people: 'basePay', optional: true }, { own: 'since', in: 'people', type: 'date', label: '到岗', headers: ['since'], optional: true }];
const POOL = { share: { sum: 'amount' }, among: 'member', weight: 'basePay', leftover: 'largest-remainder' };
const read = (rule: Json, more: Json = {}, components: readonly Json[] = []): Scheme => valueOf(parseScheme(sample({
  language: 2, parameters: [], fields: FIELDS, components: [component({ ...POOL, ...rule }, { id: 'pool', each: 'all', per: 'month', ...more }), ...components],
})));
const told = (of: Scheme, tables: Parameters<typeof pay>[1]): string[] => pay(of, tables).lines.filter(({ component: id }) => id === 'pool').map(({ recipient, period, amount }) => `${recipient} ${period} ${plain(amount)}`).sort();

const sales = rows('date person amount', ['2026-01-05', 'Ann', 70], ['2026-01-06', 'Ann', 30], ['2026-02-01', 'Bob', 10.01]);
const people = rows('person role basePay since', ['Ann', 'front', 5, '2020-01-01'], ['Bob', 'back', 1, '2026-01-02'], ['Cid', 'back', 2, '2026-02-02'], ['Dan', 'back', 1, '2020-01-01']);

describe('a pool among the people of the people table', () => {
  test.each<[string, Json, Json, readonly string[]]>([
    ['is made in each period', {}, {}, ['Ann 2026-01 55.56', 'Ann 2026-02 5.56', 'Bob 2026-01 11.11', 'Bob 2026-02 1.11', 'Cid 2026-01 22.22', 'Cid 2026-02 2.23', 'Dan 2026-01 11.11', 'Dan 2026-02 1.11']],
    ['is shared among some, as things stand in the period', { who: [{ field: 'role', is: 'back' }, { value: 'since', atMost: { date: 'periodStart' } }] }, {}, ['Bob 2026-02 5.01', 'Dan 2026-01 100', 'Dan 2026-02 5']],
    ['with a weight by days in the period', { weight: { most: [0, { minus: [{ date: 'periodEnd' }, 'since'] }] }, who: [{ value: 'since', atLeast: { date: '2026-01-01' } }] }, {}, ['Bob 2026-01 100', 'Bob 2026-02 6.87', 'Cid 2026-02 3.14']],
    ['with the most that each gets, and the rest shared again', { shareAtMost: 30 }, {}, ['Ann 2026-01 30', 'Ann 2026-02 5.56', 'Bob 2026-01 20', 'Bob 2026-02 1.11', 'Cid 2026-01 30', 'Cid 2026-02 2.23', 'Dan 2026-01 20', 'Dan 2026-02 1.11']],
    ['which is not all shared where everybody has the most', { shareAtMost: { times: ['basePay', 10] } }, {}, ['Ann 2026-01 50', 'Ann 2026-02 5.56', 'Bob 2026-01 10', 'Bob 2026-02 1.11', 'Cid 2026-01 20', 'Cid 2026-02 2.23', 'Dan 2026-01 10', 'Dan 2026-02 1.11']],
  ])('%s', (_, rule, more, lines) => {
    expect(told(read(rule, more), { sales, people })).toEqual([...lines]);
  });

  test('may be a part of what others are paid', () => {
    const share = component({ formula: { sum: 'amount' } }, { id: 'share' });
    expect(told(read({ share: { times: [{ result: 'share', of: 'all' }, '10%'] }, who: [{ field: 'role', is: 'front' }] }, {}, [share]), { sales, people })).toEqual(['Ann 2026-01 10', 'Ann 2026-02 1']);
  });

  test('says that a share was cut or that others were', () => {
    const why = pay(read({ shareAtMost: 30 }), { sales, people }).lines.map((line) => line.why('en'));
    expect(why.filter((said) => said.includes('at most'))).toHaveLength(4);
    expect(why[0]).toContain('at most 30.00 each, what is cut being shared among the others');
  });
});

describe('laws', () => {
  const cents = fc.integer({ min: 0, max: 100_000 });
  const weights = fc.array(fc.record({ weight: fc.integer({ min: 0, max: 9 }), most: fc.integer({ min: 0, max: 40_000 }) }), { minLength: 1, maxLength: 6 });

  test('nobody has more than the most; the pool adds up, or everybody with a weight has the most; and it agrees with a bound found by hand', () => {
    const OWN = [...FIELDS, { own: 'most', in: 'people', type: 'amount', label: '上限', headers: ['most'] }];
    const of = valueOf(parseScheme(sample({ language: 2, parameters: [], fields: OWN, components: [component({ ...POOL, shareAtMost: 'most' }, { id: 'pool', each: 'all', per: 'month' })] })));
    fc.assert(fc.property(cents, weights, (pool, sharers) => {
      const staff = rows('person basePay most', ...sharers.map(({ weight, most }, index) => [`P${index}`, weight, most / 100]));
      const lines = pay(of, { sales: rows('date person amount', ['2026-01-05', 'P0', pool / 100]), people: staff }).lines;
      const got = sharers.map((_, index) => lines.filter(({ recipient }) => recipient === `P${index}`).reduce((sum, { amount }) => sum + Math.round(Number(plain(amount)) * 100), 0));
      const most = sharers.map((each) => (each.weight === 0 ? 0 : each.most));
      const room = most.reduce((sum, each) => sum + each, 0);
      got.forEach((each, index) => expect(each).toBeLessThanOrEqual(most[index] ?? 0));
      expect(got.reduce((sum, each) => sum + each, 0)).toBe(Math.min(pool, room));
      // By bisection: the level at which min(most, weight × level) adds up to the pool.
      let [low, high] = [0, 1e6];
      for (let step = 0; step < 200; step++) {
        const level = (low + high) / 2;
        if (sharers.reduce((sum, { weight }, index) => sum + Math.min(most[index] ?? 0, weight * level), 0) < Math.min(pool, room)) low = level;
        else high = level;
      }
      got.forEach((each, index) => expect(Math.abs(each - Math.min(most[index] ?? 0, (sharers[index]?.weight ?? 0) * high))).toBeLessThanOrEqual(1.01));
    }), { numRuns: 100 });
  });
});
