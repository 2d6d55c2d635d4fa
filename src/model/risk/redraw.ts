import { addMonths, asDay, isoDay } from '../../calendar';
import type { Exact } from '../../money';
import { integer, multiply } from '../../money';
import { columnOf, firstOrderOf } from '../../data';
import type { Cell as TableCell, RawTable } from '../../table';
import { READ, tableOfRecords } from '../../table';
import type { Basis } from '../costing';
import type { Ground } from '../data/ground';
import { columnIndex, dayCell, fieldsWith, figureCell, figuresOf } from '../data/ground';
import { rearranged } from '../data/rearranged';
import { EVEN, type Cell, type PersonMonths } from './person-months';
import { Ratio } from './ratio';

/** For each person and each of its months the month that stands in for it: places in the person's list. */
export type Choice = (person: number, month: number) => number;

/** A table drawn anew, and which cell (person, month) each of its rows is in; -1 for rows that stay as they are. */
export interface Redrawn {
  readonly basis: Basis;
  readonly people: Int32Array;
  readonly months: Int32Array;
}

/**
 * Draws tables anew from person-months. A month's rows move to the month that they stand in for, on the same day of it, and their amounts by as
 * much as that month sells more for each who sells. Each customer of a drawn month is somebody of its own, and as new as it was.
 */
export class Redraw {
  private readonly raw: RawTable;
  private readonly dates: readonly { readonly column: number; readonly days: Int32Array; readonly state: Uint8Array }[];
  private readonly amounts: readonly { readonly field: string; readonly column: number; readonly figure: (row: number) => Exact | null }[];
  private readonly customerColumn: number;
  private readonly orderColumn: number;

  constructor(private readonly ground: Ground, private readonly cells: PersonMonths) {
    const { basis, prepared } = ground;
    const { sales } = prepared.data;
    const raw = basis.tables.sales;
    if (raw === undefined) throw new RangeError('Without sales there is nothing to draw from.');
    this.raw = raw;
    this.dates = fieldsWith(prepared, 'sales', ({ kind }) => kind === 'date').map((field) => ({ column: columnIndex(raw, sales, field), ...sales.dates(field) }));
    this.amounts = fieldsWith(prepared, 'sales', ({ kind, money }) => kind === 'number' && money === true)
      .map((field) => ({ field, column: columnIndex(raw, sales, field), figure: figuresOf(sales, field) }));
    const asksForCustomers = prepared.stages.some(({ scheme: { fields, components }, needs }) => (
      needs.newCustomers || fields.some(({ field }) => field === 'customer') || components.some(({ each }) => each === 'customer' || each === 'newCustomer')
    ));
    // A scheme that does not ask who buys pays the same whoever it is.
    this.customerColumn = asksForCustomers ? columnIndex(raw, sales, 'customer') : -1;
    this.orderColumn = columnIndex(raw, sales, 'orderId');
  }

  drawn(choice: Choice): Redrawn {
    const rows: number[] = [...this.cells.others];
    const [people, months] = [rows.map(() => -1), rows.map(() => -1)];
    const changed = new Map<number, Map<number, TableCell>>();
    const known: { readonly customer: string; readonly day: number }[] = [];
    this.cells.people.forEach((own, person) => own.forEach((into, month) => {
      const from = own[choice(person, month)];
      if (from === undefined) return;
      const start = rows.length;
      for (const row of from.rows) {
        rows.push(row);
        people.push(person);
        months.push(month);
      }
      this.moveDates(from, into, start, changed);
      this.scaleAmounts(from, into, start, changed);
      known.push(...this.renameCustomers(from, into, start, changed));
      this.renumber(from, into, start, changed);
    }));
    const { basis } = this.ground;
    const sales = rearranged(this.raw, { rows: Int32Array.from(rows), cells: changed });
    const tables = { ...basis.tables, sales };
    // Its columns have the names of their fields, whatever the headers were that the user chose.
    const mapping = { ...basis.mapping, history: new Map<string, string>() };
    return {
      basis: known.length === 0 ? { ...basis, tables } : { ...basis, mapping, tables: { ...tables, history: this.historyWith(known) } },
      people: Int32Array.from(people), months: Int32Array.from(months),
    };
  }

