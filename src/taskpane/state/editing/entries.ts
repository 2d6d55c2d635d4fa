import { SOURCES, TAX_CATEGORIES, type PlainObject } from '../../../scheme';
import { awardKindsOf } from './award-kinds';
import type { Path } from './formulas';
import { atPath, freeName, labelOf, listOf, listOrNothing, objectOf, withItem, withKey, withPath } from './json-parts';
import type { OwnParameter } from './own-parameters';
import type { RulePart } from './rules';

/*
 * What a scheme lists besides its awards and figures, each entry as the parts that its form has, and what an award says besides its rule.
 */

export const ENTRY_LISTS = ['exclusions', 'forfeits', 'awards', 'redemption'] as const;
export type EntryList = (typeof ENTRY_LISTS)[number];

const PARTS: Readonly<Record<Exclude<EntryList, 'redemption'>, readonly RulePart[]>> = {
  exclusions: [{ key: 'label', holds: 'label', needed: true }, { key: 'when', holds: 'conditions', needed: true }],
  forfeits: [{ key: 'source', holds: 'word', words: SOURCES, needed: true }, { key: 'same', holds: 'word', words: ['person-period', 'team'], needed: true }],
  awards: [{ key: 'label', holds: 'label', needed: true }, { key: 'unit', holds: 'label' }, { key: 'places', holds: 'count' }, { key: 'cost', holds: 'count' }],
};

/** The parts of the entries of a list; offers may be for every kind of award that is no money. */
export function entryParts(json: unknown, list: EntryList): readonly RulePart[] {
  if (list !== 'redemption') return PARTS[list];
  return [{ key: 'offer', holds: 'label', needed: true }, { key: 'cost', holds: 'count', needed: true }, { key: 'award', holds: 'word', words: kindsToSpend(json), needed: true }];
}

function kindsToSpend(json: unknown): readonly string[] {
  return awardKindsOf(json).filter((kind) => kind !== 'cash');
}

/** How an entry begins, under a name that is free, called so. */
function begun(json: unknown, list: EntryList, called: string): PlainObject {
  const entries = entriesOf(json, list);
  const label = { zh: called, en: called };
  switch (list) {
    case 'exclusions':
      return { code: freeName(entries, 'code', 'reason-'), label, when: '=' };
    case 'forfeits':
      return { source: 'fraud', same: 'person-period' };
    case 'awards':
      return { kind: freeName(entries, 'kind', 'kind-'), label };
    case 'redemption':
      return { award: kindsToSpend(json).find((kind) => listOf(objectOf(json)['components']).some((component) => objectOf(component)['award'] === kind)) ?? 'points', cost: 100, offer: label };
  }
}

/** What an entry is called. */
export function entryName(entry: unknown, language: 'zh' | 'en'): string {
  const { label, offer } = objectOf(entry);
  return labelOf(label ?? offer, language);
}

export function entriesOf(json: unknown, list: EntryList): readonly unknown[] {
  return listOf(objectOf(json)[list]);
}

/** The scheme with an entry more, called so where entries have names. */
export function withNewEntry(json: unknown, list: EntryList, label: string): PlainObject {
  return withKey(objectOf(json), list, [...entriesOf(json, list), begun(json, list, label)]);
}

/** The scheme without an entry. */
export function withoutEntry(json: unknown, list: EntryList, at: number): PlainObject {
  return withKey(objectOf(json), list, listOrNothing(withItem(entriesOf(json, list), at, undefined)));
}

/** What an award is given in, and how it is taxed. */
export function awardParts(json: unknown): readonly RulePart[] {
  return [{ key: 'award', holds: 'word', words: awardKindsOf(json) }, { key: 'taxCategory', holds: 'word', words: TAX_CATEGORIES }];
}

/** What is said of the account of a kind of award. */
export const ACCOUNT_PARTS: readonly RulePart[] = [{ key: 'opening', holds: 'figure' }, { key: 'expiresAfter', holds: 'count' }];

/** The scheme with a kind of award kept in an account, or no longer. */
export function withAccount(json: unknown, kind: number, isKept: boolean): unknown {
  return withPath(json, ['awards', kind, 'account'], isKept ? {} : undefined);
}

/** The list of costs that are told beside the payout, among the lists of items that the scheme has. */
export function costsPart(lists: readonly OwnParameter[]): RulePart {
  return { key: 'costs', holds: 'word', words: lists.map(({ name }) => `$${name}`) };
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
