import { layOut } from '../../src/report';
import { months, reportOf } from '../report/register/book';
import { openedWorkbook } from './opened';
import { salesWorkbook } from './sample';

const here = openedWorkbook();

test.each([true, false])('the sheets print at a fixed scale, each statement on a page of its own, whether or not Excel takes a fit to pages: %p', async (fits) => {
  await here.open(salesWorkbook());
  here.excel.standIn.controls.fitsToPages(fits);
  const [january] = months('2026-01');
  if (january === undefined) throw new Error('no payout');
  const report = reportOf(january);
  expect(await here.book.write(report, null)).toMatchObject({ ok: true, value: { remarks: [] } });
  const pages = here.excel.standIn.workbook.sheets.slice(3).map(({ layout: { page: { zoom, breaksAbove, titleRows } } }) => [zoom, [...breaksAbove], titleRows !== null]);
  expect(pages).toEqual(report.sheets.map((sheet) => [{ scale: layOut(sheet).scale }, layOut(sheet).pageBreaks, true]));
  const statements = report.sheets.findIndex(({ role }) => role === 'statements');
  // Ann and Bob.
  expect(pages[statements]?.[1]).toHaveLength(1);
});
