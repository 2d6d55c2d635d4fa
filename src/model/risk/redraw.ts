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
import { EVEN, type PersonMonth, type PersonMonths, type Typical } from './person-months';
import { Ratio } from './ratio';

/** For each person and each of its months the month that stands in for it: places in the person's list. */
export type Choice = (person: number, month: number) => number;

/** A customer who was there before, and a day on which they were. */
interface Known {
  readonly customer: string;
  readonly day: number;
}

/** A customer, by number, who was there before, and a day on which they were. */
export interface KnownCustomer {
  readonly code: number;
  readonly day: number;
}

/** The columns in which orders are named. */
export const ORDERS = ['orderId', 'refundOf'] as const;

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
  /** Whether a scheme asks who buys; one that does not pays the same whoever it is. */
  readonly asksForCustomers: boolean;
  private readonly customerColumn: number;
  private readonly orders: readonly { readonly column: number; readonly state: Uint8Array }[];
  private readonly known = new Map<PersonMonth, readonly KnownCustomer[]>();
  private readonly ratios = new Map<Typical, Map<Typical, Ratio>>();

  constructor(private readonly ground: Ground, private readonly cells: PersonMonths) {
    const { basis, prepared } = ground;
    const { sales } = prepared.data;
    const raw = basis.tables.sales;
    if (raw === undefined) throw new RangeError('Without sales there is nothing to draw from.');
    this.raw = raw;
    this.dates = fieldsWith(prepared, 'sales', ({ kind }) => kind === 'date').map((field) => ({ column: columnIndex(raw, sales, field), ...sales.dates(field) }));
    this.amounts = fieldsWith(prepared, 'sales', ({ kind, money }) => kind === 'number' && money === true)
      .map((field) => ({ field, column: columnIndex(raw, sales, field), figure: figuresOf(sales, field) }));
    this.asksForCustomers = prepared.stages.some(({ scheme: { fields, components }, needs }) => (
      needs.newCustomers || fields.some(({ field }) => field === 'customer') || components.some(({ each }) => each === 'customer' || each === 'newCustomer')
    ));
    this.customerColumn = this.asksForCustomers ? columnIndex(raw, sales, 'customer') : -1;
    this.orders = ORDERS.filter((field) => sales.has(field)).map((field) => ({ column: columnIndex(raw, sales, field), state: sales.names(field).state }));
  }

  drawn(choice: Choice): Redrawn {
    const rows: number[] = [...this.cells.others];
    const [people, months] = [rows.map(() => -1), rows.map(() => -1)];
    const changed = new Map<number, Map<number, TableCell>>();
    const known: Known[] = [];
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
      this.renameCustomers(from, into, start, changed);
      known.push(...this.knownIn(from, into).map(({ code, day }) => ({ customer: movedName(this.customerOf(code), from, into), day })));
      this.renumber(from, into, start, changed);
    }));
    const sales = rearranged(this.raw, { rows: Int32Array.from(rows), cells: changed });
    return { basis: this.basisWith(sales, known), people: Int32Array.from(people), months: Int32Array.from(months) };
  }

  /** The tables with other sales, and with customers who were there before. */
  private basisWith(sales: RawTable, known: readonly Known[]): Basis {
    const { basis } = this.ground;
    const tables = { ...basis.tables, sales };
    if (known.length === 0) return { ...basis, tables };
    // Its columns have the names of their fields, whatever the headers were that the user chose.
    return { ...basis, mapping: { ...basis.mapping, history: new Map<string, string>() }, tables: { ...tables, history: this.historyWith(known) } };
  }

  private moveDates(from: PersonMonth, into: PersonMonth, start: number, changed: Map<number, Map<number, TableCell>>): void {
    const months = into.month - from.month;
    if (months === 0) return;
    for (const { column, days, state } of this.dates) {
      const cells = columnOfChanges(changed, column);
      from.rows.forEach((row, index) => { if (state[row] === READ) cells.set(start + index, dayCell(addMonths(asDay(days[row] ?? 0), months))); });
    }
  }

  private scaleAmounts(from: PersonMonth, into: PersonMonth, start: number, changed: Map<number, Map<number, TableCell>>): void {
    const by = this.ratioOf(from, into);
    if (by === null) return;
    for (const { field, column, figure } of this.amounts) {
      const cells = columnOfChanges(changed, column);
      from.rows.forEach((row, index) => {
        const amount = figure(row);
        if (amount !== null) cells.set(start + index, figureCell(by.cents(amount), this.ground.prepared.data.sales, field));
      });
    }
  }

  /** By what the month sells more than the one that stands in for it; null where they are the same. */
  ratioOf(from: PersonMonth, into: PersonMonth): Ratio | null {
    const { typical } = this.cells;
    const [own, other] = [typical.get(into.month) ?? EVEN, typical.get(from.month) ?? EVEN];
    if (own === other) return null;
    const ratios = this.ratios.get(own) ?? new Map<Typical, Ratio>();
    const ratio = ratios.get(other) ?? new Ratio(multiply(own.sales, integer(other.people)), multiply(other.sales, integer(own.people)));
    this.ratios.set(own, ratios.set(other, ratio));
    return ratio;
  }

  private renameCustomers(from: PersonMonth, into: PersonMonth, start: number, changed: Map<number, Map<number, TableCell>>): void {
    if (this.customerColumn < 0) return;
    const { codes, names } = this.ground.prepared.data.sales.names('customer');
    const cells = columnOfChanges(changed, this.customerColumn);
    from.rows.forEach((row, index) => {
      const code = codes[row] ?? -1;
      if (code >= 0) cells.set(start + index, movedName(names.shown(code), from, into));
    });
  }

  /** Customers who were no new ones in their month, by their numbers: each has a history, so that they are none where it stands in. */
  knownIn(from: PersonMonth, into: PersonMonth): readonly KnownCustomer[] {
    const known = this.known.get(from) ?? this.knownBefore(from);
    this.known.set(from, known);
    return known.map(({ code, day }) => ({ code, day: addMonths(asDay(day), into.month - from.month) - 1 }));
  }

  /** Those customers of a month with the day on which they first come in it. */
  private knownBefore(from: PersonMonth): readonly KnownCustomer[] {
    const { judged, prepared: { data, stages } } = this.ground;
    if (this.customerColumn < 0 || !stages.some(({ needs }) => needs.newCustomers)) return [];
    const { codes } = data.sales.names('customer');
    const openers = new Set(from.rows.filter((row) => firstOrderOf(judged.rows.openings, row) === row).map((row) => codes[row] ?? -1));
    const first = new Map<number, number>();
    for (const row of from.rows) {
      const code = codes[row] ?? -1;
      if (code >= 0 && !openers.has(code)) first.set(code, Math.min(data.days[row] ?? 0, first.get(code) ?? Infinity));
    }
    return [...first].map(([code, day]) => ({ code, day }));
  }

  /** The tables with a history that says nothing new, but has the columns in which drawn customers are entered; and how many of its rows are old. */
  withHistory(): { readonly basis: Basis; readonly old: number } {
    const { basis } = this.ground;
    const nobody = { customer: this.customerOf(0), day: this.ground.prepared.data.days[0] ?? 0 };
    return { basis: this.basisWith(basis.tables.sales ?? this.raw, [nobody]), old: this.before().length };
  }

  private customerOf(code: number): string {
    return this.ground.prepared.data.sales.names('customer').names.shown(code);
  }

  private renumber(from: PersonMonth, into: PersonMonth, start: number, changed: Map<number, Map<number, TableCell>>): void {
    if (from === into) return;
    for (const { column, state } of this.orders) {
      const cells = columnOfChanges(changed, column);
      const orders = this.raw.column(column);
      from.rows.forEach((row, index) => { if (state[row] === READ) cells.set(start + index, `${String(orders.at(row))} ${into.month}`); });
    }
  }

  private before(): readonly { readonly customer: string; readonly date: string | null }[] {
    const { history } = this.ground.prepared.data;
    const [customers, dates] = [history.names('customer'), history.dates('date')];
    const { state } = columnOf(history, 'customer');
    return Array.from({ length: history.length }, (_, row) => row).filter((row) => state[row] === READ).map((row) => ({
      customer: customers.names.shown(customers.codes[row] ?? -1), date: dates.state[row] === READ ? isoDay(asDay(dates.days[row] ?? 0)) : null,
    }));
  }

  private historyWith(known: readonly Known[]): RawTable {
    const table = tableOfRecords('history', [...this.before(), ...known.map(({ customer, day }) => ({ customer, date: isoDay(asDay(day)) }))]);
    if (!table.ok) throw new RangeError('Records are rows.');
    return table.value;
  }
}

/** By which a customer of a drawn month is somebody of its own. */
export function suffixOf({ person }: PersonMonth, { month }: PersonMonth): string {
  return `${person}.${month}`;
}

function movedName(name: string, from: PersonMonth, into: PersonMonth): string {
  return `${name} ${suffixOf(from, into)}`;
}

function columnOfChanges(changed: Map<number, Map<number, TableCell>>, column: number): Map<number, TableCell> {
  const known = changed.get(column) ?? new Map<number, TableCell>();
  changed.set(column, known);
  return known;
}
