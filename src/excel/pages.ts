import { sentence } from '../i18n';
import { excelTexts } from '../i18n/texts/excel';
import type { Written } from './watch';

/** What sets up pages, as Excel names it where it refuses. */
const PAGE_SET_UP = /^(PageLayout|HeaderFooterGroup|HeaderFooter|PageBreakCollection)\./;

/**
 * Writes sheets with their pages set up; where Excel refuses that, which it does with the help of a printer's driver, they are written without, and it is told:
 * no payout waits for a printer. `write` must take back what it wrote where it throws.
 */
export async function evenWithoutPages(write: (pages: boolean) => Promise<Written>): Promise<Written> {
  try {
    return await write(true);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error) || !PAGE_SET_UP.test(error.debugInfo.errorLocation ?? '')) throw error;
    const written = await write(false);
    return { ...written, remarks: [...written.remarks, sentence(excelTexts.noPages)] };
  }
}
