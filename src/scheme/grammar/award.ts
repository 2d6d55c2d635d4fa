import { schemeTexts } from '../../i18n/texts/scheme';
import { later, needed, optional, or } from '../shape/key';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { noted } from '../shape/shape';
import { list, oneWord, text } from '../shape/simple';
import type { AwardKind, OwnAward } from '../types';
import { AWARDS, isStandardAward } from '../types';
import { givenFigure, id } from './given';

const standard = oneWord(AWARDS, 'cash');

/** One of the kinds that every scheme knows, or the name of one that this scheme declares. */
export const awardKind: Shape<AwardKind> = {
  read: (json, at) => {
    const { ownAwards } = at.trail;
    if (typeof json === 'string' && ownAwards.includes(json)) return json;
    return ownAwards.length === 0 ? standard.read(json, at) : oneWord([...AWARDS, ...ownAwards], 'cash').read(json, at);
  },
  write: (kind) => kind,
  schema: (definitions) => ({ anyOf: [standard.schema(definitions), id.schema(definitions)] }),
  blank: () => 'cash',
};

/** A name that no other kind has. */
const ownKind = noted(id, (kind, at) => {
  if (isStandardAward(kind) || at.trail.ownAwards.includes(kind)) at.wrong('duplicate', schemeTexts.idTwice, { id: kind });
  else if (kind !== '') at.trail.ownAwards.push(kind);
});

/** Nothing that is given is parted finer. */
const FINEST = 8;

const placesOf: Shape<number> = {
  read: (json, at) => {
    if (typeof json === 'number' && Number.isInteger(json) && json >= 0 && json <= FINEST) return json;
    at.wrong('out-of-bounds', schemeTexts.wantsPlaces, { most: FINEST });
    return 0;
  },
  write: (value) => value,
  schema: () => ({ type: 'integer', minimum: 0, maximum: FINEST }),
  blank: () => 0,
};

const ownAward = record<OwnAward>({ kind: needed(ownKind), label: needed(text), unit: optional(text), places: or(placesOf, 0), cost: optional(givenFigure) });

/** The kinds of award that the scheme declares. */
export const ownAwards = later(or(list(ownAward, 0, 20), []));
