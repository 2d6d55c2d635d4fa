import { areaOf, bottom, intersection, isWholeColumns, isWholeRows, Refusal, right, SHEET_COLUMNS, SHEET_ROWS } from '../../model';
import { integer, isGiven, object, oneOf, text, truth } from '../given';
import type { ExcelHost } from '../host';
import { Kind, Remote, type RemoteValue } from '../remote';
import { conditionalFormatsOf } from './conditional';
import { CellRange, rangeOn } from './cell-range';
import { formatOf } from './format';
import { orNotFound } from './found';
import { readFormulas, readNumberFormats, readTexts, readValues, readValueTypes, writeCells, writeNumberFormats } from './range-cells';
import { specialCellsOf } from './range-areas';
import { tableListOf } from './table-list';
import { sheetOf } from './worksheet';

export const rangeOf = (range: CellRange): Remote => rangeKind.of(range);

export const rangeOrNull = (range: CellRange | null): Remote | null => (range === null ? null : rangeOf(range));

function usedIn(range: CellRange, valuesOnly: RemoteValue | undefined): CellRange | null {
  const area = range.sheet.used(isGiven(valuesOnly) && truth(valuesOnly), range.area);
  return area === null ? null : new CellRange(range.sheet, area);
}

function other(range: CellRange, given: RemoteValue | undefined, host: ExcelHost): CellRange {
  return given instanceof Remote ? object(CellRange, given) : rangeOn(range.sheet, host.workbook, text(given));
}

/** Beside the range: `count` rows or columns after it, or before it where negative. */
function beside(range: CellRange, count: number, rows: boolean): Remote {
  const { area } = range;
  if (count === 0) throw new Refusal('InvalidArgument', 'no rows or columns asked for');
  const size = Math.abs(count);
  if (rows) return rangeOf(range.at(count > 0 ? bottom(area) + 1 : area.top - size, area.left, size, area.columns));
  return rangeOf(range.at(area.top, count > 0 ? right(area) + 1 : area.left - size, area.rows, size));
}

function spillParent(range: CellRange): CellRange | null {
  const parent = range.sheet.spillParent(range.area.top, range.area.left);
  return parent === undefined ? null : range.at(parent.row, parent.column, 1, 1);
}

function spilling(range: CellRange): CellRange | null {
  const area = range.sheet.spill(range.area.top, range.area.left);
  return area === undefined ? null : new CellRange(range.sheet, area);
}

/** Cells all in one state give it; else null, as Excel says "some". */
function shared(numbers: readonly boolean[]): boolean | null {
  return numbers.every((one) => one === numbers[0]) ? numbers[0] ?? null : null;
}

const rowsOf = ({ area }: CellRange): number[] => Array.from({ length: Math.min(area.rows, 100_000) }, (_, row) => area.top + row);
const columnsOf = ({ area }: CellRange): number[] => Array.from({ length: area.columns }, (_, column) => area.left + column);

function hide(hidden: Set<number>, numbers: readonly number[], on: boolean): void {
  for (const number of numbers) if (on) hidden.add(number); else hidden.delete(number);
}

function clear(range: CellRange, given: RemoteValue | undefined): void {
  const what = isGiven(given) ? oneOf(['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'] as const, given) : 'All';
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') throw new Refusal('NotImplemented', 'the stand-in knows no hyperlinks');
  range.sheet.clear(range.area, what, 'add-in');
}

