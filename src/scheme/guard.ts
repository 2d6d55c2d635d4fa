import { schemeTexts } from '../i18n/texts/scheme';
import { LIMITS } from './limits';
import type { At } from './shape/at';
import { cut } from './shape/shown';
import { depthOf, lineColumn, placesIn } from './text';

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
  const written = text.replace(/^\ufeff/, '');
  const read = placesIn(written);
  if ('fault' in read) {
    at.wrong('not-json', schemeTexts.notJsonAt, { ...lineColumn(written, read.fault.at), what: read.fault.what });
    return undefined;
  }
  const json: unknown = JSON.parse(written);
  return json;
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
