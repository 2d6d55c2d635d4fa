import { dayOf } from '../../src/calendar';
import type { Language } from '../../src/i18n';
import type { SavedFile, World } from '../../src/taskpane/workflow/desk';
import { createSession, type Session } from '../../src/taskpane/workflow/session';
import type { Calculated } from '../../src/taskpane/state/state';
import type { Cell } from '../../src/table';
import { sheetOf } from './memory-book';

export const HEADERS: readonly Cell[] = ['日期', '销售员', '客户', '金额', '状态'];
export const orders = (...rows: readonly (readonly Cell[])[]): ReturnType<typeof sheetOf> => sheetOf('订单', [HEADERS, ...rows]);
export const ORDERS = orders(
  [45352, '张三', '甲公司', 1000, '有效'],
  [45353, '李四', '乙公司', 20000, '有效'],
  [45354, '张三', '丙公司', '待定', '有效'],
  [45355, '李四', '丁公司', 5000, '退款'],
);

export function pane(book: World['book'], language: Language = 'zh'): { session: Session; files: SavedFile[] } {
  const files: SavedFile[] = [];
  const today = dayOf(2024, 4, 30);
  if (today === null) throw new Error('There is such a day.');
  return { session: createSession({ book, language, version: '0', today: () => today, pause: () => Promise.resolve(), save: (file) => files.push(file), downloads: true }), files };
}

export const settled = async (session: Session): Promise<void> => {
  for (let turn = 0; turn < 200; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const { sources, tables, calculation, applying } = session.store.get();
    if (![sources, calculation, applying, ...Object.values(tables).map(({ reading }) => reading)].some(({ state }) => state === 'working')) return;
  }
};

/** A pane in which a scheme is chosen and its preview worked out. */
export async function previewed(book: World['book'], scheme = 'customer-order-size', language?: Language): Promise<ReturnType<typeof pane>> {
  const opened = pane(book, language);
  await opened.session.open();
  opened.session.chooseScheme(scheme);
  await settled(opened.session);
  opened.session.go('check');
  await settled(opened.session);
  return opened;
}

export const calculated = (session: Session): Calculated => {
  const { calculation } = session.store.get();
  if (calculation.state !== 'done') throw new Error(`Not worked out: ${JSON.stringify(calculation)}`);
  return calculation.value;
};
