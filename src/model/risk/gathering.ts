import { addMonths, asDay } from '../../calendar';
import { Dataset } from '../../data';
import type { Result } from '../../i18n';
import { success } from '../../i18n';
import { isZero } from '../../money';
import type { Prepared } from '../../payout';
import { onData, prepare } from '../../payout';
import type { NumberColumn, Table } from '../../table';
import { READ } from '../../table';
import type { Ground } from '../data/ground';
import { fieldsWith } from '../data/ground';
import type { Cell, PersonMonths } from './person-months';
import type { Ratio } from './ratio';
import type { Choice, Redraw } from './redraw';
import { ORDERS, suffixOf } from './redraw';

/** A drawn table made ready, and which cell (person, month) each of its rows is in; -1 for rows that stay as they are. */
export interface Gathered {
  readonly prepared: Prepared;
  readonly people: Int32Array;
  readonly months: Int32Array;
}

/**
 * Draws from columns that have been read: rows are gathered, and days, amounts and names of the new table written into its columns. It comes to
 * what the same table comes to that is drawn cell by cell, and read.
 */
export class Gathering {
  private readonly dates: readonly string[];
  private readonly amounts: readonly string[];
  /** The names given to customers and orders, by the cell that they are moved to and what they were. */
  private readonly renamed = new Map<string, Map<number, number>>();

  private constructor(private readonly base: Prepared, private readonly cells: PersonMonths, private readonly redraw: Redraw, private readonly past: Int32Array) {
    const { catalogue } = base;
    this.dates = catalogue.of('sales').filter(({ kind, name }) => kind === 'date' && base.data.sales.has(name)).map(({ name }) => name);
    this.amounts = fieldsWith(base, 'sales', ({ kind, money }) => kind === 'number' && money === true);
  }

  /** Null where a column holds what depends on the day of its row, and must be read anew. */
  static of({ prepared }: Ground, cells: PersonMonths, redraw: Redraw): Result<Gathering | null> {
    const { sales } = prepared.job.tables;
    if (sales === undefined || prepared.job.payPeriod !== undefined || fieldsWith(prepared, 'sales', ({ kind }) => kind === 'moment').length > 0) return success(null);
    if (!prepared.stages.some(({ needs }) => needs.newCustomers)) return success(new Gathering(prepared, cells, redraw, new Int32Array(0)));
    const { basis, old } = redraw.withHistory();
    const base = prepare({ ...prepared.job, ...basis });
    return base.ok ? success(new Gathering(base.value, cells, redraw, Int32Array.from({ length: old }, (_, row) => row))) : base;
  }

  /** Null where an amount would become nothing, which is no amount of some fields: then the cell must be read. Problems: those of preparing. */
  drawn(choice: Choice): Result<Gathered | null> {
    const { rows, people, months, moved } = this.placed(choice);
    const { data } = this.base;
    const sales = data.sales.withRows(rows);
    for (const part of moved) {
      this.moveDates(part, sales);
      if (!this.scaleAmounts(part, sales)) return success(null);
      this.rename(part, sales);
    }
    const prepared = onData(this.base, new Dataset(sales, data.staff, data.teams, this.historyOf(moved), { today: this.base.job.today }));
    return prepared.ok ? success({ prepared: prepared.value, people, months }) : prepared;
  }

  private placed(choice: Choice): { readonly rows: Int32Array; readonly people: Int32Array; readonly months: Int32Array; readonly moved: readonly Moved[] } {
    const rows: number[] = [...this.cells.others];
    const [people, months] = [rows.map(() => -1), rows.map(() => -1)];
    const moved: Moved[] = [];
    this.cells.people.forEach((own, person) => own.forEach((into, month) => {
      const from = own[choice(person, month)];
      if (from === undefined) return;
      moved.push({ from, into, start: rows.length });
      for (const row of from.rows) {
        rows.push(row);
        people.push(person);
        months.push(month);
      }
    }));
    return { rows: Int32Array.from(rows), people: Int32Array.from(people), months: Int32Array.from(months), moved };
  }

  private moveDates({ from, into, start }: Moved, sales: Table): void {
    const months = into.month - from.month;
    if (months === 0) return;
    for (const field of this.dates) {
      const { days, state } = sales.dates(field);
      for (let at = start; at < start + from.rows.length; at++) if (state[at] === READ) days[at] = addMonths(asDay(days[at] ?? 0), months);
    }
  }

  private scaleAmounts({ from, into, start }: Moved, sales: Table): boolean {
    const by = this.redraw.ratioOf(from, into);
    return by === null || this.amounts.every((field) => scaled(sales.numbers(field), by, start, from.rows.length));
  }

  private rename({ from, into, start }: Moved, sales: Table): void {
    if (this.redraw.asksForCustomers && sales.has('customer')) this.renameIn('customer', { sales, start, count: from.rows.length, suffix: suffixOf(from, into), place: customerPlace(from, into) });
    if (from === into) return;
    for (const field of ORDERS) if (sales.has(field)) this.renameIn(field, { sales, start, count: from.rows.length, suffix: String(into.month), place: `order ${into.month}` });
  }

  /** The history with those customers of the drawn months who are no new ones. */
  private historyOf(moved: readonly Moved[]): Table {
    const { data: { history }, stages } = this.base;
    if (!stages.some(({ needs }) => needs.newCustomers)) return history;
    const known = moved.flatMap(({ from, into }) => this.redraw.knownIn(from, into).map(({ code, day }) => ({ code: this.renamed.get(customerPlace(from, into))?.get(code) ?? -1, day })));
    const rows = new Int32Array(this.past.length + known.length).fill(-1);
    rows.set(this.past);
    const drawn = history.withRows(rows);
    const [customers, dates] = [drawn.names('customer'), drawn.dates('date')];
    known.forEach(({ code, day }, index) => {
      const row = this.past.length + index;
      [customers.codes[row], customers.state[row], dates.days[row], dates.state[row]] = [code, READ, day, READ];
    });
    return drawn;
  }

  private renameIn(field: string, { sales, start, count, suffix, place }: Renaming): void {
    const { codes, names } = sales.names(field);
    const known = this.renamed.get(place) ?? new Map<number, number>();
    this.renamed.set(place, known);
    for (let at = start; at < start + count; at++) {
      const code = codes[at] ?? -1;
      if (code < 0) continue;
      const own = known.get(code) ?? names.code(`${names.shown(code)} ${suffix}`);
      known.set(code, own);
      codes[at] = own;
    }
  }
}

/** A month that stands in for another, with the row of the drawn table at which its rows begin. */
interface Moved {
  readonly from: Cell;
  readonly into: Cell;
  readonly start: number;
}

interface Renaming {
  readonly sales: Table;
  readonly start: number;
  readonly count: number;
  readonly suffix: string;
  /** Where the new names are kept. */
  readonly place: string;
}

/** A customer of a drawn month is somebody of its own. */
function customerPlace(from: Cell, into: Cell): string {
  return `customer ${suffixOf(from, into)}`;
}

function scaled({ values, state }: NumberColumn, by: Ratio, start: number, count: number): boolean {
  for (let at = start; at < start + count; at++) {
    if (state[at] !== READ) continue;
    const amount = by.cents(values.at(at));
    if (isZero(amount) && !isZero(values.at(at))) return false;
    values.set(at, amount);
  }
  return true;
}
