import { termTexts } from '../i18n/texts/payout';
import type { Exact, ScaleMethod } from '../money';
import { compare, isZero, multiply, subtract, TierScale, ZERO } from '../money';
import type { Expression, Tier } from '../scheme';
import { METHODS } from '../scheme';
import type { Figure, Scope } from './context';
import type { Subject } from './subject';
import type { Term, Told, Unit } from './told';
import { plus, times, unitOfRate, whole, written } from './told';

type Tiers = Extract<Expression, { readonly kind: 'tiers' }>;

/** How the figures of a tier table are written. */
interface Units {
  readonly bound: Unit;
  value(value: Exact): Unit;
}

/** A tier table applied to a figure; a slab rate may apply to another figure than the one that chose the tier. */
export function tiersFigure(expression: Tiers, scope: Scope): Figure {
  const tiers = scope.parameters.tiers(expression.tiers) ?? [];
  const method = scope.parameters.choice(expression.method, METHODS) ?? 'graduated';
  const figure = scope.figure(expression.of);
  const base = expression.on === undefined ? undefined : scope.figure(expression.on);
  const scale = new TierScale(tiers, method);
  const units = unitsOf(expression, scope, figure.unit, method);
  return {
    unit: method === 'fixed' ? units.value(tiers[0]?.value ?? ZERO) : 'money',
    of(subject, row) {
      const value = figure.of(subject, row);
      if (value === null) return null;
      if (base === undefined) return scale.award(value);
      const amount = base.of(subject, row);
      return amount === null ? null : multiply(amount, tiers[scale.tierOf(value)]?.value ?? ZERO);
    },
    tell(subject, row, told) {
      const value = figure.of(subject, row);
      const term = figure.tell(subject, row, told);
      const index = value === null ? -1 : scale.tierOf(value);
      const tier = tiers[index];
      if (value === null || tier === undefined) {
        told.fact(termTexts.belowTiers, { term: shown(term, value, units.bound) });
        return whole('0');
      }
      if (method === 'graduated' && base === undefined) return slices(tiers, index, value, units, figure.unit);
      told.fact(tier.side === 'above' ? termTexts.tierAbove : termTexts.tierFrom, {
        term: shown(term, value, units.bound), bound: written(tier.bound, units.bound),
      });
      const rate = whole(written(tier.value, units.value(tier.value)));
      if (method === 'fixed') return rate;
      return times([base === undefined ? term : toldOf(base, subject, row, told), rate]);
    },
  };
}

function toldOf(figure: Figure, subject: Subject, row: number, told: Told): Term {
  return figure.tell(subject, row, told);
}

/** What is compared with the bounds: its working, and what it comes to where that is not to be seen at once. */
function shown(term: Term, value: Exact | null, unit: Unit): string {
  const result = value === null ? '' : written(value, unit);
  return term.binds === 'whole' ? result : `${term.text} = ${result}`;
}

/** Each slice at the value of its own tier. */
function slices(tiers: readonly Tier[], last: number, value: Exact, units: Units, unit: Unit): Term {
  const terms = tiers.slice(0, last + 1).flatMap((tier, index) => {
    const next = tiers[index + 1];
    const end = index === last || next === undefined ? value : next.bound;
    const width = subtract(end, tier.bound);
    return isZero(width) ? [] : [times([whole(written(width, unit)), whole(written(tier.value, units.value(tier.value)))])];
  });
  return terms.length === 0 ? whole('0') : plus(terms);
}

function unitsOf({ tiers }: Tiers, scope: Scope, unit: Unit, method: ScaleMethod): Units {
  const declared = 'parameter' in tiers ? scope.declared.get(tiers.parameter) : undefined;
  const bound = declared?.bound === undefined ? unit : UNITS[declared.bound];
  const value = declared?.value === undefined ? undefined : UNITS[declared.value];
  return { bound, value: (each) => value ?? (method === 'fixed' ? 'money' : unitOfRate(each)) };
}

const UNITS: Readonly<Record<'amount' | 'count' | 'rate' | 'multiplier', Unit>> = { amount: 'money', count: 'number', rate: 'rate', multiplier: 'number' };

/** Whether a bound has been reached by a value. */
export function reaches(value: Exact, { side, bound }: Tier): boolean {
  const order = compare(value, bound);
  return order > 0 || (order === 0 && side === 'atLeast');
}
