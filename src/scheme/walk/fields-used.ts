import type { Component, Condition, Expression, FieldOwner } from '..';
import { GROUP_WORDS } from '../words';
import { isOwnYears } from './members';
import { partsOf } from './parts';

/** A field that a component reads, and the table whose rows it reads it of. */
export interface Used {
  readonly table: 'sales' | 'people' | 'teams';
  readonly field: string;
}

/** All fields that a component reads: of sales rows, and of people rows where it works on members. */
export function fieldsUsed(component: Component): readonly Used[] {
  const { each, rule, where, to, atLeast, atMost, limit, due, parts, per } = component;
  const years = [per, ...(limit === undefined ? [] : [limit.per])].flatMap((of) => (isOwnYears(of) ? [of.yearsFrom] : []));
  const own = each === 'member' ? 'people' : 'sales';
  const sharers = rule.kind === 'share' && rule.among === 'member' ? 'people' : 'sales';
  return [
    ...fieldsAskedIn(where, own),
    ...(to.kind === 'members' ? fieldsAskedIn(to.where, 'people') : []),
    ...[...years, atLeast, atMost, limit?.atMost, due, ...parts.map(({ on }) => on)].flatMap((expression) => (expression === undefined ? [] : inExpression(expression, own))),
    ...(rule.kind === 'share' ? [rule.weight, ...(rule.most === undefined ? [] : [rule.most])].flatMap((expression) => inExpression(expression, sharers)) : []),
    ...(rule.kind === 'share' ? fieldsAskedIn(rule.who, sharers) : []),
    ...inRule(component, own),
  ];
}

type TableOf = Used['table'];

function inRule({ rule }: Component, own: TableOf): Used[] {
  switch (rule.kind) {
    case 'formula':
      return [...inExpression(rule.amount, own), ...fieldsAskedIn(rule.when, own)];
    case 'streak':
      return [...inExpression(rule.amount, own), ...fieldsAskedIn(rule.holds, own)];
    case 'contest':
      return [...inExpression(rule.by, own), ...fieldsAskedIn(rule.among, own), ...(rule.sharesOf === undefined ? [] : inExpression(rule.sharesOf, own))];
    case 'share':
      return [...inExpression(rule.pool, own), ...fieldsAskedIn(rule.when, own)];
    case 'draw':
      return [rule.amount, rule.against, ...(rule.opening === undefined ? [] : [rule.opening])].flatMap((expression) => inExpression(expression, own)).concat(fieldsAskedIn(rule.when, own));
    case 'milestones':
      return inExpression(rule.of, own);
  }
}

/** A measure goes through sales rows, whatever its subject is. */
function inExpression(expression: Expression, table: TableOf): Used[] {
  const inner = 'where' in expression ? 'sales' : table;
  const parts = partsOf(expression).flatMap((part) => inExpression(part, inner));
  const conditions = expression.kind === 'countPeriods' ? fieldsAskedIn(expression.holds, table) : 'where' in expression ? fieldsAskedIn(expression.where, 'sales') : [];
  switch (expression.kind) {
    case 'field':
      return [{ table: expression.of === undefined ? table : 'sales', field: expression.field }];
    case 'people':
      return [{ table: 'people', field: expression.field }];
    case 'teams':
      return [{ table: 'teams', field: expression.field }];
    case 'distinct':
      return [{ table: 'sales', field: expression.field }, ...conditions];
    case 'runningTotal':
      return [...(GROUP_WORDS.some((word) => word === expression.by) ? [] : [{ table: 'sales' as const, field: expression.by }]), ...parts, ...conditions];
    case 'inPeriodOf':
      return [{ table: 'sales', field: expression.date }, ...parts];
    case 'takenBack':
      return [expression.of, expression.soldOn, ...(expression.refunded === undefined ? [] : [expression.refunded]), ...(expression.linked ? ['refundOf', 'orderId'] : [])].map((field): Used => ({ table: 'sales', field })).concat(parts);
    case 'days':
      return [{ table: 'sales', field: expression.from }, { table: 'sales', field: expression.to }];
    case 'decide':
      return [...expression.by.flatMap((by): Used[] => ('field' in by ? [{ table, field: by.field }] : 'people' in by ? [{ table: 'people', field: by.people }] : 'teams' in by ? [{ table: 'teams', field: by.teams }] : [])), ...parts];
    case 'lookup':
      return [{ table: tableOfOwner(expression.from, table), field: expression.by }, ...parts];
    case 'result':
      return expression.share === undefined ? [] : [{ table: 'people', field: expression.share }];
    case 'rank':
      return [...parts, ...fieldsAskedIn(expression.among, table)];
    case 'choose':
      return [...parts, ...expression.choices.flatMap(({ when }) => fieldsAskedIn(when, table))];
    default:
      return [...parts, ...conditions];
  }
}

function tableOfOwner(owner: FieldOwner | undefined, own: TableOf): TableOf {
  if (owner === undefined) return own;
  return owner === 'firstOrder' ? 'sales' : owner === 'team' ? 'teams' : 'people';
}

/** All fields that conditions read of rows of a table. */
export function fieldsAskedIn(conditions: readonly Condition[], table: TableOf): Used[] {
  return conditions.flatMap((condition) => inCondition(condition, table));
}

function inCondition(condition: Condition, table: TableOf): Used[] {
  switch (condition.kind) {
    case 'in':
    case 'flag':
    case 'blank':
      return [{ table: tableOfOwner(condition.from, table), field: condition.field }];
    case 'sameAs':
    case 'laterThan':
      return [{ table: 'sales', field: condition.field }];
    case 'compare':
      return [...inExpression(condition.left, table), ...inExpression(condition.right, table)];
    case 'all':
    case 'any':
      return fieldsAskedIn(condition.of, table);
    case 'not':
      return inCondition(condition.of, table);
    default:
      return [];
  }
}
