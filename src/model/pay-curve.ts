import type { Text } from '../i18n';
import type { Exact, TierScale } from '../money';
import { compare, divide, integer, isZero, maxOf, multiply, round, scaled, sign, subtract, sum, ZERO } from '../money';
import type { Component, Tier } from '../scheme';
import { percentile } from './statistics';

/** What a tier table pays for each measure, with those to whom it is applied. */
export interface PayCurve {
  readonly component: Text;
  /** From nothing to beyond the last bound and the largest measure; at a bound first what a cent before it earns. Straight between two. */
  readonly corners: readonly { readonly measure: Exact; readonly award: Exact }[];
  readonly subjects: readonly { readonly measure: Exact; readonly award: Exact }[];
  /** Where who sells more gets no more, over more than a fifth of what nine of ten stay below; `to` is null where it never ends. */
  readonly flat: readonly { readonly from: Exact; readonly to: Exact | null }[];
  /** What all would earn together if each had the mean measure, beside what they earn; null where the subjects are no people by period, or none. */
  readonly mean: { readonly measure: Exact; readonly cost: Exact; readonly given: Exact } | null;
}

/** How far beyond the last bound a curve goes at least. */
const BEYOND = scaled(12, 1);
/** A stretch that long, as a part of the P90 measure, is told. */
const LONG = scaled(2, 1);
const P90 = scaled(9, 1);

export function curveOf(component: Component, scale: TierScale, measures: readonly Exact[], tiers: readonly Tier[], unit: Exact): PayCurve {
  const cliffs = scale.cliffs(unit).filter(({ bound }) => sign(bound) > 0);
  const last = measures.reduce(maxOf, multiply(cliffs.at(-1)?.bound ?? ZERO, BEYOND));
  const given = sum(measures.map((measure) => round(scale.award(measure), 2)));
  const mean = measures.length === 0 ? ZERO : divide(sum(measures), integer(measures.length));
  return {
    component: component.label,
    corners: [
      { measure: ZERO, award: scale.award(ZERO) },
      ...cliffs.flatMap(({ bound, before, at }) => [{ measure: bound, award: before }, { measure: bound, award: at }]),
      { measure: last, award: scale.award(last) },
    ],
    subjects: measures.map((measure) => ({ measure, award: scale.award(measure) })),
    flat: flatIn(scale, measures, tiers, unit),
    mean: component.each !== 'person' || measures.length === 0 ? null : { measure: mean, cost: multiply(round(scale.award(mean), 2), integer(measures.length)), given },
  };
}

/** The stretches from nothing to the first bound, between bounds and beyond the last: those in which one unit more earns nothing. */
function flatIn(scale: TierScale, measures: readonly Exact[], tiers: readonly Tier[], unit: Exact): PayCurve['flat'] {
  const usual = percentile([...measures].sort(compare), P90);
  if (usual === null || sign(usual) <= 0) return [];
  const bounds = tiers.map(({ bound }) => bound).filter((bound) => sign(bound) > 0);
  return [ZERO, ...bounds].flatMap((from, at) => {
    const to = bounds[at] ?? null;
    const isLong = to === null || compare(subtract(to, from), multiply(usual, LONG)) > 0;
    const [first, second] = [scale.award(addUnits(from, unit, 1)), scale.award(addUnits(from, unit, 2))];
    return isLong && isZero(subtract(second, first)) ? [{ from, to }] : [];
  });
}

function addUnits(from: Exact, unit: Exact, count: number): Exact {
  return subtract(from, multiply(unit, integer(-count)));
}
