import { areaName, Workbook, type Calculator, type Change, type Sheet } from '../../src/workbench/model';
import { freshExcel } from './excel';

/** Works out sums of two cells, and only once it is waited for, as a real engine does. */
class Adder implements Calculator {
  readonly asked: string[] = [];
  private owed: [Sheet, number, number, string][] = [];

  constructor(workbook: Workbook) {
    workbook.calculator = this;
    workbook.listen((change) => this.heard(change));
  }

  get busy(): boolean {
    return this.owed.length > 0;
  }

  async settle(): Promise<void> {
    await Promise.resolve();
    for (const [sheet, row, column, formula] of this.owed) {
      const [a = 0, b = 0] = [...formula.matchAll(/\d+/g)].map(Number);
      sheet.showResult(row, column, formula.startsWith('=PAIR') ? [[a], [b]] : a + b);
    }
    this.owed = [];
  }

  recalculate(): void {
    this.asked.push('all');
  }

  private heard(change: Change): void {
    if (change.kind !== 'cells') return;
    this.asked.push(areaName(change.area));
    const { sheet } = change;
    sheet.eachFormula((row, column, formula) => this.owed.push([sheet, row, column, formula]));
  }
}

const at: { adder?: Adder } = {};
freshExcel(() => {
  const workbook = new Workbook();
  at.adder = new Adder(workbook);
  return { workbook };
});

test('what a formula comes to is there when it is asked for, in the same request too', async () => {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    cell.formulas = [['=2+3']];
    cell.load('values,formulas,valueTypes');
    await context.sync();
    expect([cell.values, cell.formulas, cell.valueTypes]).toEqual([[[5]], [['=2+3']], [['Double']]]);
  });
});

test('a formula spills, and says where to', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B2').formulas = [['=PAIR(7,8)']];
    const spilled = sheet.getRange('B2').getSpillingToRangeOrNullObject().load('address,values');
    const parent = sheet.getRange('B3').getSpillParentOrNullObject().load('address');
    const none = sheet.getRange('C9').getSpillParentOrNullObject().load('address');
    const has = sheet.getRange('B2').load('hasSpill');
    await context.sync();
    expect([spilled.address, spilled.values, parent.address, none.isNullObject, has.hasSpill]).toEqual(['Sheet1!B2:B3', [[7], [8]], 'Sheet1!B2', true, true]);
  });
});

test('in manual calculation results wait until they are asked for', async () => {
  await Excel.run(async (context) => {
    const { application, worksheets } = context.workbook;
    application.calculationMode = Excel.CalculationMode.manual;
    const cell = worksheets.getActiveWorksheet().getRange('A1');
    cell.formulas = [['=2+3']];
    cell.load('values');
    application.load('calculationState,calculationMode');
    await context.sync();
    expect([cell.values[0]?.[0], application.calculationState, application.calculationMode]).toEqual([0, 'Calculating', 'Manual']);
    application.calculationMode = Excel.CalculationMode.automatic;
    application.calculate(Excel.CalculationType.full);
    cell.load('values');
    await context.sync();
    expect(cell.values).toEqual([[5]]);
    expect(at.adder?.asked).toEqual(['A1', 'all']);
  });
});
