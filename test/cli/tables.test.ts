import ExcelJS from 'exceljs';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeText, type Encoding } from '../../src/xlsx';
import type { Outcome } from './program';
import { payladder } from './run-here';
import { csv, headers, rows, writeWorkbook } from './sample';

let folder = '';
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'payladder-tables-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const at = (name: string): string => path.join(folder, name);
const pay = (...args: string[]): Promise<Outcome> => payladder(folder, ['payout', '--scheme', 'customer-order-size', ...args]);

function encoded(text: string, encoding: Encoding): Uint8Array {
  const bytes = encodeText(text, encoding);
  if (!('bytes' in bytes)) throw new Error(`not in ${encoding}`);
  return bytes.bytes;
}

interface Result {
  readonly lines: readonly Record<string, unknown>[];
  readonly totals: readonly Record<string, unknown>[];
  readonly rejected: readonly Record<string, unknown>[];
}

function resultOf(outcome: Outcome): Result {
  expect(outcome.status).toBe(0);
  const result: Result = JSON.parse(outcome.out);
  return result;
}

describe('sheets of one kind', () => {
  const months = (): Promise<void> => writeWorkbook(at('sales.xlsx'), (file) => {
    for (const month of [1, 2, 3]) {
      file.addWorksheet(`${month}月`).addRows([['日期', '业务员', '客户', '金额'], [`2024-0${month}-01`, '小王', `客户${month}甲`, month === 2 ? '待定' : '800'], [`2024-0${month}-02`, '小李', `客户${month}乙`, '5000']]);
    }
    file.addWorksheet('人员').addRows([['姓名', '部门'], ['小王', '一部']]);
  });
  const people = (outcome: Outcome): unknown => resultOf(outcome).totals.map(({ recipient, amount }) => [recipient, amount]);

  it('are told where only the first was taken', async () => {
    await months();
    const outcome = await pay('--sales', 'sales.xlsx', '--out', '-');
    expect(outcome.err).toContain('Note: 2 more tables ("2月, 3月") have the same headers as "1月" but were not read. To pay them together, write sales.xlsx#1月,2月,3月 or sales.xlsx#*.');
    expect(resultOf(outcome).lines).toHaveLength(2);
  });

  it.each<[string, number]>([['#1月,3月', 4], ['#1月，2月、3月', 5], ['#*', 5]])('are paid together where %s asks for them', async (asked, lines) => {
    await months();
    const outcome = await pay('--sales', `sales.xlsx${asked}`, '--out', '-');
    expect(resultOf(outcome).lines).toHaveLength(lines);
    expect(outcome.err).not.toContain('Note:');
  });

  it('tell their rows and cells with their sheet, in results and in sheets', async () => {
    await months();
    const outcome = await pay('--sales', 'sales.xlsx#*', '--out', '-');
    expect(resultOf(outcome).rejected).toMatchObject([{ table: 'sales', row: 3, cell: '2月!D2' }]);
    expect(outcome.err).toContain('Taken as the sales table: "sales.xlsx#1月,2月,3月" (6 rows).');
    expect(outcome.err).toContain('2月!2 (2月!D2)');
    expect(people(outcome)).toEqual(people(await pay('--sales', 'sales.xlsx#1月,2月,3月', '--out', '-')));
  });

  it('are refused where they are not alike, and named where one is missing', async () => {
    await writeWorkbook(at('sales.xlsx'), (file) => {
      file.addWorksheet('1月').addRows([headers, ...rows]);
      file.addWorksheet('2月').addRows([['日期', '业务员', '金额'], ['2024-02-01', '小王', '5']]);
    });
    expect((await pay('--sales', 'sales.xlsx#1月,2月', '--out', '-')).err).toMatch(/^Sheet "2月" has no column "[^"]+", but "1月" has[^\n]+\n$/);
    expect((await pay('--sales', 'sales.xlsx#1月,4月', '--out', '-')).err).toBe('"sales.xlsx" has no sheet or table "4月", only: 1月, 2月.\n');
  });

  it('are offered beside an Excel table on the same sheet, and the one that fits is taken', async () => {
    await writeWorkbook(at('sales.xlsx'), (file) => {
      const sheet = file.addWorksheet('五月');
      sheet.addRows([headers, ...rows]);
      sheet.addTable({ name: '分档', ref: 'H1', columns: [{ name: '起点' }, { name: '比例' }], rows: [[0, 0.01], [1000, 0.02]] });
    });
    for (const sales of ['sales.xlsx', 'sales.xlsx#五月']) {
      const outcome = await pay('--sales', sales, '--out', '-');
      expect(resultOf(outcome).totals).toEqual([{ recipient: '陈晨', recipientKind: 'person', award: 'cash', amount: '250.00' }]);
      expect(outcome.err).toContain('Taken as the sales table: "sales.xlsx#五月" (5 rows).');
    }
    expect((await pay('--sales', 'sales.xlsx#六月', '--out', '-')).err).toBe('"sales.xlsx" has no sheet or table "六月", only: 五月, 五月!分档.\n');
  });
});

