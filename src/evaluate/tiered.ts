import type { Exact, ScaleMethod } from '../money';
import { compare, multiply, TierScale, ZERO } from '../money';
import type { Expression, Tier } from '../scheme';
import { METHODS } from '../scheme';
import type { Figure, Scope } from './scope';
import type { TierUnits, Unit } from '../explain';
import { tierWorking, unitOfShare } from '../explain';

type Tiers = Extract<Expression, { readonly kind: 'tiers' }>;

/** A tier table applied to a figure; a slab rate may apply to another figure than the one that chose the tier. */
export function tiersFigure(expression: Tiers, scope: Scope): Figure {
  const tiers = scope.parameters.tiers(expression.tiers) ?? [];
  const method = scope.parameters.choice(expression.method, METHODS) ?? 'graduated';
  const figure = scope.figure(expression.of);
  const base = expression.on === undefined ? undefined : scope.figure(expression.on);
  const scale = new TierScale(tiers, method);
  const units = unitsOf(expression, scope, figure.unit, method, (base ?? figure).unit);
  return {
    unit: method === 'fixed' ? units.value(tiers[0]?.value ?? ZERO) : 'money',
    open: method === 'fixed' && declaredValue(expression, scope) === undefined,
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

/** A value that the scheme names no unit for is a share of the money that it multiplies; by itself an amount. */
function unitsOf({ tiers }: Tiers, scope: Scope, unit: Unit, method: ScaleMethod, multiplied: Unit): TierUnits {
  const declared = 'parameter' in tiers ? scope.declared.get(tiers.parameter) : undefined;
  const bound = declared?.bound === undefined ? unit : UNITS[declared.bound];
  const value = declaredValue({ tiers }, scope);
  const isShare = method === 'fixed' ? scope.asShare === true : multiplied === 'money';
  return { bound, value: (each) => value ?? (isShare ? unitOfShare(each) : method === 'fixed' ? 'money' : 'number') };
}

function declaredValue({ tiers }: Pick<Tiers, 'tiers'>, scope: Scope): Unit | undefined {
  const value = 'parameter' in tiers ? scope.declared.get(tiers.parameter)?.value : undefined;
  return value === undefined ? undefined : UNITS[value];
}

const UNITS: Readonly<Record<'amount' | 'count' | 'rate' | 'multiplier', Unit>> = { amount: 'money', count: 'number', rate: 'rate', multiplier: 'number' };

/** Whether a bound has been reached by a value. */
export function reaches(value: Exact, { side, bound }: Tier): boolean {
  const order = compare(value, bound);
  return order > 0 || (order === 0 && side === 'atLeast');
}
