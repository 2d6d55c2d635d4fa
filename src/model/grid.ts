import type { Exact } from '../money';
import { add, ceiling, compare, divide, floor, HUNDRED, integer, maxOf, minOf, multiply, ONE, scaled, subtract, sum, ZERO } from '../money';
import { figuresOf } from './data/ground';
import type { Costing } from './costing';
import type { Setting, SettingKind } from './setting';

/** The round values that are tried: from `first` × `step` to `last` × `step`. */
export interface RoundValues {
  readonly step: Exact;
  readonly first: number;
  readonly last: number;
}

const STEPS: Readonly<Record<SettingKind, Exact>> = { rate: scaled(1, 4), amount: ONE, count: ONE, number: scaled(1, 2) };

/** In which steps a figure is tried where nobody says: 0.01 %, 1 yuan, 1 piece. */
export function usualStep({ kind }: Pick<Setting, 'kind'>): Exact {
  return STEPS[kind];
}

export interface Limits {
  readonly least: Exact;
  readonly most: Exact;
}

/** More round values than this are a mistake of the step. */
const MOST_VALUES = 2 ** 40;

/** The round values between two bounds; null where there is none, or the step is none. */
export function gridOf({ least, most }: Limits, step: Exact): RoundValues | null {
  if (compare(step, ZERO) <= 0) return null;
  const [first, last] = [ceiling(divide(least, step)), floor(divide(most, step))];
  const [from, to] = [asNumber(first), asNumber(last)];
  return from === null || to === null || from > to ? null : { step, first: from, last: to };
}

function asNumber(whole: Exact): number | null {
  return whole.wide === null && whole.denominator === 1 && Math.abs(whole.units) <= MOST_VALUES ? whole.units / 10 ** whole.scale : null;
}

export function valueAt({ step }: RoundValues, index: number): Exact {
  return multiply(step, integer(index));
}

const TIMES = integer(10);

/** Between which values a figure is looked for where nobody says: as far as its parameter and the tiers beside it allow, and no further than it can matter. */
export function usualRange(setting: Setting, budget: Exact, costing: Costing, step: Exact): Limits {
  const { parameter, between, current, kind } = setting;
  const least = between === null ? parameter.atLeast ?? ZERO : maxOf(ZERO, between.above === null ? ZERO : add(between.above, step));
  const beyond = kind === 'rate' && between === null ? ONE : maxOf(multiply(maxOf(current ?? ONE, ONE), TIMES), between === null ? budget : widest(costing, kind));
  const most = between === null ? parameter.atMost : between.below === null ? undefined : subtract(between.below, step);
  return { least, most: most === undefined ? beyond : between === null ? minOf(most, maxOf(beyond, ZERO)) : most };
}

/** A bound above which no measure can lie: all sales together, or all rows. */
function widest({ judged: { data, rows } }: Costing, kind: SettingKind): Exact {
  const counted = rows.rows('counted');
  if (kind !== 'amount' || !data.sales.has('amount')) return multiply(integer(counted.length + 1), HUNDRED);
  const amount = figuresOf(data.sales, 'amount');
  return add(sum(Array.from(counted, (row) => amount(row) ?? ZERO)), ONE);
}
