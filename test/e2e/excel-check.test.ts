import { say, type Language } from '../../src/i18n';
import { excelCheckTexts } from '../../src/i18n/texts/excel-check';
import { paneTexts } from '../../src/i18n/texts/pane';
import { openBrowser, type Opened } from './browser';

// The page that checks the Excel that the pane runs in, in Chromium, against the stand-in Excel with its grid.

jest.setTimeout(240_000);

let opened: Opened;

beforeAll(async () => {
  opened = await openBrowser();
});
afterAll(() => opened.close());

test.each<Language>(['zh', 'en'])('the menu opens it, forty calls come out as expected, and the log can be copied, in %s', async (language) => {
  const { pane, errors, leave } = await opened.workbench({ language });
  const named = (text: { zh: string; en: string }) => ({ name: say(text, language), exact: true });
  const sheets = () => pane.evaluate(() => Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    const active = worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return [active.name, ...worksheets.items.map(({ name }) => name)];
  }));
  const before = await sheets();
  await pane.getByRole('button', named(paneTexts.more)).click();
  await pane.getByRole('menuitem', named(excelCheckTexts.title)).click();
  await pane.getByRole('button', named(excelCheckTexts.start)).click();
  const log = await pane.locator('textarea').inputValue({ timeout: 180_000 });
  expect(log.split('\n').filter((line) => / (otherwise|refused) /.test(line))).toEqual([]);
  expect(log.split('\n').filter((line) => / as expected /.test(line)).length).toBeGreaterThanOrEqual(38);
  expect(log).toMatch(/Custom functions.*\[\[\[""\]\]\]/);
  await pane.getByText(new RegExp(language === 'zh' ? '全部与预期一致' : 'came out as expected')).waitFor();
  expect(await sheets()).toEqual(before);
  await pane.getByRole('button', named(excelCheckTexts.back)).click();
  await pane.locator('input[name="scheme"]').first().waitFor({ state: 'attached' });
  expect(errors).toEqual([]);
  leave();
});
