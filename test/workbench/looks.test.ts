import { snapshotOf } from '../../src/workbench/model';
import { failure, fill, freshExcel } from './excel';

const excel = freshExcel();

test('looks are set for a range and told where all its cells agree', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { format } = sheet.getRange('A1:C2');
    format.font.bold = true;
    format.font.color = '#ff0000';
    format.font.size = 14;
    format.fill.color = '#1F4E79';
    format.horizontalAlignment = 'Center';
    format.wrapText = true;
    format.indentLevel = 1;
    sheet.getRange('A1').format.font.bold = false;
    format.load('horizontalAlignment,wrapText,indentLevel,font/bold,font/color,font/size,fill/color');
    await context.sync();
    expect(format).toMatchObject({ horizontalAlignment: 'Center', wrapText: true, indentLevel: 1 });
    expect(format.font).toMatchObject({ bold: null, color: '#FF0000', size: 14 });
    expect(format.fill.color).toBe('#1F4E79');
    format.fill.clear();
    format.fill.load('color');
    await context.sync();
    expect(format.fill.color).toBe('#FFFFFF');
  });
});

test('columns and rows have sizes', async () => {
  fill(excel.standIn.workbook.active, 'C1', [['一二三四五六七八九十'], ['x']]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A:B').format.columnWidth = 80;
    sheet.getRange('1:1').format.rowHeight = 30;
    sheet.getRange('C:C').format.autofitColumns();
    sheet.getRange('E:E').columnHidden = true;
    const widths = ['A:B', 'A:D', 'C1'].map((address) => sheet.getRange(address).format.load('columnWidth,rowHeight'));
    const hidden = sheet.getRange('E1').load('columnHidden');
    await context.sync();
    expect(widths.map((one) => one.columnWidth)).toEqual([80, null, 110.25]);
    expect(hidden.columnHidden).toBe(true);
  });
});

test('borders lie on the edges asked for', async () => {
  await Excel.run(async (context) => {
    const { borders } = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').format;
    const top = borders.getItem('EdgeTop');
    top.style = 'Double';
    top.color = '#00FF00';
    const inner = borders.getItem('InsideHorizontal');
    inner.style = 'Continuous';
    inner.weight = 'Medium';
    top.load('style,color,weight,sideIndex');
    await context.sync();
    expect(top).toMatchObject({ style: 'Double', color: '#00FF00', weight: 'Thin', sideIndex: 'EdgeTop' });
  });
  const [sheet] = snapshotOf(excel.standIn.workbook).sheets;
  const borders = '1-1 {"borders":{"EdgeTop":{"style":"Double","weight":"Thin","color":"#00FF00"},"EdgeBottom":{"style":"Continuous","weight":"Medium","color":"#000000"}}}';
  expect(sheet?.styles).toEqual({ A: borders, B: borders });
});

test('the format of a whole column is kept, and one set for it before it is written is used', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A:A').format.font.bold = true;
    sheet.getRange('A100000').values = [['x']];
    const cell = sheet.getRange('A100000').format.font.load('bold');
    const used = sheet.getUsedRange().load('address');
    await context.sync();
    expect([cell.bold, used.address]).toEqual([true, 'Sheet1!A100000']);
  });
});

test('a chart is kept as data, with its place and its series', async () => {
  fill(excel.standIn.workbook.active, 'A1', [['姓名', '提成'], ['张三', 10], ['李四', 20]]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B3'), 'Columns');
    chart.name = 'Payout';
    chart.title.text = '各人提成';
    chart.legend.visible = false;
    chart.setPosition('D2', 'H16');
    chart.load('name,left,top,width,height');
    chart.series.load('items/name,count');
    sheet.charts.load('count');
    await context.sync();
    expect(chart).toMatchObject({ name: 'Payout', left: 144, top: 15, width: 240, height: 225 });
    expect(chart.series.items.map((series) => series.name)).toEqual(['提成']);
    expect(sheet.charts.count).toBe(1);
  });
  expect(excel.standIn.workbook.active.charts[0]).toMatchObject({
    type: 'BarClustered', title: '各人提成', legendVisible: false, series: [{ values: { area: { top: 1, left: 1, rows: 2, columns: 1 } }, categories: { area: { left: 0 } } }],
  });
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ['an alignment that there is not', (sheet) => { Reflect.set(sheet.getRange('A1').format, 'horizontalAlignment', 'Middle'); }],
  ['a colour that is none', (sheet) => { sheet.getRange('A1').format.fill.color = '#12'; }],
  ['a width below nothing', (sheet) => { sheet.getRange('A1').format.columnWidth = -1; }],
])('%s is an InvalidArgument', async (_, change) => {
  const run = Excel.run(async (context) => {
    change(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });
  expect((await failure(run)).code).toBe('InvalidArgument');
});
