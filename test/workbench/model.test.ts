import * as fc from 'fast-check';
import {
  areaName, areaOf, cellName, columnLetters, errorValue, parseArea, quotedSheet, Refusal, renameSheetIn, renameTableIn, SHEET_COLUMNS, SHEET_ROWS, snapshotOf, splitAddress, Workbook, type Change,
} from '../../src/workbench/model';

describe('addresses', () => {
  test.each([
    ['A1', [0, 0, 1, 1]], ['$B$2:C9', [1, 1, 8, 2]], ['c9:b2', [1, 1, 8, 2]], ['A:C', [0, 0, SHEET_ROWS, 3]], ['3:7', [2, 0, 5, SHEET_COLUMNS]], ['XFD1048576', [SHEET_ROWS - 1, SHEET_COLUMNS - 1, 1, 1]],
  ] as const)('%s is an area', (text, [top, left, rows, columns]) => {
    expect(parseArea(text)).toEqual({ top, left, rows, columns });
  });

  test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', 'Sheet1!A1', 'A 1', '张'])('%p is none', (text) => {
    expect(parseArea(text)).toBeNull();
  });

  test('every area has a name, which is read back as it was', () => {
    fc.assert(fc.property(fc.nat(SHEET_ROWS - 1), fc.nat(SHEET_COLUMNS - 1), fc.nat(500), fc.nat(500), (top, left, down, along) => {
      const area = areaOf(top, left, Math.min(down + 1, SHEET_ROWS - top), Math.min(along + 1, SHEET_COLUMNS - left));
      expect(parseArea(areaName(area))).toEqual(area);
    }));
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    expect(() => areaOf(0, 0, 0, 1)).toThrow(Refusal);
  });

  test.each([['Sheet1', 'Sheet1'], ['提成', '提成'], ['2024', "'2024'"], ['My sales', "'My sales'"], ["Ann's", "'Ann''s'"], ['A1', "'A1'"], ['RC', "'RC'"]])('a sheet called %s is written %s', (name, written) => {
    expect(quotedSheet(name)).toBe(written);
    expect(splitAddress(`${written}!B2`)).toEqual({ sheet: name, local: 'B2' });
  });

  test('renaming a sheet or a table in a formula leaves text and others alone', () => {
    expect(renameSheetIn('=SUM(Sales!A1:B2)+Sales2!A1&"Sales!A1"+\'Old\'!A1', 'sales', 'Orders')).toBe('=SUM(Orders!A1:B2)+Sales2!A1&"Sales!A1"+\'Old\'!A1');
    expect(renameTableIn('=SUBTOTAL(109,Pay[Sum])+Pay2[Sum]&"Pay[Sum]"', 'pay', 'Lines')).toBe('=SUBTOTAL(109,Lines[Sum])+Pay2[Sum]&"Pay[Sum]"');
    expect(renameSheetIn("=Old!$A$1+'Old'!B2", 'Old', null)).toBe('=#REF!+#REF!');
  });
});

describe('cells', () => {
  test('hold what was put into them, wherever that is, and nothing else', () => {
    const place = fc.record({ row: fc.oneof(fc.nat(3000), fc.nat(SHEET_ROWS - 1)), column: fc.nat(40), value: fc.oneof(fc.integer({ min: 1 }), fc.constant('')) });
    fc.assert(fc.property(fc.array(place, { maxLength: 40 }), (puts) => {
      const { active } = new Workbook();
      const expected = new Map<string, number | string>();
      for (const { row, column, value } of puts) {
        active.write(areaOf(row, column, 1, 1), [[value]], 'user');
        if (value === '') expected.delete(cellName(row, column));
        else expected.set(cellName(row, column), value);
      }
      const found = new Map<string, unknown>();
      active.eachCell((row, column, value) => found.set(cellName(row, column), value));
      expect(new Map([...found].sort())).toEqual(new Map([...expected].sort()));
      const used = active.used(true);
      const rows = puts.filter(({ row, column }) => expected.has(cellName(row, column))).map(({ row }) => row);
      expect(used === null ? [] : [used.top, used.top + used.rows - 1]).toEqual(rows.length === 0 ? [] : [Math.min(...rows), Math.max(...rows)]);
    }));
  });

  test('a refused write changes nothing', () => {
    const workbook = new Workbook();
    const before = snapshotOf(workbook);
    expect(() => workbook.active.write(areaOf(0, 0, 1, 3), [[1, 2, '=SUM(']], 'add-in')).toThrow(Refusal);
    expect(() => workbook.active.write(areaOf(0, 0, 1, 1), [['x'.repeat(32_768)]], 'add-in')).toThrow(Refusal);
    expect(() => workbook.active.write(areaOf(0, 0, 1, 1), [['3/1']], 'add-in')).toThrow('clock');
    expect(snapshotOf(workbook)).toEqual(before);
  });

  test('formulas show #NAME? where nobody works them out', () => {
    const { active } = new Workbook();
    active.write(areaOf(0, 0, 1, 1), [['=1+1']], 'user');
    expect(active.value(0, 0)).toBe(errorValue('#NAME?'));
    expect(active.formula(0, 0)).toBe('=1+1');
  });
});

