import fc from 'fast-check';
import { say } from '../../src/i18n';
import type { Cell, Grid, RawTable, TableName } from '../../src/table';
import { chooseTables, columnLetters, findTable, fitness, mapColumns, rowsOf, tableOfRecords } from '../../src/table';

const HEADER: readonly Cell[] = ['订单号', '日期', '销售员', '金额'];
const ROW: readonly Cell[] = ['A1', '2024-03-01', '张三', 100];

function grid(cells: readonly (readonly Cell[])[], more: Partial<Grid> = {}): Grid {
  return { name: '订单', sheet: '订单', cells, ...more };
}

function found(source: Grid, kind: TableName = 'sales'): RawTable {
  const table = findTable(source, kind);
  if (!table.ok) throw new Error(table.problems.map((problem) => say(problem.sentence, 'en')).join());
  return table.value;
}

describe('the header row', () => {
  test.each<[string, readonly (readonly Cell[])[], number]>([
    ['is the first row', [HEADER, ROW], 0],
    ['lies below a title', [['2024年第一季度销售明细', null, null, null], HEADER, ROW], 1],
    ['lies below a title, a blank row and a line of explanation', [['销售明细'], [], ['单位：元', null, '制表：财务部'], HEADER, ROW], 3],
    ['lies below a title that is itself an alias', [['产品'], HEADER, ROW], 1],
    ['lies below a row of group headings', [['订单', null, '人员', '金额'], HEADER, ROW], 1],
    ['lies below a blank first row', [[null, null], HEADER, ROW], 1],
    ['is the first of two that fit alike', [HEADER, ROW, HEADER], 0],
    ['has unknown headers only', [['标题'], ['甲', '乙', '丙'], ['x', 'y', 1]], 1],
    ['has one column', [['金额'], [1]], 0],
  ])('%s', (_, cells, header) => {
    const table = found(grid(cells));
    expect(table.headers).toEqual(cells[header]?.map((cell) => cell ?? ''));
    expect(table.address(-1, 0)).toBe(`A${header + 1}`);
  });

  test('may be known by headers that the user has named', () => {
    const cells = [['说明', '说明二'], ['成交价', '谁'], [100, '张三']];
    const table = findTable(grid(cells), 'sales', new Map([['amount', '成交价']]));
    expect(table.ok && table.value.headers).toEqual(['成交价', '谁']);
  });

  test('of an Excel table is its first row, whatever it says', () => {
    expect(found(grid([['甲', '乙'], HEADER, ROW], { headerFirst: true })).headers).toEqual(['甲', '乙']);
  });

  test.each<[string, readonly (readonly Cell[])[]]>([['no cells', []], ['blank cells only', [[null, ''], [' ', null]]]])('is missing where there are %s', (_, cells) => {
    const table = findTable(grid(cells), 'sales');
    expect(table).toMatchObject({ ok: false, problems: [{ code: 'no-table' }] });
  });

  test('keeps columns without a header', () => {
    expect(found(grid([['订单号', null, '金额'], ['A1', 'x', 1]])).headers).toEqual(['订单号', '', '金额']);
  });
});