function copyFrom(range: CellRange, source: CellRange, sort: string): void {
  const { top, left, rows, columns } = source.area;
  const to = range.at(range.area.top, range.area.left, Math.max(rows, range.area.rows), Math.max(columns, range.area.columns));
  if (to.area.rows % rows !== 0 || to.area.columns % columns !== 0) throw new Refusal('InvalidArgument', 'the source does not fill the range evenly');
  range.sheet.requireWritable(to.area);
  const from = (row: number, column: number): [number, number] => [top + ((row - to.area.top) % rows), left + ((column - to.area.left) % columns)];
  const cells = Array.from({ length: to.area.rows }, (_, down) => Array.from({ length: to.area.columns }, (__, along) => {
    const [row, column] = from(to.area.top + down, to.area.left + along);
    if (sort === 'All' && source.sheet.formula(row, column) !== undefined) throw new Refusal('NotImplemented', 'the stand-in does not move formulas');
    return { value: source.sheet.value(row, column), style: source.sheet.style(row, column) };
  }));
  cells.forEach((line, down) => line.forEach(({ value, style }, along) => {
    const [row, column] = [to.area.top + down, to.area.left + along];
    if (sort !== 'Values') range.sheet.restyle(areaOf(row, column, 1, 1), () => style, 'add-in');
    if (sort !== 'Formats') range.sheet.load(row, column, value);
  }));
  range.sheet.home.tell({ kind: 'cells', sheet: range.sheet, area: to.area, origin: 'add-in' });
}

