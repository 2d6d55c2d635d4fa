import { isoDay } from '../calendar';
import { say, sentence, type Language, type Sentence, type Text } from '../i18n';
import { tableNames } from '../i18n/texts/payout';
import { reportTexts } from '../i18n/texts/report';
import type { Payout } from '../payout';
import { totalFacts } from './awards';
import { countCell, rowsOf, textCell } from './cells';
import type { RunRecord } from './record';
import type { ReportSheet } from './types';

type Said = Text | Sentence | string;

/** What was worked out, with which scheme and parameters, from which tables, and the fingerprints that tell a later change. */
export function recordSheet(payout: Payout, record: RunRecord, language: Language): ReportSheet {
  const { scheme } = payout;
  const t = reportTexts;
  const entries: [Said, Said | number][] = [
    [t.schemeName, scheme.name], [t.schemeId, scheme.id], [t.schemeVersion, scheme.version],
    [t.date, isoDay(record.day)], [t.product, sentence(t.productValue, { version: record.version })],
    ...record.parameters.map(({ label, value }): [Said, Said] => [sentence(t.parameter, { label }), value ?? t.notSet]),
    ...record.sources.flatMap(({ table, name, rows, fingerprint }): [Said, Said][] => [
      [sentence(t.sourceTable, { table: tableNames[table] }), sentence(t.sourceValue, { name, rows })],
      [sentence(t.sourceFingerprint, { table: tableNames[table] }), fingerprint],
    ]),
    [t.rowsRead, payout.rows.read], [t.rowsCounted, payout.rows.counted],
    [t.rowsExcluded, payout.excluded.length], [t.valuesRejected, payout.rejected.length],
    [t.notesTold, payout.notes.length], [t.linesWritten, payout.lines.length],
    ...totalFacts(payout, language).map(({ label, value }): [Said, Said] => [label, value]),
    [t.linesFingerprint, record.linesFingerprint],
  ];
  const said = (what: Said): string => (typeof what === 'string' ? what : say(what, language));
  return {
    role: 'record', name: said(t.record), facts: [], closing: [], landscape: false,
    title: said(sentence(t.title, { scheme: scheme.name, sheet: t.record })),
    columns: [{ header: said(t.item), kind: 'wrapped', width: 34 }, { header: said(t.value), kind: 'wrapped', width: 72 }],
    blocks: [{ table: 'PayoutRecord', rows: rowsOf(entries, ([item, value]) => [textCell(said(item)), typeof value === 'number' ? countCell(value) : textCell(said(value))]) }],
  };
}