describe('a header of two rows', () => {
  const two = [
    ['2024年3月销售明细表'],
    ['序号', '日期', '业务员', '客户名称', '销售', null, '回款', null],
    [null, null, null, null, '数量', '金额', '日期', '金额'],
  ];
  const data: readonly Cell[] = [1, 45352, '小王', '客户甲', 2, 800, 45360, 700];

  test('is read: each name with its group', () => {
    const table = found(grid([...two, data, ['合计', null, null, null, 2, 800]]));
    expect(table.headers).toEqual(['序号', '日期', '业务员', '客户名称', '数量', '销售金额', '回款日期', '回款金额']);
    expect([rowsOf(table), table.address(0, 5), table.totals]).toEqual([[data], 'F4', ['A5']]);
    expect(mapColumns(table, 'sales')).toMatchObject({ ok: true, value: { columns: new Map([['date', 1], ['person', 2], ['customer', 3], ['quantity', 4], ['amount', 5], ['collectedDate', 6], ['collected', 7]]) } });
  });

  test('is read where all names are below groups, and where names say all by themselves', () => {
    const table = found(grid([['基本', null, '业绩', null], ['日期', '业务员', '金额', '状态'], ['2024-03-01', '小王', 800, null]]));
    expect(table.headers).toEqual(['日期', '业务员', '金额', '状态']);
    expect(found(grid([['日期', '业务员', '销售', null], [null, null, '数量', '金额'], ['2024-03-01', '小王', 1, 800]])).headers).toEqual(['日期', '业务员', '数量', '销售金额']);
  });

  test.each<[string, readonly (readonly Cell[])[], readonly string[]]>([
    ['the second row is data', [['日期', '业务员', '客户', null], ['2024-03-01', '小王', '甲', '金额'], ['2024-03-01', '小王', '甲', 5]], ['日期', '业务员', '客户', '']],
    ['the second row has numbers', [['日期', '业务员', '销售', null], [null, null, 5, '金额']], ['日期', '业务员', '销售', '']],
    ['both rows are whole headers', [['日期', '金额'], ['日期', '金额'], ['2024-03-01', 5]], ['日期', '金额']],
    ['the first row is a title', [['销售明细', null, null], ['日期', '业务员', '金额'], ['2024-03-01', '小王', 5]], ['日期', '业务员', '金额']],
  ])('is none where %s', (_, cells, headers) => {
    expect(found(grid(cells)).headers.slice(0, headers.length)).toEqual(headers);
  });
});

describe('data rows', () => {
  test('are counted without the blank rows between them, and keep their cell', () => {
    const table = found(grid([['标题'], HEADER, ROW, [null, ' ', '', null], [], ['A2', '2024-03-02', '李四', 5]], { firstRow: 2, firstColumn: 1 }));
    expect(rowsOf(table).map((row) => row[0])).toEqual(['A1', 'A2']);
    expect(table.address(0, 3)).toBe('E5');
    expect(table.address(1, 3)).toBe('E8');
    expect(table.address(9, 3)).toBeUndefined();
  });

  test('have no cell in a file without sheets', () => {
    expect(found({ name: 'orders.csv', cells: [HEADER, ROW] }).address(0, 0)).toBeUndefined();
  });

  test('are there although hidden, and the hidden ones are counted', () => {
    const table = found(grid([['标题'], HEADER, ROW, ROW, [], ROW], { hiddenRows: new Set([0, 3, 4, 5]) }));
    expect([table.length, table.hiddenRows]).toEqual([3, 2]);
  });

  test('may be none', () => {
    expect(found(grid([HEADER])).length).toBe(0);
  });
});

