import { snapshotOf } from '../../src/workbench/model';
import { BLANK } from '../../src/workbench/protocol';
import { failure, fill, freshExcel } from './excel';

// What real Excel does, by Microsoft's documentation and public issues, and what an add-in is likely not to expect.

const excel = freshExcel();
const workbook = () => excel.standIn.workbook;
const circumstances = () => excel.standIn.host.circumstances;

const refused = async (use: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void): Promise<string> => (await failure(Excel.run(async (context) => {
  use(context, context.workbook.worksheets.getItem('Sheet1'));
  await context.sync();
}))).code;

describe('while another workbook is in front', () => {
  beforeEach(() => {
    workbook().addSheet('Sheet2');
    excel.standIn.controls.otherWorkbookInFront(true);
  });

  test.each<[string, string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => void]>([
    ['Range.select', 'GeneralException', (_, sheet) => sheet.getRange('A1').select()],
    ['Workbook.getActiveCell', 'InvalidSelection', (context) => { context.workbook.getActiveCell().load('address'); }],
    ['Workbook.getSelectedRange', 'InvalidSelection', (context) => { context.workbook.getSelectedRange().load('address'); }],
    ['Worksheet.activate', 'GeneralException', (_, sheet) => sheet.activate()],
    ['Worksheet.delete', 'InvalidSelection', (_, sheet) => sheet.delete()],
    ['the names of a sheet', 'InvalidSelection', (_, sheet) => { sheet.names.load('items/name'); }],
    ['Worksheet.showGridlines', 'GeneralException', (_, sheet) => { sheet.showGridlines = false; }],
    ['Worksheet.showHeadings', 'GeneralException', (_, sheet) => { sheet.showHeadings = false; }],
    ['WorksheetCollection.add', 'GeneralException', (context) => { context.workbook.worksheets.add('New'); }],
    ['WorksheetFreezePanes.freezeAt', 'GeneralException', (_, sheet) => sheet.freezePanes.freezeAt('A1:B2')],
    ['WorksheetFreezePanes.freezeColumns', 'GeneralException', (_, sheet) => sheet.freezePanes.freezeColumns(1)],
    ['WorksheetFreezePanes.freezeRows', 'GeneralException', (_, sheet) => sheet.freezePanes.freezeRows(1)],
    ['WorksheetFreezePanes.getLocationOrNullObject', 'GeneralException', (_, sheet) => { sheet.freezePanes.getLocationOrNullObject().load('address'); }],
    ['WorksheetFreezePanes.unfreeze', 'GeneralException', (_, sheet) => sheet.freezePanes.unfreeze()],
  ])('%s is refused with %s', async (_member, code, use) => {
    const before = snapshotOf(workbook());
    expect(await refused(use)).toBe(code);
    expect(snapshotOf(workbook())).toEqual(before);
  });

  test('all else goes on, and comes back as it was once this one is in front again', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [[1]];
      sheet.name = 'Orders';
      sheet.visibility = 'Hidden';
      context.workbook.names.load('items/name');
      await context.sync();
    });
    excel.standIn.controls.otherWorkbookInFront(false);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Orders').delete();
      await context.sync();
    });
    expect(workbook().sheets.map(({ name }) => name)).toEqual(['Sheet2']);
  });

  test('newer Excels may say it with a code of its own', async () => {
    excel.standIn.controls.otherWorkbookInFront('InactiveWorkbook');
    expect(await refused((_, sheet) => sheet.delete())).toBe('InactiveWorkbook');
  });
});

