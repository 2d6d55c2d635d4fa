import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Frame, Locator } from 'playwright-core';
import { say, sentence, type Language } from '../../src/i18n';
import { applyTexts, paneTexts } from '../../src/i18n/texts/pane';
import { dueTexts, payTexts } from '../../src/i18n/texts/pane-pay';
import { runsTexts } from '../../src/i18n/texts/pane-runs';
import { workbenchTexts } from '../../src/i18n/texts/workbench';
import { stepTitle, type Step } from '../../src/taskpane/state/steps';
import { openBrowser, type Book, type Opened } from './browser';

// A quarter as a clerk pays it, in Chromium: three months, each written, submitted, approved and paid, through the pane alone.

jest.setTimeout(240_000);

const ROOT = path.resolve(__dirname, '..', '..');
let opened: Opened;
let folder: string;

beforeAll(async () => {
  opened = await openBrowser();
  folder = mkdtempSync(path.join(tmpdir(), 'payladder-quarter-'));
});

afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Company {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly counted: string;
  readonly refunded: string;
  /** Whose small orders pay 50, whose large ones 500, and who gets a bonus without an order. */
  readonly people: readonly [small: string, large: string, helper: string];
}

const COMPANIES: Readonly<Record<Language, Company>> = {
  zh: { sheet: '订单', headers: ['日期', '销售员', '客户', '金额', '状态'], counted: '有效', refunded: '退款', people: ['张三', '李四', '王五'] },
  en: { sheet: 'Orders', headers: ['Date', 'Salesperson', 'Customer', 'Amount', 'Status'], counted: 'valid', refunded: 'refunded', people: ['Ann', 'Bob', 'Cy'] },
};

