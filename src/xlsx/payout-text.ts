import { isoDay } from '../calendar';
import { say, type Language, type Result } from '../i18n';
import type { Line, Payout } from '../payout';
import { amountText } from '../report';
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

const COLUMNS = ['recipient', 'recipientKind', 'period', 'component', 'award', 'amount', 'rows', 'why'];

/** The lines as a text table. Columns that not every payout has come last. Problem: not-in-gbk. */
export function csvOf(payout: Payout, language: Language, encoding: Encoding): Result<Uint8Array[]> {
  const extra = extraColumns(payout);
  return encodeCsv(rowsOf(payout, language, extra), encoding);
}

interface Extra {
  readonly name: string;
  value(line: Line): string;
}

function extraColumns({ lines }: Payout): Extra[] {
  return [
    ...(lines.some((line) => line.personId !== undefined) ? [{ name: 'personId', value: (line: Line) => line.personId ?? '' }] : []),
    ...(lines.some((line) => line.due !== undefined) ? [{ name: 'due', value: (line: Line) => (line.due === undefined ? '' : isoDay(line.due)) }] : []),
    ...(lines.some((line) => line.taxCategory !== 'none') ? [{ name: 'taxCategory', value: (line: Line) => (line.taxCategory === 'none' ? '' : line.taxCategory) }] : []),
  ];
}

function* rowsOf(payout: Payout, language: Language, extra: readonly Extra[]): Generator<readonly CsvField[]> {
  yield [...COLUMNS, ...extra.map(({ name }) => name)];
  for (const line of payout.lines) {
    yield [
      line.recipient, line.recipientKind, line.period, line.component, line.award,
      { figure: amountText(line.amount, line.award, payout.places) }, line.rows.join(' '), line.why(language),
      ...extra.map(({ value }) => value(line)),
    ];
  }
}
