import ExcelJS from 'exceljs';
import type { Frame, Locator } from 'playwright-core';
import { say, sentence, type Language, type Text } from '../../src/i18n';
import { editTexts } from '../../src/i18n/texts/edit';
import { editAwardTexts, parameterTypeTexts } from '../../src/i18n/texts/edit-awards';
import { detailTexts } from '../../src/i18n/texts/edit-details';
import { figureFormTexts, headTexts, ruleTexts } from '../../src/i18n/texts/edit-rules';
import { renameTexts } from '../../src/i18n/texts/rename';
import { figureTexts, paneTexts } from '../../src/i18n/texts/pane';
import { saidRuleTexts } from '../../src/i18n/texts/said-rules';
import { listOf, objectOf } from '../../src/taskpane/state/editing/json-parts';
import { stepTitle, type Step } from '../../src/taskpane/state/steps';
import { barriers } from './axe';
import { openBrowser, type Book, type Opened } from './browser';

// Whole plans made by forms alone, in Chromium, against the stand-in Excel; what each form says stands in the text.

jest.setTimeout(240_000);

let opened: Opened;

beforeAll(async () => {
  opened = await openBrowser();
});

afterAll(() => opened.close());

type Values = Readonly<Record<string, string | number>>;

/** The pane in a language: what it shows is asked for by what it is called. */
function paneIn(frame: Frame, language: Language) {
  const said = (text: Text, values: Values = {}): string => say(sentence(text, values), language);
  const labelled = (text: Text, within: Frame | Locator = frame, values: Values = {}): Locator => within.getByLabel(said(text, values), { exact: true });
  return {
    said, labelled,
    press: (text: Text, within: Frame | Locator = frame, values: Values = {}) => within.getByRole('button', { name: said(text, values), exact: true }).click(),
    pick: (text: Text, label: string, within: Frame | Locator = frame, values: Values = {}) => labelled(text, within, values).selectOption({ label }),
    /** A formula or a long text. */
    write: (text: Text, value: string, within: Locator) => labelled(text, within).and(within.locator('textarea')).fill(value),
    group: (name: string) => frame.getByRole('group', { name, exact: true }),
    award: (name: string) => frame.getByRole('region', { name, exact: true }),
    next: (step: Step) => frame.getByRole('button', { name: say(sentence(paneTexts.next, { step: stepTitle(step) }), language), exact: true }).click(),
    json: async (): Promise<Record<string, unknown>> => {
      const json: Record<string, unknown> = JSON.parse(await labelled(editTexts.textLabel).inputValue());
      return json;
    },
  };
}

/** What the company calls its columns and people. */
interface Company {
  /** The date, three people and their shares, customer, product, region, amount and margin. */
  readonly headers: readonly [string, string, string, string, string, string, string, string, string, string, string, string];
  readonly people: readonly [name: string, manager: string, draw: string];
  readonly names: readonly [string, string, string, string];
  readonly lock: string;
  readonly hinge: string;
  readonly east: string;
  readonly south: string;
  readonly rate: string;
  readonly lead: string;
}

const COMPANIES: Readonly<Record<Language, Company>> = {
  zh: {
    headers: ['日期', '主办', '协办', '工程师', '主办份额', '协办份额', '工程师份额', '客户', '产品', '区域', '金额', '毛利'], people: ['姓名', '主管', '预支'], names: ['安琪', '卜凡', '岑岭', '董事'],
    lock: '门锁', hinge: '合页', east: '华东', south: '华南', rate: '比例', lead: '主办（B 列）',
  },
  en: {
    headers: ['Date', 'Lead', 'Helper', 'Engineer', 'Lead share', 'Helper share', 'Engineer share', 'Customer', 'Product', 'Region', 'Amount', 'Gross margin'], people: ['Name', 'Manager', 'Draw'], names: ['Ann', 'Bob', 'Cid', 'Dee'],
    lock: 'Lock', hinge: 'Hinge', east: 'East', south: 'South', rate: 'Rate', lead: 'Lead (column B)',
  },
};

