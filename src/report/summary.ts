import { say, sentence, type Language } from '../i18n';
import { recipientTexts, reportTexts } from '../i18n/texts/report';
import { add, integer, rmbUpper, type Exact } from '../money';
import type { Payout, RecipientKind } from '../payout';
import type { AwardKind } from '../scheme';
import { awardColumn, awardsOf, totalOf } from './awards';
import { countCell, exactCell, rowsOf, textCell } from './cells';
import type { Fact, ReportCell, ReportColumn, ReportSheet, TotalCell } from './types';

/** One recipient with what they get of each award. */
export interface RecipientSum {
  readonly recipient: string;
  readonly kind: RecipientKind;
  readonly personId?: string;
  readonly amounts: Map<AwardKind, Exact>;
  lines: number;
  readonly remarks: string[];
}

/** Two recipients are the same where kind, staff number and name are. */
export function recipientKey(of: { readonly recipientKind: RecipientKind; readonly recipient: string; readonly personId?: string | undefined }): string {
  return `${of.recipientKind}\n${of.personId ?? ''}\n${of.recipient}`;
}

/** The recipients of a payout in its own order, with their totals and what was noted about them. */
export function recipientsOf(payout: Payout, language: Language): RecipientSum[] {
  const byKey = new Map<string, RecipientSum>();
  for (const total of payout.totals) {
    const { recipient, recipientKind: kind, personId, award, amount } = total;
    const key = recipientKey(total);
    const entry = byKey.get(key) ?? { recipient, kind, ...(personId === undefined ? {} : { personId }), amounts: new Map(), lines: 0, remarks: [] };
    const before = entry.amounts.get(award);
    entry.amounts.set(award, before === undefined ? amount : add(before, amount));
    byKey.set(key, entry);
  }
  for (const line of payout.lines) {
    const entry = byKey.get(recipientKey(line));
    if (entry !== undefined) entry.lines += 1;
  }
  const recipients = [...byKey.values()];
  const noted = payout.notes.filter((note) => note.recipient !== undefined);
  const byName = new Map(recipients.map((entry) => [entry.recipient, entry]));
  for (const note of noted) byName.get(note.recipient ?? '')?.remarks.push(say(note.sentence, language));
  return recipients;
}

/** One row a recipient, a column for each kind of award, the totals, the cash in words, and who signs. */
export function summarySheet(payout: Payout, facts: readonly Fact[], language: Language): ReportSheet {
  const recipients = recipientsOf(payout, language);
  const awards = awardsOf(payout);
  const withId = recipients.some((entry) => entry.personId !== undefined);
  const withRemarks = recipients.some((entry) => entry.remarks.length > 0);
  const header = (text: keyof typeof reportTexts): string => say(reportTexts[text], language);
  const columns: ReportColumn[] = [
    { header: header('recipient'), kind: 'text', width: 24 },
    { header: header('recipientKind'), kind: 'text', width: 12 },
    ...(withId ? [{ header: header('personId'), kind: 'text', width: 14 } as const] : []),
    ...awards.map((award) => awardColumn(award, payout.places, language)),
    { header: header('lineCount'), kind: 'integer', width: 12 },
    ...(withRemarks ? [{ header: header('remarks'), kind: 'wrapped', width: 48 } as const] : []),
  ];
  const row = (entry: RecipientSum): ReportCell[] => [
    textCell(entry.recipient),
    textCell(say(recipientTexts[entry.kind], language)),
    ...(withId ? [textCell(entry.personId ?? '')] : []),
    ...awards.map((award) => exactCell(entry.amounts.get(award))),
    countCell(entry.lines),
    ...(withRemarks ? [textCell(entry.remarks.join(say(reportTexts.clauseBreak, language)))] : []),
  ];
  const totals: TotalCell[] = [
    { kind: 'label', text: header('total') }, null, ...(withId ? [null] : []),
    ...awards.map((award): TotalCell => ({ kind: 'sum', value: totalOf(payout.lines, award) })),
    { kind: 'sum', value: integer(payout.lines.length) }, ...(withRemarks ? [null] : []),
  ];
  return {
    role: 'summary', name: header('summary'), facts, columns, landscape: withRemarks || columns.length > 6,
    title: say(sentence(reportTexts.title, { scheme: payout.scheme.name, sheet: reportTexts.summary }), language),
    blocks: [{ table: 'PayoutSummary', rows: rowsOf(recipients, row), totals, newPage: false }],
    closing: closing(payout, language),
  };
}


function closing(payout: Payout, language: Language): string[][] {
  const signatures = [reportTexts.preparedBy, reportTexts.reviewedBy, reportTexts.approvedBy].map((text) => say(text, language));
  const words = awardsOf(payout).includes('cash') ? rmbUpper(totalOf(payout.lines, 'cash')) : null;
  return [...(words === null ? [] : [[say(sentence(reportTexts.inWords, { words }), language)], []]), signatures];
}
