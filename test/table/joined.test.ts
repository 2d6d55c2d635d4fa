import { say } from '../../src/i18n';
import type { Cell, RawTable, SheetTable } from '../../src/table';
import { findTable, hasSameHeaders, joinTables, mapColumns, NameBooks, rowsOf, Table } from '../../src/table';

function sheet(name: string, cells: readonly (readonly Cell[])[], formats: Readonly<Record<string, string>> = {}): SheetTable {
  const table = findTable({ name, sheet: name, cells, hiddenRows: new Set([1]), format: (row, column) => formats[`${row},${column}`] ?? 'General' }, 'sales');
  if (!table.ok) throw new Error('No table.');
  return { sheet: name, table: table.value };
}

const january = sheet('1月', [['日期', '业务员', '金额'], ['2024-01-01', '小王', 800], ['2024-01-02', '小李', 5000]]);
const february = sheet('2月', [['二月'], ['业务员', '备注', '日期', '金额'], ['小王', '补', '2024-02-01', 1600], ['合计', null, null, 1600]]);

function joined(...tables: SheetTable[]): RawTable {
  const table = joinTables(tables, 'sales');
  if (!table.ok) throw new Error(table.problems.map(({ sentence }) => say(sentence, 'zh')).join());
  return table.value;
}

test('sheets of months are one table, whatever the order of their columns', () => {
  const table = joined(january, february);
  expect([table.name, table.headers, table.length, table.hiddenRows]).toEqual(['1月, 2月', ['日期', '业务员', '金额', '备注'], 3, 1]);
  expect(rowsOf(table)).toEqual([['2024-01-01', '小王', 800, null], ['2024-01-02', '小李', 5000, null], ['2024-02-01', '小王', 1600, '补']]);
});

test('rows and cells are told with their sheet', () => {
  const table = joined(january, february);
  expect([0, 2].map((row) => [table.rowName(row), table.address(row, 2), table.address(row, 3)])).toEqual([['1月!2', '1月!C2', undefined], ['2月!3', '2月!D3', '2月!B3']]);
  expect([table.totals, table.address(-1, 1), table.address(3, 0), table.rowName(3)]).toEqual([['2月!A4'], 'B1', undefined, '']);
});

test('the columns of all sheets are read as one, also backwards, with their formats', () => {
  const march = sheet('3月', [['日期', '业务员', '金额'], ['2024-03-01', '小王', 2]], { '1,2': '0"万"' });
  const table = joined(january, february, march);
  const amounts = table.column(2);
  expect([3, 2, 1, 0].map((row) => [amounts.at(row), amounts.format?.(row)])).toEqual([[2, '0"万"'], [1600, 'General'], [5000, 'General'], [800, 'General']]);
  const map = mapColumns(joined(january, february), 'sales');
  if (!map.ok) throw new Error('The columns are unclear.');
  const read = new Table('sales', joined(january, february), map.value, new NameBooks());
  expect([...read.names('person').codes]).toEqual([0, 1, 0]);
});

test('another header for the same field is the same column', () => {
  const table = joined(january, sheet('2月', [['日期', '销售员', '销售额'], ['2024-02-01', '小王', 1600]]));
  expect([table.headers, rowsOf(table)[2]]).toEqual([['日期', '业务员', '金额'], ['2024-02-01', '小王', 1600]]);
});

test.each<[string, SheetTable[], string]>([
  ['lacks a column of the first', [january, sheet('2月', [['日期', '金额'], ['2024-02-01', 5]])], '工作表“2月”没有“业务员”一列，而“1月”有'],
  ['has a column more that means something', [january, sheet('2月', [['日期', '业务员', '金额', '状态'], ['2024-02-01', '小王', 5, '退款']])], '工作表“1月”没有“状态”一列，而“2月”有'],
])('a sheet that %s is not joined', (_, tables, words) => {
  const table = joinTables(tables, 'sales');
  expect(table.ok || table.problems.map(({ code, sentence }) => [code, say(sentence, 'zh').slice(0, words.length)])).toEqual([['headers-differ', words]]);
});

test('one sheet alone stays as it is', () => {
  expect(joinTables([january], 'sales')).toEqual({ ok: true, value: january.table });
});

test.each<[readonly string[], readonly string[], boolean]>([
  [['日期', '金额'], ['金额', ' 日期 ', ''], true], [['Date', 'Amount'], ['DATE', 'amount'], true], [['日期', '金额'], ['日期'], false], [['日期'], ['日期', '金额'], false], [['', ''], ['', ''], false],
])('headers %j and %j are the same: %s', (one, other, same) => {
  expect(hasSameHeaders(one, other)).toBe(same);
});
