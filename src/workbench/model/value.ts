/** An error that stands in a cell, such as #N/A. There is one object for each. */
export class ErrorValue {
  private constructor(readonly code: string) {}

  private static readonly known = new Map(
    ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#BUSY!', '#UNKNOWN!']
      .map((code) => [code, new ErrorValue(code)]),
  );

  /** The error of this code; undefined where the text is no error of Excel's. */
  static of(code: string): ErrorValue | undefined {
    return ErrorValue.known.get(code.toUpperCase());
  }

  toString(): string {
    return this.code;
  }
}

/** What a cell holds; '' is blank. Dates are serial numbers. */
export type CellValue = string | number | boolean | ErrorValue;

/** A value as Office.js shows it: errors by their text. */
export type PlainValue = string | number | boolean;

export const plainValue = (value: CellValue): PlainValue => (value instanceof ErrorValue ? value.code : value);

export const errorValue = (code: '#NAME?' | '#VALUE!' | '#REF!' | '#SPILL!' | '#BUSY!' | '#N/A' | '#NUM!' | '#DIV/0!' | '#NULL!' | '#CALC!'): ErrorValue => {
  const found = ErrorValue.of(code);
  if (found === undefined) throw new Error(`not an error of a cell: ${code}`);
  return found;
};
