import type { Condition, Expression, FieldOwner } from '..';

/** Of whom an expression itself looks at fields, where they are not the row's own. */
export function ownersOf(expression: Expression): readonly FieldOwner[] {
  switch (expression.kind) {
    case 'people':
      return [expression.of];
    case 'teams':
      return ['team'];
    case 'field':
      return expression.of === undefined ? [] : [expression.of];
    case 'lookup':
      return expression.from === undefined ? [] : [expression.from];
    case 'decide':
      return expression.by.flatMap((by): FieldOwner[] => ('people' in by ? [by.of] : 'teams' in by ? ['team'] : []));
    default:
      return [];
  }
}

/** Of whom a condition itself looks at a field, where it is not the row's own. */
export function ownerOfCondition(condition: Condition): FieldOwner | undefined {
  return 'from' in condition ? condition.from : undefined;
}

/** Whether an expression is about the team of what it is asked. */
export function isOfTheTeam(expression: Expression): boolean {
  if (expression.kind === 'target' || expression.kind === 'result') return expression.of === 'team';
  return ownersOf(expression).includes('team') || ('across' in expression && expression.across === 'team') || (expression.kind === 'rank' && expression.within !== undefined);
}
