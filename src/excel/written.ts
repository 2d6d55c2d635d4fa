import type { Paid } from './book';

/*
 * What the workbook remembers of our runs: which sheets are ours and what rows they paid. It lies in the workbook's settings, without any
 * figure of pay, and is written in the same request that makes the sheets final.
 */

const KEY = 'payladder.runs';

/** One applied run with the sheets it wrote, by their ids. */
export interface Run extends Paid {
  readonly sheets: readonly string[];
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isRun(value: unknown): value is Run {
  return typeof value === 'object' && value !== null
    && 'sheets' in value && Array.isArray(value.sheets) && value.sheets.every(isText)
    && 'fingerprint' in value && isText(value.fingerprint) && 'scheme' in value && isText(value.scheme) && 'day' in value && isText(value.day);
}

/** Asks for the runs with the next request; the function returned reads them after it. */
export function askForRuns(context: Excel.RequestContext): () => readonly Run[] {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  return () => {
    if (setting.isNullObject) return [];
    const value: unknown = setting.value;
    return Array.isArray(value) ? value.filter(isRun) : [];
  };
}

/** Keeps the runs, as part of the next request. */
export function keepRuns(context: Excel.RequestContext, runs: readonly Run[]): void {
  if (runs.length === 0) {
    context.workbook.settings.getItemOrNullObject(KEY).delete();
    return;
  }
  context.workbook.settings.add(KEY, runs.map((run) => ({ ...run, sheets: [...run.sheets] })));
}
