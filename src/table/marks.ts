import type { Cell } from './cell';
import type { RawTable } from './grid';
import type { ColumnCells } from './column-cells';
import { figureText, PackedFigures, PackedTexts } from './packed';
import { plainText } from './reading';

/**
 * How the figures written as text in a column separate thousands and decimals: 1,234.56 (`point`), 1.234,56 (`comma`), the one here
 * and the other there (`mixed`), like 1,500 and yet 12,5 (`unlike`), or so that it is open, as where there is nothing but 1.500 (`open`).
 */
export type Marks = { readonly kind: 'point' | 'comma' | 'mixed' | 'unlike' } | { readonly kind: 'open'; readonly example: string };

const POINT: Marks = { kind: 'point' };

/** A figure whose single point may separate thousands as well as decimals. */
export const EITHER_POINT = /^[1-9]\d{0,2}\.\d{3}$/;
/** The same with a comma. */
export const EITHER_COMMA = /^[1-9]\d{0,2},\d{3}$/;
const POINT_ALONE = /^(?:\d+\.\d*|\.\d+|[1-9]\d{0,2}(?:,\d{3})+\.\d*|[1-9]\d{0,2}(?:,\d{3}){2,})$/;
/** Written so nowhere but where commas separate the decimals; and what may be a slip elsewhere. */
const COMMA_ALONE = /^(?:[1-9]\d{0,2}(?:\.\d{3})+,\d*|[1-9]\d{0,2}(?:\.\d{3}){2,})$/;
const COMMA_LIKELY = /^(?:\d+,\d*|,\d+)$/;
const CORE = /^[^\d.,]{0,8}([\d.,]{1,40})[^\d.,]{0,8}$/;

/** The figure of a text without what stands around it; undefined where it has no marks. */
export function markedFigure(cell: string): string | undefined {
  if (cell.length > 60 || !/[.,，．]/.test(cell)) return undefined;
  const core = CORE.exec(plainText(cell) ?? '')?.[1];
  return core !== undefined && /[.,]/.test(core) ? core : undefined;
}

const known = new WeakMap<RawTable, Map<number, Marks>>();

/** The marks of a column; looked for once. Only where cells are separated by semicolons are commas likely, and nothing but 1.500 open. */
export function marksOf(table: RawTable, column: number): Marks {
  const of = known.get(table) ?? new Map<number, Marks>();
  known.set(table, of);
  const marks = of.get(column) ?? found(table.column(column), table.semicolons === true);
  of.set(column, marks);
  return marks;
}

function found(cells: ColumnCells, semicolons: boolean): Marks {
  let [point, comma, eitherComma] = [false, false, false];
  let eitherPoint: string | undefined;
  for (const cell of tellingCells(cells)) {
    if (typeof cell !== 'string' || (point && isPlain(cell))) continue;
    const figure = markedFigure(cell);
    if (figure === undefined) continue;
    if (EITHER_POINT.test(figure)) eitherPoint ??= cell;
    else if (EITHER_COMMA.test(figure)) eitherComma = true;
    else if (POINT_ALONE.test(figure)) point = true;
    else if (COMMA_ALONE.test(figure) || (semicolons && COMMA_LIKELY.test(figure))) comma = true;
  }
  if (comma) return { kind: point ? 'mixed' : eitherComma ? 'unlike' : 'comma' };
  return !semicolons || point || eitherComma || eitherPoint === undefined ? POINT : { kind: 'open', example: eitherPoint.trim() };
}

/** The cells of a column, those that tell the same only once where the column knows them. */
function* tellingCells(cells: ColumnCells): Generator<Cell> {
  if (cells instanceof PackedFigures) return yield* tellingFigures(cells);
  const told = new Uint8Array(cells instanceof PackedTexts ? cells.pool.size : 0);
  for (let row = 0; row < cells.length; row++) {
    const code = cells instanceof PackedTexts ? cells.codes[row] ?? -1 : -1;
    if (code >= 0 && told[code] === 1) continue;
    if (code >= 0) told[code] = 1;
    yield cells.at(row);
  }
}

/** Of figures that are as long, and have as many places, one tells as much as all. */
function* tellingFigures({ figures: { units, places, scale }, others, length }: PackedFigures): Generator<Cell> {
  const told = new Set<number>();
  for (let row = 0; row < length; row++) {
    const own = units[row] ?? NaN;
    if (Number.isNaN(own)) {
      if (others.size > 0) yield others.get(row) ?? null;
      continue;
    }
    const size = Math.abs(own) / 10 ** scale;
    const kind = (places[row] ?? 0) * 8 + (own < 0 ? 4 : 0) + (size < 1 ? 0 : size < 1000 ? 1 : 2);
    if (told.has(kind)) continue;
    told.add(kind);
    yield figureText(own, scale, places[row] ?? 0);
  }
}

/** A figure with a point and some decimals but three, as nearly all are: it tells nothing new. */
function isPlain(cell: string): boolean {
  const at = cell.indexOf('.');
  return at === -1 ? !cell.includes(',') && !cell.includes('，') : cell.length - at !== 4 && /^\d+\.\d+$/.test(cell);
}
