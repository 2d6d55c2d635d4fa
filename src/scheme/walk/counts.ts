import { FARTHEST_WORKING_DAYS } from '../../calendar';
import { isReference } from '../grammar/given';
import type { ParameterRef } from '..';

/** A parameter that counts something, and between which whole numbers it makes sense there. */
export interface CountUsed extends ParameterRef {
  readonly least: number;
  readonly most?: number;
}

const NONE = { least: 0 };
const ONE = { least: 1 };
const DEADLINE = { least: 0, most: FARTHEST_WORKING_DAYS };

/** Where a scheme counts with a parameter: the kind of part, and the name of the count in it. A day of payment is a part without a kind. */
const COUNTS: Readonly<Record<string, Readonly<Record<string, Omit<CountUsed, keyof ParameterRef>>>>> = {
  '': { workingDays: DEADLINE },
  laterThan: { workingDays: DEADLINE },
  streak: { every: ONE, from: ONE },
  contest: { leastEntrants: NONE },
  rank: { least: NONE },
  round: { places: NONE },
  takenBack: { months: NONE },
};

/** The parameters by which the parts of a scheme count, wherever they stand. */
export function countsIn(part: unknown): readonly CountUsed[] {
  if (typeof part !== 'object' || part === null) return [];
  if (!Array.isArray(part) && Object.getPrototypeOf(part) !== Object.prototype) return [];
  const bounds = COUNTS['kind' in part && typeof part.kind === 'string' ? part.kind : ''] ?? {};
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) => {
    const within = bounds[name];
    return within !== undefined && isReference(value) ? [{ ...value, ...within }] : countsIn(value);
  });
}
