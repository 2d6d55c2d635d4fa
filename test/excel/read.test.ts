import type { Source } from '../../src/excel';
import { areaOf, Workbook } from '../../src/workbench/model';
import { findTable } from '../../src/table';
import { openedWorkbook } from './opened';
import { salesWorkbook } from './sample';

const here = openedWorkbook();

async function sources(): Promise<readonly Source[]> {
  const found = await here.book.sources();
  if (!found.ok) throw new Error(found.problems[0]?.code);
  return found.value;
}

async function read(name: string) {
  const source = (await sources()).find((each) => each.name === name);
  if (source === undefined) throw new Error(`no source ${name}`);
  const grid = await here.book.read(source);
  if (!grid.ok) throw new Error(grid.problems[0]?.code);
  return grid.value;
}

test('finds Excel tables and sheets without one, those of the active sheet first, and says how well they fit', async () => {
  await here.open(salesWorkbook());
  const found = await sources();
  expect(found.map(({ name, kind, sheet, address, rows, active }) => [name, kind, sheet, address, rows, active])).toEqual([
    ['订单', 'range', '订单', 'A1:D5', 3, true],
    ['人员表', 'table', '人员', 'A1:B3', 2, false],
  ]);
  expect(found[0]?.fitness.sales).toBeGreaterThan(0);
  expect(found[1]?.fitness.people).toBeGreaterThan(0);
  const people = here.excel.standIn.workbook.sheet('人员');
  if (people !== undefined) here.excel.standIn.workbook.activate(people);
  expect((await sources())[0]?.name).toBe('人员表');
});

test('a workbook without any table has no sources', async () => {
  await here.open(new Workbook());
  expect(await sources()).toEqual([]);
});

test('reads cells as they are, with the place of the first', async () => {
  await here.open(salesWorkbook());
  expect(await read('订单')).toMatchObject({
    name: '订单', sheet: '订单', firstRow: 0, firstColumn: 0, dateSystem: 1900, headerFirst: false,
    cells: [
      ['2024 年一季度订单', null, null, null], ['日期', '销售员', '客户', '金额'],
      [45352, '张三', '甲公司', 1000], [45353, '张三', '乙公司', 1000.01], [45354, '李四', '丙公司', '1.2万'],
    ],
  });
  expect(await read('人员表')).toMatchObject({ headerFirst: true, cells: [['姓名', '底薪'], ['张三', 3000], ['李四', 2500.5]] });
});

test('leaves the totals row that Excel writes below a table out, and tells its place', async () => {
  const workbook = salesWorkbook();
  await here.open(workbook);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('人员表').showTotals = true;
    await context.sync();
  });
  expect(here.excel.standIn.workbook.sheet('人员')?.value(3, 0)).toBe('汇总');
  const grid = await read('人员表');
  expect(grid.cells).toEqual([['姓名', '底薪'], ['张三', 3000], ['李四', 2500.5]]);
  const table = findTable(grid, 'people');
  expect(table.ok && [table.value.length, table.value.totals]).toEqual([2, ['A4']]);
});

test('knows hidden rows, and counts them all the same', async () => {
  const workbook = salesWorkbook();
  workbook.active.layout.hiddenRows.add(2).add(4);
  await here.open(workbook);
  const grid = await read('订单');
  expect([...(grid.hiddenRows ?? [])]).toEqual([2, 4]);
  expect(grid.cells).toHaveLength(5);
});

test('knows them also where a filter hides every other row of a long table', async () => {
  const rows = 140_000;
  const workbook = new Workbook('订单');
  workbook.active.write(areaOf(0, 0, rows + 1, 2), [['销售员', '金额'], ...Array.from({ length: rows }, (_, row) => [`员工${row % 9}`, row])], 'file');
  for (let row = 2; row <= rows; row += 2) workbook.active.layout.hiddenRows.add(row);
  await here.open(workbook);
  const { hiddenRows } = await read('订单');
  expect([hiddenRows?.size, hiddenRows?.has(2), hiddenRows?.has(3), hiddenRows?.has(rows), hiddenRows?.has(rows - 1)]).toEqual([rows / 2, true, false, true, false]);
});

