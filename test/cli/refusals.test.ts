import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Outcome } from './program';
import { payladder } from './run-here';
import { csv, headers, rows, writeWorkbook } from './sample';

let folder = '';
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-refusals-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const at = (name: string): string => path.join(folder, name);
const pay = (...args: string[]): Promise<Outcome> => payladder(folder, ['payout', '--scheme', 'customer-order-size', ...args]);

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
    await writeWorkbook(at('blank.xlsx'), (workbook) => { workbook.addWorksheet('a'); });
    const before = readdirSync(folder);
    for (const out of ['out.json', 'out.xlsx']) {
      const { status, out: printed, err } = await pay(...args, '--out', out);
      expect(err).toMatch(/^[^\n]+\n$/);
      expect(err).toMatch(expected);
      expect(err).not.toMatch(/Error|\bat .*:\d+|undefined|\{\w+\}/);
      expect([status, printed]).toEqual([2, '']);
    }
    expect(readdirSync(folder)).toEqual(before);
    const chinese = (await pay(...args, '--lang', 'zh', '--out', 'out.csv')).err;
    expect(chinese).toMatch(/^[^\n]*\p{Script=Han}[^\n]*[。？]\n$/u);
    expect(chinese).not.toMatch(/undefined|\{\w+\}/);
  });

  it.each<[string, string[], RegExp]>([
    ['a missing parameter', ['--scheme', 'new-share-kicker'], /must be given|is missing|needs/i],
    ['an unknown scheme', ['--scheme', 'customer-order-siz'], /did you mean "customer-order-size"/],
    ['a scheme file that is not there', ['--scheme', 'none.json'], /no file "none.json"/],
    ['a scheme file that is none', ['--scheme', 'sales.json'], /./],
    ['no scheme', [], /--scheme is missing/],
  ])('%s', async (_, args, expected) => {
    writeFileSync(at('sales.csv'), csv);
    writeFileSync(at('sales.json'), '[]');
    const { status, err } = await payladder(folder, ['payout', ...args, '--sales', 'sales.csv', '--out', 'out.json']);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).toMatch(expected);
    expect([status, existsSync(at('out.json'))]).toEqual([2, false]);
  });

  it.each<[string, string, RegExp]>([
    ['a folder that does not exist', 'nowhere/out.json', /the folder does not exist/],
    ['a folder', 'folder.json', /it is a folder/],
    ['the sales file itself', 'sales.csv', /must not be the input file/],
    ['a name of another kind', 'out.pdf', /--out ends in/],
  ])('an --out that cannot be written: %s', async (_, out, expected) => {
    writeFileSync(at('sales.csv'), csv);
    mkdirSync(at('folder.json'));
    const { status, err } = await pay('--sales', 'sales.csv', '--out', out);
    expect([status, err]).toEqual([2, expect.stringMatching(expected)]);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(readFileSync(at('sales.csv'), 'utf8')).toBe(csv);
  });

  it.each(['说明在前', '说明在后'])('a date under a header that nobody knows is missed on the sheet of the orders, not on one of notes (%s)', async (order) => {
    await writeWorkbook(at('book.xlsx'), (workbook) => {
      const notes = (): void => { workbook.addWorksheet('填表说明').addRows([['本表由财务部填写'], ['请于每月5日前提交']]); };
      if (order === '说明在前') notes();
      workbook.addWorksheet('明细').addRows([['发生日', '业务员', '客户', '金额'], ['2024-03-01', '小王', '客户甲', 800], ['2024-03-02', '小李', '客户乙', 5000]]);
      if (order === '说明在后') notes();
    });
    expect(await pay('--sales', 'book.xlsx', '--out', 'out.json')).toMatchObject({
      status: 2, err: 'The sales table "明细" has no column for Date: add it, or name its header in the column matching (on the command line with --map date=Header). Its headers are 发生日, 业务员, 客户, 金额.\n',
    });
    expect(await pay('--sales', 'book.xlsx', '--lang', 'zh', '--out', 'out.json')).toMatchObject({
      status: 2, err: '销售表“明细”里找不到“日期”列，请补上这一列，或在列对应中指定（命令行用 --map date=表头）。现有的表头是：发生日, 业务员, 客户, 金额。\n',
    });
    const { status, out } = await pay('--sales', 'book.xlsx', '--map', 'date=发生日', '--out', '-');
    const { record } = JSON.parse(out);
    expect([status, record.tables]).toEqual([0, [expect.objectContaining({ table: 'sales', name: 'book.xlsx#明细', rows: 2 })]]);
  });

  it('a refusal after sheets of a workbook were chosen is one line too', async () => {
    await writeWorkbook(at('book.xlsx'), (workbook) => {
      workbook.addWorksheet('订单').addRows([headers, ...rows]);
      workbook.addWorksheet('说明').addRow(['x']);
    });
    for (const out of ['out.xlsx', '-']) {
      const { status, out: printed, err } = await pay('--sales', 'book.xlsx', '--param', 'places=99', '--out', out);
      expect([status, printed]).toEqual([2, '']);
      expect(err).toMatch(/^[^\n]*places[^\n]*\n$/);
    }
  });

  it('names that GBK cannot hold', async () => {
    writeFileSync(at('sales.csv'), csv.replaceAll('陈晨', '𠮷田'));
    const { status, err } = await payladder(folder, ['payout', '--scheme', 'customer-order-size', '--sales', 'sales.csv', '--out', 'out.json']);
    expect([status, err.split('\n').length]).toEqual([0, 6]);
    writeFileSync(at('sales.json'), JSON.stringify([{ date: '2024-05-06', person: '𠮷田', customer: '甲', amount: 5 }]));
    const gbkOut = await pay('--sales', 'sales.json', '--encoding', 'gbk', '--out', 'out.csv');
    expect([gbkOut.status, gbkOut.err]).toEqual([2, expect.stringMatching(/^GBK cannot hold these characters: 𠮷/)]);
    expect(existsSync(at('out.csv'))).toBe(false);
  });
});
