import { sentence, type Sentence } from '../i18n';
import { functionTexts } from '../i18n/texts/functions';
import type { Cell } from '../table';
import { isBlank } from '../table';
import { attempt, type Output, refuse, type ShownValue } from './cell-error';

/** An argument as a block of cells; a single value is a block of one. */
export interface Block {
  readonly rows: readonly (readonly unknown[])[];
  /** Whether a single value was given, which is answered with a single value. */
  readonly single: boolean;
  readonly height: number;
  readonly width: number;
}

export function blockOf(argument: unknown): Block {
  if (typeof argument !== 'object') return single(argument);
  if (isRange(argument)) return { rows: argument, single: false, height: argument.length, width: argument[0]?.length ?? 0 };
  if (!Array.isArray(argument)) return single(argument);
  return { rows: argument.map((value: unknown) => [value]), single: false, height: argument.length, width: 1 };
}

function single(value: unknown): Block {
  return { rows: [[value]], single: true, height: 1, width: 1 };
}

/** A range arrives as a list of rows, all of one length; the first row tells. */
function isRange(argument: unknown): argument is readonly (readonly unknown[])[] {
  return Array.isArray(argument) && Array.isArray(argument[0]);
}

/** A value of Excel's as a cell. An error arrives as an object with its code, and becomes its text. */
export function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  return typeof value === 'object' && 'code' in value && typeof value.code === 'string' ? value.code : '#VALUE!';
}

/** Whether an argument was left out, or is nothing but blank cells. */
export function isMissing(argument: unknown): boolean {
  if (argument === null || argument === undefined) return true;
  return blockOf(argument).rows.every((row) => row.every((value) => isBlank(cellOf(value))));
}

/** Works out a block cell by cell, in its shape. A blank cell stays blank; an error stays in its cell. */
export function eachCell(block: Block, work: (cell: Cell, row: number, column: number) => ShownValue): Output {
  const one = (value: unknown, row: number, column: number): ShownValue => {
    const cell = cellOf(value);
    return isBlank(cell) ? '' : attempt(() => work(cell, row, column));
  };
  if (block.single) return one(block.rows[0]?.[0], 0, 0);
  return block.rows.map((cells, row) => cells.map((cell, column) => one(cell, row, column)));
}

/** Values in the shape of a block, given row by row. */
export function inShape(block: Block, values: readonly ShownValue[]): Output {
  if (block.single) return values[0] ?? '';
  return block.rows.map((cells, row) => cells.map((_, column) => values[row * block.width + column] ?? ''));
}

/** The cell of another argument that goes with a cell of the main one: a single value goes with all, a range must have the same shape. */
export function beside(main: Block, other: Block, name: string): (row: number, column: number) => Cell {
  if (other.height === 1 && other.width === 1) {
    const cell = cellOf(other.rows[0]?.[0]);
    return () => cell;
  }
  mustMatch(main, other, name);
  return (row, column) => cellOf(other.rows[row]?.[column]);
}

/** Refuses an argument that is not as large as the main one. */
export function mustMatch(main: Block, other: Block, name: string): void {
  if (other.height === main.height && other.width === main.width) return;
  refuse('#VALUE!', functionTexts.otherShape, { name, rows: main.height, columns: main.width });
}

/** Where a cell lies within its argument, for people. */
export function placeIn({ width, height }: Block, row: number, column: number): Sentence {
  if (width === 1 || height === 1) return sentence(functionTexts.nthCell, { place: row + column + 1 });
  return sentence(functionTexts.cellInBlock, { row: row + 1, column: column + 1 });
}
