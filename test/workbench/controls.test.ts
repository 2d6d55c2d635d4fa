import { areaOf, snapshotOf } from '../../src/workbench/model';
import { failure, fill, freshExcel } from './excel';

const excel = freshExcel();
const write = (values: unknown[][], options: Excel.RunOptions = {}): Promise<void> => Excel.run(options, async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange('A1').getAbsoluteResizedRange(values.length, values[0]?.length ?? 1).values = values;
  await context.sync();
});
const values = (): unknown => [0, 1].map((row) => excel.standIn.workbook.active.value(row, 0));

describe('a request that fails', () => {
  const twoWrites = (): Promise<void> => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    sheet.getRange('A2').values = [[2]];
    await context.sync();
  });

  test('the second one, before anything of it is done', async () => {
    excel.standIn.controls.failAt(2);
    const error = await failure(twoWrites());
    expect(error.code).toBe('GeneralException');
    expect(values()).toEqual([1, '']);
    await twoWrites();
    expect(values()).toEqual([1, 2]);
  });

  test('after all of it is done, so that the add-in cannot know', async () => {
    excel.standIn.controls.failAt(2, { when: 'after', code: 'ServiceNotAvailable' });
    expect((await failure(twoWrites())).code).toBe('ServiceNotAvailable');
    expect(values()).toEqual([1, 2]);
  });

  test('halfway: what came before the failing action stays done', async () => {
    excel.standIn.controls.failAt(1, { when: 'midway' });
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (let row = 1; row <= 10; row += 1) sheet.getRange(`A${row}`).values = [[row]];
      await context.sync();
    });
    expect((await failure(run)).code).toBe('GeneralException');
    const written = excel.standIn.workbook.active.used(true)?.rows ?? 0;
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(10);
  });

  test('and all later ones: the connection is dead until it is healed', async () => {
    excel.standIn.controls.failFrom(2);
    await failure(twoWrites());
    await failure(twoWrites());
    expect(values()).toEqual([1, '']);
    excel.standIn.controls.heal();
    await twoWrites();
    expect(values()).toEqual([1, 2]);
  });

  test('requests are counted without those that only let go of references', async () => {
    await twoWrites();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(excel.standIn.log.filter((one) => one.kind === 'workbook').map((one) => one.does.at(-1))).toEqual(['GetRange.Values', 'GetRange.Values']);
    expect(excel.standIn.log.some((one) => one.kind === 'cleanup')).toBe(true);
  });

  test('an action of its own that Excel refuses leaves what came before it done', async () => {
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2:A3').values = [[2]];
      sheet.getRange('A4').values = [[4]];
      await context.sync();
    });
    const error = await failure(run);
    expect(error.code).toBe('InvalidArgument');
    expect(error.debugInfo).toMatchObject({ errorLocation: 'Range.values' });
    expect(error.debugInfo.statement).toContain('range');
    expect(excel.standIn.workbook.active.used(true)).toEqual(areaOf(0, 0, 1, 1));
  });
});

describe('while a cell is being edited', () => {
  test('requests are refused', async () => {
    excel.standIn.controls.cellEditMode(true);
    expect((await failure(write([[1]]))).code).toBe('InvalidOperationInCellEditMode');
    expect(values()).toEqual(['', '']);
  });

  test('those that asked to wait do so', async () => {
    excel.standIn.controls.cellEditMode(true);
    const written = write([[1]], { delayForCellEdit: true });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(values()).toEqual(['', '']);
    excel.standIn.controls.cellEditMode(false);
    await written;
    expect(values()).toEqual([1, '']);
  });
});

describe('sizes', () => {
  test('a large write is cut into blocks by the library and still is one request', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [`客户${row}`, row, row % 2 === 0]);
    await write(rows);
    const { active } = excel.standIn.workbook;
    expect(active.used(true)).toEqual(areaOf(0, 0, 20_000, 3));
    expect([active.value(19_999, 0), active.value(19_999, 1), active.value(19_999, 2)]).toEqual(['客户19999', 19_999, false]);
    const requests = excel.standIn.log.filter((one) => one.kind === 'workbook');
    expect(requests).toHaveLength(1);
    expect(requests[0]?.actions).toBeGreaterThan(40);
  });

  test('a request over 5 MB is refused whole', async () => {
    const before = snapshotOf(excel.standIn.workbook);
    const error = await failure(write(Array.from({ length: 2000 }, () => ['长'.repeat(1000)])));
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(snapshotOf(excel.standIn.workbook)).toEqual(before);
  });

  test('so is an answer', async () => {
    fill(excel.standIn.workbook.active, 'A1', Array.from({ length: 2000 }, () => ['长'.repeat(1000)]));
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getUsedRange().load('values');
      await context.sync();
    });
    expect((await failure(run)).code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('the limit can be another', async () => {
    excel.standIn.controls.payloadLimit = 1000;
    expect((await failure(write([['x'.repeat(1000)]]))).code).toBe('RequestPayloadSizeLimitExceeded');
    excel.standIn.controls.payloadLimit = Infinity;
    await write(Array.from({ length: 3000 }, () => ['长'.repeat(1000)]));
    expect(excel.standIn.workbook.active.used(true)?.rows).toBe(3000);
  });
});

test('a slow Excel answers in order', async () => {
  excel.standIn.controls.slow(5);
  await Promise.all([write([[1]]), write([[2]])]);
  expect(values()).toEqual([2, '']);
});
