import type { Problem, Result } from '../i18n';
import { failure, sentence, success } from '../i18n';
import { excelTexts } from '../i18n/texts/excel';

/** What may go wrong on purpose: a problem to be told, thrown through Excel.run and caught where the run was started. */
export class ExcelTrouble extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export const cancelled: Problem = { code: 'cancelled', sentence: sentence(excelTexts.cancelled) };

/** Stops between two requests where the user has asked for it. */
export function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new ExcelTrouble(cancelled);
}

/** The codes that Excel gives for what a user can mend; all others are told with their code. */
const known: Readonly<Record<string, keyof typeof excelTexts>> = {
  AccessDenied: 'protected',
  InvalidOperationInCellEditMode: 'cellEdit',
  InactiveWorkbook: 'behind',
  InvalidSelection: 'behind',
  RequestAborted: 'busy',
};

/** What Excel refused, as a problem; undefined for an error that is not Excel's. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof ExcelTrouble) return error.problem;
  if (!(error instanceof OfficeExtension.Error)) return undefined;
  const text = known[error.code];
  return text === undefined
    ? { code: 'excel-refused', sentence: sentence(excelTexts.refused, { code: error.code, message: error.message }) }
    : { code: `excel-${text}`, sentence: sentence(excelTexts[text], { code: error.code, message: error.message }) };
}

/** Whether Excel refused because a request or its answer was larger than 5 MB. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && /PayloadSizeLimitExceeded$/.test(error.code);
}

/** Runs a batch against the open workbook. What Excel refuses comes back as a problem; a mistake of ours is thrown on. */
export function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<Result<T>> {
  return told(() => Excel.run(batch));
}

/** The same for what nobody waits for with a dialog open: while a cell is being edited it waits, where inExcel would be refused. */
export function inExcelPatiently<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<Result<T>> {
  return told(() => Excel.run({ delayForCellEdit: true }, batch));
}

/** What a run comes to, whoever opens it. */
export async function told<T>(run: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await run());
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    return failure(problem);
  }
}
