import { reportTexts } from '../i18n/texts/report';
import type { Paid, PaidBefore } from './book';
import { askForMark } from './marks';

/*
 * What the workbook remembers of our runs. First, the record sheets themselves, which hold the fingerprints of the rows that were paid: they are trusted, whatever
 * program the file went through. Second, a note in the settings that Excel keeps for the add-in, without any figure of pay: it still warns when the sheets are gone.
 */

const KEY = 'payladder.runs';

const isText = (value: unknown): value is string => typeof value === 'string';

function isPaid(value: unknown): value is Paid {
  return typeof value === 'object' && value !== null
    && 'fingerprint' in value && isText(value.fingerprint) && 'scheme' in value && isText(value.scheme) && 'day' in value && isText(value.day);
}

/** Asks for the noted runs with the next request; the function returned reads them after it. */
export function askForRuns(context: Excel.RequestContext): () => readonly Paid[] {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  return () => {
    if (setting.isNullObject) return [];
    const value: unknown = setting.value;
    return Array.isArray(value) ? value.filter(isPaid) : [];
  };
}

/** Notes the runs, as part of the next request. */
export function keepRuns(context: Excel.RequestContext, runs: readonly Paid[]): void {
  if (runs.length === 0) {
    context.workbook.settings.getItemOrNullObject(KEY).delete();
    return;
  }
  context.workbook.settings.add(KEY, runs.map(({ fingerprint, scheme, day }) => ({ fingerprint, scheme, day })));
}

/** Notes one more run, as after its sheets went into another workbook or a file. */
export async function noteRun(context: Excel.RequestContext, paid: Paid): Promise<void> {
  const noted = askForRuns(context);
  await context.sync();
  keepRuns(context, [...noted(), paid]);
  await context.sync();
}

/** A record has two columns, and never more rows than this. */
const RECORD_ROWS = 2000;

/** Runs over the rows with this fingerprint: those whose record stands in the workbook, and those of which only a note is left. */
export async function runsOver(context: Excel.RequestContext, fingerprint: string): Promise<readonly PaidBefore[]> {
  const noted = askForRuns(context);
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  const looked = worksheets.items.map((sheet) => ({ mark: askForMark(sheet), used: sheet.getUsedRangeOrNullObject(true).load('rowCount,columnCount') }));
  await context.sync();
  // A sheet without its mark may still be a record: not every program keeps names.
  const records = looked.filter(({ mark, used }) => !used.isNullObject && used.columnCount === 2 && used.rowCount <= RECORD_ROWS && [undefined, 'record'].includes(mark()));
  for (const { used } of records) used.load('values');
  await context.sync();
  const standing = records.flatMap(({ used }) => paidIn(used.values, fingerprint));
  const gone = noted().filter((run) => run.fingerprint === fingerprint && !standing.some(({ scheme, day }) => scheme === run.scheme && day === run.day));
  return [...standing.map((run) => ({ ...run, standing: true })), ...gone.map((run) => ({ ...run, standing: false }))];
}

/** What a record says of the run over these rows; nothing where it is about others. */
function paidIn(values: readonly (readonly unknown[])[], fingerprint: string): Paid[] {
  if (!values.some((row) => row[1] === fingerprint)) return [];
  const valueOf = ({ zh, en }: { readonly zh: string; readonly en: string }): string => String(values.find(([item]) => item === zh || item === en)?.[1] ?? '');
  return [{ fingerprint, scheme: valueOf(reportTexts.schemeName), day: valueOf(reportTexts.date) }];
}
