import { layOut, type ReportSheet } from '../report';

/** What belongs to a window rather than to a sheet, and so comes once the sheet is shown. */
export function frameSheet(sheet: Excel.Worksheet, report: ReportSheet): void {
  const { frozenRows } = layOut(report);
  sheet.showGridlines = false;
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
}
