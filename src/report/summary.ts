import { say, sentence, type Language, type Text } from '../i18n';
import { recipientTexts, reportTexts } from '../i18n/texts/report';
import { grouped, integer, isZero, negate, rmbUpper, ZERO, type Exact } from '../money';
import type { Payout } from '../payout';
import { awardColumn, awardsOf, totalCell, totalOf } from './awards';
import { countCell, exactCell, rowsOf, textCell } from './cells';
import { charactersOf } from './paper';
import { cashBalance, recipientKey, recipientsOf, type CashBalance, type RecipientSum } from './recipients';
import { signatures } from './signatures';
import type { Fact, ReportCell, ReportColumn, ReportSheet, TotalCell } from './types';

/** Names have at least so much room, and what is left of a page. */
const NARROW = 26;
const PAGE = 80;

/** One row a recipient, a column for each kind of award, the totals, the cash in words, and who signs. */
export function summarySheet(payout: Payout, facts: readonly Fact[], language: Language): ReportSheet {
  const recipients = recipientsOf(payout, language);
  const awards = awardsOf(payout);
  const balance = cashBalance(recipients, payout.run);
  const net = netOf(payout, balance);
  const withId = recipients.some((entry) => entry.personId !== undefined);
  const withRemarks = recipients.some((entry) => entry.remarks.length > 0);
  const header = (text: keyof typeof reportTexts): string => say(reportTexts[text], language);
  const others: ReportColumn[] = [
    { header: header('recipientKind'), kind: 'wrapped', width: 12 },
    ...(withId ? [{ header: header('personId'), kind: 'wrapped', width: 14 } as const] : []),
    ...awards.map((award) => awardColumn(award, payout, [...recipients.flatMap(({ amounts }) => amounts.get(award) ?? []), totalOf(payout.lines, award)], language)),
    ...(net === undefined ? [] : [{ ...awardColumn('cash', payout, [...net.values(), balance.toPay], language), header: header('netPay') }]),
    { header: header('lineCount'), kind: 'integer', width: 12 },
    ...(withRemarks ? [{ header: header('remarks'), kind: 'wrapped', width: 48 } as const] : []),
  ];
  const columns: ReportColumn[] = [{ header: header('recipient'), kind: 'wrapped', width: Math.max(NARROW, PAGE - charactersOf(others)) }, ...others];
  const row = (entry: RecipientSum): ReportCell[] => [
    textCell(entry.recipient),
    textCell(say(recipientTexts[entry.kind], language)),
    ...(withId ? [textCell(entry.personId ?? '')] : []),
    ...awards.map((award) => exactCell(entry.amounts.get(award))),
    ...(net === undefined ? [] : [exactCell(net.get(recipientKey({ ...entry, recipientKind: entry.kind })) ?? ZERO)]),
    countCell(entry.lines),
    ...(withRemarks ? [textCell(entry.remarks.join(say(reportTexts.clauseBreak, language)))] : []),
  ];
  const totals: TotalCell[] = [
    { kind: 'label', text: header('total') }, null, ...(withId ? [null] : []),
    ...awards.map((award): TotalCell => totalCell(recipients.flatMap(({ amounts }) => amounts.get(award) ?? []), totalOf(payout.lines, award))),
    ...(net === undefined ? [] : [totalCell([...net.values()], balance.toPay)]),
    { kind: 'sum', value: integer(payout.lines.length) }, ...(withRemarks ? [null] : []),
  ];
  return {
    role: 'summary', name: header('summary'), facts: [...facts, ...balanceFacts(balance, payout.places, language)], columns, landscape: withRemarks || columns.length > 6,
    title: say(sentence(reportTexts.title, { scheme: payout.scheme.name, sheet: reportTexts.summary }), language),
    blocks: [{ table: 'PayoutSummary', rows: rowsOf(recipients, row), totals }],
    closing: closing(payout, balance, charactersOf(columns), language),
  };
}

/** What each recipient is paid in the end, where that is not what the lines come to. */
function netOf({ run }: Payout, { differs }: CashBalance): ReadonlyMap<string, Exact> | undefined {
  return run === undefined || !differs ? undefined : new Map(run.payable.map((sum) => [recipientKey(sum), sum.amount]));
}

const MOST_NAMED = 20;

/** Where somebody owes more than they get, the total is not what has to be paid: how much that is, what is owed, and by whom. */
function balanceFacts({ toPay, owed, owedBy, differs }: CashBalance, places: number, language: Language): Fact[] {
  if (!differs) return [];
  const fact = (label: Text, value: string): Fact => ({ label: say(label, language), value });
  if (owedBy.length === 0) return [fact(reportTexts.toPay, grouped(toPay, places))];
  const named = owedBy.slice(0, MOST_NAMED).map(({ recipient, amount }) => say(sentence(reportTexts.owedBy, { recipient, amount: grouped(negate(amount), places) }), language));
  const list = named.join(say(reportTexts.listComma, language));
  const more = owedBy.length > MOST_NAMED ? sentence(reportTexts.owedByMore, { list, count: owedBy.length }) : list;
  return [
    fact(reportTexts.toPay, grouped(toPay, places)),
    fact(reportTexts.owed, say(sentence(reportTexts.owedValue, { amount: grouped(negate(owed), places), list: more }), language)),
  ];
}

/** The words are those of what has to be paid. */
function closing(payout: Payout, { toPay, differs }: CashBalance, width: number, language: Language): string[][] {
  const inWords = differs ? reportTexts.toPayInWords : reportTexts.inWords;
  const words = awardsOf(payout).includes('cash') && !(differs && isZero(toPay)) ? rmbUpper(toPay) : null;
  const lines = signatures([reportTexts.preparedBy, reportTexts.reviewedBy, reportTexts.approvedBy], width, language);
  return [...(words === null ? [] : [[say(sentence(inWords, { words }), language)]]), lines];
}
