import { excelBook, type Book } from '../../src/excel';
import { say } from '../../src/i18n';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { snapshotOf } from '../../src/workbench/model';
import { day, salesWorkbook, smallReport } from './sample';

let excel: OpenExcel;
let book: Book;

beforeEach(async () => {
  excel = (await openExcel({ language: 'zh-CN', workbook: salesWorkbook() })).asGlobals();
  book = excelBook(() => day(2024, 4, 30));
});
afterEach(() => excel.close());

const state = () => snapshotOf(excel.standIn.workbook);

test('a new workbook gets the sheets, and the sales file stays as it was', async () => {
  const before = state();
  expect(await book.writeToNewWorkbook(smallReport())).toMatchObject({ ok: true });
  expect(excel.standIn.host.opened).toHaveLength(1);
  expect(state()).toEqual(before);
});

describe('a new workbook that Excel does not open is told, with what to choose instead', () => {
  test('forbidden, as by a policy', async () => {
    excel.standIn.controls.failAt(1);
    const made = await book.writeToNewWorkbook(smallReport());
    expect(made).toMatchObject({ ok: false, problems: [{ code: 'excel-newWorkbookRefused' }] });
    if (!made.ok && made.problems[0]) expect(say(made.problems[0].sentence, 'zh')).toMatch(/下载为 .xlsx/);
  });

  test.each([
    ['larger than Excel on the web takes', { largestFile: 1000 }, Infinity],
    ['larger than a request may be', {}, 1000],
  ])('%s', async (_what, around, payloadLimit) => {
    excel.standIn.controls.payloadLimit = payloadLimit;
    expect(await excelBook(() => day(2024, 4, 30), around).writeToNewWorkbook(smallReport())).toMatchObject({ ok: false, problems: [{ code: 'excel-newWorkbookTooLarge' }] });
    expect(excel.standIn.host.opened).toEqual([]);
  });
});
