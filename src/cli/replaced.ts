import { enumeration, failure, say, sentence, success, type Problem, type Result, type Text } from '../i18n';
import { isoDay } from '../calendar';
import { cliTexts } from '../i18n/texts/cli';
import { tableNames } from '../i18n/texts/payout';
import { reportTexts } from '../i18n/texts/report';
import type { RunRecord } from '../report';
import { jsonIn } from '../report';
import { decodeText, kindOf, readWorkbook } from '../xlsx';
import { TABLES, type Cell } from '../table';
import { fileExists, readBytes } from './files';

/** What a payout file says of the run that it came from. */
interface Earlier {
  readonly scheme: string;
  readonly version: string;
  readonly schemeFingerprint: string | undefined;
  readonly day: string;
  readonly tables: readonly string[];
}

/**
 * Whether a result may take the place of the file that is there: that of the same rows, scheme and date may, and what is no payout of ours.
 * A text table says nothing of its run. Problem: other-payout.
 */
export async function mayReplace(out: string, record: () => RunRecord): Promise<Result<null>> {
  const earlier = fileExists(out) ? await earlierRun(out) : undefined;
  if (earlier === undefined) return success(null);
  const other = differences(earlier, record());
  return other.length === 0 ? success(null) : failure(otherPayout(out, earlier, other));
}

function otherPayout(file: string, { scheme, day }: Earlier, other: readonly Text[]): Problem {
  return { code: 'other-payout', sentence: sentence(cliTexts.otherPayout, { file, scheme, day, other: enumeration(other) }) };
}

function differences(earlier: Earlier, { schemes: [scheme], day, sources }: RunRecord): Text[] {
  const isSameScheme = scheme !== undefined && earlier.scheme === scheme.id && earlier.version === scheme.version
    && (earlier.schemeFingerprint === undefined || earlier.schemeFingerprint === scheme.fingerprint);
  const prints = sources.map(({ fingerprint }) => fingerprint);
  const areSameRows = prints.length === earlier.tables.length && prints.every((print) => earlier.tables.includes(print));
  return [
    ...(isSameScheme ? [] : [cliTexts.otherScheme]), ...(areSameRows ? [] : [cliTexts.otherRows]), ...(earlier.day === isoDay(day) ? [] : [cliTexts.otherDate]),
  ];
}

async function earlierRun(file: string): Promise<Earlier | undefined> {
  const bytes = readBytes(file);
  if (!bytes.ok) return undefined;
  if (/\.json$/i.test(file)) return earlierInJson(decodeText(bytes.value) ?? '');
  if (kindOf(bytes.value) === 'text') return undefined;
  const workbook = await readWorkbook(bytes.value, file);
  if (!workbook.ok) return undefined;
  for (const { grid } of workbook.value.sheets) {
    const found = earlierOnSheet(grid.cells);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The record sheet, in whichever language it was written. */
function earlierOnSheet(cells: readonly (readonly Cell[])[]): Earlier | undefined {
  const isCalled = (cell: Cell | undefined, { zh, en }: Text): boolean => cell === zh || cell === en;
  const valueOf = (item: Text): string | undefined => {
    const row = cells.find(([label]) => isCalled(label, item));
    return row === undefined ? undefined : String(row[1] ?? '');
  };
  const [scheme, version, day] = [valueOf(reportTexts.schemeId), valueOf(reportTexts.schemeVersion), valueOf(reportTexts.date)];
  if (scheme === undefined || version === undefined || day === undefined || valueOf(reportTexts.linesFingerprint) === undefined) return undefined;
  const labels = TABLES.flatMap((table) => (['zh', 'en'] as const).map((language) => say(sentence(reportTexts.sourceFingerprint, { table: tableNames[table] }), language)));
  return {
    scheme, version, day, schemeFingerprint: valueOf(reportTexts.schemeFingerprint),
    tables: cells.filter(([label]) => labels.some((each) => each === label)).map(([, value]) => String(value ?? '')),
  };
}

function earlierInJson(text: string): Earlier | undefined {
  const root = jsonIn(text);
  const [scheme, record] = [memberOf(root, 'scheme'), memberOf(root, 'record')];
  const [id, version, day, tables] = [memberOf(scheme, 'id'), memberOf(scheme, 'version'), memberOf(record, 'date'), memberOf(record, 'tables')];
  if (typeof id !== 'string' || typeof version !== 'string' || typeof day !== 'string' || !Array.isArray(tables)) return undefined;
  const schemes = memberOf(record, 'schemes');
  const print = Array.isArray(schemes) ? memberOf(schemes[0], 'fingerprint') : undefined;
  return { scheme: id, version, day, schemeFingerprint: typeof print === 'string' ? print : undefined, tables: tables.map((table) => String(memberOf(table, 'fingerprint'))) };
}

function memberOf(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null ? new Map(Object.entries(json)).get(name) : undefined;
}
