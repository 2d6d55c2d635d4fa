import { say } from '../../src/i18n';
import { plain } from '../../src/money';
import type { SavedFile } from '../../src/taskpane/workflow/desk';
import type { Session } from '../../src/taskpane/workflow/session';
import { awardTotals } from '../../src/taskpane/state/totals';
import { cancelled, memoryBook, sheetOf } from './memory-book';
import { calculated, HEADERS, ORDERS, orders, pane, previewed, settled } from './previewed';

jest.setTimeout(60_000);

const problems = (session: Session): string[] => session.store.get().problems.map(({ sentence }) => say(sentence, 'zh'));
const totals = (session: Session): string[] => awardTotals(calculated(session).payout).map(({ award, amount }) => `${award} ${plain(amount)}`);

test('the sales table is found, read and worked out as soon as a scheme is chosen and checked', async () => {
  const { session } = await previewed(memoryBook(ORDERS));
  const { payout } = calculated(session);
  expect(totals(session)).toEqual(['cash 550']);
  expect(payout.rejected.map(({ row, cell }) => [row, cell])).toEqual([[3, 'D4']]);
  expect(payout.excluded.map(({ row }) => row)).toEqual([4]);
});

test('the people table is found beside it; the user can do without', async () => {
  const people = sheetOf('人员', [['姓名', '岗位', '部门'], ['李四', '销售', '财务部']]);
  const { session } = await previewed(memoryBook(ORDERS, people));
  expect(session.store.get().tables.people.source).toBe('人员');
  await session.chooseSource('people', null);
  await session.lookForTables();
  expect(session.store.get().tables.people.source).toBeNull();
});

test('a changed figure makes the result out of date, and the new figure holds', async () => {
  const { session } = await previewed(memoryBook(ORDERS));
  session.setDraft('from', { kind: 'text', text: '2024-03-02' });
  expect(session.store.get().calculation.state).toBe('idle');
  session.go('result');
  await settled(session);
  expect(totals(session)).toEqual(['cash 500']);
});

test('a word that nobody knows is given a meaning, which holds until it is taken back', async () => {
  const sent = orders([45352, '张三', '甲公司', 1000, '已发货'], [45353, '李四', '乙公司', 20000, '有效']);
  const { session } = await previewed(memoryBook(sent));
  expect(calculated(session).payout.rejected.map(({ code }) => code)).toEqual(['unknown-word']);
  session.teachWord('sales', 'status', '已发货', 'valid');
  session.go('check');
  await settled(session);
  expect(calculated(session).payout.rejected).toEqual([]);
  session.teachWord('sales', 'status', '已发货', undefined);
  session.go('check');
  await settled(session);
  expect(calculated(session).payout.rejected).toHaveLength(1);
});

test('several status columns chosen by hand hold together, and the strictest word gives the reason', async () => {
  const two = sheetOf('订单', [
    ['日期', '销售员', '客户', '金额', '审核', '物流情况'],
    [45352, '张三', '甲公司', 1000, '有效', '已签收'], [45353, '李四', '乙公司', 20000, '已取消', '已签收'], [45354, '李四', '丙公司', 5000, '有效', '已退货'],
  ]);
  const { session } = await previewed(memoryBook(two));
  expect(totals(session)).toEqual(['cash 750']);
  session.mapField('sales', 'status', ['审核', '物流情况']);
  expect(session.store.get().calculation.state).toBe('idle');
  session.go('check');
  await settled(session);
  expect(totals(session)).toEqual(['cash 50']);
  expect(calculated(session).payout.excluded.map(({ row, code }) => [row, code])).toEqual([[2, 'cancelled'], [3, 'returned']]);
});

test('amounts beside a note of another unit are asked about, and paid by the answer', async () => {
  const noted = sheetOf('订单', [['单位：万元'], HEADERS, [45352, '张三', '甲公司', 0.1, '有效']]);
  const { session } = await previewed(memoryBook(noted));
  expect(session.store.get().calculation).toMatchObject({ state: 'failed', problems: [{ code: 'unit-unclear' }] });
  session.teachFigures('sales', 'amount', 'ten-thousand');
  session.go('check');
  await settled(session);
  expect(totals(session)).toEqual(['cash 50']);
});

test('working out can be given up, and begun again', async () => {
  const { session } = await previewed(memoryBook(ORDERS));
  session.setDraft('from', { kind: 'text', text: '2024-03-02' });
  session.go('check');
  expect(session.store.get().calculation.state).toBe('working');
  session.stopCalculating();
  await settled(session);
  expect(session.store.get()).toMatchObject({ step: 'figures', calculation: { state: 'idle' } });
  session.go('check');
  await settled(session);
  expect(totals(session)).toEqual(['cash 500']);
});

test('what was changed while a result was worked out makes that result come to nothing', async () => {
  const { session } = await previewed(memoryBook(ORDERS));
  session.setDraft('from', { kind: 'text', text: '2024-03-02' });
  session.go('check');
  session.setDraft('from', { kind: 'text', text: '2024-03-01' });
  await settled(session);
  expect(session.store.get().calculation.state).toBe('idle');
  session.go('check');
  await settled(session);
  expect(totals(session)).toEqual(['cash 550']);
});

