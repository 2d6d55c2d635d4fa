import type { Json } from '../shape/json';
import type { Condition } from '../types';
import { printExpression } from './expression';
import { present, printGivenFigure, printWords } from './given';

type OnField = Extract<Condition, { readonly kind: 'in' | 'flag' | 'blank' }>;

/** The field of the row, or the one of the people row of its person or referrer. */
function subjectOf({ field, from }: OnField): Readonly<Record<string, Json>> {
  if (from === undefined) return { field };
  return present({ people: field, of: from === 'person' ? undefined : from });
}

export function printCondition(condition: Condition): Json {
  switch (condition.kind) {
    case 'in':
      return { ...subjectOf(condition), in: printWords(condition.words) };
    case 'flag':
      return { ...subjectOf(condition), is: condition.is };
    case 'blank':
      return { ...subjectOf(condition), blank: condition.is };
    case 'compare':
      return { value: printExpression(condition.left), [condition.by]: printExpression(condition.right) };
    case 'newCustomer':
      return { newCustomer: condition.is };
    case 'laterThan':
      return { field: condition.field, laterThan: { workingDays: printGivenFigure(condition.workingDays), afterEndOf: condition.afterEndOf } };
    case 'parameterIs':
      return { parameter: condition.parameter, is: condition.word };
    case 'given':
      return { given: condition.parameter };
    case 'column':
      return { column: `${condition.table}.${condition.field}` };
    case 'all':
    case 'any':
      return { [condition.kind]: condition.of.map(printCondition) };
    case 'not':
      return { not: printCondition(condition.of) };
  }
}
