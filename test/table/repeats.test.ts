import fc from 'fast-check';
import type { Cell } from '../../src/table';
import { CellsInRows, NameBooks, Table } from '../../src/table';

/*
 * Whether a name stands twice is asked without keeping names; it must be what the numbers of the names say.
 */

const columns = new Map([['orderId', 0]]);

function tableOf(cells: readonly Cell[]): Table {
  const rows = cells.map((cell) => [cell]);
  const raw = {
    name: 'a', headers: ['订单号'], length: rows.length, column: () => new CellsInRows(rows, 0), dateSystem: 1900 as const, hiddenRows: 0, totals: [],
    address: () => undefined, rowName: (row: number) => String(row + 1),
  };
  return new Table('sales', raw, { columns, further: new Map(), vocabularies: new Map(), figures: new Map() }, new NameBooks());
}

function repeats(table: Table): boolean {
  const codes = Array.from(table.names('orderId').codes).filter((code) => code >= 0);
  return new Set(codes).size < codes.length;
}

test.each<[string, readonly Cell[], boolean]>([
  ['different ones', ['A1', 'A2', 'A3'], false],
  ['the same', ['A1', 'A2', 'A1'], true],
  ['another case, width or blank', ['A1', ' ａ1 '], true],
  ['a number and its text', [1001, '1001'], true],
  ['blanks, errors and damaged numbers, which are no names', [null, '', ' ', null, '#N/A', '#N/A', 1e16, 1e16], false],
  ['numbers that rise', ['D9', 'D10', null, 'd11', 'D0012', '客户1000'], false],
  ['numbers that rise, but for one in another case', ['D9', 'd10', 'D10', 'D11'], true],
  ['numbers that rise and then come again', ['D9', 'D10', 'D11', 'D10'], true],
  ['nothing', [], false],
])('%s', (_, cells, expected) => {
  expect([tableOf(cells).mayRepeat('orderId'), repeats(tableOf(cells))]).toEqual([expected, expected]);
});

test('is what the numbers of the names say', () => {
  const text = fc.oneof(fc.constantFrom('A', 'a', 'Ａ', ' A', '单', '#A', '#N/A', '-', '0', '１'), fc.string({ maxLength: 3 }), fc.string({ unit: 'grapheme', maxLength: 2 }));
  const cell = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 30 }), text);
  fc.assert(fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
    // What is read with more care than a hash tells may be asked about once more, never passed over.
    expect(tableOf(cells).mayRepeat('orderId') || !repeats(tableOf(cells))).toBe(true);
  }), { numRuns: 2_000 });
});

test('is what the numbers of the names say also where they rise', () => {
  const number = fc.tuple(fc.constantFrom('D', 'd', 'D0', '单'), fc.integer({ min: 0, max: 300 })).map(([sign, own]) => `${sign}${own}`);
  fc.assert(fc.property(fc.array(number, { maxLength: 40 }), (cells) => {
    const rising = [...cells].sort((a, b) => a.length - b.length || (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
    expect(tableOf(rising).mayRepeat('orderId')).toBe(repeats(tableOf(rising)));
  }), { numRuns: 500 });
});

test('names once read are asked for as they are', () => {
  const table = tableOf(['A1', 'A2']);
  table.names('orderId');
  expect(table.mayRepeat('orderId')).toBe(true);
});
