import type { Cell, TableName } from './cell';
import type { Grid } from './grid';
import { isBlank } from './cell';
import { isBlankRow } from './body';
import type { FieldCatalogue } from './catalogue';
import { matchHeader } from './header';
import type { Overrides } from './overrides';
import { isNamed } from './overrides';
import { isTotals } from './totals';

/** A header lies among the first rows, below a title and some lines of explanation at most. */
const SEARCHED = 100;

const NO_COLUMNS = { date: -1, customer: -1 };

/** The header of a table: its last row in the grid, and what it says over each column. */
export interface Header {
  readonly row: number;
  readonly cells: readonly Cell[];
}

type Names = (header: string) => string | undefined;

/**
 * The header is the row with the most headers that name fields, wherever it stands; where no row has any, the first that looks like one. Two
 * rows are one header where groups stand over names, if together they name more than any row alone. Undefined where every cell is blank.
 */
export function headerOf(grid: Grid, kind: TableName, overrides?: Overrides, fields?: FieldCatalogue): Header | undefined {
  const { cells } = grid;
  const first: Header = { row: 0, cells: cells[0] ?? [] };
  if (grid.headerFirst === true) return cells.length === 0 ? undefined : first;
  const names: Names = (header) => isNamed(header, overrides) ?? matchHeader(kind, header, fields)?.field.name;
  const searched = cells.slice(0, SEARCHED);
  // A row of totals is no header, though Total may head a column.
  const single = searched.flatMap((own, row): Header[] => (own.some((cell) => typeof cell === 'number') && isTotals(own, NO_COLUMNS) ? [] : [{ row, cells: own }]));
  const double = searched.flatMap((own, row): Header[] => {
    const joined = joinedHeader(own, cells[row + 1], names);
    return joined === undefined ? [] : [{ row: row + 1, cells: joined }];
  });
  let best: Header | undefined;
  let most = 0;
  for (const header of [...single, ...double]) {
    const fitting = fittingHeaders(header.cells, names);
    if (fitting > most) [best, most] = [header, fitting];
  }
  return best ?? likelyHeader(cells);
}

/** The last row of the grid that is the header, or -1 where every cell is blank. */
export function headerRow(grid: Grid, kind: TableName, overrides?: Overrides, fields?: FieldCatalogue): number {
  return headerOf(grid, kind, overrides, fields)?.row ?? -1;
}

/** How many different fields headers name. */
function fittingHeaders(cells: readonly Cell[], names: Names): number {
  return new Set(cells.flatMap((cell) => (typeof cell === 'string' ? names(cell) ?? [] : []))).size;
}

/**
 * A row of groups and the row of names below it, as one header; undefined where they are none. A group reaches over the blanks behind it; below a
 * header that is no group there is nothing, as where cells are merged.
 */
function joinedHeader(groups: readonly Cell[], below: readonly Cell[] | undefined, names: Names): Cell[] | undefined {
  if (below === undefined || isBlankRow(groups) || isBlankRow(below) || ![...groups, ...below].every(isTextOrBlank)) return undefined;
  const width = Math.max(groups.length, below.length);
  const joined: Cell[] = [];
  let group = '';
  for (let column = 0; column < width; column++) {
    const [over, name] = [textOf(groups[column]), textOf(below[column])];
    const isGroup = over !== '' && isBlank(groups[column + 1]) && !isBlank(below[column + 1]);
    if (over !== '' && name !== '' && !isGroup) return undefined;
    if (over !== '') group = isGroup ? over : '';
    joined.push(name === '' ? over : nameUnder(group, name, below, names));
  }
  return joined;
}

/** A name under its group: both where that names a field or the name stands under other groups too, else the name if it does. */
function nameUnder(group: string, name: string, below: readonly Cell[], names: Names): string {
  const both = group + name;
  if (group === '' || names(both) !== undefined) return both;
  const isAlone = below.filter((cell) => textOf(cell) === name).length === 1;
  return isAlone && names(name) !== undefined ? name : both;
}

function isTextOrBlank(cell: Cell): boolean {
  return typeof cell === 'string' || cell === null;
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' && !isBlank(cell) ? cell.trim() : '';
}

/** Below a title of one cell, the first row with several texts; else the first row with anything. */
function likelyHeader(cells: Grid['cells']): Header | undefined {
  const several = cells.slice(0, SEARCHED).findIndex((row) => row.filter((cell) => typeof cell === 'string' && !isBlank(cell)).length > 1);
  const row = several !== -1 ? several : cells.findIndex((each) => !isBlankRow(each));
  return row === -1 ? undefined : { row, cells: cells[row] ?? [] };
}
