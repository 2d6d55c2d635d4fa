import type { Condition } from '../scheme';
import type { Context } from './scope';

/** What conditions may ask before any row is read. */
type Known = Pick<Context, 'parameters' | 'data'>;

/** What conditions come to before any row is read; null where that is open. */
export function decided(conditions: readonly Condition[], context: Known): boolean | null {
  const parts = conditions.map((condition) => decidedOne(condition, context));
  return parts.includes(false) ? false : parts.includes(null) ? null : true;
}

export function decidedOne(condition: Condition, context: Known): boolean | null {
  switch (condition.kind) {
    case 'parameterIs':
      return context.parameters.word(condition.parameter) === condition.word;
    case 'given':
      return context.parameters.given(condition.parameter);
    case 'column':
      return context.data.isFilled(condition.table, condition.field);
    case 'all':
      return decided(condition.of, context);
    case 'any': {
      const parts = condition.of.map((each) => decidedOne(each, context));
      return parts.includes(true) ? true : parts.includes(null) ? null : false;
    }
    case 'not': {
      const part = decidedOne(condition.of, context);
      return part === null ? null : !part;
    }
    default:
      return null;
  }
}
