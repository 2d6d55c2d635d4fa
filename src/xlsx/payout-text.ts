import { isoDay } from '../calendar';
import { say, type Language, type Result, type Sentence, type Text } from '../i18n';
import { lineKindTexts, recipientTexts, reportTexts, taxTexts } from '../i18n/texts/report';
import type { Line, Payout, Total } from '../payout';
import { amountText, awardName, periodText, type LineDetail, type PaidChange, type RunRecord } from '../report';
import { encodeCsv, type CsvField } from './csv/write';
import type { Encoding } from './encoding';
import { jsonList } from './json-list';
import { comparisonText, runBalances, runHead } from './period-text';

/** What JSON has besides the payout: how much of its lines, how it came about, what later runs read of it, and what it was compared with. */
export interface JsonShape {
  readonly detail?: LineDetail;
  readonly record?: RunRecord;
  readonly comparison?: readonly PaidChange[] | null;
}

/** A payout as JSON text, in pieces: one line of text for each line, total and so on, so that it can be read by eye and compared. */
export function* jsonOf(payout: Payout, language: Language, { detail = 'full', record, comparison = null }: JsonShape = {}): Generator<string> {
  const { scheme, places, run } = payout;
  yield `{\n  "scheme": ${JSON.stringify({ id: scheme.id, version: scheme.version })},\n`;
  if (run !== undefined) yield runHead(run);
  yield* jsonList('lines', detail === 'none' ? [] : payout.lines, (line) => ({
    recipient: line.recipient, recipientKind: line.recipientKind, personId: line.personId, period: line.period, component: line.component,
    award: line.award, amount: amountText(line.amount, line.award, places), rows: line.rows,
    due: line.due === undefined ? undefined : isoDay(line.due), taxCategory: line.taxCategory === 'none' ? undefined : line.taxCategory,
    why: detail === 'full' ? line.why(language) : undefined,
    scheme: line.scheme, key: line.key, kind: line.kind, before: line.before === undefined ? undefined : amountText(line.before, line.award, places),
  }));
  yield ',\n';
  yield* jsonList('totals', payout.totals, ({ recipient, recipientKind, personId, award, amount }) =>
    ({ recipient, recipientKind, personId, award, amount: amountText(amount, award, places) }));
  yield ',\n';
  yield* jsonList('rejected', payout.rejected, ({ table, row, field, cell, code, sentence }) => ({ table, row, field, cell, code, message: say(sentence, language) }));
  yield ',\n';
  yield* jsonList('excluded', payout.excluded, ({ table, row, cell, code, sentence }) => ({ table: table === 'sales' ? undefined : table, row, cell, code, message: say(sentence, language) }));
  yield ',\n';
  yield* jsonList('notes', payout.notes, ({ code, sentence, recipient, row }) => ({ code, message: say(sentence, language), recipient, row }));
  if (run !== undefined) yield* runBalances(run, places);
  if (comparison !== null) yield* comparisonText(comparison);
  if (record?.stored !== undefined) yield `,\n  "run": ${record.stored}`;
  if (record !== undefined) yield `,\n  "record": ${indented(recordJson(record, language))}`;
  yield '\n}\n';
}

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
}

/** The record as JSON: how the payout came about. */
function recordJson(record: RunRecord, language: Language): object {
  const said = (what: Text | Sentence): string => say(what, language);
  return {
    product: record.version, date: isoDay(record.day),
    schemes: record.schemes.map(({ id, version, name, origin, fingerprint, description, said: parts }) => ({
      id, version, name: said(name), origin: said(origin), fingerprint, rule: [said(description), ...parts.flatMap(({ title, lines }) => lines.map((line) => `${said(title)}: ${said(line)}`))],
    })),
    parameters: record.parameters.map(({ name, label, value }) => ({ name, label: said(label), value: value === null ? null : said(value) })),
    tables: record.sources.map(({ table, name, rows, hiddenRows, columns, fingerprint, file }) => ({
      table, name, rows, hiddenRows, fingerprint, file,
      columns: columns.map(({ field, header, taught }) => ({ field, header, ...(taught.length === 0 ? {} : { taught: taught.map(said) }) })),
    })),
    linesFingerprint: record.linesFingerprint,
  };
}

const PIECE = 1 << 20;

/** Text as UTF-8 bytes, in pieces of about a megabyte. */
export function* bytesOf(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let pending = '';
  for (const text of texts) {
    pending += text;
    if (pending.length < PIECE) continue;
    yield encoder.encode(pending);
    pending = '';
  }
  if (pending !== '') yield encoder.encode(pending);
}