describe('a row that totals others', () => {
  test.each<[string, readonly Cell[]]>([
    ['合计', ['合计', null, null, 100]], ['合 计', ['合 计', null, null, 100]], ['总计：', ['总计：', '', '', 100]], ['in a later column', [null, null, '合计', 100]], ['in the date column', [null, '合计', null, 100]],
    ['after a number', [45, '合计', null, 100]], ['Total', ['Total', null, null, 100]], ['Grand Total', ['Grand Total', null, null, 100]], ['本月合计', ['本月合计', null, null, 100]], ['SUM', ['SUM', null, null, 100]],
    ['合计（元）', ['合计（元）', null, null, 100]], ['小计', ['小计', null, null, 100]],
  ])('is left off: %s', (_, totals) => {
    const table = found(grid([HEADER, ROW, totals]));
    expect([table.length, table.totals.length]).toEqual([1, 1]);
  });

  test('is left off with a subtotal before it and blank rows around it', () => {
    const table = found(grid([HEADER, ROW, ['小计', null, null, 100], [], ['总计', null, null, 100], [null], []]));
    expect([table.length, table.totals.length]).toEqual([1, 2]);
  });

  test.each<[string, readonly Cell[]]>([
    ['the word is not the first text', ['A2', null, '合计', 100]], ['it has a date', ['Total', '2024-03-01', '张三', 100]], ['the word is part of a name', ['合计科技', null, null, 100]], ['it is a footnote', ['制表人：张三']],
  ])('is kept as data where %s', (_, last) => {
    const table = found(grid([HEADER, ROW, last]));
    expect([table.length, table.totals.length]).toEqual([2, 0]);
  });

  test.each<[string, readonly Cell[], string]>([
    ['小计', ['小计', null, null, 100], 'A3'], ['with the date of its day', [null, 45352, '小计', 100], 'C3'], ['with a date as text', [null, '2024-03-01', '合计', '1,500.00'], 'B3'], ['in traditional characters', [null, 45352, '小計', 100], 'C3'],
    ['as Excel writes subtotals', [null, null, '张三 汇总', 100], 'C3'], ['as Excel writes them in English', [null, null, 'Ann Total', 100], 'C3'], ['of a day', [null, '2024-03-01 汇总', null, 100], 'B3'],
  ])('between other rows is left out, and told where it stands: %s', (_, totals, place) => {
    const table = found(grid([HEADER, ROW, totals, ROW]));
    expect([table.length, table.totals]).toEqual([2, [place]]);
    expect(table.address(1, 0)).toBe('A4');
  });

  test('has the number of its line where there are no cells', () => {
    const [place] = found({ name: 'orders.csv', cells: [HEADER, ROW, ['小计', null, null, '100']] }).totals;
    expect(typeof place === 'object' && say(place, 'en')).toBe('line 3');
  });

  test.each<[string, readonly Cell[]]>([
    ['a customer called Total with a date', ['2024-03-01', '', 'Total', 100]], ['a person beside it', ['2024-03-01', 'Total', 'Ann', 100]], ['a name that ends so', [null, '张三汇总', '甲公司', 100]],
  ])('is not %s', (_, row) => {
    const table = found(grid([['日期', '销售员', '客户', '金额'], row, row]));
    expect([table.length, table.totals.length]).toEqual([2, 0]);
  });

  test('is no header, though Total may head a column', () => {
    expect(found(grid([['甲', '乙'], ['x', 1], ['Total', 1]])).headers).toEqual(['甲', '乙']);
    expect(found(grid([['报表'], ['Total', 'Date'], [1, '2024-03-01']])).headers).toEqual(['Total', 'Date']);
  });
});

describe('which sheet is which table', () => {
  const orders = grid([['订单号', '日期', '工号', '销售员', '岗位', '部门', '团队', '客户', '金额', '推荐人', '状态'], []], { name: 'Sheet1' });
  const people = grid([['工号', '姓名', '岗位', '部门', '团队', '主管', '目标', '底薪']], { name: 'Sheet2' });
  const teams = grid([['团队', '目标']], { name: 'Sheet3' });
  const history = grid([['客户', '日期']], { name: 'Sheet4' });
  const notes = grid([['说明'], ['本表由财务部编制']], { name: 'Sheet5' });

  test('is told by the headers', () => {
    expect(chooseTables([notes, history, teams, people, orders])).toEqual({ sales: orders, people, teams, history });
  });

  test('the orders are not taken for other tables', () => {
    expect(chooseTables([orders, notes])).toEqual({ sales: orders });
  });

  test('of two sheets of orders the first of equals is taken, and one named as history is the history', () => {
    expect(chooseTables([orders, { ...orders, name: 'Sheet9' }])).toEqual({ sales: orders });
    const earlier = { ...orders, name: '历史订单' };
    expect(chooseTables([earlier, orders])).toEqual({ sales: orders, history: earlier });
  });

  test('the name tips the scales, three to one: a sheet called orders comes before a fuller one without a name, and not before one that says much more', () => {
    const few = grid([['日期', '销售员', '客户', '金额', '状态', '推荐人'], []], { name: '销售明细' });
    expect(chooseTables([orders, few])).toEqual({ sales: few });
    expect(chooseTables([orders, { ...few, name: 'Sheet9' }])).toEqual({ sales: orders });
    const threeOnly = grid([['日期', '销售员', '金额'], []], { name: '销售明细' });
    expect(chooseTables([orders, threeOnly])).toEqual({ sales: orders });
  });

  test('a single sheet of customers and dates is the sales table', () => {
    const only = grid([['客户', '日期'], ['甲', '2024-01-01']], { name: 'Sheet1' });
    expect(chooseTables([only])).toEqual({ sales: only });
  });

  test('sales are known by what only they have where the header of the date is not known', () => {
    const undated = grid([['发生日', '业务员', '客户', '金额'], ['2024-03-01', '小王', '甲', 1]], { name: '明细' });
    const note = grid([['本表由财务部填写'], ['请于每月5日前提交']], { name: '填表说明' });
    expect(chooseTables([note, undated])).toEqual({ sales: undated });
    expect(chooseTables([undated, orders])).toEqual({ sales: orders });
  });

  test('people with figures of theirs are not taken for sales, which have dates', () => {
    const staff = grid([['姓名', '岗位', '底薪', '业绩']], { name: 'Sheet1' });
    expect(chooseTables([staff])).toEqual({ people: staff });
  });

  test('is told by a name in traditional characters too', () => {
    const earlier = { ...orders, name: '歷史訂單' };
    expect(chooseTables([earlier, orders])).toEqual({ sales: orders, history: earlier });
  });

  test('nothing fits: no table', () => {
    expect(chooseTables([notes])).toEqual({});
    expect(fitness(notes, 'sales')).toBe(0);
  });

  test('headers that the user has named count', () => {
    const own = grid([['谁', '何时', '多少']], { name: 'Sheet1' });
    expect(fitness(own, 'sales')).toBe(0);
    expect(fitness(own, 'sales', new Map([['date', '何时'], ['amount', '多少']]))).toBeGreaterThan(0);
  });
});

