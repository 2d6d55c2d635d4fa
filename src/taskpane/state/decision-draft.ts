import type { Parameter } from '../../scheme';

/** A row of a decision table as typed: a cell a column, and the value. */
export interface DecisionDraft {
  readonly cells: readonly string[];
  readonly value: string;
}

type Json = Readonly<Record<string, unknown>>;

const SIGNS: readonly (readonly [string, string])[] = [['atLeast', '>='], ['above', '>'], ['atMost', '<='], ['below', '<']];

/** A row given in JSON, as it is typed. */
export function decisionDraft({ columns = [] }: Parameter, row: Json, value: string): DecisionDraft {
  return { cells: columns.map(({ name }) => cellDraft(row[name])), value };
}

function cellDraft(cell: unknown): string {
  if (Array.isArray(cell)) return cell.map((word: unknown) => String(word)).join(' / ');
  if (typeof cell !== 'object' || cell === null) return cell === undefined || cell === null ? '' : String(cell);
  const range = new Map<string, unknown>(Object.entries(cell));
  return SIGNS.flatMap(([key, sign]) => (range.has(key) ? [`${sign}${String(range.get(key))}`] : [])).join(' ');
}

/** The JSON of the rows; those without anything in them are none. */
export function decisionJson({ columns = [] }: Parameter, rows: readonly DecisionDraft[]): readonly Json[] {
  return rows.map((row) => ({
    ...Object.fromEntries(columns.flatMap(({ name }, index) => {
      const cell = (row.cells[index] ?? '').trim();
      return cell === '' ? [] : [[name, cell] as const];
    })),
    value: row.value.trim(),
  }));
}

export function emptyRow({ columns = [] }: Parameter): DecisionDraft {
  return { cells: columns.map(() => ''), value: '' };
}

export function isEmptyRow({ cells, value }: DecisionDraft): boolean {
  return value.trim() === '' && cells.every((cell) => cell.trim() === '');
}

/** Whether a text is of several cells, as a sheet gives them. */
export function isCells(text: string): boolean {
  return /[\t\n]/.test(text.trimEnd());
}

/** The rows after cells of a sheet were pasted into them, from a cell on. A first line that names the columns is taken for headers: then the cells are the whole table. */
export function pasted(parameter: Parameter, rows: readonly DecisionDraft[], text: string, from: { readonly row: number; readonly column: number }): readonly DecisionDraft[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t').map((cell) => cell.trim()));
  const [first = []] = lines;
  const order = headersIn(parameter, first);
  if (order !== null) return lines.slice(1).map((cells) => withCells(emptyRow(parameter), cells.map((cell, index) => [order[index] ?? -1, cell] as const)));
  const filled = [...rows];
  lines.forEach((cells, line) => {
    const at = from.row + line;
    filled[at] = withCells(filled[at] ?? emptyRow(parameter), cells.map((cell, index) => [from.column + index, cell] as const));
  });
  return filled;
}

/** A row with some of its cells changed; the one behind the last column is its value. */
export function withCells(row: DecisionDraft, changes: readonly (readonly [number, string])[]): DecisionDraft {
  const all = [...row.cells, row.value];
  for (const [at, cell] of changes) if (at >= 0 && at < all.length) all[at] = cell;
  return { cells: all.slice(0, -1), value: all.at(-1) ?? '' };
}

const VALUE_WORDS = ['value', '值', '数值', '比例', '金额', '系数', 'rate', 'amount', 'multiplier'];

/** For each cell of a line of headers the column that it names, the value's being the one behind the last; null where the line is none. */
function headersIn({ columns = [], label }: Parameter, cells: readonly string[]): readonly number[] | null {
  const key = (text: string): string => text.trim().toLowerCase();
  const named = cells.map((cell) => {
    const at = columns.findIndex((column) => [column.name, column.label.zh, column.label.en].some((name) => key(name) === key(cell)));
    return at === -1 && [...VALUE_WORDS, label.zh, label.en].some((word) => key(word) === key(cell)) ? columns.length : at;
  });
  return named.includes(columns.length) && named.some((at) => at < columns.length && at >= 0) ? named : null;
}
