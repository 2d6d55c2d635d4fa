import type { Cell } from '../../src/table';
import { areaOf, type PlainValue, Workbook } from '../../src/workbench/model';
import { openedWorkbook } from './opened';

// What one answer of Excel may carry, and the pane take in without standing still.

const HEADER: readonly PlainValue[] = ['日期', '销售员', '客户', '金额'];

const here = openedWorkbook();

describe('the pieces in which a table is read', () => {
  const wide = (cell: (row: number, column: number) => Cell, rows: number, columns: number) => [
    [...HEADER, ...Array.from({ length: columns - 4 }, (_, at) => `备注${at}`)], ...Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_each, column) => cell(row, column) ?? '')),
  ];

  test.each<[string, PlainValue[][]]>([
    ['short figures', wide((row) => row % 10, 30_000, 20)],
    ['long Chinese text', wide((row, column) => (column < 3 ? '有限责任公司'.repeat(30) : row), 12_000, 4)],
    ['rows that grow longer after the first ones', wide((row, column) => (row < 10_000 ? 1 : '有限责任公司'.repeat(column === 2 ? 80 : 1)), 14_000, 4)],
    ['many columns, some of them without figures', wide((row, column) => (column < 1100 && column % 2 === 1 ? '无' : row), 30, 8000)],
  ])('hold no more bytes and cells than Excel and the pane bear: %s', async (_what, cells) => {
    const workbook = new Workbook('订单');
    workbook.active.write(areaOf(0, 0, cells.length, cells[0]?.length ?? 0), cells, 'file');
    await here.open(workbook);
    const sources = await here.book.sources();
    const from = here.excel.standIn.log.length;
    const grid = sources.ok && sources.value[0] ? await here.book.read(sources.value[0]) : undefined;
    expect(grid?.ok && grid.value.cells.length).toBe(cells.length);
    const asked = here.excel.standIn.log.slice(from);
    expect(Math.max(...asked.map(({ answerCells }) => answerCells))).toBeLessThanOrEqual(500_000);
    expect(Math.max(...asked.map(({ answerBytes }) => answerBytes))).toBeLessThanOrEqual(here.excel.standIn.controls.payloadLimit);
    // A piece that turns out too large is asked for again, smaller: that must stay an exception.
    expect(asked.filter(({ error }) => error !== null).length).toBeLessThanOrEqual(asked.length / 3);
    expect(asked.reduce((sum, { answerCells }) => sum + answerCells, 0)).toBeGreaterThanOrEqual(2 * cells.length * (cells[0]?.length ?? 0));
  });
});

test('sheets that are wide, or full of long texts, keep no table from being found, nor the register', async () => {
  const workbook = new Workbook('订单');
  workbook.active.write(areaOf(0, 0, 2, 4), [HEADER, [45352, '张三', '甲公司', 1000]], 'file');
  const wideSheet = workbook.addSheet('宽');
  for (const [row, column, value] of [[0, 0, 'x'], [0, 1, 'y'], [40, 16_382, 6], [40, 16_383, 7]] as const) wideSheet.write(areaOf(row, column, 1, 1), [[value]], 'file');
  const long = workbook.addSheet('长');
  long.write(areaOf(0, 0, 100, 2), Array.from({ length: 100 }, () => Array.from({ length: 2 }, () => '长'.repeat(12_000))), 'file');
  await here.open(workbook);
  const sources = await here.book.sources();
  expect(sources.ok && sources.value.map(({ name, rows }) => [name, rows])).toEqual([['订单', 1], ['宽', 40], ['长', 99]]);
  const [, wideSource] = sources.ok ? sources.value : [];
  const grid = wideSource && await here.book.read(wideSource);
  expect(grid?.ok && [grid.value.cells[0]?.[0], grid.value.cells[40]?.[16_383], grid.value.cells[40]?.length]).toEqual(['x', 7, 16_384]);
  expect(await here.book.payoutSheets()).toMatchObject({ ok: true, value: [{ name: '长' }] });
  expect(await here.book.paidBefore('a'.repeat(64))).toEqual({ ok: true, value: [] });
  expect(await here.book.decisions()).toEqual({ ok: true, value: null });
  expect(Math.max(...here.excel.standIn.log.map(({ answerCells }) => answerCells))).toBeLessThanOrEqual(500_000);
});
