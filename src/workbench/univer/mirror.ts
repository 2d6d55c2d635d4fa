import { BooleanNumber, type ICellData, type IRange, type ISelectionCell, type IStyleData, type Styles } from '@univerjs/core';
import { RemoveDefinedNameMutation, RemoveSuperTableMutation, SetDefinedNameMutation, SetSuperTableMutation } from '@univerjs/engine-formula';
import {
  AddWorksheetMergeMutation, InsertSheetMutation, RemoveSheetMutation, RemoveWorksheetMergeMutation, SetColDataMutation, SetFrozenMutation, SetRangeValuesMutation, SetRowDataMutation, SetStyleCommand,
  SetSelectionsOperation, SetTabColorMutation, SetWorksheetActiveOperation, SetWorksheetColumnCountMutation, SetWorksheetHideMutation, SetWorksheetNameMutation, SetWorksheetOrderMutation, SetWorksheetRowCountMutation, ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { areaName, bodyOf, bottom, boundingArea, columnNames, intersection, PLAIN_STYLE, quotedSheet, right, type Area, type Change, type DefinedName, type Sheet, type Style, type Table } from '../model';
import { UNIT, type Book } from './book';
import { cellData, columnData, freezeData, gridSize, isUnbounded, rangeOf, rowData, shownArea, tallRows, type Cells } from './content';
import { lookOf } from './look';

const ROWS_AT_ONCE = 5000;
const AREAS_AT_ONCE = 64;

/** What of a sheet the grid has yet to show: cells whole, or their looks alone; widths, heights and the like. */
interface Behind {
  cells: Area[];
  looks: Area[];
  layout: boolean;
}

/** Does to Univer's workbook what was done to the model: cells a moment later, so that many changes are shown at once, everything else at once. */
export class Mirror {
  private readonly behind = new Map<Sheet, Behind>();
  /** Called each time the grid has caught up. */
  onCaughtUp: () => void = () => undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly names = new Set<string>();
  private readonly tables = new Map<Table, string>();

  constructor(private readonly book: Book) {
    this.showNamed();
  }

  /** Shows the model's workbook from the start again. */
  reopen(): void {
    this.book.reopen();
    this.showNamed();
  }

  private showNamed(): void {
    this.showNames();
    for (const table of this.book.model.tables) this.showTable(table);
  }

  show(change: Change): void {
    if (this.book.isQuiet || change.kind === 'results') return;
    if (change.kind === 'cells' || change.kind === 'styles' || change.kind === 'layout') return this.note(change);
    this.catchUp();
    switch (change.kind) {
      case 'sheet-added': return this.addSheet(change.sheet);
      case 'sheet-removed': return this.removeSheet(change.sheet);
      case 'sheet-renamed': return this.renameSheet(change.sheet);
      case 'sheet-moved': return this.moveSheet(change.sheet);
      case 'sheet-visibility': return this.book.mirrorSheet(SetWorksheetHideMutation, change.sheet, { hidden: flag(change.sheet.visibility !== 'Visible') }, true);
      case 'active': return this.book.mirrorSheet(SetWorksheetActiveOperation, change.sheet, {});
      case 'selection': return this.book.mirrorSheet(SetSelectionsOperation, change.sheet, { selections: [selectionOf(change.area)] });
      case 'names': return this.showNames();
      case 'table-added':
      case 'table-changed': return this.showTable(change.table);
      case 'table-removed': return this.removeTable(change.table);
      default:
    }
  }

  end(): void {
    clearTimeout(this.timer);
  }

  /** Whether cells changed that the grid has yet to show. */
  get isBehind(): boolean {
    return [...this.behind.values()].some(({ cells }) => cells.length > 0);
  }

  /** Shows every cell that changed. */
  catchUp(): void {
    const behind = [...this.behind];
    this.behind.clear();
    for (const [sheet, { cells, looks, layout }] of behind) {
      if (!this.book.isShown(sheet)) continue;
      for (const area of this.clipped(sheet, looks)) this.showLooks(sheet, area);
      for (const area of this.clipped(sheet, cells)) this.showCells(sheet, area);
      if (layout) this.showLayout(sheet);
    }
    this.onCaughtUp();
  }

  private note(change: Extract<Change, { readonly sheet: Sheet }>): void {
    if (this.behind.size === 0) this.timer = setTimeout(() => this.catchUp(), 0);
    const noted = this.behind.get(change.sheet) ?? { cells: [], looks: [], layout: false };
    this.behind.set(change.sheet, noted);
    if (change.kind === 'cells') noted.cells = joined(noted.cells, change.area);
    else if (change.kind === 'styles') noted.looks = joined(noted.looks, change.area);
    else noted.layout = true;
  }

  /** The areas as far as there is something to show: whole rows and columns end where the sheet's contents end. */
  private clipped(sheet: Sheet, areas: readonly Area[]): Area[] {
    return areas.flatMap((area) => (isUnbounded(area) ? intersection(area, boundingArea(shownArea(sheet), this.gridArea(sheet))) ?? [] : area));
  }

  /** Cells whole: what they hold and how they look. */
  private showCells(sheet: Sheet, area: Area): void {
    this.showLooks(sheet, area);
    this.slices(sheet, area, (row, column) => cellData(sheet, row, column));
  }

  /** Where a look in the grid differs it is taken away first, as Univer puts looks over each other. */
  private showLooks(sheet: Sheet, area: Area): void {
    const grid = this.book.unit.getSheetBySheetId(this.book.idOf(sheet));
    const styles = this.book.unit.getStyles();
    const ids = new Map<Style, string | undefined>();
    const fonts = new Map<number, number>();
    const wanted = (row: number, column: number): string | undefined => {
      const style = sheet.style(row, column);
      if (style.fontSize > (fonts.get(row) ?? PLAIN_STYLE.fontSize)) fonts.set(row, style.fontSize);
      if (!ids.has(style)) ids.set(style, idIn(styles, lookOf(style)));
      return ids.get(style);
    };
    const differs = (row: number, column: number): boolean => grid?.getCellRaw(row, column)?.s !== wanted(row, column);
    this.slices(sheet, area, (row, column) => (differs(row, column) && grid?.getCellRaw(row, column)?.s ? { s: null } : undefined), SetStyleCommand.id);
    this.slices(sheet, area, (row, column) => (differs(row, column) ? { s: wanted(row, column) ?? null } : undefined), SetStyleCommand.id);
    const tall = tallRows(sheet, fonts);
    if (Object.keys(tall).length > 0) this.book.mirrorSheet(SetRowDataMutation, sheet, { rowData: tall });
  }

  private slices(sheet: Sheet, area: Area, cell: (row: number, column: number) => ICellData | undefined, trigger?: string): void {
    this.makeRoom(sheet, area);
    for (let top = area.top; top <= bottom(area); top += ROWS_AT_ONCE) {
      const cellValue: Cells = {};
      let isEmpty = true;
      for (let row = top; row <= Math.min(bottom(area), top + ROWS_AT_ONCE - 1); row += 1) {
        for (let column = area.left; column <= right(area); column += 1) {
          const data = cell(row, column);
          if (data === undefined) continue;
          isEmpty = false;
          (cellValue[row] ??= {})[column] = data;
        }
      }
      if (!isEmpty) this.book.mirrorSheet(SetRangeValuesMutation, sheet, { cellValue, trigger });
    }
  }

  /** The cells that the grid holds something in. */
  private gridArea(sheet: Sheet): Area {
    const found = this.book.unit.getSheetBySheetId(this.book.idOf(sheet));
    return { top: 0, left: 0, rows: Math.max(found?.getLastRowWithContent() ?? 0, 0) + 1, columns: Math.max(found?.getLastColumnWithContent() ?? 0, 0) + 1 };
  }

  private makeRoom(sheet: Sheet, area: Area): void {
    const found = this.book.unit.getSheetBySheetId(this.book.idOf(sheet));
    const { rowCount, columnCount } = gridSize(area);
    if (rowCount > (found?.getRowCount() ?? 0)) this.book.mirrorSheet(SetWorksheetRowCountMutation, sheet, { rowCount });
    if (columnCount > (found?.getColumnCount() ?? 0)) this.book.mirrorSheet(SetWorksheetColumnCountMutation, sheet, { columnCount });
  }

  private showLayout(sheet: Sheet): void {
    this.book.mirrorSheet(SetColDataMutation, sheet, { columnData: columnData(sheet) });
    this.book.mirrorSheet(SetRowDataMutation, sheet, { rowData: rowData(sheet) });
    const merged = this.book.unit.getSheetBySheetId(this.book.idOf(sheet))?.getMergeData() ?? [];
    if (merged.length > 0) this.book.mirrorSheet(RemoveWorksheetMergeMutation, sheet, { ranges: merged });
    if (sheet.layout.merged.length > 0) this.book.mirrorSheet(AddWorksheetMergeMutation, sheet, { ranges: sheet.layout.merged.map(rangeOf) });
    this.book.mirrorSheet(SetFrozenMutation, sheet, freezeData(sheet));
    this.book.mirrorSheet(SetTabColorMutation, sheet, { color: sheet.layout.tabColor });
    this.book.mirrorSheet(ToggleGridlinesMutation, sheet, { showGridlines: flag(sheet.layout.showGridlines) });
  }

  private addSheet(sheet: Sheet): void {
    this.book.bind(sheet, sheet.id);
    this.book.mirror(InsertSheetMutation, { index: this.book.model.sheets.indexOf(sheet), sheet: this.book.sheetData(sheet) }, true);
  }

  private removeSheet(sheet: Sheet): void {
    this.book.mirrorSheet(RemoveSheetMutation, sheet, { subUnitName: sheet.name });
    this.book.forget(sheet);
    this.showFormulas();
  }

  private renameSheet(sheet: Sheet): void {
    this.book.mirrorSheet(SetWorksheetNameMutation, sheet, { name: sheet.name });
    this.showFormulas();
    this.showNames();
  }

  private moveSheet(sheet: Sheet): void {
    const id = this.book.idOf(sheet);
    const fromOrder = this.book.unit.getSheetOrders().indexOf(id);
    this.book.mirrorSheet(SetWorksheetOrderMutation, sheet, { fromOrder, toOrder: this.book.model.sheets.indexOf(sheet) });
  }

  /** After the model changed the text of formulas without a word for each: a sheet that they name has another name. */
  private showFormulas(): void {
    for (const sheet of this.book.model.sheets) {
      const cellValue: Cells = {};
      sheet.eachFormula((row, column) => {
        (cellValue[row] ??= {})[column] = cellData(sheet, row, column);
      });
      if (Object.keys(cellValue).length > 0) this.book.mirrorSheet(SetRangeValuesMutation, sheet, { cellValue });
    }
  }

  private showNames(): void {
    for (const id of this.names) this.book.mirror(RemoveDefinedNameMutation, { id });
    this.names.clear();
    for (const name of this.book.model.names) {
      const scope = name.scope === null ? undefined : this.book.idOf(name.scope);
      const id = `${scope ?? UNIT}:${name.name}`;
      this.names.add(id);
      this.book.mirror(SetDefinedNameMutation, { id, name: name.name, formulaOrRefString: refersTo(name), localSheetId: scope ?? 'AllDefaultWorkbook', hidden: !name.visible });
    }
  }

  /** So that formulas can name the table and its columns; Univer counts every row of it but the first as data. */
  private showTable(table: Table): void {
    this.removeTable(table);
    this.tables.set(table, table.name);
    const { top, left, columns } = table.area;
    const range = { startRow: top, startColumn: left, endRow: bottom(bodyOf(table)), endColumn: left + columns - 1 };
    const titleMap = new Map(columnNames(table).map((title, column) => [title, column]));
    this.book.mirror(SetSuperTableMutation, { tableName: table.name, reference: { sheetId: this.book.idOf(table.sheet), range, titleMap } });
  }

  private removeTable(table: Table): void {
    const tableName = this.tables.get(table);
    this.tables.delete(table);
    if (tableName !== undefined) this.book.mirror(RemoveSuperTableMutation, { tableName });
  }
}

/** The areas with one more: a block that continues the last one is joined to it; too many become one. */
function joined(areas: readonly Area[], area: Area): Area[] {
  const last = areas.at(-1);
  if (last === undefined) return [area];
  const both = boundingArea(last, area);
  if (both.rows * both.columns <= last.rows * last.columns + area.rows * area.columns) return [...areas.slice(0, -1), both];
  return areas.length < AREAS_AT_ONCE ? [...areas, area] : [[...areas, area].reduce(boundingArea)];
}

const idIn = (styles: Styles, look: IStyleData | undefined): string | undefined => (look === undefined ? undefined : styles.setValue(look) || undefined);

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function selectionOf(area: Area): { range: IRange; primary: ISelectionCell; style: null } {
  const { top, left } = area;
  return {
    range: rangeOf(area),
    primary: { actualRow: top, actualColumn: left, startRow: top, startColumn: left, endRow: top, endColumn: left, isMerged: false, isMergedMainCell: false },
    style: null,
  };
}

function refersTo({ refersTo: target }: DefinedName): string {
  return typeof target === 'string' ? target : `${quotedSheet(target.sheet.name)}!${absolute(areaName(target.area))}`;
}

const absolute = (address: string): string => address.replace(/([A-Z]+)?(\d+)?/g, (_, column?: string, row?: string) => `${column ? `$${column}` : ''}${row ? `$${row}` : ''}`);
