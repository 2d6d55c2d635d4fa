import type { Day } from '../calendar';
import { asDay } from '../calendar';
import type { NameBook, Table, Wholes } from '../table';
import { BLANK, INHERITED, madeOf, READ } from '../table';
import type { Credits } from './credits';
import { columnOf } from './fields';
import { allRowsBy } from './grouping';
import { orderLinks } from './order-links';
import { People } from './people';

/** Numbers of names, -1 where there is none, and the book that tells the names. */
export interface NumberedNames {
  readonly codes: Wholes;
  readonly names: NameBook;
}

const PERSON = 'person';

/** Whatever a scheme looks at. */
const READ_BY_ALL: readonly string[] = [PERSON, 'date'];

/** What tells whose an order is, besides its person. */
const OF_ORDERS: readonly string[] = ['team', 'customer'];

/** How a dataset came about. */
interface Origin {
  /** The dataset that this one differs from in figures of the sales rows only. */
  readonly like?: Dataset;
  /** The dataset as it was before its rows were credited; the sales rows are then its credits. */
  readonly credited?: { readonly whole: Dataset; readonly credits: Credits } | undefined;
  /** Refunds of orders have the team, customer and referrer of their order, whatever they name. */
  readonly asOrders?: boolean;
  readonly until?: Day | undefined;
  readonly today?: Day | undefined;
  readonly settledEnd?: Day | undefined;
  /** The sales table with the rows after that day, and those left out, by which it is decided what a scheme has to look at. */
  readonly allSales?: Table;
}

/** The tables of a run, seen together: whose each row is, in which team and role, and when. Rows count from 0. */
export class Dataset {
  readonly people: People;
  /** The sales rows with a readable date, by date, then table order. */
  readonly byDate: Int32Array;
  /** Made when it is first asked for; one with those that differ in figures only. */
  private readonly ranked: { rank?: Int32Array };
  private readonly dated: Uint8Array;
  /** The day of each sales row; 0 where it has none. */
  readonly days: Int32Array;
  private readonly gathered: Map<string, NumberedNames>;
  private readonly named: Map<string, Wholes>;
  /** The day up to whose end the tables reach, whether somebody sold on it or not; where it is not said, up to the last row. */
  readonly until: Day | undefined;
  /** The day of the run: the end of the pay period, else the day on which it is worked out, else that of the last row. */
  readonly today: Day | undefined;
  /** The day up to whose end everything counts as settled: what people owe stands there as it is given. */
  readonly settledEnd: Day | undefined;
  private readonly credited: Origin['credited'];
  /** The sales table by which it is decided what a scheme has to look at. */
  readonly allSales: Table;
  private readonly asOrders: boolean;

  constructor(readonly sales: Table, readonly staff: Table, readonly teams: Table, readonly history: Table, { like, credited, until, today, settledEnd, allSales = sales, asOrders = false }: Origin = {}) {
    this.asOrders = asOrders;
    this.credited = credited;
    this.until = until;
    this.settledEnd = settledEnd;
    this.allSales = allSales;
    this.gathered = like?.gathered ?? new Map<string, NumberedNames>();
    this.named = like?.named ?? new Map<string, Wholes>();
    if (like !== undefined) {
      ({ people: this.people, days: this.days, dated: this.dated, ranked: this.ranked, byDate: this.byDate, today: this.today } = like);
      return;
    }
    sales.readAhead(READ_BY_ALL);
    this.people = credited === undefined ? new People(sales, staff) : new People(sales, staff, { people: credited.whole.people, of: credited.credits.people });
    const dates = sales.dates('date');
    this.days = dates.days;
    this.dated = dates.state;
    if (credited !== undefined) {
      const { whole, credits } = credited;
      this.today = until ?? today ?? whole.today;
      const rank = credits.rows.map((row) => whole.rank[row] ?? -1);
      this.ranked = { rank };
      this.byDate = allRowsBy(rank, (row) => (rank[row] ?? -1) >= 0);
      return;
    }
    this.ranked = {};
    this.byDate = allRowsBy(dates.days, (row) => dates.state[row] === READ);
    const last = this.byDate.at(-1);
    this.today = until ?? today ?? (last === undefined ? undefined : asDay(this.days[last] ?? 0));
  }

