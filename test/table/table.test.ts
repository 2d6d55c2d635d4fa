import fc from 'fast-check';
import { isoDay, asDay } from '../../src/calendar';
import { plain } from '../../src/money';
import type { Cell, Grid, TableName } from '../../src/table';
import { BLANK, findTable, mapColumns, NameBooks, READ, readNumber, Table, tableOfRecords, UNREADABLE } from '../../src/table';

function tableOf(cells: Grid['cells'], kind: TableName = 'sales', books = new NameBooks()): Table {
  const raw = findTable({ name: '订单', sheet: '订单', cells }, kind);
  if (!raw.ok) throw new Error('There is no table.');
  const map = mapColumns(raw.value, kind);
  if (!map.ok) throw new Error('The columns do not match.');
  return new Table(kind, raw.value, map.value, books);
}

describe('typed columns', () => {
  const table = tableOf([
    ['日期', '时间', '销售员', '客户', '金额', '状态', '成交', '推荐人'],
    ['2024-03-01', '09:30', '张三', 'ABC', 1200.5, null, '是', '李四'],
    [45353, '2024-03-05 10:00', '张三 ', 'abc ', '¥1,000', '退款', 'no', ' 张三'],
    ['待定', '10:00', null, '#N/A', '一千', '部分', '待定'],
    ['2024-02-30', 'x', 'ＡＢＣ', 6222021234567890123, -5, 'fraud', null, ''],
    ['2024-03-03', 0.5, '王五', '甲', null],
  ]);

  test('have a state for each row', () => {
    expect([...table.dates('date').state]).toEqual([READ, READ, UNREADABLE, UNREADABLE, READ]);
    expect([...table.numbers('amount').state]).toEqual([READ, READ, UNREADABLE, UNREADABLE, BLANK]);
    expect([...table.names('customer').state]).toEqual([READ, READ, UNREADABLE, UNREADABLE, READ]);
    expect([...table.words('status').state]).toEqual([BLANK, READ, UNREADABLE, READ, BLANK]);
    expect([...table.flags('closed').state]).toEqual([READ, READ, UNREADABLE, BLANK, BLANK]);
  });

  test('have the values read', () => {
    expect([0, 1].map((row) => plain(table.numbers('amount').values.at(row)))).toEqual(['1200.5', '1000']);
    expect([0, 1, 4].map((row) => isoDay(asDay(table.dates('date').days[row] ?? 0)))).toEqual(['2024-03-01', '2024-03-02', '2024-03-03']);
    expect([0, 1, 2, 3, 4].map((row) => table.words('status').word(row))).toEqual([undefined, 'refunded', undefined, 'fraud', undefined]);
    expect([...table.flags('closed').flags]).toEqual([1, 0, 0, 0, 0]);
  });

  test('have names as numbers of one book, shown as first written', () => {
    const { codes, names } = table.names('person');
    expect(codes[0]).toBe(codes[1]);
    expect(codes[2]).toBe(-1);
    expect(names.shown(codes[1] ?? -1)).toBe('张三');
    expect(table.names('referrer').codes[1]).toBe(codes[0]);
    const customers = table.names('customer');
    expect(customers.codes[0]).toBe(customers.codes[1]);
    expect(customers.names).not.toBe(names);
  });

  test('say what is wrong with a row, and nothing of the others', () => {
    expect(table.numbers('amount').trouble(2)?.code).toBe('not-a-number');
    expect(table.numbers('amount').trouble(3)?.code).toBe('negative');
    expect(table.names('customer').trouble(2)?.code).toBe('missing');
    expect(table.names('customer').trouble(3)?.code).toBe('out-of-range');
    expect(table.dates('date').trouble(3)?.code).toBe('not-a-date');
    expect([table.numbers('amount').trouble(0), table.numbers('amount').trouble(4), table.numbers('amount').trouble(99)]).toEqual([undefined, undefined, undefined]);
  });

  test('a time of day alone has the day of its row; without a day it cannot be read', () => {
    const { state, days, seconds } = table.moments('time');
    expect([...state]).toEqual([READ, READ, UNREADABLE, UNREADABLE, READ]);
    expect([days[0], days[1], days[4]].map((day) => isoDay(asDay(day ?? 0)))).toEqual(['2024-03-01', '2024-03-05', '2024-03-03']);
    expect([seconds[0], seconds[1], seconds[4]]).toEqual([34200, 36000, 43200]);
  });

  test('are read once', () => {
    expect(table.numbers('amount')).toBe(table.numbers('amount'));
    expect(table.names('person')).toBe(table.names('person'));
  });

  test('are blank where the table has no such column', () => {
    expect(table.has('amount')).toBe(true);
    expect(table.has('referrerKind')).toBe(false);
    expect([...table.numbers('previousAmount').state]).toEqual([0, 0, 0, 0, 0]);
    expect([...table.names('team').codes]).toEqual([-1, -1, -1, -1, -1]);
    expect(table.cell(0, 'team')).toBeUndefined();
  });

  test('know their cells', () => {
    expect(table.cell(2, 'amount')).toBe('E4');
  });

  test('are asked for by the wrong kind only by mistake', () => {
    expect(() => table.numbers('date')).toThrow(RangeError);
    expect(() => table.names('nothing')).toThrow(RangeError);
    expect(() => table.has('nothing')).toThrow(RangeError);
  });
});

