import type { Exact } from '../money';
import { add, multiply, ZERO } from '../money';
import type { Expression } from '../scheme';
import { unitOfGiven } from './field';
import type { Figure, Scope } from './scope';
import type { Subject } from '../data';
import { figureTerm, plus, times, Explanation, unitOfShare, whole } from '../explain';

type Of<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;

/** A weighted score: the sum of value × weight; absent where a value is. */
export function scoreFigure({ items }: Of<'score'>, scope: Scope): Figure {
  const parts = items.map(({ label, of, weight }) => ({ label, figure: scope.figure(of), weight: scope.parameters.figure(weight) ?? ZERO, unit: unitOfGiven(weight, scope) }));
  return {
    unit: 'number',
    of(subject: Subject, row: number): Exact | null {
      let total = ZERO;
      for (const { figure, weight } of parts) {
        const value = figure.of(subject, row);
        if (value === null) return null;
        total = add(total, multiply(value, weight));
      }
      return total;
    },
    explain: (subject, row, explanation) => plus(parts.map(({ label, figure, weight, unit }) => {
      const term = figure.explain(subject, row, new Explanation(explanation.language));
      explanation.named(label, term.text);
      return times([term, figureTerm(weight, unit ?? unitOfShare(weight))]);
    })),
  };
}

/** The sum of an expression over the entries of a list, each worked out with the figures of its entry. */
export function itemsFigure({ items, value }: Of<'sumOfItems'>, scope: Scope): Figure {
  const parts = (scope.parameters.items(items) ?? []).map((item) => scope.but({ item }).figure(value));
  return {
    unit: parts[0]?.unit ?? 'number',
    of(subject, row) {
      let total = ZERO;
      for (const part of parts) {
        const each = part.of(subject, row);
        if (each === null) return null;
        total = add(total, each);
      }
      return total;
    },
    explain: (subject, row, explanation) => plus(parts.map((part) => part.explain(subject, row, explanation))),
  };
}

/** A figure of the entry; where the entry leaves it out, the parameter that has the entry's name, if the scheme says so. */
export function itemFigure({ name, orParameter }: Of<'item'>, scope: Scope): Figure {
  const { item } = scope;
  const instead = item !== undefined && orParameter ? scope.parameters.figure({ parameter: item.name }) : undefined;
  const value = item?.figures.get(name) ?? instead ?? null;
  const unit = value !== null && scope.asShare === true ? unitOfShare(value) : 'number';
  return { unit, of: () => value, explain: () => (value === null ? whole('') : figureTerm(value, unit)) };
}
