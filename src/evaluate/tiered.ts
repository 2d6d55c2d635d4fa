import type { Exact, ScaleMethod } from '../money';
import { between, compare, interpolated, multiply, TierScale, ZERO } from '../money';
import type { Expression, Tier } from '../scheme';
import { METHODS } from '../scheme';
import { DECLARED_UNITS, unitOfValues } from './field';
import type { Figure, Scope } from './scope';
import type { TierUnits, Unit } from '../explain';
import { lineWorking, tierWorking, times, unitOfShare } from '../explain';

type Tiers = Extract<Expression, { readonly kind: 'tiers' }>;

/** A tier table applied to a figure; a slab rate may apply to another figure than the one that chose the tier. */
export function tiersFigure(expression: Tiers, scope: Scope): Figure {
  const method = scope.parameters.choice(expression.method, METHODS) ?? 'graduated';
  return method === 'linear-amount' || method === 'linear-rate' ? lineFigure(expression, method, scope) : stepFigure(expression, method, scope);
}

function stepFigure(expression: Tiers, method: ScaleMethod, scope: Scope): Figure {
  const tiers = scope.parameters.tiers(expression.tiers) ?? [];
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

/** From point to point of the table: the amount on the line, or the whole (or `on`) at the rate on it. */
function lineFigure(expression: Tiers, method: 'linear-amount' | 'linear-rate', scope: Scope): Figure {
  const points = scope.parameters.tiers(expression.tiers) ?? [];
  const figure = scope.figure(expression.of);
  const base = expression.on === undefined ? figure : scope.figure(expression.on);
  const scale = new TierScale(points, 'fixed');
  const units = unitsOf(expression, scope, figure.unit, method === 'linear-rate' ? 'slab' : 'fixed', base.unit);
  return {
    unit: method === 'linear-amount' ? units.value(points[0]?.value ?? ZERO) : 'money',
    open: method === 'linear-amount' && declaredValue(expression, scope) === undefined,
    of(subject, row) {
      const value = figure.of(subject, row);
      if (value === null) return null;
      const found = interpolated(points, scale.tierOf(value), value, expression.beyond);
      if (method === 'linear-amount') return found;
      const amount = base.of(subject, row);
      return amount === null ? null : multiply(amount, found);
    },
    explain(subject, row, explanation) {
      const value = figure.of(subject, row) ?? ZERO;
      const term = figure.explain(subject, row, explanation);
      const index = scale.tierOf(value);
      const found = between(points, index, value, expression.beyond);
      if (found === undefined) return tierWorking({ tiers: points, index, method: 'fixed' }, { value, term, unit: figure.unit, named: true }, units, explanation, () => term);
      const line = lineWorking(found, value, units.bound, units, explanation);
      return method === 'linear-amount' ? line : times([expression.on === undefined ? term : base.explain(subject, row, explanation), line]);
    },
  };
}

/** A value that the scheme names no unit for is a share of the money that it multiplies; by itself an amount. */
function unitsOf({ tiers }: Tiers, scope: Scope, unit: Unit, method: ScaleMethod, multiplied: Unit): TierUnits {
  const declared = 'parameter' in tiers ? scope.declared.get(tiers.parameter) : undefined;
  const bound = declared?.bound === undefined ? unit : DECLARED_UNITS[declared.bound];
  const value = declaredValue({ tiers }, scope);
  const isShare = method === 'fixed' ? scope.asShare === true : multiplied === 'money';
  return { bound, value: (each) => value ?? (isShare ? unitOfShare(each) : method === 'fixed' ? 'money' : 'number') };
}

function declaredValue({ tiers }: Pick<Tiers, 'tiers'>, scope: Scope): Unit | undefined {
  return 'parameter' in tiers ? unitOfValues(scope.declared.get(tiers.parameter)) : undefined;
}

/** Whether a bound has been reached by a value. */
export function reaches(value: Exact, { side, bound }: Tier): boolean {
  const order = compare(value, bound);
  return order > 0 || (order === 0 && side === 'atLeast');
}
