/** Reads a column stretch by stretch: each row once, in their order. When all are read, the column is there. */
export interface ColumnReader<Column> {
  readRows(from: number, to: number): void;
  column(): Column;
}

/** So many rows of a table stay at hand while one column after the other is read of them. */
const STRETCH = 2 ** 10;

/** Reads columns of so many rows side by side, to their end: what is fetched of a row for one of them is at hand for the others. */
export function readSideBySide(readers: readonly ColumnReader<unknown>[], length: number): void {
  for (let from = 0; from < length; from += STRETCH) {
    const to = Math.min(from + STRETCH, length);
    for (const reader of readers) reader.readRows(from, to);
  }
  for (const reader of readers) reader.column();
}

/** The column of a reader that is read by itself. */
export function wholeColumn<Column>(reader: ColumnReader<Column>, length: number): Column {
  reader.readRows(0, length);
  return reader.column();
}

/** A reader of what is not read row by row, but made of the whole. */
export function madeAtOnce<Column>(made: () => Column): ColumnReader<Column> {
  return { readRows: () => undefined, column: made };
}

/** A reader of what is made of another column. */
export function madeOfColumn<From, Column>(reader: ColumnReader<From>, made: (column: From) => Column): ColumnReader<Column> {
  return { readRows: (from, to) => { reader.readRows(from, to); }, column: () => made(reader.column()) };
}
