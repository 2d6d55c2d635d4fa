import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { openBrowser, paneOf, readCells, typeInto, type Opened, type Workbench } from './browser';

jest.setTimeout(180_000);

let opened: Opened;

beforeAll(async () => {
  opened = await openBrowser();
});
afterAll(() => opened.close());

describe.each([
  { language: 'zh', title: '奖梯工作台', sheet: '订单', cell: 'D4', shown: '梁嘉欣', locale: 'zh-CN' },
  { language: 'en', title: 'Payladder workbench', sheet: 'Orders', cell: 'D4', shown: 'David Chen', locale: 'en-US' },
] as const)('the page in $language', ({ language, title, sheet, cell, shown, locale }) => {
  test('shows the sample workbook beside the pane, and asks no other machine for anything', async () => {
    const workbench = await opened.workbench({ language });
    expect(await workbench.page.title()).toBe(title);
    expect(await workbench.page.locator('h1').first().textContent()).toBe(title);
    expect(await workbench.shown(sheet, cell)).toBe(shown);
    expect(await workbench.pane.evaluate(() => Office.context.displayLanguage)).toBe(locale);
    expect(workbench.outside).toEqual([]);
    expect(workbench.errors).toEqual([]);
    workbench.leave();
  });
});

test('the server answers this machine only, and forbids eval', async () => {
  const answer = await fetch(opened.address);
  expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self'(;|$)/);
  expect((await fetch(`${opened.address}%2e%2e/%2e%2e/package.json`)).status).toBe(404);
  expect((await fetch(opened.address, { method: 'POST' })).status).toBe(405);
});

describe('the grid and the add-in', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await opened.workbench();
  });
  afterAll(() => workbench.leave());

  test('what is typed into the grid is worked out, and the add-in reads it', async () => {
    await workbench.page.getByText('团队', { exact: true }).click();
    await typeInto(workbench.page, 'H2', '1200', '34.5', '=SUM(H2:H3)', '12.5%');
    expect(await workbench.shown('团队', 'H4')).toBe('1234.5');
    expect(await workbench.shown('团队', 'H5')).toBe('12.50%');
    expect(await readCells(workbench, '团队', 'H2:H5')).toEqual([[1200], [34.5], [1234.5], [0.125]]);
  });

  test('the add-in’s function, typed into the grid, is called through the library and spills', async () => {
    await typeInto(workbench.page, 'J2', '=PAY.TIERED_COMMISSION(H2:H3,{0,0.01;1000,0.02})');
    expect([await workbench.shown('团队', 'J2'), await workbench.shown('团队', 'J3')]).toEqual(['14', '0.35']);
    await typeInto(workbench.page, 'J6', '=PAY.RMB_UPPER(H4)', '=PAY.TIERED_COMMISSION("x",{0,0.01})');
    expect(await workbench.shown('团队', 'J6')).toBe('壹仟贰佰叁拾肆元伍角整');
    expect(await workbench.shown('团队', 'J7')).toBe('#VALUE!');
    await typeInto(workbench.page, 'J7');
    await workbench.page.getByText(/^J7（#VALUE!）：./).waitFor();
    await typeInto(workbench.page, 'J6');
    await workbench.page.getByText(/^J7（#VALUE!）/).waitFor({ state: 'detached' });
    await typeInto(workbench.page, 'H2', '2000');
    expect(await workbench.shown('团队', 'J2')).toBe('30');
    expect(await readCells(workbench, '团队', 'J2:J3')).toEqual([[30], [0.35]]);
  });

  test('Enter ends an entry while the list of functions hangs below it, and Tab takes what the list offers', async () => {
    const { page } = workbench;
    const list = page.locator('ul[data-u-comp="sheets-formula-editor"]');
    await typeInto(page, 'L2');
    await page.keyboard.type('=TRUE');
    await list.getByText('TRUE').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('=SUM');
    await list.getByText('SUM').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('H2:H3)');
    await page.keyboard.press('Tab');
    await page.keyboard.type('8');
    await page.keyboard.press('Enter');
    await page.keyboard.type('=SUM');
    await page.keyboard.press('Tab');
    await page.keyboard.type('H2:H3)');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Sum');
    await page.keyboard.press('Tab');
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await workbench.shown('团队', 'L3');
    expect(await readCells(workbench, '团队', 'L2:N4')).toEqual([[true, '', ''], [2034.5, 8, ''], [2034.5, 'Sum', 9]]);
  });

  test('what the add-in writes stands in the grid, with its looks', async () => {
    await workbench.pane.evaluate(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('试算');
      const range = sheet.getRange('A1:B2');
      range.numberFormat = [['@', '#,##0.00'], ['@', '0.0%']];
      range.values = [['合计', 1234.5], ['占比', 0.256]];
      sheet.getRange('A3:B3').formulas = [['和', '=SUM(B1:B2)']];
      sheet.activate();
      await context.sync();
    }));
    expect([await workbench.shown('试算', 'B1'), await workbench.shown('试算', 'B2'), await workbench.shown('试算', 'B3')]).toEqual(['1,234.50', '25.6%', '1234.756']);
  });

  test('cells that the add-in selects come into view, on another sheet too', async () => {
    for (const [sheet, address] of [['订单', 'D1500'], ['团队', 'AZ3'], ['订单', 'A1500'], ['团队', 'B7000'], ['团队', 'A3']] as const) {
      await workbench.pane.evaluate(([name, cell]) => Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(cell).select();
        await context.sync();
      }), [sheet, address] as const);
      await workbench.page.waitForFunction(([name, cell]) => window.payladderGrid?.isInView(name, cell) === true, [sheet, address] as const);
    }
    await workbench.page.getByText('试算', { exact: true }).click();
  });

  test('the add-in hears of the user’s edits', async () => {
    await workbench.pane.evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address, source }) => {
        document.body.dataset['heard'] = `${source} ${address}`;
      });
      await context.sync();
    }));
    await typeInto(workbench.page, 'C1', '7');
    await workbench.pane.waitForFunction(() => document.body.dataset['heard'] === 'Local C1');
  });

  test('on a protected sheet an edit is taken back, and said', async () => {
    await workbench.pane.evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('试算').protection.protect();
      await context.sync();
    }));
    await typeInto(workbench.page, 'B1', '5');
    await workbench.page.getByText('工作簿或工作表受保护，这处改动没有保留。').waitFor();
    expect(await workbench.shown('试算', 'B1')).toBe('1,234.50');
    expect(await readCells(workbench, '试算', 'B1')).toEqual([[1234.5]]);
  });

  test('in another language, and dark, the workbook is the same', async () => {
    await workbench.page.getByRole('button', { name: '深色' }).click();
    await workbench.page.getByRole('button', { name: 'English' }).click();
    await workbench.page.getByRole('button', { name: 'Light' }).waitFor();
    const pane = await paneOf(workbench.page);
    expect(await pane.evaluate(() => [Office.context.displayLanguage, Office.context.officeTheme.bodyBackgroundColor])).toEqual(['en-US', '#292929']);
    expect(await workbench.shown('试算', 'B3')).toBe('1234.756');
    expect(workbench.errors).toEqual([]);
    expect(workbench.outside).toEqual([]);
  });
});

