import { excelBook, type Book } from '../../src/excel';
import { parseExact } from '../../src/money';
import { adjustmentHeaders, readAdjustments, type Decision } from '../../src/report';
import { areaOf, snapshotOf } from '../../src/workbench/model';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { day, salesWorkbook } from './sample';

jest.setTimeout(180_000);

let excel: OpenExcel;
let book: Book;

const said = { reason: '会上决定', decidedBy: '王经理', date: day(2026, 3, 31) } as const;
const ADDED: Decision = { action: 'add', id: '2026-02-1', scheme: 'milestones', recipient: '张三', recipientKind: 'person', period: '2026-02', amount: parseExact('80.50') ?? undefined, ...said };
const HELD: Decision = { action: 'hold', id: '2026-02-2', scheme: 'milestones', recipient: '=李四', recipientKind: 'person', period: '2026-02', ...said };

async function noted(): Promise<string[]> {
  const found = await book.decisions();
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  if (found.value === null) return [];
  const read = readAdjustments(found.value.rows, found.value.sheet);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.map(({ action, id, recipient, period }) => `${action} ${id} ${recipient ?? ''} ${period ?? ''}`);
}

/** A workbook in which decisions stand as in each of these cases. */
const STANDING: readonly (readonly [string, readonly string[], () => Promise<void>])[] = [
  ['no sheet of decisions yet', [], () => Promise.resolve()],
  ['a sheet with one', ['add 2026-02-1 张三 2026-02'], async () => { expect(await book.noteDecision(ADDED, 'zh')).toMatchObject({ ok: true }); }],
  ['a table that people keep', [], async () => {
    const { workbook } = excel.standIn;
    const sheet = workbook.addSheet('我们的调整');
    const headers = adjustmentHeaders('zh');
    sheet.write(areaOf(0, 0, 1, headers.length), [[...headers]], 'file');
    workbook.addTable(sheet, areaOf(0, 0, 2, headers.length), '调整表');
    await Promise.resolve();
  }],
];

async function open(standing: () => Promise<void>): Promise<void> {
  excel = (await openExcel({ language: 'zh-CN', workbook: salesWorkbook() })).asGlobals();
  book = excelBook(() => day(2026, 4, 2), { pause: () => Promise.resolve() });
  await standing();
}

afterEach(() => excel.close());

const state = () => snapshotOf(excel.standIn.workbook);
const requestsSoFar = (): number => excel.standIn.log.filter(({ kind }) => kind === 'workbook').length;

describe.each(STANDING)('a decision on %s', (_, before, standing) => {
  const after = [...before, 'hold 2026-02-2 =李四 2026-02'];
  beforeEach(() => open(standing));

  /** How many requests it takes to note it. */
  async function requests(): Promise<number> {
    const start = requestsSoFar();
    expect(await book.noteDecision(HELD, 'zh')).toMatchObject({ ok: true });
    const count = requestsSoFar() - start;
    expect(await noted()).toEqual(after);
    excel.close();
    await open(standing);
    return count;
  }

  // What failed and left everything as it was is simply tried again, failing one request later.
  test.each(['before', 'midway', 'after'] as const)('that fails once, %s the work of any request, is noted or nothing is changed', async (when) => {
    const count = await requests();
    let snapshot = state();
    for (let n = 1; n <= count; n += 1) {
      excel.standIn.controls.failAt(n, { when, code: 'ServiceNotAvailable' });
      const kept = await book.noteDecision(HELD, 'zh');
      if (kept.ok) {
        expect({ n, noted: await noted() }).toEqual({ n, noted: after });
        excel.close();
        await open(standing);
        snapshot = state();
      } else expect({ n, ...state() }).toEqual({ n, ...snapshot });
    }
  });

  test('that fails for good leaves no half of a decision', async () => {
    const count = await requests();
    for (let n = 1; n <= count; n += 1) {
      excel.standIn.controls.failFrom(n, { when: 'midway' });
      await book.noteDecision(HELD, 'zh');
      excel.standIn.controls.heal();
      await book.removeUnfinished();
      expect([before, after]).toContainEqual(await noted());
      excel.close();
      await open(standing);
    }
  });
});