describe('a status in several columns', () => {
  const table = tableOf([
    ['订单状态', '金额', '退款状态'],
    ['已完成', 1, '无'], ['已关闭', 1, '已退款'], ['已完成', 1, '退款成功'], ['处理中', 1, null], [null, 1, '-'], ['已完成', 1, '申请中'], ['交易关闭', 1, '申请中'], ['待定', 1, '全额退款'], ['待定', 1, '无'], [null, 1, '作假'],
  ]);
  const { state, word, trouble } = table.words('status');

  test('says the strictest word of the row; a row is valid only if all that say anything say so', () => {
    expect([...state].map((each, row) => (each === READ ? word(row) : each === BLANK ? 'blank' : trouble(row)?.code))).toEqual([
      'valid', 'refunded', 'refunded', 'not-settled', 'blank', 'unknown-word', 'cancelled', 'refunded', 'unknown-word', 'fraud',
    ]);
  });

  test('has its cell where the word stands that holds', () => {
    expect([0, 1, 2, 3, 5, 6, 7, 8, 9].map((row) => table.cell(row, 'status'))).toEqual(['A2', 'C3', 'C4', 'A5', 'C7', 'A8', 'C9', 'A10', 'C11']);
  });
});

test('tables of one run share their name books', () => {
  const books = new NameBooks();
  const sales = tableOf([['销售员', '客户'], ['张三', '甲']], 'sales', books);
  const people = tableOf([['姓名', '主管', '评分.态度'], ['李四', '张三 ', -1]], 'people', books);
  const history = tableOf([['客户', '日期'], ['甲 ', '2020-01-01']], 'history', books);
  expect(people.names('manager').codes[0]).toBe(sales.names('person').codes[0]);
  expect(people.names('person').codes[0]).not.toBe(sales.names('person').codes[0]);
  expect(history.names('customer').codes[0]).toBe(sales.names('customer').codes[0]);
  expect(plain(people.numbers('score.态度').values.at(0))).toBe('-1');
});

test('numbers with more digits than Excel shows are read as it shows them, and counted', () => {
  const { values, snapped } = tableOf([['金额'], [0.1 + 0.2], [999.9999999999999], [1200.5], [3]]).numbers('amount');
  expect([0, 1, 2, 3].map((row) => plain(values.at(row)))).toEqual(['0.3', '1000', '1200.5', '3']);
  expect(snapped).toBe(2);
});

test('a list or an object in JSON cannot be read, in any column', () => {
  const raw = tableOfRecords('sales.json', [{ amount: { value: 1 }, customer: ['甲'], date: {}, status: [], closed: [true] }]);
  if (!raw.ok) throw new Error('There is no table.');
  const map = mapColumns(raw.value, 'sales');
  if (!map.ok) throw new Error('The columns do not match.');
  const table = new Table('sales', raw.value, map.value, new NameBooks());
  const columns = [table.numbers('amount'), table.names('customer'), table.dates('date'), table.words('status'), table.flags('closed')];
  expect(columns.map((column) => column.trouble(0)?.code)).toEqual(['not-a-number', 'missing', 'not-a-date', 'unknown-word', 'unknown-word']);
});

test('a column reads every cell as the cell alone would be read', () => {
  const cell = fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.string(), fc.stringMatching(/^[-¥0-9.,万%() ]{0,8}$/)) satisfies fc.Arbitrary<Cell>;
  const rule = { least: 'zero', percent: false, refund: true } as const;
  fc.assert(fc.property(fc.array(fc.tuple(fc.constant('X1'), cell), { minLength: 1, maxLength: 60 }), (rows) => {
    const column = tableOf([['订单号', '金额'], ...rows]).numbers('amount');
    rows.forEach(([, value], row) => {
      const reading = readNumber(value, rule);
      expect(column.state[row]).toBe(reading.state === 'blank' ? BLANK : reading.state === 'read' ? READ : UNREADABLE);
      if (reading.state === 'read') expect(plain(column.values.at(row))).toBe(plain(reading.value));
      expect(column.trouble(row)?.code).toBe(reading.state === 'unreadable' ? reading.code : undefined);
    });
  }));
});
