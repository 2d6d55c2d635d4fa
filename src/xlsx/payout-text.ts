import { isoDay } from '../calendar';
import { say, type Language, type Result, type Text } from '../i18n';
import { awardTexts, recipientTexts, reportTexts, taxTexts } from '../i18n/texts/report';
import type { Line, Payout } from '../payout';
import { amountText, periodText } from '../report';
import { encodeCsv, type CsvField } from './csv-out';
import type { Encoding } from './encoding';

/** A payout as JSON text, in pieces: one line of text for each line, total and so on, so that it can be read by eye and compared. */
export function* jsonOf(payout: Payout, language: Language): Generator<string> {
  const { scheme, places } = payout;
  yield `{\n  "scheme": ${JSON.stringify({ id: scheme.id, version: scheme.version })},\n`;
  yield* jsonList('lines', payout.lines, (line) => ({
    recipient: line.recipient, recipientKind: line.recipientKind, personId: line.personId, period: line.period, component: line.component,
    award: line.award, amount: amountText(line.amount, line.award, places), rows: line.rows,
    due: line.due === undefined ? undefined : isoDay(line.due), taxCategory: line.taxCategory === 'none' ? undefined : line.taxCategory,
    why: line.why(language),
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
  yield '\n}\n';
}

function* jsonList<T>(name: string, items: readonly T[], shape: (item: T) => object): Generator<string> {
  if (items.length === 0) return yield `  "${name}": []`;
  yield `  "${name}": [\n`;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item !== undefined) yield `    ${JSON.stringify(shape(item))}${at === items.length - 1 ? '\n' : ',\n'}`;
  }
  yield '  ]';
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

/** The lines as a text table. Columns that not every payout has come last. Problem: not-in-gbk. */
export function csvOf(payout: Payout, language: Language, encoding: Encoding, headers: CsvHeaders = 'words'): Result<Uint8Array[]> {
  return encodeCsv(rowsOf(payout, columnsOf(payout, language).map((column) => ({ header: headers === 'keys' ? column.key : say(column.header, language), cell: column[headers] }))), encoding);
}

interface CsvColumn {
  readonly key: string;
  readonly header: Text;
  keys(line: Line): CsvField;
  words(line: Line): CsvField;
}

function columnsOf({ lines, places }: Payout, language: Language): CsvColumn[] {
  const t = reportTexts;
  const same = (key: string, header: Text, cell: (line: Line) => CsvField): CsvColumn => ({ key, header, keys: cell, words: cell });
  const wordOf = (texts: Readonly<Record<string, Text>>, word: string): string => {
    const text = texts[word];
    return text === undefined ? word : say(text, language);
  };
  const taxOf = ({ taxCategory }: Line): string => (taxCategory === 'none' ? '' : taxCategory);
  return [
    same('recipient', t.recipient, ({ recipient }) => recipient),
    { key: 'recipientKind', header: t.recipientKind, keys: ({ recipientKind }) => recipientKind, words: ({ recipientKind }) => wordOf(recipientTexts, recipientKind) },
    { key: 'period', header: t.periodHeader, keys: ({ period }) => period, words: ({ period }) => periodText(period, language) },
    { key: 'component', header: t.component, keys: ({ component }) => component, words: ({ label }) => say(label, language) },
    { key: 'award', header: t.award, keys: ({ award }) => award, words: ({ award }) => wordOf(awardTexts, award) },
    same('amount', t.amount, ({ amount, award }) => ({ figure: amountText(amount, award, places) })),
    { key: 'rows', header: t.rows, keys: ({ rows }) => rows.join(' '), words: (line) => line.places.join(' ') },
    same('why', t.why, (line) => line.why(language)),
    ...(lines.some((line) => line.personId !== undefined) ? [same('personId', t.personId, ({ personId }) => personId ?? '')] : []),
    ...(lines.some((line) => line.due !== undefined) ? [same('due', t.due, ({ due }) => (due === undefined ? '' : isoDay(due)))] : []),
    ...(lines.some((line) => taxOf(line) !== '') ? [{ key: 'taxCategory', header: t.taxCategory, keys: taxOf, words: (line: Line) => wordOf(taxTexts, taxOf(line)) }] : []),
  ];
}

function* rowsOf({ lines }: Payout, columns: readonly { readonly header: string; readonly cell: (line: Line) => CsvField }[]): Generator<readonly CsvField[]> {
  yield columns.map(({ header }) => header);
  for (const line of lines) yield columns.map(({ cell }) => cell(line));
}
