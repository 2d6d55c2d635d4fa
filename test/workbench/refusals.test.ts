import { snapshotOf } from '../../src/workbench/model';
import { failure, fill, freshExcel } from './excel';

describe('in Chinese', () => {
  freshExcel(() => ({ language: 'zh-CN' }));

  test('the display language is Chinese, and so are Excel\'s errors and the library\'s own', async () => {
    expect(Office.context.displayLanguage).toBe('zh-CN');
    const error = await failure(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('没有').load('name');
      await context.sync();
    }));
    expect(error.message).toMatch(/[\u4e00-\u9fff]/);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      expect(() => range.values).toThrow(/[\u4e00-\u9fff]/);
      await context.sync();
    });
  });
});

describe('an older Excel', () => {
  const excel = freshExcel(() => ({ sets: { ExcelApi: '1.9', CustomFunctionsRuntime: '1.1' } }));

  test('says what it has', () => {
    const { requirements } = Office.context;
    expect([['ExcelApi', '1.9'], ['ExcelApi', '1.10'], ['CustomFunctionsRuntime', '1.2'], ['SharedRuntime', '1.1'], ['Nothing', '1.1']].map(([name = '', version]) => requirements.isSetSupported(name, version)))
      .toEqual([true, false, false, true, false]);
    expect(excel.standIn.host.minor).toBe(9);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['a later property', (sheet) => { sheet.getRange('A1').load('hasSpill'); }],
    ['a later method', (sheet) => { sheet.getRange('A1').getSpillingToRangeOrNullObject().load('address'); }],
    ['a later object', (sheet) => { sheet.customProperties.add('a', 'b'); }],
  ])('refuses %s', async (_, use) => {
    const error = await failure(Excel.run(async (context) => {
      use(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    }));
    expect(error.code).toBe('ApiNotFound');
  });

  test('loading everything loads what it has', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load();
      await context.sync();
      expect(range.address).toBe('Sheet1!A1');
      expect(() => range.hasSpill).toThrow();
    });
  });
});

describe('what the stand-in does not know', () => {
  freshExcel();

  test.each<[string, (context: Excel.RequestContext) => void]>([
    ['a property being set', ({ workbook }) => { workbook.worksheets.getActiveWorksheet().enableCalculation = false; }],
    ['a method', ({ workbook }) => { workbook.worksheets.getActiveWorksheet().getRange('A1').insert('Down'); }],
    ['an object', ({ workbook }) => { workbook.worksheets.getActiveWorksheet().pivotTables.load('items/name'); }],
    ['an event', ({ workbook }) => { workbook.worksheets.onCalculated.add(() => Promise.resolve()); }],
  ])('it refuses loudly: %s', async (_, use) => {
    const error = await failure(Excel.run(async (context) => {
      use(context);
      await context.sync();
    }));
    expect(error.code).toBe('ApiNotFound');
    expect(error.message).toContain('the stand-in does not know');
  });
});

describe('protection', () => {
  const excel = freshExcel();
  beforeEach(() => fill(excel.standIn.workbook.active, 'A1', [['a', 1]]));

  const refused = (use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<OfficeExtension.Error> => failure(Excel.run(async (context) => {
    use(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  }));

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['values', (sheet) => { sheet.getRange('A1').values = [[2]]; }],
    ['formats', (sheet) => { sheet.getRange('A1').format.font.bold = true; }],
    ['number formats', (sheet) => { sheet.getRange('A1').numberFormat = [['@']]; }],
    ['widths', (sheet) => { sheet.getRange('A1').format.columnWidth = 90; }],
    ['tables', (sheet) => { sheet.tables.add('A1:B1', true); }],
    ['clearing', (sheet) => { sheet.getRange('A1').clear(); }],
    ['charts', (sheet) => { sheet.charts.add('Pie', sheet.getRange('A1:B1')); }],
  ])('a protected sheet denies %s', async (_, change) => {
    excel.standIn.workbook.active.protection = { options: {}, password: null };
    const before = snapshotOf(excel.standIn.workbook);
    expect((await refused(change)).code).toBe('AccessDenied');
    expect(snapshotOf(excel.standIn.workbook)).toEqual(before);
  });

  test('unlocked cells may be written, and what the options allow may be done', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true }, 'secret');
      await context.sync();
      sheet.getRange('B1').values = [[9]];
      sheet.getRange('B1').format.columnWidth = 90;
      sheet.protection.load('protected,options');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options.allowFormatColumns).toBe(true);
      sheet.protection.unprotect('wrong');
      expect((await failure(context.sync())).code).toBe('AccessDenied');
      sheet.protection.unprotect('secret');
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(excel.standIn.workbook.active.protection).toBeNull();
  });

  test('a protected workbook keeps its sheets, not their cells', async () => {
    excel.standIn.workbook.protection = { password: '' };
    expect((await refused((_, context) => { context.workbook.worksheets.add('New'); })).code).toBe('AccessDenied');
    expect((await refused((sheet) => { sheet.name = 'New'; })).code).toBe('AccessDenied');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      context.workbook.protection.load('protected');
      await context.sync();
      expect(context.workbook.protection.protected).toBe(true);
    });
  });

  test('a workbook open for reading only takes nothing', async () => {
    excel.standIn.workbook.readOnly = true;
    const before = snapshotOf(excel.standIn.workbook);
    expect((await refused((sheet) => { sheet.getRange('A1').values = [[2]]; })).code).toBe('AccessDenied');
    expect((await refused((_, context) => { context.workbook.worksheets.add('New'); })).code).toBe('AccessDenied');
    expect((await refused((_, context) => { context.workbook.settings.add('a', 1); })).code).toBe('AccessDenied');
    await Excel.run(async (context) => {
      context.workbook.load('readOnly');
      await context.sync();
      expect(context.workbook.readOnly).toBe(true);
    });
    expect(snapshotOf(excel.standIn.workbook)).toEqual(before);
  });
});
