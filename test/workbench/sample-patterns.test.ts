import { freshExcel } from './excel';

/*
 * How Microsoft's own samples (OfficeDev/office-js-snippets) call Excel, pattern by pattern, with the members that the stand-in knows: what real Excel takes it
 * must not refuse. Each is written anew, as a small run that asks what came of it.
 */

freshExcel(() => ({ language: 'en-US' }));

const PATTERNS: readonly (readonly [string, (context: Excel.RequestContext) => Promise<unknown>, unknown])[] = [
  ['a sheet that is deleted if it is there, and added anew and shown', async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItemOrNullObject('Sample').delete();
    const sheet = worksheets.add('Sample');
    sheet.activate();
    await context.sync();
    const active = worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return active.name;
  }, 'Sample'],
  ['a table by its address, its header and its rows given afterwards, columns and rows fitted', async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const table = sheet.tables.add('A1:D1', true);
    table.name = 'ExpensesTable';
    table.getHeaderRowRange().values = [['Date', 'Merchant', 'Category', 'Amount']];
    table.rows.add(undefined, [['1/1/2017', 'The Phone Company', 'Communications', '$120'], ['1/2/2017', 'Northwind Electric Cars', 'Transportation', '$142']]);
    sheet.getUsedRange().format.autofitColumns();
    sheet.getUsedRange().format.autofitRows();
    const body = table.getDataBodyRange().load('values');
    await context.sync();
    return body.values.slice(-2).map((row) => [row[0], row[3]]);
  }, [[42736, 120], [42737, 142]]],
  ['looks in colours by name', async (context) => {
    const { format } = context.workbook.worksheets.getActiveWorksheet().getRange('B2:E2');
    format.fill.color = '#4472C4';
    format.font.color = 'white';
    format.font.bold = true;
    format.load('font/color');
    await context.sync();
    return format.font.color;
  }, '#FFFFFF'],
  ['several properties at once, with set', async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:E2');
    range.set({ format: { fill: { color: 'green' }, font: { name: 'Verdana', color: 'white' } } });
    range.load('format/fill/color,format/font/name');
    await context.sync();
    return [range.format.fill.color, range.format.font.name];
  }, ['#008000', 'Verdana']],
  ['a load of a made-up name, so that the existence alone is asked for', async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject('Nowhere').load('noPropertiesNeeded');
    await context.sync();
    return missing.isNullObject;
  }, true],
  ['a named item that is given another formula', async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const item = sheet.names.add('MyRange', sheet.getRange('A1:B2'));
    await context.sync();
    item.formula = '=Sheet1!$D$1';
    item.load('formula');
    await context.sync();
    return item.formula;
  }, '=Sheet1!$D$1'],
  ['a copy of cells, with all that is in them and with their values alone', async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B1').values = [[1, 2]];
    sheet.getRange('D1').copyFrom('A1:B1');
    sheet.getRange('D2').copyFrom('A1:B1', Excel.RangeCopyType.values);
    const copied = sheet.getRange('D1:E2').load('values');
    await context.sync();
    return copied.values;
  }, [[1, 2], [1, 2]]],
  ['frozen rows, gridlines, the colour of a tab, and a sheet that is hidden', async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.freezePanes.freezeRows(1);
    sheet.showGridlines = false;
    sheet.tabColor = '#FF0000';
    const other = context.workbook.worksheets.add('Other');
    other.visibility = Excel.SheetVisibility.hidden;
    sheet.load('showGridlines,tabColor');
    other.load('visibility');
    await context.sync();
    return [sheet.showGridlines, sheet.tabColor, other.visibility];
  }, [false, '#FF0000', 'Hidden']],
  ['settings that are added, read and deleted', async (context) => {
    const { settings } = context.workbook;
    settings.add('NeedsReview', true);
    const review = settings.getItem('NeedsReview').load('value');
    await context.sync();
    settings.getItem('NeedsReview').delete();
    const gone = settings.getItemOrNullObject('NeedsReview').load('value');
    await context.sync();
    return [review.value, gone.isNullObject];
  }, [true, true]],
  ['a custom XML part that is found by its namespace', async (context) => {
    context.workbook.customXmlParts.add("<Reviewers xmlns='http://schemas.contoso.com/review/1.0'><Reviewer>Juan</Reviewer></Reviewers>");
    await context.sync();
    const found = context.workbook.customXmlParts.getByNamespace('http://schemas.contoso.com/review/1.0').getOnlyItemOrNullObject();
    const xml = found.getXml();
    await context.sync();
    return xml.value.includes('Juan');
  }, true],
  ['cells that are selected, and the active one of them', async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('B2:E6').select();
    const selected = context.workbook.getSelectedRange().load('address');
    selected.format.fill.color = 'yellow';
    const active = context.workbook.getActiveCell().load('address');
    await context.sync();
    return [selected.address, active.address];
  }, ['Sheet1!B2:E6', 'Sheet1!B2']],
  ['a range that becomes a table, and rows added to it', async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C3').values = [['Product', 'Qty1', 'Qty2'], ['Frames', 5000, 7000], ['Saddles', 400, 323]];
    const table = sheet.tables.add('A1:C3', true);
    table.name = 'SalesTable';
    table.rows.add(undefined, [['Wheels', 1, 2]]);
    const [header, body] = [table.getHeaderRowRange().load('values'), table.getDataBodyRange().load('address')];
    await context.sync();
    return [header.values, body.address];
  }, [[['Product', 'Qty1', 'Qty2']], 'Sheet1!A2:C4']],
  ['the data of a table: its header, a column by its name, a row by its place', async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B3').values = [['Merchant', 'Amount'], ['Bellows', 27], ['Contoso', 33]];
    const table = sheet.tables.add('A1:B3', true);
    const header = table.getHeaderRowRange().load('values');
    const column = table.columns.getItem('Amount').getDataBodyRange().load('values');
    const row = table.rows.getItemAt(1).load('values');
    await context.sync();
    return [header.values, column.values, row.values];
  }, [[['Merchant', 'Amount']], [[27], [33]], [['Contoso', 33]]]],
  ['a table that is given another size', async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B4').values = [['Merchant', 'Amount'], ['Bellows', 27], ['Contoso', 33], ['Northwind', 1]];
    const table = sheet.tables.add('A1:B3', true);
    table.resize('A1:B4');
    const range = table.getRange().load('address');
    await context.sync();
    return range.address;
  }, 'Sheet1!A1:B4'],
  ['sheets that are added, renamed, moved, listed and deleted', async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add('New');
    await context.sync();
    added.name = 'Renamed';
    added.position = 0;
    worksheets.load('items/name');
    await context.sync();
    const names = worksheets.items.map(({ name }) => name);
    worksheets.getItem('Renamed').delete();
    worksheets.load('items/name');
    await context.sync();
    return [names, worksheets.items.map(({ name }) => name)];
  }, [['Renamed', 'Sheet1'], ['Sheet1']]],
  ['a page that lies, centred, with titles, an area, breaks and a scale', async (context) => {
    const { pageLayout, horizontalPageBreaks } = context.workbook.worksheets.getActiveWorksheet();
    pageLayout.orientation = Excel.PageOrientation.landscape;
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintArea('A1:D100');
    pageLayout.setPrintTitleRows('$1:$1');
    pageLayout.zoom = { scale: 200 };
    horizontalPageBreaks.add('A21:E21');
    pageLayout.load('orientation,centerHorizontally,zoom');
    await context.sync();
    return [pageLayout.orientation, pageLayout.centerHorizontally, pageLayout.zoom.scale];
  }, ['Landscape', true, 200]],
  ['the place of frozen rows, once they are frozen', async (context) => {
    const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
    freezePanes.freezeRows(2);
    const place = freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    return [place.isNullObject, place.address];
  }, [false, 'Sheet1!1:2']],
  ['cells by row and column, resized and formatted', async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getCell(0, 1).getResizedRange(1, 2);
    range.values = [[1, 2, 3], [0.1, 0.2, 0.3]];
    range.format.columnWidth = 60;
    range.format.rowHeight = 30;
    sheet.getRange('B2:D2').numberFormat = [['0.0%', '0.0%', '0.0%']];
    const shown = range.load('address,numberFormat');
    await context.sync();
    return [shown.address, shown.numberFormat[1]];
  }, ['Sheet1!B1:D2', ['0.0%', '0.0%', '0.0%']]],
];

test.each(PATTERNS)('%s', async (_, run, expected) => {
  expect(await Excel.run(run)).toEqual(expected);
});
