import ExcelJS from 'exceljs';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeGbk } from '../../src/xlsx';
import { buildProgram, payladder, type Outcome } from './program';

let folder = '';
beforeAll(buildProgram, 180_000);
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-run-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const at = (name: string): string => path.join(folder, name);
const headers = ['成交日期', '业务员', '客户名称', '金额（元）', '状态'];
const rows: (string | number | null)[][] = [
  ['2024-05-06', '陈晨', '青禾商贸', '1,000', null],
  ['2024年5月7日', '陈晨', '远山贸易', '￥1000.01', '有效'],
  ['2024/5/8', '李四', '青禾商贸', '30000', null],
  ['2024-05-09', '李四', '海川', '1.2万', '退款'],
  ['2024-05-10', '李四', '江城', '一千二', null],
];
const csv = [headers, ...rows].map((row) => row.map((cell) => (String(cell ?? '').includes(',') ? `"${cell}"` : cell ?? '')).join(',')).join('\r\n');

function gbk(text: string): Uint8Array {
  const encoded = encodeGbk(text);
  if (!('bytes' in encoded)) throw new Error('not in GBK');
  return encoded.bytes;
}

async function writeWorkbook(name: string, fill: (workbook: ExcelJS.Workbook) => void): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  writeFileSync(at(name), new Uint8Array(await workbook.xlsx.writeBuffer()));
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
    await writeWorkbook('sales.xlsx', (workbook) => { workbook.addWorksheet('五月').addRows([['销售明细'], [], headers, ...rows, ['合计', null, null, 99999]]); });
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
  const workbook = (name: string): Promise<void> => writeWorkbook(name, (file) => {
    file.addWorksheet('说明').addRow(['本表由财务维护']);
    file.addWorksheet('四月').addRows([headers, ['2024-04-01', '王五', '旧客', '500', null]]);
    file.addWorksheet('五月').addTable({ name: 'May', ref: 'B2', columns: headers.map((header) => ({ name: header })), rows });
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
    expect([status, err]).toEqual([2, '"sales.xlsx" has no sheet or table "六月", only: 说明, 四月, 五月, 人员.\n']);
  });

  it('tells formulas that were never calculated and merged cells among the data', async () => {
    await writeWorkbook('sales.xlsx', (file) => {
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
    expect(text.split('\r\n').slice(0, 2)).toEqual(['\ufeffrecipient,recipientKind,period,component,award,amount,rows,why', expect.stringMatching(/^陈晨,person,window,[\w-]+,cash,50\.00,1,/)]);
    pay('--sales', 'sales.csv', '--lang', 'zh', '--encoding', 'gbk', '--out', 'gbk.csv');
    expect(new TextDecoder('gbk').decode(readFileSync(at('gbk.csv')))).toBe(text.slice(1));
  });

  it('goes to standard output with nothing else', () => {
    const { out, err } = pay('--sales', 'sales.csv', '--out', '-');
    expect(Object.keys(resultOf({ status: 0, out, err }))).toEqual(['scheme', 'lines', 'totals', 'rejected', 'excluded', 'notes']);
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

describe('what cannot be done is told in one line, with exit code 2 and nothing written', () => {
  const html = '<html><table><tr><td>金额</td></tr></table></html>';
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);
  const table = (...lines: string[]): string => lines.join('\n');
  const cases: [string, Record<string, string | Uint8Array>, string[], RegExp][] = [
    ['a workbook without a table', { 'empty.xlsx': '' }, ['--sales', 'blank.xlsx'], /no sales table/],
    ['a table without a needed column', { 'sales.csv': table('日期,业务员,金额', '2024-05-06,陈晨,1') }, ['--sales', 'sales.csv'], /customer/i],
    ['a table without dates', { 'sales.csv': table('业务员,客户,金额', '陈晨,甲,1') }, ['--sales', 'sales.csv'], /date/i],
    ['an empty table', { 'sales.csv': '日期,业务员,客户,金额\n' }, ['--sales', 'sales.csv'], /no|empty/i],
    ['an empty file', { 'sales.csv': '' }, ['--sales', 'sales.csv'], /is empty/],
    ['no sales table given', {}, [], /--sales/],
    ['two columns that fit one field', { 'sales.csv': table('日期,业务员,客户,金额,成交金额', '2024-05-06,陈晨,甲,1,2') }, ['--sales', 'sales.csv'], /金额.*成交金额.*--map/],
    ['amounts in 万元', { 'sales.csv': table('日期,业务员,客户,金额(万元)', '2024-05-06,陈晨,甲,1') }, ['--sales', 'sales.csv'], /万元/],
    ['a picture', { 'sales.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1) }, ['--sales', 'sales.png'], /no table that can be read/],
    ['text named .xlsx', { 'sales.xlsx': 'hello' }, ['--sales', 'sales.xlsx'], /no spreadsheet/],
    ['an .xls workbook', { 'sales.xls': ole }, ['--sales', 'sales.xls'], /old \.xls workbook.*save it as \.xlsx/],
    ['a web page named .xls', { 'sales.xls': html }, ['--sales', 'sales.xls'], /web page.*save it as \.xlsx/],
    ['a web page named .csv', { 'sales.csv': html }, ['--sales', 'sales.csv'], /save it as \.xlsx/],
    ['JSON that is none', { 'sales.json': '[{' }, ['--sales', 'sales.json'], /not valid JSON/],
    ['JSON without rows', { 'sales.json': '{"a": 1}' }, ['--sales', 'sales.json'], /JSON array/],
    ['a missing file', {}, ['--sales', 'none.csv'], /no file "none.csv"/],
    ['a sheet of a text table', { 'sales.csv': csv }, ['--sales', 'sales.csv#五月'], /Only a workbook/],
    ['an unknown parameter', { 'sales.csv': csv }, ['--sales', 'sales.csv', '--param', 'bugdet=1'], /bugdet.*budget/],
    ['a parameter out of bounds', { 'sales.csv': csv }, ['--sales', 'sales.csv', '--param', 'places=99'], /places|Decimal/i],
    ['a limit that is blank', { 'sales.csv': csv }, ['--sales', 'sales.csv', '--param', 'budget='], /budget.*is blank/],
    ['tiers that are null', { 'sales.csv': csv }, ['--sales', 'sales.csv', '--param', 'tiers=null'], /tiers.*is blank/],
    ['a blank limit in a file', { 'sales.csv': csv, 'p.json': '{"capPerRecipient": ""}' }, ['--sales', 'sales.csv', '--params', 'p.json'], /capPerRecipient.*is blank/],
    ['a header that is not there', { 'sales.csv': csv }, ['--sales', 'sales.csv', '--map', 'amount=无'], /无/],
    ['a field that is not there', { 'sales.csv': csv }, ['--sales', 'sales.csv', '--map', 'amuont=金额（元）'], /amuont/],
    ['a parameter file that is no object', { 'sales.csv': csv, 'p.json': '[]' }, ['--sales', 'sales.csv', '--params', 'p.json'], /JSON object/],
    ['an unknown option', { 'sales.csv': csv }, ['--sales', 'sales.csv', '--verbose', 'x'], /--verbose/],
  ];

  it.each(cases)('%s', async (_, files, args, expected) => {
    for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content);
    await writeWorkbook('blank.xlsx', (workbook) => { workbook.addWorksheet('a'); });
    const before = readdirSync(folder);
    for (const out of ['out.json', 'out.xlsx']) {
      const { status, out: printed, err } = pay(...args, '--out', out);
      expect(err).toMatch(/^[^\n]+\n$/);
      expect(err).toMatch(expected);
      expect(err).not.toMatch(/Error|\bat .*:\d+|undefined|\{\w+\}/);
      expect([status, printed]).toEqual([2, '']);
    }
    expect(readdirSync(folder)).toEqual(before);
    const chinese = pay(...args, '--lang', 'zh', '--out', 'out.csv').err;
    expect(chinese).toMatch(/^[^\n]*\p{Script=Han}[^\n]*[。？]\n$/u);
    expect(chinese).not.toMatch(/undefined|\{\w+\}/);
  });

  it.each<[string, string[], RegExp]>([
    ['a missing parameter', ['--scheme', 'new-share-kicker'], /must be given|is missing|needs/i],
    ['an unknown scheme', ['--scheme', 'customer-order-siz'], /did you mean "customer-order-size"/],
    ['a scheme file that is not there', ['--scheme', 'none.json'], /no file "none.json"/],
    ['a scheme file that is none', ['--scheme', 'sales.json'], /./],
    ['no scheme', [], /--scheme is missing/],
  ])('%s', (_, args, expected) => {
    writeFileSync(at('sales.csv'), csv);
    writeFileSync(at('sales.json'), '[]');
    const { status, err } = payladder(folder, ['payout', ...args, '--sales', 'sales.csv', '--out', 'out.json']);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).toMatch(expected);
    expect([status, existsSync(at('out.json'))]).toEqual([2, false]);
  });

  it.each<[string, string, RegExp]>([
    ['a folder that does not exist', 'nowhere/out.json', /the folder does not exist/],
    ['a folder', 'folder.json', /it is a folder/],
    ['the sales file itself', 'sales.csv', /must not be the input file/],
    ['a name of another kind', 'out.pdf', /--out ends in/],
  ])('an --out that cannot be written: %s', (_, out, expected) => {
    writeFileSync(at('sales.csv'), csv);
    mkdirSync(at('folder.json'));
    const { status, err } = pay('--sales', 'sales.csv', '--out', out);
    expect([status, err]).toEqual([2, expect.stringMatching(expected)]);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(readFileSync(at('sales.csv'), 'utf8')).toBe(csv);
  });

  it('a refusal after sheets of a workbook were chosen is one line too', async () => {
    await writeWorkbook('book.xlsx', (workbook) => {
      workbook.addWorksheet('订单').addRows([headers, ...rows]);
      workbook.addWorksheet('说明').addRow(['x']);
    });
    for (const out of ['out.xlsx', '-']) {
      const { status, out: printed, err } = pay('--sales', 'book.xlsx', '--param', 'places=99', '--out', out);
      expect([status, printed]).toEqual([2, '']);
      expect(err).toMatch(/^[^\n]*places[^\n]*\n$/);
    }
  });

  it('a standard output that takes nothing is told', () => {
    writeFileSync(at('sales.csv'), csv);
    const closed = openSync(at('sales.csv'), 'r');
    for (const args of [['payout', '--scheme', 'customer-order-size', '--sales', 'sales.csv', '--lang', 'en', '--out', '-'], ['schemes', '--lang', 'en'], ['--help', '--lang', 'en']]) {
      const { status, stderr } = spawnSync(process.execPath, [path.resolve(__dirname, '../../dist/payladder.cjs'), ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', closed, 'pipe'] });
      expect([status, stderr]).toEqual([2, expect.stringMatching(/^The result cannot be written to "standard output" \(.*\): choose another place or name\.\n$/)]);
    }
    closeSync(closed);
  });

  it('names that GBK cannot hold', () => {
    writeFileSync(at('sales.csv'), csv.replaceAll('陈晨', '𠮷田'));
    const { status, err } = payladder(folder, ['payout', '--scheme', 'customer-order-size', '--sales', 'sales.csv', '--out', 'out.json']);
    expect([status, err.split('\n').length]).toEqual([0, 4]);
    writeFileSync(at('sales.json'), JSON.stringify([{ date: '2024-05-06', person: '𠮷田', customer: '甲', amount: 5 }]));
    const gbkOut = pay('--sales', 'sales.json', '--encoding', 'gbk', '--out', 'out.csv');
    expect([gbkOut.status, gbkOut.err]).toEqual([2, expect.stringMatching(/^GBK cannot hold these characters: 𠮷/)]);
    expect(existsSync(at('out.csv'))).toBe(false);
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
    expect(zh?.length).toBe(47);
    expect(find(en)).toMatchObject({ source: '000', fields: expect.arrayContaining([{ table: 'sales', field: 'amount', need: 'required' }]) });
    expect(find(zh)?.['name']).not.toBe(find(en)?.['name']);
    for (const { parameters } of [...(zh ?? []), ...(en ?? [])]) {
      expect(parameters).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'budget', type: 'amount' })]));
    }
  });
});
