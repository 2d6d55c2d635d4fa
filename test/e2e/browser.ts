import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { say, type Language } from '../../src/i18n';
import { workbenchTexts } from '../../src/i18n/texts/workbench';
import { findBrowser } from '../provision.mjs';
import { ADDRESS } from './serve.mjs';

const ROOT = join(__dirname, '..', '..');
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const SAMPLES: Readonly<Record<Language, string>> = { zh: 'sales-zh.xlsx', en: 'sales-en.xlsx' };

/** A workbook in a file. */
export interface Book {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The workbench as `npm start` gives it, and a browser. */
export interface Opened {
  readonly address: string;
  /**
   * The workbench with a workbook, the sample where none is named, once the pane has found its Excel. To load the page takes ten times as long as to
   * open a workbook in it: so the page that a test has left is used for the next one, which finds a new session with a new pane and nothing stored.
   */
  workbench(options?: { readonly language?: Language; readonly book?: Book }): Promise<Workbench>;
  close(): Promise<void>;
}

export interface Workbench {
  readonly page: Page;
  readonly pane: Frame;
  /** Addresses asked for on any other machine. */
  readonly outside: readonly string[];
  /** Errors that the page or the pane did not catch. */
  readonly errors: readonly string[];
  /** What the grid shows in a cell, once everything is worked out. */
  shown(sheet: string, address: string): Promise<string>;
  /** Opens another workbook in the same page: its pane. */
  open(book: Book): Promise<Frame>;
  /** Leaves the page to the next test, in whatever state it is. A test that fails does not come here, and its page is not used again. */
  leave(): void;
}

/** What a page did that it should not do; a new list for each test. */
interface Watched {
  outside: string[];
  errors: string[];
}

interface Left {
  readonly page: Page;
  readonly watched: Watched;
}

export async function openBrowser(): Promise<Opened> {
  const address = process.env[ADDRESS];
  if (address === undefined) throw new Error('The workbench is started by the tests of the browser.');
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('There is no Chromium, Chrome or Edge on this machine; npm test installs one.');
  const browser = await chromium.launch({ executablePath, args: QUIET });
  const left: Left[] = [];
  return {
    address,
    workbench: async ({ language = 'zh', book } = {}) => {
      const before = left.pop();
      const { page, watched } = before ?? await loaded(browser, address, language);
      Object.assign(watched, { outside: [], errors: [] });
      if (before !== undefined) await clear(page, language);
      const wanted = book ?? (before === undefined ? undefined : sample(language));
      const pane = wanted === undefined ? await paneOf(page) : await open(page, wanted);
      return workbench({ page, watched }, pane, () => left.push({ page, watched }));
    },
    close: () => browser.close(),
  };
}

function workbench({ page, watched: { outside, errors } }: Left, pane: Frame, leave: () => void): Workbench {
  return {
    page, outside, errors, pane, leave, open: (book) => open(page, book),
    shown: async (sheet, cell) => {
      await page.evaluate(() => window.payladderGrid?.rest());
      return page.evaluate(([name, at]) => window.payladderGrid?.shown(name, at) ?? '', [sheet, cell] as const);
    },
  };
}

/** The page, once the sample is shown. */
async function loaded(browser: Browser, home: string, language: Language): Promise<Left> {
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 }, reducedMotion: 'reduce' });
  const watched: Watched = { outside: [], errors: [] };
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !/^(blob|data):/.test(request.url())) watched.outside.push(request.url());
  });
  page.on('pageerror', (error) => watched.errors.push(error.message));
  await page.goto(`${home}?lang=${language}&shade=light`);
  await page.getByText(/\.xlsx$/).waitFor();
  return { page, watched };
}

/** Makes a page that a test has left speak a language, and forget what was stored. */
async function clear(page: Page, language: Language): Promise<void> {
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  const search = new URL(page.url()).searchParams;
  if (search.get('shade') !== 'light') await page.getByRole('button', { name: new RegExp(`^(${workbenchTexts.light.zh}|${workbenchTexts.light.en})$`) }).click();
  if (search.get('lang') !== language) await withNewPane(page, () => page.getByRole('button', { name: say(workbenchTexts.otherLanguage, language === 'zh' ? 'en' : 'zh'), exact: true }).click());
}

/** Does what brings a new pane, and waits until it is there: on a busy machine the one before is seen for a while. */
async function withNewPane(page: Page, change: () => Promise<void>): Promise<void> {
  await page.locator('iframe').evaluateAll((panes) => panes.forEach((pane) => pane.setAttribute('data-left', '')));
  await change();
  await page.locator('iframe:not([data-left])').waitFor();
}

function sample(language: Language): Book {
  const name = SAMPLES[language];
  return { name, bytes: readFileSync(join(ROOT, 'assets', 'samples', name)) };
}

/** Opens a workbook in the page, as a user does. Its pane is a new one. */
async function open(page: Page, { name, bytes }: Book): Promise<Frame> {
  await withNewPane(page, () => page.getByTestId('file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }));
  return paneOf(page);
}

/** Goes to a cell by the name box, and types into it and into the cells below. */
export async function typeInto(page: Page, address: string, ...lines: readonly string[]): Promise<void> {
  const box = page.locator('[data-u-comp="defined-name"] input, [data-u-comp="name-ranges"] input').first();
  await box.fill(address);
  await box.press('Enter');
  for (const line of lines) {
    await page.keyboard.type(line, { delay: 5 });
    await page.keyboard.press('Enter');
  }
}

/** Goes to a cell by the name box, and pastes a block there that was copied from a table elsewhere. */
export async function pasteInto(page: Page, address: string, block: readonly (readonly string[])[]): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async (lines) => {
    const table = document.createElement('table');
    for (const line of lines) {
      const row = table.insertRow();
      for (const text of line) row.insertCell().textContent = text;
    }
    await navigator.clipboard.write([new ClipboardItem({
      'text/html': new Blob([table.outerHTML], { type: 'text/html' }), 'text/plain': new Blob([lines.map((line) => line.join('\t')).join('\n')], { type: 'text/plain' }),
    })]);
  }, block);
  await typeInto(page, address);
  await page.keyboard.press('ControlOrMeta+V');
}

/** What the add-in reads through Microsoft's library. */
export function readCells(workbench: Workbench, sheet: string, address: string): Promise<unknown[][]> {
  return workbench.pane.evaluate(([name, at]) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getRange(at).load('values');
    await context.sync();
    return range.values;
  }), [sheet, address] as const);
}

/** The add-in's pane, once office.js there has found its Excel. */
export async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error('the workbench has no pane');
  await frame.waitForFunction(() => 'Office' in window && 'Excel' in window);
  await frame.evaluate(() => Office.onReady());
  return frame;
}