test('tells how numbers are shown, and what stands above an Excel table', async () => {
  const workbook = salesWorkbook();
  await here.open(workbook);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('订单');
    sheet.getRange('D3:D5').numberFormat = [['$#,##0.00'], ['General'], ['0%']];
    const notes = context.workbook.worksheets.add('表');
    notes.getRange('B1:C5').values = [['工资表', ''], ['单位：万元', ''], ['姓名', '底薪'], ['张三', 1], ['李四', 2]];
    notes.tables.add('B3:C5', true).name = '底薪表';
    await context.sync();
  });
  const orders = await read('订单');
  expect([2, 3].map((row) => orders.format?.(row, 3))).toEqual(['$#,##0.00', 'General']);
  expect((await read('底薪表')).above).toEqual([['工资表', null], ['单位：万元', null]]);
});

test('tells the date system of the workbook', async () => {
  const workbook = salesWorkbook();
  workbook.date1904 = true;
  await here.open(workbook);
  expect((await read('订单')).dateSystem).toBe(1904);
});

test('a source that is gone is told by its name', async () => {
  await here.open(salesWorkbook());
  const [, people] = await sources();
  const sheet = here.excel.standIn.workbook.sheet('人员');
  if (sheet !== undefined) here.excel.standIn.workbook.removeSheet(sheet);
  expect(people && await here.book.read(people)).toMatchObject({ ok: false, problems: [{ code: 'excel-gone', sentence: { values: { name: '人员表' } } }] });
});

