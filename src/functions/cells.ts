import { functionTexts } from '../i18n/texts/functions';
import type { Exact } from '../money';
import { toNumber } from '../money';
import type { Cell } from '../table';
import { columnLetters, isBlank, readNumber } from '../table';
import type { NumberRule } from '../table';
import { attempt, refuse, type CellValue, type Output } from './cell-error';

/** An argument as a block of cells; a single value is a block of one. */
export interface Block {
  readonly rows: readonly (readonly unknown[])[];
  /** Whether a single value was given, which is answered with a single value. */
  readonly single: boolean;
  readonly height: number;
  readonly width: number;
}

export function blockOf(argument: unknown): Block {
  if (!Array.isArray(argument)) return { rows: [[argument]], single: true, height: 1, width: 1 };
  const rows = argument.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]));
  return { rows, single: false, height: rows.length, width: rows[0]?.length ?? 0 };
}

/** A value of Excel's as a cell: what is no text, number or truth value is blank. */
export function cellOf(value: unknown): Cell {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

export function isMissing(argument: unknown): boolean {
  return argument === null || argument === undefined || (Array.isArray(argument) && argument.every((row: unknown) => Array.isArray(row) && row.every((cell: unknown) => isBlank(cellOf(cell)))));
}

/** Works out a block cell by cell, in its shape. A blank cell stays blank; an error stays in its cell. */
export function eachCell(block: Block, work: (cell: Cell, row: number, column: number) => CellValue): Output {
  const one = (value: unknown, row: number, column: number): CellValue => {
    const cell = cellOf(value);
    return isBlank(cell) ? '' : attempt(() => work(cell, row, column));
  };
  if (block.single) return one(block.rows[0]?.[0], 0, 0);
  return block.rows.map((cells, row) => cells.map((cell, column) => one(cell, row, column)));
}

/** The cell of another argument that goes with a cell of the main one: a single value goes with all, a range must have the same shape. */
export function beside(main: Block, other: Block, name: string): (row: number, column: number) => Cell {
  if (other.height === 1 && other.width === 1) {
    const cell = cellOf(other.rows[0]?.[0]);
    return () => cell;
  }
  if (other.height !== main.height || other.width !== main.width) {
    refuse('#VALUE!', functionTexts.otherShape, { name, rows: main.height, columns: main.width });
  }
  return (row, column) => cellOf(other.rows[row]?.[column]);
}

/** Where a cell lies within its argument, for people: `第 3 行` or, in a block of several columns, `B3` of the block. */
export function placeIn(block: Block, row: number, column: number): string {
  return block.width === 1 ? String(row + 1) : `${columnLetters(column)}${row + 1}`;
}

const ANY: NumberRule = { least: 'any', percent: true, refund: false };

/** A number that must be there. */
export function numberFrom(cell: Cell, name: string): Exact {
  const reading = readNumber(cell, ANY);
  if (reading.state === 'read') return reading.value;
  return reading.state === 'blank'
    ? refuse('#VALUE!', functionTexts.missing, { name })
    : refuse('#VALUE!', functionTexts.unreadable, { name, why: reading.sentence });
}

/** A single number argument; `otherwise` where it is left out. */
export function numberArgument(argument: unknown, name: string): Exact;
export function numberArgument<T>(argument: unknown, name: string, otherwise: T): Exact | T;
export function numberArgument<T>(argument: unknown, name: string, ...otherwise: readonly T[]): Exact | T {
  const cell = singleCell(argument, name);
  const [fallback] = otherwise;
  return isBlank(cell) && fallback !== undefined ? fallback : numberFrom(cell, name);
}

/** The one cell of an argument that must be a single value. */
export function singleCell(argument: unknown, name: string): Cell {
  const block = blockOf(argument);
  if (block.height !== 1 || block.width !== 1) refuse('#VALUE!', functionTexts.oneValue, { name });
  return cellOf(block.rows[0]?.[0]);
}

/** A number of decimal places, 0 to 8; 2 where it is left out. */
export function placesArgument(argument: unknown): number {
  const places = numberArgument(argument, 'places', null);
  if (places === null) return 2;
  const number = toNumber(places);
  return Number.isInteger(number) && number >= 0 && number <= 8 ? number : refuse('#NUM!', functionTexts.places);
}

/** One of some words, each with its synonyms. */
export function wordArgument<T extends string>(argument: unknown, name: string, words: Readonly<Record<T, readonly string[]>>, otherwise: NoInfer<T>): T {
  const cell = singleCell(argument, name);
  if (isBlank(cell)) return otherwise;
  const key = wordKey(String(cell));
  for (const word in words) if (words[word].some((synonym) => wordKey(synonym) === key)) return word;
  return refuse('#VALUE!', functionTexts.unknownWord, { name, words: Object.keys(words).join(', '), shown: String(cell) });
}

const wordKey = (text: string) => text.normalize('NFKC').replace(/[\s"“”_-]/g, '').toLowerCase();

/** A number and where it lies in its block. */
export interface Placed {
  readonly value: Exact;
  readonly row: number;
  readonly column: number;
}

/** All cells of a block whose cells depend on each other, row by row: null for a blank; one that cannot be read refuses the whole, naming it. */
export function cellsTogether(block: Block, name: string): (Placed | null)[] {
  return block.rows.flatMap((cells, row) => cells.map((value, column): Placed | null => {
    const reading = readNumber(cellOf(value), ANY);
    if (reading.state === 'unreadable') refuse('#VALUE!', functionTexts.cellUnreadable, { name, place: placeIn(block, row, column), why: reading.sentence });
    return reading.state === 'blank' ? null : { value: reading.value, row, column };
  }));
}
