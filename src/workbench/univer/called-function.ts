import { ArrayValueObject, BaseFunction, type BaseValueObject, BooleanValueObject, ErrorType, ErrorValueObject, NumberValueObject, StringValueObject } from '@univerjs/engine-formula';
import type { Nullable } from '@univerjs/core';
import { errorValue, ErrorValue, type CellValue } from '../model';

/** What a function gets for an argument: one value or a block of them, in which null is a blank cell. An argument left out is null; a single blank cell is a block. */
export type Argument = CellValue | null | ArgumentBlock;

export type ArgumentBlock = readonly (readonly (CellValue | null)[])[];

/** What a function comes to. */
export type CalledOutcome = CellValue | readonly (readonly CellValue[])[];

/** The cell in which a function is called: the grid's id of its sheet and the sheet's name, row and column from 0. */
export interface CallingCell {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Asks for a function's outcome; undefined while it is being worked out elsewhere. */
export type Ask = (name: string, given: readonly Argument[], cell: CallingCell) => CalledOutcome | undefined;

/** A function that Univer does not know of itself. While its outcome is awaited, the cell says so. */
export class CalledFunction extends BaseFunction {
  constructor(name: string, private readonly ask: Ask, private readonly sheetName: (id: string) => string) {
    super(name);
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const outcome = this.ask(this.name.toString(), given.map(argumentOf), { sheetId: this.subUnitId ?? '', sheet: this.sheetName(this.subUnitId ?? ''), row: this.row, column: this.column });
    return outcome === undefined ? ErrorValueObject.create(ErrorType.CONNECT) : valueObject(outcome);
  }
}

function argumentOf(value: BaseValueObject): Argument {
  if (!(value instanceof ArrayValueObject)) return plain(value);
  const block = Array.from({ length: value.getRowCount() }, (_, row) => Array.from({ length: value.getColumnCount() }, (__, column) => plain(value.get(row, column))));
  const [[only] = []] = block;
  return block.length === 1 && block[0]?.length === 1 && only !== undefined && only !== null ? only : block;
}

function plain(value: Nullable<BaseValueObject>): CellValue | null {
  if (!value || value.isNull()) return null;
  const held = value.getValue();
  if (value.isError()) return ErrorValue.of(String(held)) ?? errorValue('#VALUE!');
  return value.isBoolean() ? Boolean(held) : held;
}

const isBlock = (outcome: CalledOutcome): outcome is readonly (readonly CellValue[])[] => Array.isArray(outcome);

function valueObject(outcome: CalledOutcome): BaseValueObject {
  if (!isBlock(outcome)) return single(outcome);
  return ArrayValueObject.create({
    calculateValueList: outcome.map((row) => row.map(single)), rowCount: outcome.length, columnCount: outcome[0]?.length ?? 0, unitId: '', sheetId: '', row: -1, column: -1,
  });
}

function single(value: CellValue): BaseValueObject {
  if (value instanceof ErrorValue) return ErrorValueObject.create(Object.values(ErrorType).find((type) => type === value.code) ?? ErrorType.VALUE);
  if (typeof value === 'number') return NumberValueObject.create(value);
  return typeof value === 'boolean' ? BooleanValueObject.create(value) : StringValueObject.create(value);
}
