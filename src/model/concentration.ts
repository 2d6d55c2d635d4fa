import type { Result } from '../i18n';
import { success } from '../i18n';
import type { Exact } from '../money';
import { add, compare, subtract, sum, ZERO } from '../money';
import type { Settled } from '../payout';
import type { Basis } from './costing';
import { cashOf } from './costing';
import type { Ground } from './data/ground';
import { columnIndex, figuresOf, groundOf } from './data/ground';
import { keyOfPerson, paysOf } from './pay';
import type { Pieces } from './pieces';
import { paidWithout, savedTogether, type SalesRows } from './removed';
import type { PlanScheme } from './scenario';

/** An order, a customer or somebody who sells, with what the plan costs because of it: as much less as it would cost without. */
export interface Weight {
  readonly name: string;
  /** Null where the table has no amounts. */
  readonly sales: Exact | null;
  readonly cost: Exact;
  readonly without: Exact;
}

/** The costliest, each worked out by a table without its rows, so that a contest is held without it too. */
export interface Concentration {
  readonly orders: readonly Weight[];
  readonly customers: readonly Weight[];
  readonly people: readonly Weight[];
  /** Among how many they were looked for, those with the largest sales or pay; null: among all. */
  readonly among: { readonly orders: number | null; readonly customers: number | null; readonly people: number | null };
}

const NAMED = 10;

/** All are looked at if that takes no more than this (tables × rows), and otherwise so many as it allows. */
const AFFORDABLE = 1_000_000;

interface Group {
  readonly name: string;
  readonly rows: number[];
  /** By which the groups to look at are chosen, where they are too many. */
  size: Exact;
}

interface Weighed {
  readonly weights: readonly Weight[];
  readonly among: number | null;
}

/** Problems: those of preparing. Nothing is concentrated where there are no sales. */
export function* concentrationOf(basis: Basis, plan: readonly PlanScheme[], settled: readonly Settled[], affordable = AFFORDABLE): Pieces<Result<Concentration>> {
  const [first] = plan;
  if (first === undefined || basis.tables.sales === undefined) return success({ orders: [], customers: [], people: [], among: { orders: null, customers: null, people: null } });
  const ground = groundOf(basis, first.scheme, first.parameters);
  if (!ground.ok) return ground;
  const kinds = [ordersOf(ground.value), customersOf(ground.value), peopleOf(ground.value, settled)];
  const found: Weighed[] = [];
  for (const groups of kinds) {
    const weighed = yield* weighedIn(groups, ground.value, plan, settled, affordable);
    if (!weighed.ok) return weighed;
    found.push(weighed.value);
  }
  const [orders, customers, people] = found;
  if (orders === undefined || customers === undefined || people === undefined) throw new RangeError('Each kind is weighed.');
  return success({ orders: orders.weights, customers: customers.weights, people: people.weights, among: { orders: orders.among, customers: customers.among, people: people.among } });
}

/** The groups that cost most. */
function* weighedIn(groups: readonly Group[], { basis, prepared: { data } }: Ground, plan: readonly PlanScheme[], settled: readonly Settled[], affordable: number): Pieces<Result<Weighed>> {
  const whole = sum(settled.map(cashOf));
  const amount = figuresOf(data.sales, 'amount');
  const salesOf = (rows: SalesRows): Exact | null => (data.sales.has('amount') ? sum(rows.map((row) => amount(row) ?? ZERO)) : null);
  const together = yield* savedTogether(groups.map(({ rows }) => rows), basis, plan, settled);
  if (together?.ok === false) return together;
  const most = Math.max(NAMED, Math.floor(affordable / data.sales.length));
  const [looked, saved] = together === null ? [[...groups].sort((a, b) => compare(b.size, a.size)).slice(0, most), []] : [groups, [...together.value]];
  for (const { rows } of looked.slice(saved.length)) {
    const paid = yield* paidWithout(rows, basis, plan);
    if (!paid.ok) return paid;
    saved.push(subtract(whole, sum(paid.value.map(cashOf))));
  }
  const weights = looked.map(({ name, rows }, index) => ({ name, rows, cost: saved[index] ?? ZERO })).sort((a, b) => compare(b.cost, a.cost)).slice(0, NAMED);
  return success({ among: looked.length < groups.length ? looked.length : null, weights: weights.map(({ name, rows, cost }) => ({ name, sales: salesOf(rows), cost, without: subtract(whole, cost) })) });
}

function ordersOf({ basis, prepared: { data }, judged }: Ground): readonly Group[] {
  const raw = basis.tables.sales;
  const number = raw === undefined ? -1 : columnIndex(raw, data.sales, 'orderId');
  const amount = figuresOf(data.sales, 'amount');
  return Array.from(judged.rows.rows('counted'), (row): Group => {
    const own = raw === undefined || number < 0 ? null : raw.column(number).at(row);
    return { name: own === null ? String(raw?.rowName(row) ?? row) : String(own), rows: [row], size: amount(row) ?? ZERO };
  });
}

function grouped(rows: Iterable<number>, codeOf: (row: number) => number, nameOf: (code: number) => string, amount: (row: number) => Exact | null): readonly Group[] {
  const groups = new Map<number, Group>();
  for (const row of rows) {
    const code = codeOf(row);
    if (code < 0) continue;
    const group = groups.get(code) ?? { name: nameOf(code), rows: [], size: ZERO };
    group.rows.push(row);
    group.size = add(group.size, amount(row) ?? ZERO);
    groups.set(code, group);
  }
  return [...groups.values()];
}

function customersOf({ prepared: { data }, judged }: Ground): readonly Group[] {
  const { codes, names } = data.sales.names('customer');
  return grouped(judged.rows.rows('counted'), (row) => codes[row] ?? -1, (code) => names.shown(code), figuresOf(data.sales, 'amount'));
}

/** Those who get most, each with the rows in which they sell. */
function peopleOf({ prepared: { data }, judged }: Ground, settled: readonly Settled[]): readonly Group[] {
  const pays = paysOf(settled);
  const groups = new Map<number, Group>();
  for (const row of judged.rows.rows('counted')) {
    const person = data.people.ofSales[row] ?? -1;
    if (person < 0) continue;
    const group = groups.get(person) ?? { name: data.people.name(person), rows: [], size: pays.get(keyOfPerson(person, data))?.amount ?? ZERO };
    group.rows.push(row);
    groups.set(person, group);
  }
  return [...groups.values()];
}
