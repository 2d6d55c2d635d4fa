import type { DateColumn, FlagColumn, MomentColumn, NameColumn, NumberColumn, WordColumn } from './columns';
import type { Column } from './read-cells';
import type { Wholes } from './wholes';

/** Columns of each kind, as tables hold them. */
export interface Columns {
  readonly text: NameColumn;
  readonly number: NumberColumn;
  readonly date: DateColumn;
  readonly moment: MomentColumn;
  readonly 'yes-no': FlagColumn;
  readonly word: WordColumn;
}

type Gatherer<C extends Column> = (column: C, rows: Int32Array) => C;

/** Tables are gathered again and again where costs are drawn. */
function bytes(from: Wholes, rows: Int32Array): Uint8Array {
  const gathered = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) gathered[at] = from[rows[at] ?? -1] ?? 0;
  return gathered;
}

const base = ({ state, trouble }: Column, rows: Int32Array): Column => ({
  state: bytes(state, rows),
  trouble: (at) => trouble(rows[at] ?? -1),
});

function taken(numbers: Wholes, rows: Int32Array): Int32Array {
  const gathered = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) gathered[at] = numbers[rows[at] ?? -1] ?? 0;
  return gathered;
}

/** The same columns with the rows named, each as often as it is named. */
export const GATHERED: { readonly [Kind in keyof Columns]: Gatherer<Columns[Kind]> } = {
  text: (column, rows) => ({ ...base(column, rows), codes: taken(column.codes, rows), names: column.names }),
  number: (column, rows) => ({ ...base(column, rows), values: column.values.gathered(rows), snapped: column.snapped, holdsLosses: column.holdsLosses, below: (at) => column.below(rows[at] ?? -1) }),
  date: (column, rows) => ({ ...base(column, rows), days: taken(column.days, rows) }),
  moment: (column, rows) => ({ ...base(column, rows), days: taken(column.days, rows), seconds: taken(column.seconds, rows) }),
  'yes-no': (column, rows) => ({ ...base(column, rows), flags: bytes(column.flags, rows) }),
  word: (column, rows) => ({ ...base(column, rows), word: (at) => column.word(rows[at] ?? -1), column: (at) => column.column(rows[at] ?? -1) }),
};
