import type { Result } from '../i18n';
import { success } from '../i18n';
import type { Exact } from '../money';
import { divide, HUNDRED, isZero, multiply } from '../money';
import type { GivenValues, Scheme } from '../scheme';
import type { Basis } from './costing';
import { cashOf, Costing } from './costing';
import type { Ground } from './data/ground';
import { groundOf } from './data/ground';
import { scaled } from './data/scale';
import { withOrders } from './data/orders';
import { salesOf } from './sales';

/** What grows: the figures of a column of the sales table, or the number of orders. */
export const ORDERS = 'orders';

export interface StressLevel {
  readonly level: Exact;
  /** Null where the table has no amounts. */
  readonly sales: Exact | null;
  readonly cost: Exact;
}

/** Yuan of cost for each 100 yuan of sales; null without sales. */
export function per100(cost: Exact, sales: Exact | null): Exact | null {
  return sales === null || isZero(sales) ? null : divide(multiply(cost, HUNDRED), sales);
}

/** The tables at so much of what they say. Problem: unknown-field. */
export function atLevel(ground: Ground, level: Exact, by: string, path = 'by'): Result<Basis> {
  return by === ORDERS ? success(withOrders(ground, level, () => true)) : scaled(ground, by, level, () => true, path);
}

/** What grows where nobody says: amounts, or orders in a table without any. */
export function growthOf({ prepared: { data } }: Pick<Ground, 'prepared'>): string {
  return data.sales.has('amount') ? 'amount' : ORDERS;
}

/** What the scheme costs if sales are so much of what they were. Each level is a table that exists, paid like any other. */
export function stress(basis: Basis, scheme: Scheme, parameters: GivenValues, levels: readonly Exact[], by?: string): Result<readonly StressLevel[]> {
  const ground = groundOf(basis, scheme, parameters);
  if (!ground.ok) return ground;
  const what = by ?? growthOf(ground.value);
  const found: StressLevel[] = [];
  for (const level of levels) {
    const tables = atLevel(ground.value, level, what);
    if (!tables.ok) return tables;
    const costing = Costing.of({ ...tables.value, scheme, parameters });
    if (!costing.ok) return costing;
    found.push({ level, sales: salesOf(costing.value.judged), cost: cashOf(costing.value.settled()) });
  }
  return success(found);
}
