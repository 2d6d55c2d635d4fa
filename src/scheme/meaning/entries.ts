import { meaningTexts as texts } from '../../i18n/texts/meaning';
import { schemeTexts } from '../../i18n/texts/scheme';
import type { Field, FieldCatalogue } from '../../table';
import { isReference } from '../grammar/given';
import type { SchemeDraft } from '../grammar/scheme';
import type { At } from '../shape/at';
import type { FieldOwner } from '../types';
import { refuseTwice } from '../value/tables';

/** The field that is meant, of its owner; a row's own may be its person's. */
export function fieldOfOwner(name: string, from: FieldOwner | undefined, fields: FieldCatalogue): Field | undefined {
  if (from === 'team') return fields.field('teams', name);
  return (from === undefined || from === 'firstOrder' ? fields.field('sales', name) : undefined) ?? fields.field('people', name);
}

/** The words of a mapping that is written where it is looked up: each once, however it is spelt, and none that the field never holds. */
export function checkEntries(scheme: SchemeDraft, fields: FieldCatalogue, at: At): void {
  for (const { at: place, what } of at.trail.expressions) {
    if (what.kind !== 'lookup' || isReference(what.entries)) continue;
    const { by, from, entries } = what;
    const words = [...entries.keys()];
    const found = fieldOfOwner(by, from, fields);
    if (found?.kind !== 'word') {
      refuseTwice(words, scheme.fields.filter(({ field }) => field === by).flatMap(({ synonyms }) => synonyms), place.key('lookup'));
      continue;
    }
    const seen = new Map<string, string>();
    for (const word of words) {
      const read = found.vocabulary.read(word);
      const value = read.state === 'read' ? read.value : undefined;
      const other = value === undefined ? undefined : seen.get(value);
      if (value === undefined) place.key('lookup').wrong('unknown-word', texts.wordOfField, { field: by, word, words: found.vocabulary.offer });
      else if (other !== undefined) place.key('lookup').wrong('duplicate', schemeTexts.keyTwice, { key: other, other: word });
      else seen.set(value, word);
    }
  }
}
