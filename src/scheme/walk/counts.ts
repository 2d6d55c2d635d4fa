import { FARTHEST_MONTHS, FARTHEST_WORKING_DAYS } from '../../calendar';
import type { Text } from '../../i18n';
import { schemeTexts } from '../../i18n/texts/scheme';
import { isReference } from '../grammar/given';
import { isPlainObject } from '../shape/json';
import type { ParameterRef, Scheme } from '..';

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

const MONTHS = { least: -FARTHEST_MONTHS, most: FARTHEST_MONTHS, tooMany: schemeTexts.tooManyMonths };

type Within = Omit<CountUsed, keyof ParameterRef>;

/** The account of an award is a part without a kind. */
const NO_KIND = '';

/** Where a scheme counts with a parameter: the kind of part, and the name of the count in it, or which of the parts that stand under a name counts. */
const COUNTS: Readonly<Record<string, Readonly<Record<string, Within | readonly (Within | undefined)[]>>>> = {
  [NO_KIND]: { expiresAfter: { ...MONTHS, least: 1 } },
  laterThan: { workingDays: DEADLINE },
  workday: { of: [undefined, DEADLINE] },
  addMonths: { of: [undefined, MONTHS] },
  streak: { every: ONE, from: ONE },
  contest: { leastEntrants: NONE },
  rank: { least: NONE },
  round: { places: NONE },
  takenBack: { months: NONE, days: NONE },
  result: { level: ONE },
  payDay: { days: PAY_DAY },
};

const known = new WeakMap<Scheme, readonly CountUsed[]>();

/** The parameters by which the parts of a scheme count, wherever they stand. Looked for once: a scheme is bound anew for every run. */
export function countsIn(scheme: Scheme): readonly CountUsed[] {
  let counts = known.get(scheme);
  if (counts === undefined) known.set(scheme, (counts = countsOf(scheme)));
  return counts;
}

function countsOf(part: unknown): readonly CountUsed[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Object.getPrototypeOf(part) !== Object.prototype) return [];
  const bounds = COUNTS['kind' in part && typeof part.kind === 'string' ? part.kind : NO_KIND] ?? {};
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) => {
    const within = bounds[name];
    return (Array.isArray(value) ? value : [value]).flatMap((each: unknown, index) => {
      const own = isList(within) ? within[index] : within;
      const given = givenIn(each);
      return own !== undefined && given !== undefined ? [{ ...given, ...own }] : countsOf(each);
    });
  });
}

function isList(within: Within | readonly (Within | undefined)[] | undefined): within is readonly (Within | undefined)[] {
  return Array.isArray(within);
}

/** The parameter that a count is, as such or as a figure. */
function givenIn(count: unknown): ParameterRef | undefined {
  if (isReference(count)) return count;
  const figure: unknown = isPlainObject(count) && count['kind'] === 'figure' ? count['value'] : undefined;
  return isReference(figure) ? figure : undefined;
}
