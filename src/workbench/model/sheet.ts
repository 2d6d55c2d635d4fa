import { areaName, bottom, boundingArea, intersection, right, SHEET_COLUMNS, WHOLE_SHEET, type Area } from './area';
import { CellStore } from './cells';
import type { Change, Origin } from './change';
import type { Chart } from './chart';
import type { ColourScale } from './colour-scale';
import { Formatted, Formula, readEntry, type Entry } from './entry';
import { plainLayout, type Layout } from './layout';
import type { Protection } from './protection';
import { Refusal } from './refusal';
import type { Style, StyleBook } from './style';
import { type ExcelTable, Tables } from './table';
import { errorValue, type CellValue, type PlainValue } from './value';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** What a sheet needs of the workbook it is in. */
export interface SheetHome {
  readonly styles: StyleBook;
  readonly calculated: boolean;
  readonly date1904: boolean;
  requireWritable(): void;
  tell(change: Change): void;
}

const key = (row: number, column: number): number => row * SHEET_COLUMNS + column;

/** A worksheet. Its id holds while the workbook is open. Names, order and number of sheets are the workbook's business; cells, looks and what lies on the sheet are its own. */
export class Sheet {
  readonly layout: Layout = plainLayout();
  readonly charts: Chart[] = [];
  readonly colourScales: ColourScale[] = [];
  readonly tables: Tables;
  readonly customProperties = new Map<string, string>();
  name: string;
  visibility: Visibility = 'Visible';
  protection: Protection | null = null;
  selection: Area = { top: 0, left: 0, rows: 1, columns: 1 };
  private readonly values = new CellStore<CellValue>('');
  private readonly styleNumbers = new CellStore<number>(0);
  private readonly formulas = new Map<number, string>();
  private readonly spills = new Map<number, Area>();

  constructor(public id: string, name: string, readonly home: SheetHome) {
    this.name = name;
    this.tables = new Tables(this);
  }

  value(row: number, column: number): CellValue {
    return this.values.get(row, column);
  }

  formula(row: number, column: number): string | undefined {
    return this.formulas.get(key(row, column));
  }

  get hasFormulas(): boolean {
    return this.formulas.size > 0;
  }

  style(row: number, column: number): Style {
    return this.home.styles.at(this.styleNumbers.get(row, column));
  }

  /** The area into which the formula of this cell spills; undefined where it does not. */
  spill(row: number, column: number): Area | undefined {
    return this.spills.get(key(row, column));
  }

  /** The cell whose formula spills over this one. */
  spillParent(row: number, column: number): { row: number; column: number } | undefined {
    for (const area of this.spills.values()) if (intersection(area, { top: row, left: column, rows: 1, columns: 1 }) !== null) return { row: area.top, column: area.left };
    return undefined;
  }

  /** Writes entries as if typed; null leaves a cell as it is. Either all are written or, by a Refusal, none. */
  write(area: Area, entries: readonly (readonly (PlainValue | null)[])[], origin: Origin): void {
    this.requireWritable(area, origin);
    const read = entries.map((line, row) => line.map((entry, column) => (
      entry === null ? null : readEntry(entry, this.style(area.top + row, area.left + column), this.home.date1904)
    )));
    read.forEach((line, row) => line.forEach((entry, column) => {
      if (entry !== null) this.put(area.top + row, area.left + column, entry);
    }));
    this.tables.headersWritten(area);
    this.home.tell({ kind: 'cells', sheet: this, area, origin });
  }

  /** Puts values into cells as they are, nothing read into them: for opening files. A formula goes beside its last known value. */
  load(row: number, column: number, value: CellValue, formula?: string): void {
    this.values.set(row, column, value);
    if (formula === undefined) this.formulas.delete(key(row, column));
    else this.formulas.set(key(row, column), formula);
  }

  clear(area: Area, what: 'Contents' | 'Formats' | 'All', origin: Origin): void {
    this.requireWritable(area, origin);
    if (what !== 'Formats') {
      this.values.change(area, () => '');
      this.forgetFormulas(area);
      this.tables.headersWritten(area);
      this.home.tell({ kind: 'cells', sheet: this, area, origin });
    }
    if (what !== 'Contents') this.restyle(area, () => this.home.styles.at(0), origin);
  }

  /** Changes how the cells of an area look. */
  restyle(area: Area, change: (style: Style) => Style, origin: Origin): void {
    if (origin === 'add-in' || origin === 'user') this.requireFormattable();
    this.styleNumbers.change(area, this.home.styles.changing(change));
    this.home.tell({ kind: 'styles', sheet: this, area });
  }

  /** What a formula comes to; for the calculator. An array spills from the cell, or gives #SPILL! where something is in its way. */
  showResult(row: number, column: number, result: CellValue | readonly (readonly CellValue[])[]): void {
    const before = this.unspill(row, column);
    const cells = isBlock(result) ? result : [[result]];
    const area = { top: row, left: column, rows: cells.length, columns: cells[0]?.length ?? 1 };
    if (area.rows * area.columns === 1) this.values.set(row, column, cells[0]?.[0] ?? '');
    else if (this.isInTheWay(area)) this.values.set(row, column, errorValue('#SPILL!'));
    else {
      cells.forEach((line, down) => line.forEach((value, along) => this.values.set(row + down, column + along, value)));
      this.spills.set(key(row, column), area);
    }
    this.home.tell({ kind: 'results', sheet: this, area: before === undefined ? area : boundingArea(before, area) });
  }

