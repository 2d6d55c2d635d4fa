import type { Table } from '../table';

/** Two people of one name: the name alone does not say which is meant. */
const AMBIGUOUS = -2;

/**
 * Who is who. A person is known by the staff number where a table has one, and by the name otherwise; a name without a
 * number stands for the one numbered person of that name, or for somebody of its own. People are numbers from 0.
 */
export class People {
  /** The person of each sales row and of each row of the people table; -1 where there is none. */
  readonly ofSales: Int32Array;
  readonly ofPeople: Int32Array;
  private readonly names: number[] = [];
  private readonly ids: number[] = [];
  private readonly byId = new Map<number, number>();
  private readonly byName = new Map<number, number>();
  private readonly unnumbered = new Map<number, number>();
  private readonly numbered: boolean;
  private readonly rowOfPerson = new Map<number, number>();
  private readonly rowOfName = new Map<number, number>();

  constructor(private readonly sales: Table, private readonly people: Table) {
    this.numbered = sales.has('personId') || people.has('personId');
    this.enterNumbered(sales);
    this.enterNumbered(people);
    this.ofSales = this.peopleOf(sales, 'person');
    this.ofPeople = this.peopleOf(people, 'person');
    const codes = people.names('person').codes;
    for (let row = people.length - 1; row >= 0; row--) {
      const person = this.ofPeople[row] ?? -1;
      if (person < 0) continue;
      this.rowOfPerson.set(person, row);
      this.rowOfName.set(codes[row] ?? -1, row);
    }
  }

  /** One more than the largest number of a person. */
  get size(): number {
    return this.numbered ? this.names.length : this.sales.names('person').names.size;
  }

  /** The people that a column of names tells of, such as referrers. */
  named(field: string): Int32Array {
    const { codes } = this.sales.names(field);
    return this.numbered ? codes.map((code) => (code < 0 ? -1 : this.ofName(code))) : codes;
  }

  /** The person's name as first written. */
  name(person: number): string {
    return this.sales.names('person').names.shown(this.numbered ? this.names[person] ?? -1 : person);
  }

  /** The person's staff number, where there is one. */
  id(person: number): string | undefined {
    const id = this.ids[person] ?? -1;
    return id < 0 ? undefined : this.sales.names('personId').names.shown(id);
  }

  /** The row of the people table that tells of a person, -1 where there is none. */
  row(person: number): number {
    if (this.people.length === 0) return -1;
    const row = this.rowOfPerson.get(person);
    if (row !== undefined) return row;
    return this.numbered && !this.people.has('personId') ? this.rowOfName.get(this.names[person] ?? -1) ?? -1 : -1;
  }

  /** The first row of the people table that is this very person's. */
  firstRow(person: number): number {
    return this.rowOfPerson.get(person) ?? -1;
  }

  private enterNumbered(table: Table): void {
    if (!table.has('personId')) return;
    const ids = table.names('personId');
    const names = table.names('person');
    for (let row = 0; row < table.length; row++) {
      const id = ids.codes[row] ?? -1;
      const name = names.codes[row] ?? -1;
      if (id < 0 || name < 0 || this.byId.has(id)) continue;
      const person = this.enter(name, id);
      this.byId.set(id, person);
      this.byName.set(name, this.byName.has(name) ? AMBIGUOUS : person);
    }
  }

  private peopleOf(table: Table, field: string): Int32Array {
    const { codes } = table.names(field);
    if (!this.numbered) return codes;
    const ids = table.names('personId').codes;
    return codes.map((name, row) => this.byId.get(ids[row] ?? -1) ?? (name < 0 ? -1 : this.ofName(name)));
  }

  private ofName(name: number): number {
    const known = this.byName.get(name) ?? this.enter(name, -1);
    if (known === AMBIGUOUS) return this.ofAmbiguousName(name);
    this.byName.set(name, known);
    return known;
  }

  private ofAmbiguousName(name: number): number {
    const person = this.unnumbered.get(name) ?? this.enter(name, -1);
    this.unnumbered.set(name, person);
    return person;
  }

  private enter(name: number, id: number): number {
    this.ids.push(id);
    return this.names.push(name) - 1;
  }
}