export const rangeKind: Kind<CellRange> = new Kind<CellRange>('Range', {
  kept: true,
  requireAlive: (range, host) => host.requireSheet(range.sheet),
}, {
  since: 1,
  members: {
    address: { get: (range) => range.address },
    addressLocal: { get: (range) => range.address },
    cellCount: { get: ({ area }) => (area.rows * area.columns > 2_147_483_647 ? -1 : area.rows * area.columns) },
    rowIndex: { get: ({ area }) => area.top },
    columnIndex: { get: ({ area }) => area.left },
    rowCount: { get: ({ area }) => area.rows },
    columnCount: { get: ({ area }) => area.columns },
    values: { get: readValues, set: writeCells },
    formulas: { get: readFormulas, set: writeCells },
    numberFormat: { get: readNumberFormats, set: writeNumberFormats },
    text: { get: readTexts },
    valueTypes: { get: readValueTypes },
    worksheet: { link: (range) => sheetOf(range.sheet) },
    format: { link: (range) => formatOf(range) },
    clear: { run: (range, [what]) => clear(range, what) },
    getBoundingRect: { call: (range, [given], host) => rangeOf(range.bounding(other(range, given, host))) },
    getCell: { call: (range, [row, column]) => rangeOf(range.at(range.area.top + integer(row), range.area.left + integer(column), 1, 1)) },
    getColumn: { call: (range, [column]) => rangeOf(range.at(range.area.top, range.area.left + integer(column), range.area.rows, 1)) },
    getRow: { call: (range, [row]) => rangeOf(range.at(range.area.top + integer(row), range.area.left, 1, range.area.columns)) },
    getEntireColumn: { call: (range) => rangeOf(range.at(0, range.area.left, SHEET_ROWS, range.area.columns)) },
    getEntireRow: { call: (range) => rangeOf(range.at(range.area.top, 0, range.area.rows, SHEET_COLUMNS)) },
    getIntersection: { call: (range, [given], host) => rangeOf(orNotFound(range.intersection(other(range, given, host)), 'the ranges do not meet')) },
    getLastCell: { call: (range) => rangeOf(range.at(bottom(range.area), right(range.area), 1, 1)) },
    getLastColumn: { call: (range) => rangeOf(range.at(range.area.top, right(range.area), range.area.rows, 1)) },
    getLastRow: { call: (range) => rangeOf(range.at(bottom(range.area), range.area.left, 1, range.area.columns)) },
    getOffsetRange: { call: (range, [rows, columns]) => rangeOf(range.at(range.area.top + integer(rows), range.area.left + integer(columns), range.area.rows, range.area.columns)) },
    getUsedRange: { call: (range, [valuesOnly]) => rangeOf(orNotFound(usedIn(range, valuesOnly), `${range.address} is empty`)) },
    select: { run: (range, _, host) => host.workbook.select(range.sheet, range.area) },
  },
}, {
  since: 2,
  members: {
    columnHidden: {
      get: (range) => shared(columnsOf(range).map((column) => range.sheet.layout.hiddenColumns.has(column))),
      set: (range, on) => {
        range.sheet.requireAllowed('allowFormatColumns');
        hide(range.sheet.layout.hiddenColumns, columnsOf(range), truth(on));
        range.sheet.home.tell({ kind: 'layout', sheet: range.sheet });
      },
    },
    rowHidden: {
      get: (range) => shared(rowsOf(range).map((row) => range.sheet.layout.hiddenRows.has(row))),
      set: (range, on) => {
        range.sheet.requireAllowed('allowFormatRows');
        hide(range.sheet.layout.hiddenRows, rowsOf(range), truth(on));
        range.sheet.home.tell({ kind: 'layout', sheet: range.sheet });
      },
    },
    getColumnsAfter: { call: (range, [count]) => beside(range, isGiven(count) ? integer(count) : 1, false) },
    getColumnsBefore: { call: (range, [count]) => beside(range, -(isGiven(count) ? integer(count) : 1), false) },
    getRowsAbove: { call: (range, [count]) => beside(range, -(isGiven(count) ? integer(count) : 1), true) },
    getRowsBelow: { call: (range, [count]) => beside(range, isGiven(count) ? integer(count) : 1, true) },
    getResizedRange: { call: (range, [rows, columns]) => rangeOf(range.at(range.area.top, range.area.left, range.area.rows + integer(rows), range.area.columns + integer(columns))) },
  },
}, {
  since: 3,
  members: {
    // Sent by the library ahead of the blocks into which it cuts a large array.
    _ValidateArraySize: {
      run: ({ area }, [rows, columns]) => {
        if (integer(rows) !== area.rows || integer(columns) !== area.columns) throw new Refusal('InvalidArgument', 'the array has another shape than the range');
      },
    },
  },
}, {
  since: 4,
  members: {
    getIntersectionOrNullObject: { call: (range, [given], host) => rangeOrNull(range.intersection(other(range, given, host))) },
    getUsedRangeOrNullObject: { call: (range, [valuesOnly]) => rangeOrNull(usedIn(range, valuesOnly)) },
  },
}, {
  since: 6,
  members: { conditionalFormats: { link: (range) => conditionalFormatsOf(range) } },
}, {
  since: 7,
  members: {
    isEntireColumn: { get: (range) => isWholeColumns(range.area) },
    isEntireRow: { get: (range) => isWholeRows(range.area) },
    getAbsoluteResizedRange: { call: (range, [rows, columns]) => rangeOf(range.at(range.area.top, range.area.left, integer(rows), integer(columns))) },
  },
}, {
  since: 9,
  members: {
    copyFrom: {
      run: (range, [source, sort], host) => copyFrom(range, other(range, source, host), isGiven(sort) ? oneOf(['All', 'Values', 'Formats'] as const, sort) : 'All'),
    },
    getSpecialCells: { call: (range, [kind]) => orNotFound(specialCellsOf(range, kind), 'no such cells') },
    getSpecialCellsOrNullObject: { call: (range, [kind]) => specialCellsOf(range, kind) },
    getTables: {
      call: (range, [fully]) => tableListOf(range.sheet.tables.list.filter(({ area }) => {
        const met = intersection(area, range.area);
        return met !== null && (fully !== true || met.rows * met.columns === area.rows * area.columns);
      }), null),
    },
  },
}, {
  since: 12,
  members: {
    hasSpill: { get: (range) => shared(rowsOf(range).flatMap((row) => columnsOf(range).map((column) => range.sheet.spillParent(row, column) !== undefined))) },
    getSpillParent: { call: (range) => rangeOf(orNotFound(spillParent(range), 'nothing spills here')) },
    getSpillParentOrNullObject: { call: (range) => rangeOrNull(spillParent(range)) },
    getSpillingToRange: { call: (range) => rangeOf(orNotFound(spilling(range), 'nothing spills from here')) },
    getSpillingToRangeOrNullObject: { call: (range) => rangeOrNull(spilling(range)) },
  },
});
