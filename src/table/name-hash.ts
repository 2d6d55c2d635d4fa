import { isPlain, nameKey } from './name';
import { isTraditional, wordKey } from './word-key';

/** How names are compared: as those of people and things, or as words that mean something. */
export type Compared = 'names' | 'words';

/** What makes of a text what its spellings have in common. */
export function keyMaker(compared: Compared): (text: string) => string {
  return compared === 'names' ? nameKey : wordKey;
}

/** With it an error of a sheet begins. */
export const NUMBER_SIGN = 35;
/** Within a text: a number that Excel shortens has one. */
const PLUS = 43;
export const NOT_PLAIN = -1;

/** The FNV-1a hash, over the characters' numbers. */
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** The hash of a key, not negative. */
export function hashOf(key: string): number {
  let hash = SEED;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), PRIME);
  return finished(hash);
}

/** The hash of a plain text's key, without making the key: only its capitals differ from it. NOT_PLAIN for all others, which need more care before they can be compared. */
export function plainHash(text: string, compared: Compared): number {
  let hash = SEED;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isPlainKey(code, compared)) return NOT_PLAIN;
    hash = Math.imul(hash ^ smallLetter(code), PRIME);
  }
  return text === '' ? NOT_PLAIN : finished(hash);
}

/** Whether a key has this character of a text, or the small letter of it. */
export function isPlainKey(code: number, compared: Compared): boolean {
  return isPlain(code) && code !== PLUS && (compared === 'names' || !isTraditional(code));
}

/** The character itself, or the small letter of a capital of ASCII. */
export function smallLetter(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** FNV leaves names that differ in their last digits close together; this spreads them. */
function finished(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & 0x7fffffff;
}
