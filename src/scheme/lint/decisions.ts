import type { Problem } from '../../i18n';
import { sentence } from '../../i18n';
import { lintTexts as texts } from '../../i18n/texts/lint';
import type { Exact } from '../../money';
import { compare, grouped, sign } from '../../money';
import type { Parameters } from '../parameters';
import type { Component, Expression, Scheme } from '../types';
import { isSales } from './sales';

type Decide = Extract<Expression, { readonly kind: 'decide' }>;

/** A decision table without a row, and the amounts of one that are more than what was sold, where a column of it holds ranges of sales. */
export function lintDecision({ table, by }: Decide, component: Component, scheme: Scheme, parameters: Parameters): readonly Problem[] {
  const parameter = scheme.parameters.find(({ name }) => name === table.parameter);
  const given = parameters.table(table);
  if (parameter !== undefined && given?.rows.length === 0) {
    return [{ code: 'no-rows', place: { path: parameter.name }, sentence: sentence(texts.noRows, { table: sentence(texts.named, { label: parameter.label }) }) }];
  }
  if (parameter?.value !== 'amount' || given === undefined) return [];
  const ofSales = new Set(by.flatMap((each) => ('value' in each && isSales(each.value, component) ? [each.column] : [])));
  return given.rows.flatMap(({ cells, value }): readonly Problem[] => {
    const bounds = given.columns.flatMap(({ name }, index) => (ofSales.has(name) ? [salesAt(cells[index] ?? null)] : []));
    const bound = bounds.find((each) => each !== undefined && compare(value, each) > 0);
    if (bound === undefined) return [];
    const said = sentence(texts.aboveSales, { table: sentence(texts.named, { label: parameter.label }), bound: grouped(bound), value: grouped(value) });
    return [{ code: 'pays-above-sales', place: { path: parameter.name }, sentence: said }];
  });
}

/** The sales from which a range holds or, where it holds from nothing on, those up to which it does. */
function salesAt(cell: NonNullable<ReturnType<Parameters['table']>>['rows'][number]['cells'][number]): Exact | undefined {
  if (cell === null || !('range' in cell)) return undefined;
  const { atLeast, above, atMost, below } = cell.range;
  const from = atLeast ?? above;
  const bound = from !== undefined && sign(from) > 0 ? from : atMost ?? below;
  return bound !== undefined && sign(bound) > 0 ? bound : undefined;
}
