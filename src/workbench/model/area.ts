import { Refusal } from './refusal';

/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
export const WHOLE_SHEET: Area = { top: 0, left: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** An area that must lie on a sheet. Throws InvalidArgument otherwise. */
export function areaOf(top: number, left: number, rows: number, columns: number): Area {
  const onSheet = [top, left, rows, columns].every(Number.isInteger) && top >= 0 && left >= 0 && rows > 0 && columns > 0
    && top + rows <= SHEET_ROWS && left + columns <= SHEET_COLUMNS;
  if (!onSheet) throw new Refusal('InvalidArgument', `no such area: ${[top, left, rows, columns].join(', ')}`);
  return { top, left, rows, columns };
}

export const bottom = (area: Area): number => area.top + area.rows - 1;
export const right = (area: Area): number => area.left + area.columns - 1;
export const isWholeRows = (area: Area): boolean => area.columns === SHEET_COLUMNS;
export const isWholeColumns = (area: Area): boolean => area.rows === SHEET_ROWS;

export function contains(outer: Area, inner: Area): boolean {
  return inner.top >= outer.top && inner.left >= outer.left && bottom(inner) <= bottom(outer) && right(inner) <= right(outer);
}

export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const rows = Math.min(bottom(a), bottom(b)) - top + 1;
  const columns = Math.min(right(a), right(b)) - left + 1;
  return rows > 0 && columns > 0 ? { top, left, rows, columns } : null;
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const top = Math.min(a.top, b.top);
  const left = Math.min(a.left, b.left);
  return { top, left, rows: Math.max(bottom(a), bottom(b)) - top + 1, columns: Math.max(right(a), right(b)) - left + 1 };
}

/** 0 -> "A", 26 -> "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1) letters = String.fromCharCode(65 + (left % 26)) + letters;
  return letters;
}

export const cellName = (row: number, column: number): string => columnLetters(column) + String(row + 1);

/** "A1", "A1:B3", "A:C", "2:5"; the whole sheet has the address of all its rows. */
export function areaName(area: Area): string {
  if (isWholeRows(area)) return `${area.top + 1}:${bottom(area) + 1}`;
  if (isWholeColumns(area)) return `${columnLetters(area.left)}:${columnLetters(right(area))}`;
  const first = cellName(area.top, area.left);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellName(bottom(area), right(area))}`;
}

/** A sheet's name as an address writes it: quoted where it must be. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^R\d*(C\d*)?$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Reads "B2", "$B$2:C9", "A:C", "3:7"; null for anything else. */
export function parseArea(text: string): Area | null {
  const [first, second = first, more] = text.replaceAll('$', '').toUpperCase().split(':');
  const from = corner(first);
  const to = corner(second);
  if (from === null || to === null || more !== undefined) return null;
  const single = second === first;
  if ((from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null)) return null;
  if (single && text.indexOf(':') < 0 && (from.row === null || from.column === null)) return null;
  const [top, bottomRow] = ordered(from.row, to.row, SHEET_ROWS);
  const [left, rightColumn] = ordered(from.column, to.column, SHEET_COLUMNS);
  return bottomRow < SHEET_ROWS && rightColumn < SHEET_COLUMNS && top >= 0
    ? { top, left, rows: bottomRow - top + 1, columns: rightColumn - left + 1 }
    : null;
}

interface Corner {
  row: number | null;
  column: number | null;
}

function corner(text: string | undefined): Corner | null {
  const match = /^([A-Z]{0,3})(\d{0,7})$/.exec(text ?? '');
  if (match === null || match[0] === '') return null;
  const [, letters = '', digits = ''] = match;
  let column = -1;
  for (const letter of letters) column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  return { row: digits === '' ? null : Number(digits) - 1, column: letters === '' ? null : column };
}

function ordered(a: number | null, b: number | null, size: number): [number, number] {
  if (a === null || b === null) return [0, size - 1];
  return a <= b ? [a, b] : [b, a];
}

/** Splits "'My sheet'!A1:B2" into the sheet's name and the rest; the sheet is null where none is named. */
export function splitAddress(address: string): { sheet: string | null; local: string } {
  const at = address.lastIndexOf('!');
  if (at < 0) return { sheet: null, local: address };
  const sheet = address.slice(0, at);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, local: address.slice(at + 1) };
}
