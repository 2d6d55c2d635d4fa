import { BooleanNumber, ICommandService, type Injector, type ICellData, type ICommandInfo, type IExecutionOptions, type IRange, type Nullable } from '@univerjs/core';
import {
  type FormulaExecutedStateType, FunctionType, IFunctionService, SetArrayFormulaDataMutation, SetFormulaCalculationNotificationMutation, SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation, SetFormulaCalculationStopMutation, type IArrayFormulaRangeType, type IArrayFormulaUnitCellType, type IFunctionInfo, type ISetArrayFormulaDataMutationParams,
  type ISetFormulaCalculationNotificationMutation, type ISetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { contains, type Area, type Calculator, type CellValue, type Sheet } from '../model';
import type { UniverBook } from './book';
import { CalledFunction, type CallingCell } from './called-function';
import { Calls, type Invoke } from './calls';
import { cellData, valueOf, type Cells } from './content';
import type { Mirror } from './mirror';
import { Pending } from './owed';

/** A function that an add-in brings, as its metadata tells of it. */
export interface BroughtFunction {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean; readonly repeating: boolean }[];
}

/** Works out the model's formulas with Univer, which holds the same cells. */
export class UniverCalculator implements Calculator {
  private readonly calls: Calls;
  private settling: (() => void)[] = [];
  private resting: (() => void)[] = [];
  private spills: IArrayFormulaRangeType = {};
  private spilledCells: IArrayFormulaUnitCellType = {};
  private readonly deaf: () => void;
  private readonly owed: Pending;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  /** Once it has ended: called when nothing runs any more. */
  private leftOff: (() => void) | undefined;

  constructor(private readonly book: UniverBook, private readonly mirror: Mirror, invoke: Invoke) {
    this.calls = new Calls(invoke, (cells) => this.workOutAgain(cells));
    this.owed = new Pending(book);
    this.injector.get(ICommandService).onCommandExecuted((command, options) => this.heard(command, options));
    mirror.onCaughtUp = () => {
      this.start();
      this.tellSettled();
    };
    this.deaf = book.model.listen((change) => {
      if (change.kind === 'cells') this.calls.forget(({ sheetId, row, column }) => this.book.sheetOf(sheetId) === change.sheet && contains(change.area, cellArea(row, column)));
    });
  }

  /** Excel waits for no add-in: cells whose functions are under way say #BUSY!, and a function may ask the workbook meanwhile. */
  get busy(): boolean {
    return this.running || (this.hasFormulas && (this.mirror.isBehind || !this.owed.isEmpty));
  }

  settle(): Promise<void> {
    this.start();
    return this.busy ? new Promise((resolve) => this.settling.push(resolve)) : Promise.resolve();
  }

  /** Shows nothing more. Resolves once Univer has left off: ended in the middle, it would go on without what it works with. */
  end(): Promise<void> {
    clearTimeout(this.timer);
    this.deaf();
    this.calls.forget(() => true);
    return new Promise((resolve) => {
      this.leftOff = resolve;
      if (!this.running) return resolve();
      void this.injector.get(ICommandService).executeCommand(SetFormulaCalculationStopMutation.id, {}, { onlyLocal: true });
    });
  }

  /** Resolves once everything is worked out, the add-in's functions too, and the grid shows it. */
  rest(): Promise<void> {
    return this.isAtRest ? Promise.resolve() : new Promise((resolve) => this.resting.push(resolve));
  }

  recalculate(): void {
    this.calls.forget(() => true);
    for (const sheet of this.book.model.sheets) this.touch(sheet, (visit) => sheet.eachFormula(visit));
  }

  /** Makes functions known, so that formulas can call them and the grid can tell about them. */
  bring(functions: readonly BroughtFunction[]): void {
    this.injector.get(IFunctionService).registerExecutors(...functions.map(({ name }) => new CalledFunction(name, this.calls.ask, (id) => this.book.sheetOf(id)?.name ?? '')));
    this.injector.get(IDescriptionService).registerDescriptions(functions.map(functionInfo));
    this.recalculate();
  }

  private get isAtRest(): boolean {
    return !this.busy && !this.calls.busy && this.mirror.hasCaughtUp;
  }

  private get hasFormulas(): boolean {
    return this.book.model.sheets.some((sheet) => sheet.hasFormulas);
  }

  private get injector(): Injector {
    return this.book.spreadsheet.univer.__getInjector();
  }

