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

/** What `plainCharacters` tells, made when it is first asked for. */
const plain: Partial<Record<Compared, Uint16Array>> = {};

/** For each character, up to the last of the common Chinese ones, the one that a key has for it: itself, or the small letter of a capital; 0 for one that needs more care. */
export function plainCharacters(compared: Compared): Uint16Array {
  return plain[compared] ??= charactersOf(compared);
}

function charactersOf(compared: Compared): Uint16Array {
  const characters = new Uint16Array(0xa000);
  for (let code = 0; code < characters.length; code++) {
    if (isPlain(code) && code !== PLUS && (compared === 'names' || !isTraditional(code))) characters[code] = code >= 65 && code <= 90 ? code + 32 : code;
  }
  return characters;
}

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
  const characters = plainCharacters(compared);
  let hash = SEED;
  for (let at = 0; at < text.length; at++) {
    const character = characters[text.charCodeAt(at)] ?? 0;
    if (character === 0) return NOT_PLAIN;
    hash = Math.imul(hash ^ character, PRIME);
  }
  return text === '' ? NOT_PLAIN : finished(hash);
}

/** FNV leaves names that differ in their last digits close together; this spreads them. */
function finished(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & 0x7fffffff;
}
