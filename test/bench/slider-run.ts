import { readdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../../src/workbench/serve/server.mjs';
import { sentTable } from '../../src/taskpane/model/engine/sent-table';
import { findBrowser } from '../provision.mjs';
import { CHANGED } from './rework-run';
import type { MeasuredScheme } from './scheme-tables';
import { PARAMETERS, tablesFor } from './scheme-tables';

/** What a moved slider takes in Chromium, from the question to the answer of the worker, in milliseconds. */
export interface SliderRun {
  readonly median: number;
  readonly p95: number;
}

const ROUNDS = 41;
const WARM_UP = 20;
const dist = path.resolve(__dirname, '../../dist');

/** Asks the worker that was built for the cost with another rate, again and again, under the policy of the product's pages. */
export async function run(scheme: MeasuredScheme, rows: number): Promise<SliderRun> {
  const worker = readdirSync(dist).find((file) => /^model\.[0-9a-f]+\.js$/.test(file));
  if (worker === undefined) throw new Error('There is no worker in dist: npm run build makes it.');
  const { sales, people } = tablesFor(scheme, rows);
  const tables = { sales: sentTable(sales), ...(scheme === 'base-plus-tiers' ? { people: sentTable(people) } : {}) };
  const given = Array.from({ length: WARM_UP + ROUNDS }, (_, step) => ({ ...PARAMETERS[scheme], ...CHANGED[scheme](step + 1) }));
  const server = await serve([['/', dist]], 0);
  const address = server.address();
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/help/index.html`);
    const times = await page.evaluate(async (asked) => {
      const own = new Worker(`/${asked.worker}`);
      let id = 0;
      const ask = (kind: string, question: unknown): Promise<boolean> => new Promise((resolve, reject) => {
        own.onerror = () => reject(new Error('The worker does not run.'));
        own.onmessage = ({ data }) => { if (data.answer !== undefined) resolve(data.answer.ok === true); };
        own.postMessage({ id: ++id, kind, asked: question });
      });
      const file = { id: 'm', name: 'm', scenarios: [{ id: 'now', scheme: asked.scheme, params: asked.given[0] }], stress: { levels: ['100%'] } };
      const ready = [
        await ask('load', { tables: asked.tables, mapping: {}, taught: {}, schemes: [], language: 'en' }), await ask('analyse', { file }),
      ];
      if (ready.includes(false)) throw new Error('The worker does not answer.');
      const found: number[] = [];
      for (const parameters of asked.given) {
        const since = performance.now();
        if (!await ask('cost', { scenario: 'now', parameters })) throw new Error('The worker gives no cost.');
        found.push(performance.now() - since);
      }
      return found;
    }, { worker, scheme, tables, given });
    const sorted = times.slice(WARM_UP).sort((a, b) => a - b);
    return { median: sorted[Math.floor(sorted.length / 2)] ?? NaN, p95: sorted[Math.floor(sorted.length * 0.95)] ?? NaN };
  } finally {
    await browser.close();
    server.close();
  }
}
