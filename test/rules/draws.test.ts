import fc from 'fast-check';
import { plain } from '../../src/money';
import type { Scheme } from '../../src/scheme';
import { parseScheme } from '../../src/scheme';
import { notesOf, pay, rows } from '../payout/house';
import { component, oneProblem, sample, valueOf } from '../scheme/sample';

type Json = Record<string, unknown>;

const FIELDS = ['person', 'amount', { people: 'role', optional: true }, { own: 'owed', in: 'people', type: 'amount', label: '期初欠款', headers: ['owed'], optional: true }];
const EARNED = component({ formula: { sum: 'amount' } }, { id: 'earned' });

const scheme = (draw: Json, more: Json = {}, fields: readonly Json[] = []): Json => sample({
  language: 2, parameters: [], fields: [...FIELDS, ...fields],
  components: [component({ draw: 2000, against: { result: 'earned' }, recoverable: true, ...draw }, { id: 'draw', label: { zh: '预支', en: 'Draw' }, each: 'everyone', ...more }), EARNED],
});

const read = (draw: Json = {}, fields: readonly Json[] = []): Scheme => valueOf(parseScheme(scheme(draw, {}, fields)));
const draws = (of: Scheme, tables: Parameters<typeof pay>[1]): string[] => pay(of, tables).lines.filter(({ component: id }) => id === 'draw').map(({ recipient, period, amount }) => `${recipient} ${period} ${plain(amount)}`);
const months = (person: string, ...amounts: number[]): Json[] => rows('date person amount', ...amounts.map((amount, index) => [`2026-0${index + 1}-15`, person, amount]));

describe('a draw', () => {
  test('is repaid from what is above it alone, and its balance goes on', () => {
    const payout = pay(read(), { sales: months('Ann', 1200, 2500, 3000) });
    expect(payout.lines.map(({ period, component: id, amount }) => `${period} ${id} ${plain(amount)}`).sort()).toEqual([
      '2026-01 draw 800', '2026-01 earned 1200', '2026-02 draw -500', '2026-02 earned 2500', '2026-03 draw -300', '2026-03 earned 3000',
    ]);
    expect(notesOf(payout, 'draw-balance')).toEqual([]);
    expect(payout.lines.filter(({ component: id }) => id === 'draw').map((line) => line.why('en'))).toEqual([
      'Earned as 提成 1,200.00, owed 0.00 before and 800.00 after: 2,000 − 1,200.00 = 800.00 (row 1).',
      'Earned as 提成 2,500.00, owed 800.00 before and 300.00 after, repaid from the 500.00 above it: -500.00 (row 2).',
      'Earned as 提成 3,000.00, owed 300.00 before and 0.00 after, repaid from the 1,000.00 above it: -300.00 (row 3).',
    ]);
  });

  test('of a month in which nothing was sold is advanced whole, and what is owed is told', () => {
    const payout = pay(read(), { sales: months('Ann', 3000, 1500), people: rows('person', ['Bob']) });
    expect(draws(read(), { sales: months('Ann', 3000, 1500), people: rows('person', ['Bob']) })).toEqual(['Ann 2026-02 500', 'Bob 2026-01 2000', 'Bob 2026-02 2000']);
    expect(notesOf(payout, 'draw-balance')).toEqual(['Draw: Ann owed 0.00 before the first period and owes 500.00 after the last.', 'Draw: Bob owed 0.00 before the first period and owes 4,000.00 after the last.']);
  });

  test('starts from what was owed before', () => {
    const of = read({ opening: { people: 'owed' } });
    const tables = { sales: months('Ann', 2600, 1900), people: rows('person owed', ['Ann', 1000]) };
    expect(draws(of, tables)).toEqual(['Ann 2026-01 -600', 'Ann 2026-02 100']);
    expect(notesOf(pay(of, tables), 'draw-balance')).toEqual(['Draw: Ann owed 1,000.00 before the first period and owes 500.00 after the last.']);
  });

  test('that is not recoverable is a guarantee', () => {
    expect(draws(read({ recoverable: false }), { sales: months('Ann', 1200, 2500, 3000) })).toEqual(['Ann 2026-01 800']);
  });

  test('says nothing of a debt that there is none of', () => {
    expect(pay(read({ recoverable: false }), { sales: months('Ann', 1200) }).lines.filter(({ component: id }) => id === 'draw').map((line) => line.why('en'))).toEqual(['Earned as 提成 1,200.00: 2,000 − 1,200.00 = 800.00 (row 1).']);
  });

  test('whose own figure is absent is not paid, and what is earned exactly is nothing', () => {
    const of = read({ draw: { people: 'basePay' }, opening: { people: 'owed' } }, [{ people: 'basePay', optional: true }]);
    const people = rows('person basePay owed', ['Ann', 2000, -70], ['Bob', null, 40]);
    const payout = pay(of, { sales: [...months('Ann', 2000, 1990, 2020), ...months('Bob', 1)], people });
    expect(payout.lines.filter(({ component: id }) => id === 'draw').map(({ recipient, period, amount }) => `${recipient} ${period} ${plain(amount)}`)).toEqual(['Ann 2026-02 10', 'Ann 2026-03 -10']);
    expect(notesOf(payout, 'draw-balance')).toEqual(['Draw: Bob owed 40.00 before the first period and owes 40.00 after the last.']);
  });

  test('where its conditions do not hold, nothing happens and what is owed stays', () => {
    const of = read({ when: [{ value: { sum: 'amount' }, atMost: 2700 }] });
    expect(draws(of, { sales: months('Ann', 1200, 3000, 2100) })).toEqual(['Ann 2026-01 800', 'Ann 2026-03 -100']);
  });
});

