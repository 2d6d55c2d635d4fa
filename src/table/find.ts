import type { Result } from '../i18n';
import { failure, sentence, success } from '../i18n';
import { tableTexts } from '../i18n/texts/table';
import type { TableName } from './cell';
import type { Grid, RawTable } from './grid';
import type { Body } from './body';
import { bodyBelow } from './body';
import { columnLetters, isBlank } from './cell';
import { FormattedCells } from './column-cells';
import type { FieldCatalogue } from './catalogue';
import { matchHeader } from './header';
import type { Header } from './header-rows';
import { headerOf } from './header-rows';
import type { Overrides } from './overrides';
import { cellText } from './reading';
import type { UnitNote } from './grid';
import { unitNoteAbove, unitNoteIn } from './unit-note';

/**
 * Finds the table in a grid, by its header. Blank rows are no data rows, and rows that total others are left out, which
 * is told; everything else below the header is data.
 */
export function findTable(grid: Grid, kind: TableName, overrides?: Overrides, fields?: FieldCatalogue): Result<RawTable> {
  const header = headerOf(grid, kind, overrides, fields);
  if (header === undefined) {
    return failure({ code: 'no-table', place: { table: kind }, sentence: sentence(tableTexts.noTable, { name: grid.name }) });
  }
  return success(tableBelow(grid, header, kind));
}

function tableBelow(grid: Grid, { row: header, cells: names }: Header, kind: TableName): RawTable {
  const headers = names.map((cell) => cellText(cell));
  const named = headers.map((text) => matchHeader(kind, text)?.field.name);
  const columns = { date: named.indexOf('date'), customer: named.indexOf('customer') };
  const body = bodyBelow(grid, header, columns);
  const { rows, totals } = body;
  const { sheet, firstRow = 0, firstColumn = 0, hiddenRows } = grid;
  const at = (row: number, column: number): string | undefined => (sheet === undefined ? undefined : `${columnLetters(firstColumn + column)}${firstRow + row + 1}`);
  return {
    name: grid.name,
    headers,
    length: rows.length,
    column: (index) => {
      const cells = body.column(index);
      return grid.format === undefined ? cells : new FormattedCells(cells, (row) => grid.format?.(rows[row] ?? -1, index) ?? '');
    },
    dateSystem: grid.dateSystem ?? 1900,
    address(row, column) {
      const place = row === -1 ? header : rows[row];
      return place === undefined ? undefined : at(place, column);
    },
    rowName: (row) => String(firstRow + (rows[row] ?? row) + 1),
    hiddenRows: hiddenRows === undefined ? 0 : rows.filter((row) => hiddenRows.has(row)).length,
    ...unitNoteOf(grid, header, body),
    ...(grid.semicolons === true ? { semicolons: true } : {}),
    totals: [...totals, ...(grid.totalsRow === undefined ? [] : [grid.totalsRow])].map((row) => {
      const first = body.cells(row).findIndex((cell) => typeof cell === 'string' && !isBlank(cell));
      return at(row, Math.max(first, 0)) ?? sentence(tableTexts.line, { line: row + 1 });
    }),
  };
}

/** Rows at the end in which a note may stand. */
const NOTES_BELOW = 3;

/** A note about the unit of amounts: above the header, in it, or at the end. */
function unitNoteOf({ cells, packed, above = [] }: Grid, header: number, body: Body): { readonly unitNote?: UnitNote } {
  const over = [...above, ...cells.slice(0, header)].flat();
  const height = packed?.height ?? cells.length;
  const last = Array.from({ length: Math.min(NOTES_BELOW, height - header - 1) }, (_, row) => body.cells(height - 1 - row)).reverse();
  const below = last.filter((row) => row.filter((cell) => !isBlank(cell)).length === 1).flat();
  const found = over.map(unitNoteAbove).concat([...cells[header] ?? [], ...below].map(unitNoteIn)).find((note) => note !== undefined);
  return found === undefined ? {} : { unitNote: found };
}