  /** The place of each row in the order by date, then of the table; of a credit, that of its row; -1 for a row without a date. */
  get rank(): Int32Array {
    return this.ranked.rank ??= placesOf(this.byDate, this.sales.length);
  }

  /** Whether a row has a readable date. */
  isDated(row: number): boolean {
    return this.dated[row] === READ;
  }

  /** The same tables with other figures in the sales rows, which are of the same people and days. */
  withFigures(sales: Table): Dataset {
    return new Dataset(sales, this.staff, this.teams, this.history, { like: this, until: this.until, settledEnd: this.settledEnd });
  }

  /** The same tables with the sales rows credited to people: in place of the rows stand their credits. */
  creditedBy(credits: Credits, asOrders = false): Dataset {
    const { until, settledEnd, allSales } = this;
    return new Dataset(this.sales.withRows(credits.rows), this.staff, this.teams, this.history, { credited: { whole: this, credits }, until, settledEnd, allSales, asOrders });
  }

  /** To whom the rows are credited; undefined where each is its person's whole. */
  get credits(): Credits | undefined {
    return this.credited?.credits;
  }

  /** The dataset as it was before its rows were credited. */
  get whole(): Dataset {
    return this.credited?.whole.whole ?? this;
  }

  /** The row of the sales table of which a row of this dataset is a credit. */
  rowOf(row: number): number {
    return this.credited === undefined ? row : this.credited.credits.rows[row] ?? -1;
  }

  /** The people of a column of the sales table: `person`, `referrer`, `closer`. */
  peopleIn(field: string): Wholes {
    if (field === 'person') return this.people.ofSales;
    const known = this.named.get(field) ?? this.ofOrders(this.people.named(field));
    this.named.set(field, known);
    return known;
  }

  /** The names of a field of the sales table; team, role and department are the row's own or else those of its person. */
  salesNames(field: string): NumberedNames {
    const known = this.gathered.get(field) ?? this.gather(field);
    this.gathered.set(field, known);
    return known;
  }

  /** Whether any row of a table has a value in a column. */
  isFilled(table: 'sales' | 'people', field: string): boolean {
    const source = table === 'sales' ? this.allSales : this.staff;
    return source.has(field) && columnOf(source, field).state.some((state) => state !== BLANK);
  }

  /** Numbers of rows, of a refund those of its order. */
  private ofOrders(codes: Wholes): Wholes {
    if (!this.asOrders) return codes;
    const link = orderLinks(this);
    return madeOf(codes, (code, row) => codes[(link[row] ?? -1) < 0 ? row : link[row] ?? row] ?? code);
  }

  private gather(field: string): NumberedNames {
    if (field === PERSON && this.credited !== undefined) return this.namesOfPeople();
    const own = INHERITED.includes(field) ? this.inherit(field) : this.sales.names(field);
    return OF_ORDERS.includes(field) ? { ...own, codes: this.ofOrders(own.codes) } : own;
  }

  /** Of a credit, its own person's name. */
  private namesOfPeople(): NumberedNames {
    return { codes: madeOf(this.people.ofSales, (person) => this.people.nameCode(person)), names: this.sales.names(PERSON).names };
  }

  private inherit(field: string): NumberedNames {
    const own = this.sales.names(field);
    const theirs = this.staff.names(field).codes;
    if (!this.staff.has(field)) return own;
    const people = this.people.ofSales;
    const codes = madeOf(own.codes, (code, row) => (code >= 0 ? code : theirs[this.people.row(people[row] ?? -1)] ?? -1));
    return { codes, names: own.names };
  }
}

/** Where each row stands in a list, -1 where it does not. */
function placesOf(list: Int32Array, length: number): Int32Array {
  const places = new Int32Array(length).fill(-1);
  for (let place = 0; place < list.length; place++) places[list[place] ?? -1] = place;
  return places;
}
