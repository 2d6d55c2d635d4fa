import fc from 'fast-check';
import { say } from '../../src/i18n';
import { add, divide, equals, integer, interpolated, multiply, scaled, subtract, TierScale, type ScaleTier } from '../../src/money';
import { parseScheme } from '../../src/scheme';
import { linesOf, pay, rows, schemeOf } from '../payout/house';
import { component, sample } from '../scheme/sample';

const change = { language: 2, parameters: [] };

function earned(method: string, tiers: unknown, amount: number, more: Readonly<Record<string, unknown>> = {}): string[] {
  const scheme = schemeOf({ formula: { tiers, of: { sum: 'amount' }, method, ...more } }, { per: 'window' }, change);
  return linesOf(pay(scheme, { sales: rows('date person amount', ['2024-01-05', 'a', amount]) })).map((line) => line.split(' ')[2] ?? '');
}

const AMOUNTS = [{ atLeast: 100, value: 10 }, { atLeast: 200, value: 40 }, { above: 200, value: 50 }, { atLeast: 400, value: 30 }];
const RATES = [{ atLeast: 0, value: '1%' }, { atLeast: 1000, value: '3%' }];

describe('from point to point of a tier table', () => {
  test.each<[string, unknown, number, unknown, string[]]>([
    ['linear-amount', AMOUNTS, 99.99, {}, []],
    ['linear-amount', AMOUNTS, 100, {}, ['10']],
    ['linear-amount', AMOUNTS, 133.33, {}, ['20']],
    ['linear-amount', AMOUNTS, 150, {}, ['25']],
    ['linear-amount', AMOUNTS, 200, {}, ['40']],
    ['linear-amount', AMOUNTS, 200.01, {}, ['50']],
    ['linear-amount', AMOUNTS, 300, {}, ['40']],
    ['linear-amount', AMOUNTS, 500, {}, ['30']],
    ['linear-amount', AMOUNTS, 500, { beyond: 'continuing' }, ['20']],
    ['linear-amount', AMOUNTS.slice(0, 3), 300, { beyond: 'continuing' }, ['90']],
    ['linear-rate', RATES, 500, {}, ['10']],
    ['linear-rate', RATES, 1000, {}, ['30']],
    ['linear-rate', RATES, 2000, {}, ['60']],
    ['linear-rate', RATES, 2000, { beyond: 'continuing' }, ['100']],
    ['linear-rate', RATES, 500, { on: { times: [2, { sum: 'amount' }] } }, ['20']],
    ['linear-amount', [{ atLeast: 0, value: 5 }], 500, { beyond: 'continuing' }, ['5']],
  ])('%s of %j at %d %j', (method, tiers, amount, more, expected) => {
    expect(earned(method, tiers, amount, { ...Object(more) })).toEqual(expected);
  });

  test('law: it meets its points, and between them it is as far from one value as the amount is from its bound', () => {
    const points = fc.uniqueArray(fc.record({ bound: fc.integer({ min: -1000, max: 5000 }), value: fc.integer({ min: -500, max: 500 }) }), { selector: ({ bound }) => bound, minLength: 2, maxLength: 6 });
    fc.assert(fc.property(points, fc.integer({ min: 0, max: 100 }), fc.constantFrom('flat', 'continuing'), (made, part, beyond) => {
      const sorted = [...made].sort((a, b) => a.bound - b.bound);
      const table = sorted.map(({ bound, value }): ScaleTier => ({ bound: integer(bound), side: 'atLeast', value: integer(value) }));
      const scale = new TierScale(table, 'fixed');
      const at = (amount: ReturnType<typeof integer>) => interpolated(table, scale.tierOf(amount), amount, beyond);
      for (const { bound, value } of table) expect(equals(at(bound), value)).toBe(true);
      table.slice(1).forEach((next, index) => {
        const before = table[index];
        if (before === undefined) return;
        const x = add(before.bound, multiply(subtract(next.bound, before.bound), scaled(part, 2)));
        expect(equals(at(x), add(before.value, multiply(subtract(next.value, before.value), scaled(part, 2))))).toBe(true);
      });
      const [last, previous] = [sorted.at(-1), sorted.at(-2)];
      if (last === undefined || previous === undefined) return;
      const further = integer(last.bound + 7);
      const onLine = add(integer(last.value), divide(integer(7 * (last.value - previous.value)), integer(last.bound - previous.bound)));
      expect(equals(at(further), beyond === 'flat' ? integer(last.value) : onLine)).toBe(true);
    }), { numRuns: 200 });
  });

  test('a table of one rate pays the same by every rate method', () => {
    const flat = [{ atLeast: 0, value: '2%' }];
    expect(earned('linear-rate', flat, 1234.5)).toEqual(earned('slab', flat, 1234.5));
  });

  test('the working names the two points', () => {
    const scheme = schemeOf({ formula: { tiers: AMOUNTS, of: { sum: 'amount' }, method: 'linear-amount' } }, { per: 'window' }, change);
    const [line] = pay(scheme, { sales: rows('date person amount', ['2024-01-05', 'a', 150]) }).lines;
    expect(line?.why('en')).toMatch(/lies on the line through .*100.* \(.*10.*\) and .*200.* \(.*40.*\)/);
    expect(line?.why('zh')).toMatch(/两点的直线上/);
  });
});

test.each<[Readonly<Record<string, unknown>>, RegExp]>([
  [sample({ language: 2, parameters: [], components: [component({ formula: { tiers: RATES, of: { sum: 'amount' }, method: 'slab', beyond: 'continuing' } })] }), /only a line from point to point/],
  [sample({ parameters: [], components: [component({ formula: { tiers: RATES, of: { sum: 'amount' }, method: 'linear-rate' } })] }), /edition 2/],
])('%j is refused', (json, why) => {
  const read = parseScheme(json);
  expect(read.ok ? '' : read.problems.map(({ sentence }) => say(sentence, 'en')).join('\n')).toMatch(why);
});
