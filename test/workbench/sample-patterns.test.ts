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
];

test.each(PATTERNS)('%s', async (_, run, expected) => {
  expect(await Excel.run(run)).toEqual(expected);
});
