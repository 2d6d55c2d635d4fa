import type { Cell } from './cell';
import type { Grid } from './grid';
import { isBlank } from './cell';
import type { ColumnCells } from './column-cells';
import { CellsInRows, NoCells } from './column-cells';
import type { PackedCells, PackedFigures } from './packed';
import { gathered, PackedTexts } from './packed';
import { isText, isTotals, saysTotal, type TotalsColumns } from './totals';

/** What lies below the header of a table: its data rows, and those that total others, by their rows in the grid. */
export interface Body {
  readonly rows: Int32Array;
  readonly totals: readonly number[];
  /** The cells of a column at the data rows. */
  column(index: number): ColumnCells;
  /** The cells of one row of the grid. */
  cells(row: number): readonly Cell[];
}

/** Blank rows are no data rows, and totals are told apart. */
export function bodyBelow(grid: Grid, header: number, columns: TotalsColumns): Body {
  return grid.packed === undefined ? rowByRow(grid, header, columns) : columnByColumn(grid.packed, header, columns);
}

export function isBlankRow(cells: readonly Cell[]): boolean {
  return cells.every((cell) => isBlank(cell));
}

function rowByRow({ cells }: Grid, header: number, columns: TotalsColumns): Body {
  const places: number[] = [];
  const totals: number[] = [];
  for (let row = header + 1; row < cells.length; row++) {
    const line = cells[row] ?? [];
    if (isBlankRow(line)) continue;
    (isTotals(line, columns) ? totals : places).push(row);
  }
  const rows = places.map((row) => cells[row] ?? []);
  return { rows: Int32Array.from(places), totals, column: (index) => new CellsInRows(rows, index), cells: (row) => cells[row] ?? [] };
}

/**
 * A large table is not looked at row by row: of each column the different cells are. Only rows whose first text says that they total others
 * are looked at closely.
 */
function columnByColumn({ height, columns: packed }: PackedCells, header: number, columns: TotalsColumns): Body {
  const cells = (row: number): Cell[] => packed.map((column) => column.at(row));
  const found = new Uint8Array(height);
  packed.forEach((column, index) => (column instanceof PackedTexts ? lookAtTexts(column, header, found, index === columns.date) : lookAtFigures(column, header, found)));
  const totals: number[] = [];
  let count = 0;
  for (let row = header + 1; row < height; row++) {
    if (found[row] === SUSPECT && isTotals(cells(row), columns)) totals.push(row);
    else if (found[row] !== BLANK) count += 1;
  }
  const without = new Set(totals);
  const rows = new Int32Array(count);
  for (let row = header + 1, at = 0; row < height; row++) if (found[row] !== BLANK && !without.has(row)) rows[at++] = row;
  const made = new Map<number, ColumnCells>();
  const column = (index: number): ColumnCells => {
    const source = packed[index];
    const known = made.get(index) ?? (source === undefined ? new NoCells(count) : gathered(source, rows));
    made.set(index, known);
    return known;
  };
  return { rows, totals, column, cells };
}

/** What is known of a row from the columns seen so far: nothing but blanks; figures; a text that says nothing of totals; one that may. */
const [BLANK, FILLED, DECIDED, SUSPECT] = [0, 1, 2, 3];

function lookAtFigures(column: PackedFigures, header: number, found: Uint8Array): void {
  const { figures: { units }, others } = column;
  for (let row = header + 1; row < found.length; row++) {
    if (!Number.isNaN(units[row] ?? NaN)) found[row] = Math.max(found[row] ?? BLANK, FILLED);
    else if (others.size > 0) look(column.at(row), row, found, false);
  }
}

function lookAtTexts({ codes, pool }: PackedTexts, header: number, found: Uint8Array, isDate: boolean): void {
  const known = new Uint8Array(pool.size).fill(UNKNOWN);
  for (let row = header + 1; row < Math.min(codes.length, found.length); row++) {
    const code = codes[row] ?? -1;
    const before = found[row] ?? BLANK;
    if (code < 0 || before >= DECIDED) continue;
    if (known[code] === UNKNOWN) known[code] = pool.isOrdinary(code) ? ORDINARY : kindOf(pool.cell(code));
    found[row] = Math.max(before, standing(known[code] ?? NOTHING, isDate));
  }
}

function look(cell: Cell, row: number, found: Uint8Array, isDate: boolean): void {
  const before = found[row] ?? BLANK;
  if (before < DECIDED) found[row] = Math.max(before, standing(kindOf(cell), isDate));
}

const [NOTHING, FIGURE, ORDINARY, TOTAL, UNKNOWN] = [0, 1, 2, 3, 4];

function kindOf(cell: Cell): number {
  if (isBlank(cell)) return NOTHING;
  return !isText(cell) ? FIGURE : saysTotal(cell) ? TOTAL : ORDINARY;
}

/** A date that is text is no text of the row. */
function standing(kind: number, isDate: boolean): number {
  if (kind === NOTHING) return BLANK;
  if (kind === TOTAL) return SUSPECT;
  return kind === ORDINARY && !isDate ? DECIDED : FILLED;
}
