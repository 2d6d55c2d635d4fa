import { excelBook } from '../../src/excel';
import { openExcel } from '../../src/workbench/node';
import { draftOf, months, reportOf } from '../report/register/book';
import { day, paid, salesWorkbook, smallReport } from './sample';

test('an Excel that has only what the manifest asks for is enough to list, read, write, register and make a new workbook', async () => {
  const sets = { ExcelApi: '1.9', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3' };
  const excel = (await openExcel({ language: 'zh-CN', workbook: salesWorkbook(), sets })).asGlobals();
  try {
    const book = excelBook(() => day(2024, 4, 30), { pause: () => Promise.resolve() });
    const sources = await book.sources();
    const [first] = sources.ok ? sources.value : [];
    expect(first && await book.read(first)).toMatchObject({ ok: true });
    expect(await book.write(smallReport(), paid)).toMatchObject({ ok: true, value: { remarks: [] } });
    expect(await book.paidBefore(paid.fingerprint)).toMatchObject({ ok: true, value: [{ sameRows: true }] });
    expect(await book.keepScheme({ id: 'own', json: {} })).toMatchObject({ ok: true });
    const [january] = months('2026-01');
    if (january === undefined) throw new Error('no payout');
    expect(await book.keepPayout({ report: reportOf(january), change: { put: [await draftOf(january)], remove: [] }, seen: new Map(), drop: [], language: 'en' })).toMatchObject({ ok: true });
    expect(await book.writeToNewWorkbook(smallReport())).toMatchObject({ ok: true });
    expect(await book.onChanged(() => undefined)).toMatchObject({ ok: true });
  } finally {
    excel.close();
  }
});
