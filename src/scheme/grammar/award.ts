import { FARTHEST_MONTHS } from '../../calendar';
import { schemeTexts } from '../../i18n/texts/scheme';
import { isZero, toNumber } from '../../money';
import { later, needed, optional, or } from '../shape/key';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { asking, judged } from '../shape/shape';
import { list, oneWord, text } from '../shape/simple';
import type { AwardAccount, AwardKind, OwnAward } from '../types';
import { AWARDS, isStandardAward } from '../types';
import { expression } from './expression';
import { givenFigure, givenInteger, id, isReference } from './given';

const standard = oneWord(AWARDS, 'cash');

/** One of the kinds that every scheme knows, or from the second edition on the name of one that this scheme declares, which is judged once all are known. */
export const awardKind: Shape<AwardKind> = {
  read: (json, at) => {
    if (at.trail.language === 1 || typeof json !== 'string' || isStandardAward(json)) return standard.read(json, at);
    at.trail.awards.push({ at, kind: json });
    return id.read(json, at);
  },
  write: (kind) => kind,
  schema: (definitions) => ({ anyOf: [standard.schema(definitions), id.schema(definitions)] }),
  blank: () => 'cash',
};

/** Months after which something expires: one at least. */
const months = judged(givenInteger, (value, at) => {
  if (isReference(value)) return;
  if (isZero(value)) at.wrong('out-of-bounds', schemeTexts.expiresAtOnce);
  else if (toNumber(value) > FARTHEST_MONTHS) at.wrong('out-of-bounds', schemeTexts.tooManyMonths, { most: FARTHEST_MONTHS });
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

const account = record<AwardAccount>({ opening: optional(asking(expression, () => 'member')), expiresAfter: optional(months) });

const ownAward = record<OwnAward>({ kind: needed(id), label: needed(text), unit: optional(text), places: or(placesOf, 0), cost: optional(givenFigure), account: optional(account) });

/** The kinds of award that the scheme declares. */
export const ownAwards = later(or(list(ownAward, 0, 20), []));
