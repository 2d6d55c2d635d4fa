import { BooleanNumber, ICommandService, type ICellData, type ICommandInfo, type IExecutionOptions, type IRange, type Nullable, type Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  AddWorksheetMergeMutation, InsertColMutation, InsertRowMutation, InsertSheetMutation, MoveColsMutation, MoveRangeMutation, MoveRowsMutation, RemoveColMutation, RemoveNumfmtMutation, RemoveRowMutation,
  RemoveSheetMutation, RemoveWorksheetMergeMutation, ReorderRangeMutation, SetColDataMutation, SetColHiddenMutation, SetColVisibleMutation, SetFrozenMutation, SetNumfmtMutation, SetRangeValuesMutation, SetRowDataMutation, SetRowHiddenMutation,
  SetRowVisibleMutation, SetSelectionsOperation, SetTabColorMutation, SetWorksheetActiveOperation, SetWorksheetColWidthMutation, SetWorksheetHideMutation,
  SetWorksheetNameMutation, SetWorksheetOrderMutation, SetWorksheetRowHeightMutation, ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { areaOf, boundingArea, ErrorValue, isTextFormat, Refusal, type Area, type CellValue, type PlainValue, type Sheet, type Style } from '../model';
import type { Attached } from './attach';
import { MIRRORED, type UniverBook } from './book';
import { points, shownArea, valueOf, type Cells } from './content';
import { styleOf } from './look';
import type { Mirror } from './mirror';

interface Done {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Cells;
  readonly name?: string;
  readonly hidden?: BooleanNumber;
  readonly index?: number;
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly selections?: readonly { readonly range: IRange }[];
  readonly ranges?: readonly IRange[];
  readonly values?: Readonly<Record<string, { readonly ranges: readonly IRange[] }>>;
}

const LAYOUT = new Set([
  AddWorksheetMergeMutation, RemoveWorksheetMergeMutation, SetColDataMutation, SetColHiddenMutation, SetColVisibleMutation, SetFrozenMutation, SetRowDataMutation, SetRowHiddenMutation, SetRowVisibleMutation, SetTabColorMutation,
  SetWorksheetColWidthMutation, SetWorksheetRowHeightMutation, ToggleGridlinesMutation,
].map(({ id }) => id));

const MOVES = new Set([
  InsertColMutation, InsertRowMutation, MoveColsMutation, MoveRangeMutation, MoveRowsMutation, RemoveColMutation, RemoveRowMutation, ReorderRangeMutation,
].map(({ id }) => id));

/** Commands of the user that read or change cells; others move about in the grid. */
const TOUCHES_CELLS = /^(sheet\.command\.(?!scroll|set-scroll|move-selection|expand-selection|set-worksheet-activate|set-zoom|change-zoom)|univer\.command\.(copy|cut|paste|undo|redo)$)/;

/** Does to the model what the user did in the grid. What the model refuses is taken back in the grid, and told. */
export class Edits {
  private readonly book: UniverBook;
  private readonly mirror: Mirror;

  constructor({ book, mirror }: Pick<Attached, 'book' | 'mirror'>, private readonly refused: (refusal: Refusal) => void) {
    this.book = book;
    this.mirror = mirror;
    const commands = this.injector.get(ICommandService);
    commands.beforeCommandExecuted((command) => {
      if (!this.book.isMirroring && TOUCHES_CELLS.test(command.id)) this.mirror.catchUp();
    });
    commands.onCommandExecuted((command, options) => this.heard(command, options));
  }

  private get injector(): ReturnType<UniverBook['spreadsheet']['univer']['__getInjector']> {
    return this.book.spreadsheet.univer.__getInjector();
  }

  private heard(command: ICommandInfo<Done>, options?: IExecutionOptions): void {
    const done = command.params;
    if (this.book.isMirroring || options?.[MIRRORED] === true || options?.onlyLocal === true || done?.unitId !== this.book.unitId) return;
    try {
      this.book.quietly(() => this.take(command.id, done));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refused(error);
      setTimeout(() => this.takeBack(command.id, done), 0);
    }
  }

  /** Shows again what the model holds. */
  private takeBack(id: string, done: Done): void {
    const sheet = this.book.sheetOf(done.subUnitId ?? '');
    const area = areaWritten(done.cellValue ?? {});
    if (id !== SetRangeValuesMutation.id || sheet === undefined || area === null) this.mirror.reopen();
    else this.mirror.show({ kind: 'cells', sheet, area, origin: 'file' });
  }

  private take(id: string, done: Done): void {
    const sheet = this.book.sheetOf(done.subUnitId ?? '');
    if (id === InsertSheetMutation.id) this.takeNewSheet(done);
    else if (sheet === undefined) return;
    else if (id === SetRangeValuesMutation.id) this.takeCells(sheet, done.cellValue ?? {});
    else if (id === SetNumfmtMutation.id || id === RemoveNumfmtMutation.id) this.takeFormats(sheet, done);
    else if (id === SetSelectionsOperation.id) this.takeSelection(sheet, done.selections?.[0]?.range);
    else if (id === SetWorksheetActiveOperation.id) this.book.model.activate(sheet);
    else if (LAYOUT.has(id)) this.takeLayout(sheet);
    else if (MOVES.has(id)) this.takeSheet(sheet);
    else if (id === SetWorksheetNameMutation.id) this.book.model.renameSheet(sheet, done.name ?? '');
    else if (id === SetWorksheetOrderMutation.id) this.book.model.moveSheet(sheet, this.book.unit.getSheetOrders().indexOf(this.book.idOf(sheet)));
    else if (id === SetWorksheetHideMutation.id) this.book.model.showSheet(sheet, done.hidden === BooleanNumber.TRUE ? 'Hidden' : 'Visible');
    else if (id === RemoveSheetMutation.id) {
      this.book.model.removeSheet(sheet);
      this.book.forget(sheet);
    }
  }

  private takeNewSheet({ sheet: added, index }: Done): void {
    if (added === undefined) return;
    const sheet = this.book.model.addSheet(added.name, index);
    this.book.bind(sheet, added.id);
    this.takeSheet(sheet);
  }

  private takeSelection(sheet: Sheet, range: IRange | undefined): void {
    if (range === undefined || sheet.visibility !== 'Visible') return;
    const [top, left] = [range.startRow || 0, range.startColumn || 0];
    this.book.model.select(sheet, areaOf(top, left, Math.max(range.endRow - top, 0) + 1, Math.max(range.endColumn - left, 0) + 1));
  }

  private takeCells(sheet: Sheet, changed: Cells): void {
    const places = placesIn(changed);
    const area = areaWritten(changed);
    if (area === null) return;
    const styled = places.filter(([row, column]) => changed[row]?.[column] === null || 's' in (changed[row]?.[column] ?? {}));
    for (const [row, column] of styled) this.takeLook(sheet, row, column);
    const written = places.filter(([row, column]) => {
      const cell = changed[row]?.[column];
      return !cell || 'v' in cell || 'f' in cell || 'si' in cell || 'p' in cell;
    });
    const wanted = new Set(written.map(([row, column]) => `${row},${column}`));
    this.write(sheet, area, (row, column) => wanted.has(`${row},${column}`));
  }

  /** After rows or columns moved: every cell is looked at anew. */
  private takeSheet(sheet: Sheet): void {
    const grid = this.gridSheet(sheet);
    const held = { top: 0, left: 0, rows: Math.max(grid.getLastRowWithContent(), 0) + 1, columns: Math.max(grid.getLastColumnWithContent(), 0) + 1 };
    const area = boundingArea(held, shownArea(sheet));
    for (let row = 0; row < area.rows; row += 1) for (let column = 0; column < area.columns; column += 1) this.takeLook(sheet, row, column);
    this.write(sheet, area, () => true);
    this.takeLayout(sheet);
  }

  /** Writes into the model what stands in the grid, where it is wanted and differs. */
  private write(sheet: Sheet, area: Area, isWanted: (row: number, column: number) => boolean): void {
    const grid = this.gridSheet(sheet);
    let differs = false;
    const entries = Array.from({ length: area.rows }, (_, down) => Array.from({ length: area.columns }, (__, along) => {
      const [row, column] = [area.top + down, area.left + along];
      if (!isWanted(row, column)) return null;
      const entry = this.entry(sheet, grid.getCellRaw(row, column), row, column);
      if (entry === this.present(sheet, row, column)) return null;
      differs = true;
      return entry;
    }));
    if (differs) sheet.write(area, entries, 'user');
  }

  /** What stands in a cell of the grid, as it would be typed. */
  private entry(sheet: Sheet, cell: Nullable<ICellData>, row: number, column: number): PlainValue {
    const formula = cell?.f || (cell?.si ? this.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, this.book.idOf(sheet), this.book.unitId) : null);
    if (formula) return formula;
    const lines = cell?.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
    const value = lines ?? valueOf(cell, false);
    return typed(value, sheet.style(row, column));
  }

  /** What stands in a cell of the model, in the same way. */
  private present(sheet: Sheet, row: number, column: number): PlainValue {
    const formula = sheet.formula(row, column);
    if (formula !== undefined) return formula;
    if (sheet.spillParent(row, column) !== undefined) return '';
    return typed(sheet.value(row, column), sheet.style(row, column));
  }

  private takeFormats(sheet: Sheet, { ranges = [], values = {} }: Done): void {
    for (const range of [...ranges, ...Object.values(values).flatMap((value) => value.ranges)]) {
      for (let row = range.startRow; row <= range.endRow; row += 1) {
        for (let column = range.startColumn; column <= range.endColumn; column += 1) this.takeLook(sheet, row, column);
      }
    }
  }

  private takeLook(sheet: Sheet, row: number, column: number): void {
    const before = sheet.style(row, column);
    const style = styleOf(this.book.unit.getStyles().getStyleByCell(this.gridSheet(sheet).getCellRaw(row, column)), before);
    if (JSON.stringify(style) !== JSON.stringify(before)) sheet.restyle(areaOf(row, column, 1, 1), () => style, 'user');
  }

  private takeLayout(sheet: Sheet): void {
    const { layout } = sheet;
    const { columnData, rowData, mergeData, freeze, tabColor, showGridlines } = this.gridSheet(sheet).getConfig();
    sheet.requireAllowed('allowFormatColumns');
    for (const held of [layout.columnWidths, layout.rowHeights, layout.hiddenColumns, layout.hiddenRows]) held.clear();
    for (const [column, data] of Object.entries(columnData)) {
      if (data?.w !== undefined) layout.columnWidths.set(Number(column), points(data.w));
      if (data?.hd === BooleanNumber.TRUE) layout.hiddenColumns.add(Number(column));
    }
    for (const [row, data] of Object.entries(rowData)) {
      if (data?.h !== undefined && data.ia === BooleanNumber.FALSE) layout.rowHeights.set(Number(row), points(data.h));
      if (data?.hd === BooleanNumber.TRUE) layout.hiddenRows.add(Number(row));
    }
    layout.merged = mergeData.map(({ startRow, startColumn, endRow, endColumn }) => areaOf(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1));
    layout.frozenRows = freeze.ySplit;
    layout.frozenColumns = freeze.xSplit;
    layout.tabColor = tabColor;
    layout.showGridlines = showGridlines === BooleanNumber.TRUE;
    this.book.model.tell({ kind: 'layout', sheet });
  }

  private gridSheet(sheet: Sheet): Worksheet {
    const found = this.book.unit.getSheetBySheetId(this.book.idOf(sheet));
    if (!found) throw new Error(`the grid has no sheet ${sheet.name}`);
    return found;
  }
}

function placesIn(cells: Cells): (readonly [row: number, column: number])[] {
  return Object.keys(cells).flatMap((row) => Object.keys(cells[Number(row)] ?? {}).map((column) => [Number(row), Number(column)] as const));
}

function areaWritten(cells: Cells): Area | null {
  return placesIn(cells).map(([row, column]) => areaOf(row, column, 1, 1)).reduce<Area | null>((all, cell) => (all === null ? cell : boundingArea(all, cell)), null);
}

/** A value as it would be typed so that it is read as this value and no other. */
function typed(value: CellValue, style: Style): PlainValue {
  if (value instanceof ErrorValue) return value.code;
  const stands = typeof value !== 'string' || value === '' || ErrorValue.of(value) !== undefined || isTextFormat(style);
  return stands ? value : `'${value}`;
}
