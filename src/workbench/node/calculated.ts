import { LocaleType } from '@univerjs/core';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import type { Workbook } from '../model';
import { attach, createSpreadsheet, type Attached, type Invoke } from '../univer';

/** Works out a workbook's formulas in Node, without a grid. */
export function calculated(model: Workbook, invoke: Invoke): Attached {
  return attach(createSpreadsheet([UniverSheetsNodeCorePreset()], { locale: LocaleType.EN_US, locales: {} }), model, invoke);
}
