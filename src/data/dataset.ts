import type { NameBook, Table } from '../table';
import { BLANK, INHERITED, READ } from '../table';
import { columnOf } from './fields';
import { allRows, rowsWhere, sortStably } from './grouping';
import { People } from './people';

/** Numbers of names, -1 where there is none, and the book that tells the names. */
export interface Names {
  readonly codes: Int32Array;
  readonly names: NameBook;
}

/** The tables of a run, seen together: whose each row is, in which team and role, and when. Rows count from 0. */
export class Dataset {
  readonly people: People;
  /** The sales rows with a readable date, by date, then table order; and the place of each row in that order, -1 without one. */
  readonly byDate: Int32Array;
  readonly rank: Int32Array;
  /** The day of each sales row; 0 where it has none. */
  readonly days: Int32Array;
  private readonly inherited = new Map<string, Names>();
  private readonly named = new Map<string, Int32Array>();

  constructor(readonly sales: Table, readonly staff: Table, readonly teams: Table, readonly history: Table) {
    this.people = new People(sales, staff);
    const dates = sales.dates('date');
    this.days = dates.days;
    this.byDate = sortStably(rowsWhere(allRows(sales.length), (row) => dates.state[row] === READ), dates.days);
    this.rank = new Int32Array(sales.length).fill(-1);
    for (let place = 0; place < this.byDate.length; place++) this.rank[this.byDate[place] ?? -1] = place;
  }

  /** The people of a column of the sales table: `person`, `referrer`, `closer`. */
  peopleIn(field: string): Int32Array {
    if (field === 'person') return this.people.ofSales;
    const known = this.named.get(field) ?? this.people.named(field);
    this.named.set(field, known);
    return known;
  }

  /** The names of a field of the sales table; team, role and department are the row's own or else those of its person. */
  salesNames(field: string): Names {
    if (!INHERITED.includes(field)) return this.sales.names(field);
    const known = this.inherited.get(field) ?? this.inherit(field);
    this.inherited.set(field, known);
    return known;
  }

  /** Whether any row of a table has a value in a column. */
  isFilled(table: 'sales' | 'people', field: string): boolean {
    const source = table === 'sales' ? this.sales : this.staff;
    return source.has(field) && columnOf(source, field).state.some((state) => state !== BLANK);
  }

  private inherit(field: string): Names {
    const own = this.sales.names(field);
    const theirs = this.staff.names(field).codes;
    if (!this.staff.has(field) || this.staff.length === 0) return own;
    const people = this.people.ofSales;
    const codes = own.codes.map((code, row) => (code >= 0 ? code : theirs[this.people.row(people[row] ?? -1)] ?? -1));
    return { codes, names: own.names };
  }
}
