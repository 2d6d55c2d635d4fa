import { headerRow, isBlank, matchHeader, type Cell, type FieldCatalogue, type Grid, type TableName } from '../table';
import { blockOf, cellOf } from './block';

/*
 * Excel on some desktops hands blank cells over as 0. Where no number can belong, 0 is read as the blank that it was; where
 * one can, it is a true zero.
 */

export function isVoidCell(cell: Cell | undefined): boolean {
  return cell === 0 || isBlank(cell);
}

/** Whether an argument was left out, or is nothing but blank cells, whatever the host sends for them. */
export function isVoid(argument: unknown): boolean {
  if (argument === null || argument === undefined) return true;
  return blockOf(argument).rows.every((row) => row.every((value) => isVoidCell(cellOf(value))));
}

/** A cell where names, words or dates belong. */
export function withoutZero(cell: Cell): Cell {
  return cell === 0 ? null : cell;
}

/**
 * The cells of a table: a row of nothing but zeros is blank, and so is 0 above the data and under a header of names, words or
 * dates; under one of numbers above 0 it is, unless the table has true blanks, so that the host tells them apart.
 */
export function withoutZeros(cells: Grid['cells'], kind: TableName, catalogue: FieldCatalogue): Grid['cells'] {
  if (!cells.some((row) => row.includes(0))) return cells;
  const told = cells.some((row) => row.includes(null));
  const header = headerRow({ name: '', cells }, kind, undefined, catalogue);
  const fields = (cells[header] ?? []).map((cell) => (typeof cell === 'string' ? matchHeader(kind, cell, catalogue)?.field : undefined));
  const mayBeZero = (column: number): boolean => {
    const field = fields[column];
    if (field === undefined || field.kind === 'yes-no') return true;
    return field.kind === 'number' && (told || field.rule.least !== 'above-zero');
  };
  return cells.map((row, index) => {
    if (index <= header || row.every(isVoidCell)) return row.map(withoutZero);
    return row.map((cell, column) => (mayBeZero(column) ? cell : withoutZero(cell)));
  });
}
