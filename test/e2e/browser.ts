import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { findBrowser } from '../provision.mjs';

const ROOT = join(__dirname, '..', '..');
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** The workbench as `npm start` gives it, and a browser. */
export interface Opened {
  readonly address: string;
  /** A page of the workbench, once the sample is shown and the pane has found its Excel. */
  workbench(options?: { language?: 'zh' | 'en'; shade?: 'light' | 'dark' }): Promise<Workbench>;
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
}

export async function openBrowser(): Promise<Opened> {
  const server = await startServer();
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('There is no Chromium, Chrome or Edge on this machine; npm test installs one.');
  const browser = await chromium.launch({ executablePath, args: QUIET });
  return {
    address: server.address,
    workbench: ({ language = 'zh', shade = 'light' } = {}) => openWorkbench(browser, `${server.address}?lang=${language}&shade=${shade}`, server.address),
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** Starts what `npm start` starts, on a free port. */
function startServer(): Promise<{ address: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [join('src', 'workbench', 'start.mjs')], { cwd: ROOT, env: { ...process.env, PORT: '0', BROWSER: 'none' } });
  const stop = (): Promise<void> => new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer): void => {
      said += text.toString();
      const found = /http:\/\/localhost:(\d+)\//.exec(said);
      if (found !== null) resolve({ address: `http://127.0.0.1:${found[1]}/`, stop });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`The workbench did not start:\n${said}`)));
  });
}

async function openWorkbench(browser: Browser, address: string, home: string): Promise<Workbench> {
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
  const outside: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !/^(blob|data):/.test(request.url())) outside.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address);
  await page.getByText(/\.xlsx$/).waitFor();
  return {
    page, outside, errors, pane: await paneOf(page),
    shown: async (sheet, cell) => {
      await page.evaluate(() => window.payladderGrid?.rest());
      return page.evaluate(([name, at]) => window.payladderGrid?.shown(name, at) ?? '', [sheet, cell] as const);
    },
  };
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
