import { memoryBook } from './memory-book';
import { calculated, ORDERS, previewed, settled } from './previewed';

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

test('other dates of the same rows are not warned of, the same dates are', async () => {
  const book = memoryBook(ORDERS);
  const { session } = await previewed(book);
  const from = (text: string) => {
    session.setDraft('from', { kind: 'text', text });
    session.go('result');
    return settled(session);
  };
  await from('2024-03-01');
  await session.apply('csv');
  await from('2024-03-02');
  expect(calculated(session).paidBefore).toEqual([]);
  await from('2024-03-01');
  expect(calculated(session).paidBefore.map(({ dates }) => dates)).toEqual([{ from: '2024-03-01', to: null }]);
});

test.each(['here', 'new-workbook', 'xlsx', 'csv'] as const)('rows that were paid before are told of, also where the sheets went: %s', async (destination) => {
  const book = memoryBook(ORDERS);
  await (await previewed(book)).session.apply(destination);
  const { session } = await previewed(book);
  expect(calculated(session).paidBefore).toHaveLength(1);
});
