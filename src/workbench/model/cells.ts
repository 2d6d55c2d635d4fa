import { bottom, boundingArea, SHEET_ROWS, type Area } from './area';

const ROWS = 1024;

/** 1,024 cells of a column: one by one, or all alike where `each` is null. */
interface Block<T> {
  alike: T;
  each: T[] | null;
}

/** Rows from one on to another, both included. */
interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Cells of a sheet, column by column in blocks, so that blank columns cost nothing and the format of a whole column little. */
export class CellStore<T> {
  private readonly columns = new Map<number, Block<T>[]>();
  /** The rows in use of columns that were asked for, until they change. */
  private readonly known = new Map<number, Rows | null>();

  constructor(private readonly blank: T) {}

  get(row: number, column: number): T {
    const block = this.columns.get(column)?.[Math.floor(row / ROWS)];
    return block === undefined ? this.blank : at(block, row % ROWS);
  }

  set(row: number, column: number, value: T): void {
    this.known.delete(column);
    const block = this.block(column, Math.floor(row / ROWS));
    if (block.each !== null) block.each[row % ROWS] = value;
    else if (value !== block.alike) apart(block)[row % ROWS] = value;
  }

  /** Replaces every value of the area by `next(value)`; whole blocks that are alike ask once. */
  change(area: Area, next: (value: T) => T): void {
    for (let column = area.left; column < area.left + area.columns; column += 1) {
      this.known.delete(column);
      for (let number = Math.floor(area.top / ROWS); number * ROWS <= bottom(area); number += 1) {
        const from = Math.max(area.top - number * ROWS, 0);
        const to = Math.min(bottom(area) - number * ROWS, ROWS - 1);
        const block = this.block(column, number);
        if (block.each === null && from === 0 && to === ROWS - 1) {
          block.alike = next(block.alike);
          continue;
        }
        const cells = apart(block);
        for (let row = from; row <= to; row += 1) cells[row] = next(at(block, row));
      }
    }
  }

  /** The bounds of what is not blank inside an area; a column filled from the first row of the sheet to the last does not count. */
  used(within: Area): Area | null {
    let found: Area | null = null;
    for (const column of this.columns.keys()) {
      if (column < within.left || column >= within.left + within.columns) continue;
      const rows = this.usedRows(column, within);
      if (rows === null || rows.last - rows.first === SHEET_ROWS - 1) continue;
      const area = { top: rows.first, left: column, rows: rows.last - rows.first + 1, columns: 1 };
      found = found === null ? area : boundingArea(found, area);
    }
    return found;
  }

  /** Every cell that is not blank, column by column from the left, rows downwards. */
  each(visit: (row: number, column: number, value: T) => void): void {
    for (const column of [...this.columns.keys()].sort((a, b) => a - b)) {
      this.columns.get(column)?.forEach((block, number) => {
        if (block.each === null && block.alike === this.blank) return;
        for (let row = 0; row < ROWS; row += 1) {
          const value = at(block, row);
          if (value !== this.blank) visit(number * ROWS + row, column, value);
        }
      });
    }
  }

  private usedRows(column: number, within: Area): Rows | null {
    const whole = this.knownRows(column);
    return whole === null || (within.top <= whole.first && whole.last <= bottom(within)) ? whole : this.rowsIn(column, within.top, bottom(within));
  }

  private knownRows(column: number): Rows | null {
    const known = this.known.get(column);
    if (known !== undefined) return known;
    const found = this.rowsIn(column, 0, SHEET_ROWS - 1);
    this.known.set(column, found);
    return found;
  }

  private rowsIn(column: number, top: number, lowest: number): Rows | null {
    const blocks = this.columns.get(column) ?? [];
    const end = Math.min(lowest, blocks.length * ROWS - 1);
    const first = this.filled(blocks, top, end, 1);
    const last = first === null ? null : this.filled(blocks, end, first, -1);
    return first === null || last === null ? null : { first, last };
  }

  /** The first row from one on to another, up or down, that is not blank. */
  private filled(blocks: readonly Block<T>[], from: number, to: number, step: 1 | -1): number | null {
    let row = from;
    while ((to - row) * step >= 0) {
      const start = row - (row % ROWS);
      const block = blocks[start / ROWS];
      const edge = step === 1 ? Math.min(start + ROWS - 1, to) : Math.max(start, to);
      if (block !== undefined && block.each === null && block.alike !== this.blank) return row;
      if (block?.each) {
        for (let at = row; (edge - at) * step >= 0; at += step) if (block.each[at - start] !== this.blank) return at;
      }
      row = edge + step;
    }
    return null;
  }

  private block(column: number, number: number): Block<T> {
    let blocks = this.columns.get(column);
    if (blocks === undefined) this.columns.set(column, (blocks = []));
    while (blocks.length <= number) blocks.push({ alike: this.blank, each: null });
    return blocks[number] ?? { alike: this.blank, each: null };
  }
}

function at<T>(block: Block<T>, row: number): T {
  return block.each?.[row] ?? block.alike;
}

function apart<T>(block: Block<T>): T[] {
  block.each ??= new Array<T>(ROWS).fill(block.alike);
  return block.each;
}
