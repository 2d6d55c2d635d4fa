import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { Grid, RawTable, TableName } from '../../src/table';
import { chooseTables, findTable, mapColumns, NameBooks, READ, Table, UNREADABLE } from '../../src/table';
import { readCsv, readWorkbook, sourceOf } from '../../src/xlsx';

const folder = path.resolve(__dirname, '../../assets/samples');
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, file)));

function partsOf(file: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(new Uint8Array(readFileSync(file)))).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

function tableOf(grid: Grid | undefined, kind: TableName, books = new NameBooks()): { readonly raw: RawTable; readonly table: Table } {
  const raw = grid === undefined ? undefined : findTable(grid, kind);
  const map = raw?.ok === true ? mapColumns(raw.value, kind) : undefined;
  if (raw?.ok !== true || map?.ok !== true) throw new Error(`There is no ${kind} table.`);
  return { raw: raw.value, table: new Table(kind, raw.value, map.value, books) };
}

async function sheetsOf(file: string): Promise<readonly Grid[]> {
  const workbook = await readWorkbook(bytesOf(file), file);
  if (!workbook.ok) throw new Error(`${file} cannot be read.`);
  return workbook.value.sheets.map((sheet) => sheet.grid);
}

/** The rows (from 1) whose value in one of these columns is there but cannot be read, or is missing. */
function spoiltRows(table: Table): number[] {
  const needed = [table.dates('date'), table.names('person'), table.names('customer'), table.numbers('amount')];
  const status = table.words('status');
  return Array.from({ length: table.length }, (_, row) => row)
    .filter((row) => needed.some((column) => column.state[row] !== READ) || status.state[row] === UNREADABLE).map((row) => row + 1);
}

test('the samples are what the script makes', () => {
  const made = mkdtempSync(path.join(tmpdir(), 'samples-'));
  try {
    execFileSync(process.execPath, [path.join(folder, 'make.mjs'), made]);
    for (const file of ['sales-zh.csv', 'sales-zh-gbk.csv']) expect(readFileSync(path.join(made, file)).equals(readFileSync(path.join(folder, file)))).toBe(true);
    // What is inside the workbooks: how tightly it is packed may differ with the version of Node.
    for (const file of ['sales-zh.xlsx', 'sales-en.xlsx']) expect(partsOf(path.join(made, file))).toEqual(partsOf(path.join(folder, file)));
  } finally {
    rmSync(made, { recursive: true });
  }
});

describe('the Chinese workbook', () => {
  test('has orders, people, teams and earlier customers', async () => {
    const chosen = chooseTables(await sheetsOf('sales-zh.xlsx'));
    expect(Object.fromEntries(Object.entries(chosen).map(([kind, grid]) => [kind, grid.name]))).toEqual({ sales: '订单', people: '人员', teams: '团队', history: '历史客户' });
    expect(tableOf(chosen.people, 'people').table.length).toBe(40);
    expect(tableOf(chosen.teams, 'teams').table.length).toBe(6);
    expect(tableOf(chosen.history, 'history').table.length).toBeGreaterThan(200);
  });

  test('has two thousand orders below a title, and a totals row that is none', async () => {
    const { raw, table } = tableOf(chooseTables(await sheetsOf('sales-zh.xlsx')).sales, 'sales');
    expect([table.length, raw.totals.length]).toEqual([2000, 1]);
    expect(table.cell(0, 'orderId')).toBe('A4');
    expect(['refunded', 'returned', 'cancelled', 'fraud'].map((word) => Array.from({ length: 2000 }, (_, row) => table.words('status').word(row)).filter((each) => each === word).length > 0)).toEqual([true, true, true, true]);
    expect(table.names('formerName').state.filter((state) => state === READ).length).toBeGreaterThan(20);
    expect(table.names('referrer').state.filter((state) => state === READ).length).toBeGreaterThan(200);
  });

  test('has eight rows that have to be put right, and an order number twice', async () => {
    const { table } = tableOf(chooseTables(await sheetsOf('sales-zh.xlsx')).sales, 'sales');
    expect(spoiltRows(table)).toHaveLength(8);
    expect(table.names('orderId').names.size).toBe(1999);
  });

  test('has two people called 张伟 with numbers of their own', async () => {
    const { table } = tableOf(chooseTables(await sheetsOf('sales-zh.xlsx')).people, 'people');
    const { codes, names } = table.names('person');
    const rows = [...Array.from(codes).keys()].filter((row) => names.shown(codes[row] ?? -1) === '张伟');
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map((row) => table.names('personId').codes[row])).size).toBe(2);
  });

  test('says the same as its CSV files, in both encodings', async () => {
    const { table } = tableOf(chooseTables(await sheetsOf('sales-zh.xlsx')).sales, 'sales');
    for (const file of ['sales-zh.csv', 'sales-zh-gbk.csv']) {
      const grid = readCsv(sourceOf(bytesOf(file)), file);
      if (!grid.ok) throw new Error(`${file} cannot be read.`);
      const other = tableOf(grid.value.grid, 'sales').table;
      expect(other.length).toBe(table.length);
      expect(spoiltRows(other)).toEqual(spoiltRows(table));
      expect([...other.dates('date').days]).toEqual([...table.dates('date').days]);
      for (let row = 0; row < table.length; row++) expect(other.numbers('amount').values.at(row)).toEqual(table.numbers('amount').values.at(row));
    }
  });
});

test('the English workbook has fifty orders, two of them to be put right', async () => {
  const chosen = chooseTables(await sheetsOf('sales-en.xlsx'));
  expect(Object.fromEntries(Object.entries(chosen).map(([kind, grid]) => [kind, grid.name]))).toEqual({ sales: 'Orders', people: 'People', teams: 'Teams', history: 'Earlier customers' });
  const { raw, table } = tableOf(chosen.sales, 'sales');
  expect([table.length, raw.totals.length]).toEqual([50, 1]);
  expect(spoiltRows(table)).toEqual([20, 35]);
});

test.each(['sales-zh.xlsx', 'sales-en.xlsx'])('another program reads %s, with its table', async (file) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path.join(folder, file));
  expect(workbook.worksheets.map((sheet) => sheet.getTables().length)).toEqual([1, 0, 0, 0]);
});