describe('results of formulas', () => {
  const withFormula = (): Workbook => {
    const workbook = new Workbook();
    workbook.active.write(areaOf(0, 0, 1, 1), [['=TIERS()']], 'user');
    return workbook;
  };

  test('a block spills, and goes when the formula does', () => {
    const { active } = withFormula();
    active.showResult(0, 0, [[1, 2], [3, 4]]);
    expect([active.value(0, 0), active.value(1, 1), active.spill(0, 0), active.spillParent(1, 0)]).toEqual([1, 4, areaOf(0, 0, 2, 2), { row: 0, column: 0 }]);
    active.showResult(0, 0, [[9], [8], [7]]);
    expect([active.value(0, 1), active.value(2, 0)]).toEqual(['', 7]);
    active.write(areaOf(0, 0, 1, 1), [['gone']], 'user');
    expect(active.used(true)).toEqual(areaOf(0, 0, 1, 1));
  });

  test('a block with something in its way is #SPILL!', () => {
    const { active } = withFormula();
    active.write(areaOf(1, 0, 1, 1), [['mine']], 'user');
    active.showResult(0, 0, [[1], [2]]);
    expect([active.value(0, 0), active.value(1, 0), active.spill(0, 0)]).toEqual([errorValue('#SPILL!'), 'mine', undefined]);
  });

  test('a snapshot tells formulas, not what they come to', () => {
    const workbook = withFormula();
    const before = snapshotOf(workbook);
    workbook.active.showResult(0, 0, [[1], [2]]);
    expect(snapshotOf(workbook)).toEqual(before);
    expect(before.sheets[0]).toMatchObject({ cells: {}, formulas: { A1: '=TIERS()' } });
  });
});

test('whoever listens hears of every change, once it is made', () => {
  const workbook = new Workbook();
  const heard: string[] = [];
  const stop = workbook.listen((change: Change) => heard.push(change.kind));
  const sheet = workbook.addSheet('New');
  sheet.write(areaOf(0, 0, 2, 1), [['h'], [1]], 'user');
  workbook.renameTable(workbook.addTable(sheet, areaOf(0, 0, 2, 1)), 'T');
  workbook.renameSheet(sheet, 'Newer');
  workbook.select(sheet, areaOf(1, 0, 1, 1));
  sheet.restyle(areaOf(0, 0, 1, 1), (style) => ({ ...style, bold: true }), 'user');
  workbook.moveSheet(sheet, 0);
  workbook.showSheet(sheet, 'Hidden');
  workbook.removeSheet(sheet);
  stop();
  workbook.addSheet();
  expect(heard).toEqual(['sheet-added', 'cells', 'table-added', 'table-changed', 'sheet-renamed', 'active', 'selection', 'styles', 'sheet-moved', 'active', 'sheet-visibility', 'sheet-removed']);
});

test('a snapshot is the same for the same workbook, however it came to be', () => {
  const [one, other] = [new Workbook(), new Workbook()];
  one.active.write(areaOf(0, 0, 1, 3), [['a', 'b', 3]], 'user');
  one.active.restyle(areaOf(0, 0, 5000, 2), (style) => ({ ...style, bold: true }), 'user');
  one.active.write(areaOf(9, 9, 1, 1), [['x']], 'user');
  one.active.clear(areaOf(9, 9, 1, 1), 'All', 'user');
  other.active.restyle(areaOf(0, 1, 5000, 1), (style) => ({ ...style, italic: true }), 'user');
  for (const column of [1, 0]) other.active.restyle(areaOf(0, column, 5000, 1), (style) => ({ ...style, italic: false, bold: true }), 'user');
  other.active.write(areaOf(0, 2, 1, 1), [[3]], 'user');
  other.active.write(areaOf(0, 0, 1, 2), [['a', 'b']], 'user');
  expect(snapshotOf(other)).toEqual(snapshotOf(one));
  expect(snapshotOf(one).sheets[0]?.styles).toEqual({ A: '1-5000 {"bold":true}', B: '1-5000 {"bold":true}' });
  one.settings.set('a', 1);
  expect(snapshotOf(other)).not.toEqual(snapshotOf(one));
});