  private moveDates(from: Cell, into: Cell, start: number, changed: Map<number, Map<number, TableCell>>): void {
    const months = into.month - from.month;
    if (months === 0) return;
    for (const { column, days, state } of this.dates) {
      const cells = columnOfChanges(changed, column);
      from.rows.forEach((row, index) => { if (state[row] === READ) cells.set(start + index, dayCell(addMonths(asDay(days[row] ?? 0), months))); });
    }
  }

  private scaleAmounts(from: Cell, into: Cell, start: number, changed: Map<number, Map<number, TableCell>>): void {
    const { typical } = this.cells;
    const [own, other] = [typical.get(into.month) ?? EVEN, typical.get(from.month) ?? EVEN];
    if (own === other) return;
    const by = new Ratio(multiply(own.sales, integer(other.people)), multiply(other.sales, integer(own.people)));
    for (const { field, column, figure } of this.amounts) {
      const cells = columnOfChanges(changed, column);
      from.rows.forEach((row, index) => {
        const amount = figure(row);
        if (amount !== null) cells.set(start + index, figureCell(by.cents(amount), this.ground.prepared.data.sales, field));
      });
    }
  }

  /** Customers who were no new ones in their month: each has a history, so that they are none now. */
  private renameCustomers(from: Cell, into: Cell, start: number, changed: Map<number, Map<number, TableCell>>): { readonly customer: string; readonly day: number }[] {
    if (this.customerColumn < 0) return [];
    const { judged, prepared: { data } } = this.ground;
    const { codes, names } = data.sales.names('customer');
    const cells = columnOfChanges(changed, this.customerColumn);
    const openers = new Set(from.rows.filter((row) => firstOrderOf(judged.rows.openings, row) === row).map((row) => codes[row] ?? -1));
    const old = new Map<string, number>();
    from.rows.forEach((row, index) => {
      const code = codes[row] ?? -1;
      if (code < 0) return;
      const customer = `${names.shown(code)} ${from.person}.${into.month}`;
      cells.set(start + index, customer);
      const day = addMonths(asDay(data.days[row] ?? 0), into.month - from.month) - 1;
      if (!openers.has(code) && day < (old.get(customer) ?? Infinity)) old.set(customer, day);
    });
    return this.ground.prepared.stages.some(({ needs }) => needs.newCustomers) ? [...old].map(([customer, day]) => ({ customer, day })) : [];
  }

  private renumber(from: Cell, into: Cell, start: number, changed: Map<number, Map<number, TableCell>>): void {
    if (this.orderColumn < 0 || from === into) return;
    const cells = columnOfChanges(changed, this.orderColumn);
    const orders = this.raw.column(this.orderColumn);
    from.rows.forEach((row, index) => { if (orders.at(row) !== null) cells.set(start + index, `${String(orders.at(row))} ${into.month}`); });
  }

  private historyWith(known: readonly { readonly customer: string; readonly day: number }[]): RawTable {
    const { history } = this.ground.prepared.data;
    const [customers, dates] = [history.names('customer'), history.dates('date')];
    const { state } = columnOf(history, 'customer');
    const before = Array.from({ length: history.length }, (_, row) => row).filter((row) => state[row] === READ).map((row) => ({
      customer: customers.names.shown(customers.codes[row] ?? -1), date: dates.state[row] === READ ? isoDay(asDay(dates.days[row] ?? 0)) : null,
    }));
    const table = tableOfRecords('history', [...before, ...known.map(({ customer, day }) => ({ customer, date: isoDay(asDay(day)) }))]);
    if (!table.ok) throw new RangeError('Records are rows.');
    return table.value;
  }
}

function columnOfChanges(changed: Map<number, Map<number, TableCell>>, column: number): Map<number, TableCell> {
  const known = changed.get(column) ?? new Map<number, TableCell>();
  changed.set(column, known);
  return known;
}
