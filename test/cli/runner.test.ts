import ExcelJS from 'exceljs';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeText } from '../../src/xlsx';
import { buildProgram, payladder, type Outcome } from './program';
import { csv, headers, rows, writeWorkbook } from './sample';

let folder = '';
beforeAll(buildProgram, 180_000);
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-run-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const at = (name: string): string => path.join(folder, name);
function gbk(text: string): Uint8Array {
  const encoded = encodeText(text, 'gbk');
  if (!('bytes' in encoded)) throw new Error('not in GBK');
  return encoded.bytes;
}

const pay = (...args: string[]): Outcome => payladder(folder, ['payout', '--scheme', 'customer-order-size', ...args]);

interface Result {
  readonly lines: readonly Record<string, unknown>[];
  readonly totals: readonly Record<string, unknown>[];
  readonly rejected: readonly Record<string, unknown>[];
  readonly excluded: readonly Record<string, unknown>[];
}

function resultOf(outcome: Outcome): Result {
  expect(outcome.status).toBe(0);
  const result: Result = JSON.parse(outcome.out);
  return result;
}

function expectUsual(outcome: Outcome): void {
  const { totals, rejected, excluded } = resultOf(outcome);
  expect(totals).toEqual([{ recipient: '陈晨', recipientKind: 'person', award: 'cash', amount: '250.00' }]);
  expect(rejected).toMatchObject([{ table: 'sales', row: 5, field: 'amount', code: 'not-a-number' }]);
  expect(excluded).toMatchObject([{ row: 4, code: 'refunded' }]);
}

describe('the same payout from every kind of file', () => {
  it.each<[string, string, () => Uint8Array | string]>([
    ['UTF-8', 'sales.csv', () => csv],
    ['UTF-8 with its mark', 'sales.csv', () => `\ufeff${csv}`],
    ['GBK', 'sales.csv', () => gbk(csv)],
    ['tabs', 'sales.txt', () => csv.replace('"1,000"', '1000').replaceAll(',', '\t')],
    ['JSON by headers', 'sales.json', () => JSON.stringify(rows.map((row) => Object.fromEntries(row.map((cell, column) => [headers[column], cell]))))],
    ['JSON by fields', 'sales.json', () => JSON.stringify(rows.map(([date, person, customer, amount, status]) => ({ date, person, customer, amount, status })))],
  ])('%s', (_, name, content) => {
    writeFileSync(at(name), content());
    expectUsual(pay('--sales', name, '--out', '-'));
  });

  it('a workbook, with the cell of what could not be read', async () => {
    await writeWorkbook(at('sales.xlsx'), (workbook) => { workbook.addWorksheet('五月').addRows([['销售明细'], [], headers, ...rows, ['合计', null, null, 99999]]); });
    const outcome = pay('--sales', 'sales.xlsx', '--out', '-');
    expectUsual(outcome);
    expect(resultOf(outcome).rejected).toMatchObject([{ row: 5, cell: 'D8' }]);
    expect(resultOf(outcome).excluded).toMatchObject([{ row: 4, cell: 'E7' }]);
    expect(outcome.err).toContain('Taken as the sales table: "sales.xlsx#五月" (5 rows).');
  });

  it('the encoding asked for, and recognised all the same where that one makes no sense', () => {
    writeFileSync(at('sales.csv'), gbk(csv));
    expectUsual(pay('--sales', 'sales.csv', '--encoding', 'gbk', '--out', '-'));
    writeFileSync(at('sales.csv'), csv);
    expectUsual(pay('--sales', 'sales.csv', '--encoding', 'gbk', '--out', '-'));
  });
});

