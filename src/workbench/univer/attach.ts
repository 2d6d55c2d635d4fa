import { ICommandService } from '@univerjs/core';
import { FormulaExecutedStateType, SetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import type { Workbook } from '../model';
import { UniverBook } from './book';
import { UniverCalculator } from './calculator';
import type { Invoke } from './calls';
import { Mirror } from './mirror';
import type { Spreadsheet } from './spreadsheet';

/** A workbook that a spreadsheet of Univer's shows and works out. */
export interface Attached {
  readonly book: UniverBook;
  readonly mirror: Mirror;
  readonly calculator: UniverCalculator;
  /** Lets go of the workbook at once, and ends the spreadsheet as soon as it works nothing out. */
  end(): Promise<void>;
}

export function attach(spreadsheet: Spreadsheet, model: Workbook, invoke: Invoke): Attached {
  const book = new UniverBook(spreadsheet, model);
  const mirror = new Mirror(book);
  const calculator = new UniverCalculator(book, mirror, invoke);
  model.calculator = calculator;
  const deaf = model.listen((change) => mirror.show(change));
  return {
    book, mirror, calculator,
    async end() {
      deaf();
      mirror.end();
      model.calculator = null;
      await calculator.end();
      sayNothingRuns(spreadsheet);
      spreadsheet.univer.dispose();
    },
  };
}

/** Univer says that it is at work once a second of it has gone by, also where it was ended meanwhile and has no words any more: unless it hears that nothing runs. */
function sayNothingRuns({ univer }: Spreadsheet): void {
  univer.__getInjector().get(ICommandService).syncExecuteCommand(SetFormulaCalculationNotificationMutation.id, { functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION }, { onlyLocal: true });
}
