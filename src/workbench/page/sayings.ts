import { ErrorValue, type Sheet } from '../model';
import { FunctionError, type FunctionResult, type FunctionValue } from '../protocol';
import type { CallingCell } from '../univer';

/** A formula may call several functions, and Excel shows what the last one said. */
const KEPT_PER_CELL = 4;

type Results = readonly (readonly FunctionValue[])[];

const isBlock = (result: FunctionResult): result is Results => Array.isArray(result);
const placeOf = (sheetId: string, row: number, column: number): string => `${sheetId}!${row},${column}`;

/** What the add-in's functions said of the errors that they gave: a cell holds the error alone, and Excel tells the sentence beside it. */
export class Sayings {
  private readonly known = new Map<string, readonly Results[]>();

  note({ sheetId, row, column }: Pick<CallingCell, 'sheetId' | 'row' | 'column'>, result: FunctionResult): void {
    const block = isBlock(result) ? result : [[result]];
    if (!block.some((line) => line.some((value) => value instanceof FunctionError && value.message !== ''))) return;
    const place = placeOf(sheetId, row, column);
    this.known.set(place, [block, ...this.known.get(place) ?? []].slice(0, KEPT_PER_CELL));
  }

  /** What is to be said of the error in a cell; undefined where it holds none, or nothing was said. */
  of(sheet: Sheet, sheetId: string, row: number, column: number): string | undefined {
    const value = sheet.value(row, column);
    if (!(value instanceof ErrorValue)) return undefined;
    const from = sheet.spillParent(row, column) ?? { row, column };
    const results = this.known.get(placeOf(sheetId, from.row, from.column)) ?? [];
    const said = results.map((block) => block[row - from.row]?.[column - from.column]).find((one) => one instanceof FunctionError && one.code === value.code);
    return said instanceof FunctionError && said.message !== '' ? said.message : undefined;
  }
}
