import { addMonths, asDay } from '../../calendar';
import { Dataset } from '../../data';
import { isZero } from '../../money';
import type { Prepared } from '../../payout';
import { standingsOf, type Standings } from '../../payout';
import type { OwnNames, NumberColumn, Table } from '../../table';
import { READ } from '../../table';
import { fieldsWith } from '../data/ground';
import type { Pieces, PieceDone } from '../pieces';
import { standsAlone } from './additive';
import { Namesakes } from './namesakes';
import type { PersonMonth, PersonMonths } from './person-months';
import type { Ratio } from './ratio';
import type { KnownCustomer, Redraw } from './redraw';
import { ORDERS, suffixOf } from './redraw';
import { asksForOrders } from './unmoved';

/** A month in the place of another: where its rows lie in the stock. */
export interface MonthRows {
  readonly start: number;
  readonly count: number;
  /** Its customers who are no new ones. */
  readonly known: readonly KnownCustomer[];
  /** Whether an amount became nothing, which is no amount of some fields: then the cell must be read. */
  readonly isLost: boolean;
}

/** Above so many rows the memory that they take is worth more than the time that they save. */
const MOST_ROWS = 5_000_000;

/** Every month of every person in the place of each of that person's months, made once: a drawn table is picked from it. */
export interface Stock {
  readonly sales: Table;
  /** How many rows belong to no month of a person: the first ones. */
  readonly others: number;
  /** By person, by the month whose place it takes, by the month itself. */
  readonly blocks: readonly (readonly (readonly MonthRows[])[])[];
  /** How each row stands, whatever else is drawn; null where that is not known before. */
  readonly standings: Standings | null;
}

/** Null where it would be too large. A piece is one person's months. */
export function* stockOf(base: Prepared, cells: PersonMonths, redraw: Redraw): Pieces<Stock | null, PieceDone> {
  const size = cells.others.length + cells.people.reduce((sum, own) => sum + own.length * own.reduce((rows, cell) => rows + cell.rows.length, 0), 0);
  if (size > MOST_ROWS) return null;
  const sales = base.data.sales.withRows(rowsOf(cells, size));
  const stocking = new Stocking(base, redraw, sales);
  let start = cells.others.length;
  const blocks: (readonly (readonly MonthRows[])[])[] = [];
  for (const own of cells.people) {
    yield { done: blocks.length, of: cells.people.length };
    blocks.push(own.map((into) => {
      const names = new Namesakes();
      return own.map((from) => {
        const block = stocking.block(from, into, start, names);
        start += from.rows.length;
        return block;
      });
    }));
  }
  const standings = standsAlone(base) ? standingsOf({ ...base, data: new Dataset(sales, base.data.staff, base.data.teams, base.data.history, { today: base.job.today }) }) : null;
  return { sales, others: cells.others.length, blocks, standings };
}

function rowsOf({ others, people }: PersonMonths, size: number): Int32Array {
  const rows = new Int32Array(size);
  rows.set(others);
  let end = others.length;
  for (const own of people) {
    for (let into = 0; into < own.length; into++) {
      for (const from of own) {
        rows.set(from.rows, end);
        end += from.rows.length;
      }
    }
  }
  return rows;
}

/** Writes into the columns of the stock what a month's rows say in the place of another. */
class Stocking {
  private readonly dates;
  private readonly amounts: readonly NumberColumn[];
  private readonly customers: OwnNames | undefined;
  private readonly orders: readonly OwnNames[];
  /** The numbers of orders, by the month to which they are moved: whoever's rows name one, it is the same order. */
  private readonly renumbered = new Map<number, Namesakes>();

  constructor(base: Prepared, private readonly redraw: Redraw, sales: Table) {
    this.dates = base.catalogue.of('sales').filter(({ kind, name }) => kind === 'date' && sales.has(name)).map(({ name }) => sales.dates(name));
    this.amounts = fieldsWith(base, 'sales', ({ kind, money }) => kind === 'number' && money === true).map((field) => sales.numbers(field));
    this.customers = redraw.asksForCustomers && sales.has('customer') ? sales.ownNames('customer') : undefined;
    this.orders = ORDERS.filter((field) => sales.has(field) && asksForOrders(base, ORDERS)).map((field) => sales.ownNames(field));
  }

  block(from: PersonMonth, into: PersonMonth, start: number, names: Namesakes): MonthRows {
    const count = from.rows.length;
    this.moveDates(into.month - from.month, start, count);
    const by = this.redraw.ratioOf(from, into);
    const isLost = by !== null && this.amounts.filter((column) => !scaled(column, by, start, count)).length > 0;
    if (this.customers !== undefined) names.rename(this.customers, start, count, suffixOf(from, into));
    if (from !== into) for (const orders of this.orders) this.numbersIn(into.month).rename(orders, start, count, String(into.month));
    const known = this.redraw.knownIn(from, into).map(({ code, day }) => ({ code: names.of(code), day }));
    return { start, count, known, isLost };
  }

  private moveDates(months: number, start: number, count: number): void {
    if (months === 0) return;
    for (const { days, state } of this.dates) {
      for (let at = start; at < start + count; at++) if (state[at] === READ) days[at] = addMonths(asDay(days[at] ?? 0), months);
    }
  }

  private numbersIn(month: number): Namesakes {
    const known = this.renumbered.get(month) ?? new Namesakes();
    this.renumbered.set(month, known);
    return known;
  }
}

/** Whether no amount became nothing. */
function scaled({ values, state }: NumberColumn, by: Ratio, start: number, count: number): boolean {
  let isWhole = true;
  for (let at = start; at < start + count; at++) {
    if (state[at] !== READ) continue;
    const before = values.at(at);
    const amount = by.cents(before);
    if (isZero(amount) && !isZero(before)) isWhole = false;
    values.set(at, amount);
  }
  return isWhole;
}