describe('tables from JSON', () => {
  function ofRecords(records: readonly unknown[]): RawTable {
    const table = tableOfRecords('sales.json', records);
    if (!table.ok) throw new Error('The records are no table.');
    return table.value;
  }

  test('have the union of the keys as headers, and a row for every object', () => {
    const table = ofRecords([{ date: '2024-03-01', amount: 1 }, {}, { 客户: '甲', amount: 2, date: null }]);
    expect(table.headers).toEqual(['date', 'amount', '客户']);
    expect(rowsOf(table)).toEqual([['2024-03-01', 1, null], [null, null, null], [null, 2, '甲']]);
    expect(table.address(0, 0)).toBeUndefined();
  });

  test('may have keys like those of object members', () => {
    const records: unknown = JSON.parse('[{"__proto__": 1, "constructor": "x"}, {"toString": true}]');
    const table = ofRecords(Array.isArray(records) ? records : []);
    expect(table.headers).toEqual(['__proto__', 'constructor', 'toString']);
    expect(rowsOf(table)[0]?.slice(0, 2)).toEqual([1, 'x']);
  });

  test('may be empty', () => {
    expect(ofRecords([])).toMatchObject({ headers: [], length: 0 });
  });

  test.each<[string, unknown]>([['a number', 1], ['a list', [1]], ['null', null], ['a text', 'x']])('are refused where a row is %s', (_, row) => {
    const table = tableOfRecords('sales.json', [{ amount: 1 }, row]);
    if (table.ok) throw new Error('It was read.');
    expect(say(table.problems[0]?.sentence ?? { zh: '', en: '' }, 'en')).toContain('Item 2 of "sales.json"');
  });
});

test('columns have the letters that a sheet gives them', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']);
});

test('rows are neither lost nor made, wherever blank rows and a title stand', () => {
  const rows = fc.array(fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 999 }) }, { weight: 1, arbitrary: fc.constant(null) }), { maxLength: 30 });
  fc.assert(fc.property(rows, fc.nat(5), (values, above) => {
    const title = Array.from({ length: above }, (_, row): Cell[] => (row === 0 ? ['标题'] : []));
    const cells: Cell[][] = [...title, [...HEADER], ...values.map((value): Cell[] => (value === null ? [null, ''] : [`A${value}`, '2024-03-01', '张三', value]))];
    const table = found(grid(cells));
    expect(rowsOf(table).map((row) => row[3])).toEqual(values.filter((value) => value !== null));
    rowsOf(table).forEach((row, index) => {
      const line = Number(table.address(index, 3)?.slice(1));
      expect(cells[line - 1]).toEqual(row);
    });
  }));
});

test('of two sheets that fit alike, the one whose name says what it holds is taken', () => {
  const cells = [['日期', '业务员', '金额'], ['2024-01-05', '甲', 5]];
  const plain = grid(cells, { name: 'Sheet1' });
  const named = grid(cells, { name: '销售订单' });
  expect(chooseTables([plain, named])).toEqual({ sales: named });
});