  private heard(command: ICommandInfo, options?: IExecutionOptions): void {
    if (is<ISetArrayFormulaDataMutationParams>(command, SetArrayFormulaDataMutation.id)) {
      this.spills = command.params.arrayFormulaRange;
      this.spilledCells = command.params.arrayFormulaCellData;
    } else if (is<ISetFormulaCalculationResultMutation>(command, SetFormulaCalculationResultMutation.id)) this.showResults(command.params);
    else if (is<ISetFormulaCalculationNotificationMutation>(command, SetFormulaCalculationNotificationMutation.id)) this.heardState(command.params.functionsExecutedState);
    else if (this.owed.note(command, options)) this.startSoon();
  }

  private heardState(state: FormulaExecutedStateType | undefined): void {
    if (state === undefined) return;
    this.running = false;
    if (this.leftOff !== undefined) return this.leftOff();
    this.startSoon();
    setTimeout(() => this.tellSettled(), 0);
  }

  private startSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.start(), 0);
  }

  /** Has Univer work out what is owed, once it has all the cells; one calculation at a time. */
  private start(): void {
    clearTimeout(this.timer);
    if (this.running || this.leftOff !== undefined || this.owed.isEmpty || this.mirror.isBehind) return;
    const dirt = this.owed.take();
    if (!this.hasFormulas) return;
    this.running = true;
    void this.injector.get(ICommandService).executeCommand(SetFormulaCalculationStartMutation.id, dirt, { onlyLocal: true });
  }

  private tellSettled(): void {
    if (this.busy) return;
    const settled = this.isAtRest ? [...this.settling, ...this.resting] : this.settling;
    this.settling = [];
    if (this.isAtRest) this.resting = [];
    for (const resolve of settled) resolve();
  }

  private showResults({ unitData }: ISetFormulaCalculationResultMutation): void {
    if (this.leftOff !== undefined) return;
    for (const [id, cells] of Object.entries(unitData[this.book.unitId] ?? {})) {
      const sheet = this.book.sheetOf(id);
      if (sheet === undefined || !cells) continue;
      for (const row of Object.keys(cells).map(Number)) {
        const line = cells[row] ?? {};
        for (const column of Object.keys(line).map(Number)) this.showResult(sheet, id, row, column, line[column]);
      }
    }
  }

  private showResult(sheet: Sheet, id: string, row: number, column: number, cell: Nullable<ICellData>): void {
    if (sheet.formula(row, column) === undefined) return;
    const spill = this.spills[this.book.unitId]?.[id]?.[row]?.[column];
    sheet.showResult(row, column, spill === undefined ? valueOf(cell, true) : this.spilled(id, spill, cell));
  }

  private spilled(id: string, { startRow, endRow, startColumn, endColumn }: IRange, first: Nullable<ICellData>): CellValue[][] {
    const cells = this.spilledCells[this.book.unitId]?.[id];
    return Array.from({ length: endRow - startRow + 1 }, (_, down) => Array.from({ length: endColumn - startColumn + 1 }, (__, along) => (
      valueOf(down === 0 && along === 0 ? first : cells?.[startRow + down]?.[startColumn + along], true)
    )));
  }

  private workOutAgain(cells: readonly CallingCell[]): void {
    if (this.leftOff !== undefined) return;
    for (const id of new Set(cells.map((cell) => cell.sheetId))) {
      const sheet = this.book.sheetOf(id);
      if (sheet === undefined) continue;
      this.touch(sheet, (visit) => {
        for (const { sheetId, row, column } of cells) if (sheetId === id && sheet.formula(row, column) !== undefined) visit(row, column);
      });
    }
    this.tellSettled();
  }

  /** Writes formulas to the grid as they are, which makes Univer work them out. */
  private touch(sheet: Sheet, each: (visit: (row: number, column: number) => void) => void): void {
    const cellValue: Cells = {};
    each((row, column) => {
      (cellValue[row] ??= {})[column] = { f: cellData(sheet, row, column).f ?? null, v: null };
    });
    if (Object.keys(cellValue).length > 0) this.book.mirrorSheet(SetRangeValuesMutation, sheet, { cellValue });
  }
}

function is<P extends object>(command: ICommandInfo, id: string): command is ICommandInfo<P> & { params: P } {
  return command.id === id && command.params !== undefined;
}

const cellArea = (row: number, column: number): Area => ({ top: row, left: column, rows: 1, columns: 1 });

function functionInfo({ name, description, parameters }: BroughtFunction): IFunctionInfo {
  return {
    functionName: name, functionType: FunctionType.User, description, abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name, detail: parameter.description, example: '', require: flag(!parameter.optional), repeat: flag(parameter.repeating),
    })),
  };
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
