import { isoDay } from '../calendar';
import { say, sentence, type Language } from '../i18n';
import { reportTexts } from '../i18n/texts/report';
import { rejectedRows, type Payout } from '../payout';
import { totalFacts } from './awards';
import { linesSheets, periodText } from './lines';
import { problemsSheet } from './problems';
import type { RunRecord } from './record';
import { recordSheet } from './record-sheet';
import { hasStatements, statementsSheet } from './statements';
import { recipientKey } from './recipients';
import { summarySheet } from './summary';
import type { Fact, LineDetail, Report } from './types';

/** Describes the payout sheets: summary, lines, statements where they are not too many, problems, and the record of the run. Without lines there are no statements. */
export function describeReport(payout: Payout, record: RunRecord, language: Language, detail: LineDetail = 'full'): Report {
  const facts = schemeFacts(payout, record, language);
  const withStatements = detail !== 'none' && hasStatements(payout);
  return {
    language,
    title: say(payout.scheme.name, language),
    sheets: [
      summarySheet(payout, [...facts, ...sourceFacts(payout, record, language), ...warnings(payout, withStatements || detail === 'none', language)], language),
      ...(detail === 'none' ? [] : linesSheets(payout, [...facts, ...totalFacts(payout, language)], language, detail)),
      ...(withStatements ? [statementsSheet(payout, facts, language, detail)] : []),
      problemsSheet(payout, facts, language),
      recordSheet(payout, record, language),
    ],
  };
}

function schemeFacts(payout: Payout, record: RunRecord, language: Language): Fact[] {
  const { id, version, name } = payout.scheme;
  const periods = periodRange(payout, record, language);
  return [
    { label: say(reportTexts.scheme, language), value: say(sentence(reportTexts.schemeValue, { name, id, version }), language) },
    ...(payout.run === undefined ? [] : [{ label: say(reportTexts.payoutId, language), value: payout.run.id }]),
    ...(periods === null ? [] : [{ label: say(reportTexts.period, language), value: periods }]),
    { label: say(reportTexts.date, language), value: isoDay(record.day) },
  ];
}

/** From the first to the last period of the lines; keys of one kind sort as their periods do. The whole window is told by its days. */
function periodRange(payout: Payout, record: RunRecord, language: Language): string | null {
  let [first, last] = [payout.lines[0]?.period, payout.lines[0]?.period];
  if (first === undefined || last === undefined) return null;
  for (const { period } of payout.lines) {
    if (period < first) first = period;
    if (period > last) last = period;
  }
  if (first === 'window' && last === 'window') return windowText(record, language);
  return first === last ? first : say(sentence(reportTexts.periodRange, { first: periodText(first, language), last: periodText(last, language) }), language);
}

function windowText({ window: days }: RunRecord, language: Language): string {
  const [from, to] = [days?.from, days?.to].map((day) => (day === undefined ? undefined : isoDay(day)));
  if (from !== undefined && to !== undefined) return say(sentence(reportTexts.periodRange, { first: from, last: to }), language);
  if (from !== undefined) return say(sentence(reportTexts.periodFrom, { first: from }), language);
  if (to !== undefined) return say(sentence(reportTexts.periodTo, { last: to }), language);
  return say(reportTexts.wholeWindow, language);
}

function sourceFacts(payout: Payout, record: RunRecord, language: Language): Fact[] {
  const { read, counted, later = 0 } = payout.rows;
  const ofPeriod = sentence(reportTexts.rowsValue, { read, counted, excluded: payout.excluded.length, rejected: rejectedRows(payout.rejected) });
  const rows = later > 0 && payout.run !== undefined ? sentence(reportTexts.rowsLater, { rows: ofPeriod, later, end: isoDay(payout.run.until) }) : ofPeriod;
  return [
    ...record.sources.slice(0, 1).map(({ name, rows: count }): Fact => ({
      label: say(reportTexts.source, language), value: say(sentence(reportTexts.sourceValue, { name, rows: count }), language),
    })),
    { label: say(reportTexts.rowsFact, language), value: say(rows, language) },
  ];
}

/** What the reader of the summary must not miss. */
function warnings(payout: Payout, isAllThere: boolean, language: Language): Fact[] {
  const label = say(reportTexts.attention, language);
  const rejected = payout.rejected.length;
  const told = [
    ...payout.notes.filter(({ warning }) => warning === true).map(({ sentence: said }) => said),
    rejected > 0 ? sentence(reportTexts.rejectedFact, { count: rejected, sheet: reportTexts.problems }) : null,
    payout.lines.length === 0 ? reportTexts.nothingPaid : null,
    payout.lines.length > 0 && !isAllThere
      ? sentence(reportTexts.noStatements, { count: new Set(payout.lines.map(recipientKey)).size, sheet: reportTexts.lines }) : null,
  ];
  return told.flatMap((what) => (what === null ? [] : [{ label, value: say(what, language) }]));
}
