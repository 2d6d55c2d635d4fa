import type { Frame } from 'playwright-core';
import { say, sentence, type Language, type Text } from '../../src/i18n';
import { editTexts } from '../../src/i18n/texts/edit';
import { editAwardTexts as texts, parameterTypeTexts } from '../../src/i18n/texts/edit-awards';
import { paneTexts } from '../../src/i18n/texts/pane';
import { stepTitle } from '../../src/taskpane/state/steps';
import { openBrowser, type Opened } from './browser';

// An award of one's own, made by forms alone, in Chromium, against the stand-in Excel.

jest.setTimeout(240_000);

let opened: Opened;

beforeAll(async () => {
  opened = await openBrowser();
});

afterAll(() => opened.close());

/** The pane in a language: what it shows is asked for by what it is called. */
function pane(frame: Frame, language: Language) {
  const said = (text: Text, values: Readonly<Record<string, string | number>> = {}): string => say(sentence(text, values), language);
  return {
    said,
    button: (text: Text, values?: Readonly<Record<string, string | number>>) => frame.getByRole('button', { name: said(text, values), exact: true }),
    labelled: (text: Text, values?: Readonly<Record<string, string | number>>) => frame.getByLabel(said(text, values), { exact: true }),
    on: async (...steps: readonly Parameters<typeof stepTitle>[0][]) => {
      for (const step of steps) await frame.getByRole('button', { name: say(sentence(paneTexts.next, { step: stepTitle(step) }), language), exact: true }).click();
    },
  };
}

test.each<Language>(['zh', 'en'])('a figure and an award are added, the formula completed, and both paid (%s)', async (language) => {
  const { pane: frame, errors, leave } = await opened.workbench({ language });
  const { said, button, labelled, on } = pane(frame, language);
  await frame.locator('input[name="scheme"][value="customer-order-size"]').check({ force: true });
  await on('data', 'figures');
  await button(editTexts.open).click();
  await button(texts.parameters).click();
  const figure = frame.getByRole('group', { name: said(parameterTypeTexts.rate), exact: true });
  await labelled(texts.addParameter).selectOption({ label: said(parameterTypeTexts.rate) });
  await figure.getByLabel(said(texts.parameterValue), { exact: true }).fill('3%');

  await button(texts.add).click();
  const award = frame.getByRole('region', { name: said(texts.added), exact: true });
  const formula = award.getByLabel(said(editTexts.awardAmount), { exact: true });
  await formula.fill('=SU');
  await award.getByRole('button', { name: /^SUM\(\)/ }).click();
  await award.getByText('SUM(x, where: …, across: …)').waitFor();
  await formula.pressSequentially('amou');
  await award.getByRole('button', { name: /^amount/ }).click();
  await formula.press('End');
  await formula.pressSequentially(' * figur');
  await award.getByRole('button', { name: /^figure1/ }).click();
  expect(await formula.inputValue()).toBe('=SUM(amount) * figure1');

  // What is wrong is said with its character, which can be gone to.
  await formula.fill('=SUM(amount) * figure1 + ?');
  await award.getByRole('button', { name: /26/ }).click();
  expect(await formula.evaluate((area) => (area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : ''))).toBe('?');
  await formula.fill('=SUM(amount) * figure1');

  await award.getByRole('button', { name: said(texts.payment), exact: true }).click();
  await award.getByLabel(said(texts.due), { exact: true }).selectOption({ label: said(texts.payDay) });
  await award.getByLabel(said(texts.payDaysOf, { what: said(texts.due) }), { exact: true }).fill('10, 25');
  await button(editTexts.apply).click();
  await frame.getByText(said(texts.added)).first().waitFor();
  await on('check', 'result');
  await frame.locator('[data-total="cash"]').waitFor();
  for (const row of await frame.locator('main button[aria-expanded="false"]').all()) await row.click();
  await frame.getByText(new RegExp(`^${said(texts.added)}`)).first().waitFor();
  await frame.getByText(/× 3%/).first().waitFor();
  expect(errors).toEqual([]);
  leave();
});
