import { columnLetters, readColour, USUAL_HEIGHT, USUAL_WIDTH, type Sheet, type Visibility } from '../../model';
import { integer, isGiven, oneOf, text, truth } from '../given';
import { Kind, type Remote, type RemoteValue } from '../remote';
import { CellRange, rangeOn } from './cell-range';
import { chartsOf } from './chart';
import { orNotFound } from './found';
import { namesOf } from './names';
import { pageBreaksOf, pageLayoutOf } from './page-layout';
import { panesOf } from './panes';
import { sheetPropertiesOf } from './properties';
import { sheetProtectionOf } from './protection';
import { rangeOf, rangeOrNull } from './range';
import { tableListOf } from './table-list';

export const sheetOf = (sheet: Sheet): Remote => sheetKind.of(sheet);

const VISIBILITY: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

function used(sheet: Sheet, valuesOnly: RemoteValue | undefined): CellRange | null {
  const area = sheet.used(isGiven(valuesOnly) && truth(valuesOnly));
  return area === null ? null : new CellRange(sheet, area);
}

/** The next or previous sheet, of the visible ones only where asked. */
function step(sheets: readonly Sheet[], sheet: Sheet, by: 1 | -1, visibleOnly: RemoteValue | undefined): Sheet | undefined {
  const onlyVisible = isGiven(visibleOnly) && truth(visibleOnly);
  for (let at = sheets.indexOf(sheet) + by; at >= 0 && at < sheets.length; at += by) {
    const found = sheets[at];
    if (found !== undefined && (!onlyVisible || found.visibility === 'Visible')) return found;
  }
}

const orNull = (sheet: Sheet | undefined): Remote | null => (sheet === undefined ? null : sheetOf(sheet));

function look(sheet: Sheet, change: () => void): void {
  sheet.requireUnprotected();
  change();
  sheet.home.tell({ kind: 'layout', sheet });
}

export const sheetKind: Kind<Sheet> = new Kind<Sheet>('Worksheet', {
  id: (sheet) => sheet.id,
  alsoCalled: { gridlines: 'showGridlines', headings: 'showHeadings' },
  requireAlive: (sheet, host) => host.requireSheet(sheet),
  events: {
    DataChanged: { since: 7, type: 10 },
    SelectionChanged: { since: 7, type: 14 },
    Activated: { since: 7, type: 11 },
    Deactivated: { since: 7, type: 12 },
  },
  eventTarget: (sheet) => sheet.id,
}, {
  since: 1,
  members: {
    id: { get: (sheet) => sheet.id },
    name: { get: (sheet) => sheet.name, set: (sheet, name, { workbook }) => workbook.renameSheet(sheet, text(name)) },
    position: { get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet), set: (sheet, position, { workbook }) => workbook.moveSheet(sheet, integer(position)) },
    visibility: { get: (sheet) => sheet.visibility, set: (sheet, given, { workbook }) => workbook.showSheet(sheet, oneOf(VISIBILITY, given)) },
    charts: { link: (sheet) => chartsOf(sheet) },
    tables: { link: (sheet) => tableListOf(sheet.tables.list, sheet) },
    activate: { run: (sheet, _, { workbook }) => workbook.activate(sheet) },
    delete: { run: (sheet, _, { workbook }) => workbook.removeSheet(sheet) },
    getCell: { call: (sheet, [row, column], { workbook }) => rangeOf(rangeOn(sheet, workbook, columnLetters(integer(column)) + String(integer(row) + 1))) },
    getRange: { call: (sheet, [address], { workbook }) => rangeOf(rangeOn(sheet, workbook, isGiven(address) ? text(address) : '')) },
    getUsedRange: { call: (sheet, [valuesOnly], { workbook }) => rangeOf(used(sheet, valuesOnly) ?? rangeOn(sheet, workbook, 'A1')) },
  },
}, {
  since: 2,
  members: { protection: { link: (sheet) => sheetProtectionOf(sheet) } },
}, {
  since: 4,
  members: {
    names: { link: (sheet, { workbook }) => namesOf(workbook, sheet) },
    getUsedRangeOrNullObject: { call: (sheet, [valuesOnly]) => rangeOrNull(used(sheet, valuesOnly)) },
  },
}, {
  since: 5,
  members: {
    getNext: { call: (sheet, [visible], { workbook }) => sheetOf(orNotFound(step(workbook.sheets, sheet, 1, visible), 'the next sheet')) },
    getNextOrNullObject: { call: (sheet, [visible], { workbook }) => orNull(step(workbook.sheets, sheet, 1, visible)) },
    getPrevious: { call: (sheet, [visible], { workbook }) => sheetOf(orNotFound(step(workbook.sheets, sheet, -1, visible), 'the previous sheet')) },
    getPreviousOrNullObject: { call: (sheet, [visible], { workbook }) => orNull(step(workbook.sheets, sheet, -1, visible)) },
  },
}, {
  since: 7,
  members: {
    standardHeight: { get: () => USUAL_HEIGHT },
    standardWidth: { get: () => USUAL_WIDTH },
    tabColor: {
      get: (sheet) => sheet.layout.tabColor,
      set: (sheet, given) => look(sheet, () => {
        sheet.layout.tabColor = text(given) === '' ? '' : readColour(text(given));
      }),
    },
    freezePanes: { link: (sheet) => panesOf(sheet) },
    getRangeByIndexes: { call: (sheet, [row, column, rows, columns]) => rangeOf(new CellRange(sheet, { top: 0, left: 0, rows: 1, columns: 1 }).at(integer(row), integer(column), integer(rows), integer(columns))) },
  },
}, {
  since: 8,
  members: {
    showGridlines: { get: (sheet) => sheet.layout.showGridlines, set: (sheet, given) => look(sheet, () => { sheet.layout.showGridlines = truth(given); }) },
    showHeadings: { get: (sheet) => sheet.layout.showHeadings, set: (sheet, given) => look(sheet, () => { sheet.layout.showHeadings = truth(given); }) },
  },
}, {
  since: 9,
  members: {
    pageLayout: { link: (sheet) => pageLayoutOf(sheet) },
    horizontalPageBreaks: { link: (sheet) => pageBreaksOf(sheet, 'horizontal') },
    verticalPageBreaks: { link: (sheet) => pageBreaksOf(sheet, 'vertical') },
  },
}, {
  since: 12,
  members: { customProperties: { link: (sheet) => sheetPropertiesOf(sheet) } },
});
