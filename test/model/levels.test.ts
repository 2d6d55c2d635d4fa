import fc from 'fast-check';
import { groundOf, type Basis } from '../../src/model';
import { wholeOf } from '../../src/model/pieces';
import { levelsOf } from '../../src/model/risk/levels';
import { presetById } from '../../src/presets';
import { rawTables } from '../payout/house';
import { ALL, company } from '../payout/tables';

let [adjusted, judgedBefore, asked] = [0, 0, 0];

/** With no amounts it is orders that there are more or fewer of. */
const tables = fc.tuple(company, fc.boolean()).map(([whole, hasAmounts]) => (hasAmounts ? whole : { ...whole, sales: whole.sales?.map(({ amount: _, ...row }) => row) }));

test.each(ALL.map((filled) => [filled.id, filled] as const))('%s costs at each level of sales, from columns that were read once, what the table written so costs', (_, { scheme, params }) => fc.assert(fc.property(tables, (own) => {
  const basis: Basis = { tables: rawTables(own), findScheme: presetById };
  const ground = groundOf(basis, scheme, params);
  if (!ground.ok || basis.tables.sales === undefined) return;
  const [quick, plain] = [wholeOf(levelsOf(ground.value)), wholeOf(levelsOf(ground.value, true))];
  if (!quick.ok || !plain.ok) return expect(quick.ok).toBe(plain.ok);
  expect([...quick.value.levels]).toEqual([...plain.value.levels]);
  expect(plain.value.adjusted).toBe(0);
  adjusted += quick.value.adjusted;
  judgedBefore += quick.value.judgedBefore;
  asked += quick.value.levels.length;
}), { numRuns: 1, endOnFailure: true }));

test('nearly all levels were made from columns that were read once', () => expect(adjusted).toBeGreaterThan(0.8 * asked));

test('at most of them rows stood as they had been judged', () => expect(judgedBefore).toBeGreaterThan(0.6 * asked));
