import type { Prepared } from '../../payout';
import type { Component, Condition, Expression, Parameters, Scheme } from '../../scheme';
import { parametersIn, periodKindOf, walkComponent, walkCondition } from '../../scheme';

/** What an expression may be if it looks at nothing outside the rows of its subject, their person and their day. */
const WITHIN: ReadonlySet<Expression['kind']> = new Set([
  'figure', 'field', 'people', 'sum', 'count', 'distinct', 'ordinal', 'days', 'plus', 'times', 'least', 'most', 'minus', 'over', 'growth', 'floor', 'round', 'orElse',
  'tiers', 'lookup', 'choose', 'date', 'addMonths', 'workday', 'lastWorkingDay', 'payDay', 'completed', 'score', 'sumOfItems', 'item',
]);

/**
 * Whether what a scheme costs is the sum of what each person-month costs by itself: every subject lies within one, nothing looks beyond it, and
 * nothing is cut from several together. Then tables need not be drawn to know what they would cost.
 */
export function isAdditive({ stages }: Prepared): boolean {
  const [stage] = stages;
  if (stage === undefined || stages.length > 1) return false;
  const { scheme, parameters, components } = stage;
  const isCutTogether = parameters.capPerRecipient !== undefined || parameters.budget !== undefined || parameters.negatives !== 'keep'
    || scheme.forfeits.length > 0 || scheme.refunds === 'reversed';
  return !isCutTogether && parameters.monthStartsOn === 1 && components.every((component) => isWithinOne(component, parameters, scheme));
}

function isWithinOne(component: Component, parameters: Parameters, scheme: Scheme): boolean {
  const { rule, limit, onlyFirstOf, to } = component;
  return limit === undefined && onlyFirstOf === undefined && rule.kind === 'formula' && rule.toDate === undefined && to.kind !== 'members' && staysWithinOne(component, parameters, scheme);
}

/** Whether the subjects of a component lie within one person-month each, and nothing that it asks of them looks beyond their rows, their person and their day. */
export function staysWithinOne(component: Component, parameters: Parameters, scheme: Scheme): boolean {
  const { each, periodOf, source } = component;
  const per = periodKindOf(component.per, parameters);
  const isByMonth = periodOf === 'date' && per === 'month';
  const ofPeople = (each === 'everyone' && isByMonth) || (each === 'person' && (isByMonth || (periodOf === 'date' && per === 'day')));
  // Whoever has no rows in a month has none in any draw either, and gets the same in all of them.
  const isAlone = ['row', 'newCustomer', 'member'].includes(each) || ofPeople;
  // Rows that are credited to others than the person whom they name are in the months of several people.
  const isCredited = (component.credit ?? scheme.credit ?? { kind: 'none' }).kind !== 'none';
  if (!isAlone || source !== 'counted' || (isCredited && each !== 'row')) return false;
  let within = true;
  walkComponent(component, {
    expression: (expression) => {
      within &&= (WITHIN.has(expression.kind) || (expression.kind === 'target' && expression.of === 'person')) && !('across' in expression && expression.across !== undefined);
    },
    condition: (condition: Condition) => { within &&= condition.kind !== 'laterThan'; },
  });
  return within;
}

/** Whether it is known of each row how it stands, whatever other rows there are: no condition by which rows are judged looks beyond the row and its day. */
export function standsAlone({ stages }: Prepared): boolean {
  return stages.every(({ scheme: { exclusions, fields, parameters: declared }, parameters }) => {
    const conditions = [...exclusions.flatMap(({ when }) => when), ...fields.flatMap(({ where }) => where)];
    let alone = [...parametersIn(conditions, declared)].every((name) => parameters.changes(name).length === 0);
    for (const condition of conditions) {
      walkCondition(condition, {
        expression: (expression) => { alone &&= WITHIN.has(expression.kind); },
        condition: ({ kind }) => { alone &&= kind !== 'column'; },
      });
    }
    return alone;
  });
}
