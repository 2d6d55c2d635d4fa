import { areaOf } from '../../src/workbench/model';
import { fill, freshExcel } from './excel';

const excel = freshExcel();
const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

test('changes of a sheet are told, by the add-in, by the user and by others, with their addresses', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const other = context.workbook.worksheets.add('Other');
    const handler = sheet.onChanged.add((event) => {
      heard.push(`${event.type} ${event.address} ${event.changeType} ${event.source}`);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange('A1:B1').values = [[1, 2]];
    other.getRange('A1').values = [[1]];
    await context.sync();
    await told();
    excel.standIn.workbook.sheets[0]?.write(areaOf(4, 4, 1, 1), [['typed']], 'user');
    excel.standIn.workbook.sheets[0]?.write(areaOf(5, 4, 1, 1), [['theirs']], 'co-author');
    await told();
    expect(heard).toEqual(['WorksheetChanged A1:B1 RangeEdited Local', 'WorksheetChanged E5 RangeEdited Local', 'WorksheetChanged E6 RangeEdited Remote']);
    handler.remove();
    await context.sync();
    sheet.getRange('A1').values = [[3]];
    await context.sync();
    await told();
    expect(heard).toHaveLength(3);
  });
});

test('all sheets together: changed, added, deleted, activated', async () => {
  const heard: string[] = [];
  const hear = (event: { type: string }): Promise<void> => {
    heard.push(event.type);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(hear);
    worksheets.onAdded.add(hear);
    worksheets.onDeleted.add(hear);
    worksheets.onActivated.add(hear);
    await context.sync();
    const sheet = worksheets.add('New');
    sheet.getRange('A1').values = [[1]];
    sheet.activate();
    await context.sync();
    await told();
    sheet.delete();
    await context.sync();
    await told();
  });
  expect(heard).toEqual(['WorksheetAdded', 'WorksheetChanged', 'WorksheetActivated', 'WorksheetActivated', 'WorksheetDeleted']);
});

test('changes and selections inside a table', async () => {
  fill(excel.standIn.workbook.active, 'A1', [['姓名', '金额'], ['张三', 1]]);
  const table = excel.standIn.workbook.addTable(excel.standIn.workbook.active, areaOf(0, 0, 2, 2), 'Sales');
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sales = context.workbook.tables.getItem('Sales');
    sales.onChanged.add((event) => {
      heard.push(`changed ${event.address} ${event.tableId}`);
      return Promise.resolve();
    });
    sales.onSelectionChanged.add((event) => {
      heard.push(`selected ${event.address} ${String(event.isInsideTable)}`);
      return Promise.resolve();
    });
    await context.sync();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B2').values = [[5]];
    sheet.getRange('F9').values = [[5]];
    sheet.getRange('B2:C2').select();
    await context.sync();
    await told();
  });
  expect(heard).toEqual([`changed B2 ${table.id}`, 'selected B2 true']);
});

test('the selection, for the workbook and for a sheet', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(() => {
      heard.push('workbook');
      return Promise.resolve();
    });
    context.workbook.worksheets.getActiveWorksheet().onSelectionChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  excel.standIn.workbook.select(excel.standIn.workbook.active, areaOf(1, 1, 2, 2));
  await told();
  expect(heard.sort()).toEqual(['B2:C3', 'workbook']);
});

test('an add-in that has switched events off hears none', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(() => {
      heard.push('changed');
      return Promise.resolve();
    });
    context.runtime.enableEvents = false;
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    await told();
  });
  expect(heard).toEqual([]);
});
