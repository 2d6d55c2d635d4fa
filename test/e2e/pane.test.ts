import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Frame, Page } from 'playwright-core';
import { say, sentence, type Language } from '../../src/i18n';
import { editTexts } from '../../src/i18n/texts/edit';
import { applyTexts, keepTexts, paneTexts } from '../../src/i18n/texts/pane';
import { reportTexts } from '../../src/i18n/texts/report';
import { workbenchTexts } from '../../src/i18n/texts/workbench';
import { stepTitle, type Step } from '../../src/taskpane/state/steps';
import { openBrowser, type Book, type Opened } from './browser';

// The main job as a clerk does it, in Chromium, against the stand-in Excel with its grid, in both languages.

jest.setTimeout(240_000);

const ROOT = path.resolve(__dirname, '..', '..');
const SAMPLES: Readonly<Record<Language, string>> = { zh: 'sales-zh.xlsx', en: 'sales-en.xlsx' };
let opened: Opened;
let folder: string;

beforeAll(async () => {
  opened = await openBrowser();
  folder = mkdtempSync(path.join(tmpdir(), 'payladder-pane-'));
});

afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Totals {
  readonly totals: readonly { readonly recipient: string; readonly amount: string }[];
  readonly lines: readonly unknown[];
}

/** What the headless runner makes of the sample. */
function headless(scheme: string, language: Language): Totals {
  const out = path.join(folder, `${scheme}-${language}.json`);
  const sample = path.join(ROOT, 'assets', 'samples', SAMPLES[language]);
  execFileSync(process.execPath, [path.join(ROOT, 'src', 'cli', 'payout.mjs'), 'payout', '--scheme', scheme, '--sales', sample, '--lang', language, '--out', out], { stdio: 'ignore' });
  const json: Totals = JSON.parse(readFileSync(out, 'utf8'));
  return json;
}

async function choose(pane: Frame, scheme: string): Promise<void> {
  await pane.locator(`input[name="scheme"][value="${scheme}"]`).check({ force: true });
}

async function on(pane: Frame, language: Language, step: Step): Promise<void> {
  await pane.getByRole('button', { name: say(sentence(paneTexts.next, { step: stepTitle(step) }), language), exact: true }).click();
}

/** From the choice of the scheme to the step before writing. */
async function toApply(pane: Frame, language: Language, scheme: string): Promise<void> {
  await choose(pane, scheme);
  for (const step of ['data', 'figures', 'check', 'result'] as const) await on(pane, language, step);
  await pane.locator('[data-total="cash"]').waitFor();
}

async function saved(page: Page, language: Language, name: string): Promise<ExcelJS.Workbook> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say(workbenchTexts.save, language), exact: true }).click();
  const file = path.join(folder, name);
  await (await download).saveAs(file);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

/** Recipient and cash of each row of a summary sheet, by its headers. */
function summary(workbook: ExcelJS.Workbook, sheetName: string, language: Language): [string, number][] {
  const sheet = workbook.getWorksheet(sheetName);
  if (sheet === undefined) throw new Error(`There is no sheet ${sheetName}.`);
  const rows = Array.from(sheet.getSheetValues(), (row) => (Array.isArray(row) ? row : []));
  const header = rows.findIndex((row) => row.includes(say(reportTexts.recipient, language)));
  const name = rows[header]?.indexOf(say(reportTexts.recipient, language)) ?? -1;
  const cash = rows[header]?.findIndex((cell) => /现金|Cash/.test(String(cell))) ?? -1;
  const body = rows.slice(header + 1);
  const end = body.findIndex((row) => row[name] === say(reportTexts.total, language));
  return body.slice(0, end).map((row): [string, number] => [String(row[name]), Number(row[cash])]);
}

const cents = (amounts: readonly string[]): number => amounts.reduce((sum, amount) => sum + Number(amount.replace('.', '')), 0);

test.each([['zh', 'first-year-contract'], ['en', 'customer-order-size']] as const)('in %s, %s: what the preview shows is what the sheets, the saved file and the headless runner say', async (language, scheme) => {
  const expected = headless(scheme, language);
  const { page, pane, outside, errors, leave } = await opened.workbench({ language });
  await toApply(pane, language, scheme);
  const shown = (await pane.locator('[data-total="cash"]').innerText()).replace(/[^\d.]/g, '');
  expect(cents([shown])).toBe(cents(expected.totals.map(({ amount }) => amount)));
  await on(pane, language, 'apply');
  await pane.getByRole('button', { name: say(applyTexts.apply, language), exact: true }).click();
  const sheet = pane.getByRole('button', { name: say(reportTexts.summary, language), exact: true });
  await sheet.waitFor({ timeout: 120_000 });
  const workbook = await saved(page, language, `${scheme}-${language}.xlsx`);
  const found = summary(workbook, say(reportTexts.summary, language), language);
  expect(found.map(([name, cash]) => `${name} ${cash}`).sort()).toEqual(expected.totals.map(({ recipient, amount }) => `${recipient} ${Number(amount)}`).sort());
  expect([outside, errors]).toEqual([[], []]);
  leave();
});

