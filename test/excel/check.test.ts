import { excelBook, type Book } from '../../src/excel';
import { PROBES } from '../../src/excel/check';
import { logText, type CheckEntry, type CheckLog } from '../../src/excel/check/log';
import { FUNCTIONS } from '../../src/functions/library';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { calculated } from '../../src/workbench/node/calculated';
import { invokeThrough } from '../../src/workbench/page/functions';
import { snapshotOf } from '../../src/workbench/model';
import { day, salesWorkbook } from './sample';

let excel: OpenExcel;
let book: Book;
let ticks = 0;
let end: () => void;
let rest: () => Promise<void>;

// Formulas are worked out, and the add-in's functions called.
beforeEach(async () => {
  excel = (await openExcel({ language: 'zh-CN', workbook: salesWorkbook() })).asGlobals();
  jest.isolateModules(() => jest.requireActual('../../src/functions/runtime'));
  const attached = calculated(excel.standIn.workbook, invokeThrough(excel.standIn.functions));
  attached.calculator.bring(FUNCTIONS.map(({ id }) => ({ name: `PAY.${id}`, description: '', parameters: [] })));
  end = () => attached.end();
  rest = () => attached.calculator.rest();
  book = excelBook(() => day(2024, 4, 30), { pause: () => rest(), now: () => (ticks += 1) });
});
afterEach(() => {
  end();
  excel.close();
});

const state = () => snapshotOf(excel.standIn.workbook);

async function checked(): Promise<CheckLog> {
  const log = await book.check();
  if (!log.ok) throw new Error(log.problems[0]?.code);
  return log.value;
}

const odd = ({ entries }: CheckLog): CheckEntry[] => entries.filter(({ outcome }) => outcome === 'otherwise' || outcome === 'refused');

test('forty calls come out as expected in the stand-in, and the workbook is as it was', async () => {
  const before = state();
  const log = await checked();
  expect(odd(log)).toEqual([]);
  expect(log.entries).toHaveLength(PROBES.length + 2);
  expect(PROBES.length).toBeGreaterThanOrEqual(40);
  expect(new Set(PROBES.map(({ member }) => member)).size).toBe(PROBES.length);
  expect(state()).toEqual(before);
});

test('the log says which Excel it is and what came of each call, and nothing of the workbook', async () => {
  const text = logText(await checked());
  expect(text).toMatch(/^Payladder: \d+\.\d+\.\d+\nExcel: .*"version":"16\.0.*"platform":"PC"/);
  expect(text).toMatch(/Requirement sets: .*"ExcelApi":"1\.17"/);
  expect(text).toMatch(/^ 1 as expected +\d+ ms {2}WorksheetCollection\.add/m);
  expect(text).toMatch(/^\d+ told +\d+ ms {2}Table\.showTotals/m);
  expect(text).not.toMatch(/订单|人员|张三|甲公司/);
});

test.each<[string, () => void, RegExp, CheckEntry['outcome']]>([
  ['where fitting to pages does not take', () => excel.standIn.controls.fitsToPages(false), /fitted to the width/, 'otherwise'],
  ['where hidden sheets have no window', () => excel.standIn.controls.hiddenSheetsHaveNoWindow(true), /hidden sheet\)/, 'refused'],
])('%s, that is in the log, and all else is tried as well', async (_where, make, member, outcome) => {
  const before = state();
  make();
  const log = await checked();
  expect(odd(log).map((entry) => [member.test(entry.member), entry.outcome])).toEqual(odd(log).map(() => [true, outcome]));
  expect(odd(log).length).toBeGreaterThan(0);
  expect(log.entries).toHaveLength(PROBES.length + 2);
  expect(state()).toEqual(before);
});

test.each([[false, ''], [true, 0]])('it tells whether blank cells reach functions as 0: %p', async (blanksAsZero, came) => {
  excel.standIn.functions.blanksAsZero = blanksAsZero;
  expect((await checked()).entries.find(({ member }) => member.startsWith('Custom functions'))?.came).toEqual([[[came]]]);
});

test('what is refused is told with code, place and message', async () => {
  excel.standIn.controls.hiddenSheetsHaveNoWindow(true);
  expect(odd(await checked())[0]?.came).toEqual(['GeneralException', 'WorksheetFreezePanes.freezeRows', expect.stringContaining('hidden')]);
});

test('while another workbook comes to the front each call that needs this one is refused, and the sheet is removed once it may be', async () => {
  const before = state();
  let done = 0;
  const pause = async () => {
    if (done === PROBES.length) excel.standIn.controls.otherWorkbookInFront(false);
  };
  book = excelBook(() => day(2024, 4, 30), { pause, now: () => 0 });
  const log = await book.check({ onProgress: () => { done += 1; if (done === 2) excel.standIn.controls.otherWorkbookInFront(true); } });
  if (!log.ok) throw new Error(log.problems[0]?.code);
  expect(odd(log.value).map(({ came }) => Object(came)[0])).toEqual(expect.arrayContaining(['GeneralException', 'InvalidSelection']));
  expect(log.value.entries.at(-1)).toMatchObject({ outcome: 'as expected' });
  expect(state()).toEqual(before);
});

test('cancelled, it leaves nothing behind', async () => {
  const before = state();
  const stop = new AbortController();
  expect(await book.check({ signal: stop.signal, onProgress: ({ done }) => { if (done === 5) stop.abort(); } })).toMatchObject({ ok: false, problems: [{ code: 'cancelled' }] });
  expect(state()).toEqual(before);
});

test('in a protected workbook nothing can be tried, and that is told', async () => {
  excel.standIn.workbook.protection = { password: '' };
  expect(await book.check()).toMatchObject({ ok: false, problems: [{ code: 'excel-protected' }] });
});