test('frozen rows and gridlines of a hidden sheet are refused where Excel has no window for them', async () => {
  workbook().addSheet('Sheet2');
  workbook().showSheet(workbook().active, 'Hidden');
  excel.standIn.controls.hiddenSheetsHaveNoWindow(true);
  expect(await refused((_, sheet) => sheet.freezePanes.freezeRows(1))).toBe('GeneralException');
  expect(await refused((_, sheet) => { sheet.showGridlines = false; })).toBe('GeneralException');
  expect(await refused((_, sheet) => {
    sheet.visibility = 'Visible';
    sheet.freezePanes.freezeRows(1);
    sheet.load('nothing');
    sheet.getRange('Nowhere');
  })).toBe('InvalidArgument');
  expect(workbook().sheet('Sheet1')?.layout.frozenRows).toBe(1);
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ['orientation', ({ pageLayout }) => { pageLayout.orientation = 'Landscape'; }], ['title rows', ({ pageLayout }) => pageLayout.setPrintTitleRows('$1:$2')],
  ['a footer', ({ pageLayout }) => { pageLayout.headersFooters.defaultForAllPages.leftFooter = 'x'; }], ['a page break', ({ horizontalPageBreaks }) => { horizontalPageBreaks.add('A5'); }],
])('without a printer page set-up may be refused: %s', async (_what, use) => {
  excel.standIn.controls.noPrinter(true);
  const before = snapshotOf(workbook());
  expect(await refused((_, sheet) => use(sheet))).toBe('GeneralException');
  expect(snapshotOf(workbook())).toEqual(before);
  excel.standIn.controls.noPrinter(false);
  await Excel.run(async (context) => {
    use(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });
});

test('fitting to pages may not take, while a scale does', async () => {
  const zoom = async (wanted: Excel.PageLayoutZoomOptions): Promise<unknown> => Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem('Sheet1');
    pageLayout.zoom = wanted;
    pageLayout.load('zoom');
    await context.sync();
    return pageLayout.zoom;
  });
  expect(await zoom({ horizontalFitToPages: 1 })).toEqual({ horizontalFitToPages: 1 });
  excel.standIn.controls.fitsToPages(false);
  expect(await zoom({ scale: 64 })).toEqual({ scale: 64 });
  expect(await zoom({ horizontalFitToPages: 1 })).toEqual({ scale: 64 });
});

describe('what the user can undo', () => {
  const typed = () => fill(workbook().active, 'A1', [[1]]);

  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    ['a sheet is deleted', (_, context) => context.workbook.worksheets.getItem('Sheet2').delete()],
    ['a sheet is renamed', (sheet) => { sheet.name = 'Orders'; }],
    ['a sheet is hidden or shown', (_, context) => { context.workbook.worksheets.getItem('Sheet2').visibility = 'Hidden'; }],
    ['a sheet is protected', (sheet) => sheet.protection.protect()],
  ])('is nothing any more once %s', async (_what, change) => {
    workbook().addSheet('Sheet2');
    typed();
    workbook().active.write({ top: 0, left: 0, rows: 1, columns: 1 }, [[2]], 'user');
    expect(circumstances().undoable).toEqual(['user: Sheet1!A1']);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('B2').values = [[3]];
      await context.sync();
      expect(circumstances().undoable).toEqual(['user: Sheet1!A1', 'add-in: Sheet1!B2']);
      change(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
    });
    expect(circumstances().undoable).toEqual([]);
  });
});

describe('ids, after the file was saved and opened again', () => {
  const ids = () => [workbook().active.id, workbook().tables[0]?.id, workbook().settings.size];

  test('by Excel: those of sheets are others', () => {
    workbook().addTable(workbook().active, { top: 0, left: 0, rows: 2, columns: 2 });
    workbook().settings.set('a', 1);
    const [sheet, table] = ids();
    workbook().reopen('Excel');
    expect(ids()).toEqual([expect.not.stringMatching(`^${String(sheet)}$`), table, 1]);
  });

  test('by another program: those of tables too, and the settings of add-ins are gone', () => {
    workbook().addTable(workbook().active, { top: 0, left: 0, rows: 2, columns: 2 });
    workbook().settings.set('a', 1);
    const [sheet, table] = ids();
    workbook().reopen('another program');
    expect(ids()).toEqual([expect.not.stringMatching(`^${String(sheet)}$`), expect.not.stringMatching(`^${String(table)}$`), 0]);
  });
});

