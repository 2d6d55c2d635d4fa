import { Dataset } from '../../data';
import type { Result } from '../../i18n';
import { success } from '../../i18n';
import type { Judged, KeptWork, Prepared } from '../../payout';
import { judge, judgedAs, KeptOfStock, onData, prepare } from '../../payout';
import type { Component, Parameters, Scheme } from '../../scheme';
import type { Table } from '../../table';
import { READ } from '../../table';
import type { Ground } from '../data/ground';
import { fieldsWith } from '../data/ground';
import type { Pieces, PieceDone } from '../pieces';
import { staysWithinOne } from './additive';
import type { PersonMonths } from './person-months';
import type { Choice, Redraw } from './redraw';
import type { MonthRows, Stock } from './stock';
import { stockOf } from './stock';

/** A drawn table, judged, and which cell (person, month) each of its rows is in; -1 for rows that stay as they are. */
export interface Gathered {
  readonly prepared: Prepared;
  readonly judged: Judged;
  /** What may be taken from what tables drawn before came to. */
  readonly kept: KeptWork | undefined;
  readonly people: Int32Array;
  readonly months: Int32Array;
}

/** The rows of the stock that make up a drawn table. */
interface Picked extends Pick<Gathered, 'people' | 'months'> {
  readonly rows: Int32Array;
  readonly blocks: readonly MonthRows[];
}

/**
 * Draws from columns that have been read: rows are picked from a stock in which each month stands in the place of each other. It comes to
 * what the same table comes to that is drawn cell by cell, and read.
 */
export class Gathering {
  private times = 0;
  private readonly kept: KeptOfStock;

  private constructor(private readonly base: Prepared, private readonly cells: PersonMonths, private readonly stock: Stock, private readonly past: Int32Array) {
    const known = new Set(base.stages.flatMap(({ components, parameters, scheme }) => components.filter((component) => isTold(component, parameters, scheme))));
    this.kept = new KeptOfStock(stock.sales.length, (component) => known.has(component));
  }

  /** Null where a column holds what depends on the day of its row, and must be read anew; and where the stock would be too large. */
  static *of({ prepared }: Ground, cells: PersonMonths, redraw: Redraw): Pieces<Result<Gathering | null>, PieceDone> {
    const { sales } = prepared.job.tables;
    if (sales === undefined || prepared.job.payPeriod !== undefined || fieldsWith(prepared, 'sales', ({ kind }) => kind === 'moment').length > 0) return success(null);
    const { basis, old } = prepared.stages.some(({ needs }) => needs.newCustomers) ? redraw.withHistory() : { basis: undefined, old: 0 };
    const base = basis === undefined ? success(prepared) : prepare({ ...prepared.job, ...basis });
    if (!base.ok) return base;
    const stock = yield* stockOf(base.value, cells, redraw);
    return success(stock === null ? null : new Gathering(base.value, cells, stock, Int32Array.from({ length: old }, (_, row) => row)));
  }

  /** In how many of the drawn tables no row had to be judged. No result depends on it. */
  get judgedBefore(): number {
    return this.times;
  }

  /** How often a figure that one drawn table came to was taken for another. No result depends on it. */
  get figuresTaken(): number {
    return this.kept.taken;
  }

  /** Null where an amount would become nothing, which is no amount of some fields: then the cell must be read. Problems: those of preparing. */
  drawn(choice: Choice): Result<Gathered | null> {
    const { rows, blocks, people, months } = this.picked(choice);
    if (blocks.some(({ isLost }) => isLost)) return success(null);
    const { data, job } = this.base;
    const { sales, standings } = this.stock;
    const prepared = onData(this.base, new Dataset(sales.withRows(rows), data.staff, data.teams, this.historyOf(blocks), { today: job.today, allSales: data.allSales }));
    if (!prepared.ok) return prepared;
    const isKnown = standings !== null && looksAtTheSame(prepared.value, this.base);
    if (isKnown) this.times += 1;
    const judged = isKnown ? judgedAs(prepared.value, { ...standings, standing: picked(standings.standing, rows) }) : judge(prepared.value);
    return success({ prepared: prepared.value, judged, kept: isKnown ? this.kept.picked(rows) : undefined, people, months });
  }

  private picked(choice: Choice): Picked {
    const { others, blocks: all } = this.stock;
    const blocks: MonthRows[] = [];
    const places: (readonly [person: number, month: number])[] = [];
    this.cells.people.forEach((own, person) => own.forEach((_, month) => {
      const block = all[person]?.[month]?.[choice(person, month)];
      if (block === undefined) return;
      blocks.push(block);
      places.push([person, month]);
    }));
    const size = blocks.reduce((sum, { count }) => sum + count, others);
    const [rows, people, months] = [new Int32Array(size), new Int32Array(size).fill(-1), new Int32Array(size).fill(-1)];
    for (let row = 0; row < others; row++) rows[row] = row;
    let end = others;
    blocks.forEach(({ start, count }, index) => {
      const [person, month] = places[index] ?? [-1, -1];
      people.fill(person, end, end + count);
      months.fill(month, end, end + count);
      for (let at = 0; at < count; at++) rows[end + at] = start + at;
      end += count;
    });
    return { rows, blocks, people, months };
  }

  /** The history with those customers of the drawn months who are no new ones. */
  private historyOf(blocks: readonly MonthRows[]): Table {
    const { data: { history }, stages } = this.base;
    if (!stages.some(({ needs }) => needs.newCustomers)) return history;
    const count = blocks.reduce((sum, { known }) => sum + known.length, 0);
    const rows = new Int32Array(this.past.length + count).fill(-1);
    rows.set(this.past);
    const drawn = history.withRows(rows);
    const [customers, dates] = [drawn.ownNames('customer'), drawn.dates('date')];
    let row = this.past.length;
    blocks.forEach(({ known }) => known.forEach(({ code, day }) => {
      customers.codes[row] = code;
      customers.state[row] = READ;
      dates.days[row] = day;
      dates.state[row] = READ;
      row += 1;
    }));
    return drawn;
  }
}

/** Whether the same columns are there to be looked at: a drawn table may have no value in one. */
function looksAtTheSame({ stages }: Prepared, base: Prepared): boolean {
  return stages.every(({ fields }, index) => {
    const before = base.stages[index]?.fields ?? [];
    return fields.length === before.length && fields.every((use, place) => use === before[place]);
  });
}

/** Whether a subject of the component has the same rows whenever it has the same first one, and what it comes to is told by these. */
function isTold(component: Component, parameters: Parameters, scheme: Scheme): boolean {
  return (component.credit ?? scheme.credit ?? { kind: 'none' }).kind === 'none' && component.each !== 'member' && staysWithinOne(component, parameters, scheme);
}

function picked(all: Uint8Array, rows: Int32Array): Uint8Array {
  const found = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) found[at] = all[rows[at] ?? -1] ?? 0;
  return found;
}
