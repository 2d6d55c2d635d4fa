import type { Text } from '../../i18n';
import { failure, success, type Result } from '../../i18n';
import { lineKindTexts, recipientTexts, reportTexts } from '../../i18n/texts/report';
import { byNames, columnLetters, isBlank, nameKey, type Cell, type Grid } from '../../table';
import type { LineKind, RecipientKind } from '../../payout';
import { amountIn } from './json-reading';
import { badLine, newerPayout, notPayout, paidOf } from './paid-file';
import type { FoundLine, LinePlace, PaidFile } from './types';
import { keptIn } from './kept';

/** The columns by which a line is known, under either language's header or their key. */
const COLUMNS = {
  recipient: reportTexts.recipient, recipientKind: reportTexts.recipientKind, personId: reportTexts.personId, amount: reportTexts.amount, key: reportTexts.key,
  kind: reportTexts.lineKind, before: reportTexts.before, why: reportTexts.why,
} as const satisfies Record<string, Text>;

type Column = keyof typeof COLUMNS;

/**
 * Reads a payout from its sheets, or from a text table of its lines: by what stands in their cells alone, so that it does not matter which program
 * saved them. A workbook without its record is none. Problems: not-a-payout, newer-payout, no-lines, bad-line.
 */
export function paidFromGrids(grids: readonly Grid[], file: string, needsRecord: boolean): Result<PaidFile> {
  const stored = keptIn(grids);
  if (stored === 'newer') return failure(newerPayout(file));
  if (stored === 'broken' || (stored === undefined && needsRecord)) return failure(notPayout(file, 'record'));
  const lines: FoundLine[] = [];
  let isFound = false;
  for (const grid of grids) {
    const header = headerIn(grid);
    if (header === undefined) continue;
    isFound = true;
    const found = linesBelow(grid, header, file, lines.length);
    if (!found.ok) return found;
    lines.push(...found.value);
  }
  return isFound ? paidOf(lines, stored, file) : failure(notPayout(file, 'keyColumn'));
}

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
}

/** A header stands in the first rows, below title and facts. */
const ROWS_LOOKED_AT = 100;

export function headerIn({ cells }: Grid): Header | undefined {
  for (let row = 0; row < Math.min(cells.length, ROWS_LOOKED_AT); row += 1) {
    const columns = new Map<Column, number>();
    (cells[row] ?? []).forEach((cell, index) => {
      const column = typeof cell === 'string' ? columnsNamed(cell).find((each) => !columns.has(each)) : undefined;
      if (column !== undefined) columns.set(column, index);
    });
    if (columns.has('key') && columns.has('amount') && columns.has('recipient')) return { row, columns };
  }
  return undefined;
}

/** The columns that a header may be of: `kind` is the key of one, and what another is called. */
const columnsNamed = byNames(Object.keys(COLUMNS) as Column[], (column) => [column, COLUMNS[column].zh, COLUMNS[column].en]);

function linesBelow(grid: Grid, { row: header, columns }: Header, file: string, before: number): Result<FoundLine[]> {
  const lines: FoundLine[] = [];
  const at = (cells: readonly Cell[], column: Column): Cell => cells[columns.get(column) ?? -1] ?? null;
  const placeOf = placesOn(grid, columns);
  let row = header;
  for (const cells of rowsBelow(grid, header)) {
    row += 1;
    const key = at(cells, 'key');
    // Totals and blank rows have no key.
    if (isBlank(key)) continue;
    const [recipient, amount] = [at(cells, 'recipient'), amountIn(at(cells, 'amount'))];
    if (amount === null || isBlank(recipient)) return failure(badLine(file, before + lines.length + 1, amount === null ? 'amount' : 'recipient', String(at(cells, amount === null ? 'amount' : 'recipient') ?? '')));
    const personId = at(cells, 'personId');
    lines.push({
      recipient: withoutMark(String(recipient)), recipientKind: kindNamed(at(cells, 'recipientKind')), key: withoutMark(String(key)), amount,
      personId: isBlank(personId) ? undefined : withoutMark(String(personId)), ...placeOf(row),
      kind: lineKindNamed(at(cells, 'kind')), before: amountIn(at(cells, 'before')) ?? undefined, why: withoutMark(String(at(cells, 'why') ?? '')),
    });
  }
  return success(lines);
}

/** Where a row of a grid stands; nothing where it stands on no sheet. */
function placesOn({ sheet, firstRow = 0, firstColumn = 0 }: Grid, columns: Header['columns']): (row: number) => { readonly place?: LinePlace } {
  if (sheet === undefined) return () => ({});
  const letters = new Map<string, string>([...columns].map(([column, index]) => [column, columnLetters(firstColumn + index)]));
  return (row) => ({ place: { sheet, row: firstRow + row + 1, columns: letters } });
}

function* rowsBelow({ cells, packed }: Grid, header: number): Generator<readonly Cell[]> {
  if (packed === undefined) yield* cells.slice(header + 1);
  else for (let row = header + 1; row < packed.height; row += 1) yield packed.columns.map((column) => column.at(row));
}

/** In a text table an apostrophe stands before what a program might take for a formula. */
function withoutMark(text: string): string {
  return /^'[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text;
}

function kindNamed(cell: Cell): RecipientKind | undefined {
  return (Object.keys(recipientTexts) as RecipientKind[]).find((kind) => isNamed(cell, kind, recipientTexts[kind]));
}

function lineKindNamed(cell: Cell): LineKind | undefined {
  return (Object.keys(lineKindTexts) as LineKind[]).find((kind) => isNamed(cell, kind, lineKindTexts[kind]));
}

function isNamed(cell: Cell, key: string, { zh, en }: Text): boolean {
  return typeof cell === 'string' && [key, zh, en].some((text) => nameKey(text) === nameKey(cell));
}
