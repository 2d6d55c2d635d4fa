import { labelTexts } from '../i18n/texts/payout';
import type { Exact } from '../money';
import { integer, subtract, toNumber } from '../money';
import type { Expression, Parameter, ParameterType } from '../scheme';
import { READ } from '../table';
import type { Figure, Scope } from './scope';
import { dayFigure } from './days';
import type { RowPlace, Subject } from '../data';
import { isMoney, isRate, labelOf, placeIn } from '../data';
import type { Unit } from '../explain';
import { figureTerm, unitOfShare, whole, withinSentence } from '../explain';

type Of<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;

/** A figure of the scheme itself, or of a parameter. */
export function givenFigure({ value: given }: Of<'figure'>, scope: Scope): Figure {
  const value = scope.parameters.figure(given) ?? null;
  const own = unitOfGiven(given, scope);
  const unit = own ?? (value !== null && scope.asShare === true ? unitOfShare(value) : 'number');
  return { unit, of: () => value, explain: () => (value === null ? whole('') : figureTerm(value, unit)) };
}

/** The unit that a parameter declares; undefined for a figure written in the scheme itself. */
export function unitOfGiven(given: Of<'figure'>['value'], scope: Scope): Unit | undefined {
  return 'parameter' in given ? unitOfParameter(scope, given.parameter) : undefined;
}

function unitOfParameter(scope: Scope, name: string): Unit {
  const parameter = scope.declared.get(name);
  return unitOfValues(parameter) ?? (parameter === undefined ? undefined : UNITS_OF_TYPES[parameter.type]) ?? 'number';
}

const UNITS_OF_TYPES: Partial<Readonly<Record<ParameterType, Unit>>> = { amount: 'money', amounts: 'money', rate: 'rate' };

/** The unit of the values that a parameter declares: those of its tiers, its mapping or its decision table. */
export function unitOfValues(parameter: Parameter | undefined): Unit | undefined {
  return parameter?.value === undefined ? undefined : DECLARED_UNITS[parameter.value];
}

export const DECLARED_UNITS: Readonly<Record<'amount' | 'count' | 'rate' | 'multiplier', Unit>> = { amount: 'money', count: 'number', rate: 'rate', multiplier: 'number' };

/** A number that stands in a table. */
export function fieldFigure(expression: Of<'field' | 'people' | 'teams'>, scope: Scope): Figure {
  const { field } = expression;
  const place = placeIn(scope, expression.kind === 'teams' ? 'team' : expression.of);
  if (place.table.fieldOf(field)?.kind === 'date') return dateFieldFigure(place, field);
  const column = place.table.has(field) ? place.table.numbers(field) : undefined;
  const label = labelOf(place.table, field);
  const unit = isMoney(place.table, field) ? 'money' : isRate(place.table, field) ? 'rate' : 'number';
  const less = place.table === scope.data.sales && scope.lessened?.field === field ? scope.lessened.by : undefined;
  const of = (subject: Subject, row: number): Exact | null => {
    const at = place.row(subject, row);
    if (column === undefined || at < 0 || column.state[at] !== READ) return null;
    const value = column.values.at(at);
    return less === undefined ? value : subtract(value, less(at));
  };
  return {
    unit,
    of,
    explain(subject, row, explanation) {
      const value = of(subject, row);
      const term = value === null ? whole('') : figureTerm(value, unit);
      explanation.named(label, term.text);
      return term;
    },
  };
}

/** A date that stands in a table, as the number of its day. */
function dateFieldFigure(place: RowPlace, field: string): Figure {
  const { state, days } = place.table.dates(field);
  const label = labelOf(place.table, field);
  const figure = dayFigure((subject, row) => {
    const at = place.row(subject, row);
    return at >= 0 && state[at] === READ ? days[at] ?? null : null;
  });
  return {
    ...figure,
    inCalendar: true,
    explain(subject, row, explanation) {
      const term = figure.explain(subject, row, explanation);
      explanation.named(label, term.text);
      return term;
    },
  };
}

/** Whole days from one date to another. */
export function daysFigure({ from, to }: Of<'days'>, scope: Scope): Figure {
  const first = scope.data.sales.dates(from);
  const last = scope.data.sales.dates(to);
  const of = (_: Subject, row: number): Exact | null => {
    if (first.state[row] !== READ || last.state[row] !== READ) return null;
    return integer((last.days[row] ?? 0) - (first.days[row] ?? 0));
  };
  return {
    unit: 'number',
    of,
    explain(subject, row, explanation) {
      const days = of(subject, row);
      if (days === null) return whole('');
      const { sales } = scope.data;
      explanation.fact(labelTexts.days, { from: withinSentence(labelOf(sales, from)), to: withinSentence(labelOf(sales, to)), days: toNumber(days) });
      return figureTerm(days, 'number');
    },
  };
}
