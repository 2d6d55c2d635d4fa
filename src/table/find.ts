import type { Result } from '../i18n';
import { failure, sentence, success } from '../i18n';
import { tableTexts } from '../i18n/texts/table';
import type { Cell, Grid, RawTable, TableName } from './cell';
import { columnLetters, isBlank } from './cell';
import { CellsInRows, FormattedCells } from './column-cells';
import type { FieldCatalogue } from './catalogue';
import { matchHeader } from './header';
import type { Overrides } from './overrides';
import { isNamed } from './overrides';
import { cellText } from './reading';
import { isTotals } from './totals';
import type { UnitNote } from './unit-note';
import { unitNoteAbove, unitNoteIn } from './unit-note';

/** A header lies among the first rows, below a title and some lines of explanation at most. */
const SEARCHED = 100;

const NO_COLUMNS = { date: -1, customer: -1 };

/**
 * Finds the table in a grid: the header row is the one with the most headers that name fields, wherever it stands;
 * where no row has any, the first that looks like one. Blank rows are no data rows, and rows that total others
 * are left out, which is told; everything else below the header is data.
 */
export function findTable(grid: Grid, kind: TableName, overrides?: Overrides, fields?: FieldCatalogue): Result<RawTable> {
  const header = grid.headerFirst === true ? 0 : headerRow(grid, kind, overrides, fields);
  if (grid.cells.length === 0 || header === -1) {
    return failure({ code: 'no-table', place: { table: kind }, sentence: sentence(tableTexts.noTable, { name: grid.name }) });
  }
  return success(tableBelow(grid, header, kind));
}

/** The row of the grid that is the header, or -1 where every cell is blank. */
export function headerRow(grid: Grid, kind: TableName, overrides?: Overrides, fields?: FieldCatalogue): number {
  let best = -1;
  let most = 0;
  for (let row = 0; row < Math.min(grid.cells.length, SEARCHED); row++) {
    const cells = grid.cells[row] ?? [];
    // A row of totals is no header, though Total may head a column.
    const fitting = cells.some((cell) => typeof cell === 'number') && isTotals(cells, NO_COLUMNS) ? 0 : fittingHeaders(cells, kind, overrides, fields);
    if (fitting > most) [best, most] = [row, fitting];
  }
  return most > 0 ? best : likelyHeader(grid.cells);
}

/** How many different fields a row of headers names. */
export function fittingHeaders(cells: readonly Cell[], kind: TableName, overrides?: Overrides, fields?: FieldCatalogue): number {
  const named = new Set<string>();
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const field = isNamed(cell, overrides) ?? matchHeader(kind, cell, fields)?.field.name;
    if (field !== undefined) named.add(field);
  }
  return named.size;
}

/** Below a title of one cell, the first row with several texts; else the first row with anything. */
function likelyHeader(cells: Grid['cells']): number {
  const several = cells.slice(0, SEARCHED).findIndex((row) => row.filter((cell) => typeof cell === 'string' && !isBlank(cell)).length > 1);
  return several !== -1 ? several : cells.findIndex((row) => !isBlankRow(row));
}

function tableBelow(grid: Grid, header: number, kind: TableName): RawTable {
  const headers = (grid.cells[header] ?? []).map((cell) => cellText(cell));
  const named = headers.map((text) => matchHeader(kind, text)?.field.name);
  const columns = { date: named.indexOf('date'), customer: named.indexOf('customer') };
  const places: number[] = [];
  const totals: number[] = [];
  for (let row = header + 1; row < grid.cells.length; row++) {
    const cells = grid.cells[row] ?? [];
    if (isBlankRow(cells)) continue;
    if (isTotals(cells, columns)) totals.push(row);
    else places.push(row);
  }
  const { sheet, firstRow = 0, firstColumn = 0 } = grid;
  const rows = places.map((row) => grid.cells[row] ?? []);
  const at = (row: number, column: number): string | undefined => (sheet === undefined ? undefined : `${columnLetters(firstColumn + column)}${firstRow + row + 1}`);
  return {
    name: grid.name,
    headers,
    length: rows.length,
    column: (index) => {
      const cells = new CellsInRows(rows, index);
      return grid.format === undefined ? cells : new FormattedCells(cells, (row) => grid.format?.(places[row] ?? -1, index) ?? '');
    },
    dateSystem: grid.dateSystem ?? 1900,
    address(row, column) {
      const place = row === -1 ? header : places[row];
      return place === undefined ? undefined : at(place, column);
    },
    rowName: (row) => String(firstRow + (places[row] ?? row) + 1),
    hiddenRows: grid.hiddenRows === undefined ? 0 : places.filter((row) => grid.hiddenRows?.has(row)).length,
    ...unitNoteOf(grid, header),
    ...(grid.semicolons === true ? { semicolons: true } : {}),
    totals: totals.map((row) => {
      const column = (grid.cells[row] ?? []).findIndex((cell) => typeof cell === 'string' && !isBlank(cell));
      return at(row, Math.max(column, 0)) ?? sentence(tableTexts.line, { line: row + 1 });
    }),
  };
}

/** Rows at the end in which a note may stand. */
const NOTES_BELOW = 3;

/** A note about the unit of amounts: above the header, in it, or at the end. */
function unitNoteOf({ cells, above = [] }: Grid, header: number): { readonly unitNote?: UnitNote } {
  const over = [...above, ...cells.slice(0, header)].flat();
  const below = cells.slice(Math.max(header + 1, cells.length - NOTES_BELOW)).filter((row) => row.filter((cell) => !isBlank(cell)).length === 1).flat();
  const found = over.map(unitNoteAbove).concat([...cells[header] ?? [], ...below].map(unitNoteIn)).find((note) => note !== undefined);
  return found === undefined ? {} : { unitNote: found };
}

function isBlankRow(cells: readonly Cell[]): boolean {
  return cells.every((cell) => isBlank(cell));
}