describe('choosing sheets', () => {
  const people = [['姓名', '岗位', '部门'], ['陈晨', '销售', '一部'], ['李四', '经理', '二部']];
  const workbook = (name: string): Promise<void> => writeWorkbook(at(name), (file) => {
    file.addWorksheet('说明').addRow(['本表由财务维护']);
    file.addWorksheet('四月').addRows([headers, ['2024-04-01', '王五', '旧客', '500', null]]);
    file.addWorksheet('五月').addTable({ name: 'May', ref: 'B2', columns: headers.map((header) => ({ name: header })), rows: rows.map((row) => [...row]) });
    file.addWorksheet('人员').addRows(people);
  });

  it('takes the sheet named, and finds the people in the same workbook', async () => {
    await workbook('sales.xlsx');
    const outcome = pay('--sales', 'sales.xlsx#五月', '--param', 'excludeRoles=销售', '--out', '-');
    expect(resultOf(outcome).totals).toEqual([]);
    expect(resultOf(outcome).excluded).toContainEqual(expect.objectContaining({ row: 1, code: 'excluded-role' }));
    expect(outcome.err).toContain('Taken as the people table: "sales.xlsx#人员" (2 rows).');
  });

  it('takes an Excel table by its name', async () => {
    await workbook('sales.xlsx');
    expectUsual(pay('--sales', 'sales.xlsx#may', '--out', '-'));
  });

  it('takes people from another file where one is given', async () => {
    await workbook('sales.xlsx');
    writeFileSync(at('people.csv'), '姓名,岗位\n陈晨,实习生\n');
    const outcome = pay('--sales', 'sales.xlsx#五月', '--people', 'people.csv', '--param', 'excludeRoles=["实习生"]', '--out', '-');
    expect(resultOf(outcome).totals).toEqual([]);
    expect(outcome.err).not.toContain('人员');
  });

  it('names the sheets there are where the one asked for is not', async () => {
    await workbook('sales.xlsx');
    const { status, err } = pay('--sales', 'sales.xlsx#六月', '--out', '-');
    expect([status, err]).toEqual([2, '"sales.xlsx" has no sheet or table "六月", only: 说明, 四月, 五月, 五月!May, 人员.\n']);
  });

  it('tells formulas that were never calculated and merged cells among the data', async () => {
    await writeWorkbook(at('sales.xlsx'), (file) => {
      const sheet = file.addWorksheet('五月');
      sheet.addRows([headers, ...rows]);
      sheet.getCell('D2').value = { formula: '500*2' };
      sheet.mergeCells('B3:B4');
    });
    const { status, err, out } = pay('--sales', 'sales.xlsx', '--out', '-');
    expect(status).toBe(0);
    expect(err).toContain('sheet "五月" has formulas whose results were never saved (such as D2)');
    expect(err).toContain('sheet "五月" has 1 block of merged cells');
    expect(resultOf({ status, err, out }).rejected).toContainEqual(expect.objectContaining({ row: 1, cell: 'D2' }));
  });
});

