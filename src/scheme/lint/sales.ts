import type { Component, Expression } from '../types';

/** Whether an expression is what was sold: the sum of amounts or, of a single row, its amount. */
export function isSales(expression: Expression, { each }: Pick<Component, 'each'>): boolean {
  if (expression.kind === 'sum') return isAmount(expression.of);
  return (each === 'row' || each === 'newCustomer') && isAmount(expression);
}

function isAmount(expression: Expression): boolean {
  return expression.kind === 'field' && expression.field === 'amount';
}
