import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { run } from '../../src/cli/run';
import type { Host } from '../../src/cli/host';

interface Outcome { readonly code: number; readonly out: string; readonly told: readonly string[] }

async function explained(...given: readonly string[]): Promise<Outcome> {
  const out: string[] = [];
  const told: string[] = [];
  const host: Host = {
    localeLanguage: 'en',
    today: () => { throw new Error('No date is needed.'); },
    print: (chunks) => {
      for (const chunk of chunks) out.push(new TextDecoder().decode(chunk));
      return Promise.resolve();
    },
    tell: (line) => { told.push(line); },
  };
  return { code: await run(['explain', ...given], host), out: out.join(''), told };
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'payladder-explain-'));
afterAll(() => { fs.rmSync(folder, { recursive: true }); });

function file(name: string, json: unknown): string {
  const whole = path.join(folder, name);
  fs.writeFileSync(whole, JSON.stringify(json));
  return whole;
}

const TIERS = JSON.stringify([{ atLeast: 0, value: '3%' }, { atLeast: 10000, value: '2%' }]);

describe('explain --out', () => {
  it.each([['zh', '方案说明', '提成', '已阅知：'], ['en', 'Scheme', 'Commission', 'Read and understood: ']] as const)('writes a sheet in %s to print and sign', async (lang, name, component, sign) => {
    const out = path.join(folder, `${lang}.xlsx`);
    const { code, out: printed } = await explained('--scheme', 'base-plus-tiers', '--param', `tiers=${TIERS}`, '--date', '2024-04-30', '--lang', lang, '--out', out);
    expect([code, printed]).toEqual([0, '']);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(out);
    const sheet = book.getWorksheet(name);
    const rows: string[][] = [];
    sheet?.eachRow((row) => { rows.push([row.getCell(1).text, row.getCell(2).text]); });
    const said = rows.find(([part]) => part === component);
    expect(said?.[1]).toContain('3 %');
    const all = rows.flat().join('\n');
    expect(all).toContain('2024-04-30');
    expect(all).toContain(sign);
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'portrait', paperSize: 9 });
  });

  it('leaves no figure untold that must still be given', async () => {
    const out = path.join(folder, 'open.xlsx');
    expect((await explained('--scheme', 'signed-order-share', '--date', '2024-04-30', '--lang', 'en', '--out', out)).code).toBe(0);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(out);
    const rows: string[][] = [];
    book.getWorksheet('Scheme')?.eachRow((row) => { rows.push([row.getCell(1).text, row.getCell(2).text]); });
    expect(rows).toContainEqual(['Rate on the first order', 'must be given, and is not yet']);
  });

  it.each([
    [['--out', 'scheme.pdf'], /--out takes an .xlsx file, not "scheme.pdf"/],
    [['--out', 'scheme.xlsx', '--json'], /--json or --out, not both/],
    [['--out', 'scheme.xlsx', '--date', 'soon'], /soon/],
  ])('refuses %j', async (options, why) => {
    const { code, told } = await explained('--scheme', 'signed-order-share', ...options);
    expect([code, told]).toEqual([2, [expect.stringMatching(why)]]);
  });
});

describe('explain', () => {
  it('says a preset back with its parameters, and what may not be meant', async () => {
    const { code, out, told } = await explained('--scheme', 'base-plus-tiers', '--param', `tiers=${TIERS}`, '--param', 'method=slab');
    expect([code, told]).toEqual([0, []]);
    expect(out).toMatch(/^Base pay and tiered commission \(base-plus-tiers, version 2\)\n/);
    expect(out).toContain('Commission\nEach person with rows, each month: the award, cash, is all of total amount at the value of the tier that it reaches');
    expect(out).toContain('How the document is read\n');
    expect(out).toContain('Please check\n- "Commission tiers": at 10,000 the value falls from 3 % to 2 %, so that more pays less. Check the values.\n');
  });

  it('in the other language', async () => {
    const { out } = await explained('--scheme', 'upgrade-increment', '--lang', 'zh');
    expect(out).toContain('增额奖\n每一笔：现金数额为“增额比例”（1 %） × （金额 − 上期金额）。');
  });

  it('gives JSON', async () => {
    const { code, out } = await explained('--scheme', 'base-plus-tiers', '--json', '--params', file('params.json', { method: 'slab' }));
    const json: unknown = JSON.parse(out);
    expect(code).toBe(0);
    expect(json).toMatchObject({
      scheme: 'base-plus-tiers', version: '2', warnings: [], missing: ['Parameter "Commission tiers" (tiers): must be given.'],
      paragraphs: expect.arrayContaining([expect.objectContaining({ component: 'commission', title: 'Commission' })]),
      readings: expect.arrayContaining([expect.stringContaining('Base pay goes to everybody')]),
    });
  });

  it('says a scheme of one\'s own, written with formulas', async () => {
    const own = file('own.json', {
      language: 2, id: 'own', version: '1', name: 'own', description: 'own', period: 'month', refunds: 'as-if-never', negatives: 'keep',
      fields: ['person', 'amount', { own: 'margin', type: 'amount', label: { zh: '毛利', en: 'Gross margin' }, headers: ['毛利'] }],
      parameters: [{ name: 'rate', type: 'rate', label: 'Rate', default: '5%' }, { name: 'idle', type: 'amount', label: 'Idle', default: 1 }],
      components: [{ id: 'share', label: 'Share', each: 'person', rule: { formula: '=SUM([毛利]) * rate' } }],
    });
    const { out } = await explained('--scheme', own);
    expect(out).toContain('total gross margin × "Rate" (5 %).');
    expect(out).toContain('The parameter "Idle" (idle) is used nowhere in the scheme.');
  });

  it.each([
    [['--scheme', 'no-such-scheme'], 'There is no scheme "no-such-scheme"'],
    [['--scheme', 'upgrade-increment', '--param', 'rate=often'], 'must be a rate'],
    [['--scheme', 'upgrade-increment', '--param', 'rates=5%'], 'is no parameter of this scheme'],
    [[], '--scheme is missing'],
    [['--scheme', 'upgrade-increment', '--sales', 'x.csv'], 'There is no option "--sales"'],
  ])('refuses %j', async (given, told) => {
    const outcome = await explained(...given);
    expect([outcome.code, outcome.out]).toEqual([2, '']);
    expect(outcome.told.join(' ')).toContain(told);
  });
});
