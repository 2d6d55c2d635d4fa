import fc from 'fast-check';
import { cashOf, type Basis } from '../../src/model';
import { wholeOf } from '../../src/model/pieces';
import { paidWithout, savedTogether, type SalesRows } from '../../src/model/removed';
import { planSettled } from '../../src/model/scenario';
import { plain, subtract, sum } from '../../src/money';
import { presetById } from '../../src/presets';
import { rawTables } from '../payout/house';
import { ALL, company } from '../payout/tables';
import { valueOf } from '../scheme/sample';

let [together, tables] = [0, 0];
const schemes = new Set<string>();

/** Each row by itself, or the rows of each customer, of each person. */
const KINDS = ['row', 'customer', 'person'] as const;

function groupsOf(rows: readonly Readonly<Record<string, unknown>>[], kind: (typeof KINDS)[number]): readonly SalesRows[] {
  const groups = new Map<unknown, number[]>();
  rows.forEach((row, at) => {
    const key = kind === 'row' ? at : row[kind];
    groups.set(key, [...(groups.get(key) ?? []), at]);
  });
  return [...groups.values()];
}

test.each(ALL.map((filled) => [filled.id, filled] as const))('%s: what is saved without each order, customer or person, many at once, is what is saved without each alone', (id, { scheme, params }) => fc.assert(fc.property(company, fc.constantFrom(...KINDS), (own, kind) => {
  const basis: Basis = { tables: rawTables(own), findScheme: presetById };
  const plan = [{ scheme, parameters: params }];
  const settled = planSettled(basis, plan);
  if (!settled.ok || own.sales === undefined || own.sales.length === 0) return;
  const counted = new Set(settled.value.flatMap(({ worked: { judged } }) => [...judged.rows.rows('counted')]));
  const groups = groupsOf(own.sales, kind).map((rows) => rows.filter((row) => counted.has(row))).filter((rows) => rows.length > 0);
  const found = wholeOf(savedTogether(groups, basis, plan, settled.value));
  if (found === null) return;
  const whole = sum(settled.value.map(cashOf));
  const alone = groups.map((rows) => subtract(whole, sum(valueOf(wholeOf(paidWithout(rows, basis, plan))).map(cashOf))));
  expect(valueOf(found).map(plain)).toEqual(alone.map(plain));
  schemes.add(id);
  together += groups.length;
}), { numRuns: 2, endOnFailure: true }));

test('schemes that add up by person-month had them worked out together', () => {
  expect([...schemes]).toEqual(expect.arrayContaining(['base-plus-tiers', 'customer-order-size', 'first-year-contract']));
  expect(together).toBeGreaterThan(100);
});

/** A table as companies have it: five people who sell twenty orders each, in five months. */
test('so few tables do for all', () => {
  const sales = Array.from({ length: 100 }, (_, at) => ({ date: `2026-0${1 + (Math.floor(at / 5) % 5)}-1${at % 7}`, person: `人${at % 5}`, customer: `客${at % 30}`, amount: 1000 + ((at * 7919) % 40_000), orderId: `A${at}` }));
  const basis: Basis = { tables: rawTables({ sales }), findScheme: presetById };
  const scheme = presetById('base-plus-tiers');
  if (scheme === undefined) throw new Error('There is such a preset.');
  const plan = [{ scheme, parameters: { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 30000, value: '4%' }] } }];
  const steps = savedTogether(groupsOf(sales, 'row'), basis, plan, valueOf(planSettled(basis, plan)));
  for (let next = steps.next(); next.done !== true; next = steps.next()) tables += 1;
  expect(tables).toBeLessThanOrEqual(20);
});
