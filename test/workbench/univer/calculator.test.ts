import { errorValue, ErrorValue, parseArea, plainValue, Workbook, type CellValue, type PlainValue } from '../../../src/workbench/model';
import { calculated } from '../../../src/workbench/node/calculated';
import type { Argument, Invoke } from '../../../src/workbench/univer';

const isBlock = (argument: Argument | undefined): argument is readonly (readonly (CellValue | null)[])[] => Array.isArray(argument);

const asked: (readonly Argument[])[] = [];
const invoke: Invoke = async (name, given) => {
  asked.push([name, ...given]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  if (name === 'PAY.BROKEN') throw new Error('broken');
  if (name === 'PAY.MISSING') return errorValue('#N/A');
  const [amounts] = given;
  if (amounts instanceof ErrorValue) return amounts;
  if (!isBlock(amounts)) return 7;
  return amounts.map((row) => row.map((amount) => (typeof amount === 'number' ? amount / 10 : amount === null ? '' : errorValue('#VALUE!'))));
};

describe('formulas worked out by Univer', () => {
  const model = new Workbook('销售');
  const { calculator, end } = calculated(model, invoke);
  const sheet = model.active;
  const area = (address: string) => {
    const found = parseArea(address);
    if (found === null) throw new Error(address);
    return found;
  };
  const write = async (address: string, ...rows: (PlainValue | null)[][]): Promise<void> => {
    sheet.write(area(address), rows, 'add-in');
    await calculator.rest();
  };
  const read = (address: string): PlainValue[][] => {
    const { top, left, rows, columns } = area(address);
    return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => plainValue(sheet.value(top + row, left + column))));
  };
  const column = (address: string): PlainValue[] => read(address).map(([value]) => value ?? '');
  calculator.bring(['PAY.TIERS', 'PAY.BROKEN', 'PAY.MISSING'].map((name) => ({ name, description: name, parameters: [] })));

  afterAll(end);
  beforeEach(async () => {
    sheet.clear(area('A1:Z200'), 'All', 'add-in');
    await write('A1:A5', [1], [2], [3], [''], ['x']);
    asked.length = 0;
  });

  test('a built-in function is worked out, and again when what it reads changes', async () => {
    await write('B1', ['=SUM(A1:A3)']);
    expect(column('B1')).toEqual([6]);
    await write('A1', [10]);
    expect(column('B1')).toEqual([15]);
  });

  test('errors are errors, and text is text', async () => {
    await write('B1:B4', ['=1/0'], ['="a"&A1'], ['=A1>0'], ['=NOSUCH(1)']);
    expect(column('B1:B4')).toEqual(['#DIV/0!', 'a1', true, '#NAME?']);
  });

  test('an array spills, shrinks and goes', async () => {
    await write('B1', ['=SORT(A1:A3,1,-1)']);
    expect(column('B1:B4')).toEqual([3, 2, 1, '']);
    expect(sheet.spill(0, 1)).toEqual(area('B1:B3'));
    await write('B1', ['=SORT(A1:A2,1,-1)']);
    expect(column('B1:B4')).toEqual([2, 1, '', '']);
    await write('B1', ['']);
    expect(column('B1:B4')).toEqual(['', '', '', '']);
  });

  test('an array with something in its way says so', async () => {
    await write('B3', ['here']);
    await write('B1', ['=SORT(A1:A3,1,-1)']);
    expect(column('B1:B3')).toEqual(['#SPILL!', '', 'here']);
  });

  test('a function that the add-in brings gets blanks as null and spills what it answers', async () => {
    await write('B1', ['=PAY.TIERS(A1:A5,{0,0.1})']);
    expect(asked).toEqual([['PAY.TIERS', [[1], [2], [3], [null], ['x']], [[0, 0.1]]]]);
    expect(column('B1:B5')).toEqual([0.1, 0.2, 0.3, '', '#VALUE!']);
  });

  test('functions depend on each other and on cells', async () => {
    await write('B1:C1', ['=PAY.TIERS(A1:A3)', '=SUM(B1:B3)']);
    expect(plainValue(sheet.value(0, 2))).toBeCloseTo(0.6, 12);
    await write('A1', [10]);
    expect(plainValue(sheet.value(0, 2))).toBeCloseTo(1.5, 12);
  });

  test('a function that fails is an error in its cell alone', async () => {
    await write('B1:B4', ['=PAY.BROKEN()'], ['=PAY.MISSING()'], ['=PAY.TIERS(1)'], ['=PAY.TIERS(NA())']);
    expect(column('B1:B4')).toEqual(['#VALUE!', '#N/A', 7, '#N/A']);
  });

  test('while a function is under way its cell says so, and nothing waits for it', async () => {
    sheet.write(area('B1:C1'), [['=PAY.TIERS(1)', '=A1+1']], 'add-in');
    await calculator.settle();
    expect(read('B1:C1')).toEqual([['#BUSY!', 2]]);
    await calculator.rest();
    expect(read('B1:C1')).toEqual([[7, 2]]);
  });

  test('recalculating asks again', async () => {
    await write('B1', ['=PAY.TIERS(1)']);
    calculator.recalculate();
    await calculator.rest();
    expect(asked).toHaveLength(2);
  });

  test('tables, their columns and names can be named', async () => {
    await write('D1:E3', ['姓名', '金额'], ['张三', 5], ['李四', 6]);
    const table = model.addTable(sheet, area('D1:E3'), 'Payout');
    model.addName('税率', { sheet, area: area('A1:A3') });
    await write('G1:G3', ['=SUBTOTAL(109,Payout[金额])'], ['=SUM(税率)'], ['=ROWS(Payout)']);
    expect(column('G1:G3')).toEqual([11, 6, 2]);
    await write('D4:E4', ['王五', 9]);
    sheet.tables.resize(table, area('D1:E4'));
    await calculator.rest();
    expect(column('G1')).toEqual([20]);
    sheet.tables.remove(table);
  });

  test('other sheets can be named, also after they get another name', async () => {
    const other = model.addSheet('一月 数据');
    other.write(area('A1'), [[4]], 'add-in');
    await write('B1', ["='一月 数据'!A1*2"]);
    expect(column('B1')).toEqual([8]);
    model.renameSheet(other, '二月');
    other.write(area('A1'), [[5]], 'add-in');
    await calculator.rest();
    expect(sheet.formula(0, 1)).toBe('=二月!A1*2');
    expect(column('B1')).toEqual([10]);
    model.removeSheet(other);
    await calculator.rest();
    expect(column('B1')).toEqual(['#REF!']);
  });

  test('a workbook without formulas owes nothing', async () => {
    await write('A1', [2]);
    expect(calculator.busy).toBe(false);
  });
});

test('a workbook closed while it is worked out leaves nothing to the next one, whenever that is', async () => {
  const functions = [{ name: 'PAY.TIERS', description: '', parameters: [] }];
  const opened = () => {
    const model = new Workbook('销售');
    const { calculator, end } = calculated(model, invoke);
    calculator.bring(functions);
    model.active.write({ top: 0, left: 0, rows: 1, columns: 1 }, [['=PAY.TIERS(1)']], 'add-in');
    return { model, calculator, end };
  };
  for (let turns = 0; turns < 40; turns += 1) {
    const left = opened();
    void left.calculator.settle();
    for (let turn = 0; turn < turns; turn += 1) await (turn % 4 === 3 ? new Promise((resolve) => setTimeout(resolve, 0)) : Promise.resolve());
    const ended = left.end();
    const next = opened();
    await next.calculator.rest();
    expect([turns, next.model.active.value(0, 0)]).toEqual([turns, 7]);
    await Promise.all([ended, next.end()]);
  }
  // What Univer says a second later would be an error that nobody catches.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
});
