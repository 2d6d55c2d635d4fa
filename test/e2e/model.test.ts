import type { Frame, Locator, Page } from 'playwright-core';
import { say, sentence, type Language } from '../../src/i18n';
import { modelPaneTexts } from '../../src/i18n/texts/model-pane';
import { paneTexts } from '../../src/i18n/texts/pane';
import { workbenchTexts } from '../../src/i18n/texts/workbench';
import { barriers } from './axe';
import { openBrowser, type Opened } from './browser';
import { faint } from './contrast';

// What HR asks before an announcement, in Chromium, from the sample: which rate meets a budget, and who loses.

jest.setTimeout(240_000);

let opened: Opened;

beforeAll(async () => {
  opened = await openBrowser();
});
afterAll(() => opened.close());

/** Clicks, and counts them. */
class Hand {
  clicks = 0;

  async click(what: Locator): Promise<void> {
    await what.click();
    this.clicks += 1;
  }
}

const costOf = async (pane: Frame, scenario: string): Promise<number> => Number(await pane.locator(`[data-scenario="${scenario}"] [data-cost]`).getAttribute('data-cost'));

/** The controls that the Tab key does not come to, from the first to the last; tabs are gone through by arrows. A field of a date has several stops of its own. */
async function unreached(page: Page, pane: Frame): Promise<readonly string[]> {
  await pane.evaluate(() => {
    document.querySelectorAll('[data-reached]').forEach((each) => each.removeAttribute('data-reached'));
    document.body.tabIndex = -1;
    document.body.focus();
  });
  const reach = (): Promise<boolean> => pane.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body || !document.hasFocus()) return false;
    const isNew = !focused.hasAttribute('data-reached');
    focused.setAttribute('data-reached', '');
    return isNew || focused.matches('[type="date"]');
  });
  do await page.keyboard.press('Tab'); while (await reach());
  return pane.evaluate(() => [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]')]
    .filter((each) => !each.matches(':disabled, [data-reached], [role="tab"]') && each.checkVisibility({ visibilityProperty: true }))
    .map((each) => each.outerHTML.slice(0, 200)));
}

test.each<[Language, number]>([['zh', 100_000], ['en', 2000]])('six clicks and one figure tell which rate meets a budget and who loses; a worker answers, in %s', async (language, budget) => {
  const { page, pane, outside, errors } = await opened.workbench({ language });
  const worker = page.waitForEvent('worker');
  const named = (text: { zh: string; en: string }) => ({ name: say(text, language), exact: true });
  const hand = new Hand();
  await hand.click(pane.locator('label', { has: pane.locator('input[value="first-year-contract"]') }));
  await hand.click(pane.getByRole('button', named(paneTexts.more)));
  await hand.click(pane.getByRole('menuitem', named(paneTexts.model)));
  await pane.locator('[data-scenario="now"] [data-cost]').waitFor({ timeout: 120_000 });
  await hand.click(pane.locator('[data-budget]'));
  await page.keyboard.type(String(budget));
  await hand.click(pane.getByRole('button', named(modelPaneTexts.find)));
  await pane.locator('[data-scenario="s1"] [data-cost]').waitFor({ timeout: 120_000 });
  await hand.click(pane.getByRole('button', named(modelPaneTexts.whoLoses)));
  // The list comes to where the user looks, and the keyboard goes on from there.
  const losers = pane.getByRole('list', named(modelPaneTexts.listLosers));
  await losers.waitFor();
  expect(await losers.evaluate((list) => [list.getBoundingClientRect().top < innerHeight, document.activeElement?.contains(list)])).toEqual([true, true]);
  expect(hand.clicks).toBeLessThanOrEqual(6);
  expect(await costOf(pane, 'now')).toBeGreaterThan(budget);
  expect(await costOf(pane, 's1')).toBeLessThanOrEqual(budget);
  expect((await worker).url()).toContain('model');
  // A slider answers while it moves, and the figure that it leaves can be used for the payout.
  const before = await costOf(pane, 's1');
  await pane.locator('input[type="range"]').first().press('ArrowLeft');
  await pane.waitForFunction((cost) => document.querySelector('[data-scenario="s1"] [data-cost]')?.getAttribute('data-cost') !== cost, before.toFixed(2));
  expect(await costOf(pane, 's1')).toBeLessThan(before);
  // Every tab, from the first by the keyboard alone, as narrow as a pane gets: every control is reached, nothing is cut off, and nothing keeps anybody out.
  await pane.getByRole('tab').first().click();
  await page.locator('iframe').evaluate((frame) => { frame.style.width = '320px'; });
  for (const tab of await pane.getByRole('tab').all()) {
    await pane.getByRole('tab', { selected: true }).focus();
    if (await tab.getAttribute('aria-selected') !== 'true') await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await pane.locator('[role="tab"][aria-selected="true"]:focus').waitFor();
    await pane.getByRole('tabpanel').waitFor();
    const name = await tab.textContent();
    expect([name, await tab.getAttribute('aria-selected')]).toEqual([name, 'true']);
    expect([name, await unreached(page, pane)]).toEqual([name, []]);
    expect([name, await barriers(pane)]).toEqual([name, []]);
    expect([name, await pane.evaluate(() => document.documentElement.scrollWidth <= innerWidth)]).toEqual([name, true]);
  }
  await page.locator('iframe').evaluate((frame) => { frame.style.width = ''; });
  await pane.getByRole('button', named(modelPaneTexts.use)).click();
  await pane.getByRole('button', { name: say(paneTexts.stepFigures, language), exact: true }).waitFor();
  expect([outside, errors]).toEqual([[], []]);
  await page.close();
});

