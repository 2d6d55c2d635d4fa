import type { Frame } from 'playwright-core';
import { say, sentence, type Language, type Text } from '../../src/i18n';
import { editTexts } from '../../src/i18n/texts/edit';
import { editAwardTexts, parameterTypeTexts } from '../../src/i18n/texts/edit-awards';
import { entryListTexts, entryPartTexts, entryTexts } from '../../src/i18n/texts/edit-entries';
import { rowFormTexts } from '../../src/i18n/texts/edit-rows';
import { caseTexts, figureFormTexts, headTexts, ruleTexts } from '../../src/i18n/texts/edit-rules';
import { withoutFormTexts } from '../../src/i18n/texts/edit-without';
import { figureTexts, paneTexts } from '../../src/i18n/texts/pane';
import { saidRuleTexts } from '../../src/i18n/texts/said-rules';
import { listOf, objectOf } from '../../src/taskpane/state/editing/json-parts';
import { RULE_KINDS } from '../../src/taskpane/state/editing/rules';
import { stepTitle, type Step } from '../../src/taskpane/state/steps';
import { barriers } from './axe';
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

const partText = (key: string): Text => entryPartTexts[key] ?? { zh: key, en: key };

/** What stands in the text of the scheme now. */
async function scheme(frame: Frame, language: Language): Promise<Record<string, unknown>> {
  const json: Record<string, unknown> = JSON.parse(await frame.getByLabel(say(editTexts.textLabel, language), { exact: true }).inputValue());
  return json;
}

