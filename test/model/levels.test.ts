import fc from 'fast-check';
import { groundOf, type Basis } from '../../src/model';
import { wholeOf } from '../../src/model/pieces';
import { costAt, levelsBetween, levelsOf } from '../../src/model/risk/levels';
import { presetById } from '../../src/presets';
import { rawTables } from '../payout/house';
import { scheme } from '../payout/credited';
import { ALL, company } from '../payout/tables';
import { valueOf } from '../scheme/sample';

const ALL_LEVELS = (): boolean => true;

let [adjusted, judgedBefore, asked] = [0, 0, 0];

/** With no amounts it is orders that there are more or fewer of. */
const tables = fc.tuple(company, fc.boolean()).map(([whole, hasAmounts]) => (hasAmounts ? whole : { ...whole, sales: whole.sales?.map(({ amount: _, ...row }) => row) }));

test.each(ALL.map((filled) => [filled.id, filled] as const))('%s costs at each level of sales, from columns that were read once, what the table written so costs', (_, { scheme, params }) => fc.assert(fc.property(tables, (own) => {
  const basis: Basis = { tables: rawTables(own), findScheme: presetById };
  const ground = groundOf(basis, scheme, params);
  if (!ground.ok || basis.tables.sales === undefined) return;
  const [quick, plain] = [wholeOf(levelsOf(ground.value, ALL_LEVELS)), wholeOf(levelsOf(ground.value, ALL_LEVELS, true))];
  if (!quick.ok || !plain.ok) return expect(quick.ok).toBe(plain.ok);
  expect([...quick.value.levels]).toEqual([...plain.value.levels]);
  expect(plain.value.adjusted).toBe(0);
  adjusted += quick.value.adjusted;
  judgedBefore += quick.value.judgedBefore;
  asked += quick.value.levels.length;
}), { numRuns: 1, endOnFailure: true }));

test('nearly all levels were made from columns that were read once', () => expect(adjusted).toBeGreaterThan(0.8 * asked));

test('at most of them rows stood as they had been judged', () => expect(judgedBefore).toBeGreaterThan(0.6 * asked));

test('only the levels are worked out between which sales are asked for, and the cost is told there as if all were', () => {
  const basis: Basis = { tables: rawTables({ sales: [['2024-01-03', 900], ['2024-02-09', 700], ['2024-02-12', 1300]].map(([date, amount]) => ({ date, person: '甲', amount })) }), findScheme: presetById };
  const tiers = { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 1000, value: '5%' }], of: { sum: 'amount' }, method: 'slab' };
  const ground = valueOf(groundOf(basis, scheme({ components: [{ id: 'commission', label: '提成', each: 'person', per: 'month', rule: { formula: tiers } }] }), {}));
  const all = valueOf(wholeOf(levelsOf(ground, ALL_LEVELS))).levels;
  fc.assert(fc.property(fc.double({ min: 0.2, max: 2, noNaN: true }), fc.double({ min: 0.2, max: 2, noNaN: true }), (one, other) => {
    const [least, most] = [Math.min(one, other), Math.max(one, other)];
    const { levels } = valueOf(wholeOf(levelsOf(ground, levelsBetween(least, most))));
    for (const growth of [least, (least + most) / 2, most]) expect(costAt(levels, growth)).toBe(costAt(all, growth));
  }));
  const known = (least: number, most: number): number => valueOf(wholeOf(levelsOf(ground, levelsBetween(least, most)))).levels.filter((cost) => !Number.isNaN(cost)).length;
  expect([known(1.01, 1.01), known(0.9, 1.1), known(0.1, 3), known(0.1, 0.1)]).toEqual([2, 7, 21, 2]);
});