test('chart sheets are none of the worksheets, yet their names are taken; while one is shown there is no active worksheet', async () => {
  workbook().chartSheets.push('Trend');
  workbook().chartSheetShown = true;
  expect(await refused((context) => { context.workbook.worksheets.add('trend'); })).toBe('ItemAlreadyExists');
  expect(await refused((_, sheet) => { sheet.name = 'Trend'; })).toBe('ItemAlreadyExists');
  expect(await refused((context) => { context.workbook.worksheets.getActiveWorksheet().load('name'); })).toBe('UnsupportedSheet');
  await Excel.run(async (context) => {
    context.workbook.worksheets.load('items/name');
    context.workbook.worksheets.getItem('Sheet1').activate();
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect([context.workbook.worksheets.items.map(({ name }) => name), active.name]).toEqual([['Sheet1'], 'Sheet1']);
  });
});

test.each([
  ['0:2', 2 / 1440, 'h:mm', '0:02'],
  ['23:59:30', 86_370 / 86_400, 'h:mm:ss', '23:59:30'],
  ['3/1/2024', 45_352, 'm/d/yyyy', '3/1/2024'],
  ['12-31-2024', 45_657, 'm/d/yyyy', '12/31/2024'],
  ['13/1/2024', '13/1/2024', 'General', '13/1/2024'],
])('%s, written into a cell, becomes %p', async (entry, value, numberFormat, text) => {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    cell.values = [[entry]];
    cell.load('values,numberFormat,text');
    await context.sync();
    expect([cell.values, cell.numberFormat, cell.text]).toEqual([[[value]], [[numberFormat]], [[text]]]);
  });
});

test('colours may be named as in HTML, and come back as digits', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const { format } = sheet.getRange('A1');
    format.fill.color = 'orange';
    format.font.color = 'RebeccaPurple';
    sheet.tabColor = 'red';
    format.load('fill/color,font/color');
    sheet.load('tabColor');
    await context.sync();
    expect([format.fill.color, format.font.color, sheet.tabColor]).toEqual(['#FFA500', '#663399', '#FF0000']);
  });
  expect(await refused((_, sheet) => { sheet.getRange('A1').format.fill.color = 'sunny'; })).toBe('InvalidArgument');
});

test('load passes over what is no property; reading it then fails', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1').load('noPropertiesNeeded,tabId,name');
    await context.sync();
    expect(sheet.name).toBe('Sheet1');
    expect(() => sheet.tabId).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
  expect(await refused((_, sheet) => { sheet.load('delete'); })).toBe('InvalidArgument');
});

test('what a name means can be changed', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const name = sheet.names.add('Mark', '="one"');
    await context.sync();
    name.formula = '=Sheet1!$B$2:$C$3';
    name.visible = false;
    name.load('formula,type,visible');
    const cells = name.getRange().load('address');
    await context.sync();
    expect([name.formula, name.type, name.visible, cells.address]).toEqual(['=Sheet1!$B$2:$C$3', 'Range', false, 'Sheet1!B2:C3']);
    name.formula = 'B2';
    expect((await failure(context.sync())).code).toBe('InvalidArgument');
  });
});

test('blank cells reach functions as null on the web and as 0 on the desktop; an argument left out is null on both', async () => {
  CustomFunctions.associate('SEEN', (cells: unknown[][], one: unknown, missing: unknown) => JSON.stringify([cells, one, missing]));
  const seen = () => excel.standIn.functions.invoke('SEEN', [[[1, null], ['', null]], BLANK, null]);
  expect(await seen()).toBe('[[[1,null],["",null]],null,null]');
  excel.standIn.functions.blanksAsZero = true;
  expect(await seen()).toBe('[[[1,0],["",0]],0,null]');
});
