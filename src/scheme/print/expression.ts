import type { Json } from '../shape/json';
import type { Expression } from '../types';
import { printCondition } from './condition';
import { present, printFigure, printGiven, printGivenFigure, printReference, printTiers, printWord, unless, unlessEmpty } from './given';

const orNothing = (expression: Expression | undefined): Json | undefined => expression && printExpression(expression);

const all = (list: readonly Expression[]): Json => list.map(printExpression);

export function printExpression(expression: Expression): Json {
  switch (expression.kind) {
    case 'figure':
      return printGivenFigure(expression.value);
    case 'field':
      return expression.field;
    case 'people':
      return present({ people: expression.field, of: unless('person', expression.of) });
    case 'sum':
      return present({ sum: printExpression(expression.of), where: unlessEmpty(expression.where, printCondition), across: expression.across });
    case 'count':
      return present({ count: expression.what, where: unlessEmpty(expression.where, printCondition), across: expression.across });
    case 'distinct':
      return present({ distinct: expression.field, where: unlessEmpty(expression.where, printCondition) });
    case 'ordinal':
      return { ordinal: true };
    case 'target':
      return { target: expression.of };
    case 'days':
      return { days: { from: expression.from, to: expression.to } };
    case 'plus':
    case 'times':
    case 'least':
    case 'most':
    case 'minus':
      return { [expression.kind]: all(expression.of) };
    case 'over':
      return present({ over: all(expression.of), byZero: expression.byZero && printFigure(expression.byZero) });
    case 'growth':
      return { growth: all([expression.now, expression.before]) };
    case 'floor':
      return { floor: printExpression(expression.of) };
    case 'round':
      return { round: printExpression(expression.of), places: printGivenFigure(expression.places), mode: printWord(expression.mode ?? 'half-up') };
    case 'orElse':
      return { orElse: all([expression.of, expression.otherwise]) };
    case 'highest':
      return { highest: printExpression(expression.of) };
    case 'tiers':
      return present({ tiers: printTiers(expression.tiers), of: printExpression(expression.of), method: printWord(expression.method), on: orNothing(expression.on) });
    case 'lookup':
      return present({ lookup: printGiven(expression.entries, printMapping), by: expression.by, otherwise: orNothing(expression.otherwise) });
    case 'choose':
      return present({ choose: expression.choices.map(({ when, value }) => ({ when: when.map(printCondition), value: printExpression(value) })), otherwise: orNothing(expression.otherwise) });
    case 'score':
      return { score: expression.items.map(({ label, of, weight }) => ({ label: { ...label }, of: printExpression(of), weight: printGivenFigure(weight) })) };
    case 'sumOfItems':
      return { sumOfItems: printReference(expression.items), value: printExpression(expression.value) };
    case 'item':
      return present({ item: expression.name, orParameter: unless(false, expression.orParameter) });
  }
}

function printMapping(entries: ReadonlyMap<string, Parameters<typeof printFigure>[0]>): Json {
  return Object.fromEntries([...entries].map(([key, value]) => [key, printFigure(value)]));
}
