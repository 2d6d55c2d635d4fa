import type { Problem, Result, Text } from '../i18n';
import { failure, sentence, success } from '../i18n';
import { renameTexts as texts } from '../i18n/texts/rename';
import { STANDARD } from '../table';
import { commonParameters } from './common';
import { isFormula } from './formula';
import { namesIn } from './formula/names';
import { tokensOf } from './formula/tokens';
import { isIdentifier, referenceOf } from './grammar/given';
import { scheme as shape } from './grammar/scheme';
import { parseScheme } from './parse';
import { stepsOf, type PathStep } from './place/path';
import { At, type Trail } from './shape/at';
import { isPlainObject, type PlainObject } from './shape/json';

/*
 * A column of one's own, or a parameter, under another name: wherever a scheme names it, in formulas and examples too, in one go.
 */

export interface Rename {
  readonly what: 'field' | 'parameter';
  readonly from: string;
  readonly to: string;
}

/** The JSON of a scheme with something called otherwise, which says the same; fails where the name cannot be had, or where something of the scheme cannot be read yet. */
export function renamed(json: unknown, rename: Rename): Result<unknown> {
  const { from, to } = rename;
  if (from === to) return success(json);
  if (!isIdentifier(to)) return refusal(texts.notAName, to);
  const before = problemsIn(json);
  if (before.some(isUnread)) return refusal(texts.notRight, to);
  if (takenNames(json).has(to)) return refusal(texts.taken, to);
  if (isShared(json, rename)) return refusal(texts.shared, from);
  const next = withDeclarations(withUses(json, trailOf(json), rename), rename);
  const after = problemsIn(next);
  return sameProblems(before, after) ? success(next) : failure(...after);
}

function problemsIn(json: unknown): readonly Problem[] {
  const read = parseScheme(json);
  return read.ok ? [] : read.problems;
}

/** Whether something stands there that could not be read, so that names in it are not seen. An empty formula has none. */
function isUnread({ code, place }: Problem): boolean {
  return place?.column !== undefined || UNREAD.includes(code);
}

const UNREAD: readonly string[] = ['unknown-construct', 'unknown-key', 'too-deep', 'too-large', 'forbidden-key', 'edition'];

function sameProblems(one: readonly Problem[], other: readonly Problem[]): boolean {
  return one.length === other.length && one.every(({ code, place }, index) => code === other[index]?.code && place?.path === other[index]?.place?.path);
}

function refusal(text: Text, name: string): Result<never> {
  return failure({ code: 'name', sentence: sentence(text, { name }) });
}

function trailOf(json: unknown): Trail {
  const at = new At('');
  at.trail.json = json;
  at.trail.names = namesIn(json);
  shape.read(json, at);
  return at.trail;
}

const TABLES = ['sales', 'people', 'teams'] as const;

function listOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}

function named(json: unknown, list: 'fields' | 'parameters', key: 'own' | 'name'): readonly string[] {
  return listOf(isPlainObject(json) ? json[list] : undefined).flatMap((each) => (isPlainObject(each) && typeof each[key] === 'string' ? [each[key]] : []));
}

/** The names of the entries of lists: a parameter that is called like an entry stands in for a figure which that lacks. */
function entryNames(json: unknown): readonly string[] {
  const lists = listOf(isPlainObject(json) ? json['parameters'] : undefined).flatMap((parameter) => (isPlainObject(parameter) && parameter['type'] === 'items' ? listOf(parameter['default']) : []));
  return lists.flatMap((entry) => (isPlainObject(entry) && typeof entry['name'] === 'string' ? [entry['name']] : []));
}

/** Names that mean something already: of columns, whether the scheme reads them or not, of parameters, of entries. */
function takenNames(json: unknown): ReadonlySet<string> {
  return new Set([
    ...TABLES.flatMap((table) => STANDARD.of(table).map(({ name }) => name)), ...commonParameters({ newCustomers: true, language: 2 }).map(({ name }) => name),
    ...named(json, 'fields', 'own'), ...named(json, 'parameters', 'name'), ...entryNames(json),
  ]);
}