test('another scheme starts with its own figures', async () => {
  const { session } = await previewed(memoryBook(ORDERS));
  session.setDraft('from', { kind: 'text', text: '2024-03-02' });
  session.chooseScheme('new-client-month-volume');
  expect(session.store.get().drafts).toEqual({});
});

test('a row is shown in the sheet, by its problem or by its number', async () => {
  const book = memoryBook(ORDERS);
  const { session } = await previewed(book);
  await session.show('sales', 'D4');
  await session.showRow(2);
  expect(book.shown).toEqual(['订单!D4', '订单!A3']);
});

describe('applying', () => {
  test('writes the payout sheets and remembers which rows were paid, without any figure of pay', async () => {
    const book = memoryBook(ORDERS);
    const { session } = await previewed(book);
    await session.apply('here');
    expect(session.store.get().applying).toMatchObject({ state: 'done', value: { destination: 'here' } });
    expect(book.reports).toHaveLength(1);
    expect(book.paid).toEqual([{ fingerprint: calculated(session).fingerprints.sales, scheme: '开拓客户分级奖', day: '2024-04-30', dates: { from: null, to: null } }]);
  });

  test('a table that changed after the preview is worked out again and nothing is written', async () => {
    const book = memoryBook(ORDERS);
    const { session } = await previewed(book);
    book.grids = [orders([45352, '张三', '甲公司', 1000, '有效'], [45353, '李四', '乙公司', 200, '有效'])];
    await session.apply('here');
    expect(book.reports).toEqual([]);
    expect(session.store.get().step).toBe('check');
    expect(totals(session)).toEqual(['cash 100']);
    expect(problems(session).join()).toMatch(/改动/);
  });

  test('cancelling writes nothing, says so, and leaves everything as it was to try again', async () => {
    const book = memoryBook(ORDERS);
    const { session } = await previewed(book);
    book.betweenRequests = () => session.cancelApply();
    await session.apply('here');
    expect(book.reports).toEqual([]);
    expect(session.store.get().applying).toMatchObject({ state: 'failed', problems: [cancelled] });
    book.betweenRequests = () => undefined;
    await session.apply('here');
    expect(book.reports).toHaveLength(1);
  });

  test('what Excel refuses is told', async () => {
    const book = memoryBook(ORDERS);
    const { session } = await previewed(book);
    book.refusal = { code: 'excel-readOnly', sentence: { text: { zh: '只读', en: 'read-only' }, values: {} } };
    await session.apply('here');
    expect(session.store.get().applying).toMatchObject({ state: 'failed', problems: [{ code: 'excel-readOnly' }] });
  });

  test('an error that nobody expected becomes a sentence too', async () => {
    const book = memoryBook(ORDERS);
    const { session } = await previewed(book);
    book.betweenRequests = () => { throw new Error('kaputt'); };
    await session.apply('here');
    expect(session.store.get().applying).toMatchObject({ state: 'failed', problems: [{ code: 'unexpected' }] });
  });

  test('into a new workbook the open one stays as it is, but for a note that its rows were paid', async () => {
    const book = memoryBook(ORDERS);
    const { session } = await previewed(book);
    await session.apply('new-workbook');
    expect([book.reports.length, book.paid.length, book.newWorkbooks.length]).toEqual([0, 1, 1]);
  });

  test.each([['xlsx', [0x50, 0x4b]], ['csv', [0xef, 0xbb]]] as const)('as a .%s file it is handed to the user', async (kind, start) => {
    const { session, files } = await previewed(memoryBook(ORDERS));
    await session.apply(kind);
    expect(files.map(({ name }) => name)).toEqual([`开拓客户分级奖 发放表 2024-04-30.${kind}`]);
    expect([...(files[0]?.parts[0] ?? [])].slice(0, 2)).toEqual(start);
  });
});

