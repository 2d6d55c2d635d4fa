import { NAMESPACE } from '../namespace';
import { plain, shown, type Probe } from './probe';

/** Cells: what is written into them, what is read of them, and how they look. */
export const cellProbes: readonly Probe[] = [
  {
    member: 'Range.values (a number, a date and texts in the text format)',
    async ask(sheet, context) {
      const range = sheet.getRangeByIndexes(0, 0, 1, 4);
      range.numberFormat = [['0.00', 'yyyy-mm-dd', '@', '@']];
      range.values = [[1234.5, 45352, '=1+1', '2024-03']];
      return shown(context, range, 'values', 'formulas', 'text');
    },
    expected: [[[1234.5, 45352, '=1+1', '2024-03']], [[1234.5, 45352, '=1+1', '2024-03']], [['1234.50', '2024-03-01', '=1+1', '2024-03']]],
  },
  {
    member: 'Range.values (a time and a date as texts in the general format)',
    async ask(sheet, context) {
      const range = sheet.getRange('A2:B2');
      range.values = [['0:2', '2024-03-01']];
      return shown(context, range, 'values', 'numberFormat');
    },
    expected: [[[2 / 1440, 45352]], [['h:mm', 'yyyy/m/d']]],
  },
  {
    member: 'Range.values (null leaves a cell, "" empties it)',
    async ask(sheet, context) {
      const range = sheet.getRange('A3:B3');
      range.values = [['kept', 'gone']];
      range.values = [[null, '']];
      return shown(context, range, 'values');
    },
    expected: [[['kept', '']]],
  },
  {
    member: 'Range.formulas (worked out)',
    async ask(sheet, context) {
      sheet.getRange('A4:B4').values = [[1, 2]];
      const cell = sheet.getRange('C4');
      cell.formulas = [['=SUM(A4:B4)']];
      return shown(context, cell, 'values', 'formulas');
    },
    expected: [[[3]], [['=SUM(A4:B4)']]],
  },
  {
    member: 'Functions.date (which of the two date systems)',
    async ask(_sheet, context) {
      const date = context.workbook.functions.date(2000, 1, 1).load('value');
      await context.sync();
      return date.value;
    },
  },
  {
    member: `Custom functions (a blank cell given to =${NAMESPACE}.TIERED_COMMISSION)`,
    async ask(sheet, context, pause) {
      sheet.getRange('A5:C5').values = [['', 0, 0.1]];
      const cell = sheet.getRange('D5');
      cell.formulas = [[`=${NAMESPACE}.TIERED_COMMISSION(A5:A5,B5:C5)`]];
      let came = await shown(context, cell, 'values');
      // Functions of add-ins are worked out a while after.
      for (let waited = 0; waited < 10 && /BUSY|GETTING_DATA/.test(JSON.stringify(came)); waited += 1) {
        await pause(500);
        came = await shown(context, cell, 'values');
      }
      return came;
    },
  },
  {
    member: 'Worksheet.getUsedRangeOrNullObject (values only)',
    async ask(sheet, context) {
      const used = sheet.getUsedRangeOrNullObject(true).load('columnIndex,rowIndex');
      await context.sync();
      return used.isNullObject ? 'nothing' : [used.rowIndex, used.columnIndex];
    },
    expected: [0, 0],
  },
  {
    member: 'Range.getSpecialCellsOrNullObject (visible rows), Range.rowHidden',
    async ask(sheet, context) {
      const range = sheet.getRange('A1:B4');
      sheet.getRange('A2:A2').rowHidden = true;
      range.load('rowHidden');
      const visible = range.getSpecialCellsOrNullObject('Visible');
      visible.areas.load('items/rowIndex,items/rowCount');
      await context.sync();
      const areas = visible.areas.items.map(({ rowIndex, rowCount }) => [rowIndex, rowCount]);
      const hidden = range.rowHidden;
      sheet.getRange('A2:A2').rowHidden = false;
      await context.sync();
      return plain([hidden, areas]);
    },
    expected: [null, [[0, 1], [2, 2]]],
  },
  {
    member: 'Range.copyFrom (formats)',
    async ask(sheet, context) {
      const model = sheet.getRange('A6');
      model.numberFormat = [['0.0%']];
      model.format.font.bold = true;
      const copy = sheet.getRange('A7:A8');
      copy.copyFrom(model, 'Formats');
      copy.load('numberFormat');
      copy.format.font.load('bold');
      await context.sync();
      return plain([copy.numberFormat, copy.format.font.bold]);
    },
    expected: [[['0.0%'], ['0.0%']], true],
  },
  {
    member: 'RangeFont.name and size, RangeFill.color (by name), RangeFormat.wrapText',
    async ask(sheet, context) {
      const { format } = sheet.getRange('A9');
      format.font.name = 'Arial';
      format.font.size = 13;
      format.fill.color = 'orange';
      format.wrapText = true;
      format.load('wrapText,font/name,font/size,fill/color');
      await context.sync();
      return [format.font.name, format.font.size, format.fill.color, format.wrapText];
    },
    expected: ['Arial', 13, '#FFA500', true],
  },
  {
    member: 'RangeFormat.columnWidth and rowHeight',
    async ask(sheet, context) {
      const { format } = sheet.getRange('A10');
      format.columnWidth = 90;
      format.rowHeight = 30;
      format.load('columnWidth,rowHeight');
      await context.sync();
      return [format.columnWidth, format.rowHeight];
    },
    expected: [90, 30],
  },
  {
    member: 'RangeBorder.style, weight and color',
    async ask(sheet, context) {
      const edge = sheet.getRange('A11').format.borders.getItem('EdgeTop');
      edge.style = 'Continuous';
      edge.weight = 'Medium';
      edge.color = '#203864';
      edge.load('style,weight,color');
      await context.sync();
      return [edge.style, edge.weight, edge.color];
    },
    expected: ['Continuous', 'Medium', '#203864'],
  },
];