/** How a text table is headed and worded: for people, in the language of the run, or for programs, by the keys that JSON has. */
export type CsvHeaders = 'words' | 'keys';

export interface CsvShape {
  readonly headers?: CsvHeaders;
  readonly detail?: LineDetail;
}

/** The lines as a text table; without lines the totals. Columns that not every payout has come last. Problem: not-in-encoding. */
export function csvOf(payout: Payout, language: Language, encoding: Encoding, { headers = 'words', detail = 'full' }: CsvShape = {}): Result<Uint8Array[]> {
  if (detail === 'none') return encodeCsv(rowsOf(payout.totals, totalColumns(payout, language), headers, language), encoding);
  const columns = lineColumns(payout, language).filter(({ key }) => detail === 'full' || key !== 'why');
  return encodeCsv(rowsOf(payout.lines, columns, headers, language), encoding);
}

interface CsvColumn<T> {
  readonly key: string;
  readonly header: Text;
  keys(item: T): CsvField;
  words(item: T): CsvField;
}

const t = reportTexts;

function same<T>(key: string, header: Text, cell: (item: T) => CsvField): CsvColumn<T> {
  return { key, header, keys: cell, words: cell };
}

function worded<T>(key: string, header: Text, word: (item: T) => string, texts: Readonly<Record<string, Text>>, language: Language): CsvColumn<T> {
  return {
    key, header, keys: word,
    words(item) {
      const text = texts[word(item)];
      return text === undefined ? word(item) : say(text, language);
    },
  };
}

function lineColumns(payout: Payout, language: Language): CsvColumn<Line>[] {
  const { lines, places, run } = payout;
  const taxOf = ({ taxCategory }: Line): string => (taxCategory === 'none' ? '' : taxCategory);
  return [
    same('recipient', t.recipient, ({ recipient }) => recipient),
    worded('recipientKind', t.recipientKind, ({ recipientKind }) => recipientKind, recipientTexts, language),
    { key: 'period', header: t.periodHeader, keys: ({ period }) => period, words: ({ period }) => periodText(period, language) },
    { key: 'component', header: t.component, keys: ({ component }) => component, words: ({ label }) => say(label, language) },
    { key: 'award', header: t.award, keys: ({ award }) => award, words: ({ award }) => say(awardName(payout, award), language) },
    same('amount', t.amount, ({ amount, award }) => ({ figure: amountText(amount, award, places) })),
    { key: 'rows', header: t.rows, keys: ({ rows }) => rows.join(' '), words: (line) => line.places.join(' ') },
    same('why', t.why, (line) => line.why(language)),
    ...(lines.some((line) => line.personId !== undefined) ? [same<Line>('personId', t.personId, ({ personId }) => personId ?? '')] : []),
    ...(lines.some((line) => line.due !== undefined) ? [same<Line>('due', t.due, ({ due }) => (due === undefined ? '' : isoDay(due)))] : []),
    ...(lines.some((line) => taxOf(line) !== '') ? [worded('taxCategory', t.taxCategory, taxOf, taxTexts, language)] : []),
    ...(run === undefined ? [] : periodColumns(places, language)),
  ];
}

/** What a line of a run of a period says besides. */
function periodColumns(places: number, language: Language): CsvColumn<Line>[] {
  return [
    same('scheme', t.lineScheme, ({ scheme }) => scheme ?? ''),
    same('key', t.key, ({ key }) => key ?? ''),
    worded('kind', t.lineKind, ({ kind }) => kind ?? 'regular', lineKindTexts, language),
    same('before', t.before, ({ before, award }) => (before === undefined ? '' : { figure: amountText(before, award, places) })),
  ];
}

function totalColumns(payout: Payout, language: Language): CsvColumn<Total>[] {
  const { totals, places } = payout;
  return [
    same('recipient', t.recipient, ({ recipient }) => recipient),
    worded('recipientKind', t.recipientKind, ({ recipientKind }) => recipientKind, recipientTexts, language),
    { key: 'award', header: t.award, keys: ({ award }) => award, words: ({ award }) => say(awardName(payout, award), language) },
    same('amount', t.amount, ({ amount, award }) => ({ figure: amountText(amount, award, places) })),
    ...(totals.some(({ personId }) => personId !== undefined) ? [same<Total>('personId', t.personId, ({ personId }) => personId ?? '')] : []),
  ];
}

function* rowsOf<T>(items: readonly T[], columns: readonly CsvColumn<T>[], headers: CsvHeaders, language: Language): Generator<readonly CsvField[]> {
  yield columns.map(({ key, header }) => (headers === 'keys' ? key : say(header, language)));
  for (const item of items) yield columns.map((column) => column[headers](item));
}
