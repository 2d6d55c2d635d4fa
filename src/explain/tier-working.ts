import { termTexts } from '../i18n/texts/payout';
import type { Exact, ScaleMethod, ScaleTier } from '../money';
import { grouped, isZero, proportion, subtract } from '../money';
import type { Term, Explanation, Unit } from './explanation';
import { figureTerm, plus, times, whole, written } from './explanation';

/** How the figures of a tier table are written. */
export interface TierUnits {
  readonly bound: Unit;
  value(value: Exact): Unit;
}

/** A tier table and the tier in it, by its index, in which a value falls; -1 below the first. */
export interface TierPlace {
  readonly tiers: readonly ScaleTier[];
  readonly index: number;
  readonly method: ScaleMethod;
}

/** What is compared with the bounds: its size, and its own working. */
export interface Measured {
  readonly value: Exact;
  readonly term: Term;
  readonly unit: Unit;
  /** Whether its figure has been told by name, so that it need not be repeated. */
  readonly named?: boolean;
}

/**
 * How an award by tiers comes about: slice by slice (graduated), or the tier (told as a fact) and its rate times `base`
 * (slab) or its amount (fixed); fixed amounts beside the rates are added.
 */
export function tierWorking({ tiers, index, method }: TierPlace, measured: Measured, units: TierUnits, explanation: Explanation, base: () => Term): Term {
  const tier = tiers[index];
  const shown = shownBeside(measured, units.bound);
  if (tier === undefined) {
    explanation.fact(termTexts.belowTiers, { term: shown });
    return whole('0');
  }
  if (method === 'graduated') return plus(tiers.slice(0, index + 1).flatMap((each, at) => slice(each, at === index ? measured.value : tiers[at + 1]?.bound, measured.unit, units)));
  const bound = boundText(tier.bound, units.bound);
  if (measured.named === true && measured.term.binds === 'whole') explanation.fact(tier.side === 'above' ? termTexts.tierAbove : termTexts.tierFrom, { bound });
  else explanation.fact(tier.side === 'above' ? termTexts.tierAboveOf : termTexts.tierFromOf, { term: shown, bound });
  const value = figureTerm(tier.value, units.value(tier.value));
  return method === 'fixed' ? value : plus([times([base(), value]), ...fixedOf(tier)]);
}

/** The working of what is compared with the bounds, and what it comes to where that is not to be seen at once. */
function shownBeside({ value, term }: Measured, unit: Unit): string {
  const result = written(value, unit);
  return term.binds === 'whole' ? result : `${term.text} = ${result}`;
}

function slice(tier: ScaleTier, end: Exact | undefined, unit: Unit, units: TierUnits): Term[] {
  const width = end === undefined ? null : subtract(end, tier.bound);
  const ownRate = figureTerm(tier.value, units.value(tier.value));
  return [...(width === null || isZero(width) ? [] : [times([figureTerm(width, unit), ownRate])]), ...fixedOf(tier)];
}

function fixedOf({ fixed }: ScaleTier): Term[] {
  return fixed === undefined || isZero(fixed) ? [] : [figureTerm(fixed, 'money')];
}

/** A bound as people write it: whole yuan without their cents. */
function boundText(bound: Exact, unit: Unit): string {
  return unit === 'rate' ? proportion(bound) : grouped(bound);
}
