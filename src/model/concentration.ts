import type { Result } from '../i18n';
import { success } from '../i18n';
import type { Exact } from '../money';
import { add, compare, subtract, sum, ZERO } from '../money';
import type { Settled } from '../payout';
import type { Basis } from './costing';
import { cashOf } from './costing';
import type { Ground } from './data/ground';
import { columnIndex, figuresOf, groundOf } from './data/ground';
import { rearranged } from './data/rearranged';
import { withTable } from './data/scale';
import { keyOfPerson, paysOf } from './pay';
import type { Pieces } from './pieces';
import type { PlanScheme } from './scenario';
import { planSettled } from './scenario';

/** An order, a customer or somebody who sells, with what the plan costs because of it: as much less as it would cost without. */
export interface Weight {
  readonly name: string;
  /** Null where the table has no amounts. */
  readonly sales: Exact | null;
  readonly cost: Exact;
  readonly without: Exact;
}

/** The costliest of those with the largest sales, or pay. Each is worked out by a table without its rows, so that a contest is held without it too. */
export interface Concentration {
  readonly orders: readonly Weight[];
  readonly customers: readonly Weight[];
  readonly people: readonly Weight[];
}

const NAMED = 10;

interface Group {
  readonly name: string;
  readonly rows: number[];
  /** By which the groups to look at are chosen. */
  size: Exact;
}

/** Problems: those of preparing. Nothing is concentrated where there are no sales. */
export function* concentrationOf(basis: Basis, plan: readonly PlanScheme[], settled: readonly Settled[]): Pieces<Result<Concentration>> {
  const [first] = plan;
  const raw = basis.tables.sales;
  const nothing: Concentration = { orders: [], customers: [], people: [] };
  if (first === undefined || raw === undefined) return success(nothing);
  const ground = groundOf(basis, first.scheme, first.parameters);
  if (!ground.ok) return ground;
  const whole = sum(settled.map(cashOf));
  const amount = figuresOf(ground.value.prepared.data.sales, 'amount');
  const hasAmounts = ground.value.prepared.data.sales.has('amount');
  const salesOf = (rows: readonly number[]): Exact | null => (hasAmounts ? sum(rows.map((row) => amount(row) ?? ZERO)) : null);
  const weighed = function* (groups: readonly Group[]): Pieces<Result<readonly Weight[]>> {
    const found: Weight[] = [];
    for (const { name, rows } of [...groups].sort((a, b) => compare(b.size, a.size)).slice(0, NAMED)) {
      yield null;
      const gone = new Set(rows);
      const rest = Int32Array.from({ length: raw.length }, (_, row) => row).filter((row) => !gone.has(row));
      const paid = planSettled(withTable({ ...basis, whole: basis.whole ?? raw }, 'sales', rearranged(raw, { rows: rest, cells: new Map() })), plan);
      // Without any row there is no run, and nothing is paid, unless the people table alone earns something.
      if (!paid.ok && rest.length > 0) return paid;
      const without = paid.ok ? sum(paid.value.map(cashOf)) : ZERO;
      found.push({ name, sales: salesOf(rows), cost: subtract(whole, without), without });
    }
    return success(found.sort((a, b) => compare(b.cost, a.cost)));
  };
  const [orders, customers, people] = [yield* weighed(ordersOf(ground.value)), yield* weighed(customersOf(ground.value)), yield* weighed(peopleOf(ground.value, settled))];
  if (!orders.ok) return orders;
  if (!customers.ok) return customers;
  return people.ok ? success({ orders: orders.value, customers: customers.value, people: people.value }) : people;
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
