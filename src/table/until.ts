import type { Day } from '../calendar';
import type { FieldCatalogue } from './catalogue';
import type { Cell, TableName } from './cell';
import type { RawTable } from './grid';
import type { ColumnCells } from './column-cells';
import type { DateColumn } from './columns';
import { readDates } from './columns';
import { GATHERED } from './gathered-columns';
import type { ColumnMap } from './mapping';
import { gathered, PackedFigures, PackedTexts } from './packed';
import { READ } from './read-cells';

/** A table as it stood at some time, and its columns of dates as far as they have been read to know that. */
export interface TableThen {
  readonly table: RawTable;
  readonly dates?: ReadonlyMap<number, DateColumn>;
}

/**
 * A table as it stood at the end of a day: rows dated later are not there, and in every date field a later day is blank. Rows without a
 * date that can be read are there, since nobody knows of which day they are. The rows keep the numbers and names that they have.
 */
export function tableUntil(table: RawTable, kind: TableName, { columns }: ColumnMap, fields: FieldCatalogue, last: Day): TableThen {
  if (kind !== 'sales' && kind !== 'history') return { table };
  const dates = new Map<number, DateColumn>();
  for (const [name, column] of columns) if (fields.field(kind, name)?.kind === 'date') dates.set(column, readDates(table.column(column), table.dateSystem));
  const later = new Map([...dates].map(([column, read]) => [column, laterThan(read, last)]));
  const dated = columns.get('date');
  const rows = rowsKept(table.length, dated === undefined ? undefined : later.get(dated));
  if (rows.length === table.length && [...later.values()].every((each) => !each.includes(1))) return { table, dates };
  const blanked = new Map([...later].filter(([column, days]) => column !== dated && days.includes(1)));
  const kept: RawTable = {
    ...table,
    length: rows.length,
    column(index) {
      const cells = keptCells(table.column(index), rows);
      const days = blanked.get(index);
      return days === undefined ? cells : new BlankedCells(cells, rows, days);
    },
    address: (row, column) => table.address(row < 0 ? row : rows[row] ?? row, column),
    rowName: (row) => table.rowName(rows[row] ?? row),
    rowNumber: (row) => table.rowNumber?.(rows[row] ?? row) ?? (rows[row] ?? row) + 1,
  };
  return { table: kept, dates: new Map([...dates].filter(([column]) => !blanked.has(column)).map(([column, read]) => [column, GATHERED.date(read, rows)])) };
}

/** 1 for each row whose date in a column lies after a day. */
function laterThan({ state, days }: DateColumn, last: Day): Uint8Array {
  const later = new Uint8Array(state.length);
  for (let row = 0; row < later.length; row++) if (state[row] === READ && (days[row] ?? 0) > last) later[row] = 1;
  return later;
}

function rowsKept(length: number, later: Uint8Array | undefined): Int32Array {
  const rows = new Int32Array(length);
  let count = 0;
  for (let row = 0; row < length; row++) if (later?.[row] !== 1) rows[count++] = row;
  return rows.subarray(0, count);
}

function keptCells(cells: ColumnCells, rows: Int32Array): ColumnCells {
  if (rows.length === cells.length) return cells;
  return cells instanceof PackedTexts || cells instanceof PackedFigures ? gathered(cells, rows) : new KeptCells(cells, rows);
}

/** The cells of some rows of a column. */
class KeptCells implements ColumnCells {
  readonly format?: (row: number) => string;

  constructor(private readonly cells: ColumnCells, private readonly rows: Int32Array) {
    if (cells.format !== undefined) this.format = (row) => cells.format?.(rows[row] ?? -1) ?? '';
  }

  get length(): number {
    return this.rows.length;
  }

  at(row: number): Cell {
    return this.cells.at(this.rows[row] ?? -1);
  }
}

/** A column of dates of which the later ones are not known yet. */
class BlankedCells implements ColumnCells {
  readonly format?: (row: number) => string;

  constructor(private readonly cells: ColumnCells, private readonly rows: Int32Array, private readonly later: Uint8Array) {
    if (cells.format !== undefined) this.format = (row) => cells.format?.(row) ?? '';
  }

  get length(): number {
    return this.cells.length;
  }

  at(row: number): Cell {
    return this.later[this.rows[row] ?? -1] === 1 ? null : this.cells.at(row);
  }
}
