import { isoDay, keyOfPeriod } from '../calendar';
import { say, sentence, type Language, type Sentence, type Text } from '../i18n';
import { tableNames } from '../i18n/texts/payout';
import { registerTexts } from '../i18n/texts/register';
import { reportTexts } from '../i18n/texts/report';
import type { Payout } from '../payout';
import { totalFacts } from './awards';
import { countCell, rowsOf, textCell } from './cells';
import { SEALED_MARK, sealedText, STORED_MARK, storedPieces } from './paid/kept';
import { paidFacts } from './paid/stored';
import type { ColumnRecord, RunRecord, SchemeRecord, SourceRecord } from './record';
import type { ReportBlock, ReportSheet } from './types';

type Said = Text | Sentence | string;
type Entry = [Said, Said | number];

const t = reportTexts;

/** What was worked out, with which scheme and parameters, from which tables, and the fingerprints that tell a later change. */
export function recordSheet(payout: Payout, record: RunRecord, language: Language): ReportSheet {
  const { scheme } = payout;
  const entries: Entry[] = [
    [t.schemeName, scheme.name], [t.schemeId, scheme.id], [t.schemeVersion, scheme.version],
    [t.date, isoDay(record.day)], [t.product, sentence(t.productValue, { version: record.version })],
    ...record.schemes.flatMap((each, index) => schemeEntries(each, index > 0)),
    ...record.parameters.map(({ label, value }): Entry => [sentence(t.parameter, { label }), value ?? t.notSet]),
    ...record.sources.flatMap((source) => sourceEntries(source, language)),
    ...runEntries(payout),
    [t.rowsRead, payout.rows.read], [t.rowsCounted, payout.rows.counted],
    [t.rowsExcluded, payout.excluded.length], [t.valuesRejected, payout.rejected.length],
    [t.notesTold, payout.notes.length], [t.linesWritten, payout.lines.length],
    ...totalFacts(payout, language).map(({ label, value }): Entry => [label, value]),
    [t.linesFingerprint, record.linesFingerprint],
  ];
  const said = (what: Said): string => (typeof what === 'string' ? what : say(what, language));
  return {
    role: 'record', name: said(t.record), facts: [], closing: [], landscape: false,
    title: said(sentence(t.title, { scheme: scheme.name, sheet: t.record })),
    columns: [{ header: said(t.item), kind: 'wrapped', width: 34 }, { header: said(t.value), kind: 'wrapped', width: 72 }, ...(record.stored === undefined ? [] : [{ header: said(t.content), kind: 'text', width: 12 } as const])],
    printed: 2,
    blocks: [{ table: 'PayoutRecord', rows: rowsOf(entries, ([item, value]) => [textCell(said(item)), typeof value === 'number' ? countCell(value) : textCell(said(value))]) }, ...storedBlocks(payout, record, language)],
  };
}

/** What was paid and on top of what, where a period was paid. */
function runEntries({ run }: Payout): Entry[] {
  if (run === undefined) return [];
  return [
    [t.payPeriod, keyOfPeriod(run.payPeriod)], [t.payoutId, run.id],
    ...(run.payOn === null ? [] : [[t.payOn, isoDay(run.payOn)] satisfies Entry]),
    ...(run.settledTo === null ? [] : [[t.settledTo, keyOfPeriod(run.settledTo)] satisfies Entry]),
    ...(run.windowSettled ? [[t.windowSettled, t.yes] satisfies Entry] : []),
    ...(run.earlier.length === 0 ? [] : [[t.earlierPayouts, run.earlier.join(', ')] satisfies Entry]),
  ];
}

/** What later runs read, and the lines as they are now, in pieces that a cell can hold. */
function storedBlocks({ lines }: Payout, { stored }: RunRecord, language: Language): ReportBlock[] {
  if (stored === undefined) return [];
  const block = (heading: Text, mark: string, text: string): ReportBlock => (
    { heading: say(heading, language), rows: rowsOf(storedPieces(text).map((piece, index) => [`${mark} ${index + 1}`, '', piece]), (cells) => cells.map(textCell)) }
  );
  return [block(t.stored, STORED_MARK, stored), block(registerTexts.sealedLines, SEALED_MARK, sealedText(paidFacts(lines)))];
}

/** Where a scheme came from and what it says; one that the scheme of the run is built on is told by its name too. */
function schemeEntries({ id, version, name, origin, fingerprint, description, said }: SchemeRecord, isBase: boolean): Entry[] {
  const base: Entry[] = isBase ? [[t.baseScheme, sentence(t.schemeValue, { name, id, version })]] : [];
  return [
    ...base, [t.schemeOrigin, origin], [t.schemeFingerprint, fingerprint],
    [t.rule, description],
    ...said.flatMap(({ title, lines }) => lines.map((line): Entry => [sentence(t.saidOf, { title }), line])),
  ];
}

function sourceEntries({ table, name, rows, hiddenRows, columns, file, fingerprint }: SourceRecord, language: Language): Entry[] {
  const by = { table: tableNames[table] };
  return [
    [sentence(t.sourceTable, by), sentence(t.sourceValue, { name, rows })],
    ...(hiddenRows === 0 ? [] : [[sentence(t.sourceHidden, by), sentence(t.sourceHiddenValue, { count: hiddenRows })] satisfies Entry]),
    [sentence(t.sourceColumns, by), columns.map((column) => columnText(column, language)).join(say(t.clauseBreak, language))],
    [sentence(t.sourceFingerprint, by), fingerprint],
    ...(file === undefined ? [] : [[sentence(t.fileFingerprint, { file: file.name }), file.fingerprint] satisfies Entry]),
  ];
}

function columnText({ label, header, taught }: ColumnRecord, language: Language): string {
  const said = taught.map((each) => say(each, language)).join(say(t.listComma, language));
  return say(said === '' ? sentence(t.columnValue, { label, header }) : sentence(t.columnTaught, { label, header, taught: said }), language);
}
