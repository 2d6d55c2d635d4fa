import { snapshotOf } from '../../src/workbench/model';
import { failure, fill, freshExcel } from './excel';

const excel = freshExcel();
const onSheet = <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> => (
  Excel.run((context) => batch(context.workbook.worksheets.getActiveWorksheet(), context))
);

test('what is written is read, across several syncs and by several proxies', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('B2:C3');
    range.values = [['张三', 12.5], [true, '']];
    range.load('values,address,formulas,valueTypes,rowIndex,columnIndex,rowCount,columnCount,cellCount,numberFormat');
    await context.sync();
    expect(range.values).toEqual([['张三', 12.5], [true, '']]);
    expect(range.valueTypes).toEqual([['String', 'Double'], ['Boolean', 'Empty']]);
    expect(range).toMatchObject({ address: 'Sheet1!B2:C3', rowIndex: 1, columnIndex: 1, rowCount: 2, columnCount: 2, cellCount: 4 });
    expect(range.numberFormat).toEqual([['General', 'General'], ['General', 'General']]);
    const last = range.getLastCell().load({ address: true, worksheet: { name: true } });
    const used = sheet.getUsedRange().load('address');
    await context.sync();
    expect(last.address).toBe('Sheet1!C3');
    expect(last.worksheet.name).toBe('Sheet1');
    expect(used.address).toBe('Sheet1!B2:C2'.replace('C2', 'C3'));
  });
});

test('null leaves a cell, an empty text clears it', async () => {
  fill(excel.standIn.workbook.active, 'A1', [[1, 2]]);
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B1').values = [[null, '']];
    const range = sheet.getRange('A1:B1').load('values');
    await context.sync();
    expect(range.values).toEqual([[1, '']]);
  });
});

test.each([
  ['=A1*2', '=A1*2', '#NAME?'],
  ['+A1', '=A1', '#NAME?'],
  ['-A1', '=-A1', '#NAME?'],
  ['@张三', '=@张三', '#NAME?'],
  ["'=A1", '=A1', '=A1'],
  ["'007", '007', '007'],
  ['007', 7, 7],
  ['1,200.50', 1200.5, 1200.5],
  ['-12.5', -12.5, -12.5],
  ['(1,200)', -1200, -1200],
  ['5%', 0.05, 0.05],
  ['1e3', 1000, 1000],
  ['¥99', 99, 99],
  ['2024-03-01', 45352, 45352],
  ['2024年3月1日', 45352, 45352],
  ['2024/2/30', '2024/2/30', '2024/2/30'],
  ['TRUE', true, true],
  ['#N/A', '#N/A', '#N/A'],
  ['A-1', 'A-1', 'A-1'],
  ['-', '-', '-'],
])('the entry %p is read as Excel reads typing', async (entry, formula, value) => {
  await onSheet(async (sheet, context) => {
    const cell = sheet.getRange('D4');
    cell.values = [[entry]];
    cell.load('formulas,values');
    await context.sync();
    expect(cell.formulas).toEqual([[formula]]);
    expect(cell.values).toEqual([[value]]);
  });
});

test('a date brings its number format along, unless the cell has one', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').numberFormat = [['0.0']];
    sheet.getRange('A1:B1').values = [['2024-03-01', '2024-03-01']];
    const range = sheet.getRange('A1:B1').load('numberFormat');
    await context.sync();
    expect(range.numberFormat).toEqual([['0.0', 'yyyy/m/d']]);
  });
});

test('in the text format everything stays text, numbers too', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:D1');
    range.numberFormat = [['@', '@', '@', '@']];
    range.values = [['=1+1', '00123', 45, '+86 138']];
    range.load('values,valueTypes,formulas,text');
    await context.sync();
    expect(range.values).toEqual([['=1+1', '00123', '45', '+86 138']]);
    expect(range.valueTypes).toEqual([['String', 'String', 'String', 'String']]);
    expect(range.text).toEqual([['=1+1', '00123', '45', '+86 138']]);
  });
});

test('what a cell shows follows its number format; formats not known are refused', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:D1');
    range.values = [[1234.5, 0.08, 45352, -3]];
    range.numberFormat = [['#,##0.00', '0.0%', 'yyyy-mm-dd', '0.00']];
    range.load('text');
    await context.sync();
    expect(range.text).toEqual([['1,234.50', '8.0%', '2024-03-01', '-3.00']]);
    sheet.getRange('A1').numberFormat = [['[h]:mm']];
    const odd = sheet.getRange('A1').load('text');
    expect((await failure(context.sync())).code).toBe('NotImplemented');
    expect(() => odd.text).toThrow();
  });
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ['rows that do not match', (sheet) => { sheet.getRange('A1:B2').values = [[1, 2]]; }],
  ['columns that do not match', (sheet) => { sheet.getRange('A1:B2').values = [[1], [2]]; }],
  ['a formula left open', (sheet) => { sheet.getRange('A1').values = [['=SUM(A2']]; }],
  ['no address at all', (sheet) => { sheet.getRange('Nowhere').values = [[1]]; }],
  ['an address off the sheet', (sheet) => { sheet.getRange('XFE1').values = [[1]]; }],
  ['values for a whole column', (sheet) => { sheet.getRange('A:A').values = [[1]]; }],
  ['an offset off the sheet', (sheet) => { sheet.getRange('A1').getOffsetRange(-1, 0).select(); }],
])('%s is an InvalidArgument, and nothing is written', async (_, write) => {
  const before = snapshotOf(excel.standIn.workbook);
  const error = await failure(onSheet(async (sheet, context) => {
    write(sheet);
    await context.sync();
  }));
  expect(error.code).toBe('InvalidArgument');
  expect(snapshotOf(excel.standIn.workbook)).toEqual(before);
});

