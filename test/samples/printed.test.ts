import { say } from '../../src/i18n';
import { reportTexts } from '../../src/i18n/texts/report';
import type { Report, ReportBlock, ReportSheet } from '../../src/report';
import { pagesOfText } from '../xlsx/libreoffice';
import { paidSample } from './paid';

/** A text as it is told again on paper, wherever lines are broken. */
const bare = (text: string): string => text.replace(/\s/g, '');

function sheetOf(report: Report, role: ReportSheet['role']): ReportSheet {
  const sheet = report.sheets.find((each) => each.role === role);
  if (sheet === undefined) throw new Error(`There is no sheet ${role}.`);
  return sheet;
}

/** The pages on which a sheet stands: from the one with its title to the next sheet's. */
function pagesOf(report: Report, pages: readonly string[], role: ReportSheet['role']): string[] {
  const firsts = report.sheets.map(({ title }) => pages.findIndex((page) => bare(page).startsWith(bare(title))));
  const at = report.sheets.indexOf(sheetOf(report, role));
  return pages.slice(firsts[at], firsts[at + 1]);
}

/** The pages of one recipient's statement: those with their name and number. */
const pagesWith = (pages: readonly string[], { heading = '' }: ReportBlock): string[] => pages.filter((page) => bare(page).includes(bare(heading)));

const lacking = (page: string | undefined, texts: readonly string[]): string[] => texts.filter((text) => !bare(page ?? '').includes(bare(text)));

// Statements of a page and of several, with base pay, with fines, with nothing to pay.
describe.each([
  ['base-plus-tiers', 'zh'], ['customer-order-size', 'en'], ['tele-reward-penalty', 'en'],
] as const)('%s printed in %s', (id, language) => {
  let report: Report;
  let pages: string[] = [];
  let statements: string[] = [];
  let blocks: readonly ReportBlock[] = [];

  beforeAll(async () => {
    const sample = await paidSample(id);
    report = sample.report(language);
    pages = pagesOfText(await sample.workbook(language));
    statements = pagesOf(report, pages, 'statements');
    ({ blocks } = sheetOf(report, 'statements'));
  });

  const isTotalled = (page: string): boolean => page.split('\n').some((line) => line.trim().startsWith(`${say(reportTexts.total, language)} `));

  test('every page of the statements has the name of just one recipient', () => {
    expect(blocks.length).toBeGreaterThan(10);
    expect(statements.filter((page) => blocks.filter(({ heading = '' }) => bare(page).includes(bare(heading))).length !== 1)).toEqual([]);
  });

  test('the last page of each statement has the whole amount in words and the place to sign', () => {
    expect(blocks.flatMap((block) => lacking(pagesWith(statements, block).at(-1), block.closing ?? []))).toEqual([]);
  });

  test('the last page of the summary has the whole amount in words and every place to sign', () => {
    expect(lacking(pagesOf(report, pages, 'summary').at(-1), sheetOf(report, 'summary').closing.flat())).toEqual([]);
  });

  test('nobody signs on a page without the total', () => {
    const signed = [...statements, ...pagesOf(report, pages, 'summary')].filter((page) => page.includes('____'));
    expect(signed.length).toBeGreaterThanOrEqual(blocks.length);
    expect(signed.filter((page) => !isTotalled(page))).toEqual([]);
  });
});
