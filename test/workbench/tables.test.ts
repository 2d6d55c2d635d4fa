import { failure, fill, freshExcel } from './excel';

const excel = freshExcel();

beforeEach(() => fill(excel.standIn.workbook.active, 'B2', [['姓名', '金额', '金额'], ['张三', 100, ''], ['李四', 250.5, 'x']]));

test('a range with headers becomes a table; headers alike are told apart', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const table = sheet.tables.add('B2:D4', true);
    table.name = 'Sales';
    table.style = 'TableStyleLight9';
    table.load('name,id,style,showTotals,showHeaders,showFilterButton');
    const header = table.getHeaderRowRange().load('values,address');
    const body = table.getDataBodyRange().load('values,address');
    table.rows.load('count');
    table.columns.load('items/name,items/index,items/id');
    await context.sync();
    expect(table).toMatchObject({ name: 'Sales', style: 'TableStyleLight9', showTotals: false, showHeaders: true, showFilterButton: true });
    expect(header.values).toEqual([['姓名', '金额', '金额2']]);
    expect(body.values).toEqual([['张三', 100, ''], ['李四', 250.5, 'x']]);
    expect(body.address).toBe('Sheet1!B3:D4');
    expect(table.rows.count).toBe(2);
    expect(table.columns.items.map(({ name, index, id }) => [name, index, id])).toEqual([['姓名', 0, 1], ['金额', 1, 2], ['金额2', 2, 3]]);
  });
});

test('tables are found in the workbook and on a sheet, by name and by id', async () => {
  const { workbook } = excel.standIn;
  workbook.addTable(workbook.active, { top: 1, left: 1, rows: 3, columns: 3 }, 'Sales');
  await Excel.run(async (context) => {
    const all = context.workbook.tables.load('items/name,items/id,count');
    const own = context.workbook.worksheets.getActiveWorksheet().tables.load('items/name');
    const none = context.workbook.tables.getItemOrNullObject('Nothing').load('name');
    await context.sync();
    expect(all.items.map((table) => table.name)).toEqual(['Sales']);
    expect(own.items.map((table) => table.name)).toEqual(['Sales']);
    expect(none.isNullObject).toBe(true);
    const again = context.workbook.tables.getItem(all.items[0]?.id ?? '').load('name,worksheet/name');
    const column = context.workbook.tables.getItem('sales').columns.getItem('金额').getDataBodyRange().load('values');
    const rows = all.items[0]?.rows.load('items/values,items/index');
    const where = all.items[0]?.getRange().load({ address: true, worksheet: { name: true } });
    await context.sync();
    expect([again.name, again.worksheet.name]).toEqual(['Sales', 'Sheet1']);
    expect(column.values).toEqual([[100], [250.5]]);
    expect(rows?.items.map((row) => row.values[0]?.[0])).toEqual(['张三', '李四']);
    expect(where?.address).toBe('Sheet1!B2:D4');
  });
});

test('rows are added at the end, a totals row below, and the table can be resized', async () => {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.add('Sheet1!B2:D4', true);
    table.rows.add(undefined, [['王五', 1, 2], ['赵六', 3, 4]]);
    const count = table.rows.getCount();
    const whole = table.getRange().load('address');
    await context.sync();
    expect([count.value, whole.address]).toEqual([4, 'Sheet1!B2:D6']);
    table.showTotals = true;
    const totals = table.getTotalRowRange().load('address');
    await context.sync();
    expect(totals.address).toBe('Sheet1!B7:D7');
    table.showTotals = false;
    table.resize('B2:E3');
    const header = table.getHeaderRowRange().load('values');
    await context.sync();
    expect(header.values).toEqual([['姓名', '金额', '金额2', 'Column1']]);
  });
});

test('what is written into a header is text from then on, and never twice the same', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const table = sheet.tables.add('B2:D4', true);
    table.columns.getItem('姓名').name = '员工';
    sheet.getRange('C2:D2').values = [[2024, '员工']];
    const header = table.getHeaderRowRange().load('values,valueTypes');
    await context.sync();
    expect(header.values).toEqual([['员工', '2024', '员工2']]);
    expect(header.valueTypes).toEqual([['String', 'String', 'String']]);
    sheet.getRange('C2').values = [['=1+1']];
    header.load('formulas');
    await context.sync();
    expect(header.formulas[0]?.[1]).not.toContain('=');
  });
});

test('deleting a table takes its cells, converting it leaves them', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.tables.add('B2:D4', true).convertToRange();
    const cells = sheet.getRange('B3').load('values');
    await context.sync();
    expect(cells.values).toEqual([['张三']]);
    sheet.tables.add('B2:D4', true).delete();
    cells.load('values');
    await context.sync();
    expect(cells.values).toEqual([['']]);
    expect(excel.standIn.workbook.tables).toEqual([]);
  });
});

test.each<[string, (context: Excel.RequestContext) => void, string]>([
  ['tables that overlap', ({ workbook }) => { workbook.tables.add('Sheet1!C3:D5', true); }, 'InvalidArgument'],
  ['a name taken', ({ workbook }) => { workbook.tables.add('Sheet1!G1:H3', true).name = 'sales'; }, 'ItemAlreadyExists'],
  ['a name like a cell', ({ workbook }) => { workbook.tables.getItem('Sales').name = 'AB12'; }, 'InvalidArgument'],
  ['a name with a blank', ({ workbook }) => { workbook.tables.getItem('Sales').name = 'my sales'; }, 'InvalidArgument'],
  ['a column that is not there', ({ workbook }) => { workbook.tables.getItem('Sales').columns.getItem('奖金').load('name'); }, 'ItemNotFound'],
  ['no totals row', ({ workbook }) => { workbook.tables.getItem('Sales').getTotalRowRange().load('address'); }, 'ItemNotFound'],
  ['rows of another width', ({ workbook }) => { workbook.tables.getItem('Sales').rows.add(undefined, [[1, 2]]); }, 'InvalidArgument'],
])('refused: %s', async (_, change, code) => {
  const { workbook } = excel.standIn;
  workbook.addTable(workbook.active, { top: 1, left: 1, rows: 3, columns: 3 }, 'Sales');
  const run = Excel.run(async (context) => {
    change(context);
    await context.sync();
  });
  expect((await failure(run)).code).toBe(code);
});
