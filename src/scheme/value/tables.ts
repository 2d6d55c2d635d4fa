import { schemeTexts } from '../../i18n/texts/scheme';
import type { Exact } from '../../money';
import { plain, ZERO } from '../../money';
import { wordKey } from '../../table';
import { mapping } from '../grammar/mapping';
import { tierTable } from '../grammar/tiers';
import type { At } from '../shape/at';
import { isPlainObject } from '../shape/json';
import type { Shape } from '../shape/shape';
import { shown } from '../shape/shown';
import type { Parameter, Tier } from '../types';
import { isWithin, readFigure } from './figure';
import type { FigureKind } from './figure';
import { unwrapped } from './lists';

/** Words that mean the same, one list for each meaning. */
export type SynonymLists = readonly (readonly string[])[];

/** Figures as users write them, so that the tables of the language can be read with them. */
function figures(read: (json: unknown, at: At) => Exact | undefined): Shape<Exact> {
  return { read: (json, at) => read(json, at) ?? ZERO, write: plain, schema: () => ({}), blank: () => ZERO };
}

const VALUE_KINDS: Readonly<Record<NonNullable<Parameter['value']>, FigureKind>> = { rate: 'rate', amount: 'amount', multiplier: 'number' };
const BOUND_KINDS: Readonly<Record<NonNullable<Parameter['bound']>, FigureKind>> = { rate: 'number', amount: 'amount', count: 'amount' };

/** The values of a table, within the bounds of its parameter. */
function valuesOf(parameter: Parameter): Shape<Exact> {
  const kind = VALUE_KINDS[parameter.value ?? 'amount'];
  return figures((json, at) => {
    const value = readFigure(json, kind, at);
    if (value !== undefined) isWithin(value, parameter, kind, at);
    return value;
  });
}

/** A tier table in any order; the same bound twice is refused. */
export function readTiers(json: unknown, parameter: Parameter, at: At): readonly Tier[] | undefined {
  const table = unwrapped(json, at);
  if (table === undefined) return undefined;
  if (!Array.isArray(table)) {
    at.wrong('wrong-type', schemeTexts.wantsTiers, { shown: shown(table) });
    return undefined;
  }
  const problems = at.trail.problems.length;
  const bounds = figures((bound, place) => readFigure(bound, BOUND_KINDS[parameter.bound ?? 'amount'], place));
  const tiers = tierTable(bounds, valuesOf(parameter)).read(table, at);
  return at.trail.problems.length === problems ? tiers : undefined;
}

/** Words with their figures. Two spellings of one word are refused, and so are keys beside those that there must be. */
export function readMapping(json: unknown, parameter: Parameter, synonyms: SynonymLists, at: At): ReadonlyMap<string, Exact> | undefined {
  const table = unwrapped(json, at);
  if (table === undefined) return undefined;
  if (!isPlainObject(table)) {
    at.wrong('wrong-type', schemeTexts.wantsMapping, { shown: shown(table) });
    return undefined;
  }
  const problems = at.trail.problems.length;
  const entries = mapping(valuesOf(parameter)).read(table, at);
  const keyed = parameter.keys === undefined ? entries : underKeys(entries, parameter.keys, at);
  refuseTwice([...entries.keys()], synonyms, at);
  return at.trail.problems.length === problems ? keyed : undefined;
}

function underKeys(entries: ReadonlyMap<string, Exact>, keys: readonly string[], at: At): ReadonlyMap<string, Exact> {
  const named = new Map(keys.map((key) => [wordKey(key), key]));
  const found = new Map<string, Exact>();
  for (const [key, value] of entries) {
    const known = named.get(wordKey(key));
    if (known === undefined) at.wrong('unknown-key', schemeTexts.unknownEntry, { key, keys: keys.join(', ') });
    else found.set(known, value);
  }
  for (const key of keys) if (!found.has(key)) at.wrong('missing', schemeTexts.lacksKey, { key });
  return found;
}

export function refuseTwice(keys: readonly string[], synonyms: SynonymLists, at: At): void {
  const meanings = new Map(synonyms.flatMap((words) => words.map((word) => [wordKey(word), wordKey(words[0] ?? word)])));
  const seen = new Map<string, string>();
  for (const key of keys) {
    const meaning = meanings.get(wordKey(key)) ?? wordKey(key);
    const other = seen.get(meaning);
    if (other !== undefined) at.wrong('duplicate', schemeTexts.keyTwice, { key: other, other: key });
    seen.set(meaning, key);
  }
}
