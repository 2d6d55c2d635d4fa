import { schemeTexts } from '../i18n/texts/scheme';
import type { At } from './shape/at';
import { cut } from './shape/shown';

/** What a scheme, or the value of a parameter, may have at most; far more than any real one needs. */
export const LIMITS = { characters: 1_000_000, depth: 40, values: 20_000, list: 1000 } as const;

/** Keys that reach into an object's own workings. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads JSON text, refusing at once what is too long. Undefined where it cannot be read; the reason is told. */
export function readJson(text: string, at: At): unknown {
  if (text.length > LIMITS.characters) {
    at.wrong('too-large', schemeTexts.tooLong, { count: text.length, most: LIMITS.characters });
    return undefined;
  }
  if (depthOf(text) > LIMITS.depth) {
    at.wrong('too-deep', schemeTexts.tooDeep, { most: LIMITS.depth });
    return undefined;
  }
  try {
    const json: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return json;
  } catch (error) {
    const place = placeOf(text, error);
    if (place === undefined) at.wrong('not-json', schemeTexts.notJson);
    else at.wrong('not-json', schemeTexts.notJsonNear, place);
    return undefined;
  }
}

/** How deep brackets are nested outside of texts. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (quoted && character === '\\') index++;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}

/** Where the JavaScript engine says that the JSON goes wrong, if it says so. */
function placeOf(text: string, error: unknown): { line: number; column: number } | undefined {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (position === undefined) return undefined;
  const before = text.slice(0, Number(position)).split('\n');
  return { line: before.length, column: (before[before.length - 1] ?? '').length + 1 };
}

/** Whether a value may be looked at at all: not too deep, not too large, no forbidden keys. Tells at most one problem. */
export function isSafe(json: unknown, at: At): boolean {
  return walk(json, at, 0, { left: LIMITS.values });
}

function walk(json: unknown, at: At, depth: number, budget: { left: number }): boolean {
  if (--budget.left < 0) {
    at.wrong('too-large', schemeTexts.tooLarge, { most: LIMITS.values });
    return false;
  }
  if (typeof json !== 'object' || json === null) return true;
  if (depth >= LIMITS.depth) {
    at.wrong('too-deep', schemeTexts.tooDeep, { most: LIMITS.depth });
    return false;
  }
  if (Array.isArray(json)) {
    if (json.length <= LIMITS.list) return json.every((item: unknown, index) => walk(item, at.item(index), depth + 1, budget));
    at.wrong('too-large', schemeTexts.longList, { count: json.length, most: LIMITS.list });
    return false;
  }
  return Object.entries(json).every(([key, value]) => {
    if (!FORBIDDEN.has(key)) return walk(value, at.key(key), depth + 1, budget);
    at.wrong('forbidden-key', schemeTexts.forbiddenKey, { key: cut(key) });
    return false;
  });
}
