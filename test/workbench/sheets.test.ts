import { failure, fill, freshExcel } from './excel';

const excel = freshExcel();
const names = (): string[] => excel.standIn.workbook.sheets.map((sheet) => sheet.name);

test('sheets are added at the end, moved, renamed, hidden, shown and deleted', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const payout = worksheets.add('提成发放').load('name,id,position');
    worksheets.add();
    await context.sync();
    expect(payout).toMatchObject({ name: '提成发放', position: 1 });
    expect(names()).toEqual(['Sheet1', '提成发放', 'Sheet2']);
    payout.position = 0;
    payout.name = 'Payout';
    payout.activate();
    worksheets.getItem('Sheet2').visibility = 'Hidden';
    const visible = worksheets.getCount(true);
    const active = worksheets.getActiveWorksheet().load('name');
    const next = payout.getNext().load('name');
    const last = payout.getNextOrNullObject(true).getNextOrNullObject(true).load('name');
    await context.sync();
    expect(visible.value).toBe(2);
    expect([active.name, next.name, last.isNullObject]).toEqual(['Payout', 'Sheet1', true]);
    payout.delete();
    await context.sync();
    expect(names()).toEqual(['Sheet1', 'Sheet2']);
    expect(excel.standIn.workbook.active.name).toBe('Sheet1');
  });
});

test('all sheets are listed, with what was asked of each', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('B');
    const list = context.workbook.worksheets.load('items/name,items/visibility');
    await context.sync();
    expect(list.items.map(({ name, visibility }) => [name, visibility])).toEqual([['Sheet1', 'Visible'], ['B', 'Visible']]);
    const used = list.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
    await context.sync();
    expect(used.every((range) => range.isNullObject)).toBe(true);
    const page = context.workbook.worksheets.load({ select: 'name', top: 1, skip: 1 });
    await context.sync();
    expect(page.items.map((sheet) => sheet.name)).toEqual(['B']);
  });
});

test.each([
  ['', 'InvalidArgument'],
  ['a'.repeat(32), 'InvalidArgument'],
  ['a/b', 'InvalidArgument'],
  ['[x]', 'InvalidArgument'],
  ['what?', 'InvalidArgument'],
  ['History', 'InvalidArgument'],
  ["'quoted'", 'InvalidArgument'],
  ['sheet1', 'ItemAlreadyExists'],
])('the name %p is refused: %s', async (name, code) => {
  const added = Excel.run(async (context) => {
    context.workbook.worksheets.add(name === '' ? ' '.trim() : name);
    await context.sync();
  });
  expect((await failure(added)).code).toBe(code);
  expect(names()).toEqual(['Sheet1']);
});

test('a workbook keeps one visible sheet', async () => {
  const deleted = Excel.run(async (context) => {
    context.workbook.worksheets.add('Other').visibility = 'Hidden';
    context.workbook.worksheets.getItem('Sheet1').delete();
    await context.sync();
  });
  expect((await failure(deleted)).code).toBe('InvalidOperation');
  const hidden = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').visibility = 'Hidden';
    await context.sync();
  });
  expect((await failure(hidden)).code).toBe('InvalidOperation');
});

test('a sheet that is not there', async () => {
  await Excel.run(async (context) => {
    const none = context.workbook.worksheets.getItemOrNullObject('Nowhere').load('name');
    const inside = none.getRange('A1').load('values');
    await context.sync();
    expect([none.isNullObject, inside.isNullObject]).toEqual([true, true]);
  });
  const got = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Nowhere').load('name');
    await context.sync();
  });
  const error = await failure(got);
  expect(error.code).toBe('ItemNotFound');
  expect(error.debugInfo.statement).toContain('getItem');
  expect(error.debugInfo.errorLocation).toBeDefined();
});

test('a deleted sheet is gone for the proxies that still hold it', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Soon gone');
    const range = sheet.getRange('A1').load('address');
    await context.sync();
    sheet.delete();
    await context.sync();
    range.values = [[1]];
    expect((await failure(context.sync())).code).toBe('ItemNotFound');
  });
});

test('renaming a sheet takes the formulas and names along that mean it', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Sales 2024');
    context.workbook.names.add('Sold', sheet.getRange('A1:A3'));
    context.workbook.names.add('Twice', '=SUM(\'Sales 2024\'!A1)*2&"Sales 2024!"');
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    cell.values = [["='Sales 2024'!A1+1"]];
    await context.sync();
    sheet.name = 'Orders';
    const sold = context.workbook.names.getItem('Sold').load('formula');
    const twice = context.workbook.names.getItem('Twice').load('formula');
    cell.load('formulas');
    await context.sync();
    expect([sold.formula, twice.formula, cell.formulas[0]?.[0]]).toEqual(['=Orders!$A$1:$A$3', '=SUM(Orders!A1)*2&"Sales 2024!"', '=Orders!A1+1']);
    sheet.delete();
    sold.load('type,formula');
    cell.load('formulas');
    await context.sync();
    expect([sold.type, sold.formula, cell.formulas[0]?.[0]]).toEqual(['Error', '=#REF!', '=#REF!+1']);
  });
});

test('looks of a sheet: tab, gridlines, frozen panes', async () => {
  fill(excel.standIn.workbook.active, 'A1', [['x']]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.tabColor = '#12ab34';
    sheet.showGridlines = false;
    sheet.freezePanes.freezeRows(3);
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    sheet.load('tabColor,showGridlines,showHeadings');
    await context.sync();
    expect([sheet.tabColor, sheet.showGridlines, sheet.showHeadings, frozen.address]).toEqual(['#12AB34', false, true, 'Sheet1!1:3']);
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B2'));
    await context.sync();
    expect(excel.standIn.workbook.active.layout).toMatchObject({ frozenRows: 2, frozenColumns: 2 });
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test('page layout, title rows, breaks and footers', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.paperSize = 'A4';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.setPrintTitleRows('1:4');
    sheet.pageLayout.setPrintArea('A1:F90');
    sheet.pageLayout.leftMargin = 36;
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
    sheet.horizontalPageBreaks.add('A31');
    sheet.horizontalPageBreaks.add('A61');
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
    const breaks = sheet.horizontalPageBreaks.load('items/rowIndex');
    sheet.pageLayout.load('orientation,zoom,paperSize');
    await context.sync();
    expect(titles.address).toBe('Sheet1!1:4');
    expect(breaks.items.map((one) => one.rowIndex)).toEqual([30, 60]);
    expect(sheet.pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
    expect(excel.standIn.workbook.active.layout.page).toMatchObject({ orientation: 'Landscape', paperSize: 'A4', margins: { left: 36 }, headersFooters: { centerFooter: '&P / &N' } });
  });
});

test('custom properties of a sheet tell where it comes from', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Payout');
    sheet.customProperties.add('payladder.state', 'unfinished');
    await context.sync();
    const state = sheet.customProperties.getItemOrNullObject('payladder.state').load('value');
    const none = sheet.customProperties.getItemOrNullObject('other').load('value');
    await context.sync();
    expect([state.value, none.isNullObject]).toEqual(['unfinished', true]);
    state.value = 'whole';
    const all = sheet.customProperties.load('items/key,items/value');
    await context.sync();
    expect(all.items.map(({ key, value }) => [key, value])).toEqual([['payladder.state', 'whole']]);
    state.delete();
    const count = sheet.customProperties.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});