describe('a scheme of one\'s own', () => {
  const amount = (text: string) => ({ kind: 'tiers' as const, rows: [{ side: 'above' as const, bound: '0', value: text }] });

  test('is kept with the figures that were filled in, and chosen', async () => {
    const book = memoryBook(ORDERS);
    const { session } = await previewed(book);
    session.setDraft('tiers', amount('70'));
    await session.keepAs('分公司首单奖');
    const { schemeId, schemes } = session.store.get();
    expect(schemes.find(({ scheme }) => scheme.id === schemeId)).toMatchObject({ own: true, scheme: { name: { zh: '分公司首单奖' } } });
    session.go('result');
    await settled(session);
    expect(totals(session)).toEqual(['cash 140']);
  });

  const textOf = ({ parts }: SavedFile): string => Buffer.concat(parts).toString('utf8');
  const exported = (session: Session, files: SavedFile[], id: string): string => {
    session.exportScheme(id);
    return files.map(textOf).at(-1) ?? '';
  };
  const own = (session: Session): string[] => session.store.get().schemes.filter((entry) => entry.own).map(({ scheme }) => `${scheme.id} ${scheme.name.zh}`);
  const notice = (session: Session): string => {
    const { notice: told } = session.store.get();
    return told === null ? '' : say(told.sentence, 'zh');
  };

  test('travels as a file, which is handed to the browser; where its id and its name are taken it gets others, and that is told', async () => {
    const book = memoryBook(ORDERS);
    const { session, files } = await previewed(book);
    const text = exported(session, files, 'customer-order-size');
    expect(notice(session)).toBe('方案文件已交给浏览器保存：customer-order-size.json。');
    await session.importScheme(text.replace('"version": "', '"version": "branch '));
    expect(own(session)).toEqual(['customer-order-size-own 开拓客户分级奖 2']);
    expect(notice(session)).toBe('已有方案叫“开拓客户分级奖”，打开的方案已存为“开拓客户分级奖 2”，现在用的就是它。');
  });

  test('one that is there already is not kept twice, only chosen', async () => {
    const book = memoryBook(ORDERS);
    const { session, files } = await previewed(book);
    await session.keepAs('分公司首单奖');
    const text = exported(session, files, 'customer-order-size-own');
    session.chooseScheme('first-year-contract');
    await session.importScheme(text);
    expect(own(session)).toEqual(['customer-order-size-own 分公司首单奖']);
    expect(session.store.get().schemeId).toBe('customer-order-size-own');
    expect(notice(session)).toMatch(/^这个方案（“分公司首单奖”）已经在列表里/);
  });

  test.each(['开拓客户分级奖', ' 分公司 首单奖', '分公司 首单奖'])('“%s” is the name of another one already, and so is refused', async (name) => {
    const book = memoryBook(ORDERS);
    const { session } = await previewed(book);
    await session.keepAs('分公司 首单奖');
    await session.keepAs(name);
    expect(problems(session)[0]).toMatch(/^已经有一个方案叫/);
    expect(own(session)).toHaveLength(1);
  });

  test('removed by mistake it can be put back as it was', async () => {
    const book = memoryBook(ORDERS);
    const { session } = await previewed(book);
    session.setDraft('tiers', amount('70'));
    await session.keepAs('分公司首单奖');
    const [kept] = book.kept;
    await session.forgetScheme('customer-order-size-own');
    expect([own(session), session.store.get().schemeId, notice(session)]).toEqual([[], null, '已从工作簿中删除“分公司首单奖”。']);
    await session.putBack();
    expect(book.kept).toEqual([kept]);
    expect([own(session), session.store.get().schemeId, notice(session)]).toEqual([['customer-order-size-own 分公司首单奖'], 'customer-order-size-own', '']);
  });

  test('of two with one id the first can be chosen, and the other is told', async () => {
    const book = memoryBook(ORDERS);
    const { session } = await previewed(book);
    await session.keepAs('甲');
    const [kept] = book.kept;
    if (kept === undefined) throw new Error('It was kept.');
    book.kept.push(kept, { id: kept.id, json: { ...Object(kept.json), version: '9' } });
    await session.open();
    expect(own(session)).toEqual(['customer-order-size-own 甲']);
    expect(problems(session)).toEqual(['工作簿里有两个方案的编号都是“customer-order-size-own”，只能使用第一个。']);
  });

  test.each(['{', '[]', '{"id":"x"}'])('a file with %j is refused in a sentence, and nothing is kept', async (text) => {
    const book = memoryBook(ORDERS);
    const { session } = await previewed(book);
    await session.importScheme(text);
    expect(problems(session)[0]).toMatch(/^方案文件无法读取/);
    expect(book.kept).toEqual([]);
  });

  test('a file whose own examples do not come out is refused, and nothing is kept', async () => {
    const book = memoryBook(ORDERS);
    const { session, files } = await previewed(book);
    session.exportScheme('customer-order-size');
    const text = Buffer.concat(files[0]?.parts ?? []).toString('utf8');
    await session.importScheme(text.replace('"250.00"', '"250.01"'));
    expect(problems(session)[0]).toMatch(/^方案的例子.*250\.01.*250\.00/);
    expect(book.kept).toEqual([]);
  });

  test('one that cannot be read is told of when the workbook opens; the others are there', async () => {
    const book = memoryBook(ORDERS);
    book.kept.push({ id: 'broken', json: null });
    const { session } = pane(book);
    await session.open();
    expect(problems(session)).toHaveLength(1);
    expect(session.store.get().schemes.length).toBeGreaterThan(0);
  });
});

test('sheets of an interrupted run are offered for removal when the pane opens', async () => {
  const book = memoryBook(ORDERS);
  book.left = ['未完成 1'];
  const { session } = pane(book);
  await session.open();
  expect(session.store.get().unfinished).toEqual(['未完成 1']);
  await session.removeUnfinished();
  expect(session.store.get().unfinished).toEqual([]);
  expect(book.left).toEqual([]);
});

test('the sheet of function examples is inserted, and a refusal is told', async () => {
  const book = memoryBook(ORDERS);
  const { session } = pane(book);
  await session.insertExamples();
  expect(problems(session)).toEqual([]);
  book.refusal = { code: 'excel-protected', sentence: { text: { zh: '受保护', en: 'protected' }, values: {} } };
  await session.insertExamples();
  expect(problems(session)).toEqual(['受保护']);
});
