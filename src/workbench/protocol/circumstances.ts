import { Refusal, Sheet, type RefusalCode } from '../model';

/*
 * What desktop Excel does to members by name, however they are asked for. Names are those of the typings, "Class.member".
 */

/**
 * Refused while another workbook has the focus, as Microsoft lists it ("Troubleshoot Excel add-ins"); the names of a sheet are
 * from office-js issue 6365. Members that the stand-in does not know are refused anyway.
 */
const NEEDS_FOCUS: ReadonlyMap<string, RefusalCode> = new Map([
  ['Range.select', 'GeneralException'],
  ['Workbook.getActiveCell', 'InvalidSelection'],
  ['Workbook.getSelectedRange', 'InvalidSelection'],
  ['Worksheet.activate', 'GeneralException'],
  ['Worksheet.delete', 'InvalidSelection'],
  ['Worksheet.names', 'InvalidSelection'],
  ['Worksheet.showGridlines', 'GeneralException'],
  ['Worksheet.showHeadings', 'GeneralException'],
  ['WorksheetCollection.add', 'GeneralException'],
  ['WorksheetFreezePanes.freezeAt', 'GeneralException'],
  ['WorksheetFreezePanes.freezeColumns', 'GeneralException'],
  ['WorksheetFreezePanes.freezeRows', 'GeneralException'],
  ['WorksheetFreezePanes.getLocationOrNullObject', 'GeneralException'],
  ['WorksheetFreezePanes.unfreeze', 'GeneralException'],
]);

/** These act on a window, and a hidden sheet has none. */
const NEEDS_WINDOW = /^(WorksheetFreezePanes\.|Worksheet\.show(Gridlines|Headings)$)/;

/** Page set-up, which desktop Excel does with the help of a printer's driver. */
const NEEDS_PRINTER = /^(PageLayout|HeaderFooterGroup|HeaderFooter|PageBreakCollection)\./;

/** After these the user can undo nothing that came before (Microsoft, "Undo support with the Excel JavaScript API", Windows and Mac). */
const CLEARS_UNDO: ReadonlySet<string> = new Set([
  'WorkbookProtection.protect', 'WorkbookProtection.unprotect', 'Worksheet.delete', 'Worksheet.name', 'Worksheet.position', 'Worksheet.visibility',
  'WorksheetProtection.protect', 'WorksheetProtection.unprotect',
]);

/** How this Excel behaves where Excels differ, or where it hangs on what the user does meanwhile. */
export class Circumstances {
  /** Whether another workbook has the focus; a code given instead of `true` is the one that everything refused is refused with. */
  otherWorkbookInFront: boolean | RefusalCode = false;
  /** Whether what acts on a window is refused on hidden sheets. */
  hiddenSheetsHaveNoWindow = false;
  /** Whether fitting a sheet to pages takes; some Excels keep the size as it was and say nothing (office-js issue 1860). */
  fitsToPages = true;
  /** Whether there is no printer, so that page set-up is refused: known of Excel's older object model, and not ruled out for this one. */
  noPrinter = false;
  /** What the user could still undo, the latest last. */
  readonly undoable: string[] = [];

  /** Throws where Excel would not carry out this use of a member now. */
  requirePossible(member: string, it: object): void {
    const code = NEEDS_FOCUS.get(member);
    if (this.otherWorkbookInFront !== false && code !== undefined) {
      throw new Refusal(this.otherWorkbookInFront === true ? code : this.otherWorkbookInFront, `${member}: another workbook is in front`);
    }
    if (this.noPrinter && NEEDS_PRINTER.test(member)) throw new Refusal('GeneralException', `${member}: there is no printer`);
    if (this.hiddenSheetsHaveNoWindow && NEEDS_WINDOW.test(member) && it instanceof Sheet && it.visibility !== 'Visible') {
      throw new Refusal('GeneralException', `${member}: ${it.name} is hidden`);
    }
  }

  /** The user can undo this too; Excel remembers a hundred steps. */
  remember(step: string): void {
    this.undoable.push(step);
    if (this.undoable.length > 100) this.undoable.shift();
  }

  /** Remembers what this use of a member does to what can be undone. */
  used(member: string): void {
    if (CLEARS_UNDO.has(member)) this.undoable.length = 0;
  }
}
