import { isReference } from '../grammar/given';
import type { Json } from '../shape/json';
import type { Component, Recipient, Rule, Scheme } from '../types';
import { printCondition } from './condition';
import { printExpression } from './expression';
import { present, printGivenFigure, printReference, printTiers, printWord, unless, unlessEmpty } from './given';

function printRule(rule: Rule): Json {
  switch (rule.kind) {
    case 'formula':
      return present({ formula: printExpression(rule.amount), when: unlessEmpty(rule.when, printCondition), toDate: rule.toDate });
    case 'streak':
      return present({
        streak: rule.holds.map(printCondition), every: rule.every && printGivenFigure(rule.every), from: rule.from && printGivenFigure(rule.from), amount: printExpression(rule.amount),
      });
    case 'contest':
      return present({
        contest: printExpression(rule.by),
        prizes: isReference(rule.prizes) ? printReference(rule.prizes) : rule.prizes.map(printGivenFigure),
        ties: printWord(rule.ties),
        among: unlessEmpty(rule.among, printCondition),
      });
    case 'share':
      return present({
        share: printExpression(rule.pool), when: unlessEmpty(rule.when, printCondition), among: rule.among, weight: printExpression(rule.weight), leftover: printWord(rule.leftover),
        ties: unless<string>('earlier', rule.ties),
      });
    case 'milestones':
      return { milestones: printExpression(rule.of), steps: printTiers(rule.steps) };
  }
}

function printRecipient(to: Recipient): Json | undefined {
  return to.kind === 'members' ? { members: to.where.map(printCondition) } : unless('person', to.kind);
}

function printBounds({ atLeast, atMost, boundsOrder }: Component): Json | undefined {
  if (atLeast === undefined && atMost === undefined) return undefined;
  return present({
    atLeast: atLeast && printExpression(atLeast), atMost: atMost && printExpression(atMost), apply: atLeast !== undefined && atMost !== undefined ? boundsOrder : undefined,
  });
}

/** A component as JSON; its period is left to the scheme where it is the same. */
export function printComponent(component: Component, period: Scheme['period']): Json {
  const { limit, due } = component;
  return present({
    id: component.id,
    label: { ...component.label },
    if: unlessEmpty(component.if, printCondition),
    each: component.each,
    per: printWord(component.per) === printWord(period) ? undefined : printWord(component.per),
    periodOf: unless('date', component.periodOf),
    source: unless<string>('counted', component.source),
    rows: unless<string>('all', component.rows),
    onlyFirstOf: component.onlyFirstOf,
    where: unlessEmpty(component.where, printCondition),
    rule: printRule(component.rule),
    to: printRecipient(component.to),
    award: unless<string>('cash', component.award),
    bounds: printBounds(component),
    limit: limit && { per: limit.per, atMost: printExpression(limit.atMost) },
    due: due && { workingDays: printGivenFigure(due.workingDays), after: due.after },
    taxCategory: unless<string>('none', component.taxCategory),
  });
}
