import type { Sentence } from '../i18n';
import { functionTexts } from '../i18n/texts/functions';
import type { Exact } from '../money';
import { toNumber } from '../money';
import type { Cell, NumberRule, Reading } from '../table';
import { isBlank, readNumber } from '../table';
import { blockOf, cellOf, placeIn, type Block } from './block';
import { refuse, type ErrorCode } from './cell-error';
import { isVoid, isVoidCell } from './zeros';

const ANY: NumberRule = { least: 'any', percent: true, refund: false };

/** The errors that go through a function as they are; any other comes out as #VALUE!. */
const PASSED_ON: Readonly<Record<string, ErrorCode>> = { '#N/A': '#N/A', '#NUM!': '#NUM!', '#DIV/0!': '#DIV/0!' };

/** A number that must be there; `name` says of which argument. An error in the cell is passed on. */
export function numberFrom(cell: Cell, name: string | Sentence): Exact {
  const reading = readNumber(cell, ANY);
  if (reading.state === 'read') return reading.value;
  if (reading.state === 'blank') return refuse('#VALUE!', functionTexts.missing, { name });
  return refuse(PASSED_ON[String(cell)] ?? '#VALUE!', functionTexts.unreadable, { name, why: reading.sentence });
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
  if (!Array.isArray(argument)) return cellOf(argument);
  const block = blockOf(argument);
  if (block.height !== 1 || block.width !== 1) refuse('#VALUE!', functionTexts.oneValue, { name });
  return cellOf(block.rows[0]?.[0]);
}

/** A number of decimal places, 0 to 8; 2 where it is left out. */
export function placesArgument(argument: unknown): number {
  if (argument === null || argument === undefined) return 2;
  const places = numberArgument(argument, 'places', null);
  if (places === null) return 2;
  const number = toNumber(places);
  return Number.isInteger(number) && number >= 0 && number <= 8 ? number : refuse('#NUM!', functionTexts.places);
}

/** A whole number of at least 1. */
export function countArgument(argument: unknown, name: string): number {
  const count = toNumber(numberArgument(argument, name));
  return Number.isSafeInteger(count) && count >= 1 ? count : refuse('#NUM!', functionTexts.wholeCount, { name });
}

/** One of some words, each with its synonyms. */
export function wordArgument<T extends string>(argument: unknown, name: string, words: Readonly<Record<T, readonly string[]>>, otherwise: NoInfer<T>): T {
  const cell = singleCell(argument, name);
  if (isVoidCell(cell)) return otherwise;
  const key = wordKey(String(cell));
  for (const word in words) if (words[word].some((synonym) => wordKey(synonym) === key)) return word;
  return refuse('#VALUE!', functionTexts.unknownWord, { name, words: Object.keys(words).join(', '), shown: String(cell) });
}

const wordKey = (text: string) => text.normalize('NFKC').replace(/[\s"“”_-]/g, '').toLowerCase();

/** What a cell says and where it lies in its block. */
export interface PlacedValue<T> {
  readonly value: T;
  readonly row: number;
  readonly column: number;
}

/** All cells of a block whose cells depend on each other, row by row: null for a blank; one that cannot be read refuses the whole, naming it. */
export function cellsTogether(block: Block, name: string): (PlacedValue<Exact> | null)[] {
  return readTogether(block, name, (cell) => readNumber(cell, ANY));
}

/** The same for cells that hold something else than numbers. */
export function readTogether<T>(block: Block, name: string, read: (cell: Cell) => Reading<T>): (PlacedValue<T> | null)[] {
  return block.rows.flatMap((cells, row) => cells.map((value, column): PlacedValue<T> | null => {
    const reading = read(cellOf(value));
    if (reading.state === 'unreadable') return refuseCell(block, name, { row, column }, reading.sentence);
    return reading.state === 'blank' ? null : { value: reading.value, row, column };
  }));
}

/** A list of numbers: a row or a column, of which blank cells at the end are no part. */
export function numberList(argument: unknown, name: string): Exact[] {
  const block = blockOf(isVoid(argument) ? [] : argument);
  const cells = cellsTogether(block, name);
  while (cells.at(-1) === null) cells.pop();
  return cells.map((cell, index) => cell?.value ?? refuseBlank(block, name, index));
}

/** Refuses the whole result for a blank cell, given by its number in the block. */
export function refuseBlank(block: Block, name: string, index: number): never {
  const row = Math.floor(index / block.width);
  return refuse('#VALUE!', functionTexts.cellMissing, { name, place: placeIn(block, row, index - row * block.width) });
}

function refuseCell(block: Block, name: string, { row, column }: { row: number; column: number }, why: Sentence): never {
  return refuse('#VALUE!', functionTexts.cellUnreadable, { name, place: placeIn(block, row, column), why });
}
