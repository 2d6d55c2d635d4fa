import { dayOf } from '../../src/calendar';
import { onShown } from '../../src/taskpane/host/shown';
import { createSession } from '../../src/taskpane/workflow/session';
import { openExcel, type OpenExcel } from '../../src/workbench/node';
import { memoryBook, sheetOf } from './memory-book';

// A cell that calculates loads the pane's page as well, unseen.

let excel: OpenExcel;
const page = Object.assign(new EventTarget(), { innerHeight: 0 });
const paper = { visibilityState: 'hidden' };

beforeEach(async () => {
  excel = (await openExcel()).asGlobals();
  Object.defineProperty(globalThis, 'window', { value: page, configurable: true });
  Object.defineProperty(globalThis, 'document', { value: paper, configurable: true });
  Object.assign(page, { innerHeight: 600 });
  paper.visibilityState = 'hidden';
});
afterEach(() => {
  excel.close();
  Reflect.deleteProperty(globalThis, 'window');
  Reflect.deleteProperty(globalThis, 'document');
});

const told = () => new Promise((resolve) => setTimeout(resolve, 20));

test('nothing is told of a page that nobody sees, until the user opens the pane, and each time again', async () => {
  let times = 0;
  await onShown(() => { times += 1; });
  await told();
  expect(times).toBe(0);
  for (const [on, expected] of [[true, 1], [false, 1], [true, 2]] as const) {
    excel.standIn.showPane(on);
    await told();
    expect(times).toBe(expected);
  }
});

test('a page in view is told of at once; one that comes into view without a word from Office, once it does', async () => {
  let times = 0;
  paper.visibilityState = 'visible';
  await onShown(() => { times += 1; });
  expect(times).toBe(1);
  paper.visibilityState = 'hidden';
  await onShown(() => { times += 10; });
  paper.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  page.dispatchEvent(new Event('focus'));
  expect(times).toBe(11);
});

test('the pane does its work when it is shown: it opens, and later looks again at tables, schemes and leftovers', async () => {
  const today = dayOf(2024, 4, 30);
  if (today === null) throw new Error('There is such a day.');
  const book = memoryBook(sheetOf('订单', [['日期', '销售员', '客户', '金额'], [45352, '张三', '甲公司', 1000]]));
  const session = createSession({ book, language: 'zh', version: '0', today: () => today, pause: () => Promise.resolve(), save: () => undefined, downloads: true });
  const sources = () => {
    const state = session.store.get().sources;
    return state.state === 'done' ? state.value.map(({ name }) => name) : state.state;
  };
  expect(sources()).toBe('idle');
  // Office may tell it twice.
  await Promise.all([session.shown(), session.shown()]);
  expect(sources()).toEqual(['订单']);
  book.grids.push(sheetOf('人员', [['姓名'], ['张三']]));
  book.left.push('~未完成 unfinished 1');
  await session.shown();
  expect(sources()).toEqual(['订单', '人员']);
  expect(session.store.get().unfinished).toEqual(['~未完成 unfinished 1']);
  session.chooseScheme('customer-order-size');
  await session.readAgain();
  book.grids.push(sheetOf('团队', [['团队'], ['一']]));
  await session.shown();
  expect(session.store.get().calculation.state).toBe('done');
});