describe('what is written', () => {
  beforeEach(() => { writeFileSync(at('sales.csv'), csv); });

  it.each(['out.xlsx', 'out.csv', 'out.json'])('has the same bytes each time: %s', (out) => {
    const write = (): Buffer => {
      expect(pay('--sales', 'sales.csv', '--date', '2024-06-01', '--out', out).status).toBe(0);
      return readFileSync(at(out));
    };
    expect(write().equals(write())).toBe(true);
    expect(readdirSync(folder).sort()).toEqual([out, 'sales.csv']);
  });

  it('is a workbook of payout sheets, in the language asked for', async () => {
    expect(pay('--sales', 'sales.csv', '--lang', 'zh', '--date', '2024-06-01', '--out', 'out.xlsx').status).toBe(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(at('out.xlsx'));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['发放汇总', '发放明细', '个人对账单', '问题与提示', '计算记录']);
    const record: string[] = [];
    workbook.worksheets[4]?.eachRow((row) => record.push(`${row.getCell(1).text}=${row.getCell(2).text}`));
    expect(record).toContain('计算日期=2024-06-01');
    expect(record.find((entry) => entry.startsWith('销售表：指纹'))).toMatch(/=[0-9a-f]{64}$/);
    expect(record.find((entry) => entry.startsWith('参数：首单金额分档'))).toContain('> 1,000：200');
  });

  it('is a text table in UTF-8 with mark and CRLF, or in GBK', () => {
    pay('--sales', 'sales.csv', '--lang', 'zh', '--out', 'out.csv');
    const text = readFileSync(at('out.csv'), 'utf8');
    expect(text.split('\r\n').slice(0, 2)).toEqual(['\ufeff收款人,类别,期间,项目,奖励,数额,依据的行,计算过程', expect.stringMatching(/^陈晨,人员,整个有效期,[^,]+,现金,50\.00,2,/)]);
    pay('--sales', 'sales.csv', '--lang', 'zh', '--encoding', 'gbk', '--out', 'gbk.csv');
    expect(new TextDecoder('gbk').decode(readFileSync(at('gbk.csv')))).toBe(text.slice(1));
  });

  it('is headed and worded in the run’s language, or by the keys that programs know', () => {
    const head = (...args: string[]): string[] => {
      expect(pay('--sales', 'sales.csv', '--out', 'out.csv', ...args).status).toBe(0);
      return readFileSync(at('out.csv'), 'utf8').split('\r\n').slice(0, 2).map((line) => line.replace(/^\ufeff/, ''));
    };
    expect(head('--lang', 'en')).toEqual(['Recipient,Kind,Period,Component,Award,Amount,Rows,Working', expect.stringMatching(/^陈晨,person,Whole window,[^,]+,cash,50\.00,2,/)]);
    expect(head('--lang', 'zh', '--headers', 'keys')).toEqual(['recipient,recipientKind,period,component,award,amount,rows,why', expect.stringMatching(/^陈晨,person,window,[\w-]+,cash,50\.00,1,/)]);
    expect(pay('--sales', 'sales.csv', '--out', 'out.csv', '--headers', 'both')).toMatchObject({ status: 2, err: expect.stringContaining('--headers is words or keys') });
  });

  it('goes to standard output with nothing else', () => {
    const { out, err } = pay('--sales', 'sales.csv', '--out', '-');
    expect(Object.keys(resultOf({ status: 0, out, err }))).toEqual(['scheme', 'lines', 'totals', 'rejected', 'excluded', 'notes', 'record']);
    expect(err.split('\n')[0]).toBe('1 value could not be read and is not paid:');
  });

  it('speaks the language of the machine unless told otherwise', () => {
    const why = (language: string): unknown => resultOf(payladder(folder, ['payout', '--scheme', 'customer-order-size', '--sales', 'sales.csv', '--out', '-'], { LANG: language })).rejected[0]?.['message'];
    expect(why('zh_CN.UTF-8')).toMatch(/请/);
    expect(why('fr_FR.UTF-8')).not.toMatch(/请/);
  });

  it('replaces an older result, and leaves it as it was where the new one fails', () => {
    writeFileSync(at('out.json'), 'old');
    expect(pay('--sales', 'sales.csv', '--map', 'amount=无此列', '--out', 'out.json').status).toBe(2);
    expect(readFileSync(at('out.json'), 'utf8')).toBe('old');
    expect(pay('--sales', 'sales.csv', '--out', 'out.json').status).toBe(0);
    expect(JSON.parse(readFileSync(at('out.json'), 'utf8'))).toMatchObject({ scheme: { id: 'customer-order-size', version: '1' } });
  });
});

