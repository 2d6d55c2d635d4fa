import { BooleanNumber, type ICellData, type IRange, type ISelectionCell, type IStyleData, type Nullable, type Styles, type Worksheet } from '@univerjs/core';
import { FormulaDataModel, RemoveDefinedNameMutation, RemoveSuperTableMutation, SetDefinedNameMutation, SetSuperTableMutation } from '@univerjs/engine-formula';
import {
  AddWorksheetMergeMutation, InsertSheetMutation, RemoveSheetMutation, RemoveWorksheetMergeMutation, SetColDataMutation, SetFrozenMutation, SetRangeCustomMetadataCommand, SetRangeValuesMutation, SetRowDataMutation, SetStyleCommand,
  SetSelectionsOperation, SetTabColorMutation, SetWorksheetActiveOperation, SetWorksheetColumnCountMutation, SetWorksheetHideMutation, SetWorksheetNameMutation, SetWorksheetOrderMutation, SetWorksheetRowCountMutation, ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { type Area, areaName, bodyOf, bottom, boundingArea, type Change, columnNames, type DefinedName, type ExcelTable, intersection, PLAIN_STYLE, quotedSheet, right, type Sheet, type Style } from '../model';
import { Backlog } from './backlog';
import type { UniverBook } from './book';
import { cellData, columnData, freezeData, gridSize, isUnbounded, rangeOf, rowData, shownArea, tallRows, type Cells } from './content';
import { lookOf } from './look';

/** Cells shown at once: what takes some ten milliseconds. */
const CELLS_AT_ONCE = 4000;

/** Univer searches the whole workbook for formulas before each change of cells, unless it is said to be about what hangs on them alone. */
const HOLDS_NO_FORMULA = SetRangeCustomMetadataCommand.id;

/** A name as Univer has it; what it is told to forget it wants to be told whole. */
interface ShownName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId: string;
  readonly hidden: boolean;
}

/** Does to Univer's workbook what was done to the model: cells a moment later, so that many changes are shown at once, everything else at once. */
export class Mirror {
  private readonly backlog: Backlog;
  /** Called each time the grid has caught up. */
  onCaughtUp: () => void = () => undefined;
  /** Called when the model selects cells on the sheet that is shown. */
  onSelected: (area: Area) => void = () => undefined;
  private readonly names: ShownName[] = [];
  private readonly tables = new Map<ExcelTable, string>();

  constructor(private readonly book: UniverBook) {
    this.backlog = new Backlog({
      cells: (sheet, area) => this.showCells(sheet, area),
      looks: (sheet, area) => this.showLooks(sheet, area),
      layout: (sheet) => this.showLayout(sheet),
      done: () => this.onCaughtUp(),
    });
    this.showNamed();
  }

  /** Shows the model's workbook from the start again. */
  reopen(): void {
    this.book.reopen();
    this.backlog.forget();
    this.showNamed();
  }

  private showNamed(): void {
    this.showNames();
    for (const table of this.book.model.tables) this.showTable(table);
  }

  show(change: Change): void {
    if (this.book.isQuiet || change.kind === 'results') return;
    if (change.kind === 'cells' || change.kind === 'styles' || change.kind === 'layout') return this.backlog.note(change);
    switch (change.kind) {
      case 'sheet-added': return this.addSheet(change.sheet);
      case 'sheet-removed': return this.removeSheet(change.sheet);
      case 'sheet-renamed': return this.renameSheet(change.sheet);
      case 'sheet-moved': return this.moveSheet(change.sheet);
      case 'sheet-visibility': return this.book.mirrorSheet(SetWorksheetHideMutation, change.sheet, { hidden: flag(change.sheet.visibility !== 'Visible') }, true);
      case 'active': return this.book.mirrorSheet(SetWorksheetActiveOperation, change.sheet, {});
      case 'selection': return this.select(change.sheet, change.area);
      case 'names': return this.showNames();
      case 'table-added':
      case 'table-changed': return this.showTable(change.table);
      case 'table-removed': return this.removeTable(change.table);
      default:
    }
  }

  end(): void {
    this.backlog.end();
  }

  /** Whether cells changed that the grid has yet to show. */
  get isBehind(): boolean {
    return this.backlog.holdsCells;
  }

