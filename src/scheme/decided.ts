import type { Condition } from './types';

/** What conditions may ask before any row is read. */
export interface Facts {
  /** The word of a choice, by the name of its parameter. */
  word(parameter: string): string | undefined;
  /** Whether the user gave a parameter. */
  given(parameter: string): boolean;
  /** Whether a list of words is empty. */
  empty(parameter: string): boolean;
  /** Whether a column has values; null where no table has been read. */
  filled(table: 'sales' | 'people', field: string): boolean | null;
}

/** What conditions come to before any row is read; null where that is open. */
export function decided(conditions: readonly Condition[], facts: Facts): boolean | null {
  const parts = conditions.map((condition) => decidedOne(condition, facts));
  return parts.includes(false) ? false : parts.includes(null) ? null : true;
}

export function decidedOne(condition: Condition, facts: Facts): boolean | null {
  switch (condition.kind) {
    case 'parameterIs':
      return facts.word(condition.parameter) === condition.word;
    case 'given':
      return facts.given(condition.parameter);
    case 'empty':
      return facts.empty(condition.parameter);
    case 'column':
      return facts.filled(condition.table, condition.field);
    case 'all':
      return decided(condition.of, facts);
    case 'any':
      return opposite(decided(condition.of.map((of) => ({ kind: 'not', of })), facts));
    case 'not':
      return opposite(decidedOne(condition.of, facts));
    default:
      return null;
  }
}

function opposite(answer: boolean | null): boolean | null {
  return answer === null ? null : !answer;
}
