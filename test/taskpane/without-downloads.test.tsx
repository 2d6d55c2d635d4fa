import { FluentProvider } from '@fluentui/react-components';
import { renderToString } from 'react-dom/server';
import { dayOf } from '../../src/calendar';
import { ApplyStep } from '../../src/taskpane/steps/apply/ApplyStep';
import { Done } from '../../src/taskpane/steps/apply/Done';
import { SessionContext } from '../../src/taskpane/parts/session';
import { LanguageContext } from '../../src/taskpane/parts/words';
import { createSession, type Session } from '../../src/taskpane/workflow/session';
import { memoryBook, sheetOf } from './memory-book';

// Excel for Mac starts no downloads, and does not say so.

const ORDERS = sheetOf('订单', [['日期', '销售员', '客户', '金额'], [45352, '张三', '甲公司', 1000]]);

async function previewed(downloads: boolean): Promise<{ session: Session; saved: string[] }> {
  const saved: string[] = [];
  const today = dayOf(2024, 4, 30);
  if (today === null) throw new Error('There is such a day.');
  const session = createSession({
    book: memoryBook(ORDERS), language: 'zh', version: '0', today: () => today, pause: () => Promise.resolve(), save: ({ name }) => saved.push(name), downloads,
  });
  await session.open();
  session.chooseScheme('customer-order-size');
  await session.readAgain();
  return { session, saved };
}

const calculated = (session: Session) => {
  const { calculation } = session.store.get();
  if (calculation.state !== 'done') throw new Error(`Not worked out: ${JSON.stringify(calculation)}`);
  return calculation.value;
};
const drawn = (session: Session, part: React.ReactNode, language: 'zh' | 'en' = 'zh') => renderToString(
  <FluentProvider><LanguageContext value={language}><SessionContext value={session}>{part}</SessionContext></LanguageContext></FluentProvider>,
);

test('no file of any kind is offered there, but a new workbook and the lines as a text', async () => {
  const offered = async (downloads: boolean) => {
    const { session } = await previewed(downloads);
    return [...drawn(session, <ApplyStep calculated={calculated(session)} />).matchAll(/value="(here|new-workbook|xlsx|csv)"/g)].map(([, value]) => value);
  };
  expect(await offered(true)).toEqual(['here', 'new-workbook', 'xlsx', 'csv']);
  expect(await offered(false)).toEqual(['here', 'new-workbook', 'csv']);
});

test('the lines are shown to be copied, and nobody says that anything was saved or downloaded', async () => {
  const { session, saved } = await previewed(false);
  await session.apply('csv');
  expect(saved).toEqual([]);
  const { copying, applying } = session.store.get();
  expect(copying?.name).toMatch(/\.csv$/);
  expect(copying?.text).toMatch(/张三.*50/);
  expect(copying?.text.startsWith('\ufeff')).toBe(false);
  if (applying.state !== 'done') throw new Error(applying.state);
  const done = drawn(session, <Done applied={applying.value} payout={calculated(session).payout} recipients={1} />);
  expect(done).toContain('复制');
  expect(done).not.toMatch(/下载|已保存/);
  session.copied();
  expect(session.store.get().copying).toBeNull();
});

test('so is a scheme', async () => {
  const { session, saved } = await previewed(false);
  session.exportScheme('customer-order-size');
  expect(saved).toEqual([]);
  expect(JSON.parse(session.store.get().copying?.text ?? '')).toMatchObject({ id: 'customer-order-size' });
  session.go('scheme');
  expect(session.store.get().copying).toBeNull();
});

test.each(['csv', 'xlsx'] as const)('elsewhere files are handed to the browser, and that is what is said: %s', async (destination) => {
  const { session, saved } = await previewed(true);
  await session.apply(destination);
  expect(saved).toHaveLength(1);
  const { copying, applying } = session.store.get();
  expect(copying).toBeNull();
  if (applying.state !== 'done') throw new Error(applying.state);
  const done = <Done applied={applying.value} payout={calculated(session).payout} recipients={1} />;
  expect(drawn(session, done)).toContain('文件已交给浏览器保存');
  expect(drawn(session, done)).not.toMatch(/已保存|保存成功/);
  expect(drawn(session, done, 'en')).toContain('Handed to the browser to save');
});

test('before sheets are written the pane says that Excel cannot undo beyond this', async () => {
  const { session } = await previewed(true);
  expect(drawn(session, <ApplyStep calculated={calculated(session)} />)).toContain('不能再撤销');
});
