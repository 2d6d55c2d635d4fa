import { groundOf, type Basis } from '../../src/model';
import { wholeOf } from '../../src/model/pieces';
import { mixOf } from '../../src/model/risk/mix';
import { personMonthsOf } from '../../src/model/risk/person-months';
import { chanceOf } from '../../src/model/risk/random';
import { Redraw } from '../../src/model/risk/redraw';
import { plain, sum } from '../../src/money';
import { payOut, prepare } from '../../src/payout';
import { presetById } from '../../src/presets';
import { parseScheme } from '../../src/scheme';
import { rowsOf } from '../../src/table';
import { rawTables, rows } from '../payout/house';
import { sample, valueOf } from '../scheme/sample';

/*
 * Orders of drawn months: their numbers change with the month whose place they take; rows without a number have none there either, and a refund
 * whose order is not drawn with it takes back nothing.
 */

const FLAT = { times: [{ sum: 'amount' }, '5%'] };
const scheme = valueOf(parseScheme(sample({
  language: 2, parameters: [], fields: ['person', 'amount', { sales: 'orderId', optional: true }, { sales: 'refundOf', optional: true }],
  components: [
    { id: 'paid', label: '提成', each: 'person', where: [{ field: 'refundOf', blank: true }], rule: { formula: FLAT } },
    { id: 'back', label: '扣回', each: 'person', where: [{ field: 'refundOf', blank: false }], rule: { formula: { takenBack: FLAT, of: 'amount', linked: true, by: 'rate' } } },
  ],
})));

/** In both months 1,500, so that no amount changes with the month. January earns 75, March 60, and 15 are taken back. */
const sales = rows('date person amount 订单号 原订单号',
  ['2026-01-05', 'Ann', 1000, 'A1', null], ['2026-01-06', 'Ann', 300, null, null], ['2026-01-06', 'Ann', 200, null, null], ['2026-03-10', 'Ann', 300, 'R1', 'A1'], ['2026-03-11', 'Ann', 1200, 'A3', null]);
const basis: Basis = { tables: rawTables({ sales }), findScheme: presetById };
const ground = valueOf(groundOf(basis, scheme, {}));

/** The table in which these months (0: January, 1: March) stand in the places of January and of March. */
function drawn(january: number, march: number): Basis {
  return new Redraw(ground, personMonthsOf(ground)).drawn((_, month) => (month === 0 ? january : march)).basis;
}

test.each([
  ['each month in its own place', 0, 1, '120'],
  ['January twice', 0, 0, '150'],
  ['March twice: no order is there that its refunds name', 1, 1, '120'],
  ['each in the place of the other', 1, 0, '135'],
])('%s', (_, january, march, expected) => {
  const payout = payOut(valueOf(prepare({ ...drawn(january, march), scheme, parameters: {} })));
  expect(plain(sum(payout.lines.map(({ amount }) => amount)))).toBe(expected);
});

test('rows without a number keep none, and a number tells in whose place the order stands', () => {
  const { sales: table } = drawn(0, 0).tables;
  const numbers = table === undefined ? [] : rowsOf(table).map((row) => row[table.headers.indexOf('订单号')]);
  expect(numbers.slice(0, 3)).toEqual(['A1', null, null]);
  expect(numbers.slice(3)).toEqual([expect.stringMatching(/^A1 \d+$/), null, null]);
});

test('from columns that were read once a drawn table comes to the same', () => {
  const [quick, slow] = [valueOf(wholeOf(mixOf(ground))), valueOf(wholeOf(mixOf(ground, true)))];
  const costs = Array.from({ length: 12 }, (_, draw) => valueOf(quick.costOf(draw, chanceOf(1, draw))));
  expect(costs).toEqual(costs.map((_, draw) => valueOf(slow.costOf(draw, chanceOf(1, draw)))));
  expect(new Set(costs)).toEqual(new Set([12000, 15000, 13500]));
  expect([quick.drawn.gathered > 0, quick.drawn.read, slow.drawn.gathered]).toEqual([true, 0, 0]);
});
