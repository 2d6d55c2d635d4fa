import ExcelJS from 'exceljs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Outcome } from './program';
import { payladder } from './run-here';

let folder = '';
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-awards-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const put = (name: string, content: unknown): void => writeFileSync(path.join(folder, name), JSON.stringify(content));
const run = (...args: string[]): Promise<Outcome> => payladder(folder, ['payout', '--scheme', 'scheme.json', '--sales', 'sales.json', '--lang', 'en', '--date', '2026-04-02', ...args]);

const gifts = {
  language: 2, id: 'gifts', version: '1', name: 'Gifts', description: 'A bottle for each 1,000 of the month, and ten percent.', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount'], awards: [{ kind: 'wine', label: { zh: '礼酒', en: 'Wine' }, unit: { zh: '瓶', en: 'bottles' }, cost: 45 }],
  components: [
    { id: 'share', label: 'Share', each: 'person', rule: { formula: { times: ['10%', { sum: 'amount' }] } } },
    { id: 'gift', label: 'Gift', each: 'person', award: 'wine', rule: { formula: { floor: { over: [{ sum: 'amount' }, 1000] } } } },
  ],
  examples: [],
};
const january = { date: '2026-01-10', person: 'Ann', amount: 5000 };
const more = { date: '2026-01-20', person: 'Ann', amount: 2000 };
const february = { date: '2026-02-10', person: 'Ann', amount: 3000 };

interface Line { readonly award: string; readonly period: string; readonly amount: string; readonly kind: string }

function linesOf({ status, out, err }: Outcome): string[] {
  expect([status, err]).toEqual([0, expect.anything()]);
  const answer: { readonly lines: readonly Line[] } = JSON.parse(out);
  return answer.lines.map(({ award, period, amount, kind }) => `${award} ${period} ${amount} ${kind}`);
}

describe('an award of one\'s own', () => {
  it.each(['json', 'xlsx', 'csv'])('that was given stands in the paid file, and only the difference is given later: .%s', async (kind) => {
    put('scheme.json', gifts);
    put('sales.json', [january]);
    expect((await run('--period', '2026-01', '--paid', 'none', '--out', `january.${kind}`)).status).toBe(0);
    put('sales.json', [january, more, february]);
    expect(linesOf(await run('--period', '2026-02', '--paid', `january.${kind}`, '--out', '-'))).toEqual([
      'cash 2026-01 200.00 late', 'wine 2026-01 2 late', 'cash 2026-02 300.00 regular', 'wine 2026-02 3 regular',
    ]);
  });

  it('may be added by hand, by its kind or by its name, and another kind is refused', async () => {
    put('scheme.json', gifts);
    put('sales.json', [january]);
    const adjusted = (award: string): Promise<Outcome> => {
      put('adjust.json', [{ id: 'A-1', action: 'add', recipient: 'Ann', period: '2026-01', award, amount: 1, reason: 'Anniversary', decidedBy: 'Zoe' }]);
      return run('--period', '2026-01', '--paid', 'none', '--adjust', 'adjust.json', '--out', '-');
    };
    for (const word of ['wine', 'Wine', '礼酒']) expect(linesOf(await adjusted(word))).toContain('wine 2026-01 1 added');
    const refused = await adjusted('beer');
    expect([refused.status, refused.err]).toEqual([2, expect.stringContaining('there is no award "beer"')]);
  });

  it.each(['json', 'xlsx'])('is no difference between lines and summary when a payout is checked, and no cash: .%s', async (kind) => {
    put('scheme.json', gifts);
    put('sales.json', [january]);
    expect((await run('--out', `payout.${kind}`)).status).toBe(0);
    const checked = await payladder(folder, ['check', `payout.${kind}`, '--lang', 'en']);
    expect([checked.status, checked.out + checked.err]).toEqual([0, expect.stringContaining('500.00')]);
  });

  it('is called by its name where scenarios are compared', async () => {
    put('scheme.json', gifts);
    put('sales.json', [january]);
    put('plan.json', { id: 'plan', version: '1', name: 'Plan', base: 'now', scenarios: [{ id: 'now', scheme: 'scheme.json' }] });
    const modelled = await payladder(folder, ['model', '--sales', 'sales.json', '--scenarios', 'plan.json', '--lang', 'en', '--out', 'model.xlsx']);
    expect([modelled.status, modelled.err]).toEqual([0, expect.anything()]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(folder, 'model.xlsx'));
    expect(workbook.worksheets.flatMap((sheet) => sheet.getSheetValues()).map((row) => JSON.stringify(row))).toContainEqual(expect.stringContaining('"Gift","Wine",5'));
  });
});
