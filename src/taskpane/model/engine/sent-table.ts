import { isBlank, NoCells, type Cell, type ColumnCells, type RawTable } from '../../../table';

/** The number formats of a column: each row's place in the list of those there are. */
interface SentFormats {
  readonly codes: Uint16Array;
  readonly list: readonly string[];
}

interface SentColumn {
  readonly cells: readonly Cell[];
  readonly formats: SentFormats | null;
}

/** A table as it can be sent to a worker: what it holds, without what it does. */
export interface SentTable extends Pick<RawTable, 'name' | 'headers' | 'length' | 'dateSystem' | 'hiddenRows' | 'totals' | 'unitNote' | 'semicolons'> {
  readonly columns: readonly SentColumn[];
  readonly rowNames: readonly string[];
  readonly rowNumbers: Float64Array | null;
}

export function sentTable(table: RawTable): SentTable {
  const { name, headers, length, dateSystem, hiddenRows, totals, unitNote, semicolons } = table;
  return {
    name, headers: [...headers], length, dateSystem, hiddenRows, totals: [...totals], ...(unitNote && { unitNote }), ...(semicolons !== undefined && { semicolons }),
    columns: headers.map((_, index) => sentColumn(table.column(index), length)),
    rowNames: Array.from({ length }, (_, row) => table.rowName(row)),
    rowNumbers: table.rowNumber === undefined ? null : Float64Array.from({ length }, (_, row) => table.rowNumber?.(row) ?? row + 1),
  };
}

function sentColumn(column: ColumnCells, length: number): SentColumn {
  const cells = Array.from({ length }, (_, row) => column.at(row));
  if (column.format === undefined) return { cells, formats: null };
  const list: string[] = [];
  const codes = new Map<string, number>();
  return {
    cells,
    formats: {
      list,
      codes: Uint16Array.from(cells, (cell, row) => {
        const format = isBlank(cell) ? '' : column.format?.(row) ?? '';
        const known = codes.get(format);
        if (known !== undefined) return known;
        codes.set(format, list.length);
        return list.push(format) - 1;
      }),
    },
  };
}

class SentCells implements ColumnCells {
  readonly format?: (row: number) => string;

  constructor(private readonly column: SentColumn) {
    const { formats } = column;
    if (formats !== null) this.format = (row) => formats.list[formats.codes[row] ?? -1] ?? '';
  }

  get length(): number {
    return this.column.cells.length;
  }

  at(row: number): Cell {
    return this.column.cells[row] ?? null;
  }
}

/** The table that was sent. Its cells have no addresses there: what is wrong with them is told in the pane. */
export function receivedTable({ columns, rowNames, rowNumbers, ...table }: SentTable): RawTable {
  const cells = columns.map((column) => new SentCells(column));
  return {
    ...table,
    address: () => undefined,
    rowName: (row) => rowNames[row] ?? '',
    ...(rowNumbers === null ? {} : { rowNumber: (row: number) => rowNumbers[row] ?? row + 1 }),
    column: (index) => cells[index] ?? new NoCells(table.length),
  };
}
