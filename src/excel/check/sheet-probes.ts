import { plain, type Probe } from './probe';

/** What is tried while the sheet is hidden. */
export const hiddenSheetProbes: readonly Probe[] = [
  {
    member: 'Worksheet.visibility (hidden)',
    async ask(sheet, context) {
      sheet.visibility = 'Hidden';
      sheet.load('visibility');
      await context.sync();
      return sheet.visibility;
    },
    expected: 'Hidden',
  },
  {
    member: 'WorksheetFreezePanes.freezeRows (of a hidden sheet)',
    async ask(sheet, context) {
      sheet.freezePanes.freezeRows(2);
      await context.sync();
      return 'taken';
    },
    expected: 'taken',
  },
  {
    member: 'Worksheet.showGridlines (of a hidden sheet)',
    async ask(sheet, context) {
      sheet.showGridlines = false;
      sheet.load('showGridlines');
      await context.sync();
      return sheet.showGridlines;
    },
    expected: false,
  },
];

/** What is tried once the sheet is shown. */
export const shownSheetProbes: readonly Probe[] = [
  {
    member: 'Worksheet.name and visibility (in one request), Worksheet.id',
    async ask(sheet, context) {
      sheet.load('id,name');
      await context.sync();
      const { id, name } = sheet;
      sheet.name = `${name} 2`;
      sheet.visibility = 'Visible';
      const same = context.workbook.worksheets.getItem(id).load('name,visibility');
      await context.sync();
      sheet.name = name;
      await context.sync();
      return [same.name === `${name} 2`, same.visibility];
    },
    expected: [true, 'Visible'],
  },
  {
    member: 'Worksheet.activate, WorksheetCollection.getActiveWorksheet',
    async ask(sheet, context) {
      sheet.load('id');
      sheet.activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load('id');
      await context.sync();
      return active.id === sheet.id;
    },
    expected: true,
  },
  {
    member: 'WorksheetFreezePanes.freezeRows',
    async ask(sheet, context) {
      sheet.freezePanes.freezeRows(3);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
      await context.sync();
      return frozen.isNullObject ? null : frozen.rowCount;
    },
    expected: 3,
  },
  {
    member: 'Worksheet.showGridlines',
    async ask(sheet, context) {
      sheet.showGridlines = false;
      sheet.load('showGridlines');
      await context.sync();
      return sheet.showGridlines;
    },
    expected: false,
  },
  {
    member: 'Range.select, Workbook.getSelectedRange',
    async ask(sheet, context) {
      sheet.getRange('B2').select();
      const selected = context.workbook.getSelectedRange().load('rowIndex,columnIndex');
      await context.sync();
      return [selected.rowIndex, selected.columnIndex];
    },
    expected: [1, 1],
  },
  {
    member: 'load (of a property that there is not)',
    async ask(sheet, context) {
      sheet.load('payladderNoSuchProperty');
      await context.sync();
      return 'passed over';
    },
    expected: 'passed over',
  },
  {
    member: 'An error, and where it says it was',
    async ask(sheet, context) {
      sheet.getRange('A1:B2').values = [[1]];
      try {
        await context.sync();
        return 'none';
      } catch (error) {
        if (!(error instanceof OfficeExtension.Error)) throw error;
        return plain([error.code, error.debugInfo.errorLocation]);
      }
    },
    expected: ['InvalidArgument', 'Range.values'],
  },
];
