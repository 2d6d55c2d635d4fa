import type { Frame } from 'playwright-core';
import { say, sentence, type Language, type Text } from '../../src/i18n';
import { editTexts } from '../../src/i18n/texts/edit';
import { editAwardTexts, parameterTypeTexts } from '../../src/i18n/texts/edit-awards';
import { caseTexts, figureFormTexts } from '../../src/i18n/texts/edit-rules';
import { figureTexts, paneTexts } from '../../src/i18n/texts/pane';
import { stepTitle, type Step } from '../../src/taskpane/state/steps';
import { openBrowser, type Opened } from './browser';

// A scheme of one's own, made by forms alone from a built-in one, in Chromium, against the stand-in Excel.

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
    on: async (...steps: readonly Step[]) => {
      for (const step of steps) await frame.getByRole('button', { name: say(sentence(paneTexts.next, { step: stepTitle(step) }), language), exact: true }).click();
    },
  };
}

/** What is pasted: a table of the sales table's own words, headers first. */
const TABLES: Readonly<Record<Language, { readonly cells: string; readonly product: string }>> = {
  zh: { cells: '区域\t金额\t比例\n华东\t<1000\t1%\n华东\t>=1000\t2%\n\t\t3%\n', product: '区域' },
  en: { cells: 'Region\tAmount\tRate\nEast\t<1000\t1%\nEast\t>=1000\t2%\n\t\t3%\n', product: 'Region' },
};

test.each<Language>(['zh', 'en'])('a decision table is pasted, an award looks it up by cases, and both are paid (%s)', async (language) => {
  const { pane: frame, errors, leave } = await opened.workbench({ language });
  const { said, button, labelled, on } = pane(frame, language);
  await frame.locator('input[name="scheme"][value="customer-order-size"]').check({ force: true });
  await on('data', 'figures');
  await button(editTexts.open).click();

  // The table is checked as it is put in: its second and third rows can both hold, until the first of them counts.
  await button(editAwardTexts.parameters).click();
  await labelled(editAwardTexts.addParameter).selectOption({ label: said(parameterTypeTexts.table) });
  const table = frame.getByRole('group', { name: said(parameterTypeTexts.table), exact: true });
  await table.getByLabel(said(figureFormTexts.paste)).fill(TABLES[language].cells);
  await table.getByText(said(figureFormTexts.taken, { count: 3 }), { exact: true }).waitFor();
  await table.getByRole('alert').first().waitFor();
  await table.getByLabel(said(figureFormTexts.hit)).selectOption({ label: said(figureFormTexts.hitFirst) });
  await table.getByRole('alert').first().waitFor({ state: 'detached' });
  expect(await table.getByLabel(said(figureTexts.rowLabel, { number: 2, part: TABLES[language].product }), { exact: true }).inputValue()).not.toBe('');

  await button(editAwardTexts.add).click();
  const award = frame.getByRole('region', { name: said(editAwardTexts.added), exact: true });
  const formula = award.getByLabel(said(editTexts.awardAmount), { exact: true }).and(award.locator('textarea'));
  await formula.fill('=SU');
  await award.getByRole('button', { name: /^SUM\(\)/ }).click();
  await award.getByText('SUM(x, where: …, across: …)').waitFor();
  await formula.pressSequentially('amount * rateT');
  await award.getByRole('button', { name: /^rateTable/ }).click();
  expect(await formula.inputValue()).toBe('=SUM(amount * DECIDE(rateTable, region, WORD(region), amount, amount))');

  // What is wrong is said with its character, which can be gone to.
  await formula.fill('=SUM(amount) + ?');
  await award.getByRole('button', { name: /16/ }).click();
  expect(await formula.evaluate((area) => (area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : ''))).toBe('?');
  await formula.fill('=SUM(amount * DECIDE(rateTable, region, WORD(region), amount, amount))');

  // By cases: who sold little gets a fixed sum.
  await award.getByRole('button', { name: said(caseTexts.asCases), exact: true }).click();
  await award.getByLabel(said(caseTexts.when, { number: 1 }), { exact: true }).fill('SUM(amount) < 1');
  await award.getByLabel(said(caseTexts.value, { number: 1 }), { exact: true }).fill('7');
  await award.getByRole('button', { name: said(editAwardTexts.payment), exact: true }).click();
  await award.getByLabel(said(editAwardTexts.due), { exact: true }).selectOption({ label: said(editAwardTexts.payDay) });
  await award.getByLabel(said(editAwardTexts.payDaysOf, { what: said(editAwardTexts.due) }), { exact: true }).fill('10, 25');

  // Its examples know nothing of another award.
  await button(editTexts.apply).click();
  await button(editTexts.dropExamples).click();
  await button(editTexts.apply).click();
  await on('check', 'result');
  await frame.locator('[data-total="cash"]').waitFor();
  await frame.locator('main button[aria-expanded="false"]', { hasText: /\d\.\d\d/ }).first().click();
  await frame.getByText(said(editAwardTexts.added)).first().waitFor();
  expect(errors).toEqual([]);
  leave();
});
