import type { NameBook, Table } from '../table';
import type { Scope } from './context';
import type { Subject } from './subject';

/** Where the fields of a subject stand: a table, and the row of it for each of the subject's rows; -1 where there is none. */
export interface Place {
  readonly table: Table;
  row(subject: Subject, row: number): number;
}

/** The sales row, for a member its row of the people table; with `from`, the people row of the subject's person or referrer. */
export function placeIn(scope: Scope, from?: 'person' | 'referrer'): Place {
  const { books, each } = scope;
  if (each === 'member') return { table: books.staff, row: (subject) => subject.key };
  if (from === undefined) return { table: books.sales, row: (_, row) => row };
  const people = books.peopleIn(from);
  const person = each === from ? (subject: Subject): number => subject.key : (_: Subject, row: number): number => people[row] ?? -1;
  return { table: books.staff, row: (subject, row) => books.people.row(person(subject, row)) };
}

/** The names of a text field at a place; a sales row's team, role and department may be its person's. */
export function namesAt(scope: Scope, place: Place, field: string): { readonly codes: Int32Array; readonly names: NameBook } {
  return place.table === scope.books.sales ? scope.books.salesNames(field) : place.table.names(field);
}
