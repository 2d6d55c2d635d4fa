import { termTexts } from '../i18n/texts/payout';
import type { Between, Exact } from '../money';
import { isZero, subtract } from '../money';
import type { Explanation, Term } from './explanation';
import { figureTerm, over, plus, times, written } from './explanation';
import type { TierUnits } from './tier-working';
import type { Unit } from './explanation';

/** How a value between two points of a table comes about: the point's own, and its part of the way to the other. */
export function lineWorking({ point, other }: Between, value: Exact, unit: Unit, units: TierUnits, explanation: Explanation): Term {
  const own = figureTerm(point.value, units.value(point.value));
  if (other === undefined || isZero(subtract(value, point.bound))) {
    explanation.fact(termTexts.atPoint, { value: written(value, unit), bound: written(point.bound, units.bound), at: own.text });
    return own;
  }
  const rise = subtract(other.value, point.value);
  const there = figureTerm(other.value, units.value(other.value));
  explanation.fact(termTexts.betweenPoints, {
    value: written(value, unit), bound: written(point.bound, units.bound), at: own.text, other: written(other.bound, units.bound), there: there.text,
  });
  if (isZero(rise)) return own;
  const way = over(times([figureTerm(subtract(value, point.bound), unit), figureTerm(rise, units.value(rise))]), figureTerm(subtract(other.bound, point.bound), unit));
  return plus([own, way]);
}
