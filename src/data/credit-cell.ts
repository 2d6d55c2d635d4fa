import type { Exact } from '../money';
import { divide, equals, HUNDRED, integer, ONE, parseExact, sum } from '../money';

/** Somebody that a cell names, with the share that it says. */
export interface NamedPart {
  readonly name: string;
  readonly share: Exact | null;
}

/** What a cell of names says, or why it cannot be understood: shares for some of its people only, or figures that may be shares and have no sign. */
export type CreditCell =
  | { readonly kind: 'parts'; readonly parts: readonly NamedPart[] }
  | { readonly kind: 'some-shares' | 'bare-shares' };

/** Signs between names; within brackets they separate nothing. */
const BETWEEN = /[/／、,，;；&＆+＋|｜\r\n]/;
const OPENING = /[(（[【]/;
const CLOSING = /[)）\]】]/;

/** A name and its share: `张三 70%`, `张三：70％`, `张三（70%）`. */
const SHARED = /^(.*?)\s*(?:[:：=]\s*)?(?:[(（[【]\s*)?(\d+(?:\.\d+)?)\s*([%％‰])\s*[)）\]】]?$/u;
const FIGURE_LAST = /^.*?\D[\s:：]*(\d+(?:\.\d+)?)$/u;

/**
 * Reads the people that a cell names. `isName` tells whether a text is the name of somebody known: a known name is never
 * taken apart.
 */
export function readCreditCell(text: string, isName: (name: string) => boolean): CreditCell {
  if (isName(text)) return { kind: 'parts', parts: [{ name: text, share: null }] };
  const parts = piecesOf(text).map((piece) => partOf(piece, isName));
  const shared = parts.filter(({ share }) => share !== null).length;
  if (shared > 0 && shared < parts.length) return { kind: 'some-shares' };
  if (shared === 0 && parts.length > 1 && looksShared(parts, isName)) return { kind: 'bare-shares' };
  return { kind: 'parts', parts };
}

/** The pieces of a cell that separate its names. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let depth = 0;
  for (const sign of text) {
    if (OPENING.test(sign)) depth += 1;
    if (CLOSING.test(sign)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !BETWEEN.test(sign)) {
      piece += sign;
      continue;
    }
    pieces.push(piece);
    piece = '';
  }
  return [...pieces, piece].map((each) => each.trim()).filter((each) => each !== '');
}

/** The digits and signs of a share, whatever their width. */
function wordwise(text: string): string {
  return text.replace(/[\uff10-\uff19．]/g, (sign) => sign.normalize('NFKC'));
}

/** Longer pieces are no names with shares. */
const LONGEST = 200;

function partOf(piece: string, isName: (name: string) => boolean): NamedPart {
  if (piece.length > LONGEST) return { name: piece, share: null };
  const [, name = '', digits = '', sign] = (isName(piece) ? null : SHARED.exec(wordwise(piece))) ?? [];
  const figure = parseExact(digits);
  return name === '' || figure === null ? { name: piece, share: null } : { name, share: divide(figure, sign === '‰' ? integer(1000) : HUNDRED) };
}

/** Whether figures behind the names make 1 or 100, as shares do that lack their sign. */
function looksShared(parts: readonly NamedPart[], isName: (name: string) => boolean): boolean {
  const figures = parts.map(({ name }) => (isName(name) || name.length > LONGEST ? null : parseExact(FIGURE_LAST.exec(name)?.[1] ?? '')));
  const known = figures.filter((figure) => figure !== null);
  const all = sum(known);
  return known.length === parts.length && (equals(all, ONE) || equals(all, HUNDRED));
}
