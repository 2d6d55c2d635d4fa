import type { Table, Wholes } from '../table';
import { madeOf } from '../table';
import { piecesOf } from './credit-cell';

/** Two people of one name: the name alone does not say which is meant. */
const AMBIGUOUS = -2;

/** No name with a staff number is longer. */
const LONGEST = 200;

/**
 * Who is who. A person is known by the staff number where a table has one, and by the name otherwise; a name without a
 * number stands for the one numbered person of that name, or for somebody of its own. People are numbers from 0.
 */
export class People {
  /** The person of each sales row and of each row of the people table; -1 where there is none. */
  readonly ofSales: Wholes;
  readonly ofPeople: Wholes;
  private readonly names: number[];
  private readonly ids: number[];
  private readonly byId: Map<number, number>;
  private readonly byName: Map<number, number>;
  private readonly unnumbered: Map<number, number>;
  private readonly numbered: boolean;
  private readonly rowOfPerson: Map<number, number>;
  private readonly rowOfName: Map<number, number>;

  /** `whole`: the same people where the sales rows were not yet credited, and whom each credit is for. */
  constructor(private readonly sales: Table, private readonly people: Table, whole?: { readonly people: People; readonly of: Int32Array }) {
    const known = whole?.people;
    this.names = known?.names ?? [];
    this.ids = known?.ids ?? [];
    this.byId = known?.byId ?? new Map<number, number>();
    this.byName = known?.byName ?? new Map<number, number>();
    this.unnumbered = known?.unnumbered ?? new Map<number, number>();
    this.rowOfPerson = known?.rowOfPerson ?? new Map<number, number>();
    this.rowOfName = known?.rowOfName ?? new Map<number, number>();
    this.numbered = sales.has('personId') || people.has('personId');
    if (whole === undefined) {
      const several = severalIn(sales);
      this.enterNumbered(sales, (name) => several[name] !== 1);
      this.enterNumbered(people);
      if (several.includes(1)) this.enterNumbered(sales);
    }
    this.ofSales = whole?.of ?? this.peopleOf(sales, 'person');
    this.ofPeople = known?.ofPeople ?? this.peopleOf(people, 'person');
    if (known !== undefined) return;
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
  named(field: string): Wholes {
    const { codes } = this.sales.names(field);
    return this.numbered ? madeOf(codes, (code) => (code < 0 ? -1 : this.ofName(code))) : codes;
  }

  /** The people table's own name or staff number: it stands for one person, whatever signs are in it. */
  isKnown(text: string): boolean {
    return this.rowOfName.has(this.sales.names('person').names.find(text)) || this.numberedAs(text) !== undefined;
  }

  /** The person that a piece of a cell names: by a staff number beside or within it (`张伟（1001）`), or by the name. */
  ofText(text: string, id = ''): number {
    const [, , within = ''] = /^([^(（]*)[(（]([^()（）]+)[)）]$/u.exec(text.slice(0, LONGEST)) ?? [];
    const numbered = this.numberedAs(id) ?? this.numberedAs(text) ?? this.numberedAs(within);
    if (numbered !== undefined) return numbered;
    const name = this.sales.names('person').names.code(text);
    return this.numbered ? this.ofName(name) : name;
  }

  /** The number of the person's name in the book of names. */
  nameCode(person: number): number {
    return this.numbered ? this.names[person] ?? -1 : person;
  }

  /** The person's name as first written. */
  name(person: number): string {
    return this.sales.names('person').names.shown(this.nameCode(person));
  }

  /** The person's staff number, where there is one. */
  id(person: number): string | undefined {
    const id = this.ids[person] ?? -1;
    return id < 0 ? undefined : this.sales.names('personId').names.shown(id);
  }

  /** Whether somebody has a name that several numbered people have, and no number: who of them is meant was not said. */
  isUntold(person: number): boolean {
    return this.unnumbered.get(this.names[person] ?? -1) === person;
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

  private numberedAs(id: string): number | undefined {
    return this.numbered && id !== '' ? this.byId.get(this.sales.names('personId').names.find(id)) : undefined;
  }

  /** Those of a table that have a number and a name that `isMeant`. */
  private enterNumbered(table: Table, isMeant: (name: number) => boolean = () => true): void {
    if (!table.has('personId')) return;
    const ids = table.names('personId');
    const names = table.names('person');
    for (let row = 0; row < table.length; row++) {
      const id = ids.codes[row] ?? -1;
      const name = names.codes[row] ?? -1;
      if (id < 0 || name < 0 || this.byId.has(id) || !isMeant(name)) continue;
      const person = this.enter(name, id);
      this.byId.set(id, person);
      this.byName.set(name, this.byName.has(name) ? AMBIGUOUS : person);
    }
  }

  private peopleOf(table: Table, field: string): Wholes {
    const { codes } = table.names(field);
    if (!this.numbered) return codes;
    const ids = table.names('personId').codes;
    return madeOf(codes, (name, row) => this.byId.get(ids[row] ?? -1) ?? (name < 0 ? -1 : this.ofName(name)));
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

/** Of the names of the sales table those that are several people's: a number beside them is of one of them, whose name stands elsewhere. */
function severalIn(sales: Table): Uint8Array {
  const { names } = sales.names('person');
  return Uint8Array.from({ length: sales.has('personId') ? names.size : 0 }, (_, name) => (piecesOf(names.shown(name)).length > 1 ? 1 : 0));
}
