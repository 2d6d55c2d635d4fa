import type { Cell } from './cell';
import type { ColumnCells } from './column-cells';

/** A format of so many digits, such as 000000: staff numbers are typed as figures and shown with the zeros before them. */
const DIGITS = /^(?:\[[^\]]*\])*(0{2,})(?:_.)*(?:;.*)?$/;

/** Names as their cells show them: a whole number whose format is so many digits has the zeros that the format puts before it. */
export class ZerosShown implements ColumnCells {
  constructor(private readonly cells: ColumnCells, private readonly formatOf: (row: number) => string) {}

  get length(): number {
    return this.cells.length;
  }

  at(row: number): Cell {
    const cell = this.cells.at(row);
    if (typeof cell !== 'number' || !Number.isSafeInteger(cell) || cell < 0) return cell;
    const digits = DIGITS.exec(this.formatOf(row))?.[1];
    return digits === undefined ? cell : String(cell).padStart(digits.length, '0');
  }
}
