import { ErrorValue, plainValue, Refusal, type CellValue, type Json, type PlainValue } from '../../model';
import { block } from '../given';
import type { RemoteValue } from '../remote';
import { shownText } from './display';
import type { CellRange } from './cell-range';

const MOST_CELLS = 5_000_000;

/** One thing told of each cell, row by row; null for whole rows and columns, as Excel gives. Throws where the cells are more than Excel gives at once. */
function eachCell(range: CellRange, tell: (row: number, column: number) => Json): Json {
  const { top, left, rows, columns } = range.area;
  if (range.isUnbounded) return null;
  if (rows * columns > MOST_CELLS) throw new Refusal('ResponsePayloadSizeLimitExceeded', `${rows * columns} cells at once`);
  const lines: Json[][] = [];
  for (let row = top; row < top + rows; row += 1) {
    const line: Json[] = [];
    for (let column = left; column < left + columns; column += 1) line.push(tell(row, column));
    lines.push(line);
  }
  return lines;
}

export const readValues = (range: CellRange): Json => eachCell(range, (row, column) => plainValue(range.sheet.value(row, column)));

export const readFormulas = (range: CellRange): Json => (
  eachCell(range, (row, column) => range.sheet.formula(row, column) ?? plainValue(range.sheet.value(row, column)))
);

export const readNumberFormats = (range: CellRange): Json => eachCell(range, (row, column) => range.sheet.style(row, column).numberFormat);

export const readTexts = (range: CellRange): Json => (
  eachCell(range, (row, column) => shownText(range.sheet.value(row, column), range.sheet.style(row, column), range.sheet.home.date1904))
);

export const readValueTypes = (range: CellRange): Json => eachCell(range, (row, column) => valueType(range.sheet.value(row, column)));

export function writeCells(range: CellRange, given: RemoteValue): void {
  const { rows, columns } = bounded(range);
  range.sheet.write(range.area, block(given, rows, columns), 'add-in');
}

/** Sets number formats; a cell's value stays what it is. */
export function writeNumberFormats(range: CellRange, given: RemoteValue): void {
  const { top, left, rows, columns } = bounded(range);
  const formats = block(given, rows, columns);
  const [[only] = []] = formats;
  if (formats.every((line) => line.every((format) => format === only))) {
    if (only !== null && only !== undefined) formatNumbers(range, only);
    return;
  }
  formats.forEach((line, row) => line.forEach((format, column) => {
    if (format !== null) formatNumbers(range.at(top + row, left + column, 1, 1), format);
  }));
}

function formatNumbers(range: CellRange, format: PlainValue): void {
  if (typeof format !== 'string') throw new Refusal('InvalidArgument', 'a number format is text');
  range.sheet.restyle(range.area, (style) => ({ ...style, numberFormat: format === '' ? 'General' : format }), 'add-in');
}

function bounded(range: CellRange): CellRange['area'] {
  if (range.isUnbounded) throw new Refusal('InvalidArgument', 'whole rows and columns take no values');
  return range.area;
}

function valueType(value: CellValue): string {
  if (value instanceof ErrorValue) return 'Error';
  if (value === '') return 'Empty';
  if (typeof value === 'string') return 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}
