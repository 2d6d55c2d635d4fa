import {
  areaName, areaOf, boundingArea, intersection, isWholeColumns, isWholeRows, parseArea, quotedSheet, Refusal, splitAddress, WHOLE_SHEET,
  type Area, type Sheet, type Workbook,
} from '../../model';

/** Cells of one sheet, as an Excel.Range is. */
export class CellRange {
  constructor(readonly sheet: Sheet, readonly area: Area) {}

  get address(): string {
    return `${quotedSheet(this.sheet.name)}!${areaName(this.area)}`;
  }

  /** Whole rows or columns: Excel neither gives nor takes values for them. */
  get isUnbounded(): boolean {
    return isWholeRows(this.area) || isWholeColumns(this.area);
  }

  at(top: number, left: number, rows: number, columns: number): CellRange {
    return new CellRange(this.sheet, areaOf(top, left, rows, columns));
  }

  /** Throws InvalidArgument where the other range lies on another sheet. */
  bounding(other: CellRange): CellRange {
    if (other.sheet !== this.sheet) throw new Refusal('InvalidArgument', 'ranges on different sheets');
    return new CellRange(this.sheet, boundingArea(this.area, other.area));
  }

  intersection(other: CellRange): CellRange | null {
    const area = other.sheet === this.sheet ? intersection(this.area, other.area) : null;
    return area === null ? null : new CellRange(this.sheet, area);
  }
}

/** The range of an address such as "B2:C5" or of a name, on a sheet. Throws InvalidArgument for what is neither. */
export function rangeOn(sheet: Sheet, workbook: Workbook, address: string): CellRange {
  const { sheet: named, local } = splitAddress(address);
  if (named !== null && named.toLowerCase() !== sheet.name.toLowerCase()) throw new Refusal('InvalidArgument', `${address} is not on ${sheet.name}`);
  if (local === '') return new CellRange(sheet, WHOLE_SHEET);
  const area = parseArea(local);
  if (area !== null) return new CellRange(sheet, area);
  const name = workbook.name(local, sheet) ?? workbook.name(local);
  if (name !== undefined && typeof name.refersTo === 'object' && name.refersTo.sheet === sheet) return new CellRange(sheet, name.refersTo.area);
  throw new Refusal('InvalidArgument', `not an address: ${address}`);
}
