import { schemeTexts } from '../i18n/texts/scheme';
import type { At } from './shape/at';
import { nearest } from './shape/nearest';
import { shown } from './shape/shown';
import type { Scheme } from './types';
import { AWARDS, isStandardAward } from './types';

/** Whether each kind of award that is named is declared, and each that is declared has a name of its own. */
export function checkAwards({ awards }: Pick<Scheme, 'awards'>, at: At): void {
  const own = awards.map(({ kind }) => kind);
  own.forEach((kind, index) => {
    if (isStandardAward(kind) || own.indexOf(kind) < index) at.key('awards').item(index).key('kind').wrong('duplicate', schemeTexts.idTwice, { id: kind });
  });
  const all = [...AWARDS, ...own];
  for (const { at: place, kind } of at.trail.awards) {
    if (own.includes(kind)) continue;
    const near = nearest(kind, all);
    if (near === undefined) place.wrong('unknown-word', schemeTexts.unknownWord, { shown: shown(kind), words: all.join(', ') });
    else place.wrong('unknown-word', schemeTexts.unknownWordNear, { shown: shown(kind), near });
  }
}