describe('a large table', () => {
  const rows = 60_000;
  const large = () => {
    const workbook = new Workbook('订单');
    const line = (row: number) => [45292 + (row % 90), `员工${row % 40}`, `客户有限公司${row}`, row + 0.25];
    workbook.active.write(areaOf(0, 0, 1, 4), [['日期', '销售员', '客户', '金额']], 'file');
    workbook.active.write(areaOf(1, 0, rows, 4), Array.from({ length: rows }, (_, row) => line(row)), 'file');
    return workbook;
  };

  test('takes as many requests as the size of the answers makes necessary, to read and to compare, and tells its progress', async () => {
    await here.open(large());
    const [source] = await sources();
    const from = here.excel.standIn.log.length;
    const progress: number[] = [];
    const grid = source && await here.book.read(source, { onProgress: ({ done, of }) => progress.push(done / of) });
    expect(grid?.ok && grid.value.cells.length).toBe(rows + 1);
    expect(grid?.ok && grid.value.cells[rows]).toEqual([45292 + ((rows - 1) % 90), `员工${(rows - 1) % 40}`, `客户有限公司${rows - 1}`, rows - 0.75]);
    const requests = here.excel.standIn.log.slice(from).filter(({ kind }) => kind === 'workbook');
    const bytes = requests.reduce((sum, entry) => sum + entry.answerBytes, 0);
    expect(requests.length).toBeLessThanOrEqual(Math.ceil(bytes / 3_500_000) + 6);
    expect(progress.at(-1)).toBe(1);
  });

  test('can be cancelled', async () => {
    await here.open(large());
    const [source] = await sources();
    const stop = new AbortController();
    const grid = source && await here.book.read(source, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(grid).toMatchObject({ ok: false, problems: [{ code: 'cancelled' }] });
  });
});

test('schemes kept in the workbook come back as they were put in, whatever stands in them', async () => {
  await here.open(salesWorkbook());
  const scheme = { id: 'our-scheme', json: { id: 'our-scheme', name: { zh: '我们的 <方案> & "其他"', en: 'Ours' }, tiers: [1, 2] } };
  expect(await here.book.keepScheme(scheme)).toMatchObject({ ok: true });
  expect(await here.book.schemes()).toEqual({ ok: true, value: [scheme] });
  await here.book.keepScheme({ ...scheme, json: { changed: true } });
  expect(await here.book.schemes()).toEqual({ ok: true, value: [{ id: 'our-scheme', json: { changed: true } }] });
  await here.book.forgetScheme('our-scheme');
  expect(await here.book.schemes()).toEqual({ ok: true, value: [] });
});

test('however many schemes are kept, all of them come back', async () => {
  await here.open(salesWorkbook());
  const kept = Array.from({ length: 9 }, (_, at) => ({ id: `scheme-${at}`, json: { id: `scheme-${at}`, remark: '备注'.repeat(1000 * (at % 3)) } }));
  here.excel.standIn.controls.payloadLimit = 20_000;
  for (const scheme of kept) expect(await here.book.keepScheme(scheme)).toMatchObject({ ok: true });
  expect(await here.book.schemes()).toEqual({ ok: true, value: kept });
});

test('knows whether others share the file, also once it was saved elsewhere', async () => {
  await here.open(salesWorkbook());
  expect(await here.book.isShared()).toBe(false);
  here.excel.standIn.workbook.fileName = 'https://contoso.sharepoint.com/sales.xlsx';
  expect(await here.book.isShared()).toBe(true);
});

test('shows a cell of a sheet', async () => {
  await here.open(salesWorkbook());
  expect(await here.book.show('人员', 'B3')).toMatchObject({ ok: true });
  expect(here.excel.standIn.workbook.active.name).toBe('人员');
  expect(await here.book.show('没有', 'B3')).toMatchObject({ ok: false, problems: [{ code: 'excel-gone' }] });
});

describe('one odd table or sheet spoils nothing', () => {
  const odd = (change: (workbook: Workbook) => void) => async () => {
    const workbook = salesWorkbook();
    await here.open(workbook);
    change(workbook);
    return (await sources()).map(({ name, address }) => [name, address]);
  };

  test('a table with totals is offered without them, one without its header row is not read by its first row', async () => {
    const found = await odd((workbook) => {
      const sheet = workbook.addSheet('杂项');
      sheet.write(areaOf(0, 0, 3, 2), [['姓名', '金额'], ['张三', 1], ['合计', 1]], 'file');
      workbook.addTable(sheet, areaOf(0, 0, 3, 2), '有合计').showTotals = true;
      sheet.write(areaOf(0, 4, 3, 2), [['王五', '五'], ['张三', 1], ['李四', 2]], 'file');
      workbook.addTable(sheet, areaOf(0, 4, 3, 2), '无标题').showHeaders = false;
    })();
    expect(found).toEqual([['订单', 'A1:D5'], ['人员表', 'A1:B3'], ['有合计', 'A1:B2'], ['无标题', 'E1:F3']]);
    expect((await read('有合计')).cells).toEqual([['姓名', '金额'], ['张三', 1]]);
    expect(await read('无标题')).toMatchObject({ headerFirst: false, cells: [['王五', '五'], ['张三', 1], ['李四', 2]] });
  });

  test('while a chart sheet is shown, no table is first', async () => {
    const found = await odd((workbook) => {
      workbook.chartSheets.push('趋势');
      workbook.chartSheetShown = true;
    })();
    expect(found).toEqual([['订单', 'A1:D5'], ['人员表', 'A1:B3']]);
    expect((await sources()).some(({ active }) => active)).toBe(false);
  });
});

test('takes the cells that are selected, whole columns only as far as there is something in them, and nothing of an empty place', async () => {
  const workbook = new Workbook();
  const sheet = workbook.active;
  sheet.write(areaOf(1, 1, 3, 2), [['区域', '比例'], ['华东', 0.03], ['华南', 0.02]], 'file');
  await here.open(workbook);
  const selected = async (row: number, column: number, rows: number, columns: number): Promise<unknown> => {
    workbook.select(sheet, areaOf(row, column, rows, columns));
    const found = await here.book.selected();
    return found.ok ? found.value : found.problems.map(({ code }) => code);
  };
  expect(await selected(1, 1, 2, 2)).toEqual([['区域', '比例'], ['华东', 0.03]]);
  expect(await selected(0, 1, 1048576, 2)).toEqual([['区域', '比例'], ['华东', 0.03], ['华南', 0.02]]);
  expect(await selected(50, 5, 2, 2)).toEqual([]);
  sheet.write(areaOf(0, 0, 50001, 2), Array.from({ length: 50001 }, () => [1, 2]), 'file');
  expect(await selected(0, 0, 50001, 2)).toEqual(['excel-selected']);
});
