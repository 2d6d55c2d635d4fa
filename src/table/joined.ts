import type { Result } from '../i18n';
import { failure, sentence, success } from '../i18n';
import { tableTexts } from '../i18n/texts/table';
import type { Cell, TableName } from './cell';
import type { RawTable } from './grid';
import { isBlank } from './cell';
import type { ColumnCells } from './column-cells';
import { NoCells } from './column-cells';
import type { FieldCatalogue } from './catalogue';
import { matchHeader } from './header';
import { nameKey } from './name';

/** A table with the sheet on which it lies. */
export interface SheetTable {
  readonly sheet: string;
  readonly table: RawTable;
}

/** Whether two tables have the same headers, in whatever order; blank ones do not count. */
export function hasSameHeaders(one: readonly string[], other: readonly string[]): boolean {
  const [keys, others] = [one, other].map((headers) => new Set(headers.filter((header) => !isBlank(header)).map(nameKey)));
  return keys !== undefined && others !== undefined && keys.size > 0 && keys.size === others.size && [...keys].every((key) => others.has(key));
}

/**
 * Several sheets as one table, sheet after sheet, as where each month has its own. Columns are put together by their headers, in whatever order they
 * stand; of different headers for one field by the field. A column that names a field must be on every sheet, others are blank where they are not.
 * Problem: `headers-differ`.
 */
export function joinTables(tables: readonly SheetTable[], kind: TableName, fields?: FieldCatalogue): Result<RawTable> {
  const [first, ...others] = tables;
  if (first === undefined) throw new RangeError('Nothing is no table.');
  if (others.length === 0) return success(first.table);
  const fieldOf = (header: string): string | undefined => matchHeader(kind, header, fields)?.field.name;
  const headers: string[] = [...first.table.headers];
  const places = tables.map(({ table }) => placesIn(table.headers, headers, fieldOf));
  for (const [index, header] of headers.entries()) {
    const missing = places.findIndex((columns) => columns[index] === undefined);
    const there = tables[places.findIndex((columns) => columns[index] !== undefined)];
    if (missing === -1 || there === undefined || fieldOf(header) === undefined) continue;
    const values = { sheet: tables[missing]?.sheet ?? '', other: there.sheet, header: header.trim() };
    return failure({ code: 'headers-differ', place: { table: kind }, sentence: sentence(tableTexts.headersDiffer, values) });
  }
  return success(joined(tables, headers, places));
}

/** In which column of a sheet each header stands; headers that only this sheet has are added. */
function placesIn(own: readonly string[], headers: string[], fieldOf: (header: string) => string | undefined): (number | undefined)[] {
  const free = new Set(own.keys());
  const take = (fits: (header: string) => boolean): number | undefined => {
    const found = [...free].find((column) => fits(own[column] ?? ''));
    if (found !== undefined) free.delete(found);
    return found;
  };
  const places = headers.map((header) => take((other) => nameKey(other) === nameKey(header)));
  headers.forEach((header, index) => {
    const field = fieldOf(header);
    if (places[index] === undefined && field !== undefined) places[index] = take((other) => fieldOf(other) === field);
  });
  for (const column of free) {
    if (isBlank(own[column])) continue;
    headers.push(own[column] ?? '');
    places.push(column);
  }
  return places;
}

function joined(tables: readonly SheetTable[], headers: readonly string[], places: readonly (readonly (number | undefined)[])[]): RawTable {
  const starts = [0];
  for (const { table } of tables) starts.push((starts.at(-1) ?? 0) + table.length);
  const length = starts.at(-1) ?? 0;
  const partOf = partFinder(starts);
  const at = <T>(row: number, tell: (part: SheetTable, own: number, columns: readonly (number | undefined)[]) => T): T | undefined => {
    const index = partOf(row);
    const part = tables[index];
    return part === undefined || row >= length ? undefined : tell(part, row - (starts[index] ?? 0), places[index] ?? []);
  };
  const [first] = tables;
  const note = tables.find(({ table }) => table.unitNote !== undefined)?.table.unitNote;
  return {
    name: tables.map(({ sheet }) => sheet).join(', '),
    headers,
    length,
    dateSystem: first?.table.dateSystem ?? 1900,
    address(row, column) {
      if (row === -1) return first?.table.address(-1, places[0]?.[column] ?? -1);
      return at(row, ({ sheet, table }, own, columns) => {
        const address = columns[column] === undefined ? undefined : table.address(own, columns[column]);
        return address === undefined ? undefined : `${sheet}!${address}`;
      });
    },
    rowName: (row) => at(row, ({ sheet, table }, own) => `${sheet}!${table.rowName(own)}`) ?? '',
    column: (index) => new JoinedCells(starts, tables.map(({ table }, part) => {
      const column = places[part]?.[index];
      return column === undefined ? new NoCells(table.length) : table.column(column);
    })),
    hiddenRows: tables.reduce((sum, { table }) => sum + table.hiddenRows, 0),
    totals: tables.flatMap(({ sheet, table }) => table.totals.map((place) => (typeof place === 'string' ? `${sheet}!${place}` : place))),
    ...(note === undefined ? {} : { unitNote: note }),
  };
}

/** Which part a row is in; rows are mostly asked for one after the other. */
function partFinder(starts: readonly number[]): (row: number) => number {
  let part = 0;
  return (row) => {
    while (part > 0 && row < (starts[part] ?? 0)) part -= 1;
    while (part < starts.length - 2 && row >= (starts[part + 1] ?? Infinity)) part += 1;
    return part;
  };
}

/** The cells of one column of several tables, one after the other. */
class JoinedCells implements ColumnCells {
  readonly format?: (row: number) => string;
  private readonly partOf: (row: number) => number;

  constructor(private readonly starts: readonly number[], private readonly parts: readonly ColumnCells[]) {
    this.partOf = partFinder(starts);
    if (parts.some((part) => part.format !== undefined)) this.format = (row) => this.parts[this.partOf(row)]?.format?.(this.own(row)) ?? '';
  }

  get length(): number {
    return this.starts.at(-1) ?? 0;
  }

  at(row: number): Cell {
    return this.parts[this.partOf(row)]?.at(this.own(row)) ?? null;
  }

  private own(row: number): number {
    return row - (this.starts[this.partOf(row)] ?? 0);
  }
}
