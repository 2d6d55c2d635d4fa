import type { Result } from '../i18n';
import { success } from '../i18n';
import type { Exact } from '../money';
import type { GivenValues, Scheme } from '../scheme';
import type { Costing } from './costing';
import type { Pieces, PieceDone } from './pieces';
import { wholeOf } from './pieces';
import { settingAt } from './setting';

/** A figure that is tried with some values, written as in a parameter. */
export interface Axis {
  readonly parameter: string;
  readonly values: readonly unknown[];
}

/** What the scheme costs with each value, or with each pair: a row for each value of the first, a column for each of the second. */
export function costTable(costing: Costing, scheme: Scheme, given: GivenValues, down: Axis, across?: Axis): Result<readonly (readonly Exact[])[]> {
  return wholeOf(costingTable(costing, scheme, given, down, across));
}

/** The same in pieces: one for each cost. */
export function* costingTable(costing: Costing, scheme: Scheme, given: GivenValues, down: Axis, across?: Axis): Pieces<Result<readonly (readonly Exact[])[]>, PieceDone> {
  const rows: Exact[][] = [];
  const of = down.values.length * (across?.values.length ?? 1);
  for (const value of down.values) {
    const row = settingAt(down.parameter, scheme, given);
    if (!row.ok) return row;
    const pairs = pairsWith(row.value.with(value), scheme, across);
    if (!pairs.ok) return pairs;
    const costs: Exact[] = [];
    for (const [index, parameters] of pairs.value.entries()) {
      yield { done: rows.length * pairs.value.length + index, of };
      const cost = costing.cost(parameters);
      if (!cost.ok) return cost;
      costs.push(cost.value);
    }
    rows.push(costs);
  }
  return success(rows);
}

/** A row's parameters, with each value of the second figure where there is one. */
function pairsWith(given: GivenValues, scheme: Scheme, across: Axis | undefined): Result<readonly GivenValues[]> {
  if (across === undefined) return success([given]);
  const setting = settingAt(across.parameter, scheme, given);
  return setting.ok ? success(across.values.map((value) => setting.value.with(value))) : setting;
}