describe('parameters and columns', () => {
  beforeEach(() => { writeFileSync(at('sales.csv'), csv); });

  it('takes parameters from a file, and over them those given one by one', () => {
    writeFileSync(at('params.json'), JSON.stringify({ tiers: [{ above: 0, value: 10 }], budget: 5 }));
    const outcome = pay('--sales', 'sales.csv', '--params', 'params.json', '--param', 'budget=15', '--out', '-');
    expect(resultOf(outcome).totals).toMatchObject([{ amount: '15.00' }]);
  });

  it('takes the column that it is told', () => {
    writeFileSync(at('odd.csv'), csv.replace('金额（元）', '成交数'));
    expect(pay('--sales', 'odd.csv', '--out', '-').status).toBe(2);
    expectUsual(pay('--sales', 'odd.csv', '--map', 'amount=成交数', '--out', '-'));
  });

  it('takes a scheme of one’s own from a file', () => {
    const scheme: unknown = JSON.parse(readFileSync(path.resolve(__dirname, '../../src/presets/customer-order-size.json'), 'utf8'));
    writeFileSync(at('own.json'), JSON.stringify(Object.assign({}, scheme, { id: 'own', version: '7' })));
    const { out, status } = payladder(folder, ['payout', '--scheme', 'own.json', '--sales', 'sales.csv', '--out', '-']);
    expect([status, JSON.parse(out).scheme]).toEqual([0, { id: 'own', version: '7' }]);
  });

  it('refuses a scheme file whose own examples do not come out', () => {
    writeFileSync(at('sales.csv'), csv);
    const preset = readFileSync(path.resolve(__dirname, '../../src/presets/customer-order-size.json'), 'utf8');
    writeFileSync(at('own.json'), preset.replace('"250.00"', '"250.01"'));
    const { out, err, status } = payladder(folder, ['payout', '--scheme', 'own.json', '--sales', 'sales.csv', '--lang', 'en', '--out', '-']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/should come to .*250\.01.* and comes to .*250\.00/);
  });
});

describe('the other commands', () => {
  it('tell how the program is used', () => {
    const { status, out, err } = payladder(folder, ['--help']);
    expect([status, err]).toEqual([0, '']);
    for (const option of ['--scheme', '--sales', '--people', '--teams', '--history', '--map', '--param', '--params', '--lang', '--date', '--encoding', '--out']) expect(out).toContain(option);
    expect(payladder(folder, ['--help', '--lang', 'zh']).out).toContain('退出码');
    expect(payladder(folder, []).status).toBe(2);
  });

  it('list the presets with their fields and parameters, in both languages', () => {
    const [zh, en] = ['zh', 'en'].map((language): Record<string, unknown>[] => JSON.parse(payladder(folder, ['schemes', '--lang', language]).out));
    const find = (list: Record<string, unknown>[] | undefined) => list?.find(({ id }) => id === 'customer-order-size');
    expect(zh?.filter(({ gallery }) => gallery !== true)).toHaveLength(58);
    expect(find(zh)?.['gallery']).toBeUndefined();
    expect(zh?.find(({ id }) => id === 'telecom-dealer')).toMatchObject({ gallery: true });
    expect(find(en)).toMatchObject({ source: 'Collected reward schemes for sales', fields: expect.arrayContaining([{ table: 'sales', field: 'amount', need: 'required' }]) });
    expect(find(zh)?.['name']).not.toBe(find(en)?.['name']);
    for (const { parameters } of [...(zh ?? []), ...(en ?? [])]) {
      expect(parameters).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'budget', type: 'amount' })]));
    }
  });
});

const NOTHING_TAKEN: readonly [string, string, string, string][] = [['that takes nothing', 'sales.csv', 'r', '.*']];
// Linux has a device that is always full.
const FULL: readonly [string, string, string, string][] = existsSync('/dev/full') ? [['on a full device', '/dev/full', 'w', 'the disk is full']] : [];

it.each([...NOTHING_TAKEN, ...FULL])('a standard output %s is told', (_, file, flags, reason) => {
  writeFileSync(at('sales.csv'), csv);
  const output = openSync(path.resolve(folder, file), flags);
  for (const args of [['payout', '--scheme', 'customer-order-size', '--sales', 'sales.csv', '--lang', 'en', '--out', '-'], ['schemes', '--lang', 'en'], ['--help', '--lang', 'en']]) {
    const { status, stderr } = spawnSync(process.execPath, [path.resolve(__dirname, '../../dist/payladder.cjs'), ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', output, 'pipe'] });
    expect([status, stderr]).toEqual([2, expect.stringMatching(new RegExp(`^The result cannot be written to "standard output" \\(${reason}\\): choose another place or name\\.\n$`))]);
  }
  closeSync(output);
});
