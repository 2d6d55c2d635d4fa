import type { Source } from '../../src/excel';
import { say } from '../../src/i18n';
import type { Grid } from '../../src/table';
import { areaOf, type PlainValue, Workbook } from '../../src/workbench/model';
import { openedWorkbook } from './opened';

// Others who have the workbook open may change a table between two of the requests by which it is read.

const HEADER: readonly PlainValue[] = ['日期', '销售员', '客户', '金额'];
const ORDERS: readonly (readonly PlainValue[])[] = Array.from({ length: 120 }, (_, row) => [45292 + (row % 90), `员工${row % 7}`, `客户有限公司${row}`, row + 0.25]);
const NEW: readonly PlainValue[] = [45300, '员工8', '新客户', 8888];

const here = openedWorkbook();
let source: Source;

async function open(asTable: boolean): Promise<void> {
  const workbook = new Workbook('订单');
  fill(workbook, ORDERS, 'file');
  if (asTable) workbook.addTable(workbook.active, areaOf(0, 0, ORDERS.length + 1, 4), '订单表');
  await here.open(workbook);
  const sources = await here.book.sources();
  const [first] = sources.ok ? sources.value : [];
  if (first === undefined) throw new Error('no source');
  source = first;
  // A small answer makes many pieces of a small table.
  here.excel.standIn.controls.payloadLimit = 5000;
}

/** Puts these orders onto the sheet, in place of those that are there; amounts above 8,000 are shown in another currency, so that a format belongs to its row. */
function fill(workbook: Workbook, orders: readonly (readonly PlainValue[])[], origin: 'file' | 'co-author'): void {
  const sheet = workbook.active;
  sheet.clear(areaOf(0, 0, ORDERS.length + 2, 4), 'All', origin);
  sheet.write(areaOf(0, 0, orders.length + 1, 4), [HEADER, ...orders], origin);
  sheet.layout.hiddenRows.clear();
  orders.forEach((order, at) => {
    if (order === NEW) sheet.restyle(areaOf(at + 1, 3, 1, 1), (style) => ({ ...style, numberFormat: '$#,##0.00' }), origin);
    if (order[2] === '客户有限公司5') sheet.layout.hiddenRows.add(at + 1);
  });
}

const CHANGES: readonly (readonly [string, (orders: readonly (readonly PlainValue[])[]) => readonly (readonly PlainValue[])[]])[] = [
  ['inserts a row', (orders) => [...orders.slice(0, 3), NEW, ...orders.slice(3)]],
  ['deletes a row', (orders) => [...orders.slice(0, 3), ...orders.slice(4)]],
  ['moves a row to the end, so that the table keeps its size', (orders) => [...orders.slice(0, 3), ...orders.slice(4), ...orders.slice(3, 4)]],
  ['puts a row in place of another', (orders) => [...orders.slice(0, 3), NEW, ...orders.slice(4)]],
  ['sorts the rows', (orders) => [...orders].reverse()],
];

/** What stands in a grid, each row with the format of its amount and whether it is hidden. */
const shown = ({ cells, format, hiddenRows }: Grid) => cells.map((row, at) => [...row, format?.(at, 3), hiddenRows?.has(at)]);
const keyOf = (orders: readonly (readonly PlainValue[])[]) => [
  [...HEADER, 'General', false], ...orders.map((order) => [...order, order === NEW ? '$#,##0.00' : 'General', order[2] === '客户有限公司5']),
];

async function read(): Promise<Grid> {
  const grid = await here.book.read(source);
  if (!grid.ok) throw new Error(grid.problems.map((each) => say(each.sentence, 'en')).join());
  return grid.value;
}

const requests = (): number => here.excel.standIn.log.filter(({ kind }) => kind === 'workbook').length;

describe.each([['a sheet', false], ['an Excel table', true]] as const)('%s that is read while somebody else', (_what, asTable) => {
  beforeEach(() => open(asTable));

  test.each(CHANGES)('%s is read as it was before or as it is after, whichever request the change comes before', async (_change, change) => {
    const [before, after] = [ORDERS, change(ORDERS)];
    const table = here.excel.standIn.workbook.tables.find(({ name }) => name === '订单表');
    const put = (orders: readonly (readonly PlainValue[])[], origin: 'file' | 'co-author'): void => {
      fill(here.excel.standIn.workbook, orders, origin);
      if (table !== undefined) table.sheet.tables.resize(table, areaOf(0, 0, orders.length + 1, 4));
    };
    const expected = { before: keyOf(before), after: keyOf(after) };
    const came = new Set<string>();
    const start = requests();
    await read();
    const alone = requests() - start;
    expect(alone).toBeGreaterThan(8);
    for (let n = 1; n <= alone; n += 1) {
      put(before, 'file');
      here.excel.standIn.controls.meanwhile(n, () => put(after, 'co-author'));
      const rows = shown(await read());
      const which = JSON.stringify(rows) === JSON.stringify(expected.before) ? 'before' : 'after';
      expect({ n, rows }).toEqual({ n, rows: expected[which] });
      came.add(which);
    }
    expect(came).toContain('after');
  });

  test('changes it without an end is not taken, and it is said why', async () => {
    let times = 0;
    const again = (): void => {
      times += 1;
      here.excel.standIn.workbook.active.write(areaOf(1, 3, 1, 1), [[times]], 'co-author');
      here.excel.standIn.controls.meanwhile(1, again);
    };
    here.excel.standIn.controls.meanwhile(1, again);
    const grid = await here.book.read(source);
    expect(grid).toMatchObject({ ok: false, problems: [{ code: 'excel-changing' }] });
    const [problem] = grid.ok ? [] : grid.problems;
    expect(problem && say(problem.sentence, 'en')).toMatch(new RegExp(`^“${source.name}” is being changed by somebody else`));
    expect(problem && say(problem.sentence, 'zh')).toMatch(new RegExp(`^“${source.name}”正在被别人改动`));
  });

  test('has formulas that come to something else each time, is not said to be changed by anybody, but where they stand and what to do', async () => {
    const sheet = here.excel.standIn.workbook.active;
    sheet.write(areaOf(3, 3, 2, 1), [['=RAND()'], ['=NOW()']], 'file');
    let times = 0;
    const again = (): void => {
      times += 1;
      sheet.showResult(3, 3, times);
      sheet.showResult(4, 3, 45_300 + times);
      here.excel.standIn.controls.meanwhile(1, again);
    };
    again();
    const grid = await here.book.read(source);
    expect(grid).toMatchObject({ ok: false, problems: [{ code: 'excel-unsteady' }] });
    const [problem] = grid.ok ? [] : grid.problems;
    expect(problem && say(problem.sentence, 'en')).toBe(
      `“${source.name}” has formulas whose results keep changing (such as D4: =RAND()): each time it was read it was different, so nothing was taken. Copy these cells and paste them as values (Paste Special), or wait, where somebody is changing what they refer to; then try again.`,
    );
    expect(problem && say(problem.sentence, 'zh')).toMatch(new RegExp(`^“${source.name}”里有结果不断变化的公式（如 D4：=RAND\\(\\)）.*粘贴为数值`));
  });

  test('works on formulas of it that rest as long as it is read, is read with what they come to', async () => {
    const sheet = here.excel.standIn.workbook.active;
    sheet.write(areaOf(3, 3, 1, 1), [['=RAND()']], 'file');
    sheet.showResult(3, 3, 0.25);
    here.excel.standIn.controls.meanwhile(3, () => sheet.showResult(3, 3, 0.75));
    expect((await read()).cells[3]?.[3]).toBe(0.75);
  });
});
