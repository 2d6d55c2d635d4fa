import { say, sentence, type Language, type Text } from '../i18n';
import { lineKindTexts, recipientTexts, reportTexts, taxTexts } from '../i18n/texts/report';
import type { Line, Payout } from '../payout';
import { awardName, awardsOf, totalCell, totalOf } from './awards';
import { figureWidth } from './figure-width';
import { dayCell, exactCell, rowsOf, textCell } from './cells';
import type { Fact, LineDetail, ReportCell, ReportColumn, ReportSheet, TotalCell } from './types';

/** A column of lines: its header and what it shows of a line. */
interface LineColumn extends ReportColumn {
  readonly id: string;
  cell(line: Line): ReportCell;
}

/** An Excel sheet ends at 1,048,576 rows. */
const LINES_A_SHEET = 1_000_000;

/** The columns that these lines need: staff number, due day and tax category only where some line has one. */
export function lineColumns(payout: Payout, language: Language, detail: LineDetail): LineColumn[] {
  const { lines } = payout;
  const single = awardsOf(payout).length === 1;
  const amounts = [...lines.map(({ amount }) => amount), ...awardsOf(payout).map((award) => totalOf(lines, award))];
  const shown = (texts: Record<string, Text>, key: string): ReportCell => {
    const text = texts[key];
    return text === undefined ? null : textCell(say(text, language));
  };
  const column = (id: string, header: Text, kind: ReportColumn['kind'], width: number, cell: LineColumn['cell'], places?: number): LineColumn =>
    ({ id, header: say(header, language), kind, width, cell, ...(places === undefined ? {} : { places }) });
  const t = reportTexts;
  const all: (LineColumn | null)[] = [
    column('recipient', t.recipient, 'wrapped', 18, (line) => textCell(line.recipient)),
    column('kind', t.recipientKind, 'wrapped', 11, (line) => shown(recipientTexts, line.recipientKind)),
    lines.some((line) => line.personId !== undefined) ? column('personId', t.personId, 'wrapped', 12, (line) => textCell(line.personId ?? '')) : null,
    column('period', t.periodHeader, 'wrapped', 11, (line) => textCell(periodText(line.period, language))),
    column('component', t.component, 'wrapped', 18, (line) => textCell(say(line.label, language))),
    payout.run === undefined ? null : column('lineKind', t.lineKind, 'wrapped', 9, (line) => shown(lineKindTexts, line.kind ?? 'regular')),
    column('award', t.award, 'wrapped', 13, (line) => textCell(say(awardName(payout, line.award), language))),
    column('amount', t.amount, 'money', figureWidth(amounts, payout.places), (line) => exactCell(line.amount), payout.places),
    payout.run === undefined ? null : column('before', t.before, 'money', figureWidth(lines.flatMap(({ before }) => before ?? []), payout.places), (line) => exactCell(line.before), payout.places),
    lines.some((line) => line.due !== undefined) ? column('due', t.due, 'date', 13, (line) => dayCell(line.due)) : null,
    lines.some((line) => line.taxCategory !== 'none') ? column('tax', t.taxCategory, 'wrapped', 14, (line) => shown(taxTexts, line.taxCategory)) : null,
    column('rows', t.rows, 'wrapped', 14, (line) => textCell(rowsText(line.places, language))),
    detail === 'full' ? column('why', t.why, 'wrapped', 60, (line) => textCell(line.why(language))) : null,
    lines.some((line) => !isShort(line.places)) ? column('allRows', t.allRows, 'text', 30, (line) => textCell(rowRanges(line.places))) : null,
    payout.run === undefined ? null : column('scheme', t.lineScheme, 'text', 20, (line) => textCell(line.scheme ?? '')),
    payout.run === undefined ? null : column('key', t.key, 'text', 40, (line) => textCell(line.key ?? '')),
  ];
  return all.filter((entry): entry is LineColumn => entry !== null && !(single && entry.id === 'award'));
}

