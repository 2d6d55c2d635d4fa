import type { Day } from '../calendar';
import { sentence } from '../i18n';
import { excelTexts } from '../i18n/texts/excel';
import type { Report } from '../report';
import type { Watch, Written } from './watch';
import { ExcelTrouble, isTooLarge, stopIfAsked } from './run';

/** Opens a new workbook with the report, if its file has no more than the largest number of characters. The file writer is large and wanted here alone, so it is loaded here. */
export async function openNewWorkbook(report: Report, created: Day, { signal, onProgress }: Watch, largest: number): Promise<Written> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.8')) {
    throw new ExcelTrouble({ code: 'excel-notSupported', sentence: sentence(excelTexts.notSupported, { set: 'ExcelApi 1.8' }) });
  }
  const { writeReport } = await import('../xlsx');
  const file = base64(await writeReport(report, { created }));
  stopIfAsked(signal);
  if (file.length > largest) throw tooLarge();
  try {
    await Excel.createWorkbook(file);
  } catch (error) {
    throw refusalOf(error);
  }
  onProgress?.({ done: 1, of: 1 });
  return { sheets: report.sheets.map(({ name }) => name), requests: 1, remarks: [] };
}

const tooLarge = (): ExcelTrouble => new ExcelTrouble({ code: 'excel-newWorkbookTooLarge', sentence: sentence(excelTexts.newWorkbookTooLarge) });

/** A company's policy may forbid new workbooks; Excel then says no more than that something inside it failed. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error) || error.code === 'InvalidOperationInCellEditMode') return error;
  if (isTooLarge(error)) return tooLarge();
  return new ExcelTrouble({ code: 'excel-newWorkbookRefused', sentence: sentence(excelTexts.newWorkbookRefused, { code: error.code, message: error.message }) });
}

function base64(bytes: Uint8Array): string {
  let text = '';
  // In slices, since a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 0x8000) text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text);
}
