import { ExactColumn } from '../money';
import type { DateColumn, FlagColumn, MomentColumn, NameColumn, NumberColumn, WordColumn } from './columns';
import type { Column } from './read-cells';

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

const base = ({ state, trouble }: Column, rows: Int32Array): Column => ({
  state: Uint8Array.from(rows, (row) => state[row] ?? 0),
  trouble: (at) => trouble(rows[at] ?? -1),
});

const taken = (numbers: Int32Array, rows: Int32Array): Int32Array => rows.map((row) => numbers[row] ?? 0);

function figures(values: ExactColumn, rows: Int32Array): ExactColumn {
  const gathered = ExactColumn.of(rows.length);
  for (let at = 0; at < rows.length; at++) gathered.set(at, values.at(rows[at] ?? -1));
  return gathered;
}

/** The same columns with the rows named, each as often as it is named. */
export const GATHERED: { readonly [Kind in keyof Columns]: Gatherer<Columns[Kind]> } = {
  text: (column, rows) => ({ ...base(column, rows), codes: taken(column.codes, rows), names: column.names }),
  number: (column, rows) => ({ ...base(column, rows), values: figures(column.values, rows), snapped: column.snapped, holdsLosses: column.holdsLosses, below: (at) => column.below(rows[at] ?? -1) }),
  date: (column, rows) => ({ ...base(column, rows), days: taken(column.days, rows) }),
  moment: (column, rows) => ({ ...base(column, rows), days: taken(column.days, rows), seconds: taken(column.seconds, rows) }),
  'yes-no': (column, rows) => ({ ...base(column, rows), flags: Uint8Array.from(rows, (row) => column.flags[row] ?? 0) }),
  word: (column, rows) => ({ ...base(column, rows), word: (at) => column.word(rows[at] ?? -1), column: (at) => column.column(rows[at] ?? -1) }),
};
