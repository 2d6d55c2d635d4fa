import { asDay, type Day } from '../../calendar';
import { READ, type Cell, type RawTable, type Wholes } from '../../table';
import type { Basis } from '../costing';
import type { Ground } from './ground';
import { columnIndex, dayCell } from './ground';
import { allRowsOf, rearranged } from './rearranged';
import { withTable } from './scale';

/** The people table of a basis with whoever joins, like somebody who is in it; as it is where nobody is. */
export function withNewcomer(basis: Basis, { prepared: { data } }: Ground, { person, like, from }: { readonly person: string; readonly like: number; readonly from: Day }): Basis {
  const raw = basis.tables.people;
  const rows = rowsOf(data.people.ofPeople, like);
  if (raw === undefined || rows.length === 0) return basis;
  const own = (cell: Cell): ReadonlyMap<number, Cell> => new Map(rows.map((_, index) => [raw.length + index, cell]));
  const { table, column: hired } = withColumn(raw, columnIndex(raw, data.staff, 'hireDate'), 'hireDate');
  const cells = new Map([[columnIndex(raw, data.staff, 'person'), own(person)], [columnIndex(raw, data.staff, 'personId'), own(person)], [columnIndex(raw, data.staff, 'leaveDate'), own(null)], [hired, own(dayCell(from))]]);
  cells.delete(-1);
  return withTable(basis, 'people', rearranged(table, { rows: Int32Array.from([...allRowsOf(raw), ...rows]), cells }));
}

/** The people table of a basis in which somebody has left the day before, if they have not left earlier. */
export function withLeaver(basis: Basis, { prepared: { data } }: Ground, who: number, from: Day): Basis {
  const raw = basis.tables.people;
  const rows = rowsOf(data.people.ofPeople, who);
  if (raw === undefined || rows.length === 0) return basis;
  const { table, column } = withColumn(raw, columnIndex(raw, data.staff, 'leaveDate'), 'leaveDate');
  const { days, state } = data.staff.dates('leaveDate');
  const stay = rows.filter((row) => state[row] !== READ || (days[row] ?? 0) >= from);
  return withTable(basis, 'people', rearranged(table, { rows: allRowsOf(raw), cells: new Map([[column, new Map(stay.map((row) => [row, dayCell(asDay(from - 1))]))]]) }));
}

function rowsOf(people: Wholes, who: number): readonly number[] {
  return Array.from(people, (_, row) => row).filter((row) => who >= 0 && people[row] === who);
}

/** The column of a field, which the table may get for it. */
function withColumn(raw: RawTable, column: number, field: string): { readonly table: RawTable; readonly column: number } {
  return column >= 0 ? { table: raw, column } : { table: { ...raw, headers: [...raw.headers, field] }, column: raw.headers.length };
}