test.each<Language>(['zh', 'en'])('every form sets what it says, and the scheme stays right (%s)', async (language) => {
  const { pane: frame, errors, leave } = await opened.workbench({ language });
  const { said, button, labelled, on } = pane(frame, language);
  const pick = (text: Text, label: Text, within: Pick<Frame, 'getByLabel'> = frame) => within.getByLabel(said(text), { exact: true }).selectOption({ label: said(label) });
  await frame.locator('input[name="scheme"][value="customer-order-size"]').check({ force: true });
  await on('data', 'figures');
  await button(editTexts.open).click();
  await button(editTexts.text).click();
  const right = frame.getByText(said(editTexts.right), { exact: true });

  // As a whole.
  await button(headTexts.title).click();
  await labelled(headTexts.name).first().fill('X');
  await pick(headTexts.period, saidRuleTexts.each.quarter);
  await pick(headTexts.negatives, headTexts.negativesOf.carry);

  // Columns: one of the table's own (备注) is called by its header; the English table has none that the product does not know.
  await button(editTexts.columns).click();
  const isTaken = language === 'zh';
  await (isTaken ? labelled(editTexts.addColumn).selectOption({ index: 1 }) : frame.getByText(said(editTexts.noHeaders), { exact: true }).waitFor());

  // A list of costs among the figures, and each other kind of figure.
  await button(editAwardTexts.parameters).click();
  for (const text of Object.values(parameterTypeTexts)) await labelled(editAwardTexts.addParameter).selectOption({ label: said(text) });
  for (const text of Object.values(parameterTypeTexts)) await button(editAwardTexts.removeParameter, { name: said(text) }).waitFor();
  await pick(entryTexts.costs, parameterTypeTexts.items);
  for (const text of [parameterTypeTexts.table, parameterTypeTexts.mapping, parameterTypeTexts.tiers]) await button(editAwardTexts.removeParameter, { name: said(text) }).click();

  // Who may receive.
  await button(editTexts.who).click();
  await button(editTexts.addRule).click();
  await frame.getByRole('group', { name: said(editTexts.whoRule, { number: 1 }), exact: true }).getByRole('checkbox').first().check();
  await button(editAwardTexts.addTenure).click();

  // A kind of award that is kept in an account and can be spent, a reason, a forfeit.
  for (const list of ['exclusions', 'forfeits', 'awards', 'redemption'] as const) {
    await button(entryListTexts[list].title).click();
    await button(entryListTexts[list].add).filter({ visible: true }).last().click();
  }
  await frame.getByLabel(said(partText('when')), { exact: true }).fill('amount < 1');
  const gift = frame.getByRole('region', { name: said(entryListTexts.awards.begun), exact: true });
  await gift.getByLabel(said(entryTexts.account), { exact: true }).check();
  await gift.getByLabel(said(partText('expiresAfter')), { exact: true }).fill('12');

  // An award of new customers: which of their orders, by which day, in what, within which bound, when it applies.
  await button(editAwardTexts.add).click();
  const award = frame.getByRole('region', { name: said(editAwardTexts.added), exact: true });
  const formula = award.getByLabel(said(editTexts.awardAmount), { exact: true }).and(award.locator('textarea'));
  await formula.fill('100');
  await award.getByRole('button', { name: said(editAwardTexts.for), exact: true }).click();
  await pick(editAwardTexts.each, saidRuleTexts.subject.newCustomer, award);
  await pick(rowFormTexts.parts.rows, rowFormTexts.rowsOf.first, award);
  await pick(rowFormTexts.parts.onlyFirstOf, rowFormTexts.firstOf.person, award);
  await award.getByLabel(said(rowFormTexts.parts.periodOf), { exact: true }).selectOption('collectedDate');
  await award.getByRole('button', { name: said(entryTexts.more), exact: true }).click();
  await pick(entryTexts.award, entryListTexts.awards.begun, award);
  await award.getByLabel(said(entryTexts.limit), { exact: true }).check();
  await award.getByLabel(said(entryTexts.limitAtMost), { exact: true }).and(award.locator('textarea')).fill('900');
  await award.getByRole('button', { name: said(editTexts.addPlace, { what: said(editTexts.awardIf) }), exact: true }).click();
  await award.getByLabel(said(editTexts.awardIf), { exact: true }).fill('GIVEN(rate)');
  await award.getByRole('button', { name: said(editAwardTexts.payment), exact: true }).click();
  await award.getByRole('button', { name: said(editTexts.addParts), exact: true }).click();
  await right.waitFor();
  expect(await scheme(frame, language)).toMatchObject({
    name: { zh: 'X', en: 'X' }, period: 'quarter', negatives: 'carry', costs: '$itemList', takesPart: [{ field: 'role' }, { atLeast: 1 }],
    exclusions: [{ code: 'reason-1', when: '=amount < 1' }], forfeits: [{ source: 'fraud' }], awards: [{ kind: 'kind-1', account: { expiresAfter: 12 } }], redemption: [{ cost: 100 }],
    components: [{}, {
      each: 'newCustomer', rows: 'first', onlyFirstOf: 'person', periodOf: 'collectedDate', award: 'kind-1', limit: { per: 'year', atMost: '=900' }, if: '=GIVEN(rate)', parts: [{ share: '80%' }, {}],
    }],
  });
  expect(listOf((await scheme(frame, language))['fields']).flatMap((use) => objectOf(use)['own'] ?? [])).toEqual(isTaken ? ['note'] : []);

  // Each kind of rule has its form, and nothing in it lies outside of the pane.
  for (const kind of RULE_KINDS) {
    await pick(ruleTexts.kind, ruleTexts.kinds[kind], award);
    expect(objectOf(objectOf(listOf((await scheme(frame, language))['components'])[1])['rule'])).toHaveProperty(kind);
  }
  await award.getByRole('button', { name: said(editAwardTexts.remove, { name: said(editAwardTexts.added) }), exact: true }).click();

  // Whose the rows are.
  await button(editTexts.credit).click();
  for (const text of [editTexts.creditCell, editTexts.creditColumns, editTexts.creditRoles, editTexts.creditWhole]) await pick(editTexts.creditKind, text);

  // What has no form is said, and leads to its place in the text.
  await frame.getByRole('button', { name: new RegExp(`^${said(withoutFormTexts.title, { count: 0 }).replace(/[（(]0.*/, '')}`) }).click();
  await frame.getByRole('button', { name: said(withoutFormTexts.goTo, { place: said({ zh: '版本', en: 'Version' }) }), exact: true }).click();
  const text = labelled(editTexts.textLabel);
  await text.and(frame.locator(':focus')).waitFor();
  expect(await text.evaluate((area) => (area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart).slice(0, 3) : ''))).toBe('"1"');
  expect(await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  expect(await barriers(frame)).toEqual([]);
  expect(errors).toEqual([]);
  leave();
});
