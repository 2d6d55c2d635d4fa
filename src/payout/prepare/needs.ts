import type { Component, Condition, Expression, FieldUse, Scheme } from '../../scheme';
import { INHERITED, type TableName } from '../../table';
import { readsPeopleAlone, walkComponent } from '../../scheme';
import type { Stage } from './stage';

/** What a scheme needs to be told apart from what it merely may read. */
export interface Needs {
  readonly sales: boolean;
  /** People for whom there is a line without their having rows. */
  readonly members: boolean;
  readonly newCustomers: boolean;
  readonly teamTargets: boolean;
  /** Whether anything of the teams table is looked at. */
  readonly teams: boolean;
}

/** What the components that are in force ask for. */
export function needsOf(components: readonly Component[], scheme: Scheme): Needs {
  let newCustomers = components.some(({ each, to }) => each === 'newCustomer' || to.kind === 'firstOrder');
  let teamTargets = false;
  const walker = {
    condition: (condition: Condition): void => { newCustomers ||= asksForOpenings(condition); },
    expression: (expression: Expression): void => {
      newCustomers ||= (expression.kind === 'count' && expression.what === 'newCustomers') || (expression.kind === 'field' && expression.of === 'firstOrder');
      teamTargets ||= expression.kind === 'target' && expression.of !== 'person';
    },
  };
  for (const component of components) walkComponent(component, walker);
  return {
    sales: components.some((component) => !readsPeopleAlone(component)) || scheme.forfeits.length > 0,
    members: components.some((component) => readsPeopleAlone(component)),
    newCustomers,
    teamTargets,
    teams: teamTargets || scheme.fields.some(({ table }) => table === 'teams'),
  };
}

/** Whether a condition asks who is a new customer. */
function asksForOpenings(condition: Condition): boolean {
  if (condition.kind === 'newCustomer' || condition.kind === 'firstOrder' || condition.kind === 'sameAs') return true;
  return 'from' in condition && condition.from === 'firstOrder';
}

/** Whether base pay holds what may be taken from people, so that it is read whatever the scheme says. */
export function readsBasePay(stages: readonly Pick<Stage, 'parameters'>[]): boolean {
  return stages.some(({ parameters }) => parameters.negatives === 'base-pay');
}

/** Read whatever the scheme says. */
const ALWAYS: Readonly<Record<TableName, readonly string[]>> = {
  sales: ['date', 'status', 'person', 'personId'], people: ['person', 'personId'], teams: ['team', 'month', 'target'], history: ['customer', 'date'],
};

/** The fields of a table that matter to the stages: an unclear column for one of them must be settled first. */
export function wantedFields(stages: readonly Stage[], table: TableName): ReadonlySet<string> {
  const wanted = new Set(ALWAYS[table]);
  if (table === 'people' && readsBasePay(stages)) wanted.add('basePay');
  for (const { scheme, parameters } of stages) {
    for (const use of scheme.fields) if (use.table === table || isInherited(use, table)) wanted.add(use.field);
    if (table === 'sales' && needsOf(scheme.components, scheme).newCustomers) wanted.add('customer').add('formerName');
    if (table === 'people' && wanted.has('target')) wanted.add('month');
    if (table !== 'sales' && table !== 'people') continue;
    if (parameters.excludeRoles.length > 0 || parameters.includeRoles.length > 0) wanted.add('role');
    if (parameters.excludeDepartments.length > 0 || parameters.includeDepartments.length > 0) wanted.add('department');
  }
  return wanted;
}

/** A sales row's team, role and department may come from the people table. */
export function isInherited({ table, field }: FieldUse, other: TableName): boolean {
  return table === 'sales' && other === 'people' && INHERITED.includes(field);
}