/** What one of these tells of each tab. */
async function ofTabs(pane: Frame, ...tells: readonly ((pane: Frame) => Promise<string[]>)[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const tab of await pane.getByRole('tab').all()) {
    await tab.click();
    await pane.getByRole('tabpanel').waitFor();
    const name = await tab.textContent();
    for (const tell of tells) found.push(...(await tell(pane)).map((each) => `${name}: ${each}`));
  }
  return found;
}

test('in the light, in the dark and in colours of the system’s own, what charts tell stands out, and nobody is kept out', async () => {
  const { page, pane, errors } = await opened.workbench();
  const named = (text: { zh: string; en: string }) => ({ name: say(text, 'zh'), exact: true });
  await pane.locator('label', { has: pane.locator('input[value="customer-order-size"]') }).click();
  await pane.getByRole('button', named(paneTexts.more)).click();
  await pane.getByRole('menuitem', named(paneTexts.model)).click();
  await pane.locator('[data-scenario="now"] [data-cost]').waitFor({ timeout: 120_000 });
  await pane.locator('[data-budget]').fill('100000');
  await pane.getByRole('button', named(modelPaneTexts.find)).click();
  await pane.locator('[data-scenario="s1"] [data-cost]').waitFor({ timeout: 120_000 });
  await pane.getByRole('tab', { name: say(modelPaneTexts.tabRisk, 'zh') }).click();
  await pane.getByRole('button', { name: say(sentence(modelPaneTexts.riskStart, { draws: '1,000' }), 'zh') }).click();
  await pane.locator('[data-chart="bins"]').waitFor({ timeout: 120_000 });
  expect(await ofTabs(pane, faint, barriers)).toEqual([]);
  await page.getByRole('button', named(workbenchTexts.dark)).click();
  // Office has no event for it: the pane looks when it gets the focus.
  await pane.evaluate(() => { window.dispatchEvent(new Event('focus')); });
  await pane.waitForFunction(() => !/^rgb\(2\d\d/.test(getComputedStyle(document.querySelector('[data-chart]') ?? document.body).backgroundColor));
  expect(await ofTabs(pane, faint, barriers)).toEqual([]);
  // Of texts the system sees to it itself, and axe does not know by which colours.
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await ofTabs(pane, faint)).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
});