/** The key of a period as people read it: only `window` needs a word. */
export function periodText(key: string, language: Language): string {
  return key === 'window' ? say(reportTexts.wholeWindow, language) : key;
}

/** So much stands beside a line; of more rows only how many they are, and their numbers behind the printed columns. */
const SHORT = 11;

function isShort(places: readonly string[]): boolean {
  return places.length <= SHORT && rowRanges(places).length <= SHORT;
}

/** The rows that a line rests on, in few words. */
function rowsText(places: readonly string[], language: Language): string {
  return isShort(places) ? rowRanges(places) : say(sentence(reportTexts.manyRows, { count: places.length }), language);
}

/** A cell holds 32,767 characters. */
const LONGEST = 32_000;

/** Rows with runs drawn together: `4-6, 10`, of several sheets `1月!4-6, 2月!3`; a list longer than a cell is cut, and its length told. */
export function rowRanges(places: readonly string[]): string {
  const runs: string[] = [];
  let [start, last] = ['', ''];
  let length = 0;
  for (let at = 0; at <= places.length; at += 1) {
    const place = places[at];
    if (place !== undefined && at > 0 && isNext(place, last)) {
      last = place;
      continue;
    }
    if (at > 0) {
      const run = start === last ? start : `${start}-${/\d+$/.exec(last)?.[0] ?? last}`;
      length += run.length + 2;
      if (length > LONGEST) return `${runs.join(', ')} … (${places.length})`;
      runs.push(run);
    }
    [start, last] = [place ?? '', place ?? ''];
  }
  return runs.join(', ');
}

const PLACE = /^(.*?)(\d+)$/;

/** Whether a row follows another on the same sheet. */
function isNext(place: string, before: string): boolean {
  const [, sheet, row] = PLACE.exec(place) ?? [];
  const [, sheetBefore, rowBefore] = PLACE.exec(before) ?? [];
  return sheet !== undefined && sheet === sheetBefore && Number(row) === Number(rowBefore) + 1;
}

/** The total of an amount column, where all lines are of one award: points and money are never added up. */
export function lineTotals(columns: readonly LineColumn[], lines: readonly Line[], language: Language): TotalCell[] | undefined {
  const award = lines[0]?.award;
  if (award === undefined || lines.some((line) => line.award !== award)) return undefined;
  return columns.map(({ id }, index): TotalCell => {
    if (id === 'amount') return totalCell(lines.map(({ amount }) => amount), totalOf(lines, award));
    return index === 0 ? { kind: 'label', text: say(reportTexts.total, language) } : null;
  });
}

/** Columns behind those that are printed. */
const ON_SCREEN: readonly string[] = ['allRows', 'scheme', 'key'];

/** All lines, with their working if wanted; more than fit on one sheet go on to the next. */
export function linesSheets(payout: Payout, facts: readonly Fact[], language: Language, detail: LineDetail): ReportSheet[] {
  const columns = lineColumns(payout, language, detail);
  const row = (line: Line): ReportCell[] => columns.map((column) => column.cell(line));
  const count = Math.max(1, Math.ceil(payout.lines.length / LINES_A_SHEET));
  return Array.from({ length: count }, (_, index): ReportSheet => {
    const start = index * LINES_A_SHEET;
    const here = count === 1 ? payout.lines : payout.lines.slice(start, start + LINES_A_SHEET);
    const totals = lineTotals(columns, here, language);
    const name = say(index === 0 ? reportTexts.lines : sentence(reportTexts.numbered, { name: reportTexts.lines, number: index + 1 }), language);
    return {
      role: 'lines', name, facts, columns, landscape: true, printed: columns.filter(({ id }) => !ON_SCREEN.includes(id)).length,
      title: say(sentence(reportTexts.title, { scheme: payout.scheme.name, sheet: name }), language),
      blocks: [{ table: `PayoutLines${index === 0 ? '' : index + 1}`, rows: rowsOf(here, row), ...(totals === undefined ? {} : { totals }) }],
      closing: [],
    };
  });
}
