import { AWARDS } from '../../../scheme';
import { labelOf, listOf, objectOf, textOf } from './json-parts';

/** The kinds of award that a component may be given in: those that every scheme knows, and those that this one declares. */
export function awardKindsOf(json: unknown): readonly string[] {
  return [...AWARDS, ...listOf(objectOf(json)['awards']).map((award) => textOf(objectOf(award)['kind'])).filter((kind) => kind !== '')];
}

/** What a kind that the scheme declares is called; undefined for any other. */
export function ownKindLabel(json: unknown, kind: string, language: 'zh' | 'en'): string | undefined {
  const found = listOf(objectOf(json)['awards']).find((award) => objectOf(award)['kind'] === kind);
  return found === undefined ? undefined : labelOf(objectOf(found)['label'], language);
}
