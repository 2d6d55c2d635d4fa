import { Workbook } from '../../src/workbench/model';
import { openExcel } from '../../src/workbench/node';
import { fill, freshExcel } from './excel';

describe('what the library knows of the Excel around it', () => {
  test.each([['PC', '16.0'], ['Mac', '16.0']] as const)('on %s', async (platform, version) => {
    const excel = await openExcel({ platform, language: 'zh-CN' });
    const { context } = excel.Office;
    expect([context.host, context.platform, context.displayLanguage, context.contentLanguage]).toEqual(['Excel', platform, 'zh-CN', 'zh-CN']);
    expect(context.diagnostics.version).toContain(version);
    expect(context.document.mode).toBe('readWrite');
    expect(context.document.url).toBe('Book1.xlsx');
    excel.close();
  });

  test('saved under another name: the file is asked for its address; the address that the page was told stays the old one', async () => {
    const excel = await openExcel();
    excel.standIn.workbook.fileName = 'https://contoso.sharepoint.com/sales.xlsx';
    const { document } = excel.Office.context;
    const told = await new Promise((resolve) => { document.getFilePropertiesAsync(({ value }) => resolve(value.url)); });
    expect([told, document.url]).toEqual(['https://contoso.sharepoint.com/sales.xlsx', 'Book1.xlsx']);
    excel.close();
  });

  test('a workbook open for reading only', async () => {
    const workbook = new Workbook();
    workbook.readOnly = true;
    const excel = await openExcel({ workbook });
    expect(excel.Office.context.document.mode).toBe('readOnly');
    excel.close();
  });

  test('two at a time know nothing of each other', async () => {
    const [one, other] = [await openExcel(), await openExcel({ language: 'zh-CN' })];
    await one.Excel.run(async (context) => {
      context.workbook.worksheets.add('Mine');
      await context.sync();
    });
    expect([one, other].map((excel) => excel.standIn.workbook.sheets.length)).toEqual([2, 1]);
    expect([one, other].map((excel) => excel.Office.context.displayLanguage)).toEqual(['en-US', 'zh-CN']);
    one.close();
    other.close();
  });

  test('globals are there while it is open, and gone after', async () => {
    expect(Reflect.get(globalThis, 'Excel')).toBeUndefined();
    const excel = (await openExcel()).asGlobals();
    expect(Excel).toBe(excel.Excel);
    expect(Office).toBe(excel.Office);
    excel.close();
    expect(Reflect.get(globalThis, 'Excel')).toBeUndefined();
  });
});

describe('the two systems of dates', () => {
  const excel = freshExcel(() => {
    const workbook = new Workbook();
    workbook.date1904 = true;
    return { workbook };
  });

  test('in a workbook of 1904 dates are 1,462 days less', async () => {
    fill(excel.standIn.workbook.active, 'A1', [['2024-03-01', '2024-03-01 12:00']]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').load('values,numberFormat,text');
      range.numberFormat = [['yyyy-mm-dd', 'yyyy-mm-dd hh:mm']];
      range.load('values,text');
      await context.sync();
      expect(range.values).toEqual([[43890, 43890.5]]);
      expect(range.text).toEqual([['2024-03-01', '2024-03-01 12:00']]);
    });
  });
});

describe('the pane', () => {
  const excel = freshExcel();

  test('is shown and hidden', async () => {
    await Office.addin.hide();
    expect(excel.standIn.startup.shown).toBe('Background');
    await Office.addin.showAsTaskpane();
    expect(excel.standIn.startup.shown).toBe('Visible');
  });
});
