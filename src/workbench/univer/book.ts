import { BooleanNumber, ICommandService, IUniverInstanceService, type IStyleData, type IWorkbookData, type IWorksheetData, LocaleType, type Workbook as UniverWorkbook, UniverInstanceType } from '@univerjs/core';
import type { Sheet, Workbook } from '../model';
import { sheetData } from './content';
import type { Spreadsheet } from './spreadsheet';

/** Marks what is done to the grid because the model changed, so that it is not taken for the user's doing. */
export const MIRRORED = 'mirrored';

const SHEET_LOOK: Partial<IWorksheetData> = {
  defaultColumnWidth: 72, defaultRowHeight: 22, rowHeader: { width: 46 }, columnHeader: { height: 22 }, rightToLeft: BooleanNumber.FALSE,
};
const CELL_LOOK: IStyleData = { ff: 'Calibri', fs: 11 };

/** Workbooks shown so far. Univer keeps the formulas of all spreadsheets of a page in one place, by unit: no two may be of one name, as each has functions of its own. */
let units = 0;

/** The workbook of the model as Univer holds it, and which sheet of the one is which of the other. */
export class UniverBook {
  /** The name of Univer's workbook. */
  readonly unitId: string;
  private readonly sheets = new Map<string, Sheet>();
  private readonly ids = new Map<Sheet, string>();
  private readonly commands: ICommandService;
  private quiet = false;
  private mirroring = false;

  constructor(readonly spreadsheet: Spreadsheet, readonly model: Workbook) {
    units += 1;
    this.unitId = `book${units}`;
    this.commands = spreadsheet.univer.__getInjector().get(ICommandService);
    this.open();
  }

  sheetOf(id: string): Sheet | undefined {
    return this.sheets.get(id);
  }

  idOf(sheet: Sheet): string {
    const id = this.ids.get(sheet);
    if (id === undefined) throw new Error(`the grid has no sheet ${sheet.name}`);
    return id;
  }

  isShown(sheet: Sheet): boolean {
    return this.ids.has(sheet);
  }

  bind(sheet: Sheet, id: string): void {
    this.sheets.set(id, sheet);
    this.ids.set(sheet, id);
  }

  forget(sheet: Sheet): void {
    const id = this.ids.get(sheet);
    this.ids.delete(sheet);
    if (id !== undefined) this.sheets.delete(id);
  }

  /** Univer's own workbook. */
  get unit(): UniverWorkbook {
    const unit = this.spreadsheet.univer.__getInjector().get(IUniverInstanceService).getUnit<UniverWorkbook>(this.unitId, UniverInstanceType.UNIVER_SHEET);
    if (!unit) throw new Error('the grid has no workbook');
    return unit;
  }

  /** Whether the model is being changed after the grid, so that the grid need not follow. */
  get isQuiet(): boolean {
    return this.quiet;
  }

  /** Changes the model after the grid. */
  quietly(change: () => void): void {
    this.quiet = true;
    try {
      change();
    } finally {
      this.quiet = false;
    }
  }

  /** Whether the grid is being changed after the model. What Univer does of itself at such a moment is no user's doing. */
  get isMirroring(): boolean {
    return this.mirroring;
  }

  /** Does something to Univer's workbook because the model changed. Univer shows a sheet of its own accord that appears or is unhidden, unless a peer did it. */
  mirror<P extends object>(mutation: { readonly id: string }, params: P, asPeer = false): void {
    this.mirroring = true;
    try {
      this.commands.syncExecuteCommand(mutation.id, { unitId: this.unitId, ...params }, { [MIRRORED]: true, ...(asPeer ? { fromCollab: true } : {}) });
    } finally {
      this.mirroring = false;
    }
  }

  /** Does something to one of Univer's sheets because the model's changed. */
  mirrorSheet<P extends object>(mutation: { readonly id: string }, sheet: Sheet, params: P, asPeer = false): void {
    this.mirror(mutation, { subUnitId: this.idOf(sheet), ...params }, asPeer);
  }

  sheetData(sheet: Sheet): Partial<IWorksheetData> & { id: string } {
    return { ...SHEET_LOOK, ...sheetData(sheet), id: this.idOf(sheet) };
  }

  /** Shows the model's workbook from the start again, as after something that the model refused. */
  reopen(): void {
    this.spreadsheet.api.disposeUnit(this.unitId);
    this.open();
  }

  private open(): void {
    for (const sheet of this.model.sheets) this.bind(sheet, this.ids.get(sheet) ?? sheet.id);
    const data: Partial<IWorkbookData> = {
      id: this.unitId, name: this.model.fileName, locale: LocaleType.ZH_CN, styles: {}, defaultStyle: CELL_LOOK,
      sheetOrder: this.model.sheets.map((sheet) => this.idOf(sheet)),
      sheets: Object.fromEntries(this.model.sheets.map((sheet) => [this.idOf(sheet), this.sheetData(sheet)])),
    };
    this.spreadsheet.univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
  }
}
