import type { Result } from '../i18n';
import { failure, sentence, success } from '../i18n';
import { tableTexts } from '../i18n/texts/table';
import type { Cell, Grid, RawTable, TableName } from './cell';
import { columnLetters, isBlank } from './cell';
import { CellsInRows } from './column-cells';
import type { FieldCatalogue } from './catalogue';
import { matchHeader } from './header';
import type { Overrides } from './overrides';
import { isNamed } from './overrides';
import { cellText } from './reading';

/** A header lies among the first rows, below a title and some lines of explanation at most. */
const SEARCHED = 100;

/**
 * Finds the table in a grid: the header row is the one with the most headers that name fields, wherever it stands;
 * where no row has any, the first that looks like one. Blank rows are no data rows, and totals rows at the end are left
 * off; everything else below the header is data.
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
    const fitting = fittingHeaders(grid.cells[row] ?? [], kind, overrides, fields);
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
  const dateColumn = headers.findIndex((text) => matchHeader(kind, text)?.field.name === 'date');
  const places: number[] = [];
  for (let row = header + 1; row < grid.cells.length; row++) if (!isBlankRow(grid.cells[row] ?? [])) places.push(row);
  let totalsRows = 0;
  while (places.length > 0 && isTotals(grid.cells[places.at(-1) ?? 0] ?? [], dateColumn)) {
    places.pop();
    totalsRows += 1;
  }
  const { sheet, firstRow = 0, firstColumn = 0 } = grid;
  const rows = places.map((row) => grid.cells[row] ?? []);
  return {
    name: grid.name,
    headers,
    length: rows.length,
    column: (index) => new CellsInRows(rows, index),
    dateSystem: grid.dateSystem ?? 1900,
    address(row, column) {
      const place = row === -1 ? header : places[row];
      return sheet === undefined || place === undefined ? undefined : `${columnLetters(firstColumn + column)}${firstRow + place + 1}`;
    },
    hiddenRows: grid.hiddenRows === undefined ? 0 : places.filter((row) => grid.hiddenRows?.has(row)).length,
    totalsRows,
  };
}

function isBlankRow(cells: readonly Cell[]): boolean {
  return cells.every((cell) => isBlank(cell));
}

const TOTALS = /^(?:本[页月季年期表])?总?(?:合计|总计|小计|共计|总和|累计|汇总)(?:金额|数量|数)?(?:[([].*[)\]])?:?$|^(?:(?:grand|sub)-?)?totals?(?:amount)?:?$|^sum:?$/i;

/** A totals row says so in its first text, and has no date. */
function isTotals(cells: readonly Cell[], dateColumn: number): boolean {
  const first = cells.find((cell) => typeof cell === 'string' && !isBlank(cell));
  return typeof first === 'string' && TOTALS.test(first.normalize('NFKC').replace(/\s+/g, '')) && isBlankOrFirst(cells[dateColumn], first);
}

/** The word itself may stand in the date column. */
function isBlankOrFirst(cell: Cell | undefined, first: string): boolean {
  return isBlank(cell) || cell === first;
}
