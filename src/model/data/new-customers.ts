import { asDay, periodIndex } from '../../calendar';
import { firstOrderOf } from '../../data';
import type { Result } from '../../i18n';
import { failure, success } from '../../i18n';
import { modelFileTexts } from '../../i18n/texts/model';
import type { Exact } from '../../money';
import { compare, ZERO } from '../../money';
import type { Basis } from '../costing';
import type { Ground } from './ground';
import { figuresOf } from './ground';
import { withRows, type Added } from './people';
import { allRowsOf } from './rearranged';
import { wrong } from './wrong';

/**
 * So many new customers more in each month that has some: orders like the first ones of its new customers in turn, each of the middle amount of these.
 * A table whose scheme asks for no new customers has each customer's first row for that.
 */
export function withNewCustomers(ground: Ground, count: number, path: string): Result<Basis> {
  const { basis, prepared: { data } } = ground;
  const raw = basis.tables.sales;
  if (raw === undefined) return failure(wrong('no-sales', path, modelFileTexts.noSales));
  const amount = figuresOf(data.sales, 'amount');
  const openings = new Map<number, { readonly row: number; readonly amount: Exact }[]>();
  for (const row of firstOrders(ground)) {
    const month = periodIndex(asDay(data.days[row] ?? 0), 'month');
    openings.set(month, [...(openings.get(month) ?? []), { row, amount: amount(row) ?? ZERO }]);
  }
  if (openings.size === 0) return failure(wrong('no-new-customers', path, modelFileTexts.noNewCustomers));
  const added = [...openings].sort(([a], [b]) => a - b).flatMap(([, own]): Added[] => {
    const sorted = [...own].sort((a, b) => compare(a.amount, b.amount));
    const middle = sorted[Math.floor((sorted.length - 1) / 2)]?.amount ?? ZERO;
    return Array.from({ length: count }, (_, index) => ({ from: own[index % own.length]?.row ?? -1, amount: middle, copy: index + 1 }));
  });
  return success(withRows(ground, raw, allRowsOf(raw), added));
}

/** The counted rows that open a customer, by date. */
function firstOrders({ judged: { rows }, prepared: { data, stages } }: Ground): readonly number[] {
  const counted = [...rows.rows('counted')];
  if (stages.some(({ needs }) => needs.newCustomers)) return counted.filter((row) => firstOrderOf(rows.openings, row) === row);
  const seen = new Set<number>();
  const { codes } = data.sales.names('customer');
  return counted.filter((row) => {
    const code = codes[row] ?? -1;
    if (code < 0 || seen.has(code)) return false;
    seen.add(code);
    return true;
  });
}
