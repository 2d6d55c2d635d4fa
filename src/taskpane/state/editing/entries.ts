import { SOURCES, TAX_CATEGORIES, type PlainObject } from '../../../scheme';
import { awardKindsOf } from './award-kinds';
import type { Path } from './formulas';
import { atPath, freeName, listOf, listOrNothing, objectOf, withItem, withKey, withPath } from './json-parts';
import type { RulePart } from './rules';

/*
 * What a scheme lists besides its awards and figures, each entry as the parts that its form has, and what an award says besides its rule.
 */

export const ENTRY_LISTS = ['exclusions', 'forfeits', 'awards'] as const;
export type EntryList = (typeof ENTRY_LISTS)[number];

export const ENTRY_PARTS: Readonly<Record<EntryList, readonly RulePart[]>> = {
  exclusions: [{ key: 'label', holds: 'label', needed: true }, { key: 'when', holds: 'conditions', needed: true }],
  forfeits: [{ key: 'source', holds: 'word', words: SOURCES, needed: true }, { key: 'same', holds: 'word', words: ['person-period', 'team'], needed: true }],
  awards: [{ key: 'label', holds: 'label', needed: true }, { key: 'unit', holds: 'label' }, { key: 'places', holds: 'count' }, { key: 'cost', holds: 'count' }],
};

/** Under which key an entry has its name for the scheme, and how it begins. */
const NAMED: Readonly<Partial<Record<EntryList, readonly [key: string, stem: string]>>> = { exclusions: ['code', 'reason-'], awards: ['kind', 'kind-'] };

const BEGUN: Readonly<Record<EntryList, PlainObject>> = { exclusions: { when: '=' }, forfeits: { source: 'fraud', same: 'person-period' }, awards: {} };

export function entriesOf(json: unknown, list: EntryList): readonly unknown[] {
  return listOf(objectOf(json)[list]);
}

/** The scheme with an entry more, called so where entries have names. */
export function withNewEntry(json: unknown, list: EntryList, label: string): PlainObject {
  const entries = entriesOf(json, list);
  const [key, stem] = NAMED[list] ?? [];
  const named = key === undefined || stem === undefined ? {} : { [key]: freeName(entries, key, stem), label: { zh: label, en: label } };
  return withKey(objectOf(json), list, [...entries, { ...named, ...BEGUN[list] }]);
}

/** The scheme without an entry. */
export function withoutEntry(json: unknown, list: EntryList, at: number): PlainObject {
  return withKey(objectOf(json), list, listOrNothing(withItem(entriesOf(json, list), at, undefined)));
}

/** What an award is given in, and how it is taxed. */
export function awardParts(json: unknown): readonly RulePart[] {
  return [{ key: 'award', holds: 'word', words: awardKindsOf(json) }, { key: 'taxCategory', holds: 'word', words: TAX_CATEGORIES }];
}

export const LIMIT_PARTS: readonly RulePart[] = [{ key: 'atMost', holds: 'figure', needed: true }];

/** The scheme with the lines of an award held within a bound, or no longer. */
export function withLimit(json: unknown, component: number, isLimited: boolean): unknown {
  return withPath(json, ['components', component, 'limit'], isLimited ? { per: 'year', atMost: '=' } : undefined);
}

/** Years that begin on a day of one's own, among the words for periods. */
export const OWN_YEARS = 'own-years';

/** The period at a place as a word: blank where none is said, undefined where it is said otherwise. */
export function periodAt(json: unknown, path: Path): string | undefined {
  const said = atPath(json, path);
  if (said === undefined) return '';
  return typeof said === 'string' ? said : Object.hasOwn(objectOf(said), 'yearsFrom') ? OWN_YEARS : undefined;
}

/** The scheme with another period at a place; for years of one's own it is still to be written from which day. */
export function withPeriod(json: unknown, path: Path, period: string): unknown {
  return withPath(json, path, period === '' ? undefined : period === OWN_YEARS ? { yearsFrom: '=' } : period);
}
