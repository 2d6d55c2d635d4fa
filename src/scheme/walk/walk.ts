import type { Component, Condition, Expression, Rule } from '..';
import { isOwnYears } from './members';
import { partsOf } from './parts';

/** What is to be seen on a walk through a component; every expression and condition is shown once. */
export interface Walker {
  expression?(expression: Expression): void;
  condition?(condition: Condition): void;
  /** What the conditions of a choice come to before any row is read; null where that is open. A choice never taken is not walked. */
  decided?(when: readonly Condition[]): boolean | null;
}

/** Walks through everything that a component says. */
export function walkComponent(component: Component, walker: Walker): void {
  const { where, to, rule, atLeast, atMost, limit, due, parts, per } = component;
  const years = [per, ...(limit === undefined ? [] : [limit.per])].flatMap((each) => (isOwnYears(each) ? [each.yearsFrom] : []));
  for (const condition of [...component.if, ...where, ...(to.kind === 'members' ? to.where : [])]) walkCondition(condition, walker);
  for (const expression of [...years, atLeast, atMost, limit?.atMost, due, ...parts.map(({ on }) => on)]) if (expression !== undefined) walkExpression(expression, walker);
  walkRule(rule, walker);
}

function walkRule(rule: Rule, walker: Walker): void {
  for (const expression of expressionsOf(rule)) walkExpression(expression, walker);
  for (const condition of conditionsOf(rule)) walkCondition(condition, walker);
}

function expressionsOf(rule: Rule): readonly Expression[] {
  switch (rule.kind) {
    case 'formula':
    case 'streak':
      return [rule.amount];
    case 'contest':
      return rule.sharesOf === undefined ? [rule.by] : [rule.by, rule.sharesOf];
    case 'share':
      return rule.most === undefined ? [rule.pool, rule.weight] : [rule.pool, rule.weight, rule.most];
    case 'draw':
      return rule.opening === undefined ? [rule.amount, rule.against] : [rule.amount, rule.against, rule.opening];
    case 'milestones':
      return [rule.of];
  }
}

function conditionsOf(rule: Rule): readonly Condition[] {
  switch (rule.kind) {
    case 'formula':
    case 'draw':
      return rule.when;
    case 'share':
      return [...rule.when, ...rule.who];
    case 'streak':
      return rule.holds;
    case 'contest':
      return rule.among;
    case 'milestones':
      return [];
  }
}

export function walkExpression(expression: Expression, walker: Walker): void {
  walker.expression?.(expression);
  if (expression.kind === 'choose') return walkChoices(expression, walker);
  for (const part of partsOf(expression)) walkExpression(part, walker);
  if (expression.kind === 'countPeriods') for (const condition of expression.holds) walkCondition(condition, walker);
  if (expression.kind === 'rank') for (const condition of expression.among) walkCondition(condition, walker);
  if ('where' in expression) for (const condition of expression.where) walkCondition(condition, walker);
}

function walkChoices({ choices, otherwise }: Extract<Expression, { readonly kind: 'choose' }>, walker: Walker): void {
  for (const { when, value } of choices) {
    const decided = walker.decided?.(when) ?? null;
    if (decided === false) continue;
    for (const condition of when) walkCondition(condition, walker);
    walkExpression(value, walker);
    if (decided === true) return;
  }
  if (otherwise !== undefined) walkExpression(otherwise, walker);
}

export function walkCondition(condition: Condition, walker: Walker): void {
  walker.condition?.(condition);
  if (condition.kind === 'compare') {
    walkExpression(condition.left, walker);
    walkExpression(condition.right, walker);
  } else if (condition.kind === 'all' || condition.kind === 'any') {
    for (const part of condition.of) walkCondition(part, walker);
  } else if (condition.kind === 'not') {
    walkCondition(condition.of, walker);
  }
}
