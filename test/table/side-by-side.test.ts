import fc from 'fast-check';
import { plain } from '../../src/money';
import type { Cell } from '../../src/table';
import { CellsInRows, nameKey, NameBooks, READ, Table, UNREADABLE } from '../../src/table';

/*
 * Columns of long tables are read side by side, and very many names a few at a time. What is read is what is read column by column and cell by cell.
 */

const FIELDS = ['person', 'referrer', 'customer', 'date', 'amount', 'status', 'closed'];

function tableOf(rows: readonly (readonly Cell[])[], fields = FIELDS): Table {
  const raw = {
    name: '订单', headers: fields, length: rows.length, column: (index: number) => new CellsInRows(rows, index), dateSystem: 1900 as const, hiddenRows: 0, totals: [],
    address: () => undefined, rowName: (row: number) => String(row + 1),
  };
  return new Table('sales', raw, { columns: new Map(fields.map((field, index) => [field, index])), further: new Map(), vocabularies: new Map(), figures: new Map() }, new NameBooks());
}

/** All that a table says, row by row. */
function said(table: Table): unknown[] {
  const names = ['person', 'referrer', 'customer'].map((field) => ({ column: table.names(field) }));
  const [dates, amounts, status, closed] = [table.dates('date'), table.numbers('amount'), table.words('status'), table.flags('closed')];
  return Array.from({ length: table.length }, (_, row) => [
    ...names.map(({ column: { state, codes, names: book } }) => [state[row], codes[row], book.shown(codes[row] ?? -1)]),
    [dates.state[row], dates.days[row]], [amounts.state[row], plain(amounts.values.at(row))], [status.state[row], status.word(row)], [closed.state[row], closed.flags[row]],
  ]);
}

const cell = fc.oneof(
  fc.constantFrom<Cell>(null, '', ' ', '#N/A', '张三', ' 张三', '李四', 'ABC', 'ａｂｃ', 'abc', 1001, '1001', 1e16, '2024-03-01', 45353, '退款', 'fraud', '是', 'no', '1,000', -5, 12.5, true),
  fc.integer({ min: 0, max: 5000 }).map((number) => `客户${number}`),
);

test('columns that are read side by side are as they are one by one, whatever is in them and however long they are', () => {
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 400 }), (some, times) => {
    const rows = Array.from({ length: some.length * times }, (_, row) => some[row % some.length] ?? []);
    const ahead = tableOf(rows);
    ahead.readAhead(['person', 'date', 'status']);
    ahead.readAhead(['customer', 'referrer', 'amount', 'closed', 'person', 'team']);
    expect(said(ahead)).toEqual(said(tableOf(rows)));
  }), { numRuns: 30 });
});

describe('very many names', () => {
  const COUNT = 40_000;
  /** Every other name comes again further down, in another spelling; now and then a cell has none. */
  const spelled = (number: number, row: number): Cell => {
    if (row % 997 === 0) return [null, '#N/A', 1e16][row % 3] ?? null;
    const name = `Co ${number % 5 === 0 ? 'Ａ' : 'A'}${number}`.replace(number % 3 === 0 ? ' ' : '', '');
    return row < COUNT ? name : ` ${name.toUpperCase()} `;
  };
  const cells = Array.from({ length: COUNT * 1.5 }, (_, row) => spelled(row < COUNT ? row : (row - COUNT) * 2, row));
  const { codes, state, names } = tableOf(cells.map((each) => [each]), ['customer']).names('customer');
  const isName = (each: Cell): each is string => typeof each === 'string' && each !== '#N/A';

  test('are told apart and found again by what their spellings have in common', () => {
    const known = new Map<string, number>();
    const wrong = cells.filter((each, row) => {
      const code = codes[row] ?? -1;
      if (!isName(each)) return code !== -1;
      const key = nameKey(each);
      if (!known.has(key)) known.set(key, code);
      return known.get(key) !== code;
    });
    expect(wrong).toEqual([]);
    expect(new Set(known.values()).size).toBe(known.size);
    expect(known.size).toBe(names.size);
  });

  test('are shown as they are first written', () => {
    const first = new Map<string, string>();
    const wrong = cells.filter((each, row) => {
      if (!isName(each)) return false;
      const key = nameKey(each);
      if (!first.has(key)) first.set(key, each.trim());
      return names.shown(codes[row] ?? -1) !== first.get(key);
    });
    expect(wrong).toEqual([]);
  });

  test('leave no row without its state', () => {
    const wrong = cells.filter((each, row) => state[row] !== (each === null ? 0 : isName(each) ? READ : UNREADABLE));
    expect(wrong).toEqual([]);
  });
});

test.each([127, 128, 129, 32_767, 32_768, 32_769])('%i names have a number each', (count) => {
  const { codes } = tableOf(Array.from({ length: count }, (_, row) => [`客户${row}`]), ['customer']).names('customer');
  expect(Array.from(codes)).toEqual(Array.from({ length: count }, (_, row) => row));
});

test('a name that stands a few rows further up in another width is shown as it stands there', () => {
  const many: Cell[] = Array.from({ length: 20_000 }, (_, row) => `客户${row}`);
  const { codes, names } = tableOf([...many, 'ＡＣＭＥ', 'x', 'acme'].map((each) => [each]), ['customer']).names('customer');
  expect([20_000, 20_002].map((row) => names.shown(codes[row] ?? -1))).toEqual(['ＡＣＭＥ', 'ＡＣＭＥ']);
});

test('only the names of a table whose rows were named may be written into', () => {
  const table = tableOf([['张三'], ['李四']], ['person']);
  expect(() => table.ownNames('person')).toThrow(RangeError);
  expect(() => table.withOwn('amount').ownNames('person')).toThrow(RangeError);
  const drawn = table.withRows(Int32Array.of(1, 1));
  drawn.ownNames('person').codes[0] = 0;
  expect([drawn, table].map((each) => Array.from(each.names('person').codes))).toEqual([[0, 1], [0, 1]]);
});
