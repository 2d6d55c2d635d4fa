import type { Condition, Expression } from '..';

/** An expression that looks at rows. */
export type Measure = Extract<Expression, { readonly where: readonly Condition[] }>;

/** The first measure in an expression, from the outside inwards; undefined where it rests on none. */
export function firstMeasure(expression: Expression): Measure | undefined {
  if ('where' in expression) return expression;
  for (const part of partsOf(expression)) {
    const found = firstMeasure(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The expressions that stand directly inside one. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'plus':
    case 'times':
    case 'least':
    case 'most':
    case 'minus':
    case 'over':
    case 'addMonths':
    case 'workday':
      return expression.of;
    case 'growth':
      return [expression.now, expression.before];
    case 'sum':
    case 'floor':
    case 'round':
    case 'highest':
    case 'rank':
    case 'previous':
      return [expression.of];
    case 'completed':
      return [expression.from, expression.to];
    case 'payDay':
      return [expression.after];
    case 'lastWorkingDay':
    case 'startOf':
    case 'endOf':
    case 'datePart':
      return [expression.of];
    case 'workingDays':
      return [expression.from, expression.to];
    case 'proration':
      return [expression.from, expression.to].flatMap((part) => part ?? []);
    case 'runningTotal':
      return [expression.total, ...(typeof expression.since === 'string' ? [] : [expression.since.yearsFrom])];
    case 'inPeriodOf':
    case 'takenBack':
      return [expression.value];
    case 'countPeriods':
      return expression.since === undefined ? [] : [expression.since];
    case 'sumPeriods':
      return expression.since === undefined ? [expression.of] : [expression.of, expression.since];
    case 'orElse':
      return [expression.of, expression.otherwise];
    case 'tiers':
      return expression.on === undefined ? [expression.of] : [expression.of, expression.on];
    case 'decide':
      return [...expression.by.flatMap((by) => ('value' in by ? [by.value] : [])), ...(expression.otherwise === undefined ? [] : [expression.otherwise])];
    case 'lookup':
      return expression.otherwise === undefined ? [] : [expression.otherwise];
    case 'choose':
      return [...expression.choices.map(({ value }) => value), ...(expression.otherwise === undefined ? [] : [expression.otherwise])];
    case 'score':
      return expression.items.map(({ of }) => of);
    case 'sumOfItems':
      return [expression.value];
    case 'figure':
    case 'field':
    case 'people':
    case 'teams':
    case 'count':
    case 'distinct':
    case 'ordinal':
    case 'creditShare':
    case 'target':
    case 'days':
    case 'item':
    case 'date':
    case 'result':
      return [];
  }
}
