import { readingTexts } from '../i18n/texts/table';
import type { Cell } from './cell';
import { isShortened, isTooLong } from './damaged';
import type { Reading } from './reading';
import { cellText, readAs, readCommon, unreadable } from './reading';

const UNSEEN = /[\s\u200b-\u200f\u202a-\u202e\u2060]/;

/** The text without blanks and invisible marks around it. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isUnseen(text, start)) start += 1;
  while (start < end && isUnseen(text, end - 1)) end -= 1;
  return text.slice(start, end);
}

function isUnseen(text: string, at: number): boolean {
  return !isPlain(text.charCodeAt(at)) && UNSEEN.test(text.charAt(at));
}

/** Visible ASCII and the common Chinese characters, so that most texts need no search. */
export function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
}

const ONE_PLAIN_WORD = /^[\x21-\x7e]+$/;

/**
 * What two spellings of one name have in common: Unicode NFKC, no blanks around it, one blank for several inside, case
 * folded (by way of upper case, so that ß and SS are one).
 */
export function nameKey(text: string): string {
  if (ONE_PLAIN_WORD.test(text)) return text.toLowerCase();
  const folded = text.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
  return trimmed(folded).replace(/\s+/g, ' ');
}

/** A look-up of what goes by a name, however that is spelled, in the order of the things. */
export function byNames<T>(things: readonly T[], namesOf: (thing: T) => readonly string[]): (name: string) => readonly T[] {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    for (const key of new Set(namesOf(thing).map(nameKey))) found.set(key, [...found.get(key) ?? [], thing]);
  }
  return (name) => found.get(nameKey(name)) ?? [];
}

/** Reads a text: a name, a number that names something, a word that selects. A number that lost digits, held as a number or shortened by Excel, names nothing. */
export function readName(cell: Cell): Reading<string> {
  if (isTooLong(cell)) return unreadable('out-of-range', readingTexts.damagedNumber, cell);
  if (isShortened(cell)) return unreadable('out-of-range', readingTexts.shortenedNumber, cell);
  return readCommon(cell, 'missing') ?? readAs(trimmed(cellText(cell)));
}
