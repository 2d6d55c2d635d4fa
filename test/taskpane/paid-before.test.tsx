import { renderToString } from 'react-dom/server';
import { LanguageContext } from '../../src/taskpane/parts/words';
import { PaidBefore } from '../../src/taskpane/steps/apply/PaidBefore';
import type { Session } from '../../src/taskpane/workflow/session';
import { memoryBook } from './memory-book';
import { calculated, ORDERS, orders, previewed, settled } from './previewed';

jest.setTimeout(60_000);

test('another scheme on the same rows is not warned of', async () => {
  const book = memoryBook(ORDERS);
  const first = (await previewed(book)).session;
  const { sales = '' } = calculated(first).fingerprints;
  await book.notePaid({ fingerprint: sales, scheme: '别的方案', day: '2024-04-30' });
  expect(calculated((await previewed(book)).session).paidBefore).toEqual([]);
  await book.notePaid({ fingerprint: sales, scheme: 'Commission by order size', day: '2024-04-30' });
  await book.notePaid({ fingerprint: sales, scheme: '开拓客户分级奖', day: '2024-04-29' });
  expect(calculated((await previewed(book)).session).paidBefore.map(({ day }) => day)).toEqual(['2024-04-29']);
});

const between = (session: Session, from: string, to: string): Promise<void> => {
  session.setDraft('from', { kind: 'text', text: from });
  session.setDraft('to', { kind: 'text', text: to });
  session.go('result');
  return settled(session);
};
const told = (session: Session): unknown[] => calculated(session).paidBefore.map(({ dates, sameRows }) => [dates?.from, dates?.to, sameRows]);

test('dates of the same rows that overlap with those paid are warned of, others are not', async () => {
  const { session } = await previewed(memoryBook(ORDERS));
  await between(session, '2024-03-01', '2024-03-02');
  await session.apply('csv');
  await between(session, '2024-03-03', '2024-03-31');
  expect(told(session)).toEqual([]);
  for (const [from, to] of [['2024-03-01', '2024-03-02'], ['2024-03-02', '2024-03-31'], ['', '2024-03-01'], ['', '']] as const) {
    if (from === '') session.setDraft('from', undefined);
    if (to === '') session.setDraft('to', undefined);
    await (from === '' ? settled(session) : between(session, from, to));
    session.go('result');
    await settled(session);
    expect(told(session)).toEqual([['2024-03-01', '2024-03-02', true]]);
  }
});

test('of rows that have changed since, or others, what was paid for dates that overlap is warned of; without dates each table may be paid by itself', async () => {
  const book = memoryBook(ORDERS);
  const { session } = await previewed(book);
  await between(session, '2024-03-01', '2024-03-31');
  await session.apply('csv');
  book.grids = [orders([45352, '张三', '甲公司', 1000, '有效'], [45390, '李四', '乙公司', 20000, '有效'])];
  await session.lookForTables();
  await between(session, '2024-03-15', '2024-04-14');
  expect(told(session)).toEqual([['2024-03-01', '2024-03-31', false]]);
  await between(session, '2024-04-01', '2024-04-30');
  expect(told(session)).toEqual([]);
  session.setDraft('from', undefined);
  session.setDraft('to', undefined);
  session.go('result');
  await settled(session);
  expect(told(session)).toEqual([]);
});

test.each(['zh', 'en'] as const)('in %s both are said with their dates, and have to be confirmed', async (language) => {
  const run = { scheme: '首单奖', day: '2024-04-30', standing: true };
  const html = renderToString(
    <LanguageContext value={language}>
      <PaidBefore
        runs={[
          { ...run, fingerprint: 'a', sameRows: true, dates: { from: '2024-03-01', to: '2024-03-31' } },
          { ...run, fingerprint: 'b', sameRows: false, dates: { from: '2024-04-01', to: null }, standing: false },
          { ...run, fingerprint: 'c', sameRows: false, dates: { from: null, to: null } },
        ]}
        confirmed={false}
        onConfirm={() => undefined}
      />
    </LanguageContext>,
  );
  for (const part of ['2024-03-01', '2024-03-31', '2024-04-01']) expect(html).toContain(part);
  expect(html).toContain(language === 'zh' ? '重叠的日期' : 'overlap with these');
  expect(html).not.toMatch(/\{\w+\}|undefined|\[object/);
});

test.each(['here', 'new-workbook', 'xlsx', 'csv'] as const)('rows that were paid before are told of, also where the sheets went: %s', async (destination) => {
  const book = memoryBook(ORDERS);
  await (await previewed(book)).session.apply(destination);
  const { session } = await previewed(book);
  expect(calculated(session).paidBefore).toHaveLength(1);
});
