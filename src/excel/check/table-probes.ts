import { plain, shown, type Probe } from './probe';

const TABLE = 'PayladderCheck';

/** A table of its own in the columns F and G. */
function table(context: Excel.RequestContext): Excel.Table {
  return context.workbook.tables.getItem(TABLE);
}

/** Tables, the names of sheets, and what the workbook keeps for us. */
export const tableProbes: readonly Probe[] = [
  {
    member: 'TableCollection.add, Table.name, style and showBandedRows',
    async ask(sheet, context) {
      sheet.getRange('F1:G3').values = [['name', 'amount'], ['a', 1], ['b', 2]];
      const added = sheet.tables.add('F1:G3', true);
      added.name = TABLE;
      added.style = 'TableStyleLight1';
      added.showBandedRows = false;
      added.load('name,style,showBandedRows');
      await context.sync();
      return [added.name, added.style, added.showBandedRows];
    },
    expected: [TABLE, 'TableStyleLight1', false],
  },
  {
    member: 'Range.formulas (a sum that names a column of a table)',
    async ask(sheet, context) {
      const cell = sheet.getRange('I1');
      cell.formulas = [[`=SUBTOTAL(109,${TABLE}[amount])`]];
      return shown(context, cell, 'values');
    },
    expected: [[[3]]],
  },
  {
    member: 'Table.showTotals (what stands in the row of totals)',
    async ask(_sheet, context) {
      const it = table(context);
      it.showTotals = true;
      return shown(context, it.getTotalRowRange(), 'formulas', 'address').then(([formulas = null]) => formulas);
    },
  },
  {
    member: 'Table.getRange with getResizedRange (without its totals)',
    async ask(_sheet, context) {
      return shown(context, table(context).getRange().getResizedRange(-1, 0), 'values');
    },
    expected: [[['name', 'amount'], ['a', 1], ['b', 2]]],
  },
  {
    member: 'Table.showHeaders (a table without its header row has a range)',
    async ask(_sheet, context) {
      const it = table(context);
      it.showTotals = false;
      it.showHeaders = false;
      return shown(context, it.getRange(), 'values');
    },
    expected: [[['a', 1], ['b', 2]]],
  },
  {
    member: 'NamedItemCollection.add (on a sheet), NamedItem.visible, formula and scope',
    async ask(sheet, context) {
      const name = sheet.names.add('PayladderCheckMark', '="first"');
      name.visible = false;
      await context.sync();
      name.formula = '="second"';
      await context.sync();
      const again = sheet.names.getItemOrNullObject('PayladderCheckMark').load('formula,scope,visible');
      await context.sync();
      return plain([again.formula, again.scope, again.visible]);
    },
    expected: ['="second"', 'Worksheet', false],
  },
  {
    member: 'NamedItemCollection.getItemOrNullObject (a name that is not there), Workbook.names (without those of sheets)',
    async ask(sheet, context) {
      const none = sheet.names.getItemOrNullObject('PayladderCheckNone');
      const { names } = context.workbook;
      names.load('items/name');
      await context.sync();
      return [none.isNullObject, names.items.some(({ name }) => name === 'PayladderCheckMark')];
    },
    expected: [true, false],
  },
  {
    member: 'SettingCollection.add and getItemOrNullObject, Setting.delete',
    async ask(_sheet, context) {
      const { settings } = context.workbook;
      settings.add('payladder.check', { words: ['一', 'two'] });
      await context.sync();
      const kept = settings.getItemOrNullObject('payladder.check').load('value');
      await context.sync();
      const value = plain(kept.value);
      kept.delete();
      await context.sync();
      return value;
    },
    expected: { words: ['一', 'two'] },
  },
  {
    member: 'CustomXmlPartCollection.add and getByNamespace, CustomXmlPart.getXml and delete',
    async ask(_sheet, context) {
      const parts = context.workbook.customXmlParts;
      parts.add('<check xmlns="urn:payladder:check">1</check>');
      await context.sync();
      const found = parts.getByNamespace('urn:payladder:check').load('items/id');
      await context.sync();
      const texts = found.items.map((part) => part.getXml());
      await context.sync();
      for (const part of found.items) part.delete();
      await context.sync();
      return texts.map(({ value }) => /<check[^>]*>1<\/check>/.test(value));
    },
    expected: [true],
  },
  {
    member: 'Workbook.readOnly, WorkbookProtection.protected, Application.suspendScreenUpdatingUntilNextSync',
    async ask(_sheet, context) {
      const { workbook } = context;
      workbook.application.suspendScreenUpdatingUntilNextSync();
      workbook.load('readOnly');
      workbook.protection.load('protected');
      await context.sync();
      return [workbook.readOnly, workbook.protection.protected];
    },
    expected: [false, false],
  },
];
