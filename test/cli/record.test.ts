import ExcelJS from 'exceljs';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { payladder } from './run-here';
import { writeWorkbook } from './sample';

let folder = '';
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-record-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const at = (name: string): string => path.join(folder, name);
const SALES = '日期,业务员,客户,合同金额,回款金额,状态\n2024-03-01,小王,甲,1000,400,\n2024-03-02,小王,乙,2000,100,搁置\n';

interface Recorded {
  readonly schemes: readonly { readonly id: string; readonly origin: string; readonly fingerprint: string; readonly rule: readonly string[] }[];
  readonly parameters: readonly { readonly name: string; readonly value: string | null }[];
  readonly tables: readonly {
    readonly table: string; readonly name: string; readonly rows: number; readonly hiddenRows: number; readonly fingerprint: string;
    readonly file?: { readonly name: string; readonly fingerprint: string }; readonly columns: readonly { readonly field: string; readonly header: string; readonly taught?: readonly string[] }[];
  }[];
  readonly linesFingerprint: string;
}

async function recorded(...args: readonly string[]): Promise<Recorded> {
  const { status, out, err } = await payladder(folder, ['payout', '--lang', 'en', '--date', '2024-04-30', ...args, '--out', '-']);
  expect({ status, err: status === 0 ? '' : err }).toEqual({ status: 0, err: '' });
  const { record }: { readonly record: Recorded } = JSON.parse(out);
  return record;
}

const headerOf = (record: Recorded, field: string): string | undefined => record.tables[0]?.columns.find((column) => column.field === field)?.header;

/** A scheme of a company's own, that pays a share of each row. */
const scheme = (rate: string): string => JSON.stringify({
  id: 'own', version: '1', name: 'Own', description: 'a share of each row', period: 'window', refunds: 'as-if-never', negatives: 'keep', fields: ['person', 'amount'], parameters: [],
  components: [{ id: 'a', label: 'A', each: 'row', rule: { formula: { times: ['amount', rate] } } }], examples: [],
});

it('says which column was taken for which field, so that another choice of columns is seen', async () => {
  writeFileSync(at('sales.csv'), SALES);
  const by = (header: string): Promise<Recorded> => recorded('--scheme', 'customer-order-size', '--sales', 'sales.csv', '--word', 'status:搁置=有效', '--map', `amount=${header}`);
  const [contract, collected] = [await by('合同金额'), await by('回款金额')];
  expect([headerOf(contract, 'amount'), headerOf(collected, 'amount')]).toEqual(['合同金额', '回款金额']);
  expect([headerOf(contract, 'date'), headerOf(contract, 'customer'), headerOf(contract, 'person')]).toEqual(['日期', '客户', '业务员']);
  expect(contract.tables[0]?.columns.find(({ field }) => field === 'status')?.taught).toEqual(['"搁置" means "valid"']);
});

it('says what the scheme lays down, where it came from, and by its fingerprint whether it is still the same', async () => {
  writeFileSync(at('sales.csv'), SALES);
  writeFileSync(at('own.json'), scheme('5%'));
  writeFileSync(at('again.json'), JSON.stringify(JSON.parse(scheme('5%')), null, 4));
  writeFileSync(at('changed.json'), scheme('6%'));
  const by = async (file: string): Promise<Recorded['schemes'][number] | undefined> => (await recorded('--scheme', file, '--sales', 'sales.csv', '--word', 'status:搁置=有效', '--map', 'amount=合同金额')).schemes[0];
  const [own, again, changed] = [await by('own.json'), await by('again.json'), await by('changed.json')];
  expect([own?.origin, again?.origin]).toEqual(['the file "own.json"', 'the file "again.json"']);
  expect(own?.fingerprint).toMatch(/^[\da-f]{64}$/);
  expect(again?.fingerprint).toBe(own?.fingerprint);
  expect(changed?.fingerprint).not.toBe(own?.fingerprint);
  expect(own?.rule).toEqual(expect.arrayContaining(['a share of each row', 'A: Each row: the award, cash, is amount × 5 %.', 'Who takes part, which rows count: Everybody takes part.']));
  expect((await recorded('--scheme', 'customer-order-size', '--sales', 'sales.csv', '--word', 'status:搁置=有效', '--map', 'amount=合同金额')).schemes[0]?.origin).toBe('built into the product');
});

