import { say, sentence, type Text } from '../i18n';
import { tableNames } from '../i18n/texts/payout';
import { reportTexts } from '../i18n/texts/report';
import { commonTexts } from '../i18n/texts/scheme';
import { askForMark } from './marks';
import { mayBeSameDates, type Paid, type PaidBefore, type PaidDates } from './paid';
import { readExtents, wholeOf } from './pieces';

/*
 * What the workbook remembers of our runs. First, the record sheets themselves, which hold the fingerprints of the rows that were paid: they are trusted, whatever
 * program the file went through. Second, a note in the settings that Excel keeps for the add-in, without any figure of pay: it still warns when the sheets are gone.
 */

const KEY = 'payladder.runs';

const isText = (value: unknown): value is string => typeof value === 'string';

const isDay = (value: unknown): value is string | null => value === null || isText(value);

/** A run as it was noted, before dates were noted or since; nothing where the note is none of ours. */
function notedRun(value: unknown): Paid[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!('fingerprint' in value && isText(value.fingerprint) && 'scheme' in value && isText(value.scheme) && 'day' in value && isText(value.day))) return [];
  const { fingerprint, scheme, day } = value;
  const dates = 'dates' in value ? notedDates(value.dates) : undefined;
  return [{ fingerprint, scheme, day, ...(dates && { dates }) }];
}

function notedDates(value: unknown): PaidDates | undefined {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('to' in value)) return undefined;
  const { from, to } = value;
  return isDay(from) && isDay(to) ? { from, to } : undefined;
}

/** Asks for the noted runs with the next request; the function returned reads them after it. */
export function askForRuns(context: Excel.RequestContext): () => readonly Paid[] {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  return () => {
    if (setting.isNullObject) return [];
    const value: unknown = setting.value;
    return Array.isArray(value) ? value.flatMap(notedRun) : [];
  };
}

/** Notes the runs, as part of the next request. */
export function keepRuns(context: Excel.RequestContext, runs: readonly Paid[]): void {
  if (runs.length === 0) {
    context.workbook.settings.getItemOrNullObject(KEY).delete();
    return;
  }
  context.workbook.settings.add(KEY, runs.map(({ fingerprint, scheme, day, dates }) => ({ fingerprint, scheme, day, ...(dates && { dates }) })));
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

/** Earlier runs of which the record stands in the workbook, or only a note is left; over the rows with this fingerprint or over others. */
export async function runsBefore(context: Excel.RequestContext, fingerprint: string): Promise<readonly PaidBefore[]> {
  const noted = askForRuns(context);
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  const looked = worksheets.items.map((sheet) => ({ mark: askForMark(sheet), used: sheet.getUsedRangeOrNullObject(true).load('rowCount,columnCount') }));
  await context.sync();
  // A sheet without its mark may still be a record: not every program keeps names.
  const records = looked.filter(({ mark, used }) => !used.isNullObject && used.columnCount === 2 && used.rowCount <= RECORD_ROWS && [undefined, 'record'].includes(mark()));
  const cells = await readExtents(context, records.map(({ used }) => ({ ...wholeOf(used), name: '' })));
  const standing = cells.flatMap((values) => recordedRun(values, fingerprint));
  const isStanding = (run: Paid): boolean => standing.some((other) => isOneRun(run, other));
  const gone = noted().filter((run) => !isStanding(run));
  return [...standing, ...gone.map((run) => ({ ...run, sameRows: run.fingerprint === fingerprint, standing: false }))];
}

function isOneRun(one: Paid, other: Paid): boolean {
  return one.fingerprint === other.fingerprint && one.scheme === other.scheme && one.day === other.day && mayBeSameDates(one.dates, other.dates);
}

/** The rows that a record is about, of which the first are those that a scheme pays on: sales, or people. */
const SOURCES: readonly Text[] = [tableNames.sales, tableNames.people].map((table) => {
  const item = sentence(reportTexts.sourceFingerprint, { table });
  return { zh: say(item, 'zh'), en: say(item, 'en') };
});

/** The run that a sheet is the record of, if it is one: it says on which rows, by which scheme and when it was. */
function recordedRun(values: readonly (readonly unknown[])[], fingerprint: string): PaidBefore[] {
  const found = ({ zh, en }: Text): unknown => values.find(([item]) => item === zh || item === en)?.[1];
  const sameRows = values.some((row) => row[1] === fingerprint);
  const rows = sameRows ? fingerprint : SOURCES.map(found).find((value) => value !== undefined);
  if (rows === undefined) return [];
  const valueOf = (item: Text): string => String(found(item) ?? '');
  const dates = recordedDates(found);
  return [{ fingerprint: String(rows), scheme: valueOf(reportTexts.schemeName), day: valueOf(reportTexts.date), ...(dates && { dates }), sameRows, standing: true }];
}

/** The dates among the parameters of a record. */
function recordedDates(found: (item: Text) => unknown): PaidDates | undefined {
  const [from, to] = [found(parameterItem(commonTexts.from)), found(parameterItem(commonTexts.to))];
  if (from === undefined || to === undefined) return undefined;
  const dayOf = (value: unknown): string | null => (value === reportTexts.notSet.zh || value === reportTexts.notSet.en ? null : String(value ?? ''));
  return { from: dayOf(from), to: dayOf(to) };
}

function parameterItem(label: Text): Text {
  const item = sentence(reportTexts.parameter, { label });
  return { zh: say(item, 'zh'), en: say(item, 'en') };
}