async function bookOf({ headers, people, names: [ann, bob, cid, dee], lock, hinge, east, south }: Company): Promise<Book> {
  const book = new ExcelJS.Workbook();
  const sales = book.addWorksheet('Sales');
  const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
  sales.addRows([
    headers,
    [day('2026-01-10'), ann, bob, cid, 0.6, 0.25, 0.15, 'A', lock, east, 100000, 30000], [day('2026-01-18'), bob, ann, null, 0.7, 0.3, null, 'B', hinge, south, 60000, 9000],
    [day('2026-02-14'), ann, null, cid, 0.85, null, 0.15, 'C', lock, east, 80000, 20000], [day('2026-02-15'), cid, bob, ann, 0.6, 0.25, 0.15, 'D', lock, south, 40000, -1000],
    [day('2026-02-20'), bob, null, null, 1, null, null, 'E', hinge, east, 50000, 12000],
  ]);
  sales.getColumn(1).numFmt = 'yyyy-mm-dd';
  book.addWorksheet('People').addRows([people, [ann, dee, 2000], [bob, ann, 500], [cid, dee, 0], [dee, null, 0]]);
  return { name: 'plan.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
}

test.each<Language>(['zh', 'en'])('a share of the margin among three, by a dated rate, an override, a recoverable draw and a pasted table are made by forms and paid (%s)', async (language) => {
  const company = COMPANIES[language];
  const { pane: frame, errors, leave } = await opened.workbench({ language, book: await bookOf(company) });
  const { said, labelled, press, pick, write, group, award, next, json } = paneIn(frame, language);
  const [, , helper, engineer, leadShare, helperShare, engineerShare, , product, region, , margin] = company.headers;
  const [, , draw] = company.people;
  await frame.locator('input[name="scheme"][value="customer-order-size"]').check({ force: true });
  await next('data');
  await frame.getByLabel(said({ zh: '销售员', en: 'Salesperson' })).first().selectOption({ label: company.lead });
  await next('figures');
  await press(editTexts.open);
  await press(editTexts.text);
  await press(headTexts.title);
  await pick(headTexts.period, said(saidRuleTexts.each.month));
  await press(detailTexts.removeReading, frame, { number: 1 });

  // Columns of one's own, with what they hold as their cells show it.
  await press(editTexts.columns);
  for (const header of [margin, helper, engineer, leadShare, helperShare, engineerShare, draw]) {
    const add = labelled(editTexts.addColumn);
    await add.selectOption(await add.locator('option', { hasText: new RegExp(`^${header} ·`) }).getAttribute('value') ?? '');
  }
  for (const header of [helper, engineer]) await pick(editTexts.columnType, said(editTexts.typePerson), group(header));
  for (const header of [helper, engineer, helperShare, engineerShare, draw]) await labelled(editTexts.optional, group(header)).check();

  await press(editTexts.credit);
  await pick(editTexts.creditKind, said(editTexts.creditColumns));
  await press(editTexts.addPerson);
  for (const [at, [person, share]] of ([[undefined, leadShare], [helper, helperShare], [engineer, engineerShare]] as const).entries()) {
    const field = (part: Text): Locator => labelled(editTexts.creditRow, frame, { number: at + 1, part: said(part) });
    if (person !== undefined) await field(editTexts.creditPerson).selectOption({ label: person });
    await field(editTexts.creditShare).selectOption({ label: share });
  }

  await press(editAwardTexts.parameters);
  await pick(editAwardTexts.addParameter, said(parameterTypeTexts.rate));
  const rate = group(said(parameterTypeTexts.rate));
  await labelled(editAwardTexts.dated, rate).check();
  await rate.getByRole('textbox', { name: said(figureTexts.datedValue, { number: 1 }), exact: true }).fill('10%');
  await press(figureTexts.addDated, rate);
  await labelled(figureTexts.fromDay, rate).nth(1).fill('2026-02-15');
  await rate.getByRole('textbox', { name: said(figureTexts.datedValue, { number: 2 }), exact: true }).fill('12%');
  await pick(editAwardTexts.addParameter, said(parameterTypeTexts.table));
  await labelled(figureFormTexts.paste, group(said(parameterTypeTexts.table))).fill([[product, region, company.rate], [company.lock, company.east, '0.1%'], [company.lock, company.south, '0.2%'], [company.hinge, '', '0.05%']].map((row) => row.join('\t')).join('\n'));

  // The award of the preset becomes one of the margin for each person; what meant something for new customers alone goes.
  const first = frame.getByRole('region').first();
  await press(editAwardTexts.for, first);
  await pick(editAwardTexts.each, said(saidRuleTexts.subject.person), first);
  const own = language === 'zh' ? 'margin' : 'grossMargin';
  await write(editTexts.awardAmount, `=SUM(${own} * rate)`, first);
  const another = async (name: string): Promise<Locator> => {
    await press(editAwardTexts.add);
    await labelled(editAwardTexts.label, award(said(editAwardTexts.added))).fill(name);
    return award(name);
  };
  await write(editTexts.awardAmount, 'SUM(amount * DECIDE(rateTable, product, WORD(product), region, WORD(region)))', await another('T'));
  const override = await another('O');
  await write(editTexts.awardAmount, `SUM([${margin}]) * 5%`, override);
  await press(editAwardTexts.for, override);
  await pick(editAwardTexts.each, said(saidRuleTexts.subject.everyone), override);
  await pick(editAwardTexts.credit, said(editAwardTexts.creditLevels), override);
  await labelled(editAwardTexts.level, override, { number: 1 }).fill('100%');
  const advance = await another('D');
  await pick(ruleTexts.kind, said(ruleTexts.kinds.draw), advance);
  await write(ruleTexts.draw, 'PEOPLE(draw)', advance);
  const against = labelled(ruleTexts.against, advance).and(advance.locator('textarea'));
  await against.pressSequentially('=RES');
  await advance.getByRole('button', { name: /first-order/ }).click();
  expect(await against.inputValue()).toBe('=RESULT("first-order")');

  // Called otherwise by the keyboard, the column is so in every formula; a name that something else has is refused.
  await press(detailTexts.more, group(margin));
  const name = labelled(detailTexts.nameInFormulas, group(margin));
  await name.fill('amount');
  await name.press('Enter');
  await group(margin).getByText(said(renameTexts.taken, { name: 'amount' }), { exact: true }).waitFor();
  await name.fill('profit');
  await name.press('Enter');
  await frame.getByText(said(editTexts.right), { exact: true }).waitFor();
  const written = await json();
  expect(written).not.toHaveProperty('readings');
  expect(listOf(written['components'])).toMatchObject([
    { each: 'person', rule: { formula: '=SUM(profit * rate)' } }, { rule: { formula: '=SUM(amount * DECIDE(rateTable, product, WORD(product), region, WORD(region)))' } },
    { each: 'everyone', credit: { managers: ['100%'] }, rule: { formula: `=SUM([${margin}]) * 5%` } }, { each: 'everyone', rule: { draw: '=PEOPLE(draw)', against: '=RESULT("first-order")', recoverable: true } },
  ]);
  expect(objectOf(listOf(written['components'])[0])).not.toHaveProperty('rows');
  expect(await barriers(frame)).toEqual([]);

  // Worked out by hand: shares of the margin, 0.05 to 0.2 % of sales, 5 % of what reports' margins come to, 318 advanced to the first in February.
  await press(editTexts.apply);
  await press(editTexts.dropExamples);
  await press(editTexts.apply);
  await next('check');
  await next('result');
  await frame.locator('[data-total="cash"]').waitFor();
  const [ann, bob, cid, dee] = company.names;
  for (const [person, sum] of [[ann, '5,496.50'], [bob, '2,881.00'], [cid, '753.00'], [dee, '2,222.50']] as const) await frame.getByRole('button', { name: new RegExp(`${person}[\\s\\S]*${sum}`) }).first().waitFor();
  expect(await frame.locator('[data-total="cash"]').innerText()).toContain('11,353.00');
  expect(errors).toEqual([]);
  leave();
});

test.each<Language>(['zh', 'en'])('hints, bounds, words, defaults, groups, a base and columns of a table stand in the text as the forms say (%s)', async (language) => {
  const { pane: frame, errors, leave } = await opened.workbench({ language });
  const { said, labelled, press, pick, group, next, json } = paneIn(frame, language);
  await frame.locator('input[name="scheme"][value="customer-order-size"]').check({ force: true });
  await next('data');
  await next('figures');
  await press(editTexts.open);
  await press(editTexts.text);
  await press(editAwardTexts.parameters);
  for (const type of ['rate', 'rate', 'choice', 'mapping', 'scheme', 'table'] as const) await pick(editAwardTexts.addParameter, said(parameterTypeTexts[type]));
  const [rate, other] = [group(said(parameterTypeTexts.rate)).first(), group(said(parameterTypeTexts.rate)).nth(1)];

  // A figure: its hint, bounds and a default that hangs on a choice; another one is the same.
  await press(detailTexts.more, rate);
  await labelled(detailTexts.hint, rate).fill('H');
  await labelled(detailTexts.above, rate).fill('0');
  await labelled(detailTexts.atMost, rate).fill('20%');
  await press(detailTexts.addDefault, rate);
  await labelled(detailTexts.defaultWhen, rate, { number: 1 }).fill(`option = "${said(figureFormTexts.choice, { number: 1 })}"`);
  await rate.getByRole('textbox', { name: said(detailTexts.defaultValue, { number: 1 }), exact: true }).fill('12%');
  await labelled(detailTexts.from, other).selectOption({ label: said(detailTexts.fromOther, { name: said(parameterTypeTexts.rate) }) });
  const mapping = group(said(parameterTypeTexts.mapping));
  await press(detailTexts.more, mapping);
  await labelled(detailTexts.keys, mapping).pressSequentially('A, B');

  // Of two one is given; a scheme to start from.
  await press(detailTexts.groups);
  await press(detailTexts.addGroup);
  await press(headTexts.title);
  await pick(detailTexts.base, said(detailTexts.baseOf, { name: said(parameterTypeTexts.scheme) }));

  // A decision table looks at a column of the tables, and at something that is named.
  const table = group(said(parameterTypeTexts.table));
  await labelled(detailTexts.addDecisionColumn, table).selectOption({ label: said(detailTexts.lookAt, { name: said({ zh: '区域', en: 'Region' }), table: said({ zh: '销售表', en: 'sales table' }) }) });
  await labelled(detailTexts.addDecisionColumn, table).selectOption({ label: said(detailTexts.otherColumn) });
  await labelled(figureFormTexts.columnLabel, table, { number: 3 }).fill('Order size');
  await pick(figureFormTexts.columnHolds, said(figureFormTexts.holdsFigures), table, { number: 3 });

  // A column: further headers, rows that need it, bounds; words that mean the same.
  await press(editTexts.columns);
  await press(detailTexts.moreOn, frame, { name: said({ zh: '金额', en: 'Amount' }) });
  const amount = group(said({ zh: '金额', en: 'Amount' }));
  await labelled(detailTexts.headers, amount).pressSequentially('X, Y');
  await labelled(detailTexts.where, amount).fill('region = "A"');
  await labelled(detailTexts.atLeast, amount).fill('100');
  await labelled(detailTexts.whole, amount).check();
  await press(detailTexts.moreOn, frame, { name: said({ zh: '区域', en: 'Region' }) });
  const region = group(said({ zh: '区域', en: 'Region' }));
  await labelled(detailTexts.synonyms, region).pressSequentially('East = 华东\nWest');
  await pick(detailTexts.known, said(detailTexts.knownSynonyms), region);
  await pick(detailTexts.column, said(detailTexts.columnOf.needed), region);

  await frame.getByText(said(editTexts.right), { exact: true }).waitFor();
  const written = await json();
  const choice = said(figureFormTexts.choice, { number: 1 });
  expect(written).toMatchObject({ base: '$baseScheme', exactlyOne: [['tiers', 'rate']] });
  expect(listOf(written['parameters']).slice(1)).toMatchObject([
    { name: 'rate', hint: { zh: 'H', en: 'H' }, above: 0, atMost: '20%', defaults: [{ when: `=option = "${choice}"`, value: '12%' }] }, { name: 'rate2', default: '$rate' }, { name: 'option' }, { name: 'rates', keys: ['A', 'B'] },
    { name: 'baseScheme', type: 'scheme' }, { name: 'rateTable', columns: [{ name: 'product' }, { name: 'region', holds: 'words' }, { name: 'orderSize', holds: 'figures' }] },
  ]);
  expect(listOf(written['fields'])).toEqual(expect.arrayContaining([
    { sales: 'amount', headers: ['X', 'Y'], where: '=region = "A"', atLeast: 100, whole: true }, { sales: 'region', optional: true, synonyms: [['East', '华东'], ['West']], known: 'synonyms', column: 'needed' },
  ]));
  expect(await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  expect(await barriers(frame)).toEqual([]);
  expect(errors).toEqual([]);
  leave();
});