test('whole columns give no values', async () => {
  fill(excel.standIn.workbook.active, 'A1', [[1]]);
  await onSheet(async (sheet, context) => {
    const column = sheet.getRange('A:A').load('values,address,isEntireColumn');
    await context.sync();
    expect(column).toMatchObject({ values: null, address: 'Sheet1!A:A', isEntireColumn: true });
  });
});

test('an empty sheet has no used range to speak of; an empty part of a sheet has none at all', async () => {
  await onSheet(async (sheet, context) => {
    const none = sheet.getUsedRangeOrNullObject(true).load('address');
    const corner = sheet.getUsedRange().load('address');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect(corner.address).toBe('Sheet1!A1');
    sheet.getRange('F6').values = [[1]];
    sheet.getRange('A1:B2').getUsedRange().load('address');
    expect((await failure(context.sync())).code).toBe('ItemNotFound');
  });
});

test('formats count as used, unless only values do', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('B2').values = [[1]];
    sheet.getRange('D5').format.fill.color = '#ffeeaa';
    const values = sheet.getUsedRange(true).load('address');
    const all = sheet.getUsedRange().load('address');
    await context.sync();
    expect([values.address, all.address]).toEqual(['Sheet1!B2', 'Sheet1!B2:D5']);
  });
});

test('ranges lead to others: offsets, intersections, rows and columns, the selection', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('B2:D4');
    range.select();
    const all = [
      range.getCell(0, 1), range.getRow(2), range.getColumn(0), range.getOffsetRange(1, 1), range.getResizedRange(1, -1), range.getBoundingRect('F9'), range.getEntireRow(),
      range.getIntersection('C1:C9'), range.getIntersectionOrNullObject('Z1'), range.getLastRow(), sheet.getRangeByIndexes(0, 0, 2, 2), context.workbook.getSelectedRange(), sheet.getCell(3, 3),
      range.getRowsBelow(2), range.getColumnsAfter(), range.getAbsoluteResizedRange(1, 1), context.workbook.getActiveCell(),
    ];
    for (const one of all) one.load('address');
    await context.sync();
    expect(all.map((one) => (one.isNullObject ? null : one.address.replace('Sheet1!', '')))).toEqual([
      'C2', 'B4:D4', 'B2:B4', 'C3:E5', 'B2:C5', 'B2:F9', '2:4', 'C2:C4', null, 'B4:D4', 'A1:B2', 'B2:D4', 'D4', 'B5:D6', 'E2:E4', 'B2', 'B2',
    ]);
  });
});

test('references that a run held are let go of when it ends', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1').load('values');
    await context.sync();
    range.load('address');
    await context.sync();
    expect(excel.standIn.host.referenceCount).toBe(1);
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(excel.standIn.host.referenceCount).toBe(0);
  expect(excel.standIn.log.at(-1)?.kind).toBe('cleanup');
});

test('clearing takes values or formats or both', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:C1');
    range.values = [[1, 2, 3]];
    range.format.font.bold = true;
    sheet.getRange('A1').clear('Contents');
    sheet.getRange('B1').clear('Formats');
    sheet.getRange('C1').clear();
    range.load('values');
    const bold = ['A1', 'B1', 'C1'].map((cell) => sheet.getRange(cell).format.font.load('bold'));
    await context.sync();
    expect(range.values).toEqual([['', 2, '']]);
    expect(bold.map((font) => font.bold)).toEqual([true, false, false]);
  });
});

test('cells are copied, values alone or with their looks', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B1').values = [[1, 'x']];
    sheet.getRange('A1:B1').format.fill.color = '#112233';
    sheet.getRange('A3').copyFrom('A1:B1');
    sheet.getRange('A5:B6').copyFrom('A1:B1', 'Values');
    const copied = sheet.getRange('A3:B6').load('values');
    const fills = ['A3', 'A5'].map((cell) => sheet.getRange(cell).format.fill.load('color'));
    await context.sync();
    expect(copied.values).toEqual([[1, 'x'], ['', ''], [1, 'x'], [1, 'x']]);
    expect(fills.map((one) => one.color)).toEqual(['#112233', '#FFFFFF']);
  });
});
