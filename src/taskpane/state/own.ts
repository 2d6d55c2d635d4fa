import type { Result } from '../../i18n';
import { success } from '../../i18n';
import { parseScheme } from '../../scheme';
import { isCommon } from '../../scheme/common';
import type { KeptScheme } from '../../excel/book';

type Json = Readonly<Record<string, unknown>>;

/**
 * A scheme of one's own: another one's JSON under a new name, with the figures that were given as its defaults. The
 * worked examples are left out, since they hold for the old figures. Problems: those of parseScheme.
 */
export function ownScheme(json: unknown, given: Json, name: string, id: string): Result<KeptScheme> {
  const rest = without(recordOf(json), '$schema', 'examples');
  const parameters = listOf(rest['parameters']).map((parameter) => withDefault(recordOf(parameter), given));
  const common = Object.entries(given).filter(([parameter]) => isCommon(parameter));
  const own = { ...rest, id, version: '1', name: { zh: name, en: name }, parameters, defaults: { ...recordOf(rest['defaults']), ...Object.fromEntries(common) } };
  const read = parseScheme(own);
  return read.ok ? success({ id, json: own }) : read;
}

/** The first free id made from another. */
export function freeId(base: string, taken: ReadonlySet<string>): string {
  const stem = base.replace(/-own(?:-\d+)?$/, '');
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? `${stem}-own` : `${stem}-own-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** The same scheme under another id. */
export function withId(json: unknown, id: string): unknown {
  return { ...recordOf(json), id };
}

function withDefault(parameter: Json, given: Json): Json {
  const name = parameter['name'];
  if (typeof name !== 'string' || !Object.hasOwn(given, name)) return parameter;
  // What was given holds whatever the other parameters say, so defaults that depend on them go.
  const rest = without(parameter, 'defaults', 'optional');
  return { ...rest, default: given[name] };
}

function recordOf(json: unknown): Json {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? Object.fromEntries(Object.entries(json)) : {};
}

function listOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}

function without(record: Json, ...keys: readonly string[]): Json {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
