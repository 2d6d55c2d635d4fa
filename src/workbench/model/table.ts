import { areaOf, bottom, intersection, right, type Area } from './area';
import { Refusal } from './refusal';
import type { Sheet } from './sheet';
import { plainValue } from './value';

/** An Excel table: an area of a sheet whose first row holds the names of its columns. */
export interface ExcelTable {
  /** Another one after the file was saved by another program. */
  id: string;
  readonly sheet: Sheet;
  name: string;
  /** Header and totals rows included. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

/** The rows between the header and the totals; there is always at least one. */
export function bodyOf(table: ExcelTable): Area {
  const head = table.showHeaders ? 1 : 0;
  return { ...table.area, top: table.area.top + head, rows: table.area.rows - head - (table.showTotals ? 1 : 0) };
}

export function headerOf(table: ExcelTable): Area | null {
  return table.showHeaders ? { ...table.area, rows: 1 } : null;
}

export function totalsOf(table: ExcelTable): Area | null {
  return table.showTotals ? { ...table.area, top: bottom(table.area), rows: 1 } : null;
}

/** The names of the columns from left to right. */
export function columnNames(table: ExcelTable): string[] {
  return Array.from({ length: table.area.columns }, (_, column) => (
    table.showHeaders ? String(plainValue(table.sheet.value(table.area.top, table.area.left + column))) : `Column${column + 1}`
  ));
}

/** The tables of one sheet. */
export class Tables {
  readonly list: ExcelTable[] = [];

  constructor(private readonly sheet: Sheet) {}

  /** Makes a table of an area; without headers a row of them is put above, moving nothing: the row above must be free. */
  add(id: string, name: string, area: Area): ExcelTable {
    this.sheet.requireUnprotected();
    if (this.list.some((table) => intersection(table.area, area) !== null)) throw new Refusal('InvalidArgument', 'tables may not overlap');
    const whole = area.rows > 1 ? area : areaOf(area.top, area.left, 2, area.columns);
    const table: ExcelTable = {
      id, name, sheet: this.sheet, area: whole, showHeaders: true, showTotals: false, style: 'TableStyleMedium2', showBandedRows: true,
      showBandedColumns: false, showFilterButton: true, highlightFirstColumn: false, highlightLastColumn: false,
    };
    this.list.push(table);
    this.headersWritten(whole);
    this.sheet.home.tell({ kind: 'table-added', table });
    return table;
  }

  /** Takes a table away; its cells stay. */
  remove(table: ExcelTable): void {
    this.list.splice(this.list.indexOf(table), 1);
    this.sheet.home.tell({ kind: 'table-removed', table });
  }

  /** Gives a table other bounds; the header stays in its row. */
  resize(table: ExcelTable, area: Area): void {
    this.sheet.requireUnprotected();
    if (area.top !== table.area.top || intersection(area, table.area) === null || area.rows < 2) throw new Refusal('InvalidArgument', 'a table keeps its header row');
    if (this.list.some((other) => other !== table && intersection(other.area, area) !== null)) throw new Refusal('InvalidArgument', 'tables may not overlap');
    table.area = area;
    this.headersWritten(area);
    this.sheet.home.tell({ kind: 'table-changed', table });
  }

  /** After a write: the header cells of a table are text, none blank, no two alike. */
  headersWritten(written: Area): void {
    for (const table of this.list) {
      const header = headerOf(table);
      if (header === null || intersection(header, written) === null) continue;
      const taken = new Set<string>();
      for (let column = header.left; column <= right(header); column += 1) {
        const shown = String(plainValue(this.sheet.value(header.top, column)));
        const name = freeName(shown === '' ? 'Column' : shown, shown === '', taken);
        taken.add(name.toLowerCase());
        if (this.sheet.value(header.top, column) !== name) this.sheet.load(header.top, column, name);
      }
    }
  }
}

function freeName(wanted: string, numbered: boolean, taken: ReadonlySet<string>): string {
  if (!numbered && !taken.has(wanted.toLowerCase())) return wanted;
  for (let number = numbered ? 1 : 2; ; number += 1) {
    if (!taken.has(`${wanted}${number}`.toLowerCase())) return `${wanted}${number}`;
  }
}