test('a draw agrees with a balance kept by hand, pays its lines and no more, and never goes below the draw by repaying', () => {
  const earned = fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 1, maxLength: 9 });
  fc.assert(fc.property(earned, earned, fc.integer({ min: 1, max: 300_000 }), fc.integer({ min: 0, max: 100_000 }), fc.boolean(), (ann, bob, draw, opening, recoverable) => {
    const sales = [...months('Ann', ...ann.map((each) => each / 100)), ...months('Bob', ...bob.map((each) => each / 100))];
    const of = read({ draw: draw / 100, recoverable, ...(recoverable ? { opening: { people: 'owed' } } : {}) });
    const people = rows('person owed', ['Ann', opening / 100], ['Bob', 0]);
    const expected: string[] = [];
    const length = Math.max(ann.length, bob.length);
    for (const [name, own, start] of [['Ann', ann, opening], ['Bob', bob, 0]] as const) {
      let owed = start;
      for (let month = 0; month < length; month++) {
        const got = own[month] ?? 0;
        const line = got < draw ? draw - got : recoverable ? -Math.min(owed, got - draw) : 0;
        owed += line;
        if (line !== 0) expected.push(`${name} 2026-0${month + 1} ${line}`);
      }
    }
    const found = pay(of, { sales, people }).lines.filter(({ component: id }) => id === 'draw').map(({ recipient, period, amount }) => `${recipient} ${period} ${Math.round(Number(plain(amount)) * 100)}`);
    expect(found.sort()).toEqual(expected.sort());
  }), { numRuns: 60 });
});

test.each<[string, Json, Json, string, RegExp]>([
  ['of rows', {}, { each: 'row' }, 'components[0].rule.draw', /from period to period/],
  ['between bounds', {}, { bounds: { atMost: 5 } }, 'components[0].bounds', /what is owed must be what was advanced/],
  ['within a limit', {}, { limit: { per: 'year', atMost: 5 } }, 'components[0].limit', /what is owed must be/],
  ['with an opening balance of a guarantee', { recoverable: false, opening: 5 }, {}, 'components[0].rule.opening', /is not owed/],
])('a draw %s is refused', (_, draw, more, path, said) => {
  const problem = oneProblem(parseScheme(scheme({ against: { sum: 'amount' }, ...draw }, more)));
  expect({ path: problem.path, said: problem.said }).toEqual({ path, said: expect.stringMatching(said) });
});