async function bookOf({ sheet, headers, counted, people: [small, large] }: Company): Promise<Book> {
  const workbook = new ExcelJS.Workbook();
  const orders = workbook.addWorksheet(sheet);
  orders.addRow([...headers]);
  for (const [date, person, customer, amount] of [
    ['2026-01-10', small, 'A', 1000], ['2026-01-20', large, 'B', 20000], ['2026-02-10', small, 'C', 1000], ['2026-03-10', large, 'D', 20000],
  ]) orders.addRow([date, person, customer, amount, counted]);
  return { name: 'quarter.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

/** A clerk at the pane. */
class Clerk {
  constructor(readonly pane: Frame, private readonly language: Language) {}

  press(text: Parameters<typeof say>[0], within: Frame | Locator = this.pane): Promise<void> {
    return within.getByRole('button', { name: say(text, this.language), exact: true }).click();
  }

  private async to(...steps: readonly Step[]): Promise<void> {
    for (const step of steps) await this.press(sentence(paneTexts.next, { step: stepTitle(step) }));
  }

  /** From the choice of the scheme to what is due, of the next period or of one where all before it is settled; which period that is. Once paid by the month it stays so. */
  async due(of?: string): Promise<string> {
    const { pane, language } = this;
    await pane.locator('input[name="scheme"][value="customer-order-size"]').check({ force: true });
    await this.to('data', 'figures');
    const kind = pane.getByLabel(say(payTexts.kind, language), { exact: true });
    if (await kind.inputValue() === 'window') await kind.selectOption('month');
    if (of !== undefined) {
      await pane.getByLabel(say(payTexts.period, language), { exact: true }).selectOption(of);
      await pane.getByLabel(say(payTexts.settled, language), { exact: true }).check({ force: true });
    }
    const period = await pane.getByLabel(say(payTexts.period, language), { exact: true }).inputValue();
    await this.to('check', 'result');
    await pane.locator('[data-total="cash"]').waitFor();
    return period;
  }

  /** Waits until the kinds of line come to this, in their order. */
  async comesTo(...kinds: readonly string[]): Promise<void> {
    await this.pane.waitForFunction((expected) => {
      const shown = [...document.querySelectorAll('dd[data-kind]')].map((figure) => `${figure.getAttribute('data-kind') ?? ''} ${figure.textContent ?? ''}`);
      return shown.join() === expected;
    }, kinds.join());
  }

  /** The difference that is shown leads to the row that changed. */
  async leadsTo(place: string): Promise<void> {
    const said = this.pane.getByText(say(dueTexts.changedRows, this.language), { exact: true });
    await said.waitFor();
    await said.locator('xpath=..').getByRole('button', { name: place, exact: true }).click();
  }

  async decide(form: Locator, fields: Readonly<Partial<Record<'recipient' | 'amount', string>>>, save = dueTexts.save): Promise<void> {
    const said = { ...fields, reason: 'agreed', decidedBy: 'Dee' };
    for (const name of ['recipient', 'amount', 'reason', 'decidedBy'] as const) {
      const text = name in said ? said[name] : undefined;
      if (text !== undefined) await form.getByLabel(say(dueTexts[name], this.language)).fill(text);
    }
    await this.press(save, form);
    await form.waitFor({ state: 'detached' });
  }

  form(text: Parameters<typeof say>[0]): Locator {
    return this.pane.getByRole('form', { name: say(text, this.language), exact: true });
  }

  async write(): Promise<void> {
    await this.to('apply');
    await this.press(applyTexts.apply);
    await this.pane.getByRole('button', { name: say(applyTexts.restart, this.language), exact: true }).waitFor({ timeout: 120_000 });
  }

  /** Submits, approves and marks as paid, as far as said, on the page of payouts; then goes on from the first step. */
  async sign(id: string, ...states: readonly ('submitted' | 'approved' | 'paid')[]): Promise<void> {
    await this.openRuns();
    for (const state of states) {
      const run = this.pane.locator(`[data-run="${id}"]`);
      const act = { submitted: runsTexts.submit, approved: runsTexts.approve, paid: runsTexts.pay }[state];
      await this.press(act, run);
      await run.getByLabel(say(runsTexts.who, this.language)).fill('Fay');
      await this.press(act, run.locator('form'));
      await this.pane.locator(`[data-run="${id}"][data-state="${state}"]`).waitFor();
    }
    await this.press(runsTexts.back);
    await this.press(applyTexts.restart);
  }

  async openRuns(): Promise<void> {
    await this.press(paneTexts.more);
    await this.pane.getByRole('menuitem', { name: say(runsTexts.title, this.language), exact: true }).click();
    await this.pane.locator('[data-run]').first().waitFor();
  }
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const company = COMPANIES[language];
  const [small, large, helper] = company.people;

  test('a quarter is paid month by month: one refund, one line held and released, one bonus added; nobody is paid twice, and the runner reads it all back', async () => {
    const { page, pane, outside, errors, leave } = await opened.workbench({ language, book: await bookOf(company) });
    const clerk = new Clerk(pane, language);

    expect(await clerk.due()).toBe('2026-01');
    expect(await pane.locator('[data-total="cash"]').innerText()).toContain('550.00');
    await clerk.write();
    await clerk.sign('2026-01', 'submitted', 'approved', 'paid');

    await pane.evaluate(([sheet, refunded]) => Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange('E3').values = [[refunded]];
      await context.sync();
    }), [company.sheet, company.refunded] as const);
    expect(await clerk.due()).toBe('2026-02');
    await clerk.comesTo('regular 50.00', 'take-back -500.00');
    await pane.getByRole('button', { name: new RegExp(`^${small}`) }).click();
    await pane.getByRole('button', { name: say(dueTexts.decide, language), exact: true }).last().click();
    await clerk.decide(clerk.form(dueTexts.decide), {});
    await clerk.comesTo('take-back -500.00');
    await clerk.leadsTo('3');
    await clerk.press(dueTexts.addLine);
    await clerk.decide(clerk.form(dueTexts.add), { recipient: helper, amount: '200' });
    await clerk.comesTo('take-back -500.00', 'added 200.00');
    await clerk.write();
    await clerk.sign('2026-02', 'submitted', 'approved');

    expect(await clerk.due()).toBe('2026-03');
    await clerk.press(sentence(dueTexts.inForce, { count: 2 }));
    await clerk.press(dueTexts.release);
    await clerk.decide(clerk.form(dueTexts.release), {}, dueTexts.release);
    await clerk.comesTo('regular 500.00', 'released 50.00');
    await clerk.write();
    await clerk.sign('2026-03', 'submitted', 'approved');

    await clerk.openRuns();
    await clerk.press(runsTexts.compare);
    await pane.getByLabel(say(runsTexts.compareFirst, language)).selectOption('2026-01');
    await pane.getByLabel(say(runsTexts.compareSecond, language)).selectOption('2026-02');
    for (const [recipient, before, after] of [[large, '500.00', '-500.00'], [small, '50.00', '0.00'], [helper, '0.00', '200.00']] as const) {
      await pane.getByText(say(sentence(runsTexts.payee, { recipient, before, after }), language), { exact: true }).waitFor();
    }
    expect(await pane.locator('[data-run]').evaluateAll((runs) => runs.map((run) => `${run.getAttribute('data-run') ?? ''} ${run.getAttribute('data-state') ?? ''}`)))
      .toEqual(['2026-03 approved', '2026-02 approved', '2026-01 paid']);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: say(workbenchTexts.save, language), exact: true }).click();
    const file = path.join(folder, `${language}.xlsx`);
    await (await download).saveAs(file);
    expect(runAgain(file, company)).toMatchObject({ payout: '2026-03/2', lines: [], owed: [] });
    expect([outside, errors]).toEqual([[], []]);
    leave();
  });

  test('what somebody owes from before is said with the first payout, below 0, comes off what is paid out, and is not asked again', async () => {
    const { pane, outside, errors, leave } = await opened.workbench({ language, book: await bookOf(company) });
    const clerk = new Clerk(pane, language);
    expect(await clerk.due('2026-03')).toBe('2026-03');
    await clerk.press(dueTexts.addLine);
    const form = clerk.form(dueTexts.add);
    await form.getByLabel(say(dueTexts.action, language)).selectOption('opening');
    await form.getByLabel(say(dueTexts.amount, language)).fill('200');
    await clerk.press(dueTexts.save, form);
    await form.getByText(say(dueTexts.belowZero, language)).waitFor();
    await clerk.decide(form, { recipient: large, amount: '-200' });
    const payable = pane.locator('[data-total="payable"]');
    await payable.waitFor();
    expect([await pane.locator('[data-total="cash"]').innerText(), await payable.innerText()]).toEqual([expect.stringContaining('500.00'), expect.stringContaining('300.00')]);
    await clerk.press(sentence(dueTexts.inForce, { count: 1 }));
    await pane.getByText(say(sentence(dueTexts.decision, { action: dueTexts.opening, what: `${large} · -200` }), language)).waitFor();
    await clerk.write();
    await clerk.sign('2026-03', 'submitted', 'approved');

    expect(await clerk.due()).toBe('2026-04');
    await clerk.press(dueTexts.addLine);
    await clerk.form(dueTexts.add).waitFor();
    expect(await clerk.form(dueTexts.add).getByLabel(say(dueTexts.action, language)).count()).toBe(0);
    expect([outside, errors]).toEqual([[], []]);
    leave();
  });
});

/** March once more, by the runner, from the workbook that the pane has left. */
function runAgain(file: string, { sheet }: Company): unknown {
  const asked = ['payout', '--scheme', 'customer-order-size', '--sales', `${file}#${sheet}`, '--period', '2026-03', '--paid', file, '--date', '2026-04-02', '--out', '-'];
  return JSON.parse(execFileSync(process.execPath, [path.join(ROOT, 'src', 'cli', 'payout.mjs'), ...asked], { stdio: ['ignore', 'pipe', 'inherit'] }).toString());
}
