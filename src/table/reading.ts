import type { Sentence, Text } from '../i18n';
import { sentence } from '../i18n';
import { readingTexts } from '../i18n/texts/table';
import { fromNumber, plain } from '../money';
import type { Cell } from './cell';
import { isBlank, isErrorText, NESTED } from './cell';
import { hasStrangeLetters, withNumbers } from './strange-letters';

/** Why a cell cannot be used. `missing` and `duplicate` are told by those who need the value. */
export type ReadingCode = 'missing' | 'not-a-number' | 'not-a-date' | 'negative' | 'out-of-range' | 'unknown-word';

export interface Trouble {
  readonly code: ReadingCode;
  readonly sentence: Sentence;
}

/** What a cell says: nothing, a value, or something that cannot be read. A blank is never a zero. */
export type Reading<T> =
  | { readonly state: 'blank' }
  | { readonly state: 'read'; readonly value: T }
  | ({ readonly state: 'unreadable' } & Trouble);

export const BLANK = { state: 'blank' } as const;

export function readAs<T>(value: T): Reading<T> {
  return { state: 'read', value };
}

/** The same where nothing is read, else what is made of the value. */
export function mapped<T, U>(reading: Reading<T>, make: (value: T) => U): Reading<U> {
  return reading.state === 'read' ? readAs(make(reading.value)) : reading;
}

export function unreadable(code: ReadingCode, text: Text, cell: Cell, values: Sentence['values'] = {}): Reading<never> {
  return { state: 'unreadable', code, sentence: sentence(text, { shown: shown(cell), ...values }) };
}

/** What holds for every kind of cell: a blank is blank, an error value is unreadable. Null for everything else. */
export function readCommon(cell: Cell, code: ReadingCode): Reading<never> | null {
  if (isBlank(cell)) return BLANK;
  if (typeof cell !== 'string' || !isErrorText(cell)) return null;
  return unreadable(code, cell === NESTED ? readingTexts.nested : readingTexts.errorValue, cell);
}

/** The text of a cell, as Excel would show it without a format. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  const number = cell === null ? null : fromNumber(cell);
  return number === null ? '' : plain(number);
}

const LONGEST_SHOWN = 40;

function shown(cell: Cell): string {
  const characters = Array.from(cellText(cell).trim());
  const text = characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join('')}…` : characters.join('');
  return hasStrangeLetters(text) ? withNumbers(text) : text;
}

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Digits of other kinds (², ①, ½) would turn into plain ones under NFKC and change the number. */
const ODD_DIGIT = /[^\P{N}0-9０-９]/u;

/**
 * A text made ready for reading a number or a date: full-width characters as plain ones, invisible marks gone, no
 * blanks around it and one for several within. Null where a digit is not a plain one, and where the text is longer than
 * any number or date: what would then be looked for in it could be looked for a long time.
 */
export function plainText(text: string): string | null {
  if (text.length > LONGEST_WRITTEN) return null;
  const plain = PLAIN.test(text) ? text : ODD_DIGIT.test(text) ? null : text.normalize('NFKC').replace(INVISIBLE, '');
  const short = plain?.trim().replace(/\s+/g, ' ') ?? null;
  return short === null || short.length > LONGEST ? null : short;
}

/** Characters of the longest number or date, with blanks as people pad them and without. */
const LONGEST_WRITTEN = 10_000;
const LONGEST = 64;

const PLAIN = /^[\x20-\x7e]*$/;
