import { say, sentence, type Language } from '../i18n';
import { recipientTexts, reportTexts } from '../i18n/texts/report';
import { grouped, rmbUpper } from '../money';
import type { Line, Payout } from '../payout';
import { awardName, totalOf } from './awards';
import { rowsOf } from './cells';
import { lineColumns, lineTotals } from './lines';
import { charactersOf } from './paper';
import { recipientKey } from './recipients';
import { signatures } from './signatures';
import type { Fact, LineDetail, ReportBlock, ReportSheet } from './types';

/** Beyond these, statements would be a pile that nobody prints. */
const MOST_STATEMENTS = 500;
const MOST_LINES = 20_000;

/** Whether each recipient gets a statement of their own. */
export function hasStatements(payout: Payout): boolean {
  return payout.lines.length > 0 && payout.lines.length <= MOST_LINES && new Set(payout.lines.map(recipientKey)).size <= MOST_STATEMENTS;
}

/** A page for each recipient: their lines, with the working if wanted, their total, and a place to confirm. */
export function statementsSheet(payout: Payout, facts: readonly Fact[], language: Language, detail: LineDetail): ReportSheet {
  const shown = new Set(['period', 'component', 'lineKind', 'award', 'amount', 'due', 'tax', 'rows', 'why']);
  const columns = lineColumns(payout, language, detail).filter(({ id }) => shown.has(id));
  const byRecipient = new Map<string, Line[]>();
  for (const line of payout.lines) {
    const key = recipientKey(line);
    const lines = byRecipient.get(key);
    if (lines === undefined) byRecipient.set(key, [line]);
    else lines.push(line);
  }
  const blocks = [...byRecipient.values()].map((lines): ReportBlock => {
    const totals = lineTotals(columns, lines, language);
    return {
      heading: heading(lines, language),
      rows: rowsOf(lines, (line) => columns.map((column) => column.cell(line))),
      ...(totals === undefined ? {} : { totals }),
      closing: [inWords(lines, payout, language), ...signatures([reportTexts.receivedBy], charactersOf(columns), language)],
      pageOf: (page, pages) => say(sentence(reportTexts.statementPage, { page, pages }), language),
    };
  });
  return {
    role: 'statements', name: say(reportTexts.statements, language), facts, columns, blocks, closing: [], landscape: true,
    title: say(sentence(reportTexts.title, { scheme: payout.scheme.name, sheet: reportTexts.statements }), language),
  };
}

function heading(lines: readonly Line[], language: Language): string {
  const [line] = lines;
  if (line === undefined) return '';
  const { recipient, recipientKind, personId } = line;
  const values = { recipient, kind: recipientTexts[recipientKind] };
  const text = personId === undefined ? sentence(reportTexts.statementHeading, values) : sentence(reportTexts.statementHeadingWithId, { ...values, id: personId });
  return say(text, language);
}

/** The cash in words, or each award's total where there are several. */
function inWords(lines: readonly Line[], payout: Payout, language: Language): string {
  const awards = [...new Set(lines.map((line) => line.award))];
  const cash = totalOf(lines, 'cash');
  const words = awards.length === 1 && awards[0] === 'cash' ? rmbUpper(cash) : null;
  if (words !== null) return say(sentence(reportTexts.inWords, { words }), language);
  const totals = awards.map((award) => {
    const total = totalOf(lines, award);
    const amount = award === 'cash' ? grouped(total, payout.places) : grouped(total);
    return say(sentence(reportTexts.awardTotal, { award: awardName(payout, award), amount }), language);
  });
  return totals.join(say(reportTexts.clauseBreak, language));
}
