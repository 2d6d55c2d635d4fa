import type { ElementContext, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';

declare global {
  interface Window {
    axe?: { run(context: ElementContext, options: RunOptions): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
  }
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

// Fluent guards the ends of what holds the focus by elements that nobody hears and that hand the focus on: no fault.

/** What axe finds that people with a screen reader, a keyboard or weak eyes could not use: rule by rule with the places. */
export async function barriers(pane: Frame): Promise<string[]> {
  if (!await pane.evaluate(() => window.axe !== undefined)) await pane.evaluate(AXE);
  return pane.evaluate(async () => {
    const { violations } = await window.axe?.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] }) ?? { violations: [] };
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(', ')}`);
  });
}