describe('what goes wrong is told in one sentence, and nothing is written', () => {
  type Cells = readonly (readonly (string | number)[])[];
  const HEADERS = ['日期', '销售员', '客户', '金额'];
  const ORDERS: Cells = [['2024-03-01', '张三', '甲公司', 1000], ['2024-03-02', '李四', '乙公司', 2000]];

  async function book(cells: Cells): Promise<Book> {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('订单');
    for (const row of cells) sheet.addRow([...row]);
    return { name: '测试.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
  }

  test.each<[string, Cells, string, RegExp]>([
    ['no table', [], 'customer-order-size', /工作簿里没有可用的表格.*再点“重新查找”/],
    ['no column for the amount', [HEADERS.slice(0, 3), ...ORDERS.map((row) => row.slice(0, 3))], 'customer-order-size', /没有找到这一列.*“金额”/],
    ['a column found twice', [[...HEADERS, '销售额'], ...ORDERS.map((row) => [...row, 5])], 'customer-order-size', /“金额”.*“销售额”.*请在这里选定一列/],
    ['amounts in 万元', [[...HEADERS.slice(0, 3), '金额（万元）'], ...ORDERS], 'customer-order-size', /万元.*换算成元/],
  ])('%s', async (_, cells, scheme, told) => {
    const { pane, errors, leave } = await opened.workbench({ book: await book(cells) });
    await choose(pane, scheme);
    await on(pane, 'zh', 'data');
    await pane.getByText(told).waitFor();
    expect(await pane.getByText(told).count()).toBe(1);
    expect(await pane.getByRole('button', { name: '下一步：参数' }).isDisabled()).toBe(true);
    expect(errors).toEqual([]);
    leave();
  });

  test('a missing figure is told beside its field, which gets the focus', async () => {
    const { pane, leave } = await opened.workbench({ book: await book([[...HEADERS, '推荐人'], ...ORDERS.map((row) => [...row, '王五'])]) });
    await choose(pane, 'signed-order-share');
    for (const step of ['data', 'figures', 'check'] as const) await on(pane, 'zh', step);
    await pane.getByText('必须填写').waitFor();
    await pane.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    await pane.locator('input[aria-invalid="true"]').fill('3%');
    await on(pane, 'zh', 'check');
    await pane.getByText('没有发现问题').waitFor();
    leave();
  });

  test('columns that look like a status are told beside it, and several can be chosen', async () => {
    const { pane, errors, leave } = await opened.workbench({ book: await book([
      [...HEADERS, '审核', '物流情况'], ...ORDERS.map((row) => [...row, '有效', '已签收']), ['2024-03-03', '李四', '丙公司', 3000, '已取消', '已签收'], ['2024-03-04', '李四', '丁公司', 4000, '有效', '已退货'],
    ]) });
    await choose(pane, 'customer-order-size');
    await on(pane, 'zh', 'data');
    await pane.getByText(/审核（E 列）、物流情况（F 列）看起来是状态，但都没有读取/).waitFor();
    await pane.getByLabel('状态', { exact: true }).selectOption({ label: '审核（E 列）' });
    await pane.getByText(/^物流情况（F 列）看起来是状态/).waitFor();
    await pane.getByLabel('状态 2', { exact: true }).selectOption({ label: '物流情况（F 列）' });
    await pane.getByLabel('状态 3', { exact: true }).waitFor();
    expect(await pane.getByText(/看起来是状态/).count()).toBe(0);
    for (const step of ['figures', 'check'] as const) await on(pane, 'zh', step);
    await pane.getByText('已取消', { exact: false }).first().waitFor();
    await pane.getByText('已退货', { exact: false }).first().waitFor();
    expect(errors).toEqual([]);
    leave();
  });

  test('an empty table', async () => {
    const { pane, leave } = await opened.workbench({ book: await book([HEADERS]) });
    await choose(pane, 'customer-order-size');
    for (const step of ['data', 'figures', 'check'] as const) await on(pane, 'zh', step);
    await pane.getByText(/销售表.*没有数据/).waitFor();
    leave();
  });

  test('cancelling the writing leaves nothing behind', async () => {
    const { page, pane, leave } = await opened.workbench();
    await toApply(pane, 'zh', 'first-year-contract');
    await on(pane, 'zh', 'apply');
    // Writing takes a second or less, so the button is pressed the moment it is there.
    await pane.evaluate(() => {
      const watch = new MutationObserver(() => {
        const stop = [...document.querySelectorAll('button')].find((button) => button.textContent === '取消');
        if (stop === undefined) return;
        watch.disconnect();
        stop.click();
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
    await pane.getByRole('button', { name: '生成奖励表', exact: true }).click();
    await pane.getByText(/已取消/).waitFor({ timeout: 120_000 });
    const workbook = await saved(page, 'zh', 'cancelled.xlsx');
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['订单', '人员', '团队', '历史客户']);
    leave();
  });
});

describe('schemes of one\'s own', () => {
  const own = (pane: Frame) => pane.locator('fieldset', { has: pane.getByText('我的方案', { exact: true }) }).locator('input[name="scheme"]');
  const names = (pane: Frame) => own(pane).evaluateAll((inputs) => inputs.map((input) => input.nextElementSibling?.textContent ?? ''));

  async function keep(pane: Frame, name: string): Promise<void> {
    const title = pane.getByRole('button', { name: say(keepTexts.title, 'zh'), exact: true });
    if (await title.getAttribute('aria-expanded') === 'false') await title.click();
    await pane.getByLabel(say(keepTexts.name, 'zh')).fill(name);
    await pane.getByRole('button', { name: say(keepTexts.keep, 'zh'), exact: true }).click();
    await pane.getByText(`已保存“${name}”`).waitFor();
  }

  test('kept, saved with the workbook, opened again, and others kept: all are there, can be chosen, removed, and put back', async () => {
    const { page, pane, errors, open, leave } = await opened.workbench();
    await choose(pane, 'customer-order-size');
    for (const step of ['data', 'figures'] as const) await on(pane, 'zh', step);
    await keep(pane, '华东首单奖');
    await pane.getByRole('button', { name: say(editTexts.open, 'zh'), exact: true }).click();
    await pane.getByRole('button', { name: say(editTexts.who, 'zh'), exact: true }).click();
    await pane.getByRole('button', { name: say(editTexts.addRule, 'zh'), exact: true }).click();
    await pane.getByLabel(say(editTexts.otherWords, 'zh')).fill('不存在的岗位');
    await pane.getByText(say(sentence(editTexts.misses, { words: '不存在的岗位' }), 'zh')).waitFor();
    await pane.getByRole('button', { name: say(editTexts.apply, 'zh'), exact: true }).click();
    await pane.getByText(say(sentence(editTexts.changed, { name: '华东首单奖' }), 'zh')).waitFor();
    await pane.getByText('只有岗位为“不存在的岗位”的人领奖').waitFor();
    await saved(page, 'zh', 'own.xlsx');
    const again = await open({ name: 'own.xlsx', bytes: readFileSync(path.join(folder, 'own.xlsx')) });
    await again.getByText('华东首单奖').waitFor();
    await choose(again, 'customer-order-size-own');
    for (const step of ['data', 'figures'] as const) await on(again, 'zh', step);
    await keep(again, '华北首单奖');
    await keep(again, '华南首单奖');
    await again.getByRole('button', { name: '方案', exact: true }).click();
    expect(await names(again)).toEqual(['华东首单奖', '华北首单奖', '华南首单奖']);
    for (const input of await own(again).all()) {
      await input.check({ force: true });
      expect(await input.isChecked()).toBe(true);
    }
    await again.getByRole('button', { name: say(keepTexts.forget, 'zh'), exact: true }).click();
    await again.getByText('已从工作簿中删除“华南首单奖”。').waitFor();
    expect(await names(again)).toEqual(['华东首单奖', '华北首单奖']);
    await again.getByRole('button', { name: say(keepTexts.putBack, 'zh'), exact: true }).click();
    await again.getByText('华南首单奖').waitFor();
    expect(await own(again).nth(2).isChecked()).toBe(true);
    expect(errors).toEqual([]);
    leave();
  });
});

test('in high contrast the chosen scheme alone is framed, and the corner where Excel for Mac draws its own button stays free', async () => {
  const { page, pane, errors, leave } = await opened.workbench();
  await page.emulateMedia({ forcedColors: 'active' });
  await choose(pane, 'customer-order-size');
  const framed = await pane.locator('input[name="scheme"]').evaluateAll((inputs) => inputs
    .filter((input) => getComputedStyle(input.closest('div') ?? input).outlineStyle === 'solid').map((input) => input.getAttribute('value')));
  expect(framed).toEqual(['customer-order-size']);
  const free = await pane.locator('button').evaluateAll((buttons) => Math.min(...buttons
    .map((button) => button.getBoundingClientRect()).filter(({ top, width }) => top < 40 && width > 0).map(({ right }) => window.innerWidth - right)));
  expect(free).toBeGreaterThanOrEqual(40);
  await page.emulateMedia({ forcedColors: null });
  expect(errors).toEqual([]);
  leave();
});

test('opened outside Excel the page says what to do', async () => {
  const { page } = await opened.workbench();
  await page.goto(`${opened.address}taskpane.html`);
  await page.getByText(/Open Payladder inside Excel|请在 Excel 中打开奖梯/).waitFor({ timeout: 60_000 });
  await page.close();
});
