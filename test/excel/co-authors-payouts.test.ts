import { say } from '../../src/i18n';
import { reportTexts } from '../../src/i18n/texts/report';
import { parseExact } from '../../src/money';
import { adjustmentHeaders, type Decision } from '../../src/report';
import { areaOf, type PlainValue, Workbook } from '../../src/workbench/model';
import { openedWorkbook } from './opened';
import { day } from './sample';

// What was paid and what was decided stands in the workbook too: of either, half of what somebody else is changing would pay something wrong.

const here = openedWorkbook();

const requests = (): number => here.excel.standIn.log.filter(({ kind }) => kind === 'workbook').length;

type Rows = readonly (readonly PlainValue[])[];

const CHANGES: readonly (readonly [string, (rows: Rows) => Rows])[] = [
  ['inserts a row', (rows) => [...rows.slice(0, 40), ['张三', 'new', 1], ...rows.slice(40)]],
  ['deletes a row', (rows) => [...rows.slice(0, 40), ...rows.slice(41)]],
  ['moves a row to the end', (rows) => [...rows.slice(0, 40), ...rows.slice(41), ...rows.slice(40, 41)]],
  ['sorts the rows', (rows) => [...rows].reverse()],
];

/** What others put onto a sheet at once: a head, and rows below it. */
function put(head: Rows, rows: Rows, origin: 'file' | 'co-author'): void {
  const sheet = here.excel.standIn.workbook.sheet('表');
  const width = Math.max(...head.map((row) => row.length));
  const all = [...head, ...rows].map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
  sheet?.clear(areaOf(0, 0, 400, width), 'All', origin);
  sheet?.write(areaOf(0, 0, all.length, width), all, origin);
}

/** Reads while others change the rows, once before each of the requests that it takes, and tells what was read each time. */
async function readMeanwhile<T>(head: Rows, before: Rows, after: Rows, read: () => Promise<T>): Promise<readonly T[]> {
  const workbook = new Workbook('封面');
  workbook.addSheet('表');
  await here.open(workbook);
  put(head, before, 'file');
  // A small answer makes many pieces of a small sheet.
  here.excel.standIn.controls.payloadLimit = 4000;
  const start = requests();
  const came = [await read()];
  const alone = requests() - start;
  for (let n = 1; n <= alone; n += 1) {
    put(head, before, 'file');
    here.excel.standIn.controls.meanwhile(n, () => put(head, after, 'co-author'));
    came.push(await read());
  }
  put(head, after, 'file');
  return [...came, await read()];
}

/** Everything that was read is what stood there before, or what stands there after. */
function isOneOrOther<T>(all: readonly T[]): void {
  const [before, after] = [all[0], all.at(-1)].map((each) => JSON.stringify(each));
  expect(after).not.toBe(before);
  expect(all.length).toBeGreaterThan(8);
  expect(all.map((each) => JSON.stringify(each)).filter((each) => each !== before && each !== after)).toEqual([]);
}

test.each(CHANGES)('the lines of a payout, while somebody else %s', async (_, change) => {
  const head = [[say(reportTexts.payoutId, 'zh'), '2026-01'], ['收款人', '项目', '数额']];
  const rows: Rows = Array.from({ length: 150 }, (__, row) => [`员工${row % 9}`, `第${row}项`, row + 0.5]);
  isOneOrOther(await readMeanwhile(head, rows, change(rows), async () => {
    const grids = await here.book.payoutSheets();
    return grids.ok ? grids.value.map(({ cells }) => cells) : grids.problems.map(({ code }) => code);
  }));
});

test.each(CHANGES)('the decisions on a payout, while somebody else %s', async (_, change) => {
  const head = [adjustmentHeaders('zh')];
  const rows: Rows = Array.from({ length: 90 }, (__, row) => ['暂缓', `2026-01-${row}`, 'milestones', null, `员工${row}`].map((cell) => cell ?? ''));
  isOneOrOther(await readMeanwhile(head, rows, change(rows), async () => {
    const found = await here.book.decisions();
    return found.ok ? found.value?.rows : found.problems.map(({ code }) => code);
  }));
});

describe('a decision that is noted while somebody else notes one', () => {
  const said = { reason: '会上决定', decidedBy: '王经理', date: day(2026, 3, 31) } as const;
  const decision = (id: string): Decision => ({ action: 'add', id, scheme: 'milestones', recipient: '张三', recipientKind: 'person', period: '2026-02', amount: parseExact('80.50') ?? undefined, ...said });
  const headers = adjustmentHeaders('zh');
  const theirs = headers.map((_, at) => ['补发', 'theirs', 'milestones', '', '李四'][at] ?? '');

  async function begin(): Promise<void> {
    await here.open(new Workbook('封面'));
    expect(await here.book.noteDecision(decision('2026-02-1'), 'zh')).toMatchObject({ ok: true });
  }

  const ids = (): unknown[] => {
    const sheet = here.excel.standIn.workbook.sheet('调整');
    return [1, 2, 3].map((row) => sheet?.value(row, 1) ?? null);
  };

  test('does not come over the other, but where both come in the same moment', async () => {
    await begin();
    const start = requests();
    expect(await here.book.noteDecision(decision('2026-02-2'), 'zh')).toMatchObject({ ok: true });
    const alone = requests() - start;
    const lost: number[] = [];
    for (let n = 1; n <= alone; n += 1) {
      here.excel.close();
      await begin();
      here.excel.standIn.controls.meanwhile(n, () => here.excel.standIn.workbook.sheet('调整')?.write(areaOf(2, 0, 1, headers.length), [theirs], 'co-author'));
      expect(await here.book.noteDecision(decision('2026-02-2'), 'zh')).toMatchObject({ ok: true });
      if (JSON.stringify(ids()) !== JSON.stringify(['2026-02-1', 'theirs', '2026-02-2'])) lost.push(n);
    }
    // Excel has no way to write where nothing stands, and only there.
    expect(lost).toEqual([alone]);
  });
});
