import { readingTexts } from '../i18n/texts/table';
import type { Cell } from './cell';
import type { Reading } from './reading';
import { cellText, readAs, readCommon, unreadable } from './reading';

const EDGES = /^[\s\u200b-\u200f\u202a-\u202e\u2060]+|[\s\u200b-\u200f\u202a-\u202e\u2060]+$/g;

/** The text without blanks and invisible marks around it. */
function trimmed(text: string): string {
  return isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1)) ? text : text.replace(EDGES, '');
}

/** Visible ASCII and the common Chinese characters, so that most texts need no search. */
function isPlain(code: number): boolean {
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

/** From here on a number has lost digits: Excel keeps fifteen. */
const DAMAGED = 1e15;

/** Reads a text: a name, a number that names something, a word that selects. A number held with more than 15 digits is damaged. */
export function readName(cell: Cell): Reading<string> {
  if (typeof cell === 'number' && Math.abs(cell) >= DAMAGED) return unreadable('out-of-range', readingTexts.damagedNumber, cell);
  return readCommon(cell, 'missing') ?? readAs(trimmed(cellText(cell)));
}

/** The names of one domain (people, customers, teams …), each with a number from 0; spellings of one name share it. */
export class NameBook {
  private readonly codes = new Map<string, number>();
  /** Further spellings of names already entered: order numbers, which come once, cost nothing here. */
  private readonly spellings = new Map<string, number>();
  private readonly firstWritten: string[] = [];
  private readonly keys: string[] = [];

  get size(): number {
    return this.keys.length;
  }

  /** The number of a name, given to it when it is first seen. `cell`: how it is written in a cell, blanks and all. */
  code(text: string, cell = text): number {
    const known = this.spelled(cell);
    if (known >= 0) return known;
    const key = nameKey(text);
    const code = this.codes.get(key) ?? this.enter(key, text);
    // Most names are their own keys, and are found without being kept twice.
    if (cell !== key) this.spellings.set(cell, code);
    return code;
  }

  /** The number of a name that has been seen in exactly this spelling, else -1. */
  spelled(text: string): number {
    return this.codes.get(text) ?? this.spellings.get(text) ?? -1;
  }

  /** The number of a name, or -1 where it has not been seen. */
  find(text: string): number {
    return this.codes.get(text) ?? this.spellings.get(text) ?? this.codes.get(nameKey(text)) ?? -1;
  }

  /** The name as first written; empty for a number never given. */
  shown(code: number): string {
    return this.firstWritten[code] ?? '';
  }

  /** What the spellings of the name have in common. */
  key(code: number): string {
    return this.keys[code] ?? '';
  }

  private enter(key: string, text: string): number {
    const code = this.keys.push(key) - 1;
    this.firstWritten.push(trimmed(text));
    this.codes.set(key, code);
    return code;
  }
}

/** The name books of one run, by domain, shared by its tables. */
export class NameBooks {
  private readonly books = new Map<string, NameBook>();

  of(domain: string): NameBook {
    const known = this.books.get(domain);
    if (known !== undefined) return known;
    const book = new NameBook();
    this.books.set(domain, book);
    return book;
  }
}
