import type { Text } from '../i18n';
import type { Exact, TierScale } from '../money';
import { ceiling, compare, divide, integer, isZero, maxOf, minOf, multiply, round, scaled, sign, subtract, sum, ZERO } from '../money';
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

/** `most` is what a subject gets at most, whatever the table says; null where nothing bounds it. */
export function curveOf(component: Component, scale: TierScale, measures: readonly Exact[], tiers: readonly Tier[], unit: Exact, most: Exact | null = null): PayCurve {
  const capped = (award: Exact): Exact => (most === null ? award : minOf(award, most));
  const cliffs = scale.cliffs(unit).filter(({ bound }) => sign(bound) > 0);
  const cut = most === null ? null : cutFrom(scale, tiers, unit, most);
  const last = [...measures, ...(cut === null ? [] : [multiply(cut, BEYOND)])].reduce(maxOf, multiply(cliffs.at(-1)?.bound ?? ZERO, BEYOND));
  const given = sum(measures.map((measure) => round(capped(scale.award(measure)), 2)));
  const mean = measures.length === 0 ? ZERO : divide(sum(measures), integer(measures.length));
  return {
    component: component.label,
    corners: [
      { measure: ZERO, award: capped(scale.award(ZERO)) },
      ...cliffs.flatMap(({ bound, before, at }) => [{ measure: bound, award: capped(before) }, { measure: bound, award: capped(at) }]),
      ...(cut === null ? [] : [{ measure: cut, award: capped(scale.award(cut)) }]),
      { measure: last, award: capped(scale.award(last)) },
    ].sort((a, b) => compare(a.measure, b.measure)),
    subjects: measures.map((measure) => ({ measure, award: capped(scale.award(measure)) })),
    flat: flatIn(scale, measures, tiers, unit, cut),
    mean: component.each !== 'person' || measures.length === 0 ? null : { measure: mean, cost: multiply(round(capped(scale.award(mean)), 2), integer(measures.length)), given },
  };
}

/** From where on whoever has more gets the most that there is; null where the table does not come so far, or falls below it again. */
function cutFrom(scale: TierScale, tiers: readonly Tier[], unit: Exact, most: Exact): Exact | null {
  const from = scale.leastAmount(most);
  if (from === null) return null;
  const whole = multiply(ceiling(divide(from, unit)), unit);
  const end = addUnits(tiers.reduce((furthest, { bound }) => maxOf(furthest, bound), whole), unit, 2);
  const isBelow = (award: Exact): boolean => compare(award, most) < 0;
  const isRising = compare(scale.award(addUnits(end, unit, 1)), scale.award(end)) >= 0;
  const fallsAt = scale.cliffs(unit).some(({ bound, before, at }) => compare(bound, whole) > 0 && (isBelow(before) || isBelow(at)));
  return isRising && !fallsAt && !isBelow(scale.award(end)) ? whole : null;
}

/** The stretches from nothing to the first bound, between bounds and beyond the last in which one unit more earns nothing; what lies beyond a cut is one. */
function flatIn(scale: TierScale, measures: readonly Exact[], tiers: readonly Tier[], unit: Exact, cut: Exact | null): PayCurve['flat'] {
  const own = flatByTable(scale, measures, tiers, unit);
  if (cut === null || own === null) return own ?? [];
  // What the table leaves flat just before the cut goes on there.
  const before = own.filter(({ from }) => compare(from, cut) < 0);
  const joined = before.find(({ to }) => to === null || compare(to, cut) >= 0);
  return [...before.filter((each) => each !== joined), { from: joined === undefined ? cut : joined.from, to: null }];
}

/** The same without a cut; null where nobody has a measure. */
function flatByTable(scale: TierScale, measures: readonly Exact[], tiers: readonly Tier[], unit: Exact): PayCurve['flat'] | null {
  const usual = percentile([...measures].sort(compare), P90);
  if (usual === null || sign(usual) <= 0) return null;
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
