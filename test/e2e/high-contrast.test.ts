import { say } from '../../src/i18n';
import { paneTexts } from '../../src/i18n/texts/pane';
import { openBrowser, type Opened } from './browser';

// What only a browser can tell of how the pane looks: with the colours of high contrast, and where Excel for Mac draws a button of its own over it.

jest.setTimeout(240_000);

let opened: Opened;

beforeAll(async () => {
  opened = await openBrowser();
});
afterAll(() => opened.close());

test('in high contrast the chosen scheme is framed in the colour of what is chosen, and no other is', async () => {
  const { page, pane, errors, leave } = await opened.workbench();
  await pane.locator('label:has(input[name="scheme"])').nth(2).click();
  await pane.locator('input[name="scheme"]:checked').waitFor({ state: 'attached' });
  await page.emulateMedia({ forcedColors: 'active' });
  const { highlight, frames } = await pane.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'Highlight';
    const highlight = getComputedStyle(probe).color;
    probe.remove();
    const frames = [...document.querySelectorAll<HTMLInputElement>('input[name="scheme"]')].map((input) => {
      const { borderTopWidth, borderTopColor, outlineStyle, outlineColor } = getComputedStyle(input.closest('label')?.parentElement ?? input);
      return { isChosen: input.checked, width: borderTopWidth, border: borderTopColor, outline: outlineStyle === 'none' ? '' : outlineColor };
    });
    return { highlight, frames };
  });
  await page.emulateMedia({ forcedColors: 'none' });
  expect(frames.filter(({ isChosen }) => isChosen)).toEqual([{ isChosen: true, width: '2px', border: highlight, outline: highlight }]);
  const others = frames.filter(({ isChosen }) => !isChosen);
  expect(others.length).toBeGreaterThan(50);
  expect(others.filter(({ width, outline }) => width !== '1px' || outline !== '')).toEqual([]);
  expect(others.filter(({ border }) => border === highlight)).toEqual([]);
  expect(errors).toEqual([]);
  leave();
});

test('the menu leaves 40 pixels at the top right to Excel for Mac', async () => {
  const { pane, leave } = await opened.workbench();
  const box = await pane.getByRole('button', { name: say(paneTexts.more, 'zh'), exact: true }).evaluate((button) => {
    const { top, right } = button.getBoundingClientRect();
    return { top, free: document.documentElement.clientWidth - right };
  });
  expect(box.top).toBeLessThan(60);
  expect(box.free).toBeGreaterThanOrEqual(40);
  leave();
});
