import { needsOf as whatSchemeReads } from '../../payout';
import { decided, type Facts, type FieldUse, type Scheme } from '../../scheme';
import { FIELDS, INHERITED, TABLES, type TableName } from '../../table';
import type { FieldNeed } from './columns';
import type { Drafts } from './drafts';
import { factsAsTyped } from './facts';

/** The tables that a scheme reads, in the order in which they are asked for. */
export function tablesOf(scheme: Scheme): readonly TableName[] {
  const { sales, newCustomers, teams } = whatIsRead(scheme);
  return TABLES.filter((table) => ({ sales, people: true, teams, history: newCustomers })[table]);
}

/** The tables that any of several schemes reads. */
export function tablesOfAll(schemes: readonly Scheme[]): readonly TableName[] {
  const read = new Set(schemes.flatMap(tablesOf));
  return TABLES.filter((table) => read.has(table));
}

/** Whether there is nothing to work out without the table. A scheme with lines for people without rows may do without sales. */
export function isNeeded(table: TableName, scheme: Scheme): boolean {
  const { sales, members } = whatIsRead(scheme);
  return (table === 'sales' && sales && !members) || (table === 'people' && members && !sales);
}

/** A scheme built on another reads what that one reads, which is not known before it is chosen. */
function whatIsRead(scheme: Scheme): ReturnType<typeof whatSchemeReads> {
  const own = whatSchemeReads(scheme.components, scheme);
  return scheme.base === undefined ? own : { sales: true, members: false, newCustomers: true, teamTargets: true, teams: true };
}

/**
 * The fields that a scheme reads as its form stands: those that it lists, the date and the status of sales rows, and what
 * tells people, teams and earlier customers apart.
 */
export function needsOf(scheme: Scheme, drafts: Drafts): readonly FieldNeed[] {
  const needs = new Map<string, FieldNeed>();
  const add = (need: FieldNeed): void => {
    const key = `${need.table}.${need.field}`;
    if (!needs.has(key)) needs.set(key, need);
  };
  const facts = factsAsTyped(scheme, drafts);
  const listed = scheme.fields.flatMap((use) => needOfUse(use, facts));
  for (const use of listed) add(use);
  if (tablesOf(scheme).includes('teams') && !whatIsRead(scheme).teamTargets) add({ table: 'teams', field: 'target', need: 'optional' });
  for (const table of tablesOf(scheme)) for (const need of ALWAYS[table]) add(need);
  return [...needs.values()].sort((one, other) => placeOf(one) - placeOf(other));
}

function needOfUse(use: FieldUse, facts: Facts): FieldNeed[] {
  const { table, field, need } = use;
  const looked = decided(use.if, facts);
  if (looked === false) return [];
  // Whoever lacks it in the sales row may have it in the people table.
  const elsewhere = table === 'sales' && INHERITED.includes(field);
  return [{ table, field, need: need === 'required' && (looked === null || elsewhere) ? 'conditional' : need }];
}

/** What is read of a table whatever the scheme says. */
const ALWAYS: Readonly<Record<TableName, readonly FieldNeed[]>> = {
  sales: [{ table: 'sales', field: 'date', need: 'required' }, ...optional('sales', 'status', 'personId', 'orderId', ...INHERITED)],
  people: [{ table: 'people', field: 'person', need: 'required' }, ...optional('people', 'personId', ...INHERITED)],
  teams: [{ table: 'teams', field: 'team', need: 'required' }, { table: 'teams', field: 'target', need: 'required' }],
  history: [{ table: 'history', field: 'customer', need: 'required' }, ...optional('history', 'date')],
};

function optional(table: TableName, ...fields: readonly string[]): FieldNeed[] {
  return fields.map((field) => ({ table, field, need: 'optional' }));
}

/** The order of the catalogue; scores come last. */
function placeOf({ table, field }: FieldNeed): number {
  const place = FIELDS[table].findIndex(({ name }) => name === field);
  return place === -1 ? FIELDS[table].length : place;
}
