import { ICommandService, LocaleType } from '@univerjs/core';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { areaName, parseArea, plainValue, snapshotOf, Workbook, type Change, type Refusal } from '../../../src/workbench/model';
import { attach, createSpreadsheet, Edits } from '../../../src/workbench/univer';

/** The grid's own commands, done as its menus do them, and what the workbook makes of them. */
function open() {
  const model = new Workbook('销售');
  model.active.write({ top: 0, left: 0, rows: 4, columns: 2 }, [['姓名', '金额'], ['张三', 3], ['李四', 1], ['王五', 2]], 'add-in');
  const spreadsheet = createSpreadsheet([UniverSheetsNodeCorePreset()], { locale: LocaleType.EN_US, locales: {} });
  const attached = attach(spreadsheet, model, () => Promise.resolve(0));
  const refusals: Refusal[] = [];
  const changes: string[] = [];
  new Edits(attached, (refusal) => refusals.push(refusal));
  model.listen((change) => changes.push(told(change)));
  const grid = spreadsheet.api.getActiveWorkbook();
  if (grid === null) throw new Error('no grid');
  return { model, grid, refusals, changes, sheet: model.active, ...attached };
}

const told = (change: Change): string => ('area' in change ? `${change.kind} ${areaName(change.area)}${'origin' in change ? ` ${change.origin}` : ''}` : change.kind);

