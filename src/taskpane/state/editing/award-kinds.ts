import type { Text } from '../../../i18n';
import { awardTexts } from '../../../i18n/texts/report';
import { AWARDS } from '../../../scheme';
import { labelOf, listOf, objectOf, textOf } from './json-parts';

/** The kinds of award that a component may be given in: those that every scheme knows, and those that this one declares. */
export function awardKindsOf(json: unknown): readonly string[] {
  return [...AWARDS, ...listOf(objectOf(json)['awards']).map((award) => textOf(objectOf(award)['kind'])).filter((kind) => kind !== '')];
}

/** What a kind of award is called: one that the scheme declares as it says, any other as everywhere; a word that is none of them stays as it is. */
export function awardKindText(json: unknown, kind: string): Text {
  const own = objectOf(listOf(objectOf(json)['awards']).find((award) => objectOf(award)['kind'] === kind))['label'];
  const known: Readonly<Record<string, Text>> = awardTexts;
  return own === undefined ? known[kind] ?? { zh: kind, en: kind } : { zh: labelOf(own, 'zh'), en: labelOf(own, 'en') };
}
