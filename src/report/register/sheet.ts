import { failure, say, sentence, success, type Language, type Problem, type Result } from '../../i18n';
import { registerTexts } from '../../i18n/texts/register';
import { byNames, isBlank, type Cell, type Grid } from '../../table';
import { exactCell, rowsOf, textCell } from '../cells';
import type { ReportSheet } from '../types';
import { PRINTED, REGISTER_COLUMNS, REGISTER_COLUMN_NAMES, type RegisterColumnName } from './columns';
import { readRow, rowOf, type ReadRow } from './row';
import type { RegisterEntry } from './types';

/** The sheet of a register that is new to its workbook, with its first rows and their seals. */
export function registerSheet(rows: readonly ReadRow[], language: Language): ReportSheet {
  return {
    role: 'register', name: say(registerTexts.register, language), title: say(registerTexts.title, language), landscape: true, closing: [], printed: PRINTED,
    facts: [{ label: say(registerTexts.note, language), value: say(registerTexts.leaveAsIs, language) }],
    columns: REGISTER_COLUMN_NAMES.map((name) => {
      const { header, kind, width } = REGISTER_COLUMNS[name];
      return { header: say(header, language), kind, width, ...(kind === 'money' ? { places: 2 } : {}) };
    }),
    blocks: [{
      rows: rowsOf(rows, ({ entry, seal }) => Object.values(rowOf(entry, seal, language)).map((cell) => (cell === null || typeof cell === 'string' ? textCell(cell ?? '') : exactCell(cell)))),
    }],
  };
}

/** A register as it was found: where its columns and rows stand in the grid, from 0. */
export interface FoundRegister {
  readonly sheet: string;
  readonly header: number;
  readonly columns: ReadonlyMap<RegisterColumnName, number>;
  readonly rows: readonly (ReadRow & { readonly at: number })[];
}

/** Columns without which a register is none, and those without which it cannot be kept. */
const TOLD_BY: readonly RegisterColumnName[] = ['id', 'state', 'seal'];

const ROWS_LOOKED_AT = 100;

/** Whether a sheet is a register, by its headers. */
export function isRegister(grid: Grid): boolean {
  return headerIn(grid) !== undefined;
}

function headerIn({ cells }: Grid): { readonly row: number; readonly columns: ReadonlyMap<RegisterColumnName, number> } | undefined {
  for (let row = 0; row < Math.min(cells.length, ROWS_LOOKED_AT); row += 1) {
    const columns = new Map<RegisterColumnName, number>();
    (cells[row] ?? []).forEach((cell, index) => {
      const name = columnNamed(cell);
      if (name !== undefined && !columns.has(name)) columns.set(name, index);
    });
    if (TOLD_BY.every((name) => columns.has(name))) return { row, columns };
  }
  return undefined;
}

const columnsNamed = byNames(REGISTER_COLUMN_NAMES, (name) => [REGISTER_COLUMNS[name].header.zh, REGISTER_COLUMNS[name].header.en]);

function columnNamed(cell: Cell): RegisterColumnName | undefined {
  return typeof cell === 'string' ? columnsNamed(cell)[0] : undefined;
}

/**
 * Reads the register of a workbook, by what stands in its cells alone: whatever its sheet is called, in whichever order its columns stand, and whichever
 * program saved it. Null where there is none. Problems: two-registers, register-column, register-row, register-twice.
 */
export function registerIn(grids: readonly Grid[]): Result<FoundRegister | null> {
  const [grid, ...others] = grids.filter(isRegister);
  if (grid === undefined) return success(null);
  if (others.length > 0) return failure({ code: 'two-registers', sentence: sentence(registerTexts.twoRegisters, { sheets: [grid, ...others].map(({ name }) => name).join(', ') }) });
  const header = headerIn(grid);
  if (header === undefined) return success(null);
  const missing = REGISTER_COLUMN_NAMES.find((name) => !header.columns.has(name));
  if (missing !== undefined) return failure({ code: 'register-column', sentence: sentence(registerTexts.columnGone, { column: REGISTER_COLUMNS[missing].header }) });
  const rows: (ReadRow & { readonly at: number })[] = [];
  const problems: Problem[] = [];
  for (let at = header.row + 1; at < grid.cells.length; at += 1) {
    const cells = grid.cells[at] ?? [];
    const cellOf = (name: RegisterColumnName): Cell => cells[header.columns.get(name) ?? -1] ?? null;
    if (isBlank(cellOf('id'))) continue;
    const number = (gridRow: number): number => (grid.firstRow ?? 0) + gridRow + 1;
    const read = readRow(cellOf, number(at));
    if ('code' in read) problems.push(read);
    else {
      const first = rows.find(({ entry }) => entry.id === read.entry.id);
      if (first !== undefined) problems.push({ code: 'register-twice', sentence: sentence(registerTexts.rowTwice, { id: read.entry.id, first: number(first.at), second: number(at) }) });
      rows.push({ ...read, at });
    }
  }
  return problems.length > 0 ? failure(...problems) : success({ sheet: grid.sheet ?? grid.name, header: header.row, columns: header.columns, rows });
}

/** A change to the rows of a register: rows that are put (in place of those of the same payouts, or below all others) and payouts whose rows go. */
export interface RegisterChange {
  readonly put: readonly ReadRow[];
  readonly remove: readonly string[];
}

/** The ids of payouts that a change names. */
export function namedIn({ put, remove }: RegisterChange): readonly string[] {
  return [...put.map(({ entry }: { readonly entry: RegisterEntry }) => entry.id), ...remove];
}