describe('text tables in many encodings', () => {
  const western = 'Date,Salesperson,Customer,Amount\r\n2024-03-01,Müller,Acme,800\r\n2024-03-02,José Ruiz,Birch,5000\r\n';
  const names = (outcome: Outcome): unknown => resultOf(outcome).lines.map(({ recipient }) => recipient);

  it('are recognised, and told where that was a guess', async () => {
    writeFileSync(at('sales.csv'), encoded(western, 'windows-1252'));
    const outcome = await pay('--sales', 'sales.csv', '--out', '-');
    expect(names(outcome)).toEqual(['Müller', 'José Ruiz']);
    expect(outcome.err).toContain('"sales.csv" does not say how it is encoded and was read as windows-1252 (Western)');
    writeFileSync(at('sales.csv'), encoded(csv.replace('陈晨', '李㓓'), 'gb18030'));
    expect((await pay('--sales', 'sales.csv', '--out', '-')).err).not.toContain('encoded');
  });

  it('are read as they are asked for, and refused by their line where they are not so', async () => {
    writeFileSync(at('sales.csv'), encoded(western, 'utf-16be'));
    expect(names(await pay('--sales', 'sales.csv', '--encoding', 'utf-16be', '--out', '-'))).toEqual(['Müller', 'José Ruiz']);
    writeFileSync(at('sales.csv'), Buffer.concat([Buffer.from(csv), encoded('\n2024-05-06,李四,新客,5,\n', 'gbk')]));
    expect((await pay('--sales', 'sales.csv', '--out', '-')).err).toMatch(/^Line \d+ of "sales\.csv" is in another encoding than the rest[^\n]+\n$/);
  });

  it('are written as they are asked for', async () => {
    writeFileSync(at('sales.csv'), csv);
    expect((await pay('--sales', 'sales.csv', '--encoding', 'gb18030', '--out', 'out.csv')).status).toBe(0);
    expect(new TextDecoder('gb18030').decode(readFileSync(at('out.csv')))).toContain('陈晨');
    expect((await pay('--sales', 'sales.csv', '--encoding', 'windows-1252', '--out', 'out.csv')).err).toMatch(/WINDOWS-1252 cannot hold these characters/);
  });
});

describe('rows that do not count', () => {
  const untidy = '日期,业务员,客户,金额,订单状态,退款状态\n2024-03-01,小王,甲,800,已完成,无\n2024-03-02,小王,乙,5000,已关闭,已退款\n2024-03-03,小李,丙,20000,已关闭,退款成功\n2024-03-04,小李,丁,9000,待付款,\n';

  it.each([
    ['en', ['3 rows do not count:', '  sales table, 2 rows, such as row 3: Refunded: it does not count.', '  sales table, row 5: Not settled yet: it does not count.']],
    ['zh', ['有 3 行不计入：', '  销售表第 3 行等 2 行：已退款，不计入。', '  销售表第 5 行：尚未成交或付清，不计入。']],
  ])('are told with their reasons, whatever is written (%s)', async (lang, told) => {
    writeFileSync(at('sales.csv'), untidy);
    for (const out of ['-', 'out.csv', 'out.xlsx']) {
      const { status, err } = await pay('--sales', 'sales.csv', '--lang', lang, '--out', out);
      expect([status, err.split('\n').slice(0, 3)]).toEqual([0, told]);
    }
  });
});

describe('how much is told of the lines', () => {
  beforeEach(() => { writeFileSync(at('sales.csv'), csv); });

  it.each<[string, boolean, number]>([['full', true, 1], ['short', false, 1], ['none', false, 0]])('%s', async (detail, withWorking, count) => {
    const { lines, totals } = resultOf(await pay('--sales', 'sales.csv', '--lines', detail, '--out', '-'));
    expect([lines.length > 0, lines.every((line) => 'why' in line)]).toEqual([count > 0, withWorking || count === 0]);
    expect(totals).toEqual(resultOf(await pay('--sales', 'sales.csv', '--out', '-')).totals);
  });

  it('is said of text tables too: without lines they hold the totals', async () => {
    const written = async (detail: string): Promise<string> => {
      expect((await pay('--sales', 'sales.csv', '--lines', detail, '--headers', 'keys', '--out', 'out.csv')).status).toBe(0);
      return readFileSync(at('out.csv'), 'utf8');
    };
    expect(await written('none')).toBe('\ufeffrecipient,recipientKind,award,amount\r\n陈晨,person,cash,250.00\r\n');
    expect((await written('short')).split('\r\n')[0]).toBe('\ufeffrecipient,recipientKind,period,component,award,amount,rows');
  });

  it('and of workbooks: without lines there are neither lines nor statements', async () => {
    const sheets = async (detail: string): Promise<string[]> => {
      expect((await pay('--sales', 'sales.csv', '--lang', 'zh', '--lines', detail, '--out', `${detail}.xlsx`)).status).toBe(0);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(at(`${detail}.xlsx`));
      return workbook.worksheets.map(({ name }) => name);
    };
    expect(await sheets('none')).toEqual(['发放汇总', '问题与提示', '计算记录']);
    expect(await sheets('short')).toEqual(['发放汇总', '发放明细', '个人对账单', '问题与提示', '计算记录']);
  });
});
