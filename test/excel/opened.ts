import { excelBook, type Book } from '../../src/excel';
import type { Workbook } from '../../src/workbench/model';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { day } from './sample';

/** A workbook that is open in Excel, and what the add-in sees of it. */
export interface Opened {
  readonly excel: OpenExcel;
  readonly book: Book;
  readonly open: (workbook: Workbook) => Promise<void>;
}

/** A workbook that each test of a file opens for itself; it is closed when the test ends. */
export function openedWorkbook(): Opened {
  const at: { excel?: OpenExcel; book?: Book } = {};
  afterEach(() => at.excel?.close());
  const there = <T>(what: T | undefined): T => {
    if (what === undefined) throw new Error('no workbook is open');
    return what;
  };
  return {
    get excel() { return there(at.excel); },
    get book() { return there(at.book); },
    open: async (workbook) => {
      at.excel = (await openExcel({ language: 'zh-CN', workbook })).asGlobals();
      at.book = excelBook(() => day(2024, 4, 30), { pause: () => Promise.resolve() });
    },
  };
}