/** Whether a name means something else in another place, so that its uses cannot be told apart. */
function isShared(json: unknown, { what, from }: Rename): boolean {
  if (what === 'parameter') return entryNames(json).includes(from);
  const uses = listOf(isPlainObject(json) ? json['fields'] : undefined).filter((use) => use === from || (isPlainObject(use) && ['own', ...TABLES].some((key) => use[key] === from)));
  return uses.length > 1;
}

/** Where reading met the name: in the JSON itself, or in the formulas there, at which characters. */
function withUses(json: unknown, trail: Trail, rename: Rename): unknown {
  const uses = rename.what === 'field' ? trail.fields.filter(({ field }) => field === rename.from) : trail.parameters.filter(({ parameter }) => parameter === rename.from);
  const places = new Map<string, number[]>();
  for (const { at: { written: { path, column } } } of uses) places.set(path, [...(places.get(path) ?? []), ...(column === undefined ? [] : [column - 1])]);
  return [...places].reduce((next, [path, characters]) => changedAt(next, stepsOf(path) ?? [], (said) => (isFormula(said) ? inFormula(said, characters, rename) : inWord(said, rename))), json);
}

function changedAt(json: unknown, [step, ...rest]: readonly PathStep[], change: (said: unknown) => unknown): unknown {
  if (step === undefined) return change(json);
  if (Array.isArray(json)) return json.map((each: unknown, index) => (index === step ? changedAt(each, rest, change) : each));
  return isPlainObject(json) ? Object.fromEntries(Object.entries(json).map(([key, value]) => [key, key === step ? changedAt(value, rest, change) : value])) : json;
}

/** A name as JSON has it: alone, behind a $ with or without an entry, or behind its table. */
function inWord(said: unknown, { what, from, to }: Rename): unknown {
  if (typeof said !== 'string') return said;
  if (said === from) return to;
  if (what === 'field') return TABLES.some((table) => said === `${table}.${from}`) ? said.slice(0, -from.length) + to : said;
  return referenceOf(said)?.parameter === from ? `$${to}${said.slice(from.length + 1)}` : said;
}

/** A formula in which the names that stand at these characters, or next behind them, are called otherwise. What it names by its label stays. */
function inFormula(formula: string, characters: readonly number[], { what, from, to }: Rename): string {
  const kinds: readonly string[] = ['name', what === 'field' ? 'bracket' : 'parameter'];
  const tokens = tokensOf(formula).filter(({ kind, text }) => text === from && kinds.includes(kind));
  const found = new Set(characters.flatMap((character) => tokens.find(({ at }) => at >= character) ?? []));
  return [...found].sort((one, other) => other.at - one.at).reduce((text, { kind, at }) => {
    const start = kind === 'name' ? at : at + 1;
    return text.slice(0, start) + to + text.slice(start + from.length);
  }, formula);
}

/** What reading meets without noting it: where the name is declared, defaults that are another parameter's value, groups of which one is given, and what examples give. */
function withDeclarations(json: unknown, rename: Rename): unknown {
  if (!isPlainObject(json)) return json;
  const { what, from, to } = rename;
  const word = (said: unknown): unknown => inWord(said, rename);
  const keyed = (row: unknown): unknown => (isPlainObject(row) ? Object.fromEntries(Object.entries(row).map(([key, value]) => [key === from ? to : key, value])) : row);
  const change = (object: unknown, keys: readonly string[], by: (value: unknown) => unknown): PlainObject =>
    (isPlainObject(object) ? Object.fromEntries(Object.entries(object).map(([key, value]) => [key, keys.includes(key) ? by(value) : value])) : {});
  const each = (by: (value: unknown) => unknown) => (list: unknown): unknown => (Array.isArray(list) ? list.map(by) : list);
  if (what === 'field') {
    const use = (said: unknown): unknown => (isPlainObject(said) ? change(change(said, ['own'], word), ['or'], each(word)) : said);
    return change(change(json, ['fields'], each(use)), ['examples'], each((example) => change(example, [...TABLES, 'history'], each(keyed))));
  }
  const usual = (said: unknown): unknown => change(said, ['value'], word);
  const parameter = (said: unknown): unknown => change(change(said, ['name', 'default'], word), ['defaults'], each(usual));
  return change(change(change(json, ['parameters'], each(parameter)), ['exactlyOne'], each(each(word))), ['examples'], each((example) => change(example, ['params'], keyed)));
}