  /** Whether the grid shows all that there is. */
  get hasCaughtUp(): boolean {
    return this.backlog.isEmpty;
  }

  /** Shows everything that changed now; otherwise it is shown by and by. */
  catchUp(): void {
    this.backlog.finish();
  }

  /** The area in pieces, as far as there is something to show: whole rows and columns end where the sheet's contents end. */
  private *pieces(sheet: Sheet, area: Area): Generator<Area> {
    if (!this.book.isShown(sheet)) return;
    const shown = isUnbounded(area) ? intersection(area, boundingArea(shownArea(sheet), this.gridArea(sheet))) : area;
    if (shown === null) return;
    this.makeRoom(sheet, shown);
    const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / shown.columns));
    for (let { top } = shown; top <= bottom(shown); top += rows) {
      // The sheet may have been taken away meanwhile.
      if (!this.book.isShown(sheet)) return;
      yield { ...shown, top, rows: Math.min(rows, bottom(shown) - top + 1) };
    }
  }

  /** Cells whole: what they hold and how they look. Those of formulas come last, all together, as each change of formulas is dear. */
  private *showCells(sheet: Sheet, area: Area): Generator<void> {
    const formulas: Cells = {};
    for (const piece of this.pieces(sheet, area)) {
      this.dress(sheet, piece);
      const holdsFormula = this.formulasIn(sheet);
      this.put(sheet, cellsOf(piece, (row, column) => {
        if (!holdsFormula(row, column)) return cellData(sheet, row, column);
        (formulas[row] ??= {})[column] = cellData(sheet, row, column);
        return undefined;
      }), HOLDS_NO_FORMULA);
      yield;
    }
    if (this.book.isShown(sheet)) this.put(sheet, Object.keys(formulas).length === 0 ? null : formulas);
  }

  private *showLooks(sheet: Sheet, area: Area): Generator<void> {
    for (const piece of this.pieces(sheet, area)) {
      this.dress(sheet, piece);
      yield;
    }
  }

  /** Where a look in the grid differs it is taken away first, as Univer puts looks over each other. */
  private dress(sheet: Sheet, area: Area): void {
    const grid = this.gridSheet(sheet);
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
    this.put(sheet, cellsOf(area, (row, column) => (differs(row, column) && grid?.getCellRaw(row, column)?.s ? { s: null } : undefined)), SetStyleCommand.id);
    this.put(sheet, cellsOf(area, (row, column) => (differs(row, column) ? { s: wanted(row, column) ?? null } : undefined)), SetStyleCommand.id);
    const tall = tallRows(sheet, fonts);
    if (Object.keys(tall).length > 0) this.book.mirrorSheet(SetRowDataMutation, sheet, { rowData: tall });
  }

  private put(sheet: Sheet, cellValue: Cells | null, trigger?: string): void {
    if (cellValue !== null) this.book.mirrorSheet(SetRangeValuesMutation, sheet, { cellValue, trigger });
  }

  /** Tells which cells are a formula's, in the model or still in the grid; where one spills over the sheet, each may be. */
  private formulasIn(sheet: Sheet): (row: number, column: number) => boolean {
    const spills = this.book.spreadsheet.univer.__getInjector().get(FormulaDataModel).getArrayFormulaRange()[this.book.unitId]?.[this.book.idOf(sheet)];
    if (Object.keys(spills ?? {}).length > 0) return () => true;
    const grid = this.gridSheet(sheet);
    return (row, column) => {
      const cell = grid?.getCellRaw(row, column);
      return Boolean(cell?.f) || Boolean(cell?.si) || sheet.formula(row, column) !== undefined;
    };
  }

  private gridSheet(sheet: Sheet): Nullable<Worksheet> {
    return this.book.unit.getSheetBySheetId(this.book.idOf(sheet));
  }

  /** The cells that the grid holds something in. */
  private gridArea(sheet: Sheet): Area {
    const found = this.gridSheet(sheet);
    return { top: 0, left: 0, rows: Math.max(found?.getLastRowWithContent() ?? 0, 0) + 1, columns: Math.max(found?.getLastColumnWithContent() ?? 0, 0) + 1 };
  }

  private makeRoom(sheet: Sheet, area: Area): void {
    const found = this.gridSheet(sheet);
    const { rowCount, columnCount } = gridSize(area);
    if (rowCount > (found?.getRowCount() ?? 0)) this.book.mirrorSheet(SetWorksheetRowCountMutation, sheet, { rowCount });
    if (columnCount > (found?.getColumnCount() ?? 0)) this.book.mirrorSheet(SetWorksheetColumnCountMutation, sheet, { columnCount });
  }

  private showLayout(sheet: Sheet): void {
    // The sheet may have been taken away meanwhile.
    if (!this.book.isShown(sheet)) return;
    this.book.mirrorSheet(SetColDataMutation, sheet, { columnData: columnData(sheet) });
    this.book.mirrorSheet(SetRowDataMutation, sheet, { rowData: rowData(sheet) });
    const merged = this.gridSheet(sheet)?.getMergeData() ?? [];
    if (merged.length > 0) this.book.mirrorSheet(RemoveWorksheetMergeMutation, sheet, { ranges: merged });
    if (sheet.layout.merged.length > 0) this.book.mirrorSheet(AddWorksheetMergeMutation, sheet, { ranges: sheet.layout.merged.map(rangeOf) });
    this.book.mirrorSheet(SetFrozenMutation, sheet, freezeData(sheet));
    this.book.mirrorSheet(SetTabColorMutation, sheet, { color: sheet.layout.tabColor });
    this.book.mirrorSheet(ToggleGridlinesMutation, sheet, { showGridlines: flag(sheet.layout.showGridlines) });
  }

  private select(sheet: Sheet, area: Area): void {
    if (!isUnbounded(area)) this.makeRoom(sheet, area);
    this.book.mirrorSheet(SetSelectionsOperation, sheet, { selections: [selectionOf(area)] });
    this.onSelected(area);
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
      const grid = this.gridSheet(sheet);
      const cellValue: Cells = {};
      sheet.eachFormula((row, column, formula) => {
        if (grid?.getCellRaw(row, column)?.f !== formula) (cellValue[row] ??= {})[column] = cellData(sheet, row, column);
      });
      if (Object.keys(cellValue).length > 0) this.book.mirrorSheet(SetRangeValuesMutation, sheet, { cellValue });
    }
  }

  private showNames(): void {
    for (const name of this.names.splice(0)) this.book.mirror(RemoveDefinedNameMutation, name);
    for (const name of this.book.model.names) {
      const scope = name.scope === null ? undefined : this.book.idOf(name.scope);
      const shown: ShownName = { id: `${scope ?? this.book.unitId}:${name.name}`, name: name.name, formulaOrRefString: refersTo(name), localSheetId: scope ?? 'AllDefaultWorkbook', hidden: !name.visible };
      this.names.push(shown);
      this.book.mirror(SetDefinedNameMutation, shown);
    }
  }

  /** So that formulas can name the table and its columns; Univer counts every row of it but the first as data. */
  private showTable(table: ExcelTable): void {
    this.removeTable(table);
    this.tables.set(table, table.name);
    const { top, left, columns } = table.area;
    const range = { startRow: top, startColumn: left, endRow: bottom(bodyOf(table)), endColumn: left + columns - 1 };
    const titleMap = new Map(columnNames(table).map((title, column) => [title, column]));
    this.book.mirror(SetSuperTableMutation, { tableName: table.name, reference: { sheetId: this.book.idOf(table.sheet), range, titleMap } });
  }

  private removeTable(table: ExcelTable): void {
    const tableName = this.tables.get(table);
    this.tables.delete(table);
    if (tableName !== undefined) this.book.mirror(RemoveSuperTableMutation, { tableName });
  }
}

/** Cells of an area by row and column; null where there is none. */
function cellsOf(area: Area, cell: (row: number, column: number) => ICellData | undefined): Cells | null {
  const cells: Cells = {};
  let isEmpty = true;
  for (let row = area.top; row <= bottom(area); row += 1) {
    for (let column = area.left; column <= right(area); column += 1) {
      const data = cell(row, column);
      if (data === undefined) continue;
      isEmpty = false;
      (cells[row] ??= {})[column] = data;
    }
  }
  return isEmpty ? null : cells;
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
