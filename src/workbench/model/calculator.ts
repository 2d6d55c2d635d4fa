/**
 * Works out formulas. It listens to the workbook's changes, reads `sheet.formula(row, column)`, and puts what comes out into the sheet with `showResult`.
 * A workbook without one shows #NAME? in every formula cell: no function is known to it.
 */
export interface Calculator {
  /** Whether results are still owed for what was written. */
  readonly busy: boolean;
  /** Resolves once every result that follows from what was written stands in the workbook. */
  settle(): Promise<void>;
  /** Works everything out again, also where nothing changed. */
  recalculate(): void;
}
