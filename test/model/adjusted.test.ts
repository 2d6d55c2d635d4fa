import fc from 'fast-check';
import { plain, scaled, sum } from '../../src/money';
import { atLevel, groundOf, stress, type Basis } from '../../src/model';
import { payOut, prepare, type Job } from '../../src/payout';
import { presetById } from '../../src/presets';
import type { RawTable } from '../../src/table';
import { rowsOf, tableOfRecords } from '../../src/table';
import { wholeOf } from '../../src/model/pieces';
import { mixOf } from '../../src/model/risk/mix';
import { chanceOf } from '../../src/model/risk/random';
import { rawTables } from '../payout/house';
import { scheme } from '../payout/credited';
import { ALL, company } from '../payout/tables';
import { valueOf } from '../scheme/sample';

/** A table as a file would hold it: written out and read again, with nothing left of where it came from. */
function writtenOut(tables: Job['tables']): Job['tables'] {
  return Object.fromEntries(Object.entries(tables).map(([kind, table]) => [kind, again(table)]));
}

function again(table: RawTable): RawTable {
  const text = JSON.stringify(rowsOf(table).map((row) => Object.fromEntries(table.headers.map((header, index) => [header, row[index]]))));
  return valueOf(tableOfRecords(table.name, JSON.parse(text)));
}

const paidOn = (job: Job): string => plain(sum(payOut(valueOf(prepare(job))).lines.filter(({ award }) => award === 'cash').map(({ amount }) => amount)));

let gathered = 0;
let judgedBefore = 0;
let figuresTaken = 0;

const levels = fc.integer({ min: 0, max: 250 }).map((percent) => scaled(percent, 2));

describe.each(ALL.map((filled) => [filled.id, filled] as const))('%s on tables that were changed', (_, { scheme, params }) => {
  const jobOf = (basis: Basis): Job => ({ ...basis, scheme, parameters: params });

  test.each(['amount', 'orders'])('costs what a payout of the table written out comes to, with more or less %s', (by) => fc.assert(fc.property(company, levels, (tables, level) => {
    const basis: Basis = { tables: rawTables(tables), findScheme: presetById };
    const ground = groundOf(basis, scheme, params);
    if (!ground.ok || basis.tables.sales === undefined) return;
    const found = stress(basis, scheme, params, [level], by);
    const changed = atLevel(ground.value, level, by);
    if (!changed.ok || !found.ok) return expect(found.ok).toBe(changed.ok && prepare(jobOf(changed.value)).ok);
    expect(plain(found.value[0]?.cost ?? scaled(-1, 0))).toBe(paidOn(jobOf({ ...changed.value, tables: writtenOut(changed.value.tables) })));
  }), { numRuns: 2, endOnFailure: true }));

  test('costs as much by person-months, or from columns that are read once, as from tables drawn cell by cell', () => fc.assert(fc.property(company, fc.integer({ min: 0, max: 100 }), (tables, seed) => {
    const basis: Basis = { tables: rawTables(tables), findScheme: presetById };
    const ground = groundOf(basis, scheme, params);
    if (!ground.ok || basis.tables.sales === undefined) return;
    const [quick, slow] = [wholeOf(mixOf(ground.value)), wholeOf(mixOf(ground.value, true))];
    if (!quick.ok || !slow.ok) return expect(quick.ok).toBe(slow.ok);
    expect(slow.value.way).toBe('tables');
    for (const draw of [0, 1]) expect(quick.value.costOf(draw, chanceOf(seed, draw))).toEqual(slow.value.costOf(draw, chanceOf(seed, draw)));
    expect(slow.value.drawn.gathered).toBe(0);
    gathered += quick.value.drawn.gathered;
    judgedBefore += quick.value.drawn.judgedBefore;
    figuresTaken += quick.value.drawn.figuresTaken;
  }), { numRuns: 2, endOnFailure: true }));
});

test('tables were drawn from columns that were read once, nearly all of them without judging a row, and contests with figures of those before', () => {
  expect(gathered).toBeGreaterThan(0);
  expect(judgedBefore).toBeGreaterThan(0.8 * gathered);
  expect(figuresTaken).toBeGreaterThan(0);
});

test('schemes that add up by person-month are found to', () => {
  const ways = new Map<string, number>();
  const tables = fc.sample(company, { numRuns: 1, seed: 1 }).at(0) ?? {};
  for (const { id, scheme, params } of ALL) {
    const ground = groundOf({ tables: rawTables(tables), findScheme: presetById }, scheme, params);
    const mix = ground.ok && ground.value.basis.tables.sales !== undefined ? wholeOf(mixOf(ground.value)) : undefined;
    if (mix?.ok === true) ways.set(id, mix.value.way === 'cells' ? 1 : 0);
  }
  expect([...ways].filter(([, cells]) => cells === 1).map(([id]) => id)).toEqual(expect.arrayContaining(['base-plus-tiers', 'customer-order-size', 'first-year-contract']));
});

describe('of rows that are credited to several people', () => {
  const sales = [['2024-01-03', '甲/乙', 900], ['2024-01-09', '甲', 700], ['2024-02-04', '乙/丙', 800], ['2024-02-20', '丙', 300], ['2024-03-11', '甲/丙', 500], ['2024-03-12', '乙', 650]]
    .map(([date, person, amount]) => ({ date, person, amount }));
  const tiers = { tiers: [{ atLeast: 0, value: '1%' }, { atLeast: 600, value: '5%' }], of: { sum: 'amount' }, method: 'slab' };
  const basis: Basis = { tables: rawTables({ sales }), findScheme: presetById };

  test.each([
    ['each row', { each: 'row', rule: { formula: { times: [{ sum: 'amount' }, '10%'] } } }, 'cells'],
    ['each person', { each: 'person', rule: { formula: tiers } }, 'tables'],
  ])('a draw by %s is what the drawn table is paid', (_, component, way) => {
    const credited = scheme({ credit: { cell: 'person' }, components: [{ id: 'share', label: '提成', per: 'month', ...component }] });
    const ground = valueOf(groundOf(basis, credited, {}));
    const [quick, slow] = [valueOf(wholeOf(mixOf(ground))), valueOf(wholeOf(mixOf(ground, true)))];
    expect(quick.way).toBe(way);
    for (let draw = 0; draw < 20; draw++) expect(quick.costOf(draw, chanceOf(1, draw))).toEqual(slow.costOf(draw, chanceOf(1, draw)));
  });
});
