import type { Result, Text } from '../../i18n';
import { say, sentence, success } from '../../i18n';
import { keepTexts } from '../../i18n/texts/pane';
import { isCommon, parseScheme, type KeptScheme, type Scheme } from '../../scheme';
import { nameKey } from '../../table';
import type { SchemeEntry } from './state';

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

/** Whether a scheme of the list is called so, in either language. */
export function isNameTaken(schemes: readonly SchemeEntry[], name: string): boolean {
  const key = nameKey(name);
  return schemes.some(({ scheme }) => nameKey(scheme.name.zh) === key || nameKey(scheme.name.en) === key);
}

/** A name that no scheme of the list has: this one, or with the first number after it that is free in both languages. */
export function freeName(schemes: readonly SchemeEntry[], { zh, en }: Text): Text {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? { zh, en } : { zh: `${zh} ${number}`, en: `${en} ${number}` };
    if (!isNameTaken(schemes, name.zh) && !isNameTaken(schemes, name.en)) return name;
  }
}

/** What a scheme made from another may be called. */
export function suggestedName(schemes: readonly SchemeEntry[], scheme: Scheme): Text {
  const isOwn = schemes.some((entry) => entry.own && entry.scheme.id === scheme.id);
  const named = sentence(keepTexts.defaultName, { name: scheme.name });
  return freeName(schemes, isOwn ? scheme.name : { zh: say(named, 'zh'), en: say(named, 'en') });
}

/** The same scheme under another id and name. */
export function called(json: unknown, id: string, { zh, en }: Text): unknown {
  return { ...recordOf(json), id, name: { zh, en } };
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
