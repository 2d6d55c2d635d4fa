import { asDay, periodIndex } from '../../calendar';
import { COUNTED, firstOrderOf } from '../../data';
import type { Exact } from '../../money';
import { add, compare, floor, integer, multiply, ONE, subtract, toNumber, ZERO } from '../../money';
import type { Cell, RawTable } from '../../table';
import type { Basis } from '../costing';
import type { Ground } from './ground';
import { FreshNames } from './fresh-names';
import { columnIndex } from './ground';
import { rearranged } from './rearranged';
import { withTable } from './scale';

/**
 * As many orders times a factor: of the counted rows that are meant, by person, month and date, every so many-th is there once more, or is left
 * out. Nothing is left to chance. A copy of an order that opened a customer opens another one.
 */
export function withOrders(ground: Ground, by: Exact, meets: (row: number) => boolean): Basis {
  const raw = ground.basis.tables.sales;
  if (raw === undefined) return ground.basis;
  const { rows, numbers } = repeatedRows(ground, by, meets);
  return withTable(ground.basis, 'sales', rearranged(raw, { rows, cells: newNames(ground, raw, rows, numbers) }));
}

/** The rows of a table with more or fewer orders: from which row each is taken, and its so many-th copy it is, the row itself being the first. */
export interface RepeatedRows {
  readonly rows: Int32Array;
  readonly numbers: readonly number[];
}

export function repeatedRows(ground: Ground, by: Exact, meets: (row: number) => boolean): RepeatedRows {
  const copies = copiesOf(ground, by, meets);
  const rows: number[] = [];
  const numbers: number[] = [];
  for (let row = 0; row < ground.prepared.data.sales.length; row++) {
    for (let copy = 1; copy <= (copies.get(row) ?? 1); copy++) {
      rows.push(row);
      numbers.push(copy);
    }
  }
  return { rows: Int32Array.from(rows), numbers };
}

/** How often each row is there, where that is not once. */
function copiesOf(ground: Ground, by: Exact, meets: (row: number) => boolean): ReadonlyMap<number, number> {
  const counted = countedInOrder(ground).filter(meets);
  const isMore = compare(by, ONE) >= 0;
  const change = isMore ? subtract(by, ONE) : subtract(ONE, by);
  const copies = new Map<number, number>();
  let done = ZERO;
  counted.forEach((row, index) => {
    const due = floor(multiply(integer(index + 1), change));
    const now = toNumber(subtract(due, done));
    if (now > 0) copies.set(row, isMore ? 1 + now : 0);
    done = add(done, integer(now));
  });
  return copies;
}

const KNOWN_ORDER = new WeakMap<Ground, readonly number[]>();

/** The counted rows by person, month and date; put in order once, however many levels are asked for. */
function countedInOrder(ground: Ground): readonly number[] {
  const known = KNOWN_ORDER.get(ground);
  if (known !== undefined) return known;
  const { prepared: { data }, judged: { rows } } = ground;
  const people = data.people.ofSales;
  const months = Int32Array.from({ length: data.sales.length }, (_, row) => (data.isDated(row) ? periodIndex(asDay(data.days[row] ?? 0), 'month') : 0));
  const counted = [...rows.rows('counted')].filter((row) => rows.standing[row] === COUNTED);
  counted.sort((a, b) => (people[a] ?? -1) - (people[b] ?? -1) || (months[a] ?? 0) - (months[b] ?? 0) || (data.rank[a] ?? 0) - (data.rank[b] ?? 0));
  KNOWN_ORDER.set(ground, counted);
  return counted;
}

/** A copy has an order number of its own, and the copy of an opening a customer of its own. */
function newNames({ prepared: { data }, judged }: Ground, raw: RawTable, from: Int32Array, numbers: readonly number[]): ReadonlyMap<number, ReadonlyMap<number, Cell>> {
  const [customer, order] = [columnIndex(raw, data.sales, 'customer'), columnIndex(raw, data.sales, 'orderId')];
  const [customers, orders] = [new Map<number, Cell>(), new Map<number, Cell>()];
  const fresh = new Map([customer, order].map((column) => [column, new FreshNames(raw, column)]));
  numbers.forEach((number, row) => {
    if (number === 1) return;
    const source = from[row] ?? -1;
    const named = (column: number): string => fresh.get(column)?.of(String(raw.column(column).at(source) ?? ''), number) ?? '';
    if (customer >= 0 && firstOrderOf(judged.rows.openings, source) === source) customers.set(row, named(customer));
    if (order >= 0 && raw.column(order).at(source) !== null) orders.set(row, named(order));
  });
  return new Map([[customer, customers], [order, orders]].filter((entry): entry is [number, Map<number, Cell>] => typeof entry[0] === 'number' && entry[0] >= 0));
}