  /** The bounds of the cells in use inside an area, formats included unless only values count; null where there are none. */
  used(valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | null {
    const filled = this.values.used(within);
    const looks = valuesOnly ? null : this.styleNumbers.used(within);
    return filled === null || looks === null ? filled ?? looks : boundingArea(filled, looks);
  }

  /** Every cell with a value or a formula. */
  eachCell(visit: (row: number, column: number, value: CellValue, formula: string | undefined) => void): void {
    this.values.each((row, column, value) => visit(row, column, value, this.formula(row, column)));
    for (const [at, formula] of this.formulas) {
      const [row, column] = [Math.floor(at / SHEET_COLUMNS), at % SHEET_COLUMNS];
      if (this.value(row, column) === '') visit(row, column, '', formula);
    }
  }

  eachStyle(visit: (row: number, column: number, style: Style) => void): void {
    this.styleNumbers.each((row, column, number) => visit(row, column, this.home.styles.at(number)));
  }

  eachFormula(visit: (row: number, column: number, formula: string) => void): void {
    for (const [at, formula] of this.formulas) visit(Math.floor(at / SHEET_COLUMNS), at % SHEET_COLUMNS, formula);
  }

  /** Changes the text of every formula on the sheet, as when a sheet they name is renamed; results stay. */
  rewriteFormulas(change: (formula: string) => string): void {
    for (const [at, formula] of this.formulas) this.formulas.set(at, change(formula));
  }

  tableAt(area: Area): ExcelTable | undefined {
    return this.tables.list.find((table) => intersection(table.area, area) !== null);
  }

  /** Throws AccessDenied where the sheet's protection, or the workbook's being read-only, forbids writing these cells. */
  requireWritable(area: Area, origin: Origin = 'add-in'): void {
    if (origin === 'file' || origin === 'calculator') return;
    this.home.requireWritable();
    if (this.protection === null) return;
    for (let row = area.top; row <= bottom(area); row += 1) {
      for (let column = area.left; column <= right(area); column += 1) {
        if (this.style(row, column).locked) throw new Refusal('AccessDenied', `${this.name}!${areaName(area)} is protected`);
      }
    }
  }

  /** Throws AccessDenied where the sheet's protection forbids what this option would allow. */
  requireAllowed(option: keyof Protection['options']): void {
    this.home.requireWritable();
    if (this.protection !== null && this.protection.options[option] !== true) throw new Refusal('AccessDenied', `${this.name} is protected (${option})`);
  }

  /** Throws AccessDenied on a protected sheet, whatever its options. */
  requireUnprotected(): void {
    this.home.requireWritable();
    if (this.protection !== null) throw new Refusal('AccessDenied', `${this.name} is protected`);
  }

  private requireFormattable(): void {
    this.requireAllowed('allowFormatCells');
  }

  private put(row: number, column: number, entry: Entry): void {
    if (this.spills.size > 0) this.unspill(row, column);
    if (entry instanceof Formula) {
      this.formulas.set(key(row, column), entry.text);
      this.values.set(row, column, this.home.calculated ? 0 : errorValue('#NAME?'));
      return;
    }
    if (this.formulas.size > 0) this.formulas.delete(key(row, column));
    this.values.set(row, column, entry instanceof Formatted ? entry.value : entry);
    if (entry instanceof Formatted && this.style(row, column).numberFormat === 'General') {
      const styled = this.home.styles.changing((style) => ({ ...style, numberFormat: entry.numberFormat }));
      this.styleNumbers.set(row, column, styled(this.styleNumbers.get(row, column)));
    }
  }

  /** Takes away what the formula of this cell spilled; returns where it was. */
  private unspill(row: number, column: number): Area | undefined {
    const before = this.spills.get(key(row, column));
    if (before === undefined) return undefined;
    this.values.change(before, () => '');
    this.spills.delete(key(row, column));
    return before;
  }

  private forgetFormulas(area: Area): void {
    for (const at of [...this.formulas.keys(), ...this.spills.keys()]) {
      const [row, column] = [Math.floor(at / SHEET_COLUMNS), at % SHEET_COLUMNS];
      if (intersection(area, { top: row, left: column, rows: 1, columns: 1 }) === null) continue;
      this.unspill(row, column);
      this.formulas.delete(at);
    }
  }

  private isInTheWay(area: Area): boolean {
    for (let row = area.top; row <= bottom(area); row += 1) {
      for (let column = area.left; column <= right(area); column += 1) {
        const own = row === area.top && column === area.left;
        if (!own && (this.value(row, column) !== '' || this.formula(row, column) !== undefined)) return true;
      }
    }
    return this.tableAt(area) !== undefined;
  }
}

function isBlock(result: CellValue | readonly (readonly CellValue[])[]): result is readonly (readonly CellValue[])[] {
  return Array.isArray(result);
}
