import type { Exact } from '../money';
import { ONE, ZERO } from '../money';
import type { Expression } from '../scheme';
import { shared, shareOf } from './credited';
import type { Scope } from './scope';
import { firstMeasure } from '../scheme';
import type { Subject } from '../data';

/**
 * What each row adds to the measure on which an expression rests first: its part of a sum, one of a count. Where the
 * expression rests on no measure, all rows weigh the same.
 */
export function rowWeight(expression: Expression, scope: Scope): (subject: Subject, row: number) => Exact {
  const measure = firstMeasure(expression);
  if (measure === undefined) return () => ONE;
  const rowwise = scope.but({ each: 'row' });
  const test = rowwise.test(measure.where);
  const part = measure.kind === 'sum' ? rowwise.figure(measure.of) : undefined;
  return (subject, row) => {
    if (!test.holds(subject, row)) return ZERO;
    if (part === undefined) return scope.data.credits?.counts === 'share' ? shareOf(scope.data, row) ?? ONE : ONE;
    return shared(part.of(subject, row), shareOf(scope.data, row)) ?? ZERO;
  };
}
