import type { Sentence, Text, Value } from '../../../i18n';
import { enumeration, sentence } from '../../../i18n';
import { periodTexts } from '../../../i18n/texts/period';
import { grouped } from '../../../money';
import { note } from '../../describe/note';
import type { Line, Note } from '../../describe/types';

/** A row for which several schemes of a plan pay one payee: the lines that rest on it alone. */
export interface RowOfSeveral {
  readonly row: number;
  /** The row as people find it. */
  readonly place: string;
  readonly lines: readonly Line[];
}

/** The rows for which several schemes pay the same payee, in the order of the lines. */
export function sideBySide(lines: readonly Line[]): readonly RowOfSeveral[] {
  const found = new Map<string, { readonly row: number; readonly place: string; readonly lines: Line[] }>();
  for (const line of lines) {
    const [row, ...others] = line.rows;
    if (row === undefined || others.length > 0) continue;
    const name = `${row} ${line.recipientKind} ${line.personId ?? line.recipient}`;
    const known = found.get(name);
    if (known === undefined) found.set(name, { row, place: line.places[0] ?? String(row), lines: [line] });
    else known.lines.push(line);
  }
  return [...found.values()].filter(({ lines: [first, ...others] }) => others.some(({ scheme }) => scheme !== first?.scheme));
}

/** So many rows are told one by one. */
const MOST_TOLD = 5;

/** What is said of such rows before anything is paid; nothing where there are none. */
export function sideBySideNote(lines: readonly Line[], schemes: readonly { readonly id: string; readonly name: Text }[], places: number): readonly Note[] {
  const rows = sideBySide(lines);
  if (rows.length === 0) return [];
  const said = ({ scheme, label, award, amount }: Line): Sentence => sentence(periodTexts.awardOfScheme, {
    scheme: schemes.find(({ id }) => id === scheme)?.name ?? scheme ?? '', label, amount: award === 'cash' ? grouped(amount, places) : grouped(amount),
  });
  const told: readonly Value[] = rows.slice(0, MOST_TOLD).map(({ place, lines: own }) => sentence(periodTexts.rowOfSeveral, { row: place, recipient: own[0]?.recipient ?? '', awards: enumeration(own.map(said)) }));
  return [note('rows-of-several', sentence(periodTexts.rowsOfSeveral, { count: rows.length, rows: enumeration(rows.length > told.length ? [...told, '…'] : told) }))];
}
