import { isBlank, type Cell, type Grid } from '../../table';
import { plain } from '../../money';
import { amountIn, kindIn, readStored } from './json-reading';
import type { KeptRecord } from './types';
import type { PaidFacts } from './stored';

/*
 * What a record sheet keeps, as text in pieces, each behind a mark in a cell beside it: what later runs read of the payout, and its lines as they
 * were, so that a cell that is changed can be told with what stood in it.
 */

/** The marks beside the pieces. */
export const STORED_MARK = 'payladder-run';
export const SEALED_MARK = 'payladder-lines';

/** A cell holds 32,767 characters. */
const PIECE = 30_000;

/** A text in pieces that cells hold as they are: none begins with what a spreadsheet might take for a mark or a formula, nor ends with a blank. */
export function storedPieces(json: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < json.length;) {
    let end = Math.min(at + PIECE, json.length);
    while (end < json.length && end > at + 1 && !(/\w/.test(json.charAt(end)) && /\S/.test(json.charAt(end - 1)))) end -= 1;
    pieces.push(json.slice(at, end));
    at = end;
  }
  return pieces;
}

/** Lines as the record keeps them. */
export function sealedText(lines: readonly PaidFacts[]): string {
  return JSON.stringify(lines.map(({ recipientKind, recipient, personId, key, amount }) => [recipientKind, recipient, personId ?? '', key, plain(amount)]));
}

/** The record of the run; undefined where there is none, and told apart from one that cannot be read, or that a later version wrote. */
export function keptIn(grids: readonly Grid[]): KeptRecord | 'broken' | 'newer' | undefined {
  const text = piecesIn(grids, STORED_MARK);
  if (text === '') return undefined;
  const run = readStored(jsonIn(text));
  if (run === undefined || run === 'newer') return run ?? 'broken';
  return { run, text, sealed: sealedIn(jsonIn(piecesIn(grids, SEALED_MARK))) };
}

/** Whether a sheet is the record of a payout. */
export function isRecord({ cells }: Grid): boolean {
  return cells.some((row) => markAt(row, STORED_MARK) >= 0);
}

function markAt(row: readonly Cell[], mark: string): number {
  return row.findIndex((cell) => typeof cell === 'string' && cell.startsWith(`${mark} `));
}

function piecesIn(grids: readonly Grid[], mark: string): string {
  const pieces = new Map<number, string>();
  for (const { cells } of grids) {
    for (const row of cells) {
      const index = markAt(row, mark);
      const number = Number(String(row[index] ?? '').slice(mark.length + 1));
      if (index >= 0 && Number.isInteger(number)) pieces.set(number, String(row.slice(index + 1).find((cell) => !isBlank(cell)) ?? ''));
    }
  }
  return [...pieces].sort(([a], [b]) => a - b).map(([, piece]) => piece).join('');
}

/** What a text says as JSON; undefined for what is none. */
export function jsonIn(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function sealedIn(json: unknown): readonly PaidFacts[] | null {
  if (!Array.isArray(json)) return null;
  const lines = json.flatMap((each: unknown): PaidFacts[] => {
    if (!Array.isArray(each)) return [];
    const [kind, recipient, personId, key, figure]: readonly unknown[] = each;
    const amount = amountIn(figure);
    if (typeof recipient !== 'string' || typeof key !== 'string' || amount === null) return [];
    return [{ recipientKind: kindIn(kind), recipient, personId: typeof personId === 'string' && personId !== '' ? personId : undefined, key, amount }];
  });
  return lines.length === json.length ? lines : null;
}