describe('what a user does in the grid', () => {
  let opened: ReturnType<typeof open>;
  const value = (address: string) => {
    const at = parseArea(address);
    return at === null ? null : plainValue(opened.sheet.value(at.top, at.left));
  };
  const grid = () => opened.grid.getActiveSheet();

  beforeEach(() => {
    opened = open();
  });
  afterEach(() => opened.end());

  test('a value and a formula arrive as the user’s own', async () => {
    grid().getRange('B2').setValue(30);
    grid().getRange('B5').setFormula('=SUM(B2:B4)');
    await opened.calculator.rest();
    expect([value('B2'), value('B5')]).toEqual([30, 33]);
    expect(opened.sheet.formula(4, 1)).toBe('=SUM(B2:B4)');
    expect(opened.changes.filter((change) => change.startsWith('cells'))).toEqual(['cells B2 user', 'cells B5 user']);
  });

  test('text stays text, whatever it looks like', () => {
    grid().getRange('C1').setValue({ v: '007', t: 1 });
    grid().getRange('C2').setValue({ v: "'quoted", t: 1 });
    expect([value('C1'), value('C2')]).toEqual(['007', "'quoted"]);
  });

  test('a look arrives', () => {
    grid().getRange('A1:B1').setFontWeight('bold').setBackgroundColor('#ffee00');
    expect(opened.sheet.style(0, 1)).toMatchObject({ bold: true, fill: '#FFEE00' });
    expect(opened.sheet.style(1, 1).bold).toBe(false);
  });

  test('cells are cleared', () => {
    grid().getRange('A2:B2').clearContent();
    expect([value('A2'), value('B2'), value('A3')]).toEqual(['', '', '李四']);
  });

  test('rows are put in and taken out', () => {
    grid().insertRows(1, 2);
    expect([value('A2'), value('A4'), value('B6')]).toEqual(['', '张三', 2]);
    grid().deleteRows(0, 3);
    expect([value('A1'), value('B3'), value('B4')]).toEqual(['张三', 2, '']);
  });

  test('cells are merged, widths and frozen rows set', () => {
    grid().getRange('D1:E1').merge();
    grid().setColumnWidth(0, 160);
    grid().setFrozenRows(1);
    expect(opened.sheet.layout.merged.map(areaName)).toEqual(['D1:E1']);
    expect(opened.sheet.layout.columnWidths.get(0)).toBe(120);
    expect(opened.sheet.layout.frozenRows).toBe(1);
  });

  test('sheets are added, named, moved and taken away', () => {
    const added = opened.grid.insertSheet('一月');
    expect(opened.model.sheets.map((sheet) => sheet.name)).toEqual(['销售', '一月']);
    added.getRange('A1').setValue(5);
    expect(opened.model.sheet('一月')?.value(0, 0)).toBe(5);
    added.setName('二月');
    opened.grid.moveSheet(added, 0);
    expect(opened.model.sheets.map((sheet) => sheet.name)).toEqual(['二月', '销售']);
    opened.grid.deleteSheet(added);
    expect(opened.model.sheets.map((sheet) => sheet.name)).toEqual(['销售']);
  });

  test('on a protected sheet nothing is changed, and the grid shows what was', async () => {
    opened.sheet.protection = { options: {}, password: null };
    const before = snapshotOf(opened.model);
    grid().getRange('B2').setValue(30);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(opened.refusals.map((refusal) => refusal.code)).toEqual(['AccessDenied']);
    expect(snapshotOf(opened.model)).toEqual(before);
    expect(grid().getRange('B2').getValue()).toBe(3);
  });

  test('a sheet that the add-in makes, hides and shows does not come to the front by itself', () => {
    const added = opened.model.addSheet('奖励');
    expect(grid().getSheetName()).toBe('销售');
    opened.model.showSheet(added, 'Hidden');
    opened.model.showSheet(added, 'Visible');
    expect(grid().getSheetName()).toBe('销售');
    opened.model.activate(added);
    expect(grid().getSheetName()).toBe('奖励');
    opened.model.removeSheet(added);
    expect(grid().getSheetName()).toBe('销售');
    expect(opened.model.active.name).toBe('销售');
    expect(opened.refusals).toEqual([]);
  });

  test('a look that the add-in takes away is gone from the grid', () => {
    const area = { top: 0, left: 0, rows: 1, columns: 1 };
    const plain = opened.sheet.style(0, 0);
    opened.sheet.restyle(area, (style) => ({ ...style, bold: true, fill: '#FFEE00', borders: { EdgeTop: { style: 'Continuous', weight: 'Thin', color: '#000000' } } }), 'add-in');
    opened.mirror.catchUp();
    expect(grid().getRange('A1').getCellStyleData()).toMatchObject({ bl: 1, bg: { rgb: '#FFEE00' } });
    opened.sheet.restyle(area, () => ({ ...plain, italic: true }), 'add-in');
    opened.mirror.catchUp();
    expect(grid().getRange('A1').getCellStyleData()).toEqual({ it: 1 });
  });

  describe('a large table that the add-in writes', () => {
    const ROWS = 6000;
    const write = (sheet = opened.sheet): void => sheet.write({ top: 0, left: 0, rows: ROWS, columns: 4 }, Array.from({ length: ROWS }, (_, row) => [row, row * 2, `行${row}`, 1]), 'add-in');
    const shown = (address: string) => grid().getRange(address).getValue();

    test('is shown by and by, in pieces, and at last whole', async () => {
      const pieces: number[] = [];
      opened.book.spreadsheet.univer.__getInjector().get(ICommandService).onCommandExecuted(({ id, params }) => {
        if (id === SetRangeValuesMutation.id) pieces.push(Object.keys(Object(params).cellValue).length);
      });
      write();
      expect(shown('C6000') ?? '').toBe('');
      await opened.calculator.rest();
      expect(shown('C6000')).toBe('行5999');
      expect(pieces.length).toBeGreaterThan(4);
      expect(Math.max(...pieces)).toBeLessThanOrEqual(1000);
    });

    test('is whole for what the user does meanwhile', async () => {
      write();
      grid().insertRows(0, 1);
      await opened.calculator.rest();
      expect([value('A1'), value('C6001'), shown('C6001')]).toEqual(['', '行5999', '行5999']);
      write();
      grid().getRange('B6000').setValue('改');
      await opened.calculator.rest();
      expect([value('B6000'), shown('B6000'), value('A6000')]).toEqual(['改', '改', 5999]);
    });

    test('is worked out with all of its cells, and what it covers counts no more', async () => {
      const other = opened.model.addSheet('合计');
      other.write({ top: 0, left: 0, rows: 1, columns: 1 }, [['=SUM(销售!A1:D6000)']], 'add-in');
      opened.sheet.write({ top: 99, left: 1, rows: 1, columns: 1 }, [['=1+1']], 'add-in');
      await opened.calculator.rest();
      write();
      await opened.calculator.settle();
      expect(other.value(0, 0)).toBe(17_997_000 + 35_994_000 + 6000);
      expect(grid().getRange('B100').getFormula()).toBe('');
    });

    test('on a sheet that is taken away meanwhile is left off', async () => {
      const added = opened.model.addSheet('临时');
      write(added);
      opened.model.removeSheet(added);
      await opened.calculator.rest();
      expect(opened.grid.getSheets().map((sheet) => sheet.getSheetName())).toEqual(['销售']);
    });
  });

  test('what the add-in does is not taken for the user’s doing', () => {
    opened.sheet.write({ top: 1, left: 1, rows: 1, columns: 1 }, [[7]], 'add-in');
    opened.mirror.catchUp();
    expect(grid().getRange('B2').getValue()).toBe(7);
    expect(opened.changes).toEqual(['cells B2 add-in']);
  });
});
