import { excelBook, type Book } from '../../src/excel';
import { examplesSheet } from '../../src/functions';
import type { ExamplesSheet } from '../../src/report';
import { FUNCTIONS } from '../../src/functions/library';
import { snapshotOf } from '../../src/workbench/model';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { day, salesWorkbook } from './sample';

let excel: OpenExcel;
let book: Book;

async function open(): Promise<void> {
  excel = (await openExcel({ language: 'zh-CN', workbook: salesWorkbook() })).asGlobals();
  book = excelBook(() => day(2024, 4, 30), { pause: () => Promise.resolve() });
}

beforeEach(open);
afterEach(() => excel.close());

const names = () => excel.standIn.workbook.sheets.map(({ name }) => name);
const state = () => snapshotOf(excel.standIn.workbook);

test('adds one sheet, in its language, and shows it; a second one gets a number', async () => {
  expect(await book.insertExamples(examplesSheet('zh'))).toEqual({ ok: true, value: '函数示例' });
  expect(names()).toEqual(['订单', '人员', '备注', '函数示例']);
  expect(excel.standIn.workbook.active.name).toBe('函数示例');
  expect(await book.insertExamples(examplesSheet('zh'))).toEqual({ ok: true, value: '函数示例 2' });
  expect(await book.insertExamples(examplesSheet('en'))).toEqual({ ok: true, value: 'Function examples' });
});

test('every function is on it, and every example', () => {
  for (const language of ['zh', 'en'] as const) {
    const { blocks } = examplesSheet(language);
    const texts = (role: ExamplesSheet['blocks'][number]['role']) => blocks.filter((block) => block.role === role).map(({ cells }) => cells[0]?.[0]);
    expect(texts('heading')).toEqual(FUNCTIONS.map(({ id }) => `PAY.${id}`));
    expect(texts('says')).toEqual(FUNCTIONS.flatMap(({ examples }) => examples.map(({ says }) => says[language])));
    expect(texts('formula')).toEqual(texts('syntax'));
  }
});

test('no two blocks lie over each other', () => {
  for (const language of ['zh', 'en'] as const) {
    const taken = new Set<string>();
    const { blocks } = examplesSheet(language);
    for (const { row, column, cells } of blocks.filter(({ role }) => role !== 'formula')) {
      cells.forEach((line, down) => line.forEach((_, along) => {
        const cell = `${row + down} ${column + along}`;
        expect(taken.has(cell)).toBe(false);
        taken.add(cell);
      }));
    }
  }
});

describe('an insertion that fails leaves the workbook as it was', () => {
  const REQUESTS = 5;

  test.each(['before', 'midway', 'after'] as const)('whichever request fails once, %s its work is done', async (when) => {
    for (let n = 1; n < REQUESTS; n++) {
      excel.close();
      await open();
      const before = state();
      excel.standIn.controls.failAt(n, { when, code: 'ServiceNotAvailable' });
      expect({ n, ok: (await book.insertExamples(examplesSheet('zh'))).ok }).toEqual({ n, ok: false });
      expect({ n, ...state() }).toEqual({ n, ...before });
    }
  });

  test('a connection that stays dead leaves a sheet at most that is known as unfinished', async () => {
    for (let n = 1; n < REQUESTS; n++) {
      excel.close();
      await open();
      excel.standIn.controls.failFrom(n, { when: n === 2 ? 'midway' : 'before' });
      const inserted = await book.insertExamples(examplesSheet('zh'));
      excel.standIn.controls.heal();
      const added = excel.standIn.workbook.sheets.slice(3).map(({ name }) => name);
      expect(await book.unfinished()).toEqual({ ok: true, value: added });
      if (added.length > 0) expect(inserted).toMatchObject({ ok: false, problems: [{ code: 'excel-unfinished' }] });
    }
  });

  test('another workbook in front meanwhile only makes it wait', async () => {
    excel.standIn.controls.otherWorkbookInFront(true);
    book = excelBook(() => day(2024, 4, 30), { pause: async () => excel.standIn.controls.otherWorkbookInFront(false) });
    expect(await book.insertExamples(examplesSheet('zh'))).toEqual({ ok: true, value: '函数示例' });
    expect(excel.standIn.workbook.active.name).toBe('函数示例');
  });
});
