import type { PeriodKind } from '../../calendar';
import { isPlainObject } from '../shape/json';
import { needed } from '../shape/key';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { asking } from '../shape/shape';
import { oneWord } from '../shape/simple';
import { inEdition } from '../shape/edition';
import type { Given, OwnYears, Per } from '../types';
import { isOwnYears } from '../walk/members';
import { PERIOD_KINDS } from '../words';
import { expression } from './expression';
import { givenWord } from './given';

/*
 * Periods: those of the calendar, by their words, and years that begin on a day of one's own, from the second edition on.
 */

const ownYears = (): Shape<OwnYears> => record<OwnYears>({ yearsFrom: needed(asking(expression, () => 'oneOfItsRows')) });

/** A period of the calendar as a shape has it, or years of one's own. */
function orOwnYears<C extends Given<PeriodKind>>(calendar: Shape<C>): Shape<C | OwnYears> {
  return {
    read: (json, at) => {
      if (!isPlainObject(json)) return calendar.read(json, at);
      inEdition(2, at);
      return ownYears().read(json, at);
    },
    write: (value) => (isOwnYears(value) ? ownYears().write(value) : calendar.write(value)),
    schema: (definitions) => ({ anyOf: [calendar.schema(definitions), ownYears().schema(definitions)] }),
    blank: () => calendar.blank(),
  };
}

/** In which period each. */
export const per: Shape<Per> = orOwnYears(givenWord(PERIOD_KINDS, 'window'));

/** The start of a period, or of years of one's own. */
export const since: Shape<PeriodKind | OwnYears> = orOwnYears(oneWord<PeriodKind>(PERIOD_KINDS, 'window'));

/** The period within which lines stay within a bound. */
export const limitPeriod: Shape<PeriodKind | OwnYears> = orOwnYears(oneWord<PeriodKind>(PERIOD_KINDS, 'month'));