test('charts are listed, and a workbook that the add-in makes is offered', async () => {
  const workbench = await opened.workbench();
  const made = new ExcelJS.Workbook();
  made.addWorksheet('奖励').getCell('A1').value = 42;
  const base64 = Buffer.from(await made.xlsx.writeBuffer()).toString('base64');
  await workbench.pane.evaluate(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('团队');
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:B7')).title.text = '各团队目标';
    await context.sync();
  }));
  await workbench.page.getByText('各团队目标（团队）').waitFor();
  await workbench.pane.evaluate((file) => Excel.createWorkbook(file), base64);
  await workbench.page.getByText('打开看看').click();
  await workbench.page.locator('.file', { hasText: /^Book2\.xlsx$/ }).waitFor();
  expect(await workbench.shown('奖励', 'A1')).toBe('42');
  expect(workbench.errors).toEqual([]);
  workbench.leave();
});

describe('files', () => {
  test('a workbook is saved, read by another library, and opened again with the same figures', async () => {
    const workbench = await opened.workbench();
    await workbench.page.getByText('团队', { exact: true }).click();
    await typeInto(workbench.page, 'H2', '1200', '=H2*2');
    await workbench.shown('团队', 'H3');
    const [download] = await Promise.all([workbench.page.waitForEvent('download'), workbench.page.getByRole('button', { name: '保存' }).click()]);
    const path = join(tmpdir(), `payladder-${process.pid}.xlsx`);
    await download.saveAs(path);
    expect(download.suggestedFilename()).toBe('sales-zh.xlsx');
    const other = new ExcelJS.Workbook();
    await other.xlsx.load(new Uint8Array(readFileSync(path)).buffer);
    expect(other.getWorksheet('团队')?.getCell('H3').value).toMatchObject({ formula: 'H2*2', result: 2400 });
    await workbench.page.getByTestId('file').setInputFiles({ name: '再打开.xlsx', mimeType: '', buffer: readFileSync(path) });
    await workbench.page.locator('.file', { hasText: /^再打开\.xlsx$/ }).waitFor();
    expect([await workbench.shown('团队', 'H3'), await workbench.shown('订单', 'D4')]).toEqual(['2400', '梁嘉欣']);
    workbench.leave();
  });

  test('what is no workbook is refused in a sentence, and the open one stays', async () => {
    const workbench = await opened.workbench();
    await workbench.page.getByTestId('file').setInputFiles({ name: '说明.xlsx', mimeType: '', buffer: Buffer.from('这不是工作簿') });
    await workbench.page.getByText('打不开 说明.xlsx').waitFor();
    expect(await workbench.shown('订单', 'D4')).toBe('梁嘉欣');
    workbench.leave();
  });
});
