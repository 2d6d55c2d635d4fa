import { isZero } from '../../money';
import type { Prepared } from '../../payout';
import type { FieldUse } from '../../scheme';

/**
 * Whether rows stand as they did where nothing is changed but what these fields of theirs say: nothing by which rows are judged names one of them,
 * and what is known of the fields themselves holds whatever is read in them. Amounts keep their signs.
 */
export function stayAsJudged({ stages }: Prepared, changed: readonly string[]): boolean {
  const names = new Set(changed);
  return stages.every(({ fields, scheme: { exclusions, takesPart, credit, components } }) => {
    const asked = [exclusions, takesPart, credit, components.map((component) => component.credit), fields.map((use) => [use.where, use.if, use.known])];
    return !mentions(asked, names) && fields.every((use) => use.table !== 'sales' || !names.has(use.field) || takesAll(use));
  });
}

function takesAll({ known, atLeast, atMost, whole }: FieldUse): boolean {
  return known === undefined && !whole && atMost === undefined && (atLeast === undefined || isZero(atLeast));
}

function mentions(said: unknown, names: ReadonlySet<string>): boolean {
  if (typeof said === 'string') return names.has(said);
  return typeof said === 'object' && said !== null && Object.values(said).some((part) => mentions(part, names));
}

/** Whether any scheme asks which order a row is; those that do not pay the same whatever its number is. */
export function asksForOrders({ stages }: Prepared, orders: readonly string[]): boolean {
  return stages.some(({ scheme, fields }) => mentions([scheme.components, scheme.exclusions], new Set(orders)) || fields.some(({ table, field }) => table === 'sales' && orders.includes(field)));
}
