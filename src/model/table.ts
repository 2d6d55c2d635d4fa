import type { Result } from '../i18n';
import { success } from '../i18n';
import type { Exact } from '../money';
import type { GivenValues, Scheme } from '../scheme';
import type { Costing } from './costing';
import { settingAt } from './setting';

/** A figure that is tried with some values, written as in a parameter. */
export interface Axis {
  readonly parameter: string;
  readonly values: readonly unknown[];
}

/** What the scheme costs with each value, or with each pair: a row for each value of the first, a column for each of the second. */
export function costTable(costing: Costing, scheme: Scheme, given: GivenValues, down: Axis, across?: Axis): Result<readonly (readonly Exact[])[]> {
  const rows: Exact[][] = [];
  for (const value of down.values) {
    const row = settingAt(down.parameter, scheme, given);
    if (!row.ok) return row;
    const changed = row.value.with(value);
    const costs = across === undefined ? single(costing, changed) : each(costing, scheme, changed, across);
    if (!costs.ok) return costs;
    rows.push(costs.value);
  }
  return success(rows);
}

function single(costing: Costing, parameters: GivenValues): Result<Exact[]> {
  const cost = costing.cost(parameters);
  return cost.ok ? success([cost.value]) : cost;
}

function each(costing: Costing, scheme: Scheme, given: GivenValues, { parameter, values }: Axis): Result<Exact[]> {
  const costs: Exact[] = [];
  const setting = settingAt(parameter, scheme, given);
  if (!setting.ok) return setting;
  for (const value of values) {
    const cost = costing.cost(setting.value.with(value));
    if (!cost.ok) return cost;
    costs.push(cost.value);
  }
  return success(costs);
}