it('says of a scheme that is built on another where that one came from: a preset, or a file beside its own', async () => {
  writeFileSync(at('sales.csv'), SALES);
  writeFileSync(at('own.json'), scheme('5%'));
  const on = (base: string): string => JSON.stringify({
    ...JSON.parse(scheme('1%')), language: 2, id: 'more', fields: [{ sales: 'team', optional: true }], components: [], forfeits: [{ source: 'fraud', same: 'team' }],
    base: '$of', parameters: [{ name: 'of', type: 'scheme', label: 'Base', default: { scheme: base, params: {} } }],
  });
  writeFileSync(at('more.json'), on('own'));
  writeFileSync(at('preset.json'), on('customer-order-size'));
  const origins = async (file: string): Promise<unknown> => (await recorded('--scheme', file, '--sales', 'sales.csv', '--word', 'status:搁置=有效', '--map', 'amount=合同金额')).schemes.map(({ id, origin }) => [id, origin]);
  expect(await origins('more.json')).toEqual([['more', 'the file "more.json"'], ['own', 'the file "own.json"']]);
  expect(await origins('preset.json')).toEqual([['more', 'the file "preset.json"'], ['customer-order-size', 'built into the product']]);
  writeFileSync(at('own.json'), '{');
  const { status, err } = await payladder(folder, ['payout', '--lang', 'en', '--scheme', 'more.json', '--sales', 'sales.csv', '--map', 'amount=合同金额', '--out', '-']);
  expect([status, err]).toEqual([2, expect.stringMatching(/JSON/)]);
});

it('names the files that were read by their own fingerprints, and the rows that Excel hides', async () => {
  await writeWorkbook(at('sales.xlsx'), (book) => {
    const sheet = book.addWorksheet('订单');
    sheet.addRows([['日期', '业务员', '客户', '金额'], ['2024-03-01', '小王', '甲', 1000], ['2024-03-02', '小李', '乙', 500]]);
    sheet.getRow(3).hidden = true;
  });
  const { tables: [sales] } = await recorded('--scheme', 'customer-order-size', '--sales', 'sales.xlsx');
  expect(sales).toMatchObject({ name: 'sales.xlsx#订单', rows: 2, hiddenRows: 1, file: { name: 'sales.xlsx', fingerprint: createHash('sha256').update(new Uint8Array(readFileSync(at('sales.xlsx')))).digest('hex') } });
});

it('stands on the record sheet in both languages', async () => {
  await writeWorkbook(at('sales.xlsx'), (book) => {
    const sheet = book.addWorksheet('订单');
    sheet.addRows([['日期', '业务员', '客户', '金额'], ['2024-03-01', '小王', '甲', 1000], ['2024-03-02', '小李', '乙', 500]]);
    sheet.getRow(3).hidden = true;
  });
  for (const [lang, sheet, expected] of [
    ['zh', '计算记录', [['方案来处', '内置方案'], ['销售表：隐藏的行', '1 行被隐藏或筛掉，照常计入'], ['销售表：各栏对应', expect.stringContaining('金额←“金额”')], ['规则：退款、取整与封顶', '作假的行不计。'], ['规则：新客户', expect.stringContaining('才是新客户')]]],
    ['en', 'Record', [['Where the scheme came from', 'built into the product'], ['Columns of the sales table', expect.stringContaining('Amount ← "金额"')], ['Rule: Who takes part, which rows count', 'Everybody takes part.']]],
  ] as const) {
    expect((await payladder(folder, ['payout', '--lang', lang, '--scheme', 'customer-order-size', '--sales', 'sales.xlsx', '--out', `${lang}.xlsx`])).status).toBe(0);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(at(`${lang}.xlsx`));
    const rows: unknown[] = [];
    book.getWorksheet(sheet)?.eachRow((row) => { rows.push([row.getCell(1).value, row.getCell(2).value]); });
    expect(rows).toEqual(expect.arrayContaining(expected.map((each) => [...each])));
  }
});
