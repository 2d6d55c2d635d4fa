import type { Exact, ScaleMethod } from '../money';
import { compare, multiply, TierScale, ZERO } from '../money';
import type { Expression, Tier } from '../scheme';
import { METHODS } from '../scheme';
import type { Figure, Scope } from './scope';
import type { TierUnits, Unit } from '../explain';
import { tierWorking, unitOfRate } from '../explain';

type Tiers = Extract<Expression, { readonly kind: 'tiers' }>;

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
    explain(subject, row, explanation) {
      const value = figure.of(subject, row) ?? ZERO;
      const term = figure.explain(subject, row, explanation);
      return tierWorking({ tiers, index: scale.tierOf(value), method: base === undefined ? method : 'slab' }, { value, term, unit: figure.unit, named: true }, units, explanation, () => (
        base === undefined ? term : base.explain(subject, row, explanation)
      ));
    },
  };
}

function unitsOf({ tiers }: Tiers, scope: Scope, unit: Unit, method: ScaleMethod): TierUnits {
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
