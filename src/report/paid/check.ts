import { sentence, type Sentence, type Text } from '../../i18n';
import { paidTexts } from '../../i18n/texts/paid';
import { awardTexts, reportTexts } from '../../i18n/texts/report';
import { add, equals, grouped, plain, ZERO, type Exact } from '../../money';
import { isPlainObject, type PlainObject } from '../../scheme';
import { isBlank, nameKey, type Cell, type Grid } from '../../table';
import { gathered, record } from '../field-bytes';
import { amountIn, listIn } from './json-reading';

/** What a payout file says of itself, to be held against itself. */
export interface Claim {
  /** The lines as text, as their fingerprint was taken, and the fingerprint in the record; null where the lines do not say all of it. */
  readonly text: readonly Uint8Array[] | null;
  readonly fingerprint: string | null;
  /** Where lines and totals do not agree. */
  readonly differences: readonly Sentence[];
  readonly lines: number;
  readonly cash: Exact;
}

/** What a payout in JSON says of itself; undefined where it is none. */
export function claimOfJson(json: unknown): Claim | undefined {
  if (!isPlainObject(json) || !Array.isArray(json['lines']) || !isPlainObject(json['record'])) return undefined;
  const lines = listIn(json['lines']);
  const fingerprint = json['record']['linesFingerprint'];
  const word = (line: PlainObject, name: string): string => (typeof line[name] === 'string' ? line[name] : '');
  const amount = (line: PlainObject): Exact => amountIn(line['amount']) ?? ZERO;
  const text = [...gathered(lines, (written, line) => record(written, [
    word(line, 'recipientKind'), word(line, 'recipient'), word(line, 'personId'), word(line, 'period'), word(line, 'component'), word(line, 'award'), plain(amount(line)),
    word(line, 'due'), word(line, 'taxCategory') === '' ? 'none' : word(line, 'taxCategory'), Array.isArray(line['rows']) ? line['rows'].join(' ') : '',
  ]))];
  const name = (line: PlainObject): string => `${word(line, 'recipient')}${word(line, 'personId') === '' ? '' : ` (${word(line, 'personId')})`}\t${word(line, 'award')}`;
  const sums = sumsOf(lines.map((line) => [name(line), amount(line)]));
  const totals = sumsOf(listIn(json['totals']).map((total) => [name(total), amount(total)]));
  return {
    text, fingerprint: typeof fingerprint === 'string' ? fingerprint : null, lines: lines.length, differences: differencesOf(sums, totals),
    cash: lines.filter((line) => line['award'] === 'cash').reduce((all, line) => add(all, amount(line)), ZERO),
  };
}

/** What payout sheets say of themselves: whether the lines of each recipient come to what the summary says; undefined where they are none. */
export function claimOfSheets(grids: readonly Grid[]): Claim | undefined {
  const linesAt = found(grids, [reportTexts.recipient, reportTexts.component, reportTexts.amount]);
  const summaryAt = found(grids, [reportTexts.recipient, reportTexts.lineCount]);
  if (linesAt.length === 0 || summaryAt.length === 0) return undefined;
  const told = linesAt.flatMap(({ rows, column }) => rows.filter((row) => isLine(row, column)).map((row) => ({
    payee: payeeIn(row, column), award: column(row, reportTexts.award), amount: amountIn(column(row, reportTexts.amount)) ?? ZERO,
  })));
  const lines = told.map(({ payee, amount }): [string, Exact] => [payee, amount]);
  const cash = told.filter(({ award }) => award === null || award === awardTexts.cash.zh || award === awardTexts.cash.en).reduce<Exact>((all, { amount }) => add(all, amount), ZERO);
  const totals = summaryAt.flatMap(({ rows, column, awardsIn }) => rows.filter((row) => !isBlank(column(row, reportTexts.recipientKind))).map((row): [string, Exact] => [
    payeeIn(row, column), awardsIn(row).reduce<Exact>((all, cell) => add(all, amountIn(cell) ?? ZERO), ZERO),
  ]));
  return { text: null, fingerprint: null, lines: lines.length, differences: differencesOf(sumsOf(lines), sumsOf(totals)), cash };
}

interface Found {
  readonly rows: readonly (readonly Cell[])[];
  column(row: readonly Cell[], header: Text): Cell;
  /** The cells of a summary that hold awards, whatever their kinds are called: those between who receives and what is said of the lines. */
  awardsIn(row: readonly Cell[]): readonly Cell[];
}

/** The tables whose header has all of these. */
function found(grids: readonly Grid[], headers: readonly Text[]): Found[] {
  return grids.flatMap(({ cells }): Found[] => {
    const at = cells.slice(0, 100).findIndex((row) => headers.every((header) => indexOf(row, header) >= 0));
    const names = cells[at];
    if (names === undefined) return [];
    const first = Math.max(indexOf(names, reportTexts.recipientKind), indexOf(names, reportTexts.personId)) + 1;
    const after = [reportTexts.netPay, reportTexts.lineCount].map((header) => indexOf(names, header)).find((index) => index >= 0) ?? first;
    return [{ rows: cells.slice(at + 1), column: (row, header) => row[indexOf(names, header)] ?? null, awardsIn: (row) => row.slice(first, after) }];
  });
}

function indexOf(row: readonly Cell[], { zh, en }: Text): number {
  return row.findIndex((cell) => typeof cell === 'string' && (nameKey(cell) === nameKey(zh) || nameKey(cell) === nameKey(en)));
}

/** A total has no kind of recipient. */
function isLine(row: readonly Cell[], column: Found['column']): boolean {
  return !isBlank(column(row, reportTexts.recipientKind)) && !isBlank(column(row, reportTexts.component));
}

function payeeIn(row: readonly Cell[], column: Found['column']): string {
  const id = column(row, reportTexts.personId);
  return `${String(column(row, reportTexts.recipient) ?? '')}${isBlank(id) ? '' : ` (${String(id)})`}`;
}

function sumsOf(amounts: readonly (readonly [string, Exact])[]): Map<string, Exact> {
  const sums = new Map<string, Exact>();
  for (const [name, amount] of amounts) sums.set(name, add(sums.get(name) ?? ZERO, amount));
  return sums;
}

function differencesOf(lines: ReadonlyMap<string, Exact>, totals: ReadonlyMap<string, Exact>): Sentence[] {
  return [...new Set([...lines.keys(), ...totals.keys()])].flatMap((name) => {
    const [own, said] = [lines.get(name) ?? ZERO, totals.get(name) ?? ZERO];
    return equals(own, said) ? [] : [sentence(paidTexts.totalDiffers, { recipient: name.split('\t')[0] ?? '', lines: grouped(own), total: grouped(said) })];
  });
}
