import { FARTHEST_WORKING_DAYS } from '../../calendar';
import type { Text } from '../../i18n';
import { schemeTexts } from '../../i18n/texts/scheme';
import { isReference } from '../grammar/given';
import type { ParameterRef } from '..';

/** A parameter that counts something, and between which whole numbers it makes sense there. */
export interface CountUsed extends ParameterRef {
  readonly least: number;
  readonly most?: number;
  /** What is said of more than that, where the field has its own words. */
  readonly tooMany?: Text;
}

const PAY_DAY = { least: 1, most: 31 };
const NONE = { least: 0 };
const ONE = { least: 1 };
const DEADLINE = { least: 0, most: FARTHEST_WORKING_DAYS, tooMany: schemeTexts.tooManyWorkingDays };

type Within = Omit<CountUsed, keyof ParameterRef>;

/** Where a scheme counts with a parameter: the kind of part, and the name of the count in it. */
const COUNTS: Readonly<Record<string, Readonly<Record<string, Within>>>> = {
  laterThan: { workingDays: DEADLINE },
  streak: { every: ONE, from: ONE },
  contest: { leastEntrants: NONE },
  rank: { least: NONE },
  round: { places: NONE },
  takenBack: { months: NONE },
  payDay: { days: PAY_DAY },
};

/** The parameters by which the parts of a scheme count, wherever they stand. */
export function countsIn(part: unknown): readonly CountUsed[] {
  if (typeof part !== 'object' || part === null) return [];
  if (!Array.isArray(part) && Object.getPrototypeOf(part) !== Object.prototype) return [];
  const kind = 'kind' in part && typeof part.kind === 'string' ? part.kind : '';
  const bounds = COUNTS[kind] ?? {};
  const ahead = kind === 'workday' ? workdaysAhead(part) : undefined;
  return [...(ahead === undefined ? [] : [{ ...ahead, ...DEADLINE }]), ...Object.entries(part).flatMap(([name, value]: [string, unknown]) => {
    const within = bounds[name];
    if (within === undefined) return countsIn(value);
    return (Array.isArray(value) ? value : [value]).flatMap((each: unknown) => (isReference(each) ? [{ ...each, ...within }] : countsIn(each)));
  })];
}

/** The parameter that alone says how many working days after its first part a day is. */
function workdaysAhead(part: object): ParameterRef | undefined {
  const days: unknown = 'of' in part && Array.isArray(part.of) ? part.of[1] : undefined;
  const given: unknown = typeof days === 'object' && days !== null && 'value' in days ? days.value : undefined;
  return isReference(given) ? given : undefined;
}
