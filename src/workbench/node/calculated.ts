import { LocaleType } from '@univerjs/core';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import type { Workbook } from '../model';
import { Book, createSpreadsheet, Mirror, UniverCalculator, type Invoke } from '../univer';

/** A calculator without a grid, for a workbook in Node. `end` lets go of it. */
export function calculated(model: Workbook, invoke: Invoke): { calculator: UniverCalculator; end: () => void } {
  const spreadsheet = createSpreadsheet([UniverSheetsNodeCorePreset()], { locale: LocaleType.EN_US, locales: {} });
  const book = new Book(spreadsheet, model);
  const mirror = new Mirror(book);
  const calculator = new UniverCalculator(book, invoke);
  model.calculator = calculator;
  model.listen((change) => mirror.show(change));
  return { calculator, end: () => spreadsheet.univer.dispose() };
}
