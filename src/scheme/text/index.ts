import type { Place, Sentence } from '../../i18n';
import { sentence } from '../../i18n';
import { LIMITS } from '../limits';
import { JsonFault, JsonScan } from './scan';

/** The lines and columns of a text, both from 1. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

export function lineColumn(text: string, at: number): LineColumn {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Where the values of a JSON text stand, by their paths; or what keeps it from being JSON, and at which character, from 0. */
export type JsonPlaces =
  | { readonly places: ReadonlyMap<string, number> }
  | { readonly fault: { readonly at: number; readonly what: Sentence } };

export function placesIn(text: string): JsonPlaces {
  try {
    return { places: new JsonScan(text).places };
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    return { fault: { at: fault.at, what: sentence(fault.text, fault.values) } };
  }
}

/** How deep brackets are nested outside of texts; where they are deeper than is allowed, only that. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < text.length && deepest <= LIMITS.depth; index++) {
    const character = text[index];
    if (quoted && character === '\\') index++;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}

/** The character of a JSON text at which a problem's place stands, or the nearest place around it; a character of a formula is counted within its quotes. */
export function characterOf({ path = '', column }: Place, text: string, places: ReadonlyMap<string, number>): number {
  for (let near = path; near !== ''; near = near.slice(0, -1)) {
    const at = places.get(near);
    if (at !== undefined) return near === path && column !== undefined ? withinQuotes(text, at, column) : at;
  }
  return places.get('') ?? 0;
}

/** The n-th character of a text in quotes, from 1; what is escaped is one. */
function withinQuotes(text: string, start: number, column: number): number {
  let at = start + 1;
  for (let count = 1; count < column && text[at] !== '"' && at < text.length; count++) at += text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2;
  return at;
}
