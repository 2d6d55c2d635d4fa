import { NAMESPACE } from '../excel';
import { say, type Language } from '../i18n';
import type { PlainCell } from '../report';
import { columnLetters } from '../table';
import type { FunctionDefinition, FunctionExample, Shown } from './definition';

/** A block of cells under its caption. */
export interface LaidBlock {
  readonly caption: string;
  /** The first column, from 0. */
  readonly column: number;
  readonly cells: readonly (readonly PlainCell[])[];
}

/** An example as it stands on a sheet: ranges side by side below their names, and the formula that reads them. */
export interface LaidExample {
  readonly says: string;
  readonly inputs: readonly LaidBlock[];
  readonly result: LaidBlock;
  /** The columns taken up, the result's among them, and the rows below the captions. */
  readonly columns: number;
  readonly rows: number;
  /** The formula, where the first rows of the blocks are this row of the sheet, counted from 1. */
  formula(row: number): string;
}

/** Lays out an example; what is a single value stands in the formula itself. */
export function layOutExample({ id, parameters }: FunctionDefinition, example: FunctionExample, language: Language, resultCaption: string): LaidExample {
  const inputs: LaidBlock[] = [];
  let column = 0;
  const written = example.arguments.map((argument, index): ((row: number) => string) => {
    if (!isBlock(argument)) {
      const text = literal(plain(argument, language));
      return () => text;
    }
    const block = { caption: parameters[index]?.name ?? '', column, cells: argument.map((row) => row.map((cell) => plain(cell, language))) };
    inputs.push(block);
    column += widthOf(block) + 1;
    return (row) => reference(block, row);
  });
  const shown = isBlock(example.result) ? example.result.map((row) => row.map((cell) => plain(cell, language))) : [[plain(example.result, language)]];
  const laid: LaidBlock = { caption: resultCaption, column, cells: shown };
  return {
    says: say(example.says, language),
    inputs,
    result: laid,
    columns: column + widthOf(laid),
    rows: Math.max(shown.length, ...inputs.map(({ cells }) => cells.length)),
    formula: (row) => `=${NAMESPACE}.${id}(${written.map((write) => write(row)).join(',')})`,
  };
}

function widthOf({ cells }: LaidBlock): number {
  return cells[0]?.length ?? 0;
}

function reference(block: LaidBlock, row: number): string {
  const first = `${columnLetters(block.column)}${row}`;
  const last = `${columnLetters(block.column + widthOf(block) - 1)}${row + block.cells.length - 1}`;
  return first === last ? first : `${first}:${last}`;
}

function isBlock<T>(value: T | readonly (readonly T[])[]): value is readonly (readonly T[])[] {
  return Array.isArray(value);
}

function plain(shown: Shown | null, language: Language): PlainCell {
  return typeof shown === 'object' && shown !== null ? shown[language] : shown;
}

/** A value as it is written in a formula; nothing for an argument left out. */
function literal(value: PlainCell): string {
  if (value === null) return '';
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}
